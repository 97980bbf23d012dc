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
#[path = "src/text/surrogate.rs"]
mod surrogate;
#[allow(dead_code, unused_imports)]
#[path = "src/syntax/mod.rs"]
mod syntax;
#[allow(dead_code, unused_imports)]
#[path = "src/text/tables.rs"]
mod tables;
#[allow(dead_code, unused_imports)]
#[path = "src/unsupported.rs"]
mod unsupported;

/// What the compiler needs of the library's `numbers`, for a fold that no code brought along asks for.
mod numbers {
    pub mod transcendental {
        pub fn pow(x: f64, y: f64) -> f64 {
            x.powf(y)
        }
    }
}

/// What the compiler needs of the library's `text`.
mod text {
    pub(crate) use super::{classify, surrogate};
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
    table.push_str(
        "];\n\n/// Modules written in Python: name and code, which is empty where it is provided at run time.\n",
    );
    table.push_str("pub const LIBRARY: &[(&str, &[u8])] = &[\n");
    let apart = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let mut pack = Vec::new();
    for (name, files) in sources::LIBRARY {
        let entry = compile(&folder, name, files)?;
        if apart {
            let code = fs::read(stored_at(&folder, name)).map_err(|error| format!("{name}: {error}"))?;
            pack.extend(format!("{name} {}\n", code.len()).into_bytes());
            pack.extend(code);
            let _ = writeln!(table, "    ({name:?}, &[]),");
        } else {
            table.push_str(&entry);
        }
    }
    table.push_str("];\n");
    // What a page loads when a program imports one of them: before each code a line with its name and length.
    write(&folder.join("library.pack"), &pack)?;
    write(&folder.join("compiled.rs"), table.as_bytes())
}

fn stored_at(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{}.code", name.replace('/', ".")))
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
    let path = stored_at(folder, name);
    write(&path, &code::stored::write(&code))?;
    let mut row = String::new();
    let _ = writeln!(row, "    ({name:?}, include_bytes!({path:?})),");
    Ok(row)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
