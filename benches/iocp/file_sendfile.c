/* The server that TransmitFile is measured against: sends a file to each who connects, with sendfile.
 *
 * usage: file_sendfile FILE          Ends when its standard input does. */
#include "server_posix.h"
#include <fcntl.h>
#include <pthread.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

static const char *name;

static void *serve(void *argument)
{
    const int listener = *(int *)argument;

    for (;;) {
        const int s = accept(listener, NULL, NULL), file = open(name, O_RDONLY);
        struct stat status;
        off_t position = 0;

        if (s < 0 || file < 0 || fstat(file, &status) != 0)
            die(name);
        while (position < status.st_size)
            if (sendfile(s, file, &position, (size_t)(status.st_size - position)) <= 0)
                die("sendfile");
        close(file);
        close(s);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;
    int listener;

    if (argc != 2)
        return 2;
    name = argv[1];
    listener = listen_somewhere();
    if (pthread_create(&thread, NULL, serve, &listener) != 0)
        die("pthread_create");
    while (getchar() != EOF) {
    }
    return 0;
}
