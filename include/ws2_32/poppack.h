/* poppack.h: ends what the last pshpack*.h began. */
#pragma GCC system_header
#ifdef __clang__
#pragma clang diagnostic ignored "-Wpragma-pack"
#endif
#pragma pack(pop)
