//! Folds constant expressions, as CPython 3.11's `ast_opt.c` does.
//!
//! [`fold`] gets each node once its children are done. What would raise at run time, or grow too large, is left alone.

use super::ast::*;
use super::fold_number;
use crate::code::{Const, Location};

/// A node, folded if it can be.
pub(crate) fn fold(expr: Expr) -> Expr {
    let Expr { mut loc, kind } = expr;
    let kind = match kind {
        // `not a in b` is `a not in b`, and stands where `a in b` does.
        ExprKind::UnaryOp {
            op: UnaryOp::Not,
            operand,
        } if inverted(&operand).is_some() => {
            loc = operand.loc;
            let op = inverted(&operand).unwrap_or(CmpOp::NotIn);
            match operand.kind {
                ExprKind::Compare { left, comparators, .. } => ExprKind::Compare {
                    left,
                    ops: vec![op],
                    comparators,
                },
                other => other,
            }
        }
        ExprKind::UnaryOp { op, operand } => fold_unary(op, operand),
        ExprKind::BinOp { left, op, right } => fold_binary(left, op, right),
        ExprKind::Tuple {
            elts,
            ctx: Context::Load,
        } => match constants(&elts) {
            Some(items) => ExprKind::Constant(Const::Tuple(items.into())),
            None => ExprKind::Tuple {
                elts,
                ctx: Context::Load,
            },
        },
        ExprKind::Subscript {
            value,
            slice,
            ctx: Context::Load,
        } => match (value.as_constant(), slice.as_constant()) {
            (Some(value), Some(index)) => subscript(value, index).map(ExprKind::Constant),
            _ => None,
        }
        .unwrap_or(ExprKind::Subscript {
            value,
            slice,
            ctx: Context::Load,
        }),
        ExprKind::Compare {
            left,
            ops,
            mut comparators,
        } => {
            // `x in [1, 2]` looks in a constant.
            if matches!(ops.last(), Some(CmpOp::In | CmpOp::NotIn))
                && let Some(last) = comparators.pop()
            {
                comparators.push(fold_iterable(last));
            }
            ExprKind::Compare { left, ops, comparators }
        }
        ExprKind::Name { id, ctx: Context::Load } if &*id == "__debug__" => ExprKind::Constant(Const::Bool(true)),
        other => other,
    };
    Expr { loc, kind }
}

/// What a loop goes through or `in` looks in: nobody else sees it, so a list may be a tuple, a set a frozenset.
pub(crate) fn fold_iterable(expr: Expr) -> Expr {
    let Expr { loc, kind } = expr;
    let kind = match kind {
        ExprKind::List { elts, ctx } => {
            if elts.iter().any(Expr::is_starred) {
                ExprKind::List { elts, ctx }
            } else {
                match constants(&elts) {
                    Some(items) => ExprKind::Constant(Const::Tuple(items.into())),
                    None => ExprKind::Tuple { elts, ctx },
                }
            }
        }
        ExprKind::Set(elts) => match constants(&elts) {
            Some(items) => ExprKind::Constant(frozen_set(items)),
            None => ExprKind::Set(elts),
        },
        other => other,
    };
    Expr { loc, kind }
}

/// What folding has made a string of at the beginning of a body must not turn into its docstring.
pub(crate) fn keep_from_docstring(body: &mut [Stmt]) {
    if docstring(body).is_some()
        && let Some(Stmt {
            kind: StmtKind::Expr(value),
            ..
        }) = body.first_mut()
    {
        let text = std::mem::replace(&mut value.kind, ExprKind::JoinedStr(Vec::new()));
        value.kind = ExprKind::JoinedStr(vec![Expr {
            loc: value.loc,
            kind: text,
        }]);
    }
}

/// A frozenset of constants, equal ones once.
pub(crate) fn frozen_set(items: Vec<Const>) -> Const {
    let mut kept: Vec<Const> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for item in items {
        if seen.insert(fold_number::equality_key(&item)) {
            kept.push(item);
        }
    }
    Const::FrozenSet(kept.into())
}

fn constants(elts: &[Expr]) -> Option<Vec<Const>> {
    elts.iter().map(|e| e.as_constant().cloned()).collect()
}

fn fold_unary(op: UnaryOp, operand: Box<Expr>) -> ExprKind {
    if let Some(value) = operand.as_constant() {
        return match fold_number::unary(op, value) {
            Some(folded) => ExprKind::Constant(folded),
            None => ExprKind::UnaryOp { op, operand },
        };
    }
    ExprKind::UnaryOp { op, operand }
}

/// The operator that a single `is` or `in` becomes under `not`.
fn inverted(operand: &Expr) -> Option<CmpOp> {
    match &operand.kind {
        ExprKind::Compare { ops, .. } => match ops[..] {
            [CmpOp::Is] => Some(CmpOp::IsNot),
            [CmpOp::IsNot] => Some(CmpOp::Is),
            [CmpOp::In] => Some(CmpOp::NotIn),
            [CmpOp::NotIn] => Some(CmpOp::In),
            _ => None,
        },
        _ => None,
    }
}

fn fold_binary(left: Box<Expr>, op: Operator, right: Box<Expr>) -> ExprKind {
    if op == Operator::Mod
        && let (Some(Const::Str(format)), ExprKind::Tuple { elts, .. }) = (left.as_constant(), &right.kind)
        && !elts.iter().any(Expr::is_starred)
        && let Some(pieces) = parse_format(format, elts.len())
        && let ExprKind::Tuple { elts, .. } = right.kind
    {
        return format_to_joined(pieces, elts);
    }
    match (left.as_constant(), right.as_constant()) {
        (Some(a), Some(b)) => fold_number::binary(op, a, b).map(ExprKind::Constant),
        _ => None,
    }
    .unwrap_or(ExprKind::BinOp { left, op, right })
}

enum Piece {
    Text(String),
    Value { conversion: Conversion, spec: String },
}

/// The pieces of a `%` format that an f-string can do: `%s`, `%r`, `%a` with a width, for as many values.
fn parse_format(format: &str, values: usize) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut chars = format.chars().peekable();
    let mut used = 0;
    let mut text = String::new();
    while let Some(&c) = chars.peek() {
        if c == '%' {
            chars.next();
            if chars.peek() != Some(&'%') {
                let piece = format_piece(&mut chars)?;
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(piece);
                used += 1;
                continue;
            }
        }
        text.push(c);
        chars.next();
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    (used == values).then_some(pieces)
}

fn format_piece(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<Piece> {
    let mut left = false;
    while let Some(flag) = chars.next_if(|c| matches!(c, '-' | '+' | ' ' | '#' | '0')) {
        match flag {
            '-' => left = true,
            _ => return None,
        }
    }
    let mut number = |limit: usize| {
        let mut digits = String::new();
        while let Some(digit) = chars.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        (digits.len() <= limit).then_some(digits)
    };
    let width = number(2)?;
    let precision = if chars.next_if_eq(&'.').is_some() {
        let mut digits = String::new();
        while let Some(digit) = chars.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        if digits.len() > 2 {
            return None;
        }
        Some(digits.parse::<u32>().unwrap_or(0))
    } else {
        None
    };
    let conversion = match chars.next()? {
        's' => Conversion::Str,
        'r' => Conversion::Repr,
        'a' => Conversion::Ascii,
        _ => return None,
    };
    let mut spec = String::new();
    let width = width.trim_start_matches('0');
    if !width.is_empty() {
        spec = format!("{}{width}", if left { "" } else { ">" });
    }
    if let Some(precision) = precision {
        spec.push_str(&format!(".{precision}"));
    }
    Some(Piece::Value { conversion, spec })
}

fn format_to_joined(pieces: Vec<Piece>, elts: Vec<Expr>) -> ExprKind {
    let mut elts = elts.into_iter();
    let text = |text: String, loc| Expr {
        loc,
        kind: ExprKind::Constant(Const::Str(text.into())),
    };
    let mut parts = Vec::new();
    for piece in pieces {
        match piece {
            // CPython gives these no place; they take their neighbour's.
            Piece::Text(piece) => parts.push(text(piece, Location::default())),
            Piece::Value { conversion, spec } => {
                let Some(value) = elts.next() else { break };
                let at = value.loc;
                let spec = (!spec.is_empty()).then(|| Box::new(text(spec, at)));
                let kind = ExprKind::FormattedValue {
                    value: Box::new(value),
                    conversion,
                    spec,
                };
                parts.push(Expr { loc: at, kind });
            }
        }
    }
    ExprKind::JoinedStr(parts)
}

fn subscript(value: &Const, index: &Const) -> Option<Const> {
    let index = match index {
        Const::Int(index) => i64::try_from(index).ok()?,
        Const::Bool(index) => i64::from(*index),
        _ => return None,
    };
    let place = |length: usize| {
        let at = if index < 0 { index + length as i64 } else { index };
        usize::try_from(at).ok().filter(|at| *at < length)
    };
    match value {
        Const::Tuple(items) => items.get(place(items.len())?).cloned(),
        Const::Bytes(bytes) => bytes.get(place(bytes.len())?).map(|byte| Const::Int((*byte).into())),
        Const::Str(text) => {
            let c = text.chars().nth(place(text.chars().count())?)?;
            Some(Const::Str(c.to_string().into()))
        }
        _ => None,
    }
}
