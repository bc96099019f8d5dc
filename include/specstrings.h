/* specstrings.h: the older name of the source annotations, which sal.h holds. */
#include <ws2_32/sal.h>
