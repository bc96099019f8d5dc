/* The load: one thread on epoll, made so that the server has more to do than it has. */
#define _GNU_SOURCE
#include "load.h"
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MESSAGE 64
#define BATCH 256
#define PATIENCE_MS 20000

/* A reply is one event of an edge-triggered set, so it need not be fetched to be counted: eight at a time are, and compared.
 * This makes a message cheaper for the load than for any server, so that the server is what limits the rate. */
#define UNREAD 8

struct connection {
    int fd;
    int unread; /* replies that came and were not fetched */
};

static char message[MESSAGE * UNREAD];

static int connect_to(int port)
{
    struct sockaddr_in address;
    int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0)
        fail("socket");
    if (connect(s, (struct sockaddr *)&address, sizeof(address)) != 0)
        fail("connect");
    return s;
}

/* Without TIME_WAIT, which would use up the ports. */
static void reset(int s)
{
    const struct linger now = { 1, 0 };

    setsockopt(s, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    close(s);
}

static void send_message(struct connection *connection)
{
    if (send(connection->fd, message, MESSAGE, MSG_NOSIGNAL) != MESSAGE)
        fail("send");
}

static void fetch(struct connection *connection)
{
    char replies[MESSAGE * UNREAD];
    const int size = connection->unread * MESSAGE;

    if (size > 0 && (recv(connection->fd, replies, sizeof(replies), MSG_DONTWAIT) != size || memcmp(replies, message, (size_t)size) != 0))
        fail("a reply is not what was sent");
    connection->unread = 0;
}

/* Takes the replies that are there; sends the next messages if `more`. Returns how many there were. */
static int turn(struct server *server, int more)
{
    struct epoll_event events[BATCH];
    int i, count;

    do
        count = epoll_wait(server->epoll, events, BATCH, PATIENCE_MS);
    while (count < 0 && errno == EINTR);
    if (count <= 0)
        fail("no replies");
    for (i = 0; i < count; i++) {
        struct connection *connection = events[i].data.ptr;

        if (++connection->unread == UNREAD)
            fetch(connection);
        if (more)
            send_message(connection);
    }
    return count;
}

static void drain(struct server *server)
{
    int i, under_way = server->count;

    while (under_way > 0)
        under_way -= turn(server, 0);
    for (i = 0; i < server->count; i++)
        fetch(&server->connections[i]);
}

static void send_all(struct server *server)
{
    int i;

    for (i = 0; i < server->count; i++)
        send_message(&server->connections[i]);
}

void load_connect(struct server *server, int count)
{
    const int on = 1;
    int i;

    for (i = 0; i < (int)sizeof(message); i++)
        message[i] = (char)('a' + i % MESSAGE % 26);
    server->count = count;
    server->connections = calloc((size_t)count, sizeof(*server->connections));
    server->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (server->connections == NULL || server->epoll < 0)
        fail("epoll");
    for (i = 0; i < count; i++) {
        struct connection *connection = &server->connections[i];
        struct epoll_event event;

        event.events = EPOLLIN | EPOLLET;
        event.data.ptr = connection;
        connection->fd = connect_to(server->port);
        if (setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) != 0 ||
            epoll_ctl(server->epoll, EPOLL_CTL_ADD, connection->fd, &event) != 0)
            fail("epoll_ctl");
    }
    send_all(server);
    drain(server);
}

void load_disconnect(struct server *server)
{
    int i;

    for (i = 0; i < server->count; i++)
        reset(server->connections[i].fd);
    close(server->epoll);
    free(server->connections);
    server->count = 0;
}

struct sample load_echo(struct server *server, double seconds)
{
    struct sample sample;
    double start, now, cpu;
    double messages = 0;

    send_all(server);
    for (start = now = clock_ns(); now < start + seconds * 1e9 / 8; now = clock_ns())
        turn(server, 1);
    cpu = server_cpu_ns(server);
    for (start = now; now < start + seconds * 1e9; now = clock_ns())
        messages += turn(server, 1);
    sample.per_second = messages / (now - start) * 1e9;
    sample.cpu_ns = (server_cpu_ns(server) - cpu) / messages;
    drain(server);
    return sample;
}

struct sample load_accept(struct server *server, int count, int waiting)
{
    int *sockets = calloc((size_t)count, sizeof(*sockets));
    struct sample sample;
    char text[32];
    double cpu;
    int i;

    if (sockets == NULL)
        fail("calloc");
    snprintf(text, sizeof(text), "accept %d", count);
    cpu = server_cpu_ns(server);
    if (!waiting)
        command(server, text);
    for (i = 0; i < count; i++)
        sockets[i] = connect_to(server->port);
    if (waiting)
        command(server, text);
    sample.per_second = count / answer(server) * 1e9;
    sample.cpu_ns = (server_cpu_ns(server) - cpu) / count;
    for (i = 0; i < count; i++)
        reset(sockets[i]);
    command(server, "close");
    answer(server);
    free(sockets);
    return sample;
}

struct sample load_file(struct server *server, double bytes)
{
    static char buffer[1 << 18];
    const double cpu = server_cpu_ns(server);
    const int s = connect_to(server->port);
    struct sample sample;
    double start = clock_ns(), total = 0;
    ssize_t received;

    /* MSG_TRUNC: the bytes are counted and thrown away, so that the server is what limits the rate. */
    while ((received = recv(s, buffer, sizeof(buffer), MSG_TRUNC)) > 0)
        total += (double)received;
    if (received < 0 || total != bytes)
        fail("the file did not come whole");
    sample.per_second = bytes / (clock_ns() - start) * 1e9;
    sample.cpu_ns = (server_cpu_ns(server) - cpu) / bytes;
    close(s);
    return sample;
}
