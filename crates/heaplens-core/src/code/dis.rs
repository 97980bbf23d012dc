//! The disassembler: a code object as CPython 3.11's `python3 -m dis` prints it, addresses aside.

use std::fmt::Write as _;

use super::{CodeObject, Const, Instr, Layout, Opcode, repr};

const BINARY_OPS: [&str; 26] = [
    "+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^", "+=", "&=", "//=", "<<=", "@=", "*=", "%=",
    "|=", "**=", ">>=", "-=", "/=", "^=",
];
const COMPARE_OPS: [&str; 6] = ["<", "<=", "==", "!=", ">", ">="];

/// The disassembly of a code object and, after it, of all code objects in it.
pub fn dis(code: &CodeObject) -> String {
    let mut out = String::new();
    dis_one(code, &mut out);
    let mut todo = inner(code);
    while let Some(next) = todo.pop() {
        let _ = writeln!(out, "\nDisassembly of {}:", repr::repr(&Const::Code(next.clone())));
        dis_one(&next, &mut out);
        todo.extend(inner(&next));
    }
    out
}

/// The code objects among the constants, last first.
fn inner(code: &CodeObject) -> Vec<std::rc::Rc<CodeObject>> {
    let codes = code.consts.iter().filter_map(|value| match value {
        Const::Code(code) => Some(code.clone()),
        _ => None,
    });
    let mut codes: Vec<_> = codes.collect();
    codes.reverse();
    codes
}

/// One code object alone.
pub fn dis_one(code: &CodeObject, out: &mut String) {
    let layout = Layout::new(code);
    let line_starts = code.line_starts();
    let max_line = line_starts.iter().map(|(_, line)| *line).max();
    let line_width = max_line.map_or(0, |line| if line >= 1000 { line.to_string().len() } else { 3 });
    let last_offset = layout.starts.last().map_or(0, |end| end.saturating_sub(1) * 2);
    let offset_width = if last_offset >= 10000 {
        last_offset.to_string().len()
    } else {
        4
    };
    let mut targets: Vec<usize> = code
        .instrs
        .iter()
        .filter(|i| i.op.is_jump())
        .map(|i| i.arg as usize)
        .collect();
    targets.extend(code.handlers.iter().map(|handler| handler.target as usize));
    for (index, instr) in code.instrs.iter().enumerate() {
        let start = layout.starts[index] * 2;
        let mut line = line_starts
            .iter()
            .find(|(offset, _)| *offset == start)
            .map(|(_, line)| *line);
        let mut is_target = targets.contains(&index);
        let arg = layout.args[index];
        let prefixes = layout.extended_args(index);
        for prefix in 0..prefixes {
            let shown = arg >> (8 * (prefixes - prefix));
            let row = Row {
                line: line.take(),
                is_target,
                offset: start + 2 * prefix,
            };
            is_target = false;
            row.write(
                out,
                index == 0 && prefix == 0,
                line_width,
                offset_width,
                "EXTENDED_ARG",
                Some(shown),
                "",
            );
        }
        let shown = instr.op.has_arg().then_some(arg);
        let text = argument_text(code, instr, &layout);
        let row = Row {
            line,
            is_target,
            offset: layout.offset(index),
        };
        row.write(
            out,
            index == 0 && prefixes == 0,
            line_width,
            offset_width,
            instr.op.name(),
            shown,
            &text,
        );
    }
    if !code.handlers.is_empty() {
        let _ = writeln!(out, "ExceptionTable:");
        for handler in &code.handlers {
            let at = |index: u32| layout.starts.get(index as usize).copied().unwrap_or(0) * 2;
            let lasti = if handler.lasti { " lasti" } else { "" };
            let (start, end, target) = (at(handler.start), at(handler.end) - 2, at(handler.target));
            let _ = writeln!(out, "  {start} to {end} -> {target} [{}]{lasti}", handler.depth);
        }
    }
}

struct Row {
    line: Option<u32>,
    is_target: bool,
    offset: u32,
}

impl Row {
    #[allow(clippy::too_many_arguments)]
    fn write(
        &self,
        out: &mut String,
        first: bool,
        line_width: usize,
        offset_width: usize,
        name: &str,
        arg: Option<u32>,
        text: &str,
    ) {
        if self.line.is_some() && !first {
            out.push('\n');
        }
        let mut row = String::new();
        if line_width > 0 {
            match self.line {
                Some(line) => row.push_str(&format!("{line:line_width$}")),
                None => row.push_str(&" ".repeat(line_width)),
            }
            row.push(' ');
        }
        row.push_str("    ");
        row.push_str(if self.is_target { ">> " } else { "   " });
        let _ = write!(row, "{:>offset_width$} ", self.offset);
        let _ = write!(row, "{name:<20} ");
        if let Some(arg) = arg {
            let _ = write!(row, "{arg:>5}");
            row.push(' ');
            if !text.is_empty() {
                let _ = write!(row, "({text})");
            }
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
}

/// What `dis` shows in brackets behind an argument.
pub fn argument_text(code: &CodeObject, instr: &Instr, layout: &Layout) -> String {
    let at = |index: u32| layout.starts.get(index as usize).copied().unwrap_or(0) * 2;
    let local = |arg: u32| {
        code.locals_plus
            .get(arg as usize)
            .map(|name| name.to_string())
            .unwrap_or_default()
    };
    let name = |arg: u32| {
        code.names
            .get(arg as usize)
            .map(|name| name.to_string())
            .unwrap_or_default()
    };
    let arg = instr.arg;
    match instr.op {
        op if op.is_jump() => format!("to {}", at(arg)),
        Opcode::LoadConst => code.consts.get(arg as usize).map(repr::repr).unwrap_or_default(),
        Opcode::LoadGlobal if arg & 1 != 0 => format!("NULL + {}", name(arg >> 1)),
        Opcode::LoadGlobal => name(arg >> 1),
        Opcode::LoadFast | Opcode::StoreFast | Opcode::DeleteFast => local(arg),
        Opcode::MakeCell
        | Opcode::LoadClosure
        | Opcode::LoadDeref
        | Opcode::StoreDeref
        | Opcode::DeleteDeref
        | Opcode::LoadClassderef => local(arg),
        Opcode::StoreName
        | Opcode::DeleteName
        | Opcode::StoreAttr
        | Opcode::DeleteAttr
        | Opcode::StoreGlobal
        | Opcode::DeleteGlobal
        | Opcode::LoadName
        | Opcode::LoadAttr
        | Opcode::ImportName
        | Opcode::ImportFrom
        | Opcode::LoadMethod => name(arg),
        Opcode::CompareOp => COMPARE_OPS.get(arg as usize).copied().unwrap_or_default().to_owned(),
        Opcode::BinaryOp => BINARY_OPS.get(arg as usize).copied().unwrap_or_default().to_owned(),
        Opcode::FormatValue => {
            let conversion = ["", "str", "repr", "ascii"][(arg & 3) as usize];
            let comma = if conversion.is_empty() || arg & 4 == 0 {
                ""
            } else {
                ", "
            };
            format!("{conversion}{comma}{}", if arg & 4 != 0 { "with format" } else { "" })
        }
        Opcode::MakeFunction => {
            let flags = ["defaults", "kwdefaults", "annotations", "closure"];
            let set = flags.iter().enumerate().filter(|(bit, _)| arg & (1 << bit) != 0);
            set.map(|(_, text)| *text).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}
