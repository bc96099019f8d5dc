/* Which Windows this is, the process and its user, GUIDs, settings in files, an empty registry, wsprintf (any wchar_t). */
#include "../test.h"
#ifdef __MINGW32__
#include <rpc.h>
#include <objbase.h>
#endif

static void version(void)
{
    OSVERSIONINFOA narrow;
    OSVERSIONINFOEXW wide;
    narrow.dwOSVersionInfoSize = sizeof narrow;
    CHECK(GetVersionExA(&narrow));
    CHECK_EQ(narrow.dwPlatformId, VER_PLATFORM_WIN32_NT);
    CHECK(narrow.dwMajorVersion >= 6);
    wide.dwOSVersionInfoSize = sizeof wide;
    CHECK(GetVersionExW((LPOSVERSIONINFOW)&wide));
    CHECK_EQ(wide.dwMajorVersion, narrow.dwMajorVersion);
    CHECK_EQ(LOBYTE(LOWORD(GetVersion())), narrow.dwMajorVersion);
    narrow.dwOSVersionInfoSize = 5;
    CHECK(!GetVersionExA(&narrow));
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
}

static void process(void)
{
    HANDLE self = OpenProcess(PROCESS_ALL_ACCESS, FALSE, GetCurrentProcessId());
    FILETIME began, ended, kernel, user, now;
    DWORD code = 0, size = 0;
    WCHAR name[300];
    char folder[MAX_PATH];
    REQUIRE(self != NULL);
    CHECK_EQ(GetProcessId(self), GetCurrentProcessId());
    CHECK(GetExitCodeProcess(self, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK(GetProcessTimes(self, &began, &ended, &kernel, &user));
    GetSystemTimeAsFileTime(&now);
    CHECK(CompareFileTime(&began, &now) <= 0);
    CHECK(GetThreadTimes(GetCurrentThread(), &began, &ended, &kernel, &user));
    CHECK(OpenProcess(PROCESS_ALL_ACCESS, FALSE, 0xfffffff0) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(SetPriorityClass(GetCurrentProcess(), NORMAL_PRIORITY_CLASS));
    CHECK_EQ(GetPriorityClass(GetCurrentProcess()), NORMAL_PRIORITY_CLASS);
    CHECK(SetThreadAffinityMask(GetCurrentThread(), 1) != 0);
    CHECK(GetCurrentProcessorNumber() < 4096);
    CHECK(!GetUserNameW(NULL, &size));
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    CHECK(size > 1 && size < 300);
    CHECK(GetUserNameW(name, &size));
    CHECK_EQ(lstrlenW(name) + 1, size);
    CHECK(GetSystemDirectoryA(folder, sizeof folder) > 0);
    CHECK_EQ(GetSystemDirectoryA(NULL, 0), strlen(folder) + 1);
    SetErrorMode(SEM_FAILCRITICALERRORS);
    CHECK_EQ(SetErrorMode(0), SEM_FAILCRITICALERRORS);
    OutputDebugStringA("a line for the debugger\n");
    OutputDebugStringW(L"a wide line\n");
    CHECK(!IsDebuggerPresent());
}

#ifndef __MINGW32__
static void guids(void)
{
    GUID a, b;
    WCHAR text[40];
    unsigned char *narrow = NULL;
    CHECK_EQ(UuidCreate(&a), RPC_S_OK);
    CHECK_EQ(CoCreateGuid(&b), S_OK);
    CHECK(memcmp(&a, &b, sizeof a) != 0);
    CHECK_EQ(a.Data3 >> 12, 4);
    CHECK_EQ(a.Data4[0] >> 6, 2);
    CHECK_EQ(StringFromGUID2(&a, text, 40), 39);
    CHECK(text[0] == '{' && text[37] == '}' && text[38] == 0);
    CHECK_EQ(StringFromGUID2(&a, text, 38), 0);
    CHECK_EQ(UuidToStringA(&a, &narrow), RPC_S_OK);
    CHECK_EQ(strlen((char *)narrow), 36);
    CHECK_EQ(RpcStringFreeA(&narrow), RPC_S_OK);
    CHECK(narrow == NULL);
}

static void registry(void)
{
    HKEY key;
    CHECK_EQ(RegOpenKeyExA(HKEY_LOCAL_MACHINE, "Software\\ws2 test", 0, KEY_READ, &key), ERROR_FILE_NOT_FOUND);
    CHECK_EQ(RegCloseKey(HKEY_LOCAL_MACHINE), ERROR_SUCCESS);
    CHECK_EQ(RegCloseKey(NULL), ERROR_INVALID_HANDLE);
}
#endif

static void settings(void)
{
    char folder[MAX_PATH], path[MAX_PATH], text[64];
    CHECK(GetTempPathA(sizeof folder, folder) > 0);
    CHECK(GetTempFileNameA(folder, "ws2", 0, path) != 0);
    CHECK(WritePrivateProfileStringA("Net", "Port", "0x10", path));
    CHECK(WritePrivateProfileStringA("Net", "Host", "\"a host\"", path));
    CHECK(WritePrivateProfileStringA("Other", "port", "-7", path));
    CHECK_EQ(GetPrivateProfileIntA("net", "port", 5, path), 16);
    CHECK_EQ((int)GetPrivateProfileIntA("Other", "port", 5, path), -7);
    CHECK_EQ(GetPrivateProfileIntA("Other", "missing", 5, path), 5);
    CHECK_EQ(GetPrivateProfileStringA("Net", "host", "none", text, sizeof text, path), 6);
    CHECK(strcmp(text, "a host") == 0);
    CHECK_EQ(GetPrivateProfileStringA("Net", "missing", "none", text, sizeof text, path), 4);
    CHECK(strcmp(text, "none") == 0);
    CHECK_EQ(GetPrivateProfileStringA("Net", "host", "none", text, 4, path), 3);
    CHECK(strcmp(text, "a h") == 0);
    CHECK_EQ(GetPrivateProfileStringA(NULL, NULL, "", text, sizeof text, path), 10);
    CHECK(memcmp(text, "Net\0Other\0\0", 11) == 0);
    CHECK_EQ(GetPrivateProfileStringA("Net", NULL, "", text, sizeof text, path), 10);
    CHECK(memcmp(text, "Port\0Host\0\0", 11) == 0);
    CHECK_EQ(GetPrivateProfileStringA("Net", NULL, "", text, 8, path), 6);
    WINE_DIFFERS(memcmp(text, "Port\0H\0\0", 8) == 0, "leaves the cut name out");
    CHECK(WritePrivateProfileStringA("Net", "Host", NULL, path));
    CHECK_EQ(GetPrivateProfileStringA("Net", "Host", "", text, sizeof text, path), 0);
    CHECK(WritePrivateProfileStringA("Net", NULL, NULL, path));
    CHECK_EQ(GetPrivateProfileIntA("Net", "Port", 5, path), 5);
    CHECK_EQ((int)GetPrivateProfileIntA("Other", "port", 5, path), -7);
    CHECK(DeleteFileA(path));
}

static void formats(void)
{
    char text[2048];
    WCHAR wide[1200];
    CHECK_EQ(wsprintfA(text, "%d %s %c %08lX %I64d %S %%", -5, "x", 'y', 0xabcdefu, (LONGLONG)1 << 40, L"wide"), 36);
    CHECK(strcmp(text, "-5 x y 00ABCDEF 1099511627776 wide %") == 0);
    CHECK_EQ(wsprintfW(wide, L"%s-%hs-%u", L"a", "b", 7u), 5);
    CHECK(lstrcmpW(wide, L"a-b-7") == 0);
}

int main(void)
{
    test_start();
    version();
    process();
#ifndef __MINGW32__
    guids();
    registry();
#endif
    settings();
    formats();
    return test_finish();
}
