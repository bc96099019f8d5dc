/* A Winsock HTTP server and a libcurl client in one process: each keeps its own idea of a socket. */
#include "../test.h"

int fetch(unsigned short port, const char *host, char *body, int room); /* client.c, native source */
#ifdef WITH_NATIVE
int native_sockets_work(void); /* native.c, native source */
#endif

static const char reply[] = "HTTP/1.1 200 OK\r\nContent-Length: 13\r\nConnection: close\r\n\r\nHello Winsock";

/* Answers two requests, one after the other. */
static void serve(void *listener)
{
    int i;
    for (i = 0; i < 2; i++) {
        char request[2000];
        int total = 0, n;
        SOCKET client = accept(*(SOCKET *)listener, NULL, NULL);
        CHECK(client != INVALID_SOCKET);
        while (total < (int)sizeof request - 1 && (n = recv(client, request + total, (int)sizeof request - 1 - total, 0)) > 0) {
            total += n;
            request[total] = 0;
            if (strstr(request, "\r\n\r\n"))
                break;
        }
        CHECK(strncmp(request, "GET /hello ", 11) == 0);
        CHECK_EQ(send(client, reply, sizeof reply - 1, 0), sizeof reply - 1);
        CHECK_EQ(shutdown(client, SD_SEND), 0);
        while (recv(client, request, sizeof request, 0) > 0)
            ;
        CHECK_EQ(closesocket(client), 0);
    }
}

static void winsock_works(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(pair[0] % 4, 0);
    CHECK_EQ(send(pair[0], "w", 1, 0), 1);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    test_close_pair(pair);
    CHECK_ERR(socket(AF_INET, 77, 0), WSAESOCKTNOSUPPORT);
}

int main(void)
{
    static const char *const hosts[] = {"127.0.0.1", "localhost"};
    SOCKET listener;
    test_thread server;
    int i;
    test_start();
    winsock_works();
    listener = test_listener(AF_INET);
    test_thread_start(&server, serve, &listener);
    for (i = 0; i < 2; i++) {
        char body[64] = "";
        CHECK_EQ(fetch(test_port(listener), hosts[i], body, sizeof body), 13);
        CHECK(strcmp(body, "Hello Winsock") == 0);
    }
    test_thread_join(&server);
    CHECK_EQ(closesocket(listener), 0);
#ifdef WITH_NATIVE
    CHECK(native_sockets_work());
#endif
    winsock_works();
    return test_finish();
}
