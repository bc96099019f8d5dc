#include <ws2_32/locking.h>
