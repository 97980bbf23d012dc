//! What the prelude's `str.format` and `%` are made of: the parsers and the writers of the native ones.
//!
//! A template's pieces come as a list. An error in the template stands last in it, as the exception to raise when it is
//! reached, since what comes before it is formatted first.

use std::rc::Rc;

use super::bytes_format::{self, latin1, push_latin1};
use super::text_args;
use super::{Payload, PyByteArray, PyStr, str_format, str_methods};
use crate::machine::fixed;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, types};
use crate::numbers::Raise;
use crate::numbers::percent::{Amount, Conversion, PercentParser, Piece};
use crate::numbers::str_format::{Accessor, Argument, AutoNumber, FieldName, TemplateParser};
use crate::text::pad::Translation;
use crate::text::repr::escape_non_ascii;

/// Functions of the prelude only.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_format_pieces", Arity::One, format_pieces),
    NativeDef::function("_format_field", Arity::Range(2, 2), format_field),
    NativeDef::function("_percent_pieces", Arity::Range(2, 2), percent_pieces),
    NativeDef::function("_percent_value", Arity::Range(5, 5), percent_value),
    NativeDef::function("_escape_non_ascii", Arity::One, escape),
    NativeDef::function("_translated", Arity::One, translated),
    NativeDef::function("_str_copy", Arity::Range(2, 2), str_copy),
    NativeDef::function("_bytes_copy", Arity::Range(2, 2), bytes_copy),
];

/// The exception object of an error, not raised.
fn exception_of(m: &mut Machine, error: Raise) -> ObjId {
    match m.raise_pure(error) {
        Abort::Raise => std::mem::take(&mut m.raised),
        _ => m.none(),
    }
}

fn optional_str(m: &mut Machine, text: Option<String>) -> ObjId {
    match text {
        Some(text) => m.str(text),
        None => m.none(),
    }
}

/// `[(literal, name or None, conversion or None, spec, spec is a template), …]`.
fn format_pieces(m: &mut Machine, args: Args) -> Res {
    let template = m.text_of(args.at(m, 0));
    let mut parser = TemplateParser::new(&template.text);
    let mut pieces = Vec::new();
    loop {
        match parser.next_piece() {
            Ok(None) => break,
            Ok(Some(piece)) => {
                let literal = m.str(piece.literal);
                let (name, conversion, spec, nested) = match piece.field {
                    Some(field) => (Some(field.name), field.conversion, field.spec, field.spec_is_template),
                    None => (None, None, String::new(), false),
                };
                let conversion = conversion.map(|c| c.to_string());
                let parts = vec![
                    literal,
                    optional_str(m, name),
                    optional_str(m, conversion),
                    m.str(spec),
                    m.bool(nested),
                ];
                pieces.push(m.tuple(parts));
            }
            Err(error) => {
                pieces.push(exception_of(m, error));
                break;
            }
        }
    }
    Ok(m.list(pieces))
}

/// `(argument, [(is attribute, name or key), …], auto)` of a field's name and the numbering so far: `None` for none yet, -1
/// for numbers written out, else the next number.
fn format_field(m: &mut Machine, args: Args) -> Res {
    let name = m.text_of(args.at(m, 0));
    let mut auto = match m.as_i64(args.at(m, 1)) {
        None => AutoNumber::Unused,
        Some(next) => usize::try_from(next).map_or(AutoNumber::Manual, AutoNumber::Auto),
    };
    let field = FieldName::parse(&name.text, &mut auto).map_err(|error| m.raise_pure(error))?;
    let argument = match &field.argument {
        Argument::Position(index) => m.usize(*index),
        Argument::Keyword(key) => m.str(key.as_str()),
    };
    let mut steps = Vec::new();
    for step in field.path() {
        let parts = match step {
            Ok(Accessor::Attribute(name)) => vec![m.bool(true), m.str(name)],
            Ok(Accessor::Index(index)) => vec![m.bool(false), m.usize(index)],
            Ok(Accessor::Key(key)) => vec![m.bool(false), m.str(key)],
            Err(error) => {
                steps.push(exception_of(m, error));
                break;
            }
        };
        steps.push(m.tuple(parts));
    }
    let auto = match auto {
        AutoNumber::Unused => m.none(),
        AutoNumber::Manual => m.int(-1),
        AutoNumber::Auto(next) => m.usize(next),
    };
    let parts = vec![argument, m.list(steps), auto];
    Ok(m.tuple(parts))
}

const LEFT: i64 = 1;
const PLUS: i64 = 2;
const SPACE: i64 = 4;
const ALTERNATE: i64 = 8;
const ZERO: i64 = 16;

/// `_percent_pieces(template, mapping)`: the pieces of a `%` template, of str or bytes: literals of its type, and conversions as
/// `(key or None, flags, width, precision, type, index)` where a width or precision is an int, `'*'` or `None`.
fn percent_pieces(m: &mut Machine, args: Args) -> Res {
    let template = args.at(m, 0);
    let bytes = m.as_bytes(template).map(latin1);
    let is_bytes = bytes.is_some();
    let text = bytes.unwrap_or_else(|| m.text_of(template).text.to_string());
    let like = |m: &mut Machine, text: &str| {
        if !is_bytes {
            return m.str(text);
        }
        let mut bytes = Vec::new();
        push_latin1(&mut bytes, text);
        m.bytes(&bytes)
    };
    let mut parser = PercentParser::new(&text, args.at(m, 1) == fixed::TRUE);
    let mut pieces = Vec::new();
    loop {
        match parser.next_piece() {
            Ok(None) => break,
            Ok(Some(Piece::Literal(literal))) => pieces.push(like(m, &literal)),
            Ok(Some(Piece::Conversion(conversion))) => {
                let key = match &conversion.key {
                    Some(key) => like(m, key),
                    None => m.none(),
                };
                let bits = [
                    (conversion.left, LEFT),
                    (conversion.plus, PLUS),
                    (conversion.space, SPACE),
                    (conversion.alternate, ALTERNATE),
                    (conversion.zero, ZERO),
                ];
                let flags = bits.iter().filter(|(set, _)| *set).map(|(_, bit)| bit).sum();
                let parts = vec![
                    key,
                    m.int(flags),
                    amount_object(m, conversion.width),
                    amount_object(m, conversion.precision),
                    m.char(conversion.kind),
                    m.usize(conversion.index),
                ];
                pieces.push(m.tuple(parts));
            }
            Err(error) => {
                pieces.push(exception_of(m, error));
                break;
            }
        }
    }
    Ok(m.list(pieces))
}

fn amount_object(m: &mut Machine, amount: Option<Amount>) -> ObjId {
    match amount {
        None => m.none(),
        Some(Amount::Number(number)) => m.usize(number),
        Some(Amount::Star) => m.str("*"),
    }
}

/// `_percent_value(piece, width, precision, value, bytes)`: a value, already a str or a number, as its conversion writes it.
fn percent_value(m: &mut Machine, args: Args) -> Res {
    let parts = m.tuple_items(args.at(m, 0)).to_vec();
    let [_, flags, _, _, kind, index] = *parts.as_slice() else {
        return Err(m.type_error("not a conversion"));
    };
    let flags = m.as_i64(flags).unwrap_or(0);
    let mut amounts = [None, None];
    for (place, position) in amounts.iter_mut().zip([1, 2]) {
        let id = args.at(m, position);
        if id != fixed::NONE {
            *place = Some(text_args::size(m, id)?);
        }
    }
    let [width, precision] = amounts;
    let conversion = Conversion {
        key: None,
        left: flags & LEFT != 0,
        plus: flags & PLUS != 0,
        space: flags & SPACE != 0,
        alternate: flags & ALTERNATE != 0,
        zero: flags & ZERO != 0,
        width: width.map(|_| Amount::Star),
        precision: precision.map(|_| Amount::Star),
        // Where it is a text, it is that of `repr` or `ascii` already.
        kind: match m.text_of(kind).char_at(0).unwrap_or('%') {
            'r' | 'a' => 's',
            kind => kind,
        },
        index: m
            .as_i64(index)
            .and_then(|index| usize::try_from(index).ok())
            .unwrap_or(0),
    };
    let conversion = conversion.with_amounts(width, precision);
    let value = args.at(m, 3);
    if args.at(m, 4) != fixed::TRUE {
        return str_format::percent_value(m, &conversion, value);
    }
    let text = bytes_format::percent_value(m, &conversion, value)?;
    let mut bytes = Vec::new();
    push_latin1(&mut bytes, &text);
    Ok(m.bytes(&bytes))
}

/// `_escape_non_ascii(text)`: what `ascii()` makes of a repr.
fn escape(m: &mut Machine, args: Args) -> Res {
    let text = m.text_of(args.at(m, 0));
    Ok(m.str(escape_non_ascii(&text.text)))
}

/// `_translated(value)`: the text that a translation table's value stands for.
fn translated(m: &mut Machine, args: Args) -> Res {
    Ok(match str_methods::translation(m, args.at(m, 0))? {
        Translation::Keep | Translation::Delete => m.str(""),
        Translation::Char(c) => m.char(c),
        Translation::Text(text) => m.str(text),
    })
}

/// `_str_copy(class, text)`: an instance of a str class with the text of a str, whatever either defines.
fn str_copy(m: &mut Machine, args: Args) -> Res {
    let text = m.text_of(args.at(m, 1));
    let class = args.at(m, 0);
    if class == types::STR {
        return Ok(m.str(&*text.text));
    }
    Ok(m.alloc_instance(class, Payload::Str(Rc::new(PyStr::new(&*text.text)))))
}

/// `_bytes_copy(class, bytes)`: likewise for bytes and bytearray.
fn bytes_copy(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let bytes = text_args::buffer(m, args.at(m, 1))?;
    if class == types::BYTES {
        return Ok(m.bytes(&bytes));
    }
    let payload = match m.is_subtype(class, types::BYTEARRAY) {
        true => Payload::ByteArray(Box::new(PyByteArray::from(bytes.to_vec()))),
        false => Payload::Bytes(bytes),
    };
    Ok(m.alloc_instance(class, payload))
}
