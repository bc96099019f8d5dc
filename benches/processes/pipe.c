/* A round trip of one byte through a named pipe between two threads, microseconds: bytes, then messages. Beside it: pipe_native.c. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

#define NAME "\\\\.\\pipe\\ws2_32-bench"
static int rounds;

static DWORD WINAPI echo(LPVOID server)
{
    char byte;
    DWORD n;
    while (ReadFile(server, &byte, 1, &n, NULL))
        WriteFile(server, &byte, 1, &n, NULL);
    return 0;
}

static void measure(DWORD mode, const char *what)
{
    HANDLE server = CreateNamedPipeA(NAME, PIPE_ACCESS_DUPLEX, mode, 1, 0, 0, 0, NULL), thread;
    HANDLE client = CreateFileA(NAME, GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);
    LARGE_INTEGER frequency, begin, end;
    char byte = 1;
    DWORD n;
    int i;
    ConnectNamedPipe(server, NULL);
    thread = CreateThread(NULL, 0, echo, server, 0, NULL);
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&begin);
    for (i = 0; i < rounds; i++)
        if (!WriteFile(client, &byte, 1, &n, NULL) || !ReadFile(client, &byte, 1, &n, NULL))
            exit(1);
    QueryPerformanceCounter(&end);
    printf("%s %.2f us\n", what, (double)(end.QuadPart - begin.QuadPart) * 1e6 / (double)frequency.QuadPart / rounds);
    CloseHandle(client);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    CloseHandle(server);
}

int main(int argc, char **argv)
{
    rounds = argc > 1 ? atoi(argv[1]) : 50000;
    measure(PIPE_TYPE_BYTE, "bytes");
    measure(PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE, "messages");
    return 0;
}
