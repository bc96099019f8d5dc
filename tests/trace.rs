//! WS2_32_TRACE: failed calls on standard error, for who ports a program.

mod support;

use std::process::Command;

const PROGRAM: &str = "#include <winsock2.h>
int main(void)
{
    WSADATA data;
    SOCKET s;
    struct sockaddr_in any = {AF_INET};
    u_long on = 1;
    char c;
    WSAStartup(MAKEWORD(2, 2), &data);
    s = socket(AF_INET, SOCK_DGRAM, 0);
    bind(s, (struct sockaddr *)&any, sizeof any);
    ioctlsocket(s, FIONBIO, &on);
    recv(s, &c, 1, 0);
    closesocket(socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
    return WSAGetLastError() == WSAENOTSOCK ? 0 : 1;
}
";

#[test]
fn failed_calls_are_named_when_asked_for() {
    let folder = support::scratch("trace");
    let (source, program) = (folder.join("trace.c"), folder.join("trace"));
    std::fs::write(&source, PROGRAM).unwrap();
    let compiled = Command::new(support::root().join("bin/ws2cc"))
        .env("WS2_32_LIB_DIR", support::library_folder("trace"))
        .arg(&source)
        .arg("-o")
        .arg(&program)
        .status()
        .unwrap();
    assert!(compiled.success());

    let quiet = Command::new(&program).env_remove("WS2_32_TRACE").output().unwrap();
    assert!(quiet.status.success() && quiet.stderr.is_empty());
    let traced = |how: &str| {
        let traced = Command::new(&program).env("WS2_32_TRACE", how).output().unwrap();
        assert!(traced.status.success());
        let lines = String::from_utf8(traced.stderr).unwrap();
        lines.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let lines = traced("1");
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("ws2_32: socket: 10043 "), "{lines:?}");
    assert!(lines[1].starts_with("ws2_32: closesocket: 10038 "), "{lines:?}");
    let lines = traced("all");
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("ws2_32: recv: 10035 "), "{lines:?}");
}
