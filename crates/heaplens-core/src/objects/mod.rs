//! What objects are made of: one payload per built-in layout, and one file per type for its behaviour.
//!
//! A payload is plain data; every [`ObjId`] in it is a counted reference unless its comment says otherwise.
//! [`Payload::references`] is the one list of what an object refers to: the collector, the conservation law, the heap
//! graph and deallocation all read it.

pub mod array;
pub mod awaitable;
pub mod bool;
pub mod bytearray;
pub mod bytes;
pub mod bytes_format;
pub mod bytes_methods;
pub mod code_object;
pub mod codecs;
pub mod complex;
pub mod deque;
pub mod descriptors;
pub mod dict;
pub mod dict_table;
pub mod dict_view;
pub mod exception;
pub mod exception_unicode;
pub mod float;
pub mod format;
pub mod format_intrinsics;
pub mod frame_object;
pub mod function;
pub mod generator;
pub mod generic_alias;
pub mod int;
pub mod intrinsics;
pub mod iterator_state;
pub mod iterators;
pub mod list;
pub mod list_storage;
pub mod mapping_proxy;
pub mod memoryview;
pub mod module;
pub mod number_ops;
pub mod number_slots;
pub mod object;
pub mod packing;
pub mod property;
pub mod py_str;
pub mod range;
pub mod sequence;
pub mod set;
pub mod set_table;
pub mod singletons;
pub mod size;
pub mod slice;
pub mod slots;
pub mod sort;
pub mod str_format;
pub mod str_methods;
pub mod string;
pub mod super_object;
pub mod tables;
pub mod text_args;
pub mod text_file;
pub mod text_signature;
pub mod tuple;
pub mod type_type;
pub mod weakref;

use std::rc::Rc;

use num_bigint::BigInt;
use smallvec::SmallVec;
use thin_vec::ThinVec;

use crate::code::CodeObject;
use crate::machine::{NativeDef, ObjId};
pub use array::ArrayData;
pub use bytearray::PyByteArray;
pub use dict_table::{DictTable, Lookup};
pub use list_storage::PyList;
pub use memoryview::ViewData;
pub use py_str::PyStr;
pub use set_table::SetTable;
pub use tables::type_tables;

/// The part of an object that depends on its layout.
#[derive(Clone, Debug)]
// The tag in a byte of its own, rather than in what is left free of a field, is read by one load.
#[repr(u8)]
pub enum Payload {
    /// An empty slot of the arena.
    Free,
    /// `None`, `NotImplemented`, `Ellipsis`, `object()` and instances without a built-in layout.
    Plain,
    Bool(bool),
    /// An int that fits; larger ones are `Big`. The two never overlap.
    Int(i64),
    Big(Rc<BigInt>),
    Float(f64),
    Complex(Box<(f64, f64)>),
    Str(Rc<PyStr>),
    Bytes(Rc<[u8]>),
    ByteArray(Box<PyByteArray>),
    Array(Box<ArrayData>),
    MemoryView(Box<ViewData>),
    List(PyList),
    Tuple(Box<[ObjId]>),
    Dict(Box<DictTable>),
    Set(Box<SetTable>),
    FrozenSet(Box<SetTable>),
    /// start, stop, step: int objects.
    Range(Box<[ObjId; 3]>),
    /// start, stop, step: any objects.
    Slice(Box<[ObjId; 3]>),
    Cell(ObjId),
    Code(Rc<CodeData>),
    Function(Rc<Function>),
    /// A bound method: function, self.
    Method(ObjId, ObjId),
    /// A built-in function, or a built-in method bound to `this`.
    Builtin(Rc<Builtin>),
    /// A built-in method as it lies in a type's dict (`method_descriptor`, `wrapper_descriptor`, `classmethod_descriptor`).
    MethodDescriptor(Rc<MethodDescriptor>),
    /// A built-in attribute with getter and setter (`getset_descriptor`, `member_descriptor`).
    GetSet(Rc<GetSet>),
    StaticMethod(ObjId),
    ClassMethod(ObjId),
    Property(Box<Property>),
    Super(Box<SuperData>),
    Type(Rc<TypeData>),
    Module(Box<ModuleData>),
    Generator(Box<GeneratorData>),
    Iterator(Box<IteratorData>),
    /// What `coroutine.__await__` and the methods of an async generator hand out.
    Awaitable(Box<AwaitableData>),
    /// keys, values or items of a dict.
    DictView(DictViewKind, ObjId),
    /// A read-only view of a class's dict (the dict object).
    MappingProxy(ObjId),
    Exception(Box<ExceptionData>),
    Traceback(Box<TracebackData>),
    Frame(Box<FrameData>),
    Weakref(Box<WeakrefData>),
    /// A deque, and whatever else keeps its items in a row that grows at both ends.
    Deque(Box<DequeData>),
    /// `list[int]`: origin, args tuple.
    GenericAlias(ObjId, ObjId),
    /// `int | str`: args tuple.
    Union(ObjId),
    /// Objects of library types written natively: named parts in a fixed order.
    Record(Box<RecordData>),
}

/// Attributes, slots and weak references of an object that has any.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    pub attributes: Attributes,
    /// Values of `__slots__` members, by the offset in their descriptor; `NULL` where unset.
    pub slots: SmallVec<[ObjId; 4]>,
    /// Weak references to this object, oldest first. Not counted.
    pub weakrefs: ThinVec<ObjId>,
}

impl Extra {
    /// Bytes that it takes beside the object.
    pub fn owned_bytes(&self) -> usize {
        let attributes = match &self.attributes {
            Attributes::Inline(pairs) if pairs.spilled() => pairs.capacity() * size_of::<(ObjId, ObjId)>(),
            Attributes::Empty | Attributes::Inline(_) | Attributes::Dict(_) => 0,
        };
        let slots = if self.slots.spilled() { self.slots.capacity() } else { 0 };
        let references = slots + self.weakrefs.capacity();
        size_of::<Extra>() + attributes + references * size_of::<ObjId>()
    }
}

/// Names and values of attributes; those of a small object lie with it.
pub type InlineAttributes = SmallVec<[(ObjId, ObjId); 3]>;

/// The instance's attributes: kept inline until `__dict__` is asked for, as CPython 3.11 does.
#[derive(Clone, Debug, Default)]
pub enum Attributes {
    /// Instances of this type have no `__dict__`, or nothing has been stored yet.
    #[default]
    Empty,
    /// (name, value) in order of insertion; both references are counted.
    Inline(InlineAttributes),
    /// A dict object.
    Dict(ObjId),
}

/// A code object in the heap: the compiled code, and its constants as objects.
#[derive(Clone, Debug)]
pub struct CodeData {
    pub code: Rc<CodeObject>,
    pub body: Rc<crate::machine::CodeBody>,
    /// One object per constant; counted.
    pub consts: Rc<[ObjId]>,
    /// Interned names as objects; counted.
    pub names: Rc<[ObjId]>,
    /// Names of the local slots as objects; counted.
    pub locals_plus: Rc<[ObjId]>,
    /// The file name object.
    pub filename: ObjId,
    pub name: ObjId,
    pub qualname: ObjId,
}

#[derive(Clone, Debug)]
pub struct Function {
    pub code: ObjId,
    pub globals: ObjId,
    pub builtins: ObjId,
    pub name: ObjId,
    pub qualname: ObjId,
    pub doc: ObjId,
    pub module: ObjId,
    /// Tuple or `NULL`.
    pub defaults: ObjId,
    /// Dict or `NULL`.
    pub kwdefaults: ObjId,
    /// Tuple of cells or `NULL`.
    pub closure: ObjId,
    /// Dict, tuple of pairs as the compiler left it, or `NULL`.
    pub annotations: ObjId,
}

#[derive(Clone, Debug)]
pub struct Builtin {
    pub def: &'static NativeDef,
    /// What a bound method is bound to, or the module a function lives in, or `NULL`.
    pub this: ObjId,
    /// Whether `this` is passed as the first argument.
    pub bound: bool,
    /// Module name or `NULL`.
    pub module: ObjId,
}

#[derive(Clone, Debug)]
pub struct MethodDescriptor {
    pub def: &'static NativeDef,
    /// The type whose dict it was made for.
    pub owner: ObjId,
}

/// What a [`GetSet`] reads and writes.
#[derive(Clone, Copy, Debug)]
pub enum Accessor {
    /// The instance's `__dict__`.
    Dict,
    /// The instance's list of weak references.
    Weakref,
    /// A `__slots__` member by its offset in [`Extra::slots`].
    Slot(u32),
    /// A built-in attribute.
    Native(&'static crate::machine::NativeAccessor),
}

#[derive(Clone, Debug)]
pub struct GetSet {
    pub name: ObjId,
    pub owner: ObjId,
    pub accessor: Accessor,
}

#[derive(Clone, Debug)]
pub struct Property {
    /// Each may be `NULL`.
    pub getter: ObjId,
    pub setter: ObjId,
    pub deleter: ObjId,
    pub doc: ObjId,
    /// Set by `__set_name__`; for error texts.
    pub name: ObjId,
}

#[derive(Clone, Debug)]
pub struct SuperData {
    pub class: ObjId,
    pub this: ObjId,
    pub this_type: ObjId,
}

/// Which built-in layout instances of a type have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Plain,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Type,
    Exception,
    Module,
    Property,
    StaticMethod,
    ClassMethod,
    Super,
    Deque,
    Array,
    Record,
    Weakref,
    /// Instances are only ever made by the machine itself.
    Internal,
}

/// Keys that a class keeps for its instances' dicts (`SHARED_KEYS_MAX_SIZE`).
pub const SHARED_KEYS: u8 = 30;

#[derive(Clone, Debug)]
pub struct TypeData {
    pub name: Rc<str>,
    /// `__qualname__`, a str object.
    pub qualname: ObjId,
    /// The bases as written: a tuple object.
    pub bases: ObjId,
    /// The base that decides the layout, or `NULL` for `object`.
    pub base: ObjId,
    /// A tuple object, which holds this type itself.
    pub mro: ObjId,
    /// A dict object.
    pub dict: ObjId,
    pub layout: Layout,
    /// Made by a `class` statement or a call of a metaclass.
    pub heap_type: bool,
    /// May be subclassed.
    pub is_base: bool,
    /// Instances have a `__dict__`.
    pub has_dict: bool,
    pub has_weakrefs: bool,
    /// Number of `__slots__` values in an instance.
    pub slot_count: u32,
    /// The keys that instances' dicts share, and how many there is room for: each instance made takes a place from them
    /// (`init_inline_values`). These are no references: only the sizes of dicts depend on them.
    pub shared_keys: Vec<ObjId>,
    pub shared_places: u8,
    /// `__del__` is defined somewhere on the MRO.
    pub has_finalizer: bool,
    pub is_abstract: bool,
    /// Registered as one with `collections.abc`; this and what is derived from it match a pattern of the kind.
    pub registered: Option<Collection>,
    /// Written in Python where CPython has it in C: it cannot be changed, and refuses arguments as such types do.
    pub in_c: bool,
    /// Changes whenever an attribute of the type or of a base changes.
    pub version: u64,
    /// Direct subclasses, oldest first. Not counted (CPython keeps weak references).
    pub subclasses: Vec<ObjId>,
    /// Which special methods are defined in Python rather than natively: a bit per [`crate::machine::Special`].
    pub overrides: u64,
    /// Reading an attribute of an instance runs no Python code of the class, and no data descriptor can hide in front of
    /// the instance: the interpreter may look into the instance first.
    pub plain_attributes: bool,
}

/// What a sequence pattern or a mapping pattern matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collection {
    Sequence,
    Mapping,
}

#[derive(Clone, Debug)]
pub struct ModuleData {
    pub name: Rc<str>,
    pub dict: ObjId,
}

/// A generator, coroutine or async generator: a frame that waits.
#[derive(Clone, Debug)]
pub struct GeneratorData {
    pub kind: GeneratorKind,
    /// May be awaited: a coroutine, or a generator of a function under `types.coroutine`.
    pub awaitable: bool,
    pub name: ObjId,
    pub qualname: ObjId,
    pub code: ObjId,
    /// The frame when suspended; none when running or finished.
    pub frame: Option<Box<crate::machine::SavedFrame>>,
    /// Where it was kept, while it runs: room to be used again, and nothing in it is owned.
    pub spare: Option<Box<crate::machine::SavedFrame>>,
    pub running: bool,
    pub started: bool,
    pub closed: bool,
    /// Of an async generator: `asend`, `athrow` or `aclose` is under way (`ag_running_async`).
    pub stepping: bool,
    /// Of an async generator: it has been closed or has ended (`ag_closed`).
    pub ended: bool,
    /// Of an async generator: it has met the hooks of `sys.set_asyncgen_hooks`. Of a coroutine: it has been warned of.
    pub hooked: bool,
    /// The hook that finalizes an async generator, or `NULL`.
    pub finalizer: ObjId,
    /// It is a thread, which may wait with the frames of its calls (see `machine/threads.rs`).
    pub thread: bool,
    /// Those frames, while it waits.
    pub above: Option<Box<crate::machine::Above>>,
}

impl GeneratorData {
    /// Whether an async generator that dies now is left to a hook of the event loop.
    pub fn hook_is_due(&self) -> bool {
        !self.finalizer.is_null() && !self.ended && self.frame.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorKind {
    Generator,
    Coroutine,
    AsyncGenerator,
}

/// One step of a coroutine or async generator, as an object that can be awaited.
#[derive(Clone, Debug)]
pub struct AwaitableData {
    pub kind: AwaitableKind,
    pub state: AwaitableState,
    /// The coroutine or async generator that is stepped; `NULL` in a wrapped value.
    pub generator: ObjId,
    /// What is sent, or wrapped, or the tuple of what is thrown; `NULL` for `aclose`.
    pub value: ObjId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitableKind {
    /// `coroutine.__await__()`
    Coroutine,
    /// `__anext__()` and `asend(value)`
    Send,
    /// `athrow(exception)` and `aclose()`
    Throw,
    /// A value that an async generator yields, which tells it from what it awaits.
    Wrapped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitableState {
    Init,
    Iterating,
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DictViewKind {
    Keys,
    Values,
    Items,
}

/// A built-in iterator and its position.
#[derive(Clone, Debug)]
pub enum IteratorData {
    /// list_iterator: list or `NULL` once exhausted, next index.
    List {
        list: ObjId,
        next: usize,
    },
    /// list_reverseiterator: next index counted from the end; `None` once exhausted.
    ListReverse {
        list: ObjId,
        next: Option<usize>,
    },
    Tuple {
        tuple: ObjId,
        next: usize,
    },
    /// str_iterator: next code point and its byte offset.
    Str {
        text: ObjId,
        next: usize,
        offset: usize,
    },
    Bytes {
        bytes: ObjId,
        next: usize,
    },
    /// arrayiterator and memory_iterator: what is iterated over, next index.
    Buffer {
        buffer: ObjId,
        next: usize,
    },
    /// range_iterator over machine ints.
    Range {
        next: i64,
        step: i64,
        left: u64,
    },
    /// longrange_iterator: next, step, left: int objects.
    LongRange {
        next: ObjId,
        step: ObjId,
        left: ObjId,
    },
    /// dict_keyiterator and its kin: next entry, size when begun.
    Dict {
        dict: ObjId,
        kind: DictViewKind,
        next: usize,
        used: usize,
        /// Items that are still expected.
        left: usize,
        reverse: bool,
    },
    /// set_iterator.
    Set {
        set: ObjId,
        next: usize,
        used: usize,
    },
    /// enumerate: iterator, next index (an int object).
    Enumerate {
        iterator: ObjId,
        index: ObjId,
    },
    /// zip: tuple of iterators.
    Zip {
        iterators: ObjId,
        strict: bool,
    },
    /// map: function, tuple of iterators.
    Map {
        function: ObjId,
        iterators: ObjId,
    },
    /// filter: predicate, iterator.
    Filter {
        function: ObjId,
        iterator: ObjId,
    },
    /// reversed over a sequence by `__len__` and `__getitem__`: next index, or -1.
    Reversed {
        sequence: ObjId,
        next: i64,
    },
    /// The iterator over an object with only `__getitem__`.
    Sequence {
        sequence: ObjId,
        next: i64,
    },
    /// iter(callable, sentinel).
    Callable {
        callable: ObjId,
        sentinel: ObjId,
    },
    /// deque iterator: deque, next index, its version when begun.
    Deque {
        deque: ObjId,
        next: usize,
        version: u64,
        reverse: bool,
    },
}

#[derive(Clone, Debug, Default)]
pub struct ExceptionData {
    /// A tuple object.
    pub args: ObjId,
    /// Each may be `NULL`.
    pub cause: ObjId,
    pub context: ObjId,
    pub traceback: ObjId,
    pub suppress_context: bool,
    /// Fields of particular exceptions (`StopIteration.value`, `KeyError` has none, `NameError.name`,
    /// `OSError.errno`, …) by position; which is which is in `objects/exception.rs`.
    pub fields: Vec<ObjId>,
}

#[derive(Clone, Debug)]
pub struct TracebackData {
    /// Next (inner) traceback or `NULL`.
    pub next: ObjId,
    /// The frame object.
    pub frame: ObjId,
    /// Index of the raising instruction.
    pub lasti: u32,
    pub line: u32,
}

/// A frame object: it stands for a frame on the call stack, and keeps the locals once that frame is gone.
#[derive(Clone, Debug)]
pub struct FrameData {
    pub serial: u64,
    pub code: ObjId,
    pub globals: ObjId,
    pub builtins: ObjId,
    /// The dict of a module's or class body's names, or `NULL`.
    pub locals: ObjId,
    /// The calling frame's object or `NULL`; filled in when this frame is gone.
    pub back: ObjId,
    /// Whether the frame still runs or waits; its values are then on the value stack, and not here.
    pub active: bool,
    /// Local slots, once the frame is gone.
    pub values: Vec<ObjId>,
    pub lasti: u32,
    pub line: u32,
    /// `f_trace` (owned), or `NULL`.
    pub trace: ObjId,
    /// `f_trace_lines`
    pub trace_lines: bool,
}

#[derive(Clone, Debug)]
pub struct WeakrefData {
    /// The referent, `NULL` once it is gone. Not counted.
    pub target: ObjId,
    /// The callback or `NULL`.
    pub callback: ObjId,
    pub hash: Option<i64>,
    pub proxy: bool,
}

#[derive(Clone, Debug)]
pub struct DequeData {
    pub items: std::collections::VecDeque<ObjId>,
    pub max_len: Option<usize>,
    /// Raised by every change of length, so that iterators notice.
    pub version: u64,
    /// Where in its block CPython's first item lies, on which the count of blocks depends.
    pub left: usize,
}

/// Names of a record's parts are fixed by its kind.
#[derive(Clone, Debug)]
pub struct RecordData {
    pub kind: &'static str,
    pub names: &'static [&'static str],
    pub parts: Vec<ObjId>,
}

/// Where in its owner a reference is kept: the machine's side of [`crate::graph::Label`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Index(u32),
    Key(u32),
    Value(u32),
    Member(u32),
    /// An attribute: the name object.
    Attribute(ObjId),
    Contents,
    Const(u32),
    Name(u32),
    /// Local slot of a suspended or finished frame.
    Local(u32),
    Stack(u32),
    Field(&'static str),
}

impl Payload {
    /// Whether freeing needs no more than giving the slot back: nothing is referred to.
    #[inline]
    pub fn is_leaf(&self) -> bool {
        matches!(
            self,
            Payload::Int(_)
                | Payload::Float(_)
                | Payload::Str(_)
                | Payload::Big(_)
                | Payload::Bool(_)
                | Payload::Bytes(_)
                | Payload::Complex(_)
        )
    }

    /// Whether `+` joins and `*` repeats such objects.
    pub fn is_sequence(&self) -> bool {
        matches!(
            self,
            Payload::Str(_)
                | Payload::Bytes(_)
                | Payload::ByteArray(_)
                | Payload::List(_)
                | Payload::Tuple(_)
                | Payload::Array(_)
                | Payload::Deque(_)
        )
    }

    /// Whether the cycle collector tracks such objects (CPython's `Py_TPFLAGS_HAVE_GC`); plain instances are tracked by
    /// whoever makes them, as that depends on their type.
    #[inline]
    pub fn is_container(&self) -> bool {
        !matches!(
            self,
            Payload::Free
                | Payload::Plain
                | Payload::Dict(_)
                | Payload::Bool(_)
                | Payload::Int(_)
                | Payload::Big(_)
                | Payload::Float(_)
                | Payload::Complex(_)
                | Payload::Str(_)
                | Payload::Bytes(_)
                | Payload::ByteArray(_)
                | Payload::Range(_)
                | Payload::Code(_)
        )
    }

    /// Bytes on the host's heap that a payload owns, about; what it shares with other objects counts for each.
    /// Of what may be of any size, the bytes that grow with it.
    #[inline]
    pub fn variable_bytes(&self) -> usize {
        match self {
            Payload::Tuple(items) => 4 * items.len(),
            Payload::List(items) => 4 * items.allocated(),
            Payload::Str(text) => text.text.len(),
            Payload::Int(_) | Payload::Float(_) | Payload::Iterator(_) | Payload::Function(_) => 0,
            other => other.variable_bytes_of_others(),
        }
    }

    fn variable_bytes_of_others(&self) -> usize {
        match self {
            Payload::Bytes(bytes) => bytes.len(),
            Payload::ByteArray(bytes) => bytes.len(),
            Payload::Array(array) => array.bytes.len(),
            Payload::Big(value) => value.bits() as usize / 8,
            Payload::Dict(table) => 20 * table.size(),
            Payload::Set(table) | Payload::FrozenSet(table) => 16 * table.size(),
            Payload::Deque(data) => 4 * data.items.len(),
            Payload::Generator(_) => 96,
            _ => 0,
        }
    }

    /// About how many bytes it takes outside the arena.
    pub fn owned_bytes(&self) -> usize {
        match self {
            Payload::List(items) => 4 * items.allocated(),
            Payload::Tuple(items) => 4 * items.len(),
            Payload::Dict(table) => 64 + 16 * table.entries().len() + 4 * table.size(),
            Payload::Set(table) | Payload::FrozenSet(table) => 64 + 16 * table.size(),
            Payload::Str(text) => 32 + text.text.len(),
            Payload::Bytes(bytes) => bytes.len(),
            Payload::ByteArray(bytes) => bytes.len(),
            Payload::Array(array) => array.bytes.len(),
            Payload::Big(value) => 32 + value.bits() as usize / 8,
            Payload::Complex(_) => 32,
            Payload::Deque(data) => 48 + 4 * data.items.len(),
            Payload::Generator(data) => {
                let frame = data.frame.as_ref().map_or(0, |frame| 4 * frame.values.len());
                160 + frame + data.above.as_ref().map_or(0, |above| above.memory())
            }
            payload if payload.is_leaf() => 0,
            _ => 96,
        }
    }

    /// Objects of one class reuse each other's slots: free lists by type where CPython has them, else its small-object
    /// size classes (16 bytes apart).
    #[inline]
    pub fn allocation_class(&self) -> usize {
        match self {
            Payload::Float(_) => Self::FLOAT_CLASS,
            Payload::Int(_) => Self::INT_CLASS,
            Payload::Str(text) => Self::class_of_str(text),
            _ => self.allocation_class_of_others(),
        }
    }

    pub const FLOAT_CLASS: usize = 1;
    /// The class of an int of one digit or two, of 28 or 32 bytes.
    pub const INT_CLASS: usize = 32 + 2;

    /// The class of other objects as large as a list or a dict.
    pub const FRESH_CONTAINER_CLASS: usize = 32 + 4;

    #[inline]
    pub fn class_of_str(text: &PyStr) -> usize {
        Self::class_of_size(text.size_of())
    }

    /// Beyond the small-object size classes the exact size does not matter.
    #[inline]
    fn class_of_size(bytes: usize) -> usize {
        32 + (bytes / 16).min(60)
    }

    fn allocation_class_of_others(&self) -> usize {
        match self {
            Payload::List(_) => 2,
            Payload::Dict(_) => 3,
            Payload::Tuple(items) => 4 + items.len().min(20),
            Payload::Slice(_) => 25,
            Payload::Frame(_) => 26,
            Payload::Generator(_) => 27,
            _ => Self::class_of_size(self.header_size()),
        }
    }

    /// Bytes of the object proper in CPython 3.11, collector header included, variable parts of ints and strings too.
    fn header_size(&self) -> usize {
        match self {
            Payload::Free | Payload::Plain => 32 + 32,
            Payload::Bool(_) | Payload::Int(_) => 32,
            Payload::Big(value) => 24 + 4 * (value.bits() as usize).div_ceil(30),
            Payload::Complex(_) => 32,
            Payload::Str(text) => text.size_of(),
            Payload::Bytes(bytes) => 33 + bytes.len(),
            Payload::Cell(_) => 40,
            Payload::Function(_) => 152,
            Payload::Method(..) => 64,
            Payload::Builtin(_) => 72,
            Payload::Set(_) | Payload::FrozenSet(_) => 216,
            Payload::Iterator(_) | Payload::Awaitable(_) => 48,
            Payload::Exception(_) => 88,
            Payload::Traceback(_) => 64,
            Payload::Weakref(_) => 72,
            Payload::Type(_) => 900,
            _ => 80,
        }
    }

    /// Whether the end of a suspended generator, coroutine or async generator can be noticed: by its `finally` and `with`
    /// blocks, by what it delegates to, by a warning that it has never been awaited, or by a hook.
    pub fn needs_close(&self) -> bool {
        let Payload::Generator(data) = self else { return false };
        let Some(frame) = data.frame.as_ref().filter(|_| !data.running) else {
            return false;
        };
        // The frames of a thread that nobody lets go on are left as they are.
        if data.above.is_some() {
            return false;
        }
        // `GeneratorExit` passes through every frame that waits, and a tracer hears of it; through the prelude's own only
        // where something comes of it.
        if !frame.body.hidden {
            return true;
        }
        if !data.started {
            return data.kind == GeneratorKind::Coroutine || data.hook_is_due();
        }
        frame.guarded() || !frame.delegate().is_null() || data.hook_is_due()
    }

    /// Calls `visit` for every counted reference, in the order in which CPython's deallocator releases them.
    pub fn release_order(&self, visit: &mut dyn FnMut(ObjId)) {
        match self {
            // These two walk their items from the end.
            Payload::List(items) => items.iter().rev().for_each(|&id| visit(id)),
            Payload::Tuple(items) => items.iter().rev().for_each(|&id| visit(id)),
            _ => self.references(&mut |_, id| visit(id)),
        }
    }

    /// Calls `visit` for every counted reference with its place. Never visits `NULL`.
    pub fn references(&self, visit: &mut dyn FnMut(Place, ObjId)) {
        let mut field = |name: &'static str, id: ObjId| {
            if !id.is_null() {
                visit(Place::Field(name), id);
            }
        };
        match self {
            Payload::Free
            | Payload::Plain
            | Payload::Bool(_)
            | Payload::Int(_)
            | Payload::Big(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::ByteArray(_)
            | Payload::Array(_) => {}
            Payload::MemoryView(view) => field("obj", view.base),
            Payload::List(items) => indexed(items, visit),
            Payload::Tuple(items) => indexed(items, visit),
            Payload::Dict(table) => {
                for (index, entry) in table.entries().iter().enumerate() {
                    if !entry.value.is_null() {
                        visit(Place::Key(index as u32), entry.key);
                        visit(Place::Value(index as u32), entry.value);
                    }
                }
            }
            Payload::Set(table) | Payload::FrozenSet(table) => {
                for (index, key) in table.iter() {
                    visit(Place::Member(index as u32), key);
                }
            }
            Payload::Range(parts) | Payload::Slice(parts) => {
                for (name, &part) in ["start", "stop", "step"].into_iter().zip(parts.iter()) {
                    field(name, part);
                }
            }
            Payload::Cell(value) => {
                if !value.is_null() {
                    visit(Place::Contents, *value);
                }
            }
            Payload::Code(data) => {
                field("co_filename", data.filename);
                field("co_name", data.name);
                field("co_qualname", data.qualname);
                for (index, &id) in data.consts.iter().enumerate() {
                    visit(Place::Const(index as u32), id);
                }
                for (index, &id) in data.names.iter().chain(data.locals_plus.iter()).enumerate() {
                    visit(Place::Name(index as u32), id);
                }
            }
            Payload::Function(function) => {
                field("__globals__", function.globals);
                field("__builtins__", function.builtins);
                field("__name__", function.name);
                field("__qualname__", function.qualname);
                field("__code__", function.code);
                field("__defaults__", function.defaults);
                field("__kwdefaults__", function.kwdefaults);
                field("__doc__", function.doc);
                field("__module__", function.module);
                field("__closure__", function.closure);
                field("__annotations__", function.annotations);
            }
            Payload::Method(function, this) => {
                field("__func__", *function);
                field("__self__", *this);
            }
            Payload::Builtin(builtin) => {
                field("__self__", builtin.this);
                field("__module__", builtin.module);
            }
            Payload::MethodDescriptor(descriptor) => field("__objclass__", descriptor.owner),
            Payload::GetSet(descriptor) => {
                field("__objclass__", descriptor.owner);
                field("__name__", descriptor.name);
            }
            Payload::StaticMethod(function) | Payload::ClassMethod(function) => field("__func__", *function),
            Payload::Property(property) => {
                field("fget", property.getter);
                field("fset", property.setter);
                field("fdel", property.deleter);
                field("__doc__", property.doc);
                field("__name__", property.name);
            }
            Payload::Super(data) => {
                field("__thisclass__", data.class);
                field("__self__", data.this);
                field("__self_class__", data.this_type);
            }
            Payload::Type(ty) => {
                field("__dict__", ty.dict);
                field("__bases__", ty.bases);
                field("__mro__", ty.mro);
                field("__base__", ty.base);
                field("__qualname__", ty.qualname);
            }
            Payload::Module(module) => field("__dict__", module.dict),
            Payload::Generator(data) => {
                if let Some(frame) = &data.frame {
                    frame.references(visit);
                }
                if let Some(above) = &data.above {
                    above.references(visit);
                }
                let mut field = |name: &'static str, id: ObjId| {
                    if !id.is_null() {
                        visit(Place::Field(name), id);
                    }
                };
                field("gi_code", data.code);
                field("__name__", data.name);
                field("__qualname__", data.qualname);
                field("finalizer", data.finalizer);
            }
            Payload::Awaitable(data) => {
                field("generator", data.generator);
                field("value", data.value);
            }
            Payload::Iterator(data) => data.references(&mut field),
            Payload::DictView(_, dict) => field("mapping", *dict),
            Payload::MappingProxy(dict) => field("mapping", *dict),
            Payload::Exception(data) => {
                field("args", data.args);
                field("__cause__", data.cause);
                field("__context__", data.context);
                field("__traceback__", data.traceback);
                for (index, &id) in data.fields.iter().enumerate() {
                    if !id.is_null() {
                        visit(Place::Index(index as u32), id);
                    }
                }
            }
            Payload::Traceback(data) => {
                field("tb_next", data.next);
                field("tb_frame", data.frame);
            }
            Payload::Frame(data) => {
                field("f_back", data.back);
                field("f_code", data.code);
                field("f_globals", data.globals);
                field("f_builtins", data.builtins);
                field("f_locals", data.locals);
                field("f_trace", data.trace);
                for (index, &id) in data.values.iter().enumerate() {
                    if !id.is_null() {
                        visit(Place::Local(index as u32), id);
                    }
                }
            }
            Payload::Weakref(data) => field("__callback__", data.callback),
            Payload::Deque(data) => {
                for (index, &id) in data.items.iter().enumerate() {
                    visit(Place::Index(index as u32), id);
                }
            }
            Payload::GenericAlias(origin, args) => {
                field("__origin__", *origin);
                field("__args__", *args);
            }
            Payload::Union(args) => field("__args__", *args),
            Payload::Record(record) => {
                for (&name, &part) in record.names.iter().zip(record.parts.iter()) {
                    field(name, part);
                }
            }
        }
    }
}

fn indexed(items: &[ObjId], visit: &mut dyn FnMut(Place, ObjId)) {
    for (index, &id) in items.iter().enumerate() {
        if !id.is_null() {
            visit(Place::Index(index as u32), id);
        }
    }
}

impl IteratorData {
    pub(crate) fn references(&self, field: &mut dyn FnMut(&'static str, ObjId)) {
        match self {
            IteratorData::List { list, .. } | IteratorData::ListReverse { list, .. } => field("list", *list),
            IteratorData::Tuple { tuple, .. } => field("tuple", *tuple),
            IteratorData::Str { text, .. } => field("str", *text),
            IteratorData::Bytes { bytes, .. } => field("bytes", *bytes),
            IteratorData::Buffer { buffer, .. } => field("buffer", *buffer),
            IteratorData::Range { .. } => {}
            IteratorData::LongRange { next, step, left } => {
                field("next", *next);
                field("step", *step);
                field("left", *left);
            }
            IteratorData::Dict { dict, .. } => field("dict", *dict),
            IteratorData::Set { set, .. } => field("set", *set),
            IteratorData::Enumerate { iterator, index } => {
                field("iterator", *iterator);
                field("index", *index);
            }
            IteratorData::Zip { iterators, .. } => field("iterators", *iterators),
            IteratorData::Map { function, iterators } => {
                field("iterators", *iterators);
                field("function", *function);
            }
            IteratorData::Filter { function, iterator } => {
                field("function", *function);
                field("iterator", *iterator);
            }
            IteratorData::Reversed { sequence, .. } | IteratorData::Sequence { sequence, .. } => {
                field("sequence", *sequence)
            }
            IteratorData::Callable { callable, sentinel } => {
                field("callable", *callable);
                field("sentinel", *sentinel);
            }
            IteratorData::Deque { deque, .. } => field("deque", *deque),
        }
    }
}

impl Extra {
    /// Calls `visit` for every counted reference, in the order of release.
    pub fn for_each_reference(&self, visit: &mut dyn FnMut(ObjId)) {
        self.references(&mut |_, id| visit(id));
    }

    /// As [`Payload::references`]. Keys of inline attributes are visited as `Place::Field("key")`.
    pub fn references(&self, visit: &mut dyn FnMut(Place, ObjId)) {
        for (index, &id) in self.slots.iter().enumerate() {
            if !id.is_null() {
                visit(Place::Local(index as u32), id);
            }
        }
        match &self.attributes {
            Attributes::Empty => {}
            Attributes::Inline(pairs) => {
                for &(name, value) in pairs {
                    visit(Place::Attribute(name), value);
                    visit(Place::Field("key"), name);
                }
            }
            Attributes::Dict(dict) => visit(Place::Field("__dict__"), *dict),
        }
    }
}
