/* Shadow of libstdc++'s <experimental/bits/fs_path.h>, which must see the real host although ws2cc defines _WIN32. */
#pragma GCC system_header

#ifdef _WIN32
#include <ws2_32/crt/names.h>
#endif
#include <ws2_32/unwin32.h>
#include_next <experimental/bits/fs_path.h>
#include <ws2_32/rewin32.h>
