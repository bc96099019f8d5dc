/* The native half of message_fd.c: a program's event loop, which knows nothing of Windows but the descriptor. */
#include <poll.h>
#include <ws2_32/ws2_loop.h>

int loop_exit_code;

int loop_is_ready(int fd)
{
    struct pollfd entry;
    entry.fd = fd;
    entry.events = POLLIN;
    entry.revents = 0;
    return poll(&entry, 1, 0) == 1;
}

int loop_once(int fd, int ms)
{
    struct pollfd entry;
    entry.fd = fd;
    entry.events = POLLIN;
    entry.revents = 0;
    if (poll(&entry, 1, ms) != 1)
        return 0;
    ws2_dispatch_messages(&loop_exit_code);
    return 1;
}
