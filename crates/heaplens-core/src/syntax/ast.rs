//! The syntax tree the compiler works on: CPython 3.11's `Parser/Python.asdl`, with constants already folded.
//!
//! It is our own tree and not the parser's, so that every node carries its line and columns as CPython counts them,
//! folded tuples and frozensets are constants like any other (as `ast_opt.c` leaves them), and the parser stays a
//! detail of one module. Nodes that open a scope carry a [`ScopeKey`], under which the symbol table finds it.

use std::rc::Rc;

use crate::code::{Const, Location};

/// An identifier.
pub type Name = Rc<str>;

/// Names one scope-opening node of a tree; counts from 0 (the module) in the order of parsing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopeKey(pub u32);

/// What a source text is compiled as: the `mode` argument of Python's `compile()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file, or `exec`.
    Module,
    /// One expression: `eval`.
    Eval,
    /// One interactive statement, whose value is printed: `single`.
    Single,
}

/// A parsed source text.
#[derive(Debug)]
pub struct Module {
    pub body: Body,
    /// How many scopes the tree has; every key is below it.
    pub scope_count: u32,
    /// `from __future__ import annotations` is in effect.
    pub future_annotations: bool,
    /// The line of the last `from __future__` import, 0 if there is none.
    pub future_line: u32,
}

#[derive(Debug)]
pub enum Body {
    Statements(Vec<Stmt>),
    Expression(Box<Expr>),
}

#[derive(Debug)]
pub struct Stmt {
    pub loc: Location,
    pub kind: StmtKind,
}

#[derive(Debug)]
pub enum StmtKind {
    FunctionDef(Box<FunctionDef>),
    ClassDef(Box<ClassDef>),
    Return(Option<Box<Expr>>),
    Delete(Vec<Expr>),
    Assign {
        targets: Vec<Expr>,
        value: Box<Expr>,
    },
    AugAssign {
        target: Box<Expr>,
        op: Operator,
        value: Box<Expr>,
    },
    AnnAssign {
        target: Box<Expr>,
        annotation: Box<Expr>,
        value: Option<Box<Expr>>,
        simple: bool,
    },
    For {
        is_async: bool,
        target: Box<Expr>,
        iter: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    While {
        test: Box<Expr>,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    /// `if` with all its `elif`s in one node, so that a long chain is no deep tree.
    If {
        branches: Vec<Branch>,
        orelse: Vec<Stmt>,
    },
    With {
        is_async: bool,
        items: Vec<WithItem>,
        body: Vec<Stmt>,
    },
    Match {
        subject: Box<Expr>,
        cases: Vec<MatchCase>,
    },
    Raise {
        exc: Option<Box<Expr>>,
        cause: Option<Box<Expr>>,
    },
    Try(Box<Try>),
    Assert {
        test: Box<Expr>,
        msg: Option<Box<Expr>>,
    },
    Import(Vec<Alias>),
    ImportFrom {
        module: Option<Name>,
        names: Vec<Alias>,
        level: u32,
    },
    Global(Vec<Name>),
    Nonlocal(Vec<Name>),
    Expr(Box<Expr>),
    Pass,
    Break,
    Continue,
}

/// One `if` or `elif`.
#[derive(Debug)]
pub struct Branch {
    pub loc: Location,
    pub test: Expr,
    pub body: Vec<Stmt>,
}

#[derive(Debug)]
pub struct FunctionDef {
    pub key: ScopeKey,
    pub is_async: bool,
    pub name: Name,
    pub params: Params,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
    pub returns: Option<Expr>,
}

#[derive(Debug)]
pub struct ClassDef {
    pub key: ScopeKey,
    pub name: Name,
    pub bases: Vec<Expr>,
    pub keywords: Vec<Keyword>,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
}

#[derive(Debug)]
pub struct Try {
    pub star: bool,
    pub body: Vec<Stmt>,
    pub handlers: Vec<Handler>,
    pub orelse: Vec<Stmt>,
    pub finalbody: Vec<Stmt>,
}

#[derive(Debug)]
pub struct Handler {
    pub loc: Location,
    pub type_: Option<Expr>,
    pub name: Option<Name>,
    pub body: Vec<Stmt>,
}

#[derive(Debug)]
pub struct WithItem {
    pub context: Expr,
    pub vars: Option<Expr>,
}

#[derive(Debug)]
pub struct MatchCase {
    pub pattern: Pattern,
    pub guard: Option<Expr>,
    pub body: Vec<Stmt>,
}

#[derive(Debug)]
pub struct Alias {
    pub loc: Location,
    pub name: Name,
    pub asname: Option<Name>,
}

#[derive(Debug, Default)]
pub struct Params {
    pub posonly: Vec<Param>,
    pub args: Vec<Param>,
    pub vararg: Option<Param>,
    pub kwonly: Vec<Param>,
    pub kwarg: Option<Param>,
    /// Of the last positional parameters.
    pub defaults: Vec<Expr>,
    /// One for each keyword-only parameter.
    pub kw_defaults: Vec<Option<Expr>>,
}

#[derive(Debug)]
pub struct Param {
    pub loc: Location,
    pub name: Name,
    pub annotation: Option<Expr>,
}

#[derive(Debug)]
pub struct Keyword {
    pub loc: Location,
    /// `None` for `**mapping`.
    pub name: Option<Name>,
    pub value: Expr,
}

#[derive(Debug)]
pub struct Expr {
    pub loc: Location,
    pub kind: ExprKind,
}

#[derive(Debug)]
pub enum ExprKind {
    BoolOp {
        op: BoolOp,
        values: Vec<Expr>,
    },
    Named {
        target: Box<Expr>,
        value: Box<Expr>,
    },
    BinOp {
        left: Box<Expr>,
        op: Operator,
        right: Box<Expr>,
    },
    UnaryOp {
        op: UnaryOp,
        operand: Box<Expr>,
    },
    Lambda(Box<Lambda>),
    IfExp {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    /// A key of `None` marks `**mapping`.
    Dict {
        keys: Vec<Option<Expr>>,
        values: Vec<Expr>,
    },
    Set(Vec<Expr>),
    Comprehension(Box<Comprehension>),
    Await(Box<Expr>),
    Yield(Option<Box<Expr>>),
    YieldFrom(Box<Expr>),
    Compare {
        left: Box<Expr>,
        ops: Vec<CmpOp>,
        comparators: Vec<Expr>,
    },
    Call {
        func: Box<Expr>,
        args: Vec<Expr>,
        keywords: Vec<Keyword>,
    },
    FormattedValue {
        value: Box<Expr>,
        conversion: Conversion,
        spec: Option<Box<Expr>>,
    },
    JoinedStr(Vec<Expr>),
    Constant(Const),
    Attribute {
        value: Box<Expr>,
        attr: Name,
        ctx: Context,
    },
    Subscript {
        value: Box<Expr>,
        slice: Box<Expr>,
        ctx: Context,
    },
    Starred {
        value: Box<Expr>,
        ctx: Context,
    },
    Name {
        id: Name,
        ctx: Context,
    },
    List {
        elts: Vec<Expr>,
        ctx: Context,
    },
    Tuple {
        elts: Vec<Expr>,
        ctx: Context,
    },
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
}

#[derive(Debug)]
pub struct Lambda {
    pub key: ScopeKey,
    pub params: Params,
    pub body: Expr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    List,
    Set,
    Dict,
    Generator,
}

#[derive(Debug)]
pub struct Comprehension {
    pub key: ScopeKey,
    pub kind: ComprehensionKind,
    /// The element, or the key of a dict comprehension.
    pub elt: Expr,
    /// The value of a dict comprehension.
    pub value: Option<Expr>,
    pub generators: Vec<Generator>,
}

/// One `for … in … if …` of a comprehension.
#[derive(Debug)]
pub struct Generator {
    pub is_async: bool,
    pub target: Expr,
    pub iter: Expr,
    pub ifs: Vec<Expr>,
}

#[derive(Debug)]
pub struct Pattern {
    pub loc: Location,
    pub kind: PatternKind,
}

#[derive(Debug)]
pub enum PatternKind {
    Value(Expr),
    Singleton(Const),
    Sequence(Vec<Pattern>),
    Mapping {
        keys: Vec<Expr>,
        patterns: Vec<Pattern>,
        rest: Option<Name>,
    },
    Class {
        cls: Expr,
        patterns: Vec<Pattern>,
        kwd_attrs: Vec<Name>,
        kwd_patterns: Vec<Pattern>,
    },
    Star(Option<Name>),
    As {
        pattern: Option<Box<Pattern>>,
        name: Option<Name>,
    },
    Or(Vec<Pattern>),
}

impl Pattern {
    /// `_`
    pub fn is_wildcard(&self) -> bool {
        matches!(self.kind, PatternKind::As { name: None, .. })
    }

    /// `*_`
    pub fn is_star_wildcard(&self) -> bool {
        matches!(self.kind, PatternKind::Star(None))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    Load,
    Store,
    Del,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoolOp {
    And,
    Or,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    Invert,
    Not,
    Positive,
    Negative,
}

/// Binary operators; the discriminant is `BINARY_OP`'s argument, to which the in-place form adds 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Add = 0,
    BitAnd = 1,
    FloorDiv = 2,
    LShift = 3,
    MatMult = 4,
    Mult = 5,
    Mod = 6,
    BitOr = 7,
    Pow = 8,
    RShift = 9,
    Sub = 10,
    Div = 11,
    BitXor = 12,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CmpOp {
    Lt,
    LtE,
    Eq,
    NotEq,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// `!s`, `!r`, `!a` of an f-string; the discriminant is `FORMAT_VALUE`'s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    None = 0,
    Str = 1,
    Repr = 2,
    Ascii = 3,
}

impl Expr {
    /// The value of a constant expression.
    pub fn as_constant(&self) -> Option<&Const> {
        match &self.kind {
            ExprKind::Constant(value) => Some(value),
            _ => None,
        }
    }

    pub fn is_starred(&self) -> bool {
        matches!(self.kind, ExprKind::Starred { .. })
    }
}

/// The docstring of a body, if its first statement is a string.
pub fn docstring(body: &[Stmt]) -> Option<&Const> {
    match &body.first()?.kind {
        StmtKind::Expr(value) => value.as_constant().filter(|c| matches!(c, Const::Str(_))),
        _ => None,
    }
}
