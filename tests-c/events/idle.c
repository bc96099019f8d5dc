/* A thousand selected sockets on which nothing happens cost no processor time while their thread waits. */
#include "../test.h"
#include <time.h>

enum { COUNT = 1000 };
static SOCKET sockets[COUNT];

/* Of the process, in milliseconds. */
static double processor_time(void)
{
    return (double)clock() * 1000 / CLOCKS_PER_SEC;
}

/* What the wait cost; the C library of Windows has the time of day in clock(). */
#define CHEAP(since) WINE_DIFFERS(processor_time() - (since) < 15, "clock is no processor time")

int main(void)
{
    WNDCLASSA wc;
    HWND window;
    WSAEVENT event;
    MSG msg;
    DWORD begin;
    double cost;
    int i;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = DefWindowProcA;
    wc.lpszClassName = "idle";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowA("idle", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    for (i = 0; i < COUNT; i++) {
        sockets[i] = test_bound(AF_INET, SOCK_DGRAM);
        REQUIRE(WSAAsyncSelect(sockets[i], window, WM_USER, FD_READ | FD_CLOSE) == 0);
    }
    while (PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
        ;
    begin = GetTickCount();
    cost = processor_time();
    CHECK(SetTimer(window, 1, 800, NULL) != 0);
    CHECK(GetMessageA(&msg, NULL, 0, 0) == TRUE && msg.message == WM_TIMER);
    CHEAP(cost);
    CHECK(GetTickCount() - begin >= 750);
    CHECK(KillTimer(window, 1));

    event = WSACreateEvent();
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(WSAEventSelect(sockets[i], event, FD_READ | FD_CLOSE), 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    cost = processor_time();
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 800, FALSE), WSA_WAIT_TIMEOUT);
    CHEAP(cost);
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(closesocket(sockets[i]), 0);
    CHECK(WSACloseEvent(event));
    CHECK(DestroyWindow(window));
    return test_finish();
}
