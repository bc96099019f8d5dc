/* __try, __leave and __finally, as far as macros can do them: in C, where the block ends at its end or by __leave.

   The block is the first and the __finally block the second round of a loop. A block that is left otherwise (by return,
   goto, break or continue) would not see its __finally block: that is found out and ends the program with a message. There
   are no exceptions to catch, so __except does not compile. In C++ the standard library has a macro __try of its own. */
#ifndef WS2_32_SEH_H
#define WS2_32_SEH_H

#pragma GCC system_header

#ifdef __cplusplus
#define WS2_SEH_NONE _Pragma("GCC error \"ws2_32: __try, __finally and __except do not work in C++ here: a destructor, or try and catch, can do the same\"")
#define __finally WS2_SEH_NONE catch (...)
#define __except(filter) WS2_SEH_NONE catch (...)
#define __leave WS2_SEH_NONE return
#else

struct ws2_seh {
    int round, ended;
};

void ws2_seh_abort(void) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "abort") __attribute__((__noreturn__));
long ws2_seh_write(int, const void *, unsigned long) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "write");

static __inline__ __attribute__((__unused__, __noreturn__)) void ws2_seh_fail(void) {
    static const char message[] = "ws2_32: a __try block was left by return, goto, break or continue, past its __finally block\n";
    if (ws2_seh_write(2, message, sizeof message - 1) < 0) {
        /* There is nobody to tell. */
    }
    ws2_seh_abort();
}

static __inline__ __attribute__((__unused__)) int ws2_seh_next(struct ws2_seh *frame) {
    if (frame->round == 1 && !frame->ended)
        ws2_seh_fail();
    return ++frame->round < 3;
}

static __inline__ __attribute__((__unused__)) void ws2_seh_check(struct ws2_seh *frame) {
    if (frame->round == 1)
        ws2_seh_fail();
}

#define __try                                                                                          \
    for (struct ws2_seh ws2_seh_frame __attribute__((__cleanup__(ws2_seh_check))) = {0, 0}; ws2_seh_next(&ws2_seh_frame);) \
        if (ws2_seh_frame.round == 1) {                                                                \
            __label__ ws2_seh_end;                                                                     \
            if (0)                                                                                     \
                goto ws2_seh_end;
#define __leave goto ws2_seh_end
#define __finally              \
    ws2_seh_end:               \
        ws2_seh_frame.ended = 1; \
        }                      \
        else
#define __except(filter)                                                                                            \
    ws2_seh_end:                                                                                                    \
        _Static_assert(0, "ws2_32: __except cannot work here: what it would catch ends the program by a signal"); \
        ws2_seh_frame.ended = 1;                                                                                    \
        }                                                                                                           \
        else if (filter)
/* A block that is left otherwise does not get this far. */
#define AbnormalTermination() 0
#define _abnormal_termination() 0
#endif

#endif
