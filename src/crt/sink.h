/* Where formatted text goes: memory or a file, narrow or wide. Units beyond the memory's end are only counted. */
#include "crt.h"
#include <string.h>

struct sink {
    char *at, *end, *begin; /* bytes: the caller's memory, or the buffer before the file */
    wchar_t *wide, *wide_end;
    size_t gone;            /* a narrow sink's bytes that are no longer between begin and at; a wide one's units */
    FILE *file;
    int is_wide, locked, failed;
};

/* Units of the function's own kind: bytes, or wchar_t also where a file gets them as UTF-8. */
static size_t counted(const struct sink *sink) { return sink->is_wide ? sink->gone : sink->gone + (size_t)(sink->at - sink->begin); }

static void flush(struct sink *sink) {
    size_t length = (size_t)(sink->at - sink->begin);
    if (length && fwrite(sink->begin, 1, length, sink->file) != length)
        sink->failed = 1;
    if (!sink->is_wide)
        sink->gone += length;
    sink->at = sink->begin;
}

static __attribute__((__noinline__)) void put_beyond(struct sink *sink, const char *text, size_t length) {
    while (length > (size_t)(sink->end - sink->at)) {
        size_t part = (size_t)(sink->end - sink->at);
        if (part)
            memcpy(sink->at, text, part);
        sink->at += part;
        if (!sink->file) {
            sink->gone += length - part;
            return;
        }
        if (!sink->locked) {
            /* What one call prints stays together. */
            flockfile(sink->file);
            sink->locked = 1;
        }
        flush(sink);
        text += part;
        length -= part;
    }
    memcpy(sink->at, text, length);
    sink->at += length;
}

static inline void put_raw(struct sink *sink, const char *text, size_t length) {
    if (length > (size_t)(sink->end - sink->at)) {
        put_beyond(sink, text, length);
        return;
    }
    char *to = sink->at;
    sink->at = to + length;
    if (length > 16) {
        memcpy(to, text, length);
    } else if (length >= 8) { /* short text without a call: two pieces that overlap */
        memcpy(to, text, 8);
        memcpy(to + length - 8, text + length - 8, 8);
    } else if (length >= 4) {
        memcpy(to, text, 4);
        memcpy(to + length - 4, text + length - 4, 4);
    } else if (length) {
        to[0] = text[0];
        to[length / 2] = text[length / 2];
        to[length - 1] = text[length - 1];
    }
}

static void put_wide_unit(struct sink *sink, unsigned unit) {
    if (sink->wide < sink->wide_end)
        *sink->wide++ = (wchar_t)unit;
}

static void put_code(struct sink *sink, unsigned code) {
    if (!sink->is_wide || sink->file) {
        char bytes[4];
        size_t length = encode_narrow(bytes, code);
        put_raw(sink, bytes, length);
        if (sink->is_wide)
            sink->gone += sizeof(wchar_t) == 2 && code > 0xffff ? 2 : 1;
    } else {
        wchar_t units[2];
        size_t length = encode_wide(units, code);
        for (size_t i = 0; i < length; i++)
            put_wide_unit(sink, (unsigned)units[i]);
        sink->gone += length;
    }
}

static __attribute__((__noinline__)) void put_widened(struct sink *sink, const char *text, size_t length) {
    for (size_t at = 0; at < length;)
        put_code(sink, next_narrow(text, length, &at));
}

static inline void put_narrow(struct sink *sink, const char *text, size_t length) {
    if (sink->is_wide)
        put_widened(sink, text, length);
    else
        put_raw(sink, text, length);
}

static void put_wide(struct sink *sink, const wchar_t *text, size_t length) {
    if (sink->is_wide && !sink->file) {
        for (size_t i = 0; i < length; i++)
            put_wide_unit(sink, (unsigned)text[i]);
        sink->gone += length;
        return;
    }
    for (size_t at = 0; at < length;)
        put_code(sink, next_wide(text, length, &at));
}

static void put_padding(struct sink *sink, char c, long count) {
    char run[32];
    if (count <= 0)
        return;
    memset(run, c, sizeof run);
    for (; count > (long)sizeof run; count -= (long)sizeof run)
        put_narrow(sink, run, sizeof run);
    put_narrow(sink, run, (size_t)count);
}

/* How many units of the sink's kind the text will be. */
static size_t measured(const struct sink *sink, const void *text, int wide, size_t length) {
    size_t units = 0;
    if (wide == sink->is_wide)
        return length;
    for (size_t at = 0; at < length;) {
        char bytes[4];
        wchar_t pair[2];
        if (wide)
            units += encode_narrow(bytes, next_wide(text, length, &at));
        else
            units += encode_wide(pair, next_narrow(text, length, &at));
    }
    return units;
}

static void put_text(struct sink *sink, const void *text, int wide, size_t length, long width, int left, char pad) {
    long padding = width ? width - (long)measured(sink, text, wide, length) : 0;
    if (!left)
        put_padding(sink, pad, padding);
    if (wide)
        put_wide(sink, text, length);
    else
        put_narrow(sink, text, length);
    if (left)
        put_padding(sink, ' ', padding);
}
