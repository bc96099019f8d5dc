/* C++: methods and functions may have the names of Winsock's functions, and the library's own bind, min and max work. */
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>
#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>

using namespace std;

struct Connection {
    int send(const char *, int length) { return length; }
    int recv(char *, int length) { return length; }
    bool connect(const char *host, int port) { return host && port; }
    bool bind(int port) { return port != 0; }
    bool listen() { return true; }
    int select() { return 1; }
    int gethostname() { return 2; }
    int socket = 3;
};

static int add(int a, int b) { return a + b; }

int main() {
    Connection c;
    auto add_one = std::bind(add, 1, placeholders::_1);
    auto receive = std::bind(&Connection::recv, &c, static_cast<char *>(nullptr), placeholders::_1);
    int(WSAAPI *pointer)(SOCKET, const char *, int, int) = send;
    int(WSAAPI *other_pointer)(int, fd_set *, fd_set *, fd_set *, const timeval *) = &::select;
#ifdef _WIN32
    /* Elsewhere the host's select may still be an overload of it. */
    decltype(&::select) deduced_pointer = &::select;
    other_pointer = deduced_pointer;
#endif
    char sized[max(3, 4L)];
    unsigned long number = 1;
    bool right = c.send("", 1) == 1 && c.connect("h", 1) && c.bind(1) && c.listen() && c.select() == 1 && c.gethostname() == 2 && c.socket == 3 &&
                 add_one(1) == 2 && receive(7) == 7 && max(1, 2) == 2 && min(1L, 2) == 1 && std::max(1.5, 2.5) == 2.5 && sizeof sized == 4 &&
                 (numeric_limits<int>::max)() == numeric_limits<int>::max() && pointer && other_pointer;
    if (!right)
        return 1;
    return ioctlsocket(INVALID_SOCKET, FIONBIO, &number) == SOCKET_ERROR ? 0 : 1;
}
