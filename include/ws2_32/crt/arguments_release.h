/* Closes a host header that arguments_hold.h opened. */
#pragma GCC system_header

#pragma pop_macro("__argc")
#pragma pop_macro("__argv")
