/* What <io.h> and <direct.h> of Microsoft's C runtime have: files by descriptor, folders, and what goes by their names. */
#ifndef WS2_32_CRT_IO_H
#define WS2_32_CRT_IO_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <fcntl.h>
#include <ws2_32/share.h>
#include <ws2_32/crt/wide_names.h>
#include <stdint.h>
#include <ws2_32/gen/osfhandle.h>

#define _O_RDONLY O_RDONLY
#define _O_WRONLY O_WRONLY
#define _O_RDWR O_RDWR
#define _O_APPEND O_APPEND
#define _O_CREAT O_CREAT
#define _O_TRUNC O_TRUNC
#define _O_EXCL O_EXCL
/* Files have no text mode here, so these may go to the host's open. */
#define _O_TEXT 0
#define _O_BINARY 0
#define _O_WTEXT 0
#define _O_U16TEXT 0
#define _O_U8TEXT 0
#define _O_RANDOM 0
#define _O_SEQUENTIAL 0
#ifdef O_CLOEXEC
#define _O_NOINHERIT O_CLOEXEC
#else /* strict -std=c99 hides the name, not the flag */
#define _O_NOINHERIT 02000000
#endif
#define _O_TEMPORARY 0
#define _O_SHORT_LIVED 0
#define _O_OBTAIN_DIR 0
#ifndef O_BINARY
#define O_BINARY _O_BINARY
#endif
#ifndef O_TEXT
#define O_TEXT _O_TEXT
#endif
#ifndef _S_IREAD
#define _S_IREAD 0400
#define _S_IWRITE 0200
#endif

WS2_BEGIN_DECLS
int ws2_libc_open(const char *, int, ...) WS2_LABEL("open");
int ws2_crt_open(const char *, int, unsigned) WS2_LABEL("ws2_crt_open");
int ws2_libc_fcntl(int, int, ...) WS2_LABEL("fcntl");
int ws2_libc_close(int) WS2_LABEL("close");
long ws2_libc_write(int, const void *, size_t) WS2_LABEL("write");
long ws2_libc_lseek(int, long, int) WS2_LABEL("lseek");
int ws2_libc_pipe(int *) WS2_LABEL("pipe");
int ws2_libc_dup(int) WS2_LABEL("dup");
unsigned ws2_libc_umask(unsigned) WS2_LABEL("umask");
int ws2_crt_chmod(const char *, unsigned) WS2_LABEL("ws2_crt_chmod");
int ws2_libc_dup2(int, int) WS2_LABEL("dup2");
int ws2_crt_access(const char *, int) WS2_LABEL("ws2_crt_access");
int ws2_crt_unlink(const char *) WS2_LABEL("ws2_crt_unlink");
int ws2_libc_isatty(int) WS2_LABEL("isatty");
int ws2_libc_fsync(int) WS2_LABEL("fsync");
int ws2_libc_ftruncate(int, long) WS2_LABEL("ftruncate");
int ws2_crt_mkdir(const char *, unsigned) WS2_LABEL("ws2_crt_mkdir");
int ws2_crt_rmdir(const char *) WS2_LABEL("ws2_crt_rmdir");
int ws2_crt_chdir(const char *) WS2_LABEL("ws2_crt_chdir");
char *ws2_libc_getcwd(char *, size_t) WS2_LABEL("getcwd");

/* ---- Descriptors ---- */

/* The mode may be _S_IREAD and _S_IWRITE, which stand for everybody; the process's mask applies. */
WS2_CRT int _open(const char *name, int flags, ...) {
    int mode = 0;
    if (flags & O_CREAT) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, int) & _S_IWRITE ? 0666 : 0444;
        va_end(args);
    }
    return ws2_crt_open(name, flags, (unsigned)mode);
}
WS2_CRT int _close(int descriptor) {
    int result = ws2_libc_close(descriptor);
    if (result == 0)
        ws2_close_osfhandle(descriptor);
    return result;
}
/* The file's handle, which closes with the descriptor; -1 and EBADF. */
WS2_CRT intptr_t _get_osfhandle(int descriptor) {
    intptr_t handle = ws2_get_osfhandle(descriptor);
    if (handle == -1)
        ws2_crt_error(WS2_CRT_EBADF);
    return handle;
}
/* The reverse, for files and pipes, not for sockets; _close closes both. */
WS2_CRT int _open_osfhandle(intptr_t handle, int flags) {
    int descriptor = ws2_open_osfhandle(handle, !(flags & _O_NOINHERIT));
    if (descriptor < 0)
        ws2_crt_error(WS2_CRT_EBADF);
    return descriptor;
}
WS2_CRT int _read(int descriptor, void *to, unsigned count) { return (int)ws2_libc_read(descriptor, to, count); }
WS2_CRT int _write(int descriptor, const void *from, unsigned count) { return (int)ws2_libc_write(descriptor, from, count); }
WS2_CRT long _lseek(int descriptor, long offset, int origin) { return ws2_libc_lseek(descriptor, offset, origin); }
WS2_CRT __int64 _lseeki64(int descriptor, __int64 offset, int origin) { return ws2_libc_lseek(descriptor, (long)offset, origin); }
WS2_CRT long _tell(int descriptor) { return ws2_libc_lseek(descriptor, 0, 1); }
WS2_CRT __int64 _telli64(int descriptor) { return ws2_libc_lseek(descriptor, 0, 1); }
WS2_CRT __int64 _filelengthi64(int descriptor) {
    long here = ws2_libc_lseek(descriptor, 0, 1), length;
    if (here < 0)
        return -1;
    length = ws2_libc_lseek(descriptor, 0, 2);
    ws2_libc_lseek(descriptor, here, 0);
    return length;
}
WS2_CRT long _filelength(int descriptor) { return (long)_filelengthi64(descriptor); }
WS2_CRT int _dup(int descriptor) { return ws2_libc_dup(descriptor); }
/* Windows returns 0, not the descriptor. */
WS2_CRT int _dup2(int from, int to) { return ws2_libc_dup2(from, to) < 0 ? -1 : 0; }
WS2_CRT int _isatty(int descriptor) { return ws2_libc_isatty(descriptor); }
WS2_CRT int _commit(int descriptor) { return ws2_libc_fsync(descriptor); }
WS2_CRT int _chsize(int descriptor, long size) { return ws2_libc_ftruncate(descriptor, size); }
/* There is one mode; only a descriptor that is not open is an error. */
WS2_CRT int _setmode(int descriptor, int mode) {
    (void)mode;
    return ws2_libc_fcntl(descriptor, F_GETFD) < 0 ? -1 : _O_BINARY;
}

/* Threads and processes that open the file at the same time are not kept out. */
WS2_CRT int _sopen(const char *name, int flags, int share, ...) {
    int mode = 0;
    if (flags & O_CREAT) {
        va_list args;
        va_start(args, share);
        mode = va_arg(args, int) & _S_IWRITE ? 0666 : 0444;
        va_end(args);
    }
    return ws2_crt_open(name, flags, (unsigned)mode);
}
WS2_CRT errno_t _sopen_s(int *descriptor, const char *name, int flags, int share, int mode) {
    (void)share;
    if (!descriptor)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *descriptor = -1;
    if (!name || mode & ~(_S_IREAD | _S_IWRITE))
        return ws2_crt_error(WS2_CRT_EINVAL);
    *descriptor = ws2_crt_open(name, flags, mode & _S_IWRITE ? 0666 : 0444);
    return *descriptor < 0 ? *ws2_libc_errno() : 0;
}
WS2_CRT errno_t _wsopen_s(int *descriptor, const wchar_t *name, int flags, int share, int mode) {
    (void)share;
    if (!descriptor)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *descriptor = -1;
    if (!name || mode & ~(_S_IREAD | _S_IWRITE))
        return ws2_crt_error(WS2_CRT_EINVAL);
    *descriptor = ws2_crt_wopen(name, flags, mode & _S_IWRITE ? 0666 : 0444);
    return *descriptor < 0 ? *ws2_libc_errno() : 0;
}
WS2_CRT int _wopen(const wchar_t *name, int flags, ...) {
    int mode = 0;
    if (flags & O_CREAT) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, int) & _S_IWRITE ? 0666 : 0444;
        va_end(args);
    }
    return ws2_crt_wopen(name, flags, (unsigned)mode);
}
WS2_CRT int _creat(const char *name, int mode) {
    return ws2_crt_open(name, O_WRONLY | O_CREAT | O_TRUNC, mode & _S_IWRITE ? 0666 : 0444);
}
/* A pipe; size is a wish. The ends are inherited unless flags has _O_NOINHERIT. */
WS2_CRT int _pipe(int *ends, unsigned size, int flags) {
    (void)size;
    if (!ends) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    if (ws2_libc_pipe(ends) != 0)
        return -1;
    if (flags & _O_NOINHERIT) {
        ws2_libc_fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        ws2_libc_fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    }
    return 0;
}
/* 1 at the end of the file, 0 before it. */
WS2_CRT int _eof(int descriptor) {
    long here = ws2_libc_lseek(descriptor, 0, 1);
    __int64 length = here < 0 ? -1 : _filelengthi64(descriptor);
    return length < 0 ? -1 : here >= length;
}
WS2_CRT errno_t _chsize_s(int descriptor, __int64 size) { return ws2_libc_ftruncate(descriptor, (long)size) == 0 ? 0 : *ws2_libc_errno(); }
/* Locks count bytes from where the file is read or written; _LK_LOCK and _LK_RLCK try ten times, a second apart. Differs from Windows: the locks are kept for
   other processes only, and only by those that ask for them.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/locking> */
int _locking(int descriptor, int mode, long count) WS2_LABEL("ws2_crt_locking");

/* ---- Names ---- */

/* 0 existence, 2 writing, 4 reading, as in POSIX; there is nothing to run a name for. */
WS2_CRT int _access(const char *name, int mode) { return ws2_crt_access(name, mode & 6); }
WS2_CRT errno_t _access_s(const char *name, int mode) {
    if (!name || mode & ~6)
        return ws2_crt_error(WS2_CRT_EINVAL);
    return _access(name, mode) == 0 ? 0 : *ws2_libc_errno();
}
/* _S_IREAD and _S_IWRITE stand for everybody. */
WS2_CRT int _chmod(const char *name, int mode) { return ws2_crt_chmod(name, mode & _S_IWRITE ? 0666 : 0444); }
WS2_CRT int _umask(int mode) { return (int)ws2_libc_umask(mode & _S_IWRITE ? 0222 : 0); }
WS2_CRT int _unlink(const char *name) { return ws2_crt_unlink(name); }
WS2_CRT int _mkdir(const char *name) { return ws2_crt_mkdir(name, 0777); }
WS2_CRT int _rmdir(const char *name) { return ws2_crt_rmdir(name); }
WS2_CRT int _chdir(const char *name) { return ws2_crt_chdir(name); }
/* Memory of malloc's where to is null: size is the least, the path decides. */
WS2_CRT char *_getcwd(char *to, int size) {
    char path[4096];
    size_t length;
    if (!ws2_libc_getcwd(path, sizeof path))
        return NULL;
    length = ws2_libc_strlen(path) + 1;
    if (!to)
        to = (char *)ws2_libc_malloc(size > 0 && (size_t)size > length ? (size_t)size : length);
    else if (size <= 0 || (size_t)size < length) {
        ws2_crt_error(size <= 0 ? WS2_CRT_EINVAL : WS2_CRT_ERANGE);
        return NULL;
    }
    return to ? (char *)ws2_libc_memcpy(to, path, length) : NULL;
}
WS2_END_DECLS

#endif
