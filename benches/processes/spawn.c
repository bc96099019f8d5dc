/* How long CreateProcess and the wait for its end take: the shortest of many rounds of "/bin/true". Beside it: spawn_native.c. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : 500, i;
    double least = 0;
    LARGE_INTEGER frequency, begin, end;
    QueryPerformanceFrequency(&frequency);
    for (i = 0; i < rounds; i++) {
        STARTUPINFOA info;
        double us;
        PROCESS_INFORMATION process;
        char line[] = "/bin/true";
        QueryPerformanceCounter(&begin);
        memset(&info, 0, sizeof info);
        info.cb = sizeof info;
        if (!CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &info, &process))
            return 1;
        WaitForSingleObject(process.hProcess, INFINITE);
        CloseHandle(process.hThread);
        CloseHandle(process.hProcess);
        QueryPerformanceCounter(&end);
        us = (double)(end.QuadPart - begin.QuadPart) * 1e6 / (double)frequency.QuadPart;
        if (i == 0 || us < least)
            least = us;
    }
    printf("CreateProcess %.1f us at least\n", least);
    return 0;
}
