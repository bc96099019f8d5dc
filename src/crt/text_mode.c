/* Streams opened with t: \r\n in the file is \n in the program. Without t a stream has the file's bytes, as everywhere on the host. */
#include "crt.h"
#include "text_mode.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct text {
    int descriptor;
    int kept;               /* a byte that was read behind a \r, or EOF */
    FILE *file;
    struct text *next;
};

/* The open ones, by which _fileno finds their descriptors. */
static struct text *texts;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t next_byte(struct text *text, char *to) {
    if (text->kept != EOF) {
        *to = (char)text->kept;
        text->kept = EOF;
        return 1;
    }
    return read(text->descriptor, to, 1);
}

static ssize_t text_read(void *cookie, char *to, size_t size) {
    struct text *text = cookie;
    size_t length = 0, kept = 0;
    if (text->kept != EOF && size) {
        to[0] = (char)text->kept;
        text->kept = EOF;
        kept = 1;
    }
    ssize_t got = kept == size ? 0 : kept && to[0] != '\r' ? 0 : read(text->descriptor, to + kept, size - kept);
    if (got < 0 && !kept)
        return -1;
    size_t end = kept + (got > 0 ? (size_t)got : 0);
    for (size_t i = 0; i < end; i++) {
        char c = to[i];
        if (c == '\r') {
            char after;
            if (i + 1 < end ? to[i + 1] == '\n' : next_byte(text, &after) == 1 && ((text->kept = (unsigned char)after), after == '\n')) {
                c = '\n';
                if (i + 1 < end)
                    i++;
                else
                    text->kept = EOF;
            }
        }
        to[length++] = c;
    }
    return (ssize_t)length;
}

static int write_whole(int descriptor, const char *from, size_t length) {
    while (length) {
        ssize_t written = write(descriptor, from, length);
        if (written < 0)
            return 0;
        from += written;
        length -= (size_t)written;
    }
    return 1;
}

static ssize_t text_write(void *cookie, const char *from, size_t size) {
    struct text *text = cookie;
    char buffer[1024];
    size_t end = 0;
    for (size_t i = 0; i < size; i++) {
        if (from[i] == '\n')
            buffer[end++] = '\r';
        buffer[end++] = from[i];
        if (end > sizeof buffer - 2 || i + 1 == size) {
            if (!write_whole(text->descriptor, buffer, end))
                return 0;
            end = 0;
        }
    }
    return (ssize_t)size;
}

static off_t text_seek(struct text *text, off_t offset, int origin) {
    text->kept = EOF;
    return lseek(text->descriptor, offset, origin);
}

static int text_close(void *cookie) {
    struct text *text = cookie, **at;
    pthread_mutex_lock(&lock);
    for (at = &texts; *at != text; at = &(*at)->next)
        ;
    *at = text->next;
    pthread_mutex_unlock(&lock);
    int result = close(text->descriptor);
    free(text);
    return result;
}

#ifdef __APPLE__
static int apple_read(void *cookie, char *to, int size) { return (int)text_read(cookie, to, (size_t)size); }
static int apple_write(void *cookie, const char *from, int size) { return (int)text_write(cookie, from, (size_t)size); }
static fpos_t apple_seek(void *cookie, fpos_t offset, int origin) { return text_seek(cookie, offset, origin); }
static FILE *open_cookie(struct text *text, const char *mode) {
    int both = strchr(mode, '+') != NULL;
    return funopen(text, both || *mode == 'r' ? apple_read : NULL, both || *mode != 'r' ? apple_write : NULL, apple_seek, text_close);
}
#else
static int linux_seek(void *cookie, off64_t *offset, int origin) {
    off_t result = text_seek(cookie, (off_t)*offset, origin);
    *offset = result;
    return result < 0 ? -1 : 0;
}
static FILE *open_cookie(struct text *text, const char *mode) {
    return fopencookie(text, mode, (cookie_io_functions_t){text_read, text_write, linux_seek, text_close});
}
#endif

FILE *ws2_crt_text_stream(int descriptor, const char *mode) {
    struct text *text = malloc(sizeof *text);
    if (!text)
        return NULL;
    *text = (struct text){.descriptor = descriptor, .kept = EOF};
    pthread_mutex_lock(&lock);
    text->next = texts;
    texts = text;
    pthread_mutex_unlock(&lock);
    FILE *file = open_cookie(text, mode);
    if (file) {
        text->file = file;
        return file;
    }
    pthread_mutex_lock(&lock);
    struct text **at = &texts;
    while (*at != text)
        at = &(*at)->next;
    *at = text->next;
    pthread_mutex_unlock(&lock);
    free(text);
    return NULL;
}

/* The stream's descriptor; libc knows none of a text stream. */
EXPORT int ws2_crt_fileno(FILE *file) {
    int descriptor = fileno(file);
    if (descriptor >= 0)
        return descriptor;
    pthread_mutex_lock(&lock);
    for (struct text *text = texts; text; text = text->next)
        if (text->file == file)
            descriptor = text->descriptor;
    pthread_mutex_unlock(&lock);
    return descriptor;
}
