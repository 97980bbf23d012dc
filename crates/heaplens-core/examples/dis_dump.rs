//! Prints what `tests/compile.rs` compares with CPython: every code object of the files named, or their errors.
//!
//! `cargo run --example dis_dump -- FILE…`; one JSON array per file and line.

use std::io::Write as _;
use std::rc::Rc;

use heaplens_core::code::{CodeObject, Const, Layout, compile_bytes, repr};
use heaplens_core::syntax::Mode;
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for file in std::env::args().skip(1) {
        let line = match compile_bytes(&std::fs::read(&file)?, &file, Mode::Module) {
            Ok(code) => {
                let mut codes = Vec::new();
                walk(&code, &mut codes);
                json!([file, codes])
            }
            Err(error) => json!([file, { "error": error.kind.name(), "message": error.message,
                "line": error.line, "column": error.column, "end_line": error.end_line, "end_column": error.end_column }]),
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn walk(code: &Rc<CodeObject>, codes: &mut Vec<Value>) {
    codes.push(dump(code));
    for value in &code.consts {
        if let Const::Code(inner) = value {
            walk(inner, codes);
        }
    }
}

fn dump(code: &CodeObject) -> Value {
    let layout = Layout::new(code);
    let strings = |names: Vec<&Rc<str>>| names.into_iter().map(|name| name.to_string()).collect::<Vec<_>>();
    let instrs: Vec<Value> = code
        .instrs
        .iter()
        .enumerate()
        .map(|(index, instr)| {
            let loc = code.locations[index];
            let arg = if instr.op.has_arg() {
                Some(layout.args[index])
            } else {
                None
            };
            json!([
                layout.offset(index),
                instr.op.name(),
                arg,
                loc.line,
                loc.end_line,
                loc.column,
                loc.end_column
            ])
        })
        .collect();
    let handlers: Vec<Value> = code
        .handlers
        .iter()
        .map(|h| {
            let at = |index: u32| layout.starts[index as usize] * 2;
            json!([at(h.start), at(h.end), at(h.target), h.depth, h.lasti])
        })
        .collect();
    json!({
        "name": &*code.name, "qualname": &*code.qualname, "first_line": code.first_line,
        "args": [code.arg_count, code.posonly_arg_count, code.kwonly_arg_count],
        "flags": code.flags, "stack": code.stack_size,
        "names": strings(code.names.iter().collect()), "varnames": strings(code.varnames().collect()),
        "cellvars": strings(code.cellvars().collect()), "freevars": strings(code.freevars().collect()),
        "consts": code.consts.iter().map(show).collect::<Vec<_>>(),
        "instrs": instrs, "handlers": handlers,
    })
}

/// A constant by type and value, whatever the order of a frozenset.
fn show(value: &Const) -> String {
    match value {
        Const::Code(code) => format!("code {} {}", code.name, code.first_line),
        Const::Tuple(items) => format!("({})", items.iter().map(show).collect::<Vec<_>>().join(",")),
        Const::FrozenSet(items) => {
            let mut items: Vec<String> = items.iter().map(show).collect();
            items.sort();
            format!("{{{}}}", items.join(","))
        }
        Const::Float(value) => format!("float {:016x}", value.to_bits()),
        Const::Complex(re, im) => format!("complex {:016x} {:016x}", re.to_bits(), im.to_bits()),
        Const::Str(value) => format!(
            "str {}",
            value
                .chars()
                .map(|c| format!("{:x}", c as u32))
                .collect::<Vec<_>>()
                .join(" ")
        ),
        Const::Int(value) => format!("int {value:x}"),
        other => repr::repr(other),
    }
}
