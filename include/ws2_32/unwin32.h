/* Takes the Windows macros away from a header of the compiler or its C++ library; rewin32.h gives them back. */
#pragma GCC system_header

#pragma push_macro("_WIN32")
#undef _WIN32
#pragma push_macro("_WIN64")
#undef _WIN64
#pragma push_macro("WIN32")
#undef WIN32
#pragma push_macro("WIN64")
#undef WIN64
#pragma push_macro("__WIN32__")
#undef __WIN32__
#pragma push_macro("__WIN64__")
#undef __WIN64__
