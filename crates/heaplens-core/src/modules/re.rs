//! What the `re` module needs natively: compiling a pattern, and finding its matches. Pattern and match objects are Python.

use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, fixed};
use crate::regex::{self, Mode, Outcome, Program};

/// Matches are many in a long text, and none may be asked for at once that memory has no room for.
const MATCHES_BETWEEN_CHECKS: usize = 4_096;

/// What one takes, in items of a list: a tuple, some ints, and the match object that is made of them.
const ITEMS_OF_A_MATCH: usize = 100;

/// The characters of a str, or the bytes of a bytes object as characters.
fn chars_of(m: &Machine, id: ObjId) -> Vec<char> {
    if let Some(text) = m.as_str(id) {
        return text.text.chars().collect();
    }
    m.as_bytes(id)
        .map(|bytes| bytes.iter().map(|&b| char::from(b)).collect())
        .unwrap_or_default()
}

fn program(m: &mut Machine, pattern: ObjId, flags: ObjId) -> Result<Program, regex::Error> {
    let flags = m.as_i64(flags).unwrap_or(0) as u32;
    let bytes = m.as_str(pattern).is_none();
    regex::compile(&chars_of(m, pattern), flags, bytes)
}

/// `_re_compile(pattern, flags)`: (groups, {name: group}, flags, warnings), or (message, position or None).
fn compile(m: &mut Machine, args: Args) -> Res {
    match program(m, args.at(m, 0), args.at(m, 1)) {
        Ok(program) => {
            let names = m.dict();
            for (name, group) in &program.names {
                let group = m.usize(*group);
                // A piece of the pattern's text, and as such no interned string.
                let name = m.str(&**name);
                m.dict_set_str(names, name, group);
                m.heap.decref(name);
            }
            let groups = m.usize(program.groups);
            let flags = m.int(program.flags.into());
            let warnings = program.warnings.iter().map(|text| m.str(&**text)).collect();
            let warnings = m.list(warnings);
            Ok(m.tuple(vec![groups, names, flags, warnings]))
        }
        Err(error) => {
            let message = m.str(error.message);
            let position = match error.position {
                Some(position) => m.usize(position),
                None => m.none(),
            };
            Ok(m.tuple(vec![message, position]))
        }
    }
}

/// `_re_find(pattern, flags, text, start, end, mode, limit)`: the spans of matches, each a tuple of numbers, two to a group
/// (-1 where it took no part), and the group closed last. mode: 0 match, 1 fullmatch, 2 search; up to `limit` searches follow each other (0: all).
fn find(m: &mut Machine, args: Args) -> Res {
    let number = |m: &Machine, i: usize| m.as_i64(args.at(m, i)).unwrap_or(0).max(0) as usize;
    let Ok(program) = program(m, args.at(m, 0), args.at(m, 1)) else {
        return Ok(m.new_ref(fixed::NONE));
    };
    let len = m.native_len(args.at(m, 2)).unwrap_or_default();
    m.check_items(len)?;
    m.looks_at(len);
    let text = chars_of(m, args.at(m, 2));
    let (mut start, end, limit) = (number(m, 3), number(m, 4).min(text.len()), number(m, 6));
    let mode = match number(m, 5) {
        0 => Mode::Match,
        1 => Mode::Full,
        _ => Mode::Search,
    };
    let mut found = Vec::new();
    let mut not_empty_at = None;
    let mut steps = 0;
    while start <= end && (limit == 0 || found.len() < limit) {
        match regex::find(&program, &text, start, end, mode, not_empty_at, &mut steps) {
            Outcome::Nothing => break,
            Outcome::OutOfSteps => {
                m.drop_refs(found);
                return Err(m.raise_text(
                    crate::machine::types::RUNTIME_ERROR,
                    "heaplens stops a regular expression that takes more than 20 million steps",
                ));
            }
            Outcome::Found(spans, last) => {
                if let Some(Some((from, to))) = spans.first().copied() {
                    not_empty_at = (from == to).then_some(to);
                    start = to;
                }
                let mut numbers = Vec::with_capacity(spans.len() * 2);
                for span in spans {
                    let (from, to) = span.map_or((-1, -1), |(from, to)| (from as i64, to as i64));
                    numbers.push(m.int(from));
                    numbers.push(m.int(to));
                }
                numbers.push(m.int(last.map_or(-1, |last| last as i64)));
                found.push(m.tuple(numbers));
                if found.len().is_multiple_of(MATCHES_BETWEEN_CHECKS)
                    && let Err(abort) = m.check_items(MATCHES_BETWEEN_CHECKS * ITEMS_OF_A_MATCH)
                {
                    m.drop_refs(found);
                    return Err(abort);
                }
            }
        }
    }
    Ok(m.list(found))
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_re_compile", Arity::Range(2, 2), compile),
    NativeDef::function("_re_find", Arity::Range(7, 7), find),
];
