/* Named pipes: bytes and messages, instances, waiting, overlapped operations, completion ports, other processes. (any wchar_t) */
#include "../test.h"

static char self[MAX_PATH], name[100];

static HANDLE server_of(DWORD open, DWORD mode, DWORD most)
{
    return CreateNamedPipeA(name, open, mode, most, 4096, 4096, 0, NULL);
}

static HANDLE client_of(DWORD access) { return CreateFileA(name, access, 0, NULL, OPEN_EXISTING, 0, NULL); }

/* Makes both ends, connected. */
static void ends(HANDLE end[2], DWORD mode)
{
    end[0] = server_of(PIPE_ACCESS_DUPLEX, mode, 4);
    REQUIRE(end[0] != INVALID_HANDLE_VALUE);
    end[1] = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(end[1] != INVALID_HANDLE_VALUE);
    CHECK(!ConnectNamedPipe(end[0], NULL)); /* the client was quicker */
    CHECK_EQ(GetLastError(), ERROR_PIPE_CONNECTED);
    if (mode & PIPE_READMODE_MESSAGE) {
        DWORD read_mode = PIPE_READMODE_MESSAGE;
        CHECK(SetNamedPipeHandleState(end[1], &read_mode, NULL, NULL));
    }
}

static void put(HANDLE end, const char *text)
{
    DWORD n = 99;
    CHECK(WriteFile(end, text, (DWORD)strlen(text), &n, NULL));
    CHECK_EQ(n, strlen(text));
}

static void get(HANDLE end, const char *text)
{
    char found[100] = { 0 };
    DWORD n = 99;
    CHECK(ReadFile(end, found, sizeof found - 1, &n, NULL));
    CHECK_EQ(n, strlen(text));
    CHECK(!strcmp(found, text));
}

static void bytes(void)
{
    HANDLE end[2];
    char text[20];
    DWORD n, flags = 99, out, in, most, id = 0;
    ends(end, PIPE_TYPE_BYTE);
    CHECK_EQ(GetFileType(end[0]), FILE_TYPE_PIPE);
    put(end[1], "there");
    put(end[1], " too");
    get(end[0], "there too");
    put(end[0], "back");
    get(end[1], "back");
    CHECK(GetNamedPipeInfo(end[0], &flags, &out, &in, &most));
    CHECK_EQ(flags, PIPE_SERVER_END | PIPE_TYPE_BYTE);
    CHECK_EQ(most, 4);
    CHECK(GetNamedPipeInfo(end[1], &flags, NULL, NULL, NULL));
    CHECK_EQ(flags, PIPE_CLIENT_END | PIPE_TYPE_BYTE);
    CHECK(GetNamedPipeClientProcessId(end[0], &id));
    CHECK_EQ(id, GetCurrentProcessId());
    CHECK(GetNamedPipeServerProcessId(end[1], &id));
    CHECK_EQ(id, GetCurrentProcessId());
    n = PIPE_READMODE_MESSAGE;
    CHECK(!SetNamedPipeHandleState(end[1], &n, NULL, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    put(end[0], "last words");
    CHECK(CloseHandle(end[0]));
    get(end[1], "last words");
    CHECK(!ReadFile(end[1], text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    CHECK(!WriteFile(end[1], text, 1, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_NO_DATA);
    CHECK(CloseHandle(end[1]));
    CHECK(!CloseHandle(end[1]));
    CHECK(client_of(GENERIC_READ) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

static void messages(void)
{
    static char large[300000], room[300000];
    HANDLE end[2];
    char text[4];
    DWORD n, available, left, i;
    ends(end, PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE);
    put(end[1], "one");
    put(end[1], "second");
    CHECK(PeekNamedPipe(end[0], text, 2, &n, &available, &left));
    CHECK_EQ(n, 2);
    CHECK_EQ(available, 9);
    CHECK_EQ(left, 1);
    get(end[0], "one");
    CHECK(!ReadFile(end[0], text, 4, &n, NULL)); /* it goes on */
    CHECK_EQ(GetLastError(), ERROR_MORE_DATA);
    CHECK_EQ(n, 4);
    CHECK(!memcmp(text, "seco", 4));
    CHECK(PeekNamedPipe(end[0], NULL, 0, NULL, &available, &left));
    CHECK_EQ(available, 2);
    CHECK_EQ(left, 2);
    get(end[0], "nd");
    put(end[1], ""); /* an empty message is one */
    put(end[1], "after");
    get(end[0], "");
    get(end[0], "after");
    CHECK(PeekNamedPipe(end[0], text, sizeof text, &n, &available, &left));
    CHECK_EQ(n + available + left, 0);
    /* Larger than what the host's sockets hold at a time. */
    for (i = 0; i < sizeof large; i++)
        large[i] = (char)(i * 7);
    {
        OVERLAPPED overlapped;
        HANDLE writer;
        CloseHandle(end[0]);
        CloseHandle(end[1]);
        writer = server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED, PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE, 4);
        REQUIRE(writer != INVALID_HANDLE_VALUE);
        end[1] = client_of(GENERIC_READ | GENERIC_WRITE);
        REQUIRE(end[1] != INVALID_HANDLE_VALUE);
        n = PIPE_READMODE_MESSAGE;
        CHECK(SetNamedPipeHandleState(end[1], &n, NULL, NULL));
        memset(&overlapped, 0, sizeof overlapped);
        overlapped.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
        CHECK(WriteFile(writer, large, sizeof large, NULL, &overlapped) || GetLastError() == ERROR_IO_PENDING);
        for (i = 0; i < sizeof large; i += n) {
            BOOL whole = ReadFile(end[1], room + i, 100000, &n, NULL);
            if (!CHECK(whole || GetLastError() == ERROR_MORE_DATA) || !CHECK(n > 0))
                break;
            CHECK_EQ(whole, i + n == sizeof large);
        }
        CHECK(!memcmp(large, room, sizeof large));
        CHECK(GetOverlappedResult(writer, &overlapped, &n, TRUE));
        CHECK_EQ(n, sizeof large);
        CloseHandle(overlapped.hEvent);
        end[0] = writer;
    }
    CHECK(CloseHandle(end[1]));
    CHECK(CloseHandle(end[0]));
}

static void one_message(void *unused)
{
    HANDLE server = server_of(PIPE_ACCESS_DUPLEX, PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE, 1);
    int round;
    (void)unused;
    REQUIRE(server != INVALID_HANDLE_VALUE);
    for (round = 0; round < 2; round++) {
        BOOL connected = ConnectNamedPipe(server, NULL);
        CHECK(connected || GetLastError() == ERROR_PIPE_CONNECTED);
        get(server, "question");
        put(server, "answer");
        CHECK(FlushFileBuffers(server));
        CHECK(DisconnectNamedPipe(server));
    }
    CHECK(CloseHandle(server));
}

static void transactions(void)
{
    test_thread thread;
    char text[20] = { 0 };
    DWORD n = 0, mode = PIPE_READMODE_MESSAGE;
    HANDLE client;
    test_thread_start(&thread, one_message, NULL);
    WAIT_UNTIL(WaitNamedPipeA(name, 100));
    CHECK(CallNamedPipeA(name, (void *)"question", 8, text, sizeof text, &n, NMPWAIT_WAIT_FOREVER));
    CHECK(n == 6 && !strcmp(text, "answer"));
    CHECK(WaitNamedPipeA(name, NMPWAIT_WAIT_FOREVER)); /* the instance is used again */
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    CHECK(!TransactNamedPipe(client, (void *)"question", 8, text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_BAD_PIPE);
    CHECK(SetNamedPipeHandleState(client, &mode, NULL, NULL));
    memset(text, 0, sizeof text);
    CHECK(TransactNamedPipe(client, (void *)"question", 8, text, sizeof text, &n, NULL));
    CHECK(n == 6 && !strcmp(text, "answer"));
    test_thread_join(&thread);
    CHECK(!ReadFile(client, text, sizeof text, &n, NULL));
    CHECK(CloseHandle(client));
}

static void instances(void)
{
    HANDLE first = server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE, PIPE_TYPE_BYTE, 2), second, client, other;
    char text[10];
    DWORD n;
    REQUIRE(first != INVALID_HANDLE_VALUE);
    if (!test_under_wine()) { /* Wine makes another */
        CHECK(server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE, PIPE_TYPE_BYTE, 2) == INVALID_HANDLE_VALUE);
        CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    }
    second = server_of(PIPE_ACCESS_DUPLEX, PIPE_TYPE_BYTE, 2);
    REQUIRE(second != INVALID_HANDLE_VALUE);
    CHECK(server_of(PIPE_ACCESS_DUPLEX, PIPE_TYPE_BYTE, 2) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_PIPE_BUSY);
    CHECK(!ReadFile(first, text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_PIPE_LISTENING);
    CHECK(WaitNamedPipeA(name, 1));
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    other = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE && other != INVALID_HANDLE_VALUE);
    CHECK(client_of(GENERIC_READ) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_PIPE_BUSY);
    CHECK(!WaitNamedPipeA(name, 20));
    CHECK_EQ(GetLastError(), ERROR_SEM_TIMEOUT);
    CHECK(DisconnectNamedPipe(first));
    CHECK(!ReadFile(first, text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_PIPE_NOT_CONNECTED);
    CHECK(!DisconnectNamedPipe(first) && GetLastError() == ERROR_PIPE_NOT_CONNECTED);
    CloseHandle(client);
    CloseHandle(other);
    CHECK(!ReadFile(second, text, sizeof text, &n, NULL)); /* connected first or second: gone in either case */
    CHECK(CloseHandle(first));
    CHECK(CloseHandle(second));
    CHECK(!WaitNamedPipeA(name, 1));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

static void directions(void)
{
    HANDLE server = server_of(PIPE_ACCESS_INBOUND, PIPE_TYPE_BYTE, 1), client;
    DWORD n;
    REQUIRE(server != INVALID_HANDLE_VALUE);
    CHECK(client_of(GENERIC_READ) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    client = client_of(GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    put(client, "in");
    get(server, "in");
    CHECK(!WriteFile(server, "out", 3, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    CHECK(CloseHandle(client));
    CHECK(CloseHandle(server));
}

static void overlapped(void)
{
    OVERLAPPED connecting, reading;
    HANDLE server = server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED, PIPE_TYPE_BYTE, 1), client;
    char text[20] = { 0 };
    DWORD n = 0;
    memset(&connecting, 0, sizeof connecting);
    memset(&reading, 0, sizeof reading);
    connecting.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
    reading.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
    REQUIRE(server != INVALID_HANDLE_VALUE);
    CHECK(!ConnectNamedPipe(server, &connecting));
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    CHECK_EQ(WaitForSingleObject(connecting.hEvent, 0), WAIT_TIMEOUT);
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    CHECK_EQ(WaitForSingleObject(connecting.hEvent, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetOverlappedResult(server, &connecting, &n, FALSE));
    CHECK(!ReadFile(server, text, sizeof text, NULL, &reading));
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    put(client, "data");
    CHECK_EQ(WaitForSingleObject(reading.hEvent, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetOverlappedResult(server, &reading, &n, FALSE));
    CHECK(n == 4 && !memcmp(text, "data", 4));
    CHECK(!ReadFile(server, text, sizeof text, NULL, &reading));
    CHECK(CancelIo(server));
    CHECK(!GetOverlappedResult(server, &reading, &n, TRUE));
    CHECK_EQ(GetLastError(), ERROR_OPERATION_ABORTED);
    CHECK(!ReadFile(server, text, sizeof text, NULL, &reading));
    CHECK(CloseHandle(client));
    CHECK(!GetOverlappedResult(server, &reading, &n, TRUE));
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    /* Again, with another client. */
    CHECK(DisconnectNamedPipe(server));
    CHECK(!ConnectNamedPipe(server, &connecting));
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    CHECK(GetOverlappedResult(server, &connecting, &n, TRUE));
    put(client, "more");
    CHECK(ReadFile(server, text, sizeof text, &n, &reading) || GetLastError() == ERROR_IO_PENDING);
    CHECK(GetOverlappedResult(server, &reading, &n, TRUE));
    CHECK_EQ(n, 4);
    CHECK(CloseHandle(client));
    CHECK(CloseHandle(server));
    CloseHandle(connecting.hEvent);
    CloseHandle(reading.hEvent);
}

static void at_port(void)
{
    OVERLAPPED operation, *told;
    HANDLE server = server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED, PIPE_TYPE_MESSAGE, 1), client;
    HANDLE port = CreateIoCompletionPort(server, NULL, 77, 1);
    char text[20] = { 0 };
    DWORD n = 0;
    ULONG_PTR key = 0;
    REQUIRE(server != INVALID_HANDLE_VALUE && port != NULL);
    memset(&operation, 0, sizeof operation);
    CHECK(!ConnectNamedPipe(server, &operation));
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    CHECK(GetQueuedCompletionStatus(port, &n, &key, &told, TEST_PATIENCE));
    CHECK(key == 77 && told == &operation);
    CHECK(!ReadFile(server, text, sizeof text, NULL, &operation));
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    put(client, "to the port");
    CHECK(GetQueuedCompletionStatus(port, &n, &key, &told, TEST_PATIENCE));
    CHECK(n == 11 && told == &operation && !memcmp(text, "to the port", 11));
    CHECK(WriteFile(server, "from it", 7, NULL, &operation) || GetLastError() == ERROR_IO_PENDING);
    CHECK(GetQueuedCompletionStatus(port, &n, &key, &told, TEST_PATIENCE));
    CHECK_EQ(n, 7);
    get(client, "from it");
    CHECK(!ReadFile(server, text, sizeof text, NULL, &operation));
    CHECK(CloseHandle(client));
    CHECK(!GetQueuedCompletionStatus(port, &n, &key, &told, TEST_PATIENCE));
    CHECK(told == &operation && GetLastError() == ERROR_BROKEN_PIPE);
    CHECK(CloseHandle(server));
    CHECK(CloseHandle(port));
}

static void not_waiting(void)
{
    HANDLE end[2];
    DWORD mode = PIPE_NOWAIT, n, state = 99, count = 99;
    char text[10];
    ends(end, PIPE_TYPE_BYTE);
    CHECK(SetNamedPipeHandleState(end[0], &mode, NULL, NULL));
    CHECK(!ReadFile(end[0], text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_NO_DATA);
    CHECK(GetNamedPipeHandleStateA(end[0], &state, &count, NULL, NULL, NULL, 0));
    CHECK_EQ(state, PIPE_NOWAIT);
    CHECK_EQ(count, 1);
    CHECK(!ImpersonateNamedPipeClient(end[1]));
    CHECK(CloseHandle(end[0]));
    CHECK(CloseHandle(end[1]));
}

static void without_names(void)
{
    HANDLE from, to;
    DWORD n = 9, available = 9;
    char text[10] = { 0 };
    REQUIRE(CreatePipe(&from, &to, NULL, 0));
    CHECK(PeekNamedPipe(from, NULL, 0, NULL, &available, NULL));
    CHECK_EQ(available, 0);
    put(to, "text");
    CHECK(PeekNamedPipe(from, text, 2, &n, &available, NULL));
    CHECK_EQ(available, 4);
    CHECK(n == 2 && !strcmp(text, "te"));
    get(from, "text");
    CHECK(CloseHandle(to));
    CHECK(!PeekNamedPipe(from, NULL, 0, NULL, &available, NULL));
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    CHECK(CloseHandle(from));
}

/* ---- Another process ---- */

static PROCESS_INFORMATION start(const char *role)
{
    PROCESS_INFORMATION started;
    STARTUPINFOA info;
    char line[MAX_PATH + 200];
    memset(&info, 0, sizeof info);
    info.cb = sizeof info;
    snprintf(line, sizeof line, "\"%s\" %s %s", self, role, name);
    REQUIRE(CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &info, &started));
    CloseHandle(started.hThread);
    return started;
}

static void other_process(void)
{
    HANDLE server = server_of(PIPE_ACCESS_DUPLEX, PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE, 1);
    PROCESS_INFORMATION child;
    DWORD id = 0, code = 99;
    REQUIRE(server != INVALID_HANDLE_VALUE);
    child = start("client");
    CHECK(ConnectNamedPipe(server, NULL) || GetLastError() == ERROR_PIPE_CONNECTED);
    get(server, "of the child");
    CHECK(GetNamedPipeClientProcessId(server, &id));
    CHECK_EQ(id, child.dwProcessId);
    put(server, "of the parent");
    CHECK_EQ(WaitForSingleObject(child.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeProcess(child.hProcess, &code));
    CHECK_EQ(code, 0);
    CloseHandle(child.hProcess);
    CHECK(CloseHandle(server));
}

/* What a killed server leaves behind stops nobody. */
static void killed_server(void)
{
    PROCESS_INFORMATION child = start("server");
    HANDLE client, server;
    char text[10];
    DWORD n;
    WAIT_UNTIL(WaitNamedPipeA(name, 10));
    client = client_of(GENERIC_READ | GENERIC_WRITE);
    REQUIRE(client != INVALID_HANDLE_VALUE);
    CHECK(TerminateProcess(child.hProcess, 1));
    CHECK_EQ(WaitForSingleObject(child.hProcess, TEST_PATIENCE), WAIT_OBJECT_0);
    CloseHandle(child.hProcess);
    CHECK(!ReadFile(client, text, sizeof text, &n, NULL));
    CHECK_EQ(GetLastError(), ERROR_BROKEN_PIPE);
    CHECK(CloseHandle(client));
    CHECK(client_of(GENERIC_READ) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    server = server_of(PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE, PIPE_TYPE_BYTE, 1);
    CHECK(server != INVALID_HANDLE_VALUE);
    CHECK(CloseHandle(server));
}

static int child(char **argv)
{
    DWORD n, mode = PIPE_READMODE_MESSAGE;
    char text[20] = { 0 };
    HANDLE end;
    snprintf(name, sizeof name, "%s", argv[2]);
    if (!strcmp(argv[1], "server")) {
        end = server_of(PIPE_ACCESS_DUPLEX, PIPE_TYPE_BYTE, 1);
        ConnectNamedPipe(end, NULL);
        Sleep(60000); /* until it is killed */
        return 1;
    }
    end = client_of(GENERIC_READ | GENERIC_WRITE);
    if (end == INVALID_HANDLE_VALUE || !SetNamedPipeHandleState(end, &mode, NULL, NULL))
        return 2;
    if (!WriteFile(end, "of the child", 12, &n, NULL) || !ReadFile(end, text, sizeof text, &n, NULL))
        return 3;
    return strcmp(text, "of the parent") ? 4 : 0;
}

static void wrong(void)
{
    DWORD n;
    CHECK(CreateNamedPipeA("no-pipe", PIPE_ACCESS_DUPLEX, 0, 1, 0, 0, 0, NULL) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_INVALID_NAME);
    CHECK(server_of(0, 0, 1) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    SetLastError(0);
    WINE_DIFFERS(server_of(PIPE_ACCESS_DUPLEX, 0, 0) == INVALID_HANDLE_VALUE, "Wine makes a pipe without instances");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "the same");
    CHECK(server_of(PIPE_ACCESS_DUPLEX, PIPE_READMODE_MESSAGE, 1) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(!ConnectNamedPipe(NULL, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!DisconnectNamedPipe((HANDLE)0x7ffffff0));
    CHECK(!PeekNamedPipe(NULL, NULL, 0, &n, NULL, NULL));
#ifndef __MINGW32__ /* this crashes there */
    CHECK(!CreatePipe(NULL, NULL, NULL, 0));
#endif
}

int main(int argc, char **argv)
{
    if (argc > 2)
        return child(argv);
    test_watchdog();
    REQUIRE(GetModuleFileNameA(NULL, self, sizeof self));
    snprintf(name, sizeof name, "\\\\.\\pipe\\ws2-test.%lu", (unsigned long)GetCurrentProcessId());
    bytes();
    messages();
    transactions();
    instances();
    directions();
    overlapped();
    at_port();
    not_waiting();
    without_names();
    other_process();
    killed_server();
    wrong();
    TEST_DONE();
}
