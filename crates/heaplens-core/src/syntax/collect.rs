//! The first pass of the symbol table: walks the tree and notes how each block uses each name.
//!
//! The order of the walk is `symtable.c`'s, because it decides which of several errors is reported.

use super::ast::*;
use super::diagnostic::Diagnostic;
use super::scopes::{BlockType, Scope, ScopeOf, Symbol, mangle, uses};
use crate::code::Location;

type Collected<T = ()> = Result<T, Box<Diagnostic>>;

pub(super) fn collect(module: &Module) -> Collected<Vec<Scope>> {
    let mut scopes: Vec<Option<Scope>> = Vec::new();
    scopes.resize_with(module.scope_count as usize, || None);
    let top = Scope::new(BlockType::Module, false);
    let mut collector = Collector {
        scopes,
        top,
        open: Vec::new(),
        private: None,
        top_iter_expr: 0,
        future_annotations: module.future_annotations,
    };
    match &module.body {
        Body::Statements(body) => collector.stmts(body)?,
        Body::Expression(value) => collector.expr(value)?,
    }
    if let Some(first) = collector.scopes.first_mut() {
        *first = Some(collector.top);
    }
    // A scope that is never entered (in an unevaluated annotation) still needs its place.
    let unentered = || Scope::new(BlockType::Function, false);
    Ok(collector
        .scopes
        .into_iter()
        .map(|scope| scope.unwrap_or_else(unentered))
        .collect())
}

/// A block being collected.
struct Open {
    key: ScopeKey,
    scope: Scope,
    /// The names stored now are targets of a comprehension's `for`.
    comp_iter_target: bool,
    /// How many comprehension iterables we are in.
    comp_iter_expr: u32,
}

struct Collector {
    scopes: Vec<Option<Scope>>,
    top: Scope,
    open: Vec<Open>,
    private: Option<Name>,
    /// `comp_iter_expr` of the module.
    top_iter_expr: u32,
    future_annotations: bool,
}

impl Collector {
    fn current(&mut self) -> &mut Scope {
        match self.open.last_mut() {
            Some(open) => &mut open.scope,
            None => &mut self.top,
        }
    }

    fn enter(&mut self, key: ScopeKey, block_type: BlockType) {
        let parent = self.current();
        let nested = parent.nested || parent.block_type == BlockType::Function;
        parent.children.push(key);
        let scope = Scope::new(block_type, nested);
        self.open.push(Open {
            key,
            scope,
            comp_iter_target: false,
            comp_iter_expr: 0,
        });
    }

    fn exit(&mut self) {
        if let Some(open) = self.open.pop()
            && let Some(place) = self.scopes.get_mut(open.key.0 as usize)
        {
            *place = Some(open.scope);
        }
    }

    /// Notes a use of a name in the block at `depth` of the open ones; `None` is the module.
    fn add_at(&mut self, depth: Option<usize>, name: &Name, flag: u16, loc: Location) -> Collected {
        let mangled = mangle(self.private.as_ref(), name);
        let (scope, in_target) = match depth.and_then(|depth| self.open.get_mut(depth)) {
            Some(open) => (&mut open.scope, open.comp_iter_target),
            None => (&mut self.top, false),
        };
        let symbol = scope.symbols.entry(mangled.clone()).or_insert(Symbol {
            uses: 0,
            scope: ScopeOf::Unknown,
        });
        if flag & uses::PARAM != 0 && symbol.uses & uses::PARAM != 0 {
            return Err(Diagnostic::syntax(
                format!("duplicate argument '{name}' in function definition"),
                loc,
            ));
        }
        let mut value = symbol.uses | flag;
        if in_target {
            if value & (uses::GLOBAL | uses::NONLOCAL) != 0 {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return Err(Diagnostic::syntax(message, loc));
            }
            value |= uses::COMP_ITER;
        }
        symbol.uses = value;
        if flag & uses::PARAM != 0 {
            scope.varnames.push(mangled);
        } else if flag & uses::GLOBAL != 0 {
            let symbol = self.top.symbols.entry(mangled).or_insert(Symbol {
                uses: 0,
                scope: ScopeOf::Unknown,
            });
            symbol.uses |= flag;
        }
        Ok(())
    }

    fn add(&mut self, name: &Name, flag: u16, loc: Location) -> Collected {
        self.add_at(self.open.len().checked_sub(1), name, flag, loc)
    }

    fn uses_of(&mut self, name: &Name) -> u16 {
        let mangled = mangle(self.private.as_ref(), name);
        self.current().uses_of(&mangled)
    }

    fn record_directive(&mut self, name: &Name, loc: Location) {
        let mangled = mangle(self.private.as_ref(), name);
        self.current().directives.push((mangled, loc));
    }

    // Statements.

    fn stmts(&mut self, stmts: &[Stmt]) -> Collected {
        stmts.iter().try_for_each(|s| self.stmt(s))
    }

    fn stmt(&mut self, stmt: &Stmt) -> Collected {
        let loc = stmt.loc;
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function(def, loc),
            StmtKind::ClassDef(def) => self.class(def, loc),
            StmtKind::Return(value) => self.opt_box(value),
            StmtKind::Delete(targets) => self.exprs(targets),
            StmtKind::Assign { targets, value } => {
                self.exprs(targets)?;
                self.expr(value)
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expr(target)?;
                self.expr(value)
            }
            StmtKind::AnnAssign { .. } => self.ann_assign(stmt),
            StmtKind::For {
                target,
                iter,
                body,
                orelse,
                ..
            } => {
                self.expr(target)?;
                self.expr(iter)?;
                self.stmts(body)?;
                self.stmts(orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test)?;
                self.stmts(body)?;
                self.stmts(orelse)
            }
            StmtKind::If { branches, orelse } => {
                for branch in branches {
                    self.expr(&branch.test)?;
                    self.stmts(&branch.body)?;
                }
                self.stmts(orelse)
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    self.expr(&item.context)?;
                    self.opt(&item.vars)?;
                }
                self.stmts(body)
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject)?;
                for case in cases {
                    self.pattern(&case.pattern)?;
                    self.opt(&case.guard)?;
                    self.stmts(&case.body)?;
                }
                Ok(())
            }
            StmtKind::Raise { exc, cause } => {
                self.opt_box(exc)?;
                self.opt_box(cause)
            }
            StmtKind::Try(try_) => self.try_stmt(try_),
            StmtKind::Assert { test, msg } => {
                self.expr(test)?;
                self.opt_box(msg)
            }
            StmtKind::Import(names) => names.iter().try_for_each(|alias| self.alias(alias)),
            StmtKind::ImportFrom { names, .. } => names.iter().try_for_each(|alias| self.alias(alias)),
            StmtKind::Global(names) => self.declare(names, loc, true),
            StmtKind::Nonlocal(names) => self.declare(names, loc, false),
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => Ok(()),
        }
    }

    fn try_stmt(&mut self, try_: &Try) -> Collected {
        self.stmts(&try_.body)?;
        self.stmts(&try_.orelse)?;
        for handler in &try_.handlers {
            self.opt(&handler.type_)?;
            if let Some(name) = &handler.name {
                self.add(name, uses::LOCAL, handler.loc)?;
            }
            self.stmts(&handler.body)?;
        }
        self.stmts(&try_.finalbody)
    }

    fn function(&mut self, def: &FunctionDef, loc: Location) -> Collected {
        self.add(&def.name, uses::LOCAL, loc)?;
        self.defaults(&def.params)?;
        if !self.future_annotations {
            self.annotations(&def.params, def.returns.as_ref())?;
        }
        self.exprs(&def.decorators)?;
        self.enter(def.key, BlockType::Function);
        self.current().coroutine = def.is_async;
        self.params(&def.params)?;
        self.stmts(&def.body)?;
        self.exit();
        Ok(())
    }

    fn class(&mut self, def: &ClassDef, loc: Location) -> Collected {
        self.add(&def.name, uses::LOCAL, loc)?;
        self.exprs(&def.bases)?;
        self.keywords(&def.keywords)?;
        self.exprs(&def.decorators)?;
        self.enter(def.key, BlockType::Class);
        let outer = self.private.replace(def.name.clone());
        self.stmts(&def.body)?;
        self.private = outer;
        self.exit();
        Ok(())
    }

    fn defaults(&mut self, params: &Params) -> Collected {
        self.exprs(&params.defaults)?;
        params.kw_defaults.iter().try_for_each(|default| self.opt(default))
    }

    fn annotations(&mut self, params: &Params, returns: Option<&Expr>) -> Collected {
        let Params {
            posonly,
            args,
            vararg,
            kwonly,
            kwarg,
            ..
        } = params;
        for param in posonly.iter().chain(args).chain(vararg).chain(kwarg).chain(kwonly) {
            self.opt(&param.annotation)?;
        }
        returns.map_or(Ok(()), |returns| self.expr(returns))
    }

    fn params(&mut self, params: &Params) -> Collected {
        let Params {
            posonly,
            args,
            vararg,
            kwonly,
            kwarg,
            ..
        } = params;
        for param in posonly.iter().chain(args).chain(kwonly) {
            self.add(&param.name, uses::PARAM, param.loc)?;
        }
        if let Some(param) = vararg {
            self.add(&param.name, uses::PARAM, param.loc)?;
            self.current().varargs = true;
        }
        if let Some(param) = kwarg {
            self.add(&param.name, uses::PARAM, param.loc)?;
            self.current().varkeywords = true;
        }
        Ok(())
    }

    fn ann_assign(&mut self, stmt: &Stmt) -> Collected {
        let StmtKind::AnnAssign {
            target,
            annotation,
            value,
            simple,
        } = &stmt.kind
        else {
            return Ok(());
        };
        if let ExprKind::Name { id, .. } = &target.kind {
            let seen = self.uses_of(id);
            if seen & (uses::GLOBAL | uses::NONLOCAL) != 0 && !self.open.is_empty() && *simple {
                let what = if seen & uses::GLOBAL != 0 { "global" } else { "nonlocal" };
                return Err(Diagnostic::syntax(
                    format!("annotated name '{id}' can't be {what}"),
                    stmt.loc,
                ));
            }
            if *simple {
                self.add(id, uses::ANNOT | uses::LOCAL, target.loc)?;
            } else if value.is_some() {
                self.add(id, uses::LOCAL, target.loc)?;
            }
        } else {
            self.expr(target)?;
        }
        if !self.future_annotations {
            self.expr(annotation)?;
        }
        self.opt_box(value)
    }

    fn alias(&mut self, alias: &Alias) -> Collected {
        if &*alias.name == "*" {
            if self.current().block_type != BlockType::Module {
                return Err(Diagnostic::syntax("import * only allowed at module level", alias.loc));
            }
            return Ok(());
        }
        let stored = match &alias.asname {
            Some(name) => name.clone(),
            None => alias.name.split('.').next().unwrap_or_default().into(),
        };
        self.add(&stored, uses::IMPORT, alias.loc)
    }

    /// `global` and `nonlocal`.
    fn declare(&mut self, names: &[Name], loc: Location, global: bool) -> Collected {
        let word = if global { "global" } else { "nonlocal" };
        for name in names {
            let seen = self.uses_of(name);
            if seen & (uses::PARAM | uses::LOCAL | uses::USE | uses::ANNOT) != 0 {
                let message = if seen & uses::PARAM != 0 {
                    format!("name '{name}' is parameter and {word}")
                } else if seen & uses::USE != 0 {
                    format!("name '{name}' is used prior to {word} declaration")
                } else if seen & uses::ANNOT != 0 {
                    format!("annotated name '{name}' can't be {word}")
                } else {
                    format!("name '{name}' is assigned to before {word} declaration")
                };
                return Err(Diagnostic::syntax(message, loc));
            }
            self.add(name, if global { uses::GLOBAL } else { uses::NONLOCAL }, loc)?;
            self.record_directive(name, loc);
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &Pattern) -> Collected {
        let name = match &pattern.kind {
            PatternKind::Value(value) => return self.expr(value),
            PatternKind::Singleton(_) => return Ok(()),
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                return patterns.iter().try_for_each(|p| self.pattern(p));
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.exprs(keys)?;
                patterns.iter().try_for_each(|p| self.pattern(p))?;
                rest
            }
            PatternKind::Class {
                cls,
                patterns,
                kwd_patterns,
                ..
            } => {
                self.expr(cls)?;
                return patterns.iter().chain(kwd_patterns).try_for_each(|p| self.pattern(p));
            }
            PatternKind::Star(name) => name,
            PatternKind::As { pattern: inner, name } => {
                inner.iter().try_for_each(|inner| self.pattern(inner))?;
                name
            }
        };
        name.as_ref()
            .map_or(Ok(()), |name| self.add(name, uses::LOCAL, pattern.loc))
    }

    // Expressions.

    fn exprs(&mut self, exprs: &[Expr]) -> Collected {
        exprs.iter().try_for_each(|e| self.expr(e))
    }

    fn opt(&mut self, expr: &Option<Expr>) -> Collected {
        expr.as_ref().map_or(Ok(()), |e| self.expr(e))
    }

    fn opt_box(&mut self, expr: &Option<Box<Expr>>) -> Collected {
        expr.as_ref().map_or(Ok(()), |e| self.expr(e))
    }

    fn keywords(&mut self, keywords: &[Keyword]) -> Collected {
        keywords.iter().try_for_each(|keyword| self.expr(&keyword.value))
    }

    /// Long chains of operators, attributes, subscripts and calls lean to the left; they are walked in a loop.
    fn expr(&mut self, expr: &Expr) -> Collected {
        let mut chain = Vec::new();
        let mut at = expr;
        loop {
            let left = match &at.kind {
                ExprKind::BinOp { left, .. } => left,
                ExprKind::Attribute { value, .. } | ExprKind::Subscript { value, .. } => value,
                ExprKind::Call { func, .. } => func,
                _ => break,
            };
            chain.push(at);
            at = left;
        }
        self.leaf(at)?;
        while let Some(link) = chain.pop() {
            match &link.kind {
                ExprKind::BinOp { right, .. } => self.expr(right)?,
                ExprKind::Subscript { slice, .. } => self.expr(slice)?,
                ExprKind::Call { args, keywords, .. } => {
                    self.exprs(args)?;
                    self.keywords(keywords)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn leaf(&mut self, expr: &Expr) -> Collected {
        match &expr.kind {
            ExprKind::BoolOp { values, .. } | ExprKind::Set(values) | ExprKind::JoinedStr(values) => self.exprs(values),
            ExprKind::Named { target, value } => self.named(expr.loc, target, value),
            ExprKind::UnaryOp { operand: value, .. } | ExprKind::Starred { value, .. } => self.expr(value),
            ExprKind::Lambda(lambda) => self.lambda(lambda),
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(test)?;
                self.expr(body)?;
                self.expr(orelse)
            }
            ExprKind::Dict { keys, values } => {
                keys.iter().try_for_each(|key| self.opt(key))?;
                self.exprs(values)
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, expr.loc),
            ExprKind::Await(value) => {
                self.expr(value)?;
                self.current().coroutine = true;
                Ok(())
            }
            ExprKind::Yield(value) => {
                self.opt_box(value)?;
                self.yields(expr.loc)
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value)?;
                self.yields(expr.loc)
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expr(left)?;
                self.exprs(comparators)
            }
            ExprKind::FormattedValue { value, spec, .. } => {
                self.expr(value)?;
                self.opt_box(spec)
            }
            ExprKind::Name { id, ctx } => self.name(id, *ctx, expr.loc),
            ExprKind::List { elts, .. } | ExprKind::Tuple { elts, .. } => self.exprs(elts),
            ExprKind::Slice { lower, upper, step } => {
                self.opt_box(lower)?;
                self.opt_box(upper)?;
                self.opt_box(step)
            }
            ExprKind::Constant(_)
            | ExprKind::BinOp { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Call { .. } => Ok(()),
        }
    }

    fn name(&mut self, id: &Name, ctx: Context, loc: Location) -> Collected {
        let flag = if ctx == Context::Load { uses::USE } else { uses::LOCAL };
        self.add(id, flag, loc)?;
        // `super()` needs the class it stands in.
        if ctx == Context::Load && self.current().block_type == BlockType::Function && &**id == "super" {
            self.add(&"__class__".into(), uses::USE, loc)?;
        }
        Ok(())
    }

    fn lambda(&mut self, lambda: &Lambda) -> Collected {
        self.defaults(&lambda.params)?;
        self.enter(lambda.key, BlockType::Function);
        self.params(&lambda.params)?;
        self.expr(&lambda.body)?;
        self.exit();
        Ok(())
    }

    fn yields(&mut self, loc: Location) -> Collected {
        let scope = self.current();
        scope.generator = true;
        if scope.is_comprehension {
            let message = format!("'yield' inside {}", scope.comprehension);
            return Err(Diagnostic::syntax(message, loc));
        }
        Ok(())
    }

    fn in_iterable(&mut self, entering: bool) {
        let count = self
            .open
            .last_mut()
            .map_or(&mut self.top_iter_expr, |open| &mut open.comp_iter_expr);
        *count = if entering { *count + 1 } else { count.saturating_sub(1) };
    }

    fn comprehension(&mut self, comp: &Comprehension, loc: Location) -> Collected {
        let Some((first, rest)) = comp.generators.split_first() else {
            return Ok(());
        };
        self.in_iterable(true);
        self.expr(&first.iter)?;
        self.in_iterable(false);
        let what = match comp.kind {
            ComprehensionKind::List => "list comprehension",
            ComprehensionKind::Set => "set comprehension",
            ComprehensionKind::Dict => "dict comprehension",
            ComprehensionKind::Generator => "generator expression",
        };
        self.enter(comp.key, BlockType::Function);
        let scope = self.current();
        scope.is_comprehension = true;
        scope.comprehension = what;
        scope.coroutine |= first.is_async;
        self.add(&".0".into(), uses::PARAM, loc)?;
        self.target(&first.target)?;
        self.exprs(&first.ifs)?;
        for generator in rest {
            self.target(&generator.target)?;
            self.in_iterable(true);
            self.expr(&generator.iter)?;
            self.in_iterable(false);
            self.exprs(&generator.ifs)?;
            self.current().coroutine |= generator.is_async;
        }
        self.opt(&comp.value)?;
        self.expr(&comp.elt)?;
        let scope = self.current();
        scope.generator = comp.kind == ComprehensionKind::Generator;
        let is_async = scope.coroutine && !scope.generator;
        self.exit();
        self.current().coroutine |= is_async;
        Ok(())
    }

    fn target(&mut self, target: &Expr) -> Collected {
        if let Some(open) = self.open.last_mut() {
            open.comp_iter_target = true;
        }
        self.expr(target)?;
        if let Some(open) = self.open.last_mut() {
            open.comp_iter_target = false;
        }
        Ok(())
    }

    fn named(&mut self, loc: Location, target: &Expr, value: &Expr) -> Collected {
        if self.open.last().map_or(self.top_iter_expr, |open| open.comp_iter_expr) > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return Err(Diagnostic::syntax(message, loc));
        }
        if self.current().is_comprehension
            && let ExprKind::Name { id, .. } = &target.kind
        {
            self.extend_named_scope(id, target.loc)?;
        }
        self.expr(value)?;
        self.expr(target)
    }

    /// A walrus in a comprehension binds its name in the block around all comprehensions.
    fn extend_named_scope(&mut self, name: &Name, loc: Location) -> Collected {
        let mangled = mangle(self.private.as_ref(), name);
        for depth in (0..self.open.len()).rev() {
            let scope = &self.open[depth].scope;
            let seen = scope.uses_of(&mangled);
            if scope.is_comprehension {
                if seen & uses::COMP_ITER != 0 {
                    let message =
                        format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                    return Err(Diagnostic::syntax(message, loc));
                }
                continue;
            }
            if scope.block_type == BlockType::Class {
                let message = "assignment expression within a comprehension cannot be used in a class body";
                return Err(Diagnostic::syntax(message, loc));
            }
            let flag = if seen & uses::GLOBAL != 0 {
                uses::GLOBAL
            } else {
                uses::NONLOCAL
            };
            self.add(name, flag, loc)?;
            self.record_directive(name, loc);
            return self.add_at(Some(depth), name, uses::LOCAL, loc);
        }
        self.add(name, uses::GLOBAL, loc)?;
        self.record_directive(name, loc);
        self.add_at(None, name, uses::GLOBAL, loc)
    }
}
