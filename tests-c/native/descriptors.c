/* More sockets than the host's customary limit of descriptors: Winsock programs know no such limit. */
#include "../test.h"
#include <sys/resource.h>

enum { CUSTOMARY = 64, COUNT = 500 };

int main(void)
{
    static SOCKET sockets[COUNT];
    struct rlimit limit;
    int i;
    REQUIRE(getrlimit(RLIMIT_NOFILE, &limit) == 0);
    REQUIRE(limit.rlim_max > COUNT + CUSTOMARY);
    limit.rlim_cur = CUSTOMARY;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &limit) == 0);
    test_start();
    for (i = 0; i < COUNT; i++) {
        sockets[i] = socket(AF_INET, SOCK_DGRAM, 0);
        CHECK(sockets[i] != INVALID_SOCKET);
    }
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(closesocket(sockets[i]), 0);
    return test_finish();
}
