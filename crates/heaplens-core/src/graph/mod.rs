//! The heap graph: every frame, namespace, cell and object at one moment of a run, and the references between them.
//!
//! It is a plain petgraph [`StableDiGraph`]. The machine makes it; drawings, traces and explanations are made from it,
//! and questions about sharing, cycles and garbage are asked of it with petgraph's algorithms.
//!
//! Always true: an object's `refcount` equals the number of strong edges that arrive at it in the *complete* graph
//! (the conservation law). The *visible* graph, which pictures are made of, is a part of the complete one, so there
//! the count may be higher than the arrows in sight.

pub mod changes;
mod complete;
pub mod conservation;
pub mod details;
pub mod explain;
pub(crate) mod object;
mod rows;
mod visible;

pub use visible::ViewOptions;

use petgraph::stable_graph::{NodeIndex, StableDiGraph};
use serde::{Deserialize, Serialize};

/// Names a node for the whole run: no two things ever share one, even where CPython would reuse the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NodeId {
    /// A frame, by the order of calls; the module's is 0. Written `f0`.
    Frame(u64),
    /// An object, by the order of creation. Written `o12`.
    Object(u64),
}

impl std::fmt::Display for NodeId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NodeId::Frame(serial) => write!(f, "f{serial}"),
            NodeId::Object(serial) => write!(f, "o{serial}"),
        }
    }
}

/// A frame or an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    pub id: NodeId,
    pub kind: NodeKind,
    /// The type's name, such as `list` or `Point`; `frame` for frames.
    pub type_name: String,
    pub refcount: u64,
    /// What stands in the box beside its rows: the `repr` of an atom (`'abc'`, `3.5`), the name of a function, class or
    /// module, the position of an iterator; empty where the rows say it all. Whole, never elided.
    pub text: String,
    pub mutability: Mutability,
    /// Elements in a container, even where edges for some are left out.
    pub len: Option<u64>,
    /// What `sys.getsizeof` gives, in bytes.
    pub size: Option<u64>,
    /// Kept alive by the interpreter itself for the whole run: small ints, singletons, built-in types and functions.
    pub permanent: bool,
    /// Alive, but no longer reachable from any frame, module or other root: a cycle waiting for the collector.
    pub garbage: bool,
    /// Small print: the MRO of a class with several bases, the line at which a generator waits.
    pub facts: Vec<String>,
    /// Only where they were asked for ([`ViewOptions::details`]).
    pub details: Option<Box<details::Details>>,
}

impl Node {
    /// A frame, which nothing counts references to.
    fn frame(id: NodeId, info: FrameInfo) -> Node {
        Node {
            id,
            kind: NodeKind::Frame(info),
            type_name: "frame".to_string(),
            refcount: 0,
            text: String::new(),
            mutability: Mutability::Mutable,
            len: None,
            size: None,
            permanent: false,
            garbage: false,
            facts: Vec::new(),
            details: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum NodeKind {
    Frame(FrameInfo),
    Object(Shape),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrameInfo {
    /// `<module>`, or the function's qualified name.
    pub name: String,
    /// The line the frame is at, counted from 1.
    pub line: u32,
    pub state: FrameState,
    /// Place on the call stack, the module being 0; none for suspended frames.
    pub depth: Option<u32>,
    /// Names that are known to the code but not bound yet, in order of declaration.
    pub unbound: Vec<String>,
    /// The part of the source whose value the frame waits for, or in which an exception was raised.
    pub span: Option<Span>,
}

/// A part of the source: lines from 1, columns in UTF-8 bytes from 0, the last one not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FrameState {
    /// On top of the call stack.
    Running,
    /// Waiting for a call to come back.
    Calling,
    /// A generator or coroutine between two values.
    Suspended,
}

/// How an object is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// An immutable value without parts: int, float, complex, bool, None, str, bytes, range, …
    Atom,
    List,
    Tuple,
    Dict,
    /// set and frozenset.
    Set,
    Instance,
    Class,
    Function,
    Method,
    Cell,
    Module,
    Generator,
    Iterator,
    Exception,
    Code,
    Weakref,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mutability {
    Mutable,
    Immutable,
}

/// One reference. Edges that leave a node are ordered by `order`, which is the order of its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    pub label: Label,
    pub order: u32,
    /// False for a weak reference, which holds no count.
    pub strong: bool,
}

/// Where in its owner a reference is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Label {
    /// A name in a frame (local, global or free variable) or a module.
    Name(String),
    /// An index of a list, tuple, deque, …
    Index(u64),
    /// The key of a dict's entry.
    Key(u64),
    /// The value of a dict's entry; `key` is the key's `repr`.
    Value { entry: u64, key: String },
    /// A member of a set, by place in iteration order.
    Member(u64),
    /// An attribute of an instance, class, function or exception, slots included.
    Attribute(String),
    /// The contents of a cell.
    Contents,
    /// A slot of the value stack, the bottom being 0.
    Stack(u64),
    /// A part that CPython keeps in a field of its own: `__class__`, `__dict__`, `__defaults__`, `__func__`, `__self__`,
    /// `base 0`, `mro 2`, `const 1`, `the iterable`, …
    Field(String),
    /// The value that a frame is about to return or has just returned.
    Return,
}

impl std::fmt::Display for Label {
    /// The text of `data-label`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Label::Name(name) | Label::Attribute(name) | Label::Field(name) => f.write_str(name),
            Label::Index(i) => write!(f, "{i}"),
            Label::Key(i) => write!(f, "key {i}"),
            Label::Value { key, .. } => f.write_str(key),
            Label::Member(i) => write!(f, "member {i}"),
            Label::Contents => f.write_str("contents"),
            Label::Stack(i) => write!(f, "stack {i}"),
            Label::Return => f.write_str("return"),
        }
    }
}

/// The graph itself. Equal machines give equal graphs, node order included.
#[derive(Clone, Debug, Default)]
pub struct HeapGraph {
    pub graph: StableDiGraph<Node, Reference>,
    /// Frames of the call stack from the module inwards, then suspended frames by serial.
    pub frames: Vec<NodeIndex>,
    /// Objects that were left out because there were too many.
    pub left_out: u64,
    /// Objects made from this moment on have this number or a higher one.
    pub next_serial: u64,
}
