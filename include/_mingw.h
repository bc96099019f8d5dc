/* <_mingw.h>; MinGW has it in this one spelling. */
#include <ws2_32/_mingw.h>
