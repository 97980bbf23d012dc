//! What `unicodedata` and `codecs` ask the machine for: normal forms, the names of characters and of codecs.
//!
//! The rest of that module is Python and tables (`library/unicodedata.py`).

use crate::machine::{Args, Arity, Machine, NativeDef, Res, types};
use crate::syntax::normal::{self, Form};
use crate::text::classify::is_assigned;
use crate::text::codec::Codec;

/// `_normalized(form, text)`. What Unicode 14 does not know stays as it is: the tables that are asked are newer.
fn normalized(m: &mut Machine, args: Args) -> Res {
    let form = Form::named(&m.text_of(args.at(m, 0)).text);
    let text = m.text_of(args.at(m, 1));
    let mut result = String::with_capacity(text.text.len());
    let mut rest: &str = &text.text;
    while !rest.is_empty() {
        let Some(form) = form else {
            return Err(m.value_error("invalid normalization form"));
        };
        let known = rest.find(|c| !is_assigned(c)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(known);
        result.push_str(&normal::normalized(part, form));
        let unknown = after.find(is_assigned).unwrap_or(after.len());
        result.push_str(&after[..unknown]);
        rest = &after[unknown..];
    }
    Ok(m.str(result))
}

/// A page holds the names only once a program's text has asked for one.
fn refuse_without_names(m: &mut Machine) -> Res<()> {
    if unicode_names2::is_provided() {
        return Ok(());
    }
    Err(m.raise_text(
        types::NOT_IMPLEMENTED_ERROR,
        "heaplens has the names of characters here only in a program with a \"\\N{…}\"",
    ))
}

/// `_character_name(c)`: None for one that has no name.
fn character_name(m: &mut Machine, args: Args) -> Res {
    refuse_without_names(m)?;
    let text = m.text_of(args.at(m, 0));
    let name = text.text.chars().next().and_then(unicode_names2::name);
    Ok(match name {
        Some(name) => m.str(name),
        None => m.none(),
    })
}

/// `_character_named(name)`: None if there is none.
fn character_named(m: &mut Machine, args: Args) -> Res {
    refuse_without_names(m)?;
    let name = m.text_of(args.at(m, 0));
    Ok(match unicode_names2::character(&name.text.to_uppercase()) {
        Some(c) => m.str(c.encode_utf8(&mut [0; 4])),
        None => m.none(),
    })
}

/// `_codec_name(encoding)`: as CPython's own tables have it.
fn codec_name(m: &mut Machine, args: Args) -> Res {
    let name = m.text_of(args.at(m, 0));
    let codec = Codec::from_name(&name.text).map_err(|error| m.raise_pure(error))?;
    Ok(m.str(codec.name()))
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_normalized", Arity::Range(2, 2), normalized),
    NativeDef::function("_character_name", Arity::One, character_name),
    NativeDef::function("_codec_name", Arity::One, codec_name),
    NativeDef::function("_character_named", Arity::One, character_named),
];
