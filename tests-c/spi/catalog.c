/* The catalog of providers: what installers do with it, in a file of the test's own. (any wchar_t) (not under Wine)
 *
 * Shows: a provider's entries get numbers, are found, ordered, updated and taken away; chains are hidden or visible as they
 * should be; categories; name-space providers; the base provider stays. GetProcAddress by number. */
#include "../test.h"
#include <ws2spi.h>

static WSAPROTOCOL_INFOW list[64];
static const GUID layer = {0x11111111, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};

static int all(void)
{
    DWORD len = sizeof list;
    int error = 0;
    return WSCEnumProtocols(NULL, list, &len, &error);
}

static int visible(void)
{
    static WSAPROTOCOL_INFOW room[64];
    DWORD len = sizeof room;
    return WSAEnumProtocolsW(NULL, room, &len);
}

static void one_provider(void)
{
    WSAPROTOCOL_INFOW entry;
    GUID id = layer, base;
    WCHAR path[300];
    DWORD order[64], id_of_mine = 0;
    int n = all(), before = n, shown = visible(), error = 0, len = 300, i;
    DWORD needed = 0, categories = LSP_INSPECTOR;
    size_t size = sizeof categories;

    CHECK(n >= 7);
    CHECK(WSCEnumProtocols(NULL, NULL, &needed, &error) == SOCKET_ERROR && error == WSAENOBUFS);
    CHECK_EQ(needed, n * sizeof *list);
    entry = list[0];
    base = entry.ProviderId;
    entry.ProtocolChain.ChainLen = LAYERED_PROTOCOL;
    entry.dwProviderFlags = PFL_HIDDEN;
    entry.szProtocol[0] = 'L';
    CHECK_EQ(WSCInstallProvider(&id, L"/nowhere/layer.so", &entry, 1, &error), 0);
    CHECK(WSCInstallProvider(&id, L"/nowhere/layer.so", &entry, 1, &error) == SOCKET_ERROR && error == WSAEINVAL);
    n = all();
    CHECK_EQ(n, before + 1);
    CHECK_EQ(visible(), shown);
    for (i = 0; i < n; i++)
        if (!memcmp(&list[i].ProviderId, &id, sizeof id)) {
            id_of_mine = list[i].dwCatalogEntryId;
            CHECK_EQ(list[i].szProtocol[0], 'L');
        }
    CHECK(id_of_mine > 1007);
    CHECK_EQ(WSCGetProviderPath(&id, path, &len, &error), 0);
    CHECK_EQ(len, sizeof "/nowhere/layer.so");
    CHECK_EQ(path[1], 'n');
    len = 3;
    CHECK(WSCGetProviderPath(&id, path, &len, &error) == SOCKET_ERROR && error == WSAEFAULT);
    CHECK_EQ(len, sizeof "/nowhere/layer.so");

    /* Its entry first. */
    order[0] = id_of_mine;
    for (i = 0; i < n - 1; i++)
        order[1 + i] = list[i].dwCatalogEntryId;
    CHECK_EQ(WSCWriteProviderOrder(order, (DWORD)n - 1), WSAEINVAL);
    CHECK_EQ(WSCWriteProviderOrder(order, (DWORD)n), 0);
    CHECK_EQ(all(), n);
    CHECK_EQ(list[0].dwCatalogEntryId, id_of_mine);

    CHECK_EQ(WSCSetProviderInfo(&id, ProviderInfoLspCategories, (PBYTE)&categories, size, 0, &error), 0);
    categories = 0;
    CHECK_EQ(WSCGetProviderInfo(&id, ProviderInfoLspCategories, (PBYTE)&categories, &size, 0, &error), 0);
    CHECK_EQ(categories, LSP_INSPECTOR);
    CHECK_EQ(WSCUpdateProvider(&id, L"/elsewhere.so", &entry, 1, &error), 0);
    len = 300;
    CHECK_EQ(WSCGetProviderPath(&id, path, &len, &error), 0);
    CHECK_EQ(path[1], 'e');

    CHECK(WSCDeinstallProvider(&base, &error) == SOCKET_ERROR && error == WSAEINVAL);
    CHECK_EQ(WSCDeinstallProvider(&id, &error), 0);
    CHECK(WSCDeinstallProvider(&id, &error) == SOCKET_ERROR && error == WSAEINVAL);
    CHECK_EQ(all(), before);
}

static void chains(void)
{
    WSAPROTOCOL_INFOW wanted[2];
    GUID id = layer;
    int n = all(), before = n, shown = visible(), error = 0;
    DWORD own = 0;

    wanted[0] = list[0];
    wanted[1] = list[1];
    CHECK_EQ(WSCInstallProviderAndChains64_32(&id, L"/nowhere/layer.so", NULL, L"Layer", XP1_IFS_HANDLES, wanted, 2, &own, &error),
             0);
    n = all();
    CHECK_EQ(n, before + 3);
    CHECK_EQ(visible(), shown + 2);
    CHECK_EQ(list[0].ProtocolChain.ChainLen, 2);
    CHECK_EQ(list[0].ProtocolChain.ChainEntries[0], own);
    CHECK_EQ(list[0].ProtocolChain.ChainEntries[1], wanted[0].dwCatalogEntryId);
    CHECK_EQ(list[1].ProtocolChain.ChainEntries[1], wanted[1].dwCatalogEntryId);
    CHECK_EQ(WSCDeinstallProvider(&id, &error), 0);
    CHECK_EQ(all(), before);
}

static void applications(void)
{
    DWORD permitted = 7;
    int error = 0;
    CHECK(WSCGetApplicationCategory(L"/bin/x", 6, NULL, 0, &permitted, &error) == SOCKET_ERROR && error == WSASERVICE_NOT_FOUND);
    CHECK_EQ(WSCSetApplicationCategory(L"/bin/x", 6, NULL, 0, LSP_FIREWALL, &permitted, &error), 0);
    CHECK_EQ(permitted, 0);
    CHECK_EQ(WSCGetApplicationCategory(L"/bin/x", 6, NULL, 0, &permitted, &error), 0);
    CHECK_EQ(permitted, LSP_FIREWALL);
}

static void name_spaces(void)
{
    static WSANAMESPACE_INFOW spaces[32];
    GUID id = layer, ids[8];
    DWORD len = sizeof spaces;
    int n = WSAEnumNameSpaceProvidersW(&len, spaces), i;

    CHECK_EQ(WSCInstallNameSpace((LPWSTR)L"Names", (LPWSTR)L"/nowhere/names.so", NS_LOCALNAME, 1, &id), 0);
    CHECK_ERR(WSCInstallNameSpace((LPWSTR)L"Names", (LPWSTR)L"/nowhere/names.so", NS_LOCALNAME, 1, &id), WSAEINVAL);
    len = sizeof spaces;
    CHECK_EQ(WSAEnumNameSpaceProvidersW(&len, spaces), n + 1);
    CHECK_EQ(spaces[n].fActive, TRUE);
    CHECK_EQ(WSCEnableNSProvider(&id, FALSE), 0);
    ids[0] = id;
    for (i = 0; i < n; i++)
        ids[1 + i] = spaces[i].NSProviderId;
    CHECK_ERR(WSCWriteNameSpaceOrder(ids, (DWORD)n), WSAEINVAL);
    CHECK_EQ(WSCWriteNameSpaceOrder(ids, (DWORD)n + 1), 0);
    len = sizeof spaces;
    CHECK_EQ(WSAEnumNameSpaceProvidersW(&len, spaces), n + 1);
    CHECK(!memcmp(&spaces[0].NSProviderId, &id, sizeof id));
    CHECK_EQ(spaces[0].fActive, FALSE);
    CHECK_EQ(WSCUnInstallNameSpace(&id), 0);
    CHECK_ERR(WSCUnInstallNameSpace(&id), WSAEINVAL);
}

static void by_number(void)
{
    HMODULE ws2 = LoadLibraryA("ws2_32.dll"), old = LoadLibraryA("wsock32.dll");
    CHECK(GetProcAddress(ws2, (LPCSTR)115) == GetProcAddress(ws2, "WSAStartup"));
    CHECK(GetProcAddress(ws2, (LPCSTR)10) == GetProcAddress(ws2, "ioctlsocket"));
    CHECK(GetProcAddress(old, (LPCSTR)10) == GetProcAddress(old, "inet_addr"));
    CHECK(GetProcAddress(old, (LPCSTR)1108) != NULL);
    CHECK(GetProcAddress(ws2, (LPCSTR)1108) == NULL);
    CHECK(GetProcAddress(ws2, (LPCSTR)117) == NULL);
}

int main(void)
{
    char file[MAX_PATH];
    REQUIRE(GetTempFileNameA(".", "cat", 0, file));
    SetEnvironmentVariableA("WS2_32_CATALOG", file);
    test_start();
    one_provider();
    chains();
    applications();
    name_spaces();
    by_number();
    DeleteFileA(file);
    return test_finish();
}
