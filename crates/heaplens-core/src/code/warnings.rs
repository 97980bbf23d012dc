//! What CPython's compiler warns about: programs that are valid and most likely wrong.
//!
//! The checks are those of `compile.c` (`check_compare`, `check_caller`, `check_subscripter`, `check_index`, `assert` on a
//! tuple), made where it makes them, so that the warnings come in its order.

use super::Const;
use super::compiler::Compiler;
use crate::syntax::ast::{CmpOp, ComprehensionKind, Context, Expr, ExprKind};

/// A `SyntaxWarning`, which does not keep the program from running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxWarning {
    pub message: String,
    pub line: u32,
}

impl SyntaxWarning {
    /// As `warnings.showwarning` prints it; `text` is the source line where that is known.
    pub fn show(&self, filename: &str, text: Option<&str>) -> String {
        let mut shown = format!("{filename}:{}: SyntaxWarning: {}\n", self.line, self.message);
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            shown.push_str(&format!("  {text}\n"));
        }
        shown
    }
}

/// The type that an expression's value is sure to have.
fn inferred(expr: &Expr) -> Option<&'static str> {
    Some(match &expr.kind {
        ExprKind::Tuple { .. } => "tuple",
        ExprKind::List { .. } => "list",
        ExprKind::Dict { .. } => "dict",
        ExprKind::Set(_) => "set",
        ExprKind::Lambda(_) => "function",
        ExprKind::JoinedStr(_) | ExprKind::FormattedValue { .. } => "str",
        ExprKind::Comprehension(comprehension) => match comprehension.kind {
            ComprehensionKind::List => "list",
            ComprehensionKind::Set => "set",
            ComprehensionKind::Dict => "dict",
            ComprehensionKind::Generator => "generator",
        },
        ExprKind::Constant(value) => match value {
            Const::None => "NoneType",
            Const::Ellipsis => "ellipsis",
            Const::Bool(_) => "bool",
            Const::Int(_) => "int",
            Const::Float(_) => "float",
            Const::Complex(..) => "complex",
            Const::Str(_) => "str",
            Const::Bytes(_) => "bytes",
            Const::Tuple(_) => "tuple",
            Const::FrozenSet(_) => "frozenset",
            Const::Code(_) => "code",
        },
        _ => return None,
    })
}

/// Whether comparing by identity with it makes sense.
fn has_identity(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(value) => matches!(value, Const::None | Const::Bool(_) | Const::Ellipsis),
        _ => true,
    }
}

impl Compiler<'_> {
    fn warn(&mut self, message: String, line: u32) {
        self.warnings.push(SyntaxWarning { message, line });
    }

    pub(super) fn check_compare(&mut self, line: u32, left: &Expr, ops: &[CmpOp], comparators: &[Expr]) {
        let mut left = has_identity(left);
        for (op, right) in ops.iter().zip(comparators) {
            let right = has_identity(right);
            let message = match op {
                CmpOp::Is => "\"is\" with a literal. Did you mean \"==\"?",
                CmpOp::IsNot => "\"is not\" with a literal. Did you mean \"!=\"?",
                _ => "",
            };
            let lacks_identity = !left || !right;
            if !message.is_empty() && lacks_identity {
                self.warn(message.to_string(), line);
                return;
            }
            left = right;
        }
    }

    pub(super) fn check_caller(&mut self, line: u32, func: &Expr) {
        // A lambda is the one display that can be called.
        if matches!(func.kind, ExprKind::Lambda(_)) {
            return;
        }
        if let Some(name) = inferred(func) {
            self.warn(
                format!("'{name}' object is not callable; perhaps you missed a comma?"),
                line,
            );
        }
    }

    pub(super) fn check_subscript(&mut self, line: u32, value: &Expr, index: &Expr, ctx: &Context) {
        if !matches!(ctx, Context::Load) {
            return;
        }
        let Some(name) = inferred(value) else { return };
        if matches!(
            name,
            "NoneType"
                | "ellipsis"
                | "bool"
                | "int"
                | "float"
                | "complex"
                | "frozenset"
                | "set"
                | "generator"
                | "function"
        ) {
            self.warn(
                format!("'{name}' object is not subscriptable; perhaps you missed a comma?"),
                line,
            );
        }
        let Some(given) = inferred(index) else { return };
        if matches!(name, "str" | "bytes" | "tuple" | "list") && !matches!(given, "int" | "bool") {
            let text = format!("{name} indices must be integers or slices, not {given}; perhaps you missed a comma?");
            self.warn(text, line);
        }
    }

    pub(super) fn check_assert(&mut self, line: u32, test: &Expr) {
        let certain = match &test.kind {
            ExprKind::Tuple { elts, .. } => !elts.is_empty(),
            ExprKind::Constant(Const::Tuple(items)) => !items.is_empty(),
            _ => false,
        };
        if certain {
            self.warn(
                "assertion is always true, perhaps remove parentheses?".to_string(),
                line,
            );
        }
    }
}
