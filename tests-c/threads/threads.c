/* Threads: exit codes, suspended ones, ids, handles, the C runtime's threads, many of them. */
#include "../test.h"
#include <process.h>

static DWORD WINAPI give_back(LPVOID code) { return (DWORD)(ULONG_PTR)code; }

static DWORD WINAPI leave_early(LPVOID code)
{
    ExitThread((DWORD)(ULONG_PTR)code);
#ifndef __cplusplus
    return 0;
#endif
}

static DWORD exit_code(HANDLE thread)
{
    DWORD code = 0xdead;
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeThread(thread, &code));
    return code;
}

static void exit_codes(void)
{
    static const DWORD codes[] = {0, 1, 259, 0x80000000u, 0xffffffffu};
    unsigned i;
    for (i = 0; i < sizeof codes / sizeof *codes; i++) {
        HANDLE a = CreateThread(NULL, 0, give_back, (LPVOID)(ULONG_PTR)codes[i], 0, NULL);
        HANDLE b = CreateThread(NULL, 1 << 20, leave_early, (LPVOID)(ULONG_PTR)codes[i], 0, NULL);
        REQUIRE(a && b);
        CHECK_EQ(exit_code(a), codes[i]);
        CHECK_EQ(exit_code(b), codes[i]);
        CHECK_EQ(WaitForSingleObject(a, 0), WAIT_OBJECT_0); /* it stays signalled */
        CHECK(CloseHandle(a));
        CHECK(CloseHandle(b));
    }
}

static volatile int begun;

static DWORD WINAPI begin(LPVOID unused)
{
    (void)unused;
    test_add(&begun, 1);
    return GetCurrentThreadId();
}

static void suspended(void)
{
    DWORD id = 0, code = 0;
    HANDLE t = CreateThread(NULL, 0, begin, NULL, CREATE_SUSPENDED | STACK_SIZE_PARAM_IS_A_RESERVATION, &id);
    REQUIRE(t != NULL);
    CHECK(id != 0);
    CHECK_EQ(GetThreadId(t), id);
    CHECK_EQ(WaitForSingleObject(t, 20), WAIT_TIMEOUT);
    CHECK_EQ(test_load(&begun), 0);
    CHECK(GetExitCodeThread(t, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK_EQ(ResumeThread(t), 1);
    CHECK_EQ(exit_code(t), id);
    CHECK_EQ(test_load(&begun), 1);
    CHECK(CloseHandle(t));
    CHECK_EQ(ResumeThread(t), (DWORD)-1);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
}

static DWORD started_id;

static DWORD WINAPI compare_id(LPVOID unused)
{
    (void)unused;
    return started_id == GetCurrentThreadId(); /* the id is stored before the thread runs */
}

static void identity(void)
{
    DWORD me = GetCurrentThreadId(), id, code;
    HANDLE real = NULL, event = CreateEventA(NULL, TRUE, TRUE, NULL), t;
    int i;
    CHECK(me != 0 && me == GetCurrentThreadId() && GetThreadId(GetCurrentThread()) == me);
    CHECK(DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &real, 0, FALSE,
                          DUPLICATE_SAME_ACCESS));
    CHECK(real != GetCurrentThread());
    CHECK_EQ(GetThreadId(real), me);
    CHECK(GetExitCodeThread(real, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK(CloseHandle(real));
    CHECK(CloseHandle(GetCurrentThread())); /* pseudo handles are never closed */
    CHECK_EQ(GetThreadId(GetCurrentThread()), me);
    for (i = 0; i < 200; i++) {
        started_id = 0;
        t = CreateThread(NULL, 0, compare_id, NULL, 0, &started_id);
        REQUIRE(t != NULL);
        CHECK_EQ(exit_code(t), 1);
        CHECK(started_id != me);
        CHECK(CloseHandle(t));
    }
    CHECK_EQ(GetThreadId(event), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!GetExitCodeThread(event, &id));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!SetEvent(GetCurrentThread()));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(event));
}

static void priorities(void)
{
    HANDLE me = GetCurrentThread();
    CHECK_EQ(GetThreadPriority(me), THREAD_PRIORITY_NORMAL);
    CHECK(SetThreadPriority(me, THREAD_PRIORITY_BELOW_NORMAL));
    CHECK_EQ(GetThreadPriority(me), THREAD_PRIORITY_BELOW_NORMAL);
    CHECK(SetThreadPriority(me, THREAD_PRIORITY_NORMAL));
    CHECK(!SetThreadPriority(me, 77));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(GetThreadPriority(NULL), THREAD_PRIORITY_ERROR_RETURN);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    SwitchToThread();
}

static HANDLE gate;
static volatile int arrived;

static DWORD WINAPI meet(LPVOID number)
{
    test_add(&arrived, 1);
    CHECK_EQ(WaitForSingleObject(gate, TEST_PATIENCE), WAIT_OBJECT_0);
    SetLastError((DWORD)(ULONG_PTR)number); /* the last error is each thread's own */
    SwitchToThread();
    return GetLastError() + 1;
}

#define TOGETHER 60
#define IN_TURN 2000

static void many(void)
{
    HANDLE threads[TOGETHER];
    int i;
    gate = CreateEventA(NULL, TRUE, FALSE, NULL);
    for (i = 0; i < TOGETHER; i++) {
        threads[i] = CreateThread(NULL, 65536, meet, (LPVOID)(ULONG_PTR)i, 0, NULL);
        REQUIRE(threads[i] != NULL);
    }
    CHECK(SetEvent(gate));
    CHECK_EQ(WaitForMultipleObjects(TOGETHER, threads, TRUE, 2 * TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(test_load(&arrived), TOGETHER);
    for (i = 0; i < TOGETHER; i++) {
        CHECK_EQ(exit_code(threads[i]), i + 1);
        CHECK(CloseHandle(threads[i]));
    }
    CHECK(CloseHandle(gate));
    /* Thread after thread, the handle closed at once or after the end. */
    test_store(&begun, 0);
    for (i = 0; i < IN_TURN; i++) {
        HANDLE t = CreateThread(NULL, 0, begin, NULL, 0, NULL);
        REQUIRE(t != NULL);
        if (i % 2)
            CHECK_EQ(WaitForSingleObject(t, TEST_PATIENCE), WAIT_OBJECT_0);
        CHECK(CloseHandle(t));
    }
    WAIT_UNTIL(test_load(&begun) == IN_TURN);
}

static HANDLE let_go, own;
static volatile int runs;

static void __cdecl crt_thread(void *exits)
{
    CHECK_EQ(WaitForSingleObject(let_go, TEST_PATIENCE), WAIT_OBJECT_0);
    test_add(&runs, 1);
    if (exits)
        _endthread();
}

static unsigned __stdcall crt_thread_ex(void *code)
{
    unsigned value = (unsigned)(ULONG_PTR)code;
    if (value % 2)
        _endthreadex(value);
    return value;
}

static void c_runtime(void)
{
    int i, before;
    unsigned id = 0;
    for (i = 0; i < 2; i++) {
        uintptr_t t;
        let_go = CreateEventA(NULL, TRUE, FALSE, NULL);
        before = test_load(&runs);
        t = _beginthread(crt_thread, 0, i ? (void *)&let_go : NULL);
        REQUIRE(t != (uintptr_t)-1 && t != 0);
        own = NULL;
        CHECK(DuplicateHandle(GetCurrentProcess(), (HANDLE)t, GetCurrentProcess(), &own, 0, FALSE,
                              DUPLICATE_SAME_ACCESS));
        CHECK(SetEvent(let_go));
        CHECK_EQ(WaitForSingleObject(own, TEST_PATIENCE), WAIT_OBJECT_0);
        CHECK_EQ(test_load(&runs), before + 1);
        /* It closed its own handle before it ended. */
        CHECK_EQ(GetThreadId((HANDLE)t), 0);
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
        CHECK(CloseHandle(own));
        CHECK(CloseHandle(let_go));
    }
    for (i = 6; i < 8; i++) {
        uintptr_t t = _beginthreadex(NULL, 0, crt_thread_ex, (void *)(ULONG_PTR)i, i == 6 ? CREATE_SUSPENDED : 0, &id);
        REQUIRE(t != 0);
        CHECK_EQ(GetThreadId((HANDLE)t), id);
        if (i == 6)
            CHECK_EQ(ResumeThread((HANDLE)t), 1);
        CHECK_EQ(exit_code((HANDLE)t), i);
        CHECK(CloseHandle((HANDLE)t));
    }
}

/* What a thread leaves to be destroyed at its end is destroyed when its object is signalled. */
#if defined(__cplusplus)
static volatile int destroyed;
struct Last {
    DWORD id;
    Last() : id(GetCurrentThreadId()) {}
    ~Last()
    {
        SwitchToThread();
        CHECK_EQ(GetCurrentThreadId(), id); /* still the same thread */
        test_add(&destroyed, 1);
    }
};

static DWORD WINAPI keep(LPVOID exits)
{
    static thread_local Last last;
    if (exits)
        ExitThread(last.id);
    return last.id;
}

static void destructors(void)
{
    for (int i = 0; i < 100; i++) {
        DWORD id = 0;
        HANDLE t = CreateThread(NULL, 0, keep, i % 2 ? &id : NULL, 0, &id);
        REQUIRE(t != NULL);
        CHECK_EQ(exit_code(t), id);
        CHECK_EQ(test_load(&destroyed), i + 1);
        CHECK(CloseHandle(t));
    }
}
/* ExitThread takes no notice of C++: neither destructors on the stack run nor handlers, and nothing is in its way. */
struct OnStack {
    ~OnStack() { CHECK(!"not destroyed"); }
};

static void leave_deep(int depth) noexcept
{
    OnStack here;
    try {
        if (depth == 0)
            ExitThread(99);
        leave_deep(depth - 1);
    } catch (...) {
        CHECK(!"nothing was thrown");
    }
}

static DWORD WINAPI leave_from_the_deep(LPVOID)
{
    leave_deep(10);
    return 0;
}

static void no_unwinding(void)
{
    HANDLE t = CreateThread(NULL, 0, leave_from_the_deep, NULL, 0, NULL);
    REQUIRE(t != NULL);
    CHECK_EQ(exit_code(t), 99);
    CHECK(CloseHandle(t));
}
#else
static void destructors(void) {}
static void no_unwinding(void) {}
#endif

int main(void)
{
    test_start();
    exit_codes();
    suspended();
    identity();
    priorities();
    many();
    c_runtime();
    destructors();
    no_unwinding();
    return test_finish();
}
