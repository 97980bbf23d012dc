//! `UnicodeDecodeError`, `UnicodeEncodeError`, `UnicodeTranslateError`: where a codec stopped, and why.

use super::exception::{field, set_field};
use crate::machine::{Args, Machine, ObjId, Res, fixed};

fn check_count(m: &mut Machine, args: Args, expected: usize) -> Res<()> {
    let given = args.len().saturating_sub(1);
    if args.keyword_count(m) > 0 {
        let name = m.short_type_name(args.at(m, 0));
        return Err(m.type_error(format!("{name}() takes no keyword arguments")));
    }
    if given != expected {
        return Err(m.type_error(format!("function takes exactly {expected} arguments ({given} given)")));
    }
    Ok(())
}

fn check_str(m: &mut Machine, args: Args, index: usize) -> Res<()> {
    let id = args.at(m, index);
    if m.as_str(id).is_some() {
        return Ok(());
    }
    let name = m.given_name(id);
    Err(m.type_error(format!("argument {index} must be str, not {name}")))
}

/// encoding, object, start, end, reason.
pub fn init_decode(m: &mut Machine, args: Args) -> Res {
    check_count(m, args, 5)?;
    check_str(m, args, 1)?;
    let object = args.at(m, 2);
    let Some(bytes) = m.as_bytes(object).map(<[u8]>::to_vec) else {
        let name = m.type_name(object);
        return Err(m.type_error(format!("a bytes-like object is required, not '{name}'")));
    };
    m.index(args.at(m, 3))?;
    m.index(args.at(m, 4))?;
    check_str(m, args, 5)?;
    let id = args.at(m, 0);
    store(m, id, args.rest(m, 1));
    if m.type_of(object) != crate::machine::types::BYTES {
        let bytes = m.bytes(&bytes);
        set_field(m, id, 1, bytes);
        m.drop_ref(bytes);
    }
    Ok(m.none())
}

/// encoding, object, start, end, reason.
pub fn init_encode(m: &mut Machine, args: Args) -> Res {
    check_count(m, args, 5)?;
    check_str(m, args, 1)?;
    check_str(m, args, 2)?;
    m.index(args.at(m, 3))?;
    m.index(args.at(m, 4))?;
    check_str(m, args, 5)?;
    store(m, args.at(m, 0), args.rest(m, 1));
    Ok(m.none())
}

/// object, start, end, reason.
pub fn init_translate(m: &mut Machine, args: Args) -> Res {
    check_count(m, args, 4)?;
    check_str(m, args, 1)?;
    m.index(args.at(m, 2))?;
    m.index(args.at(m, 3))?;
    check_str(m, args, 4)?;
    let mut values = vec![ObjId::NULL];
    values.extend(args.rest(m, 1));
    store(m, args.at(m, 0), values);
    Ok(m.none())
}

fn store(m: &mut Machine, id: ObjId, values: Vec<ObjId>) {
    for (index, value) in values.into_iter().enumerate() {
        set_field(m, id, index, value);
    }
}

struct Parts {
    encoding: String,
    start: i64,
    end: i64,
    reason: String,
}

/// The fields, start and end brought into the object's bounds as CPython's getters do. `None` before `__init__`.
fn parts(m: &mut Machine, id: ObjId) -> Option<(ObjId, Parts)> {
    let [encoding, object, start, end, reason] = [0, 1, 2, 3, 4].map(|index| field(m, id, index));
    if object.is_null() {
        return None;
    }
    let text = |m: &Machine, id: ObjId| {
        if id.is_null() || id == fixed::NONE {
            String::new()
        } else {
            m.text_of(id).text.to_string()
        }
    };
    let len = m.native_len(object).unwrap_or(0) as i64;
    let number = |m: &Machine, id: ObjId| if id.is_null() { 0 } else { m.as_i64(id).unwrap_or(0) };
    let start = number(m, start).clamp(0, (len - 1).max(0));
    let end = number(m, end).max(1).min(len);
    Some((
        object,
        Parts {
            encoding: text(m, encoding),
            start,
            end,
            reason: text(m, reason),
        },
    ))
}

/// `str` of a `UnicodeDecodeError`.
pub fn decode_text(m: &mut Machine, id: ObjId) -> String {
    let Some((object, parts)) = parts(m, id) else {
        return String::new();
    };
    let Parts {
        encoding,
        start,
        end,
        reason,
    } = parts;
    match m.as_bytes(object).and_then(|bytes| bytes.get(start as usize)) {
        Some(byte) if end == start + 1 => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        _ => format!(
            "'{encoding}' codec can't decode bytes in position {start}-{}: {reason}",
            end - 1
        ),
    }
}

fn escaped(c: char) -> String {
    match crate::text::surrogate::code(c) {
        code @ ..=0xff => format!("\\x{code:02x}"),
        code @ ..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// `str` of a `UnicodeEncodeError`.
pub fn encode_text(m: &mut Machine, id: ObjId) -> String {
    let Some((object, parts)) = parts(m, id) else {
        return String::new();
    };
    let Parts {
        encoding,
        start,
        end,
        reason,
    } = parts;
    match m.text_of(object).text.chars().nth(start as usize) {
        Some(c) if end == start + 1 => {
            format!(
                "'{encoding}' codec can't encode character '{}' in position {start}: {reason}",
                escaped(c)
            )
        }
        _ => format!(
            "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
            end - 1
        ),
    }
}

/// `str` of a `UnicodeTranslateError`.
pub fn translate_text(m: &mut Machine, id: ObjId) -> String {
    let Some((object, parts)) = parts(m, id) else {
        return String::new();
    };
    let Parts { start, end, reason, .. } = parts;
    match m.text_of(object).text.chars().nth(start as usize) {
        Some(c) if end == start + 1 => format!(
            "can't translate character '{}' in position {start}: {reason}",
            escaped(c)
        ),
        _ => format!("can't translate characters in position {start}-{}: {reason}", end - 1),
    }
}
