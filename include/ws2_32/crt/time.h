/* What <time.h> of Microsoft's C runtime has beyond the standard's: localtime_s and its kin, _time64 and its. */
#ifndef WS2_32_CRT_TIME_H
#define WS2_32_CRT_TIME_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <time.h>

typedef long long __time64_t;

#define _timezone ws2_libc_timezone
#define _daylight ws2_libc_daylight
#define _tzname ws2_libc_tzname

WS2_BEGIN_DECLS
struct tm *ws2_libc_localtime_r(const time_t *, struct tm *) WS2_LABEL("localtime_r");
struct tm *ws2_libc_gmtime_r(const time_t *, struct tm *) WS2_LABEL("gmtime_r");
char *ws2_libc_asctime_r(const struct tm *, char *) WS2_LABEL("asctime_r");
size_t ws2_libc_strftime(char *, size_t, const char *, const struct tm *) WS2_LABEL("strftime");

/* A null or negative time fails, with all fields -1; the order of the arguments is Microsoft's, not that of C11. */
WS2_CRT errno_t ws2_crt_broken_down(struct tm *to, const time_t *time, struct tm *(*convert)(const time_t *, struct tm *)) {
    if (to && (!time || *time < 0 || !convert(time, to))) {
        ws2_libc_memset(to, 0, sizeof *to);
        to->tm_sec = to->tm_min = to->tm_hour = to->tm_mday = to->tm_mon = to->tm_year = to->tm_wday = to->tm_yday = to->tm_isdst = -1;
        return ws2_crt_error(WS2_CRT_EINVAL);
    }
    return to ? 0 : ws2_crt_error(WS2_CRT_EINVAL);
}
WS2_CRT errno_t localtime_s(struct tm *to, const time_t *time) { return ws2_crt_broken_down(to, time, ws2_libc_localtime_r); }
WS2_CRT errno_t gmtime_s(struct tm *to, const time_t *time) { return ws2_crt_broken_down(to, time, ws2_libc_gmtime_r); }
WS2_CRT errno_t _localtime64_s(struct tm *to, const __time64_t *time) {
    time_t host = time ? (time_t)*time : 0;
    return localtime_s(to, time ? &host : NULL);
}
WS2_CRT errno_t _gmtime64_s(struct tm *to, const __time64_t *time) {
    time_t host = time ? (time_t)*time : 0;
    return gmtime_s(to, time ? &host : NULL);
}

/* The text has 26 bytes with its terminator; a smaller buffer is refused. */
WS2_CRT errno_t asctime_s(char *to, size_t size, const struct tm *time) {
    char text[64];
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    to[0] = 0;
    if (!time || size < 26 || time->tm_year < 0 || time->tm_year > 8099 || time->tm_mon < 0 || time->tm_mon > 11 || time->tm_wday < 0 ||
        time->tm_wday > 6 || time->tm_mday < 1 || time->tm_mday > 31 || time->tm_hour < 0 || time->tm_hour > 23 || time->tm_min < 0 ||
        time->tm_min > 59 || time->tm_sec < 0 || time->tm_sec > 60 || !ws2_libc_asctime_r(time, text))
        return ws2_crt_error(WS2_CRT_EINVAL);
    /* Where libc writes " 5", Microsoft writes "05". */
    if (text[8] == ' ')
        text[8] = '0';
    ws2_libc_memcpy(to, text, 26);
    return 0;
}
WS2_CRT errno_t ctime_s(char *to, size_t size, const time_t *time) {
    struct tm parts;
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    to[0] = 0;
    return localtime_s(&parts, time) ? WS2_CRT_EINVAL : asctime_s(to, size, &parts);
}
WS2_CRT errno_t ws2_crt_date_or_time(char *to, size_t size, const char *format) {
    time_t now = time(NULL);
    struct tm parts;
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    to[0] = 0;
    if (size < 9)
        return ws2_crt_error(WS2_CRT_ERANGE);
    localtime_s(&parts, &now);
    ws2_libc_strftime(to, size, format, &parts);
    return 0;
}
WS2_CRT errno_t _strdate_s(char *to, size_t size) { return ws2_crt_date_or_time(to, size, "%m/%d/%y"); }
WS2_CRT errno_t _strtime_s(char *to, size_t size) { return ws2_crt_date_or_time(to, size, "%H:%M:%S"); }
WS2_CRT char *_strdate(char *to) { return ws2_crt_date_or_time(to, 9, "%m/%d/%y") ? NULL : to; }
WS2_CRT char *_strtime(char *to) { return ws2_crt_date_or_time(to, 9, "%H:%M:%S") ? NULL : to; }

WS2_CRT __time64_t _time64(__time64_t *to) {
    __time64_t now = (__time64_t)time(NULL);
    if (to)
        *to = now;
    return now;
}
WS2_CRT struct tm *_localtime64(const __time64_t *value) {
    time_t host = (time_t)*value;
    return localtime(&host);
}
WS2_CRT struct tm *_gmtime64(const __time64_t *value) {
    time_t host = (time_t)*value;
    return gmtime(&host);
}
WS2_CRT char *_ctime64(const __time64_t *value) {
    time_t host = (time_t)*value;
    return ctime(&host);
}
WS2_CRT __time64_t _mktime64(struct tm *parts) { return (__time64_t)mktime(parts); }
time_t ws2_libc_timegm(struct tm *) WS2_LABEL("timegm");
void ws2_libc_tzset(void) WS2_LABEL("tzset");
extern long ws2_libc_timezone WS2_LABEL("timezone");
extern int ws2_libc_daylight WS2_LABEL("daylight");
extern char *ws2_libc_tzname[2] WS2_LABEL("tzname");
/* The time of parts in UTC, which are put in order; -1 before 1970, as on Windows. */
WS2_CRT time_t _mkgmtime(struct tm *parts) {
    time_t time = ws2_libc_timegm(parts);
    return time < 0 ? -1 : time;
}
WS2_CRT __time64_t _mkgmtime64(struct tm *parts) { return (__time64_t)_mkgmtime(parts); }
WS2_CRT void _tzset(void) { ws2_libc_tzset(); }
/* Seconds between UTC and local time, and whether summer time exists; as _tzset found them. */
WS2_CRT errno_t _get_timezone(long *seconds) {
    if (!seconds)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *seconds = ws2_libc_timezone;
    return 0;
}
WS2_CRT errno_t _get_daylight(int *hours) {
    if (!hours)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *hours = ws2_libc_daylight;
    return 0;
}
WS2_CRT double _difftime64(__time64_t end, __time64_t begin) { return (double)(end - begin); }
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline errno_t asctime_s(char (&to)[size], const struct tm *time) { return asctime_s(to, size, time); }
template <size_t size> inline errno_t ctime_s(char (&to)[size], const time_t *time) { return ctime_s(to, size, time); }
template <size_t size> inline errno_t _strdate_s(char (&to)[size]) { return _strdate_s(to, size); }
template <size_t size> inline errno_t _strtime_s(char (&to)[size]) { return _strtime_s(to, size); }
}
#endif

#endif
