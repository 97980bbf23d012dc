//! The files beside a program, which it may import. Each is read once and kept, so that every repetition of a run meets the
//! same modules whatever happens to the files.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::rc::Rc;

use heaplens_core::machine::imports::{Entry, Files};

use crate::source::{Program, absolute, read_limited};

#[derive(Debug)]
pub struct Siblings {
    folder: String,
    seen: RefCell<BTreeMap<String, Entry>>,
}

impl Siblings {
    /// The files beside a program; those of the working folder for one that came from standard input.
    pub fn of(program: &Program) -> Rc<dyn Files> {
        let folder = if program.from_stdin {
            absolute("".as_ref()).trim_end_matches('/').to_string()
        } else {
            // CPython follows a link to the program first.
            let target = fs::read_link(&program.filename).ok();
            let path = match target {
                Some(target) => Path::new(&program.filename)
                    .parent()
                    .unwrap_or(Path::new(""))
                    .join(target),
                None => program.filename.clone().into(),
            };
            path.parent()
                .map(|folder| folder.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        Rc::new(Siblings {
            folder,
            seen: RefCell::default(),
        })
    }
}

impl Files for Siblings {
    fn folder(&self) -> String {
        self.folder.clone()
    }

    fn entry(&self, path: &str) -> Entry {
        let look = || match fs::metadata(path) {
            Ok(found) if found.is_dir() => Entry::Folder,
            Ok(found) if found.is_file() => match File::open(path).and_then(read_limited) {
                Ok(bytes) => Entry::File(bytes.into()),
                Err(_) => Entry::Nothing,
            },
            _ => Entry::Nothing,
        };
        self.seen
            .borrow_mut()
            .entry(path.to_string())
            .or_insert_with(look)
            .clone()
    }
}
