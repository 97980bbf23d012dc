//! The text that CPython prints for an uncaught exception.

use std::collections::BTreeMap;

use super::{Machine, ObjId};
use crate::objects::Payload;

/// What `str()` gave for exceptions whose `__str__` is written in Python; `None` where it failed.
pub type Texts = BTreeMap<ObjId, Option<String>>;

/// The exceptions of a chain whose text only Python code can say.
pub fn exceptions_to_stringify(_m: &mut Machine, exception: ObjId) -> Vec<ObjId> {
    vec![exception]
}

/// The whole text, newline included.
pub fn format_exception(m: &mut Machine, exception: ObjId, texts: &Texts) -> String {
    let mut out = String::from("Traceback (most recent call last):\n");
    let mut at = match m.heap.payload(exception) {
        Payload::Exception(data) => data.traceback,
        _ => ObjId::NULL,
    };
    while let Payload::Traceback(data) = m.heap.payload(at) {
        let (next, line) = (data.next, data.line);
        out.push_str(&format!("  File \"{}\", line {line}\n", m.filename));
        at = next;
    }
    let name = m.full_type_name(m.type_of(exception));
    let text = texts.get(&exception).cloned().flatten().unwrap_or_else(|| crate::objects::exception::text(m, exception).unwrap_or_default());
    if text.is_empty() {
        out.push_str(&format!("{name}\n"));
    } else {
        out.push_str(&format!("{name}: {text}\n"));
    }
    out
}
