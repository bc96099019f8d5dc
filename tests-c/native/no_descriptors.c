/* With no descriptors left it is the call that needs one that fails, as WSAEMFILE or the like; afterwards all works again. */
#include "../test.h"
#include <sys/resource.h>

enum { MOST = 100 };

int main(void)
{
    struct rlimit before, limit;
    SOCKET made[MOST], listener, client;
    OVERLAPPED o;
    HANDLE event;
    WSABUF buffer;
    DWORD flags = 0;
    char data[4];
    void *nowhere;
    int count, i;
    test_start();
    listener = test_listener(AF_INET);
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    event = CreateEventA(NULL, TRUE, FALSE, NULL);
    nowhere = VirtualAlloc(NULL, 65536, MEM_RESERVE, PAGE_NOACCESS);
    CHECK_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    limit = before;
    limit.rlim_cur = 32;
    CHECK_EQ(setrlimit(RLIMIT_NOFILE, &limit), 0);
    for (count = 0; count < MOST; count++) {
        u_long on = 1;
        made[count] = socket(AF_INET, SOCK_STREAM, 0);
        if (made[count] == INVALID_SOCKET)
            break;
        CHECK_EQ(ioctlsocket(made[count], FIONBIO, &on), 0);
    }
    CHECK_EQ(WSAGetLastError(), WSAEMFILE);
    CHECK(count > 0 && count < 32);
    CHECK_ERR(socket(AF_INET, SOCK_DGRAM, 0), WSAEMFILE);
    CHECK_ERR(socket(AF_INET6, SOCK_STREAM, 0), WSAEMFILE);
    CHECK_ERR(WSASocketA(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED), WSAEMFILE);
    CHECK_ERR(accept(listener, NULL, NULL), WSAEMFILE);
    CHECK(CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0) == NULL);
    CHECK(GetLastError() == ERROR_TOO_MANY_OPEN_FILES || GetLastError() == ERROR_NOT_ENOUGH_MEMORY ||
          GetLastError() == ERROR_NO_SYSTEM_RESOURCES);
    CHECK_ERR_EITHER(WSAEventSelect(client, event, FD_READ), WSAENOBUFS, WSAEMFILE);
    memset(&o, 0, sizeof o);
    o.hEvent = event;
    buffer.buf = data;
    buffer.len = sizeof data;
    CHECK_ERR(WSARecv(client, &buffer, 1, NULL, &flags, &o, NULL), WSAENOBUFS);
    CHECK(IsBadReadPtr(nowhere, 8) && IsBadWritePtr(nowhere, 8));
    CHECK(!IsBadReadPtr(data, sizeof data) && !IsBadWritePtr(data, sizeof data));
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_TIMEOUT);
    for (i = 0; i < count; i++)
        CHECK_EQ(closesocket(made[i]), 0);
    CHECK_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
    made[0] = accept(listener, NULL, NULL);
    CHECK(made[0] != INVALID_SOCKET);
    CHECK_EQ(WSAEventSelect(client, event, FD_READ), 0);
    CHECK_EQ(send(made[0], "x", 1, 0), 1);
    CHECK_EQ(WaitForSingleObject(event, (DWORD)TEST_PATIENCE), WAIT_OBJECT_0);
    closesocket(made[0]);
    closesocket(client);
    closesocket(listener);
    return test_finish();
}
