/* The ways in which Microsoft's functions meet a file or the end of a buffer, for text of CHAR; printf.c includes this once for char and once for wchar_t. */

static int WITH(file)(FILE *file, int flags, const CHAR *format, struct arguments *arguments) {
    return file && format ? FORMAT(NULL, 0, file, flags, format, arguments) : refused();
}

/* _snprintf: fills the buffer to its last unit, without a terminator if there is no room, and then returns -1 for "cut". */
static int WITH(fill)(CHAR *to, size_t count, const CHAR *format, struct arguments *arguments) {
    if (!format || (!to && count))
        return refused();
    int length = FORMAT(to, count, NULL, COUNTS | FILL, format, arguments);
    return length >= 0 && to && (size_t)length > count ? -1 : length;
}

/* sprintf_s: all or nothing. */
static int WITH(fit)(CHAR *to, size_t size, const CHAR *format, struct arguments *arguments) {
    if (!to || !format || !size) {
        if (to && size)
            to[0] = 0;
        return refused();
    }
    int length = FORMAT(to, size, NULL, 0, format, arguments);
    if (length >= 0 && (size_t)length < size)
        return length;
    to[0] = 0;
    if (length >= 0)
        errno = ERANGE;
    return -1;
}

/* _snprintf_s: cut at count, which is a wish, or at the buffer's end if count is _TRUNCATE; -1 for "cut". */
static int WITH(cut)(CHAR *to, size_t size, size_t count, const CHAR *format, struct arguments *arguments) {
    if (!to || !format || !size || !count) {
        if (to && size)
            to[0] = 0;
        return refused();
    }
    if (count >= size && count != TRUNCATE)
        return WITH(fit)(to, size, format, arguments);
    if (count < size)
        size = count + 1;
    int length = FORMAT(to, size, NULL, 0, format, arguments);
    return length >= 0 && (size_t)length < size ? length : -1;
}
