/* Interlocked singly linked lists: order, depth, flush; four threads pop and push the same entries, and none is lost or there twice. */
#include "../test.h"

#define ENTRIES 64
#define ROUNDS 20000
#define THREADS 4

struct item {
    SLIST_ENTRY link;
    volatile LONG owners;
};

static SLIST_HEADER head;
static struct item items[ENTRIES];
static volatile LONG doubles;

static DWORD WINAPI pop_and_push(void *unused) {
    int i;
    (void)unused;
    for (i = 0; i < ROUNDS; i++) {
        struct item *item = (struct item *)InterlockedPopEntrySList(&head);
        if (!item)
            continue;
        if (InterlockedIncrement(&item->owners) != 1)
            InterlockedIncrement(&doubles);
        InterlockedDecrement(&item->owners);
        InterlockedPushEntrySList(&head, &item->link);
    }
    return 0;
}

int main(void) {
    HANDLE threads[THREADS];
    PSLIST_ENTRY entry;
    int i, count = 0;

    CHECK_EQ(sizeof(SLIST_HEADER), 16);
    CHECK_EQ(sizeof(SLIST_ENTRY), 16);
    InitializeSListHead(&head);
    CHECK(InterlockedPopEntrySList(&head) == NULL);
    CHECK(InterlockedFlushSList(&head) == NULL);
    CHECK_EQ(QueryDepthSList(&head), 0);

    CHECK(InterlockedPushEntrySList(&head, &items[0].link) == NULL);
    CHECK(InterlockedPushEntrySList(&head, &items[1].link) == &items[0].link);
    CHECK_EQ(QueryDepthSList(&head), 2);
    CHECK(InterlockedPopEntrySList(&head) == &items[1].link);
    for (i = 1; i < ENTRIES; i++)
        InterlockedPushEntrySList(&head, &items[i].link);

    for (i = 0; i < THREADS; i++)
        threads[i] = CreateThread(NULL, 0, pop_and_push, NULL, 0, NULL);
    CHECK_EQ(WaitForMultipleObjects(THREADS, threads, TRUE, 60000), WAIT_OBJECT_0);
    for (i = 0; i < THREADS; i++)
        CloseHandle(threads[i]);

    CHECK_EQ(doubles, 0);
    CHECK_EQ(QueryDepthSList(&head), ENTRIES);
    for (entry = InterlockedFlushSList(&head); entry; entry = entry->Next)
        count++;
    CHECK_EQ(count, ENTRIES);
    CHECK_EQ(QueryDepthSList(&head), 0);
    TEST_DONE();
}
