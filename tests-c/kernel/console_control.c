/* Ctrl+C and Ctrl+Break: handlers in their order, on threads of their own; ignoring Ctrl+C. */
#include "../test.h"
#ifndef __MINGW32__
#include <signal.h>
#include <unistd.h>
#endif

static volatile int first_calls, second_calls, events[2], thread_differs;
static DWORD main_thread;

static BOOL WINAPI first(DWORD event)
{
    test_add(&first_calls, 1);
    if (event <= CTRL_BREAK_EVENT)
        test_add(&events[event], 1);
    return TRUE;
}

/* Registered later, so asked before; takes every other event. */
static BOOL WINAPI second(DWORD event)
{
    int calls = test_add(&second_calls, 1);
    (void)event;
    test_store(&thread_differs, GetCurrentThreadId() != main_thread);
    return calls % 2 == 0;
}

static void send_event(DWORD event)
{
    CHECK(GenerateConsoleCtrlEvent(event, 0));
}

int main(void)
{
    test_start();
#ifdef __MINGW32__
    if (!GetConsoleWindow() && !GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, 0)) {
        printf("no console here\n");
        return test_finish();
    }
#else
    setpgid(0, 0); /* the events are for this process alone */
#endif
    main_thread = GetCurrentThreadId();
    CHECK(!SetConsoleCtrlHandler(first, FALSE));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(SetConsoleCtrlHandler(first, TRUE));
    CHECK(SetConsoleCtrlHandler(second, TRUE));
    send_event(CTRL_C_EVENT);
    WAIT_UNTIL(test_load(&first_calls) == 1);
    CHECK_EQ(test_load(&second_calls), 1);
    CHECK(test_load(&thread_differs));
    CHECK_EQ(test_load(&events[CTRL_C_EVENT]), 1);
    send_event(CTRL_BREAK_EVENT); /* the second handler takes it */
    WAIT_UNTIL(test_load(&second_calls) == 2);
    CHECK_EQ(test_load(&first_calls), 1);
    CHECK(SetConsoleCtrlHandler(second, FALSE));
    CHECK(!SetConsoleCtrlHandler(second, FALSE));
    send_event(CTRL_BREAK_EVENT);
    WAIT_UNTIL(test_load(&events[CTRL_BREAK_EVENT]) == 1);
    CHECK_EQ(test_load(&second_calls), 2);
    /* Ignored, Ctrl+C reaches nobody; Ctrl+Break does. */
    CHECK(SetConsoleCtrlHandler(NULL, TRUE));
    send_event(CTRL_C_EVENT);
    send_event(CTRL_BREAK_EVENT);
    WAIT_UNTIL(test_load(&events[CTRL_BREAK_EVENT]) == 2);
    CHECK_EQ(test_load(&events[CTRL_C_EVENT]), 1);
    CHECK(SetConsoleCtrlHandler(NULL, FALSE));
    send_event(CTRL_C_EVENT);
    WAIT_UNTIL(test_load(&events[CTRL_C_EVENT]) == 2);
    CHECK(!GenerateConsoleCtrlEvent(99, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
#ifndef __MINGW32__
    raise(SIGQUIT); /* from elsewhere */
    WAIT_UNTIL(test_load(&events[CTRL_BREAK_EVENT]) == 3);
#endif
    return test_finish();
}
