/* Gives back what unwin32.h took; the two nest. */
#pragma GCC system_header

#pragma pop_macro("_WIN32")
#pragma pop_macro("_WIN64")
#pragma pop_macro("WIN32")
#pragma pop_macro("WIN64")
#pragma pop_macro("__WIN32__")
#pragma pop_macro("__WIN64__")
