/* Parts of names of files, and what is known of files by them (any wchar_t).
 *
 * Shows: _splitpath, _makepath and their _s and wide forms; _fullpath; _stat, _fstat and kin; _sopen_s, _pipe, _eof, _chsize_s, _locking. */
#include "crt.h"
#include "../wide.h"
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/locking.h>
#include <sys/stat.h>
#include <wchar.h>

static void parts(void)
{
    char drive[_MAX_DRIVE], folder[_MAX_DIR], file[_MAX_FNAME], extension[_MAX_EXT], path[_MAX_PATH];
    WCHAR wide_file[_MAX_FNAME], wide_extension[_MAX_EXT], wide_path[_MAX_PATH];
    _splitpath("c:\\one/two\\three.tar.gz", drive, folder, file, extension);
    CHECK_TEXT(drive, "c:");
    CHECK_TEXT(folder, "\\one/two\\");
    CHECK_TEXT(file, "three.tar");
    CHECK_TEXT(extension, ".gz");
    _splitpath("plain", NULL, folder, file, extension);
    CHECK(!folder[0] && !extension[0] && strcmp(file, "plain") == 0);
    _splitpath("a.b\\c", NULL, folder, file, extension);
    CHECK(strcmp(folder, "a.b\\") == 0 && strcmp(file, "c") == 0 && !extension[0]);
    CHECK_EQ(_splitpath_s("x/name.ext", NULL, 0, NULL, 0, file, 4, NULL, 0), ERANGE);
    _wsplitpath(L"/d/e.f", NULL, NULL, wide_file, wide_extension);
    CHECK(wide_is(wide_file, "e") && wide_is(wide_extension, ".f"));
    _makepath(path, "c", "\\one\\two", "three", "txt");
    CHECK_TEXT(path, "c:\\one\\two\\three.txt");
    _makepath(path, NULL, "one/", "three", ".txt");
    CHECK_TEXT(path, "one/three.txt");
    CHECK_EQ(_makepath_s(path, 5, NULL, NULL, "three", "txt"), ERANGE);
    _wmakepath(wide_path, NULL, NULL, L"a", L"b");
    CHECK(wide_is(wide_path, "a.b"));
}

static void whole_paths(void)
{
    char path[_MAX_PATH], *memory = _fullpath(NULL, "no such folder\\..\\file", 0);
    CHECK(memory && strlen(memory) > 4 && strcmp(memory + strlen(memory) - 4, "file") == 0 && !strstr(memory, "such"));
    free(memory);
    CHECK(_fullpath(path, ".", sizeof path) == path);
    CHECK(_fullpath(path, "a", 2) == NULL);
}

static void facts(void)
{
    const char *name = "paths.out";
    struct _stat facts;
    struct _stati64 large;
    int descriptor = -1, ends[2];
    char bytes[8];
    CHECK_EQ(_sopen_s(&descriptor, name, _O_RDWR | _O_CREAT | _O_TRUNC | _O_BINARY, _SH_DENYNO, _S_IREAD | _S_IWRITE), 0);
    CHECK_EQ(_write(descriptor, "12345678", 8), 8);
    CHECK_EQ(_fstat(descriptor, &facts), 0);
    CHECK_EQ((int)facts.st_size, 8);
    CHECK(facts.st_mode & _S_IFREG && facts.st_mtime > 0);
    CHECK_EQ(_lseek(descriptor, 0, SEEK_SET), 0);
    CHECK_EQ(_locking(descriptor, _LK_NBLCK, 4), 0);
    CHECK_EQ(_locking(descriptor, _LK_UNLCK, 4), 0);
    CHECK_EQ(_eof(descriptor), 0);
    CHECK_EQ(_read(descriptor, bytes, 8), 8);
    CHECK_EQ(_eof(descriptor), 1);
    CHECK_EQ(_chsize_s(descriptor, 3), 0);
    _close(descriptor);
    CHECK_EQ(_stat(".\\paths.out", &facts), 0);
    CHECK_EQ((int)facts.st_size, 3);
    CHECK_EQ(_stati64(".\\paths.out", &large), 0);
    CHECK(large.st_size == 3);
    CHECK_EQ(_wstat(L".\\paths.out", &facts), 0);
    CHECK_EQ(_stat(".", &facts), 0);
    CHECK(facts.st_mode & _S_IFDIR);
    _unlink(name);
    CHECK_EQ(_stat(name, &facts), -1);
    CHECK_EQ(errno, ENOENT);
    CHECK_EQ(_pipe(ends, 512, _O_BINARY), 0);
    CHECK_EQ(_write(ends[1], "x", 1), 1);
    CHECK_EQ(_read(ends[0], bytes, 8), 1);
    _close(ends[0]);
    _close(ends[1]);
}

static void handles(void)
{
    HANDLE file = CreateFileA("paths.handle.out", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL), reading, writing;
    DWORD size = 0;
    char bytes[8];
    int descriptor = _open_osfhandle((intptr_t)file, 0), input;
    CHECK(descriptor >= 0);
    CHECK(_get_osfhandle(descriptor) == (intptr_t)file);
    CHECK_EQ(_write(descriptor, "abc", 3), 3);
    CHECK_EQ(GetFileSize(file, NULL), 3);
    CHECK_EQ(_close(descriptor), 0);
    CHECK(!GetFileSizeEx(file, (LARGE_INTEGER *)bytes));
    descriptor = _open("paths.handle.out", _O_RDWR | _O_BINARY);
    CHECK(descriptor >= 0);
    file = (HANDLE)_get_osfhandle(descriptor);
    CHECK(file != INVALID_HANDLE_VALUE && file == (HANDLE)_get_osfhandle(descriptor));
    CHECK(ReadFile(file, bytes, sizeof bytes, &size, NULL) && size == 3);
    CHECK_EQ(_read(descriptor, bytes, sizeof bytes), 0);
    CHECK_EQ(_close(descriptor), 0);
    CHECK_EQ((int)_get_osfhandle(descriptor), -1);
    CHECK_EQ(errno, EBADF);
    CHECK(_get_osfhandle(1) == (intptr_t)GetStdHandle(STD_OUTPUT_HANDLE));
    CHECK(CreatePipe(&reading, &writing, NULL, 0));
    descriptor = _open_osfhandle((intptr_t)writing, _O_BINARY);
    input = _open_osfhandle((intptr_t)reading, _O_BINARY);
    CHECK_EQ(_write(descriptor, "x", 1), 1);
    CHECK_EQ(_close(descriptor), 0);
    CHECK_EQ(_read(input, bytes, sizeof bytes), 1);
    CHECK_EQ(_read(input, bytes, sizeof bytes), 0);
    CHECK_EQ(_close(input), 0);
    _unlink("paths.handle.out");
}

static void searches(void)
{
    struct _finddata_t found;
    struct _wfinddata_t wide_found;
    intptr_t search;
    int count = 0, size = 0;
    FILE *file = fopen("paths.1.out", "w");
    CHECK(file != NULL);
    fputs("12345", file);
    fclose(file);
    file = fopen("paths.2.out", "w");
    CHECK(file != NULL);
    fclose(file);
    search = _findfirst("paths.?.out", &found);
    CHECK(search != -1);
    do {
        count++;
        size += (int)found.size;
        CHECK(strncmp(found.name, "paths.", 6) == 0 && !(found.attrib & _A_SUBDIR) && found.time_write > 1000000000);
    } while (_findnext(search, &found) == 0);
    CHECK(count == 2 && size == 5);
    CHECK_EQ(errno, ENOENT);
    CHECK_EQ(_findclose(search), 0);
    search = _wfindfirst(L"paths.1.*", &wide_found);
    CHECK(search != -1 && wide_is(wide_found.name, "paths.1.out"));
    _findclose(search);
    CHECK_EQ((int)_findfirst("paths.*.none", &found), -1);
    CHECK_EQ(errno, ENOENT);
    remove("paths.1.out");
    remove("paths.2.out");
}

int main(void)
{
    CRT_START();
    test_watchdog();
    parts();
    whole_paths();
    facts();
    handles();
    searches();
    TEST_DONE();
}
