/* An echo client of the kind that Windows programs with a window are: WinMain, a message loop, WSAAsyncSelect.
 *
 * Usage: async_client PORT TEXT...
 *   sends each TEXT to 127.0.0.1 and prints what comes back.
 */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")
#pragma comment(lib, "user32.lib")

#define WM_SOCKET (WM_USER + 1)
#define TIMER_PATIENCE 1

static SOCKET s;
static char pending[4096]; /* to be sent */
static int pending_length, expected;
static char answer[4096];
static int answer_length;

static void finish(HWND window, const char *why)
{
    printf("%s\n", why);
    fflush(stdout);
    DestroyWindow(window);
}

/* Sends what waits; the rest when FD_WRITE comes again. */
static void send_pending(void)
{
    while (pending_length > 0) {
        int sent = send(s, pending, pending_length, 0);

        if (sent == SOCKET_ERROR)
            return;
        memmove(pending, pending + sent, (size_t)(pending_length - sent));
        pending_length -= sent;
    }
}

static void on_socket(HWND window, int event, int error)
{
    int received;

    if (error != 0) {
        printf("event 0x%x brought error %d\n", event, error);
        finish(window, "the connection failed");
        return;
    }
    switch (event) {
    case FD_CONNECT:
        printf("connected\n");
        break;
    case FD_WRITE:
        send_pending();
        break;
    case FD_READ:
        received = recv(s, answer + answer_length, (int)sizeof(answer) - 1 - answer_length, 0);
        if (received > 0)
            answer_length += received;
        if (answer_length == expected) {
            answer[answer_length] = 0;
            printf("echo: %s\n", answer);
            shutdown(s, SD_SEND); /* the server closes then, and FD_CLOSE comes */
        }
        break;
    case FD_CLOSE:
        finish(window, "connection closed");
        break;
    }
}

static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    switch (message) {
    case WM_SOCKET:
        on_socket(window, WSAGETSELECTEVENT(lParam), WSAGETSELECTERROR(lParam));
        return 0;
    case WM_TIMER:
        finish(window, "the server takes too long");
        return 0;
    case WM_DESTROY:
        closesocket(s);
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProc(window, message, wParam, lParam);
}

/* The port is the command line's first word, the rest is sent. */
static unsigned short read_command_line(const char *line)
{
    char *rest;
    unsigned long port = strtoul(line, &rest, 10);

    while (*rest == ' ')
        rest++;
    expected = pending_length = (int)strlen(rest);
    if (pending_length > (int)sizeof(pending))
        expected = pending_length = (int)sizeof(pending);
    memcpy(pending, rest, (size_t)pending_length);
    return (unsigned short)port;
}

int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, LPSTR commandLine, int show)
{
    WSADATA data;
    WNDCLASS wc;
    HWND window;
    MSG message;
    struct sockaddr_in server;

    (void)previous;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0) {
        MessageBox(NULL, TEXT("Winsock cannot be used."), TEXT("async_client"), MB_OK | MB_ICONSTOP);
        return 1;
    }
    memset(&wc, 0, sizeof(wc));
    wc.lpfnWndProc = procedure;
    wc.hInstance = instance;
    wc.hIcon = LoadIcon(NULL, IDI_APPLICATION);
    wc.hCursor = LoadCursor(NULL, IDC_ARROW);
    wc.hbrBackground = (HBRUSH)(COLOR_WINDOW + 1);
    wc.lpszClassName = TEXT("async_client");
    if (!RegisterClass(&wc))
        return 1;
    window = CreateWindow(TEXT("async_client"), TEXT("Echo"), WS_OVERLAPPEDWINDOW, CW_USEDEFAULT, CW_USEDEFAULT,
                          CW_USEDEFAULT, CW_USEDEFAULT, NULL, NULL, instance, NULL);
    if (window == NULL)
        return 1;
    ShowWindow(window, show);
    UpdateWindow(window);

    memset(&server, 0, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(read_command_line(commandLine));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    SetTimer(window, TIMER_PATIENCE, 20000, NULL);
    if (WSAAsyncSelect(s, window, WM_SOCKET, FD_CONNECT | FD_READ | FD_WRITE | FD_CLOSE) != 0)
        return 1;
    if (connect(s, (struct sockaddr *)&server, sizeof(server)) != 0 && WSAGetLastError() != WSAEWOULDBLOCK) {
        printf("connect failed: error %d\n", WSAGetLastError());
        return 1;
    }
    while (GetMessage(&message, NULL, 0, 0) > 0) {
        TranslateMessage(&message);
        DispatchMessage(&message);
    }
    WSACleanup();
    return (int)message.wParam;
}
