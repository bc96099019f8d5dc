//! The instructions that may fault, and the table of where to go on then.
//!
//! Each access notes that it has failed, accesses, and takes the note back. The table has the places of the instructions
//! between, and what follows them: a fault leaves the note. (Inline, as a system call leaves the processor no memory of
//! calls.) On a processor for which this is not written, `handler::guards` is false, and nothing of this is used.
use std::mem::MaybeUninit;
use std::ptr;

/// The memory cannot be accessed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault;

pub type Result<T> = std::result::Result<T, Fault>;

/// An entry of the table: a fault in `begin..end` goes on at `end`.
#[repr(C)]
pub struct Fixup {
    begin: Place,
    end: Place,
}

/// Distances need no relocation; Apple's object files have no such between two sections.
#[cfg(not(target_vendor = "apple"))]
type Place = i32;
#[cfg(target_vendor = "apple")]
type Place = usize;

#[cfg(not(target_vendor = "apple"))]
macro_rules! fixup {
    () => {
        ".pushsection ws2_fixups,\"aR\",@progbits
        .p2align 2
        .long 2b - .
        .long 3b - .
        .popsection"
    };
}
#[cfg(target_vendor = "apple")]
macro_rules! fixup {
    () => {
        ".pushsection __DATA,__ws2_fixups,regular,no_dead_strip
        .p2align 3
        .quad 2b
        .quad 3b
        .popsection"
    };
}

extern "C" {
    // The linker defines them for every section that has a C name.
    #[cfg_attr(not(target_vendor = "apple"), link_name = "__start_ws2_fixups")]
    #[cfg_attr(target_vendor = "apple", link_name = "\x01section$start$__DATA$__ws2_fixups")]
    static FIRST: Fixup;
    #[cfg_attr(not(target_vendor = "apple"), link_name = "__stop_ws2_fixups")]
    #[cfg_attr(target_vendor = "apple", link_name = "\x01section$end$__DATA$__ws2_fixups")]
    static END: Fixup;
}

#[cfg(not(target_vendor = "apple"))]
fn resolve(place: &Place) -> usize {
    (ptr::from_ref(place) as usize).wrapping_add_signed(*place as isize)
}
#[cfg(target_vendor = "apple")]
fn resolve(place: &Place) -> usize {
    *place
}

/// Where to go on after a fault of the instruction at `pc`; `None`: it is none of ours.
pub fn fixup(pc: usize) -> Option<usize> {
    let mut next = &raw const FIRST;
    while !ptr::eq(next, &raw const END) {
        // SAFETY: between the table's beginning and its end.
        let entry = unsafe { &*next };
        let end = resolve(&entry.end);
        if (resolve(&entry.begin)..end).contains(&pc) {
            return Some(end);
        }
        next = next.wrapping_add(1);
    }
    None
}

#[inline(always)]
fn done<T>(value: T, failed: u32) -> Result<T> {
    match failed {
        0 => Ok(value),
        _ => Err(Fault),
    }
}

/// Defines a load of one register's width.
macro_rules! load {
    ($name:ident, $type:ty, $value:ty, $x86:literal, $arm:literal) => {
        #[inline(always)]
        pub fn $name(place: *const $type) -> Result<$value> {
            let (value, failed): ($value, u32);
            // SAFETY: what the instruction cannot read it does not read; the table has it.
            unsafe {
                #[cfg(target_arch = "x86_64")]
                std::arch::asm!(
                    "mov {failed:e}, 1", "2:", $x86, "xor {failed:e}, {failed:e}", "3:", fixup!(),
                    place = in(reg) place, value = out(reg) value, failed = out(reg) failed, options(nostack)
                );
                #[cfg(target_arch = "aarch64")]
                std::arch::asm!(
                    "mov {failed:w}, #1", "2:", $arm, "mov {failed:w}, wzr", "3:", fixup!(),
                    place = in(reg) place, value = out(reg) value, failed = out(reg) failed, options(nostack)
                );
                #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
                {
                    (value, failed) = (place.read_unaligned() as $value, 0);
                }
            }
            done(value, failed)
        }
    };
}

load!(
    load_u8,
    u8,
    u32,
    "movzx {value:e}, byte ptr [{place}]",
    "ldrb {value:w}, [{place}]"
);
load!(
    load_u16,
    u16,
    u32,
    "movzx {value:e}, word ptr [{place}]",
    "ldrh {value:w}, [{place}]"
);
load!(
    load_u32,
    u32,
    u32,
    "mov {value:e}, dword ptr [{place}]",
    "ldr {value:w}, [{place}]"
);
load!(
    load_u64,
    u64,
    u64,
    "mov {value:r}, qword ptr [{place}]",
    "ldr {value:x}, [{place}]"
);
load!(
    load_acquire,
    usize,
    usize,
    "mov {value:r}, qword ptr [{place}]",
    "ldar {value:x}, [{place}]"
);

/// Defines a store of one register's width. (What is stored may be padding.)
macro_rules! store {
    ($name:ident, $type:ty, $value:ty, $x86:literal, $arm:literal) => {
        /// # Safety
        /// If there is memory, the caller may write it.
        #[inline(always)]
        pub unsafe fn $name(place: *mut $type, value: $value) -> Result<()> {
            let failed: u32;
            // SAFETY: the caller's promise; what the instruction cannot write it does not write, and the table has it.
            unsafe {
                #[cfg(target_arch = "x86_64")]
                std::arch::asm!(
                    "mov {failed:e}, 1", "2:", $x86, "xor {failed:e}, {failed:e}", "3:", fixup!(),
                    place = in(reg) place, value = in(reg) value, failed = out(reg) failed, options(nostack)
                );
                #[cfg(target_arch = "aarch64")]
                std::arch::asm!(
                    "mov {failed:w}, #1", "2:", $arm, "mov {failed:w}, wzr", "3:", fixup!(),
                    place = in(reg) place, value = in(reg) value, failed = out(reg) failed, options(nostack)
                );
                #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
                {
                    place.cast::<$value>().write_unaligned(value);
                    failed = 0;
                }
            }
            done((), failed)
        }
    };
}

store!(
    store_u8,
    u8,
    MaybeUninit<u16>,
    "mov byte ptr [{place}], {value:l}",
    "strb {value:w}, [{place}]"
);
store!(
    store_u16,
    u16,
    MaybeUninit<u16>,
    "mov word ptr [{place}], {value:x}",
    "strh {value:w}, [{place}]"
);
store!(
    store_u32,
    u32,
    MaybeUninit<u32>,
    "mov dword ptr [{place}], {value:e}",
    "str {value:w}, [{place}]"
);
store!(
    store_u64,
    u64,
    MaybeUninit<u64>,
    "mov qword ptr [{place}], {value:r}",
    "str {value:x}, [{place}]"
);
store!(
    store_release,
    usize,
    usize,
    "mov qword ptr [{place}], {value:r}",
    "stlr {value:x}, [{place}]"
);

/// Two words at once.
#[inline(always)]
pub fn load_u128(place: *const u128) -> Result<[u64; 2]> {
    let (low, high, failed): (u64, u64, u32);
    // SAFETY: as for the other loads.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        std::arch::asm!(
            "mov {failed:e}, 1", "2:", "mov {low}, qword ptr [{place}]", "mov {high}, qword ptr [{place} + 8]",
            "xor {failed:e}, {failed:e}", "3:", fixup!(),
            place = in(reg) place, low = out(reg) low, high = out(reg) high, failed = out(reg) failed, options(nostack)
        );
        #[cfg(target_arch = "aarch64")]
        std::arch::asm!(
            "mov {failed:w}, #1", "2:", "ldp {low}, {high}, [{place}]", "mov {failed:w}, wzr", "3:", fixup!(),
            place = in(reg) place, low = out(reg) low, high = out(reg) high, failed = out(reg) failed, options(nostack)
        );
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        {
            [low, high] = place.cast::<[u64; 2]>().read_unaligned();
            failed = 0;
        }
    }
    done([low, high], failed)
}

/// # Safety
/// As for the other stores.
#[inline(always)]
pub unsafe fn store_u128(place: *mut u128, value: [MaybeUninit<u64>; 2]) -> Result<()> {
    let [low, high] = value;
    let failed: u32;
    // SAFETY: the caller's promise, and as for the other stores.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        std::arch::asm!(
            "mov {failed:e}, 1", "2:", "mov qword ptr [{place}], {low}", "mov qword ptr [{place} + 8], {high}",
            "xor {failed:e}, {failed:e}", "3:", fixup!(),
            place = in(reg) place, low = in(reg) low, high = in(reg) high, failed = out(reg) failed, options(nostack)
        );
        #[cfg(target_arch = "aarch64")]
        std::arch::asm!(
            "mov {failed:w}, #1", "2:", "stp {low}, {high}, [{place}]", "mov {failed:w}, wzr", "3:", fixup!(),
            place = in(reg) place, low = in(reg) low, high = in(reg) high, failed = out(reg) failed, options(nostack)
        );
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        {
            place.cast::<[MaybeUninit<u64>; 2]>().write_unaligned([low, high]);
            failed = 0;
        }
    }
    done((), failed)
}

/// Copies any number of bytes, or some where either place faults.
///
/// # Safety
/// Such memory as there is at `to` the caller may write.
#[inline(never)]
pub unsafe fn copy(to: *mut u8, from: *const u8, len: usize) -> Result<()> {
    let failed: u32;
    // SAFETY: the caller's promise; the table has the instructions that may fault.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        std::arch::asm!(
            "mov {failed:e}, 1", "2:", "rep movsb", "xor {failed:e}, {failed:e}", "3:", fixup!(),
            inout("rdi") to => _, inout("rsi") from => _, inout("rcx") len => _, failed = out(reg) failed,
            options(nostack)
        );
        #[cfg(target_arch = "aarch64")]
        std::arch::asm!(
            "mov {failed:w}, #1",
            "2:", "cbz {len}, 4f",
            "ldrb {byte:w}, [{from}], #1", "strb {byte:w}, [{to}], #1", "sub {len}, {len}, #1", "b 2b",
            "4:", "mov {failed:w}, wzr", "3:", fixup!(),
            to = inout(reg) to => _, from = inout(reg) from => _, len = inout(reg) len => _,
            byte = out(reg) _, failed = out(reg) failed, options(nostack)
        );
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        {
            ptr::copy(from, to, len);
            failed = 0;
        }
    }
    done((), failed)
}
