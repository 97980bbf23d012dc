//! `bytes % values` and `bytearray % values` (PEP 461).
//!
//! The template is read as Latin-1, so that a character is a byte, and so are the parts that are written.

use super::Payload;
use super::bytes_methods::make_like;
use super::str_format::{PercentValues, float_value, int_value};
use super::text_args;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Machine, ObjId, Res};
use crate::numbers::percent::{Conversion, PercentParser, Piece};

pub fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| byte as char).collect()
}

/// Appends text whose characters are all bytes.
pub fn push_latin1(out: &mut Vec<u8>, text: &str) {
    out.extend(text.chars().map(|c| c as u8));
}

/// `template % values`: bytes, or a bytearray if the template is one.
pub fn percent(m: &mut Machine, template: ObjId, values: ObjId) -> Res {
    let bytes = text_args::buffer(m, template)?;
    let mut values = PercentValues::new(m, values, true);
    let mut parser = PercentParser::new(&latin1(&bytes), !values.mapping.is_null());
    let mut out = Vec::new();
    loop {
        match parser.next_piece().map_err(|error| m.raise_pure(error))? {
            None => break,
            Some(Piece::Literal(literal)) => push_latin1(&mut out, &literal),
            Some(Piece::Conversion(conversion)) => {
                let text = percent_piece(m, conversion, &mut values)?;
                push_latin1(&mut out, &text);
            }
        }
        m.check_items(out.len())?;
    }
    values.check_end(m, true)?;
    Ok(make_like(m, template, &out))
}

fn percent_piece(m: &mut Machine, conversion: Conversion, values: &mut PercentValues) -> Res<String> {
    if let Some(key) = &conversion.key {
        let key: Vec<u8> = key.chars().map(|c| c as u8).collect();
        let key = m.bytes(&key);
        values.take_key(m, key)?;
    }
    let conversion = values.take_amounts(m, conversion)?;
    let value = values.take(m)?;
    percent_value(m, &conversion, value)
}

/// One value as its conversion writes it, in Latin-1; `value` borrowed.
pub fn percent_value(m: &mut Machine, conversion: &Conversion, value: ObjId) -> Res<String> {
    let rendered = match conversion.kind {
        's' | 'b' => {
            if m.overrides(value, Special::Bytes) {
                return Err(Abort::Slow);
            }
            let Some(bytes) = m.as_bytes(value) else {
                let name = m.type_name(value);
                return Err(m.type_error(format!(
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'"
                )));
            };
            conversion.render_text(&latin1(bytes))
        }
        'r' | 'a' => {
            let text = m.ascii(value)?;
            conversion.render_text(&text)
        }
        'c' => {
            let byte = char_byte(m, value)?;
            conversion.render_char(byte as char)
        }
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
            let number = int_value(m, conversion, value)?;
            conversion.render_int(&number, m.int_max_str_digits)
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = float_value(m, value, "float argument required, not ")?;
            conversion.render_float(number)
        }
        _ => Err(conversion.unsupported()),
    };
    rendered.map_err(|error| m.raise_pure(error))
}

/// The byte that `%c` writes.
fn char_byte(m: &mut Machine, value: ObjId) -> Res<u8> {
    if let Some([byte]) = m.as_bytes(value) {
        return Ok(*byte);
    }
    match m.heap.payload(value) {
        Payload::Int(number) => u8::try_from(*number).map_err(|_| m.overflow_error("%c arg not in range(256)")),
        Payload::Bool(truth) => Ok(u8::from(*truth)),
        Payload::Big(_) => Err(m.overflow_error("%c arg not in range(256)")),
        _ if m.overrides(value, Special::Index) => Err(Abort::Slow),
        _ => Err(m.type_error("%c requires an integer in range(256) or a single byte")),
    }
}
