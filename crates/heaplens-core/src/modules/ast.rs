//! What the `ast` module needs natively: its tree out of the compiler's, and the compiler's out of a tree.
//!
//! The classes of nodes, and all that is done with nodes, are Python (`library/ast.py`). It hands over its classes by name,
//! so nodes are made here without running Python code. On the way back it has looked at every node, and hands over
//! plain tuples: the name of the class, the place, the fields.

use crate::code::{self, Const, Location};
use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, fixed};
use crate::modules::namespaces::{raise_diagnostic, source_text};
use crate::objects::Payload;
use crate::syntax::ast::*;
use crate::syntax::{Diagnostic, DiagnosticKind, fold, fold_iterable, frozen_set, keep_from_docstring, too_deep};

/// Trees that are deeper would take too much of the host's stack.
const MAX_DEPTH: u32 = 600;

/// Turns a part of the compiler's tree into an object (a new reference).
trait Write {
    fn write(&self, w: &mut Writer) -> ObjId;
}

/// Turns a tuple or plain object into a part of the compiler's tree.
trait Read: Sized {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self>;
}

struct Writer<'a> {
    m: &'a mut Machine,
    /// Of each name the class and its fields, or the one instance that trees have of it.
    kinds: ObjId,
    lines: Vec<&'a str>,
}

impl Writer<'_> {
    /// The instance of a class whose instances have no fields.
    fn single(&mut self, kind: &str) -> ObjId {
        let known = self.m.dict_get_text(self.kinds, kind).unwrap_or(fixed::NONE);
        self.m.new_ref(known)
    }

    /// A node. Fields that are not given are None.
    fn node(&mut self, kind: &str, loc: Option<Location>, fields: &[&dyn Write]) -> ObjId {
        let known = self.m.dict_get_text(self.kinds, kind).unwrap_or(fixed::NONE);
        let &[class, names] = self.m.tuple_items(known) else {
            return self.m.none();
        };
        let node = self.m.plain_instance(class);
        for (index, name) in self.m.tuple_items(names).to_vec().into_iter().enumerate() {
            let value = match fields.get(index) {
                Some(field) => field.write(self),
                None => self.m.none(),
            };
            self.keep(node, name, value);
        }
        let places = loc.map(|loc| {
            [
                ("lineno", loc.line),
                ("col_offset", loc.column),
                ("end_lineno", loc.end_line),
                ("end_col_offset", loc.end_column),
            ]
        });
        for (name, value) in places.into_iter().flatten() {
            let name = self.m.intern(name);
            let value = self.m.int(value.into());
            self.keep(node, name, value);
            self.m.drop_ref(name);
        }
        node
    }

    /// Owns the value.
    fn keep(&mut self, node: ObjId, name: ObjId, value: ObjId) {
        // Cannot fail: nothing is deleted.
        let _ = self.m.store_inline(node, name, value);
        self.m.drop_ref(value);
    }
}

struct Reader<'a> {
    m: &'a Machine,
    scope_count: u32,
    depth: u32,
    /// Annotations are kept as text, so they must not be folded.
    future_annotations: bool,
    in_text_annotation: bool,
}

/// A node that is being read.
struct Node {
    kind: Box<str>,
    loc: Location,
    fields: std::vec::IntoIter<ObjId>,
}

impl Reader<'_> {
    fn node(&self, id: ObjId) -> Option<Node> {
        let items = self.m.tuple_items(id);
        let place: Vec<u32> = self
            .m
            .tuple_items(*items.get(1)?)
            .iter()
            .map(|&number| {
                self.m
                    .as_i64(number)
                    .map_or(0, |number| number.clamp(0, 1 << 30) as u32)
            })
            .collect();
        let loc = match place[..] {
            [line, column, end_line, end_column] => Location {
                line,
                end_line,
                column,
                end_column,
            },
            _ => Location::default(),
        };
        Some(Node {
            kind: self.m.text_of(*items.first()?).text.as_ref().into(),
            loc,
            fields: items.get(2..)?.to_vec().into_iter(),
        })
    }

    fn key(&mut self) -> ScopeKey {
        self.scope_count += 1;
        ScopeKey(self.scope_count - 1)
    }

    fn annotation<T: Read>(&mut self, node: &mut Node) -> Option<T> {
        let outer = std::mem::replace(&mut self.in_text_annotation, self.future_annotations);
        let read = node.next(self);
        self.in_text_annotation = outer;
        read
    }

    fn iterable(&mut self, node: &mut Node) -> Option<Expr> {
        let read = node.next(self)?;
        Some(if self.in_text_annotation {
            read
        } else {
            fold_iterable(read)
        })
    }

    /// A body that may begin with a docstring.
    fn body(&mut self, node: &mut Node) -> Option<Vec<Stmt>> {
        let id = node.fields.next()?;
        let had_docstring = self.m.sequence_items(id).and_then(|items| {
            let first = self.node(*items.first()?)?;
            let value = self.node(first.fields.clone().next()?)?;
            let is_text = self.m.as_str(value.fields.clone().next()?).is_some();
            Some(&*first.kind == "Expr" && &*value.kind == "Constant" && is_text)
        });
        let mut body = Vec::read(self, id)?;
        if had_docstring != Some(true) {
            keep_from_docstring(&mut body);
        }
        Some(body)
    }
}

impl Node {
    /// The next field.
    fn next<T: Read>(&mut self, r: &mut Reader) -> Option<T> {
        T::read(r, self.fields.next()?)
    }
}

// ---- what nodes are made of ----

impl<T: Write> Write for Box<T> {
    fn write(&self, w: &mut Writer) -> ObjId {
        (**self).write(w)
    }
}

impl<T: Read> Read for Box<T> {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        T::read(r, id).map(Box::new)
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, w: &mut Writer) -> ObjId {
        match self {
            Some(value) => value.write(w),
            None => w.m.none(),
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        if id == fixed::NONE {
            return Some(None);
        }
        T::read(r, id).map(Some)
    }
}

impl<T: Write> Write for [T] {
    fn write(&self, w: &mut Writer) -> ObjId {
        let items = self.iter().map(|item| item.write(w)).collect();
        w.m.list(items)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, w: &mut Writer) -> ObjId {
        self[..].write(w)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        let items = r.m.sequence_items(id)?.to_vec();
        items.into_iter().map(|item| T::read(r, item)).collect()
    }
}

impl Write for Name {
    fn write(&self, w: &mut Writer) -> ObjId {
        w.m.intern(self)
    }
}

impl Read for Name {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        r.m.as_str(id).map(|text| (*text.text).into())
    }
}

impl Write for u32 {
    fn write(&self, w: &mut Writer) -> ObjId {
        w.m.int((*self).into())
    }
}

impl Read for u32 {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        Some(r.m.as_i64(id).unwrap_or(0).clamp(0, 1 << 30) as u32)
    }
}

impl Write for bool {
    fn write(&self, w: &mut Writer) -> ObjId {
        u32::from(*self).write(w)
    }
}

impl Read for bool {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        r.m.as_i64(id).map(|number| number != 0)
    }
}

impl Write for Const {
    fn write(&self, w: &mut Writer) -> ObjId {
        match self {
            Const::Bool(value) => w.m.bool(*value),
            Const::Ellipsis => w.m.new_ref(fixed::ELLIPSIS),
            Const::Int(value) => w.m.big(value.clone()),
            Const::Float(value) => w.m.float(*value),
            Const::Complex(real, imag) => w.m.complex(*real, *imag),
            Const::Str(text) => w.m.str(&**text),
            Const::Bytes(bytes) => w.m.bytes(bytes),
            // A tree as it is written has no others.
            Const::None | Const::Tuple(_) | Const::FrozenSet(_) | Const::Code(_) => w.m.none(),
        }
    }
}

impl Read for Const {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        Some(match r.m.heap.payload(id) {
            Payload::Bool(value) => Const::Bool(*value),
            Payload::Float(value) => Const::Float(*value),
            Payload::Complex(value) => Const::Complex(value.0, value.1),
            Payload::Str(text) => Const::Str((*text.text).into()),
            Payload::Bytes(bytes) => Const::Bytes((**bytes).into()),
            Payload::Tuple(items) => {
                let items = items.to_vec();
                Const::Tuple(
                    items
                        .into_iter()
                        .map(|item| Const::read(r, item))
                        .collect::<Option<_>>()?,
                )
            }
            Payload::FrozenSet(table) => {
                let items: Vec<ObjId> = table.iter().map(|(_, key)| key).collect();
                frozen_set(
                    items
                        .into_iter()
                        .map(|item| Const::read(r, item))
                        .collect::<Option<_>>()?,
                )
            }
            _ if id == fixed::NONE => Const::None,
            _ if id == fixed::ELLIPSIS => Const::Ellipsis,
            _ => Const::Int(r.m.as_big(id)?),
        })
    }
}

/// Kinds without fields: each is one object in all trees.
macro_rules! singles {
    ($kind:ident: $($name:ident = $class:literal),*) => {
        impl Write for $kind {
            fn write(&self, w: &mut Writer) -> ObjId {
                w.single(match self {
                    $($kind::$name => $class),*
                })
            }
        }

        impl Read for $kind {
            fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
                Some(match &*r.node(id)?.kind {
                    $($class => $kind::$name,)*
                    _ => return None,
                })
            }
        }
    };
}

singles!(Context: Load = "Load", Store = "Store", Del = "Del");
singles!(BoolOp: And = "And", Or = "Or");
singles!(UnaryOp: Invert = "Invert", Not = "Not", Positive = "UAdd", Negative = "USub");
singles!(Operator: Add = "Add", BitAnd = "BitAnd", FloorDiv = "FloorDiv", LShift = "LShift", MatMult = "MatMult",
    Mult = "Mult", Mod = "Mod", BitOr = "BitOr", Pow = "Pow", RShift = "RShift", Sub = "Sub", Div = "Div",
    BitXor = "BitXor");
singles!(CmpOp: Lt = "Lt", LtE = "LtE", Eq = "Eq", NotEq = "NotEq", Gt = "Gt", GtE = "GtE", Is = "Is", IsNot = "IsNot",
    In = "In", NotIn = "NotIn");

const CONVERSIONS: [(i64, Conversion); 4] = [
    (-1, Conversion::None),
    (b's' as i64, Conversion::Str),
    (b'r' as i64, Conversion::Repr),
    (b'a' as i64, Conversion::Ascii),
];

impl Write for Conversion {
    fn write(&self, w: &mut Writer) -> ObjId {
        let known = CONVERSIONS.iter().find(|(_, conversion)| conversion == self);
        w.m.int(known.map_or(-1, |(number, _)| *number))
    }
}

impl Read for Conversion {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        let given = r.m.as_i64(id)?;
        let known = CONVERSIONS.iter().find(|(number, _)| *number == given)?;
        Some(known.1)
    }
}

/// Kinds whose fields are those of our tree, in the order of `_fields`. `$write` and `$read` are about the others.
macro_rules! nodes {
    ($node:ident $kinds:ident, $write:ident $read:ident: $($class:literal = $kind:ident { $($field:tt: $var:ident),* })*) => {
        impl Write for $node {
            fn write(&self, w: &mut Writer) -> ObjId {
                match &self.kind {
                    $($kinds::$kind { $($field: $var),* } => w.node($class, Some(self.loc), &[$($var),*]),)*
                    _ => $write(self, w),
                }
            }
        }

        impl Read for $node {
            fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
                r.depth += 1;
                if r.depth > MAX_DEPTH {
                    return None;
                }
                let mut node = r.node(id)?;
                let kind = match &*node.kind {
                    $($class => {
                        $(let $var = node.next(r)?;)*
                        $kinds::$kind { $($field: $var),* }
                    })*
                    _ => $read(r, &mut node)?,
                };
                r.depth -= 1;
                Some($node { loc: node.loc, kind }.finished(r))
            }
        }
    };
}

// ---- expressions ----

nodes! { Expr ExprKind, write_expr read_expr:
    "BoolOp" = BoolOp { op: a, values: b }
    "NamedExpr" = Named { target: a, value: b }
    "BinOp" = BinOp { left: a, op: b, right: c }
    "UnaryOp" = UnaryOp { op: a, operand: b }
    "IfExp" = IfExp { test: a, body: b, orelse: c }
    "Dict" = Dict { keys: a, values: b }
    "Set" = Set { 0: a }
    "Await" = Await { 0: a }
    "Yield" = Yield { 0: a }
    "YieldFrom" = YieldFrom { 0: a }
    "Compare" = Compare { left: a, ops: b, comparators: c }
    "Call" = Call { func: a, args: b, keywords: c }
    "FormattedValue" = FormattedValue { value: a, conversion: b, spec: c }
    "JoinedStr" = JoinedStr { 0: a }
    "Attribute" = Attribute { value: a, attr: b, ctx: c }
    "Subscript" = Subscript { value: a, slice: b, ctx: c }
    "Starred" = Starred { value: a, ctx: b }
    "Name" = Name { id: a, ctx: b }
    "List" = List { elts: a, ctx: b }
    "Tuple" = Tuple { elts: a, ctx: b }
    "Slice" = Slice { lower: a, upper: b, step: c }
}

impl Expr {
    fn finished(self, r: &Reader) -> Self {
        if r.in_text_annotation { self } else { fold(self) }
    }
}

fn write_expr(expr: &Expr, w: &mut Writer) -> ObjId {
    let loc = Some(expr.loc);
    match &expr.kind {
        ExprKind::Lambda(lambda) => w.node("Lambda", loc, &[&lambda.params, &lambda.body]),
        ExprKind::Comprehension(comprehension) => {
            let Comprehension { elt, generators, .. } = &**comprehension;
            match comprehension.kind {
                ComprehensionKind::List => w.node("ListComp", loc, &[elt, generators]),
                ComprehensionKind::Set => w.node("SetComp", loc, &[elt, generators]),
                ComprehensionKind::Dict => w.node("DictComp", loc, &[elt, &comprehension.value, generators]),
                ComprehensionKind::Generator => w.node("GeneratorExp", loc, &[elt, generators]),
            }
        }
        ExprKind::Constant(value) => {
            let line = w.lines.get(expr.loc.line.saturating_sub(1) as usize);
            let text = line.and_then(|line| line.get(expr.loc.column as usize..));
            let is_marked = matches!(value, Const::Str(_))
                && text.is_some_and(|text| text.starts_with("u'") || text.starts_with("u\""));
            let kind: Option<Name> = is_marked.then(|| "u".into());
            w.node("Constant", loc, &[value, &kind])
        }
        _ => w.m.none(),
    }
}

fn read_expr(r: &mut Reader, node: &mut Node) -> Option<ExprKind> {
    let kind = match &*node.kind {
        "Lambda" => {
            let lambda = Lambda {
                key: r.key(),
                params: node.next(r)?,
                body: node.next(r)?,
            };
            return Some(ExprKind::Lambda(Box::new(lambda)));
        }
        "Constant" => return node.next(r).map(ExprKind::Constant),
        "ListComp" => ComprehensionKind::List,
        "SetComp" => ComprehensionKind::Set,
        "DictComp" => ComprehensionKind::Dict,
        "GeneratorExp" => ComprehensionKind::Generator,
        _ => return None,
    };
    let comprehension = Comprehension {
        key: r.key(),
        kind,
        elt: node.next(r)?,
        value: match kind {
            ComprehensionKind::Dict => node.next(r)?,
            _ => None,
        },
        generators: node.next(r)?,
    };
    Some(ExprKind::Comprehension(Box::new(comprehension)))
}

// ---- statements ----

nodes! { Stmt StmtKind, write_stmt read_stmt:
    "Return" = Return { 0: a }
    "Delete" = Delete { 0: a }
    "Assign" = Assign { targets: a, value: b }
    "AugAssign" = AugAssign { target: a, op: b, value: c }
    "While" = While { test: a, body: b, orelse: c }
    "Match" = Match { subject: a, cases: b }
    "Raise" = Raise { exc: a, cause: b }
    "Assert" = Assert { test: a, msg: b }
    "Import" = Import { 0: a }
    "ImportFrom" = ImportFrom { module: a, names: b, level: c }
    "Global" = Global { 0: a }
    "Nonlocal" = Nonlocal { 0: a }
    "Expr" = Expr { 0: a }
    "Pass" = Pass { }
    "Break" = Break { }
    "Continue" = Continue { }
}

impl Stmt {
    fn finished(self, _: &Reader) -> Self {
        self
    }
}

fn write_stmt(stmt: &Stmt, w: &mut Writer) -> ObjId {
    let loc = Some(stmt.loc);
    match &stmt.kind {
        StmtKind::FunctionDef(def) => {
            let kind = if def.is_async {
                "AsyncFunctionDef"
            } else {
                "FunctionDef"
            };
            let fields: [&dyn Write; 5] = [&def.name, &def.params, &def.body, &def.decorators, &def.returns];
            w.node(kind, loc, &fields)
        }
        StmtKind::ClassDef(def) => {
            let fields: [&dyn Write; 5] = [&def.name, &def.bases, &def.keywords, &def.body, &def.decorators];
            w.node("ClassDef", loc, &fields)
        }
        StmtKind::AnnAssign {
            target,
            annotation,
            value,
            simple,
        } => w.node("AnnAssign", loc, &[target, annotation, value, simple]),
        StmtKind::For {
            is_async,
            target,
            iter,
            body,
            orelse,
        } => {
            let kind = if *is_async { "AsyncFor" } else { "For" };
            w.node(kind, loc, &[target, iter, body, orelse])
        }
        StmtKind::With { is_async, items, body } => {
            let kind = if *is_async { "AsyncWith" } else { "With" };
            w.node(kind, loc, &[items, body])
        }
        StmtKind::If { branches, orelse } => If(branches, orelse).write(w),
        StmtKind::Try(stmt) => {
            let kind = if stmt.star { "TryStar" } else { "Try" };
            let fields: [&dyn Write; 4] = [&stmt.body, &stmt.handlers, &stmt.orelse, &stmt.finalbody];
            w.node(kind, loc, &fields)
        }
        _ => w.m.none(),
    }
}

/// The branches of an `if` that are left, and its `else`.
struct If<'a>(&'a [Branch], &'a Vec<Stmt>);

impl Write for If<'_> {
    fn write(&self, w: &mut Writer) -> ObjId {
        // From the last to the first: each stands in the `else` of the one before.
        let mut orelse = self.1.write(w);
        for (index, branch) in self.0.iter().enumerate().rev() {
            let node = w.node("If", Some(branch.loc), &[&branch.test, &branch.body, &Made(orelse)]);
            w.m.drop_ref(orelse);
            if index == 0 {
                return node;
            }
            orelse = w.m.list(vec![node]);
        }
        orelse
    }
}

/// What is an object already.
struct Made(ObjId);

impl Write for Made {
    fn write(&self, w: &mut Writer) -> ObjId {
        w.m.new_ref(self.0)
    }
}

fn read_stmt(r: &mut Reader, node: &mut Node) -> Option<StmtKind> {
    Some(match &*node.kind {
        "FunctionDef" | "AsyncFunctionDef" => {
            let key = r.key();
            let (name, params) = (node.next(r)?, node.next(r)?);
            let body = r.body(node)?;
            StmtKind::FunctionDef(Box::new(FunctionDef {
                key,
                is_async: &*node.kind == "AsyncFunctionDef",
                name,
                params,
                body,
                decorators: node.next(r)?,
                returns: r.annotation(node)?,
            }))
        }
        "ClassDef" => StmtKind::ClassDef(Box::new(ClassDef {
            key: r.key(),
            name: node.next(r)?,
            bases: node.next(r)?,
            keywords: node.next(r)?,
            body: r.body(node)?,
            decorators: node.next(r)?,
        })),
        "AnnAssign" => StmtKind::AnnAssign {
            target: node.next(r)?,
            annotation: r.annotation(node)?,
            value: node.next(r)?,
            simple: node.next(r)?,
        },
        "For" => StmtKind::For {
            is_async: false,
            target: node.next(r)?,
            iter: Box::new(r.iterable(node)?),
            body: node.next(r)?,
            orelse: node.next(r)?,
        },
        "AsyncFor" => StmtKind::For {
            is_async: true,
            target: node.next(r)?,
            iter: node.next(r)?,
            body: node.next(r)?,
            orelse: node.next(r)?,
        },
        "With" | "AsyncWith" => StmtKind::With {
            is_async: &*node.kind == "AsyncWith",
            items: node.next(r)?,
            body: node.next(r)?,
        },
        "If" => {
            let mut branches = vec![Branch {
                loc: node.loc,
                test: node.next(r)?,
                body: node.next(r)?,
            }];
            let mut orelse: Vec<Stmt> = node.next(r)?;
            if let [
                Stmt {
                    kind: StmtKind::If { .. },
                    ..
                },
            ] = orelse[..]
                && let Some(Stmt {
                    kind:
                        StmtKind::If {
                            branches: more,
                            orelse: last,
                        },
                    ..
                }) = orelse.pop()
            {
                branches.extend(more);
                orelse = last;
            }
            StmtKind::If { branches, orelse }
        }
        "Try" | "TryStar" => StmtKind::Try(Box::new(Try {
            star: &*node.kind == "TryStar",
            body: node.next(r)?,
            handlers: node.next(r)?,
            orelse: node.next(r)?,
            finalbody: node.next(r)?,
        })),
        _ => return None,
    })
}

// ---- patterns ----

nodes! { Pattern PatternKind, write_pattern read_pattern:
    "MatchValue" = Value { 0: a }
    "MatchSingleton" = Singleton { 0: a }
    "MatchSequence" = Sequence { 0: a }
    "MatchMapping" = Mapping { keys: a, patterns: b, rest: c }
    "MatchClass" = Class { cls: a, patterns: b, kwd_attrs: c, kwd_patterns: d }
    "MatchAs" = As { pattern: a, name: b }
    "MatchOr" = Or { 0: a }
}

impl Pattern {
    fn finished(self, _: &Reader) -> Self {
        self
    }
}

fn write_pattern(pattern: &Pattern, w: &mut Writer) -> ObjId {
    match &pattern.kind {
        PatternKind::Star(name) => w.node("MatchStar", Some(pattern.loc), &[name]),
        _ => w.m.none(),
    }
}

fn read_pattern(r: &mut Reader, node: &mut Node) -> Option<PatternKind> {
    match &*node.kind {
        "MatchStar" => node.next(r).map(PatternKind::Star),
        _ => None,
    }
}

// ---- parts that are neither ----

/// Nodes whose class is known from where they stand. `$loc` is the place, if such nodes have one.
macro_rules! parts {
    ($($class:literal = $part:ident $([$loc:ident])? { $($field:ident),* })*) => {
        $(impl Write for $part {
            fn write(&self, w: &mut Writer) -> ObjId {
                #[allow(unused_mut, unused_assignments)]
                let mut place = None;
                $(place = Some(self.$loc);)?
                w.node($class, place, &[$(&self.$field),*])
            }
        }

        impl Read for $part {
            fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
                let mut node = r.node(id)?;
                Some($part {
                    $($loc: node.loc,)?
                    $($field: node.next(r)?),*
                })
            }
        })*
    };
}

parts! {
    "ExceptHandler" = Handler [loc] { type_, name, body }
    "alias" = Alias [loc] { name, asname }
    "keyword" = Keyword [loc] { name, value }
    "withitem" = WithItem { context, vars }
    "match_case" = MatchCase { pattern, guard, body }
    "arguments" = Params { posonly, args, vararg, kwonly, kw_defaults, kwarg, defaults }
}

impl Write for Param {
    fn write(&self, w: &mut Writer) -> ObjId {
        w.node("arg", Some(self.loc), &[&self.name, &self.annotation])
    }
}

impl Read for Param {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        let mut node = r.node(id)?;
        Some(Param {
            loc: node.loc,
            name: node.next(r)?,
            annotation: r.annotation(&mut node)?,
        })
    }
}

impl Write for Generator {
    fn write(&self, w: &mut Writer) -> ObjId {
        let fields: [&dyn Write; 4] = [&self.target, &self.iter, &self.ifs, &self.is_async];
        w.node("comprehension", None, &fields)
    }
}

impl Read for Generator {
    fn read(r: &mut Reader, id: ObjId) -> Option<Self> {
        let mut node = r.node(id)?;
        Some(Generator {
            target: node.next(r)?,
            iter: r.iterable(&mut node)?,
            ifs: node.next(r)?,
            is_async: node.next(r)?,
        })
    }
}

// ---- whole trees ----

fn mode_of(m: &Machine, id: ObjId) -> Mode {
    match &*m.text_of(id).text {
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => Mode::Module,
    }
}

/// `_tree(kinds, source, filename, mode)`: the tree of a source text.
fn tree(m: &mut Machine, args: Args) -> Res {
    let (kinds, filename, mode) = (args.at(m, 0), m.text_of(args.at(m, 2)), mode_of(m, args.at(m, 3)));
    let text = source_text(m, args.at(m, 1), &filename.text, "compile()")?;
    let mut warnings = Vec::new();
    let parsed = code::parse_string(&text, &filename.text, mode, &mut warnings);
    for warning in warnings {
        m.stderr.push_str(&warning.show(&filename.text, None));
    }
    let (tree, text) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return Err(raise_diagnostic(m, &error)),
    };
    let mut w = Writer {
        m,
        kinds,
        lines: text.split('\n').collect(),
    };
    Ok(match &tree.body {
        Body::Expression(value) => w.node("Expression", None, &[value]),
        Body::Statements(body) if mode == Mode::Single => w.node("Interactive", None, &[body]),
        Body::Statements(body) => w.node("Module", None, &[body, &Vec::<u32>::new()]),
    })
}

/// `_compile_tree(tuples, filename, mode, future_annotations, future_line)`: the code of a tree.
fn compile_tree(m: &mut Machine, args: Args) -> Res {
    let (filename, mode) = (m.text_of(args.at(m, 1)), mode_of(m, args.at(m, 2)));
    let mut r = Reader {
        m,
        scope_count: 1,
        depth: 0,
        future_annotations: args.at(m, 3) == fixed::TRUE,
        in_text_annotation: false,
    };
    let body = r.node(args.at(m, 0)).and_then(|mut node| match mode {
        Mode::Eval => node.next(&mut r).map(Body::Expression),
        Mode::Single => node.next(&mut r).map(Body::Statements),
        Mode::Module => r.body(&mut node).map(Body::Statements),
    });
    let mut warnings = Vec::new();
    let compiled = match body {
        Some(body) => {
            let module = Module {
                body,
                scope_count: r.scope_count,
                future_annotations: r.future_annotations,
                future_line: m.as_i64(args.at(m, 4)).unwrap_or(0) as u32,
            };
            code::compile_tree(&module, &filename.text, mode, &mut warnings)
        }
        None if r.depth > MAX_DEPTH => Err(too_deep()),
        None => Err(Diagnostic::new(DiagnosticKind::ValueError, "malformed tree")),
    };
    for warning in warnings {
        m.stderr.push_str(&warning.show(&filename.text, None));
    }
    match compiled {
        Ok(code) => Ok(m.load_code(&code, false)),
        Err(mut error) => {
            error.filename = filename.text.to_string();
            Err(raise_diagnostic(m, &error))
        }
    }
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_tree", Arity::Range(4, 4), tree),
    NativeDef::function("_compile_tree", Arity::Range(5, 5), compile_tree),
];
