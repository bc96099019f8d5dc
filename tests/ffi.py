"""Another language: ctypes loads the library for the whole process and uses it by Winsock's plain names."""
import ctypes
import socket
import struct
import sys

lib = ctypes.CDLL(sys.argv[1], mode=ctypes.RTLD_GLOBAL)
SOCKET = ctypes.c_size_t
for name, result, arguments in [
    ("socket", SOCKET, [ctypes.c_int] * 3),
    ("bind", ctypes.c_int, [SOCKET, ctypes.c_char_p, ctypes.c_int]),
    ("getsockname", ctypes.c_int, [SOCKET, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]),
    ("sendto", ctypes.c_int, [SOCKET, ctypes.c_char_p, ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]),
    ("recvfrom", ctypes.c_int, [SOCKET, ctypes.c_char_p, ctypes.c_int, ctypes.c_int, ctypes.c_char_p,
                                ctypes.POINTER(ctypes.c_int)]),
    ("closesocket", ctypes.c_int, [SOCKET]),
]:
    function = getattr(lib, name)
    function.restype, function.argtypes = result, arguments


def native_round_trip():
    """Python's own sockets, which are libc's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(20)
        s.bind(("127.0.0.1", 0))
        s.sendto(b"native", s.getsockname())
        assert s.recv(100) == b"native"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        with socket.create_connection(listener.getsockname(), 20) as client:
            accepted, _ = listener.accept()
            client.sendall(b"stream")
            assert accepted.recv(100) == b"stream"
            accepted.close()
    assert socket.getaddrinfo("127.0.0.1", 80)[0][4] == ("127.0.0.1", 80)


native_round_trip()
assert lib.socket(2, 2, 0) == SOCKET(-1).value and lib.WSAGetLastError() == 10093
assert lib.WSAStartup(0x0202, ctypes.create_string_buffer(1024)) == 0
s = lib.socket(2, 2, 0)
assert s % 4 == 0 and 0 < s < 2**31, s
address = struct.pack("<H", 2) + bytes(2) + bytes([127, 0, 0, 1]) + bytes(8)
assert lib.bind(s, address, 16) == 0
room, size = ctypes.create_string_buffer(16), ctypes.c_int(16)
assert lib.getsockname(s, room, ctypes.byref(size)) == 0 and size.value == 16
assert lib.sendto(s, b"winsock", 7, 0, room.raw, 16) == 7
data, sender, size = ctypes.create_string_buffer(100), ctypes.create_string_buffer(16), ctypes.c_int(16)
assert lib.recvfrom(s, data, 100, 0, sender, ctypes.byref(size)) == 7
assert data.value == b"winsock" and sender.raw[:8] == room.raw[:8]
native_round_trip()
assert lib.closesocket(s) == 0
assert lib.closesocket(s) == -1 and lib.WSAGetLastError() == 10038
assert lib.WSACleanup() == 0
native_round_trip()
print("ok")
