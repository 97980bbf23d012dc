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
        Ok(Names {
            encoding: read(encoding, "encoding")?,
            errors: read(errors, "errors")?,
        })
    }

    fn codec(&self) -> Result<Codec, Raise> {
        self.encoding
            .as_ref()
            .map_or(Ok(Codec::Utf8), |name| Codec::from_name(&name.text))
    }

    fn handler(&self) -> Result<Handler, Raise> {
        self.errors
            .as_ref()
            .map_or(Ok(Handler::Strict), |name| Handler::from_name(&name.text))
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
    if handler != Handler::Strict
        && let Ok(bytes) = codec::encode(&text.text, codec, handler)
    {
        return Ok(bytes);
    }
    let object = m.new_ref(id);
    Err(unicode_error(m, types::UNICODE_ENCODE_ERROR, object, &error))
}

/// What writing a text with surrogates to standard output raises.
pub fn not_utf8(m: &mut Machine, text: &str) -> Abort {
    match codec::encode(text, Codec::Utf8, Handler::Strict) {
        Ok(_) => m.value_error("a text without surrogates can be encoded"),
        Err(error) => {
            let object = m.str(text);
            unicode_error(m, types::UNICODE_ENCODE_ERROR, object, &error)
        }
    }
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
        Handler::XmlCharRefReplace | Handler::NameReplace => {
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
    let parts = vec![
        m.str(error.encoding),
        object,
        m.usize(error.start),
        m.usize(error.end),
        m.str(error.reason),
    ];
    for &part in &parts {
        m.heap.incref(part);
    }
    let args = m.tuple(parts.clone());
    let data = ExceptionData {
        args,
        fields: parts,
        ..ExceptionData::default()
    };
    let exception = m.heap.alloc(ty, Payload::Exception(Box::new(data)));
    m.raise(exception)
}
