//! Values as Python Tutor's traces write them: JSON that its pages read.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::value::RawValue;

/// A value in a variable, or in a part of an object.
#[derive(Clone, Debug)]
pub enum Encoded {
    None,
    Bool(bool),
    Int(i64),
    /// An int that 64 bits do not hold, as its digits.
    Big(Box<RawValue>),
    Float(f64),
    Text(String),
    /// A reference, a special float, or the parts of an object.
    Row(Vec<Encoded>),
}

impl Encoded {
    pub fn text(text: impl Into<String>) -> Encoded {
        Encoded::Text(text.into())
    }

    /// `["REF", id]`
    pub fn reference(id: u32) -> Encoded {
        Encoded::Row(vec![Encoded::text("REF"), Encoded::Int(id.into())])
    }

    /// A float that is no plain number in JSON: `["SPECIAL_FLOAT", "3.0"]`.
    fn special(text: String) -> Encoded {
        Encoded::Row(vec![Encoded::text("SPECIAL_FLOAT"), Encoded::Text(text)])
    }

    /// A float with four decimals; whole ones keep their `.0` by being texts.
    pub fn float(value: f64) -> Encoded {
        if value.is_nan() {
            Encoded::special("NaN".to_owned())
        } else if value.is_infinite() {
            let sign = if value < 0.0 { "-" } else { "" };
            Encoded::special(format!("{sign}Infinity"))
        } else if value.trunc() == value {
            Encoded::special(format!("{value:.1}"))
        } else {
            // Decimal digits of the exact value, rounded to even: what Python's `round` does.
            Encoded::Float(format!("{value:.4}").parse().unwrap_or(value))
        }
    }

    /// An int by its digits.
    pub fn big(digits: String) -> Encoded {
        match RawValue::from_string(digits) {
            Ok(raw) => Encoded::Big(raw),
            Err(_) => Encoded::None,
        }
    }
}

impl Serialize for Encoded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Encoded::None => serializer.serialize_unit(),
            Encoded::Bool(value) => serializer.serialize_bool(*value),
            Encoded::Int(value) => serializer.serialize_i64(*value),
            Encoded::Big(digits) => digits.serialize(serializer),
            Encoded::Float(value) => serializer.serialize_f64(*value),
            Encoded::Text(text) => serializer.serialize_str(text),
            Encoded::Row(parts) => {
                let mut row = serializer.serialize_seq(Some(parts.len()))?;
                for part in parts {
                    row.serialize_element(part)?;
                }
                row.end()
            }
        }
    }
}

/// Names and values in the order in which they were found.
#[derive(Clone, Debug, Default)]
pub struct Names(pub Vec<(String, Encoded)>);

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A run.
#[derive(Debug, serde::Serialize)]
pub struct Trace {
    pub code: String,
    pub trace: Vec<Entry>,
}

/// One step of a run.
#[derive(Debug, Default, serde::Serialize)]
pub struct Entry {
    /// `step_line`, `call`, `return`, `exception`; in the last entry perhaps `uncaught_exception`, `raw_input` or
    /// `instruction_limit_reached`.
    pub event: &'static str,
    /// `null` where the instruction that ends a frame belongs to no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Option<u32>>,
    /// Column of a syntax error, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exception_msg: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

/// What there was at a step.
#[derive(Debug, serde::Serialize)]
pub struct State {
    pub func_name: String,
    pub stdout: String,
    pub globals: Names,
    pub ordered_globals: Vec<String>,
    /// In the order of the calls.
    pub stack_to_render: Vec<StackEntry>,
    pub heap: BTreeMap<u32, Encoded>,
}

/// A frame, running or finished.
#[derive(Debug, serde::Serialize)]
pub struct StackEntry {
    pub func_name: String,
    /// Whether a function that was defined in it refers to it.
    pub is_parent: bool,
    pub frame_id: u32,
    /// The frames that it finds its free variables in, from the inside out.
    pub parent_frame_id_list: Vec<u32>,
    pub encoded_locals: Names,
    pub ordered_varnames: Vec<String>,
    /// Finished, and only there because a function refers to it.
    pub is_zombie: bool,
    /// The running one.
    pub is_highlighted: bool,
    /// A name that is the same as long as the entry looks the same.
    pub unique_hash: String,
}
