/* __try, __leave and __finally: the second block always follows (C only) (not under Wine): mingw-w64's gcc has no __try. */
#include "../test.h"

static char trace[64];

static void note(const char *what) { strcat(trace, what); }

static int took(int leave)
{
    int i, result = 0;
    trace[0] = 0;
    __try {
        note("a");
        for (i = 0; i < 3; i++) {
            if (i == leave)
                __leave; /* out of the loop as well */
            note(".");
        }
        note("b");
        result = 1;
    }
    __finally {
        CHECK(!AbnormalTermination());
        note("f");
    }
    note("c");
    return result;
}

static void nested(void)
{
    trace[0] = 0;
    __try {
        __try {
            note("1");
            __leave;
        } __finally {
            note("2");
        }
        note("3");
        __leave;
    } __finally {
        __try {
            note("4");
        } __finally {
            note("5");
        }
    }
    CHECK(strcmp(trace, "12345") == 0);
}

static void in_loop(void)
{
    int i, count = 0;
    for (i = 0; i < 3; i++)
        __try {
            count += 1;
        } __finally {
            count += 10;
        }
    CHECK_EQ(count, 33);
}

int main(void)
{
    test_start();
    CHECK_EQ(took(-1), 1);
    CHECK(strcmp(trace, "a...bfc") == 0);
    CHECK_EQ(took(1), 0);
    CHECK(strcmp(trace, "a.fc") == 0);
    nested();
    in_loop();
    return test_finish();
}
