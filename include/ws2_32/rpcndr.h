/* rpcndr.h: types of the interface definition language; its macros small and hyper are left to programs as names. */
#ifndef __RPCNDR_H__
#define __RPCNDR_H__

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#define __RPCNDR_H_VERSION__ 500

typedef unsigned char byte;
typedef byte cs_byte;
typedef unsigned char boolean;

#endif
