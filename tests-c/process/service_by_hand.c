/* A service's program that is started by hand, and services that nobody manages here; the event log. (any wchar_t) */
#include "../test.h"

static void WINAPI never(DWORD argc, LPSTR *argv)
{
    (void)argc;
    (void)argv;
}

static void WINAPI on_control(DWORD control) { (void)control; }

int main(void)
{
    char name[] = "Echo";
    SERVICE_TABLE_ENTRYA table[2];
    SERVICE_STATUS status;
    HANDLE log;
    const char *texts[2] = { "first", "second" };
    test_watchdog();
    memset(table, 0, sizeof table);
    memset(&status, 0, sizeof status);
    CHECK(!StartServiceCtrlDispatcherA(table));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_DATA, "ERROR_INVALID_PARAMETER there");
    table[0].lpServiceName = name;
    table[0].lpServiceProc = never;
    if (!test_under_wine()) { /* it waits for its service manager */
        CHECK(!StartServiceCtrlDispatcherA(table));
        CHECK_EQ(GetLastError(), ERROR_FAILED_SERVICE_CONTROLLER_CONNECT);
        CHECK(RegisterServiceCtrlHandlerA("Echo", on_control) == NULL);
        CHECK_EQ(GetLastError(), ERROR_SERVICE_NOT_IN_EXE);
        CHECK(!SetServiceStatus(NULL, &status));
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
        CHECK(OpenSCManagerA(NULL, NULL, SC_MANAGER_CONNECT) == NULL);
        CHECK_EQ(GetLastError(), ERROR_DATABASE_DOES_NOT_EXIST);
    }
    CHECK(!QueryServiceStatus(NULL, &status));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!CloseServiceHandle(NULL));
    log = RegisterEventSourceA(NULL, "ws2_32 test");
    REQUIRE(log != NULL);
    CHECK(ReportEventA(log, EVENTLOG_INFORMATION_TYPE, 0, 1, NULL, 2, 0, texts, NULL));
    CHECK(DeregisterEventSource(log));
#ifndef __MINGW32__
    CHECK(!ReportEventA(log, EVENTLOG_INFORMATION_TYPE, 0, 1, NULL, 0, 0, NULL, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
#endif
    TEST_DONE();
}
