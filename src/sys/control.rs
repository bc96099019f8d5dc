//! Control data of messages, in the host's form.
use libc::{c_int, c_void};
use std::{mem, ptr, slice};

/// What one message carries at most here: each kind that can be asked for is some dozens of bytes.
const ROOM: usize = 512;

/// Pieces of control data: to send, or room for what is received.
pub struct Control {
    /// Aligned as the pieces' heads are.
    bytes: [u64; ROOM / 8],
    len: usize,
}

impl Control {
    pub fn empty() -> Control {
        Control {
            bytes: [0; ROOM / 8],
            len: 0,
        }
    }

    /// All room, to be received into.
    pub fn room() -> Control {
        Control {
            len: ROOM,
            ..Control::empty()
        }
    }

    /// What the calls take: NULL where there is nothing.
    pub(in crate::sys) fn raw(&self) -> (*mut c_void, usize) {
        match self.len {
            0 => (ptr::null_mut(), 0),
            len => (self.bytes.as_ptr() as *mut c_void, len),
        }
    }

    pub(in crate::sys) fn set_len(&mut self, len: usize) {
        self.len = len.min(ROOM);
    }

    /// A header with these bytes, for the macros that walk through them.
    fn header(&self) -> libc::msghdr {
        // SAFETY: a msghdr is plain integers and pointers; all zero is a value of it.
        let mut header: libc::msghdr = unsafe { mem::zeroed() };
        (header.msg_control, _) = self.raw();
        header.msg_controllen = self.len as _;
        header
    }

    /// Adds a piece. False: there is no room.
    pub fn push(&mut self, level: c_int, kind: c_int, data: &[u8]) -> bool {
        // SAFETY: these two only compute.
        let (space, len) = unsafe { (libc::CMSG_SPACE(data.len() as u32), libc::CMSG_LEN(data.len() as u32)) };
        let begin = self.len;
        if begin + space as usize > ROOM {
            return false;
        }
        self.len += space as usize;
        let piece = self
            .bytes
            .as_mut_ptr()
            .cast::<u8>()
            .wrapping_add(begin)
            .cast::<libc::cmsghdr>();
        // SAFETY: there is room for the head and the data, and what was pushed before is a multiple of the alignment.
        unsafe {
            (*piece).cmsg_len = len as _;
            (*piece).cmsg_level = level;
            (*piece).cmsg_type = kind;
            ptr::copy_nonoverlapping(data.as_ptr(), libc::CMSG_DATA(piece), data.len());
        }
        true
    }

    /// Gives each piece: its level, type and data.
    pub fn each(&self, mut piece: impl FnMut(c_int, c_int, &[u8])) {
        let header = self.header();
        // SAFETY: the kernel or `push` filled the bytes with whole pieces.
        unsafe {
            let mut next = libc::CMSG_FIRSTHDR(&header);
            while let Some(head) = next.as_ref() {
                let before = libc::CMSG_DATA(head) as usize - head as *const libc::cmsghdr as usize;
                #[allow(clippy::unnecessary_cast)] // 32 bits on macOS
                let len = (head.cmsg_len as usize).saturating_sub(before);
                piece(
                    head.cmsg_level,
                    head.cmsg_type,
                    slice::from_raw_parts(libc::CMSG_DATA(head), len),
                );
                next = libc::CMSG_NXTHDR(&header, head);
            }
        }
    }
}
