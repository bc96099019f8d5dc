/* Headers of the parts of the API that programs name besides windows.h: each has its functions. */
#include "../test.h"
#include <mmsystem.h>
#include <synchapi.h>
#include <handleapi.h>
#include <fileapi.h>
#include <processthreadsapi.h>
#include <errhandlingapi.h>
#include <threadpoolapiset.h>
#include <ioapiset.h>
#include <stringapiset.h>
#include <sysinfoapi.h>
#include <profileapi.h>
#include <heapapi.h>
#include <memoryapi.h>
#include <libloaderapi.h>
#include <debugapi.h>
#include <utilapiset.h>
#include <winnls.h>
#include <wtypes.h>
#include <excpt.h>
#include <intrin.h>
#include <ws2tcpip.h>
#include <wspiapi.h>

static void bits(void)
{
    DWORD mask = 0x00F0;
    unsigned long index = 99;
    CHECK_EQ(_BitScanForward(&index, mask), 1);
    CHECK_EQ(index, 4);
    CHECK_EQ(_BitScanReverse(&index, mask), 1);
    CHECK_EQ(index, 7);
    CHECK_EQ(_BitScanForward(&index, 0), 0);
    CHECK_EQ(_BitScanForward64(&index, 1ULL << 40), 1);
    CHECK_EQ(index, 40);
    CHECK_EQ(_BitScanReverse64(&index, 3ULL << 40), 1);
    CHECK_EQ(index, 41);
}

static void interlocked(void)
{
    LONG count = 5;
    CHECK_EQ(_InterlockedIncrement(&count), 6);
    CHECK_EQ(_InterlockedExchangeAdd(&count, 4), 6);
    CHECK_EQ(_InterlockedCompareExchange(&count, 1, 10), 10);
    CHECK_EQ(count, 1);
    _ReadWriteBarrier();
}

static void addresses(void)
{
    struct addrinfo hints, *found = NULL;
    memset(&hints, 0, sizeof hints);
    hints.ai_flags = AI_NUMERICHOST;
    CHECK_EQ(getaddrinfo("127.0.0.1", "80", &hints, &found), 0);
    CHECK(found != NULL && found->ai_family == AF_INET);
    freeaddrinfo(found);
}

int main(void)
{
    HANDLE event;
    WCHAR wide[4];
    CRITICAL_SECTION section;
    test_start();
    CHECK_EQ(timeBeginPeriod(1), TIMERR_NOERROR);
    CHECK(timeGetTime() != 0);
    CHECK_EQ(timeEndPeriod(1), TIMERR_NOERROR);
    InitializeCriticalSection(&section);
    EnterCriticalSection(&section);
    LeaveCriticalSection(&section);
    DeleteCriticalSection(&section);
    event = CreateEventA(NULL, TRUE, TRUE, NULL);
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(event));
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "abc", -1, wide, 4), 4);
    CHECK_EQ(EXCEPTION_EXECUTE_HANDLER, 1);
    CHECK_EQ(EXCEPTION_CONTINUE_SEARCH, 0);
    CHECK_EQ(EXCEPTION_CONTINUE_EXECUTION, -1);
    SetLastError(7);
    CHECK_EQ(GetLastError(), 7);
    bits();
    interlocked();
    addresses();
    return test_finish();
}
