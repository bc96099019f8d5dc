/* Files: what CreateFile does about each that exists or not, reading, writing, positions, and what they are called (any wchar_t). */
#include "../test.h"

static char folder[100], path[MAX_PATH], other[MAX_PATH];

static const char *in_folder(char *to, const char *name)
{
    snprintf(to, MAX_PATH, "%s\\%s", folder, name);
    return to;
}

static HANDLE open_as(const char *name, DWORD access, DWORD disposition)
{
    SetLastError(77);
    return CreateFileA(name, access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, disposition, FILE_ATTRIBUTE_NORMAL, NULL);
}

static void expect_open(const char *name, DWORD access, DWORD disposition, DWORD error)
{
    HANDLE file = open_as(name, access, disposition);
    DWORD seen = GetLastError();
    CHECK((file != INVALID_HANDLE_VALUE) == (error == 0 || error == ERROR_ALREADY_EXISTS));
    CHECK_EQ(seen, error);
    if (file != INVALID_HANDLE_VALUE)
        CHECK(CloseHandle(file));
}

#define BOTH (GENERIC_READ | GENERIC_WRITE)

static void dispositions(void)
{
    HANDLE file;
    in_folder(path, "a file");
    expect_open(path, BOTH, OPEN_EXISTING, ERROR_FILE_NOT_FOUND);
    expect_open(path, BOTH, TRUNCATE_EXISTING, ERROR_FILE_NOT_FOUND);
    expect_open(path, BOTH, CREATE_NEW, 0);
    expect_open(path, BOTH, CREATE_NEW, ERROR_FILE_EXISTS);
    expect_open(path, BOTH, OPEN_ALWAYS, ERROR_ALREADY_EXISTS);
    expect_open(path, BOTH, CREATE_ALWAYS, ERROR_ALREADY_EXISTS);
    file = open_as(path, GENERIC_READ, TRUNCATE_EXISTING);
    if (!WINE_DIFFERS(file == INVALID_HANDLE_VALUE, "empties it all the same"))
        CloseHandle(file);
    expect_open(path, BOTH, 9, ERROR_INVALID_PARAMETER);
    CHECK(DeleteFileA(path));
    expect_open(path, BOTH, OPEN_ALWAYS, 0);
    CHECK(DeleteFileA(path));
    expect_open(path, BOTH, CREATE_ALWAYS, 0);
    CHECK(DeleteFileA(path));
    CHECK(!DeleteFileA(path));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    expect_open(in_folder(path, "no folder\\a file"), BOTH, CREATE_ALWAYS, ERROR_PATH_NOT_FOUND);
    expect_open(path, BOTH, OPEN_EXISTING, ERROR_PATH_NOT_FOUND);
    expect_open(folder, GENERIC_READ, OPEN_EXISTING, ERROR_ACCESS_DENIED);
    expect_open(in_folder(path, "a*b"), BOTH, OPEN_EXISTING, ERROR_INVALID_NAME);
    expect_open("", BOTH, OPEN_EXISTING, ERROR_PATH_NOT_FOUND);
}

static void transfers(void)
{
    HANDLE file = open_as(in_folder(path, "data"), BOTH, CREATE_NEW);
    char buffer[20] = "";
    DWORD count = 99, high = 99;
    LARGE_INTEGER distance, place;
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK_EQ(GetFileType(file), FILE_TYPE_DISK);
    CHECK(WriteFile(file, "0123456789", 10, &count, NULL));
    CHECK_EQ(count, 10);
    CHECK(ReadFile(file, buffer, sizeof buffer, &count, NULL)); /* the end: no error */
    CHECK_EQ(count, 0);
    CHECK_EQ(SetFilePointer(file, 3, NULL, FILE_BEGIN), 3);
    CHECK(ReadFile(file, buffer, 4, &count, NULL));
    CHECK_EQ(count, 4);
    CHECK(memcmp(buffer, "3456", 4) == 0);
    CHECK_EQ(SetFilePointer(file, -2, NULL, FILE_CURRENT), 5);
    CHECK_EQ(SetFilePointer(file, -1, NULL, FILE_END), 9);
    SetLastError(0);
    CHECK_EQ(SetFilePointer(file, -11, NULL, FILE_END), INVALID_SET_FILE_POINTER);
    CHECK_EQ(GetLastError(), ERROR_NEGATIVE_SEEK);
    CHECK_EQ(SetFilePointer(file, 0, NULL, 7), INVALID_SET_FILE_POINTER);
    distance.QuadPart = 0x100000002;
    CHECK(SetFilePointerEx(file, distance, &place, FILE_BEGIN));
    CHECK_EQ(place.QuadPart, 0x100000002);
    distance.QuadPart = 6;
    CHECK(SetFilePointerEx(file, distance, NULL, FILE_BEGIN));
    CHECK(SetEndOfFile(file));
    CHECK_EQ(GetFileSize(file, &high), 6);
    CHECK_EQ(high, 0);
    CHECK(GetFileSizeEx(file, &place));
    CHECK_EQ(place.QuadPart, 6);
    CHECK(FlushFileBuffers(file));
    CHECK(CloseHandle(file));
    CHECK(!ReadFile(file, buffer, 1, &count, NULL));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    file = open_as(path, GENERIC_READ, OPEN_EXISTING);
    CHECK(!WriteFile(file, "x", 1, &count, NULL));
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    CHECK(!SetEndOfFile(file));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_ACCESS_DENIED, "has the native error");
    CHECK(CloseHandle(file));
    file = open_as(path, FILE_APPEND_DATA, OPEN_EXISTING);
    CHECK(WriteFile(file, "xy", 2, &count, NULL));
    CHECK(CloseHandle(file));
    file = open_as(path, GENERIC_READ, OPEN_EXISTING);
    CHECK_EQ(GetFileSize(file, NULL), 8);
    CHECK(CloseHandle(file));
    CHECK(DeleteFileA(path));
}

/* An OVERLAPPED of a file that is not asynchronous says where. */
static void positions(void)
{
    HANDLE file = open_as(in_folder(path, "data"), BOTH, CREATE_NEW);
    char buffer[8] = "";
    DWORD count = 0;
    OVERLAPPED at;
    memset(&at, 0, sizeof at);
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK(WriteFile(file, "0123456789", 10, &count, NULL));
    at.Offset = 4;
    CHECK(WriteFile(file, "ab", 2, &count, &at));
    CHECK_EQ(count, 2);
    CHECK_EQ(SetFilePointer(file, 0, NULL, FILE_CURRENT), 6);
    at.Offset = 3;
    CHECK(ReadFile(file, buffer, 4, &count, &at));
    CHECK_EQ(count, 4);
    CHECK_EQ(at.InternalHigh, 4);
    CHECK(memcmp(buffer, "3ab6", 4) == 0);
    at.Offset = 10;
    CHECK(!ReadFile(file, buffer, 4, &count, &at));
    CHECK_EQ(GetLastError(), ERROR_HANDLE_EOF);
    CHECK_EQ(count, 0);
    at.Offset = at.OffsetHigh = 0xffffffff;
    CHECK(WriteFile(file, "!", 1, &count, &at));
    CHECK_EQ(GetFileSize(file, NULL), 11);
    CHECK(CloseHandle(file));
    CHECK(DeleteFileA(path));
}

static void flags(void)
{
    HANDLE file = CreateFileA(in_folder(path, "gone"), BOTH, FILE_SHARE_DELETE, NULL, CREATE_NEW, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    DWORD count;
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK(GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES);
    CHECK(CloseHandle(file));
    CHECK_EQ(GetFileAttributesA(path), INVALID_FILE_ATTRIBUTES);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    file = CreateFileA(folder, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    CHECK(file != INVALID_HANDLE_VALUE);
    CHECK(CloseHandle(file));
    file = CreateFileA("NUL", BOTH, 0, NULL, OPEN_EXISTING, 0, NULL);
    CHECK(file != INVALID_HANDLE_VALUE);
    CHECK_EQ(GetFileType(file), FILE_TYPE_CHAR);
    CHECK(WriteFile(file, "nothing", 7, &count, NULL));
    CHECK_EQ(count, 7);
    CHECK(CloseHandle(file));
}

static void names(void)
{
    WIN32_FILE_ATTRIBUTE_DATA data;
    BY_HANDLE_FILE_INFORMATION information;
    FILETIME written, now;
    HANDLE file = open_as(in_folder(path, "one"), BOTH, CREATE_NEW);
    DWORD count;
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK(WriteFile(file, "12345", 5, &count, NULL));
    GetSystemTimeAsFileTime(&now);
    CHECK(GetFileTime(file, NULL, NULL, &written));
    CHECK(CompareFileTime(&written, &now) <= 0 || written.dwLowDateTime - now.dwLowDateTime < 20000000);
    written.dwLowDateTime = 0x12345680;
    written.dwHighDateTime = 0x01d00000;
    CHECK(SetFileTime(file, NULL, NULL, &written));
    memset(&now, 0, sizeof now);
    CHECK(GetFileTime(file, NULL, NULL, &now));
    CHECK(CompareFileTime(&written, &now) == 0);
    CHECK(GetFileInformationByHandle(file, &information));
    CHECK_EQ(information.nFileSizeLow, 5);
    CHECK_EQ(information.nNumberOfLinks, 1);
    CHECK(CloseHandle(file));
    CHECK_EQ(GetFileAttributesA(path), FILE_ATTRIBUTE_ARCHIVE);
    CHECK_EQ(GetFileAttributesA(folder), FILE_ATTRIBUTE_DIRECTORY);
    CHECK(GetFileAttributesExA(path, GetFileExInfoStandard, &data));
    CHECK_EQ(data.nFileSizeLow, 5);
    CHECK(CompareFileTime(&written, &data.ftLastWriteTime) == 0);
    CHECK(SetFileAttributesA(path, FILE_ATTRIBUTE_READONLY));
    CHECK(GetFileAttributesA(path) & FILE_ATTRIBUTE_READONLY);
    CHECK(!DeleteFileA(path));
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    CHECK(SetFileAttributesA(path, FILE_ATTRIBUTE_NORMAL));

    CHECK(CopyFileA(path, in_folder(other, "two"), TRUE));
    CHECK(!CopyFileA(path, other, TRUE));
    CHECK_EQ(GetLastError(), ERROR_FILE_EXISTS);
    CHECK(CopyFileA(path, other, FALSE));
    CHECK(!MoveFileA(path, other));
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK(MoveFileExA(path, other, MOVEFILE_REPLACE_EXISTING));
    CHECK(!MoveFileA(path, other));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    CHECK(MoveFileA(other, path));
    CHECK(DeleteFileA(path));
    CHECK(!CopyFileA(path, other, FALSE));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

static void folders(void)
{
    char before[MAX_PATH], now[MAX_PATH], *part = NULL;
    DWORD count;
    in_folder(path, "inner");
    CHECK(CreateDirectoryA(path, NULL));
    CHECK(!CreateDirectoryA(path, NULL));
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK(!CreateDirectoryA(in_folder(other, "x\\y"), NULL));
    CHECK_EQ(GetLastError(), ERROR_PATH_NOT_FOUND);
    CHECK(!DeleteFileA(path));
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    expect_open(in_folder(other, "inner\\file"), BOTH, CREATE_NEW, 0);
    CHECK(!RemoveDirectoryA(path));
    CHECK_EQ(GetLastError(), ERROR_DIR_NOT_EMPTY);
    CHECK(!RemoveDirectoryA(other));
    CHECK_EQ(GetLastError(), ERROR_DIRECTORY);
    CHECK(DeleteFileA(other));
    CHECK(GetCurrentDirectoryA(sizeof before, before) > 0);
    CHECK(SetCurrentDirectoryA(path));
    count = GetCurrentDirectoryA(sizeof now, now);
    CHECK_EQ(count, strlen(now));
    CHECK_EQ(GetCurrentDirectoryA(3, other), count + 1);
    CHECK(strcmp(now + strlen(now) - 5, "inner") == 0);
    CHECK(GetFullPathNameA("..\\a\\.\\b.txt", sizeof now, now, &part) > 0);
    CHECK(part != NULL && strcmp(part, "b.txt") == 0);
    CHECK(strstr(now, "inner") == NULL);
    CHECK(SetCurrentDirectoryA(before));
    CHECK(!SetCurrentDirectoryA(other));
    CHECK(RemoveDirectoryA(path));
    CHECK(!RemoveDirectoryA(path));
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

static void temporary(void)
{
    char first[MAX_PATH], second[MAX_PATH];
    UINT a = GetTempFileNameA(folder, "prefix", 0, first), b = GetTempFileNameA(folder, "prefix", 0, second);
    CHECK(a != 0 && b != 0 && a != b);
    CHECK_EQ(GetFileAttributesA(first) & FILE_ATTRIBUTE_DIRECTORY, 0);
    CHECK(strstr(first, "pre") != NULL && strstr(first, "prefix") == NULL);
    CHECK(DeleteFileA(first) && DeleteFileA(second));
    CHECK_EQ(GetTempFileNameA(folder, "abc", 0x12, first), 0x12);
    CHECK_EQ(GetFileAttributesA(first), INVALID_FILE_ATTRIBUTES);
    CHECK_EQ(GetTempFileNameA(in_folder(path, "nowhere"), "abc", 0, first), 0);
    CHECK_EQ(GetLastError(), ERROR_DIRECTORY);
}

static void find(void)
{
    static const char *const made[] = {"a.txt", "b.TXT", "c.c", "long name.text"};
    WIN32_FIND_DATAA found;
    WIN32_FIND_DATAW wide;
    HANDLE search;
    unsigned i, seen = 0, dots = 0, others = 0;
    WCHAR wide_path[MAX_PATH];
    for (i = 0; i < 4; i++)
        expect_open(in_folder(path, made[i]), BOTH, CREATE_NEW, 0);
    search = FindFirstFileA(in_folder(path, "*"), &found);
    REQUIRE(search != INVALID_HANDLE_VALUE);
    do {
        if (found.cFileName[0] == '.') {
            dots++;
            CHECK(found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY);
            continue;
        }
        for (i = 0; i < 4 && strcmp(found.cFileName, made[i]); i++)
            ;
        if (i < 4)
            seen |= 1u << i;
        else
            others++;
    } while (FindNextFileA(search, &found));
    CHECK_EQ(GetLastError(), ERROR_NO_MORE_FILES);
    CHECK_EQ(seen, 15);
    CHECK_EQ(dots, 2);
    CHECK_EQ(others, 0);
    CHECK(FindClose(search));
#ifndef __MINGW32__ /* there it may be anything */
    CHECK(!FindClose(search));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
#endif
    search = FindFirstFileA(in_folder(path, "*.txt"), &found);
    REQUIRE(search != INVALID_HANDLE_VALUE);
    CHECK(FindNextFileA(search, &found));
    CHECK(FindClose(search));
    search = FindFirstFileA(in_folder(path, "c.c"), &found);
    CHECK(search != INVALID_HANDLE_VALUE);
    CHECK(strcmp(found.cFileName, "c.c") == 0);
    CHECK(!FindNextFileA(search, &found));
    CHECK_EQ(GetLastError(), ERROR_NO_MORE_FILES);
    CHECK(FindClose(search));
    CHECK(FindFirstFileA(in_folder(path, "nothing*"), &found) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
    CHECK(FindFirstFileA(in_folder(path, "nowhere\\*"), &found) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_PATH_NOT_FOUND);
    CHECK(MultiByteToWideChar(CP_UTF8, 0, in_folder(path, "long*"), -1, wide_path, MAX_PATH) > 0);
    search = FindFirstFileW(wide_path, &wide);
    CHECK(search != INVALID_HANDLE_VALUE);
    CHECK(lstrcmpW(wide.cFileName, L"long name.text") == 0);
    CHECK(FindClose(search));
    for (i = 0; i < 4; i++)
        CHECK(DeleteFileA(in_folder(path, made[i])));
}

/* Sockets are files too, as far as reading and writing go. */
static void sockets(void)
{
    SOCKET pair[2], a, b;
    char text[8] = "";
    DWORD count = 0;
    test_tcp_pair(pair);
    a = pair[0];
    b = pair[1];
    CHECK_EQ(GetFileType((HANDLE)a), FILE_TYPE_PIPE);
#ifndef __MINGW32__ /* Windows' sockets want an OVERLAPPED for this */
    CHECK(WriteFile((HANDLE)a, "hello", 5, &count, NULL));
    CHECK_EQ(count, 5);
    CHECK(ReadFile((HANDLE)b, text, sizeof text, &count, NULL));
    CHECK_EQ(count, 5);
    CHECK(memcmp(text, "hello", 5) == 0);
    CHECK(CloseHandle((HANDLE)a));
    CHECK(ReadFile((HANDLE)b, text, sizeof text, &count, NULL));
    CHECK_EQ(count, 0);
#else
    closesocket(a);
    (void)text;
    (void)count;
#endif
    CHECK(CloseHandle((HANDLE)b));
}

static void standard(void)
{
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD count = 0, mode;
    CHECK(out != NULL && out != INVALID_HANDLE_VALUE);
    CHECK(out == GetStdHandle(STD_OUTPUT_HANDLE));
    CHECK(GetStdHandle(7) == INVALID_HANDLE_VALUE);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    fflush(stdout);
    CHECK(WriteFile(out, "written\n", 8, &count, NULL));
    CHECK_EQ(count, 8);
    if (!GetConsoleMode(out, &mode)) { /* redirected */
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
        CHECK(!WriteConsoleA(out, "x", 1, &count, NULL));
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    }
    CHECK(SetStdHandle(STD_ERROR_HANDLE, out));
    CHECK(GetStdHandle(STD_ERROR_HANDLE) == out);
}

int main(void)
{
    char base[MAX_PATH], made[MAX_PATH];
    test_start();
    CHECK(GetTempPathA(sizeof base, base) > 0);
    REQUIRE(GetTempFileNameA(base, "ws2", 0, made) != 0 && strlen(made) < sizeof folder);
    strcpy(folder, made);
    REQUIRE(DeleteFileA(folder) && CreateDirectoryA(folder, NULL));
    dispositions();
    transfers();
    positions();
    flags();
    names();
    folders();
    temporary();
    find();
    sockets();
    standard();
    CHECK(RemoveDirectoryA(folder));
    return test_finish();
}
