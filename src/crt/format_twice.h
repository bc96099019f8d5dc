/* Reads a format of CHAR, narrow or wide; format.c includes this once for each. */

static int FORMAT(struct sink *sink, const CHAR *format, int counts, struct arguments *arguments) {
    for (;;) {
        const CHAR *begin = format;
        while (*format && *format != '%')
            format++;
#if IS_WIDE
        put_wide(sink, begin, (size_t)(format - begin));
#else
        put_raw(sink, begin, (size_t)(format - begin));
#endif
        if (!*format)
            return 1;
        begin = format++;

        /* The most frequent conversions, which have nothing between % and the letter, or l. */
        unsigned c = UNIT(*format);
        if (c == 'd' || c == 'u') {
            put_plain(sink, c == 'd', va_arg(arguments->list, unsigned));
            format++;
            continue;
        }
        if (c == 'l' && (format[1] == 'u' || format[1] == 'd')) {
            put_plain(sink, format[1] == 'd', va_arg(arguments->list, unsigned));
            format += 2;
            continue;
        }
#if !IS_WIDE
        if (c == 's') {
            const char *text = va_arg(arguments->list, const char *);
            if (!text)
                text = "(null)";
            put_raw(sink, text, strlen(text));
            format++;
            continue;
        }
        if (c == 'c') {
            char one = (char)va_arg(arguments->list, int);
            put_raw(sink, &one, 1);
            format++;
            continue;
        }
#endif

        struct spec spec = {.precision = -1};
        for (;; format++) {
            c = UNIT(*format);
            if (c == '-')
                spec.left = 1;
            else if (c == '+')
                spec.plus = 1;
            else if (c == ' ')
                spec.space = 1;
            else if (c == '#')
                spec.alternate = 1;
            else if (c == '0')
                spec.zero = 1;
            else if (c != '\'')
                break;
        }
        if (c == '*') {
            format++;
            spec.width = va_arg(arguments->list, int);
            if (spec.width < 0) {
                spec.left = 1;
                spec.width = spec.width == INT_MIN ? INT_MAX : -spec.width;
            }
        } else {
            for (; *format >= '0' && *format <= '9'; format++)
                spec.width = spec.width < INT_MAX / 10 - 1 ? spec.width * 10 + (int)(*format - '0') : INT_MAX;
#if !IS_WIDE
            if (*format == '$') {
                /* Arguments by number, as in POSIX: libc has them, and formats that have one have nothing else. */
                char *text = NULL;
                int length = vasprintf(&text, begin, arguments->list);
                if (length < 0)
                    return 0;
                put_narrow(sink, text, (size_t)length);
                free(text);
                return 1;
            }
#endif
        }
        if (*format == '.') {
            format++;
            spec.precision = 0;
            if (*format == '*') {
                format++;
                spec.precision = va_arg(arguments->list, int);
                if (spec.precision < 0)
                    spec.precision = -1;
            } else {
                for (; *format >= '0' && *format <= '9'; format++)
                    spec.precision = spec.precision < INT_MAX / 10 - 1 ? spec.precision * 10 + (int)(*format - '0') : INT_MAX;
            }
        }
        for (;; format++) {
            c = UNIT(*format);
            if (c == 'h')
                spec.h++;
            else if (c == 'l')
                spec.l++;
            else if (c == 'w')
                spec.w++;
            else if (c == 'L')
                spec.big++;
            else if (c == 'j' || c == 't' || c == 'z')
                spec.bits = 64;
            else if (c == 'I' && format[1] == '6' && format[2] == '4')
                spec.bits = 64, format += 2;
            else if (c == 'I' && format[1] == '3' && format[2] == '2')
                spec.bits = 32, format += 2;
            else if (c == 'I')
                spec.bits = 64;
            else
                break;
        }
        if (!c)
            return 1;
        format++;
        switch (c) {
        case 'd':
        case 'i':
        case 'u':
        case 'x':
        case 'X':
        case 'o':
            put_integer(sink, &spec, c, arguments);
            break;
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case 'a':
        case 'A':
            put_floating(sink, &spec, c, arguments);
            break;
        case 's':
        case 'S':
        case 'c':
        case 'C':
        case 'p':
        case 'Z':
        case 'n':
            if (!put_conversion(sink, &spec, c, IS_WIDE, counts, arguments)) {
                errno = EINVAL;
                return 0;
            }
            break;
        default: /* %% and what means nothing: the character itself */
            put_code(sink, c);
        }
    }
}
