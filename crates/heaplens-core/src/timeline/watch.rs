//! Watching an expression: at which steps does it begin to have another value?
//!
//! A watched expression is looked at, never run: names, attributes, subscripts, `len()`, literals and the operators between
//! numbers and texts. What would call a method of the program is refused by name ([`NoAnswer::CannotWatch`]), since watching
//! must not change what is watched. So a value is had in well under a microsecond, and a replay can look at every step.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use serde::Serialize;

use super::questions::{NoAnswer, name_in_frame};
use super::steps::done_before;
use super::{Timeline, index::object_id};
use crate::code::Const;
use crate::graph::{NodeId, object};
use crate::machine::{Machine, ObjId, RunState, fixed};
use crate::objects::{Attributes, Payload};
use crate::syntax::ast::{Body, BoolOp, CmpOp, Expr, ExprKind, Operator, UnaryOp};
use crate::syntax::{Mode, parse};

/// From one step on, the expression has this value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Watched {
    pub step: usize,
    /// The line that made the difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The value in words, shortened; none while it has none.
    pub value: Option<String>,
    /// The object, if the value is one of the program's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<NodeId>,
}

/// Callers that a name is looked for in.
const CALLERS: usize = 64;

/// Longest value that is written out.
const LONGEST: usize = 200;

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Object(ObjId),
    Int(BigInt),
    Float(f64),
    Text(Rc<str>),
    Bool(bool),
}

/// Every change of an expression's value.
pub(super) fn changes(timeline: &Timeline, source: &str) -> Result<Vec<Watched>, NoAnswer> {
    let module =
        parse(source.trim(), Mode::Eval, false).map_err(|error| NoAnswer::NotAnExpression(error.message.clone()))?;
    let Body::Expression(expression) = &module.body else {
        return Err(NoAnswer::NotAnExpression("there is none".into()));
    };
    watchable(expression)?;
    let mut found: Vec<Watched> = Vec::new();
    let Some(mut m) = timeline.steps.beginning() else {
        return Ok(found);
    };
    let mut before: Option<Option<(Value, String)>> = None;
    for (step, record) in timeline.steps.iter_from(0).enumerate() {
        let missing = done_before(&record).saturating_sub(m.instructions);
        let state = m.run(missing);
        m.events.clear();
        let value = value_of(&m, expression, 0);
        // An atom that is the same object has the same text.
        let same_atom = match (&before, &value) {
            (Some(Some((Value::Object(a), _))), Some(Value::Object(b))) => a == b && is_atom(&m, *b),
            (Some(None), None) => true,
            _ => false,
        };
        if !same_atom {
            let now = value.map(|value| {
                let text = text_of(&m, &value);
                (value, text)
            });
            if before.as_ref() != Some(&now) {
                found.push(Watched {
                    step,
                    line: timeline.line_at_work(step),
                    value: now.as_ref().map(|(_, text)| text.clone()),
                    object: match &now {
                        Some((Value::Object(id), _)) => Some(object_id(m.heap.get(*id).serial)),
                        _ => None,
                    },
                });
                before = Some(now);
            }
        }
        if state == RunState::Finished && m.instructions < done_before(&record) {
            break;
        }
    }
    Ok(found)
}

/// Numbers and the like that are never freed and made again with another value: the interpreter's own.
fn is_atom(m: &Machine, id: ObjId) -> bool {
    m.heap.get(id).flags.has(crate::machine::Flags::PERMANENT)
}

/// Refuses what cannot be looked at without running it.
fn watchable(expression: &Expr) -> Result<(), NoAnswer> {
    let no = |what: &str| Err(NoAnswer::CannotWatch(what.to_owned()));
    match &expression.kind {
        ExprKind::Name { .. } | ExprKind::Constant(_) => Ok(()),
        ExprKind::Attribute { value, .. } => watchable(value),
        ExprKind::Subscript { value, slice, .. } => watchable(value).and_then(|()| watchable(slice)),
        ExprKind::UnaryOp { operand, op } if *op != UnaryOp::Invert => watchable(operand),
        ExprKind::BoolOp { values, .. } => values.iter().try_for_each(watchable),
        ExprKind::Compare { left, comparators, .. } => {
            watchable(left)?;
            comparators.iter().try_for_each(watchable)
        }
        ExprKind::BinOp { left, op, right } => match op {
            Operator::Add | Operator::Sub | Operator::Mult | Operator::Div | Operator::FloorDiv | Operator::Mod => {
                watchable(left).and_then(|()| watchable(right))
            }
            _ => no("this operator"),
        },
        ExprKind::Call { func, args, keywords } => match (&func.kind, args.as_slice()) {
            (ExprKind::Name { id, .. }, [only]) if &**id == "len" && keywords.is_empty() => watchable(only),
            _ => no("a call other than len()"),
        },
        ExprKind::Lambda(_) => no("a lambda"),
        ExprKind::Comprehension(_) => no("a comprehension"),
        ExprKind::Slice { .. } => no("a slice"),
        _ => no("this kind of expression"),
    }
}

/// A name as the running frame sees it, else one of its callers, else the module and the built-ins.
pub(super) fn look_up(m: &Machine, name: &str) -> Option<ObjId> {
    let visible = (0..m.frames.len())
        .rev()
        .filter(|&place| m.frames.get(place).is_some_and(|frame| !frame.body.hidden));
    for place in visible.take(CALLERS) {
        if let Some(found) = name_in_frame(m, place, name) {
            return Some(found);
        }
    }
    let key = m.interned_name(name)?;
    m.dict_get_str(m.globals, key)
        .or_else(|| m.dict_get_str(m.builtins, key))
}

/// The value now. `depth` bounds the work, not the expression: the parser has done that.
fn value_of(m: &Machine, expression: &Expr, depth: usize) -> Option<Value> {
    if depth > 100 {
        return None;
    }
    let value = |expression: &Expr| value_of(m, expression, depth + 1);
    match &expression.kind {
        ExprKind::Name { id, .. } => look_up(m, id).map(Value::Object),
        ExprKind::Constant(constant) => constant_value(constant),
        ExprKind::Attribute { value: owner, attr, .. } => match value(owner)? {
            Value::Object(owner) => attribute(m, owner, attr).map(Value::Object),
            _ => None,
        },
        ExprKind::Subscript {
            value: owner, slice, ..
        } => {
            let (owner, key) = (value(owner)?, value(slice)?);
            item(m, &owner, plain(m, key))
        }
        ExprKind::UnaryOp { op, operand } => {
            let operand = plain(m, value(operand)?);
            match (op, operand) {
                (UnaryOp::Not, operand) => truth(m, &operand).map(|truth| Value::Bool(!truth)),
                (UnaryOp::Negative, Value::Float(number)) => Some(Value::Float(-number)),
                (UnaryOp::Positive, number @ Value::Float(_)) => Some(number),
                (UnaryOp::Negative, number) => int(&number).map(|number| Value::Int(-number)),
                (UnaryOp::Positive, number) => int(&number).map(Value::Int),
                (UnaryOp::Invert, _) => None,
            }
        }
        ExprKind::BoolOp { op, values } => {
            let mut last = None;
            for operand in values {
                let operand = value(operand)?;
                let decided = truth(m, &plain(m, operand.clone()))? == (*op == BoolOp::Or);
                last = Some(operand);
                if decided {
                    break;
                }
            }
            last
        }
        ExprKind::Compare { left, ops, comparators } => {
            let mut left = value(left)?;
            for (op, right) in ops.iter().zip(comparators) {
                let right = value(right)?;
                if !compare(m, *op, &left, &right)? {
                    return Some(Value::Bool(false));
                }
                left = right;
            }
            Some(Value::Bool(true))
        }
        ExprKind::BinOp { left, op, right } => binary(*op, &plain(m, value(left)?), &plain(m, value(right)?)),
        ExprKind::Call { args, .. } => match value(args.first()?)? {
            Value::Object(id) => length(m, id).map(|len| Value::Int(len.into())),
            Value::Text(text) => Some(Value::Int(text.chars().count().into())),
            _ => None,
        },
        _ => None,
    }
}

fn constant_value(constant: &Const) -> Option<Value> {
    Some(match constant {
        Const::None => Value::Object(fixed::NONE),
        Const::Bool(value) => Value::Bool(*value),
        Const::Int(value) => Value::Int(value.to_string().parse().ok()?),
        Const::Float(value) => Value::Float(*value),
        Const::Str(value) => Value::Text(value.to_string().into()),
        _ => return None,
    })
}

/// The number or text that an object of a built-in type is.
fn plain(m: &Machine, value: Value) -> Value {
    let Value::Object(id) = value else { return value };
    match m.heap.payload(id) {
        Payload::Bool(value) => Value::Bool(*value),
        Payload::Int(_) | Payload::Big(_) => m.as_big(id).map_or(value, Value::Int),
        Payload::Float(value) => Value::Float(*value),
        Payload::Str(text) => Value::Text(text.text.to_string().into()),
        _ => value,
    }
}

fn int(value: &Value) -> Option<BigInt> {
    match value {
        Value::Int(value) => Some(value.clone()),
        Value::Bool(value) => Some(u8::from(*value).into()),
        _ => None,
    }
}

fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(value) => Some(*value),
        Value::Int(value) => num_traits::ToPrimitive::to_f64(value),
        Value::Bool(value) => Some(f64::from(u8::from(*value))),
        _ => None,
    }
}

fn binary(op: Operator, left: &Value, right: &Value) -> Option<Value> {
    /// Larger ones are not worth watching, and a replay cannot wait for them.
    const BITS: u64 = 4096;
    if let (Some(a), Some(b)) = (int(left), int(right)) {
        let small = a.bits() < BITS && b.bits() < BITS;
        return match op {
            _ if !small => None,
            Operator::Add => Some(Value::Int(a + b)),
            Operator::Sub => Some(Value::Int(a - b)),
            Operator::Mult => Some(Value::Int(a * b)),
            _ if b.is_zero() => None,
            Operator::FloorDiv => Some(Value::Int(num_integer::Integer::div_floor(&a, &b))),
            Operator::Mod => Some(Value::Int(num_integer::Integer::mod_floor(&a, &b))),
            Operator::Div => Some(Value::Float(float(left)? / float(right)?)),
            _ => None,
        };
    }
    if let (Value::Text(a), Value::Text(b), Operator::Add) = (left, right, op) {
        return (a.len() + b.len() < 1 << 16).then(|| Value::Text(format!("{a}{b}").into()));
    }
    let (a, b) = (float(left)?, float(right)?);
    Some(Value::Float(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        Operator::FloorDiv if b != 0.0 => (a / b).floor(),
        Operator::Mod if b != 0.0 => a - b * (a / b).floor(),
        _ => return None,
    }))
}

fn compare(m: &Machine, op: CmpOp, left: &Value, right: &Value) -> Option<bool> {
    match op {
        CmpOp::Is | CmpOp::IsNot => {
            let same = match (left, right) {
                (Value::Object(a), Value::Object(b)) => a == b,
                (Value::Object(id), Value::Bool(value)) | (Value::Bool(value), Value::Object(id)) => {
                    matches!(m.heap.payload(*id), Payload::Bool(known) if known == value)
                }
                _ => return None,
            };
            return Some(same == (op == CmpOp::Is));
        }
        CmpOp::In | CmpOp::NotIn => {
            let found = contains(m, right, &plain(m, left.clone()))?;
            return Some(found == (op == CmpOp::In));
        }
        _ => {}
    }
    let (left, right) = (plain(m, left.clone()), plain(m, right.clone()));
    let order = match (&left, &right) {
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Object(a), Value::Object(b)) if a == b => Some(std::cmp::Ordering::Equal),
        _ => match (int(&left), int(&right)) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => match (float(&left), float(&right)) {
                (Some(a), Some(b)) => a.partial_cmp(&b),
                // Values of different kinds are not equal; more cannot be said.
                _ if matches!(op, CmpOp::Eq | CmpOp::NotEq) => return Some(op == CmpOp::NotEq),
                _ => return None,
            },
        },
    };
    Some(match op {
        CmpOp::Eq => order.is_some_and(|order| order.is_eq()),
        CmpOp::NotEq => order.is_none_or(|order| order.is_ne()),
        CmpOp::Lt => order.is_some_and(|order| order.is_lt()),
        CmpOp::LtE => order.is_some_and(|order| order.is_le()),
        CmpOp::Gt => order.is_some_and(|order| order.is_gt()),
        CmpOp::GtE => order.is_some_and(|order| order.is_ge()),
        CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn => return None,
    })
}

/// Numbers, texts and the very same objects are found; what would need an `__eq__` is not.
fn contains(m: &Machine, container: &Value, wanted: &Value) -> Option<bool> {
    let Value::Object(id) = container else { return None };
    let is_it = |id: ObjId| plain(m, Value::Object(id)) == *wanted;
    Some(match m.heap.payload(*id) {
        Payload::List(items) => items.iter().copied().any(is_it),
        Payload::Tuple(items) => items.iter().copied().any(is_it),
        Payload::Deque(data) => data.items.iter().copied().any(is_it),
        Payload::Set(table) | Payload::FrozenSet(table) => table.iter().any(|(_, key)| is_it(key)),
        Payload::Dict(table) => table.iter().any(|entry| is_it(entry.key)),
        Payload::Str(text) => match wanted {
            Value::Text(part) => text.text.contains(&**part),
            _ => return None,
        },
        _ => return None,
    })
}

fn truth(m: &Machine, value: &Value) -> Option<bool> {
    Some(match value {
        Value::Bool(value) => *value,
        Value::Int(value) => !value.is_zero(),
        Value::Float(value) => *value != 0.0,
        Value::Text(text) => !text.is_empty(),
        Value::Object(id) if *id == fixed::NONE => false,
        Value::Object(id) => length(m, *id)? > 0,
    })
}

fn length(m: &Machine, id: ObjId) -> Option<usize> {
    m.native_len(id)
}

/// What the object itself holds, a slot's value, or its class's.
fn attribute(m: &Machine, owner: ObjId, name: &str) -> Option<ObjId> {
    let key = m.interned_name(name)?;
    if let Some(found) = m.instance_attribute(owner, key) {
        return Some(found);
    }
    if let Payload::Type(_) = m.heap.payload(owner) {
        return m.type_attribute(owner, key);
    }
    let of_class = m.type_attribute(m.heap.type_of(owner), key)?;
    match m.heap.payload(of_class) {
        Payload::GetSet(descriptor) => match descriptor.accessor {
            crate::objects::Accessor::Slot(place) => {
                let extra = m.heap.get(owner).extra.as_ref()?;
                extra
                    .slots
                    .get(place as usize)
                    .copied()
                    .filter(|value| !value.is_null())
            }
            _ => None,
        },
        // A method or a property would have to be called.
        Payload::Function(_) | Payload::Property(_) | Payload::MethodDescriptor(_) => None,
        _ => Some(of_class),
    }
}

fn item(m: &Machine, owner: &Value, key: Value) -> Option<Value> {
    let Value::Object(owner) = owner else { return None };
    let place = |len: usize| -> Option<usize> {
        let index = int(&key)?;
        let index = if index.is_negative() { index + len } else { index };
        usize::try_from(index).ok().filter(|&index| index < len)
    };
    match m.heap.payload(*owner) {
        Payload::List(items) => items.get(place(items.len())?).copied().map(Value::Object),
        Payload::Tuple(items) => items.get(place(items.len())?).copied().map(Value::Object),
        Payload::Deque(data) => data.items.get(place(data.items.len())?).copied().map(Value::Object),
        Payload::ByteArray(bytes) => Some(Value::Int((*bytes.get(place(bytes.len())?)?).into())),
        Payload::Bytes(bytes) => Some(Value::Int((*bytes.get(place(bytes.len())?)?).into())),
        Payload::Str(text) => {
            let c = text.text.chars().nth(place(text.chars as usize)?)?;
            Some(Value::Text(c.to_string().into()))
        }
        Payload::Dict(table) => {
            if let Value::Text(text) = &key
                && let Some(name) = m.interned_name(text)
            {
                return m.dict_get_str(*owner, name).map(Value::Object);
            }
            let found = table.iter().find(|entry| same_key(m, entry.key, &key))?;
            Some(Value::Object(found.value))
        }
        _ => None,
    }
}

fn same_key(m: &Machine, known: ObjId, key: &Value) -> bool {
    let known = plain(m, Value::Object(known));
    match (int(&known), int(key)) {
        (Some(a), Some(b)) => a == b,
        _ => known == *key,
    }
}

fn text_of(m: &Machine, value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(id) => write_object(m, *id, 0, &mut text),
        Value::Int(value) => text = value.to_string(),
        Value::Float(value) => text = crate::numbers::float::float_repr(*value),
        Value::Text(value) => text = crate::text::repr::str_repr(value).to_string(),
        Value::Bool(value) => text.push_str(if *value { "True" } else { "False" }),
    }
    if text.chars().count() > LONGEST {
        text = text.chars().take(LONGEST).chain("…".chars()).collect();
    }
    text
}

/// Containers inside each other that are written out.
const DEEPEST: usize = 4;

/// As `repr` would, without asking the program: containers by what is in them, its own objects by their attributes.
fn write_object(m: &Machine, id: ObjId, depth: usize, out: &mut String) {
    if out.len() > LONGEST {
        return;
    }
    let row = |open: &str, close: &str, items: &mut dyn Iterator<Item = ObjId>, out: &mut String| {
        out.push_str(open);
        if depth >= DEEPEST {
            out.push('…');
        } else {
            for (place, item) in items.enumerate() {
                if out.len() > LONGEST {
                    break;
                }
                out.push_str(if place > 0 { ", " } else { "" });
                write_object(m, item, depth + 1, out);
            }
        }
        out.push_str(close);
    };
    match m.heap.payload(id) {
        Payload::List(items) => row("[", "]", &mut items.iter().copied(), out),
        Payload::Tuple(items) => row(
            "(",
            if items.len() == 1 { ",)" } else { ")" },
            &mut items.iter().copied(),
            out,
        ),
        Payload::Deque(data) => row("deque([", "])", &mut data.items.iter().copied(), out),
        Payload::Set(table) if !table.is_empty() => row("{", "}", &mut table.iter().map(|(_, key)| key), out),
        Payload::FrozenSet(table) => row("frozenset({", "})", &mut table.iter().map(|(_, key)| key), out),
        Payload::Dict(table) => {
            out.push('{');
            for (place, entry) in table.iter().enumerate() {
                if depth >= DEEPEST || out.len() > LONGEST {
                    out.push('…');
                    break;
                }
                out.push_str(if place > 0 { ", " } else { "" });
                write_object(m, entry.key, depth + 1, out);
                out.push_str(": ");
                write_object(m, entry.value, depth + 1, out);
            }
            out.push('}');
        }
        Payload::Plain => {
            let extra = m.heap.get(id).extra.as_ref();
            let pairs: Vec<(ObjId, ObjId)> = match extra.map(|extra| &extra.attributes) {
                Some(Attributes::Inline(pairs)) => pairs.to_vec(),
                Some(Attributes::Dict(dict)) => m
                    .as_dict(*dict)
                    .map(|table| table.iter().map(|entry| (entry.key, entry.value)).collect())
                    .unwrap_or_default(),
                _ => Vec::new(),
            };
            let open = format!("<{}", m.short_type_name(id));
            out.push_str(&open);
            for (name, value) in pairs {
                if depth >= DEEPEST || out.len() > LONGEST {
                    out.push('…');
                    break;
                }
                out.push(' ');
                out.push_str(m.as_str(name).map_or("", |name| &name.text));
                out.push('=');
                write_object(m, value, depth + 1, out);
            }
            out.push('>');
        }
        _ => out.push_str(&object::short_repr(m, id)),
    }
}
