/* _findfirst and kin, by FindFirstFile. */
#include "crt.h"
#include <ws2_32/winbase.h>
#include <ws2_32/fileapi.h>
#include <ws2_32/winerror.h>
#include <ws2_32/crt/find.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>

/* Seconds since 1970; Windows counts 100 ns since 1601. */
static time_t seconds(FILETIME time) {
    uint64_t ticks = (uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime;
    return (time_t)(ticks / 10000000) - 11644473600;
}

static int failed(void) {
    DWORD error = GetLastError();
    errno = error == ERROR_NOT_ENOUGH_MEMORY ? ENOMEM : error == ERROR_ACCESS_DENIED ? EACCES : error == ERROR_INVALID_HANDLE ? EINVAL : ENOENT;
    return -1;
}

#define FILL(from, to)                                              \
    do {                                                            \
        DWORD attributes = from.dwFileAttributes;                   \
        to->attrib = attributes == FILE_ATTRIBUTE_NORMAL ? 0 : attributes; \
        to->time_create = seconds(from.ftCreationTime);             \
        to->time_access = seconds(from.ftLastAccessTime);           \
        to->time_write = seconds(from.ftLastWriteTime);             \
        to->size = (long long)((unsigned long long)from.nFileSizeHigh << 32 | from.nFileSizeLow); \
        memcpy(to->name, from.cFileName, sizeof to->name);          \
    } while (0)

#define SEARCH(prefix, CHAR, found_type, data_type, find_first, find_next)                     \
    EXPORT intptr_t NAME(prefix##findfirst)(const CHAR *pattern, struct found_type *found) {   \
        data_type data;                                                                        \
        if (!pattern || !found) {                                                              \
            errno = EINVAL;                                                                    \
            return -1;                                                                         \
        }                                                                                      \
        HANDLE search = find_first(pattern, &data);                                            \
        if (search == INVALID_HANDLE_VALUE)                                                    \
            return failed();                                                                   \
        FILL(data, found);                                                                     \
        return (intptr_t)search;                                                               \
    }                                                                                          \
    EXPORT int NAME(prefix##findnext)(intptr_t search, struct found_type *found) {             \
        data_type data;                                                                        \
        if (!found) {                                                                          \
            errno = EINVAL;                                                                    \
            return -1;                                                                         \
        }                                                                                      \
        if (!find_next((HANDLE)search, &data))                                                 \
            return failed();                                                                   \
        FILL(data, found);                                                                     \
        return 0;                                                                              \
    }

SEARCH(, char, _finddata_t, WIN32_FIND_DATAA, FindFirstFileA, FindNextFileA)
SEARCH(w, wchar_t, _wfinddata_t, WIN32_FIND_DATAW, FindFirstFileW, FindNextFileW)

EXPORT int NAME(findclose)(intptr_t search) { return FindClose((HANDLE)search) ? 0 : failed(); }
