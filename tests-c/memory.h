/* How much memory and how many handles a program holds, where that can be told; -1 where not. */
#ifndef WS2_TEST_MEMORY_H
#define WS2_TEST_MEMORY_H

#include "test.h"

/* Resident memory in kB. */
static inline long test_memory(void)
{
#ifdef __linux__
    char line[200];
    long kb = -1;
    FILE *status = fopen("/proc/self/status", "r");
    if (!status)
        return -1;
    while (fgets(line, sizeof line, status))
        if (strncmp(line, "VmRSS:", 6) == 0)
            kb = atol(line + 6);
    fclose(status);
    return kb;
#else
    return -1;
#endif
}

/* What the system counts as open: descriptors, or Windows' handles. */
static inline long test_open_handles(void)
{
#if defined(__linux__)
    long found = 0;
    int i;
    for (i = 0; i < 2048; i++) {
        char path[64];
        FILE *info;
        snprintf(path, sizeof path, "/proc/self/fdinfo/%d", i);
        info = fopen(path, "r");
        if (info) {
            found++;
            fclose(info);
        }
    }
    return found;
#elif defined(__MINGW32__)
    DWORD count = 0;
    return GetProcessHandleCount(GetCurrentProcess(), &count) ? (long)count : -1;
#else
    return -1;
#endif
}

#endif
