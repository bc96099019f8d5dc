/* The clocks, dates, and what the computer says of itself. */
#ifdef __MINGW32__
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#include "../test.h"
#include "../wide.h"

static unsigned long long as_number(FILETIME t) { return (unsigned long long)t.dwHighDateTime << 32 | t.dwLowDateTime; }

static void dates(void)
{
    SYSTEMTIME s;
    FILETIME f, g;
    memset(&s, 0, sizeof s);
    s.wYear = 2024;
    s.wMonth = 2;
    s.wDay = 29;
    s.wHour = 23;
    s.wMinute = 59;
    s.wSecond = 58;
    s.wMilliseconds = 987;
    CHECK(SystemTimeToFileTime(&s, &f));
    CHECK_EQ(as_number(f), 133537247989870000ULL);
    memset(&s, 0, sizeof s);
    CHECK(FileTimeToSystemTime(&f, &s));
    CHECK(s.wYear == 2024 && s.wMonth == 2 && s.wDay == 29 && s.wHour == 23 && s.wMinute == 59 && s.wSecond == 58);
    CHECK_EQ(s.wMilliseconds, 987);
    CHECK_EQ(s.wDayOfWeek, 4);
    f.dwHighDateTime = f.dwLowDateTime = 0;
    CHECK(FileTimeToSystemTime(&f, &s));
    CHECK(s.wYear == 1601 && s.wMonth == 1 && s.wDay == 1 && s.wDayOfWeek == 1);
    g = f;
    CHECK_EQ(CompareFileTime(&f, &g), 0);
    g.dwHighDateTime = 1;
    CHECK_EQ(CompareFileTime(&f, &g), -1);
    CHECK_EQ(CompareFileTime(&g, &f), 1);
    f.dwHighDateTime = 0x80000000;
    CHECK(!FileTimeToSystemTime(&f, &s));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    memset(&s, 0, sizeof s);
    s.wYear = 2023;
    s.wMonth = 2;
    s.wDay = 29;
    SetLastError(0);
    WINE_DIFFERS(!SystemTimeToFileTime(&s, &f), "29 February of any year");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "29 February of any year");
}

static void clocks(void)
{
    LARGE_INTEGER frequency, a, b;
    ULONGLONG ticks = GetTickCount64();
    FILETIME f, g;
    SYSTEMTIME s, t;
    CHECK(QueryPerformanceFrequency(&frequency));
    CHECK(frequency.QuadPart >= 1000000);
    CHECK(QueryPerformanceCounter(&a));
    do
        CHECK(QueryPerformanceCounter(&b));
    while (b.QuadPart - a.QuadPart < frequency.QuadPart / 100);
    WAIT_UNTIL(GetTickCount64() > ticks);
    CHECK((DWORD)GetTickCount64() - GetTickCount() + 1000 < 2000);
    GetSystemTimeAsFileTime(&f);
    GetSystemTime(&s);
    CHECK(SystemTimeToFileTime(&s, &g));
    CHECK(as_number(g) + 10000000 > as_number(f));
    CHECK(as_number(g) < as_number(f) + 100000000);
    GetSystemTimePreciseAsFileTime(&g);
    CHECK(as_number(g) + 10000000 > as_number(f));
    GetLocalTime(&t);
    CHECK(t.wYear >= 2024 && t.wMonth >= 1 && t.wMonth <= 12 && t.wHour < 24);
    CHECK(SystemTimeToFileTime(&t, &g));
    CHECK(FileTimeToLocalFileTime(&f, &f));
    CHECK(as_number(g) + 100000000 > as_number(f) && as_number(g) < as_number(f) + 100000000);
}

static void computer(void)
{
    SYSTEM_INFO info;
    char name[MAX_COMPUTERNAME_LENGTH + 1];
    WCHAR wide[MAX_COMPUTERNAME_LENGTH + 1];
    DWORD size = sizeof name, room;
    memset(&info, 0, sizeof info);
    GetSystemInfo(&info);
    CHECK(info.dwNumberOfProcessors >= 1);
    CHECK(info.dwActiveProcessorMask & 1);
    CHECK(info.dwPageSize >= 4096 && (info.dwPageSize & (info.dwPageSize - 1)) == 0);
    CHECK_EQ(info.dwAllocationGranularity, 65536);
    CHECK(info.lpMinimumApplicationAddress < (void *)name && (void *)name < info.lpMaximumApplicationAddress);
    CHECK(info.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_AMD64 ||
          info.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_ARM64);

    CHECK(GetComputerNameA(name, &size));
    CHECK_EQ(size, strlen(name));
    CHECK(size > 0 && size <= MAX_COMPUTERNAME_LENGTH);
    room = MAX_COMPUTERNAME_LENGTH + 1;
    CHECK(GetComputerNameW(wide, &room));
    CHECK_EQ(room, size);
    CHECK(wide_is(wide, name));
    room = 1;
    CHECK(!GetComputerNameA(name, &room));
    CHECK_EQ(GetLastError(), ERROR_BUFFER_OVERFLOW);
    CHECK(room > size);
    CHECK(GetCurrentProcessId() != 0);
    CHECK_EQ(GetCurrentProcessId(), GetCurrentProcessId());
}

int main(void)
{
    test_watchdog();
    dates();
    clocks();
    computer();
    ExitProcess((UINT)test_done());
}
