/* Sends a file to each who connects, with one overlapped TransmitFile.
 *
 * usage: file_transmitfile FILE          Ends when its standard input does. */
#include "server_windows.h"

static SOCKET listener;

static LPFN_TRANSMITFILE find_transmit_file(SOCKET s)
{
    GUID id = WSAID_TRANSMITFILE;
    LPFN_TRANSMITFILE function;
    DWORD bytes;

    if (WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof(id), &function, sizeof(function), &bytes, NULL, NULL) != 0)
        die("TransmitFile");
    return function;
}

static DWORD WINAPI serve(LPVOID name)
{
    const HANDLE port = new_port(1);

    for (;;) {
        const SOCKET s = accept(listener, NULL, NULL);
        const HANDLE file =
            CreateFileA((const char *)name, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN, NULL);
        OVERLAPPED overlapped, *done;
        ULONG_PTR key;
        DWORD bytes;

        if (s == INVALID_SOCKET || file == INVALID_HANDLE_VALUE)
            die((const char *)name);
        if (CreateIoCompletionPort((HANDLE)s, port, 0, 0) != port)
            die("CreateIoCompletionPort");
        memset(&overlapped, 0, sizeof(overlapped));
        if (!find_transmit_file(s)(s, file, 0, 0, &overlapped, NULL, 0) && WSAGetLastError() != ERROR_IO_PENDING)
            die("TransmitFile");
        if (!GetQueuedCompletionStatus(port, &bytes, &key, &done, INFINITE) || bytes != GetFileSize(file, NULL))
            die("TransmitFile's completion");
        CloseHandle(file);
        shutdown(s, SD_SEND);
        closesocket(s);
    }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    listener = listen_somewhere();
    start_thread(serve, argv[1]);
    while (getchar() != EOF) {
    }
    return 0;
}
