/* Generated from src/api/crt/io.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_OSFHANDLE_H
#define WS2_32_GEN_OSFHANDLE_H

WS2_BEGIN_DECLS

/* The handle of the file that the C runtime's descriptor `fd` is, -1 if it is none. It is the same one every time, and
   `_close` closes it. Of 0, 1 and 2 it is what GetStdHandle returns.

   Errors: ERROR_INVALID_HANDLE, and errno is EBADF.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/get-osfhandle> */
ptrdiff_t ws2_get_osfhandle(int fd);

/* A descriptor for the C runtime of the file that `osfhandle` is, -1 if it is none; a socket is none here. `_close` closes
   both. `inherited`: whether the programs that this one starts get it.

   Errors: ERROR_INVALID_HANDLE, ERROR_TOO_MANY_OPEN_FILES; errno is EBADF.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/open-osfhandle> */
int ws2_open_osfhandle(ptrdiff_t osfhandle,
                       int inherited);

/* Closes the handle that belongs to `fd`, which the C runtime has closed. */
void ws2_close_osfhandle(int fd);

WS2_END_DECLS

#endif
