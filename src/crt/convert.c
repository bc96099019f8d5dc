/* wcstombs_s and mbstowcs_s: narrow text is UTF-8. */
#include "crt.h"
#include <errno.h>

#define TRUNCATE ((size_t)-1)
#define STRUNCATE 80

/* What both have in common, around the conversion of one character from text[*at]. */
#define CONVERT(TO, next, encode, most)                                           \
    size_t at = 0, end = 0, length = 0;                                                 \
    if (converted)                                                                      \
        *converted = 0;                                                                 \
    if (to && size)                                                                     \
        to[0] = 0;                                                                      \
    if (!from || (to ? !size : size))                                                   \
        return errno = EINVAL;                                                          \
    while (from[length])                                                                \
        length++;                                                                       \
    while (at < length) {                                                               \
        TO units[most];                                                                 \
        size_t unit_count = encode(units, next(from, length, &at));                     \
        if (to && count != TRUNCATE && end + unit_count > count)                        \
            break;                                                                      \
        if (to && end + unit_count >= size) {                                           \
            to[count == TRUNCATE ? end : 0] = 0;                                        \
            if (count != TRUNCATE)                                                      \
                return errno = ERANGE;                                                  \
            if (converted)                                                              \
                *converted = end + 1;                                                   \
            return STRUNCATE;                                                           \
        }                                                                               \
        for (size_t i = 0; i < unit_count; i++, end++)                                  \
            if (to)                                                                     \
                to[end] = units[i];                                                     \
    }                                                                                   \
    if (to)                                                                             \
        to[end] = 0;                                                                    \
    if (converted)                                                                      \
        *converted = end + 1;                                                           \
    return 0

EXPORT int NAME(wcstombs_s)(size_t *converted, char *to, size_t size, const wchar_t *from, size_t count) {
    CONVERT(char, next_wide, encode_narrow, 4);
}

EXPORT int NAME(mbstowcs_s)(size_t *converted, wchar_t *to, size_t size, const char *from, size_t count) {
    CONVERT(wchar_t, next_narrow, encode_wide, 2);
}
