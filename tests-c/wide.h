/* Wide text without the C library, whose wcs functions do not know the WCHAR of -fshort-wchar. */
#ifndef WS2_TEST_WIDE_H
#define WS2_TEST_WIDE_H

static inline size_t wide_len(const WCHAR *text)
{
    size_t len = 0;
    while (text[len])
        len++;
    return len;
}

/* Whether the wide text is this ASCII text. */
static inline int wide_is(const WCHAR *text, const char *ascii)
{
    size_t i = 0;
    while (text[i] && text[i] == (WCHAR)(unsigned char)ascii[i])
        i++;
    return !text[i] && !ascii[i];
}

#endif
