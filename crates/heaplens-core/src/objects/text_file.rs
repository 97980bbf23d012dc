//! The standard streams as file objects: `sys.stdout`, `sys.stderr`, `sys.stdin`.
//!
//! Output goes to the machine's own buffers and input comes from its recorded text, so a run stays a value.

use super::{Payload, slots};
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::modules::output;

fn kind(m: &Machine, id: ObjId) -> &'static str {
    match m.heap.payload(id) {
        Payload::Record(data) => data.kind,
        _ => "",
    }
}

fn write(m: &mut Machine, args: Args) -> Res {
    let (file, text) = (args.at(m, 0), args.at(m, 1));
    let Some(text) = m.as_str(text).cloned() else {
        let name = m.given_name(text);
        return Err(m.type_error(format!("write() argument must be str, not {name}")));
    };
    write_to(m, file, &text.text)?;
    Ok(m.int(text.chars.into()))
}

fn write_to(m: &mut Machine, file: ObjId, text: &str) -> Res<()> {
    match kind(m, file) {
        "stdout" => output::write_stdout(m, text),
        "stderr" => {
            if m.stderr.len() + text.len() <= m.limits.output {
                m.stderr.push_str(&crate::text::surrogate::escaped(text));
                m.looks_at(text.len() / 2);
            }
            Ok(())
        }
        _ => Err(m.raise_text(types::OS_ERROR, "not writable")),
    }
}

fn writelines(m: &mut Machine, args: Args) -> Res {
    let (file, lines) = (args.at(m, 0), args.at(m, 1));
    let lines = m.collect(lines)?;
    let mut outcome = Ok(());
    for &line in &lines {
        outcome = match m.as_str(line).cloned() {
            Some(text) => write_to(m, file, &text.text),
            None => {
                let name = m.given_name(line);
                Err(m.type_error(format!("write() argument must be str, not {name}")))
            }
        };
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(lines);
    outcome?;
    Ok(m.none())
}

/// The next line with its line break, `""` at the end.
fn next_line(m: &mut Machine, file: ObjId) -> Res<String> {
    if kind(m, file) != "stdin" {
        return Err(m.raise_text(types::OS_ERROR, "not readable"));
    }
    let stdin = m.stdin.clone();
    let rest = stdin.get(m.stdin_read..).unwrap_or_default();
    let len = rest.find('\n').map_or(rest.len(), |at| at + 1);
    m.stdin_read += len;
    let line = &rest[..len];
    Ok(line.replace("\r\n", "\n"))
}

fn readline(m: &mut Machine, args: Args) -> Res {
    let line = next_line(m, args.at(m, 0))?;
    Ok(m.str(line))
}

fn read(m: &mut Machine, args: Args) -> Res {
    let mut text = String::new();
    loop {
        let line = next_line(m, args.at(m, 0))?;
        if line.is_empty() {
            return Ok(m.str(text));
        }
        text.push_str(&line);
    }
}

fn readlines(m: &mut Machine, args: Args) -> Res {
    let mut lines = Vec::new();
    loop {
        match next_line(m, args.at(m, 0)) {
            Ok(line) if line.is_empty() => return Ok(m.list(lines)),
            Ok(line) => lines.push(m.str(line)),
            Err(abort) => {
                m.drop_refs(lines);
                return Err(abort);
            }
        }
    }
}

fn next(m: &mut Machine, args: Args) -> Res {
    let line = next_line(m, args.at(m, 0))?;
    if line.is_empty() {
        return Err(m.raise_bare(types::STOP_ITERATION));
    }
    Ok(m.str(line))
}

fn itself(m: &mut Machine, args: Args) -> Res {
    let file = args.at(m, 0);
    Ok(m.new_ref(file))
}

fn flag<const YES: bool>(m: &mut Machine, _: Args) -> Res {
    Ok(m.bool(YES))
}

fn fileno(m: &mut Machine, args: Args) -> Res {
    let number = match kind(m, args.at(m, 0)) {
        "stdin" => 0,
        "stdout" => 1,
        _ => 2,
    };
    Ok(m.int(number))
}

pub const METHODS: &[NativeDef] = &[
    slots::REPR,
    NativeDef::method("write", Arity::One, write),
    NativeDef::method("writelines", Arity::One, writelines).shim("file_writelines"),
    NativeDef::method("flush", Arity::None, |m, _| Ok(m.none())),
    NativeDef::method("close", Arity::None, |m, _| Ok(m.none())),
    NativeDef::method("read", Arity::Range(0, 1), read),
    NativeDef::method("readline", Arity::Range(0, 1), readline),
    NativeDef::method("readlines", Arity::Range(0, 1), readlines),
    NativeDef::method("isatty", Arity::None, flag::<false>),
    NativeDef::method("readable", Arity::None, |m, args| {
        let readable = kind(m, args.at(m, 0)) == "stdin";
        Ok(m.bool(readable))
    }),
    NativeDef::method("writable", Arity::None, |m, args| {
        let writable = kind(m, args.at(m, 0)) != "stdin";
        Ok(m.bool(writable))
    }),
    NativeDef::method("fileno", Arity::None, fileno),
    NativeDef::slot("__iter__", Arity::None, itself),
    NativeDef::slot("__next__", Arity::None, next),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::read("name", |m, id| {
        let name = format!("<{}>", kind(m, id));
        Ok(m.str(name))
    }),
    NativeAccessor::read("mode", |m, id| {
        let mode = if kind(m, id) == "stdin" { "r" } else { "w" };
        Ok(m.str(mode))
    }),
    NativeAccessor::read("encoding", |m, _| Ok(m.str("utf-8"))),
    NativeAccessor::read("errors", |m, id| {
        let errors = if kind(m, id) == "stderr" {
            "backslashreplace"
        } else {
            "strict"
        };
        Ok(m.str(errors))
    }),
    NativeAccessor::read("closed", |m, _| Ok(m.bool(false))),
    NativeAccessor::read("line_buffering", |m, _| Ok(m.bool(false))),
    NativeAccessor::read("write_through", |m, _| Ok(m.bool(false))),
];
