//! A TLS program for Windows, Winsock and OpenSSL, with itself and with the `openssl` program.

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

const WAYS: [&str; 3] = ["blocking", "select", "events"];

/// A program that ends with the test, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program, linked with OpenSSL under these names. `None`, said aloud: there is no OpenSSL here.
fn program(name: &str, libraries: [&str; 2]) -> Option<PathBuf> {
    let folder = support::scratch(&format!("tls-{name}"));
    let asked = Command::new("cc")
        .args([
            "-E",
            "-include",
            "openssl/ssl.h",
            "-x",
            "c",
            "/dev/null",
            "-o",
            "/dev/null",
        ])
        .stderr(Stdio::null())
        .status();
    if !asked.is_ok_and(|status| status.success()) || !openssl().arg("version").status().is_ok_and(|s| s.success()) {
        support::not_tested("TLS (no openssl/ssl.h, or no openssl program)");
        return None;
    }
    let program = folder.join("tls");
    let mut compile = Command::new(support::root().join("bin/ws2cc"));
    compile
        .env("WS2_32_LIB_DIR", support::library_folder(&format!("tls-{name}")))
        .args(["-O1", "-g", "-Wall", "-Wextra", "-Werror", "-pthread", "-o"])
        .arg(&program)
        .arg(support::root().join("tests-c/tls/tls.c"))
        .args(libraries)
        .arg("-lws2_32");
    let compiled = support::run(&mut compile, &folder.join("compile.log"), support::seconds(120));
    assert!(compiled.ok(), "{}", compiled.describe());
    Some(program)
}

fn openssl() -> Command {
    let mut command = Command::new("openssl");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn client_and_server_in_all_ways() {
    let Some(program) = program("pairs", ["-lssl", "-lcrypto"]) else {
        return;
    };
    let log = program.with_extension("log");
    let ran = support::run(&mut Command::new(&program), &log, support::seconds(60));
    assert!(ran.ok(), "{}", ran.describe());
}

#[test]
fn server_for_s_client() {
    let Some(program) = program("server", ["libssl.lib", "libcrypto.lib"]) else {
        return;
    };
    for way in WAYS {
        let server = Command::new(&program)
            .args(["serve", way])
            .env_remove("LD_LIBRARY_PATH")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server");
        let mut server = Running(server);
        let mut told = BufReader::new(server.0.stdout.take().expect("its output"));
        let mut port = String::new();
        told.read_line(&mut port).expect("a port");
        let client = openssl()
            .args([
                "s_client",
                "-quiet",
                "-no_ign_eof",
                "-connect",
                &format!("127.0.0.1:{}", port.trim()),
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("openssl s_client");
        let mut client = Running(client);
        let mut to = client.0.stdin.take().expect("its input");
        let mut from = BufReader::new(client.0.stdout.take().expect("its output"));
        for text in ["one\n", "two\n"] {
            to.write_all(text.as_bytes()).expect("openssl takes a line");
            let mut line = String::new();
            from.read_line(&mut line).expect("a line back");
            assert_eq!(line, text, "{way}");
        }
        drop(to);
        let mut rest = String::new();
        told.read_to_string(&mut rest).expect("the server's last words");
        let status = server.0.wait().expect("the server's end");
        assert!(status.success(), "{way}: {rest}");
    }
}

#[test]
fn client_of_s_server() {
    let Some(program) = program("client", ["-lssl", "-lcrypto"]) else {
        return;
    };
    let folder = program.parent().expect("its folder");
    let [key, certificate] = make_certificate(folder);
    for way in WAYS {
        let (mut server, port) = start_server(&key, &certificate);
        let log = folder.join(format!("{way}.log"));
        let ran = support::run(
            Command::new(&program).args(["connect", way, &port.to_string()]),
            &log,
            support::seconds(60),
        );
        assert!(
            server.0.try_wait().expect("the server's state").is_none(),
            "openssl s_server has ended"
        );
        assert!(ran.ok(), "{way}: {}", ran.describe());
    }
}

fn make_certificate(folder: &Path) -> [PathBuf; 2] {
    let files = ["key.pem", "certificate.pem"].map(|name| folder.join(name));
    let [key, certificate] = &files;
    let status = openssl()
        .args([
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-keyout",
        ])
        .arg(key)
        .arg("-out")
        .arg(certificate)
        .status()
        .expect("openssl req");
    assert!(
        status.success() && fs::metadata(certificate).is_ok(),
        "openssl made no certificate"
    );
    files
}

/// `openssl s_server` takes no port 0: one that was free a moment ago, and another where somebody else has taken it.
fn start_server(key: &Path, certificate: &Path) -> (Running, u16) {
    let begin = Instant::now();
    while begin.elapsed() < support::seconds(30) {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let server = openssl()
            .args([
                "s_server",
                "-rev",
                "-quiet",
                "-accept",
                &format!("127.0.0.1:{port}"),
                "-key",
            ])
            .arg(key)
            .arg("-cert")
            .arg(certificate)
            .spawn()
            .expect("openssl s_server");
        let mut server = Running(server);
        while server.0.try_wait().expect("its state").is_none() && begin.elapsed() < support::seconds(30) {
            // The probe's connection ends at once, which the server takes for a failed handshake and goes on.
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return (server, port);
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }
    panic!("openssl s_server does not listen");
}
