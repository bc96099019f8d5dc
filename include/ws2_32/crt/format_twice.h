/* The three ways in which Microsoft's functions meet the end of a buffer, for char and wchar_t; crt/format.h includes this twice. */
#pragma GCC system_header

/* _snprintf: fills the buffer to its last unit, without a terminator if there is no room, and then returns -1 for "cut". */
WS2_CRT int WS2_AW(ws2_crt_fill)(WS2_CHAR *to, size_t count, const WS2_CHAR *format, va_list args) {
    va_list again;
    WS2_CHAR *whole;
    int length;
    if (!format || (!to && count)) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    __builtin_va_copy(again, args); /* C++98 has no va_copy */
    length = WS2_AW(ws2_crt_vsn)(to, count, format, args);
    if (length >= 0 && (size_t)length >= count && count) {
        /* The terminator took the last unit's place. */
        whole = (WS2_CHAR *)ws2_libc_malloc(((size_t)length + 1) * sizeof *whole);
        if (whole) {
            WS2_AW(ws2_crt_vsn)(whole, (size_t)length + 1, format, again);
            to[count - 1] = whole[count - 1];
            ws2_libc_free(whole);
        }
    }
    va_end(again);
    return length >= 0 && to && (size_t)length > count ? -1 : length;
}

/* sprintf_s: all or nothing. */
WS2_CRT int WS2_AW(ws2_crt_fit)(WS2_CHAR *to, size_t size, const WS2_CHAR *format, va_list args) {
    int length;
    if (!to || !format || !size) {
        if (to && size)
            to[0] = 0;
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    length = WS2_AW(ws2_crt_vsn)(to, size, format, args);
    if (length >= 0 && (size_t)length < size)
        return length;
    to[0] = 0;
    if (length >= 0)
        ws2_crt_error(WS2_CRT_ERANGE);
    return -1;
}

/* _snprintf_s: cut at count, which is a wish, or at the buffer's end if count is _TRUNCATE; -1 for "cut". */
WS2_CRT int WS2_AW(ws2_crt_cut)(WS2_CHAR *to, size_t size, size_t count, const WS2_CHAR *format, va_list args) {
    int length;
    if (!to || !format || !size || !count) {
        if (to && size)
            to[0] = 0;
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    if (count >= size && count != _TRUNCATE)
        return WS2_AW(ws2_crt_fit)(to, size, format, args);
    if (count < size)
        size = count + 1;
    length = WS2_AW(ws2_crt_vsn)(to, size, format, args);
    return length >= 0 && (size_t)length < size ? length : -1;
}
