//! The format protocol: `format(value, spec)`, `FORMAT_VALUE` of f-strings, `ascii()`, and `__format__` of the built-in
//! types.
//!
//! [`Machine::format`] answers natively or not at all. [`format_value`] goes one step further: where one Python method
//! gives the whole result (a `__str__`, a `__repr__`, a `__format__`), it asks for that call.

use super::Payload;
use super::string::{call_special, str_object};
use super::text_args::{self, is_exact};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, OnReturn, Res, ResultCheck, names, types};
use crate::numbers::format_number::{format_bool, format_complex, format_float, format_int, format_str};
use crate::numbers::format_spec::{Defaults, parse_format_spec};
use crate::text::repr::escape_non_ascii;

/// `__format__` of the built-in types, `object` included: it acts by layout.
pub const FORMAT: NativeDef = NativeDef::method("__format__", Arity::One, format_method).shim("object_format");

/// The built-in functions `ascii` and `format`.
pub const ASCII_FUNCTION: NativeDef = NativeDef::function("ascii", Arity::One, ascii).shim("builtin_ascii");
pub const FORMAT_FUNCTION: NativeDef =
    NativeDef::function("format", Arity::Range(1, 2), format_function).shim("builtin_format");

impl Machine {
    /// `ascii(x)`.
    pub fn ascii(&mut self, id: ObjId) -> Res<String> {
        self.repr(id).map(|text| escape_non_ascii(&text))
    }

    /// `format(value, spec)`, if that needs no Python code.
    pub fn format(&mut self, value: ObjId, spec: &str) -> Res {
        if self.overrides(value, Special::Format) {
            return Err(Abort::Slow);
        }
        if spec.is_empty() {
            if is_exact(self, value, types::STR) {
                return Ok(self.new_ref(value));
            }
            let text = self.str_of(value)?;
            return Ok(self.str(&*text));
        }
        self.native_format(value, spec)
    }

    /// `__format__` with a specification that is not empty, by layout.
    pub fn native_format(&mut self, value: ObjId, spec: &str) -> Res {
        let type_name = self.type_name(value);
        let formatted = match self.heap.payload(value) {
            Payload::Str(text) => {
                let text = text.clone();
                let made = parse_format_spec(spec, Defaults::text(&type_name))
                    .and_then(|spec| format_str(&text.text, &spec, &type_name));
                match made {
                    Ok(made) => return Ok(text_args::same_or_new_str(self, value, &made)),
                    Err(error) => Err(error),
                }
            }
            Payload::Bool(truth) => {
                parse_format_spec(spec, Defaults::int(&type_name)).and_then(|spec| format_bool(*truth, &spec))
            }
            Payload::Int(_) | Payload::Big(_) => {
                let number = self.as_big(value).unwrap_or_default();
                let digits = self.int_max_str_digits;
                parse_format_spec(spec, Defaults::int(&type_name))
                    .and_then(|spec| format_int(&number, &spec, &type_name, digits))
            }
            Payload::Float(number) => parse_format_spec(spec, Defaults::float(&type_name))
                .and_then(|spec| format_float(*number, &spec, &type_name)),
            Payload::Complex(parts) => parse_format_spec(spec, Defaults::float(&type_name))
                .and_then(|spec| format_complex(parts.0, parts.1, &spec, &type_name)),
            _ => return Err(self.type_error(format!("unsupported format string passed to {type_name}.__format__"))),
        };
        match formatted {
            Ok(text) => Ok(self.str(text)),
            Err(error) => Err(self.raise_pure(error)),
        }
    }
}

/// `x.__format__(spec)` of a built-in type.
pub fn format_method(m: &mut Machine, args: Args) -> Res {
    let spec = text_args::text(m, args.at(m, 1), "__format__() argument must be str, not ")?;
    let value = args.at(m, 0);
    if spec.chars == 0 {
        str_object(m, value)
    } else {
        m.native_format(value, &spec.text)
    }
}

/// `FORMAT_VALUE`: `f'{value!conversion:spec}'`. The conversion is 0 for none, 1 for `!s`, 2 for `!r`, 3 for `!a`; `spec` is a
/// str object. All borrowed.
///
/// The answer is a new str object, [`Abort::Call`] where one Python method gives it, or [`Abort::Slow`]: then the
/// prelude's `op_format_value(value, conversion, spec)` does all of it.
pub fn format_value(m: &mut Machine, value: ObjId, conversion: u32, spec: ObjId) -> Res {
    let spec_text = m.text_of(spec);
    let plain = spec_text.chars == 0;
    let converted = match conversion {
        0 => return format_object(m, value, spec),
        1 if plain => return str_object(m, value),
        2 if plain => return repr_object(m, value),
        1 if is_exact(m, value, types::STR) => m.new_ref(value),
        1 => {
            let text = m.str_of(value)?;
            m.str(&*text)
        }
        2 => {
            let text = m.repr(value)?;
            m.str(text)
        }
        _ => {
            let text = m.ascii(value)?;
            m.str(text)
        }
    };
    if plain {
        return Ok(converted);
    }
    let formatted = m.native_format(converted, &spec_text.text);
    m.drop_ref(converted);
    formatted
}

/// `format(value, spec)` with a spec that is a str object or `NULL`; the call of a `__format__` counts as an answer.
fn format_object(m: &mut Machine, value: ObjId, spec: ObjId) -> Res {
    let text = m.text_of(spec);
    if !m.overrides(value, Special::Format) {
        return if text.chars == 0 {
            str_object(m, value)
        } else {
            m.native_format(value, &text.text)
        };
    }
    let method = m
        .type_attribute(m.type_of(value), m.name(names::FORMAT))
        .unwrap_or_default();
    // Anything but a plain function may bind in its own way: that is for Python code to do.
    if !matches!(m.heap.payload(method), Payload::Function(_)) {
        return Err(Abort::Slow);
    }
    let spec = if spec.is_null() { m.str("") } else { m.new_ref(spec) };
    let value = m.new_ref(value);
    Err(m.tail_call_then(method, vec![value, spec], OnReturn::Check(ResultCheck::Format)))
}

/// `repr(x)` as an object, natively or as the call of the one method that says it.
pub fn repr_object(m: &mut Machine, id: ObjId) -> Res {
    match m.repr(id) {
        Ok(text) => Ok(m.str(text)),
        Err(Abort::Slow) => Err(call_special(m, id, names::REPR, ResultCheck::Repr)),
        Err(abort) => Err(abort),
    }
}

fn ascii(m: &mut Machine, args: Args) -> Res {
    let text = m.ascii(args.at(m, 0))?;
    Ok(m.str(text))
}

fn format_function(m: &mut Machine, args: Args) -> Res {
    let spec = args.at(m, 1);
    if !spec.is_null() {
        text_args::text(m, spec, "format() argument 2 must be str, not ")?;
    }
    format_object(m, args.at(m, 0), spec)
}
