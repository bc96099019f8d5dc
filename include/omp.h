/* Shadow of the compiler's <omp.h>, which must see the real host although ws2cc defines _WIN32. */
#pragma GCC system_header

#include <ws2_32/unwin32.h>
#include_next <omp.h>
#include <ws2_32/rewin32.h>
