/* Closes what plain_hold.h opened. */
#pragma GCC system_header

#ifdef WS2_32_PLAIN_NAMES
#pragma pop_macro("__USE_POSIX")
#pragma pop_macro("__USE_POSIX2")
#pragma pop_macro("__USE_POSIX199309")
#pragma pop_macro("__USE_POSIX199506")
#pragma pop_macro("__USE_XOPEN")
#pragma pop_macro("__USE_XOPEN_EXTENDED")
#pragma pop_macro("__USE_UNIX98")
#pragma pop_macro("__USE_XOPEN2K")
#pragma pop_macro("__USE_XOPENI2K")
#pragma pop_macro("__USE_XOPEN2KXSI")
#pragma pop_macro("__USE_XOPEN2K8")
#pragma pop_macro("__USE_XOPEN2K8XSI")
#pragma pop_macro("__USE_ATFILE")
#pragma pop_macro("__USE_MISC")
#pragma pop_macro("__USE_GNU")
#pragma pop_macro("__USE_LARGEFILE64")
#include <ws2_32/oldnames.h>
#endif
#ifdef WS2_32_WIN32
#pragma pop_macro("mode_t")
#pragma pop_macro("off_t")
#pragma pop_macro("ssize_t")
#pragma pop_macro("pid_t")
#pragma pop_macro("strerror_r")
#pragma pop_macro("strtok_r")
#pragma pop_macro("gmtime_r")
#pragma pop_macro("localtime_r")
#endif
