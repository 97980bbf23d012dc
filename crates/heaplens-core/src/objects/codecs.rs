//! `str.encode`, `bytes.decode` and the exceptions of what cannot be coded.
//!
//! [`crate::text::codec`] does the work. A name of an error handler is looked up only when there is an error, as in
//! CPython, so everything is tried strictly first.

use std::rc::Rc;

use super::{ExceptionData, Payload, PyStr, text_args};
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::numbers::Raise;
use crate::text::codec::{self, Codec, CodecError, Handler};

/// The `encoding` and `errors` arguments, where given.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub encoding: Option<Rc<PyStr>>,
    pub errors: Option<Rc<PyStr>>,
}

impl Names {
    /// Reads the two arguments of `function`; `NULL` is one that is not given.
    pub fn read(m: &mut Machine, function: &str, encoding: ObjId, errors: ObjId) -> Res<Names> {
        let mut read = |id: ObjId, name: &str| {
            if id.is_null() {
                return Ok(None);
            }
            text_args::text(m, id, &format!("{function}() argument '{name}' must be str, not ")).map(Some)
        };
        Ok(Names { encoding: read(encoding, "encoding")?, errors: read(errors, "errors")? })
    }

    fn codec(&self) -> Result<Codec, Raise> {
        self.encoding.as_ref().map_or(Ok(Codec::Utf8), |name| Codec::from_name(&name.text))
    }

    fn handler(&self) -> Result<Handler, Raise> {
        self.errors.as_ref().map_or(Ok(Handler::Strict), |name| Handler::from_name(&name.text))
    }
}

/// `s.encode(encoding='utf-8', errors='strict')`.
pub fn encode_method(m: &mut Machine, args: Args) -> Res {
    let [encoding, errors] = args.bind(m, "encode", ["encoding", "errors"], 1, 2, 0)?;
    let names = Names::read(m, "encode", encoding, errors)?;
    let bytes = encode(m, args.at(m, 0), &names)?;
    Ok(m.bytes(&bytes))
}

/// The bytes of a str object.
pub fn encode(m: &mut Machine, id: ObjId, names: &Names) -> Res<Vec<u8>> {
    let text = m.text_of(id);
    let codec = names.codec().map_err(|error| m.raise_pure(error))?;
    let error = match codec::encode(&text.text, codec, Handler::Strict) {
        Ok(bytes) => return Ok(bytes),
        Err(error) => error,
    };
    let handler = names.handler().map_err(|error| m.raise_pure(error))?;
    if handler != Handler::Strict {
        if let Ok(bytes) = codec::encode(&text.text, codec, handler) {
            return Ok(bytes);
        }
    }
    let object = m.new_ref(id);
    Err(unicode_error(m, types::UNICODE_ENCODE_ERROR, object, &error))
}

/// `b.decode(encoding='utf-8', errors='strict')`, of bytes and bytearray.
pub fn decode_method(m: &mut Machine, args: Args) -> Res {
    let [encoding, errors] = args.bind(m, "decode", ["encoding", "errors"], 1, 2, 0)?;
    let names = Names::read(m, "decode", encoding, errors)?;
    let this = args.at(m, 0);
    let bytes = text_args::buffer(m, this)?;
    decode(m, &bytes, this, &names)
}

/// The str object of some bytes, which `object` holds.
pub fn decode(m: &mut Machine, bytes: &[u8], object: ObjId, names: &Names) -> Res {
    // CPython does not even look at the names then.
    if bytes.is_empty() {
        return Ok(m.str(""));
    }
    let codec = names.codec().map_err(|error| m.raise_pure(error))?;
    let error = match codec::decode(bytes, codec, Handler::Strict) {
        Ok(text) => return Ok(m.str(text)),
        Err(error) => error,
    };
    match names.handler().map_err(|error| m.raise_pure(error))? {
        Handler::Strict => {}
        Handler::XmlCharRefReplace => {
            return Err(m.type_error("don't know how to handle UnicodeDecodeError in error callback"));
        }
        handler => {
            if let Ok(text) = codec::decode(bytes, codec, handler) {
                return Ok(m.str(text));
            }
        }
    }
    // The exception holds bytes, whatever was decoded.
    let read = codec.without_mark(bytes);
    let whole = read.len() == bytes.len() && m.type_of(object) == types::BYTES;
    let object = if whole { m.new_ref(object) } else { m.bytes(read) };
    Err(unicode_error(m, types::UNICODE_DECODE_ERROR, object, &error))
}

/// Raises `UnicodeEncodeError` or `UnicodeDecodeError`; owns `object`. The fields are encoding, object, start, end,
/// reason, as in the args.
fn unicode_error(m: &mut Machine, ty: ObjId, object: ObjId, error: &CodecError) -> Abort {
    let parts = vec![m.str(error.encoding), object, m.usize(error.start), m.usize(error.end), m.str(error.reason)];
    for &part in &parts {
        m.heap.incref(part);
    }
    let args = m.tuple(parts.clone());
    let data = ExceptionData { args, fields: parts, ..ExceptionData::default() };
    let exception = m.heap.alloc(ty, Payload::Exception(Box::new(data)));
    m.raise(exception)
}

/// `str()` of a `UnicodeEncodeError`, `UnicodeDecodeError` or `UnicodeTranslateError`, from its fields. `None`: another
/// exception, or one whose fields have not been set.
pub fn unicode_error_text(m: &Machine, id: ObjId) -> Option<String> {
    let Payload::Exception(data) = m.heap.payload(id) else { return None };
    let field = |index: usize| data.fields.get(index).copied().filter(|field| !field.is_null());
    let translating = m.is_instance(id, types::UNICODE_TRANSLATE_ERROR);
    let first = usize::from(!translating);
    let object = field(first)?;
    let start = usize::try_from(m.as_i64(field(first + 1)?)?).ok()?;
    let end = usize::try_from(m.as_i64(field(first + 2)?)?).ok()?;
    let reason = m.as_str(field(first + 3)?)?.text.to_string();
    if m.is_instance(id, types::UNICODE_DECODE_ERROR) {
        let encoding = m.as_str(field(0)?)?.text.to_string();
        let bytes = m.as_bytes(object)?;
        return Some(match bytes.get(start) {
            Some(byte) if end == start + 1 => {
                format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
            }
            _ => format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end as i64 - 1),
        });
    }
    let encoding = match translating {
        true => String::new(),
        false => format!("'{}' codec ", m.as_str(field(0)?)?.text),
    };
    let verb = if translating { "translate" } else { "encode" };
    let shown = m.as_str(object)?.char_at(start).filter(|_| end == start + 1).map(|c| match c as u32 {
        code @ ..0x100 => format!("\\x{code:02x}"),
        code @ ..0x10000 => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    });
    Some(match shown {
        Some(shown) => format!("{encoding}can't {verb} character '{shown}' in position {start}: {reason}"),
        None => format!("{encoding}can't {verb} characters in position {start}-{}: {reason}", end as i64 - 1),
    })
}
