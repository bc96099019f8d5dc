/* POSIX names that MinGW's headers of the C library have as well, where plain_hold.h kept glibc from declaring them. */
#pragma GCC system_header

#if defined(_STDIO_H) && !defined(WS2_32_OLDNAMES_STDIO)
#define WS2_32_OLDNAMES_STDIO
#ifndef __off_t_defined
#define __off_t_defined
typedef __off_t off_t;
#endif
#ifndef __off64_t_defined
#define __off64_t_defined
typedef __off64_t off64_t;
#endif
WS2_BEGIN_DECLS
FILE *fdopen(int, const char *) __THROW;
int fileno(FILE *) __THROW;
int fseeko(FILE *, off_t, int);
off_t ftello(FILE *);
int fseeko64(FILE *, off64_t, int);
off64_t ftello64(FILE *);
FILE *fopen64(const char *__restrict, const char *__restrict);
int getw(FILE *);
int putw(int, FILE *);
FILE *popen(const char *, const char *);
int pclose(FILE *);
char *tempnam(const char *, const char *) __THROW;
WS2_END_DECLS
#ifndef P_tmpdir
#define P_tmpdir "/tmp"
#endif
#endif

#if defined(_STDLIB_H) && !defined(WS2_32_OLDNAMES_STDLIB)
#define WS2_32_OLDNAMES_STDLIB
#include <alloca.h>
WS2_BEGIN_DECLS
char *ecvt(double, int, int *__restrict, int *__restrict) __THROW;
char *fcvt(double, int, int *__restrict, int *__restrict) __THROW;
char *gcvt(double, int, char *) __THROW;
int mkstemp(char *);
int putenv(char *) __THROW;
WS2_END_DECLS
#endif

#if defined(_STRING_H) && !defined(WS2_32_OLDNAMES_STRING)
#define WS2_32_OLDNAMES_STRING
WS2_BEGIN_DECLS
void *memccpy(void *__restrict, const void *__restrict, int, size_t) __THROW;
void *mempcpy(void *__restrict, const void *__restrict, size_t) __THROW;
int strcasecmp(const char *, const char *) __THROW;
int strncasecmp(const char *, const char *, size_t) __THROW;
char *strdup(const char *) __THROW;
size_t strnlen(const char *, size_t) __THROW;
char *strtok_r(char *__restrict, const char *__restrict, char **__restrict) __THROW;
WS2_END_DECLS
#endif

#if defined(_WCHAR_H) && !defined(WS2_32_OLDNAMES_WCHAR)
#define WS2_32_OLDNAMES_WCHAR
#include <bits/types/FILE.h>
WS2_BEGIN_DECLS
wchar_t *wcsdup(const wchar_t *) __THROW;
size_t wcsnlen(const wchar_t *, size_t) __THROW;
wchar_t *wmempcpy(wchar_t *__restrict, const wchar_t *__restrict, size_t) __THROW;
WS2_END_DECLS
#endif

#if defined(_CTYPE_H) && !defined(WS2_32_OLDNAMES_CTYPE)
#define WS2_32_OLDNAMES_CTYPE
WS2_BEGIN_DECLS
int isascii(int) __THROW;
int toascii(int) __THROW;
WS2_END_DECLS
#endif

#if defined(_TIME_H) && !defined(WS2_32_OLDNAMES_TIME)
#define WS2_32_OLDNAMES_TIME
#include <bits/types/clockid_t.h>
#include <bits/types/struct_timespec.h>
#ifndef __pid_t_defined
#define __pid_t_defined
typedef __pid_t pid_t;
#endif
#ifndef CLOCK_REALTIME
#include <bits/time.h>
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_PROCESS_CPUTIME_ID 2
#define CLOCK_THREAD_CPUTIME_ID 3
#endif
WS2_BEGIN_DECLS
int clock_getres(clockid_t, struct timespec *) __THROW;
int clock_gettime(clockid_t, struct timespec *) __THROW;
int clock_settime(clockid_t, const struct timespec *) __THROW;
int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
int nanosleep(const struct timespec *, struct timespec *);
void tzset(void) __THROW;
WS2_END_DECLS
#endif
