//! From a tree back to source: annotations under `from __future__ import annotations` are kept as text.
//!
//! Follows CPython 3.11's `ast_unparse.c`, precedence by precedence, as its output can be seen in `__annotations__`.

use super::ast::*;
use crate::code::{Const, repr};

/// How tightly an expression binds; the order is CPython's `PR_*`.
mod level {
    pub const TUPLE: u8 = 0;
    pub const TEST: u8 = 1;
    pub const OR: u8 = 2;
    pub const AND: u8 = 3;
    pub const NOT: u8 = 4;
    pub const CMP: u8 = 5;
    pub const EXPR: u8 = 6;
    pub const BOR: u8 = 6;
    pub const BXOR: u8 = 7;
    pub const BAND: u8 = 8;
    pub const SHIFT: u8 = 9;
    pub const ARITH: u8 = 10;
    pub const TERM: u8 = 11;
    pub const FACTOR: u8 = 12;
    pub const POWER: u8 = 13;
    pub const AWAIT: u8 = 14;
    pub const ATOM: u8 = 15;
}

/// The source of an expression.
pub fn unparse(expr: &Expr) -> String {
    let mut writer = Writer { out: String::new() };
    writer.expr(expr, level::TEST);
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn wrapped(&mut self, wrap: bool, inner: impl FnOnce(&mut Self)) {
        if wrap {
            self.text("(");
        }
        inner(self);
        if wrap {
            self.text(")");
        }
    }

    fn list(&mut self, exprs: &[Expr], each: u8) {
        for (index, expr) in exprs.iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            self.expr(expr, each);
        }
    }

    fn expr(&mut self, expr: &Expr, outer: u8) {
        use level::*;
        match &expr.kind {
            ExprKind::BoolOp { op, values } => {
                let (word, own) = if *op == BoolOp::And {
                    (" and ", AND)
                } else {
                    (" or ", OR)
                };
                self.wrapped(outer > own, |w| {
                    for (index, value) in values.iter().enumerate() {
                        if index > 0 {
                            w.text(word);
                        }
                        w.expr(value, own + 1);
                    }
                });
            }
            ExprKind::Named { target, value } => self.wrapped(outer > TUPLE, |w| {
                w.expr(target, ATOM);
                w.text(" := ");
                w.expr(value, ATOM);
            }),
            ExprKind::BinOp { left, op, right } => self.binary(left, *op, right, outer),
            ExprKind::UnaryOp { op, operand } => {
                let (sign, own) = match op {
                    UnaryOp::Invert => ("~", FACTOR),
                    UnaryOp::Not => ("not ", NOT),
                    UnaryOp::Positive => ("+", FACTOR),
                    UnaryOp::Negative => ("-", FACTOR),
                };
                self.wrapped(outer > own, |w| {
                    w.text(sign);
                    w.expr(operand, own);
                });
            }
            ExprKind::Lambda(lambda) => self.wrapped(outer > TEST, |w| {
                w.text("lambda");
                w.params(&lambda.params);
                w.text(": ");
                w.expr(&lambda.body, TEST);
            }),
            ExprKind::IfExp { test, body, orelse } => self.wrapped(outer > TEST, |w| {
                w.expr(body, TEST + 1);
                w.text(" if ");
                w.expr(test, TEST + 1);
                w.text(" else ");
                w.expr(orelse, TEST);
            }),
            ExprKind::Dict { keys, values } => {
                self.text("{");
                for (index, (key, value)) in keys.iter().zip(values).enumerate() {
                    if index > 0 {
                        self.text(", ");
                    }
                    match key {
                        Some(key) => {
                            self.expr(key, TEST);
                            self.text(": ");
                            self.expr(value, TEST);
                        }
                        None => {
                            self.text("**");
                            self.expr(value, EXPR);
                        }
                    }
                }
                self.text("}");
            }
            ExprKind::Set(elts) => {
                self.text("{");
                self.list(elts, TEST);
                self.text("}");
            }
            ExprKind::Comprehension(comp) => self.comprehension(comp),
            ExprKind::Await(value) => self.wrapped(outer > AWAIT, |w| {
                w.text("await ");
                w.expr(value, ATOM);
            }),
            ExprKind::Yield(value) => {
                self.text("(yield");
                if let Some(value) = value {
                    self.text(" ");
                    self.expr(value, TEST);
                }
                self.text(")");
            }
            ExprKind::YieldFrom(value) => {
                self.text("(yield from ");
                self.expr(value, TEST);
                self.text(")");
            }
            ExprKind::Compare { left, ops, comparators } => self.wrapped(outer > CMP, |w| {
                w.expr(left, CMP + 1);
                for (op, right) in ops.iter().zip(comparators) {
                    w.text(match op {
                        CmpOp::Eq => " == ",
                        CmpOp::NotEq => " != ",
                        CmpOp::Lt => " < ",
                        CmpOp::LtE => " <= ",
                        CmpOp::Gt => " > ",
                        CmpOp::GtE => " >= ",
                        CmpOp::Is => " is ",
                        CmpOp::IsNot => " is not ",
                        CmpOp::In => " in ",
                        CmpOp::NotIn => " not in ",
                    });
                    w.expr(right, CMP + 1);
                }
            }),
            ExprKind::Call { func, args, keywords } => self.call(func, args, keywords),
            ExprKind::FormattedValue { .. } | ExprKind::JoinedStr(_) => {
                let mut body = Writer { out: String::new() };
                body.fstring(expr);
                self.text(&format!("f{}", repr::string(&body.out)));
            }
            ExprKind::Constant(value) => self.constant(value),
            ExprKind::Attribute { value, attr, .. } => {
                self.expr(value, ATOM);
                let is_int = matches!(value.as_constant(), Some(Const::Int(_)));
                self.text(if is_int { " ." } else { "." });
                self.text(attr);
            }
            ExprKind::Starred { value, .. } => {
                self.text("*");
                self.expr(value, EXPR);
            }
            ExprKind::Name { id, .. } => self.text(id),
            ExprKind::List { elts, .. } => {
                self.text("[");
                self.list(elts, TEST);
                self.text("]");
            }
            ExprKind::Tuple { elts, .. } => match &elts[..] {
                [] => self.text("()"),
                elts => self.wrapped(outer > TUPLE, |w| {
                    w.list(elts, TEST);
                    if elts.len() == 1 {
                        w.text(",");
                    }
                }),
            },
            ExprKind::Subscript { value, slice, .. } => {
                self.expr(value, ATOM);
                self.text("[");
                self.expr(slice, TUPLE);
                self.text("]");
            }
            ExprKind::Slice { lower, upper, step } => {
                if let Some(lower) = lower {
                    self.expr(lower, TEST);
                }
                self.text(":");
                if let Some(upper) = upper {
                    self.expr(upper, TEST);
                }
                if let Some(step) = step {
                    self.text(":");
                    self.expr(step, TEST);
                }
            }
        }
    }

    fn binary(&mut self, left: &Expr, op: Operator, right: &Expr, outer: u8) {
        use level::*;
        let (sign, own, right_associative) = match op {
            Operator::Add => (" + ", ARITH, false),
            Operator::Sub => (" - ", ARITH, false),
            Operator::Mult => (" * ", TERM, false),
            Operator::MatMult => (" @ ", TERM, false),
            Operator::Div => (" / ", TERM, false),
            Operator::Mod => (" % ", TERM, false),
            Operator::LShift => (" << ", SHIFT, false),
            Operator::RShift => (" >> ", SHIFT, false),
            Operator::BitOr => (" | ", BOR, false),
            Operator::BitXor => (" ^ ", BXOR, false),
            Operator::BitAnd => (" & ", BAND, false),
            Operator::FloorDiv => (" // ", TERM, false),
            Operator::Pow => (" ** ", POWER, true),
        };
        self.wrapped(outer > own, |w| {
            w.expr(left, own + u8::from(right_associative));
            w.text(sign);
            w.expr(right, own + u8::from(!right_associative));
        });
    }

    fn constant(&mut self, value: &Const) {
        match value {
            Const::Ellipsis => self.text("..."),
            Const::Float(x) if x.is_infinite() => self.text("1e309"),
            Const::Complex(_, im) if im.is_infinite() => self.text("1e309j"),
            value => self.text(&repr::repr(value)),
        }
    }

    fn call(&mut self, func: &Expr, args: &[Expr], keywords: &[Keyword]) {
        self.expr(func, level::ATOM);
        if let ([only], []) = (args, keywords)
            && let ExprKind::Comprehension(comp) = &only.kind
            && comp.kind == ComprehensionKind::Generator
        {
            self.expr(only, level::TEST);
            return;
        }
        self.text("(");
        self.list(args, level::TEST);
        for (index, keyword) in keywords.iter().enumerate() {
            if index + args.len() > 0 {
                self.text(", ");
            }
            match &keyword.name {
                Some(name) => {
                    self.text(name);
                    self.text("=");
                }
                None => self.text("**"),
            }
            self.expr(&keyword.value, level::TEST);
        }
        self.text(")");
    }

    fn comprehension(&mut self, comp: &Comprehension) {
        let (open, close) = match comp.kind {
            ComprehensionKind::List => ("[", "]"),
            ComprehensionKind::Set | ComprehensionKind::Dict => ("{", "}"),
            ComprehensionKind::Generator => ("(", ")"),
        };
        self.text(open);
        self.expr(&comp.elt, level::TEST);
        if let Some(value) = &comp.value {
            self.text(": ");
            self.expr(value, level::TEST);
        }
        for generator in &comp.generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expr(&generator.target, level::TUPLE);
            self.text(" in ");
            self.expr(&generator.iter, level::TEST + 1);
            for test in &generator.ifs {
                self.text(" if ");
                self.expr(test, level::TEST + 1);
            }
        }
        self.text(close);
    }

    fn params(&mut self, params: &Params) {
        let mut parts = Vec::new();
        let positional = params.posonly.len() + params.args.len();
        let first_default = positional - params.defaults.len().min(positional);
        for (index, param) in params.posonly.iter().chain(&params.args).enumerate() {
            let default = index.checked_sub(first_default).and_then(|at| params.defaults.get(at));
            parts.push(param_text(param, default));
            if index + 1 == params.posonly.len() {
                parts.push("/".to_owned());
            }
        }
        match &params.vararg {
            Some(param) => parts.push(format!("*{}", param.name)),
            None if !params.kwonly.is_empty() => parts.push("*".to_owned()),
            None => {}
        }
        for (param, default) in params.kwonly.iter().zip(&params.kw_defaults) {
            parts.push(param_text(param, default.as_ref()));
        }
        if let Some(param) = &params.kwarg {
            parts.push(format!("**{}", param.name));
        }
        if !parts.is_empty() {
            self.text(" ");
            self.text(&parts.join(", "));
        }
    }

    fn fstring(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Constant(Const::Str(text)) => {
                let text = text.replace('{', "{{").replace('}', "}}");
                self.text(&text);
            }
            ExprKind::JoinedStr(values) => values.iter().for_each(|value| self.fstring(value)),
            ExprKind::FormattedValue {
                value,
                conversion,
                spec,
            } => {
                let mut inner = Writer { out: String::new() };
                inner.expr(value, level::TEST + 1);
                // `{{` would be a brace.
                self.text(if inner.out.starts_with('{') { "{ " } else { "{" });
                self.text(&inner.out);
                self.text(match conversion {
                    Conversion::None => "",
                    Conversion::Str => "!s",
                    Conversion::Repr => "!r",
                    Conversion::Ascii => "!a",
                });
                if let Some(spec) = spec {
                    self.text(":");
                    self.fstring(spec);
                }
                self.text("}");
            }
            _ => self.expr(expr, level::TEST),
        }
    }
}

fn param_text(param: &Param, default: Option<&Expr>) -> String {
    match default {
        Some(default) => {
            let mut writer = Writer { out: String::new() };
            writer.expr(default, level::TEST);
            format!("{}={}", param.name, writer.out)
        }
        None => param.name.to_string(),
    }
}
