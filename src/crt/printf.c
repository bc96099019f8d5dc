/* The printf family: each function with its arguments, and with a list of them. A list stays as it was, as on Windows, where it is a plain pointer. */
#include "crt.h"
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

/* The buffer of a function that is told none. */
#define UNBOUNDED ((size_t)-1)
#define TRUNCATE ((size_t)-1)

static int refused(void) {
    errno = EINVAL;
    return -1;
}

#define CHAR char
#define FORMAT NAME(format_narrow)
#define WITH(name) narrow_##name
#include "printf_twice.h"
#undef CHAR
#undef FORMAT
#undef WITH
#define CHAR wchar_t
#define FORMAT NAME(format_wide)
#define WITH(name) wide_##name
#include "printf_twice.h"

/* GNU's, which MinGW has too: memory of malloc's. */
static int allocated(char **to, const char *format, struct arguments *arguments) {
    struct arguments again;
    va_copy(again.list, arguments->list);
    int length = NAME(format_narrow)(NULL, 0, NULL, 0, format, &again);
    va_end(again.list);
    *to = length < 0 ? NULL : malloc((size_t)length + 1);
    return *to ? NAME(format_narrow)(*to, (size_t)length + 1, NULL, COUNTS, format, arguments) : -1;
}

/* swprintf of C99: -1 where the text does not fit. */
static int wide_whole(wchar_t *to, size_t size, const wchar_t *format, struct arguments *arguments) {
    int length = NAME(format_wide)(to, size, NULL, COUNTS, format, arguments);
    return length >= 0 && (size_t)length < size ? length : -1;
}

/* Defines name(parameters, ...) and list_name(parameters, va_list); call does the work with `format` and `arguments`. */
#define FAMILY(name, list_name, parameters, call)                \
    EXPORT int NAME(list_name)(UNPACK parameters, va_list list) { \
        struct arguments arguments;                              \
        va_copy(arguments.list, list);                           \
        int result = call;                                       \
        va_end(arguments.list);                                  \
        return result;                                           \
    }                                                            \
    EXPORT int NAME(name)(UNPACK parameters, ...) {              \
        struct arguments arguments;                              \
        va_start(arguments.list, format);                        \
        int result = call;                                       \
        va_end(arguments.list);                                  \
        return result;                                           \
    }
#define UNPACK(...) __VA_ARGS__

FAMILY(printf, vprintf, (const char *format), narrow_file(stdout, COUNTS, format, &arguments))
FAMILY(fprintf, vfprintf, (FILE *file, const char *format), narrow_file(file, COUNTS, format, &arguments))
FAMILY(sprintf, vsprintf, (char *to, const char *format), NAME(format_narrow)(to, UNBOUNDED, NULL, COUNTS, format, &arguments))
FAMILY(snprintf, vsnprintf, (char *to, size_t size, const char *format), NAME(format_narrow)(to, size, NULL, COUNTS, format, &arguments))
FAMILY(_snprintf, _vsnprintf, (char *to, size_t count, const char *format), narrow_fill(to, count, format, &arguments))
FAMILY(_scprintf, _vscprintf, (const char *format), narrow_fill(NULL, 0, format, &arguments))
FAMILY(printf_s, vprintf_s, (const char *format), narrow_file(stdout, 0, format, &arguments))
FAMILY(fprintf_s, vfprintf_s, (FILE *file, const char *format), narrow_file(file, 0, format, &arguments))
FAMILY(sprintf_s, vsprintf_s, (char *to, size_t size, const char *format), narrow_fit(to, size, format, &arguments))
FAMILY(_snprintf_s, _vsnprintf_s, (char *to, size_t size, size_t count, const char *format), narrow_cut(to, size, count, format, &arguments))
FAMILY(asprintf, vasprintf, (char **to, const char *format), allocated(to, format, &arguments))

FAMILY(wprintf, vwprintf, (const wchar_t *format), wide_file(stdout, COUNTS, format, &arguments))
FAMILY(fwprintf, vfwprintf, (FILE *file, const wchar_t *format), wide_file(file, COUNTS, format, &arguments))
FAMILY(swprintf, vswprintf, (wchar_t *to, size_t size, const wchar_t *format), wide_whole(to, size, format, &arguments))
FAMILY(_swprintf, _vswprintf, (wchar_t *to, const wchar_t *format), NAME(format_wide)(to, UNBOUNDED, NULL, COUNTS, format, &arguments))
FAMILY(snwprintf, vsnwprintf, (wchar_t *to, size_t size, const wchar_t *format), NAME(format_wide)(to, size, NULL, COUNTS, format, &arguments))
FAMILY(_snwprintf, _vsnwprintf, (wchar_t *to, size_t count, const wchar_t *format), wide_fill(to, count, format, &arguments))
FAMILY(_scwprintf, _vscwprintf, (const wchar_t *format), wide_fill(NULL, 0, format, &arguments))
FAMILY(wprintf_s, vwprintf_s, (const wchar_t *format), wide_file(stdout, 0, format, &arguments))
FAMILY(fwprintf_s, vfwprintf_s, (FILE *file, const wchar_t *format), wide_file(file, 0, format, &arguments))
FAMILY(swprintf_s, vswprintf_s, (wchar_t *to, size_t size, const wchar_t *format), wide_fit(to, size, format, &arguments))
FAMILY(_snwprintf_s, _vsnwprintf_s, (wchar_t *to, size_t size, size_t count, const wchar_t *format), wide_cut(to, size, count, format, &arguments))
