//! Compiles the Python code that Heaplens brings along, with Heaplens' own compiler, into bytes for the binary.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::exit;

#[allow(dead_code, unused_imports)]
#[path = "src/text/classify.rs"]
mod classify;
#[allow(dead_code, unused_imports)]
#[path = "src/code/mod.rs"]
mod code;
#[path = "src/prelude/sources.rs"]
mod sources;
#[allow(dead_code, unused_imports)]
#[path = "src/syntax/mod.rs"]
mod syntax;
#[allow(dead_code, unused_imports)]
#[path = "src/text/tables.rs"]
mod tables;
#[allow(dead_code, unused_imports)]
#[path = "src/unsupported.rs"]
mod unsupported;

/// What the compiler needs of the library's `text`.
mod text {
    pub(crate) use super::classify;
}

fn main() {
    for path in [
        "build.rs",
        "src/code",
        "src/syntax",
        "src/text",
        "src/prelude",
        "src/library",
        "src/unsupported.rs",
    ] {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(error) = compile_all() {
        println!("cargo::error={error}");
        exit(1);
    }
}

fn compile_all() -> Result<(), String> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let mut table = String::new();
    table.push_str("/// What the machine needs in every run: file and code.\n");
    table.push_str("pub const PRELUDE: &[(&str, &[u8])] = &[\n");
    for file in sources::PRELUDE {
        let entry = compile(&folder, file, &[file])?;
        table.push_str(&entry);
    }
    table.push_str("];\n\n/// Modules written in Python: name and code.\n");
    table.push_str("pub const LIBRARY: &[(&str, &[u8])] = &[\n");
    for (name, files) in sources::LIBRARY {
        let entry = compile(&folder, name, files)?;
        table.push_str(&entry);
    }
    table.push_str("];\n");
    write(&folder.join("compiled.rs"), table.as_bytes())
}

/// Compiles files as one module, named `name` in its code objects; the row for the table.
fn compile(folder: &Path, name: &str, files: &[&str]) -> Result<String, String> {
    let mut source = String::new();
    for file in files {
        let path = Path::new("src").join(file);
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        source.push_str(&text);
    }
    let code = code::compile(&source, name, syntax::Mode::Module)
        .map_err(|error| format!("{name} does not compile: {}", error.traceback().replace('\n', " ")))?;
    let path = folder.join(format!("{}.code", name.replace('/', ".")));
    write(&path, &code::stored::write(&code))?;
    let mut row = String::new();
    let _ = writeln!(row, "    ({name:?}, include_bytes!({path:?})),");
    Ok(row)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
