/* SIO_GET_EXTENSION_FUNCTION_POINTER and SIO_BASE_HANDLE: what is found, how it compares with the names, errors; options
   that AcceptEx's and ConnectEx's sockets lack until they have their context. */
#include "overlapped.h"

static int find(SOCKET s, const GUID *id, DWORD id_size, void *found, DWORD room)
{
    DWORD bytes = 0;
    int result = WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, (void *)id, id_size, found, room, &bytes, NULL, NULL);
    if (result == 0)
        CHECK_EQ(bytes, sizeof(test_function));
    return result;
}

static void functions(void)
{
    GUID ids[] = {WSAID_ACCEPTEX,  WSAID_GETACCEPTEXSOCKADDRS, WSAID_CONNECTEX, WSAID_DISCONNECTEX, WSAID_TRANSMITFILE,
                  WSAID_WSARECVMSG, WSAID_WSASENDMSG};
    GUID packets = WSAID_TRANSMITPACKETS, poll = WSAID_WSAPOLL, none = WSAID_ACCEPTEX;
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    test_function found;
    size_t i;
    for (i = 0; i < sizeof ids / sizeof *ids; i++) {
        found = NULL;
        CHECK_EQ(find(s, &ids[i], sizeof(GUID), &found, sizeof found), 0);
        CHECK(found != NULL);
    }
    if (!test_under_wine()) { /* which has not all */
        CHECK_EQ(find(s, &packets, sizeof packets, &found, sizeof found), 0);
        CHECK_EQ(find(s, &poll, sizeof poll, &found, sizeof found), 0);
        CHECK(found == (test_function)WSAPoll);
    }
    none.Data4[7] ^= 1;
    found = (test_function)functions;
    CHECK_ERR_EITHER(find(s, &none, sizeof none, &found, sizeof found), WSAEINVAL, WSAEOPNOTSUPP);
    CHECK(found == (test_function)functions);
    if (!test_under_wine()) { /* which does not look at the sizes */
        CHECK_ERR(find(s, &ids[0], sizeof(GUID) - 1, &found, sizeof found), WSAEFAULT);
        CHECK_ERR(find(s, &ids[0], sizeof(GUID), &found, sizeof found - 1), WSAEFAULT);
        CHECK_ERR(find(s, NULL, sizeof(GUID), &found, sizeof found), WSAEFAULT);
        CHECK_ERR(find(s, &ids[0], sizeof(GUID), NULL, sizeof found), WSAEFAULT);
    }
    CHECK_ERR(find(INVALID_SOCKET, &ids[0], sizeof(GUID), &found, sizeof found), WSAENOTSOCK);
    CHECK_EQ(closesocket(s), 0);
}

static void base_handle(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), base = 0;
    DWORD bytes = 0;
    CHECK_EQ(WSAIoctl(s, SIO_BASE_HANDLE, NULL, 0, &base, sizeof base, &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, sizeof base);
    CHECK(base == s);
    WINE_DIFFERS_ERR(WSAIoctl(s, SIO_BASE_HANDLE, NULL, 0, &base, 4, &bytes, NULL, NULL), WSAEFAULT, "success");
    CHECK_EQ(closesocket(s), 0);
}

/* GetAcceptExSockaddrs of a buffer that no AcceptEx has written finds nothing, or at least nothing outside of it. */
static void hostile_buffers(void)
{
    struct sockaddr *local, *remote;
    INT local_size, remote_size;
    char buffer[96];
    int fill;
    if (test_under_wine())
        return;
    for (fill = 0; fill < 256; fill++) {
        memset(buffer, fill, sizeof buffer);
        GetAcceptExSockaddrs(buffer, 8, 44, 44, &local, &local_size, &remote, &remote_size);
        CHECK(!local || (local_size > 0 && (char *)local >= buffer + 8 && (char *)local + local_size <= buffer + 52));
        CHECK(!remote || (remote_size > 0 && (char *)remote >= buffer + 52 && (char *)remote + remote_size <= buffer + 96));
    }
    GetAcceptExSockaddrs(NULL, 0, 32, 32, &local, &local_size, &remote, &remote_size);
    CHECK(local == NULL && remote == NULL);
    GetAcceptExSockaddrs(buffer, 0, 0, 0, &local, &local_size, &remote, &remote_size);
    CHECK(local == NULL && remote == NULL);
}

/* Documented: before its context is set a socket has no names, and cannot be shut down. */
static void contexts(void)
{
    GUID connect_id = WSAID_CONNECTEX;
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), client = test_bound(AF_INET, SOCK_STREAM);
    LPFN_CONNECTEX connect_ex = (LPFN_CONNECTEX)test_extension(s, connect_id);
    struct sockaddr_in to = test_loopback(test_port(listener));
    struct sockaddr_storage name;
    int size = sizeof name;
    char buffer[64];
    struct op accepting, connecting;
    op_make(&accepting, 0, 1);
    op_make(&connecting, 0, 1);
    CHECK_PENDS_FALSE(AcceptEx(listener, s, buffer, 0, 32, 32, NULL, &accepting.o));
    CHECK_FALSE(AcceptEx(listener, s, buffer, 0, 32, 32, NULL, &connecting.o), WSAEINVAL); /* one at a time */
    CHECK(test_issued(connect_ex(client, (struct sockaddr *)&to, sizeof to, NULL, 0, NULL, &connecting.o) ? 0 : -1));
    CHECK_EQ(op_result(&connecting, client), 0);
    CHECK_EQ(op_result(&accepting, listener), 0);
    if (!test_under_wine()) { /* where they work */
        CHECK_ERR(getsockname(s, (struct sockaddr *)&name, &size), WSAENOTCONN);
        CHECK_ERR(getpeername(s, (struct sockaddr *)&name, &size), WSAENOTCONN);
        CHECK_ERR(shutdown(s, SD_SEND), WSAENOTCONN);
        CHECK_ERR(getpeername(client, (struct sockaddr *)&name, &size), WSAENOTCONN);
        CHECK_ERR(shutdown(client, SD_SEND), WSAENOTCONN);
    }
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&listener, sizeof listener), 0);
    CHECK_EQ(setsockopt(client, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0), 0);
    CHECK_EQ(getsockname(s, (struct sockaddr *)&name, &size), 0);
    CHECK_EQ(getpeername(s, (struct sockaddr *)&name, &size), 0);
    CHECK_EQ(((struct sockaddr_in *)&name)->sin_port, htons(test_port(client)));
    CHECK_EQ(getpeername(client, (struct sockaddr *)&name, &size), 0);
    CHECK_EQ(shutdown(client, SD_SEND), 0);
    CHECK_EQ(recv(s, buffer, 1, 0), 0);
    /* A socket that was used for something else meanwhile, and one that has a descriptor already, take a connection as well. */
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(client), 0);
    s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_KEEPALIVE, 1), 0);
    CHECK_PENDS_FALSE(AcceptEx(listener, s, buffer, 0, 32, 32, NULL, &op_again(&accepting, 0)->o));
    client = socket(AF_INET, SOCK_STREAM, 0);
    REQUIRE(test_connect(client, test_port(listener)) == 0);
    CHECK_EQ(op_result(&accepting, listener), 0);
    test_send(client, "in");
    CHECK_EQ(recv(s, buffer, 8, 0), 2);
    op_free(&accepting);
    op_free(&connecting);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    test_start();
    functions();
    base_handle();
    hostile_buffers();
    contexts();
    return test_finish();
}
