/* Thread-local storage by index: TlsAlloc, and FlsAlloc with its callbacks. */
#ifdef __MINGW32__
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#include "../test.h"

static DWORD tls, fls;
static volatile int called;
static void *volatile called_with;
static volatile int hold;

static VOID WINAPI callback(PVOID value)
{
    called_with = value;
    test_add(&called, 1);
}

static void other_thread(void *unused)
{
    int mine;
    (void)unused;
    CHECK(TlsGetValue(tls) == NULL);
    CHECK_EQ(GetLastError(), ERROR_SUCCESS);
    CHECK(FlsGetValue(fls) == NULL);
    CHECK(TlsSetValue(tls, &mine));
    CHECK(FlsSetValue(fls, (PVOID)&called));
    CHECK(TlsGetValue(tls) == &mine);
    CHECK(FlsGetValue(fls) == (PVOID)&called);
}

static void holding_thread(void *unused)
{
    (void)unused;
    CHECK(FlsSetValue(fls, (PVOID)&hold));
    test_store(&hold, 1);
    WAIT_UNTIL(test_load(&hold) == 2);
    CHECK(FlsGetValue(fls) == NULL || test_under_wine());
}

int main(void)
{
    test_thread thread;
    DWORD indexes[64];
    int i, local;
    test_watchdog();

    tls = TlsAlloc();
    REQUIRE(tls != TLS_OUT_OF_INDEXES);
    SetLastError(1);
    CHECK(TlsGetValue(tls) == NULL);
    CHECK_EQ(GetLastError(), ERROR_SUCCESS);
    CHECK(TlsSetValue(tls, &local));
    CHECK(TlsGetValue(tls) == &local);

    fls = FlsAlloc(callback);
    REQUIRE(fls != FLS_OUT_OF_INDEXES);
    CHECK(FlsSetValue(fls, &local));

    test_thread_start(&thread, other_thread, NULL);
    test_thread_join(&thread);
    CHECK_EQ(test_load(&called), 1);
    CHECK(called_with == (void *)&called);
    CHECK(TlsGetValue(tls) == &local);
    CHECK(FlsGetValue(fls) == &local);

    /* Freeing the index calls back for every thread that has a value. */
    test_thread_start(&thread, holding_thread, NULL);
    WAIT_UNTIL(test_load(&hold) == 1);
    CHECK(FlsFree(fls));
    WINE_DIFFERS_EQ(test_load(&called), 3, "calls back for the calling thread only");
    test_store(&hold, 2);
    test_thread_join(&thread);

    CHECK(TlsFree(tls));
    SetLastError(0);
    CHECK(!TlsFree(tls));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    for (i = 0; i < 64; i++) {
        indexes[i] = TlsAlloc();
        REQUIRE(indexes[i] != TLS_OUT_OF_INDEXES);
        CHECK(TlsGetValue(indexes[i]) == NULL); /* also where it was in use before */
        CHECK(TlsSetValue(indexes[i], &indexes[i]));
    }
    for (i = 0; i < 64; i++) {
        CHECK(TlsGetValue(indexes[i]) == &indexes[i]);
        CHECK(TlsFree(indexes[i]));
    }
    CHECK(!TlsSetValue(0x10000, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    SetLastError(0);
    CHECK(TlsGetValue(0x10000) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    TEST_DONE();
}
