/* _splitpath and _makepath for text of CHAR; paths.c includes this once for char and once for wchar_t. */

static int WITH(part)(CHAR *to, size_t size, const CHAR *from, size_t length) {
    if (!to)
        return size ? EINVAL : 0;
    if (!size)
        return EINVAL;
    if (length >= size)
        return ERANGE;
    for (size_t i = 0; i < length; i++)
        to[i] = from[i];
    to[length] = 0;
    return 0;
}

EXPORT int NAME(WITH(splitpath_s))(const CHAR *path, CHAR *drive, size_t drive_size, CHAR *folder, size_t folder_size, CHAR *name, size_t name_size,
                                   CHAR *extension, size_t extension_size) {
    int error = path ? 0 : EINVAL;
    if (path) {
        const CHAR *begin = path, *file, *dot = NULL, *end;
        if (path[0] && path[1] == ':')
            path += 2;
        file = path;
        for (end = path; *end; end++) {
            if (*end == '/' || *end == '\\') {
                file = end + 1;
                dot = NULL;
            } else if (*end == '.') {
                dot = end;
            }
        }
        if (!dot)
            dot = end;
        int errors[] = {WITH(part)(drive, drive_size, begin, (size_t)(path - begin)), WITH(part)(folder, folder_size, path, (size_t)(file - path)),
                        WITH(part)(name, name_size, file, (size_t)(dot - file)), WITH(part)(extension, extension_size, dot, (size_t)(end - dot))};
        for (size_t i = 0; i < 4; i++)
            if (!error || errors[i] == EINVAL)
                error = errors[i] ? errors[i] : error;
    }
    if (error) {
        CHAR *parts[] = {drive_size ? drive : NULL, folder_size ? folder : NULL, name_size ? name : NULL, extension_size ? extension : NULL};
        for (size_t i = 0; i < 4; i++)
            if (parts[i])
                parts[i][0] = 0;
        errno = error;
    }
    return error;
}

EXPORT void NAME(WITH(splitpath))(const CHAR *path, CHAR *drive, CHAR *folder, CHAR *name, CHAR *extension) {
    NAME(WITH(splitpath_s))(path, drive, drive ? 3 : 0, folder, folder ? 256 : 0, name, name ? 256 : 0, extension, extension ? 256 : 0);
}

static size_t WITH(append)(CHAR *to, size_t size, size_t at, const CHAR *text) {
    for (; text && *text; text++, at++)
        if (at < size)
            to[at] = *text;
    return at;
}

EXPORT int NAME(WITH(makepath_s))(CHAR *to, size_t size, const CHAR *drive, const CHAR *folder, const CHAR *name, const CHAR *extension) {
    static const CHAR colon[] = {':', 0}, slash[] = {'/', 0}, backslash[] = {'\\', 0}, dot[] = {'.', 0};
    size_t at = 0;
    if (!to || !size)
        return errno = EINVAL;
    if (drive && *drive) {
        const CHAR letter[] = {*drive, 0};
        at = WITH(append)(to, size, at, letter);
        at = WITH(append)(to, size, at, colon);
    }
    if (folder && *folder) {
        const CHAR *last = folder;
        int back = 0;
        for (; last[1]; last++)
            back |= *last == '\\';
        at = WITH(append)(to, size, at, folder);
        if (*last != '/' && *last != '\\')
            at = WITH(append)(to, size, at, back ? backslash : slash);
    }
    at = WITH(append)(to, size, at, name);
    if (extension && *extension) {
        if (*extension != '.')
            at = WITH(append)(to, size, at, dot);
        at = WITH(append)(to, size, at, extension);
    }
    if (at >= size) {
        to[0] = 0;
        return errno = ERANGE;
    }
    to[at] = 0;
    return 0;
}

EXPORT void NAME(WITH(makepath))(CHAR *to, const CHAR *drive, const CHAR *folder, const CHAR *name, const CHAR *extension) {
    NAME(WITH(makepath_s))(to, 260, drive, folder, name, extension);
}
