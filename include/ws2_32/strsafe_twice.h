/* The functions of strsafe.h for one character type; strsafe.h includes this for char and for wchar_t.

   The Cch functions count characters and the Cb functions bytes; what does not fit is cut, terminated, and reported. */
#pragma GCC system_header

WS2_BEGIN_DECLS

/* What the Ex forms do after the plain work: fill, or empty on failure, and say where the end is. */
STRSAFEAPI WS2_F(ws2_strsafe_finish)(HRESULT result, WS2_CHAR *to, size_t size, size_t begin, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    size_t at = to && size ? WS2_NLEN(to, size) : 0;
    int fill = (int)(flags & 0xff);
    if (result == STRSAFE_E_INVALID_PARAMETER)
        return result;
    if (result == S_OK) {
        if (flags & STRSAFE_FILL_BEHIND_NULL && at + 1 < size)
            memset(to + at + 1, fill, (size - at - 1) * sizeof *to);
    } else if (to && size && flags & (STRSAFE_NO_TRUNCATION | STRSAFE_FILL_ON_FAILURE | STRSAFE_NULL_ON_FAILURE)) {
        at = begin;
        if (flags & STRSAFE_FILL_ON_FAILURE) {
            memset(to, fill, size * sizeof *to);
            at = fill ? size - 1 : 0;
        }
        if (flags & STRSAFE_NULL_ON_FAILURE)
            at = 0;
        to[at] = 0;
    }
    if (end)
        *end = to ? to + at : NULL;
    if (remaining)
        *remaining = size - at;
    return result;
}

/* Appends at most count characters behind the first `at`. */
STRSAFEAPI WS2_F(ws2_strsafe_put)(WS2_CHAR *to, size_t size, size_t at, const WS2_CHAR *from, size_t count) {
    size_t length = WS2_NLEN(from, count < size - at ? count : size - at);
    int cut = length == size - at;
    if (cut)
        length--;
    memmove(to + at, from, length * sizeof *to);
    to[at + length] = 0;
    return cut ? STRSAFE_E_INSUFFICIENT_BUFFER : S_OK;
}

/* All copying and appending forms in one. */
STRSAFEAPI WS2_F(ws2_strsafe_copy)(WS2_CHAR *to, size_t size, int append, const WS2_CHAR *from, size_t count, WS2_CHAR **end, size_t *remaining,
                                   DWORD flags) {
    static const WS2_CHAR empty[1] = {0};
    size_t at = 0;
    HRESULT result;
    if (size > STRSAFE_MAX_CCH || (count != (size_t)-1 && count > STRSAFE_MAX_CCH) || flags & ~(DWORD)0x1fff)
        return STRSAFE_E_INVALID_PARAMETER;
    if (flags & STRSAFE_IGNORE_NULLS) {
        from = from ? from : empty;
        if (!to && size)
            return STRSAFE_E_INVALID_PARAMETER;
        if (!size) {
            if (*from && count)
                return to ? STRSAFE_E_INSUFFICIENT_BUFFER : STRSAFE_E_INVALID_PARAMETER;
            return WS2_F(ws2_strsafe_finish)(S_OK, to, size, 0, end, remaining, flags);
        }
    }
    if (!to || !size)
        return STRSAFE_E_INVALID_PARAMETER;
    if (append) {
        at = WS2_NLEN(to, size);
        if (at == size)
            return STRSAFE_E_INVALID_PARAMETER;
    }
    if (!from) {
        if (!append)
            to[0] = 0;
        return STRSAFE_E_INVALID_PARAMETER;
    }
    result = WS2_F(ws2_strsafe_put)(to, size, at, from, count);
    return WS2_F(ws2_strsafe_finish)(result, to, size, at, end, remaining, flags);
}

STRSAFEAPI WS2_F(StringCchCopy)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) {
    return WS2_F(ws2_strsafe_copy)(to, size, 0, from, (size_t)-1, NULL, NULL, 0);
}
STRSAFEAPI WS2_F(StringCchCopyN)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    return count > STRSAFE_MAX_CCH ? STRSAFE_E_INVALID_PARAMETER : WS2_F(ws2_strsafe_copy)(to, size, 0, from, count, NULL, NULL, 0);
}
STRSAFEAPI WS2_F(StringCchCopyEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_copy)(to, size, 0, from, (size_t)-1, end, remaining, flags);
}
STRSAFEAPI WS2_F(StringCchCopyNEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return count > STRSAFE_MAX_CCH ? STRSAFE_E_INVALID_PARAMETER : WS2_F(ws2_strsafe_copy)(to, size, 0, from, count, end, remaining, flags);
}
STRSAFEAPI WS2_F(StringCchCat)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) {
    return WS2_F(ws2_strsafe_copy)(to, size, 1, from, (size_t)-1, NULL, NULL, 0);
}
STRSAFEAPI WS2_F(StringCchCatN)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    return count > STRSAFE_MAX_CCH ? STRSAFE_E_INVALID_PARAMETER : WS2_F(ws2_strsafe_copy)(to, size, 1, from, count, NULL, NULL, 0);
}
STRSAFEAPI WS2_F(StringCchCatEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_copy)(to, size, 1, from, (size_t)-1, end, remaining, flags);
}
STRSAFEAPI WS2_F(StringCchCatNEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return count > STRSAFE_MAX_CCH ? STRSAFE_E_INVALID_PARAMETER : WS2_F(ws2_strsafe_copy)(to, size, 1, from, count, end, remaining, flags);
}

STRSAFEAPI WS2_F(StringCchVPrintfEx)(WS2_CHAR *to, size_t size, WS2_CHAR **end, size_t *remaining, DWORD flags, const WS2_CHAR *format,
                                     va_list args) {
    static const WS2_CHAR empty[1] = {0};
    int length;
    if (flags & STRSAFE_IGNORE_NULLS && !format)
        format = empty;
    if (size > STRSAFE_MAX_CCH || flags & ~(DWORD)0x1fff)
        return STRSAFE_E_INVALID_PARAMETER;
    if (flags & STRSAFE_IGNORE_NULLS && !size) {
        if (*format)
            return to ? STRSAFE_E_INSUFFICIENT_BUFFER : STRSAFE_E_INVALID_PARAMETER;
        return WS2_F(ws2_strsafe_finish)(S_OK, to, size, 0, end, remaining, flags);
    }
    if (!to || !size)
        return STRSAFE_E_INVALID_PARAMETER;
    if (!format) {
        to[0] = 0;
        return STRSAFE_E_INVALID_PARAMETER;
    }
    length = WS2_VSN(to, size, format, args);
    return WS2_F(ws2_strsafe_finish)(length >= 0 && (size_t)length < size ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER, to, size, 0, end, remaining,
                                     flags);
}
STRSAFEAPI WS2_F(StringCchVPrintf)(WS2_CHAR *to, size_t size, const WS2_CHAR *format, va_list args) {
    return WS2_F(StringCchVPrintfEx)(to, size, NULL, NULL, 0, format, args);
}
STRSAFEAPI WS2_F(StringCchPrintf)(WS2_CHAR *to, size_t size, const WS2_CHAR *format, ...) {
    va_list args;
    HRESULT result;
    va_start(args, format);
    result = WS2_F(StringCchVPrintfEx)(to, size, NULL, NULL, 0, format, args);
    va_end(args);
    return result;
}
STRSAFEAPI WS2_F(StringCchPrintfEx)(WS2_CHAR *to, size_t size, WS2_CHAR **end, size_t *remaining, DWORD flags, const WS2_CHAR *format, ...) {
    va_list args;
    HRESULT result;
    va_start(args, format);
    result = WS2_F(StringCchVPrintfEx)(to, size, end, remaining, flags, format, args);
    va_end(args);
    return result;
}

STRSAFEAPI WS2_F(StringCchLength)(const WS2_CHAR *text, size_t limit, size_t *length) {
    size_t found = text && limit <= STRSAFE_MAX_CCH ? WS2_NLEN(text, limit) : limit;
    int good = text && limit <= STRSAFE_MAX_CCH && found < limit;
    if (length)
        *length = good ? found : 0;
    return good ? S_OK : STRSAFE_E_INVALID_PARAMETER;
}

/* ---- The same in bytes ---- */

STRSAFEAPI WS2_F(ws2_strsafe_bytes)(HRESULT result, size_t size, size_t *remaining) {
    if (remaining && result != STRSAFE_E_INVALID_PARAMETER)
        *remaining = *remaining * sizeof(WS2_CHAR) + size % sizeof(WS2_CHAR);
    return result;
}

STRSAFEAPI WS2_F(StringCbCopy)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) { return WS2_F(StringCchCopy)(to, size / sizeof *to, from); }
STRSAFEAPI WS2_F(StringCbCopyN)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    return WS2_F(StringCchCopyN)(to, size / sizeof *to, from, count / sizeof *to);
}
STRSAFEAPI WS2_F(StringCbCopyEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_bytes)(WS2_F(StringCchCopyEx)(to, size / sizeof *to, from, end, remaining, flags), size, remaining);
}
STRSAFEAPI WS2_F(StringCbCopyNEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_bytes)(WS2_F(StringCchCopyNEx)(to, size / sizeof *to, from, count / sizeof *to, end, remaining, flags), size,
                                    remaining);
}
STRSAFEAPI WS2_F(StringCbCat)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) { return WS2_F(StringCchCat)(to, size / sizeof *to, from); }
STRSAFEAPI WS2_F(StringCbCatN)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    return WS2_F(StringCchCatN)(to, size / sizeof *to, from, count / sizeof *to);
}
STRSAFEAPI WS2_F(StringCbCatEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_bytes)(WS2_F(StringCchCatEx)(to, size / sizeof *to, from, end, remaining, flags), size, remaining);
}
STRSAFEAPI WS2_F(StringCbCatNEx)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count, WS2_CHAR **end, size_t *remaining, DWORD flags) {
    return WS2_F(ws2_strsafe_bytes)(WS2_F(StringCchCatNEx)(to, size / sizeof *to, from, count / sizeof *to, end, remaining, flags), size,
                                    remaining);
}
STRSAFEAPI WS2_F(StringCbVPrintf)(WS2_CHAR *to, size_t size, const WS2_CHAR *format, va_list args) {
    return WS2_F(StringCchVPrintf)(to, size / sizeof *to, format, args);
}
STRSAFEAPI WS2_F(StringCbVPrintfEx)(WS2_CHAR *to, size_t size, WS2_CHAR **end, size_t *remaining, DWORD flags, const WS2_CHAR *format,
                                    va_list args) {
    return WS2_F(ws2_strsafe_bytes)(WS2_F(StringCchVPrintfEx)(to, size / sizeof *to, end, remaining, flags, format, args), size, remaining);
}
STRSAFEAPI WS2_F(StringCbPrintf)(WS2_CHAR *to, size_t size, const WS2_CHAR *format, ...) {
    va_list args;
    HRESULT result;
    va_start(args, format);
    result = WS2_F(StringCbVPrintf)(to, size, format, args);
    va_end(args);
    return result;
}
STRSAFEAPI WS2_F(StringCbPrintfEx)(WS2_CHAR *to, size_t size, WS2_CHAR **end, size_t *remaining, DWORD flags, const WS2_CHAR *format, ...) {
    va_list args;
    HRESULT result;
    va_start(args, format);
    result = WS2_F(StringCbVPrintfEx)(to, size, end, remaining, flags, format, args);
    va_end(args);
    return result;
}
STRSAFEAPI WS2_F(StringCbLength)(const WS2_CHAR *text, size_t limit, size_t *length) {
    HRESULT result = WS2_F(StringCchLength)(text, limit / sizeof *text, length);
    if (length)
        *length *= sizeof *text;
    return result;
}

WS2_END_DECLS
