/* __try, __leave, __finally and __except, as far as macros can do them: in C.

   A block is a loop of one round, and what follows it asks how it ended. An exception (a fault, or RaiseException) goes on at the
   block's end by setjmp's way, so a unit that has such blocks must not be optimized: variables would be stale there. ws2cc
   compiles it so; otherwise __except does not compile, and an exception in a block with __finally ends the program. So does a
   block that is left by return, goto, break or continue, past what follows it. In C++ the standard library has a macro
   __try of its own. */
#ifndef WS2_32_SEH_H
#define WS2_32_SEH_H

#pragma GCC system_header

#ifdef __cplusplus
#define WS2_SEH_NONE _Pragma("GCC error \"ws2_32: __try, __finally and __except do not work in C++ here: a destructor, or try and catch, can do the same\"")
#define __finally WS2_SEH_NONE catch (...)
#define __except(filter) WS2_SEH_NONE catch (...)
#define __leave WS2_SEH_NONE return
#else

/* As EXCEPTION_RECORD, which winnt.h defines later. */
struct ws2_seh_record {
    unsigned code, flags;
    void *nested, *address;
    unsigned count;
    unsigned long information[15];
};

/* The library knows the beginning. */
struct ws2_seh {
    struct ws2_seh *outer;
    void (*land)(struct ws2_seh *);
    void *function;
    int caught;
    struct ws2_seh_record record;
    int round, ended, is_finally;
    /* A jmp_buf of any of the hosts. */
    long long place[64] __attribute__((__aligned__(16)));
};

struct _EXCEPTION_POINTERS;
struct ws2_seh_pointers {
    void *record, *context;
};

void ws2_seh_enter(struct ws2_seh *);
void ws2_seh_leave(struct ws2_seh *);
struct ws2_seh_record *ws2_seh_caught(void);
struct ws2_seh_record *ws2_seh_current(void *);
void ws2_seh_search_on(const struct ws2_seh_record *) __attribute__((__noreturn__));
void ws2_seh_abort(void) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "abort") __attribute__((__noreturn__));
long ws2_seh_write(int, const void *, unsigned long) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "write");
int ws2_seh_setjmp(void *) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "_setjmp") __attribute__((__returns_twice__));
void ws2_seh_longjmp(void *, int) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) "_longjmp") __attribute__((__noreturn__));

static __inline__ __attribute__((__unused__, __noreturn__)) void ws2_seh_fail(const char *message) {
    if (ws2_seh_write(2, message, __builtin_strlen(message)) < 0) {
        /* There is nobody to tell. */
    }
    ws2_seh_abort();
}

/* The function of a block that has ended, until its __except has asked how: the two are statements of their own. */
static __thread void *ws2_seh_unasked __attribute__((__unused__));

static __inline__ __attribute__((__unused__)) void ws2_seh_check(struct ws2_seh *frame) {
    if (frame->round && !frame->ended)
        ws2_seh_fail("ws2_32: a __try block was left by return, goto, break or continue, past its __finally or __except\n");
}

static __inline__ __attribute__((__unused__)) int ws2_seh_next(struct ws2_seh *frame) {
    if (frame->round == 0 && ws2_seh_unasked == frame->function)
        ws2_seh_fail("ws2_32: __try with __except as the body of a loop or if needs braces around it\n");
    ws2_seh_check(frame);
    if (frame->round == 2 && frame->is_finally && frame->caught)
        ws2_seh_search_on(&frame->record);
    return ++frame->round < 3;
}

static __inline__ __attribute__((__unused__)) void ws2_seh_end_block(struct ws2_seh *frame) {
    frame->ended = 1;
    ws2_seh_leave(frame);
}

static __inline__ __attribute__((__unused__)) int ws2_seh_decide(int answer, void *function) {
    if (answer < 0)
        ws2_seh_fail("ws2_32: EXCEPTION_CONTINUE_EXECUTION: a filter of __except cannot resume the instruction here\n");
    if (answer == 0) {
        struct ws2_seh_record record = *ws2_seh_current(function);
        ws2_seh_search_on(&record);
    }
    return 1;
}

static __inline__ __attribute__((__unused__)) int ws2_seh_is_finally(struct ws2_seh *frame) { return frame->is_finally = 1; }

static __inline__ __attribute__((__unused__)) int ws2_seh_is_caught(void) {
    int is_asked = ws2_seh_unasked != 0;
    ws2_seh_unasked = 0;
    return is_asked && ws2_seh_caught();
}

#ifdef __OPTIMIZE__
#define WS2_SEH_LAND 0
#define WS2_SEH_SET(frame) 0
#define WS2_SEH_CHECK_UNIT _Static_assert(0, "ws2_32: a unit with __except must not be optimized: compile it with ws2cc, or with -O0");
#else
static __inline__ __attribute__((__unused__)) void ws2_seh_land(struct ws2_seh *frame) { ws2_seh_longjmp(frame->place, 1); }
#define WS2_SEH_LAND ws2_seh_land
#define WS2_SEH_SET(frame) ws2_seh_setjmp((frame).place)
#define WS2_SEH_CHECK_UNIT
#endif

#define __try                                                                       \
    for (struct ws2_seh ws2_seh_frame __attribute__((__cleanup__(ws2_seh_check))) = \
             {.land = WS2_SEH_LAND, .function = __builtin_frame_address(0)};        \
         ws2_seh_next(&ws2_seh_frame);)                                             \
        if (ws2_seh_frame.round == 1) {                                             \
            __label__ ws2_seh_end;                                                  \
            if (WS2_SEH_SET(ws2_seh_frame))                                         \
                goto ws2_seh_end;                                                   \
            ws2_seh_enter(&ws2_seh_frame);
#define __leave goto ws2_seh_end
#define __finally                               \
    ws2_seh_end:                                \
        ws2_seh_end_block(&ws2_seh_frame);      \
        }                                       \
        else if (ws2_seh_is_finally(&ws2_seh_frame))
/* Not in the loop: break and continue in it are for the program's own. */
#define __except(...)                                      \
    ws2_seh_end:                                           \
        WS2_SEH_CHECK_UNIT                                 \
        ws2_seh_end_block(&ws2_seh_frame);                 \
        ws2_seh_unasked = ws2_seh_frame.function;          \
        }                                                  \
    if (!ws2_seh_is_caught()) {                            \
    } else if (ws2_seh_decide((__VA_ARGS__), __builtin_frame_address(0)))

/* In a filter or in the block behind it. */
#define GetExceptionCode() (ws2_seh_current(__builtin_frame_address(0))->code)
#define GetExceptionInformation() \
    ((struct _EXCEPTION_POINTERS *)(void *)&(struct ws2_seh_pointers){ws2_seh_current(__builtin_frame_address(0)), 0})
#define _exception_code() GetExceptionCode()
#define _exception_info() GetExceptionInformation()
/* In a __finally block. */
#define AbnormalTermination() (ws2_seh_frame.caught)
#define _abnormal_termination() AbnormalTermination()
#define exception_code() GetExceptionCode()
#define exception_info() GetExceptionInformation()
#define abnormal_termination() AbnormalTermination()
#endif

#endif
