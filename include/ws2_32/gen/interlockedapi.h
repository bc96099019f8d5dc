/* Generated from src/api/kernel32/interlockedapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_INTERLOCKEDAPI_H
#define WS2_32_GEN_INTERLOCKEDAPI_H

WS2_BEGIN_DECLS

/* Makes `ListHead` the head of an empty list.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-initializeslisthead> */
void InitializeSListHead(PSLIST_HEADER ListHead);

/* Puts an entry in front. Returns the entry that was first before, or NULL.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpushentryslist> */
PSLIST_ENTRY InterlockedPushEntrySList(PSLIST_HEADER ListHead, PSLIST_ENTRY ListEntry);

/* Puts a chain of `Count` entries, from `List` to `ListEnd`, in front. Returns the entry that was first before, or NULL.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpushlistslistex> */
PSLIST_ENTRY InterlockedPushListSListEx(PSLIST_HEADER ListHead,
                                        PSLIST_ENTRY List,
                                        PSLIST_ENTRY ListEnd,
                                        ULONG Count);

/* Takes the first entry out and returns it; NULL: the list is empty.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpopentryslist> */
PSLIST_ENTRY InterlockedPopEntrySList(PSLIST_HEADER ListHead);

/* Takes all entries out and returns them as a chain, the one pushed last first; NULL: the list is empty.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedflushslist> */
PSLIST_ENTRY InterlockedFlushSList(PSLIST_HEADER ListHead);

/* How many entries the list has, modulo 65536.
   <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-querydepthslist> */
USHORT QueryDepthSList(PSLIST_HEADER ListHead);

/* The first entry, which stays in the list; NULL: the list is empty.
   <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlfirstentryslist> */
PSLIST_ENTRY RtlFirstEntrySList(PSLIST_HEADER ListHead);

WS2_END_DECLS

#endif
