/* Text and binary streams: "t" makes \n of the file's \r\n and the reverse; without it, here, a stream has the file's bytes.
 *
 * Shows: reading and writing by "rt", "wt", "at", "rb", "wb"; a \r that stands alone, or at the end; _fileno and _fdopen; _popen with "rt". */
#include "crt.h"
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

static const char name[] = "text_mode.out";

static void put(const char *mode, const char *text)
{
    FILE *file = fopen(name, mode);
    CHECK(file != NULL);
    CHECK_EQ((int)fwrite(text, 1, strlen(text), file), (int)strlen(text));
    CHECK(_fileno(file) > 2);
    CHECK_EQ(fclose(file), 0);
}

static void check_reads(const char *mode, const char *expected)
{
    char text[64] = {0};
    FILE *file = fopen(name, mode);
    CHECK(file != NULL);
    CHECK_EQ((int)fread(text, 1, sizeof text - 1, file), (int)strlen(expected));
    CHECK_TEXT(text, expected);
    CHECK_EQ(getc(file), EOF);
    fclose(file);
}

int main(void)
{
    char line[16];
    FILE *file;
    int descriptor;
    CRT_START();
    test_watchdog();
    put("wt", "a\nb\n");
    check_reads("rb", "a\r\nb\r\n");
    check_reads("rt", "a\nb\n");
    put("at", "c\n");
    check_reads("rb", "a\r\nb\r\nc\r\n");
    put("wb", "a\r\n\rb\r\r\nc\r");
    check_reads("rt", "a\n\rb\r\nc\r");
    check_reads("rb", "a\r\n\rb\r\r\nc\r");
    if (!test_under_wine()) { /* on Windows no letter means t */
        check_reads("r", "a\r\n\rb\r\r\nc\r");
        put("w", "x\n");
        check_reads("rb", "x\n");
    }
    put("wb", "one\r\ntwo\r\n");
    descriptor = _open(name, _O_RDONLY | _O_BINARY);
    CHECK(descriptor >= 0);
    file = _fdopen(descriptor, "rt");
    CHECK(file != NULL);
    WINE_DIFFERS(fgets(line, sizeof line, file) && strcmp(line, "one\n") == 0, "the descriptor stays in binary mode");
    WINE_DIFFERS(fgets(line, sizeof line, file) && strcmp(line, "two\n") == 0, "the descriptor stays in binary mode");
    CHECK_EQ(fseek(file, 0, SEEK_SET), 0);
    WINE_DIFFERS(fgets(line, sizeof line, file) && strcmp(line, "one\n") == 0, "the descriptor stays in binary mode");
    fclose(file);
    file = _popen("echo hello", "rt");
    CHECK(file != NULL);
    CHECK(fgets(line, sizeof line, file) && strncmp(line, "hello", 5) == 0);
    _pclose(file);
    _unlink(name);
    TEST_DONE();
}
