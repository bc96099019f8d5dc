/* The string functions that exist for char and wchar_t; crt/string.h includes this once for each.

   WS2_CHAR is the character type, WS2_STR(x) spells strx or wcsx, WS2__STR(x) the same after an underscore. */
#pragma GCC system_header

WS2_BEGIN_DECLS

WS2_CRT size_t WS2_STR(nlen_s)(const WS2_CHAR *text, size_t limit) {
    size_t length = 0;
    while (text && length < limit && text[length])
        length++;
    return text ? length : 0;
}

WS2_CRT errno_t WS2_STR(cpy_s)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) {
    size_t length;
    if (!to)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (!size)
        return ws2_crt_error(from ? WS2_CRT_ERANGE : WS2_CRT_EINVAL);
    to[0] = 0;
    if (!from)
        return ws2_crt_error(WS2_CRT_EINVAL);
    length = WS2_STR(nlen_s)(from, size);
    if (length == size)
        return ws2_crt_error(WS2_CRT_ERANGE);
    ws2_libc_memcpy(to, from, (length + 1) * sizeof *to);
    return 0;
}

/* Both the whole string and, with count, part of it; _TRUNCATE takes what fits. */
WS2_CRT errno_t WS2_STR(ncpy_s)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    size_t length;
    if (!to && !size && !count)
        return 0;
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (!from) {
        to[0] = 0;
        return count ? ws2_crt_error(WS2_CRT_EINVAL) : 0;
    }
    length = WS2_STR(nlen_s)(from, count < size ? count : size);
    if (length == size) {
        if (count != _TRUNCATE) {
            to[0] = 0;
            return ws2_crt_error(WS2_CRT_ERANGE);
        }
        length--;
    }
    ws2_libc_memmove(to, from, length * sizeof *to);
    to[length] = 0;
    return count == _TRUNCATE && from[length] ? STRUNCATE : 0;
}

WS2_CRT errno_t WS2_STR(ncat_s)(WS2_CHAR *to, size_t size, const WS2_CHAR *from, size_t count) {
    size_t used;
    errno_t error;
    if (!to && !size && !count)
        return 0;
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    used = WS2_STR(nlen_s)(to, size);
    if (used == size || (!from && count)) {
        to[0] = 0;
        return ws2_crt_error(WS2_CRT_EINVAL);
    }
    if (!from)
        return 0;
    error = WS2_STR(ncpy_s)(to + used, size - used, from, count);
    if (error && error != STRUNCATE)
        to[0] = 0;
    return error;
}

WS2_CRT errno_t WS2_STR(cat_s)(WS2_CHAR *to, size_t size, const WS2_CHAR *from) {
    size_t used;
    errno_t error;
    if (!to)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (!size)
        return ws2_crt_error(from ? WS2_CRT_ERANGE : WS2_CRT_EINVAL);
    used = WS2_STR(nlen_s)(to, size);
    if (used == size || !from) {
        to[0] = 0;
        return ws2_crt_error(WS2_CRT_EINVAL);
    }
    error = WS2_STR(cpy_s)(to + used, size - used, from);
    if (error)
        to[0] = 0;
    return error;
}

WS2_CRT int ws2_crt_is_one_of(WS2_CHAR c, const WS2_CHAR *set) {
    while (*set && *set != c)
        set++;
    return *set != 0;
}

WS2_CRT WS2_CHAR *WS2_STR(tok_s)(WS2_CHAR *text, const WS2_CHAR *delimiters, WS2_CHAR **context) {
    WS2_CHAR *token;
    if (!context || !delimiters || (!text && !*context)) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return NULL;
    }
    token = text ? text : *context;
    while (*token && ws2_crt_is_one_of(*token, delimiters))
        token++;
    for (text = token; *text && !ws2_crt_is_one_of(*text, delimiters);)
        text++;
    *context = text;
    if (text == token)
        return NULL;
    if (*text) {
        *text = 0;
        *context = text + 1;
    }
    return token;
}

WS2_CRT int WS2__STR(nicmp)(const WS2_CHAR *a, const WS2_CHAR *b, size_t count) {
    size_t i;
    if ((!a || !b) && count) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return _NLSCMPERROR;
    }
    for (i = 0; i < count; i++) {
        int left = WS2_LOWER(a[i]), right = WS2_LOWER(b[i]);
        if (left != right)
            return left < right ? -1 : 1;
        if (!left)
            break;
    }
    return 0;
}

WS2_CRT int WS2__STR(icmp)(const WS2_CHAR *a, const WS2_CHAR *b) { return WS2__STR(nicmp)(a, b, (size_t)-1); }

WS2_CRT WS2_CHAR *WS2__STR(dup)(const WS2_CHAR *text) {
    size_t size;
    WS2_CHAR *copy;
    if (!text)
        return NULL;
    size = (WS2_STR(nlen_s)(text, (size_t)-1) + 1) * sizeof *text;
    copy = (WS2_CHAR *)ws2_libc_malloc(size);
    if (copy)
        ws2_libc_memcpy(copy, text, size);
    return copy;
}

WS2_CRT WS2_CHAR *WS2__STR(lwr)(WS2_CHAR *text) {
    WS2_CHAR *c;
    for (c = text; c && *c; c++)
        *c = (WS2_CHAR)WS2_LOWER(*c);
    return text;
}

WS2_CRT WS2_CHAR *WS2__STR(upr)(WS2_CHAR *text) {
    WS2_CHAR *c;
    for (c = text; c && *c; c++)
        *c = (WS2_CHAR)WS2_UPPER(*c);
    return text;
}

WS2_CRT errno_t WS2__STR(lwr_s)(WS2_CHAR *text, size_t size) {
    if (!text || WS2_STR(nlen_s)(text, size) == size) {
        if (text && size)
            text[0] = 0;
        return ws2_crt_error(WS2_CRT_EINVAL);
    }
    WS2__STR(lwr)(text);
    return 0;
}

WS2_CRT errno_t WS2__STR(upr_s)(WS2_CHAR *text, size_t size) {
    if (!text || WS2_STR(nlen_s)(text, size) == size) {
        if (text && size)
            text[0] = 0;
        return ws2_crt_error(WS2_CRT_EINVAL);
    }
    WS2__STR(upr)(text);
    return 0;
}

WS2_CRT WS2_CHAR *WS2__STR(rev)(WS2_CHAR *text) {
    size_t left = 0, right = WS2_STR(nlen_s)(text, (size_t)-1);
    while (left + 1 < right) {
        WS2_CHAR c = text[left];
        text[left++] = text[--right];
        text[right] = c;
    }
    return text;
}

WS2_CRT WS2_CHAR *WS2__STR(set)(WS2_CHAR *text, WS2_SET_CHAR c) {
    WS2_CHAR *at;
    for (at = text; *at; at++)
        *at = (WS2_CHAR)c;
    return text;
}

WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline errno_t WS2_STR(cpy_s)(WS2_CHAR (&to)[size], const WS2_CHAR *from) { return WS2_STR(cpy_s)(to, size, from); }
template <size_t size> inline errno_t WS2_STR(cat_s)(WS2_CHAR (&to)[size], const WS2_CHAR *from) { return WS2_STR(cat_s)(to, size, from); }
template <size_t size> inline errno_t WS2_STR(ncpy_s)(WS2_CHAR (&to)[size], const WS2_CHAR *from, size_t count) {
    return WS2_STR(ncpy_s)(to, size, from, count);
}
template <size_t size> inline errno_t WS2_STR(ncat_s)(WS2_CHAR (&to)[size], const WS2_CHAR *from, size_t count) {
    return WS2_STR(ncat_s)(to, size, from, count);
}
template <size_t size> inline errno_t WS2__STR(lwr_s)(WS2_CHAR (&text)[size]) { return WS2__STR(lwr_s)(text, size); }
template <size_t size> inline errno_t WS2__STR(upr_s)(WS2_CHAR (&text)[size]) { return WS2__STR(upr_s)(text, size); }
}
#endif
