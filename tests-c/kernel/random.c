/* Random numbers of bcrypt.h, wincrypt.h and ntsecapi.h. (any wchar_t) */
#include "../test.h"
#include <wincrypt.h>
#include <bcrypt.h>
#include <ntsecapi.h>

/* Whether two buffers of random bytes differ, as they do but once in 2^256 times. */
static int differ(const unsigned char *one, const unsigned char *other) { return memcmp(one, other, 32) != 0; }

int main(void)
{
    unsigned char zero[32] = { 0 }, one[32] = { 0 }, other[32] = { 0 };
    HCRYPTPROV provider = 0;
    test_watchdog();
    CHECK_EQ(BCryptGenRandom(NULL, one, sizeof one, BCRYPT_USE_SYSTEM_PREFERRED_RNG), 0);
    CHECK_EQ(BCryptGenRandom(NULL, other, sizeof other, BCRYPT_USE_SYSTEM_PREFERRED_RNG), 0);
    CHECK(differ(one, zero) && differ(one, other));
    CHECK(BCryptGenRandom(NULL, one, sizeof one, 0) != 0);
    REQUIRE(CryptAcquireContextA(&provider, NULL, NULL, PROV_RSA_FULL, CRYPT_VERIFYCONTEXT));
    CHECK(CryptGenRandom(provider, sizeof one, one));
    CHECK(differ(one, zero) && differ(one, other));
    CHECK(CryptReleaseContext(provider, 0));
    REQUIRE(CryptAcquireContextW(&provider, NULL, NULL, PROV_RSA_AES, CRYPT_VERIFYCONTEXT | CRYPT_SILENT));
    CHECK(CryptReleaseContext(provider, 0));
#ifndef __MINGW32__ /* these crash on Windows, or may */
    CHECK(!CryptReleaseContext(provider, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!CryptGenRandom(provider, sizeof one, one));
    CHECK(!CryptAcquireContextA(NULL, NULL, NULL, PROV_RSA_FULL, CRYPT_VERIFYCONTEXT));
#endif
    memset(one, 0, sizeof one);
    CHECK(RtlGenRandom(one, sizeof one));
    CHECK(differ(one, zero));
    TEST_DONE();
}
