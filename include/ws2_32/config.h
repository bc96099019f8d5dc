/* Compiler facts and the Windows keywords that every ws2_32 header builds on: labels, calling conventions, __declspec. */
#ifndef WS2_32_CONFIG_H
#define WS2_32_CONFIG_H

#if !defined(__GNUC__) && !defined(__clang__)
#error "ws2_32: these headers need gcc or clang (assembler labels, #include_next, push_macro); compile with one of them, for instance through ws2cc."
#endif
#pragma GCC system_header

/* Tells source that it is built for this library; ws2cc defines it before any header. */
#ifndef __WS2_32__
#define __WS2_32__ 1
#endif

#ifdef __cplusplus
#define WS2_BEGIN_DECLS extern "C" {
#define WS2_END_DECLS }
#else
#define WS2_BEGIN_DECLS
#define WS2_END_DECLS
#endif

#ifdef _WIN32
#include <ws2_32/predefined.h>
#endif

#ifndef __ASSEMBLER__

/* A function whose Windows name is also a libc name is bound to its own symbol by an assembler label. A macro
   would rename methods, members and std::bind as well; a label touches nothing but this one declaration. */
#define WS2_STRING_1(x) #x
#define WS2_STRING(x) WS2_STRING_1(x)
#define WS2_LABEL(name) __asm__(WS2_STRING(__USER_LABEL_PREFIX__) name)
#define WS2_SYM(n) WS2_LABEL(#n)

/* WCHAR is the program's own wchar_t; the library has both flavours of each wide function and the label picks one. */
#if __SIZEOF_WCHAR_T__ == 4
#define WS2_WIDE_SYM(n) WS2_LABEL(#n "_utf32")
#else
#define WS2_WIDE_SYM(n)
#endif

#if __SIZEOF_WCHAR_T__ == 2
/* Tells libws2_32main.a, which starts programs that begin in wmain; it takes 4 for granted. */
WS2_BEGIN_DECLS
__attribute__((__weak__, __visibility__("hidden"))) unsigned char ws2_32_wchar_size = 2;
WS2_END_DECLS
#endif

/* ---- Calling conventions: the Windows x64 ABI of this library is the host's C convention. ---- */
#ifndef __stdcall
#define __stdcall
#endif
#ifndef __cdecl
#define __cdecl
#endif
#ifndef __fastcall
#define __fastcall
#endif
#ifndef __thiscall
#define __thiscall
#endif
#ifndef __vectorcall
#define __vectorcall
#endif
#ifndef __pascal
#define __pascal
#endif
#ifndef _stdcall
#define _stdcall
#endif
#ifndef _cdecl
#define _cdecl
#endif
#ifndef _fastcall
#define _fastcall
#endif
#ifndef WINAPI
#define WINAPI
#endif
#ifndef WINAPIV
#define WINAPIV
#endif
#ifndef APIENTRY
#define APIENTRY WINAPI
#endif
#ifndef APIPRIVATE
#define APIPRIVATE
#endif
#ifndef CALLBACK
#define CALLBACK
#endif
#ifndef PASCAL
#define PASCAL
#endif
#ifndef CDECL
#define CDECL
#endif
#ifndef NTAPI
#define NTAPI
#endif
#ifndef WSAAPI
#define WSAAPI
#endif
#ifndef FAR
#define FAR
#endif
#ifndef NEAR
#define NEAR
#endif

/* ---- Compiler keywords of Windows code ---- */
#ifndef __int8
#define __int8 char
#endif
#ifndef __int16
#define __int16 short
#endif
#ifndef __int32
#define __int32 int
#endif
#ifndef __int64
#define __int64 long long
#endif
/* Microsoft's compiler also takes its keywords with one underscore. */
#ifndef _int8
#define _int8 char
#endif
#ifndef _int16
#define _int16 short
#endif
#ifndef _int32
#define _int32 int
#endif
#ifndef _int64
#define _int64 long long
#endif
/* Programs write "static __forceinline" as well as the bare word, so this may not say static itself. */
#ifndef __forceinline
#define __forceinline __inline__ __attribute__((__always_inline__))
#endif
#ifndef _forceinline
#define _forceinline __forceinline
#endif
#ifndef __inline
#define __inline __inline__
#endif
#ifndef _inline
#define _inline __inline__
#endif
#ifndef __ptr32
#define __ptr32
#endif
#ifndef __ptr64
#define __ptr64
#endif
#ifndef __w64
#define __w64
#endif
#ifndef __unaligned
#define __unaligned
#endif

#ifdef _WIN32
#include <ws2_32/seh.h>
#endif

/* __declspec(x): each attribute that has a meaning here is spelled the GNU way, the others vanish. */
#ifndef __declspec
#define __declspec(x) WS2_DECLSPEC_1(x)
#endif
#ifndef _declspec
#define _declspec(x) __declspec(x)
#endif
#define WS2_DECLSPEC_1(x) WS2_DECLSPEC_##x
#define WS2_DECLSPEC_
#define WS2_DECLSPEC_dllimport
#define WS2_DECLSPEC_dllexport __attribute__((__visibility__("default")))
#define WS2_DECLSPEC_thread __thread
#define WS2_DECLSPEC_align(n) __attribute__((__aligned__(n)))
#define WS2_DECLSPEC_noreturn __attribute__((__noreturn__))
#define WS2_DECLSPEC__Noreturn __attribute__((__noreturn__))
#define WS2_DECLSPEC_noinline __attribute__((__noinline__))
#define WS2_DECLSPEC_nothrow __attribute__((__nothrow__))
#define WS2_DECLSPEC_deprecated __attribute__((__deprecated__))
#define WS2_DECLSPEC_selectany __attribute__((__weak__))
#define WS2_DECLSPEC_noalias
#define WS2_DECLSPEC_restrict
#define WS2_DECLSPEC_novtable
#define WS2_DECLSPEC_naked __attribute__((__naked__))
#define WS2_DECLSPEC_allocator
#define WS2_DECLSPEC_uuid(x)
#define WS2_DECLSPEC_property(x)

#endif /* __ASSEMBLER__ */

#endif
