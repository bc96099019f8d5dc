/* __except in C: faults and RaiseException, filters, nesting, across functions, and variables that the block changed (C only) (not under Wine): mingw-w64's gcc has no __try. */
#include "../test.h"
#include <excpt.h>

static char trace[64];

static void note(const char *what) { strcat(trace, what); }

static int *volatile nowhere = (int *)0x10;
static volatile int zero;

static DWORD code_of_read(void)
{
    int before = 1, sum = 0;
    DWORD code = 0;
    __try {
        for (int i = 0; i < 10; i++)
            sum += i;
        before = 2;
        sum += *nowhere;
        before = 3;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        code = GetExceptionCode();
    }
    CHECK_EQ(before, 2);
    CHECK_EQ(sum, 45);
    return code;
}

static int divide(int a, int b) { return a / b; }

static int filter(EXCEPTION_POINTERS *pointers, ULONG_PTR *kind, ULONG_PTR *place)
{
    *kind = pointers->ExceptionRecord->ExceptionInformation[0];
    *place = pointers->ExceptionRecord->ExceptionInformation[1];
    CHECK(pointers->ExceptionRecord->ExceptionAddress != NULL);
    return pointers->ExceptionRecord->NumberParameters == 2 ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH;
}

static void faults(void)
{
    ULONG_PTR kind = 9, place = 0;
    int caught = 0;
    CHECK_EQ(code_of_read(), EXCEPTION_ACCESS_VIOLATION);
    __try {
        *nowhere = 1;
    } __except (filter(GetExceptionInformation(), &kind, &place)) {
        caught = 1;
    }
    CHECK_EQ(caught, 1);
#ifdef __x86_64__
    CHECK_EQ(kind, 1);
#endif
    CHECK_EQ(place, 0x10);
#ifdef __x86_64__ /* others do not fault */
    __try {
        divide(1, zero);
        caught = 3;
    } __except (GetExceptionCode() == EXCEPTION_INT_DIVIDE_BY_ZERO) {
        caught = 2;
    }
    CHECK_EQ(caught, 2);
#endif
    __try {
        memset(nowhere, 0, 8); /* inside libc */
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        caught = 4;
    }
    CHECK_EQ(caught, 4);
}

static void thrower(void)
{
    ULONG_PTR parameters[2] = {7, 8};
    __try {
        __try {
            note("1");
            RaiseException(0xF0000001, 0, 2, parameters);
            note("x");
        } __finally {
            CHECK(AbnormalTermination());
            note("2");
        }
    } __except (note("3"), EXCEPTION_CONTINUE_SEARCH) {
        note("x");
    }
    note("x");
}

static void raised(void)
{
    trace[0] = 0;
    __try {
        thrower();
        note("x");
    } __except (GetExceptionCode() == 0xE0000001 ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH) {
        EXCEPTION_RECORD *record = GetExceptionInformation()->ExceptionRecord;
        CHECK_EQ(record->NumberParameters, 2);
        CHECK_EQ(record->ExceptionInformation[1], 8);
        note("4");
    }
    CHECK(strcmp(trace, "1234") == 0);
}

static int in_loop(void)
{
    int i, taken = 0;
    for (i = 0; i < 5; i++) {
        __try {
            if (i == 1)
                __leave;
            RaiseException(i, 0, 0, NULL);
        } __except (EXCEPTION_EXECUTE_HANDLER) {
            taken++;
            if (i == 0)
                continue;
            if (i == 3)
                break; /* of the loop */
        }
        taken += 10;
    }
    __try {
        RaiseException(1, 0, 0, NULL);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return taken * 100 + i;
    }
    return -1;
}

static void *in_thread(void *unused)
{
    CHECK_EQ(code_of_read(), EXCEPTION_ACCESS_VIOLATION);
    return unused;
}

int main(void)
{
    pthread_t thread;
    int i;
    test_start();
    for (i = 0; i < 3; i++)
        faults();
    raised();
    CHECK_EQ(in_loop(), 2303);
    pthread_create(&thread, NULL, in_thread, NULL);
    pthread_join(thread, NULL);
    /* A guarded access of the library is still an error. */
    __try {
        CHECK_ERR(getsockname(INVALID_SOCKET, (struct sockaddr *)nowhere, (int *)nowhere), WSAENOTSOCK);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK(!"an exception");
    }
    return test_finish();
}
