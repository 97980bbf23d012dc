//! "Did you mean": the name closest to a misspelt one (`Python/suggestions.c`).

use super::{Machine, ObjId, types};
use crate::objects::exception;
use crate::objects::object::dir_names;
use crate::objects::{Payload, frame_object};

const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

/// The name that the program may have meant. Only for exactly these two types, as in CPython 3.11.
pub fn suggestion(m: &mut Machine, exception: ObjId) -> Option<String> {
    match m.type_of(exception) {
        types::ATTRIBUTE_ERROR => attribute_suggestion(m, exception),
        types::NAME_ERROR => name_suggestion(m, exception),
        _ => None,
    }
}

fn text_field(m: &mut Machine, exception: ObjId, index: usize) -> Option<String> {
    let field = exception::field(m, exception, index);
    if field.is_null() {
        None
    } else {
        m.as_str(field).map(|text| text.text.to_string())
    }
}

fn attribute_suggestion(m: &mut Machine, exception: ObjId) -> Option<String> {
    let name = text_field(m, exception, 0)?;
    let object = exception::field(m, exception, 1);
    if object.is_null() {
        return None;
    }
    closest(&name, &dir_names(m, object))
}

fn name_suggestion(m: &mut Machine, exception: ObjId) -> Option<String> {
    let name = text_field(m, exception, 0)?;
    let Payload::Exception(data) = m.heap.payload(exception) else {
        return None;
    };
    // The innermost frame.
    let mut frame = ObjId::NULL;
    let mut at = data.traceback;
    while let Payload::Traceback(data) = m.heap.payload(at) {
        frame = data.frame;
        if data.next.is_null() {
            break;
        }
        at = data.next;
    }
    let body = frame_object::body(m, frame)?;
    let locals: Vec<String> = body.code.varnames().map(|name| name.to_string()).collect();
    let (globals, builtins) = match m.heap.payload(frame) {
        Payload::Frame(data) => (data.globals, data.builtins),
        _ => return None,
    };
    let keys = |dict: ObjId| -> Vec<String> {
        let table = m.as_dict(dict);
        table.map_or_else(Vec::new, |table| {
            table
                .iter()
                .filter_map(|entry| m.as_str(entry.key))
                .map(|name| name.text.to_string())
                .collect()
        })
    };
    closest(&name, &locals)
        .or_else(|| closest(&name, &keys(globals)))
        .or_else(|| closest(&name, &keys(builtins)))
}

/// The candidate that needs the fewest changes, the first of equals; none if more than a third would have to change.
fn closest(name: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &String)> = None;
    for candidate in candidates.iter().filter(|candidate| *candidate != name) {
        let mut limit = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        if let Some((distance, _)) = best {
            if distance == 0 {
                break;
            }
            limit = limit.min(distance - 1);
        }
        let distance = edit_distance(name.as_bytes(), candidate.as_bytes(), limit);
        if distance <= limit {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.clone())
}

fn substitution_cost(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// Levenshtein distance in half moves; anything above `limit` is as good as infinite.
fn edit_distance<'a>(mut a: &'a [u8], mut b: &'a [u8], limit: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return limit + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE_COST > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|index| index * MOVE_COST).collect();
    let mut result = 0;
    for (index, &code) in b.iter().enumerate() {
        let mut distance = index * MOVE_COST;
        result = distance;
        let mut minimum = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(a) {
            let substitute = distance + substitution_cost(code, other);
            distance = *cell;
            result = substitute.min(result.min(distance) + MOVE_COST);
            *cell = result;
            minimum = minimum.min(result);
        }
        if minimum > limit {
            return limit + 1;
        }
    }
    result
}
