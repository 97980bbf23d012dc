//! What may stand on the left of `=`, after `for` and after `del`; the parser takes any expression there.

use rustpython_parser::ast as rp;
use rustpython_parser::ast::Ranged;
use rustpython_parser::text_size::TextRange;

/// What is wrong with a target, and where.
pub(super) type Refused = Option<(String, TextRange)>;

/// `a = b = value`
pub(super) fn check_assign(targets: &[rp::Expr], value: &rp::Expr) -> Refused {
    for (index, target) in targets.iter().enumerate() {
        let Some(bad) = invalid(target, false) else { continue };
        let name = expr_name(bad);
        if matches!(bad, rp::Expr::Yield(_) | rp::Expr::YieldFrom(_)) {
            return Some(("assignment to yield expression not possible".to_owned(), bad.range()));
        }
        let is_last = index + 1 == targets.len();
        let compared = std::ptr::eq(bad, target) && is_bitwise_or(bad) && is_bitwise_or_start(value);
        let message = if is_last && compared {
            format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?")
        } else {
            format!("cannot assign to {name}")
        };
        return Some((message, bad.range()));
    }
    None
}

/// The target of `for`, `with`, a comprehension.
pub(super) fn check_bound(target: &rp::Expr) -> Refused {
    invalid(target, false).map(|bad| (format!("cannot assign to {}", expr_name(bad)), bad.range()))
}

pub(super) fn check_deleted(target: &rp::Expr) -> Refused {
    invalid(target, true).map(|bad| (format!("cannot delete {}", expr_name(bad)), bad.range()))
}

pub(super) fn check_augmented(target: &rp::Expr) -> Refused {
    match target {
        rp::Expr::Name(_) | rp::Expr::Attribute(_) | rp::Expr::Subscript(_) => None,
        other => {
            let message = format!(
                "'{}' is an illegal expression for augmented assignment",
                expr_name(other)
            );
            Some((message, other.range()))
        }
    }
}

pub(super) fn check_annotated(target: &rp::Expr) -> Refused {
    let message = match target {
        rp::Expr::Name(_) | rp::Expr::Attribute(_) | rp::Expr::Subscript(_) => return None,
        rp::Expr::List(_) => "only single target (not list) can be annotated",
        rp::Expr::Tuple(_) => "only single target (not tuple) can be annotated",
        _ => "illegal target for annotation",
    };
    Some((message.to_owned(), target.range()))
}

fn invalid(target: &rp::Expr, deleting: bool) -> Option<&rp::Expr> {
    match target {
        rp::Expr::Name(_) | rp::Expr::Attribute(_) | rp::Expr::Subscript(_) => None,
        rp::Expr::List(list) => list.elts.iter().find_map(|elt| invalid(elt, deleting)),
        rp::Expr::Tuple(tuple) => tuple.elts.iter().find_map(|elt| invalid(elt, deleting)),
        rp::Expr::Starred(starred) if !deleting => invalid(&starred.value, deleting),
        other => Some(other),
    }
}

/// Whether the grammar calls it `bitwise_or`: then `==` may have been meant.
fn is_bitwise_or(expr: &rp::Expr) -> bool {
    match expr {
        rp::Expr::Lambda(_) | rp::Expr::IfExp(_) | rp::Expr::BoolOp(_) | rp::Expr::Compare(_) => false,
        rp::Expr::Starred(_) | rp::Expr::NamedExpr(_) | rp::Expr::GeneratorExp(_) => false,
        rp::Expr::List(_) | rp::Expr::Tuple(_) => false,
        rp::Expr::UnaryOp(unary) => unary.op != rp::UnaryOp::Not,
        rp::Expr::Constant(constant) => !matches!(constant.value, rp::Constant::None | rp::Constant::Bool(_)),
        _ => true,
    }
}

fn is_bitwise_or_start(value: &rp::Expr) -> bool {
    !matches!(value, rp::Expr::Lambda(_) | rp::Expr::Yield(_) | rp::Expr::YieldFrom(_))
        && !matches!(value, rp::Expr::UnaryOp(unary) if unary.op == rp::UnaryOp::Not)
}

/// CPython's `_PyPegen_get_expr_name`.
pub(super) fn expr_name(expr: &rp::Expr) -> &'static str {
    match expr {
        rp::Expr::Attribute(_) => "attribute",
        rp::Expr::Subscript(_) => "subscript",
        rp::Expr::Starred(_) => "starred",
        rp::Expr::Name(_) => "name",
        rp::Expr::List(_) => "list",
        rp::Expr::Tuple(_) => "tuple",
        rp::Expr::Lambda(_) => "lambda",
        rp::Expr::Call(_) => "function call",
        rp::Expr::BoolOp(_) | rp::Expr::BinOp(_) | rp::Expr::UnaryOp(_) | rp::Expr::Slice(_) => "expression",
        rp::Expr::GeneratorExp(_) => "generator expression",
        rp::Expr::Yield(_) | rp::Expr::YieldFrom(_) => "yield expression",
        rp::Expr::Await(_) => "await expression",
        rp::Expr::ListComp(_) => "list comprehension",
        rp::Expr::SetComp(_) => "set comprehension",
        rp::Expr::DictComp(_) => "dict comprehension",
        rp::Expr::Dict(_) => "dict literal",
        rp::Expr::Set(_) => "set display",
        rp::Expr::JoinedStr(_) | rp::Expr::FormattedValue(_) => "f-string expression",
        rp::Expr::Constant(constant) => match constant.value {
            rp::Constant::None => "None",
            rp::Constant::Bool(true) => "True",
            rp::Constant::Bool(false) => "False",
            rp::Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
        rp::Expr::Compare(_) => "comparison",
        rp::Expr::IfExp(_) => "conditional expression",
        rp::Expr::NamedExpr(_) => "named expression",
    }
}
