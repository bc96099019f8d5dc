/* Generated from src/api/crt/process.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_PROCESS_H
#define WS2_32_GEN_PROCESS_H

WS2_BEGIN_DECLS

/* Starts a thread that runs `start_address(arglist)`, and returns its handle, 0 on failure.

   `stack_size`: bytes, 0 for the usual size. `initflag`: 0 or CREATE_SUSPENDED. `thrdaddr`, if not NULL, receives the
   thread's id. Differs from Windows: a failure is in GetLastError, not in errno.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/beginthread-beginthreadex> */
size_t _beginthreadex(void *security,
                      unsigned int stack_size,
                      unsigned int (*start_address)(void*),
                      void *arglist,
                      unsigned int initflag,
                      unsigned int *thrdaddr);

/* Starts a thread that runs `start_address(arglist)` and closes its handle when it ends. Returns the handle, -1 on
   failure. Differs from Windows: a failure is in GetLastError, not in errno.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/beginthread-beginthreadex> */
size_t _beginthread(void (*start_address)(void*),
                    unsigned int stack_size,
                    void *arglist);

WS2_END_DECLS

#endif
