//! What the `traceback` and `warnings` modules need of the machine: an exception's text and the program's lines.

use crate::machine::{Args, Arity, Machine, NativeDef, Res};

/// `_source_line(filename, lineno)`: the stripped line of the program's own file, else an empty one.
fn source_line(m: &mut Machine, args: Args) -> Res {
    let line = m.index(args.at(m, 1))?;
    let is_program = m.as_str(args.at(m, 0)).is_some_and(|name| *name.text == *m.filename);
    let text = usize::try_from(line)
        .ok()
        .filter(|line| is_program && *line > 0)
        .and_then(|line| m.source.split('\n').nth(line - 1))
        .map_or(String::new(), |line| line.trim().to_owned());
    Ok(m.str(text))
}

pub const INTRINSICS: &[NativeDef] = &[NativeDef::function("_source_line", Arity::Range(2, 2), source_line)];
