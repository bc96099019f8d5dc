/* The locale in which numbers are read and written: "C", whatever the process's is. */
#include "crt.h"
#include <locale.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

/* Made once, for good. */
static locale_t plain_locale(void) {
    static locale_t made;
    locale_t locale = __atomic_load_n(&made, __ATOMIC_ACQUIRE);
    if (!locale) {
        locale_t fresh = newlocale(LC_ALL_MASK, "C", (locale_t)0);
        if (__atomic_compare_exchange_n(&made, &locale, fresh, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
            locale = fresh;
        else
            freelocale(fresh);
    }
    return locale;
}
