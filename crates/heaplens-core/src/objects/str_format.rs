//! `str.format`, `str.format_map` and `str % values`, as far as they need no Python code.
//!
//! Templates are taken apart by [`crate::numbers::str_format`] and [`crate::numbers::percent`] piece by piece, so that
//! errors come in CPython's order. When a value needs Python code (a `__format__`, an attribute), the prelude does the
//! same from the start with the same parsers, which [`super::format_intrinsics`] hands to it.

use num_bigint::BigInt;

use super::Payload;
use super::text_args::is_exact;

use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::numbers::int_ops::{float_to_int, int_to_float};
use crate::numbers::percent::{Amount, Conversion, PercentParser, Piece, not_all_converted, not_enough_arguments};
use crate::numbers::str_format::{
    Accessor, Argument, AutoNumber, Convert, Field, FieldName, RECURSION_DEPTH, TemplateParser, recursion_exceeded,
    replacement_out_of_range,
};
use crate::numbers::{Kind, Raise};

/// What has been written so far. A result that is one whole string object stays that object.
#[derive(Debug, Default)]
struct Writer {
    text: String,
    /// The only thing written (owned), or `NULL`.
    only: ObjId,
}

impl Writer {
    fn push(&mut self, m: &mut Machine, text: &str) -> Res<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.settle(m);
        self.text.push_str(text);
        m.check_items(self.text.len())
    }

    /// Owns the object.
    fn push_object(&mut self, m: &mut Machine, id: ObjId) -> Res<()> {
        if self.text.is_empty() && self.only.is_null() {
            self.only = id;
            return Ok(());
        }
        let text = m.text_of(id);
        m.drop_ref(id);
        self.push(m, &text.text)
    }

    fn settle(&mut self, m: &mut Machine) {
        let only = std::mem::take(&mut self.only);
        if !only.is_null() {
            self.text.push_str(&m.text_of(only).text);
            m.drop_ref(only);
        }
    }

    fn finish(self, m: &mut Machine, outcome: Res<()>) -> Res {
        match outcome {
            Ok(()) if !self.only.is_null() => Ok(self.only),
            Ok(()) => Ok(m.str(self.text)),
            Err(abort) => {
                if !self.only.is_null() {
                    m.drop_ref(self.only);
                }
                Err(abort)
            }
        }
    }
}

/// Where the fields of a template get their values.
struct Values<'a> {
    /// `None` for `format_map`.
    args: Option<&'a [ObjId]>,
    keywords: &'a [(ObjId, ObjId)],
    /// The mapping of `format_map`, or `NULL`.
    mapping: ObjId,
}

/// `s.format(*args, **kwargs)`.
pub fn format_method(m: &mut Machine, args: Args) -> Res {
    let template = m.text_of(args.at(m, 0));
    let positional = args.rest(m, 1);
    let keywords = args.keyword_pairs(m);
    let values = Values {
        args: Some(&positional),
        keywords: &keywords,
        mapping: ObjId::NULL,
    };
    render(m, &template.text, &values, RECURSION_DEPTH, &mut AutoNumber::default())
}

/// `s.format_map(mapping)`.
pub fn format_map(m: &mut Machine, args: Args) -> Res {
    let template = m.text_of(args.at(m, 0));
    let values = Values {
        args: None,
        keywords: &[],
        mapping: args.at(m, 1),
    };
    render(m, &template.text, &values, RECURSION_DEPTH, &mut AutoNumber::default())
}

fn render(m: &mut Machine, template: &str, values: &Values, depth: u32, auto: &mut AutoNumber) -> Res {
    if depth == 0 {
        return Err(m.raise_pure(recursion_exceeded()));
    }
    let mut parser = TemplateParser::new(template);
    let mut writer = Writer::default();
    let outcome = loop {
        let piece = match parser.next_piece() {
            Ok(Some(piece)) => piece,
            Ok(None) => break Ok(()),
            Err(error) => break Err(m.raise_pure(error)),
        };
        if let Err(abort) = writer.push(m, &piece.literal) {
            break Err(abort);
        }
        let Some(field) = piece.field else { continue };
        let formatted = render_field(m, &field, values, depth, auto);
        if let Err(abort) = formatted.and_then(|text| writer.push_object(m, text)) {
            break Err(abort);
        }
    };
    writer.finish(m, outcome)
}

fn render_field(m: &mut Machine, field: &Field, values: &Values, depth: u32, auto: &mut AutoNumber) -> Res {
    let value = field_value(m, field, values, auto)?;
    let converted = convert(m, value, field.conversion)?;
    let formatted = if field.spec_is_template {
        match render(m, &field.spec, values, depth - 1, auto) {
            Ok(spec) => {
                let text = m.text_of(spec);
                m.drop_ref(spec);
                m.format(converted, &text.text)
            }
            Err(abort) => Err(abort),
        }
    } else {
        m.format(converted, &field.spec)
    };
    m.drop_ref(converted);
    formatted
}

/// The value of a field (borrowed).
fn field_value(m: &mut Machine, field: &Field, values: &Values, auto: &mut AutoNumber) -> Res {
    let name = FieldName::parse(&field.name, auto).map_err(|error| m.raise_pure(error))?;
    let mut value = match (&name.argument, values.args) {
        (Argument::Position(_), None) => return Err(m.value_error("Format string contains positional fields")),
        (&Argument::Position(index), Some(args)) => match args.get(index) {
            Some(&value) => value,
            None => return Err(m.raise_pure(replacement_out_of_range(index))),
        },
        (Argument::Keyword(key), Some(_)) => {
            let found = values
                .keywords
                .iter()
                .find(|(name, _)| m.as_str(*name).is_some_and(|name| *name.text == **key));
            match found {
                Some(&(_, value)) => value,
                None => {
                    let key = m.str(key.as_str());
                    return Err(missing(m, key));
                }
            }
        }
        (Argument::Keyword(key), None) => {
            let key = m.str(key.as_str());
            mapping_value(m, values.mapping, key)?
        }
    };
    for step in name.path() {
        value = match step.map_err(|error| m.raise_pure(error))? {
            Accessor::Attribute(_) => return Err(Abort::Slow),
            Accessor::Key(key) => {
                let key = m.str(key);
                mapping_value(m, value, key)?
            }
            Accessor::Index(index) if is_exact(m, value, types::LIST) || is_exact(m, value, types::TUPLE) => {
                match m.sequence_items(value).and_then(|items| items.get(index)) {
                    Some(&item) => item,
                    None => return Err(Abort::Slow),
                }
            }
            Accessor::Index(index) => {
                let key = m.usize(index);
                mapping_value(m, value, key)?
            }
        };
    }
    Ok(value)
}

/// `mapping[key]` (borrowed) of an exact dict; owns the key.
fn mapping_value(m: &mut Machine, mapping: ObjId, key: ObjId) -> Res {
    if !is_exact(m, mapping, types::DICT) {
        m.drop_ref(key);
        return Err(Abort::Slow);
    }
    match m.dict_get(mapping, key) {
        Ok(Some(value)) => {
            m.drop_ref(key);
            Ok(value)
        }
        Ok(None) => Err(missing(m, key)),
        Err(abort) => {
            m.drop_ref(key);
            Err(abort)
        }
    }
}

/// Raises `KeyError`; owns the key.
fn missing(m: &mut Machine, key: ObjId) -> Abort {
    let abort = m.key_error(key);
    m.drop_ref(key);
    abort
}

/// The value after `!r`, `!s` or `!a` (owned).
fn convert(m: &mut Machine, value: ObjId, conversion: Option<char>) -> Res {
    let Some(conversion) = conversion else {
        return Ok(m.new_ref(value));
    };
    match Convert::from_char(conversion).map_err(|error| m.raise_pure(error))? {
        Convert::Str if is_exact(m, value, types::STR) => Ok(m.new_ref(value)),
        Convert::Str => m.str_of(value).map(|text| m.str(&*text)),
        Convert::Repr => m.repr(value).map(|text| m.str(text)),
        Convert::Ascii => m.ascii(value).map(|text| m.str(text)),
    }
}

/// The right-hand side of `%`: one value, a tuple of them, and perhaps a mapping.
#[derive(Debug)]
pub struct PercentValues {
    pub items: Vec<ObjId>,
    next: usize,
    /// `NULL` if the right-hand side cannot be one.
    pub mapping: ObjId,
}

impl PercentValues {
    /// `bytes`: it is bytes that are formatted, and so bytes are no mapping.
    pub fn new(m: &Machine, values: ObjId, bytes: bool) -> PercentValues {
        let tuple = m.is_instance(values, types::TUPLE);
        let items = if tuple {
            m.tuple_items(values).to_vec()
        } else {
            vec![values]
        };
        let mapping = match m.heap.payload(values) {
            Payload::Tuple(_) | Payload::Str(_) => false,
            Payload::Bytes(_) | Payload::ByteArray(_) => !bytes,
            Payload::Dict(_) | Payload::List(_) | Payload::MappingProxy(_) | Payload::Range(_) => true,
            _ => m.overrides(values, Special::GetItem),
        };
        PercentValues {
            items,
            next: 0,
            mapping: if mapping { values } else { ObjId::NULL },
        }
    }

    /// The next value (borrowed).
    pub fn take(&mut self, m: &mut Machine) -> Res {
        match self.items.get(self.next).copied() {
            Some(value) => {
                self.next += 1;
                Ok(value)
            }
            None => Err(m.raise_pure(not_enough_arguments())),
        }
    }

    /// The value of a `*`, read as a width or as a precision.
    fn take_amount(
        &mut self,
        m: &mut Machine,
        amount: Option<Amount>,
        read: fn(&BigInt) -> Result<i64, Raise>,
    ) -> Res<Option<i64>> {
        if amount != Some(Amount::Star) {
            return Ok(None);
        }
        let value = self.take(m)?;
        let Some(value) = m.as_big(value) else {
            return Err(m.type_error("* wants int"));
        };
        read(&value).map(Some).map_err(|error| m.raise_pure(error))
    }

    /// This conversion with the values that its `*`s take.
    pub fn take_amounts(&mut self, m: &mut Machine, conversion: Conversion) -> Res<Conversion> {
        let width = self.take_amount(m, conversion.width, Conversion::star_width)?;
        let precision = self.take_amount(m, conversion.precision, Conversion::star_precision)?;
        Ok(conversion.with_amounts(width, precision))
    }

    /// The value for `%(key)s` comes next; owns the key. Each key starts the values anew.
    pub fn take_key(&mut self, m: &mut Machine, key: ObjId) -> Res<()> {
        let value = mapping_value(m, self.mapping, key)?;
        self.items = vec![value];
        self.next = 0;
        Ok(())
    }

    /// Whether values are left over that should have been converted.
    pub fn check_end(&self, m: &mut Machine, bytes: bool) -> Res<()> {
        if self.next < self.items.len() && self.mapping.is_null() {
            return Err(m.raise_pure(not_all_converted(bytes)));
        }
        Ok(())
    }
}

/// `template % values`.
pub fn percent(m: &mut Machine, template: ObjId, values: ObjId) -> Res {
    let text = m.text_of(template);
    let mut values = PercentValues::new(m, values, false);
    let mut parser = PercentParser::new(&text.text, !values.mapping.is_null());
    let mut writer = Writer::default();
    let outcome = loop {
        let piece = match parser.next_piece() {
            Ok(Some(piece)) => piece,
            Ok(None) => break values.check_end(m, false),
            Err(error) => break Err(m.raise_pure(error)),
        };
        let written = match piece {
            Piece::Literal(literal) => writer.push(m, &literal),
            Piece::Conversion(conversion) => {
                percent_piece(m, conversion, &mut values).and_then(|text| writer.push_object(m, text))
            }
        };
        if let Err(abort) = written {
            break Err(abort);
        }
    };
    writer.finish(m, outcome)
}

fn percent_piece(m: &mut Machine, conversion: Conversion, values: &mut PercentValues) -> Res {
    if let Some(key) = &conversion.key {
        let key = m.str(key.as_str());
        values.take_key(m, key)?;
    }
    let conversion = values.take_amounts(m, conversion)?;
    let value = values.take(m)?;
    percent_value(m, &conversion, value)
}

/// One value as its conversion writes it; `value` borrowed.
pub fn percent_value(m: &mut Machine, conversion: &Conversion, value: ObjId) -> Res {
    match conversion.kind {
        's' | 'r' | 'a' => {
            let text = match conversion.kind {
                's' if is_exact(m, value, types::STR) => m.new_ref(value),
                's' => m.str_of(value).map(|text| m.str(&*text))?,
                'r' => m.repr(value).map(|text| m.str(text))?,
                _ => m.ascii(value).map(|text| m.str(text))?,
            };
            let rendered = conversion.render_text(&m.text_of(text).text);
            let same = rendered
                .as_ref()
                .is_ok_and(|rendered| *rendered == *m.text_of(text).text);
            if same {
                return Ok(text);
            }
            m.drop_ref(text);
            finished(m, rendered)
        }
        'c' => {
            let rendered = match m.heap.payload(value) {
                Payload::Str(text) if text.chars == 1 => conversion.render_char(text.char_at(0).unwrap_or_default()),
                Payload::Int(_) | Payload::Big(_) | Payload::Bool(_) => {
                    conversion.render_char_code(&m.as_big(value).unwrap_or_default())
                }
                _ if m.overrides(value, Special::Index) => return Err(Abort::Slow),
                _ => Err(Raise::new(Kind::TypeError, "%c requires int or char")),
            };
            finished(m, rendered)
        }
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
            let number = int_value(m, conversion, value)?;
            finished(m, conversion.render_int(&number, m.int_max_str_digits))
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = float_value(m, value, "must be real number, not ")?;
            finished(m, conversion.render_float(number))
        }
        _ => Err(m.raise_pure(conversion.unsupported())),
    }
}

fn finished(m: &mut Machine, rendered: Result<String, Raise>) -> Res {
    match rendered {
        Ok(text) => Ok(m.str(text)),
        Err(error) => Err(m.raise_pure(error)),
    }
}

/// The int that `%d`, `%x`, … write: of a float its whole part, in decimal only.
pub fn int_value(m: &mut Machine, conversion: &Conversion, value: ObjId) -> Res<BigInt> {
    if let Some(number) = m.as_big(value) {
        return Ok(number);
    }
    if m.overrides(value, Special::Index) || m.overrides(value, Special::Convert) {
        return Err(Abort::Slow);
    }
    let decimal = matches!(conversion.kind, 'd' | 'i' | 'u');
    match m.as_float(value).filter(|_| decimal) {
        Some(number) => float_to_int(number).map_err(|error| m.raise_pure(error)),
        None => {
            let name = m.type_name(value);
            Err(m.raise_pure(conversion.wrong_type(&name)))
        }
    }
}

/// The float that `%f` and its kin write; `message` is completed with the type's name where there is none.
pub fn float_value(m: &mut Machine, value: ObjId, message: &str) -> Res<f64> {
    if m.overrides(value, Special::Convert) {
        return Err(Abort::Slow);
    }
    if let Some(number) = m.as_float(value) {
        return Ok(number);
    }
    if let Some(number) = m.as_big(value) {
        return int_to_float(&number).map_err(|error| m.raise_pure(error));
    }
    if m.overrides(value, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(value);
    Err(m.type_error(format!("{message}{name}")))
}
