/* What the entry points share: labels that say a symbol's exact name. */
#include <ws2_32/config.h>
