//! `format(number, spec)` by layout: what `int.__format__` and its kin, f-strings and `str.format` share.

use crate::machine::{Abort, Args, Machine, ObjId, Res};
use crate::numbers::format_number::{format_bool, format_complex, format_float, format_int};
use crate::numbers::format_spec::{Defaults, parse_format_spec};
use crate::numbers::int_text::MAX_STR_DIGITS;
use crate::objects::Payload;
use crate::objects::number_ops::pure;

/// `format(x, spec)` of an int, bool, float or complex. An empty specification is `str(x)`.
pub fn format(m: &mut Machine, id: ObjId, spec: &str) -> Res<String> {
    if spec.is_empty() {
        return m.str_of(id).map(|text| text.to_string());
    }
    let name = m.type_name(id);
    let result = match m.heap.payload(id) {
        Payload::Bool(value) => {
            let value = *value;
            parse_format_spec(spec, Defaults::int("bool")).and_then(|spec| format_bool(value, &spec))
        }
        Payload::Int(_) | Payload::Big(_) => {
            let value = m.as_big(id).unwrap_or_default();
            parse_format_spec(spec, Defaults::int(&name))
                .and_then(|spec| format_int(&value, &spec, &name, MAX_STR_DIGITS))
        }
        Payload::Float(value) => {
            let value = *value;
            parse_format_spec(spec, Defaults::float(&name)).and_then(|spec| format_float(value, &spec, &name))
        }
        Payload::Complex(parts) => {
            let (re, im) = **parts;
            parse_format_spec(spec, Defaults::float(&name)).and_then(|spec| format_complex(re, im, &spec, &name))
        }
        _ => return Err(Abort::Slow),
    };
    pure(m, result)
}

/// `x.__format__(spec)`.
pub fn format_method(m: &mut Machine, args: Args) -> Res {
    let (this, spec) = (args.at(m, 0), args.at(m, 1));
    let Some(text) = m.as_str(spec).cloned() else {
        let name = m.type_name(spec);
        return Err(m.type_error(format!("__format__() argument must be str, not {name}")));
    };
    let text = format(m, this, &text.text)?;
    Ok(m.str(text))
}
