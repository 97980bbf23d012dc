//! What `hashlib`, `binascii` and `zlib` need of Rust: digests of whole messages, and a checksum.

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::machine::{Args, Arity, Machine, NativeDef, Res};
use crate::objects::text_args;

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_digest", Arity::Range(2, 2), digest),
    NativeDef::function("_crc32", Arity::Range(2, 2), crc32),
];

/// `_digest(name, data)`: bytes, or `None` for a name that is not known.
fn digest(m: &mut Machine, args: Args) -> Res {
    let name = m.text_of(args.at(m, 0));
    let data = text_args::buffer(m, args.at(m, 1))?;
    let digest = match &*name.text {
        "md5" => Md5::digest(&data).to_vec(),
        "sha1" => Sha1::digest(&data).to_vec(),
        "sha224" => Sha224::digest(&data).to_vec(),
        "sha256" => Sha256::digest(&data).to_vec(),
        "sha384" => Sha384::digest(&data).to_vec(),
        "sha512" => Sha512::digest(&data).to_vec(),
        _ => return Ok(m.none()),
    };
    Ok(m.bytes(&digest))
}

/// `_crc32(data, value)`: the checksum of zip files and PNG, going on from `value`.
fn crc32(m: &mut Machine, args: Args) -> Res {
    let data = text_args::buffer(m, args.at(m, 0))?;
    let mut crc = !(m
        .as_big(args.at(m, 1))
        .unwrap_or_default()
        .iter_u32_digits()
        .next()
        .unwrap_or(0));
    for &byte in data.iter() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 0 { 0 } else { 0xedb8_8320 };
        }
    }
    Ok(m.int(i64::from(!crc)))
}
