//! Which part of an expression failed: the operator of a binary operation, the brackets of a subscript.
//!
//! CPython 3.11 parses the text of the failing instruction's range again and marks the operator with `^` and the operands
//! with `~` (`extract_anchors_from_expr` in `Python/traceback.c`). Here the outermost operator is found by looking at the
//! tokens outside of brackets, which for the text of one expression gives the same answer, quirks of CPython's search
//! for the operator's place included.

use crate::syntax::ast::{Body, ExprKind, Mode};

/// Byte offsets in the segment: the marked part is `left..right`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    pub left: usize,
    pub right: usize,
}

/// The anchors of a segment of one line; `None` if it is neither a binary operation nor a subscript.
pub fn anchors(segment: &str) -> Option<Anchors> {
    let tokens = tokens(segment)?;
    if tokens.iter().any(|token| token.kind == Kind::Other) {
        return None;
    }
    match binary_operator(&tokens) {
        Some(index) => binary_anchors(segment, &tokens, index),
        None => subscript_anchors(segment, &tokens),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A name, number, string or `.`.
    Atom,
    Open(u8),
    Close,
    /// A binary operator with its precedence, or a unary one if nothing stands before it.
    Operator(u8),
    Await,
    /// Outside of brackets: what makes the segment something else than a binary operation or a subscript.
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

/// The tokens outside of brackets, and the brackets themselves. `None` if brackets do not match.
fn tokens(segment: &str) -> Option<Vec<Token>> {
    let bytes = segment.as_bytes();
    let mut tokens = Vec::new();
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        let kind = match byte {
            b' ' | b'\t' | b'\x0c' => {
                at += 1;
                continue;
            }
            b'(' | b'[' | b'{' => {
                at += 1;
                depth += 1;
                if depth > 1 {
                    continue;
                }
                Kind::Open(byte)
            }
            b')' | b']' | b'}' => {
                at += 1;
                depth = depth.checked_sub(1)?;
                if depth > 0 {
                    continue;
                }
                Kind::Close
            }
            b'"' | b'\'' => {
                at = string_end(bytes, at)?;
                Kind::Atom
            }
            _ if byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 => {
                at = word_end(bytes, at);
                let quoted = matches!(bytes.get(at), Some(b'"' | b'\''));
                if quoted && at - start <= 2 && !byte.is_ascii_digit() {
                    at = string_end(bytes, at)?;
                    Kind::Atom
                } else {
                    word_kind(&segment[start..at])
                }
            }
            b'.' => {
                at += 1;
                Kind::Atom
            }
            _ => {
                let (kind, len) = operator(&bytes[at..]);
                at += len;
                kind
            }
        };
        if depth == 0 || matches!(kind, Kind::Open(_)) {
            tokens.push(Token { kind, start, end: at });
        }
    }
    (depth == 0).then_some(tokens)
}

fn word_end(bytes: &[u8], mut at: usize) -> usize {
    let number = bytes.get(at).is_some_and(u8::is_ascii_digit);
    while let Some(&byte) = bytes.get(at) {
        let in_number = number
            && (byte == b'.' || ((byte == b'+' || byte == b'-') && matches!(bytes.get(at - 1), Some(b'e' | b'E'))));
        if !(byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 || in_number) {
            break;
        }
        at += 1;
    }
    at
}

fn word_kind(word: &str) -> Kind {
    match word {
        "await" => Kind::Await,
        "and" | "or" | "not" | "in" | "is" | "if" | "else" | "lambda" | "yield" | "return" | "del" | "for"
        | "raise" | "assert" | "with" | "while" | "import" | "from" | "async" | "def" | "class" | "global"
        | "nonlocal" | "pass" | "break" | "continue" | "try" | "except" | "finally" | "elif" | "as" => Kind::Other,
        _ => Kind::Atom,
    }
}

/// The end of a string literal whose quote is at `at`.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let quote = bytes[at];
    let triple = bytes
        .get(at..at + 3)
        .is_some_and(|three| three.iter().all(|&byte| byte == quote));
    let mut at = at + if triple { 3 } else { 1 };
    loop {
        match bytes.get(at)? {
            b'\\' => at += 2,
            &byte if byte == quote && !triple => return Some(at + 1),
            &byte
                if byte == quote
                    && bytes
                        .get(at..at + 3)
                        .is_some_and(|three| three.iter().all(|&byte| byte == quote)) =>
            {
                return Some(at + 3);
            }
            _ => at += 1,
        }
    }
}

/// The operator at the beginning, with its length. A higher number binds tighter.
fn operator(bytes: &[u8]) -> (Kind, usize) {
    let two = bytes.get(..2).unwrap_or_default();
    let three = bytes.get(2).copied();
    match two {
        b"**" | b"//" | b"<<" | b">>" if three == Some(b'=') => return (Kind::Other, 3),
        b"**" => return (Kind::Operator(8), 2),
        b"//" => return (Kind::Operator(6), 2),
        b"<<" | b">>" => return (Kind::Operator(4), 2),
        b"<=" | b">=" | b"==" | b"!=" | b":=" | b"->" | b"+=" | b"-=" | b"*=" | b"/=" | b"%=" | b"@=" | b"&="
        | b"|=" | b"^=" => {
            return (Kind::Other, 2);
        }
        _ => {}
    }
    match bytes.first() {
        Some(b'|') => (Kind::Operator(1), 1),
        Some(b'^') => (Kind::Operator(2), 1),
        Some(b'&') => (Kind::Operator(3), 1),
        Some(b'+' | b'-') => (Kind::Operator(5), 1),
        Some(b'*' | b'/' | b'%' | b'@') => (Kind::Operator(6), 1),
        // Unary only.
        Some(b'~') => (Kind::Operator(7), 1),
        _ => (Kind::Other, 1),
    }
}

/// The index of the operator that is applied last; `None` if there is no binary one, or a sign is applied after it.
fn binary_operator(tokens: &[Token]) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    let mut operand_before = false;
    let mut leading_sign = false;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Operator(precedence) if operand_before => {
                // `**` groups from the right, all others from the left.
                let later =
                    best.is_none_or(|(found, _)| precedence < found || (precedence == found && precedence != 8));
                if later {
                    best = Some((precedence, index));
                }
                operand_before = false;
            }
            Kind::Operator(_) => leading_sign |= best.is_none() && index == 0,
            Kind::Await => {}
            _ => operand_before = true,
        }
    }
    // `-a ** b` is the negative of a power; `a ** -b` is a power.
    best.filter(|(precedence, _)| !(leading_sign && *precedence == 8))
        .map(|(_, index)| index)
}

/// If the operand is wrapped in parentheses as a whole, the part inside: CPython's nodes do not include them.
pub(super) fn unwrapped(segment: &str, mut start: usize, mut end: usize) -> (usize, usize) {
    loop {
        let text = &segment[start..end];
        let Some(tokens) = tokens(text) else {
            return (start, end);
        };
        match tokens.as_slice() {
            [open, close]
                if open.kind == Kind::Open(b'(')
                    && close.kind == Kind::Close
                    && open.start == 0
                    && close.end == text.len() =>
            {
                let inner = &text[1..text.len() - 1];
                let trimmed = inner.trim();
                // A tuple and a generator expression keep their parentheses.
                if trimmed.is_empty() || is_tuple_or_generator(trimmed) {
                    return (start, end);
                }
                let offset = 1 + (inner.len() - inner.trim_start().len());
                start += offset;
                end = start + trimmed.len();
            }
            _ => return (start, end),
        }
    }
}

fn is_tuple_or_generator(text: &str) -> bool {
    let Some(tokens) = tokens(text) else { return false };
    tokens
        .iter()
        .any(|token| matches!(&text[token.start..token.end], "," | "for"))
}

fn binary_anchors(segment: &str, tokens: &[Token], index: usize) -> Option<Anchors> {
    let (before, after) = (tokens.get(index.checked_sub(1)?)?, tokens.get(index + 1)?);
    let (_, left_end) = unwrapped(segment, tokens.first()?.start, before.end);
    let (right_start, _) = unwrapped(segment, after.start, tokens.last()?.end);
    let bytes = segment.as_bytes();
    let blank = |at: usize| bytes.get(at).is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\x0c'));
    let left = (left_end..right_start).find(|&at| !blank(at) && bytes.get(at) != Some(&b')'))?;
    let two_wide = left + 1 < right_start && !blank(left + 1);
    Some(Anchors {
        left,
        right: left + 1 + usize::from(two_wide),
    })
}

fn subscript_anchors(segment: &str, tokens: &[Token]) -> Option<Anchors> {
    let [first, .., open, close] = tokens else { return None };
    if matches!(first.kind, Kind::Operator(_) | Kind::Await)
        || close.kind != Kind::Close
        || open.kind != Kind::Open(b'[')
    {
        return None;
    }
    if is_folded(segment, tokens) {
        return None;
    }
    Some(Anchors {
        left: open.start,
        right: segment.len(),
    })
}

/// CPython's parser has put the item in the place of a constant's subscript: there are no brackets to mark.
fn is_folded(segment: &str, tokens: &[Token]) -> bool {
    let literal = |token: &Token| match token.kind {
        Kind::Atom => {
            segment[token.start..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '"' | '\'' | 'b' | 'r'))
        }
        _ => true,
    };
    tokens.iter().all(literal)
        && crate::syntax::parse(segment, Mode::Eval, false).is_ok_and(|module| match module.body {
            Body::Expression(expression) => matches!(expression.kind, ExprKind::Constant(_)),
            Body::Statements(_) => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(segment: &str) -> Option<String> {
        anchors(segment).map(|found| {
            let mark = |at: usize| {
                if (found.left..found.right).contains(&at) {
                    '^'
                } else {
                    '~'
                }
            };
            (0..segment.len()).map(mark).collect()
        })
    }

    #[test]
    fn marks_the_operator_that_fails() {
        // What CPython 3.11.7 prints below such a line.
        for (segment, expected) in [
            ("a + b", "~~^~~"),
            ("a+b", "~^~"),
            ("a // b", "~~^^~~"),
            ("a * b + c", "~~~~~~^~~"),
            ("a - b - c", "~~~~~~^~~"),
            ("a ** b ** c", "~~^^~~~~~~~"),
            ("f(a + b)[0]", "~~~~~~~~^^^"),
            ("a[b[0]]", "~^^^^^^"),
            ("x.y['k']", "~~~^^^^^"),
            ("'+' + b", "~~~~^~~"),
            ("(a) + b", "~~~~^~~"),
            ("(a)+(b)", "~~~^^~~"),
        ] {
            assert_eq!(marked(segment).as_deref(), Some(expected), "{segment}");
        }
    }

    #[test]
    fn leaves_other_expressions_alone() {
        for segment in [
            "f(a)",
            "a.b",
            "-a",
            "a < b",
            "a and b",
            "[a]",
            "x = a + b",
            "-a ** b",
            "await a[0]",
            "(a",
            "a, b[0]",
        ] {
            assert_eq!(marked(segment), None, "{segment}");
        }
    }
}
