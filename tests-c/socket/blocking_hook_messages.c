/* Blocking hooks and messages, in a Winsock 1.1 program: hooks that dispatch messages keep its windows alive while recv blocks.
 *
 * Shows: posted, sent and timer messages arrive; what a window procedure calls fails with WSAEINPROGRESS, and it can
 * cancel; the default hook does the same when it is called, but nobody calls it by default. */
#include "../test.h"

/* A hook as WSASetBlockingHook takes it: another type of function. */
#define OF(hook) ((FARPROC)(void (*)(void))(hook))

#define WM_TEST (WM_USER + 1)

static FARPROC default_hook;
static volatile int got_message, got_timer, cancel_in_procedure;
static SOCKET nested_socket;
static int nested_error, blocking_inside;

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    if (message == WM_TEST) {
        nested_socket = socket(AF_INET, SOCK_STREAM, 0);
        nested_error = WSAGetLastError();
        blocking_inside = WSAIsBlocking();
        test_add(&got_message, 1);
        if (cancel_in_procedure)
            WSACancelBlockingCall();
        return 42;
    }
    if (message == WM_TIMER)
        test_add(&got_timer, 1);
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

/* The usual hook, and one that leaves it to the default one. */
static BOOL CALLBACK pump(void)
{
    MSG message;
    if (!PeekMessageA(&message, NULL, 0, 0, PM_REMOVE))
        return FALSE;
    TranslateMessage(&message);
    DispatchMessageA(&message);
    return TRUE;
}

static BOOL CALLBACK pump_by_default(void)
{
    return ((BOOL(CALLBACK *)(void))(void (*)(void))default_hook)();
}

static void send_after_messages(void *argument)
{
    WAIT_UNTIL(test_load(&got_message) >= 2 && test_load(&got_timer) >= 2);
    CHECK_EQ(send(*(SOCKET *)argument, "data", 4, 0), 4);
}

static LRESULT from_other_thread;
static HWND window;

static void send_message(void *argument)
{
    from_other_thread = SendMessageA(window, WM_TEST, 0, 0);
    send_after_messages(argument);
}

static void pumps(FARPROC with)
{
    SOCKET pair[2];
    test_thread t;
    char text[8];
    test_tcp_pair(pair);
    test_store(&got_message, 0);
    test_store(&got_timer, 0);
    from_other_thread = 0;
    CHECK(SetTimer(window, 1, 10, NULL) != 0);
    CHECK(PostMessageA(window, WM_TEST, 0, 0));
    default_hook = WSASetBlockingHook(with);
    test_thread_start(&t, send_message, &pair[1]);
    CHECK_EQ(recv(pair[0], text, sizeof text, 0), 4);
    test_thread_join(&t);
    CHECK_EQ(from_other_thread, 42);
    CHECK(nested_socket == INVALID_SOCKET);
    CHECK_EQ(nested_error, WSAEINPROGRESS);
    CHECK_EQ(blocking_inside, TRUE);

    /* The window procedure cancels: the button "Cancel". */
    cancel_in_procedure = 1;
    CHECK(PostMessageA(window, WM_TEST, 0, 0));
    CHECK_ERR(recv(pair[0], text, sizeof text, 0), WSAEINTR);
    cancel_in_procedure = 0;
    CHECK(KillTimer(window, 1));
    CHECK_EQ(WSAUnhookBlockingHook(), 0);
    test_close_pair(pair);
}

/* Without a hook messages stay where they are: no Windows with threads has a default one. WM_QUIT is left to the program. */
static void pumps_not(void)
{
    SOCKET pair[2];
    char text[8];
    MSG message;
    test_tcp_pair(pair);
    test_store(&got_message, 0);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_RCVTIMEO, 30), 0);
    CHECK(PostMessageA(window, WM_TEST, 0, 0));
    CHECK_ERR(recv(pair[0], text, sizeof text, 0), WSAETIMEDOUT);
    CHECK_EQ(got_message, 0);
    WSASetBlockingHook(WSASetBlockingHook(OF(pump))); /* restored */
    CHECK_ERR(recv(pair[0], text, sizeof text, 0), WSAETIMEDOUT);
    CHECK_EQ(got_message, 0);
    CHECK(PeekMessageA(&message, window, WM_TEST, WM_TEST, PM_REMOVE));

    default_hook = WSASetBlockingHook(OF(pump_by_default));
    PostQuitMessage(5);
    CHECK_ERR(recv(pair[0], text, sizeof text, 0), WSAETIMEDOUT);
    WSAUnhookBlockingHook();
    CHECK(PeekMessageA(&message, NULL, 0, 0, PM_REMOVE));
    CHECK_EQ(message.message, WM_QUIT);
    CHECK_EQ(message.wParam, 5);
    test_close_pair(pair);
}

int main(void)
{
    WNDCLASSA class_of_window;
    WSADATA data;
    test_watchdog();
    REQUIRE(WSAStartup(MAKEWORD(1, 1), &data) == 0);
    memset(&class_of_window, 0, sizeof class_of_window);
    class_of_window.lpfnWndProc = procedure;
    class_of_window.lpszClassName = "blocking_hook_messages";
    REQUIRE(RegisterClassA(&class_of_window) != 0);
    window = CreateWindowA("blocking_hook_messages", "", 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    pumps_not();
    if (!test_under_wine()) {
        pumps(OF(pump));
        pumps(OF(pump_by_default));
    }
    CHECK(DestroyWindow(window));
    return test_finish();
}
