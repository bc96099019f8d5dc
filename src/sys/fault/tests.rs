use super::*;
use crate::sys::memory::{self, Access};

const READ: Access = Access {
    read: true,
    write: false,
    execute: false,
};
const READ_WRITE: Access = Access { write: true, ..READ };

/// A page of its own before one that cannot be accessed.
fn page(access: Access) -> *mut u8 {
    let place = memory::reserve(0, 2 * 65536, 65536).unwrap();
    // SAFETY: just reserved; nobody else knows it.
    unsafe { memory::protect(place, 65536, access).unwrap() };
    place as *mut u8
}

fn bad() -> Vec<*mut u8> {
    let none = memory::reserve(0, 65536, 65536).unwrap();
    [
        0,
        1,
        8,
        0xffff,
        none,
        1 << 47,
        0x8000_0000_0000_0000,
        usize::MAX - 7,
        usize::MAX,
    ]
    .map(|place| place as *mut u8)
    .to_vec()
}

#[test]
fn what_is_no_memory_is_a_fault_at_every_width() {
    for place in bad() {
        // SAFETY: there is no memory.
        unsafe {
            assert_eq!(get_user(place), Err(Fault), "{place:?}");
            assert_eq!(get_user(place.cast::<u16>()), Err(Fault));
            assert_eq!(get_user(place.cast::<u32>()), Err(Fault));
            assert_eq!(get_user(place.cast::<u64>()), Err(Fault));
            assert_eq!(get_user(place.cast::<[u64; 2]>()), Err(Fault));
            assert_eq!(put_user(place, 1u8), Err(Fault));
            assert_eq!(put_user(place.cast(), 1u16), Err(Fault));
            assert_eq!(put_user(place.cast(), 1u32), Err(Fault));
            assert_eq!(put_user(place.cast(), 1u64), Err(Fault));
            assert_eq!(put_user(place.cast(), [1u64; 2]), Err(Fault));
            assert_eq!(load_acquire(place.cast()), Err(Fault));
            assert_eq!(store_release(place.cast(), 1), Err(Fault));
            assert_eq!(copy_to_user(place, &[1; 1000]), Err(Fault));
            assert_eq!(probe_for_write(place, 1), Err(Fault));
        }
        assert_eq!(copy_from_user(&mut [0; 1000], place), Err(Fault));
        assert_eq!(probe_for_read(place, 1), Err(Fault));
        assert_eq!(copy_from_user(&mut [], place), Ok(()));
    }
}

#[test]
fn what_is_there_is_copied_at_every_length() {
    let from: Vec<u8> = (0..300).map(|byte| byte as u8).collect();
    for len in 0..300 {
        let mut to = vec![0xaa; 300];
        copy_from_user(&mut to[..len], from.as_ptr()).unwrap();
        assert_eq!(to[..len], from[..len]);
        assert!(to[len..].iter().all(|byte| *byte == 0xaa));
        let mut to = vec![0xaa; 300];
        // SAFETY: this function's memory.
        unsafe { copy_to_user(to.as_mut_ptr(), &from[..len]).unwrap() };
        assert_eq!(to[..len], from[..len]);
        assert!(to[len..].iter().all(|byte| *byte == 0xaa));
    }
}

#[test]
fn the_end_of_a_page_counts() {
    let end = page(READ_WRITE).wrapping_add(65536);
    for len in 1..200 {
        let (fits, over) = (end.wrapping_sub(len), end.wrapping_sub(len - 1));
        let bytes = vec![7; len];
        // SAFETY: the page is this test's.
        unsafe {
            copy_to_user(fits, &bytes).unwrap();
            assert_eq!(copy_to_user(over, &bytes), Err(Fault), "{len}");
            probe_for_write(fits, len).unwrap();
            assert_eq!(probe_for_write(over, len), Err(Fault));
        }
        let mut back = vec![0; len];
        copy_from_user(&mut back, fits).unwrap();
        assert_eq!(back, bytes);
        assert_eq!(copy_from_user(&mut back, over), Err(Fault));
        assert_eq!(probe_for_read(over, len), Err(Fault));
    }
}

#[test]
fn what_is_only_to_be_read_is_not_written() {
    let place = page(READ);
    // SAFETY: the page is this test's.
    unsafe {
        assert_eq!(get_user(place.cast::<u64>()), Ok(0));
        assert_eq!(put_user(place.cast(), 0u32), Err(Fault));
        assert_eq!(copy_to_user(place, &[0; 500]), Err(Fault));
        assert_eq!(probe_for_write(place, 4), Err(Fault));
        assert_eq!(store_release(place.cast(), 1), Err(Fault));
    }
    assert_eq!(probe_for_read(place, 65536), Ok(()));
}

#[test]
fn the_kernel_copies_as_well() {
    let end = page(READ_WRITE).wrapping_add(65536);
    let bytes: Vec<u8> = (0..60000).map(|byte| byte as u8).collect();
    let mut back = vec![0; bytes.len()];
    // SAFETY: the page is this test's, as the vectors.
    unsafe {
        let place = end.wrapping_sub(bytes.len());
        copy_by_kernel(place, bytes.as_ptr(), bytes.len()).unwrap();
        copy_by_kernel(back.as_mut_ptr(), place, back.len()).unwrap();
        assert_eq!(back, bytes);
        assert_eq!(
            copy_by_kernel(place.wrapping_add(1), bytes.as_ptr(), bytes.len()),
            Err(Fault)
        );
        assert_eq!(
            copy_by_kernel(back.as_mut_ptr(), place.wrapping_add(1), back.len()),
            Err(Fault)
        );
        assert_eq!(copy_by_kernel(page(READ), bytes.as_ptr(), 1), Err(Fault));
    }
}
