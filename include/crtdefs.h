/* <crtdefs.h>: the types that every header of the C runtime brings. */
#include <ws2_32/config.h>
#include <ws2_32/crtdefs.h>
