//! Code objects as bytes, as CPython's `marshal` stores them in `.pyc` files.
//!
//! The Python code that Heaplens brings along is compiled when Heaplens is built, by its own compiler, and read at the start
//! of a run or when it is imported: a tenth of the time that compiling it takes.
//!
//! Columns and lines are left out: such code is hidden, in traces and tracebacks alike. What is read back is otherwise what
//! was written; anything cut short or altered reads as `None`.
//!
//! A page downloads these bytes compressed, so like stands by like: opcodes, arguments, names, constants and the rest are
//! rows, one after the other. A jump's argument is written as how far it goes, and that of a name or constant as how far
//! it lies before the first that no instruction has named yet.

use std::collections::HashMap;
use std::rc::Rc;

use num_bigint::BigInt;

use super::{CodeObject, Const, Handler, Instr, LocalKind, Location, Opcode};

/// Constants that nest deeper than this were not made by [`write`].
const DEEPEST: usize = 100;

/// The bytes of a code object.
pub fn write(code: &CodeObject) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.code(code);
    let (mut lengths, mut texts) = (Vec::new(), Vec::new());
    for text in &writer.texts {
        push_number(&mut lengths, text.len() as u64);
        texts.extend_from_slice(text.as_bytes());
    }
    let mut out = Writer::default();
    for row in [
        &lengths,
        &texts,
        &writer.ops,
        &writer.args,
        &writer.names,
        &writer.consts,
    ] {
        push_bytes(&mut out.out, row);
    }
    out.out.extend(writer.out);
    out.out
}

/// The code object that [`write`] has made these bytes of.
pub fn read(bytes: &[u8]) -> Option<Rc<CodeObject>> {
    let mut rest = Reader { rest: bytes };
    let mut row = || rest.bytes().map(|rest| Reader { rest });
    let (mut lengths, mut texts) = (row()?, row()?);
    let mut reader = CodeReader {
        ops: row()?,
        args: row()?,
        names: row()?,
        consts: row()?,
        rest,
        texts: Vec::new(),
    };
    while !lengths.rest.is_empty() {
        let len = usize::try_from(lengths.number()?).ok()?;
        let text = std::str::from_utf8(texts.take(len)?).ok()?;
        reader.texts.push(Rc::from(text));
    }
    let code = reader.code(0)?;
    let rows = [
        &texts,
        &reader.ops,
        &reader.args,
        &reader.names,
        &reader.consts,
        &reader.rest,
    ];
    rows.iter().all(|row| row.rest.is_empty()).then(|| Rc::new(code))
}

/// Of each table the first entry that no instruction has named yet: most likely the next one does.
#[derive(Default)]
struct Named {
    names: i64,
    consts: i64,
}

impl Named {
    /// Where a table's next entry is kept, and how many bits of the argument stand apart at its low end.
    fn of(&mut self, op: Opcode) -> Option<(&mut i64, u32)> {
        Some(match op {
            Opcode::LoadConst => (&mut self.consts, 0),
            Opcode::LoadGlobal => (&mut self.names, 1),
            Opcode::LoadName
            | Opcode::StoreName
            | Opcode::DeleteName
            | Opcode::StoreGlobal
            | Opcode::DeleteGlobal
            | Opcode::LoadAttr
            | Opcode::StoreAttr
            | Opcode::DeleteAttr
            | Opcode::LoadMethod
            | Opcode::ImportName
            | Opcode::ImportFrom => (&mut self.names, 0),
            _ => return None,
        })
    }
}

/// Whether an instruction jumps to one before it.
fn is_backward(op: Opcode) -> bool {
    matches!(
        op,
        Opcode::JumpBackward
            | Opcode::JumpBackwardNoInterrupt
            | Opcode::PopJumpBackwardIfNotNone
            | Opcode::PopJumpBackwardIfNone
            | Opcode::PopJumpBackwardIfFalse
            | Opcode::PopJumpBackwardIfTrue
    )
}

/// A table's entry as how far it lies before the next one, or as itself where it lies behind; 0 is the next one.
fn from_next(next: i64, entry: i64) -> i64 {
    if entry <= next { next - entry } else { entry }
}

fn push_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    push_number(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn push_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    ops: Vec<u8>,
    args: Vec<u8>,
    names: Vec<u8>,
    consts: Vec<u8>,
    /// Each text once, and where it stands.
    texts: Vec<Rc<str>>,
    known: HashMap<Rc<str>, u64>,
}

impl Writer {
    fn number(&mut self, number: u64) {
        push_number(&mut self.out, number);
    }

    /// Where a text stands.
    fn place(&mut self, text: &Rc<str>) -> u64 {
        let next = self.texts.len() as u64;
        let place = *self.known.entry(text.clone()).or_insert(next);
        if place == next {
            self.texts.push(text.clone());
        }
        place
    }

    fn names(&mut self, texts: &[Rc<str>]) {
        self.number(texts.len() as u64);
        for text in texts {
            let place = self.place(text);
            push_number(&mut self.names, place);
        }
    }

    fn code(&mut self, code: &CodeObject) {
        for text in [&code.name, &code.qualname, &code.filename] {
            let place = self.place(text);
            self.number(place);
        }
        for number in [
            code.first_line,
            code.arg_count,
            code.posonly_arg_count,
            code.kwonly_arg_count,
            code.flags,
            code.stack_size,
        ] {
            self.number(number.into());
        }
        self.number(code.instrs.len() as u64);
        let mut named = Named::default();
        for (at, instr) in code.instrs.iter().enumerate() {
            self.ops.push(instr.op as u8);
            let arg = i64::from(instr.arg);
            let written = if instr.op.is_jump() {
                (arg - at as i64).unsigned_abs()
            } else if let Some((next, apart)) = named.of(instr.op) {
                let written = from_next(*next, arg >> apart);
                *next += i64::from(written == 0);
                (written << apart | (arg & ((1 << apart) - 1))) as u64
            } else {
                arg as u64
            };
            if instr.op.has_arg() {
                push_number(&mut self.args, written);
            }
        }
        self.number(code.handlers.len() as u64);
        for handler in &code.handlers {
            for number in [handler.start, handler.end, handler.target, handler.depth] {
                self.number(number.into());
            }
            self.out.push(handler.lasti.into());
        }
        self.consts(&code.consts);
        self.names(&code.names);
        self.names(&code.locals_plus);
        for kind in &code.local_kinds {
            let bits = u8::from(kind.local) | u8::from(kind.cell) << 1 | u8::from(kind.free) << 2;
            self.out.push(bits);
        }
    }

    fn consts(&mut self, consts: &[Const]) {
        push_number(&mut self.consts, consts.len() as u64);
        consts.iter().for_each(|constant| self.constant(constant));
    }

    fn constant(&mut self, constant: &Const) {
        let tag = match constant {
            Const::None => b'N',
            Const::Bool(true) => b'T',
            Const::Bool(false) => b'F',
            Const::Ellipsis => b'.',
            Const::Int(_) => b'i',
            Const::Float(_) => b'g',
            Const::Complex(..) => b'y',
            Const::Str(_) => b's',
            Const::Bytes(_) => b'b',
            Const::Tuple(_) => b'(',
            Const::FrozenSet(_) => b'<',
            Const::Code(_) => b'c',
        };
        self.consts.push(tag);
        match constant {
            Const::None | Const::Bool(_) | Const::Ellipsis => {}
            Const::Int(value) => push_bytes(&mut self.consts, &value.to_signed_bytes_le()),
            Const::Float(value) => self.float(*value),
            Const::Complex(real, imag) => {
                self.float(*real);
                self.float(*imag);
            }
            Const::Str(text) => {
                let place = self.place(text);
                push_number(&mut self.consts, place);
            }
            Const::Bytes(bytes) => push_bytes(&mut self.consts, bytes),
            Const::Tuple(items) | Const::FrozenSet(items) => self.consts(items),
            Const::Code(code) => self.code(code),
        }
    }

    fn float(&mut self, value: f64) {
        self.consts.extend_from_slice(&value.to_bits().to_le_bytes());
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

/// The rows of a code object's bytes.
struct CodeReader<'a> {
    rest: Reader<'a>,
    ops: Reader<'a>,
    args: Reader<'a>,
    names: Reader<'a>,
    consts: Reader<'a>,
    texts: Vec<Rc<str>>,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn small(&mut self) -> Option<u32> {
        self.number()?.try_into().ok()
    }

    /// How many of something follow: each takes a byte at least.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.rest.len()).then_some(count)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let len = self.count()?;
        self.take(len)
    }

    fn row<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        (0..count).map(|_| item(self)).collect()
    }

    fn float(&mut self) -> Option<f64> {
        let bytes = self.take(8)?.try_into().ok()?;
        Some(f64::from_bits(u64::from_le_bytes(bytes)))
    }
}

impl CodeReader<'_> {
    fn text(&self, place: u64) -> Option<Rc<str>> {
        self.texts.get(usize::try_from(place).ok()?).cloned()
    }

    fn names(&mut self) -> Option<Vec<Rc<str>>> {
        // Each takes a byte at least.
        let count = usize::try_from(self.rest.number()?).ok()?;
        let names = (0..count).map_while(|_| self.names.number()).collect::<Vec<_>>();
        if names.len() < count {
            return None;
        }
        names.into_iter().map(|place| self.text(place)).collect()
    }

    fn instrs(&mut self) -> Option<Vec<Instr>> {
        let count = usize::try_from(self.rest.number()?).ok()?;
        let ops = self.ops.take(count)?;
        let mut named = Named::default();
        let mut instrs = Vec::with_capacity(count);
        for (at, &op) in ops.iter().enumerate() {
            let op = Opcode::from_number(op)?;
            let written = if op.has_arg() { self.args.number()? } else { 0 };
            let arg = if !op.has_arg() {
                0
            } else if op.is_jump() {
                {
                    let away = i64::try_from(written).ok()?;
                    (at as i64).checked_add(if is_backward(op) { -away } else { away })?
                }
            } else if let Some((next, apart)) = named.of(op) {
                // Its own inverse.
                let entry = from_next(*next, (written >> apart) as i64);
                *next += i64::from(written >> apart == 0);
                entry.checked_mul(1 << apart)? | (written & ((1 << apart) - 1)) as i64
            } else {
                i64::try_from(written).ok()?
            };
            instrs.push(Instr {
                op,
                arg: arg.try_into().ok()?,
            });
        }
        Some(instrs)
    }

    fn code(&mut self, depth: usize) -> Option<CodeObject> {
        let mut text = || {
            let place = self.rest.number()?;
            self.text(place)
        };
        let (name, qualname, filename) = (text()?, text()?, text()?);
        let first_line = self.rest.small()?;
        let arg_count = self.rest.small()?;
        let posonly_arg_count = self.rest.small()?;
        let kwonly_arg_count = self.rest.small()?;
        let flags = self.rest.small()?;
        let stack_size = self.rest.small()?;
        let instrs = self.instrs()?;
        let handlers = self.rest.row(|reader| {
            Some(Handler {
                start: reader.small()?,
                end: reader.small()?,
                target: reader.small()?,
                depth: reader.small()?,
                lasti: reader.byte()? != 0,
            })
        })?;
        let consts = self.consts(depth)?;
        let names = self.names()?;
        let locals_plus = self.names()?;
        let mut local_kinds = Vec::with_capacity(locals_plus.len());
        for _ in 0..locals_plus.len() {
            let bits = self.rest.byte()?;
            local_kinds.push(LocalKind {
                local: bits & 1 != 0,
                cell: bits & 2 != 0,
                free: bits & 4 != 0,
            });
        }
        Some(CodeObject {
            name,
            qualname,
            filename,
            first_line,
            arg_count,
            posonly_arg_count,
            kwonly_arg_count,
            flags,
            stack_size,
            locations: vec![Location::default(); instrs.len()].into(),
            instrs: instrs.into(),
            handlers: handlers.into(),
            consts: consts.into(),
            names: names.into(),
            locals_plus: locals_plus.into(),
            local_kinds: local_kinds.into(),
        })
    }

    fn consts(&mut self, depth: usize) -> Option<Vec<Const>> {
        if depth > DEEPEST {
            return None;
        }
        let count = self.consts.count()?;
        (0..count).map(|_| self.constant(depth + 1)).collect()
    }

    fn constant(&mut self, depth: usize) -> Option<Const> {
        Some(match self.consts.byte()? {
            b'N' => Const::None,
            b'T' => Const::Bool(true),
            b'F' => Const::Bool(false),
            b'.' => Const::Ellipsis,
            b'i' => Const::Int(BigInt::from_signed_bytes_le(self.consts.bytes()?)),
            b'g' => Const::Float(self.consts.float()?),
            b'y' => Const::Complex(self.consts.float()?, self.consts.float()?),
            b's' => {
                let place = self.consts.number()?;
                Const::Str(self.text(place)?)
            }
            b'b' => Const::Bytes(self.consts.bytes()?.into()),
            b'(' => Const::Tuple(self.consts(depth)?.into()),
            b'<' => Const::FrozenSet(self.consts(depth)?.into()),
            b'c' => Const::Code(Rc::new(self.code(depth)?)),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::compile;
    use crate::syntax::Mode;

    const PROGRAM: &str = "import os\nK = (1, -2.5, 3j, b'\\xff', 'é', None, True, ..., 10**30, {1}.__class__)\n\
        def f(a, /, b, *c, d=frozenset({1}), **e):\n    try:\n        return [x for x in a if x in {1, 2}], lambda: b\n\
        \x20   except* ValueError as error:\n        raise error from None\nclass C:\n    async def g(self):\n        yield __class__\n";

    fn without_places(code: &CodeObject) -> String {
        let mut code = code.clone();
        for instr in &mut code.instrs {
            instr.arg *= u32::from(instr.op.has_arg());
        }
        code.locations = vec![Location::default(); code.instrs.len()].into();
        code.consts = code
            .consts
            .iter()
            .map(|constant| match constant {
                Const::Code(_) => Const::None,
                other => other.clone(),
            })
            .collect();
        format!("{code:?}")
    }

    fn same(a: &CodeObject, b: &CodeObject) {
        assert_eq!(without_places(a), without_places(b));
        for (a, b) in a.consts.iter().zip(&b.consts) {
            if let (Const::Code(a), Const::Code(b)) = (a, b) {
                same(a, b);
            }
        }
    }

    #[test]
    fn code_reads_as_it_was_written() {
        let code = compile(PROGRAM, "file.py", Mode::Module).unwrap();
        same(&read(&write(&code)).unwrap(), &code);
    }

    #[test]
    fn what_is_cut_short_or_altered_does_not_panic() {
        let bytes = write(&compile(PROGRAM, "file.py", Mode::Module).unwrap());
        for len in 0..bytes.len() {
            assert!(read(&bytes[..len]).is_none(), "{len} bytes");
        }
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut altered = bytes.clone();
                altered[at] ^= 1 << bit;
                let _ = read(&altered);
            }
        }
    }
}
