/* crtdbg.h: assertions, and the debugging heap's names with what they mean outside debug builds: nothing. */
#ifndef _INC_CRTDBG
#define _INC_CRTDBG
#include <ws2_32/config.h>
#pragma GCC system_header
#include <ws2_32/crt/base.h>

#define _CRT_WARN 0
#define _CRT_ERROR 1
#define _CRT_ASSERT 2
#define _CRTDBG_MODE_FILE 0x1
#define _CRTDBG_MODE_DEBUG 0x2
#define _CRTDBG_MODE_WNDW 0x4
#define _CRTDBG_REPORT_MODE (-1)
#define _CRTDBG_ALLOC_MEM_DF 0x01
#define _CRTDBG_DELAY_FREE_MEM_DF 0x02
#define _CRTDBG_CHECK_ALWAYS_DF 0x04
#define _CRTDBG_CHECK_CRT_DF 0x10
#define _CRTDBG_LEAK_CHECK_DF 0x20
#define _CRTDBG_REPORT_FLAG (-1)
#define _CRTDBG_FILE_STDOUT ((void *)-4)
#define _CRTDBG_FILE_STDERR ((void *)-5)

#define _CrtSetDbgFlag(flags) ((int)0)
#define _CrtSetReportMode(type, mode) ((int)0)
#define _CrtSetReportFile(type, file) ((void *)0)
#define _CrtSetBreakAlloc(number) ((long)0)
#define _CrtDumpMemoryLeaks() ((int)0)
#define _CrtCheckMemory() ((int)1)
#define _CrtMemCheckpoint(state) ((void)0)
#define _CrtMemDumpAllObjectsSince(state) ((void)0)
#define _CrtMemDumpStatistics(state) ((void)0)
#define _CrtDbgBreak() __builtin_trap()
#define _RPT0(type, text) ((void)0)
#define _RPT1(type, text, a) ((void)0)
#define _RPT2(type, text, a, b) ((void)0)
#define _RPT3(type, text, a, b, c) ((void)0)
#define _RPT4(type, text, a, b, c, d) ((void)0)
#define _RPTF0(type, text) ((void)0)
#define _RPTF1(type, text, a) ((void)0)
#define _RPTF2(type, text, a, b) ((void)0)
#define _RPTF3(type, text, a, b, c) ((void)0)
#define _RPTF4(type, text, a, b, c, d) ((void)0)

/* Asserts in debug builds (_DEBUG), as with Microsoft's compiler. */
#ifdef _DEBUG
#include <stdio.h>
#include <stdlib.h>
#define WS2_CRT_ASSERT(e, text) \
    ((void)((e) || (fprintf(stderr, "Assertion failed: %s, file %s, line %d\n", text, __FILE__, __LINE__), abort(), 0)))
#define _ASSERT(e) WS2_CRT_ASSERT(e, "")
#define _ASSERTE(e) WS2_CRT_ASSERT(e, #e)
#else
#define _ASSERT(e) ((void)0)
#define _ASSERTE(e) ((void)0)
#endif
#define _ASSERT_EXPR(e, text) _ASSERT(e)
#endif
