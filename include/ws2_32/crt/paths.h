/* Parts of names of files, for <stdlib.h>. Both kinds of slash separate; a made path has backslashes only where the program writes them. */
#ifndef WS2_32_CRT_PATHS_H
#define WS2_32_CRT_PATHS_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

WS2_BEGIN_DECLS
/* Drive, folder with its last slash, name, and extension with its dot; a null part is left out. The rooms are _MAX_DRIVE, _MAX_DIR, _MAX_FNAME, _MAX_EXT.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/splitpath-wsplitpath> */
void _splitpath(const char *path, char *drive, char *folder, char *name, char *extension) WS2_CRT_SYM(splitpath);
void _wsplitpath(const wchar_t *path, wchar_t *drive, wchar_t *folder, wchar_t *name, wchar_t *extension) WS2_CRT_SYM(wsplitpath);
/* EINVAL for a part without room or a room without part, ERANGE where one is too small: then all are empty. */
errno_t _splitpath_s(const char *path, char *drive, size_t drive_size, char *folder, size_t folder_size, char *name, size_t name_size, char *extension,
                     size_t extension_size) WS2_CRT_SYM(splitpath_s);
errno_t _wsplitpath_s(const wchar_t *path, wchar_t *drive, size_t drive_size, wchar_t *folder, size_t folder_size, wchar_t *name, size_t name_size,
                      wchar_t *extension, size_t extension_size) WS2_CRT_SYM(wsplitpath_s);
/* The reverse: adds the colon, the slash and the dot that are missing. to has room for _MAX_PATH. */
void _makepath(char *to, const char *drive, const char *folder, const char *name, const char *extension) WS2_CRT_SYM(makepath);
void _wmakepath(wchar_t *to, const wchar_t *drive, const wchar_t *folder, const wchar_t *name, const wchar_t *extension) WS2_CRT_SYM(wmakepath);
errno_t _makepath_s(char *to, size_t size, const char *drive, const char *folder, const char *name, const char *extension) WS2_CRT_SYM(makepath_s);
errno_t _wmakepath_s(wchar_t *to, size_t size, const wchar_t *drive, const wchar_t *folder, const wchar_t *name, const wchar_t *extension)
    WS2_CRT_SYM(wmakepath_s);
/* The whole path, with slashes, without "." and ".."; the file need not exist. Memory of malloc's where to is null; NULL where size is too small. */
char *_fullpath(char *to, const char *path, size_t size) WS2_LABEL("ws2_crt_fullpath");
wchar_t *_wfullpath(wchar_t *to, const wchar_t *path, size_t size) WS2_CRT_SYM(wfullpath);
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t drive_size, size_t folder_size, size_t name_size, size_t extension_size>
inline errno_t _splitpath_s(const char *path, char (&drive)[drive_size], char (&folder)[folder_size], char (&name)[name_size],
                            char (&extension)[extension_size]) {
    return _splitpath_s(path, drive, drive_size, folder, folder_size, name, name_size, extension, extension_size);
}
template <size_t size>
inline errno_t _makepath_s(char (&to)[size], const char *drive, const char *folder, const char *name, const char *extension) {
    return _makepath_s(to, size, drive, folder, name, extension);
}
}
#endif

#endif
