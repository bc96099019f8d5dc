/* Look-ups that end with a message: the six WSAAsyncGet functions and WSACancelAsyncRequest.
 *
 * Shows: handle, message and structure of each call; errors come with the message; a buffer that is too small gives
 * WSAENOBUFS and the size, with which it works; a cancelled request sends nothing and writes nothing; many at once. */
#include "../test.h"

#define WM_FOUND (WM_USER + 1)
#define MANY 200

static HWND window;
static int messages;
static HANDLE task;
static WORD error, length;
static volatile int seen[MANY];
static HANDLE tasks[MANY];
static int counting;

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    int i;
    if (message != WM_FOUND)
        return DefWindowProcA(hwnd, message, wparam, lparam);
    messages++;
    task = (HANDLE)wparam;
    error = WSAGETASYNCERROR(lparam);
    length = WSAGETASYNCBUFLEN(lparam);
    for (i = 0; i < counting; i++)
        if (tasks[i] == task)
            seen[i] += error == 0 ? 1 : 1000;
    return 0;
}

static int pumped(void)
{
    MSG message;
    while (PeekMessageA(&message, NULL, 0, 0, PM_REMOVE))
        DispatchMessageA(&message);
    return 1;
}

/* The next message's error, -1 when none comes; it belongs to the request `begun`. */
static int outcome(HANDLE begun)
{
    if (!CHECK(begun != NULL))
        return -1;
    WAIT_UNTIL(pumped() && messages);
    CHECK_EQ(messages, 1);
    CHECK(task == begun);
    messages = 0;
    return error;
}

/* Pointers of the structure point into the buffer. */
static int inside(const void *pointer, const void *buffer, size_t size)
{
    return (const char *)pointer >= (const char *)buffer && (const char *)pointer < (const char *)buffer + size;
}

static union {
    char bytes[MAXGETHOSTSTRUCT];
    struct hostent host;
    struct servent service;
    struct protoent protocol;
} result;
#define BUFFER result.bytes, sizeof result

static void check_host(void)
{
    struct in_addr loopback;
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(inside(result.host.h_name, &result, length));
    CHECK(inside(result.host.h_aliases, &result, length));
    CHECK(inside(result.host.h_addr_list, &result, length));
    CHECK(inside(result.host.h_addr_list[0], &result, length));
    CHECK_EQ(result.host.h_addrtype, AF_INET);
    CHECK_EQ(result.host.h_length, 4);
    CHECK(memcmp(result.host.h_addr_list[0], &loopback, 4) == 0);
    CHECK(strcmp(result.host.h_name, "localhost") == 0);
}

static void check_service(void)
{
    CHECK(inside(result.service.s_name, &result, length));
    CHECK(inside(result.service.s_aliases, &result, length));
    CHECK(inside(result.service.s_proto, &result, length));
    CHECK(strcmp(result.service.s_name, "http") == 0);
    CHECK(strcmp(result.service.s_proto, "tcp") == 0);
    CHECK_EQ((unsigned short)result.service.s_port, htons(80));
}

static void check_protocol(int number, const char *name)
{
    CHECK(inside(result.protocol.p_name, &result, length));
    CHECK(inside(result.protocol.p_aliases, &result, length));
    CHECK_EQ(result.protocol.p_proto, number);
    CHECK(strcmp(result.protocol.p_name, name) == 0);
}

static void each_call(void)
{
    struct in_addr loopback;
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    CHECK_EQ(outcome(WSAAsyncGetHostByName(window, WM_FOUND, "localhost", BUFFER)), 0);
    check_host();
    memset(&result, 0x55, sizeof result);
    CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, (char *)&loopback, 4, AF_INET, BUFFER)), 0);
    check_host();
    CHECK_EQ(outcome(WSAAsyncGetServByName(window, WM_FOUND, "http", "tcp", BUFFER)), 0);
    check_service();
    memset(&result, 0x55, sizeof result);
    CHECK_EQ(outcome(WSAAsyncGetServByName(window, WM_FOUND, "http", NULL, BUFFER)), 0);
    check_service();
    memset(&result, 0x55, sizeof result);
    CHECK_EQ(outcome(WSAAsyncGetServByPort(window, WM_FOUND, htons(80), "tcp", BUFFER)), 0);
    check_service();
    CHECK_EQ(outcome(WSAAsyncGetProtoByName(window, WM_FOUND, "udp", BUFFER)), 0);
    check_protocol(17, "udp");
    CHECK_EQ(outcome(WSAAsyncGetProtoByNumber(window, WM_FOUND, 6, BUFFER)), 0);
    check_protocol(6, "tcp");

    /* What gethostname says resolves. */
    CHECK_EQ(gethostname(result.bytes, sizeof result), 0);
    CHECK_EQ(outcome(WSAAsyncGetHostByName(window, WM_FOUND, result.bytes, BUFFER)), 0);
    CHECK(result.host.h_addr_list[0] != NULL);
}

static void errors(void)
{
    static char of_nobody[MAXGETHOSTSTRUCT];
    struct in_addr loopback;
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    CHECK_EQ(outcome(WSAAsyncGetHostByName(window, WM_FOUND, "no such host", BUFFER)), WSAHOST_NOT_FOUND);
    CHECK_EQ(length, 0);
    CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, (char *)&loopback, 4, 99, BUFFER)), WSAEAFNOSUPPORT);
    CHECK_EQ(outcome(WSAAsyncGetServByName(window, WM_FOUND, "nosuch", "tcp", BUFFER)), WSANO_DATA);
    CHECK_EQ(outcome(WSAAsyncGetServByPort(window, WM_FOUND, htons(1), "nosuch", BUFFER)), WSANO_DATA);
    CHECK_EQ(outcome(WSAAsyncGetProtoByName(window, WM_FOUND, "nosuch", BUFFER)), WSANO_DATA);
    CHECK_EQ(outcome(WSAAsyncGetProtoByNumber(window, WM_FOUND, 255, BUFFER)), WSANO_DATA);
    if (!test_under_wine()) { /* which crashes */
        CHECK_EQ(outcome(WSAAsyncGetHostByName(window, WM_FOUND, NULL, BUFFER)), WSAEFAULT);
        CHECK_EQ(outcome(WSAAsyncGetHostByName(window, WM_FOUND, "localhost", NULL, 100)), WSAEFAULT);
        CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, NULL, 4, AF_INET, BUFFER)), WSAEFAULT);
        CHECK_EQ(outcome(WSAAsyncGetServByName(window, WM_FOUND, NULL, "tcp", BUFFER)), WSAEFAULT);
        CHECK_EQ(outcome(WSAAsyncGetServByPort(window, WM_FOUND, htons(80), NULL, NULL, 100)), WSAEFAULT);
        CHECK_EQ(outcome(WSAAsyncGetProtoByName(window, WM_FOUND, NULL, BUFFER)), WSAEFAULT);
    }

    /* A window that there is not. (A buffer of its own: Wine begins and fills it some time.) */
    WSASetLastError(0);
    WINE_DIFFERS(WSAAsyncGetProtoByNumber((HWND)(UINT_PTR)0x12344, WM_FOUND, 6, of_nobody, sizeof of_nobody) == NULL, "begins");
    WINE_DIFFERS_EQ(WSAGetLastError(), WSAEINVAL, "begins");
    WINE_DIFFERS(WSAAsyncGetHostByName(NULL, WM_FOUND, "localhost", of_nobody, sizeof of_nobody) == NULL, "begins");
}

static void too_small(void)
{
    static const int rooms[] = {0, -1, 1, (int)sizeof(struct hostent), 40};
    struct in_addr loopback;
    int i, needed, at;
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    for (i = 0; i < 5; i++) {
        memset(&result, 0x55, sizeof result);
        CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, (char *)&loopback, 4, AF_INET, result.bytes, rooms[i])),
                 WSAENOBUFS);
        CHECK(length > sizeof(struct hostent) && length < 1000);
        needed = length;
        for (at = rooms[i] > 0 ? rooms[i] : 0; at < (int)sizeof result && result.bytes[at] == 0x55;)
            at++;
        CHECK_EQ(at, sizeof result); /* nothing written behind it */
    }
    CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, (char *)&loopback, 4, AF_INET, result.bytes, needed - 1)),
             WSAENOBUFS);
    CHECK_EQ(outcome(WSAAsyncGetHostByAddr(window, WM_FOUND, (char *)&loopback, 4, AF_INET, result.bytes, needed)), 0);
    CHECK_EQ(length, needed);
    check_host();
    CHECK_EQ(result.bytes[needed], 0x55);
}

/* Whether a request that was cancelled had ended before is not known; what follows from the answer is. */
static void cancelled(void)
{
    static char buffers[MANY][256];
    int i, at, written, ended = 0;
    memset(buffers, 0x55, sizeof buffers);
    counting = MANY;
    memset((void *)seen, 0, sizeof seen);
    for (i = 0; i < MANY; i++) {
        tasks[i] = WSAAsyncGetHostByName(window, WM_FOUND, "localhost", buffers[i], sizeof buffers[i]);
        CHECK(tasks[i] != NULL);
    }
    if (test_under_wine()) { /* where nothing is cancelled */
        WAIT_UNTIL(pumped() && messages == MANY);
        messages = counting = 0;
        return;
    }
    for (i = MANY - 1; i >= 0; i--) {
        WSASetLastError(0);
        if (WSACancelAsyncRequest(tasks[i]) == 0) {
            CHECK_ERR(WSACancelAsyncRequest(tasks[i]), WSAEALREADY);
            tasks[i] = NULL;
        } else {
            CHECK_EQ(WSAGetLastError(), WSAEALREADY);
            ended++;
        }
    }
    WAIT_UNTIL(pumped() && messages == ended);
    /* One more, which comes after all that could still come. */
    CHECK_EQ(WSAAsyncGetProtoByNumber(window, WM_FOUND, 6, BUFFER) != NULL, 1);
    WAIT_UNTIL(pumped() && messages == ended + 1);
    for (i = 0; i < MANY; i++) {
        for (written = 0, at = 0; at < 256; at++)
            written |= buffers[i][at] != 0x55;
        CHECK_EQ(written, tasks[i] != NULL);
        CHECK_EQ(seen[i], tasks[i] != NULL);
    }
    messages = counting = 0;

    CHECK_ERR(WSACancelAsyncRequest(NULL), WSAEINVAL);
    CHECK_ERR(WSACancelAsyncRequest((HANDLE)(UINT_PTR)0x77777777), WSAEINVAL);
    CHECK_ERR(WSACancelAsyncRequest((HANDLE)(UINT_PTR)-1), WSAEINVAL);
}

static void many_at_once(void)
{
    static char buffers[MANY][256];
    int i, j;
    counting = MANY;
    memset((void *)seen, 0, sizeof seen);
    for (i = 0; i < MANY; i++)
        tasks[i] = i % 2 ? WSAAsyncGetServByPort(window, WM_FOUND, htons(80), "tcp", buffers[i], sizeof buffers[i])
                         : WSAAsyncGetHostByName(window, WM_FOUND, "localhost", buffers[i], sizeof buffers[i]);
    WAIT_UNTIL(pumped() && messages == MANY);
    for (i = 0; i < MANY; i++) {
        const char *name = i % 2 ? ((struct servent *)(void *)buffers[i])->s_name : ((struct hostent *)(void *)buffers[i])->h_name;
        CHECK_EQ(seen[i], 1);
        CHECK(strcmp(name, i % 2 ? "http" : "localhost") == 0);
        for (j = 0; j < i; j++)
            if (tasks[i] == tasks[j])
                break;
        CHECK_EQ(j, i); /* handles differ */
    }
    messages = counting = 0;
}

/* The last WSACleanup cancels without a message. */
static void cleanup_cancels(void)
{
    WSADATA data;
    static char buffers[MANY][256];
    int i;
    if (test_under_wine()) /* which sends them */
        return;
    for (i = 0; i < MANY; i++)
        CHECK(WSAAsyncGetHostByName(window, WM_FOUND, "localhost", buffers[i], sizeof buffers[i]) != NULL);
    CHECK_EQ(WSACleanup(), 0);
    CHECK(WSAAsyncGetHostByName(window, WM_FOUND, "localhost", BUFFER) == NULL);
    CHECK_EQ(WSAGetLastError(), WSANOTINITIALISED);
    CHECK_ERR(WSACancelAsyncRequest((HANDLE)(UINT_PTR)1), WSANOTINITIALISED);
    pumped();
    CHECK(messages <= MANY);
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    /* No message of before comes now: the next one is the next request's. */
    messages = 0;
    CHECK_EQ(outcome(WSAAsyncGetProtoByNumber(window, WM_FOUND, 6, BUFFER)), 0);
}

int main(void)
{
    WNDCLASSA class_of_window;
    test_start();
    memset(&class_of_window, 0, sizeof class_of_window);
    class_of_window.lpfnWndProc = procedure;
    class_of_window.lpszClassName = "async_names";
    REQUIRE(RegisterClassA(&class_of_window) != 0);
    window = CreateWindowA("async_names", "", 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    each_call();
    errors();
    too_small();
    cancelled();
    many_at_once();
    cleanup_cancels();
    CHECK(DestroyWindow(window));
    return test_finish();
}
