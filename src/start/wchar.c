/* The size of the program's wchar_t. Objects that are compiled with another say so themselves (ws2_32/config.h). */
extern const unsigned char ws2_32_wchar_size;
const unsigned char ws2_32_wchar_size = 4;
