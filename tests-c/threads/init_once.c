/* One-time initialization, by callback and in two steps, and synchronization barriers. */
#ifdef __MINGW32__
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#include "../test.h"

#define THREADS 8
#define ROUNDS 500

static INIT_ONCE once = INIT_ONCE_STATIC_INIT;
static volatile int calls, fail, done;
static int object[4];

static BOOL CALLBACK initialize(PINIT_ONCE which, PVOID parameter, PVOID *context)
{
    CHECK(which == &once);
    CHECK(parameter == (PVOID)&fail);
    test_add(&calls, 1);
    if (test_load(&fail)) {
        SetLastError(4711);
        return FALSE;
    }
    Sleep(1);
    *context = object;
    test_store(&done, 1);
    return TRUE;
}

static void execute(void *unused)
{
    PVOID context = NULL;
    (void)unused;
    CHECK(InitOnceExecuteOnce(&once, initialize, (PVOID)&fail, &context));
    CHECK(test_load(&done));
    CHECK(context == object);
}

static void by_callback(void)
{
    test_thread threads[THREADS];
    BOOL pending = TRUE;
    PVOID context = NULL;
    int i;
    test_store(&fail, 1);
    CHECK(!InitOnceExecuteOnce(&once, initialize, (PVOID)&fail, NULL));
    CHECK_EQ(GetLastError(), 4711);
    CHECK_EQ(test_load(&calls), 1);
    test_store(&fail, 0);
    for (i = 0; i < THREADS; i++)
        test_thread_start(&threads[i], execute, NULL);
    for (i = 0; i < THREADS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(test_load(&calls), 2);
    CHECK(InitOnceBeginInitialize(&once, INIT_ONCE_CHECK_ONLY, &pending, &context));
    CHECK(!pending);
    CHECK(context == object);
}

static void in_two_steps(void)
{
    INIT_ONCE mine;
    BOOL pending = FALSE;
    PVOID context = NULL;
    InitOnceInitialize(&mine);
    CHECK(!InitOnceBeginInitialize(&mine, INIT_ONCE_CHECK_ONLY, &pending, NULL));
    CHECK_EQ(GetLastError(), ERROR_GEN_FAILURE);
    CHECK(InitOnceBeginInitialize(&mine, 0, &pending, NULL));
    CHECK(pending);
    CHECK(InitOnceComplete(&mine, INIT_ONCE_INIT_FAILED, NULL));
    CHECK(InitOnceBeginInitialize(&mine, 0, &pending, NULL));
    CHECK(pending);
    CHECK(InitOnceComplete(&mine, 0, object));
    CHECK(InitOnceBeginInitialize(&mine, 0, &pending, &context));
    CHECK(!pending);
    CHECK(context == object);

    /* Several at once: the first to complete wins. */
    InitOnceInitialize(&mine);
    CHECK(InitOnceBeginInitialize(&mine, INIT_ONCE_ASYNC, &pending, NULL));
    CHECK(pending);
    CHECK(InitOnceBeginInitialize(&mine, INIT_ONCE_ASYNC, &pending, NULL));
    CHECK(pending);
    CHECK(InitOnceComplete(&mine, INIT_ONCE_ASYNC, object));
    CHECK(!InitOnceComplete(&mine, INIT_ONCE_ASYNC, object + 2));
    CHECK_EQ(GetLastError(), ERROR_GEN_FAILURE);
    context = NULL;
    CHECK(InitOnceBeginInitialize(&mine, INIT_ONCE_ASYNC, &pending, &context));
    CHECK(!pending);
    CHECK(context == object);
}

static SYNCHRONIZATION_BARRIER barrier;
static volatile int arrived, winners;

static void pass(void *flags)
{
    int i;
    for (i = 1; i <= ROUNDS; i++) {
        test_add(&arrived, 1);
        if (EnterSynchronizationBarrier(&barrier, (DWORD)(UINT_PTR)flags))
            test_add(&winners, 1);
        if (test_load(&arrived) < i * 4)
            CHECK(!"passed before all had come");
    }
}

static void barriers(DWORD flags)
{
    test_thread threads[4];
    int i;
    test_store(&arrived, 0);
    test_store(&winners, 0);
    CHECK(InitializeSynchronizationBarrier(&barrier, 4, -1));
    for (i = 0; i < 4; i++)
        test_thread_start(&threads[i], pass, (void *)(UINT_PTR)flags);
    for (i = 0; i < 4; i++)
        test_thread_join(&threads[i]);
    CHECK(DeleteSynchronizationBarrier(&barrier));
    CHECK_EQ(winners, ROUNDS);
}

int main(void)
{
    test_watchdog();
    by_callback();
    in_two_steps();
    if (test_under_wine()) /* has no barriers */
        TEST_DONE();
    barriers(0);
    barriers(SYNCHRONIZATION_BARRIER_FLAGS_BLOCK_ONLY);
    CHECK(!InitializeSynchronizationBarrier(&barrier, 0, -1));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    TEST_DONE();
}
