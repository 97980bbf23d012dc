//! Frames: one per running call of Python code.
//!
//! A frame's values live on the machine's one value stack, as one stretch:
//!
//! ```text
//!   … caller's values │ (NULL) function │ local 0 … local n-1 │ evaluation stack … │
//!                     ^ dest            ^ base                ^ base + locals      ^ top (when running)
//! ```
//!
//! The arguments that the caller has pushed become the callee's first locals where they lie. On return everything
//! from `dest` on is released and the result takes its place.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use super::ObjId;
use super::fused::{self, Does};
use crate::code::{CodeObject, Opcode};
use crate::objects::Place;

/// An instruction as it is run.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub op: Opcode,
    /// What the loop does here: at once, after a look at the line, and if no sequence is begun.
    pub does: [Does; 3],
    pub arg: u32,
}

impl Step {
    /// An instruction that stands alone; `line` if it may begin one, and has to be looked at for that.
    pub fn new(op: Opcode, arg: u32, line: Option<Does>) -> Step {
        let alone = Does::alone(op);
        let does = [line.unwrap_or(alone), alone, alone];
        Step { op, does, arg }
    }

    /// Whether another line may begin here than that of the instruction that ran before.
    pub fn begins_line(&self) -> bool {
        self.does[0].begins_line()
    }

    /// The instructions of a code object. Where one is reached only from the one above it, on its line and not by a jump,
    /// the line need not be looked at.
    pub fn all(code: &CodeObject) -> Box<[Step]> {
        let line = |at: usize| code.locations.get(at).map_or(0, |location| location.line);
        let mut begins = vec![false; code.instrs.len()];
        let mut before = Opcode::Resume;
        for (at, instr) in code.instrs.iter().enumerate() {
            begins[at] = before == Opcode::Resume || instr.op == Opcode::Resume || line(at) != line(at - 1);
            before = instr.op;
        }
        let jumps = code
            .instrs
            .iter()
            .filter(|instr| instr.op.is_jump())
            .map(|instr| instr.arg);
        let handlers = code.handlers.iter().map(|handler| handler.target);
        for target in jumps.chain(handlers) {
            if let Some(begins) = begins.get_mut(target as usize) {
                *begins = true;
            }
        }
        let instrs = code.instrs.iter().zip(begins).enumerate();
        let mut steps: Vec<Step> = instrs
            .map(|(at, (instr, begins))| {
                let quiet = line(at) == 0 || instr.op == Opcode::Resume;
                let line = if quiet { Does::QuietLine } else { Does::Line };
                Step::new(instr.op, instr.arg, begins.then_some(line))
            })
            .collect();
        fused::mark(&mut steps);
        steps.into()
    }
}

/// What the machine runs: the compiled code in the form the interpreter loop reads.
#[derive(Clone, Debug)]
pub struct CodeBody {
    pub instrs: Box<[Step]>,
    /// The constants and names of the code object, which owns them and outlives each frame that runs this.
    pub consts: Box<[ObjId]>,
    pub names: Box<[ObjId]>,
    /// By name: where it was found last. Looked at first, and never trusted.
    pub places: Box<[NamePlace]>,
    /// Of the value stack before each instruction; known when one has failed.
    pub depths: OnceCell<Box<[Option<i32>]>>,
    /// Line of each instruction, 0 for none. All 0 in prelude code, which is not traced.
    pub lines: Box<[u32]>,
    pub code: Rc<CodeObject>,
    pub locals: u32,
    /// Locals that come from the caller: positional, keyword-only, `*args`, `**kwargs`.
    pub parameters: u32,
    pub flags: u32,
    pub arg_count: u32,
    /// A call with exactly `arg_count` positional arguments needs no more than pushing unbound locals.
    pub simple: bool,
    /// Calling it runs it, rather than making a generator or a coroutine.
    pub runs_at_once: bool,
    /// Prelude code: left out of traces, tracebacks and pictures.
    pub hidden: bool,
    /// Hidden, but for tracebacks: what a module of the library makes from source, like the methods of a dataclass.
    pub told: bool,
    /// The place of code that is not hidden in [`super::Machine::codes`].
    pub index: u32,
    /// The slots that hold cells and free variables, in order.
    pub first_free: u32,
}

/// Where a name of a code object was found last, in a namespace and in the built-ins behind it.
#[derive(Clone, Debug, Default)]
pub struct NamePlace {
    /// Entry of the namespace.
    pub entry: Cell<u32>,
    /// Entry of the built-ins.
    pub builtin: Cell<u32>,
    /// A namespace that was without the name: its dict's serial number, and its keys' version then.
    pub absent: Cell<(u32, u32)>,
}

/// What happens with a value that a frame returns (or an exception that it raises).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum OnReturn {
    /// The value is the result of the call.
    #[default]
    Push,
    /// The value is dropped: `__setattr__`, `__delitem__`, …
    Discard,
    /// The value is dropped, and `None` is the result of the call: `exec`.
    Nothing,
    /// `__init__` has to return `None`; the result of the call is the new object (owned).
    Init(ObjId),
    /// The value is tested for truth (it must be a bool if it comes from `__bool__`) and a bool is the result.
    Truth { negate: bool },
    /// `__bool__` or `__len__` of the operand of the caller's current instruction: the operand is replaced by the
    /// answer and the instruction runs again.
    RetryWithTruth { len: bool },
    /// `__next__` in a `FOR_ITER`; `StopIteration` ends the loop.
    ForIter,
    /// `next(iterator, default)`: `StopIteration` gives the default (owned).
    NextDefault(ObjId),
    /// `__iter__`: the value must be an iterator.
    Iter,
    /// A binary operator's method: on `NotImplemented` the next candidate is tried.
    Binary(Box<BinaryCall>),
    /// An attribute is being made, by `__getattribute__`, a descriptor or `__getattr__`. On `AttributeError`, `__getattr__`
    /// is called if that is the `fallback`; else the exception learns of the object and, unless it is `NULL`, the name (both
    /// owned). `held` is
    /// what CPython keeps alive meanwhile (owned, may be `NULL`): the descriptor, or the object in a bound method.
    GetAttr {
        object: ObjId,
        name: ObjId,
        held: ObjId,
        fallback: bool,
    },
    /// `getattr(object, name, default)`: on `AttributeError` the default (owned).
    AttrDefault(ObjId),
    /// `hasattr`.
    HasAttr,
    /// Result must be of a type, else `TypeError`: `__repr__`, `__len__`, `__index__`, …
    Check(ResultCheck),
    /// `__del__` or a weak reference's callback: the result is dropped, an exception is reported as ignored, and
    /// freeing goes on where it stopped.
    Finalizer {
        trash_base: usize,
        subject: ObjId,
        callback: bool,
    },
    /// The value replaces the topmost one, and the caller's current instruction runs again on it.
    Retry,
    /// `and` / `or`: the answer (a bool) decides whether the caller jumps, keeping its topmost value, or drops that value.
    JumpOrPop { jump_if: bool, target: u32 },
    /// The value is an exception to be raised, with this cause (owned): `NULL` for none given.
    Raise { cause: ObjId },
    /// The value is the cause of the exception that lies on top of the stack, which is raised.
    RaiseFrom,
    /// `SEND` in `yield from` and `await`: a value yielded is yielded on; the value returned ends it.
    Send,
    /// `__await__`: the value must be an iterator and no coroutine.
    Awaitable,
    /// The value is what a class's `__new__` made.
    Making(Box<super::instances::Making>),
    /// An iterator that asks others goes on with the value.
    Asking(Box<super::asking::Asking>),
    /// What `__anext__` gave is asked for its iterator; it is of this type (owned), for the error text.
    AnextResult(ObjId),
    /// `__anext__`: the value must be awaitable.
    Anext,
    /// `__aiter__`: the value must have `__anext__`.
    Aiter,
    /// A step of an async generator for an awaitable (owned): what it yields ends the awaitable.
    AsyncStep { awaitable: ObjId, step: AsyncStep },
    /// `CHECK_EG_MATCH`: a tuple of what matches and the rest.
    GroupMatch,
    /// `generator.close()`: the generator must end, by `GeneratorExit` or `StopIteration`.
    Close,
    /// One thing after another: the value that the first leaves goes to the second.
    Then(Box<(OnReturn, OnReturn)>),
    /// A module's body: the module object (owned) is the result.
    Module(ObjId),
    /// The body of a class: its namespace is `namespace` (owned); the value (a cell or None) is the result.
    ClassBody,
    /// The program's own module: the run is over.
    Program,
    /// The function of `sys.settrace` has been told, and the value is dropped.
    Traced(Box<super::tracing::Traced>),
}

/// Which step of an async generator is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsyncStep {
    /// The first `send` of an awaitable.
    First,
    /// A later `send`.
    Next,
    /// `throw`
    Thrown,
}

/// Checks of what a special method may return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultCheck {
    Repr,
    Str,
    Len,
    Index,
    Hash,
    Format,
    Int,
    Float,
    Complex,
    Bytes,
    Bool,
    Dir,
}

/// A binary operation between two objects while its candidates are tried.
#[derive(Clone, Debug, PartialEq)]
pub struct BinaryCall {
    /// Both owned.
    pub left: ObjId,
    pub right: ObjId,
    pub op: super::ops::Operation,
    /// The next candidate, see [`super::ops`].
    pub stage: u8,
}

#[derive(Clone, Debug)]
pub struct Frame {
    pub body: Rc<CodeBody>,
    /// The code object (owned: a function's `__code__` may be replaced while it runs).
    pub code: ObjId,
    /// Both borrowed from the function, which lies just below `base`.
    pub globals: ObjId,
    pub builtins: ObjId,
    /// Dict of a module's or class body's names (owned), or `NULL`.
    pub locals: ObjId,
    /// Index of the next instruction.
    pub pc: u32,
    pub dest: u32,
    pub base: u32,
    pub on_return: OnReturn,
    /// The generator this frame belongs to (owned), or `NULL`.
    pub generator: ObjId,
    /// Order of calls in this run.
    pub serial: u64,
    /// Frames that are not hidden up to this one, itself included: CPython's depth of the call stack.
    pub depth: u32,
    /// As `depth`, with what C code between the frames takes: what the recursion limit limits.
    pub used: u32,
    /// Line of the instruction before, for line events; `u32::MAX`: the next one starts a line whatever it is.
    pub last_line: u32,
    /// The frame object, if anything has asked for one (owned), or `NULL`.
    pub object: ObjId,
    /// Names of keyword arguments for the next `CALL` (a tuple object; borrowed from the constants).
    pub kw_names: ObjId,
}

/// A frame that waits in a generator.
#[derive(Clone, Debug)]
pub struct SavedFrame {
    pub body: Rc<CodeBody>,
    /// Owned, all of them.
    pub function: ObjId,
    pub code: ObjId,
    pub globals: ObjId,
    pub builtins: ObjId,
    /// The dict that `locals()` gave, or `NULL`.
    pub locals: ObjId,
    pub pc: u32,
    pub serial: u64,
    pub last_line: u32,
    pub object: ObjId,
    /// Locals, then the evaluation stack.
    pub values: Vec<ObjId>,
    /// The exception being handled inside (owned) or `NULL`.
    pub handled: ObjId,
}

impl SavedFrame {
    /// Notes where a frame waits that has gone on since it waited here before. Its values are whoever's who calls this;
    /// what it has from its call (code, function, namespaces) does not change.
    pub(super) fn goes_on_from(&mut self, frame: &Frame, handled: ObjId) {
        self.locals = frame.locals;
        self.pc = frame.pc;
        self.last_line = frame.last_line;
        self.object = frame.object;
        self.handled = handled;
    }

    /// Whether an exception raised where it waits would reach a handler of its own.
    pub fn guarded(&self) -> bool {
        let at = self.pc.saturating_sub(1);
        self.body
            .code
            .handlers
            .iter()
            .any(|handler| handler.start <= at && at < handler.end)
    }

    /// What it waits for in `yield from` or `await` (borrowed), or `NULL`.
    pub fn delegate(&self) -> ObjId {
        match self.body.instrs.get(self.pc as usize) {
            Some(instr) if instr.op == Opcode::Resume && instr.arg >= 2 => {
                self.values.last().copied().unwrap_or_default()
            }
            _ => ObjId::NULL,
        }
    }

    /// Visits every counted reference.
    pub fn references(&self, visit: &mut dyn FnMut(Place, ObjId)) {
        for (index, &id) in self.values.iter().enumerate() {
            if !id.is_null() {
                let locals = self.body.locals as usize;
                let place = if index < locals {
                    Place::Local(index as u32)
                } else {
                    Place::Stack((index - locals) as u32)
                };
                visit(place, id);
            }
        }
        for (name, id) in [
            ("f_func", self.function),
            ("f_code", self.code),
            ("frame", self.object),
            ("f_locals", self.locals),
            ("exc_info", self.handled),
        ] {
            if !id.is_null() {
                visit(Place::Field(name), id);
            }
        }
    }
}
