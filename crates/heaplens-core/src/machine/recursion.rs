//! How deep a program may call: CPython counts Python frames, and the places where its C code calls something, too.
//!
//! So a class that makes instances of itself in `__init__` gets half as deep as a function that calls itself, and the
//! `RecursionError` says what the C code was doing. Calls in whose way stands C code name what it does in
//! [`Machine::levels`], outermost first; the frame that is pushed next takes as many levels more.

use super::fixed::types;
use super::frame::OnReturn;
use super::native::{NativeDef, NativeKind};
use super::ops::Operation;
use super::{Abort, Machine, ObjId};

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
        match on_return {
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
