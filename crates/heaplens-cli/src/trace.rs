use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::source::Program;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let _ = Program::read(parsed.file())?;
    Err(Failure::Message("not yet".into()))
}
