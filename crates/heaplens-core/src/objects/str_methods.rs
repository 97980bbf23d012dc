//! The methods of `str`: arguments in, [`crate::text`] asked, objects out.

use std::rc::Rc;

use super::PyList;
use super::text_args::{self, bound, check_count, is_exact, same_or_new_str, size, size_or};
use super::{DictTable, Payload, PyStr};
use crate::machine::fixed;
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::numbers::Raise;
use crate::text::pad::Translation;
use crate::text::split::Ends;
use crate::text::{pad, search, split as splitting, surrogate};

/// Raises what a pure function has asked for.
fn raised<T>(m: &mut Machine, result: Result<T, Raise>) -> Res<T> {
    result.map_err(|error| m.raise_pure(error))
}

/// `s.isalpha()` and its kin.
pub fn is(m: &mut Machine, args: Args, holds: fn(&str) -> bool) -> Res {
    let answer = holds(&m.text_of(args.at(m, 0)).text);
    Ok(m.bool(answer))
}

/// `s.upper()` and its kin: always a new string.
pub fn recased(m: &mut Machine, args: Args, recase: fn(&str) -> String) -> Res {
    let text = recase(&m.text_of(args.at(m, 0)).text);
    // A single character is a new string, too.
    Ok(if text.is_empty() { m.str(text) } else { m.new_str(&text) })
}

/// `s.center(width, fill=' ')` and its kin.
pub fn justify(m: &mut Machine, args: Args, pad: fn(&str, i64, char, usize) -> Result<String, Raise>) -> Res {
    let this = args.at(m, 0);
    let width = size(m, args.at(m, 1))?;
    let fill = match args.get(m, 2) {
        None => ' ',
        Some(fill) => {
            let text = text_args::text(m, fill, "The fill character must be a unicode character, not ")?;
            let mut chars = text.text.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => c,
                _ => return Err(m.type_error("The fill character must be exactly one character long")),
            }
        }
    };
    let text = m.text_of(this);
    if width <= i64::from(text.chars) {
        return Ok(same_or_new_str(m, this, &text.text));
    }
    let padded = pad(&text.text, width, fill, m.limits.items);
    let padded = raised(m, padded)?;
    Ok(m.str(padded))
}

pub fn zfill(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let width = size(m, args.at(m, 1))?;
    let text = m.text_of(this);
    let filled = pad::zfill(&text.text, width, m.limits.items);
    let filled = raised(m, filled)?;
    Ok(same_or_new_str(m, this, &filled))
}

pub fn expandtabs(m: &mut Machine, args: Args) -> Res {
    let [tabsize] = args.bind(m, "expandtabs", ["tabsize"], 1, 1, 0)?;
    let tabsize = text_args::int_or(m, tabsize, 8)?;
    let this = args.at(m, 0);
    let text = m.text_of(this);
    if !text.text.contains('\t') {
        return Ok(same_or_new_str(m, this, &text.text));
    }
    let expanded = pad::expandtabs(&text.text, tabsize, m.limits.items);
    let expanded = raised(m, expanded)?;
    Ok(m.str(expanded))
}

/// What `find` and its kin search for, and where.
struct Search {
    text: Rc<PyStr>,
    part: Rc<PyStr>,
    start: Option<i64>,
    end: Option<i64>,
}

fn search_args(m: &mut Machine, args: Args, function: &str) -> Res<Search> {
    check_count(m, args, function, 1, 3)?;
    let part = args.at(m, 1);
    let start = bound(m, args.at(m, 2))?;
    let end = bound(m, args.at(m, 3))?;
    let part = text_args::text(m, part, "must be str, not ")?;
    let text = m.text_of(args.at(m, 0));
    m.looks_at(text.text.len() / 8);
    Ok(Search { text, part, start, end })
}

pub fn find(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "find")?;
    let at = search::find(&s.text.text, &s.part.text, s.start, s.end);
    Ok(m.int(at.map_or(-1, |at| at as i64)))
}

pub fn rfind(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "rfind")?;
    let at = search::rfind(&s.text.text, &s.part.text, s.start, s.end);
    Ok(m.int(at.map_or(-1, |at| at as i64)))
}

pub fn index(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "index")?;
    let at = raised(m, search::index(&s.text.text, &s.part.text, s.start, s.end))?;
    Ok(m.usize(at))
}

pub fn rindex(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "rindex")?;
    let at = raised(m, search::rindex(&s.text.text, &s.part.text, s.start, s.end))?;
    Ok(m.usize(at))
}

pub fn count(m: &mut Machine, args: Args) -> Res {
    let s = search_args(m, args, "count")?;
    let count = search::count(&s.text.text, &s.part.text, s.start, s.end);
    Ok(m.usize(count))
}

type Affix = fn(&str, &str, Option<i64>, Option<i64>) -> bool;

fn has_affix(m: &mut Machine, args: Args, function: &str, holds: Affix) -> Res {
    check_count(m, args, function, 1, 3)?;
    let affix = args.at(m, 1);
    let start = bound(m, args.at(m, 2))?;
    let end = bound(m, args.at(m, 3))?;
    let text = m.text_of(args.at(m, 0));
    if m.is_instance(affix, types::TUPLE) {
        for item in m.tuple_items(affix).to_vec() {
            let part = text_args::text(m, item, &format!("tuple for {function} must only contain str, not "))?;
            if holds(&text.text, &part.text, start, end) {
                return Ok(m.bool(true));
            }
        }
        return Ok(m.bool(false));
    }
    let part = text_args::text(
        m,
        affix,
        &format!("{function} first arg must be str or a tuple of str, not "),
    )?;
    let answer = holds(&text.text, &part.text, start, end);
    Ok(m.bool(answer))
}

pub fn startswith(m: &mut Machine, args: Args) -> Res {
    has_affix(m, args, "startswith", search::startswith)
}

pub fn endswith(m: &mut Machine, args: Args) -> Res {
    has_affix(m, args, "endswith", search::endswith)
}

pub fn removeprefix(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let part = text_args::text(m, args.at(m, 1), "removeprefix() argument must be str, not ")?;
    let text = m.text_of(this);
    Ok(same_or_new_str(m, this, search::removeprefix(&text.text, &part.text)))
}

pub fn removesuffix(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let part = text_args::text(m, args.at(m, 1), "removesuffix() argument must be str, not ")?;
    let text = m.text_of(this);
    Ok(same_or_new_str(m, this, search::removesuffix(&text.text, &part.text)))
}

pub fn replace(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let old = text_args::text(m, args.at(m, 1), "replace() argument 1 must be str, not ")?;
    let new = text_args::text(m, args.at(m, 2), "replace() argument 2 must be str, not ")?;
    let times = size_or(m, args.at(m, 3), -1)?;
    let text = m.text_of(this);
    if times == 0 || old.text == new.text || !text.text.contains(&*old.text) {
        return Ok(same_or_new_str(m, this, &text.text));
    }
    let replaced = search::replace(&text.text, &old.text, &new.text, times, m.limits.items);
    let replaced = raised(m, replaced)?;
    Ok(m.str(replaced))
}

pub fn strip(m: &mut Machine, args: Args, function: &str, ends: Ends) -> Res {
    let this = args.at(m, 0);
    let chars = match args.get(m, 1).filter(|&chars| chars != fixed::NONE) {
        None => None,
        Some(chars) => match m.as_str(chars) {
            Some(chars) => Some(chars.clone()),
            None => return Err(m.type_error(format!("{function} arg must be None or str"))),
        },
    };
    let text = m.text_of(this);
    let stripped = splitting::strip(&text.text, chars.as_ref().map(|chars| &*chars.text), ends);
    Ok(same_or_new_str(m, this, stripped))
}

pub fn partition(m: &mut Machine, args: Args, right: bool) -> Res {
    let this = args.at(m, 0);
    let sep_id = args.at(m, 1);
    let sep = text_args::text(m, sep_id, "must be str, not ")?;
    let text = m.text_of(this);
    let found = if right {
        search::rpartition(&text.text, &sep.text)
    } else {
        search::partition(&text.text, &sep.text)
    };
    let items = match raised(m, found)? {
        Some((before, after)) => vec![m.str(before), m.new_ref(sep_id), m.str(after)],
        None if right => vec![m.str(""), m.str(""), m.new_ref(this)],
        None => vec![m.new_ref(this), m.str(""), m.str("")],
    };
    Ok(m.tuple(items))
}

/// A list of the parts of a string; a part that is the whole string is the same object.
type Split = for<'a> fn(&'a str, Option<&str>, i64) -> Result<Vec<&'a str>, Raise>;

fn split_by(m: &mut Machine, args: Args, function: &str, by: Split) -> Res {
    let [sep, maxsplit] = args.bind(m, function, ["sep", "maxsplit"], 1, 2, 0)?;
    let maxsplit = size_or(m, maxsplit, -1)?;
    let sep = match sep {
        sep if sep.is_null() || sep == fixed::NONE => None,
        sep => Some(text_args::text(m, sep, "must be str or None, not ")?),
    };
    let this = args.at(m, 0);
    let text = m.text_of(this);
    check_parts(m, &text.text, maxsplit, |text| match &sep {
        Some(sep) if !sep.text.is_empty() => text.matches(&*sep.text).count(),
        _ => text.split_whitespace().count(),
    })?;
    let parts = by(&text.text, sep.as_ref().map(|sep| &*sep.text), maxsplit);
    let parts = raised(m, parts)?;
    let slots = if !(0..12).contains(&maxsplit) {
        12
    } else {
        maxsplit as usize + 1
    };
    let items = parts.iter().map(|part| same_or_new_str(m, this, part)).collect();
    let list = m.list(Vec::new());
    if let Some(slot) = m.as_list_mut(list) {
        *slot = PyList::preallocated(items, slots);
    }
    Ok(list)
}

/// Refuses to cut a long text into more parts than there is room for.
fn check_parts(m: &mut Machine, text: &str, most: i64, count: impl Fn(&str) -> usize) -> Res<()> {
    /// What a part takes, in items of a list.
    const ITEMS: usize = 6;
    const LONG: usize = 1 << 20;
    if text.len() < LONG {
        return Ok(());
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    m.check_items(count(text).min(most).saturating_mul(ITEMS))
}

pub fn split(m: &mut Machine, args: Args) -> Res {
    split_by(m, args, "split", splitting::split)
}

pub fn rsplit(m: &mut Machine, args: Args) -> Res {
    split_by(m, args, "rsplit", splitting::rsplit)
}

pub fn splitlines(m: &mut Machine, args: Args) -> Res {
    let [keepends] = args.bind(m, "splitlines", ["keepends"], 1, 1, 0)?;
    let keepends = text_args::int_or(m, keepends, 0)? != 0;
    let this = args.at(m, 0);
    let text = m.text_of(this);
    check_parts(m, &text.text, -1, |text| text.matches(['\n', '\r']).count())?;
    let lines = splitting::splitlines(&text.text, keepends);
    let items = lines.iter().map(|line| same_or_new_str(m, this, line)).collect();
    // Appended one by one, as their number is not known before.
    let list = PyList::preallocated(items, 0);
    Ok(m.heap.alloc(types::LIST, Payload::List(list)))
}

pub fn join(m: &mut Machine, args: Args) -> Res {
    let (this, iterable) = (args.at(m, 0), args.at(m, 1));
    if !m.is_iterable(iterable) {
        return Err(m.type_error("can only join an iterable"));
    }
    let items = m.collect(iterable)?;
    let joined = join_items(m, this, &items);
    m.drop_refs(items);
    joined
}

fn join_items(m: &mut Machine, this: ObjId, items: &[ObjId]) -> Res {
    let mut parts = Vec::with_capacity(items.len());
    for (index, &item) in items.iter().enumerate() {
        match m.as_str(item) {
            Some(text) => parts.push(text.clone()),
            None => {
                let name = m.type_name(item);
                return Err(m.type_error(format!("sequence item {index}: expected str instance, {name} found")));
            }
        }
    }
    if let [only] = *items
        && is_exact(m, only, types::STR)
    {
        return Ok(m.new_ref(only));
    }
    let sep = m.text_of(this);
    let parts: Vec<&str> = parts.iter().map(|part| &*part.text).collect();
    let joined = pad::join(&sep.text, &parts, m.limits.items);
    let joined = raised(m, joined)?;
    Ok(m.str(joined))
}

/// The only character of a text.
fn only_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

pub fn maketrans(m: &mut Machine, args: Args) -> Res {
    let x = args.at(m, 0);
    let Some(y) = args.get(m, 1) else {
        return maketrans_of_dict(m, x);
    };
    let y = text_args::text(m, y, "maketrans() argument 2 must be str, not ")?;
    let z = match args.get(m, 2) {
        None => None,
        Some(z) => Some(text_args::text(m, z, "maketrans() argument 3 must be str, not ")?),
    };
    let Some(x) = m.as_str(x).cloned() else {
        return Err(m.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let pairs = raised(m, pad::maketrans(&x.text, &y.text))?;
    let table = m.dict();
    for (from, to) in pairs {
        let to = m.int(i64::from(to as u32));
        set_code(m, table, from, to)?;
    }
    for c in z.iter().flat_map(|z| z.text.chars()) {
        let none = m.none();
        set_code(m, table, c, none)?;
    }
    Ok(table)
}

/// `table[ord(c)] = value`; owns the value. An int key cannot fail.
fn set_code(m: &mut Machine, table: ObjId, c: char, value: ObjId) -> Res<()> {
    let key = m.int(i64::from(surrogate::code(c)));
    let outcome = m.dict_set(table, key, value);
    m.drop_ref(key);
    outcome
}

fn maketrans_of_dict(m: &mut Machine, x: ObjId) -> Res {
    if !is_exact(m, x, types::DICT) {
        return Err(m.type_error("if you give only one argument to maketrans it must be a dict"));
    }
    let entries: Vec<_> = m
        .as_dict(x)
        .map(DictTable::iter)
        .into_iter()
        .flatten()
        .copied()
        .collect();
    let table = m.dict();
    for entry in entries {
        let stored = if m.is_int(entry.key) {
            let value = m.new_ref(entry.value);
            m.dict_set(table, entry.key, value)
        } else if let Some(text) = m.as_str(entry.key) {
            match only_char(&text.text) {
                Some(c) => {
                    let value = m.new_ref(entry.value);
                    set_code(m, table, c, value)
                }
                None => Err(m.value_error("string keys in translate table must be of length 1")),
            }
        } else {
            Err(m.type_error("keys in translate table must be strings or integers"))
        };
        if let Err(abort) = stored {
            m.drop_ref(table);
            return Err(abort);
        }
    }
    Ok(table)
}

pub fn translate(m: &mut Machine, args: Args) -> Res {
    let table = args.at(m, 1);
    if !is_exact(m, table, types::DICT) {
        return Err(Abort::Slow);
    }
    let text = m.text_of(args.at(m, 0));
    let mut more = 0;
    let translated = pad::translate(&text.text, |c| {
        let key = m.int(i64::from(surrogate::code(c)));
        let found = m.dict_get(table, key);
        m.drop_ref(key);
        let translation = match found? {
            None => Translation::Keep,
            Some(value) => translation(m, value)?,
        };
        if let Translation::Text(text) = &translation {
            more += text.len();
            if more > m.limits.items {
                return Err(m.memory_error());
            }
        }
        Ok(translation)
    })?;
    m.check_items(translated.len())?;
    Ok(m.str(translated))
}

/// What a table's value stands for.
pub fn translation(m: &mut Machine, value: ObjId) -> Res<Translation> {
    if value == fixed::NONE {
        return Ok(Translation::Delete);
    }
    if let Some(text) = m.as_str(value) {
        return Ok(Translation::Text(text.text.to_string()));
    }
    if !m.is_int(value) {
        return Err(m.type_error("character mapping must return integer, None or str"));
    }
    let code = m
        .as_i64(value)
        .and_then(|code| u32::try_from(code).ok())
        .filter(|&code| code < 0x11_0000);
    match code.map(surrogate::held) {
        None => Err(m.value_error("character mapping must be in range(0x110000)")),
        Some(c) => Ok(Translation::Char(c.unwrap_or(char::REPLACEMENT_CHARACTER))),
    }
}
