/* Memory by pages, files in memory, pointers that cannot be used (any wchar_t). */
#include "../test.h"

static void pages(void)
{
    MEMORY_BASIC_INFORMATION information;
    SYSTEM_INFO system;
    DWORD old = 0;
    char *memory;
    SIZE_T page;
    GetSystemInfo(&system);
    page = system.dwPageSize;
    memory = (char *)VirtualAlloc(NULL, 10 * page, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    REQUIRE(memory != NULL);
    CHECK_EQ((ULONG_PTR)memory % system.dwAllocationGranularity, 0);
    CHECK_EQ(memory[0] | memory[10 * page - 1], 0);
    memset(memory, 7, 10 * page);
    CHECK(VirtualProtect(memory + page, 2 * page, PAGE_READONLY, &old));
    CHECK_EQ(old, PAGE_READWRITE);
    CHECK_EQ(VirtualQuery(memory, &information, sizeof information), sizeof information);
    CHECK(information.BaseAddress == memory && information.AllocationBase == memory);
    CHECK_EQ(information.RegionSize, page);
    CHECK_EQ(information.State, MEM_COMMIT);
    CHECK_EQ(VirtualQuery(memory + page + 5, &information, sizeof information), sizeof information);
    CHECK_EQ(information.RegionSize, 2 * page);
    CHECK_EQ(information.Protect, PAGE_READONLY);
    CHECK(IsBadWritePtr(memory + page, 1));
    CHECK(!IsBadReadPtr(memory, 10 * page));
    CHECK_EQ(memory[page], 7);
    CHECK(VirtualFree(memory + 4 * page, page, MEM_DECOMMIT));
    CHECK(IsBadReadPtr(memory + 4 * page, 1));
    CHECK(IsBadReadPtr(memory + 3 * page, 2 * page));
    CHECK(VirtualAlloc(memory + 4 * page, page, MEM_COMMIT, PAGE_READWRITE) == memory + 4 * page);
    CHECK_EQ(memory[4 * page], 0); /* fresh */
    CHECK(!VirtualFree(memory, page, MEM_RELEASE));
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(!VirtualFree(memory + page, 0, MEM_RELEASE));
    CHECK(VirtualFree(memory, 0, MEM_RELEASE));
    CHECK(!VirtualFree(memory, 0, MEM_RELEASE));
    memory = (char *)VirtualAlloc(NULL, 100 * page, MEM_RESERVE, PAGE_READWRITE);
    CHECK(memory != NULL);
    CHECK(IsBadReadPtr(memory, 1));
    CHECK(VirtualAlloc(memory + 50 * page, 1, MEM_COMMIT, PAGE_READWRITE) == memory + 50 * page);
    memory[50 * page] = 1;
    CHECK(VirtualFree(memory, 0, MEM_RELEASE));
    CHECK(VirtualAlloc(NULL, 0, MEM_RESERVE, PAGE_READWRITE) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(VirtualAlloc(NULL, page, MEM_RESERVE, 0x3333) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(IsBadReadPtr(NULL, 1));
    CHECK(IsBadReadPtr((void *)8, 4));
    CHECK(!IsBadReadPtr(NULL, 0));
    CHECK(!IsBadWritePtr(&old, sizeof old));
}

static void mappings(void)
{
    HANDLE first = CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 100000, "ws2 test mapping"), second, file;
    char path[MAX_PATH], folder[MAX_PATH], *view, *other;
    DWORD count;
    REQUIRE(first != NULL);
    CHECK_EQ(GetLastError(), 0);
    second = CreateFileMappingW(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 100000, L"ws2 test mapping");
    CHECK(second != NULL);
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK(CloseHandle(second));
    second = OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, "ws2 test mapping");
    CHECK(second != NULL);
    view = (char *)MapViewOfFile(first, FILE_MAP_WRITE, 0, 0, 0);
    other = (char *)MapViewOfFile(second, FILE_MAP_READ, 0, 65536, 0);
    REQUIRE(view != NULL && other != NULL);
    strcpy(view + 65536, "shared");
    CHECK(strcmp(other, "shared") == 0);
    CHECK(MapViewOfFile(first, FILE_MAP_READ, 0, 4, 0) == NULL);
    CHECK_EQ(GetLastError(), ERROR_MAPPED_ALIGNMENT);
    CHECK(CloseHandle(first) && CloseHandle(second)); /* the views hold it */
    CHECK(strcmp(other, "shared") == 0);
    CHECK(UnmapViewOfFile(view) && UnmapViewOfFile(other));
    CHECK(!UnmapViewOfFile(view));
    CHECK_EQ(GetLastError(), ERROR_INVALID_ADDRESS);
    CHECK(OpenFileMappingA(FILE_MAP_READ, FALSE, "ws2 test mapping") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);

    CHECK(GetTempPathA(sizeof folder, folder) > 0);
    CHECK(GetTempFileNameA(folder, "ws2", 0, path) != 0);
    file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    REQUIRE(file != INVALID_HANDLE_VALUE);
    CHECK(CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_INVALID);
    CHECK(WriteFile(file, "0123456789", 10, &count, NULL));
    first = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 20, NULL); /* the file grows */
    CHECK(first != NULL);
    CHECK_EQ(GetFileSize(file, NULL), 20);
    view = (char *)MapViewOfFile(first, FILE_MAP_ALL_ACCESS, 0, 0, 0);
    other = (char *)MapViewOfFile(first, FILE_MAP_COPY, 0, 0, 0);
    REQUIRE(view != NULL && other != NULL);
    CHECK(memcmp(view, "0123456789", 11) == 0);
    other[0] = 'x';
    view[1] = 'y';
    CHECK(FlushViewOfFile(view, 0));
    CHECK_EQ(view[0], '0');
    CHECK(UnmapViewOfFile(view) && UnmapViewOfFile(other) && CloseHandle(first));
    first = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);
    CHECK(MapViewOfFile(first, FILE_MAP_WRITE, 0, 0, 0) == NULL);
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    CHECK(CloseHandle(first));
    CHECK(CloseHandle(file));
}

static void status(void)
{
    MEMORYSTATUSEX memory;
    memory.dwLength = sizeof memory;
    CHECK(GlobalMemoryStatusEx(&memory));
    CHECK(memory.ullTotalPhys > 1 << 20 && memory.ullAvailPhys <= memory.ullTotalPhys && memory.dwMemoryLoad <= 100);
}

int main(void)
{
    test_start();
    pages();
    mappings();
    status();
    return test_finish();
}
