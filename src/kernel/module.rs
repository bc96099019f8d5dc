//! Modules: the program, this library under the names of the Windows libraries that it stands for, and shared objects.
use crate::sys::library;
use crate::sys::lock::Mutex;
use std::ffi::{c_void, CString};
use std::ptr::NonNull;

/// The Windows libraries that this one stands for.
const OWN: [&str; 9] = [
    "gdi32",
    "kernel32",
    "kernelbase",
    "mswsock",
    "shell32",
    "user32",
    "winmm",
    "ws2_32",
    "wsock32",
];

/// What a handle stands for.
pub enum Module {
    Program,
    /// This library.
    Own,
    Object(NonNull<c_void>),
}

/// Their addresses are the handles: the program's first, then those of OWN.
static HANDLES: [u8; 1 + OWN.len()] = [0; 1 + OWN.len()];

fn handle(place: usize) -> *mut c_void {
    (&raw const HANDLES[place]).cast_mut().cast()
}

pub fn program() -> *mut c_void {
    handle(0)
}

/// A shared object that the program has loaded, how many times, and its path.
struct Loaded {
    object: usize,
    uses: usize,
    path: String,
}

static LOADED: Mutex<Vec<Loaded>> = Mutex::new(Vec::new());

/// The handle of one of our names: in any letter case, with or without folder and ".dll".
fn own(name: &str) -> Option<*mut c_void> {
    let file = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let stem = file.strip_suffix(".dll").unwrap_or(&file);
    let place = OWN.iter().position(|own| *own == stem)?;
    Some(handle(1 + place))
}

/// The names by which the host may have a library that Windows calls `name`.
fn host_names(name: &str) -> Vec<CString> {
    let path = name.replace('\\', "/");
    let (folder, file) = path
        .rsplit_once('/')
        .map_or(("", &path[..]), |(folder, file)| (folder, file));
    let stem = match file.to_ascii_lowercase().ends_with(".dll") {
        true => &file[..file.len() - 4],
        false => file,
    };
    let folder = if folder.is_empty() && !path.starts_with('/') {
        String::new()
    } else {
        format!("{folder}/")
    };
    let suffix = std::env::consts::DLL_SUFFIX;
    let names = [
        path.clone(),
        format!("{folder}{stem}{suffix}"),
        format!("{folder}lib{stem}{suffix}"),
    ];
    names.into_iter().filter_map(|name| CString::new(name).ok()).collect()
}

/// LoadLibrary: ours, or the host's. `None`: there is none.
pub fn load(name: &str) -> Option<*mut c_void> {
    if let Some(handle) = own(name) {
        return Some(handle);
    }
    let (object, path) = host_names(name)
        .into_iter()
        .find_map(|name| library::open(Some(&name)).map(|object| (object, name.to_string_lossy().into_owned())))?;
    let mut loaded = LOADED.lock();
    let place = object.as_ptr() as usize;
    match loaded.iter_mut().find(|known| known.object == place) {
        Some(known) => known.uses += 1,
        None => loaded.push(Loaded {
            object: place,
            uses: 1,
            path,
        }),
    }
    Some(object.as_ptr())
}

/// The handle of a library that is there already.
pub fn find(name: &str) -> Option<*mut c_void> {
    own(name).or_else(|| {
        let names = host_names(name);
        let object = names.iter().find_map(|name| library::find(name))?;
        // SAFETY: it was opened just now; whoever loaded it still has it.
        unsafe { library::close(object) };
        Some(object.as_ptr())
    })
}

/// `None`: no such module.
pub fn look_up(handle: *mut c_void) -> Option<Module> {
    let handles = HANDLES.as_ptr_range();
    if handle.is_null() || handle == program() {
        return Some(Module::Program);
    }
    if handles.contains(&handle.cast_const().cast()) {
        return Some(Module::Own);
    }
    let known = LOADED.lock().iter().any(|known| known.object == handle as usize);
    known.then(|| NonNull::new(handle).map(Module::Object))?
}

/// Which of the Windows libraries a handle of this one stands for.
pub fn own_name(handle: *mut c_void) -> Option<&'static str> {
    let place = (handle as usize).checked_sub(HANDLES.as_ptr() as usize + 1)?;
    OWN.get(place).copied()
}

/// FreeLibrary. False: no such module.
pub fn free(handle: *mut c_void) -> bool {
    let Some(Module::Object(object)) = look_up(handle) else {
        return look_up(handle).is_some();
    };
    {
        let mut loaded = LOADED.lock();
        let Some(at) = loaded.iter().position(|known| known.object == handle as usize) else {
            return false;
        };
        loaded[at].uses -= 1;
        if loaded[at].uses == 0 {
            loaded.remove(at);
        }
    }
    // SAFETY: the list had this use of it. No lock is held while the object says goodbye.
    unsafe { library::close(object) };
    true
}

/// An object's symbol, or one that the program exports.
pub fn symbol(module: &Module, name: &str) -> Option<NonNull<c_void>> {
    let name = CString::new(name).ok()?;
    match module {
        // SAFETY: the program stays open, and the list has the object.
        Module::Program => library::open(None).and_then(|program| unsafe { library::symbol(program, &name) }),
        // SAFETY: the same.
        Module::Object(object) => unsafe { library::symbol(*object, &name) },
        Module::Own => None,
    }
}

/// The module's file; `None`: no such module. `inside`: an address in this library.
pub fn path(handle: *mut c_void, inside: *const c_void) -> Option<String> {
    match look_up(handle)? {
        Module::Program => Some(std::env::current_exe().ok()?.to_string_lossy().into_owned()),
        Module::Own => library::file_of(inside),
        Module::Object(_) => LOADED
            .lock()
            .iter()
            .find(|known| known.object == handle as usize)
            .map(|known| known.path.clone()),
    }
}
