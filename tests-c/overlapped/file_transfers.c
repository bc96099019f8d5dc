/* Overlapped transfers of files, by event, port and routine; ReadFile and WriteFile on sockets, overlapped. */
#include "overlapped.h"

static char path[MAX_PATH];

static HANDLE open_file(DWORD disposition, DWORD flags)
{
    HANDLE file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, disposition, flags, NULL);
    REQUIRE(file != INVALID_HANDLE_VALUE);
    return file;
}

static OVERLAPPED at(DWORD offset, HANDLE event)
{
    OVERLAPPED o;
    memset(&o, 0, sizeof o);
    o.Offset = offset;
    o.hEvent = event;
    return o;
}

/* Begun: at once or later. */
static int begun(BOOL result)
{
    return result || GetLastError() == ERROR_IO_PENDING;
}

static void by_event(void)
{
    HANDLE file = open_file(CREATE_ALWAYS, FILE_FLAG_OVERLAPPED), event = CreateEventA(NULL, TRUE, TRUE, NULL);
    OVERLAPPED o = at(3, event);
    DWORD bytes = 99;
    char text[16];
    CHECK_FALSE(WriteFile(file, "x", 1, &bytes, NULL), ERROR_INVALID_PARAMETER);
    CHECK(begun(WriteFile(file, "middle", 6, NULL, &o)));
    CHECK(GetOverlappedResult(file, &o, &bytes, TRUE));
    CHECK_EQ(bytes, 6);
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_OBJECT_0);
    CHECK(HasOverlappedIoCompleted(&o));

    o = at(0, event);
    CHECK(begun(WriteFile(file, "abc", 3, NULL, &o)));
    CHECK_EQ(WaitForSingleObject(event, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetOverlappedResult(file, &o, &bytes, FALSE));

    o = at(1, event);
    memset(text, 0, sizeof text);
    CHECK(begun(ReadFile(file, text, sizeof text, NULL, &o)));
    CHECK(GetOverlappedResultEx(file, &o, &bytes, TEST_PATIENCE, FALSE));
    CHECK_EQ(bytes, 8);
    CHECK(memcmp(text, "bcmiddle", 9) == 0);

    /* At its end: at once or later, the same error. */
    o = at(9, event);
    if (ReadFile(file, text, sizeof text, NULL, &o) || GetLastError() == ERROR_IO_PENDING)
        CHECK_FALSE(GetOverlappedResult(file, &o, &bytes, TRUE), ERROR_HANDLE_EOF);
    else
        CHECK_EQ(GetLastError(), ERROR_HANDLE_EOF);

    WINE_DIFFERS_FALSE(CancelIoEx(file, NULL), ERROR_NOT_FOUND, "succeeds");
    CHECK(CancelIo(file));
    CHECK(CloseHandle(event));
    CHECK(CloseHandle(file));
}

#define TRANSFERS 200

static void by_port(void)
{
    static OVERLAPPED writes[TRANSFERS], reads[TRANSFERS];
    static DWORD numbers[TRANSFERS], back[TRANSFERS];
    HANDLE file = open_file(CREATE_ALWAYS, FILE_FLAG_OVERLAPPED), plain, port = test_port_create(0);
    int i, round;
    CHECK(CreateIoCompletionPort(file, port, 77, 0) == port);
    CHECK_FALSE(CreateIoCompletionPort(file, port, 77, 0), ERROR_INVALID_PARAMETER);
    for (round = 0; round < 2; round++) {
        for (i = 0; i < TRANSFERS; i++) {
            OVERLAPPED *o = round == 0 ? &writes[i] : &reads[i];
            *o = at(4 * (DWORD)i, NULL);
            numbers[i] = 1000 + (DWORD)i;
            CHECK(begun(round == 0 ? WriteFile(file, &numbers[i], 4, NULL, o) : ReadFile(file, &back[i], 4, NULL, o)));
        }
        for (i = 0; i < TRANSFERS; i++) {
            struct packet p = test_packet(port, TEST_PATIENCE);
            REQUIRE(p.taken);
            CHECK_EQ(p.error, 0);
            CHECK_EQ(p.key, 77);
            CHECK_EQ(p.bytes, 4);
            CHECK(round == 0 ? p.o >= writes && p.o < writes + TRANSFERS : p.o >= reads && p.o < reads + TRANSFERS);
            CHECK_EQ(p.o->Offset, 4 * (p.o - (round == 0 ? writes : reads)));
            p.o->Offset = 1; /* each once */
        }
    }
    CHECK(memcmp(numbers, back, sizeof back) == 0);
    CHECK_NO_PACKET(port);
    CHECK(CloseHandle(file));
    plain = open_file(OPEN_EXISTING, 0);
    CHECK_FALSE(CreateIoCompletionPort(plain, port, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK(CloseHandle(plain));
    CHECK(CloseHandle(port));
}

static volatile int runs;
static DWORD last_error, last_bytes;
static OVERLAPPED *last_overlapped;

static VOID CALLBACK routine(DWORD error, DWORD bytes, OVERLAPPED *o)
{
    last_error = error;
    last_bytes = bytes;
    last_overlapped = o;
    test_add(&runs, 1);
}

static void by_routine(void)
{
    HANDLE file = open_file(CREATE_ALWAYS, FILE_FLAG_OVERLAPPED), plain;
    OVERLAPPED o = at(0, (HANDLE)(ULONG_PTR)0x1234); /* the program's own */
    char text[8];
    CHECK(WriteFileEx(file, "routine", 7, &o, routine));
    CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&runs), 1);
    CHECK_EQ(last_error, 0);
    CHECK_EQ(last_bytes, 7);
    CHECK(last_overlapped == &o);
    o = at(2, NULL);
    memset(text, 0, sizeof text);
    CHECK(ReadFileEx(file, text, 5, &o, routine));
    WAIT_UNTIL(HasOverlappedIoCompleted(&o));
    CHECK_EQ(test_load(&runs), 1); /* not before an alertable wait */
    CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&runs), 2);
    CHECK_EQ(last_bytes, 5);
    CHECK(memcmp(text, "utine", 6) == 0);
    CHECK(CloseHandle(file));
    plain = open_file(OPEN_EXISTING, 0);
    WINE_DIFFERS_FALSE(ReadFileEx(plain, text, 5, &o, routine), ERROR_INVALID_PARAMETER, "reads");
    CHECK(CloseHandle(plain));
}

static void sockets(void)
{
    SOCKET pair[2];
    HANDLE port = test_port_create(0);
    OVERLAPPED in = at(0, NULL), out = at(0, NULL);
    char text[8];
    DWORD bytes = 99;
    struct packet p;
    int i, keys = 0;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 5);
    test_port_add(port, pair[1], 6);
    memset(text, 0, sizeof text);
    CHECK_FALSE(ReadFile((HANDLE)pair[0], text, sizeof text, NULL, &in), ERROR_IO_PENDING);
    CHECK(WriteFile((HANDLE)pair[1], "file", 4, &bytes, &out));
    CHECK_EQ(bytes, 4);
    for (i = 0; i < 2; i++) { /* of two sockets: in any order */
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == (p.key == 6 ? &out : &in));
        CHECK_EQ(p.bytes, 4);
        CHECK_EQ(p.error, 0);
        keys += (int)p.key;
    }
    CHECK_EQ(keys, 5 + 6);
    CHECK(memcmp(text, "file", 5) == 0);
    in = at(0, NULL);
    CHECK_FALSE(ReadFile((HANDLE)pair[0], text, sizeof text, NULL, &in), ERROR_IO_PENDING);
    CHECK(CancelIoEx((HANDLE)pair[0], &in));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &in);
    CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

int main(void)
{
    char folder[MAX_PATH];
    test_start();
    REQUIRE(GetTempPathA(sizeof folder, folder) > 0);
    REQUIRE(GetTempFileNameA(folder, "ovl", 0, path) != 0);
    by_event();
    by_port();
    by_routine();
    sockets();
    CHECK(DeleteFileA(path));
    return test_finish();
}
