/* Name spaces: hosts, advertised services, service classes, networks, the providers. (any wchar_t) (not under Wine)
 *
 * Shows: a look-up gives a host's name and addresses with the class's port, then WSA_E_NO_MORE; a short buffer says how long it
 * should be and keeps the answer; a service that is advertised is found and goes when it is taken back; classes are kept;
 * the calls of Winsock 1.1 see the same. */
#include "../test.h"
#include <nspapi.h>
#include <svcguid.h>

static char room[8192];

static void host(void)
{
    GUID web = SVCID_TCP(80);
    WSAQUERYSETA query, *found = (WSAQUERYSETA *)(void *)room;
    HANDLE lookup;
    DWORD len = 8, needed;

    memset(&query, 0, sizeof query);
    query.dwSize = sizeof query;
    query.lpServiceClassId = &web;
    query.lpszServiceInstanceName = (char *)"127.0.0.1";
    query.dwNameSpace = NS_DNS;
    CHECK_EQ(WSALookupServiceBeginA(&query, LUP_RETURN_NAME | LUP_RETURN_ADDR | LUP_RETURN_TYPE, &lookup), 0);
    CHECK_ERR(WSALookupServiceNextA(lookup, 0, &len, found), WSAEFAULT);
    CHECK(len > sizeof query);
    needed = len;
    CHECK_EQ(WSALookupServiceNextA(lookup, 0, &needed, found), 0);
    CHECK(!strcmp(found->lpszServiceInstanceName, "127.0.0.1"));
    CHECK(!memcmp(found->lpServiceClassId, &web, sizeof web));
    CHECK_EQ(found->dwNumberOfCsAddrs, 1);
    CHECK_EQ(found->lpcsaBuffer->iProtocol, IPPROTO_TCP);
    CHECK_EQ(((struct sockaddr_in *)(void *)found->lpcsaBuffer->RemoteAddr.lpSockaddr)->sin_port, htons(80));
    CHECK_EQ(((struct sockaddr_in *)(void *)found->lpcsaBuffer->LocalAddr.lpSockaddr)->sin_port, 0);
    len = sizeof room;
    CHECK_ERR(WSALookupServiceNextA(lookup, 0, &len, found), WSA_E_NO_MORE);
    CHECK_EQ(WSALookupServiceEnd(lookup), 0);
    CHECK_ERR(WSALookupServiceEnd(lookup), WSA_INVALID_HANDLE);
    CHECK_ERR(WSALookupServiceNextA(lookup, 0, &len, found), WSA_INVALID_HANDLE);

    query.dwNameSpace = NS_BTH;
    CHECK_ERR(WSALookupServiceBeginA(&query, LUP_RETURN_NAME, &lookup), WSASERVICE_NOT_FOUND);
    query.dwNameSpace = NS_DNS;
    query.lpServiceClassId = NULL;
    CHECK_ERR(WSALookupServiceBeginA(&query, LUP_RETURN_NAME, &lookup), WSAEINVAL);
    query.dwSize = 4;
    CHECK_ERR(WSALookupServiceBeginA(&query, LUP_RETURN_NAME, &lookup), WSAEFAULT);
    CHECK_ERR(WSALookupServiceBeginA(NULL, LUP_RETURN_NAME, &lookup), WSAEFAULT);
}

/* How many services of that class and name there are, and the port of the first. */
static int count(GUID *class_id, const WCHAR *name, unsigned short *port)
{
    WSAQUERYSETW query, *found = (WSAQUERYSETW *)(void *)room;
    HANDLE lookup;
    DWORD len = sizeof room;
    int n = 0;

    memset(&query, 0, sizeof query);
    query.dwSize = sizeof query;
    query.lpServiceClassId = class_id;
    query.lpszServiceInstanceName = (LPWSTR)name;
    query.dwNameSpace = NS_ALL;
    if (WSALookupServiceBeginW(&query, LUP_RETURN_ALL, &lookup))
        return -1;
    while (WSALookupServiceNextW(lookup, 0, &len, found) == 0) {
        if (n++ == 0 && found->dwNumberOfCsAddrs)
            *port = ntohs(((struct sockaddr_in *)(void *)found->lpcsaBuffer->RemoteAddr.lpSockaddr)->sin_port);
        len = sizeof room;
    }
    WSALookupServiceEnd(lookup);
    return n;
}

static void advertised(void)
{
    GUID class_id = {0x12345678, (unsigned short)GetCurrentProcessId(), 3, {1, 2, 3, 4, 5, 6, 7, 8}};
    struct sockaddr_in address = test_loopback(4711);
    CSADDR_INFO ends;
    WSAQUERYSETW service;
    unsigned short port = 0;

    memset(&ends, 0, sizeof ends);
    ends.LocalAddr.lpSockaddr = (struct sockaddr *)&address;
    ends.LocalAddr.iSockaddrLength = sizeof address;
    ends.iSocketType = SOCK_STREAM;
    ends.iProtocol = IPPROTO_TCP;
    memset(&service, 0, sizeof service);
    service.dwSize = sizeof service;
    service.lpServiceClassId = &class_id;
    service.lpszServiceInstanceName = (LPWSTR)L"A test's service";
    service.dwNumberOfCsAddrs = 1;
    service.lpcsaBuffer = &ends;
    CHECK_EQ(count(&class_id, L"A test's service", &port), 0);
    CHECK_EQ(WSASetServiceW(&service, RNRSERVICE_REGISTER, 0), 0);
    CHECK_EQ(count(&class_id, L"a TEST's service", &port), 1);
    CHECK_EQ(port, 4711);
    CHECK_EQ(count(&class_id, NULL, &port), 1);
    CHECK_EQ(WSASetServiceW(&service, RNRSERVICE_DELETE, 0), 0);
    CHECK_EQ(count(&class_id, NULL, &port), 0);
    CHECK_ERR(WSASetServiceW(&service, RNRSERVICE_DELETE, 0), WSASERVICE_NOT_FOUND);
    service.lpszServiceInstanceName = NULL;
    CHECK_ERR(WSASetServiceW(&service, RNRSERVICE_REGISTER, 0), WSAEINVAL);
}

static void classes(void)
{
    GUID id = {0x87654321, (unsigned short)GetCurrentProcessId(), 3, {1, 2, 3, 4, 5, 6, 7, 8}}, ftp = SVCID_FTP_TCP, got;
    GUID dns = {0x22059D40, 0x7E9E, 0x11CF, {0xAE, 0x5A, 0x00, 0xAA, 0x00, 0xA7, 0x11, 0x2B}};
    DWORD port = 99;
    WSANSCLASSINFOA value;
    WSASERVICECLASSINFOA info, *found = (WSASERVICECLASSINFOA *)(void *)room;
    char name[64];
    DWORD len = sizeof name;

    memset(&value, 0, sizeof value);
    value.lpszName = (char *)"TcpPort";
    value.dwNameSpace = NS_DNS;
    value.dwValueType = 4;
    value.dwValueSize = sizeof port;
    value.lpValue = &port;
    info.lpServiceClassId = &id;
    info.lpszServiceClassName = (char *)"A test's class";
    info.dwCount = 1;
    info.lpClassInfos = &value;
    CHECK_EQ(WSAInstallServiceClassA(&info), 0);
    CHECK_ERR(WSAInstallServiceClassA(&info), WSAEALREADY);
    CHECK_EQ(WSAGetServiceClassNameByClassIdA(&id, name, &len), 0);
    CHECK(!strcmp(name, "A test's class"));
    len = 3;
    CHECK_ERR(WSAGetServiceClassNameByClassIdA(&id, name, &len), WSAEFAULT);
    CHECK_EQ(len, sizeof "A test's class");
    len = sizeof room;
    CHECK_EQ(WSAGetServiceClassInfoA(&dns, &id, &len, found), 0);
    CHECK_EQ(found->dwCount, 1);
    CHECK(!strcmp(found->lpClassInfos[0].lpszName, "TcpPort"));
    CHECK_EQ(*(DWORD *)found->lpClassInfos[0].lpValue, 99);
    CHECK_EQ(GetTypeByNameA((char *)"A test's class", &got), 0);
    CHECK(!memcmp(&got, &id, sizeof id));
    CHECK_EQ(WSARemoveServiceClass(&id), 0);
    CHECK_ERR(WSARemoveServiceClass(&id), WSATYPE_NOT_FOUND);
    CHECK_ERR(WSAGetServiceClassNameByClassIdA(&id, name, &len), WSATYPE_NOT_FOUND);

    /* Well-known ones. */
    CHECK_EQ(GetTypeByNameA((char *)"ftp", &got), 0);
    CHECK(!memcmp(&got, &ftp, sizeof ftp));
    CHECK_EQ(GetNameByTypeA(&ftp, name, sizeof name), 0);
    CHECK(!strcmp(name, "ftp"));
    CHECK_ERR(GetTypeByNameA((char *)"no such service at all", &got), WSATYPE_NOT_FOUND);
}

static void of_old(void)
{
    GUID web = SVCID_TCP(80);
    CSADDR_INFO *ends = (CSADDR_INFO *)(void *)room;
    NS_SERVICE_INFOA *service = (NS_SERVICE_INFOA *)(void *)room;
    DWORD len = 0;

    CHECK_ERR(GetAddressByNameA(NS_DNS, &web, (char *)"127.0.0.1", NULL, 0, NULL, room, &len, NULL, NULL),
              ERROR_INSUFFICIENT_BUFFER);
    CHECK_EQ(GetAddressByNameA(NS_DNS, &web, (char *)"127.0.0.1", NULL, 0, NULL, room, &len, NULL, NULL), 1);
    CHECK_EQ(((struct sockaddr_in *)(void *)ends->RemoteAddr.lpSockaddr)->sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    len = sizeof room;
    CHECK_EQ(GetServiceA(NS_DNS, &web, (char *)"127.0.0.1", PROP_ALL, room, &len, NULL), 1);
    CHECK(!strcmp(service->ServiceInfo.lpServiceName, "127.0.0.1"));
    CHECK_EQ(service->ServiceInfo.lpServiceAddress->dwAddressCount, 1);
}

static void providers(void)
{
    WSANAMESPACE_INFOA *list = (WSANAMESPACE_INFOA *)(void *)room;
    DWORD len = 0;
    int n, i, found = 0;

    CHECK_ERR(WSAEnumNameSpaceProvidersA(&len, NULL), WSAEFAULT);
    CHECK(len > sizeof *list);
    n = WSAEnumNameSpaceProvidersA(&len, list);
    CHECK(n >= 2);
    for (i = 0; i < n; i++)
        found += list[i].dwNameSpace == NS_DNS && list[i].fActive && !strcmp(list[i].lpszIdentifier, "Tcpip");
    CHECK_EQ(found, 1);
}

/* A network for each interface that is up; there may be none. */
static void networks(void)
{
    WSAQUERYSETA query, *found = (WSAQUERYSETA *)(void *)room;
    HANDLE lookup;
    DWORD len = sizeof room;

    memset(&query, 0, sizeof query);
    query.dwSize = sizeof query;
    query.dwNameSpace = NS_NLA;
    CHECK_EQ(WSALookupServiceBeginA(&query, LUP_RETURN_ALL, &lookup), 0);
    while (WSALookupServiceNextA(lookup, 0, &len, found) == 0) {
        CHECK(found->lpszServiceInstanceName != NULL);
        CHECK(found->lpBlob != NULL);
        len = sizeof room;
    }
    CHECK(WSAGetLastError() == WSA_E_NO_MORE || WSAGetLastError() == WSASERVICE_NOT_FOUND);
    WSALookupServiceEnd(lookup);
}

int main(void)
{
    test_start();
    host();
    advertised();
    classes();
    of_old();
    providers();
    networks();
    return test_finish();
}
