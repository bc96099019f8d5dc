//! A service under a service manager as systemd is one: told by datagrams, asked to stop by a signal.
#![cfg(target_os = "linux")]
mod support;

use std::fs;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};

const SOURCE: &str = r#"
#include <windows.h>
#include <stdio.h>
#include <string.h>

static SERVICE_STATUS_HANDLE handle;
static HANDLE stopped;
static DWORD dispatcher;

static void tell(DWORD state, DWORD error)
{
    SERVICE_STATUS status;
    memset(&status, 0, sizeof status);
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PARAMCHANGE : 0;
    status.dwWin32ExitCode = error;
    status.dwWaitHint = 1500;
    if (!SetServiceStatus(handle, &status))
        printf("SetServiceStatus: %lu\n", (unsigned long)GetLastError());
}

static DWORD WINAPI on_control(DWORD control, DWORD type, LPVOID data, LPVOID context)
{
    (void)type;
    (void)data;
    if (GetCurrentThreadId() != dispatcher || context != &stopped)
        printf("wrong thread or context\n");
    if (control == SERVICE_CONTROL_PARAMCHANGE)
        tell(SERVICE_PAUSED, 0), tell(SERVICE_RUNNING, 0);
    if (control == SERVICE_CONTROL_STOP) {
        tell(SERVICE_STOP_PENDING, 0);
        SetEvent(stopped);
    }
    return NO_ERROR;
}

static void WINAPI service_main(DWORD argc, LPSTR *argv)
{
    handle = RegisterServiceCtrlHandlerExA("Echo", on_control, &stopped);
    if (!handle || argc != 1 || strcmp(argv[0], "Echo"))
        printf("no handle, or wrong arguments\n");
    tell(SERVICE_START_PENDING, 0);
    tell(SERVICE_RUNNING, 0);
    WaitForSingleObject(stopped, INFINITE);
    tell(SERVICE_STOPPED, 5);
}

int main(void)
{
    SERVICE_TABLE_ENTRYA table[] = { { (LPSTR) "Echo", service_main }, { NULL, NULL } };
    char left[200];
    stopped = CreateEventA(NULL, TRUE, FALSE, NULL);
    dispatcher = GetCurrentThreadId();
    if (!StartServiceCtrlDispatcherA(table))
        printf("StartServiceCtrlDispatcher: %lu\n", (unsigned long)GetLastError());
    if (GetEnvironmentVariableA("NOTIFY_SOCKET", left, sizeof left))
        printf("programs that the service starts would speak for it\n");
    puts("end");
    return 7;
}
"#;

#[test]
fn a_service_tells_its_manager_and_stops_when_asked() {
    let folder = support::scratch("service");
    let (source, program) = (folder.join("service.c"), folder.join("service"));
    fs::write(&source, SOURCE).unwrap();
    let mut compile = Command::new(support::root().join("bin/ws2cc"));
    compile.env("WS2_32_LIB_DIR", support::library_folder("service"));
    compile
        .args(["-Wall", "-Wextra", "-Werror", "-o"])
        .arg(&program)
        .arg(&source);
    let outcome = support::run(&mut compile, &folder.join("log"), support::seconds(60));
    assert!(outcome.ok(), "{}", outcome.describe());

    let path = folder.join("notify");
    let _ = fs::remove_file(&path);
    let manager = UnixDatagram::bind(&path).unwrap();
    manager.set_read_timeout(Some(support::seconds(20))).unwrap();
    let told = || {
        let mut text = [0; 200];
        let count = manager.recv(&mut text).expect("the service tells its status");
        String::from_utf8_lossy(&text[..count]).into_owned()
    };
    let mut service = Command::new(&program);
    let service = service.env("NOTIFY_SOCKET", &path).stdout(Stdio::piped());
    let service = service.spawn().unwrap();
    let signal = |signal: &str| {
        let id = service.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
    };
    assert_eq!(told(), "STATUS=starting\nEXTEND_TIMEOUT_USEC=1500000");
    assert_eq!(told(), "READY=1\nSTATUS=running");
    signal("-HUP");
    assert_eq!(told(), "STATUS=paused");
    assert_eq!(told(), "READY=1\nSTATUS=running");
    signal("-TERM");
    assert_eq!(told(), "STOPPING=1\nSTATUS=stopping\nEXTEND_TIMEOUT_USEC=1500000");
    assert_eq!(told(), "STOPPING=1\nSTATUS=stopped with error 5");
    let ended = service.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stdout), "end\n");
    assert_eq!(ended.status.code(), Some(7));
}
