/* The host's side of native_fd.c: descriptors, and a program started as systemd starts one. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static struct sockaddr_in loopback(unsigned short port)
{
    struct sockaddr_in addr;
    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons(port);
    return addr;
}

int host_socket(int is_stream)
{
    return socket(AF_INET, is_stream ? SOCK_STREAM : SOCK_DGRAM, 0);
}

int host_bound(int is_stream)
{
    struct sockaddr_in addr = loopback(0);
    int fd = host_socket(is_stream);
    return bind(fd, (struct sockaddr *)&addr, sizeof addr) == 0 ? fd : -1;
}

int host_listener(void)
{
    int fd = host_bound(1);
    return listen(fd, 5) == 0 ? fd : -1;
}

int host_connected(unsigned short port)
{
    struct sockaddr_in addr = loopback(port);
    struct timeval half = {1, 500000};
    struct linger linger = {1, 7};
    int fd = host_socket(1);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &half, sizeof half);
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
    return connect(fd, (struct sockaddr *)&addr, sizeof addr) == 0 && fcntl(fd, F_SETFL, O_NONBLOCK) == 0 ? fd : -1;
}

/* Connects to a listener whose queue is full, so that the connection waits to be made; the ones before it are in `filling`. */
int host_connecting(unsigned short port, int filling[16])
{
    struct sockaddr_in addr = loopback(port);
    int i;
    for (i = 0; i < 16; i++) {
        struct pollfd asked = {host_socket(1), POLLOUT, 0};
        filling[i] = asked.fd;
        fcntl(asked.fd, F_SETFL, O_NONBLOCK);
        connect(asked.fd, (struct sockaddr *)&addr, sizeof addr);
        if (poll(&asked, 1, 100) == 0) {
            filling[i] = -1;
            return asked.fd;
        }
    }
    return -1;
}

int host_unix_pair(int other[1])
{
    int fds[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        return -1;
    other[0] = fds[1];
    return fds[0];
}

int host_unix_datagrams(void)
{
    return socket(AF_UNIX, SOCK_DGRAM, 0);
}

int host_is_open(int fd)
{
    return fcntl(fd, F_GETFD) >= 0;
}

int host_closes_by_itself(int fd)
{
    return fcntl(fd, F_GETFD) & FD_CLOEXEC;
}

int host_does_not_block(int fd)
{
    return (fcntl(fd, F_GETFL) & O_NONBLOCK) != 0;
}

int host_write(int fd, const char *text)
{
    return (int)write(fd, text, strlen(text));
}

int host_read(int fd, char *to, int len)
{
    return (int)read(fd, to, (size_t)len);
}

void host_close(int fd)
{
    close(fd);
}

/* Starts `program child` with the listener as descriptor 3. */
int host_start(const char *program, int listener)
{
    char *arguments[] = {(char *)program, "child", NULL}, *environment[] = {"LISTEN_FDS=1", NULL};
    posix_spawn_file_actions_t actions;
    pid_t child = -1;
    posix_spawn_file_actions_init(&actions);
    /* dup2 onto the same number would leave it to close by itself. */
    posix_spawn_file_actions_adddup2(&actions, listener, 100);
    posix_spawn_file_actions_adddup2(&actions, 100, 3);
    if (posix_spawn(&child, program, &actions, NULL, arguments, environment) != 0)
        child = -1;
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

int host_exit_code(int child)
{
    int status;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
