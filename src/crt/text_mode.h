/* Streams in Windows' text mode. */
#ifndef WS2_SRC_TEXT_MODE_H
#define WS2_SRC_TEXT_MODE_H

#include <stdio.h>

/* A stream that owns the descriptor; NULL, and the descriptor stays open, for want of memory. */
FILE *ws2_crt_text_stream(int descriptor, const char *mode);

#endif
