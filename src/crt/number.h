/* Digits of numbers, whatever the process's locale is. */
#include "crt.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960"
                            "616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* Writes the digits so that they end before end, and returns where they begin. */
static char *decimal(char *end, unsigned long long value) {
    while (value >= 100) {
        unsigned pair = (unsigned)(value % 100);
        value /= 100;
        end -= 2;
        memcpy(end, pairs + 2 * pair, 2);
    }
    if (value >= 10) {
        end -= 2;
        memcpy(end, pairs + 2 * value, 2);
    } else {
        *--end = (char)('0' + value);
    }
    return end;
}

static char *of_base(char *end, unsigned long long value, unsigned shift, int capital) {
    const char *digits = capital ? "0123456789ABCDEF" : "0123456789abcdef";
    do {
        *--end = digits[value & ((1u << shift) - 1)];
        value >>= shift;
    } while (value);
    return end;
}

#define MOST_DECIMALS 15
static const unsigned long long power10[MOST_DECIMALS + 1] = {
    1ull, 10ull, 100ull, 1000ull, 10000ull, 100000ull, 1000000ull, 10000000ull, 100000000ull, 1000000000ull, 10000000000ull, 100000000000ull,
    1000000000000ull, 10000000000000ull, 100000000000000ull, 1000000000000000ull,
};

/* The value, which is finite, at least 0 and below 2^63, as whole + part / 10^decimals, rounded to nearest, ties to even. All in integers, so exact:
   the significand has 53 bits and 10^15 has 50. */
static void split(double value, int decimals, unsigned long long *whole, unsigned long long *part) {
    uint64_t bits, significand;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> 52);
    significand = bits & 0xfffffffffffffull;
    if (exponent)
        significand |= 1ull << 52;
    else
        exponent = 1;
    exponent -= 1075;
    *part = 0;
    if (exponent >= 0) {
        *whole = significand << exponent;
        return;
    }
    int shift = -exponent;
    *whole = shift < 64 ? significand >> shift : 0;
    if (shift > 120) /* below 2^-67: rounds to nothing */
        return;
    uint64_t rest = shift < 64 ? significand & ((1ull << shift) - 1) : significand;
    unsigned __int128 product = (unsigned __int128)rest * power10[decimals], half = (unsigned __int128)1 << (shift - 1);
    unsigned __int128 remainder = product & ((half << 1) - 1);
    *part = (unsigned long long)(product >> shift);
    if (remainder > half || (remainder == half && ((decimals ? *part : *whole) & 1))) {
        if (++*part == power10[decimals]) {
            *part = 0;
            ++*whole;
        }
    }
}

/* %f: the text's length, or 0 where the value or the precision is beyond split(). to has room for 20 + 1 + MOST_DECIMALS. */
static size_t fixed(char *to, double value, int decimals, int point) {
    unsigned long long whole, part;
    if (!(value < 9223372036854775808.0) || decimals > MOST_DECIMALS)
        return 0;
    split(value, decimals, &whole, &part);
    char digits[20], *first = decimal(digits + sizeof digits, whole);
    size_t length = (size_t)(digits + sizeof digits - first);
    memcpy(to, first, length);
    if (decimals || point)
        to[length++] = '.';
    if (decimals) {
        char *end = to + length + decimals;
        char *begin = decimal(end, part);
        memset(to + length, '0', (size_t)(begin - (to + length)));
        length += (size_t)decimals;
    }
    return length;
}

/* The power of ten of the first digit of a value from 1e-5 up to 1e15, before rounding; -6 below that. */
static int magnitude(double value) {
    static const double borders[] = {1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    int exponent = -6;
    while (value >= borders[exponent + 6])
        exponent++;
    return exponent;
}

/* Whether rounding to so many decimals made whole and part a digit longer than exponent says. */
static int grew(int exponent, int decimals, unsigned long long whole, unsigned long long part) {
    if (exponent >= 0)
        return exponent + 1 <= MOST_DECIMALS && whole >= power10[exponent + 1];
    return whole || part >= power10[decimals + exponent + 1];
}

/* %e where the digits are those of a fixed number; 0 for the rest. */
static size_t scientific(char *to, double value, int precision, int point, char letter) {
    unsigned long long whole = 0, part = 0;
    int exponent = 0, decimals = precision;
    if (precision > MOST_DECIMALS || !(value < 1e15))
        return 0;
    if (value != 0) {
        exponent = magnitude(value);
        decimals = precision - exponent;
        if (exponent < -5 || decimals < 0 || decimals > MOST_DECIMALS)
            return 0;
        split(value, decimals, &whole, &part);
        if (grew(exponent, decimals, whole, part)) {
            exponent++;
            if (--decimals < 0)
                return 0;
            split(value, decimals, &whole, &part);
        }
    }
    char digits[40], *end = digits + sizeof digits, *first;
    if (whole) {
        first = decimal(end, part);
        while (end - first < decimals)
            *--first = '0';
        first = decimal(decimals ? first : end, whole);
    } else {
        first = decimal(end, part);
        while (end - first < precision + 1)
            *--first = '0';
    }
    size_t length = 0;
    to[length++] = *first++;
    if (precision || point)
        to[length++] = '.';
    memcpy(to + length, first, (size_t)precision);
    length += (size_t)precision;
    to[length++] = letter;
    to[length++] = exponent < 0 ? '-' : '+';
    exponent = exponent < 0 ? -exponent : exponent;
    memcpy(to + length, pairs + 2 * exponent, 2);
    return length + 2;
}

/* %g where it has no exponent; 0 for the rest. */
static size_t general(char *to, double value, int precision, int keep_zeros) {
    int exponent = 0, decimals;
    size_t length;
    if (precision == 0)
        precision = 1;
    if (precision > MOST_DECIMALS || !(value < 1e15))
        return 0;
    if (value != 0)
        exponent = magnitude(value);
    decimals = precision - 1 - exponent;
    if (exponent < -5 || decimals < 0 || decimals > MOST_DECIMALS)
        return 0;
    unsigned long long whole, part;
    split(value, decimals, &whole, &part);
    if (grew(exponent, decimals, whole, part)) {
        exponent++;
        if (exponent >= precision || --decimals < 0)
            return 0;
    }
    if (exponent < -4)
        return 0;
    length = fixed(to, value, decimals, keep_zeros);
    if (!keep_zeros && decimals) {
        while (to[length - 1] == '0')
            length--;
        length -= to[length - 1] == '.';
    }
    return length;
}
