/* Security descriptors as programs fill them in for SECURITY_ATTRIBUTES. */
#include "../test.h"

int main(void) {
    SECURITY_DESCRIPTOR descriptor;
    SECURITY_ATTRIBUTES attributes = {sizeof(attributes), &descriptor, FALSE};
    HANDLE event;

    CHECK_EQ(sizeof(descriptor), 40);
    CHECK_EQ(InitializeSecurityDescriptor(&descriptor, 2), FALSE);
    CHECK_EQ(GetLastError(), ERROR_UNKNOWN_REVISION);
    CHECK_EQ(InitializeSecurityDescriptor(&descriptor, SECURITY_DESCRIPTOR_REVISION), TRUE);
    CHECK_EQ(IsValidSecurityDescriptor(&descriptor), TRUE);
    CHECK_EQ(descriptor.Control, 0);
    CHECK_EQ(SetSecurityDescriptorDacl(&descriptor, TRUE, NULL, FALSE), TRUE);
    CHECK_EQ(descriptor.Control, SE_DACL_PRESENT);
    event = CreateEventA(&attributes, TRUE, FALSE, NULL);
    CHECK(event != NULL);
    CloseHandle(event);
    CHECK_EQ(SetSecurityDescriptorDacl(&descriptor, FALSE, NULL, FALSE), TRUE);
    CHECK_EQ(descriptor.Control, 0);
    TEST_DONE();
}
