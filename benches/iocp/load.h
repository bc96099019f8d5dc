/* The driver's two halves: the processes that are measured (driver.c) and the load that they get (load.c). */
#ifndef LOAD_H
#define LOAD_H

#include <stdio.h>
#include <sys/types.h>

struct connection;

/* A server process. It prints "port NUMBER" and ends when its standard input does; some take commands there. */
struct server {
    pid_t pid;
    int commands;
    FILE *answers;
    int port;
    /* load.c's: */
    struct connection *connections;
    int count, epoll;
};

/* How fast a server did something, and what of its processor time each took, in nanoseconds. */
struct sample {
    double per_second, cpu_ns;
};

double clock_ns(void);
double server_cpu_ns(const struct server *server);
void command(struct server *server, const char *text); /* sends a line */
double answer(struct server *server);                  /* reads the number that answers it */
void fail(const char *what);

/* Opens that many connections and exchanges one message on each; and closes them. */
void load_connect(struct server *server, int count);
void load_disconnect(struct server *server);

/* Messages in a window, one of 64 bytes being under way on each connection. */
struct sample load_echo(struct server *server, double seconds);

/* Accepted connections: `waiting` ones that are already in the backlog, or as they come. */
struct sample load_accept(struct server *server, int count, int waiting);

/* Bytes of a file that the server sends to whom connects. */
struct sample load_file(struct server *server, double bytes);

#endif
