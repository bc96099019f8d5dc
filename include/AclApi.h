/* <aclapi.h>, which programs write in many letter cases. All spellings have this same text, so that a file system that ignores case may keep any one of them. */
#include <ws2_32/aclapi.h>
