//! Prints the disassembly of a file, as `python3 -m dis FILE` does.

use heaplens_core::code::{compile_bytes, dis};
use heaplens_core::syntax::Mode;

fn main() -> std::io::Result<()> {
    for file in std::env::args().skip(1) {
        match compile_bytes(&std::fs::read(&file)?, &file, Mode::Module) {
            Ok(code) => print!("{}", dis::dis(&code)),
            Err(error) => eprint!("{}", error.traceback()),
        }
    }
    Ok(())
}
