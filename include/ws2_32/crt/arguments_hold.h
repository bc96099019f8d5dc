/* Opens a host header that names its parameters __argv, as <unistd.h> does: the macro is away until arguments_release.h. */
#pragma GCC system_header

#pragma push_macro("__argc")
#undef __argc
#pragma push_macro("__argv")
#undef __argv
