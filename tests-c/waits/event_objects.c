/* Event objects: manual and auto reset, pulses, names, duplicates, dead handles. */
#include "../test.h"

static DWORD look(HANDLE h) { return WaitForSingleObject(h, 0); }

static void manual_and_automatic(void)
{
    HANDLE manual = CreateEventA(NULL, TRUE, FALSE, NULL), automatic = CreateEventA(NULL, FALSE, TRUE, NULL);
    REQUIRE(manual && automatic && manual != automatic);
    CHECK_EQ(look(manual), WAIT_TIMEOUT);
    CHECK(SetEvent(manual));
    CHECK_EQ(look(manual), WAIT_OBJECT_0);
    CHECK_EQ(look(manual), WAIT_OBJECT_0);
    CHECK(SetEvent(manual)); /* twice is once */
    CHECK(ResetEvent(manual));
    CHECK_EQ(look(manual), WAIT_TIMEOUT);
    CHECK(ResetEvent(manual));
    CHECK_EQ(look(automatic), WAIT_OBJECT_0);
    CHECK_EQ(look(automatic), WAIT_TIMEOUT);
    CHECK(SetEvent(automatic));
    CHECK(SetEvent(automatic));
    CHECK_EQ(look(automatic), WAIT_OBJECT_0);
    CHECK_EQ(look(automatic), WAIT_TIMEOUT);
    CHECK(SetEvent(automatic));
    CHECK(ResetEvent(automatic));
    CHECK_EQ(look(automatic), WAIT_TIMEOUT);
    /* Nobody waits: a pulse leaves the event reset. */
    CHECK(SetEvent(manual));
    CHECK(PulseEvent(manual));
    CHECK_EQ(look(manual), WAIT_TIMEOUT);
    CHECK(PulseEvent(automatic));
    CHECK_EQ(look(automatic), WAIT_TIMEOUT);
    CHECK(CloseHandle(manual));
    CHECK(CloseHandle(automatic));
}

#define WAITERS 8
static HANDLE gate, never;
static volatile int through;

static void pass(void *all)
{
    HANDLE both[2];
    both[0] = gate;
    both[1] = never;
    DWORD r = all ? WaitForMultipleObjects(2, both, TRUE, TEST_PATIENCE) : WaitForSingleObject(gate, TEST_PATIENCE);
    CHECK_EQ(r, WAIT_OBJECT_0);
    test_add(&through, 1);
}

/* A set manual event lets all through, an automatic one exactly one for each time it is set. */
static void many_waiters(void)
{
    test_thread threads[WAITERS];
    int i;
    gate = CreateEventA(NULL, TRUE, FALSE, NULL);
    test_store(&through, 0);
    for (i = 0; i < WAITERS; i++)
        test_thread_start(&threads[i], pass, NULL);
    CHECK(SetEvent(gate));
    for (i = 0; i < WAITERS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(test_load(&through), WAITERS);
    CHECK(CloseHandle(gate));

    gate = CreateEventA(NULL, FALSE, FALSE, NULL);
    test_store(&through, 0);
    for (i = 0; i < WAITERS; i++)
        test_thread_start(&threads[i], pass, NULL);
    for (i = 0; i < WAITERS; i++) {
        CHECK(SetEvent(gate));
        WAIT_UNTIL(test_load(&through) == i + 1);
    }
    CHECK_EQ(look(gate), WAIT_TIMEOUT);
    for (i = 0; i < WAITERS; i++)
        test_thread_join(&threads[i]);
    CHECK(CloseHandle(gate));
}

/* Pulses until all are through: each lets those through that wait at that moment, also one that waits for all of several. */
static void pulses(BOOL manual, int all)
{
    test_thread threads[WAITERS];
    DWORD begin = GetTickCount();
    int i, before;
    gate = CreateEventA(NULL, manual, FALSE, NULL);
    never = CreateEventA(NULL, TRUE, TRUE, NULL);
    test_store(&through, 0);
    for (i = 0; i < WAITERS; i++)
        test_thread_start(&threads[i], pass, all ? &gate : NULL);
    while ((before = test_load(&through)) < WAITERS && GetTickCount() - begin < TEST_PATIENCE) {
        CHECK(PulseEvent(gate));
        SwitchToThread();
        CHECK(test_load(&through) >= before);
    }
    CHECK_EQ(test_load(&through), WAITERS);
    CHECK_EQ(look(gate), WAIT_TIMEOUT);
    for (i = 0; i < WAITERS; i++)
        test_thread_join(&threads[i]);
    CHECK(CloseHandle(gate));
    CHECK(CloseHandle(never));
}

static void names(void)
{
    HANDLE a, b, c;
    SetLastError(77);
    a = CreateEventA(NULL, TRUE, FALSE, "ws2 test event");
    REQUIRE(a != NULL);
    CHECK_EQ(GetLastError(), 0);
    /* The same object, whatever the arguments say. */
    b = CreateEventA(NULL, FALSE, TRUE, "ws2 test event");
    CHECK(b != NULL && b != a);
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK_EQ(look(b), WAIT_TIMEOUT);
    c = OpenEventA(EVENT_ALL_ACCESS, FALSE, "ws2 test event");
    CHECK(c != NULL && c != a && c != b);
    CHECK(SetEvent(c));
    CHECK_EQ(look(a), WAIT_OBJECT_0);
    CHECK_EQ(look(b), WAIT_OBJECT_0); /* manual, as made */
    CHECK(CloseHandle(c));
    /* Case counts; Local\ is the name space that names are in anyhow. */
    CHECK(OpenEventA(EVENT_ALL_ACCESS, FALSE, "WS2 test event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    c = OpenEventA(EVENT_ALL_ACCESS, FALSE, "Local\\ws2 test event");
    CHECK(c != NULL);
    CHECK(CloseHandle(c));
    /* All kinds of object share one set of names. */
    CHECK(CreateMutexA(NULL, FALSE, "ws2 test event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CreateSemaphoreA(NULL, 0, 1, "ws2 test event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(OpenMutexA(MUTEX_ALL_ACCESS, FALSE, "ws2 test event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    /* The name lasts as long as a handle does. */
    CHECK(CloseHandle(a));
    c = OpenEventA(EVENT_ALL_ACCESS, FALSE, "ws2 test event");
    CHECK(c != NULL);
    CHECK(CloseHandle(c));
    CHECK(CloseHandle(b));
    CHECK(OpenEventA(EVENT_ALL_ACCESS, FALSE, "ws2 test event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    /* An empty name is none. */
    a = CreateEventA(NULL, TRUE, FALSE, "");
    b = CreateEventA(NULL, TRUE, TRUE, "");
    CHECK(a && b);
    CHECK_EQ(GetLastError(), 0);
    CHECK_EQ(look(a), WAIT_TIMEOUT);
    CHECK(CloseHandle(a));
    CHECK(CloseHandle(b));
}

static void long_names(void)
{
    char name[400];
    HANDLE a;
    memset(name, 'n', sizeof name);
    name[sizeof name - 1] = 0;
    CHECK(CreateEventA(NULL, TRUE, FALSE, name) == NULL);
    CHECK(GetLastError() != 0);
    name[MAX_PATH - 1] = 0;
    a = CreateEventA(NULL, TRUE, FALSE, name);
    CHECK(a != NULL);
    CHECK(CloseHandle(a));
    CHECK(OpenEventA(EVENT_ALL_ACCESS, FALSE, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
}

static void duplicates(void)
{
    HANDLE self = GetCurrentProcess(), a = CreateEventA(NULL, TRUE, FALSE, NULL), b = NULL, c = NULL;
    CHECK(DuplicateHandle(self, a, self, &b, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK(b != NULL && b != a);
    CHECK(SetEvent(a));
    CHECK_EQ(look(b), WAIT_OBJECT_0);
    CHECK(CloseHandle(a));
    CHECK_EQ(look(b), WAIT_OBJECT_0); /* the object lives while a handle does */
    CHECK(DuplicateHandle(self, b, self, &c, 0, FALSE, DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE));
    if (c != b) { /* else the value was taken again at once */
        CHECK(!ResetEvent(b));
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    }
    CHECK(ResetEvent(c));
    CHECK(CloseHandle(c));
    CHECK(!DuplicateHandle(self, c, self, &b, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
}

#define DEAD(call)                                  \
    do {                                            \
        SetLastError(0);                            \
        CHECK(!(call));                             \
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE); \
    } while (0)

static void dead_handles(void)
{
    HANDLE dead = CreateEventA(NULL, TRUE, TRUE, NULL), other = CreateSemaphoreA(NULL, 0, 1, NULL);
    CHECK(CloseHandle(dead));
    DEAD(CloseHandle(dead));
    DEAD(SetEvent(dead));
    DEAD(ResetEvent(dead));
    DEAD(PulseEvent(dead));
    DEAD(SetEvent(NULL));
    DEAD(CloseHandle(NULL));
    DEAD(SetEvent((HANDLE)(ULONG_PTR)0x7ffffff0));
    CHECK_EQ(look(dead), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    /* Another kind of object. */
    DEAD(SetEvent(other));
    DEAD(ResetEvent(other));
    DEAD(PulseEvent(other));
    DEAD(ReleaseMutex(other));
    CHECK(CloseHandle(other));
}

static HANDLE ping, pong;

static void answer(void *rounds)
{
    int i;
    for (i = 0; i < *(int *)rounds; i++) {
        if (WaitForSingleObject(ping, TEST_PATIENCE) != WAIT_OBJECT_0)
            break;
        SetEvent(pong);
    }
    CHECK_EQ(i, *(int *)rounds);
}

/* SignalObjectAndWait: two threads take turns. */
static void signal_and_wait(void)
{
    int rounds = 2000, i;
    test_thread other;
    HANDLE semaphore = CreateSemaphoreA(NULL, 0, 1, NULL);
    ping = CreateEventA(NULL, FALSE, FALSE, NULL);
    pong = CreateEventA(NULL, FALSE, FALSE, NULL);
    test_thread_start(&other, answer, &rounds);
    for (i = 0; i < rounds; i++)
        if (SignalObjectAndWait(ping, pong, TEST_PATIENCE, FALSE) != WAIT_OBJECT_0)
            break;
    CHECK_EQ(i, rounds);
    test_thread_join(&other);
    CHECK_EQ(SignalObjectAndWait(ping, pong, 0, FALSE), WAIT_TIMEOUT);
    CHECK_EQ(look(ping), WAIT_OBJECT_0);
    CHECK_EQ(SignalObjectAndWait(semaphore, semaphore, 0, FALSE), WAIT_OBJECT_0);
    CHECK_EQ(SignalObjectAndWait(ping, (HANDLE)(ULONG_PTR)0x7ffffff0, 0, FALSE), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(ReleaseSemaphore(semaphore, 1, NULL));
    CHECK_EQ(SignalObjectAndWait(semaphore, ping, 0, FALSE), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_TOO_MANY_POSTS);
    CHECK(CloseHandle(semaphore));
    CHECK(CloseHandle(ping));
    CHECK(CloseHandle(pong));
}

int main(void)
{
    test_start();
    manual_and_automatic();
    many_waiters();
    pulses(TRUE, 0);
    pulses(FALSE, 0);
    pulses(TRUE, 1);
    names();
    long_names();
    duplicates();
    dead_handles();
    signal_and_wait();
    return test_finish();
}
