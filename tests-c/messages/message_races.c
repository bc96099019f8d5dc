/* Window messages and closes racing from 8 threads lose nothing: every byte that is sent is received, every close is seen.
 *
 * usage: message_races [SECONDS]     (make stress runs it for longer) */
#include "../test.h"

#define SERVERS 4
#define CLIENTS 4
#define NEWS (WM_USER + 1)

static volatile int stop, ready;
static volatile LONG sent_bytes, got_bytes, opened, accepted, closed, wrong;
static unsigned short ports[SERVERS];
static DWORD threads[SERVERS];

static void receive_all(SOCKET s)
{
    char data[777];
    int count;
    while ((count = recv(s, data, sizeof data, 0)) > 0)
        InterlockedExchangeAdd(&got_bytes, count);
    if (count < 0 && WSAGetLastError() != WSAEWOULDBLOCK)
        InterlockedIncrement(&wrong);
}

static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM w, LPARAM l)
{
    SOCKET s = (SOCKET)w, connection;
    if (message != NEWS)
        return DefWindowProcA(window, message, w, l);
    if (WSAGETSELECTERROR(l) != 0)
        InterlockedIncrement(&wrong);
    switch (WSAGETSELECTEVENT(l)) {
    case FD_ACCEPT:
        connection = accept(s, NULL, NULL);
        if (connection == INVALID_SOCKET)
            break; /* one message may stand for one that was taken before */
        InterlockedIncrement(&accepted);
        break;
    case FD_READ: {
        char data[777];
        int count = recv(s, data, sizeof data, 0);
        if (count > 0)
            InterlockedExchangeAdd(&got_bytes, count);
        break;
    }
    case FD_CLOSE:
        receive_all(s);
        InterlockedIncrement(&closed);
        if (closesocket(s) != 0)
            InterlockedIncrement(&wrong);
        break;
    }
    return 0;
}

static void serve(void *argument)
{
    int me = *(int *)argument;
    HWND window = CreateWindowExA(0, "races", "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    SOCKET listener = test_listener(AF_INET);
    MSG message;
    REQUIRE(window != NULL);
    REQUIRE(WSAAsyncSelect(listener, window, NEWS, FD_ACCEPT | FD_READ | FD_CLOSE) == 0);
    ports[me] = test_port(listener);
    threads[me] = GetCurrentThreadId();
    test_add(&ready, 1);
    while (GetMessageA(&message, NULL, 0, 0) > 0)
        DispatchMessageA(&message);
    closesocket(listener);
    DestroyWindow(window);
}

static void call(void *argument)
{
    static char data[5000];
    unsigned random = 12345u * (unsigned)(1 + *(int *)argument);
    while (!test_load(&stop)) {
        SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
        int i;
        random = random * 1103515245u + 12345u;
        if (test_connect(s, ports[random >> 16 & (SERVERS - 1)]) != 0) {
            InterlockedIncrement(&wrong);
            closesocket(s);
            return;
        }
        InterlockedIncrement(&opened);
        for (i = 0; i < 3; i++) {
            int size = 1 + (int)((random >> (8 + 4 * i)) % sizeof data);
            if (send(s, data, size, 0) == size)
                InterlockedExchangeAdd(&sent_bytes, size);
            else
                InterlockedIncrement(&wrong);
        }
        closesocket(s);
    }
}

int main(int argc, char **argv)
{
    static int numbers[SERVERS] = {0, 1, 2, 3};
    DWORD milliseconds = argc > 1 ? (DWORD)atoi(argv[1]) * 1000 : 1000, begin;
    test_thread servers[SERVERS], clients[CLIENTS];
    WNDCLASSA kind;
    int i;
    test_start();
    memset(&kind, 0, sizeof kind);
    kind.lpfnWndProc = procedure;
    kind.lpszClassName = "races";
    REQUIRE(RegisterClassA(&kind) != 0);
    for (i = 0; i < SERVERS; i++)
        test_thread_start(&servers[i], serve, &numbers[i]);
    WAIT_UNTIL(test_load(&ready) == SERVERS);
    begin = GetTickCount();
    for (i = 0; i < CLIENTS; i++)
        test_thread_start(&clients[i], call, &numbers[i]);
    while (GetTickCount() - begin < milliseconds)
        Sleep(1);
    test_store(&stop, 1);
    for (i = 0; i < CLIENTS; i++)
        test_thread_join(&clients[i]);
    WAIT_UNTIL(closed == opened);
    CHECK_EQ(accepted, opened);
    CHECK_EQ(got_bytes, sent_bytes);
    CHECK_EQ(wrong, 0);
    CHECK(opened > 0);
    for (i = 0; i < SERVERS; i++)
        CHECK(PostThreadMessageA(threads[i], WM_QUIT, 0, 0));
    for (i = 0; i < SERVERS; i++)
        test_thread_join(&servers[i]);
    printf("%ld connections, %ld bytes\n", (long)opened, (long)got_bytes);
    return test_finish();
}
