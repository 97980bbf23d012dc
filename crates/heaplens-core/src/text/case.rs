//! Case: `upper`, `lower`, `title`, `capitalize`, `swapcase`, `casefold`, with full mappings (`ß` → `SS`).
//!
//! Upper and lower case come from Rust's tables, which only ever gain pairs: a mapping from or to a character that
//! Unicode 14.0 did not have yet is left out. Title case and folding are Rust's plus what CPython maps otherwise.

use super::classify::has;
use super::tables::*;

/// Appends a mapping, or the character itself where either is younger than Unicode 14.0.
fn push_mapped(out: &mut String, c: char, mapped: impl Iterator<Item = char> + Clone) {
    if c.is_ascii() || has(c, ASSIGNED) && mapped.clone().all(|m| has(m, ASSIGNED)) {
        out.extend(mapped)
    } else {
        out.push(c)
    }
}

fn push_upper(out: &mut String, c: char) {
    push_mapped(out, c, c.to_uppercase());
}

fn push_title(out: &mut String, c: char) {
    match TITLES.binary_search_by_key(&(c as u32), |&(from, _)| from) {
        Ok(at) => out.push_str(TITLES.get(at).map_or("", |&(_, to)| to)),
        Err(_) => push_upper(out, c),
    }
}

fn push_fold(out: &mut String, c: char) {
    match FOLDS.binary_search_by_key(&(c as u32), |&(from, _)| from) {
        Ok(at) => out.push_str(FOLDS.get(at).map_or("", |&(_, to)| to)),
        Err(_) => push_mapped(out, c, c.to_lowercase()),
    }
}

/// Appends the lower case of the character `c` at byte `at` of `s`. A capital sigma that ends a word becomes `ς`.
fn push_lower(out: &mut String, s: &str, at: usize, c: char) {
    if c != 'Σ' {
        return push_mapped(out, c, c.to_lowercase());
    }
    let before = s
        .get(..at)
        .unwrap_or("")
        .chars()
        .rev()
        .find(|&p| !has(p, CASE_IGNORABLE));
    let after = s
        .get(at + c.len_utf8()..)
        .unwrap_or("")
        .chars()
        .find(|&n| !has(n, CASE_IGNORABLE));
    let ends_word = before.is_some_and(|p| has(p, CASED)) && !after.is_some_and(|n| has(n, CASED));
    out.push(if ends_word { 'ς' } else { 'σ' });
}

/// `s.upper()`.
pub fn upper(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(s.len());
    s.chars().for_each(|c| push_upper(&mut out, c));
    out
}

/// `s.lower()`.
pub fn lower(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    s.char_indices().for_each(|(at, c)| push_lower(&mut out, s, at, c));
    out
}

/// `s.casefold()`.
pub fn casefold(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    s.chars().for_each(|c| push_fold(&mut out, c));
    out
}

/// `s.swapcase()`.
pub fn swapcase(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (at, c) in s.char_indices() {
        if has(c, UPPER) {
            push_lower(&mut out, s, at, c);
        } else if has(c, LOWER) {
            push_upper(&mut out, c);
        } else {
            out.push(c);
        }
    }
    out
}

/// `s.capitalize()`.
pub fn capitalize(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (at, c) in s.char_indices() {
        if at == 0 {
            push_title(&mut out, c)
        } else {
            push_lower(&mut out, s, at, c)
        }
    }
    out
}

/// `s.title()`.
pub fn title(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut previous_is_cased = false;
    for (at, c) in s.char_indices() {
        if previous_is_cased {
            push_lower(&mut out, s, at, c)
        } else {
            push_title(&mut out, c)
        }
        previous_is_cased = has(c, CASED);
    }
    out
}
