/* Semaphores: counts and limits, names, and a stress test that loses no post. */
#include "../test.h"

static void counts(void)
{
    LONG before = -7;
    HANDLE s = CreateSemaphoreA(NULL, 2, 3, NULL);
    REQUIRE(s != NULL);
    CHECK_EQ(WaitForSingleObject(s, 0), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(s, 0), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(s, 0), WAIT_TIMEOUT);
    CHECK(ReleaseSemaphore(s, 1, &before));
    CHECK_EQ(before, 0);
    CHECK(ReleaseSemaphore(s, 2, &before));
    CHECK_EQ(before, 1);
    before = -7;
    CHECK(!ReleaseSemaphore(s, 1, &before));
    CHECK_EQ(GetLastError(), ERROR_TOO_MANY_POSTS);
    CHECK_EQ(before, -7);
    CHECK_EQ(WaitForSingleObject(s, 0), WAIT_OBJECT_0);
    CHECK(!ReleaseSemaphore(s, 2, NULL)); /* all or nothing */
    CHECK_EQ(GetLastError(), ERROR_TOO_MANY_POSTS);
    CHECK(ReleaseSemaphore(s, 1, NULL));
    CHECK(!ReleaseSemaphore(s, 0x7fffffff, NULL));
    CHECK_EQ(GetLastError(), ERROR_TOO_MANY_POSTS);
    CHECK(!ReleaseSemaphore(s, -1, NULL));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "takes the count as unsigned");
    CHECK(CloseHandle(s));
    CHECK(!ReleaseSemaphore(s, 1, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CreateSemaphoreA(NULL, 0, 0, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(CreateSemaphoreA(NULL, 2, 1, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(CreateSemaphoreA(NULL, -1, 1, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(CreateSemaphoreA(NULL, 0, -1, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
}

static void names(void)
{
    HANDLE a = CreateSemaphoreA(NULL, 1, 5, "ws2 test semaphore"), b;
    LONG before = 0;
    CHECK(a != NULL);
    CHECK_EQ(GetLastError(), 0);
    b = CreateSemaphoreA(NULL, 0, 1, "ws2 test semaphore");
    CHECK(b != NULL);
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK(ReleaseSemaphore(b, 4, &before));
    CHECK_EQ(before, 1);
    CHECK(CloseHandle(a));
    CHECK(CloseHandle(b));
}

#define WAITERS 10
static HANDLE gate;
static volatile int through;

static void pass(void *unused)
{
    (void)unused;
    CHECK_EQ(WaitForSingleObject(gate, TEST_PATIENCE), WAIT_OBJECT_0);
    test_add(&through, 1);
}

/* A release of n lets n waiters through, no more. */
static void releases_of_several(void)
{
    test_thread threads[WAITERS];
    int i;
    gate = CreateSemaphoreA(NULL, 0, WAITERS, NULL);
    for (i = 0; i < WAITERS; i++)
        test_thread_start(&threads[i], pass, NULL);
    CHECK(ReleaseSemaphore(gate, 4, NULL));
    WAIT_UNTIL(test_load(&through) == 4);
    CHECK_EQ(WaitForSingleObject(gate, 0), WAIT_TIMEOUT);
    CHECK(ReleaseSemaphore(gate, WAITERS - 4, NULL));
    for (i = 0; i < WAITERS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(test_load(&through), WAITERS);
    CHECK_EQ(WaitForSingleObject(gate, 0), WAIT_TIMEOUT);
    CHECK(CloseHandle(gate));
}

/* Producers post, consumers take, in every way there is to wait; posts and takes are counted. */
#define PAIRS 4
static HANDLE items, over;
static volatile int posted, taken, timeouts;
static DWORD stop_at;

static void produce(void *unused)
{
    (void)unused;
    while ((int)(stop_at - GetTickCount()) > 0) {
        if (ReleaseSemaphore(items, 2, NULL))
            test_add(&posted, 2);
        else /* full: the consumers are behind */
            SwitchToThread();
    }
}

static void consume(void *unused)
{
    HANDLE both[2];
    int i;
    (void)unused;
    both[0] = items;
    both[1] = over;
    for (i = 0;; i++) {
        DWORD r;
        if (i % 3 == 0) {
            r = WaitForSingleObject(items, 0);
            if (r == WAIT_TIMEOUT)
                r = WaitForMultipleObjects(2, both, FALSE, TEST_PATIENCE);
        } else if (i % 3 == 1) {
            r = WaitForMultipleObjectsEx(2, both, FALSE, TEST_PATIENCE, TRUE);
        } else {
            /* Times out in the middle of a post, often. */
            r = WaitForSingleObject(items, 1);
            if (r == WAIT_TIMEOUT) {
                test_add(&timeouts, 1);
                continue;
            }
        }
        if (r != WAIT_OBJECT_0) {
            CHECK_EQ(r, WAIT_OBJECT_0 + 1);
            return;
        }
        test_add(&taken, 1);
    }
}

static void stress(void)
{
    test_thread producers[PAIRS], consumers[PAIRS];
    int i, left = 0;
    items = CreateSemaphoreA(NULL, 0, 64, NULL);
    over = CreateEventA(NULL, TRUE, FALSE, NULL);
    stop_at = GetTickCount() + 2000;
    for (i = 0; i < PAIRS; i++) {
        test_thread_start(&consumers[i], consume, NULL);
        test_thread_start(&producers[i], produce, NULL);
    }
    for (i = 0; i < PAIRS; i++)
        test_thread_join(&producers[i]);
    SetEvent(over);
    for (i = 0; i < PAIRS; i++)
        test_thread_join(&consumers[i]);
    while (WaitForSingleObject(items, 0) == WAIT_OBJECT_0)
        left++;
    CHECK(test_load(&posted) > 0);
    CHECK_EQ(test_load(&taken) + left, test_load(&posted));
    CHECK(CloseHandle(items));
    CHECK(CloseHandle(over));
}

int main(void)
{
    test_start();
    counts();
    names();
    releases_of_several();
    stress();
    return test_finish();
}
