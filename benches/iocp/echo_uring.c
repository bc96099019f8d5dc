/* The echo server on io_uring, to see what it would bring: raw system calls, one worker, as many requests as there are in one call.
 *
 * usage: echo_uring [-m] [-r]
 *   -m  multishot receives into a ring of buffers: one request receives for good
 *   -r  a receive that is armed before the send, in the same call (without it, after the send's completion)
 * Ends when its standard input does. */
#define _GNU_SOURCE
#include "server_posix.h"
#include <errno.h>
#include <linux/io_uring.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>

#define ENTRIES 8192
#define BUFFERS 8192 /* a power of two */
#define GROUP 1

struct connection {
    int fd;
    int size; /* of what is to be sent */
    char data[ROOM];
    char outgoing[ROOM]; /* where a receive is under way beside the send */
};

/* What a request is, in the low bits of its user data: the rest is the connection. */
enum { ACCEPT, RECEIVE, SEND, KIND = 3 };

static struct {
    int fd;
    unsigned *sq_head, *sq_tail, *cq_head, *cq_tail;
    unsigned sq_mask, cq_mask, tail, waiting; /* waiting: requests that the kernel has not been told of */
    struct io_uring_sqe *sqes;
    struct io_uring_cqe *cqes;
} ring;

static struct io_uring_buf_ring *buffers;
static char (*rooms)[ROOM];
static int multishot, rearm;

static void enter(unsigned wait)
{
    int taken;

    atomic_store_explicit((_Atomic unsigned *)ring.sq_tail, ring.tail, memory_order_release);
    taken = (int)syscall(SYS_io_uring_enter, ring.fd, ring.waiting, wait, IORING_ENTER_GETEVENTS, NULL, 0);
    if (taken < 0 && errno != EINTR)
        die("io_uring_enter");
    if (taken > 0)
        ring.waiting -= (unsigned)taken;
}

static struct io_uring_sqe *request(int opcode, int fd, int kind, struct connection *connection)
{
    struct io_uring_sqe *sqe;

    if (ring.waiting == ENTRIES)
        enter(0);
    sqe = &ring.sqes[ring.tail++ & ring.sq_mask];
    ring.waiting++;
    memset(sqe, 0, sizeof(*sqe));
    sqe->opcode = (uint8_t)opcode;
    sqe->fd = fd;
    sqe->user_data = (uintptr_t)connection | (unsigned)kind;
    return sqe;
}

static void receive(struct connection *connection)
{
    struct io_uring_sqe *sqe = request(IORING_OP_RECV, connection->fd, RECEIVE, connection);

    if (multishot) {
        sqe->ioprio = IORING_RECV_MULTISHOT;
        sqe->flags = IOSQE_BUFFER_SELECT;
        sqe->buf_group = GROUP;
    } else {
        sqe->addr = (uintptr_t)connection->data;
        sqe->len = ROOM;
    }
}

static void send_back(struct connection *connection, const char *data, int size)
{
    struct io_uring_sqe *sqe = request(IORING_OP_SEND, connection->fd, SEND, connection);

    sqe->addr = (uintptr_t)data;
    sqe->len = (unsigned)size;
    sqe->msg_flags = MSG_NOSIGNAL | MSG_WAITALL;
    if (multishot || rearm)
        sqe->flags = IOSQE_CQE_SKIP_SUCCESS;
}

static void give_buffer(unsigned id)
{
    struct io_uring_buf *buffer = &buffers->bufs[buffers->tail & (BUFFERS - 1)];

    buffer->addr = (uintptr_t)rooms[id];
    buffer->len = ROOM;
    buffer->bid = (uint16_t)id;
    atomic_store_explicit((_Atomic uint16_t *)&buffers->tail, (uint16_t)(buffers->tail + 1), memory_order_release);
}

static void accepted(int listener, const struct io_uring_cqe *cqe)
{
    const int on = 1;
    struct connection *connection = calloc(1, sizeof(*connection));

    if (cqe->res < 0 || connection == NULL || setsockopt(cqe->res, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) != 0)
        die("accept");
    connection->fd = cqe->res;
    receive(connection);
    if (!(cqe->flags & IORING_CQE_F_MORE))
        request(IORING_OP_ACCEPT, listener, ACCEPT, NULL)->ioprio = IORING_ACCEPT_MULTISHOT;
}

static void received(struct connection *connection, const struct io_uring_cqe *cqe)
{
    if (cqe->res <= 0) {
        if (multishot && cqe->res == -ENOBUFS) {
            receive(connection);
            return;
        }
        close(connection->fd);
        free(connection);
    } else if (multishot) {
        const unsigned id = cqe->flags >> IORING_CQE_BUFFER_SHIFT;

        /* The kernel sends at once or keeps a request that still reads the buffer; one message in flight never fills a socket. */
        send_back(connection, rooms[id], cqe->res);
        if (!(cqe->flags & IORING_CQE_F_MORE))
            receive(connection);
    } else if (rearm) {
        memcpy(connection->outgoing, connection->data, (size_t)cqe->res);
        send_back(connection, connection->outgoing, cqe->res);
        receive(connection);
    } else {
        send_back(connection, connection->data, cqe->res);
    }
}

static void *work(void *argument)
{
    const int listener = *(int *)argument;
    struct io_uring_params params;
    struct io_uring_buf_reg group;
    char *memory;
    unsigned i, *array;
    unsigned given = 0;

    memset(&params, 0, sizeof(params));
    params.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_CQSIZE;
    params.cq_entries = 4 * ENTRIES;
    ring.fd = (int)syscall(SYS_io_uring_setup, ENTRIES, &params);
    if (ring.fd < 0)
        die("io_uring_setup");
    /* The array of indices lies behind the completions. */
    memory = mmap(NULL, params.sq_off.array + params.sq_entries * sizeof(unsigned), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
                  ring.fd, IORING_OFF_SQ_RING);
    ring.sqes = mmap(NULL, params.sq_entries * sizeof(struct io_uring_sqe), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, ring.fd,
                     IORING_OFF_SQES);
    buffers = mmap(NULL, BUFFERS * sizeof(struct io_uring_buf), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    rooms = calloc(BUFFERS, ROOM);
    if (memory == MAP_FAILED || ring.sqes == MAP_FAILED || buffers == MAP_FAILED || rooms == NULL)
        die("mmap");
    ring.sq_head = (unsigned *)(memory + params.sq_off.head);
    ring.sq_tail = (unsigned *)(memory + params.sq_off.tail);
    ring.sq_mask = params.sq_entries - 1;
    ring.cq_head = (unsigned *)(memory + params.cq_off.head);
    ring.cq_tail = (unsigned *)(memory + params.cq_off.tail);
    ring.cq_mask = params.cq_entries - 1;
    ring.cqes = (struct io_uring_cqe *)(memory + params.cq_off.cqes);
    array = (unsigned *)(memory + params.sq_off.array);
    for (i = 0; i < params.sq_entries; i++)
        array[i] = i;
    if (multishot) {
        memset(&group, 0, sizeof(group));
        group.ring_addr = (uintptr_t)buffers;
        group.ring_entries = BUFFERS;
        group.bgid = GROUP;
        if (syscall(SYS_io_uring_register, ring.fd, IORING_REGISTER_PBUF_RING, &group, 1) != 0)
            die("io_uring_register");
        for (i = 0; i < BUFFERS; i++)
            give_buffer(i);
    }
    request(IORING_OP_ACCEPT, listener, ACCEPT, NULL)->ioprio = IORING_ACCEPT_MULTISHOT;

    for (;;) {
        static unsigned sent[BUFFERS];
        unsigned head, tail;

        enter(1);
        /* Sends of the last round were made by this call: their buffers are free. */
        while (given > 0)
            give_buffer(sent[--given]);
        head = *ring.cq_head;
        tail = atomic_load_explicit((_Atomic unsigned *)ring.cq_tail, memory_order_acquire);
        for (; head != tail; head++) {
            const struct io_uring_cqe *cqe = &ring.cqes[head & ring.cq_mask];
            struct connection *connection = (struct connection *)(uintptr_t)(cqe->user_data & ~(uint64_t)KIND);

            switch (cqe->user_data & KIND) {
            case ACCEPT:
                accepted(listener, cqe);
                break;
            case RECEIVE:
                if (cqe->flags & IORING_CQE_F_BUFFER)
                    sent[given++] = cqe->flags >> IORING_CQE_BUFFER_SHIFT;
                received(connection, cqe);
                break;
            default:
                if (cqe->res < 0)
                    die("send");
                receive(connection);
            }
        }
        atomic_store_explicit((_Atomic unsigned *)ring.cq_head, head, memory_order_release);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;
    int option, listener;

    while ((option = getopt(argc, argv, "mr")) != -1) {
        if (option == 'm')
            multishot = 1;
        else if (option == 'r')
            rearm = 1;
        else
            return 2;
    }
    listener = listen_somewhere();
    if (pthread_create(&thread, NULL, work, &listener) != 0)
        die("pthread_create");
    while (getchar() != EOF) {
    }
    return 0;
}
