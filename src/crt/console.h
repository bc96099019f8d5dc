/* The terminal as conio.h's functions leave it, and as line input wants it. */
#ifndef WS2_SRC_CONSOLE_H
#define WS2_SRC_CONSOLE_H

/* Before lines are read from standard input: keys are shown again. */
void ws2_crt_show_keys(void);

#endif
