/* MsgWaitForMultipleObjects(Ex), WaitMessage, GetQueueStatus: objects and messages together, masks, old messages, alertable. */
#include "../test.h"

static DWORD id;

static void drain(void)
{
    MSG msg;
    while (PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
        ;
}

static DWORD wait_now(DWORD count, HANDLE *handles, DWORD mask, DWORD flags)
{
    return MsgWaitForMultipleObjectsEx(count, handles, 0, mask, flags);
}

static void kinds(void)
{
    HANDLE events[2];
    DWORD begin;
    events[0] = CreateEventA(NULL, FALSE, FALSE, NULL);
    events[1] = CreateEventA(NULL, FALSE, FALSE, NULL);
    drain();
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    begin = GetTickCount();
    CHECK_EQ(MsgWaitForMultipleObjects(2, events, FALSE, 30, QS_ALLINPUT), WAIT_TIMEOUT);
    CHECK(GetTickCount() - begin >= 25);
    CHECK(SetEvent(events[1]));
    CHECK_EQ(MsgWaitForMultipleObjects(2, events, FALSE, INFINITE, QS_ALLINPUT), WAIT_OBJECT_0 + 1);
    CHECK(PostThreadMessageA(id, WM_USER, 0, 0));
    CHECK_EQ(MsgWaitForMultipleObjects(2, events, FALSE, INFINITE, QS_ALLINPUT), WAIT_OBJECT_0 + 2);
    CHECK_EQ(wait_now(2, events, QS_POSTMESSAGE, 0), WAIT_OBJECT_0 + 2); /* still new */
    CHECK_EQ(wait_now(2, events, QS_TIMER | QS_KEY, 0), WAIT_TIMEOUT);   /* of other kinds there is none */
    CHECK_EQ(wait_now(2, events, 0, 0), WAIT_TIMEOUT);
    CHECK(SetEvent(events[0]));
    CHECK_EQ(wait_now(2, events, QS_ALLINPUT, 0), WAIT_OBJECT_0); /* objects come first */
    drain();
    CHECK_EQ(wait_now(2, events, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    CHECK(CloseHandle(events[0]) && CloseHandle(events[1]));
}

/* A message that has been looked at is not waited for, unless asked for. */
static void old_messages(void)
{
    MSG msg;
    CHECK(PostThreadMessageA(id, WM_USER, 0, 0));
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_NOREMOVE));
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, MWMO_INPUTAVAILABLE), WAIT_OBJECT_0);
    CHECK(PostThreadMessageA(id, WM_USER, 0, 0));
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, 0), WAIT_OBJECT_0); /* another one is new */
    drain();
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, MWMO_INPUTAVAILABLE), WAIT_TIMEOUT);
}

static void status(void)
{
    MSG msg;
    DWORD s;
    drain();
    CHECK_EQ(GetQueueStatus(QS_ALLINPUT), 0);
    CHECK(PostThreadMessageA(id, WM_USER, 0, 0));
    s = GetQueueStatus(QS_POSTMESSAGE);
    CHECK_EQ(s, MAKELONG(QS_POSTMESSAGE, QS_POSTMESSAGE));
    s = GetQueueStatus(QS_POSTMESSAGE);
    CHECK_EQ(s, MAKELONG(0, QS_POSTMESSAGE)); /* there, but not new */
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE));
    CHECK_EQ(GetQueueStatus(QS_ALLINPUT), 0);
}

static void all_at_once(void)
{
    HANDLE events[2];
    events[0] = CreateEventA(NULL, TRUE, FALSE, NULL);
    events[1] = CreateEventA(NULL, FALSE, FALSE, NULL);
    CHECK(PostThreadMessageA(id, WM_USER, 0, 0));
    CHECK(SetEvent(events[1]));
    CHECK_EQ(wait_now(2, events, QS_ALLINPUT, MWMO_WAITALL), WAIT_TIMEOUT); /* one is missing */
    CHECK(SetEvent(events[0]));
    CHECK_EQ(MsgWaitForMultipleObjects(2, events, TRUE, 0, QS_ALLINPUT), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(events[1], 0), WAIT_TIMEOUT); /* and has been reset */
    drain();
    CHECK(SetEvent(events[1]));
    CHECK_EQ(MsgWaitForMultipleObjects(2, events, TRUE, 0, QS_ALLINPUT), WAIT_TIMEOUT); /* without a message */
    CHECK_EQ(WaitForSingleObject(events[1], 0), WAIT_OBJECT_0);                         /* it has not been */
    CHECK(CloseHandle(events[0]) && CloseHandle(events[1]));
}

static void CALLBACK apc(ULONG_PTR counter)
{
    ++*(int *)counter;
}

static void alertable(void)
{
    int counter = 0;
    HANDLE self;
    REQUIRE(DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &self, 0, FALSE,
                            DUPLICATE_SAME_ACCESS));
    drain();
    CHECK(QueueUserAPC(apc, self, (ULONG_PTR)&counter) != 0);
    CHECK_EQ(wait_now(0, NULL, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    CHECK_EQ(counter, 0);
    CHECK_EQ(MsgWaitForMultipleObjectsEx(0, NULL, TEST_PATIENCE, QS_ALLINPUT, MWMO_ALERTABLE), WAIT_IO_COMPLETION);
    CHECK_EQ(counter, 1);
    CHECK(CloseHandle(self));
}

static void wrong(void)
{
    HANDLE event = CreateEventA(NULL, TRUE, TRUE, NULL), many[64];
    int i;
    for (i = 0; i < 64; i++)
        many[i] = event;
    SetLastError(0);
    CHECK_EQ(wait_now(64, many, QS_ALLINPUT, 0), WAIT_FAILED); /* 63 at most */
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(wait_now(63, many, QS_ALLINPUT, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(event));
    SetLastError(0);
    CHECK_EQ(wait_now(1, many, QS_ALLINPUT, 0), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    if (!test_under_wine())
        CHECK_EQ(wait_now(1, NULL, QS_ALLINPUT, 0), WAIT_FAILED);
}

/* ---- Woken by another thread ---- */

static HANDLE set_later;
static volatile int go;

static void wake(void *how)
{
    WAIT_UNTIL(test_load(&go));
    Sleep(5); /* the other thread is in its wait by now, or will find it done */
    if (*(char *)how == 'e')
        SetEvent(set_later);
    else
        PostThreadMessageA(id, WM_USER, 0, 0);
}

static void woken(char how, DWORD expected)
{
    test_thread thread;
    drain();
    test_store(&go, 0);
    test_thread_start(&thread, wake, &how);
    test_store(&go, 1);
    if (how == 'w')
        CHECK_EQ(WaitMessage(), TRUE);
    else
        CHECK_EQ(MsgWaitForMultipleObjects(1, &set_later, FALSE, TEST_PATIENCE, QS_ALLINPUT), expected);
    test_thread_join(&thread);
    drain();
}

static void timers(void)
{
    UINT_PTR timer;
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    drain();
    timer = SetTimer(NULL, 0, 20, NULL);
    CHECK(timer != 0);
    CHECK_EQ(MsgWaitForMultipleObjects(1, &event, FALSE, TEST_PATIENCE, QS_TIMER), WAIT_OBJECT_0 + 1);
    CHECK(KillTimer(NULL, timer));
    drain();
    timer = SetTimer(NULL, 0, 20, NULL);
    CHECK_EQ(WaitMessage(), TRUE);
    CHECK(KillTimer(NULL, timer));
    CHECK(CloseHandle(event));
    drain();
}

/* A packet ends the wait, and WM_QUIT does. */
static void sockets(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s));
    WNDCLASSA wc;
    HWND window;
    MSG msg;
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = DefWindowProcA;
    wc.lpszClassName = "msg_wait";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowExA(0, "msg_wait", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    CHECK_EQ(WSAAsyncSelect(s, window, WM_USER, FD_READ), 0);
    drain();
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(MsgWaitForMultipleObjects(1, &set_later, FALSE, TEST_PATIENCE, QS_POSTMESSAGE), WAIT_OBJECT_0 + 1);
    CHECK(PeekMessageA(&msg, window, 0, 0, PM_REMOVE) && msg.wParam == s && msg.lParam == FD_READ);
    PostQuitMessage(3);
    CHECK_EQ(MsgWaitForMultipleObjects(1, &set_later, FALSE, TEST_PATIENCE, QS_POSTMESSAGE), WAIT_OBJECT_0 + 1);
    CHECK_EQ(GetMessageA(&msg, NULL, 0, 0), 0);
    CHECK(DestroyWindow(window));
    CHECK_EQ(closesocket(s), 0);
}

int main(void)
{
    test_start();
    id = GetCurrentThreadId();
    kinds();
    old_messages();
    status();
    all_at_once();
    alertable();
    wrong();
    set_later = CreateEventA(NULL, FALSE, FALSE, NULL);
    woken('e', WAIT_OBJECT_0);
    woken('m', WAIT_OBJECT_0 + 1);
    woken('w', 0);
    timers();
    sockets();
    CHECK(CloseHandle(set_later));
    return test_finish();
}
