/* Keys of the terminal without Enter and without echo, for conio.h. */
#include "console.h"
#include "crt.h"
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct termios before;
static int hidden, returned = EOF;
static pid_t owner;

/* The terminal's descriptor: standard input, or else the controlling terminal, which is opened once. */
static int terminal(void) {
    static int opened = -1;
    if (isatty(0))
        return 0;
    if (opened < 0)
        opened = open("/dev/tty", O_RDWR | O_CLOEXEC);
    return opened;
}

static void show_keys(void) {
    if (hidden && getpid() == owner)
        tcsetattr(terminal(), TCSANOW, &before);
    hidden = 0;
}

EXPORT void ws2_crt_show_keys(void) {
    if (!__atomic_load_n(&hidden, __ATOMIC_RELAXED))
        return;
    pthread_mutex_lock(&lock);
    show_keys();
    pthread_mutex_unlock(&lock);
}

static int hide_keys(int console) {
    static int registered;
    struct termios now;
    if (tcgetattr(console, &now) != 0)
        return 0;
    if (!hidden) {
        before = now;
        owner = getpid();
        hidden = 1;
    }
    if (!registered)
        registered = atexit(ws2_crt_show_keys) == 0;
    if (now.c_lflag & (ICANON | ECHO) || now.c_iflag & ICRNL) {
        now.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
        now.c_iflag &= ~(tcflag_t)ICRNL;
        now.c_cc[VMIN] = 1;
        now.c_cc[VTIME] = 0;
        tcsetattr(console, TCSANOW, &now);
    }
    return 1;
}

/* The console, ready for keys, with what the program has printed so far shown; -1 without one. */
static int ready(void) {
    fflush(stdout);
    pthread_mutex_lock(&lock);
    int console = terminal();
    if (console >= 0 && !hide_keys(console))
        console = -1;
    pthread_mutex_unlock(&lock);
    return console;
}

EXPORT int ws2_crt_getch(void) {
    int key = __atomic_exchange_n(&returned, EOF, __ATOMIC_ACQ_REL), console;
    unsigned char byte;
    if (key != EOF)
        return key;
    console = ready();
    if (console < 0 || read(console, &byte, 1) != 1)
        return EOF;
    return byte == 127 ? 8 : byte == '\n' ? '\r' : byte;
}

EXPORT int ws2_crt_kbhit(void) {
    if (__atomic_load_n(&returned, __ATOMIC_ACQUIRE) != EOF)
        return 1;
    struct pollfd input = {.fd = ready(), .events = POLLIN};
    return input.fd >= 0 && poll(&input, 1, 0) == 1 && input.revents & POLLIN;
}

EXPORT int ws2_crt_ungetch(int key) {
    int none = EOF;
    return key != EOF && __atomic_compare_exchange_n(&returned, &none, key, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED) ? key : EOF;
}

EXPORT char *ws2_crt_fgets(char *to, int size, FILE *file) {
    if (file == stdin)
        ws2_crt_show_keys();
    return fgets(to, size, file);
}

EXPORT int ws2_crt_getchar(void) {
    ws2_crt_show_keys();
    return getchar();
}
