//! The parts of the built-in types and functions that must be able to run Python code: written in Python.
//!
//! A native function that meets an object with Python code of its own (`__eq__`, a generator, a key function) hands over to
//! the function of the same work here (see [`crate::machine`]'s `native`). So such a call can be stopped, copied and shown
//! at any instruction, like any other. Prelude code is hidden: it makes no trace events, no traceback entries, no boxes.
//!
//! The sources see all builtins, each other, and the intrinsics: native functions whose names begin with an underscore.
//!
//! They are compiled when Heaplens is built, as are the modules of the library; what is here is their code. Which files there
//! are is said in `sources.rs`, which the build script reads.

//!
//! A wasm build holds the names of the library's modules alone: their code is a third of what a page would download, and
//! most programs import none of it. A run that does is told that there is no such module, [`library_was_wanted`] says so,
//! and whoever runs it loads the pack (the build script's `library.pack`), hands it to [`provide_library`] and starts the
//! run again. Once provided it stays, so a recorded run is replayed with what it was recorded with.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

include!(concat!(env!("OUT_DIR"), "/compiled.rs"));

type Codes = BTreeMap<String, Vec<u8>>;

static PROVIDED: OnceLock<Codes> = OnceLock::new();
static WANTED: AtomicBool = AtomicBool::new(false);

/// The code of a module of the library, as stored.
pub fn library_code(name: &str) -> Option<&'static [u8]> {
    let (_, held) = LIBRARY.iter().find(|(known, _)| *known == name)?;
    if !held.is_empty() {
        return Some(held);
    }
    let provided = PROVIDED.get().and_then(|codes| codes.get(name));
    if provided.is_none() {
        WANTED.store(true, Ordering::Relaxed);
    }
    provided.map(Vec::as_slice)
}

/// Whether a module was asked for since this was last asked, and was not there.
pub fn library_was_wanted() -> bool {
    WANTED.swap(false, Ordering::Relaxed)
}

/// Gives the library's code to a build that holds none. Only the first call counts.
pub fn provide_library(pack: &[u8]) {
    let _ = PROVIDED.set(unpacked(pack));
}

fn unpacked(mut pack: &[u8]) -> Codes {
    let mut codes = Codes::new();
    while let Some(end) = pack.iter().position(|byte| *byte == b'\n') {
        let (head, rest) = pack.split_at(end);
        let head = String::from_utf8_lossy(head);
        let Some((name, length)) = head.split_once(' ') else {
            break;
        };
        let length = length.parse().unwrap_or(0);
        let rest = rest.get(1..).unwrap_or_default();
        let Some((code, rest)) = rest.split_at_checked(length) else {
            break;
        };
        codes.insert(name.to_owned(), code.to_vec());
        pack = rest;
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_holds_what_was_put_in() {
        let codes = unpacked(b"a 3\nx\nyos.path 0\nb 2\n\0\n");
        let rows: Vec<(&str, &[u8])> = codes
            .iter()
            .map(|(name, code)| (name.as_str(), code.as_slice()))
            .collect();
        assert_eq!(rows, [("a", b"x\ny".as_slice()), ("b", b"\0\n"), ("os.path", b"")]);
        assert!(unpacked(b"a 9\nx").is_empty() && unpacked(b"").is_empty());
    }

    #[test]
    fn the_library_is_there() {
        assert!(LIBRARY.iter().all(|(name, _)| library_code(name).is_some()));
        assert_eq!(library_code("no such module"), None);
        assert!(!library_was_wanted());
    }
}
