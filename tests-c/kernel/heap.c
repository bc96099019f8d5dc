/* Heaps, GlobalAlloc and LocalAlloc: sizes, zeros, growth, and a heap that goes as a whole. */
#include "../test.h"

static int all_are(const unsigned char *p, size_t n, unsigned char value)
{
    size_t i;
    for (i = 0; i < n; i++)
        if (p[i] != value)
            return 0;
    return 1;
}

static void one_heap(HANDLE heap)
{
    unsigned char *p = (unsigned char *)HeapAlloc(heap, HEAP_ZERO_MEMORY, 1000), *q;
    REQUIRE(p != NULL);
    CHECK(((UINT_PTR)p & 15) == 0);
    CHECK(all_are(p, 1000, 0));
    CHECK_EQ(HeapSize(heap, 0, p), 1000);
    memset(p, 'x', 1000);
    q = (unsigned char *)HeapReAlloc(heap, HEAP_ZERO_MEMORY, p, 70000);
    REQUIRE(q != NULL);
    CHECK(all_are(q, 1000, 'x'));
    CHECK(all_are(q + 1000, 69000, 0));
    CHECK_EQ(HeapSize(heap, 0, q), 70000);
    q = (unsigned char *)HeapReAlloc(heap, 0, q, 10);
    REQUIRE(q != NULL);
    CHECK(all_are(q, 10, 'x'));
    CHECK_EQ(HeapSize(heap, 0, q), 10);
    CHECK(HeapValidate(heap, 0, q));
    CHECK(HeapFree(heap, 0, q));
    CHECK(HeapFree(heap, 0, NULL));
    p = (unsigned char *)HeapAlloc(heap, 0, 0);
    CHECK(p != NULL);
    CHECK_EQ(HeapSize(heap, 0, p), 0);
    CHECK(HeapFree(heap, 0, p));
    CHECK(HeapAlloc(heap, 0, (SIZE_T)-100) == NULL);
}

static void many(void *heap)
{
    void *blocks[64];
    int round, i;
    for (round = 0; round < 200; round++) {
        for (i = 0; i < 64; i++) {
            blocks[i] = HeapAlloc((HANDLE)heap, 0, (SIZE_T)(i * 7 + 1));
            if (!blocks[i])
                CHECK(!"no block");
            memset(blocks[i], i, (size_t)(i * 7 + 1));
        }
        for (i = 0; i < 64; i++)
            if (!all_are((unsigned char *)blocks[i], (size_t)(i * 7 + 1), (unsigned char)i) ||
                !HeapFree((HANDLE)heap, 0, blocks[i]))
                CHECK(!"a block is another's too");
    }
}

static void threads(HANDLE heap)
{
    test_thread thread[4];
    int i;
    for (i = 0; i < 4; i++)
        test_thread_start(&thread[i], many, heap);
    for (i = 0; i < 4; i++)
        test_thread_join(&thread[i]);
}

static void global(void)
{
    HGLOBAL h = GlobalAlloc(GHND, 100);
    char *p;
    REQUIRE(h != NULL);
    CHECK_EQ(GlobalSize(h), 100);
    p = (char *)GlobalLock(h);
    REQUIRE(p != NULL);
    CHECK(all_are((unsigned char *)p, 100, 0));
    strcpy(p, "hello");
    CHECK(GlobalHandle(p) == h);
    CHECK_EQ(GlobalFlags(h) & GMEM_LOCKCOUNT, 1);
    CHECK(GlobalLock(h) == (LPVOID)p);
    CHECK(GlobalUnlock(h));
    SetLastError(1);
    CHECK(!GlobalUnlock(h));
    CHECK_EQ(GetLastError(), NO_ERROR);
    CHECK(!GlobalUnlock(h));
    CHECK_EQ(GetLastError(), ERROR_NOT_LOCKED);
    h = GlobalReAlloc(h, 5000, GMEM_MOVEABLE | GMEM_ZEROINIT);
    REQUIRE(h != NULL);
    p = (char *)GlobalLock(h);
    CHECK(strcmp(p, "hello") == 0);
    CHECK(all_are((unsigned char *)p + 100, 4900, 0));
    GlobalUnlock(h);
    CHECK(GlobalFree(h) == NULL);
    p = (char *)GlobalAlloc(GPTR, 10);
    REQUIRE(p != NULL);
    CHECK(GlobalLock((HGLOBAL)p) == (LPVOID)p);
    CHECK(GlobalUnlock((HGLOBAL)p));
    CHECK(GlobalUnlock((HGLOBAL)p));
    CHECK(GlobalFree((HGLOBAL)p) == NULL);
}

static void local(void)
{
    char *p = (char *)LocalAlloc(LPTR, 32);
    REQUIRE(p != NULL);
    CHECK(all_are((unsigned char *)p, 32, 0));
    CHECK_EQ(LocalSize((HLOCAL)p), 32);
    CHECK(LocalLock((HLOCAL)p) == (LPVOID)p);
    p = (char *)LocalReAlloc((HLOCAL)p, 64, LMEM_MOVEABLE | LMEM_ZEROINIT);
    REQUIRE(p != NULL);
    CHECK_EQ(LocalSize((HLOCAL)p), 64);
    CHECK(LocalFree((HLOCAL)p) == NULL);
    CHECK(LocalFree(NULL) == NULL);
    /* What FormatMessage allocates is LocalAlloc's. */
    p = NULL;
    CHECK(FormatMessageA(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
                         NULL, 5, 0, (LPSTR)&p, 0, NULL) > 0);
    REQUIRE(p != NULL);
    CHECK(LocalSize((HLOCAL)p) > strlen(p));
    CHECK(LocalFree((HLOCAL)p) == NULL);
}

int main(void)
{
    HANDLE heap;
    int i;
    test_watchdog();
    CHECK(GetProcessHeap() != NULL);
    CHECK(GetProcessHeap() == GetProcessHeap());
    one_heap(GetProcessHeap());
    threads(GetProcessHeap());

    heap = HeapCreate(0, 4096, 0);
    REQUIRE(heap != NULL);
    one_heap(heap);
    threads(heap);
    for (i = 0; i < 1000; i++)
        REQUIRE(HeapAlloc(heap, 0, 100) != NULL);
    CHECK(HeapDestroy(heap));

    heap = HeapCreate(0, 0, 65536);
    REQUIRE(heap != NULL);
    CHECK(HeapAlloc(heap, 0, 1000) != NULL);
    CHECK(HeapAlloc(heap, 0, 100000) == NULL);
    CHECK(HeapDestroy(heap));

    CHECK(HeapSetInformation(NULL, HeapEnableTerminationOnCorruption, NULL, 0));
    global();
    local();
    TEST_DONE();
}
