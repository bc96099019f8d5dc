/* The Interlocked* functions: what they return, on all sizes, and that threads lose nothing. */
#include "../test.h"

static volatile LONG shared;

static void add(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < 50000; i++) {
        LONG old;
        InterlockedIncrement(&shared);
        InterlockedExchangeAdd(&shared, 2);
        do
            old = shared;
        while (InterlockedCompareExchange(&shared, old - 1, old) != old);
        InterlockedDecrement(&shared);
    }
}

int main(void)
{
    test_thread threads[4];
    volatile LONG n = 5;
    volatile LONGLONG big = 1;
    void *volatile p = NULL;
    int here = 0, i;
    test_watchdog();

    CHECK_EQ(InterlockedIncrement(&n), 6);
    CHECK_EQ(InterlockedDecrement(&n), 5);
    CHECK_EQ(InterlockedExchange(&n, -7), 5);
    CHECK_EQ(InterlockedExchangeAdd(&n, 9), -7);
    CHECK_EQ(InterlockedCompareExchange(&n, 12, 3), 2);
    CHECK_EQ(InterlockedCompareExchange(&n, 12, 2), 2);
    CHECK_EQ(n, 12);
    CHECK_EQ(InterlockedAnd(&n, 6), 12);
    CHECK_EQ(InterlockedOr(&n, 3), 4);
    CHECK_EQ(InterlockedXor(&n, 5), 7);
    CHECK_EQ(n, 2);
    CHECK_EQ(InterlockedBitTestAndSet((LONG *)&n, 0), 0);
    CHECK_EQ(InterlockedBitTestAndReset((LONG *)&n, 1), 1);
    CHECK_EQ(n, 1);

    CHECK_EQ(InterlockedIncrement64(&big), 2);
    CHECK_EQ(InterlockedExchangeAdd64(&big, 0x100000000LL), 2);
    CHECK_EQ(InterlockedCompareExchange64(&big, 3, 0x100000002LL), 0x100000002LL);
    CHECK_EQ(InterlockedDecrement64(&big), 2);

    CHECK(InterlockedExchangePointer(&p, &here) == NULL);
    CHECK(InterlockedCompareExchangePointer(&p, NULL, &n == NULL ? NULL : (void *)&here) == &here);
    CHECK(p == NULL);
    MemoryBarrier();
    YieldProcessor();

#ifndef __MINGW32__
    { /* beyond Windows, where a long is a LONG: the host's long */
        volatile long host = 41;
        unsigned long u = 1;
        CHECK_EQ(InterlockedIncrement(&host), 42);
        CHECK_EQ(InterlockedExchangeAdd(&u, 1), 1);
    }
#endif
    for (i = 0; i < 4; i++)
        test_thread_start(&threads[i], add, NULL);
    for (i = 0; i < 4; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(shared, 4 * 50000);
    TEST_DONE();
}
