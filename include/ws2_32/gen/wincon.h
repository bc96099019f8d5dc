/* Generated from src/abi/wincon.rs, src/api/kernel32/consoleapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINCON_H
#define WS2_32_GEN_WINCON_H

WS2_BEGIN_DECLS

/* A place on the screen, counted from 0, 0. */
struct _COORD {
    SHORT X;
    SHORT Y;
};
typedef struct _COORD COORD;
typedef COORD *PCOORD;

/* A part of the screen. */
struct _SMALL_RECT {
    SHORT Left;
    SHORT Top;
    SHORT Right;
    SHORT Bottom;
};
typedef struct _SMALL_RECT SMALL_RECT;
typedef SMALL_RECT *PSMALL_RECT;

/* What `GetConsoleScreenBufferInfo` tells. */
struct _CONSOLE_SCREEN_BUFFER_INFO {
    COORD dwSize;
    COORD dwCursorPosition;
    WORD wAttributes;
    SMALL_RECT srWindow;
    COORD dwMaximumWindowSize;
};
typedef struct _CONSOLE_SCREEN_BUFFER_INFO CONSOLE_SCREEN_BUFFER_INFO;
typedef CONSOLE_SCREEN_BUFFER_INFO *PCONSOLE_SCREEN_BUFFER_INFO;

/* What is called for Ctrl+C and its kin; TRUE says that it has been dealt with. */
typedef BOOL (*PHANDLER_ROUTINE)(DWORD CtrlType);

/* Modes of input. */
#define ENABLE_PROCESSED_INPUT 0x1
#define ENABLE_LINE_INPUT 0x2
#define ENABLE_ECHO_INPUT 0x4
#define ENABLE_WINDOW_INPUT 0x8
#define ENABLE_MOUSE_INPUT 0x10
#define ENABLE_INSERT_MODE 0x20
#define ENABLE_QUICK_EDIT_MODE 0x40
#define ENABLE_EXTENDED_FLAGS 0x80
#define ENABLE_VIRTUAL_TERMINAL_INPUT 0x200

/* Modes of output. */
#define ENABLE_PROCESSED_OUTPUT 0x1
#define ENABLE_WRAP_AT_EOL_OUTPUT 0x2
#define ENABLE_VIRTUAL_TERMINAL_PROCESSING 0x4

/* Colours. */
#define FOREGROUND_BLUE 0x1
#define FOREGROUND_GREEN 0x2
#define FOREGROUND_RED 0x4
#define FOREGROUND_INTENSITY 0x8
#define BACKGROUND_BLUE 0x10
#define BACKGROUND_GREEN 0x20
#define BACKGROUND_RED 0x40
#define BACKGROUND_INTENSITY 0x80

/* What a handler routine is called for. */
#define CTRL_C_EVENT 0
#define CTRL_BREAK_EVENT 1
#define CTRL_CLOSE_EVENT 2
#define CTRL_LOGOFF_EVENT 5
#define CTRL_SHUTDOWN_EVENT 6

/* Writes `nNumberOfCharsToWrite` characters to a terminal; `lpNumberOfCharsWritten`, if not NULL, counts them.

   Errors: ERROR_INVALID_HANDLE (no terminal: use WriteFile), ERROR_NO_UNICODE_TRANSLATION.
   <https://learn.microsoft.com/windows/console/writeconsolea> */
BOOL WriteConsoleA(HANDLE hConsoleOutput,
                   LPCVOID lpBuffer,
                   DWORD nNumberOfCharsToWrite,
                   LPDWORD lpNumberOfCharsWritten,
                   LPVOID lpReserved);

/* As `WriteConsoleA`, in UTF-16.
   <https://learn.microsoft.com/windows/console/writeconsolew> */
BOOL WriteConsoleW(HANDLE hConsoleOutput,
                   LPCVOID lpBuffer,
                   DWORD nNumberOfCharsToWrite,
                   LPDWORD lpNumberOfCharsWritten,
                   LPVOID lpReserved) WS2_WIDE_SYM(WriteConsoleW);

/* Reads typed characters from a terminal, at most `nNumberOfCharsToRead`; a line ends with "\\r\\n", as in a console.

   `pInputControl` is ignored. Errors: ERROR_INVALID_HANDLE (no terminal: use ReadFile).
   <https://learn.microsoft.com/windows/console/readconsolea> */
BOOL ReadConsoleA(HANDLE hConsoleInput,
                  LPVOID lpBuffer,
                  DWORD nNumberOfCharsToRead,
                  LPDWORD lpNumberOfCharsRead,
                  LPVOID pInputControl);

/* As `ReadConsoleA`, in UTF-16.
   <https://learn.microsoft.com/windows/console/readconsolew> */
BOOL ReadConsoleW(HANDLE hConsoleInput,
                  LPVOID lpBuffer,
                  DWORD nNumberOfCharsToRead,
                  LPDWORD lpNumberOfCharsRead,
                  LPVOID pInputControl) WS2_WIDE_SYM(ReadConsoleW);

/* A terminal's mode: for a handle that reads, ENABLE_LINE_INPUT and kin; otherwise ENABLE_PROCESSED_OUTPUT and kin.

   Errors: ERROR_INVALID_HANDLE (no terminal: input or output is redirected), ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/console/getconsolemode> */
BOOL GetConsoleMode(HANDLE hConsoleHandle,
                    LPDWORD lpMode);

/* Sets a terminal's mode. Of input, ENABLE_PROCESSED_INPUT, ENABLE_LINE_INPUT and ENABLE_ECHO_INPUT take effect, for the
   terminal itself; the other flags, and those of output, are remembered.

   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (echo without lines).
   <https://learn.microsoft.com/windows/console/setconsolemode> */
BOOL SetConsoleMode(HANDLE hConsoleHandle,
                    DWORD dwMode);

/* Sets the title of the terminal's window. Errors: ERROR_INVALID_HANDLE (no terminal).
   <https://learn.microsoft.com/windows/console/setconsoletitlea> */
BOOL SetConsoleTitleA(LPCSTR lpConsoleTitle);

/* As `SetConsoleTitleA`, in UTF-16.
   <https://learn.microsoft.com/windows/console/setconsoletitlew> */
BOOL SetConsoleTitleW(LPCWSTR lpConsoleTitle) WS2_WIDE_SYM(SetConsoleTitleW);

/* The title that SetConsoleTitle set last. Returns its length; a title that does not fit is cut.
   <https://learn.microsoft.com/windows/console/getconsoletitlea> */
DWORD GetConsoleTitleA(LPSTR lpConsoleTitle, DWORD nSize);

/* As `GetConsoleTitleA`, in UTF-16.
   <https://learn.microsoft.com/windows/console/getconsoletitlew> */
DWORD GetConsoleTitleW(LPWSTR lpConsoleTitle, DWORD nSize) WS2_WIDE_SYM(GetConsoleTitleW);

/* The code page of typed text: CP_UTF8.
   <https://learn.microsoft.com/windows/console/getconsolecp> */
UINT GetConsoleCP(void);

/* The code page of printed text: CP_UTF8.
   <https://learn.microsoft.com/windows/console/getconsoleoutputcp> */
UINT GetConsoleOutputCP(void);

/* Takes CP_UTF8, which it is anyhow. Errors: ERROR_INVALID_PARAMETER (any other).
   <https://learn.microsoft.com/windows/console/setconsolecp> */
BOOL SetConsoleCP(UINT wCodePageID);

/* As `SetConsoleCP`.
   <https://learn.microsoft.com/windows/console/setconsoleoutputcp> */
BOOL SetConsoleOutputCP(UINT wCodePageID);

/* The size and the colours of a terminal. Differs from Windows: the cursor's place is not known and told as 0, 0.

   Errors: ERROR_INVALID_HANDLE (no terminal), ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/console/getconsolescreenbufferinfo> */
BOOL GetConsoleScreenBufferInfo(HANDLE hConsoleOutput,
                                PCONSOLE_SCREEN_BUFFER_INFO lpConsoleScreenBufferInfo);

/* Sets the colours of what is printed next: FOREGROUND_* and BACKGROUND_*. Errors: ERROR_INVALID_HANDLE (no terminal).
   <https://learn.microsoft.com/windows/console/setconsoletextattribute> */
BOOL SetConsoleTextAttribute(HANDLE hConsoleOutput,
                             WORD wAttributes);

/* Moves the cursor, counted from 0, 0. Errors: ERROR_INVALID_HANDLE (no terminal), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/console/setconsolecursorposition> */
BOOL SetConsoleCursorPosition(HANDLE hConsoleOutput, COORD dwCursorPosition);

/* Registers a handler for Ctrl+C and its kin (`Add`), or removes one. NULL: Ctrl+C is ignored, or not any more.

   Handlers run on a thread of their own, the last registered first, until one returns TRUE; without one the process ends
   by its signal. SIGINT is CTRL_C_EVENT, SIGQUIT CTRL_BREAK_EVENT, SIGHUP and SIGTERM are CTRL_CLOSE_EVENT, which ends the
   process when the handler returns. Signals are left alone until this is called. Errors: ERROR_INVALID_PARAMETER (not
   registered).
   <https://learn.microsoft.com/windows/console/setconsolectrlhandler> */
BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE HandlerRoutine,
                           BOOL Add);

/* Sends CTRL_C_EVENT to the processes of the terminal (the process group), or CTRL_BREAK_EVENT also to another group.

   `dwProcessGroupId`: 0, or for CTRL_BREAK_EVENT a group. Errors: ERROR_INVALID_PARAMETER, ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/console/generateconsolectrlevent> */
BOOL GenerateConsoleCtrlEvent(DWORD dwCtrlEvent,
                              DWORD dwProcessGroupId);

WS2_END_DECLS

#endif
