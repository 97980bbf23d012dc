//! Hashes as CPython 3.11 computes them under `PYTHONHASHSEED=0`, so that sets and dicts keep its order.
//!
//! Containers are combinators: functions over the hashes of their items, which only the machine can compute.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::text::surrogate;

pub use super::float_ops::float_hash;

/// Numbers hash modulo this Mersenne prime, 2**61 - 1.
pub const MODULUS: u64 = (1 << 61) - 1;

/// -1 means "error" in C, so no hash is -1.
pub fn never_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// `hash(a)` of a machine integer.
#[inline]
pub fn small_int_hash(a: i64) -> i64 {
    if (0..MODULUS as i64).contains(&a) {
        return a;
    }
    let size = (a.unsigned_abs() % MODULUS) as i64;
    never_minus_one(if a < 0 { -size } else { size })
}

/// `hash(a)` of an int.
pub fn int_hash(a: &BigInt) -> i64 {
    let size = (a.magnitude() % MODULUS).to_i64().unwrap_or(0);
    never_minus_one(if a.sign() == Sign::Minus { -size } else { size })
}

/// `hash(complex(re, im))`; `None` where a part is NaN (then the machine combines with the identity hash).
pub fn complex_hash(re: f64, im: f64) -> Option<i64> {
    Some(complex_hash_of_parts(float_hash(re)?, float_hash(im)?))
}

/// The complex combinator: `sys.hash_info.imag` times the imaginary part's hash.
pub fn complex_hash_of_parts(re: i64, im: i64) -> i64 {
    never_minus_one(re.wrapping_add(im.wrapping_mul(1_000_003)))
}

/// `hash(s)` of a str: over its PEP 393 buffer, whose unit is as wide as its widest character needs.
pub fn str_hash(s: &str) -> i64 {
    if s.is_ascii() {
        return bytes_hash(s.as_bytes());
    }
    let widest = s.chars().map(surrogate::code).max().unwrap_or(0);
    let buffer: Vec<u8> = match widest {
        0..0x100 => s.chars().map(|c| c as u8).collect(),
        0x100..0x10000 => s
            .chars()
            .flat_map(|c| (surrogate::code(c) as u16).to_le_bytes())
            .collect(),
        _ => s.chars().flat_map(|c| surrogate::code(c).to_le_bytes()).collect(),
    };
    bytes_hash(&buffer)
}

/// `hash(b)` of bytes: SipHash-1-3 with the zero key; 0 where empty.
pub fn bytes_hash(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        0
    } else {
        never_minus_one(sip_hash(bytes) as i64)
    }
}

/// SipHash with one compression and three finalisation rounds (Aumasson and Bernstein, 2012), key 0.
fn sip_hash(bytes: &[u8]) -> u64 {
    let mut v = [
        0x736f_6d65_7073_6575,
        0x646f_7261_6e64_6f6d,
        0x6c79_6765_6e65_7261,
        0x7465_6462_7974_6573u64,
    ];
    let word = |chunk: &[u8]| chunk.iter().rev().fold(0u64, |w, &b| w << 8 | u64::from(b));
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let m = word(chunk);
        v[3] ^= m;
        sip_round(&mut v);
        v[0] ^= m;
    }
    let last = (bytes.len() as u64) << 56 | word(chunks.remainder());
    v[3] ^= last;
    sip_round(&mut v);
    v[0] ^= last;
    v[2] ^= 0xff;
    for _ in 0..3 {
        sip_round(&mut v);
    }
    v[0] ^ v[1] ^ v[2] ^ v[3]
}

fn sip_round(v: &mut [u64; 4]) {
    let [mut a, mut b, mut c, mut d] = *v;
    a = a.wrapping_add(b);
    b = b.rotate_left(13) ^ a;
    a = a.rotate_left(32);
    c = c.wrapping_add(d);
    d = d.rotate_left(16) ^ c;
    a = a.wrapping_add(d);
    d = d.rotate_left(21) ^ a;
    c = c.wrapping_add(b);
    b = b.rotate_left(17) ^ c;
    c = c.rotate_left(32);
    *v = [a, b, c, d];
}

/// `hash(tuple)` from its items' hashes: a simplified xxHash (`tuplehash`).
pub fn tuple_hash(items: impl IntoIterator<Item = i64>) -> i64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut acc = PRIME_5;
    let mut len = 0u64;
    for item in items {
        acc = acc.wrapping_add((item as u64).wrapping_mul(PRIME_2));
        acc = acc.rotate_left(31).wrapping_mul(PRIME_1);
        len += 1;
    }
    acc = acc.wrapping_add(len ^ PRIME_5 ^ 3_527_539);
    if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
}

/// `hash(frozenset)` from its items' hashes, whatever their order.
///
/// CPython also xors in the hash of every unused and dummy slot and takes them out again by parity; the outcome is
/// this.
pub fn frozenset_hash(items: impl IntoIterator<Item = i64>) -> i64 {
    let shuffle = |h: u64| (h ^ 89_869_747 ^ h << 16).wrapping_mul(3_644_798_167);
    let mut hash = 0u64;
    let mut len = 0u64;
    for item in items {
        hash ^= shuffle(item as u64);
        len += 1;
    }
    hash ^= len.wrapping_add(1).wrapping_mul(1_927_868_237);
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX { 590_923_713 } else { hash as i64 }
}

/// `hash(range)`: that of `(len, start, step)`, with `None` for what does not matter. `none_hash` is `hash(None)`,
/// which is an address in CPython 3.11.
pub fn range_hash(len: i64, start: i64, step: i64, none_hash: i64) -> i64 {
    let parts = match len {
        0 => [small_int_hash(0), none_hash, none_hash],
        1 => [small_int_hash(1), small_int_hash(start), none_hash],
        _ => [small_int_hash(len), small_int_hash(start), small_int_hash(step)],
    };
    tuple_hash(parts)
}

/// `hash(obj)` of an object without `__hash__` of its own, from its address.
pub fn address_hash(address: u64) -> i64 {
    never_minus_one(address.rotate_right(4) as i64)
}
