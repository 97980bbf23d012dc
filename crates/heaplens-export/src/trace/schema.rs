//! The trace format: what `heaplens trace --format json` prints, described in `docs/trace-format.md`.
//!
//! These structs are a promise to other programs. They are filled from the core's types and are no part of them, so that the
//! core may change while [`VERSION`] stands. Fields may be added freely; whoever changes what one means raises the version.

use std::collections::BTreeMap;

use heaplens_core::timeline::{HistoryEntry, What};
use serde::Serialize;

/// Raised when an existing field changes its meaning.
pub const VERSION: u32 = 1;

/// A run.
#[derive(Debug, Serialize)]
pub struct Trace {
    pub format: &'static str,
    pub version: u32,
    /// The version of Python whose behaviour this is.
    pub python: &'static str,
    pub filename: String,
    pub source: String,
    pub outcome: Outcome,
    /// Everything the program printed. Steps say how much of it had been printed by then.
    pub stdout: String,
    pub stderr: String,
    /// Steps of the whole run; `steps` may hold fewer.
    pub step_count: usize,
    pub steps: Vec<Step>,
    /// What the run did to names and objects, and where its lines and calls are; of a whole run only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<Index>,
}

/// The answers to questions about the run as a whole.
#[derive(Debug, Serialize)]
pub struct Index {
    /// By name.
    pub names: BTreeMap<String, Vec<Entry>>,
    /// By id, of objects that the program made.
    pub objects: BTreeMap<String, Vec<Entry>>,
    /// By line, the steps at which it is about to run.
    pub lines: BTreeMap<u32, Vec<usize>>,
    /// Steps of calls and of their returns; none for a call that goes on when the trace ends.
    pub calls: Vec<(usize, Option<usize>)>,
    /// Objects of the program alive at each step.
    pub live: Vec<i64>,
    /// The step with the most.
    pub peak: usize,
}

/// An entry of a history, ids as the trace writes them.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    pub step: usize,
    pub what: What,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
}

impl From<HistoryEntry> for Entry {
    fn from(entry: HistoryEntry) -> Entry {
        Entry {
            step: entry.step,
            what: entry.what,
            line: entry.line,
            name: entry.name,
            frame: entry.frame.map(|id| id.to_string()),
            object: entry.object.map(|id| id.to_string()),
        }
    }
}

/// How the run ended.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// `finished`, `exception` or `stopped`.
    pub kind: &'static str,
    pub exit_status: Option<i32>,
    /// The exception's type, or which limit stopped the run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The line of the program that an exception came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The limit that stopped the run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
}

/// A limit that was reached.
#[derive(Debug, Serialize)]
pub struct Limit {
    pub name: &'static str,
    /// How high it was.
    pub value: u64,
    /// The option of the command that sets it.
    pub option: &'static str,
    pub message: String,
}

/// A moment of the run. `set` and `gone` are differences to the step before; the first step sets everything.
#[derive(Debug, Serialize)]
pub struct Step {
    pub step: usize,
    /// `call`, `line`, `return` or `exception`, as `sys.settrace` delivers them.
    pub event: &'static str,
    pub line: u32,
    /// Instructions executed before this moment.
    pub instruction: u64,
    /// Characters of `stdout` printed by now.
    pub stdout_len: usize,
    /// What happened since the step before, in words.
    pub sentence: String,
    /// The same as a list.
    pub changes: Vec<Change>,
    /// The call stack, the module first.
    pub frames: Vec<String>,
    /// Frames of generators that wait.
    pub suspended: Vec<String>,
    /// Things that are new or not as they were.
    pub set: Vec<Thing>,
    /// Ids of things that are no more (or no longer in sight).
    pub gone: Vec<String>,
}

/// One change since the step before. Which fields are there depends on `kind`.
#[derive(Debug, Default, Serialize)]
pub struct Change {
    pub kind: &'static str,
    /// The thing that changed: a frame or an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The function, name, slot or variable concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was referred to before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What is referred to now; the value that is returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Reference counts before and after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<[u64; 2]>,
    /// What was printed; an exception's message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The line that bound or unbound a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// A frame or an object.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Thing {
    pub id: String,
    /// `frame` or `object`.
    pub kind: &'static str,
    #[serde(rename = "type")]
    pub type_name: String,
    pub refcount: u64,
    /// The value in words, where it is not in `references`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    pub mutable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub len: Option<u64>,
    /// `sys.getsizeof`, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Held by the interpreter itself for the whole run.
    #[serde(skip_serializing_if = "is_false")]
    pub permanent: bool,
    /// No longer reachable, and waiting for the cycle collector.
    #[serde(skip_serializing_if = "is_false")]
    pub garbage: bool,
    /// What kind of object this is, for drawing it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frame: Option<FrameDetails>,
    pub references: Vec<Reference>,
}

/// What only frames have.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrameDetails {
    pub name: String,
    pub line: u32,
    /// `running`, `calling` or `suspended`.
    pub state: &'static str,
    /// Names the frame knows and has not bound.
    pub unbound: Vec<String>,
}

/// A reference from one thing to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// `name`, `index`, `key`, `value`, `member`, `attribute`, `contents`, `stack`, `field` or `return`.
    pub kind: &'static str,
    pub label: String,
    pub to: String,
    #[serde(skip_serializing_if = "is_false")]
    pub weak: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}
