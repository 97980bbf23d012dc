//! Code objects as bytes, as CPython's `marshal` stores them in `.pyc` files.
//!
//! The Python code that Heaplens brings along is compiled when Heaplens is built, by its own compiler, and read at the start
//! of a run or when it is imported: a tenth of the time that compiling it takes.
//!
//! Columns and lines are left out: such code is hidden, in traces and tracebacks alike. What is read back is otherwise what
//! was written; anything cut short or altered reads as `None`.

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
    let mut out = Writer::default();
    out.number(writer.texts.len() as u64);
    for text in &writer.texts {
        out.bytes(text.as_bytes());
    }
    out.out.extend(writer.out);
    out.out
}

/// The code object that [`write`] has made these bytes of.
pub fn read(bytes: &[u8]) -> Option<Rc<CodeObject>> {
    let mut reader = Reader {
        rest: bytes,
        texts: Vec::new(),
    };
    let texts = reader.count()?;
    for _ in 0..texts {
        let text = std::str::from_utf8(reader.bytes()?).ok()?;
        reader.texts.push(Rc::from(text));
    }
    let code = reader.code(0)?;
    reader.rest.is_empty().then(|| Rc::new(code))
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    /// Each text once, and where it stands.
    texts: Vec<Rc<str>>,
    known: HashMap<Rc<str>, u64>,
}

impl Writer {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.out.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.out.push(number as u8);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    fn text(&mut self, text: &Rc<str>) {
        let next = self.texts.len() as u64;
        let place = *self.known.entry(text.clone()).or_insert(next);
        if place == next {
            self.texts.push(text.clone());
        }
        self.number(place);
    }

    fn texts(&mut self, texts: &[Rc<str>]) {
        self.number(texts.len() as u64);
        texts.iter().for_each(|text| self.text(text));
    }

    fn code(&mut self, code: &CodeObject) {
        for text in [&code.name, &code.qualname, &code.filename] {
            self.text(text);
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
        for instr in &code.instrs {
            self.out.push(instr.op as u8);
            self.number(instr.arg.into());
        }
        self.number(code.handlers.len() as u64);
        for handler in &code.handlers {
            for number in [handler.start, handler.end, handler.target, handler.depth] {
                self.number(number.into());
            }
            self.out.push(handler.lasti.into());
        }
        self.consts(&code.consts);
        self.texts(&code.names);
        self.texts(&code.locals_plus);
        for kind in &code.local_kinds {
            let bits = u8::from(kind.local) | u8::from(kind.cell) << 1 | u8::from(kind.free) << 2;
            self.out.push(bits);
        }
    }

    fn consts(&mut self, consts: &[Const]) {
        self.number(consts.len() as u64);
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
        self.out.push(tag);
        match constant {
            Const::None | Const::Bool(_) | Const::Ellipsis => {}
            Const::Int(value) => self.bytes(&value.to_signed_bytes_le()),
            Const::Float(value) => self.float(*value),
            Const::Complex(real, imag) => {
                self.float(*real);
                self.float(*imag);
            }
            Const::Str(text) => self.text(text),
            Const::Bytes(bytes) => self.bytes(bytes),
            Const::Tuple(items) | Const::FrozenSet(items) => self.consts(items),
            Const::Code(code) => self.code(code),
        }
    }

    fn float(&mut self, value: f64) {
        self.out.extend_from_slice(&value.to_bits().to_le_bytes());
    }
}

struct Reader<'a> {
    rest: &'a [u8],
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

    fn text(&mut self) -> Option<Rc<str>> {
        let place = usize::try_from(self.number()?).ok()?;
        self.texts.get(place).cloned()
    }

    fn row<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        (0..count).map(|_| item(self)).collect()
    }

    fn code(&mut self, depth: usize) -> Option<CodeObject> {
        let (name, qualname, filename) = (self.text()?, self.text()?, self.text()?);
        let first_line = self.small()?;
        let arg_count = self.small()?;
        let posonly_arg_count = self.small()?;
        let kwonly_arg_count = self.small()?;
        let flags = self.small()?;
        let stack_size = self.small()?;
        let instrs = self.row(|reader| {
            Some(Instr {
                op: Opcode::from_number(reader.byte()?)?,
                arg: reader.small()?,
            })
        })?;
        let handlers = self.row(|reader| {
            Some(Handler {
                start: reader.small()?,
                end: reader.small()?,
                target: reader.small()?,
                depth: reader.small()?,
                lasti: reader.byte()? != 0,
            })
        })?;
        let consts = self.consts(depth)?;
        let names = self.row(Self::text)?;
        let locals_plus = self.row(Self::text)?;
        let mut local_kinds = Vec::with_capacity(locals_plus.len());
        for _ in 0..locals_plus.len() {
            let bits = self.byte()?;
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
        self.row(|reader| reader.constant(depth + 1))
    }

    fn constant(&mut self, depth: usize) -> Option<Const> {
        Some(match self.byte()? {
            b'N' => Const::None,
            b'T' => Const::Bool(true),
            b'F' => Const::Bool(false),
            b'.' => Const::Ellipsis,
            b'i' => Const::Int(BigInt::from_signed_bytes_le(self.bytes()?)),
            b'g' => Const::Float(self.float()?),
            b'y' => Const::Complex(self.float()?, self.float()?),
            b's' => Const::Str(self.text()?),
            b'b' => Const::Bytes(self.bytes()?.into()),
            b'(' => Const::Tuple(self.consts(depth)?.into()),
            b'<' => Const::FrozenSet(self.consts(depth)?.into()),
            b'c' => Const::Code(Rc::new(self.code(depth)?)),
            _ => return None,
        })
    }

    fn float(&mut self) -> Option<f64> {
        let bytes = self.take(8)?.try_into().ok()?;
        Some(f64::from_bits(u64::from_le_bytes(bytes)))
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
