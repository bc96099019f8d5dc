/* Control codes that libraries switch at start and take for granted. (not under Wine)
 *
 * Shows: SIO_UDP_NETRESET and SIO_LOOPBACK_FAST_PATH are taken by the sockets that have them, SIO_AF_UNIX_GETPEERPID tells
 * the process at the other end. */
#include "../test.h"
#include <afunix.h>
#include <mstcpip.h>
#include <mswsock.h>

int main(void)
{
    SOCKET pair[2], datagrams, listener, peer;
    struct sockaddr_un name;
    BOOL off = FALSE;
    DWORD on = 1, bytes = 0;
    ULONG process = 0;

    test_start();
    test_tcp_pair(pair);
    datagrams = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(WSAIoctl(datagrams, SIO_UDP_NETRESET, &off, sizeof off, NULL, 0, &bytes, NULL, NULL), 0);
    CHECK_ERR(WSAIoctl(datagrams, SIO_UDP_NETRESET, &off, 1, NULL, 0, &bytes, NULL, NULL), WSAEFAULT);
    CHECK_ERR(WSAIoctl(pair[0], SIO_UDP_NETRESET, &off, sizeof off, NULL, 0, &bytes, NULL, NULL), WSAENOPROTOOPT);
    CHECK_EQ(WSAIoctl(pair[0], SIO_LOOPBACK_FAST_PATH, &on, sizeof on, NULL, 0, &bytes, NULL, NULL), 0);
    CHECK_ERR(WSAIoctl(datagrams, SIO_LOOPBACK_FAST_PATH, &on, sizeof on, NULL, 0, &bytes, NULL, NULL), WSAEOPNOTSUPP);
    CHECK_ERR(WSAIoctl(pair[0], SIO_AF_UNIX_GETPEERPID, NULL, 0, &process, sizeof process, &bytes, NULL, NULL), WSAEOPNOTSUPP);

    memset(&name, 0, sizeof name);
    name.sun_family = AF_UNIX;
    sprintf(name.sun_path, "small_ioctls.%lu", (unsigned long)GetCurrentProcessId());
    listener = socket(AF_UNIX, SOCK_STREAM, 0);
    peer = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_EQ(bind(listener, (struct sockaddr *)&name, sizeof name), 0);
    CHECK_EQ(listen(listener, 1), 0);
    CHECK_ERR(WSAIoctl(peer, SIO_AF_UNIX_GETPEERPID, NULL, 0, &process, sizeof process, &bytes, NULL, NULL), WSAENOTCONN);
    CHECK_EQ(connect(peer, (struct sockaddr *)&name, sizeof name), 0);
    CHECK_EQ(WSAIoctl(peer, SIO_AF_UNIX_GETPEERPID, NULL, 0, &process, sizeof process, &bytes, NULL, NULL), 0);
    CHECK_EQ(process, GetCurrentProcessId());
    CHECK_EQ(bytes, sizeof process);
    DeleteFileA(name.sun_path);
    closesocket(peer);
    closesocket(listener);
    closesocket(datagrams);
    test_close_pair(pair);
    return test_finish();
}
