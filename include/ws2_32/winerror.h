/* winerror.h: the error codes, and the macros of HRESULT. What the library itself returns is in gen/, the rest in codes/; the HRESULTs
   of graphics, printing, TPMs and the like are not there. */
#ifndef _WINERROR_
#define _WINERROR_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwindef.h>

#include <ws2_32/gen/winerror.h>

#include <ws2_32/codes/errors_0.h>
#include <ws2_32/codes/errors_1000.h>
#include <ws2_32/codes/errors_1700.h>
#include <ws2_32/codes/errors_6000.h>
#include <ws2_32/codes/errors_9000.h>
#include <ws2_32/codes/hresults_com.h>
#include <ws2_32/codes/hresults_security.h>

#define NOERROR 0

#define SEVERITY_SUCCESS 0
#define SEVERITY_ERROR 1
#define FACILITY_WIN32 7
#define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)
#define FAILED(hr) (((HRESULT)(hr)) < 0)
#define IS_ERROR(status) (((DWORD)(status)) >> 31 == SEVERITY_ERROR)
#define HRESULT_CODE(hr) ((hr) & 0xFFFF)
#define HRESULT_FACILITY(hr) (((hr) >> 16) & 0x1fff)
#define HRESULT_SEVERITY(hr) (((hr) >> 31) & 1)
#define MAKE_HRESULT(severity, facility, code) \
    ((HRESULT)(((DWORD)(severity) << 31) | ((DWORD)(facility) << 16) | ((DWORD)(code))))
#define HRESULT_FROM_WIN32(x) \
    ((HRESULT)(x) <= 0 ? (HRESULT)(x) : (HRESULT)(((DWORD)(x) & 0xFFFF) | (FACILITY_WIN32 << 16) | 0x80000000))
#define E_UNEXPECTED ((HRESULT)0x8000FFFF)
#define E_NOTIMPL ((HRESULT)0x80004001)
#define E_NOINTERFACE ((HRESULT)0x80004002)
#define E_POINTER ((HRESULT)0x80004003)
#define E_ABORT ((HRESULT)0x80004004)
#define E_FAIL ((HRESULT)0x80004005)
#define E_ACCESSDENIED ((HRESULT)0x80070005)
#define E_HANDLE ((HRESULT)0x80070006)
#define E_OUTOFMEMORY ((HRESULT)0x8007000E)
#define E_INVALIDARG ((HRESULT)0x80070057)

#endif
