/* Windows' names of files as the host's: backslashes separate too, NUL and CON are devices in every folder. */
#include "crt.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct path {
    const char *name;
    char room[256], *memory;
};

static const char *open_path(struct path *path, const char *name) {
    path->memory = NULL;
    path->name = name;
    if (!name)
        return NULL;
    if (name[0] == '\\' && name[1] == '\\' && (name[2] == '?' || name[2] == '.') && name[3] == '\\')
        path->name = name += 4;
    if (strcasecmp(name, "NUL") == 0)
        return path->name = "/dev/null";
    if (strcasecmp(name, "CON") == 0 || strcasecmp(name, "CONIN$") == 0 || strcasecmp(name, "CONOUT$") == 0)
        return path->name = "/dev/tty";
    if (!strchr(name, '\\'))
        return name;
    size_t size = strlen(name) + 1;
    char *copy = path->room;
    if (size > sizeof path->room)
        copy = path->memory = malloc(size);
    if (!copy)
        return path->name = NULL;
    for (size_t i = 0; i < size; i++)
        copy[i] = name[i] == '\\' ? '/' : name[i];
    return path->name = copy;
}

static void close_path(struct path *path) { free(path->memory); }
