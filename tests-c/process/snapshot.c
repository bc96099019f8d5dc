/* Lists of processes and threads, and the memory of a process. (any wchar_t) */
#include "../test.h"
#include <tlhelp32.h>
#include <psapi.h>

static void processes(void)
{
    PROCESSENTRY32 entry;
    HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    int count = 0, own = 0;
    REQUIRE(list != INVALID_HANDLE_VALUE);
    memset(&entry, 0, sizeof entry);
    CHECK(!Process32First(list, &entry));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_BAD_LENGTH, "ERROR_INSUFFICIENT_BUFFER");
    entry.dwSize = sizeof entry;
    CHECK(Process32First(list, &entry));
    do {
        count++;
        if (entry.th32ProcessID == GetCurrentProcessId()) {
            own++;
            CHECK(entry.cntThreads >= 1);
            CHECK(entry.szExeFile[0] != 0);
        }
    } while (Process32Next(list, &entry));
    CHECK_EQ(GetLastError(), ERROR_NO_MORE_FILES);
    CHECK(count > 1);
    CHECK_EQ(own, 1);
    CHECK(Process32First(list, &entry));
    CHECK(CloseHandle(list));
    CHECK(!Process32First(list, &entry));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
}

static void wide(void)
{
    PROCESSENTRY32W entry;
    HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    int own = 0;
    REQUIRE(list != INVALID_HANDLE_VALUE);
    entry.dwSize = sizeof entry;
    CHECK(Process32FirstW(list, &entry));
    do
        if (entry.th32ProcessID == GetCurrentProcessId()) {
            own++;
            CHECK(lstrlenW(entry.szExeFile) > 0);
        }
    while (Process32NextW(list, &entry));
    CHECK_EQ(own, 1);
    CHECK(CloseHandle(list));
}

static void threads(void)
{
    THREADENTRY32 entry;
    HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    int own = 0;
    REQUIRE(list != INVALID_HANDLE_VALUE);
    entry.dwSize = sizeof entry;
    CHECK(Thread32First(list, &entry));
    do
        own += entry.th32OwnerProcessID == GetCurrentProcessId();
    while (Thread32Next(list, &entry));
    CHECK(own >= 2); /* this one and the watchdog */
    CHECK(CloseHandle(list));
}

static void memory(void)
{
    PROCESS_MEMORY_COUNTERS counters;
    DWORD ids[4096], bytes = 0, i, own = 0;
    CHECK(GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters));
    CHECK(counters.WorkingSetSize > 0);
    CHECK(counters.PeakWorkingSetSize >= counters.WorkingSetSize);
    CHECK(!GetProcessMemoryInfo(GetCurrentProcess(), &counters, 4));
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    CHECK(EnumProcesses(ids, sizeof ids, &bytes));
    for (i = 0; i < bytes / sizeof *ids; i++)
        own += ids[i] == GetCurrentProcessId();
    CHECK_EQ(own, 1);
}

int main(void)
{
    test_start();
    processes();
    wide();
    threads();
    memory();
    return test_finish();
}
