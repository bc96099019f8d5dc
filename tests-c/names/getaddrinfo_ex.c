/* GetAddrInfoEx: at once, with a time limit, in the background, cancelled. (any wchar_t) (not under Wine)
 *
 * Shows: the same answers as getaddrinfo; WSA_IO_PENDING and then the event or the routine; a look-up that is done cannot be
 * cancelled; one that is cancelled says so; what is refused. */
#include "../test.h"

static volatile int told;
static volatile DWORD told_error;

static void CALLBACK routine(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped)
{
    (void)bytes;
    (void)overlapped;
    told_error = error;
    test_store(&told, 1);
}

static void at_once(void)
{
    ADDRINFOEXA hints, *list = NULL;
    ADDRINFOEXW *wide = NULL;
    struct timeval limit = {5, 0};

    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    CHECK_EQ(GetAddrInfoExA("127.0.0.1", "80", NS_DNS, NULL, &hints, &list, NULL, NULL, NULL, NULL), 0);
    REQUIRE(list != NULL);
    CHECK_EQ(list->ai_family, AF_INET);
    CHECK_EQ(list->ai_addrlen, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)(void *)list->ai_addr)->sin_port, htons(80));
    CHECK(list->ai_blob == NULL && list->ai_next == NULL);
    FreeAddrInfoEx(list);
    CHECK_EQ(GetAddrInfoExW(L"localhost", NULL, NS_ALL, NULL, NULL, &wide, &limit, NULL, NULL, NULL), 0);
    CHECK(wide != NULL);
    FreeAddrInfoExW(wide);
    FreeAddrInfoExW(NULL);
    CHECK_EQ(GetAddrInfoExA("x", NULL, NS_BTH, NULL, NULL, &list, NULL, NULL, NULL, NULL), WSASERVICE_NOT_FOUND);
    CHECK_EQ(GetAddrInfoExA("x", NULL, NS_DNS, NULL, NULL, NULL, NULL, NULL, NULL, NULL), WSAEFAULT);
    CHECK_EQ(GetAddrInfoExA("x", NULL, NS_DNS, NULL, NULL, &list, NULL, NULL, routine, NULL), WSAEINVAL);
    CHECK_EQ(GetAddrInfoExA("no.such.host.invalid", NULL, NS_DNS, NULL, NULL, &list, NULL, NULL, NULL, NULL) != 0, 1);
    CHECK(list == NULL);
}

static void in_the_background(void)
{
    ADDRINFOEXW *list = NULL;
    OVERLAPPED overlapped;
    HANDLE lookup = NULL;

    memset(&overlapped, 0, sizeof overlapped);
    overlapped.hEvent = WSACreateEvent();
    CHECK_EQ(GetAddrInfoExW(L"127.0.0.1", NULL, NS_DNS, NULL, NULL, &list, NULL, &overlapped, NULL, &lookup), WSA_IO_PENDING);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &overlapped.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(GetAddrInfoExOverlappedResult(&overlapped), 0);
    CHECK(list != NULL);
    FreeAddrInfoExW(list);
    CHECK_EQ(GetAddrInfoExCancel(&lookup), WSA_INVALID_HANDLE);
    CHECK_EQ(GetAddrInfoExCancel(NULL), WSA_INVALID_HANDLE);
    CHECK_EQ(GetAddrInfoExOverlappedResult(NULL), WSAEINVAL);
    CHECK_EQ(GetAddrInfoExW(L"x", NULL, NS_DNS, NULL, NULL, &list, NULL, &overlapped, routine, NULL), WSAEINVAL);
    WSACloseEvent(overlapped.hEvent);

    overlapped.hEvent = NULL;
    CHECK_EQ(GetAddrInfoExW(L"127.0.0.1", NULL, NS_DNS, NULL, NULL, &list, NULL, &overlapped, routine, NULL), WSA_IO_PENDING);
    WAIT_UNTIL(test_load(&told));
    CHECK_EQ(told_error, 0);
    CHECK_EQ(GetAddrInfoExOverlappedResult(&overlapped), 0);
    FreeAddrInfoExW(list);
}

/* Whichever comes first, the outcome is told once, and the list is there only where it was found. */
static void cancelled(void)
{
    int i, were_cancelled = 0;
    for (i = 0; i < 200; i++) {
        ADDRINFOEXW *list = NULL;
        OVERLAPPED overlapped;
        HANDLE lookup = NULL;
        int error, outcome;

        memset(&overlapped, 0, sizeof overlapped);
        test_store(&told, 0);
        CHECK_EQ(GetAddrInfoExW(L"localhost", NULL, NS_DNS, NULL, NULL, &list, NULL, &overlapped, routine, &lookup),
                 WSA_IO_PENDING);
        error = GetAddrInfoExCancel(&lookup);
        CHECK(error == 0 || error == WSA_INVALID_HANDLE);
        WAIT_UNTIL(test_load(&told));
        outcome = GetAddrInfoExOverlappedResult(&overlapped);
        CHECK_EQ(outcome, error == 0 ? WSA_E_CANCELLED : 0);
        CHECK_EQ(told_error, outcome);
        CHECK_EQ(list != NULL, outcome == 0);
        FreeAddrInfoExW(list);
        were_cancelled += error == 0;
    }
    printf("%d of 200 were cancelled\n", were_cancelled);
}

int main(void)
{
    test_start();
    at_once();
    in_the_background();
    cancelled();
    return test_finish();
}
