/* WSAIoctl on the network: the lists of addresses and interfaces, the way to a destination, sorting destinations, and asking
   to be told of changes; the errors of each, with the size that would have been needed. */
#include "../test.h"
#include <mstcpip.h>
#include <stddef.h>

static int control(SOCKET s, DWORD code, void *in, DWORD in_size, void *out, DWORD out_size, DWORD *count)
{
    *count = 0x7777;
    return WSAIoctl(s, code, in, in_size, out, out_size, count, NULL, NULL);
}

/* Whether a socket can be bound to this address. */
static int binds(int family, const struct sockaddr *address, int size)
{
    SOCKET s = socket(family, SOCK_DGRAM, 0);
    int bound = bind(s, address, size) == 0;
    CHECK_EQ(closesocket(s), 0);
    return bound;
}

static void address_list(int family, int size)
{
    SOCKET s = socket(family, SOCK_STREAM, 0);
    union room {
        SOCKET_ADDRESS_LIST list;
        char bytes[1 << 16];
    } *room = (union room *)malloc(1 << 16);
    char small[8];
    DWORD count, needed;
    int i;
    CHECK_EQ(control(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, room, sizeof *room, &count), 0);
    if (!test_under_wine()) { /* its first addresses are 0.0.0.0, and it has no list for IPv6 */
        CHECK_EQ(count, offsetof(SOCKET_ADDRESS_LIST, Address) +
                            (size_t)room->list.iAddressCount * (sizeof(SOCKET_ADDRESS) + (size_t)size));
        for (i = 0; i < room->list.iAddressCount; i++) {
            SOCKET_ADDRESS *entry = (SOCKET_ADDRESS *)((char *)room + offsetof(SOCKET_ADDRESS_LIST, Address)) + i;
            CHECK_EQ(entry->iSockaddrLength, size);
            CHECK_EQ(entry->lpSockaddr->sa_family, family);
            CHECK((char *)entry->lpSockaddr > room->bytes && (char *)entry->lpSockaddr + size <= room->bytes + count);
            CHECK_EQ(((struct sockaddr_in *)entry->lpSockaddr)->sin_port, 0);
            CHECK(binds(family, entry->lpSockaddr, size));
        }
    }
    needed = count;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, small, sizeof small, &count), WSAEFAULT);
    CHECK_EQ(count, needed);
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, NULL, 0, &count), WSAEFAULT);
    CHECK_EQ(count, needed);
    CHECK_EQ(control(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, room, needed, &count), 0);
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, room, sizeof *room, NULL, NULL, NULL), WSAEFAULT);
    WINE_DIFFERS_ERR(control(s, SIO_ADDRESS_LIST_QUERY, small, sizeof small, room, sizeof *room, &count), WSAEINVAL, "no error");
    CHECK_EQ(closesocket(s), 0);
    free(room);
}

static void interface_list(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), v6 = socket(AF_INET6, SOCK_DGRAM, 0);
    INTERFACE_INFO infos[128];
    DWORD count, i;
    int loopback = 0;
    CHECK_EQ(control(s, SIO_GET_INTERFACE_LIST, NULL, 0, infos, sizeof infos, &count), 0);
    CHECK_EQ(count % sizeof *infos, 0);
    CHECK(count > 0);
    for (i = 0; i < count / sizeof *infos; i++) {
        INTERFACE_INFO *info = &infos[i];
        struct sockaddr *address = (struct sockaddr *)&info->iiAddress;
        DWORD bits = ntohl(info->iiNetmask.AddressIn.sin_addr.s_addr);
        CHECK_EQ(info->iiAddress.AddressIn.sin_family, AF_INET);
        CHECK_EQ(info->iiNetmask.AddressIn.sin_family, AF_INET);
        CHECK_EQ(~bits & (~bits + 1), 0); /* ones, then zeros */
        if (info->iiFlags & IFF_UP)
            CHECK(binds(AF_INET, address, sizeof(struct sockaddr_in)));
        if (info->iiAddress.AddressIn.sin_addr.s_addr == htonl(INADDR_LOOPBACK)) {
            loopback = 1;
            CHECK_EQ(info->iiFlags & (IFF_UP | IFF_LOOPBACK), IFF_UP | IFF_LOOPBACK);
            CHECK_EQ(bits, 0xff000000);
        }
    }
    CHECK(loopback);
    CHECK_ERR(control(s, SIO_GET_INTERFACE_LIST, NULL, 0, infos, 8, &i), WSAEFAULT);
    WINE_DIFFERS_EQ(i, count, "0");
    CHECK_ERR(control(s, SIO_GET_INTERFACE_LIST, NULL, 0, NULL, 0, &i), WSAEFAULT);
    WINE_DIFFERS_ERR(control(v6, SIO_GET_INTERFACE_LIST, NULL, 0, infos, sizeof infos, &count), WSAEINVAL, "no error");
    CHECK_ERR(control(s, SIO_GET_INTERFACE_LIST_EX, NULL, 0, infos, sizeof infos, &count), WSAEOPNOTSUPP);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(v6), 0);
}

static void broadcast(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), v6 = socket(AF_INET6, SOCK_DGRAM, 0);
    struct sockaddr_in address;
    DWORD count;
    WINE_DIFFERS_EQ(control(s, SIO_GET_BROADCAST_ADDRESS, NULL, 0, &address, sizeof address, &count), 0, "WSAEOPNOTSUPP");
    if (!test_under_wine()) {
        CHECK_EQ(count, sizeof address);
        CHECK_EQ(address.sin_family, AF_INET);
        CHECK_EQ(address.sin_port, 0);
        CHECK_EQ(address.sin_addr.s_addr, INADDR_BROADCAST);
        CHECK_ERR(control(s, SIO_GET_BROADCAST_ADDRESS, NULL, 0, &address, 4, &count), WSAEFAULT);
        CHECK_EQ(count, sizeof address);
    }
    WINE_DIFFERS_ERR(control(v6, SIO_GET_BROADCAST_ADDRESS, NULL, 0, &address, sizeof address, &count), WSAENOPROTOOPT,
                     "WSAEOPNOTSUPP");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(v6), 0);
}

static void route_query(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), v6 = socket(AF_INET6, SOCK_STREAM, 0);
    struct sockaddr_in to = test_loopback(80), source;
    struct sockaddr_in6 to6 = test_loopback6(80), source6;
    DWORD count;
    CHECK_EQ(control(s, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, &source, sizeof source, &count), 0);
    CHECK_EQ(count, sizeof source);
    CHECK_EQ(source.sin_family, AF_INET);
    CHECK_EQ(source.sin_port, 0);
    WINE_DIFFERS_EQ(source.sin_addr.s_addr, htonl(INADDR_LOOPBACK), "another interface's");
    CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, &to, 4, &source, sizeof source, &count), WSAEFAULT);
    CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, NULL, 0, &source, sizeof source, &count), WSAEFAULT);
    CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, &source, 4, &count), WSAEFAULT);
    WINE_DIFFERS_EQ(count, sizeof source, "unchanged");
    CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, NULL, 0, &count), WSAEFAULT);
    to.sin_family = 77;
    CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, &source, sizeof source, &count), WSAEAFNOSUPPORT);
    if (!test_under_wine()) { /* it knows IPv4 only */
        CHECK_EQ(control(v6, SIO_ROUTING_INTERFACE_QUERY, &to6, sizeof to6, &source6, sizeof source6, &count), 0);
        CHECK_EQ(count, sizeof source6);
        CHECK_EQ(source6.sin6_family, AF_INET6);
        CHECK_EQ(source6.sin6_port, 0);
        CHECK_EQ(memcmp(&source6.sin6_addr, &to6.sin6_addr, sizeof to6.sin6_addr), 0);
    }
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(v6), 0);
}

struct destinations {
    union {
        SOCKET_ADDRESS_LIST list;
        struct {
            INT count;
            SOCKET_ADDRESS entries[4];
        } many;
    } u;
    struct sockaddr_in6 addresses[4];
};

static void list_of(struct destinations *d, const char *const texts[4])
{
    int i;
    memset(d, 0, sizeof *d);
    d->u.many.count = 4;
    for (i = 0; i < 4; i++) {
        d->addresses[i].sin6_family = AF_INET6;
        d->addresses[i].sin6_port = htons((u_short)(1000 + i));
        CHECK_EQ(inet_pton(AF_INET6, texts[i], &d->addresses[i].sin6_addr), 1);
        d->u.many.entries[i].lpSockaddr = (struct sockaddr *)&d->addresses[i];
        d->u.many.entries[i].iSockaddrLength = sizeof d->addresses[i];
    }
}

static void sort(void)
{
    static const char *const texts[4] = {"::5", "::ffff:127.0.0.1", "::1", "::"};
    SOCKET s = socket(AF_INET6, SOCK_DGRAM, 0);
    struct destinations in, out;
    DWORD count;
    list_of(&in, texts);
    memset(&out, 0, sizeof out);
    WINE_DIFFERS_EQ(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), 0, "WSAEOPNOTSUPP");
    if (test_under_wine()) {
        CHECK_EQ(closesocket(s), 0);
        return;
    }
    /* By precedence; the unspecified address is no destination. */
    CHECK_EQ(out.u.many.count, 3);
    CHECK_EQ(ntohs(((struct sockaddr_in6 *)out.u.many.entries[0].lpSockaddr)->sin6_port), 1002);
    CHECK_EQ(ntohs(((struct sockaddr_in6 *)out.u.many.entries[1].lpSockaddr)->sin6_port), 1001);
    CHECK_EQ(ntohs(((struct sockaddr_in6 *)out.u.many.entries[2].lpSockaddr)->sin6_port), 1000);
    CHECK_EQ(count, offsetof(SOCKET_ADDRESS_LIST, Address) + 3 * (sizeof(SOCKET_ADDRESS) + sizeof(struct sockaddr_in6)));
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, 40, &count), WSAEFAULT);
    CHECK(count > 40);
    /* In place, as most programs call it. */
    CHECK_EQ(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &in, sizeof in, &count), 0);
    CHECK_EQ(in.u.many.count, 3);
    CHECK_EQ(ntohs(((struct sockaddr_in6 *)in.u.many.entries[0].lpSockaddr)->sin6_port), 1002);
    /* Lists that are none. */
    list_of(&in, texts);
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, NULL, 0, &out, sizeof out, &count), WSAEFAULT);
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, 40, &out, sizeof out, &count), WSAEFAULT);
    in.u.many.entries[1].lpSockaddr = NULL;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), WSAEFAULT);
    list_of(&in, texts);
    in.addresses[2].sin6_family = AF_INET;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), WSAEINVAL);
    list_of(&in, texts);
    in.u.many.entries[3].iSockaddrLength = 16;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), WSAEINVAL);
    in.u.many.count = -1;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), WSAEINVAL);
    in.u.many.count = 0x7fffffff;
    CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, &in, sizeof in, &out, sizeof out, &count), WSAEFAULT);
    CHECK_EQ(closesocket(s), 0);
}

/* Asking for changes on a nonblocking socket; nothing changes here. */
static void arming(int family, const void *any, int size)
{
    SOCKET s = socket(family, SOCK_DGRAM, 0);
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    DWORD count;
    int i;
    CHECK_EQ(WSAEventSelect(s, event, FD_ADDRESS_LIST_CHANGE | FD_ROUTING_INTERFACE_CHANGE), 0);
    for (i = 0; i < 3; i++) {
        CHECK_ERR(control(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &count), WSAEWOULDBLOCK);
        WINE_DIFFERS_ERR(control(s, SIO_ROUTING_INTERFACE_CHANGE, (void *)any, (DWORD)size, NULL, 0, &count),
                         WSAEWOULDBLOCK, "WSAEOPNOTSUPP");
    }
    WINE_DIFFERS_ERR(control(s, SIO_ROUTING_INTERFACE_CHANGE, NULL, 0, NULL, 0, &count), WSAEFAULT, "WSAEOPNOTSUPP");
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    CHECK_EQ(record.lNetworkEvents, 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK(WSACloseEvent(event));
}

static void errors(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), datagrams = socket(AF_INET, SOCK_DGRAM, 0);
    struct tcp_keepalive keep = {1, 1000, 1000};
    char out[64];
    DWORD count;
    WINE_DIFFERS_ERR(control(INVALID_SOCKET, SIO_ADDRESS_LIST_QUERY, NULL, 0, out, sizeof out, &count), WSAENOTSOCK,
                     "the buffer first");
    CHECK_ERR(control(s, 0x98001234, NULL, 0, out, sizeof out, &count), WSAEOPNOTSUPP);
    CHECK_ERR(control(s, 0, NULL, 0, out, sizeof out, &count), WSAEOPNOTSUPP);
    WINE_DIFFERS_ERR(control(datagrams, SIO_KEEPALIVE_VALS, &keep, sizeof keep, NULL, 0, &count), WSAENOPROTOOPT,
                     "WSAEINVAL");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(datagrams), 0);
#ifdef AF_UNIX
    s = test_under_wine() ? INVALID_SOCKET : socket(AF_UNIX, SOCK_STREAM, 0);
    if (s != INVALID_SOCKET) {
        CHECK_ERR(control(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, out, sizeof out, &count), WSAEOPNOTSUPP);
        CHECK_ERR(control(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &count), WSAEOPNOTSUPP);
        CHECK_ERR(control(s, SIO_ROUTING_INTERFACE_QUERY, out, sizeof out, out, sizeof out, &count), WSAEOPNOTSUPP);
        CHECK_ERR(control(s, SIO_ADDRESS_LIST_SORT, out, sizeof out, out, sizeof out, &count), WSAEOPNOTSUPP);
        CHECK_ERR(control(s, SIO_GET_BROADCAST_ADDRESS, NULL, 0, out, sizeof out, &count), WSAEOPNOTSUPP);
        CHECK_EQ(closesocket(s), 0);
    }
#endif
}

/* A blocking socket waits for the change; closing it ends that. */
static void wait_for_change(void *socket)
{
    DWORD count;
    CHECK_ERR(control(*(SOCKET *)socket, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &count), WSAEINTR);
}

static void closing(int type)
{
    SOCKET s = socket(AF_INET, type, 0);
    test_thread t;
    test_thread_start(&t, wait_for_change, &s);
    WAIT_UNTIL(test_load(&t.entered));
    Sleep(20); /* a head start, so that it waits already; both orders must work */
    CHECK_EQ(closesocket(s), 0);
    test_thread_join(&t);
}

int main(void)
{
    struct sockaddr_in any;
    struct sockaddr_in6 any6;
    memset(&any, 0, sizeof any);
    any.sin_family = AF_INET;
    memset(&any6, 0, sizeof any6);
    any6.sin6_family = AF_INET6;
    test_start();
    address_list(AF_INET, sizeof(struct sockaddr_in));
    address_list(AF_INET6, sizeof(struct sockaddr_in6));
    interface_list();
    broadcast();
    route_query();
    sort();
    arming(AF_INET, &any, sizeof any);
    arming(AF_INET6, &any6, sizeof any6);
    errors();
    if (!test_under_wine()) { /* where the close does not end it */
        closing(SOCK_STREAM);
        closing(SOCK_DGRAM);
    }
    return test_finish();
}
