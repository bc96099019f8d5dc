/* Named file mappings between processes. (any wchar_t) */
#include "../test.h"

static char self[MAX_PATH], name[60];

static int child(char **argv)
{
    HANDLE mapping = OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, argv[2]), again;
    volatile int *numbers = mapping ? (volatile int *)MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, 0) : NULL;
    if (!numbers)
        return 1;
    again = CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 4096, argv[2]);
    if (!again || GetLastError() != ERROR_ALREADY_EXISTS)
        return 2;
    if (!strcmp(argv[1], "hold")) {
        numbers[1] = 1;
        Sleep(60000); /* until it is killed */
    }
    numbers[1] = numbers[0] + 1;
    return 0;
}

static PROCESS_INFORMATION start(const char *role)
{
    PROCESS_INFORMATION started;
    STARTUPINFOA info;
    char line[MAX_PATH + 100];
    memset(&info, 0, sizeof info);
    info.cb = sizeof info;
    snprintf(line, sizeof line, "\"%s\" %s %s", self, role, name);
    REQUIRE(CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &info, &started));
    CloseHandle(started.hThread);
    return started;
}

int main(int argc, char **argv)
{
    HANDLE mapping;
    volatile int *numbers;
    PROCESS_INFORMATION process;
    DWORD code = 99;
    if (argc > 2)
        return child(argv);
    test_watchdog();
    REQUIRE(GetModuleFileNameA(NULL, self, sizeof self));
    snprintf(name, sizeof name, "Local\\ws2-test.%lu", (unsigned long)GetCurrentProcessId());
    CHECK(OpenFileMappingA(FILE_MAP_READ, FALSE, name) == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    mapping = CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 4096, name);
    REQUIRE(mapping != NULL);
    CHECK_EQ(GetLastError(), 0);
    numbers = (volatile int *)MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, 0);
    REQUIRE(numbers != NULL);
    numbers[0] = 41;
    process = start("add");
    CHECK_EQ(WaitForSingleObject(process.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeProcess(process.hProcess, &code));
    CHECK_EQ(code, 0);
    CloseHandle(process.hProcess);
    CHECK_EQ(numbers[1], 42);
    /* A process that is killed while it has the mapping takes nothing with it, and leaves nothing. */
    numbers[1] = 0;
    process = start("hold");
    WAIT_UNTIL(numbers[1] == 1);
    CHECK(TerminateProcess(process.hProcess, 1));
    CHECK_EQ(WaitForSingleObject(process.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    CloseHandle(process.hProcess);
    CHECK_EQ(numbers[0], 41);
    CHECK(UnmapViewOfFile((void *)numbers));
    CHECK(CloseHandle(mapping));
    CHECK(OpenFileMappingA(FILE_MAP_READ, FALSE, name) == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    mapping = CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 100, name);
    REQUIRE(mapping != NULL);
    CHECK_EQ(GetLastError(), 0);
    numbers = (volatile int *)MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
    REQUIRE(numbers != NULL);
    CHECK_EQ(numbers[0], 0);
    CHECK(UnmapViewOfFile((void *)numbers));
    CHECK(CloseHandle(mapping));
    TEST_DONE();
}
