/* Reads a scanf format of CHAR, narrow or wide; scan.c includes this once for each. */

/* The specification after %, up to the letter, which becomes *letter; the place behind the letter. */
static const CHAR *WITH(specification)(const CHAR *format, struct spec *spec, unsigned *letter) {
    *spec = (struct spec){0};
    if (*format == '*') {
        spec->suppressed = 1;
        format++;
    }
    for (; *format >= '0' && *format <= '9'; format++)
        spec->width = spec->width < UINT_MAX / 10 - 1 ? spec->width * 10 + (unsigned)(*format - '0') : UINT_MAX;
    for (;; format++) {
        if (*format == 'h')
            spec->h++;
        else if (*format == 'l')
            spec->l++;
        else if (*format == 'w')
            spec->w++;
        else if (*format == 'L')
            spec->big++;
        else if (*format == 'j' || *format == 't' || *format == 'z')
            spec->bits = 64;
        else if (*format == 'I' && format[1] == '6' && format[2] == '4')
            spec->bits = 64, format += 2;
        else if (*format == 'I' && format[1] == '3' && format[2] == '2')
            spec->bits = 32, format += 2;
        else if (*format == 'I')
            spec->bits = 64;
        else
            break;
    }
    unsigned c = UNIT(*format);
    spec->wide = spec->l || spec->w ? 1 : spec->h ? 0 : (c == 'S' || c == 'C') ? !IS_WIDE : IS_WIDE;
    *letter = c;
    return c ? format + 1 : format;
}

/* Behind the set that begins at format, after its [. */
static const CHAR *WITH(behind_set)(const CHAR *format) {
    format += *format == '^';
    format += *format == ']';
    while (*format && *format != ']')
        format++;
    return *format ? format + 1 : format;
}

static int WITH(is_in_set)(unsigned c, const CHAR *set, const CHAR *end) {
    int inverted = *set == '^', first = 1;
    for (set += inverted; set < end && (first || *set != ']'); first = 0) {
        if (set[1] == '-' && set + 2 < end && set[2] != ']') {
            if (c >= UNIT(set[0]) && c <= UNIT(set[2]))
                return !inverted;
            set += 3;
        } else if (UNIT(*set++) == c) {
            return !inverted;
        }
    }
    return inverted;
}

/* %s, %S, %[, %c, %C: 1, 0 where the input does not match, EOF at its end, -2 where the variable has no room. */
static int WITH(text)(struct source *source, const struct spec *spec, unsigned letter, const CHAR *set, const CHAR *end, struct target *target) {
    size_t width = spec->width ? spec->width : letter == 'c' || letter == 'C' ? 1 : (size_t)-1, taken = 0;
    int c = letter == 's' || letter == 'S' ? skip_space(source) : next(source);
    int counts = letter == 'c' || letter == 'C';
    if (c == NOTHING)
        return EOF;
    if (target->to && !counts) {
        if (!target->room)
            return -2;
        target->room--; /* the terminator's */
    }
    for (; c != NOTHING && taken < width; taken++, c = taken < width ? next(source) : NOTHING) {
        if (letter == '[' ? !WITH(is_in_set)((unsigned)c, set, end) : !counts && is_space(c)) {
            give_back(source, c);
            break;
        }
        if (!store(target, c, IS_WIDE)) {
            terminate(target, 0);
            return -2;
        }
    }
    if (!complete(target)) {
        terminate(target, 0);
        return -2;
    }
    if (!counts && taken)
        terminate(target, target->length);
    return taken != 0;
}

static int WITH(scan)(struct source *source, int secure, const CHAR *format, struct arguments *arguments) {
    int assigned = 0, converted = 0;
    while (*format) {
        if (is_space((int)UNIT(*format))) {
            while (is_space((int)UNIT(*format)))
                format++;
            give_back(source, skip_space(source));
            continue;
        }
        struct spec spec;
        unsigned letter = 0;
        if (*format != '%' || format[1] == '%') {
            int c = *format == '%' ? skip_space(source) : next(source);
            if (c != (int)UNIT(*format)) {
                give_back(source, c);
                return c == NOTHING && !converted ? EOF : assigned;
            }
            format += *format == '%' ? 2 : 1;
            continue;
        }
        format = WITH(specification)(format + 1, &spec, &letter);
        const CHAR *set = format;
        if (letter == '[')
            format = WITH(behind_set)(format);
        void *to = spec.suppressed || !letter ? NULL : va_arg(arguments->list, void *);
        char digits[MOST];
        int result = 1, base = 0;
        unsigned width = spec.width ? spec.width : UINT_MAX;
        switch (letter) {
        case 'n':
            if (to)
                store_integer(&spec, to, (unsigned long long)source->taken);
            continue;
        case 's':
        case 'S':
        case '[':
        case 'c':
        case 'C': {
            struct target target = {.to = to, .wide = spec.wide, .room = (size_t)-1};
            if (secure && to)
                target.room = va_arg(arguments->list, unsigned);
            if (secure && to && (letter == 'c' || letter == 'C') && target.room < (spec.width ? spec.width : 1))
                target.room = 0;
            result = WITH(text)(source, &spec, letter, set, format, &target);
            break;
        }
        case 'p':
            spec.bits = 64;
            base = 16;
            goto integer;
        case 'x':
        case 'X':
            base = 16;
            goto integer;
        case 'o':
            base = 8;
            goto integer;
        case 'd':
        case 'u':
            base = 10;
            goto integer;
        case 'i':
        integer: {
            int c = skip_space(source);
            give_back(source, c);
            if (c == NOTHING)
                result = EOF;
            else if (!take_integer(source, width, &base, digits))
                result = 0;
            else if (to)
                store_integer(&spec, to, value_of(&spec, digits, base, letter == 'd' || letter == 'i'));
            break;
        }
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case 'a':
        case 'A': {
            int c = skip_space(source);
            give_back(source, c);
            if (c == NOTHING)
                result = EOF;
            else if (!take_floating(source, width, digits))
                result = 0;
            else if (to)
                store_floating(&spec, to, digits);
            break;
        }
        default:
            return assigned;
        }
        if (result == -2) {
            errno = ENOMEM;
            return assigned;
        }
        if (result != 1)
            return result == EOF && !converted ? EOF : assigned;
        converted = 1;
        assigned += to != NULL;
    }
    return assigned;
}

/* The format with ll where the variable is one of longs, whose bits count the arguments behind the format, those of sizes among them. It is written into
   room, or kept for ever in memory of its own if that is too small. */
static const CHAR *WITH(long_format)(const CHAR *format, unsigned long long longs, int secure, CHAR *room, size_t size) {
    size_t length = 0, argument = 0;
    while (format[length])
        length++;
    if (length + length / 2 + 1 > size) {
        room = malloc((length + length / 2 + 1) * sizeof *room);
        if (!room)
            return format;
    }
    CHAR *to = room;
    while (*format) {
        struct spec spec;
        unsigned letter = 0;
        *to++ = *format;
        if (*format++ != '%')
            continue;
        if (*format == '%') {
            *to++ = *format++;
            continue;
        }
        const CHAR *end = WITH(specification)(format, &spec, &letter);
        while (letter ? format < end - 1 : format < end)
            *to++ = *format++;
        if (!letter)
            break;
        int number = letter == 'd' || letter == 'i' || letter == 'u' || letter == 'x' || letter == 'X' || letter == 'o' || letter == 'n';
        if (!spec.suppressed) {
            if (number && spec.l == 1 && argument < 64 && longs >> argument & 1)
                *to++ = 'l';
            argument += secure && (letter == 's' || letter == 'S' || letter == 'c' || letter == 'C' || letter == '[') ? 2 : 1;
        }
        *to++ = *format++;
        if (letter == '[')
            for (end = WITH(behind_set)(format); format < end;)
                *to++ = *format++;
    }
    *to = 0;
    return room;
}
