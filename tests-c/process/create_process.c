/* CreateProcess: command lines, environments, folders, standard streams, inherited handles and sockets, exit codes. (any wchar_t) */
#include "../test.h"

static char self[MAX_PATH];

/* ---- What the child does: its first argument says it ---- */

static HANDLE handle_of(const char *text) { return (HANDLE)(UINT_PTR)strtoull(text, NULL, 10); }

static int child(int argc, char **argv)
{
    const char *role = argv[1];
    DWORD n = 0;
    char text[100] = { 0 };
    if (!strcmp(role, "exit"))
        return atoi(argv[2]);
    if (!strcmp(role, "say")) {
        HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE), err = GetStdHandle(STD_ERROR_HANDLE);
        WriteFile(err, "error", 5, &n, NULL);
        while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), text, sizeof text, &n, NULL) && n)
            WriteFile(out, text, n, &n, NULL);
        return 0;
    }
    if (!strcmp(role, "line")) {
        char *line = GetCommandLineA();
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), line, (DWORD)strlen(line), &n, NULL);
        return argc;
    }
    if (!strcmp(role, "variable")) {
        n = GetEnvironmentVariableA(argv[2], text, sizeof text);
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), text, n, &n, NULL);
        return 0;
    }
    if (!strcmp(role, "folder")) {
        n = GetCurrentDirectoryA(sizeof text, text);
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), text, n, &n, NULL);
        return 0;
    }
    if (!strcmp(role, "handle")) /* 0: written, 1: no such handle */
        return !WriteFile(handle_of(argv[2]), "inherited", 9, &n, NULL);
    if (!strcmp(role, "accept")) {
        WSADATA data;
        SOCKET s;
        if (WSAStartup(MAKEWORD(2, 2), &data))
            return 1;
        s = accept((SOCKET)handle_of(argv[2]), NULL, NULL);
        if (s == INVALID_SOCKET)
            return 2;
        if (send(s, "served", 6, 0) != 6)
            return 3;
        return closesocket(s);
    }
    if (!strcmp(role, "wait")) { /* until the parent ends it */
        Sleep(60000);
        return 0;
    }
    return 99;
}

/* ---- The parent ---- */

static PROCESS_INFORMATION started;

static STARTUPINFOA startup(void)
{
    STARTUPINFOA info;
    memset(&info, 0, sizeof info);
    info.cb = sizeof info;
    return info;
}

static BOOL start_with(char *line, BOOL inherit, DWORD flags, void *environment, const char *folder, STARTUPINFOA *info)
{
    return CreateProcessA(NULL, line, NULL, NULL, inherit, flags, environment, folder, info, &started);
}

static DWORD end_of(void)
{
    DWORD code = 12345;
    CHECK_EQ(WaitForSingleObject(started.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(started.hThread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeProcess(started.hProcess, &code));
    CHECK(CloseHandle(started.hThread));
    CHECK(CloseHandle(started.hProcess));
    return code;
}

static DWORD run(const char *arguments)
{
    char line[600];
    STARTUPINFOA info = startup();
    snprintf(line, sizeof line, "\"%s\" %s", self, arguments);
    REQUIRE(start_with(line, FALSE, 0, NULL, NULL, &info));
    CHECK(started.dwProcessId != 0 && started.dwThreadId != 0);
    CHECK_EQ(GetProcessId(started.hProcess), started.dwProcessId);
    CHECK_EQ(GetThreadId(started.hThread), started.dwThreadId);
    return end_of();
}

/* Runs the child with its output in a pipe, and hands that out. */
static char *output_with(const char *line, const char *input, DWORD flags, void *environment, const char *folder)
{
    static char text[2000];
    char copy[600];
    DWORD n, all = 0;
    HANDLE ends[4];
    SECURITY_ATTRIBUTES inherit = { sizeof inherit, NULL, TRUE };
    STARTUPINFOA info = startup();
    REQUIRE(CreatePipe(&ends[0], &ends[1], &inherit, 0));
    REQUIRE(CreatePipe(&ends[2], &ends[3], &inherit, 0));
    REQUIRE(SetHandleInformation(ends[1], HANDLE_FLAG_INHERIT, 0));
    REQUIRE(SetHandleInformation(ends[2], HANDLE_FLAG_INHERIT, 0));
    info.dwFlags = STARTF_USESTDHANDLES;
    info.hStdInput = ends[0];
    info.hStdOutput = info.hStdError = ends[3];
    strcpy(copy, line);
    REQUIRE(start_with(copy, TRUE, flags, environment, folder, &info));
    CHECK(CloseHandle(ends[0]));
    CHECK(CloseHandle(ends[3]));
    CHECK(WriteFile(ends[1], input, (DWORD)strlen(input), &n, NULL));
    CHECK(CloseHandle(ends[1]));
    while (ReadFile(ends[2], text + all, (DWORD)sizeof text - 1 - all, &n, NULL) && n)
        all += n;
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    text[all] = 0;
    CHECK(CloseHandle(ends[2]));
    return text;
}

static char *output(const char *arguments, void *environment, const char *folder)
{
    char line[600];
    snprintf(line, sizeof line, "\"%s\" %s", self, arguments);
    return output_with(line, "", 0, environment, folder);
}

static void exit_codes(void)
{
    char line[MAX_PATH + 30];
    STARTUPINFOA info = startup();
    DWORD code = 0;
    CHECK_EQ(run("exit 0"), 0);
    CHECK_EQ(run("exit 42"), 42);
    snprintf(line, sizeof line, "\"%s\" wait", self);
    REQUIRE(start_with(line, FALSE, CREATE_NO_WINDOW, NULL, NULL, &info));
    CHECK_EQ(WaitForSingleObject(started.hProcess, 0), WAIT_TIMEOUT);
    CHECK(GetExitCodeProcess(started.hProcess, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK(TerminateProcess(started.hProcess, 300));
    CHECK_EQ(WaitForSingleObject(started.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    SetLastError(0);
    WINE_DIFFERS(!TerminateProcess(started.hProcess, 301), "a process that has ended can be ended");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_ACCESS_DENIED, "the same");
    CHECK(GetExitCodeThread(started.hThread, &code));
    CHECK_EQ(code, 300);
    CHECK_EQ(end_of(), 300);
}

/* The child sees the command line as it was given, however it is quoted. */
static void lines(void)
{
    static const char *const rests[] = { "line", "line  \"a b\" c\"d\"e", "line \"\" \"x\\\\\" \\\"q\\\"", "line\ttab   two " };
    static const int counts[] = { 2, 4, 5, 4 };
    size_t i;
    char line[600];
    for (i = 0; i < sizeof rests / sizeof *rests; i++) {
        snprintf(line, sizeof line, "\"%s\" %s", self, rests[i]);
        CHECK(!strcmp(output_with(line, "", 0, NULL, NULL), line));
        CHECK_EQ(end_of(), counts[i]);
    }
    /* The first argument is what the line says, not the file. */
    {
        STARTUPINFOA info = startup();
        strcpy(line, "other exit 5");
        REQUIRE(CreateProcessA(self, line, NULL, NULL, FALSE, 0, NULL, NULL, &info, &started));
        CHECK_EQ(end_of(), 5);
        /* A name without blanks needs no quotation marks, one with blanks is looked for by turns. */
        if (!strchr(self, ' ')) {
            snprintf(line, sizeof line, "%s exit 6", self);
            REQUIRE(start_with(line, FALSE, 0, NULL, NULL, &info));
            CHECK_EQ(end_of(), 6);
        }
    }
}

static void wide(void)
{
    static WCHAR application[MAX_PATH], line[MAX_PATH + 30];
    STARTUPINFOW info;
    memset(&info, 0, sizeof info);
    info.cb = sizeof info;
    REQUIRE(GetModuleFileNameW(NULL, application, MAX_PATH));
    lstrcpyW(line, L"\"");
    lstrcatW(line, application);
    lstrcatW(line, L"\" exit 7");
    REQUIRE(CreateProcessW(NULL, line, NULL, NULL, FALSE, CREATE_UNICODE_ENVIRONMENT, NULL, NULL, &info, &started));
    CHECK_EQ(end_of(), 7);
}

static void streams(void)
{
    char line[MAX_PATH + 30];
    snprintf(line, sizeof line, "\"%s\" say", self);
    CHECK(!strcmp(output_with(line, "to and fro", 0, NULL, NULL), "errorto and fro"));
    CHECK_EQ(end_of(), 0);
    CHECK(!strcmp(output_with(line, "x", CREATE_NO_WINDOW, NULL, NULL), "errorx"));
    CHECK_EQ(end_of(), 0);
}

static void environments(void)
{
    static char block[8000];
    size_t at = 0;
    char *system_root = getenv("SystemRoot"); /* Windows programs want it; elsewhere the loader may want its own */
    char *library_path = getenv("LD_LIBRARY_PATH");
    CHECK(SetEnvironmentVariableA("WS2_TEST_OWN", "of the parent"));
    CHECK(!strcmp(output("variable WS2_TEST_OWN", NULL, NULL), "of the parent"));
    CHECK_EQ(end_of(), 0);
    if (system_root)
        at += (size_t)sprintf(block + at, "SystemRoot=%s", system_root) + 1;
    if (library_path)
        at += (size_t)sprintf(block + at, "LD_LIBRARY_PATH=%s", library_path) + 1;
    at += (size_t)sprintf(block + at, "WS2_TEST_GIVEN=of the block") + 1;
    block[at] = 0;
    CHECK(!strcmp(output("variable WS2_TEST_GIVEN", block, NULL), "of the block"));
    CHECK_EQ(end_of(), 0);
    CHECK(!strcmp(output("variable WS2_TEST_OWN", block, NULL), ""));
    CHECK_EQ(end_of(), 0);
}

static void folders(void)
{
    char temporary[MAX_PATH], line[MAX_PATH + 30], *text;
    STARTUPINFOA info = startup();
    DWORD n = GetTempPathA(sizeof temporary, temporary);
    REQUIRE(n > 1);
    temporary[n - 1] = 0; /* the separator */
    text = output("folder", NULL, temporary);
    CHECK(!_stricmp(text, temporary) || strstr(text, "tmp")); /* one may be a link to the other */
    CHECK_EQ(end_of(), 0);
    snprintf(line, sizeof line, "\"%s\" exit 0", self);
    CHECK(!start_with(line, FALSE, 0, NULL, "no-such-folder", &info));
    CHECK_EQ(GetLastError(), ERROR_DIRECTORY);
}

static void inherited_handles(void)
{
    char arguments[100], text[20] = { 0 };
    DWORD n = 0;
    HANDLE from, to;
    STARTUPINFOA info = startup();
    char line[MAX_PATH + 130];
    SECURITY_ATTRIBUTES inherit = { sizeof inherit, NULL, TRUE };
    REQUIRE(CreatePipe(&from, &to, &inherit, 0));
    CHECK(SetHandleInformation(from, HANDLE_FLAG_INHERIT, 0));
    sprintf(arguments, "handle %llu", (unsigned long long)(UINT_PTR)to);
    snprintf(line, sizeof line, "\"%s\" %s", self, arguments);
    REQUIRE(start_with(line, TRUE, 0, NULL, NULL, &info));
    CHECK_EQ(end_of(), 0);
    CHECK(ReadFile(from, text, sizeof text - 1, &n, NULL));
    CHECK(!strcmp(text, "inherited"));
    /* Not without bInheritHandles, not without the handle's flag. */
    CHECK_EQ(run(arguments), 1);
    CHECK(SetHandleInformation(to, HANDLE_FLAG_INHERIT, 0));
    REQUIRE(start_with(line, TRUE, 0, NULL, NULL, &info));
    CHECK_EQ(end_of(), 1);
    CHECK(CloseHandle(to));
    /* The child has none of the writing ends any more. */
    CHECK(!ReadFile(from, text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    CHECK(CloseHandle(from));
}

/* Of two inheritable handles the child gets the one that the list names. */
static void handle_lists(void)
{
    char line[MAX_PATH + 130], memory[500];
    HANDLE ends[4];
    SIZE_T size = 0;
    int i;
    SECURITY_ATTRIBUTES inherit = { sizeof inherit, NULL, TRUE };
    STARTUPINFOEXA info;
    memset(&info, 0, sizeof info);
    info.StartupInfo.cb = sizeof info;
    REQUIRE(CreatePipe(&ends[0], &ends[1], &inherit, 0) && CreatePipe(&ends[2], &ends[3], &inherit, 0));
    CHECK(!InitializeProcThreadAttributeList(NULL, 1, 0, &size));
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    REQUIRE(size <= sizeof memory);
    info.lpAttributeList = (LPPROC_THREAD_ATTRIBUTE_LIST)memory;
    REQUIRE(InitializeProcThreadAttributeList(info.lpAttributeList, 1, 0, &size));
    REQUIRE(UpdateProcThreadAttribute(info.lpAttributeList, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, &ends[1], sizeof(HANDLE),
                                      NULL, NULL));
    for (i = 1; i <= 3; i += 2) {
        snprintf(line, sizeof line, "\"%s\" handle %llu", self, (unsigned long long)(UINT_PTR)ends[i]);
        REQUIRE(start_with(line, TRUE, EXTENDED_STARTUPINFO_PRESENT, NULL, NULL, &info.StartupInfo));
        WINE_DIFFERS_EQ(end_of(), i == 3, "Wine's child has all of them");
    }
    DeleteProcThreadAttributeList(info.lpAttributeList);
    for (i = 0; i < 4; i++)
        CHECK(CloseHandle(ends[i]));
}

/* A listening socket serves in the child, by the same number. */
static void inherited_sockets(void)
{
    char line[MAX_PATH + 130], text[20] = { 0 };
    STARTUPINFOA info = startup();
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(SetHandleInformation((HANDLE)listener, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT));
    snprintf(line, sizeof line, "\"%s\" accept %llu", self, (unsigned long long)listener);
    REQUIRE(start_with(line, TRUE, 0, NULL, NULL, &info));
    CHECK_EQ(test_connect(s, test_port(listener)), 0);
    CHECK_EQ(recv(s, text, sizeof text, 0), 6);
    CHECK(!strcmp(text, "served"));
    CHECK_EQ(end_of(), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* A socket as the standard streams of a program. */
static void socket_as_stream(void)
{
    char line[MAX_PATH + 130], text[40] = { 0 };
    STARTUPINFOA info = startup();
    SOCKET pair[2];
    int n, all = 0;
    test_tcp_pair(pair);
    CHECK(SetHandleInformation((HANDLE)pair[0], HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT));
    CHECK(SetHandleInformation((HANDLE)pair[1], HANDLE_FLAG_INHERIT, 0));
    info.dwFlags = STARTF_USESTDHANDLES;
    info.hStdInput = info.hStdOutput = info.hStdError = (HANDLE)pair[0];
    snprintf(line, sizeof line, "\"%s\" line", self);
    REQUIRE(start_with(line, TRUE, 0, NULL, NULL, &info));
    closesocket(pair[0]);
    while ((n = recv(pair[1], text, (int)sizeof text - 1 - all > 0 ? 1 : 0, 0)) > 0)
        all += n;
    CHECK(all > 0);
    CHECK_EQ(end_of(), 2);
    closesocket(pair[1]);
}

static void suspended(void)
{
    char line[MAX_PATH + 130];
    STARTUPINFOA info = startup();
    snprintf(line, sizeof line, "\"%s\" exit 8", self);
    REQUIRE(start_with(line, FALSE, CREATE_SUSPENDED, NULL, NULL, &info));
    CHECK_EQ(WaitForSingleObject(started.hProcess, 50), WAIT_TIMEOUT);
    CHECK_EQ(SuspendThread(started.hThread), 1);
    CHECK_EQ(ResumeThread(started.hThread), 2);
    CHECK_EQ(WaitForSingleObject(started.hProcess, 50), WAIT_TIMEOUT);
    CHECK_EQ(ResumeThread(started.hThread), 1);
    CHECK_EQ(end_of(), 8);
}

static void others(void)
{
    char line[MAX_PATH + 30];
    STARTUPINFOA info = startup();
    HANDLE other;
    DWORD code = 0, size = sizeof line;
    FILETIME times[4];
    snprintf(line, sizeof line, "\"%s\" wait", self);
    REQUIRE(start_with(line, FALSE, 0, NULL, NULL, &info));
    other = OpenProcess(PROCESS_ALL_ACCESS, FALSE, started.dwProcessId);
    REQUIRE(other != NULL);
    CHECK_EQ(GetProcessId(other), started.dwProcessId);
    CHECK(GetProcessTimes(other, &times[0], &times[1], &times[2], &times[3]));
    CHECK(times[0].dwHighDateTime != 0);
    CHECK(QueryFullProcessImageNameA(other, 0, line, &size));
    CHECK(!_stricmp(line, self));
    CHECK_EQ(size, strlen(line));
    CHECK(TerminateProcess(other, 9));
    CHECK_EQ(WaitForSingleObject(other, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeProcess(other, &code));
    CHECK_EQ(code, 9);
    CHECK(CloseHandle(other));
    CHECK_EQ(end_of(), 9);
    CHECK(OpenProcess(PROCESS_ALL_ACCESS, FALSE, 0) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    other = OpenProcess(PROCESS_QUERY_INFORMATION | SYNCHRONIZE, FALSE, GetCurrentProcessId());
    REQUIRE(other != NULL);
    CHECK(GetExitCodeProcess(other, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK_EQ(WaitForSingleObject(other, 0), WAIT_TIMEOUT);
    CHECK(CloseHandle(other));
}

/* A wait for several processes ends with the first that does. */
static void several(void)
{
    char line[MAX_PATH + 30];
    STARTUPINFOA info = startup();
    HANDLE waiting, both[2];
    snprintf(line, sizeof line, "\"%s\" wait", self);
    REQUIRE(start_with(line, FALSE, 0, NULL, NULL, &info));
    both[0] = waiting = started.hProcess;
    CloseHandle(started.hThread);
    snprintf(line, sizeof line, "\"%s\" exit 1", self);
    REQUIRE(start_with(line, FALSE, 0, NULL, NULL, &info));
    both[1] = started.hProcess;
    CHECK_EQ(WaitForMultipleObjects(2, both, FALSE, TEST_PATIENCE), WAIT_OBJECT_0 + 1);
    CHECK_EQ(end_of(), 1);
    CHECK(TerminateProcess(waiting, 0));
    CHECK_EQ(WaitForSingleObject(waiting, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(CloseHandle(waiting));
}

static void wrong(void)
{
    STARTUPINFOA info = startup();
    char line[50];
    DWORD code;
    strcpy(line, "no-such-program-anywhere x");
    CHECK(!start_with(line, FALSE, 0, NULL, NULL, &info));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    CHECK(!CreateProcessA("/no/such/folder/program", NULL, NULL, NULL, FALSE, 0, NULL, NULL, &info, &started));
    CHECK_EQ(GetLastError(), ERROR_PATH_NOT_FOUND);
    CHECK(!GetExitCodeProcess(NULL, &code));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!TerminateProcess((HANDLE)0x7ffffff0, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK_EQ(WaitForSingleObject((HANDLE)0x7ffffff0, 0), WAIT_FAILED);
#ifndef __MINGW32__ /* these crash on Windows */
    strcpy(line, "x");
    CHECK(!CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, NULL, &started));
    CHECK(!CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &info, NULL));
    CHECK(!CreateProcessA(NULL, NULL, NULL, NULL, FALSE, 0, NULL, NULL, &info, &started));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
#endif
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return child(argc, argv);
    test_start();
    REQUIRE(GetModuleFileNameA(NULL, self, sizeof self));
    exit_codes();
    lines();
    wide();
    streams();
    environments();
    folders();
    inherited_handles();
    handle_lists();
    inherited_sockets();
    socket_as_stream();
    suspended();
    others();
    several();
    wrong();
    return test_finish();
}
