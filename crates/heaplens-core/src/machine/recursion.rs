//! How deep a program may call: CPython counts Python frames, and the places where its C code calls something, too.
//!
//! So a class that makes instances of itself in `__init__` gets half as deep as a function that calls itself, and the
//! `RecursionError` says what the C code was doing. Calls in whose way stands C code name what it does in
//! [`Machine::levels`], outermost first; the frame that is pushed next takes as many levels more.

use super::fixed::types;
use super::frame::OnReturn;
use super::frame::Step;
use super::native::{Arity, NativeDef, NativeKind};
use super::ops::{Comparison, Operation};
use super::{Abort, Machine, ObjId, Res};
use crate::code::Opcode;
use crate::objects::Payload;

/// What the C code between two Python frames is doing, a level each.
pub type Levels = &'static [&'static str];

pub const CALLING: Levels = &[" while calling a Python object"];
pub const COMPARING: Levels = &[" in comparison"];
pub const STR: Levels = &[" while getting the str of an object"];
pub const REPR: Levels = &[" while getting the repr of an object"];
pub const FORMATTING: Levels = &[" while calling a Python object", " while getting the str of an object"];
const CALLING_REPR: Levels = &[" while calling a Python object", " while getting the repr of an object"];

impl Machine {
    /// What stands between the running frame and one that is pushed now; forgotten by asking.
    #[inline]
    pub(super) fn take_levels(&mut self, on_return: &OnReturn) -> Levels {
        let levels = std::mem::take(&mut self.levels);
        let first = match on_return {
            OnReturn::Then(both) => &both.0,
            on_return => on_return,
        };
        match first {
            OnReturn::Push => levels,
            OnReturn::Init(object) if self.type_data(self.type_of(*object)).heap_type => CALLING,
            OnReturn::Binary(call) if matches!(call.op, Operation::Compare(_)) => COMPARING,
            _ => levels,
        }
    }

    /// A native function hands over to Python: what CPython's function of that name does on the way.
    #[cold]
    pub(super) fn enter_native(&mut self, def: &NativeDef) {
        // In prelude code such a call is no call of CPython's.
        if self.frames.last().is_some_and(|frame| frame.body.hidden) {
            return;
        }
        self.levels = match (def.kind, def.name) {
            (NativeKind::Function, "repr") => CALLING_REPR,
            (NativeKind::Function, "hash") => CALLING,
            (NativeKind::Function, "print") => FORMATTING,
            (NativeKind::Function, "isinstance") => &[" in __instancecheck__"],
            (NativeKind::Function, "issubclass") => &[" in __subclasscheck__"],
            _ => &[],
        };
    }

    /// Whether C code stands in the way of the call that comes.
    #[inline]
    pub(super) fn has_levels(&self) -> bool {
        !self.levels.is_empty()
    }

    /// Levels taken up to the running frame.
    #[inline]
    pub fn levels_used(&self) -> u32 {
        self.frames.last().map_or(0, |frame| frame.used)
    }

    /// Whether one more frame, behind `levels` of C code, is too many.
    #[inline]
    pub(super) fn is_too_deep(&self, used: u32, levels: Levels) -> bool {
        used as usize + levels.len() >= self.recursion_limit
            || self.frames.len() >= self.limits.recursion
            || self.is_too_hidden()
    }

    /// Frames of prelude code do not count, but there is an end to them, too.
    #[inline]
    fn is_too_hidden(&self) -> bool {
        self.frames.len() > self.recursion_limit.saturating_mul(4).saturating_add(1000)
    }

    /// Raises the `RecursionError` that says at which of the levels the limit was met.
    #[cold]
    pub(super) fn too_deep(&mut self, used: u32, levels: Levels) -> Abort {
        let left = self.recursion_limit.saturating_sub(used as usize);
        self.recursion_error(levels.get(left).copied().unwrap_or_default())
    }

    /// Raises `RecursionError`.
    pub fn recursion_error(&mut self, doing: &str) -> Abort {
        self.raise_text(
            types::RECURSION_ERROR,
            format!("maximum recursion depth exceeded{doing}"),
        )
    }

    /// Whether C code could meet the limit in a frame up to which `used` levels are taken.
    #[inline]
    pub(super) fn is_near_limit(&self, used: u32) -> bool {
        used as usize + 1 >= self.recursion_limit
    }

    /// Raises the error of the C code which the instruction that comes would run, if that meets the limit.
    #[cold]
    pub(super) fn check_limit(&mut self, step: Option<Step>) -> Res<()> {
        let Some(frame) = self.frames.last().filter(|frame| !frame.body.hidden) else {
            return Ok(());
        };
        let used = frame.used;
        let next = frame.body.instrs.get(frame.pc as usize + 1).map(|step| step.op);
        let levels = match step.map(|step| (step.op, step.arg)) {
            Some((Opcode::CompareOp, operator)) => self.compare_levels(operator, next),
            Some((Opcode::Call, count)) if frame.kw_names.is_null() => self.call_levels(count as usize),
            _ => return Ok(()),
        };
        if used as usize + levels.len() <= self.recursion_limit {
            return Ok(());
        }
        // The instruction has been begun.
        self.instructions += 1;
        if let Some(frame) = self.frames.last_mut() {
            frame.pc += 1;
        }
        Err(self.too_deep(used, levels))
    }

    /// Comparisons of two of a kind before a jump have become instructions of their own by the time it is that deep.
    fn compare_levels(&self, operator: u32, next: Option<Opcode>) -> Levels {
        use Opcode::{PopJumpBackwardIfFalse, PopJumpBackwardIfTrue, PopJumpForwardIfFalse, PopJumpForwardIfTrue};
        let (left, right) = (self.peek(1), self.peek(0));
        let jumps = matches!(
            next,
            Some(PopJumpBackwardIfFalse | PopJumpBackwardIfTrue | PopJumpForwardIfFalse | PopJumpForwardIfTrue)
        );
        let equality = operator == Comparison::Eq as u32 || operator == Comparison::Ne as u32;
        let special = match (self.type_of(left), self.type_of(right)) {
            (types::INT, types::INT) | (types::FLOAT, types::FLOAT) => true,
            (types::STR, types::STR) => equality,
            _ => false,
        };
        if jumps && special { &[] } else { COMPARING }
    }

    /// Calls of built-in functions with one argument or none; those with instructions of their own take no level.
    fn call_levels(&self, count: usize) -> Levels {
        let method = self.peek(count + 1);
        let callable = if method.is_null() { self.peek(count) } else { method };
        let def = match self.heap.payload(callable) {
            Payload::Builtin(builtin) => builtin.def,
            Payload::MethodDescriptor(descriptor) => descriptor.def,
            Payload::Type(_) if callable == types::STR && count == 1 && self.type_of(self.peek(0)) != types::STR => {
                return STR;
            }
            _ => return &[],
        };
        match (def.arity, def.name) {
            (_, "len" | "isinstance" | "append") => &[],
            (Arity::One, "repr") => CALLING_REPR,
            (Arity::One | Arity::None, _) => CALLING,
            _ => &[],
        }
    }

    /// What converting a value for an f-string does on the way to the value's own code.
    pub(super) fn enter_conversion(&mut self, value: ObjId, conversion: u32) {
        // A value with a `__format__` of its own is asked at once.
        let own = self.overrides(value, super::protocols::Special::Format);
        self.levels = match conversion {
            0 if own => &[],
            0 => FORMATTING,
            1 => STR,
            _ => REPR,
        };
    }

    /// `str(x)` asks the object for its text; other built-in types ask at once for what they need.
    #[cold]
    pub(super) fn enter_constructor(&mut self, class: ObjId) {
        if class == types::STR && self.frames.last().is_some_and(|frame| !frame.body.hidden) {
            self.levels = STR;
        }
    }

    /// Whether calling a class takes a level even where nothing of it is Python: those without a short way (`vectorcall`).
    #[cold]
    pub(super) fn is_made_by_calling(&self, class: ObjId) -> bool {
        let data = self.type_data(class);
        let visible = self.frames.last().is_some_and(|frame| !frame.body.hidden);
        visible && (data.heap_type || data.layout == crate::objects::Layout::Exception)
    }
}
