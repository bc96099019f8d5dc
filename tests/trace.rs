//! WS2_32_TRACE: failed calls on standard error, for who ports a program.

mod support;

use std::process::Command;

const PROGRAM: &str = "#include <winsock2.h>
int main(void)
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
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
    let traced = Command::new(&program).env("WS2_32_TRACE", "1").output().unwrap();
    assert!(traced.status.success());
    let lines: Vec<String> = String::from_utf8(traced.stderr)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("ws2_32: socket: 10043 "), "{lines:?}");
    assert!(lines[1].starts_with("ws2_32: closesocket: 10038 "), "{lines:?}");
}
