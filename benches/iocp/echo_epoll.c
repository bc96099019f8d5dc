/* The echo server that the completion ports are measured against: epoll, one receive and one send a message.
 *
 * usage: echo_epoll [-w WORKERS] [-l] [-s]
 *   -l  level-triggered instead of edge-triggered
 *   -s  one epoll set that all workers wait on, instead of one for each with the connections dealt out; then each event must be the
 *       connection's only one (EPOLLONESHOT), or two workers would serve it
 * Ends when its standard input does. */
#define _GNU_SOURCE
#include "server_posix.h"
#include <errno.h>
#include <pthread.h>
#include <sys/epoll.h>

#define MAX_WORKERS 16
#define BATCH 256

struct connection {
    int fd;
    int unsent; /* bytes of `data` that wait for room in the socket; while there are any, nothing is received */
    char data[ROOM];
};

static int workers = 1, shared, trigger = (int)EPOLLET;
static int sets[MAX_WORKERS];

static void drop(struct connection *connection)
{
    close(connection->fd);
    free(connection);
}

static void watch(int set, int operation, struct connection *connection, int events)
{
    struct epoll_event event;

    event.events = (uint32_t)(events | trigger);
    event.data.ptr = connection;
    if (epoll_ctl(set, operation, connection->fd, &event) != 0)
        die("epoll_ctl");
}

/* What did not fit into the socket is kept until there is room. */
static void keep(int set, struct connection *connection, const char *data, int size)
{
    memcpy(connection->data, data, (size_t)size);
    connection->unsent = size;
    watch(set, EPOLL_CTL_MOD, connection, EPOLLOUT);
}

static void flush(int set, struct connection *connection)
{
    ssize_t sent = send(connection->fd, connection->data, (size_t)connection->unsent, MSG_NOSIGNAL);

    if (sent < 0 && errno != EAGAIN) {
        drop(connection);
    } else if (sent == connection->unsent) {
        connection->unsent = 0;
        watch(set, EPOLL_CTL_MOD, connection, EPOLLIN);
    } else {
        if (sent > 0) {
            connection->unsent -= (int)sent;
            memmove(connection->data, connection->data + sent, (size_t)connection->unsent);
        }
        watch(set, EPOLL_CTL_MOD, connection, EPOLLOUT);
    }
}

static void echo(int set, struct connection *connection)
{
    char data[ROOM];

    for (;;) {
        ssize_t sent, received = recv(connection->fd, data, sizeof(data), 0);

        if (received <= 0) {
            if (received == 0 || errno != EAGAIN) {
                drop(connection);
                return;
            }
            break;
        }
        sent = send(connection->fd, data, (size_t)received, MSG_NOSIGNAL);
        if (sent != received) {
            if (sent < 0 && errno != EAGAIN)
                drop(connection);
            else
                keep(set, connection, data + (sent > 0 ? sent : 0), (int)(received - (sent > 0 ? sent : 0)));
            return;
        }
        if (received < ROOM || !(trigger & EPOLLET))
            break;
    }
    if (shared)
        watch(set, EPOLL_CTL_MOD, connection, EPOLLIN);
}

static void *work(void *argument)
{
    const int set = *(int *)argument;
    struct epoll_event events[BATCH];

    for (;;) {
        int i, count = epoll_wait(set, events, BATCH, -1);

        for (i = 0; i < count; i++) {
            struct connection *connection = events[i].data.ptr;

            if (connection->unsent != 0)
                flush(set, connection);
            else
                echo(set, connection);
        }
    }
    return NULL;
}

static void *accept_all(void *argument)
{
    const int listener = *(int *)argument;
    const int on = 1;
    int next = 0;

    for (;;) {
        struct connection *connection = calloc(1, sizeof(*connection));

        if (connection == NULL)
            die("calloc");
        connection->fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (connection->fd < 0)
            die("accept4");
        if (setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) != 0)
            die("TCP_NODELAY");
        watch(sets[shared ? 0 : next++ % workers], EPOLL_CTL_ADD, connection, EPOLLIN);
    }
    return NULL;
}

static void start(void *(*body)(void *), void *argument)
{
    pthread_t thread;

    if (pthread_create(&thread, NULL, body, argument) != 0)
        die("pthread_create");
}

int main(int argc, char **argv)
{
    int i, option, listener;

    while ((option = getopt(argc, argv, "w:ls")) != -1) {
        if (option == 'w' && atoi(optarg) >= 1 && atoi(optarg) <= MAX_WORKERS)
            workers = atoi(optarg);
        else if (option == 'l')
            trigger = 0;
        else if (option == 's')
            shared = 1;
        else
            return 2;
    }
    if (shared)
        trigger = EPOLLONESHOT;
    for (i = 0; i < (shared ? 1 : workers); i++) {
        sets[i] = epoll_create1(EPOLL_CLOEXEC);
        if (sets[i] < 0)
            die("epoll_create1");
    }
    listener = listen_somewhere();
    for (i = 0; i < workers; i++)
        start(work, &sets[shared ? 0 : i]);
    start(accept_all, &listener);
    while (getchar() != EOF) {
    }
    return 0;
}
