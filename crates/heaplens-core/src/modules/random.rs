//! What the `random` module needs natively: the Mersenne Twister (Matsumoto and Nishimura, 1998) as CPython seeds it.
//!
//! A generator's state is a bytearray that its `Random` object holds, 624 words and the index of the next one, little
//! endian; so it is cloned, replayed and freed with everything else. The distributions are Python, in [`SOURCE`].

use num_bigint::BigInt;

use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, types};
use crate::numbers::int_ops::INT_BITS_LIMIT;
use crate::objects::{Payload, int};

const N: usize = 624;
const M: usize = 397;

struct Twister {
    words: [u32; N],
    next: usize,
}

impl Twister {
    /// A state seeded by one word (`init_genrand`).
    fn from_word(seed: u32) -> Twister {
        let mut words = [0u32; N];
        let mut last = seed;
        words[0] = seed;
        for (i, word) in words.iter_mut().enumerate().skip(1) {
            last = 1_812_433_253u32
                .wrapping_mul(last ^ (last >> 30))
                .wrapping_add(i as u32);
            *word = last;
        }
        Twister { words, next: N }
    }

    /// A state seeded by a number of any size, as its words from the lowest on (`init_by_array`).
    fn from_words(key: &[u32]) -> Twister {
        let mut twister = Twister::from_word(19_650_218);
        let words = &mut twister.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let last = words[i - 1];
            words[i] = (words[i] ^ (last ^ (last >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % key.len();
            if i >= N {
                words[0] = words[N - 1];
                i = 1;
            }
        }
        for _ in 1..N {
            let last = words[i - 1];
            words[i] = (words[i] ^ (last ^ (last >> 30)).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                words[0] = words[N - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        twister
    }

    fn read(bytes: &[u8]) -> Option<Twister> {
        let mut chunks = bytes
            .chunks_exact(4)
            .map(|chunk| chunk.iter().rev().fold(0u32, |w, &b| w << 8 | u32::from(b)));
        let mut words = [0u32; N];
        for word in &mut words {
            *word = chunks.next()?;
        }
        let next = chunks.next()? as usize;
        (next <= N).then_some(Twister { words, next })
    }

    fn write(&self) -> Vec<u8> {
        self.words
            .iter()
            .copied()
            .chain([self.next as u32])
            .flat_map(u32::to_le_bytes)
            .collect()
    }

    fn refill(&mut self) {
        let words = &mut self.words;
        for k in 0..N {
            let y = (words[k] & 0x8000_0000) | (words[(k + 1) % N] & 0x7fff_ffff);
            let twist = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            words[k] = words[(k + M) % N] ^ (y >> 1) ^ twist;
        }
        self.next = 0;
    }
}

/// The next 32 bits of the state in a bytearray, changed in place.
fn next_word(bytes: &mut [u8]) -> Option<u32> {
    let at = |i: usize| i * 4..i * 4 + 4;
    let word = |bytes: &[u8], i: usize| {
        bytes
            .get(at(i))
            .and_then(|chunk| chunk.try_into().ok())
            .map(u32::from_le_bytes)
    };
    let mut next = word(bytes, N)? as usize;
    if next >= N {
        let mut twister = Twister::read(bytes)?;
        twister.refill();
        bytes.get_mut(..(N + 1) * 4)?.copy_from_slice(&twister.write());
        next = 0;
    }
    let mut y = word(bytes, next)?;
    bytes.get_mut(at(N))?.copy_from_slice(&(next as u32 + 1).to_le_bytes());
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c_5680;
    y ^= (y << 15) & 0xefc6_0000;
    y ^= y >> 18;
    Some(y)
}

fn word(m: &mut Machine, state: ObjId) -> Res<u32> {
    let word = match m.heap.payload_mut(state) {
        Payload::ByteArray(bytes) => next_word(bytes.bytes_mut()),
        _ => None,
    };
    word.ok_or(()).map_err(|()| m.value_error("state vector is invalid"))
}

/// `_mt_seed(n)`: a new state (a bytearray) seeded by `abs(n)`.
fn seed(m: &mut Machine, args: Args) -> Res {
    let value = m.as_big(args.at(m, 0)).unwrap_or_default();
    let mut key = value.magnitude().to_u32_digits();
    if key.is_empty() {
        key.push(0);
    }
    let state = Twister::from_words(&key).write();
    Ok(m.heap
        .alloc(types::BYTEARRAY, Payload::ByteArray(Box::new(state.into()))))
}

/// `_mt_random(state)`: a float of 53 random bits in [0, 1).
fn random(m: &mut Machine, args: Args) -> Res {
    let state = args.at(m, 0);
    let a = word(m, state)? >> 5;
    let b = word(m, state)? >> 6;
    let value = (f64::from(a) * 67_108_864.0 + f64::from(b)) * (1.0 / 9_007_199_254_740_992.0);
    Ok(m.float(value))
}

/// `_mt_getrandbits(state, k)`: an int of `k` random bits.
fn getrandbits(m: &mut Machine, args: Args) -> Res {
    let state = args.at(m, 0);
    let bits = int::index_object(m, args.at(m, 1))?;
    let count = m.as_i64(bits);
    m.drop_ref(bits);
    let count = match count {
        Some(count) if count < 0 => return Err(m.value_error("number of bits must be non-negative")),
        Some(count) if count as u64 <= INT_BITS_LIMIT => count as u64,
        Some(_) => return Err(m.memory_error()),
        None => return Err(m.overflow_error("Python int too large to convert to C int")),
    };
    let mut left = count;
    let mut digits = Vec::new();
    while left > 0 {
        let drawn = word(m, state)?;
        digits.push(if left < 32 { drawn >> (32 - left) } else { drawn });
        left = left.saturating_sub(32);
    }
    let value = BigInt::from(num_bigint::BigUint::new(digits));
    Ok(m.big(value))
}

/// `_mt_words(state)`: the state as a tuple of ints, as `getstate` shows it.
fn words(m: &mut Machine, args: Args) -> Res {
    let state = args.at(m, 0);
    let Some(twister) = m.as_bytes(state).and_then(Twister::read) else {
        return Err(m.value_error("state vector is invalid"));
    };
    let mut items: Vec<ObjId> = twister.words.iter().map(|&word| m.int(word.into())).collect();
    items.push(m.usize(twister.next));
    Ok(m.tuple(items))
}

/// `_mt_from_words(tuple)`: the contrary.
fn from_words(m: &mut Machine, args: Args) -> Res {
    let items = m.tuple_items(args.at(m, 0)).to_vec();
    let numbers: Option<Vec<u32>> = items
        .iter()
        .map(|&item| m.as_i64(item).and_then(|value| u32::try_from(value).ok()))
        .collect();
    let bytes: Vec<u8> = numbers
        .unwrap_or_default()
        .into_iter()
        .flat_map(u32::to_le_bytes)
        .collect();
    if items.len() != N + 1 || Twister::read(&bytes).is_none() {
        return Err(m.value_error("state vector is the wrong size"));
    }
    Ok(m.heap
        .alloc(types::BYTEARRAY, Payload::ByteArray(Box::new(bytes.into()))))
}

pub const FUNCTIONS: &[NativeDef] = &[];

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_mt_seed", Arity::One, seed),
    NativeDef::function("_mt_random", Arity::One, random),
    NativeDef::function("_mt_getrandbits", Arity::Range(2, 2), getrandbits),
    NativeDef::function("_mt_words", Arity::One, words),
    NativeDef::function("_mt_from_words", Arity::One, from_words),
];
