/* Names of objects in wide text, the same objects under both kinds of name. (any wchar_t) */
#include "../test.h"

static const WCHAR NAME[] = {'w', 's', '2', ' ', 0xe4, 0x20ac, ' ', 'e', 0};

static void kinds(void)
{
    HANDLE a, b;
    a = CreateEventW(NULL, TRUE, FALSE, NAME);
    CHECK(a != NULL);
    CHECK_EQ(GetLastError(), 0);
    b = OpenEventW(EVENT_ALL_ACCESS, FALSE, NAME);
    CHECK(b != NULL && b != a);
    CHECK(SetEvent(b));
    CHECK_EQ(WaitForSingleObject(a, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(b));
    CHECK(OpenMutexW(SYNCHRONIZE, FALSE, NAME) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(a));
    CHECK(OpenEventW(EVENT_ALL_ACCESS, FALSE, NAME) == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);

    a = CreateMutexW(NULL, TRUE, NAME);
    CHECK(a != NULL);
    b = OpenMutexW(SYNCHRONIZE, FALSE, NAME);
    CHECK(b != NULL && ReleaseMutex(b));
    CHECK(CloseHandle(b));
    CHECK(CloseHandle(a));

    a = CreateSemaphoreW(NULL, 1, 1, NAME);
    CHECK(a != NULL);
    b = CreateSemaphoreW(NULL, 0, 1, NAME);
    CHECK(b != NULL);
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK_EQ(WaitForSingleObject(b, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(b));
    CHECK(CloseHandle(a));
}

static void narrow_and_wide(void)
{
    HANDLE a = CreateEventA(NULL, TRUE, TRUE, "ws2 both"), b = OpenEventW(EVENT_ALL_ACCESS, FALSE, L"ws2 both");
    CHECK(a && b);
    CHECK_EQ(WaitForSingleObject(b, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(a));
    CHECK(CloseHandle(b));
    a = CreateEventW(NULL, TRUE, TRUE, NULL);
    CHECK(a != NULL && CloseHandle(a));
}

/* CreateEvent and so on without a letter follow UNICODE, which is not defined here. */
static void plain(void)
{
    HANDLE a = CreateEvent(NULL, TRUE, TRUE, TEXT("ws2 plain")), b = OpenEvent(SYNCHRONIZE, FALSE, TEXT("ws2 plain"));
    CHECK(a && b);
    CHECK(CloseHandle(a) && CloseHandle(b));
    a = CreateMutex(NULL, FALSE, NULL);
    b = CreateSemaphore(NULL, 1, 1, NULL);
    CHECK(a && b);
    CHECK(CloseHandle(a) && CloseHandle(b));
    CHECK(OpenMutex(SYNCHRONIZE, FALSE, TEXT("ws2 plain")) == NULL);
}

int main(void)
{
    test_start();
    kinds();
    narrow_and_wide();
    plain();
    return test_finish();
}
