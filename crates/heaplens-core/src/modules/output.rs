//! What reads and writes the program's standard streams: `print` and `input`.

use crate::machine::fixed::NONE;
use crate::machine::{Abort, Args, Limit, Machine, ObjId, Res, types};
use crate::objects::{Payload, codecs};
use crate::text::surrogate;

/// Writes to standard output; the run stops at its limit of output.
pub fn write_stdout(m: &mut Machine, text: &str) -> Res<()> {
    if surrogate::first_in(text).is_some() {
        return Err(codecs::not_utf8(m, text));
    }
    let limit = m.limits.output;
    if m.stdout.len() + text.len() > limit {
        return Err(m.stop_at(Limit::Output, limit as u64));
    }
    m.stdout.push_str(text);
    m.looks_at(text.len() / 2);
    Ok(())
}

/// Whether `sys.stdout` is still what it was when the program began.
pub fn stdout_is_standard(m: &mut Machine) -> bool {
    match stdout_object(m) {
        Some(stdout) => is_standard_output(m, stdout),
        None => true,
    }
}

/// `sys.stdout` (borrowed), if `sys` has been made.
pub fn stdout_object(m: &mut Machine) -> Option<ObjId> {
    stream(m, "stdout")
}

/// A stream that `sys` names (borrowed), if `sys` has been made.
fn stream(m: &mut Machine, name: &str) -> Option<ObjId> {
    let key = m.intern("sys");
    let sys = m.dict_get_str(m.modules, key);
    m.drop_ref(key);
    let Payload::Module(data) = m.heap.payload(sys?) else {
        return None;
    };
    let dict = data.dict;
    m.dict_get_text(dict, name)
}

/// `sys.stdin` (borrowed) where it is no longer what it was when the program began, or `None` where it is.
pub fn replaced_stdin(m: &mut Machine) -> Option<ObjId> {
    let standard = |m: &Machine, file: ObjId| match m.heap.payload(file) {
        Payload::Record(record) => m.type_of(file) == types::TEXT_FILE && record.kind == "stdin",
        _ => false,
    };
    m.dict_get_text(m.modules, "sys")?;
    match stream(m, "stdin") {
        Some(stdin) if standard(m, stdin) => None,
        Some(stdin) => Some(stdin),
        None => Some(NONE),
    }
}

fn is_standard_output(m: &Machine, file: ObjId) -> bool {
    match m.heap.payload(file) {
        Payload::Record(record) => m.type_of(file) == types::TEXT_FILE && record.kind == "stdout",
        _ => false,
    }
}

/// A separator or end: a str, or the default where it is left out or `None`.
fn text_option(m: &mut Machine, value: ObjId, name: &str, default: &str) -> Res<String> {
    if value.is_null() || value == NONE {
        return Ok(default.to_string());
    }
    match m.as_str(value) {
        Some(text) => Ok(text.text.to_string()),
        None => {
            let given = m.type_name(value);
            Err(m.type_error(format!("{name} must be None or a string, not {given}")))
        }
    }
}

/// `print(*args, sep=' ', end='\n', file=None, flush=False)`.
pub fn print(m: &mut Machine, args: Args) -> Res {
    let [mut sep, mut end, mut file, mut flush] = [ObjId::NULL; 4];
    for (name, value) in args.keyword_pairs(m) {
        let text = m.text_of(name);
        match &*text.text {
            "sep" => sep = value,
            "end" => end = value,
            "file" => file = value,
            "flush" => flush = value,
            other => return Err(m.type_error(format!("'{other}' is an invalid keyword argument for print()"))),
        }
    }
    if !flush.is_null() {
        m.truth(flush)?;
    }
    let sep = text_option(m, sep, "sep", " ")?;
    let end = text_option(m, end, "end", "\n")?;
    let standard = if file.is_null() || file == NONE {
        if stdout_object(m).is_none() && m.dict_get_text(m.modules, "sys").is_some() {
            return Err(m.raise_text(types::RUNTIME_ERROR, "lost sys.stdout"));
        }
        stdout_is_standard(m)
    } else {
        is_standard_output(m, file)
    };
    if !standard {
        return Err(Abort::Slow);
    }
    let mut text = String::new();
    for index in 0..args.len() {
        if index > 0 {
            text.push_str(&sep);
        }
        match m.str_of(args.at(m, index)) {
            Ok(shown) if surrogate::first_in(&shown).is_some() => {
                write_stdout(m, &text)?;
                return Err(codecs::not_utf8(m, &shown));
            }
            Ok(shown) => text.push_str(&shown),
            Err(Abort::Raise) => {
                // What came before has been printed already.
                write_stdout(m, &text)?;
                return Err(Abort::Raise);
            }
            Err(abort) => return Err(abort),
        }
    }
    text.push_str(&end);
    write_stdout(m, &text)?;
    Ok(m.none())
}

/// The next line of standard input without its line break, however that is written; `None` at the end.
pub fn read_line(m: &mut Machine) -> Option<String> {
    let stdin = m.stdin.clone();
    let rest = stdin.get(m.stdin_read..).filter(|rest| !rest.is_empty())?;
    let (line, used) = match rest.find(['\n', '\r']) {
        None => (rest, rest.len()),
        Some(at) if rest[at..].starts_with("\r\n") => (&rest[..at], at + 2),
        Some(at) => (&rest[..at], at + 1),
    };
    m.stdin_read += used;
    let line = line.to_string();
    if m.witness().is_some() {
        m.stdout.push_str(&line);
        m.stdout.push('\n');
    }
    Some(line)
}

/// `input(prompt)`.
pub fn input(m: &mut Machine, args: Args) -> Res {
    if replaced_stdin(m).is_some() {
        return Err(Abort::Slow);
    }
    if let Some(prompt) = args.get(m, 0) {
        let prompt = m.str_of(prompt)?;
        if !stdout_is_standard(m) {
            return Err(Abort::Slow);
        }
        write_stdout(m, &prompt)?;
    }
    match read_line(m) {
        Some(line) => Ok(m.str(line)),
        None => Err(m.raise_text(types::EOF_ERROR, "EOF when reading a line")),
    }
}
