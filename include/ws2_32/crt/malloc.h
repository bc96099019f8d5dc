/* What <malloc.h> of Microsoft's C runtime has: _alloca, _malloca, _aligned_malloc, _msize, _expand. */
#ifndef WS2_32_CRT_MALLOC_H
#define WS2_32_CRT_MALLOC_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#ifndef _alloca
#define _alloca(size) __builtin_alloca(size)
#endif
#ifndef alloca
#define alloca(size) __builtin_alloca(size)
#endif

/* Memory of the stack, or of the heap where it is more than that: _freea knows by the word before it. */
#define _ALLOCA_S_THRESHOLD 1024
#define _malloca(size) \
    ((size) + 16 > _ALLOCA_S_THRESHOLD ? ws2_crt_mark(ws2_libc_malloc((size) + 16), 0xdddd) : ws2_crt_mark(__builtin_alloca((size) + 16), 0xcccc))

WS2_BEGIN_DECLS
WS2_CRT void *ws2_crt_mark(void *memory, unsigned mark) {
    if (memory) {
        *(unsigned *)memory = mark;
        memory = (char *)memory + 16;
    }
    return memory;
}
WS2_CRT void _freea(void *memory) {
    if (memory && *(unsigned *)((char *)memory - 16) == 0xdddd)
        ws2_libc_free((char *)memory - 16);
}

int ws2_libc_posix_memalign(void **, size_t, size_t) WS2_LABEL("posix_memalign");
#ifdef __APPLE__
size_t ws2_libc_malloc_size(const void *) WS2_LABEL("malloc_size");
#else
size_t ws2_libc_malloc_size(void *) WS2_LABEL("malloc_usable_size");
#endif
/* May be more than was asked for. */
WS2_CRT size_t _msize(void *memory) { return ws2_libc_malloc_size(memory); }
/* Memory that _aligned_free frees; the alignment is a power of two. */
WS2_CRT void *_aligned_malloc(size_t size, size_t alignment) {
    void *memory = NULL;
    int error = ws2_libc_posix_memalign(&memory, alignment < sizeof(void *) ? sizeof(void *) : alignment, size);
    if (error)
        ws2_crt_error(error);
    return error ? NULL : memory;
}
WS2_CRT void _aligned_free(void *memory) { ws2_libc_free(memory); }
WS2_CRT void *_aligned_realloc(void *memory, size_t size, size_t alignment) {
    void *fresh = size ? _aligned_malloc(size, alignment) : NULL;
    if (fresh && memory) {
        size_t old = _msize(memory);
        ws2_libc_memcpy(fresh, memory, old < size ? old : size);
    }
    if (fresh || !size)
        _aligned_free(memory);
    return fresh;
}
WS2_END_DECLS

#endif
