/* What nobody handles: the filter of SetUnhandledExceptionFilter, and how the process ends (C only) (not under Wine): the host's fork. */
#include "../test.h"
#include <excpt.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static int *volatile nowhere = (int *)0x10;
static int room, told[2];

static LONG WINAPI tell(EXCEPTION_POINTERS *pointers)
{
    DWORD code = pointers->ExceptionRecord->ExceptionCode;
    if (write(told[1], &code, sizeof code) != sizeof code)
        _exit(9);
    return EXCEPTION_EXECUTE_HANDLER;
}

static LONG WINAPI mend(EXCEPTION_POINTERS *pointers)
{
    (void)pointers;
    *(int *volatile *)&nowhere = &room;
    return EXCEPTION_CONTINUE_EXECUTION;
}

static void fault(void) { *(volatile int *)nowhere = 1; }

static void raise_one(void) { RaiseException(0xE0000001, 0, 0, NULL); }

static void raise_and_go_on(void)
{
    SetUnhandledExceptionFilter(mend);
    RaiseException(0xE0000001, 0, 0, NULL);
    _exit(nowhere == &room ? 42 : 1);
}

static void in_block(void)
{
    __try {
        fault();
    } __except (EXCEPTION_CONTINUE_SEARCH) {
        _exit(1);
    }
}

static void resumed(void)
{
    __try {
        fault();
    } __except (EXCEPTION_CONTINUE_EXECUTION) {
        _exit(1);
    }
}

static void returns(void)
{
    __try {
        return;
    } __finally {
    }
}

static int run(void (*body)(void), LPTOP_LEVEL_EXCEPTION_FILTER filter)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        SetUnhandledExceptionFilter(filter);
        body();
        _exit(0);
    }
    CHECK_EQ(waitpid(child, &status, 0), child);
    return status & 0x7f ? -(status & 0x7f) : status >> 8 & 0xff;
}

static DWORD what(void)
{
    DWORD code = 0;
    CHECK_EQ(read(told[0], &code, sizeof code), sizeof code);
    return code;
}

int main(void)
{
    test_start();
    CHECK_EQ(pipe(told), 0);
    CHECK(SetUnhandledExceptionFilter(tell) == NULL);
    CHECK(SetUnhandledExceptionFilter(NULL) == tell);
    CHECK_EQ(run(fault, NULL), -SIGSEGV);
    CHECK_EQ(run(raise_one, NULL), -SIGABRT);
    CHECK_EQ(run(fault, tell), -SIGSEGV);
    CHECK_EQ(what(), EXCEPTION_ACCESS_VIOLATION);
    CHECK_EQ(run(raise_one, tell), -SIGABRT);
    CHECK_EQ(what(), 0xE0000001);
    CHECK_EQ(run(in_block, tell), -SIGSEGV);
    CHECK_EQ(what(), EXCEPTION_ACCESS_VIOLATION);
    CHECK_EQ(run(raise_and_go_on, NULL), 42);
    CHECK_EQ(run(resumed, NULL), -SIGABRT);
    CHECK_EQ(run(returns, NULL), -SIGABRT);
    return test_finish();
}
