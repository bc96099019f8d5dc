/* Environment variables: get, set, remove, expand. */
#include "../test.h"
#include "../wide.h"

int main(void)
{
    char text[64];
    WCHAR wide[64];
    WCHAR name[] = {'W', 'S', '2', '_', 'T', 'E', 'S', 'T', 0};
    test_watchdog();
    CHECK_EQ(GetEnvironmentVariableA("WS2_TEST", text, sizeof text), 0);
    CHECK_EQ(GetLastError(), ERROR_ENVVAR_NOT_FOUND);
    CHECK(SetEnvironmentVariableA("WS2_TEST", "value"));
    CHECK_EQ(GetEnvironmentVariableA("WS2_TEST", text, sizeof text), 5);
    CHECK(strcmp(text, "value") == 0);
    CHECK_EQ(GetEnvironmentVariableA("ws2_Test", text, sizeof text), 5);
    CHECK_EQ(GetEnvironmentVariableA("WS2_TEST", text, 5), 6);
    CHECK_EQ(GetEnvironmentVariableA("WS2_TEST", NULL, 0), 6);
    CHECK_EQ(GetEnvironmentVariableW(name, wide, 64), 5);
    CHECK(wide_is(wide, "value"));
    CHECK_EQ(ExpandEnvironmentStringsA("a %WS2_TEST% 100% %NoSuch%", text, sizeof text), 22);
    CHECK(strcmp(text, "a value 100% %NoSuch%") == 0);
    CHECK(ExpandEnvironmentStringsA("%WS2_TEST%", NULL, 0) >= 6);
    CHECK(SetEnvironmentVariableA("WS2_TEST", NULL));
    CHECK_EQ(GetEnvironmentVariableA("WS2_TEST", text, sizeof text), 0);
    CHECK_EQ(GetLastError(), ERROR_ENVVAR_NOT_FOUND);
    TEST_DONE();
}
