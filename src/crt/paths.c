/* The parts of names of files, and wide names. */
#include "crt.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define CHAR char
#define WITH(name) name
#include "paths_twice.h"
#undef CHAR
#undef WITH
#define CHAR wchar_t
#define WITH(name) w##name
#include "paths_twice.h"

/* The text as UTF-8 in memory of malloc's, or NULL; a null text stays NULL and is EINVAL. */
static char *narrowed(const wchar_t *text) {
    size_t length = 0, at = 0, end = 0;
    if (!text) {
        errno = EINVAL;
        return NULL;
    }
    while (text[length])
        length++;
    char *result = malloc(length * 4 + 1);
    if (!result)
        return NULL;
    while (at < length)
        end += encode_narrow(result + end, next_wide(text, length, &at));
    result[end] = 0;
    return result;
}

char *ws2_crt_fullpath(char *, const char *, size_t);
FILE *ws2_crt_fopen(const char *, const char *);
FILE *ws2_crt_freopen(const char *, const char *, FILE *);
int ws2_crt_open(const char *, int, unsigned);
int ws2_crt_access(const char *, int);
int ws2_crt_unlink(const char *);
int ws2_crt_remove(const char *);
int ws2_crt_mkdir(const char *, unsigned);
int ws2_crt_rmdir(const char *);
int ws2_crt_chdir(const char *);
int ws2_crt_chmod(const char *, unsigned);
int ws2_crt_rename(const char *, const char *);
struct stat;
int ws2_crt_stat(const char *, struct stat *);

/* A function of a wide name, by the narrow one. */
#define WIDE_NAME(function, parameters, call)      \
    EXPORT int NAME(function) parameters {         \
        char *narrow = narrowed(name);             \
        int result = narrow ? call : -1;           \
        int error = errno;                         \
        free(narrow);                              \
        errno = error;                             \
        return result;                             \
    }
WIDE_NAME(waccess, (const wchar_t *name, int mode), ws2_crt_access(narrow, mode & 6))
WIDE_NAME(wunlink, (const wchar_t *name), ws2_crt_unlink(narrow))
WIDE_NAME(wremove, (const wchar_t *name), ws2_crt_remove(narrow))
WIDE_NAME(wmkdir, (const wchar_t *name), ws2_crt_mkdir(narrow, 0777))
WIDE_NAME(wrmdir, (const wchar_t *name), ws2_crt_rmdir(narrow))
WIDE_NAME(wchdir, (const wchar_t *name), ws2_crt_chdir(narrow))
WIDE_NAME(wchmod, (const wchar_t *name, int mode), ws2_crt_chmod(narrow, (unsigned)mode & 0200 ? 0666 : 0444))
WIDE_NAME(wstat, (const wchar_t *name, struct stat *to), ws2_crt_stat(narrow, to))
WIDE_NAME(wopen_mode, (const wchar_t *name, int flags, unsigned mode), ws2_crt_open(narrow, flags, mode))
WIDE_NAME(wsystem, (const wchar_t *name), system(narrow))

EXPORT int NAME(wrename)(const wchar_t *from, const wchar_t *to) {
    char *narrow_from = narrowed(from), *narrow_to = narrowed(to);
    int result = narrow_from && narrow_to ? ws2_crt_rename(narrow_from, narrow_to) : -1, error = errno;
    free(narrow_from);
    free(narrow_to);
    errno = error;
    return result;
}

EXPORT FILE *NAME(wfreopen)(const wchar_t *name, const wchar_t *mode, FILE *again) {
    char *narrow_name = narrowed(name), *narrow_mode = narrowed(mode);
    FILE *file = NULL;
    if (narrow_name && narrow_mode)
        file = again ? ws2_crt_freopen(narrow_name, narrow_mode, again) : ws2_crt_fopen(narrow_name, narrow_mode);
    int error = errno;
    free(narrow_name);
    free(narrow_mode);
    errno = error;
    return file;
}
EXPORT FILE *NAME(wfopen)(const wchar_t *name, const wchar_t *mode) { return NAME(wfreopen)(name, mode, NULL); }

EXPORT wchar_t *NAME(wfullpath)(wchar_t *to, const wchar_t *path, size_t size) {
    char *narrow = path && *path ? narrowed(path) : NULL, *whole = narrow || !path || !*path ? ws2_crt_fullpath(NULL, narrow, 0) : NULL;
    free(narrow);
    if (!whole)
        return NULL;
    size_t length = strlen(whole), at = 0, end = 0;
    wchar_t *wide = malloc((length + 1) * sizeof *wide);
    while (wide && at < length)
        end += encode_wide(wide + end, next_narrow(whole, length, &at));
    free(whole);
    if (!wide)
        return NULL;
    wide[end] = 0;
    if (!to)
        return wide;
    if (end < size)
        memcpy(to, wide, (end + 1) * sizeof *wide);
    else
        errno = ERANGE;
    free(wide);
    return end < size ? to : NULL;
}
