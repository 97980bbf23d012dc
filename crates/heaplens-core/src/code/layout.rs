//! Where each instruction stands in CPython's bytecode: offsets with inline caches and `EXTENDED_ARG`s restored.

use std::rc::Rc;

use super::{CodeObject, Opcode};

/// The layout of a code object's instructions, in units of two bytes.
#[derive(Debug)]
pub struct Layout {
    /// Where each instruction starts, its `EXTENDED_ARG`s included; one more entry for the end.
    pub starts: Vec<u32>,
    /// CPython's argument of each instruction: relative for jumps.
    pub args: Vec<u32>,
}

fn extended_args(arg: u32) -> u32 {
    match arg {
        0..=0xff => 0,
        0x100..=0xffff => 1,
        0x1_0000..=0xff_ffff => 2,
        _ => 3,
    }
}

impl Layout {
    pub fn new(code: &CodeObject) -> Self {
        let mut args: Vec<u32> = code
            .instrs
            .iter()
            .map(|i| if i.op.is_jump() { 0 } else { i.arg })
            .collect();
        loop {
            let mut starts = Vec::with_capacity(args.len() + 1);
            let mut total = 0;
            for (instr, arg) in code.instrs.iter().zip(&args) {
                starts.push(total);
                total += 1 + extended_args(*arg) + instr.op.cache_entries();
            }
            starts.push(total);
            let mut changed = false;
            for (index, instr) in code.instrs.iter().enumerate().filter(|(_, i)| i.op.is_jump()) {
                let target = starts.get(instr.arg as usize).copied().unwrap_or(total);
                // All jumps of 3.11 are relative.
                let arg = target.abs_diff(starts[index + 1]);
                changed |= extended_args(arg) != extended_args(args[index]);
                args[index] = arg;
            }
            if !changed {
                return Layout { starts, args };
            }
        }
    }

    /// The offset `dis` shows: of the opcode itself, past its `EXTENDED_ARG`s, in bytes.
    pub fn offset(&self, index: usize) -> u32 {
        let prefix = self.args.get(index).map_or(0, |arg| extended_args(*arg));
        (self.starts.get(index).copied().unwrap_or(0) + prefix) * 2
    }

    /// How many `EXTENDED_ARG`s stand before the instruction.
    pub fn extended_args(&self, index: usize) -> u32 {
        self.args.get(index).map_or(0, |arg| extended_args(*arg))
    }
}

impl CodeObject {
    /// `co_varnames`.
    pub fn varnames(&self) -> impl Iterator<Item = &Rc<str>> {
        self.locals_plus
            .iter()
            .zip(&self.local_kinds)
            .filter(|(_, kind)| kind.local)
            .map(|(name, _)| name)
    }

    /// `co_cellvars`.
    pub fn cellvars(&self) -> impl Iterator<Item = &Rc<str>> {
        self.locals_plus
            .iter()
            .zip(&self.local_kinds)
            .filter(|(_, kind)| kind.cell)
            .map(|(name, _)| name)
    }

    /// `co_freevars`.
    pub fn freevars(&self) -> impl Iterator<Item = &Rc<str>> {
        self.locals_plus
            .iter()
            .zip(&self.local_kinds)
            .filter(|(_, kind)| kind.free)
            .map(|(name, _)| name)
    }

    /// The byte offset of an instruction in `co_code`, as `f_lasti` and `dis` count.
    pub fn offset_of(&self, index: usize) -> u32 {
        Layout::new(self).offset(index)
    }

    /// `co_code`: the bytecode with `EXTENDED_ARG` and `CACHE` entries.
    pub fn co_code(&self) -> Vec<u8> {
        const EXTENDED_ARG: u8 = 144;
        let layout = Layout::new(self);
        let mut bytes = Vec::new();
        for (instr, arg) in self.instrs.iter().zip(&layout.args) {
            for shift in (1..=extended_args(*arg)).rev() {
                bytes.extend([EXTENDED_ARG, (arg >> (8 * shift)) as u8]);
            }
            bytes.extend([instr.op as u8, *arg as u8]);
            bytes.extend(std::iter::repeat_n(0, 2 * instr.op.cache_entries() as usize));
        }
        bytes
    }

    /// `co_lines()`: runs of instructions of one line, as byte offsets; a line of `None` means no line.
    pub fn co_lines(&self) -> Vec<(u32, u32, Option<u32>)> {
        let layout = Layout::new(self);
        let mut runs: Vec<(u32, u32, Option<u32>)> = Vec::new();
        for (index, location) in self.locations.iter().enumerate() {
            let line = self.line_of(index, location.line);
            let (start, end) = (layout.starts[index] * 2, layout.starts[index + 1] * 2);
            match runs.last_mut() {
                Some(last) if last.2 == line => last.1 = end,
                _ => runs.push((start, end, line)),
            }
        }
        runs
    }

    /// Whether an instruction is one of the two that make a generator of the call and begin it: they stand on the line of
    /// the `def`, and nowhere on it.
    pub fn makes_generator(&self, index: usize) -> bool {
        let makes = |index: usize| self.instrs.get(index).is_some_and(|i| i.op == Opcode::ReturnGenerator);
        makes(index) || index > 0 && makes(index - 1)
    }

    /// Line 0 means none, but for the module's first `RESUME`, whose line really is 0.
    pub fn line_of(&self, index: usize, line: u32) -> Option<u32> {
        let is_module_start = self.flags & super::flags::NEWLOCALS == 0
            && &*self.name == "<module>"
            && self
                .instrs
                .get(index)
                .is_some_and(|i| i.op == Opcode::Resume && i.arg == 0);
        (line != 0 || is_module_start).then_some(line)
    }

    /// Where lines start, as `dis.findlinestarts` finds them: (byte offset, line).
    pub fn line_starts(&self) -> Vec<(u32, u32)> {
        let mut starts = Vec::new();
        let mut last = None;
        for (start, _, line) in self.co_lines() {
            if line.is_some() && line != last {
                starts.extend(line.map(|line| (start, line)));
                last = line;
            }
        }
        starts
    }
}
