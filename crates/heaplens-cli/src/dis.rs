//! `heaplens dis FILE`: the bytecode, as `python3 -m dis FILE` prints it.

use heaplens_core::code::{compile_bytes, dis};
use heaplens_core::syntax::Mode;

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output;
use crate::source::Program;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let program = Program::read(parsed.file())?;
    let code = compile_bytes(&program.bytes, &program.path, Mode::Module).map_err(Failure::Source)?;
    output::print(&dis::dis(&code))?;
    Ok(Status::SUCCESS)
}
