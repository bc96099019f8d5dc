/* WSACreateEvent and its kin: manual-reset events under Winsock's names and with Winsock's errors. */
#include "../test.h"

/* They are objects of the system, so they need no WSAStartup. */
static void not_started(void)
{
    WSAEVENT e = WSACreateEvent();
    REQUIRE(e != WSA_INVALID_EVENT);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    CHECK(WSASetEvent(e));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_EVENT_0);
    CHECK(WSAResetEvent(e));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    CHECK(WSACloseEvent(e));
    CHECK(!WSASetEvent(e));
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
}

static void life(void)
{
    WSAEVENT e = WSACreateEvent();
    REQUIRE(e != WSA_INVALID_EVENT);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    CHECK(WSASetEvent(e));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, TRUE, WSA_INFINITE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, WSA_INFINITE, TRUE), WSA_WAIT_EVENT_0); /* manual */
    CHECK(WSAResetEvent(e));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 1, FALSE), WSA_WAIT_TIMEOUT);
    /* It is an event like any other. */
    CHECK(SetEvent(e));
    CHECK_EQ(WaitForSingleObject(e, 0), WAIT_OBJECT_0);
    CHECK(WSACloseEvent(e));
    CHECK(!WSACloseEvent(e));
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
    CHECK(!WSASetEvent(e));
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
    CHECK(!WSAResetEvent(e));
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
    CHECK(!WSACloseEvent(WSA_INVALID_EVENT));
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_FAILED);
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_HANDLE);
}

static void many(void)
{
    WSAEVENT all[WSA_MAXIMUM_WAIT_EVENTS + 1];
    int i;
    for (i = 0; i <= WSA_MAXIMUM_WAIT_EVENTS; i++)
        REQUIRE((all[i] = WSACreateEvent()) != WSA_INVALID_EVENT);
    CHECK_EQ(WSAWaitForMultipleEvents(64, all, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    for (i = WSA_MAXIMUM_WAIT_EVENTS - 1; i >= 0; i--) {
        CHECK_EQ(WSAWaitForMultipleEvents(64, all, TRUE, 0, FALSE), WSA_WAIT_TIMEOUT);
        CHECK(WSASetEvent(all[i]));
        CHECK_EQ(WSAWaitForMultipleEvents(64, all, FALSE, WSA_INFINITE, FALSE), WSA_WAIT_EVENT_0 + i);
    }
    CHECK_EQ(WSAWaitForMultipleEvents(64, all, TRUE, WSA_INFINITE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAWaitForMultipleEvents(65, all, FALSE, 0, FALSE), WSA_WAIT_FAILED);
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_PARAMETER);
    CHECK_EQ(WSAWaitForMultipleEvents(0, all, FALSE, 0, FALSE), WSA_WAIT_FAILED);
    CHECK_EQ(WSAGetLastError(), WSA_INVALID_PARAMETER);
    for (i = 0; i <= WSA_MAXIMUM_WAIT_EVENTS; i++)
        CHECK(WSACloseEvent(all[i]));
}

static void CALLBACK note(ULONG_PTR count) { ++*(int *)count; }

static void alertable(void)
{
    WSAEVENT e = WSACreateEvent();
    int ran = 0;
    CHECK(WSASetEvent(e));
    CHECK(QueueUserAPC(note, GetCurrentThread(), (ULONG_PTR)&ran));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(ran, 0);
    CHECK(WSAResetEvent(e));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &e, FALSE, WSA_INFINITE, TRUE), WSA_WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 1);
    CHECK(WSACloseEvent(e));
}

int main(void)
{
    not_started();
    test_start();
    life();
    many();
    alertable();
    return test_finish();
}
