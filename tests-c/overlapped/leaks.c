/* Small operations, as many as a quarter of a second holds of each kind of completion, leave no memory and no handles behind. */
#include "../memory.h"
#include "overlapped.h"

static HANDLE port;
static SOCKET tcp[2], ported[2], udp;
static struct sockaddr_in udp_address;
static struct op one, two;

static int pends(int result) { return result == SOCKET_ERROR && WSAGetLastError() == WSA_IO_PENDING; }

/* Each step is some operations; 0 when something is wrong. */

static int by_event(void)
{
    return pends(op_recv(op_again(&one, 4), tcp[0])) && send(tcp[1], "e", 1, 0) == 1 && op_result(&one, tcp[0]) == 0 &&
           one.bytes == 1;
}

static int by_port(void)
{
    op_make(&one, 4, 0);
    op_make(&two, 0, 0);
    return pends(op_recv(&one, ported[0])) && test_issued(op_send(&two, ported[1], "p")) &&
           test_packet(port, TEST_PATIENCE).error == 0 && test_packet(port, TEST_PATIENCE).error == 0;
}

static int at_once(void)
{
    op_make(&one, 4, 0);
    return send(ported[1], "n", 1, 0) == 1 && test_issued(op_recv(&one, ported[0])) &&
           test_packet(port, TEST_PATIENCE).o == &one.o && one.data[0] == 'n';
}

static int by_datagram(void)
{
    op_make(&one, 4, 0);
    op_make(&two, 3, 0);
    return pends(op_recvfrom(&one, udp)) &&
           test_issued(WSASendTo(udp, &two.b, 1, NULL, 0, (struct sockaddr *)&udp_address, sizeof udp_address, &two.o,
                                 NULL)) &&
           test_packet(port, TEST_PATIENCE).error == 0 && test_packet(port, TEST_PATIENCE).error == 0 &&
           one.from_size == sizeof udp_address;
}

static int routines;
static void CALLBACK count_routine(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)o, (void)flags;
    routines += error == 0 && bytes == 1;
}

static int by_routine(void)
{
    int before = routines;
    op_make(&one, 4, 0);
    return pends(WSARecv(tcp[0], &one.b, 1, NULL, &one.flags, &one.o, count_routine)) && send(tcp[1], "r", 1, 0) == 1 &&
           SleepEx(TEST_PATIENCE, TRUE) == WAIT_IO_COMPLETION && routines == before + 1;
}

static int cancelled(void)
{
    op_make(&one, 4, 0);
    return pends(op_recv(&one, ported[0])) && CancelIoEx((HANDLE)ported[0], &one.o) &&
           test_packet(port, TEST_PATIENCE).error == ERROR_OPERATION_ABORTED;
}

static int posted(void)
{
    return PostQueuedCompletionStatus(port, 1, 2, &one.o) && test_packet(port, TEST_PATIENCE).o == &one.o;
}

/* A socket, its port and its event, closed while an operation is pending. */
enum { LEFT = 16 };

static void leave_routines(void *pending)
{
    static struct op left[LEFT];
    int i;
    for (i = 0; i < LEFT; i++) {
        op_make(&left[i], 4, 0);
        *(int *)pending += pends(WSARecv(tcp[0], &left[i].b, 1, NULL, &left[i].flags, &left[i].o, count_routine));
    }
}

/* The operations end with their thread, and nobody runs the routines. */
static int thread_ended(void)
{
    test_thread thread;
    int pending = 0;
    test_thread_start(&thread, leave_routines, &pending);
    test_thread_join(&thread);
    return pending == LEFT;
}

static int sockets(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    HANDLE own = test_port_create(0);
    int ok;
    op_make(&one, 4, 1);
    ok = CreateIoCompletionPort((HANDLE)s, own, 1, 0) == own && pends(op_recvfrom(&one, s)) && closesocket(s) == 0 &&
         test_packet(own, TEST_PATIENCE).o == &one.o && WSACloseEvent(one.o.hEvent) && CloseHandle(own);
    return ok;
}

static void check_phase(const char *name, int (*step)(void), int operations, int wanted)
{
    DWORD begin, limit = test_ms(250);
    int done = 0, bad = 0, i;
    long memory, handles;
    if (step == by_event)
        op_make(&one, 4, 1);
    for (i = 0; i < 1000; i++) /* makes what is made once */
        bad += !step();
    memory = test_memory();
    handles = test_open_handles();
    begin = GetTickCount();
    while (done < wanted && !bad) {
        bad += !step();
        done += operations;
        if (done % 1024 < operations && GetTickCount() - begin > limit)
            break;
    }
    CHECK_EQ(bad, 0);
    printf("%-14s %7d operations in %lu ms, memory %ld -> %ld kB\n", name, done, (unsigned long)(GetTickCount() - begin),
           memory, test_memory());
    CHECK(test_open_handles() - handles <= 2); /* what the library makes for itself late */
    CHECK(test_memory() - memory < 400);       /* 64 bytes lost each would be more */
    if (step == by_event)
        op_free(&one);
}

int main(void)
{
    int many = test_under_wine() ? 500 : 200000;
    test_start();
    port = test_port_create(0);
    test_tcp_pair(tcp);
    test_tcp_pair(ported);
    test_port_add(port, ported[0], 1);
    test_port_add(port, ported[1], 2);
    udp = test_bound(AF_INET, SOCK_DGRAM);
    udp_address = test_loopback(test_port(udp));
    test_port_add(port, udp, 3);
    check_phase("by event", by_event, 1, many);
    check_phase("by port", by_port, 2, many);
    check_phase("at once", at_once, 1, many);
    check_phase("by datagram", by_datagram, 2, many);
    check_phase("by routine", by_routine, 1, many);
    check_phase("cancelled", cancelled, 1, many);
    check_phase("posted", posted, 1, many);
    check_phase("thread ended", thread_ended, LEFT, many);
    check_phase("sockets", sockets, 1, many / 10);
    CHECK_NO_PACKET(port);
    test_close_pair(tcp);
    test_close_pair(ported);
    CHECK_EQ(closesocket(udp), 0);
    CHECK(CloseHandle(port));
    return test_finish();
}
