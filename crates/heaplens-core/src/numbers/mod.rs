//! `int`, `float` and `complex` as pure functions: arithmetic, text, hashes, formatting, the `math` module.
//!
//! Rust values go in, Rust values or a [`Raise`] come out: no function here knows an object or the machine. What they
//! answer is CPython 3.11's answer, exception texts included; the tests ask `python3`. Everything computes the same
//! bits natively and in wasm. `limit`s and the constants named so keep one value from taking all memory.
//!
//! ```text
//! raise
//!     Kind
//!     Kind::name(self) -> &'static str
//!     Raise
//!     Raise::new(kind: Kind, message: impl Into<String>) -> Raise
//!     Raise::value(message: impl Into<String>) -> Raise
//!     Raise::type_error(message: impl Into<String>) -> Raise
//!     Raise::overflow(message: impl Into<String>) -> Raise
//!     Raise::zero_division(message: impl Into<String>) -> Raise
//!     Raise::memory() -> Raise
//!     Raise::range() -> Raise
//! int_ops
//!     const INT_BITS_LIMIT: u64 = 1 << 27
//!     int_mul(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise>
//!     small_floordiv(a: i64, b: i64) -> Option<i64>
//!     small_mod(a: i64, b: i64) -> Option<i64>
//!     int_floordiv(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise>
//!     int_mod(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise>
//!     int_divmod(a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt), Raise>
//!     IntPower
//!     int_pow(a: &BigInt, b: &BigInt) -> Result<IntPower, Raise>
//!     int_pow_mod(a: &BigInt, b: &BigInt, modulus: &BigInt) -> Result<BigInt, Raise>
//!     int_lshift(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise>
//!     int_rshift(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise>
//!     bit_length(a: &BigInt) -> u64
//!     bit_count(a: &BigInt) -> u64
//!     ratio_to_float(n: &BigInt, d: &BigInt) -> Option<f64>
//!     int_truediv(a: &BigInt, b: &BigInt) -> Result<f64, Raise>
//!     int_to_float(a: &BigInt) -> Result<f64, Raise>
//!     float_to_int(x: f64) -> Result<BigInt, Raise>
//!     cmp_int_float(a: &BigInt, x: f64) -> Option<Ordering>
//!     cmp_small_float(a: i64, x: f64) -> Option<Ordering>
//!     ByteOrder
//!     ByteOrder::from_name(name: &str) -> Result<ByteOrder, Raise>
//!     int_to_bytes(a: &BigInt, length: i64, order: ByteOrder, signed: bool) -> Result<Vec<u8>, Raise>
//!     int_from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> BigInt
//!     int_round(a: &BigInt, ndigits: i64) -> Result<BigInt, Raise>
//! int_text
//!     const MAX_STR_DIGITS: usize = 4300
//!     int_to_decimal(a: &BigInt, limit: usize) -> Result<String, Raise>
//!     int_bin(a: &BigInt) -> String
//!     int_oct(a: &BigInt) -> String
//!     int_hex(a: &BigInt) -> String
//!     int_from_str(text: &str, base: i64, limit: usize) -> Result<BigInt, Raise>
//!     int_from_bytes_text(bytes: &[u8], base: i64, limit: usize) -> Result<BigInt, Raise>
//! int_math
//!     gcd(items: impl IntoIterator<Item = &BigInt>) -> BigInt
//!     lcm(items: impl IntoIterator<Item = &BigInt>) -> BigInt
//!     isqrt(a: &BigInt) -> Result<BigInt, Raise>
//!     factorial(a: &BigInt) -> Result<BigInt, Raise>
//!     perm(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise>
//!     comb(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise>
//! float
//!     float_repr(x: f64) -> String
//!     float_from_str(text: &str) -> Result<f64, Raise>
//!     float_from_bytes(bytes: &[u8]) -> Result<f64, Raise>
//!     frexp(x: f64) -> (f64, i32)
//!     as_integer_ratio(x: f64) -> Result<(BigInt, BigInt), Raise>
//!     is_integer(x: f64) -> bool
//!     float_hex(x: f64) -> String
//!     float_fromhex(text: &str) -> Result<f64, Raise>
//! float_ops
//!     float_truediv(x: f64, y: f64) -> Result<f64, Raise>
//!     float_floordiv(x: f64, y: f64) -> Result<f64, Raise>
//!     float_mod(x: f64, y: f64) -> Result<f64, Raise>
//!     float_divmod(x: f64, y: f64) -> Result<(f64, f64), Raise>
//!     FloatPower
//!     float_pow(x: f64, y: f64) -> Result<FloatPower, Raise>
//!     float_round_to_int(x: f64) -> Result<BigInt, Raise>
//!     float_round(x: f64, ndigits: i64) -> Result<f64, Raise>
//!     float_hash(x: f64) -> Option<i64>
//! complex
//!     complex_repr(re: f64, im: f64) -> String
//!     complex_mul(a: (f64, f64), b: (f64, f64)) -> (f64, f64)
//!     complex_div(a: (f64, f64), b: (f64, f64)) -> Result<(f64, f64), Raise>
//!     complex_pow(a: (f64, f64), b: (f64, f64)) -> Result<(f64, f64), Raise>
//!     complex_abs(re: f64, im: f64) -> Result<f64, Raise>
//!     complex_from_str(text: &str) -> Result<(f64, f64), Raise>
//! hash
//!     const MODULUS: u64 = (1 << 61) - 1
//!     never_minus_one(hash: i64) -> i64
//!     small_int_hash(a: i64) -> i64
//!     int_hash(a: &BigInt) -> i64
//!     complex_hash(re: f64, im: f64) -> Option<i64>
//!     complex_hash_of_parts(re: i64, im: i64) -> i64
//!     str_hash(s: &str) -> i64
//!     bytes_hash(bytes: &[u8]) -> i64
//!     tuple_hash(items: impl IntoIterator<Item = i64>) -> i64
//!     frozenset_hash(items: impl IntoIterator<Item = i64>) -> i64
//!     range_hash(len: i64, start: i64, step: i64, none_hash: i64) -> i64
//!     address_hash(address: u64) -> i64
//! format_spec
//!     Align
//!     Sign
//!     Grouping
//!     FormatSpec
//!     Defaults
//!     Defaults::text(type_name: &str) -> Self
//!     Defaults::int(type_name: &str) -> Self
//!     Defaults::float(type_name: &str) -> Self
//!     parse_format_spec(text: &str, defaults: Defaults) -> Result<FormatSpec, Raise>
//! format_number
//!     format_str(s: &str, spec: &FormatSpec, type_name: &str) -> Result<String, Raise>
//!     format_int(a: &BigInt, spec: &FormatSpec, type_name: &str, digit_limit: usize) -> Result<String, Raise>
//!     format_bool(b: bool, spec: &FormatSpec) -> Result<String, Raise>
//!     format_float(x: f64, spec: &FormatSpec, type_name: &str) -> Result<String, Raise>
//!     format_complex(re: f64, im: f64, spec: &FormatSpec, type_name: &str) -> Result<String, Raise>
//! percent
//!     Amount
//!     Conversion
//!     Piece
//!     PercentParser
//!     PercentParser::new(template: &str, mapping: bool) -> PercentParser
//!     PercentParser::next_piece(&mut self) -> Result<Option<Piece>, Raise>
//!     not_enough_arguments() -> Raise
//!     not_all_converted(bytes: bool) -> Raise
//!     Conversion::unsupported(&self) -> Raise
//!     Conversion::wrong_type(&self, type_name: &str) -> Raise
//!     Conversion::star_width(value: &BigInt) -> Result<i64, Raise>
//!     Conversion::star_precision(value: &BigInt) -> Result<i64, Raise>
//!     Conversion::with_amounts(mut self, width: Option<i64>, precision: Option<i64>) -> Conversion
//!     Conversion::render_text(&self, text: &str) -> Result<String, Raise>
//!     Conversion::render_char_code(&self, code: &BigInt) -> Result<String, Raise>
//!     Conversion::render_char(&self, c: char) -> Result<String, Raise>
//!     Conversion::render_int(&self, a: &BigInt, digit_limit: usize) -> Result<String, Raise>
//!     Conversion::render_float(&self, x: f64) -> Result<String, Raise>
//! str_format
//!     const RECURSION_DEPTH: u32 = 2
//!     recursion_exceeded() -> Raise
//!     Field
//!     TemplatePiece
//!     TemplateParser
//!     TemplateParser::new(template: &str) -> TemplateParser
//!     TemplateParser::next_piece(&mut self) -> Result<Option<TemplatePiece>, Raise>
//!     Convert
//!     Convert::from_char(c: char) -> Result<Convert, Raise>
//!     AutoNumber
//!     Argument
//!     Accessor
//!     FieldName
//!     FieldName::parse(name: &str, auto: &mut AutoNumber) -> Result<FieldName, Raise>
//!     FieldName::path(&self) -> FieldPath<'_>
//!     FieldPath
//!     replacement_out_of_range(index: usize) -> Raise
//! math
//!     domain_error() -> Raise
//!     range_error() -> Raise
//!     type Function1 = fn(f64) -> Result<f64, Raise>
//!     type Function2 = fn(f64, f64) -> Result<f64, Raise>
//!     function1(name: &str) -> Option<Function1>
//!     function2(name: &str) -> Option<Function2>
//!     log(x: f64) -> Result<f64, Raise>
//!     log_ratio(log_x: f64, log_base: f64) -> Result<f64, Raise>
//!     log_of_int(a: &BigInt, name: &str) -> Result<f64, Raise>
//!     floor(x: f64) -> Result<BigInt, Raise>
//!     ceil(x: f64) -> Result<BigInt, Raise>
//!     trunc(x: f64) -> Result<BigInt, Raise>
//!     modf(x: f64) -> (f64, f64)
//!     math_frexp(x: f64) -> (f64, i32)
//!     ldexp(x: f64, exponent: &BigInt) -> Result<f64, Raise>
//!     isclose(a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> Result<bool, Raise>
//!     fsum(items: impl IntoIterator<Item = f64>) -> Result<f64, Raise>
//!     hypot(coordinates: &[f64]) -> f64
//!     dist(p: &[f64], q: &[f64]) -> Result<f64, Raise>
//! ```

pub mod complex;
mod digits;
pub mod float;
pub mod float_ops;
pub mod format_number;
pub mod format_spec;
pub mod hash;
pub mod int_math;
pub mod int_ops;
pub mod int_text;
pub mod math;
pub mod percent;
mod raise;
pub mod rounded;
mod special;
pub mod str_format;
pub(crate) mod transcendental;

pub use raise::{Kind, Raise};

#[cfg(test)]
mod format_tests;
#[cfg(test)]
pub(crate) mod oracle;
#[cfg(test)]
mod tests;
