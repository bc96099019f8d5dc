/* The functions of <stdio.h> and of POSIX that take the names of files. */
#include "crt.h"
#include "path.h"
#include "text_mode.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif

#define NAMED(type, function, parameters, call, failure)  \
    EXPORT type ws2_crt_##function parameters {           \
        struct path path;                                 \
        const char *host = open_path(&path, name);        \
        type result = host || !name ? call : failure;     \
        int error = errno;                                \
        close_path(&path);                                \
        errno = error;                                    \
        return result;                                    \
    }

/* The mode in libc's letters. Of Microsoft's others N is e here (not inherited), t asks for text mode, which *text says, and D, R, S, T, c, n and what
   follows a comma are left out. */
static const char *host_mode(const char *mode, char to[16], int *text) {
    size_t length = 0;
    *text = 0;
    for (; *mode && *mode != ',' && length < 14; mode++) {
        if (strchr("rwa+bx", *mode))
            to[length++] = *mode;
        else if (*mode == 'N' || *mode == 'e')
            to[length++] = 'e';
        else if (*mode == 't')
            *text = 1;
    }
    to[length] = 0;
    return to;
}

/* The stream in text mode, if that is asked for; the plain one is closed then. */
static FILE *in_mode(FILE *file, const char *mode, int text) {
    if (!file || !text)
        return file;
    int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    if (descriptor >= 0 && !strchr(mode, 'e'))
        fcntl(descriptor, F_SETFD, 0);
    FILE *translated = descriptor >= 0 ? ws2_crt_text_stream(descriptor, mode) : NULL;
    int error = errno;
    if (!translated && descriptor >= 0)
        close(descriptor);
    fclose(file);
    errno = error;
    return translated;
}

/* libc declares a null name unthinkable; Windows answers EINVAL. A stream that is opened again stays in binary mode. */
static FILE *open_file(const char *name, const char *mode, FILE *again) {
    char letters[16];
    int text;
    if (!mode || (!name && !again)) {
        errno = EINVAL;
        return NULL;
    }
    mode = host_mode(mode, letters, &text);
    return again ? freopen(name, mode, again) : in_mode(fopen(name, mode), mode, text);
}

EXPORT FILE *ws2_crt_fdopen(int descriptor, const char *mode) {
    char letters[16];
    int text;
    if (!mode) {
        errno = EINVAL;
        return NULL;
    }
    mode = host_mode(mode, letters, &text);
    return text ? ws2_crt_text_stream(descriptor, mode) : fdopen(descriptor, mode);
}

/* libc's knows no b and no t. */
EXPORT FILE *ws2_crt_popen(const char *command, const char *mode) {
    return popen(command, mode && *mode == 'w' ? "w" : "r");
}

NAMED(FILE *, fopen, (const char *name, const char *mode), open_file(host, mode, NULL), NULL)
NAMED(FILE *, freopen, (const char *name, const char *mode, FILE *file), open_file(host, mode, file), NULL)
NAMED(int, open, (const char *name, int flags, unsigned mode), open(host, flags, mode), -1)
NAMED(int, remove, (const char *name), remove(host), -1)
NAMED(int, unlink, (const char *name), unlink(host), -1)
NAMED(int, access, (const char *name, int mode), access(host, mode), -1)
NAMED(int, mkdir, (const char *name, unsigned mode), mkdir(host, (mode_t)mode), -1)
NAMED(int, rmdir, (const char *name), rmdir(host), -1)
NAMED(int, chdir, (const char *name), chdir(host), -1)
NAMED(int, chmod, (const char *name, unsigned mode), chmod(host, (mode_t)mode), -1)
NAMED(int, stat, (const char *name, struct stat *to), stat(host, to), -1)

EXPORT int ws2_crt_rename(const char *from, const char *name) {
    struct path path, target;
    const char *host = open_path(&path, from), *host_target = open_path(&target, name);
    int result = (host || !from) && (host_target || !name) ? rename(host, host_target) : -1, error = errno;
    close_path(&path);
    close_path(&target);
    errno = error;
    return result;
}

/* The path from the root, without "." and "..", whether the file exists or not. */
EXPORT char *ws2_crt_fullpath(char *to, const char *name, size_t size) {
    struct path path;
    const char *host = open_path(&path, name && *name ? name : ".");
    char *folder = host && *host != '/' ? getcwd(NULL, 0) : NULL, *whole = NULL;
    if (host && (*host == '/' || folder)) {
        size_t begin = folder ? strlen(folder) : 0, end = 0;
        whole = malloc(begin + strlen(host) + 3);
        if (whole) {
            memcpy(whole, folder ? folder : "", begin);
            whole[begin] = '/';
            strcpy(whole + begin + 1, host);
            /* In place: what is written is never longer than what was read. */
            for (const char *part = whole; *part;) {
                size_t length;
                part += strspn(part, "/");
                length = strcspn(part, "/");
                if (length == 2 && part[0] == '.' && part[1] == '.') {
                    while (end && whole[--end] != '/')
                        ;
                } else if (length && !(length == 1 && *part == '.')) {
                    whole[end++] = '/';
                    memmove(whole + end, part, length);
                    end += length;
                }
                part += length;
            }
            if (!end || (name && *name && strchr("/\\", name[strlen(name) - 1])))
                whole[end++] = '/';
            whole[end] = 0;
            if (to && end >= size) {
                errno = ERANGE;
                free(whole);
                whole = to = NULL;
            }
        }
    }
    free(folder);
    close_path(&path);
    if (!to || !whole)
        return whole;
    strcpy(to, whole);
    free(whole);
    return to;
}

/* Random bits that nobody can predict. */
EXPORT int ws2_crt_rand_s(unsigned *to) {
    if (!to)
        return errno = EINVAL;
    return getentropy(to, sizeof *to) == 0 ? 0 : errno;
}

EXPORT int ws2_crt_locking(int descriptor, int mode, long count) {
    struct flock lock = {.l_whence = SEEK_CUR, .l_len = count, .l_type = mode == 0 ? F_UNLCK : F_WRLCK};
    if (mode < 0 || mode > 4 || count < 0) {
        errno = EINVAL;
        return -1;
    }
    if (mode && (fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDONLY)
        lock.l_type = F_RDLCK; /* all that the host grants to a reader */
    for (int tries = mode == 1 || mode == 3 ? 10 : 1;;) {
        if (fcntl(descriptor, F_SETLK, &lock) == 0)
            return 0;
        if (errno != EACCES && errno != EAGAIN)
            return -1;
        if (--tries == 0)
            break;
        sleep(1);
    }
    errno = mode == 1 || mode == 3 ? EDEADLK : EACCES;
    return -1;
}
