/* Backslashes separate in the names of files that the C runtime takes; NUL is a device in every folder.
 *
 * Shows: fopen, freopen, remove, rename, _wfopen, fopen_s, _open, _access, _mkdir, _rmdir, _unlink, _stat. */
#include "crt.h"
#include <direct.h>
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <wchar.h>

int main(void)
{
    FILE *file;
    int descriptor;
    CRT_START();
    test_watchdog();
    _rmdir("backslashes.dir");
    CHECK_EQ(_mkdir("backslashes.dir"), 0);
    CHECK_EQ(_mkdir("backslashes.dir\\inner"), 0);
    file = fopen("backslashes.dir\\inner\\a.txt", "w");
    CHECK(file != NULL);
    fputs("text", file);
    file = freopen(".\\backslashes.dir/inner\\b.txt", "w", file);
    CHECK(file != NULL);
    fclose(file);
    CHECK_EQ(_access("backslashes.dir/inner/a.txt", 0), 0);
    CHECK_EQ(_access("backslashes.dir\\inner\\b.txt", 4), 0);
    CHECK_EQ(rename("backslashes.dir\\inner\\a.txt", "backslashes.dir\\c.txt"), 0);
    file = _wfopen(L"backslashes.dir\\c.txt", L"rb");
    CHECK(file != NULL);
    fclose(file);
    CHECK_EQ(fopen_s(&file, "backslashes.dir\\c.txt", "r"), 0);
    fclose(file);
    descriptor = _open("backslashes.dir\\c.txt", _O_RDONLY | _O_BINARY);
    CHECK(descriptor >= 0);
    CHECK_EQ(_filelength(descriptor), 4);
    _close(descriptor);
    CHECK_EQ(_wunlink(L"backslashes.dir\\inner\\b.txt"), 0);
    CHECK_EQ(remove("backslashes.dir\\c.txt"), 0);
    CHECK(fopen("backslashes.dir\\c.txt", "r") == NULL);
    CHECK_EQ(_rmdir("backslashes.dir\\inner"), 0);
    CHECK_EQ(_wrmdir(L"backslashes.dir"), 0);
    file = fopen("NUL", "w");
    CHECK(file != NULL);
    CHECK(fputs("gone", file) >= 0);
    fclose(file);
    if (!test_under_wine()) {
        file = fopen("nul", "r");
        CHECK(file != NULL && getc(file) == EOF);
        fclose(file);
    }
    TEST_DONE();
}
