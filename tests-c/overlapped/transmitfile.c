/* TransmitFile and TransmitPackets: whole files and parts, file position and offset, head and tail, blocking and
   overlapped, large files that wait for the peer, TF_DISCONNECT and TF_REUSE_SOCKET, elements of both kinds, errors. */
#include "overlapped.h"

static LPFN_TRANSMITPACKETS transmit_packets; /* NULL under Wine, which has none */
static char path[600];

/* A file of the temporary folder with these contents, opened for reading and writing, at its beginning. */
static HANDLE file_with(const char *text, DWORD length)
{
    HANDLE file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, CREATE_ALWAYS,
                              FILE_ATTRIBUTE_NORMAL, NULL);
    DWORD written = 0;
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK(WriteFile(file, text, length, &written, NULL));
    CHECK_EQ(written, length);
    CHECK_EQ(SetFilePointer(file, 0, NULL, FILE_BEGIN), 0);
    return file;
}

/* The peer receives exactly this, and no more so far. */
static void check_arrived(SOCKET s, const char *text, int line)
{
    char got[200];
    int length = (int)strlen(text), n;
    memset(got, 0, sizeof got);
    n = recv(s, got, length, MSG_WAITALL);
    if (!CHECK_EQ(n, length) || !CHECK(memcmp(got, text, (size_t)length) == 0))
        printf("line %d: \"%s\" instead of \"%s\"\n", line, got, text);
    if (!CHECK(!test_ready(s, 'r', 0)))
        printf("line %d: more has come\n", line);
}
#define ARRIVES(s, text) check_arrived(s, text, __LINE__)

static void blocking(void)
{
    HANDLE file = file_with("0123456789", 10);
    TRANSMIT_FILE_BUFFERS around;
    SOCKET pair[2];
    memset(&around, 0, sizeof around);
    around.Head = (void *)"<head>";
    around.HeadLength = 6;
    around.Tail = (void *)"<tail>";
    around.TailLength = 6;
    test_tcp_pair(pair);
    CHECK(TransmitFile(pair[0], file, 0, 0, NULL, NULL, 0));
    ARRIVES(pair[1], "0123456789");
    CHECK_EQ(SetFilePointer(file, 0, NULL, FILE_BEGIN), 0);
    CHECK(TransmitFile(pair[0], file, 4, 0, NULL, NULL, 0));
    ARRIVES(pair[1], "0123");
    CHECK_EQ(SetFilePointer(file, 6, NULL, FILE_BEGIN), 6);
    CHECK(TransmitFile(pair[0], file, 0, 0, NULL, NULL, 0)); /* from the position to the end */
    ARRIVES(pair[1], "6789");
    CHECK_EQ(SetFilePointer(file, 2, NULL, FILE_BEGIN), 2);
    CHECK(TransmitFile(pair[0], file, 3, 2, NULL, &around, 0)); /* in pieces of 2 */
    ARRIVES(pair[1], "<head>234<tail>");
    CHECK(TransmitFile(pair[0], NULL, 0, 0, NULL, &around, 0)); /* no file */
    ARRIVES(pair[1], "<head><tail>");
    around.TailLength = 0;
    around.Tail = NULL;
    CHECK_EQ(SetFilePointer(file, 9, NULL, FILE_BEGIN), 9);
    CHECK(TransmitFile(pair[0], file, 0, 0, NULL, &around, TF_USE_KERNEL_APC));
    ARRIVES(pair[1], "<head>9");
    CHECK_EQ(SetFilePointer(file, 10, NULL, FILE_BEGIN), 10);
    CHECK(TransmitFile(pair[0], file, 0, 0, NULL, NULL, TF_WRITE_BEHIND)); /* nothing left */
    CHECK(!test_ready(pair[1], 'r', 0));
    test_close_pair(pair);
    CHECK(CloseHandle(file));
}

static void overlapped(void)
{
    HANDLE file = file_with("0123456789", 10), port = test_port_create(0);
    TRANSMIT_FILE_BUFFERS around;
    struct packet p;
    SOCKET pair[2];
    struct op op;
    memset(&around, 0, sizeof around);
    around.Head = (void *)"h:";
    around.HeadLength = 2;
    around.Tail = (void *)":t";
    around.TailLength = 2;
    test_tcp_pair(pair);
    op_make(&op, 0, 1)->o.Offset = 3; /* and not the file's position */
    CHECK_EQ(SetFilePointer(file, 8, NULL, FILE_BEGIN), 8);
    CHECK(test_issued(TransmitFile(pair[0], file, 4, 0, &op.o, &around, 0) ? 0 : -1));
    memset(&around, 0xFF, sizeof around);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 8); /* head and tail count */
    ARRIVES(pair[1], "h:3456:t");
    CHECK(test_issued(TransmitFile(pair[0], file, 0, 0, &op_again(&op, 0)->o, NULL, 0) ? 0 : -1));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 10);
    ARRIVES(pair[1], "0123456789");
    op_free(&op);
    test_port_add(port, pair[0], 7);
    op_make(&op, 0, 0)->o.Offset = 8;
    CHECK(test_issued(TransmitFile(pair[0], file, 0, 0, &op.o, NULL, 0) ? 0 : -1));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.key, 7);
    CHECK_EQ(p.bytes, 2);
    ARRIVES(pair[1], "89");
    test_close_pair(pair);
    CHECK(CloseHandle(port));
    CHECK(CloseHandle(file));
}

#define LARGE (8 << 20)
static char large[LARGE];

static void receive_large(SOCKET s)
{
    static char block[1 << 16];
    int got = 0, bad = 0;
    while (got < LARGE) {
        int n = recv(s, block, (int)sizeof block, 0), i;
        REQUIRE(n > 0);
        for (i = 0; i < n; i += 61)
            bad += block[i] != large[got + i];
        got += n;
    }
    CHECK_EQ(bad, 0);
}

static void send_large_file(void *argument)
{
    SOCKET s = *(SOCKET *)argument;
    HANDLE file = CreateFileA(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    CHECK(TransmitFile(s, file, 0, 0, NULL, NULL, 0));
    CHECK(CloseHandle(file));
}

/* A file that no socket buffer holds: pends until the peer has read; blocks in the other kind of call. */
static void large_files(void)
{
    HANDLE file;
    SOCKET pair[2];
    test_thread t;
    struct op op;
    int i;
    for (i = 0; i < LARGE; i++)
        large[i] = (char)(i * 31 + (i >> 12));
    file = file_with(large, LARGE);
    test_tcp_pair(pair);
    CHECK_PENDS_FALSE(TransmitFile(pair[0], file, 0, 0, &op_make(&op, 0, 1)->o, NULL, 0));
    CHECK(!HasOverlappedIoCompleted(&op.o));
    receive_large(pair[1]);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, LARGE);
    test_thread_start(&t, send_large_file, &pair[0]);
    receive_large(pair[1]);
    test_thread_join(&t);
    CHECK(!test_ready(pair[1], 'r', 0));
    /* Cancelled, and cut off by the peer. */
    if (!test_under_wine()) { /* which does not cancel it */
        CHECK_PENDS_FALSE(TransmitFile(pair[0], file, 0, 0, &op_again(&op, 0)->o, NULL, 0));
        CHECK(CancelIoEx((HANDLE)pair[0], &op.o));
        CHECK_EQ(op_result(&op, pair[0]), WSA_OPERATION_ABORTED);
    }
    test_close_pair(pair);
    test_tcp_pair(pair);
    CHECK_PENDS_FALSE(TransmitFile(pair[0], file, 0, 0, &op_again(&op, 0)->o, NULL, 0));
    test_reset(pair[1]);
    CHECK_EQ(op_result(&op, pair[0]), WSAECONNRESET);
    CHECK_EQ(closesocket(pair[0]), 0);
    op_free(&op);
    CHECK(CloseHandle(file));
}

/* TF_DISCONNECT ends the connection behind the data; with TF_REUSE_SOCKET the socket is accepted on again. */
static void disconnecting(void)
{
    HANDLE file = file_with("contents", 8);
    SOCKET pair[2], listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), client;
    GUID accept_id = WSAID_ACCEPTEX;
    LPFN_ACCEPTEX accept_ex = (LPFN_ACCEPTEX)test_extension(s, accept_id);
    char buffer[64], text[16];
    struct op op;
    int round;
    if (!test_under_wine()) { /* whose TransmitFile does not disconnect */
        test_tcp_pair(pair);
        CHECK(TransmitFile(pair[0], file, 0, 0, NULL, NULL, TF_DISCONNECT));
        CHECK_EQ(recv(pair[1], text, 8, MSG_WAITALL), 8);
        CHECK_EQ(recv(pair[1], text, 8, 0), 0);
        test_close_pair(pair);
        op_make(&op, 0, 1);
        for (round = 0; round < 3; round++) {
            CHECK_PENDS_FALSE(accept_ex(listener, s, buffer, 0, 32, 32, NULL, &op_again(&op, 0)->o));
            client = socket(AF_INET, SOCK_STREAM, 0);
            REQUIRE(test_connect(client, test_port(listener)) == 0);
            CHECK_EQ(op_result(&op, listener), 0);
            op_again(&op, 0);
            CHECK(test_issued(TransmitFile(s, file, 0, 0, &op.o, NULL, TF_DISCONNECT | TF_REUSE_SOCKET) ? 0 : -1));
            CHECK_EQ(recv(client, text, 8, MSG_WAITALL), 8);
            CHECK_EQ(recv(client, text, 8, 0), 0);
            CHECK(!HasOverlappedIoCompleted(&op.o)); /* until the peer has closed as well */
            CHECK_EQ(closesocket(client), 0);
            CHECK_EQ(op_result(&op, s), 0);
            CHECK_EQ(op.bytes, 8);
        }
        op_free(&op);
    }
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(file));
}

static void errors(void)
{
    HANDLE file = file_with("0123456789", 10);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), udp = test_bound(AF_INET, SOCK_DGRAM), pair[2];
    struct op op;
    op_make(&op, 0, 1);
    test_tcp_pair(pair);
    CHECK_FALSE(TransmitFile(INVALID_SOCKET, file, 0, 0, NULL, NULL, 0), WSAENOTSOCK);
    CHECK_FALSE(TransmitFile(s, file, 0, 0, NULL, NULL, 0), WSAENOTCONN);
    CHECK_FALSE(TransmitFile(udp, file, 0, 0, NULL, NULL, 0), WSAENOTCONN); /* before WSAEINVAL */
    CHECK(!TransmitFile(pair[0], (HANDLE)(ULONG_PTR)0x7777770, 0, 0, NULL, NULL, 0));
    CHECK(!TransmitFile(pair[0], INVALID_HANDLE_VALUE, 0, 0, NULL, NULL, 0));
    if (!test_under_wine()) { /* which sends whatever the arguments are */
        CHECK_FALSE(TransmitFile(pair[0], file, 0, 0, NULL, NULL, TF_REUSE_SOCKET), WSAEINVAL);
        CHECK_FALSE(TransmitFile(pair[0], file, 0x7FFFFFFF, 0, NULL, NULL, 0), WSAEINVAL);
        CHECK_FALSE(TransmitFile(pair[0], file, 0xFFFFFFFF, 0, NULL, NULL, 0), WSAEINVAL);
        op.o.Offset = 11;
        CHECK_FALSE(TransmitFile(pair[0], file, 0, 0, &op.o, NULL, 0), WSAEINVAL);
        op.o.Offset = 0;
        op.o.OffsetHigh = 0x40000000;
        CHECK_FALSE(TransmitFile(pair[0], file, 0, 0, &op.o, NULL, 0), WSAEINVAL);
    }
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    WINE_DIFFERS_FALSE(TransmitFile(pair[0], file, 0, 0, NULL, NULL, 0), WSAESHUTDOWN, "WSAENOTCONN");
    CHECK(!op_signaled(&op));
    CHECK_EQ(recv(pair[1], op.data, 8, 0), 0); /* none of them sent anything */
    op_free(&op);
    test_close_pair(pair);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(udp), 0);
    CHECK(CloseHandle(file));
}

/* ---- TransmitPackets ---- */

static TRANSMIT_PACKETS_ELEMENT memory(const char *text, ULONG more)
{
    TRANSMIT_PACKETS_ELEMENT e;
    memset(&e, 0, sizeof e);
    e.dwElFlags = TP_ELEMENT_MEMORY | more;
    e.cLength = (ULONG)strlen(text);
    e.pBuffer = (void *)text;
    return e;
}

static TRANSMIT_PACKETS_ELEMENT part(HANDLE file, LONGLONG offset, ULONG length, ULONG more)
{
    TRANSMIT_PACKETS_ELEMENT e;
    memset(&e, 0, sizeof e);
    e.dwElFlags = TP_ELEMENT_FILE | more;
    e.cLength = length;
    e.nFileOffset.QuadPart = offset;
    e.hFile = file;
    return e;
}

static void packets(void)
{
    HANDLE file = file_with("0123456789", 10);
    TRANSMIT_PACKETS_ELEMENT e[4];
    SOCKET pair[2], a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in to = test_loopback(test_port(b));
    struct op op;
    char text[64];
    test_tcp_pair(pair);
    e[0] = memory("one", 0);
    e[1] = part(file, 2, 3, 0);
    e[2] = memory("two", TP_ELEMENT_EOP);
    e[3] = part(file, 0, 0, 0); /* all of it */
    CHECK(transmit_packets(pair[0], e, 4, 0, NULL, 0));
    ARRIVES(pair[1], "one234two0123456789");
    CHECK_EQ(SetFilePointer(file, 7, NULL, FILE_BEGIN), 7);
    e[0] = part(file, -1, 2, 0); /* at the file's position */
    CHECK(test_issued(transmit_packets(pair[0], e, 3, 4, &op_make(&op, 0, 1)->o, 0) ? 0 : -1));
    memset(e, 0xFF, sizeof e);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 8);
    ARRIVES(pair[1], "78234two");
    e[0] = memory("end", 0);
    CHECK(transmit_packets(pair[0], e, 1, 0, NULL, TP_DISCONNECT));
    CHECK_EQ(recv(pair[1], text, 3, MSG_WAITALL), 3);
    CHECK_EQ(recv(pair[1], text, 3, 0), 0);
    test_close_pair(pair);

    /* Datagrams: TP_ELEMENT_EOP tells where one ends. */
    CHECK_EQ(connect(a, (struct sockaddr *)&to, sizeof to), 0);
    e[0] = memory("first", 0);
    e[1] = part(file, 0, 4, TP_ELEMENT_EOP);
    e[2] = memory("second", TP_ELEMENT_EOP);
    e[3] = memory("3", 0);
    CHECK(transmit_packets(a, e, 4, 0xFFFFFFFF, NULL, 0));
    CHECK_EQ(recv(b, text, sizeof text, 0), 9);
    CHECK(memcmp(text, "first0123", 9) == 0);
    CHECK_EQ(recv(b, text, sizeof text, 0), 6);
    CHECK(memcmp(text, "second", 6) == 0);
    CHECK_EQ(recv(b, text, sizeof text, 0), 1);
    CHECK(!test_ready(b, 'r', 0));

    test_tcp_pair(pair);
    CHECK_FALSE(transmit_packets(INVALID_SOCKET, e, 1, 0, NULL, 0), WSAENOTSOCK);
    CHECK_FALSE(transmit_packets(s, e, 1, 0, NULL, 0), WSAENOTCONN);
    CHECK_FALSE(transmit_packets(pair[0], NULL, 1, 0, NULL, 0), WSAEFAULT);
    CHECK_FALSE(transmit_packets(pair[0], e, 1, 0, NULL, TF_REUSE_SOCKET), WSAEINVAL);
    CHECK(!transmit_packets(a, e, 1, 0, NULL, TP_DISCONNECT)); /* no connection to end */
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_FALSE(transmit_packets(pair[0], e, 1, 0, NULL, 0), WSAESHUTDOWN);
    CHECK_EQ(recv(pair[1], text, 8, 0), 0);
    test_close_pair(pair);
    op_free(&op);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(file));
}

int main(void)
{
    GUID id = WSAID_TRANSMITPACKETS;
    SOCKET s;
    DWORD length;
    test_start();
    length = GetTempPathA(500, path);
    REQUIRE(length > 0 && length < 500);
    snprintf(path + length, sizeof path - length, "ws2-transmitfile-%lu.tmp", (unsigned long)GetCurrentProcessId());
    s = socket(AF_INET, SOCK_STREAM, 0);
    if (!test_under_wine())
        transmit_packets = (LPFN_TRANSMITPACKETS)test_extension(s, id);
    CHECK_EQ(closesocket(s), 0);
    blocking();
    overlapped();
    large_files();
    disconnecting();
    errors();
    if (transmit_packets)
        packets();
    CHECK(DeleteFileA(path));
    return test_finish();
}
