//! Programs that the kernel runs on what comes to a socket: classic BPF.
use super::sockopt::set_option;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use crate::sys::options::Families;
use libc::{c_int, sock_filter};
use std::mem;

const LOAD_BYTE: u32 = libc::BPF_LD | libc::BPF_B | libc::BPF_ABS;
const LOAD_WORD: u32 = libc::BPF_LD | libc::BPF_W | libc::BPF_ABS;
const AND: u32 = libc::BPF_ALU | libc::BPF_AND | libc::BPF_K;
const JUMP_IF_EQUAL: u32 = libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K;
const RETURN: u32 = libc::BPF_RET | libc::BPF_K;

/// Where the network header begins, and the kernel's own notes (linux/filter.h).
const NETWORK: i32 = -0x10_0000;
const NOTES: i32 = -0x1000;
const PACKET_TYPE: i32 = NOTES + 4;
const HARDWARE_TYPE: i32 = NOTES + 28;

/// Where the destination stands in the network header.
const DESTINATION_V4: i32 = NETWORK + 16;
const DESTINATION_V6: i32 = NETWORK + 24;

/// The packet type of what this host has sent and the kernel gives back.
const PACKET_LOOPBACK: u32 = 5;

fn load(code: u32, at: i32) -> sock_filter {
    statement(code, at as u32)
}

fn statement(code: u32, k: u32) -> sock_filter {
    jump(code, k, 0, 0)
}

fn jump(code: u32, k: u32, jt: u8, jf: u8) -> sock_filter {
    let code = code as u16;
    sock_filter { code, jt, jf, k }
}

fn attach(fd: &Fd, name: c_int, program: &mut [sock_filter]) -> Result<()> {
    let program = libc::sock_fprog {
        len: program.len() as u16,
        filter: program.as_mut_ptr(),
    };
    // SAFETY: plain numbers; the padding inside is zeroed with the rest.
    let bytes: [u8; mem::size_of::<libc::sock_fprog>()] = unsafe {
        let mut bytes = [0; mem::size_of::<libc::sock_fprog>()];
        (&raw mut bytes).cast::<libc::sock_fprog>().write_unaligned(program);
        bytes
    };
    set_option(fd, libc::SOL_SOCKET, name, &bytes)
}

/// Keeps from a socket what this host itself sends to groups of these families.
pub fn drop_own_multicast(fd: &Fd, families: Families) -> Result<()> {
    if families == Families::default() {
        // Not attached, there is nothing to detach: as good.
        let _ = set_option(fd, libc::SOL_SOCKET, libc::SO_DETACH_FILTER, &[0; 4]);
        return Ok(());
    }
    const ACCEPT: u32 = u32::MAX;
    // The first byte of a group's address; no byte is this large.
    const NONE: u32 = 0x100;
    let group = |family: bool, byte: u32| if family { byte } else { NONE };
    let mut program = [
        load(LOAD_BYTE, NETWORK),
        statement(AND, 0xf0),
        jump(JUMP_IF_EQUAL, 0x60, 3, 0),
        load(LOAD_BYTE, DESTINATION_V4),
        statement(AND, 0xf0),
        jump(JUMP_IF_EQUAL, group(families.v4, 0xe0), 2, 6),
        load(LOAD_BYTE, DESTINATION_V6),
        jump(JUMP_IF_EQUAL, group(families.v6, 0xff), 0, 4),
        load(LOAD_WORD, PACKET_TYPE),
        jump(JUMP_IF_EQUAL, PACKET_LOOPBACK, 3, 0),
        load(LOAD_WORD, HARDWARE_TYPE),
        jump(JUMP_IF_EQUAL, libc::ARPHRD_LOOPBACK.into(), 1, 0),
        statement(RETURN, ACCEPT),
        statement(RETURN, 0),
    ];
    attach(fd, libc::SO_ATTACH_FILTER, &mut program)
}

/// Of the listeners that share this one's address the first gets all connections, and the others none while it is open.
pub fn first_listener_gets_all(fd: &Fd) -> Result<()> {
    // Chooses by place in the group.
    attach(fd, libc::SO_ATTACH_REUSEPORT_CBPF, &mut [statement(RETURN, 0)])
}
