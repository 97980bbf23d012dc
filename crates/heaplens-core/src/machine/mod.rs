//! The machine: runs code objects one instruction at a time and owns every object they make.
//!
//! It is plain data. `Machine: Clone`, no Python call ever uses the host's stack, and control comes back to the caller
//! after any number of instructions, so a machine can be stopped, copied, shown and continued anywhere.
//!
//! Reading order: [`heap`] (objects and counts), [`frame`], [`native`] (the border to Rust functions), [`make`] (making and
//! reading values), `eval` (the instruction loop), `call`, `attr`, `ops`, `iter`, `class`, `exceptions`, `collector`.

mod allocations;
mod anchors;
mod asking;
mod attr;
mod awaiting;
mod bases;
mod boot;
mod call;
mod class;
mod collector;
mod dispatch;
mod eval;
pub mod events;
mod except_star;
mod exceptions;
mod fast;
pub mod fixed;
mod frame;
mod fused;
mod heap;
pub mod imports;
pub mod in_c;
mod instances;
mod instructions;
mod iter;
mod limits;
mod load;
mod make;
pub mod names;
mod native;
mod operands;
mod operators;
pub mod ops;
mod pages;
pub mod protocols;
mod recursion;
mod repr;
mod roots;
mod step;
mod suggestions;
pub mod threads;
pub mod traceback;
mod tracing;
mod type_cache;
mod witness;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;

pub use eval::RunState;
pub use events::{Event, EventLog, EventRecord};
pub use fixed::types;
pub use frame::{AsyncStep, CodeBody, Frame, OnReturn, ResultCheck, SavedFrame};
pub use heap::{Flags, Heap, Obj, ObjId, counts_instances};
pub use limits::{Limit, Limits, Stopped};
pub use load::{Audience, Phase};
pub use names::Name;
pub use native::{Abort, Args, Arity, NativeAccessor, NativeDef, NativeFn, NativeKind, Res, Resume, Tail};
pub use pages::Checkpoint;
pub use roots::Holder;
pub use threads::Above;
pub use witness::Witness;

/// How an uncaught exception ended the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// As the traceback names it: `ValueError`, `__main__.MyError` without its module.
    pub type_name: Rc<str>,
    /// The innermost line of the program that it passed.
    pub line: u32,
}

/// Copies of a machine at the very moments at which events are recorded, which may lie inside an instruction.
#[derive(Debug)]
pub struct Capture {
    /// The first event that is wanted, by number.
    pub from: u64,
    /// How many from there on at most.
    pub most: usize,
    /// Copies, with the number of the event that each is about to record.
    pub taken: Vec<(u64, Machine)>,
}

/// A machine's copies are not copied with it.
impl Clone for Capture {
    fn clone(&self) -> Capture {
        Capture {
            from: self.from,
            most: self.most,
            taken: Vec::new(),
        }
    }
}

/// A Python machine with one program loaded.
#[derive(Clone, Debug)]
pub struct Machine {
    pub heap: Heap,
    pub stack: Vec<ObjId>,
    pub frames: Vec<Frame>,
    /// Exceptions being handled: one place for the main line, one more per running generator. Owned or `NULL`.
    pub handled: Vec<ObjId>,
    /// The exception that has just been raised (owned), or `NULL`.
    pub raised: ObjId,
    /// The call that a native function has asked for.
    pub tail: Option<Tail>,
    pub stopped: Option<Stopped>,
    pub limits: Limits,
    /// Instructions executed so far: the coordinate of time.
    pub instructions: u64,
    pub next_frame_serial: u64,
    /// Events are recorded while this is set.
    pub tracing: bool,
    pub events: EventLog,
    /// What is to be copied at coming events.
    pub capture: Option<Box<Capture>>,
    /// The program's own code objects, as [`EventRecord::code`] numbers them.
    pub codes: Vec<Rc<crate::code::CodeObject>>,
    /// Set when an uncaught exception ends the program.
    pub failure: Option<Failure>,
    pub stdout: String,
    pub stderr: String,
    pub stdin: Rc<str>,
    /// How much of `stdin` has been read.
    pub stdin_read: usize,
    pub exit_status: Option<i32>,
    /// `sys.get_int_max_str_digits()`, 0 for no limit.
    pub int_max_str_digits: usize,
    /// Interned strings. Not counted, as in CPython.
    interned: Rc<HashMap<Rc<str>, ObjId>>,
    names: Rc<[ObjId]>,
    /// `builtins.__dict__` (owned).
    pub builtins: ObjId,
    /// `sys.modules`, a dict object (owned).
    pub modules: ObjId,
    /// `__main__.__dict__` (owned), once a program is loaded.
    pub globals: ObjId,
    /// The namespace of prelude code (a dict, owned): builtins, intrinsics, prelude functions.
    pub prelude_globals: ObjId,
    pub phase: Phase,
    /// Objects the machine holds for the whole run (owned).
    pub roots: Vec<ObjId>,
    /// Strings of one character that CPython's frozen modules have interned (owned).
    frozen_texts: Vec<ObjId>,
    /// Texts of exceptions that are being made inside each other.
    nested_texts: usize,
    /// Bytes in use when the heap was last measured.
    measured: usize,
    /// Much has been done since the run last came back to whoever runs it; whether he wants it to; whether it did.
    busy: bool,
    /// Containers inside others looked at by the instruction that began after so many.
    visited: (u64, usize),
    returns_when_busy: bool,
    returned: bool,
    /// When the limits are looked at next, and when the heap is measured, in instructions.
    look_at: u64,
    measure_at: u64,
    pub recursion_limit: usize,
    /// See [`recursion`].
    levels: recursion::Levels,
    pub gc: CollectorState,
    next_type_version: u64,
    type_cache: type_cache::TypeCache,
    /// The exception being raised was raised before: it keeps its context and traceback.
    reraising: bool,
    /// The exception is thrown into a generator: what its callers handle is not its context.
    thrown_in: bool,
    /// The instruction at which it was raised then, where that is known.
    reraised_at: Option<u32>,
    /// Exceptions that go on when finalizers have run.
    waiting: Vec<operands::Waiting>,
    /// The exception that ended the program (owned), or `NULL`.
    pub failed_exception: ObjId,
    /// Names the program's file in tracebacks.
    pub filename: Rc<str>,
    pub source: Rc<str>,
    /// Modules beside the program, if there is somebody to read them.
    pub files: Option<Rc<dyn imports::Files>>,
    /// The texts of modules that were imported from files, by file name.
    pub sources: Rc<BTreeMap<Rc<str>, Rc<str>>>,
    /// What `sys.set_asyncgen_hooks` has set (owned, or `NULL`): `firstiter` and `finalizer`.
    pub asyncgen_hooks: [ObjId; 2],
    pub tracer: tracing::Tracer,
    /// What `tracemalloc` tells, while it is started.
    pub allocations: Option<Box<allocations::Allocations>>,
    /// Texts and lines of the warnings that have been shown: each is shown once.
    warned: std::collections::BTreeSet<(String, u32)>,
    /// Where coroutines were dropped that the module `warnings` will be told of: their frame may be gone by then.
    unawaited: Vec<(ObjId, String, u32)>,
    /// What is kept for somebody who looks on.
    witness: Option<Box<Witness>>,
}

/// Settings and state of the cycle collector.
#[derive(Clone, Debug)]
pub struct CollectorState {
    pub enabled: bool,
    pub thresholds: [i64; 3],
    /// Collections, objects collected and uncollectable, by generation.
    pub stats: [[u64; 3]; 3],
    pub running: bool,
    /// Garbage found by the collection that is going on, with its serials: nothing holds it, and finalizers may free it.
    pub unreachable: Vec<(ObjId, u32)>,
    /// Those of it whose finalizers are still to be called, one after the other.
    pub(crate) to_finalize: VecDeque<(ObjId, u32)>,
    /// Weak references whose callbacks the collection calls: those that are freed by it count as found.
    pub(crate) called_back: Vec<(ObjId, u32)>,
    /// Finalizers that were running when the collection began.
    pub(crate) level: usize,
    pub generation: usize,
    pub(crate) marks: collector::Marks,
    /// `gc.set_debug`.
    pub debug: i64,
    /// `gc.garbage` and `gc.callbacks` (owned), once the module has been made.
    pub garbage: ObjId,
    pub callbacks: ObjId,
}

impl Machine {
    /// An estimate of the memory that this machine takes, and a clone of it would.
    pub fn memory(&self) -> usize {
        self.heap.bytes()
            + self.stack.capacity() * size_of::<ObjId>()
            + self.frames.capacity() * size_of::<Frame>()
            + self.stdout.len()
            + self.allocations.as_ref().map_or(0, |known| known.bytes())
    }

    /// The string object of a name that the machine knows (borrowed).
    #[inline]
    pub fn name(&self, name: Name) -> ObjId {
        self.names[name.0 as usize]
    }
}
