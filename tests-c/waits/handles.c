/* Handles, whatever they name: closing, duplicating, comparing, their flags; sockets among them (any wchar_t). */
#include "../test.h"

#ifndef ERROR_NOT_SAME_OBJECT /* mingw-w64's headers have it not */
#define ERROR_NOT_SAME_OBJECT 1656
#endif

static void closing(void)
{
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    REQUIRE(event != NULL && s != INVALID_SOCKET);
    CHECK(CloseHandle(event));
    CHECK(!CloseHandle(event));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle((HANDLE)s));
    WINE_DIFFERS_ERR(closesocket(s), WSAENOTSOCK, "closes the socket's descriptor otherwise");
    CHECK(!CloseHandle(NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!CloseHandle((HANDLE)(ULONG_PTR)0x7ffffff0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(GetCurrentThread()));
    CHECK(CloseHandle(GetCurrentProcess()));
}

static void duplicating(void)
{
    HANDLE me = GetCurrentProcess(), first = CreateEventA(NULL, TRUE, FALSE, NULL), second = NULL, third = NULL, thread = NULL;
    REQUIRE(DuplicateHandle(me, first, me, &second, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK(first != second);
    CHECK(SetEvent(first));
    CHECK_EQ(WaitForSingleObject(second, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(first));
    CHECK(ResetEvent(second));
    CHECK(DuplicateHandle(me, second, me, &third, 0, FALSE, DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE));
    CHECK(SetEvent(third));
    if (third != second) { /* a closed handle's value may be used again at once */
        CHECK(!SetEvent(second));
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    }
    CHECK(CloseHandle(third));
    CHECK(!CloseHandle(third));
    CHECK(!DuplicateHandle(me, third, me, &first, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(DuplicateHandle(me, GetCurrentThread(), me, &thread, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK_EQ(GetThreadId(thread), GetCurrentThreadId());
    CHECK_EQ(WaitForSingleObject(thread, 0), WAIT_TIMEOUT);
    CHECK(CloseHandle(thread));
}

/* Looked up, since not every import library has it. */
typedef BOOL(WINAPI *compare_function)(HANDLE, HANDLE);

static void comparing(void)
{
    compare_function compare =
        (compare_function)(void *)GetProcAddress(GetModuleHandleA("kernelbase.dll"), "CompareObjectHandles");
    HANDLE me = GetCurrentProcess(), a = CreateEventA(NULL, TRUE, FALSE, NULL), b = CreateEventA(NULL, TRUE, FALSE, NULL);
    HANDLE again = NULL, thread = NULL;
    REQUIRE(compare != NULL);
    CHECK(DuplicateHandle(me, a, me, &again, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK(DuplicateHandle(me, GetCurrentThread(), me, &thread, 0, FALSE, DUPLICATE_SAME_ACCESS));
    CHECK(compare(a, again));
    CHECK(compare(a, a));
    CHECK(!compare(a, b));
    CHECK_EQ(GetLastError(), ERROR_NOT_SAME_OBJECT);
    CHECK(compare(thread, GetCurrentThread()));
    CHECK(CloseHandle(again));
    CHECK(!compare(a, again));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(a) && CloseHandle(b) && CloseHandle(thread));
}

static void flags_of(HANDLE handle)
{
    DWORD flags = 77;
    CHECK(SetHandleInformation(handle, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT));
    CHECK(GetHandleInformation(handle, &flags));
    CHECK_EQ(flags, HANDLE_FLAG_INHERIT);
    CHECK(SetHandleInformation(handle, HANDLE_FLAG_INHERIT, 0));
    CHECK(GetHandleInformation(handle, &flags));
    CHECK_EQ(flags, 0);
    /* Flags outside the mask stay. */
    CHECK(SetHandleInformation(handle, HANDLE_FLAG_PROTECT_FROM_CLOSE, HANDLE_FLAG_PROTECT_FROM_CLOSE | HANDLE_FLAG_INHERIT));
    CHECK(GetHandleInformation(handle, &flags));
    CHECK_EQ(flags, HANDLE_FLAG_PROTECT_FROM_CLOSE);
    CHECK(!CloseHandle(handle));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(SetHandleInformation(handle, HANDLE_FLAG_PROTECT_FROM_CLOSE, 0));
    CHECK(CloseHandle(handle));
    CHECK(!GetHandleInformation(handle, &flags));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!SetHandleInformation(handle, HANDLE_FLAG_INHERIT, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
}

static void flags(void)
{
    flags_of(CreateEventA(NULL, TRUE, FALSE, NULL));
    flags_of((HANDLE)socket(AF_INET, SOCK_DGRAM, 0));
}

static void semaphores_by_name(void)
{
    HANDLE a = CreateSemaphoreA(NULL, 1, 5, "ws2 test handles"), event = CreateEventA(NULL, TRUE, FALSE, "ws2 test an event"), b;
    LONG before = 0;
    REQUIRE(a != NULL && event != NULL);
    b = OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, "ws2 test handles");
    CHECK(b != NULL);
    CHECK(ReleaseSemaphore(b, 2, &before));
    CHECK_EQ(before, 1);
    CHECK(CloseHandle(b));
    b = OpenSemaphoreW(SEMAPHORE_ALL_ACCESS, FALSE, L"ws2 test handles");
    CHECK(b != NULL);
    CHECK(ReleaseSemaphore(b, 1, &before));
    CHECK_EQ(before, 3);
    CHECK(CloseHandle(b));
    CHECK(OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, "ws2 test nothing") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    CHECK(OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, "ws2 test an event") == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(a));
    CHECK(CloseHandle(event));
    CHECK(OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, "ws2 test handles") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

int main(void)
{
    test_start();
    closing();
    duplicating();
    comparing();
    flags();
    semaphores_by_name();
    return test_finish();
}
