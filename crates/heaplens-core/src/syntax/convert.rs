//! From the parser's tree to ours: expressions.
//!
//! Each node is folded as it is made (see [`super::fold`]), bottom up, so that no later pass has to walk the tree for
//! it. Chains that lean to the left are unwound in a loop, and the depth of the rest is bounded as CPython bounds it.

use std::collections::HashMap;

use rustpython_parser::Tok;
use rustpython_parser::ast as rp;
use rustpython_parser::ast::Ranged;
use rustpython_parser::lexer::lex;
use rustpython_parser::text_size::TextRange;

use super::ast::*;
use super::depth::too_deep;
use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::fold;
use super::lines::LineIndex;
use super::normal::{Form, normalized};
use super::surrogates;
use crate::code::{Const, Location};

pub(super) type Converted<T> = Result<T, Box<Diagnostic>>;

/// The deepest tree CPython compiles with its default recursion limit.
pub(super) const MAX_DEPTH: u32 = 2994;
/// How deeply the functions of the compiler may call themselves, which is what a browser's stack can take.
const MAX_RECURSION: u32 = 620;

pub(super) struct Converter<'s> {
    pub source: &'s str,
    lines: LineIndex,
    names: HashMap<String, Name>,
    scope_count: u32,
    depth: u32,
    recursion: u32,
    /// Annotations are kept as text, so they must not be folded.
    pub future_annotations: bool,
    pub future_line: u32,
    in_text_annotation: bool,
    /// The tree is wanted as it is written.
    unfolded: bool,
    /// The place of the f-string being converted: all its parts have it, but for the expressions in it.
    fstring_loc: Option<Location>,
    /// Literals of this program spell surrogates.
    has_surrogates: bool,
}

/// One link of a chain that leans to the left, waiting for what stands left of it.
enum Link {
    BinOp(TextRange, Operator, Box<rp::Expr>),
    Attribute(TextRange, Name, Context),
    Subscript(TextRange, Box<rp::Expr>, Context),
    Call(TextRange, Vec<rp::Expr>, Vec<rp::Keyword>),
}

impl<'s> Converter<'s> {
    pub fn new(source: &'s str, lines: LineIndex, has_surrogates: bool) -> Self {
        Converter {
            source,
            lines,
            names: HashMap::new(),
            scope_count: 1,
            depth: 0,
            recursion: 0,
            future_annotations: false,
            future_line: 0,
            in_text_annotation: false,
            unfolded: false,
            fstring_loc: None,
            has_surrogates,
        }
    }

    /// Folds nothing.
    pub fn unfolded(mut self) -> Self {
        self.unfolded = true;
        self
    }

    pub fn module(mut self, tree: rp::Mod) -> Converted<Module> {
        let body = match tree {
            rp::Mod::Module(module) => Body::Statements(self.program(module.body)?),
            rp::Mod::Interactive(module) => Body::Statements(self.program(module.body)?),
            rp::Mod::Expression(module) => Body::Expression(Box::new(self.expr(*module.body)?)),
            rp::Mod::FunctionType(_) => {
                return Err(Diagnostic::new(DiagnosticKind::Unsupported, "function type comments"));
            }
        };
        Ok(Module {
            body,
            scope_count: self.scope_count,
            future_annotations: self.future_annotations,
            future_line: self.future_line,
        })
    }

    pub fn loc(&self, range: TextRange) -> Location {
        self.lines.location(range.start().to_usize(), range.end().to_usize())
    }

    pub fn position(&self, offset: usize) -> (u32, u32) {
        self.lines.position(offset)
    }

    pub fn name(&mut self, identifier: &str) -> Name {
        if let Some(name) = self.names.get(identifier) {
            return name.clone();
        }
        // PEP 3131: identifiers are compared in normal form NFKC.
        let name: Name = if identifier.is_ascii() {
            identifier.into()
        } else {
            normalized(identifier, Form::Nfkc).into()
        };
        self.names.insert(identifier.to_owned(), name.clone());
        name
    }

    pub fn scope_key(&mut self) -> ScopeKey {
        self.scope_count += 1;
        ScopeKey(self.scope_count - 1)
    }

    /// Counts one level of the tree while `inner` runs.
    pub fn deeper<T>(&mut self, levels: u32, inner: impl FnOnce(&mut Self) -> Converted<T>) -> Converted<T> {
        self.depth += levels;
        self.recursion += 1;
        if self.depth > MAX_DEPTH || self.recursion > MAX_RECURSION {
            return Err(too_deep());
        }
        let result = inner(self);
        self.recursion -= 1;
        self.depth -= levels;
        result
    }

    pub fn boxed(&mut self, expr: rp::Expr) -> Converted<Box<Expr>> {
        Ok(Box::new(self.expr(expr)?))
    }

    pub fn opt_boxed(&mut self, expr: Option<Box<rp::Expr>>) -> Converted<Option<Box<Expr>>> {
        expr.map(|e| self.boxed(*e)).transpose()
    }

    pub fn opt(&mut self, expr: Option<Box<rp::Expr>>) -> Converted<Option<Expr>> {
        expr.map(|e| self.expr(*e)).transpose()
    }

    pub fn exprs(&mut self, exprs: Vec<rp::Expr>) -> Converted<Vec<Expr>> {
        exprs.into_iter().map(|e| self.expr(e)).collect()
    }

    /// An annotation: with `from __future__ import annotations` it is text, and stays as written.
    pub fn annotation(&mut self, expr: rp::Expr) -> Converted<Expr> {
        let as_text = self.future_annotations && !self.unfolded;
        let outer = std::mem::replace(&mut self.in_text_annotation, as_text);
        let result = self.expr(expr);
        self.in_text_annotation = outer;
        result
    }

    /// What cannot stand in an annotation that is kept as text.
    fn check_annotation(&self, expr: &rp::Expr) -> Converted<()> {
        let what = match expr {
            rp::Expr::NamedExpr(_) => "named expression",
            rp::Expr::Await(_) => "await expression",
            rp::Expr::Yield(_) | rp::Expr::YieldFrom(_) => "yield expression",
            _ => return Ok(()),
        };
        Err(Diagnostic::syntax(
            format!("'{what}' can not be used within an annotation"),
            self.loc(expr.range()),
        ))
    }

    /// Whether nodes stay as they are written.
    pub fn is_kept(&self) -> bool {
        self.in_text_annotation || self.unfolded
    }

    pub fn folded(&self, expr: Expr) -> Expr {
        if self.is_kept() { expr } else { fold::fold(expr) }
    }

    pub fn expr(&mut self, expr: rp::Expr) -> Converted<Expr> {
        if self.in_text_annotation {
            self.check_annotation(&expr)?;
        }
        let mut chain = Vec::new();
        let mut at = expr;
        let leaf = loop {
            match at {
                rp::Expr::BinOp(e) => {
                    chain.push(Link::BinOp(e.range, operator(e.op), e.right));
                    at = *e.left;
                }
                rp::Expr::Attribute(e) => {
                    let name = self.name(&e.attr);
                    chain.push(Link::Attribute(e.range, name, context(&e.ctx)));
                    at = *e.value;
                }
                rp::Expr::Subscript(e) => {
                    chain.push(Link::Subscript(e.range, e.slice, context(&e.ctx)));
                    at = *e.value;
                }
                rp::Expr::Call(e) => {
                    chain.push(Link::Call(e.range, e.args, e.keywords));
                    at = *e.func;
                }
                leaf => break leaf,
            }
        };
        let levels = chain.len() as u32 + 1;
        self.deeper(levels, |this| {
            let mut expr = this.leaf(leaf)?;
            while let Some(link) = chain.pop() {
                expr = this.link(expr, link)?;
            }
            Ok(expr)
        })
    }

    fn link(&mut self, left: Expr, link: Link) -> Converted<Expr> {
        let left = Box::new(left);
        let (range, kind) = match link {
            Link::BinOp(range, op, right) => (
                range,
                ExprKind::BinOp {
                    left,
                    op,
                    right: self.boxed(*right)?,
                },
            ),
            Link::Attribute(range, attr, ctx) => (range, ExprKind::Attribute { value: left, attr, ctx }),
            Link::Subscript(range, slice, ctx) => {
                let mut slice = self.boxed(*slice)?;
                // `a[*b]` is `a[(*b,)]`.
                if slice.is_starred() {
                    let loc = slice.loc;
                    slice = Box::new(Expr {
                        kind: ExprKind::Tuple {
                            elts: vec![*slice],
                            ctx: Context::Load,
                        },
                        loc,
                    });
                }
                let kind = ExprKind::Subscript {
                    value: left,
                    slice,
                    ctx,
                };
                (range, kind)
            }
            Link::Call(range, args, keywords) => {
                self.refuse_bare_generators(&args, &keywords)?;
                let bare = self.bare_generator(range, &args, &keywords);
                let mut args = self.exprs(args)?;
                if let (Some(loc), Some(only)) = (bare, args.first_mut()) {
                    only.loc = Location {
                        line: left.loc.end_line,
                        column: left.loc.end_column,
                        ..loc
                    };
                    only.loc = self.open_bracket(only.loc);
                }
                (
                    range,
                    ExprKind::Call {
                        func: left,
                        args,
                        keywords: self.keywords(keywords)?,
                    },
                )
            }
        };
        Ok(self.folded(Expr {
            loc: self.loc(range),
            kind,
        }))
    }

    /// A generator expression that shares its brackets with the call: its place is that of the brackets.
    fn bare_generator(&self, call: TextRange, args: &[rp::Expr], keywords: &[rp::Keyword]) -> Option<Location> {
        let ([rp::Expr::GeneratorExp(only)], []) = (args, keywords) else {
            return None;
        };
        let text = self
            .source
            .get(only.range.start().to_usize()..only.range.end().to_usize())?;
        if is_bracketed(text) {
            return None;
        }
        Some(self.loc(call))
    }

    /// `f(x for x in y, 1)` is ambiguous.
    fn refuse_bare_generators(&self, args: &[rp::Expr], keywords: &[rp::Keyword]) -> Converted<()> {
        if args.len() + keywords.len() < 2 {
            return Ok(());
        }
        for arg in args.iter().filter(|arg| arg.is_generator_exp_expr()) {
            let range = arg.range();
            let text = self
                .source
                .get(range.start().to_usize()..range.end().to_usize())
                .unwrap_or_default();
            if !is_bracketed(text) {
                return Err(Diagnostic::syntax(
                    "Generator expression must be parenthesized",
                    self.loc(range),
                ));
            }
        }
        Ok(())
    }

    /// Moves the start of a place to the bracket that opens at or after it.
    fn open_bracket(&self, loc: Location) -> Location {
        let start = self.lines.offset(loc.line, loc.column);
        let rest = self.source.get(start..).unwrap_or_default();
        let (line, column) = self.lines.position(start + skip_to_bracket(rest));
        Location { line, column, ..loc }
    }

    pub fn keywords(&mut self, keywords: Vec<rp::Keyword>) -> Converted<Vec<Keyword>> {
        let convert = |keyword: rp::Keyword| {
            let loc = self.loc(keyword.range);
            let name = keyword.arg.map(|name| self.name(&name));
            Ok(Keyword {
                loc,
                name,
                value: self.expr(keyword.value)?,
            })
        };
        keywords.into_iter().map(convert).collect()
    }

    fn leaf(&mut self, expr: rp::Expr) -> Converted<Expr> {
        let mut loc = self.loc(expr.range());
        let kind = match expr {
            rp::Expr::BoolOp(e) => {
                let op = if e.op == rp::BoolOp::And {
                    BoolOp::And
                } else {
                    BoolOp::Or
                };
                ExprKind::BoolOp {
                    op,
                    values: self.exprs(e.values)?,
                }
            }
            rp::Expr::NamedExpr(e) => ExprKind::Named {
                target: self.boxed(*e.target)?,
                value: self.boxed(*e.value)?,
            },
            rp::Expr::UnaryOp(e) => {
                let op = match e.op {
                    rp::UnaryOp::Invert => UnaryOp::Invert,
                    rp::UnaryOp::Not => UnaryOp::Not,
                    rp::UnaryOp::UAdd => UnaryOp::Positive,
                    rp::UnaryOp::USub => UnaryOp::Negative,
                };
                ExprKind::UnaryOp {
                    op,
                    operand: self.boxed(*e.operand)?,
                }
            }
            rp::Expr::Lambda(e) => {
                let key = self.scope_key();
                let params = self.params(*e.args)?;
                ExprKind::Lambda(Box::new(Lambda {
                    key,
                    params,
                    body: self.expr(*e.body)?,
                }))
            }
            rp::Expr::IfExp(e) => ExprKind::IfExp {
                test: self.boxed(*e.test)?,
                body: self.boxed(*e.body)?,
                orelse: self.boxed(*e.orelse)?,
            },
            rp::Expr::Dict(e) => {
                let keys = e.keys.into_iter().map(|key| key.map(|key| self.expr(key)).transpose());
                let keys = keys.collect::<Converted<_>>()?;
                ExprKind::Dict {
                    keys,
                    values: self.exprs(e.values)?,
                }
            }
            rp::Expr::Set(e) => ExprKind::Set(self.exprs(e.elts)?),
            rp::Expr::ListComp(e) => self.comprehension(ComprehensionKind::List, *e.elt, None, e.generators)?,
            rp::Expr::SetComp(e) => self.comprehension(ComprehensionKind::Set, *e.elt, None, e.generators)?,
            rp::Expr::DictComp(e) => {
                self.comprehension(ComprehensionKind::Dict, *e.key, Some(*e.value), e.generators)?
            }
            rp::Expr::GeneratorExp(e) => {
                self.comprehension(ComprehensionKind::Generator, *e.elt, None, e.generators)?
            }
            rp::Expr::Await(e) => ExprKind::Await(self.boxed(*e.value)?),
            rp::Expr::Yield(e) => ExprKind::Yield(self.opt_boxed(e.value)?),
            rp::Expr::YieldFrom(e) => ExprKind::YieldFrom(self.boxed(*e.value)?),
            rp::Expr::Compare(e) => {
                let left = self.boxed(*e.left)?;
                let ops = e.ops.iter().map(cmp_op).collect();
                ExprKind::Compare {
                    left,
                    ops,
                    comparators: self.exprs(e.comparators)?,
                }
            }
            rp::Expr::FormattedValue(e) => {
                let outer = self.fstring_loc.take();
                loc = outer.unwrap_or(loc);
                let value = self.boxed(*e.value)?;
                self.fstring_loc = outer;
                let spec = self.opt_boxed(e.format_spec)?;
                ExprKind::FormattedValue {
                    value,
                    conversion: conversion(e.conversion),
                    spec,
                }
            }
            rp::Expr::JoinedStr(e) => {
                // A format's own place, and that of the text it ends with, is that of the literal it stands in, which may
                // be one of several side by side.
                let (outer, own) = (self.fstring_loc, loc);
                let whole = *self.fstring_loc.get_or_insert(loc);
                let mut parts = self.joined(e.values, whole)?;
                self.fstring_loc = outer;
                if let Some(last) = parts.last_mut().filter(|last| last.as_constant().is_some()) {
                    last.loc = own;
                }
                ExprKind::JoinedStr(parts)
            }
            rp::Expr::Constant(e) => ExprKind::Constant(self.constant(e.value)),
            rp::Expr::Starred(e) => ExprKind::Starred {
                value: self.boxed(*e.value)?,
                ctx: context(&e.ctx),
            },
            rp::Expr::Name(e) => ExprKind::Name {
                id: self.name(&e.id),
                ctx: context(&e.ctx),
            },
            rp::Expr::List(e) => ExprKind::List {
                elts: self.exprs(e.elts)?,
                ctx: context(&e.ctx),
            },
            rp::Expr::Tuple(e) => ExprKind::Tuple {
                elts: self.exprs(e.elts)?,
                ctx: context(&e.ctx),
            },
            rp::Expr::Slice(e) => ExprKind::Slice {
                lower: self.opt_boxed(e.lower)?,
                upper: self.opt_boxed(e.upper)?,
                step: self.opt_boxed(e.step)?,
            },
            // Taken apart by `expr`.
            rp::Expr::BinOp(_) | rp::Expr::Attribute(_) | rp::Expr::Subscript(_) | rp::Expr::Call(_) => {
                return Err(too_deep());
            }
        };
        Ok(self.folded(Expr { loc, kind }))
    }

    /// The parts of an f-string, neighbouring texts joined.
    fn joined(&mut self, values: Vec<rp::Expr>, loc: Location) -> Converted<Vec<Expr>> {
        let mut parts: Vec<Expr> = Vec::new();
        for value in self.exprs(values)? {
            if let (Some(Const::Str(text)), Some(last)) = (value.as_constant(), parts.last_mut())
                && let ExprKind::Constant(Const::Str(before)) = &mut last.kind
            {
                *before = format!("{before}{text}").into();
                continue;
            }
            parts.push(Expr {
                loc: if value.as_constant().is_some() { loc } else { value.loc },
                ..value
            });
        }
        Ok(parts)
    }

    fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        elt: rp::Expr,
        value: Option<rp::Expr>,
        generators: Vec<rp::Comprehension>,
    ) -> Converted<ExprKind> {
        let key = self.scope_key();
        let elt = self.expr(elt)?;
        let value = value.map(|value| self.expr(value)).transpose()?;
        let mut converted = Vec::new();
        for generator in generators {
            let target = self.bound(generator.target)?;
            let iter = self.iterable(generator.iter)?;
            let ifs = self.exprs(generator.ifs)?;
            converted.push(Generator {
                is_async: generator.is_async,
                target,
                iter,
                ifs,
            });
        }
        let comprehension = Comprehension {
            key,
            kind,
            elt,
            value,
            generators: converted,
        };
        Ok(ExprKind::Comprehension(Box::new(comprehension)))
    }

    /// What a `for` goes through: a display becomes a constant where it can.
    pub fn iterable(&mut self, expr: rp::Expr) -> Converted<Expr> {
        let expr = self.expr(expr)?;
        Ok(if self.is_kept() {
            expr
        } else {
            fold::fold_iterable(expr)
        })
    }

    pub fn constant(&mut self, value: rp::Constant) -> Const {
        match value {
            rp::Constant::None => Const::None,
            rp::Constant::Bool(value) => Const::Bool(value),
            rp::Constant::Str(value) if self.has_surrogates => Const::Str(surrogates::found(&value).into()),
            rp::Constant::Str(value) => Const::Str(value.into()),
            rp::Constant::Bytes(value) => Const::Bytes(value.into()),
            rp::Constant::Int(value) => Const::Int(value),
            rp::Constant::Tuple(items) => Const::Tuple(items.into_iter().map(|item| self.constant(item)).collect()),
            rp::Constant::Float(value) => Const::Float(value),
            rp::Constant::Complex { real, imag } => Const::Complex(real, imag),
            rp::Constant::Ellipsis => Const::Ellipsis,
        }
    }
}

/// Whether one pair of brackets encloses the whole text.
fn is_bracketed(text: &str) -> bool {
    if !text.starts_with('(') || !text.ends_with(')') {
        return false;
    }
    let mut depth = 0;
    for (token, range) in lex(text, rustpython_parser::Mode::Expression).map_while(Result::ok) {
        match token {
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return range.end().to_usize() == text.len();
        }
    }
    false
}

/// The offset of the first `(` in a text that holds only blanks and closing brackets before it.
fn skip_to_bracket(text: &str) -> usize {
    let mut in_comment = false;
    for (at, c) in text.char_indices() {
        match c {
            '#' => in_comment = true,
            '\n' => in_comment = false,
            '(' if !in_comment => return at,
            _ => {}
        }
    }
    0
}

fn context(ctx: &rp::ExprContext) -> Context {
    match ctx {
        rp::ExprContext::Load => Context::Load,
        rp::ExprContext::Store => Context::Store,
        rp::ExprContext::Del => Context::Del,
    }
}

fn conversion(flag: rp::ConversionFlag) -> Conversion {
    match flag {
        rp::ConversionFlag::None => Conversion::None,
        rp::ConversionFlag::Str => Conversion::Str,
        rp::ConversionFlag::Repr => Conversion::Repr,
        rp::ConversionFlag::Ascii => Conversion::Ascii,
    }
}

fn cmp_op(op: &rp::CmpOp) -> CmpOp {
    match op {
        rp::CmpOp::Eq => CmpOp::Eq,
        rp::CmpOp::NotEq => CmpOp::NotEq,
        rp::CmpOp::Lt => CmpOp::Lt,
        rp::CmpOp::LtE => CmpOp::LtE,
        rp::CmpOp::Gt => CmpOp::Gt,
        rp::CmpOp::GtE => CmpOp::GtE,
        rp::CmpOp::Is => CmpOp::Is,
        rp::CmpOp::IsNot => CmpOp::IsNot,
        rp::CmpOp::In => CmpOp::In,
        rp::CmpOp::NotIn => CmpOp::NotIn,
    }
}

pub(super) fn operator(op: rp::Operator) -> Operator {
    match op {
        rp::Operator::Add => Operator::Add,
        rp::Operator::Sub => Operator::Sub,
        rp::Operator::Mult => Operator::Mult,
        rp::Operator::MatMult => Operator::MatMult,
        rp::Operator::Div => Operator::Div,
        rp::Operator::Mod => Operator::Mod,
        rp::Operator::Pow => Operator::Pow,
        rp::Operator::LShift => Operator::LShift,
        rp::Operator::RShift => Operator::RShift,
        rp::Operator::BitOr => Operator::BitOr,
        rp::Operator::BitXor => Operator::BitXor,
        rp::Operator::BitAnd => Operator::BitAnd,
        rp::Operator::FloorDiv => Operator::FloorDiv,
    }
}
