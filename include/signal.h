/* Shadow of the host's <signal.h>, which declares more than a Windows program expects; ws2_32/plain_hold.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#include <ws2_32/plain_hold.h>
#include_next <signal.h>
#include <ws2_32/plain_release.h>
/* Windows has it, where glibc takes it for a name beyond the standard. */
#if defined(WS2_32_WIN32) && defined(_NSIG) && !defined(NSIG)
#define NSIG _NSIG
#endif
