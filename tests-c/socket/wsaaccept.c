/* WSAAccept with a condition function: accept, reject, defer, and what the function is told.
 *
 * Shows: without a function it is accept; CF_ACCEPT gives the socket, CF_REJECT WSAECONNREFUSED and the client loses
 * its connection, CF_DEFER WSATRY_AGAIN and the client waits for a later decision; the function gets the caller's
 * address, the listener's address and the caller's data pointer; the errors of bad arguments. */
#include "../test.h"

struct seen {
    int calls, answer;
    struct sockaddr_in caller, callee;
    DWORD_PTR data;
    int shapes_are_right;
};
static struct seen seen;

static int CALLBACK decide(LPWSABUF caller_id, LPWSABUF caller_data, LPQOS sqos, LPQOS gqos, LPWSABUF callee_id,
                           LPWSABUF callee_data, GROUP *group, DWORD_PTR data)
{
    (void)sqos;
    (void)gqos;
    (void)group;
    (void)callee_data;
    seen.calls++;
    seen.data = data;
    seen.shapes_are_right = caller_id && caller_id->buf && caller_id->len >= sizeof seen.caller && callee_id &&
                            callee_id->buf && callee_id->len >= sizeof seen.callee &&
                            (!caller_data || caller_data->len == 0 || !caller_data->buf);
    if (seen.shapes_are_right) {
        memcpy(&seen.caller, caller_id->buf, sizeof seen.caller);
        memcpy(&seen.callee, callee_id->buf, sizeof seen.callee);
    }
    return seen.answer;
}

static SOCKET client_of(SOCKET listener)
{
    SOCKET client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    return client;
}

static void plain(SOCKET listener)
{
    SOCKET client = client_of(listener), accepted;
    struct sockaddr_in peer, mine;
    int size = sizeof peer, mine_size = sizeof mine;
    accepted = WSAAccept(listener, (struct sockaddr *)&peer, &size, NULL, 0);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(size, sizeof peer);
    CHECK_EQ(getsockname(client, (struct sockaddr *)&mine, &mine_size), 0);
    CHECK_EQ(peer.sin_port, mine.sin_port);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
}

static void accepts(SOCKET listener)
{
    SOCKET client = client_of(listener), accepted;
    struct sockaddr_in mine, peer;
    int size = sizeof mine;
    char c;
    CHECK_EQ(getsockname(client, (struct sockaddr *)&mine, &size), 0);
    memset(&seen, 0, sizeof seen);
    seen.answer = CF_ACCEPT;
    size = sizeof peer;
    accepted = WSAAccept(listener, (struct sockaddr *)&peer, &size, decide, 0x12345678);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(seen.calls, 1);
    CHECK_EQ(seen.data, 0x12345678);
    CHECK(seen.shapes_are_right);
    CHECK_EQ(seen.caller.sin_family, AF_INET);
    CHECK_EQ(seen.caller.sin_port, mine.sin_port);
    CHECK_EQ(seen.caller.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    CHECK_EQ(ntohs(seen.callee.sin_port), test_port(listener));
    CHECK_EQ(peer.sin_port, mine.sin_port);
    CHECK_EQ(send(client, "y", 1, 0), 1);
    CHECK_EQ(recv(accepted, &c, 1, 0), 1);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
}

static void rejects(SOCKET listener)
{
    SOCKET client = client_of(listener), accepted;
    char c;
    memset(&seen, 0, sizeof seen);
    seen.answer = CF_REJECT;
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSAECONNREFUSED);
    CHECK_EQ(seen.calls, 1);
    CHECK(recv(client, &c, 1, 0) <= 0); /* reset, or closed at once */
    CHECK_EQ(closesocket(client), 0);
    /* The next client is not affected. */
    client = client_of(listener);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
}

static void defers(SOCKET listener)
{
    SOCKET client = client_of(listener), accepted;
    struct sockaddr_in mine, peer;
    int size = sizeof mine;
    char text[8];
    CHECK_EQ(getsockname(client, (struct sockaddr *)&mine, &size), 0);
    CHECK_EQ(send(client, "hello", 5, 0), 5);
    memset(&seen, 0, sizeof seen);
    seen.answer = CF_DEFER;
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSATRY_AGAIN);
    CHECK_EQ(seen.calls, 1);
    WINE_DIFFERS(test_ready(listener, 'r', 100), "not ready"); /* the undecided client still waits */
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSATRY_AGAIN);
    CHECK_EQ(seen.calls, 2);
    CHECK_EQ(seen.caller.sin_port, mine.sin_port);
    seen.answer = CF_ACCEPT;
    size = sizeof peer;
    accepted = WSAAccept(listener, (struct sockaddr *)&peer, &size, decide, 0);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(seen.calls, 3);
    CHECK_EQ(peer.sin_port, mine.sin_port);
    CHECK_EQ(recv(accepted, text, 5, MSG_WAITALL), 5);
    CHECK_EQ(memcmp(text, "hello", 5), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);

    /* A deferred client can be taken by a plain accept as well. */
    client = client_of(listener);
    seen.answer = CF_DEFER;
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSATRY_AGAIN);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);

    /* The mode it inherits is the listener's when it is accepted, not when it was deferred. */
    client = client_of(listener);
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSATRY_AGAIN);
    test_nonblocking(listener, 1);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    if (!test_under_wine()) /* the receive waits for ever */
        CHECK_ERR(recv(accepted, text, sizeof text, 0), WSAEWOULDBLOCK);
    test_nonblocking(listener, 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
}

static void errors(SOCKET listener)
{
    SOCKET s = test_bound(AF_INET, SOCK_STREAM), client;
    struct sockaddr_in peer;
    int size = sizeof peer;
    memset(&seen, 0, sizeof seen);
    CHECK_ERR(WSAAccept(s, NULL, NULL, decide, 0), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
    CHECK_ERR(WSAAccept(s, NULL, NULL, decide, 0), WSAENOTSOCK);
    CHECK_EQ(seen.calls, 0);
    test_nonblocking(listener, 1);
    CHECK_ERR(WSAAccept(listener, NULL, NULL, decide, 0), WSAEWOULDBLOCK);
    CHECK_EQ(seen.calls, 0);
    client = client_of(listener);
    CHECK(BECOMES_READY(listener, 'r'));
    size = 3;
    CHECK_ERR(WSAAccept(listener, (struct sockaddr *)&peer, &size, NULL, 0), WSAEFAULT);
    CHECK_EQ(closesocket(client), 0);
}

int main(void)
{
    SOCKET listener;
    test_start();
    listener = test_listener(AF_INET);
    plain(listener);
    accepts(listener);
    rejects(listener);
    defers(listener);
    errors(listener);
    CHECK_EQ(closesocket(listener), 0);
    return test_finish();
}
