/* The output calls of GDI with a device context that is none: each fails as documented. */
#include "../test.h"

int main(void) {
    RECT area = {0, 0, 10, 10};
    SIZE size;

    SetLastError(0);
    CHECK_EQ(TextOutA(NULL, 0, 0, "x", 1), FALSE);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK_EQ(TextOutW(NULL, 0, 0, L"x", 1), FALSE);
    CHECK_EQ(GetTextExtentPoint32A(NULL, "x", 1, &size), FALSE);
    CHECK_EQ(SetBkMode(NULL, TRANSPARENT), 0);
    CHECK(SetTextColor(NULL, RGB(1, 2, 3)) == CLR_INVALID);
    CHECK(SetBkColor(NULL, RGB(1, 2, 3)) == CLR_INVALID);
    CHECK_EQ(DrawTextA(NULL, "x", -1, &area, DT_SINGLELINE), 0);
    WINE_DIFFERS_EQ(FillRect(NULL, &area, (HBRUSH)GetStockObject(WHITE_BRUSH)), 0, "succeeds");
    CHECK_EQ(MoveToEx(NULL, 0, 0, NULL), FALSE);
    CHECK_EQ(LineTo(NULL, 1, 1), FALSE);
    CHECK_EQ(Rectangle(NULL, 0, 0, 1, 1), FALSE);
    CHECK(SelectObject(NULL, GetStockObject(BLACK_PEN)) == NULL);
    CHECK_EQ(DeleteObject(GetStockObject(BLACK_PEN)), TRUE);
    CHECK_EQ(DeleteObject(NULL), FALSE);
    TEST_DONE();
}
