/* Generated from src/api/ws2_32/ws2_loop.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2_LOOP_H
#define WS2_32_GEN_WS2_LOOP_H

WS2_BEGIN_DECLS

/* A descriptor for poll, epoll and whatever loop builds on them: readable while messages wait for the calling thread, also timers
   that are due and events of sockets under WSAAsyncSelect. -1 on failure.

   It is the thread's own and always the same; it is neither to be read nor to be closed, and ends with the thread.
   When it is readable, call ws2_dispatch_messages. Errors: WSAEMFILE, WSAENOBUFS. */
int ws2_message_fd(void);

/* Gives the messages that wait for the calling thread to their windows: what GetMessage and DispatchMessage do in a loop, without
   waiting, and without going on to messages that come meanwhile.

   Returns 1, or 0 once the thread was to end (PostQuitMessage): then `exit_code`, if not NULL, receives the code. Messages without a
   window are dropped: PeekMessage takes those before, where they matter. */
int ws2_dispatch_messages(int *exit_code);

WS2_END_DECLS

#endif
