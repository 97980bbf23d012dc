//! Numbers as bytes: one item of an array, a memoryview or a packed structure, by its type code.
//!
//! The machine is a 64-bit little-endian one, like the CPython it follows, on whatever host it runs.

use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, types};
use crate::objects::number_ops::real_value;

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_float_pack", Arity::Range(2, 2), float_pack),
    NativeDef::function("_float_unpack", Arity::Range(2, 2), float_unpack),
];

/// The size of a native item in bytes, of a known type code.
pub fn item_size(code: u8) -> Option<usize> {
    Some(match code {
        b'b' | b'B' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' | b'u' | b'w' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'P' | b'd' => 8,
        _ => return None,
    })
}

/// The smallest and the largest number that an integer code can hold.
pub fn int_range(code: u8) -> Option<(i128, i128)> {
    Some(match code {
        b'b' => (i8::MIN.into(), i8::MAX.into()),
        b'B' => (0, u8::MAX.into()),
        b'h' => (i16::MIN.into(), i16::MAX.into()),
        b'H' => (0, u16::MAX.into()),
        b'i' => (i32::MIN.into(), i32::MAX.into()),
        b'I' => (0, u32::MAX.into()),
        b'l' | b'q' | b'n' => (i64::MIN.into(), i64::MAX.into()),
        b'L' | b'Q' | b'N' | b'P' => (0, u64::MAX.into()),
        _ => return None,
    })
}

/// An item as a number.
#[derive(Clone, Copy, Debug)]
pub enum Scalar {
    Int(i128),
    Float(f64),
    Bool(bool),
    Byte(u8),
    Char(u32),
}

/// Reads an item; `bytes` has its size.
pub fn read(code: u8, bytes: &[u8]) -> Scalar {
    let mut wide = [0; 8];
    for (to, from) in wide.iter_mut().zip(bytes) {
        *to = *from;
    }
    let raw = u64::from_le_bytes(wide);
    match code {
        b'?' => Scalar::Bool(raw != 0),
        b'c' => Scalar::Byte(raw as u8),
        b'u' | b'w' => Scalar::Char(raw as u32),
        b'e' => Scalar::Float(half_to_float(raw as u16)),
        b'f' => Scalar::Float(f32::from_bits(raw as u32).into()),
        b'd' => Scalar::Float(f64::from_bits(raw)),
        b'b' => Scalar::Int((raw as i8).into()),
        b'h' => Scalar::Int((raw as i16).into()),
        b'i' => Scalar::Int((raw as i32).into()),
        b'l' | b'q' | b'n' => Scalar::Int((raw as i64).into()),
        _ => Scalar::Int(raw.into()),
    }
}

/// The object for an item.
pub fn object(m: &mut Machine, scalar: Scalar) -> ObjId {
    match scalar {
        Scalar::Int(value) => match i64::try_from(value) {
            Ok(value) => m.int(value),
            Err(_) => m.big(value.into()),
        },
        Scalar::Float(value) => m.float(value),
        Scalar::Bool(value) => m.bool(value),
        Scalar::Byte(byte) => m.bytes(&[byte]),
        Scalar::Char(code) => m.char(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
    }
}

/// The low bytes of a number, as many as its code has.
pub fn write_int(code: u8, value: i128) -> ([u8; 8], usize) {
    ((value as u64).to_le_bytes(), item_size(code).unwrap_or(8))
}

/// A float as a code stores it.
pub fn write_float(code: u8, value: f64) -> ([u8; 8], usize) {
    let mut bytes = [0; 8];
    match code {
        b'f' => bytes[..4].copy_from_slice(&(value as f32).to_le_bytes()),
        _ => bytes = value.to_le_bytes(),
    }
    (bytes, item_size(code).unwrap_or(8))
}

/// An integer argument that fits 128 bits: `None` beyond, [`Abort::Slow`] where `__index__` has to be asked.
pub fn int_argument(m: &mut Machine, value: ObjId) -> Res<Option<i128>> {
    if let Some(value) = m.as_i64(value) {
        return Ok(Some(value.into()));
    }
    if let Some(value) = m.as_big(value) {
        return Ok(i128::try_from(value).ok());
    }
    if m.overrides(value, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(value);
    Err(m.type_error(format!("'{name}' object cannot be interpreted as an integer")))
}

/// A float argument: [`Abort::Slow`] where `__float__` has to be asked.
pub fn float_argument(m: &mut Machine, value: ObjId) -> Res<f64> {
    if let Some(value) = real_value(m, value)? {
        return Ok(value);
    }
    if m.overrides(value, Special::Convert) || m.overrides(value, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(value);
    Err(m.type_error(format!("must be real number, not {name}")))
}

/// IEEE 754 binary16 to double: always exact.
fn half_to_float(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let fraction = f64::from(bits & 0x3ff);
    let magnitude = match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    };
    magnitude.copysign(sign)
}

/// Double to IEEE 754 binary16, ties to even; `None` where it is too large.
fn float_to_half(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let magnitude = value.abs();
    if value.is_nan() {
        return Some(sign | 0x7e00);
    }
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // The unit of the last place is a power of two, so that dividing by it is exact.
    let mut exponent = 0;
    while exponent < 31 && magnitude >= 2f64.powi(exponent - 14) {
        exponent += 1;
    }
    let unit = 2f64.powi(exponent.max(1) - 25);
    let rounded = (magnitude / unit).round_ties_even();
    // A carry out of the fraction runs into the exponent, as it should.
    let bits = ((exponent.max(1) - 1) as u32) * 1024 + rounded as u32;
    (bits < 0x7c00).then_some(sign | bits as u16)
}

/// `_float_pack(code, x)`: little-endian bytes; a code in upper case refuses what is too large (`E`, `F`, `D`).
fn float_pack(m: &mut Machine, args: Args) -> Res {
    let code = m.text_of(args.at(m, 0)).text.bytes().next().unwrap_or(b'd');
    let value = real_value(m, args.at(m, 1))?.unwrap_or(0.0);
    let too_large = code == b'F' && value.is_finite() && (value as f32).is_infinite();
    let packed = match code {
        b'E' | b'e' => float_to_half(value).map(|bits| bits.to_le_bytes().to_vec()),
        _ if too_large => None,
        _ => {
            let (bytes, size) = write_float(code.to_ascii_lowercase(), value);
            Some(bytes[..size].to_vec())
        }
    };
    match packed {
        Some(bytes) => Ok(m.bytes(&bytes)),
        None => {
            let code = char::from(code.to_ascii_lowercase());
            Err(m.raise_text(
                types::OVERFLOW_ERROR,
                format!("float too large to pack with {code} format"),
            ))
        }
    }
}

/// `_float_unpack(code, bytes)`, little-endian.
fn float_unpack(m: &mut Machine, args: Args) -> Res {
    let code = m.text_of(args.at(m, 0)).text.bytes().next().unwrap_or(b'd');
    let scalar = read(code, m.as_bytes(args.at(m, 1)).unwrap_or_default());
    Ok(object(m, scalar))
}
