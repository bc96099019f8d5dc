/* The Interlocked* functions and memory barriers of winnt.h, on the compiler's atomic operations: all full barriers.

   In C they are macros over functions, in C++ templates, so that they take a LONG as well as the host's long. */
#ifndef WS2_32_INTERLOCKED_H
#define WS2_32_INTERLOCKED_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winnt.h>

/* The operation on a variable of any integer type: each returns what its Windows name returns. */
#define WS2_ATOMIC_INCREMENT(p) __atomic_add_fetch((p), 1, __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_DECREMENT(p) __atomic_sub_fetch((p), 1, __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_ADD(p, v) __atomic_add_fetch((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_EXCHANGE(p, v) __atomic_exchange_n((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_EXCHANGE_ADD(p, v) __atomic_fetch_add((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_AND(p, v) __atomic_fetch_and((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_OR(p, v) __atomic_fetch_or((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_XOR(p, v) __atomic_fetch_xor((p), (v), __ATOMIC_SEQ_CST)
#define WS2_ATOMIC_COMPARE(p, v, is) __sync_val_compare_and_swap((p), (is), (v))

#ifdef __cplusplus
#define WS2_ATOMIC_1(name, type, operation)                                                  \
    template <class T>                                                                       \
    static __inline__ T name(T volatile *p) {                                                \
        return operation(p);                                                                 \
    }
#define WS2_ATOMIC_2(name, type, operation)                                                  \
    template <class T>                                                                       \
    static __inline__ T name(T volatile *p, type v) {                                        \
        return operation(p, (T)v);                                                           \
    }
#define WS2_ATOMIC_3(name, type, operation)                                                  \
    template <class T>                                                                       \
    static __inline__ T name(T volatile *p, type v, type is) {                               \
        return operation(p, (T)v, (T)is);                                                    \
    }
extern "C++" {
#else
#define WS2_ATOMIC_1(name, type, operation)                                                  \
    static __inline__ __attribute__((__unused__)) type name(type volatile *p) {              \
        return operation(p);                                                                 \
    }
#define WS2_ATOMIC_2(name, type, operation)                                                  \
    static __inline__ __attribute__((__unused__)) type name(type volatile *p, type v) {      \
        return operation(p, v);                                                              \
    }
#define WS2_ATOMIC_3(name, type, operation)                                                       \
    static __inline__ __attribute__((__unused__)) type name(type volatile *p, type v, type is) {  \
        return operation(p, v, is);                                                               \
    }
#endif

WS2_ATOMIC_1(InterlockedIncrement, LONG, WS2_ATOMIC_INCREMENT)
WS2_ATOMIC_1(InterlockedDecrement, LONG, WS2_ATOMIC_DECREMENT)
WS2_ATOMIC_2(InterlockedAdd, LONG, WS2_ATOMIC_ADD)
WS2_ATOMIC_2(InterlockedExchange, LONG, WS2_ATOMIC_EXCHANGE)
WS2_ATOMIC_2(InterlockedExchangeAdd, LONG, WS2_ATOMIC_EXCHANGE_ADD)
WS2_ATOMIC_2(InterlockedAnd, LONG, WS2_ATOMIC_AND)
WS2_ATOMIC_2(InterlockedOr, LONG, WS2_ATOMIC_OR)
WS2_ATOMIC_2(InterlockedXor, LONG, WS2_ATOMIC_XOR)
WS2_ATOMIC_3(InterlockedCompareExchange, LONG, WS2_ATOMIC_COMPARE)
WS2_ATOMIC_1(InterlockedIncrement64, LONG64, WS2_ATOMIC_INCREMENT)
WS2_ATOMIC_1(InterlockedDecrement64, LONG64, WS2_ATOMIC_DECREMENT)
WS2_ATOMIC_2(InterlockedAdd64, LONG64, WS2_ATOMIC_ADD)
WS2_ATOMIC_2(InterlockedExchange64, LONG64, WS2_ATOMIC_EXCHANGE)
WS2_ATOMIC_2(InterlockedExchangeAdd64, LONG64, WS2_ATOMIC_EXCHANGE_ADD)
WS2_ATOMIC_2(InterlockedAnd64, LONG64, WS2_ATOMIC_AND)
WS2_ATOMIC_2(InterlockedOr64, LONG64, WS2_ATOMIC_OR)
WS2_ATOMIC_2(InterlockedXor64, LONG64, WS2_ATOMIC_XOR)
WS2_ATOMIC_3(InterlockedCompareExchange64, LONG64, WS2_ATOMIC_COMPARE)
WS2_ATOMIC_1(InterlockedIncrement16, SHORT, WS2_ATOMIC_INCREMENT)
WS2_ATOMIC_1(InterlockedDecrement16, SHORT, WS2_ATOMIC_DECREMENT)
WS2_ATOMIC_2(InterlockedExchange16, SHORT, WS2_ATOMIC_EXCHANGE)
WS2_ATOMIC_3(InterlockedCompareExchange16, SHORT, WS2_ATOMIC_COMPARE)
WS2_ATOMIC_2(InterlockedExchange8, char, WS2_ATOMIC_EXCHANGE)

#ifdef __cplusplus
}
#else
/* The same with the variable's own type; a name without arguments is still the function. */
#define InterlockedIncrement(p) WS2_ATOMIC_INCREMENT(p)
#define InterlockedDecrement(p) WS2_ATOMIC_DECREMENT(p)
#define InterlockedAdd(p, v) WS2_ATOMIC_ADD(p, v)
#define InterlockedExchange(p, v) WS2_ATOMIC_EXCHANGE(p, v)
#define InterlockedExchangeAdd(p, v) WS2_ATOMIC_EXCHANGE_ADD(p, v)
#define InterlockedAnd(p, v) WS2_ATOMIC_AND(p, v)
#define InterlockedOr(p, v) WS2_ATOMIC_OR(p, v)
#define InterlockedXor(p, v) WS2_ATOMIC_XOR(p, v)
#define InterlockedCompareExchange(p, v, is) WS2_ATOMIC_COMPARE(p, v, is)
#endif

WS2_BEGIN_DECLS

static __inline__ __attribute__((__unused__)) PVOID InterlockedExchangePointer(PVOID volatile *p, PVOID v) {
    return __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST);
}
static __inline__ __attribute__((__unused__)) PVOID InterlockedCompareExchangePointer(PVOID volatile *p, PVOID v,
                                                                                       PVOID is) {
    return __sync_val_compare_and_swap(p, is, v);
}
/* Returns the bit's value from before. */
static __inline__ __attribute__((__unused__)) BOOLEAN InterlockedBitTestAndSet(LONG volatile *p, LONG bit) {
    return (__atomic_fetch_or(p + bit / 32, (LONG)(1u << (bit & 31)), __ATOMIC_SEQ_CST) >> (bit & 31)) & 1;
}
static __inline__ __attribute__((__unused__)) BOOLEAN InterlockedBitTestAndReset(LONG volatile *p, LONG bit) {
    return (__atomic_fetch_and(p + bit / 32, (LONG)~(1u << (bit & 31)), __ATOMIC_SEQ_CST) >> (bit & 31)) & 1;
}

WS2_END_DECLS

#define InterlockedExchangeSubtract(p, v) __atomic_fetch_sub((p), (v), __ATOMIC_SEQ_CST)
/* Weaker orders than the full barrier are allowed to be one. */
#define InterlockedIncrementAcquire InterlockedIncrement
#define InterlockedIncrementRelease InterlockedIncrement
#define InterlockedIncrementNoFence InterlockedIncrement
#define InterlockedIncrementAcquire64 InterlockedIncrement64
#define InterlockedIncrementRelease64 InterlockedIncrement64
#define InterlockedIncrementNoFence64 InterlockedIncrement64
#define InterlockedIncrementAcquire16 InterlockedIncrement16
#define InterlockedIncrementRelease16 InterlockedIncrement16
#define InterlockedIncrementNoFence16 InterlockedIncrement16
#define InterlockedDecrementAcquire InterlockedDecrement
#define InterlockedDecrementRelease InterlockedDecrement
#define InterlockedDecrementNoFence InterlockedDecrement
#define InterlockedDecrementAcquire64 InterlockedDecrement64
#define InterlockedDecrementRelease64 InterlockedDecrement64
#define InterlockedDecrementNoFence64 InterlockedDecrement64
#define InterlockedDecrementAcquire16 InterlockedDecrement16
#define InterlockedDecrementRelease16 InterlockedDecrement16
#define InterlockedDecrementNoFence16 InterlockedDecrement16
#define InterlockedAddAcquire InterlockedAdd
#define InterlockedAddRelease InterlockedAdd
#define InterlockedAddNoFence InterlockedAdd
#define InterlockedAddAcquire64 InterlockedAdd64
#define InterlockedAddRelease64 InterlockedAdd64
#define InterlockedAddNoFence64 InterlockedAdd64
#define InterlockedExchangeAcquire InterlockedExchange
#define InterlockedExchangeRelease InterlockedExchange
#define InterlockedExchangeNoFence InterlockedExchange
#define InterlockedExchangeAcquire64 InterlockedExchange64
#define InterlockedExchangeRelease64 InterlockedExchange64
#define InterlockedExchangeNoFence64 InterlockedExchange64
#define InterlockedExchangeAcquire16 InterlockedExchange16
#define InterlockedExchangeRelease16 InterlockedExchange16
#define InterlockedExchangeNoFence16 InterlockedExchange16
#define InterlockedExchangeAddAcquire InterlockedExchangeAdd
#define InterlockedExchangeAddRelease InterlockedExchangeAdd
#define InterlockedExchangeAddNoFence InterlockedExchangeAdd
#define InterlockedExchangeAddAcquire64 InterlockedExchangeAdd64
#define InterlockedExchangeAddRelease64 InterlockedExchangeAdd64
#define InterlockedExchangeAddNoFence64 InterlockedExchangeAdd64
#define InterlockedAndAcquire InterlockedAnd
#define InterlockedAndRelease InterlockedAnd
#define InterlockedAndNoFence InterlockedAnd
#define InterlockedAndAcquire64 InterlockedAnd64
#define InterlockedAndRelease64 InterlockedAnd64
#define InterlockedAndNoFence64 InterlockedAnd64
#define InterlockedOrAcquire InterlockedOr
#define InterlockedOrRelease InterlockedOr
#define InterlockedOrNoFence InterlockedOr
#define InterlockedOrAcquire64 InterlockedOr64
#define InterlockedOrRelease64 InterlockedOr64
#define InterlockedOrNoFence64 InterlockedOr64
#define InterlockedXorAcquire InterlockedXor
#define InterlockedXorRelease InterlockedXor
#define InterlockedXorNoFence InterlockedXor
#define InterlockedXorAcquire64 InterlockedXor64
#define InterlockedXorRelease64 InterlockedXor64
#define InterlockedXorNoFence64 InterlockedXor64
#define InterlockedCompareExchangeAcquire InterlockedCompareExchange
#define InterlockedCompareExchangeRelease InterlockedCompareExchange
#define InterlockedCompareExchangeNoFence InterlockedCompareExchange
#define InterlockedCompareExchangeAcquire64 InterlockedCompareExchange64
#define InterlockedCompareExchangeRelease64 InterlockedCompareExchange64
#define InterlockedCompareExchangeNoFence64 InterlockedCompareExchange64
#define InterlockedCompareExchangeAcquire16 InterlockedCompareExchange16
#define InterlockedCompareExchangeRelease16 InterlockedCompareExchange16
#define InterlockedCompareExchangeNoFence16 InterlockedCompareExchange16
#define InterlockedExchangePointerAcquire InterlockedExchangePointer
#define InterlockedExchangePointerRelease InterlockedExchangePointer
#define InterlockedExchangePointerNoFence InterlockedExchangePointer
#define InterlockedCompareExchangePointerAcquire InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerRelease InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerNoFence InterlockedCompareExchangePointer

/* The compiler's own names for them. */
#define _InterlockedIncrement InterlockedIncrement
#define _InterlockedDecrement InterlockedDecrement
#define _InterlockedExchange InterlockedExchange
#define _InterlockedExchangeAdd InterlockedExchangeAdd
#define _InterlockedAnd InterlockedAnd
#define _InterlockedOr InterlockedOr
#define _InterlockedXor InterlockedXor
#define _InterlockedCompareExchange InterlockedCompareExchange
#define _InterlockedIncrement64 InterlockedIncrement64
#define _InterlockedDecrement64 InterlockedDecrement64
#define _InterlockedExchange64 InterlockedExchange64
#define _InterlockedExchangeAdd64 InterlockedExchangeAdd64
#define _InterlockedCompareExchange64 InterlockedCompareExchange64
#define _InterlockedExchangePointer InterlockedExchangePointer
#define _InterlockedCompareExchangePointer InterlockedCompareExchangePointer

#define _ReadWriteBarrier() __asm__ __volatile__("" : : : "memory")
#define _ReadBarrier() _ReadWriteBarrier()
#define _WriteBarrier() _ReadWriteBarrier()
#if defined(__x86_64__) || defined(__i386__)
#define YieldProcessor() __builtin_ia32_pause()
#elif defined(__aarch64__)
#define YieldProcessor() __asm__ __volatile__("yield")
#else
#define YieldProcessor() _ReadWriteBarrier()
#endif

#include <ws2_32/gen/interlockedapi.h>

#endif
