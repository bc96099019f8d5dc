/* Opens a host header that declares functions which have another meaning on Windows: its declarations get other names, ws2_host_printf and so on. Behind it
   renamed.h ends that, so that ws2_32/crt/ declares its own; rename_end.h gives the program its macros of these names back. The three nest. */
#pragma GCC system_header

#pragma push_macro("printf")
#undef printf
#define printf ws2_host_printf
#pragma push_macro("fprintf")
#undef fprintf
#define fprintf ws2_host_fprintf
#pragma push_macro("sprintf")
#undef sprintf
#define sprintf ws2_host_sprintf
#pragma push_macro("snprintf")
#undef snprintf
#define snprintf ws2_host_snprintf
#pragma push_macro("vprintf")
#undef vprintf
#define vprintf ws2_host_vprintf
#pragma push_macro("vfprintf")
#undef vfprintf
#define vfprintf ws2_host_vfprintf
#pragma push_macro("vsprintf")
#undef vsprintf
#define vsprintf ws2_host_vsprintf
#pragma push_macro("vsnprintf")
#undef vsnprintf
#define vsnprintf ws2_host_vsnprintf
#pragma push_macro("asprintf")
#undef asprintf
#define asprintf ws2_host_asprintf
#pragma push_macro("vasprintf")
#undef vasprintf
#define vasprintf ws2_host_vasprintf
#pragma push_macro("scanf")
#undef scanf
#define scanf ws2_host_scanf
#pragma push_macro("fscanf")
#undef fscanf
#define fscanf ws2_host_fscanf
#pragma push_macro("sscanf")
#undef sscanf
#define sscanf ws2_host_sscanf
#pragma push_macro("vscanf")
#undef vscanf
#define vscanf ws2_host_vscanf
#pragma push_macro("vfscanf")
#undef vfscanf
#define vfscanf ws2_host_vfscanf
#pragma push_macro("vsscanf")
#undef vsscanf
#define vsscanf ws2_host_vsscanf
#pragma push_macro("wprintf")
#undef wprintf
#define wprintf ws2_host_wprintf
#pragma push_macro("fwprintf")
#undef fwprintf
#define fwprintf ws2_host_fwprintf
#pragma push_macro("swprintf")
#undef swprintf
#define swprintf ws2_host_swprintf
#pragma push_macro("vwprintf")
#undef vwprintf
#define vwprintf ws2_host_vwprintf
#pragma push_macro("vfwprintf")
#undef vfwprintf
#define vfwprintf ws2_host_vfwprintf
#pragma push_macro("vswprintf")
#undef vswprintf
#define vswprintf ws2_host_vswprintf
#pragma push_macro("wscanf")
#undef wscanf
#define wscanf ws2_host_wscanf
#pragma push_macro("fwscanf")
#undef fwscanf
#define fwscanf ws2_host_fwscanf
#pragma push_macro("swscanf")
#undef swscanf
#define swscanf ws2_host_swscanf
#pragma push_macro("vwscanf")
#undef vwscanf
#define vwscanf ws2_host_vwscanf
#pragma push_macro("vfwscanf")
#undef vfwscanf
#define vfwscanf ws2_host_vfwscanf
#pragma push_macro("vswscanf")
#undef vswscanf
#define vswscanf ws2_host_vswscanf
#pragma push_macro("fgetwc")
#undef fgetwc
#define fgetwc ws2_host_fgetwc
#pragma push_macro("fgetws")
#undef fgetws
#define fgetws ws2_host_fgetws
#pragma push_macro("fputwc")
#undef fputwc
#define fputwc ws2_host_fputwc
#pragma push_macro("fputws")
#undef fputws
#define fputws ws2_host_fputws
#pragma push_macro("getwc")
#undef getwc
#define getwc ws2_host_getwc
#pragma push_macro("getwchar")
#undef getwchar
#define getwchar ws2_host_getwchar
#pragma push_macro("putwc")
#undef putwc
#define putwc ws2_host_putwc
#pragma push_macro("putwchar")
#undef putwchar
#define putwchar ws2_host_putwchar
#pragma push_macro("ungetwc")
#undef ungetwc
#define ungetwc ws2_host_ungetwc
#pragma push_macro("fwide")
#undef fwide
#define fwide ws2_host_fwide
#pragma push_macro("fopen")
#undef fopen
#define fopen ws2_host_fopen
#pragma push_macro("freopen")
#undef freopen
#define freopen ws2_host_freopen
#pragma push_macro("remove")
#undef remove
#define remove ws2_host_remove
#pragma push_macro("rename")
#undef rename
#define rename ws2_host_rename
#pragma push_macro("fgets")
#undef fgets
#define fgets ws2_host_fgets
#pragma push_macro("getchar")
#undef getchar
#define getchar ws2_host_getchar
