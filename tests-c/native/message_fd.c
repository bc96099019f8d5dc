/* Window messages in a native event loop, that of message_fd_loop.c: posted, sent, timers, packets; and nothing when nothing waits. */
#include "../test.h"
#include <ws2_32/ws2_loop.h>

#define WM_SOCKET (WM_USER + 1)

int loop_once(int fd, int ms); /* polls: 1 when the descriptor became readable and the messages have been dispatched */
int loop_is_ready(int fd);
extern int loop_exit_code;

static HWND window;
static int posted, timers, packets;

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    char buffer[64];
    switch (message) {
    case WM_USER:
        posted++;
        return 55;
    case WM_TIMER:
        timers++;
        return 0;
    case WM_SOCKET:
        if (WSAGETSELECTEVENT(lparam) == FD_READ && recv((SOCKET)wparam, buffer, sizeof buffer, 0) > 0)
            packets++;
        return 0;
    }
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

static int fd;

/* Runs the loop until the condition holds. */
#define LOOP_UNTIL(condition)                                                       \
    do {                                                                            \
        DWORD loop_begin = GetTickCount();                                          \
        while (!(condition) && GetTickCount() - loop_begin < TEST_PATIENCE)         \
            loop_once(fd, 100);                                                     \
        CHECK(condition);                                                           \
    } while (0)

static void send_from_thread(void *unused)
{
    (void)unused;
    CHECK_EQ(SendMessageA(window, WM_USER, 0, 0), 55);
    CHECK(PostMessageA(window, WM_USER, 0, 0));
}

int main(void)
{
    SOCKET s, late;
    struct sockaddr_in to;
    WNDCLASSA wc;
    test_thread thread;
    int i, rounds;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = procedure;
    wc.lpszClassName = "message_fd";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowA("message_fd", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    CHECK(PostMessageA(window, WM_USER, 0, 0)); /* before there is a descriptor */
    fd = ws2_message_fd();
    REQUIRE(fd >= 0);
    CHECK_EQ(ws2_message_fd(), fd);
    CHECK(loop_is_ready(fd));
    CHECK_EQ(loop_once(fd, 0), 1);
    CHECK_EQ(posted, 1);
    CHECK(!loop_is_ready(fd));
    CHECK_EQ(ws2_dispatch_messages(NULL), 1); /* nothing to do */

    for (i = 0; i < 100; i++)
        CHECK(PostMessageA(window, WM_USER, 0, 0));
    CHECK_EQ(loop_once(fd, 0), 1);
    CHECK_EQ(posted, 101);
    CHECK(!loop_is_ready(fd));

    test_thread_start(&thread, send_from_thread, NULL);
    LOOP_UNTIL(posted == 103);
    test_thread_join(&thread);
    CHECK(!loop_is_ready(fd));

    CHECK(SetTimer(window, 1, 20, NULL) != 0);
    CHECK(!loop_is_ready(fd) || timers == 0);
    LOOP_UNTIL(timers == 3);
    CHECK(KillTimer(window, 1));
    CHECK(!loop_is_ready(fd));
    CHECK_EQ(loop_once(fd, 60), 0); /* it stays so */

    /* A socket that was selected after the descriptor was made, and one that is quiet. */
    s = test_bound(AF_INET, SOCK_DGRAM);
    late = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, FD_READ), 0);
    CHECK_EQ(WSAAsyncSelect(late, window, WM_SOCKET, FD_READ), 0);
    to = test_loopback(test_port(s));
    loop_once(fd, 0); /* they are writable, which nobody wants to know: taken in once */
    CHECK(!loop_is_ready(fd));
    for (i = 1; i <= 3; i++) {
        CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
        LOOP_UNTIL(packets == i);
    }
    for (rounds = 0; loop_is_ready(fd) && rounds < 3; rounds++)
        loop_once(fd, 0);
    CHECK(!loop_is_ready(fd)); /* no busy loop */
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(late), 0);

    PostQuitMessage(9);
    CHECK(loop_is_ready(fd));
    loop_exit_code = -1;
    CHECK_EQ(loop_once(fd, 0), 1);
    CHECK_EQ(loop_exit_code, 9);
    CHECK(!loop_is_ready(fd));
    CHECK(DestroyWindow(window));
    return test_finish();
}
