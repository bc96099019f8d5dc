/* Files, folders and descriptors by Microsoft's names: <io.h>, <direct.h>, fopen_s and its kin.
 *
 * Shows: fopen_s and its errors; _open, _read, _write, _lseek, _filelength, _dup2, _close; _setmode, _fileno, _isatty; _access,
 * _unlink, _mkdir, _chdir, _getcwd, _rmdir. */
#include "crt.h"
#include <conio.h>
#include <direct.h>
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <sys/stat.h>

static char folder[64];

static void streams(void)
{
    FILE *file = NULL;
    char line[20];
    CHECK_EQ(fopen_s(&file, "text", "w"), 0);
    REQUIRE(file != NULL);
    fputs("one\n", file);
    fclose(file);
    CHECK_EQ(fopen_s(&file, "text", "rt"), 0);
    REQUIRE(file != NULL);
    CHECK(_fileno(file) > 2);
    CHECK(_setmode(_fileno(file), _O_BINARY) != -1);
    CHECK(fgets(line, sizeof line, file) && line[0] == 'o');
    fclose(file);
    CHECK_EQ(fopen_s(&file, "nothing", "r"), ENOENT);
    CHECK(file == NULL);
    CHECK_ERRNO(fopen_s(NULL, "text", "r"), EINVAL);
    CHECK_ERRNO(fopen_s(&file, NULL, "r"), EINVAL);
    file = _wfopen(L"text", L"rb");
    CHECK(file != NULL);
    if (file)
        fclose(file);
    CHECK_EQ(_unlink("text"), 0);
}

static void descriptors(void)
{
    char text[10];
    int d = _open("bytes", _O_CREAT | _O_RDWR | _O_BINARY | _O_TRUNC, _S_IREAD | _S_IWRITE), other;
    REQUIRE(d >= 0);
    CHECK_EQ(_write(d, "a\nb", 3), 3);
    CHECK_EQ(_filelength(d), 3);
    CHECK_EQ(_lseek(d, 1, SEEK_SET), 1);
    CHECK_EQ(_read(d, text, sizeof text), 2);
    CHECK(memcmp(text, "\nb", 2) == 0);
    CHECK_EQ(_tell(d), 3);
    CHECK_EQ(_chsize(d, 1), 0);
    CHECK_EQ(_filelength(d), 1);
    other = _dup(d);
    CHECK(other >= 0);
    CHECK_EQ(_dup2(d, other), 0);
    CHECK_EQ(_close(other), 0);
    CHECK_EQ(_isatty(d), 0);
    CHECK_EQ(_close(d), 0);
    errno = 0;
    CHECK_EQ(_close(d), -1);
    CHECK_EQ(errno, EBADF);
    WINE_DIFFERS_EQ(_setmode(d, _O_TEXT), -1, OLD_RUNTIME);
    CHECK_EQ(_access("bytes", 0), 0);
    CHECK_EQ(_access("bytes", 6), 0);
    CHECK_EQ(_access("nothing", 0), -1);
    CHECK_EQ(_access_s("bytes", 4), 0);
    CHECK_EQ(_access_s("nothing", 4), ENOENT);
    CHECK_EQ(_unlink("bytes"), 0);
}

static void folders(void)
{
    char path[_MAX_PATH], *copy;
    CHECK_EQ(_mkdir("inner"), 0);
    errno = 0;
    CHECK_EQ(_mkdir("inner"), -1);
    CHECK_EQ(errno, EEXIST);
    CHECK_EQ(_chdir("inner"), 0);
    CHECK(_getcwd(path, sizeof path) != NULL);
    CHECK(strlen(path) > 5 && strcmp(path + strlen(path) - 5, "inner") == 0);
    errno = 0;
    CHECK(_getcwd(path, 3) == NULL);
    CHECK_EQ(errno, ERANGE);
    copy = _getcwd(NULL, 0);
    CHECK(copy != NULL);
    free(copy);
    CHECK_EQ(_chdir(".."), 0);
    CHECK_EQ(_rmdir("inner"), 0);
}

int main(void)
{
    CRT_START();
    test_watchdog();
    sprintf_s(folder, sizeof folder, "crt_files.%d", _getpid());
    REQUIRE(_mkdir(folder) == 0);
    REQUIRE(_chdir(folder) == 0);
    streams();
    descriptors();
    folders();
    CHECK_EQ(_chdir(".."), 0);
    CHECK_EQ(_rmdir(folder), 0);
    WINE_DIFFERS_EQ(_putch('.'), '.', "without a console");
    WINE_DIFFERS_EQ(_cputs("\n"), 0, "without a console");
    TEST_DONE();
}
