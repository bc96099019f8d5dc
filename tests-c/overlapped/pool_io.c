/* BindIoCompletionCallback and the pool's I/O objects: callbacks for the operations of sockets. */
#include "overlapped.h"

static volatile int told;
static DWORD bound_error, bound_bytes;
static OVERLAPPED *bound_overlapped;

static VOID CALLBACK bound(DWORD error, DWORD bytes, OVERLAPPED *o)
{
    bound_error = error;
    bound_bytes = bytes;
    bound_overlapped = o;
    test_add(&told, 1);
}

static void binding(void)
{
    SOCKET pair[2];
    struct op op;
    HANDLE port = test_port_create(0);
    test_tcp_pair(pair);
    CHECK_FALSE(BindIoCompletionCallback((HANDLE)(ULONG_PTR)0x7777770, bound, 0), ERROR_INVALID_HANDLE);
    CHECK(BindIoCompletionCallback((HANDLE)pair[0], bound, 0));
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)pair[0], port, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), pair[0]));
    CHECK_EQ(test_load(&told), 0);
    test_send(pair[1], "told");
    WAIT_UNTIL(test_load(&told) == 1);
    CHECK_EQ(bound_error, 0);
    CHECK_EQ(bound_bytes, 4);
    CHECK(bound_overlapped == &op.o);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

struct counted {
    volatile int calls, bytes, wrong;
    PTP_IO io;
};

static VOID CALLBACK count(PTP_CALLBACK_INSTANCE instance, PVOID context, PVOID o, ULONG result, ULONG_PTR bytes, PTP_IO io)
{
    struct counted *c = (struct counted *)context;
    if (!instance || !o || result != 0 || io != c->io)
        test_add(&c->wrong, 1);
    test_add(&c->bytes, (int)bytes);
    test_add(&c->calls, 1);
}

#define SENDS 50

static void objects(void)
{
    static struct op receives[SENDS];
    SOCKET pair[2];
    struct counted c;
    int i;
    memset(&c, 0, sizeof c);
    test_tcp_pair(pair);
    CHECK(CreateThreadpoolIo((HANDLE)(ULONG_PTR)0x7777770, count, &c, NULL) == NULL);
    c.io = CreateThreadpoolIo((HANDLE)pair[0], count, &c, NULL);
    REQUIRE(c.io != NULL);
    for (i = 0; i < SENDS; i++) {
        StartThreadpoolIo(c.io);
        CHECK_PENDS(op_recv(op_make(&receives[i], 1, 0), pair[0]));
    }
    StartThreadpoolIo(c.io);
    CancelThreadpoolIo(c.io); /* one that did not begin after all */
    for (i = 0; i < SENDS; i++)
        test_send(pair[1], "x");
    WaitForThreadpoolIoCallbacks(c.io, FALSE);
    CHECK_EQ(test_load(&c.calls), SENDS);
    CHECK_EQ(test_load(&c.bytes), SENDS);
    CHECK_EQ(test_load(&c.wrong), 0);
    CloseThreadpoolIo(c.io);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    binding();
    objects();
    return test_finish();
}
