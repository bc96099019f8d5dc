/* pshpack8.h: structures from here on are packed to 8 bytes, until poppack.h; included as often as needed. */
#pragma GCC system_header
/* That packing outlasts the file is what it is for. */
#ifdef __clang__
#pragma clang diagnostic ignored "-Wpragma-pack"
#endif
#pragma pack(push, 8)
