/* Modules: the Windows libraries by any of their names, functions by name, the program's own file. */
#include "../test.h"
#include "../wide.h"

typedef int (WSAAPI *startup_function)(WORD, LPWSADATA);
typedef SOCKET (WSAAPI *socket_function)(int, int, int);
typedef int (WSAAPI *close_function)(SOCKET);
typedef DWORD (WINAPI *tick_function)(void);
typedef int (WINAPI *length_function)(LPCWSTR);

/* A function pointer of another type, with no warning about it. */
#define FUNCTION(type, address) ((type)(void (*)(void))(address))

static void winsock(void)
{
    static const char *const names[] = {"ws2_32.dll", "WS2_32.DLL", "ws2_32", "Ws2_32.dll"};
    HMODULE first = LoadLibraryA("ws2_32.dll"), module;
    WSADATA data;
    SOCKET s;
    size_t i;
    REQUIRE(first != NULL);
    for (i = 0; i < sizeof names / sizeof names[0]; i++) {
        module = LoadLibraryA(names[i]);
        CHECK(module == first);
        CHECK(GetModuleHandleA(names[i]) == first);
        CHECK(FreeLibrary(module));
    }
    CHECK(GetProcAddress(first, "WSAStartup") != NULL);
    CHECK_EQ(FUNCTION(startup_function, GetProcAddress(first, "WSAStartup"))(MAKEWORD(2, 2), &data), 0);
    s = FUNCTION(socket_function, GetProcAddress(first, "socket"))(AF_INET, SOCK_STREAM, 0);
    CHECK(s != INVALID_SOCKET);
    /* Ours, not libc's: the same handle works with the linked functions. */
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), SOCK_STREAM);
    CHECK_EQ(FUNCTION(close_function, GetProcAddress(first, "closesocket"))(s), 0);
    CHECK(GetProcAddress(first, "getaddrinfo") != NULL);
    SetLastError(0);
    CHECK(GetProcAddress(first, "NoSuchFunction") == NULL);
    CHECK_EQ(GetLastError(), ERROR_PROC_NOT_FOUND);
    CHECK_EQ(WSACleanup(), 0);
    CHECK(FreeLibrary(first));
}

static void others(void)
{
    HMODULE kernel = GetModuleHandleA("kernel32.dll"), other;
    WCHAR wide[] = {'h', 'e', 'y', 0};
    WCHAR name[] = {'K', 'e', 'r', 'n', 'e', 'l', '3', '2', 0};
    REQUIRE(kernel != NULL);
    CHECK(GetModuleHandleW(name) == kernel);
    CHECK(FUNCTION(tick_function, GetProcAddress(kernel, "GetTickCount"))() - GetTickCount() + 1000 < 2000);
    CHECK_EQ(FUNCTION(length_function, GetProcAddress(kernel, "lstrlenW"))(wide), 3);
    other = LoadLibraryA("winmm.dll");
    CHECK(other != NULL && other != kernel);
    CHECK(GetProcAddress(other, "timeGetTime") != NULL);
    CHECK(FreeLibrary(other));
    SetLastError(0);
    CHECK(LoadLibraryA("no-such-library-anywhere.dll") == NULL);
    CHECK_EQ(GetLastError(), ERROR_MOD_NOT_FOUND);
    SetLastError(0);
    CHECK(GetModuleHandleA("no-such-library-anywhere.dll") == NULL);
    CHECK_EQ(GetLastError(), ERROR_MOD_NOT_FOUND);
}

/* What follows the last separator of a path. */
static const char *file_name(const char *path)
{
    const char *name = path;
    for (; *path; path++)
        if (*path == '/' || *path == '\\')
            name = path + 1;
    return name;
}

/* `started` is how the program was called; on Windows that may lack the ".exe". */
static void program(const char *started)
{
    char path[1024], cut[8];
    WCHAR wide[1024];
    DWORD length = GetModuleFileNameA(NULL, path, sizeof path);
    CHECK(length > 0 && length == strlen(path));
    CHECK(file_name(path) != path);
    CHECK(strncmp(file_name(path), file_name(started), strlen(file_name(started))) == 0);
    CHECK_EQ(GetModuleFileNameW(NULL, wide, 1024), length);
    CHECK(wide_is(wide, path));
    SetLastError(0);
    CHECK_EQ(GetModuleFileNameA(NULL, cut, sizeof cut), sizeof cut);
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    WINE_DIFFERS_EQ(cut[sizeof cut - 1], 0, "a cut path has no NUL");
    CHECK(strncmp(cut, path, sizeof cut - 1) == 0);
    CHECK(GetModuleHandleA(NULL) != NULL);
    CHECK_EQ(GetModuleFileNameA(GetModuleHandleA(NULL), path, sizeof path), length);
    CHECK(GetModuleFileNameA(GetModuleHandleA("kernel32"), path, sizeof path) > 0);
}

int main(int argc, char **argv)
{
    test_watchdog();
    winsock();
    others();
    CHECK(argc > 0);
    program(argv[0]);
    TEST_DONE();
}
