/* The functions of <stdio.h> and of POSIX that take the names of files. */
#include "crt.h"
#include "path.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Microsoft's mode letters that libc does not know are left out: t, D, R, S, T, c, n; N is e here (not inherited). */
static const char *host_mode(const char *mode, char to[16]) {
    size_t length = 0;
    for (; mode && *mode && *mode != ',' && length < 14; mode++)
        if (strchr("rwa+bx", *mode))
            to[length++] = *mode;
        else if (*mode == 'N' || *mode == 'e')
            to[length++] = 'e';
    to[length] = 0;
    return mode ? to : NULL;
}

/* libc declares a null name unthinkable; Windows answers EINVAL. */
static FILE *open_file(const char *name, const char *mode, FILE *again) {
    char letters[16];
    if (!mode || (!name && !again)) {
        errno = EINVAL;
        return NULL;
    }
    mode = host_mode(mode, letters);
    return again ? freopen(name, mode, again) : fopen(name, mode);
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
NAMED(char *, realpath, (const char *name, char *to), realpath(host, to), NULL)

EXPORT int ws2_crt_rename(const char *from, const char *name) {
    struct path path, target;
    const char *host = open_path(&path, from), *host_target = open_path(&target, name);
    int result = (host || !from) && (host_target || !name) ? rename(host, host_target) : -1, error = errno;
    close_path(&path);
    close_path(&target);
    errno = error;
    return result;
}
