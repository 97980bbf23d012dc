//! From the parser's tree to ours: statements, parameters and patterns.

use rustpython_parser::ast as rp;
use rustpython_parser::ast::Ranged;
use rustpython_parser::text_size::TextRange;

use super::ast::*;
use super::convert::{Converted, Converter, operator};
use super::diagnostic::{Diagnostic, DiagnosticKind, Finder};
use super::{fold, targets};
use crate::code::{Const, Location};

impl Converter<'_> {
    /// A whole program. `from __future__` imports stand at its beginning and change how the rest is read.
    pub fn program(&mut self, body: Vec<rp::Stmt>) -> Converted<Vec<Stmt>> {
        for (index, stmt) in body.iter().enumerate() {
            match stmt {
                rp::Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => {
                    let loc = self.loc(import.range);
                    for alias in &import.names {
                        self.future_feature(&alias.name, loc)?;
                    }
                    self.future_line = loc.line;
                }
                rp::Stmt::Expr(expr) if index == 0 => {
                    if !matches!(&*expr.value, rp::Expr::Constant(c) if c.value.is_str()) {
                        break;
                    }
                }
                _ => break,
            }
        }
        self.body(body)
    }

    fn future_feature(&mut self, name: &str, loc: Location) -> Converted<()> {
        match name {
            "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement" | "print_function"
            | "unicode_literals" | "generator_stop" => Ok(()),
            "annotations" => {
                self.future_annotations = true;
                Ok(())
            }
            "barry_as_FLUFL" => Err(Diagnostic::at(
                DiagnosticKind::Unsupported,
                crate::unsupported::BARRY.message,
                loc,
            )),
            // CPython knows where these begin, and not where they end.
            "braces" => Err(no_feature("not a chance", loc)),
            other => Err(no_feature(format!("future feature {other} is not defined"), loc)),
        }
    }

    /// A block with a docstring of its own: folding must not turn something else into one.
    fn body(&mut self, stmts: Vec<rp::Stmt>) -> Converted<Vec<Stmt>> {
        let had_docstring = matches!(stmts.first(), Some(rp::Stmt::Expr(e))
            if matches!(&*e.value, rp::Expr::Constant(c) if c.value.is_str()));
        let mut body = self.stmts(stmts)?;
        if !had_docstring && !self.is_kept() {
            fold::keep_from_docstring(&mut body);
        }
        Ok(body)
    }

    fn stmts(&mut self, stmts: Vec<rp::Stmt>) -> Converted<Vec<Stmt>> {
        stmts.into_iter().map(|s| self.stmt(s)).collect()
    }

    fn stmt(&mut self, stmt: rp::Stmt) -> Converted<Stmt> {
        let loc = self.loc(self.whole(&stmt));
        let kind = self.deeper(1, |this| this.stmt_kind(stmt, loc))?;
        Ok(Stmt { loc, kind })
    }

    /// Where a statement stands: to what has a block, a semicolon at the end of that belongs, too.
    fn whole(&self, stmt: &rp::Stmt) -> TextRange {
        let range = stmt.range();
        let is_compound = matches!(
            stmt,
            rp::Stmt::FunctionDef(_)
                | rp::Stmt::AsyncFunctionDef(_)
                | rp::Stmt::ClassDef(_)
                | rp::Stmt::For(_)
                | rp::Stmt::AsyncFor(_)
                | rp::Stmt::While(_)
                | rp::Stmt::If(_)
                | rp::Stmt::With(_)
                | rp::Stmt::AsyncWith(_)
                | rp::Stmt::Match(_)
                | rp::Stmt::Try(_)
                | rp::Stmt::TryStar(_)
        );
        let end = range.end().to_usize();
        let rest = self.source.get(end..).unwrap_or_default();
        let after = rest.trim_start_matches([' ', '\t', '\x0c']);
        if !is_compound || !after.starts_with(';') {
            return range;
        }
        let end = end + (rest.len() - after.len()) + 1;
        TextRange::new(range.start(), u32::try_from(end).map_or(range.end(), Into::into))
    }

    fn stmt_kind(&mut self, stmt: rp::Stmt, loc: Location) -> Converted<StmtKind> {
        Ok(match stmt {
            rp::Stmt::FunctionDef(def) => {
                self.refuse_type_params(&def.type_params)?;
                self.function(false, &def.name, *def.args, def.body, def.decorator_list, def.returns)?
            }
            rp::Stmt::AsyncFunctionDef(def) => {
                self.refuse_type_params(&def.type_params)?;
                self.function(true, &def.name, *def.args, def.body, def.decorator_list, def.returns)?
            }
            rp::Stmt::ClassDef(def) => {
                self.refuse_type_params(&def.type_params)?;
                let key = self.scope_key();
                StmtKind::ClassDef(Box::new(ClassDef {
                    key,
                    name: self.name(&def.name),
                    bases: self.exprs(def.bases)?,
                    keywords: self.keywords(def.keywords)?,
                    decorators: self.exprs(def.decorator_list)?,
                    body: self.body(def.body)?,
                }))
            }
            rp::Stmt::Return(s) => StmtKind::Return(self.opt_boxed(s.value)?),
            rp::Stmt::Delete(s) => {
                self.allow(s.targets.iter().find_map(targets::check_deleted))?;
                StmtKind::Delete(self.exprs(s.targets)?)
            }
            rp::Stmt::Assign(s) => {
                self.allow(targets::check_assign(&s.targets, &s.value))?;
                StmtKind::Assign {
                    targets: self.exprs(s.targets)?,
                    value: self.boxed(*s.value)?,
                }
            }
            rp::Stmt::TypeAlias(s) => {
                let at = self.loc(s.range);
                return Err(unsupported("the type statement (Python 3.12)", at));
            }
            rp::Stmt::AugAssign(s) => {
                self.allow(targets::check_augmented(&s.target))?;
                StmtKind::AugAssign {
                    target: self.boxed(*s.target)?,
                    op: operator(s.op),
                    value: self.boxed(*s.value)?,
                }
            }
            rp::Stmt::AnnAssign(s) => {
                self.allow(targets::check_annotated(&s.target))?;
                // `(x): int` is not simple; the parser loses the parentheses.
                let simple = s.target.is_name_expr() && !self.source[s.range.start().to_usize()..].starts_with('(');
                StmtKind::AnnAssign {
                    target: self.boxed(*s.target)?,
                    annotation: Box::new(self.annotation(*s.annotation)?),
                    value: self.opt_boxed(s.value)?,
                    simple,
                }
            }
            rp::Stmt::For(s) => StmtKind::For {
                is_async: false,
                target: Box::new(self.bound(*s.target)?),
                iter: Box::new(self.iterable(*s.iter)?),
                body: self.stmts(s.body)?,
                orelse: self.stmts(s.orelse)?,
            },
            rp::Stmt::AsyncFor(s) => StmtKind::For {
                is_async: true,
                target: Box::new(self.bound(*s.target)?),
                iter: self.boxed(*s.iter)?,
                body: self.stmts(s.body)?,
                orelse: self.stmts(s.orelse)?,
            },
            rp::Stmt::While(s) => StmtKind::While {
                test: self.boxed(*s.test)?,
                body: self.stmts(s.body)?,
                orelse: self.stmts(s.orelse)?,
            },
            rp::Stmt::If(s) => self.if_stmt(s, loc)?,
            rp::Stmt::With(s) => StmtKind::With {
                is_async: false,
                items: self.with_items(s.items)?,
                body: self.stmts(s.body)?,
            },
            rp::Stmt::AsyncWith(s) => StmtKind::With {
                is_async: true,
                items: self.with_items(s.items)?,
                body: self.stmts(s.body)?,
            },
            rp::Stmt::Match(s) => {
                let subject = self.match_subject(*s.subject, s.range.start().to_usize())?;
                let mut cases = Vec::new();
                for case in s.cases {
                    cases.push(MatchCase {
                        pattern: self.pattern(case.pattern)?,
                        guard: self.opt(case.guard)?,
                        body: self.stmts(case.body)?,
                    });
                }
                StmtKind::Match { subject, cases }
            }
            rp::Stmt::Raise(s) => StmtKind::Raise {
                exc: self.opt_boxed(s.exc)?,
                cause: self.opt_boxed(s.cause)?,
            },
            rp::Stmt::Try(s) => self.try_stmt(false, s.body, s.handlers, s.orelse, s.finalbody)?,
            rp::Stmt::TryStar(s) => self.try_stmt(true, s.body, s.handlers, s.orelse, s.finalbody)?,
            rp::Stmt::Assert(s) => StmtKind::Assert {
                test: self.boxed(*s.test)?,
                msg: self.opt_boxed(s.msg)?,
            },
            rp::Stmt::Import(s) => StmtKind::Import(self.aliases(s.names)),
            rp::Stmt::ImportFrom(s) => StmtKind::ImportFrom {
                module: s.module.map(|name| self.name(&name)),
                names: self.aliases(s.names),
                level: s.level.map_or(0, |level| level.to_u32()),
            },
            rp::Stmt::Global(s) => StmtKind::Global(s.names.iter().map(|name| self.name(name)).collect()),
            rp::Stmt::Nonlocal(s) => StmtKind::Nonlocal(s.names.iter().map(|name| self.name(name)).collect()),
            rp::Stmt::Expr(s) => StmtKind::Expr(self.boxed(*s.value)?),
            rp::Stmt::Pass(_) => StmtKind::Pass,
            rp::Stmt::Break(_) => StmtKind::Break,
            rp::Stmt::Continue(_) => StmtKind::Continue,
        })
    }

    /// `match x,:` matches a tuple; the parser drops the comma.
    fn match_subject(&mut self, subject: rp::Expr, stmt: usize) -> Converted<Box<Expr>> {
        if let rp::Expr::Tuple(tuple) = &subject
            && tuple.range.start().to_usize() == stmt
        {
            // `match x, y:`: the parser gives the tuple the place of the whole statement.
            let last = tuple.elts.last().map_or(stmt, |last| last.range().end().to_usize());
            let after = |at: usize, skipped: &[char]| {
                let rest = self.source.get(at..).unwrap_or_default();
                at + rest.len() - rest.trim_start_matches(skipped).len()
            };
            let start = after(stmt + "match".len(), &[' ', '\t']);
            let comma = after(last, &[' ', '\t', ')']);
            let has_comma = self.source.get(comma..).is_some_and(|rest| rest.starts_with(','));
            let (line, column) = self.position(start);
            let (end_line, end_column) = self.position(if has_comma { comma + 1 } else { last });
            let mut converted = self.boxed(subject)?;
            converted.loc = Location {
                line,
                end_line,
                column,
                end_column,
            };
            return Ok(converted);
        }
        let end = subject.range().end().to_usize();
        let is_tuple = subject.is_tuple_expr();
        let subject = self.boxed(subject)?;
        let rest = self.source.get(end..).unwrap_or_default();
        let trimmed = rest.trim_start_matches([' ', '\t', ')']);
        if is_tuple || !trimmed.starts_with(',') {
            return Ok(subject);
        }
        let comma = end + rest.len() - trimmed.len() + 1;
        let mut loc = subject.loc;
        (loc.end_line, loc.end_column) = self.position(comma);
        Ok(Box::new(self.folded(Expr {
            loc,
            kind: ExprKind::Tuple {
                elts: vec![*subject],
                ctx: Context::Load,
            },
        })))
    }

    /// Turns a refused target into an error.
    pub fn allow(&self, refused: targets::Refused) -> Converted<()> {
        match refused {
            Some((message, range)) => Err(Diagnostic::syntax(message, self.loc(range))),
            None => Ok(()),
        }
    }

    /// What `for`, `with` or a comprehension binds.
    pub fn bound(&mut self, target: rp::Expr) -> Converted<Expr> {
        self.allow(targets::check_bound(&target))?;
        self.expr(target)
    }

    fn refuse_type_params(&self, params: &[rp::TypeParam]) -> Converted<()> {
        match params.first() {
            Some(param) => Err(unsupported("type parameters (Python 3.12)", self.loc(param.range()))),
            None => Ok(()),
        }
    }

    /// An `elif` is an `if` alone in an `else`; both are unrolled into one node.
    fn if_stmt(&mut self, first: rp::StmtIf, loc: Location) -> Converted<StmtKind> {
        let mut branches = Vec::new();
        let mut stmt = first;
        let mut at = loc;
        let mut levels = 0;
        let orelse = loop {
            let outer = levels;
            let (test, body) = self.deeper(outer, |this| Ok((this.expr(*stmt.test)?, this.stmts(stmt.body)?)))?;
            branches.push(Branch { loc: at, test, body });
            levels += 1;
            let mut orelse = stmt.orelse;
            match (orelse.pop(), orelse.is_empty()) {
                (Some(rp::Stmt::If(next)), true) => {
                    at = self.loc(next.range);
                    stmt = next;
                }
                (last, _) => {
                    orelse.extend(last);
                    break orelse;
                }
            }
        };
        Ok(StmtKind::If {
            branches,
            orelse: self.stmts(orelse)?,
        })
    }

    fn function(
        &mut self,
        is_async: bool,
        name: &str,
        params: rp::Arguments,
        body: Vec<rp::Stmt>,
        decorators: Vec<rp::Expr>,
        returns: Option<Box<rp::Expr>>,
    ) -> Converted<StmtKind> {
        let key = self.scope_key();
        Ok(StmtKind::FunctionDef(Box::new(FunctionDef {
            key,
            is_async,
            name: self.name(name),
            params: self.params(params)?,
            decorators: self.exprs(decorators)?,
            returns: returns.map(|returns| self.annotation(*returns)).transpose()?,
            body: self.body(body)?,
        })))
    }

    fn with_items(&mut self, items: Vec<rp::WithItem>) -> Converted<Vec<WithItem>> {
        let convert = |item: rp::WithItem| {
            Ok(WithItem {
                context: self.expr(item.context_expr)?,
                vars: item.optional_vars.map(|vars| self.bound(*vars)).transpose()?,
            })
        };
        items.into_iter().map(convert).collect()
    }

    fn try_stmt(
        &mut self,
        star: bool,
        body: Vec<rp::Stmt>,
        handlers: Vec<rp::ExceptHandler>,
        orelse: Vec<rp::Stmt>,
        finalbody: Vec<rp::Stmt>,
    ) -> Converted<StmtKind> {
        let body = self.stmts(body)?;
        let mut converted = Vec::new();
        for rp::ExceptHandler::ExceptHandler(handler) in handlers {
            converted.push(Handler {
                loc: self.loc(handler.range),
                type_: self.opt(handler.type_)?,
                name: handler.name.map(|name| self.name(&name)),
                body: self.stmts(handler.body)?,
            });
        }
        let orelse = self.stmts(orelse)?;
        let finalbody = self.stmts(finalbody)?;
        Ok(StmtKind::Try(Box::new(Try {
            star,
            body,
            handlers: converted,
            orelse,
            finalbody,
        })))
    }

    fn aliases(&mut self, aliases: Vec<rp::Alias>) -> Vec<Alias> {
        let convert = |alias: rp::Alias| Alias {
            loc: self.loc(alias.range),
            name: self.name(&alias.name),
            asname: alias.asname.map(|name| self.name(&name)),
        };
        aliases.into_iter().map(convert).collect()
    }

    pub fn params(&mut self, args: rp::Arguments) -> Converted<Params> {
        let mut params = Params::default();
        for (from, to) in [(args.posonlyargs, &mut params.posonly), (args.args, &mut params.args)] {
            for arg in from {
                to.push(self.param(arg.def)?);
                params.defaults.extend(self.opt(arg.default)?);
            }
        }
        for arg in args.kwonlyargs {
            params.kwonly.push(self.param(arg.def)?);
            let default = self.opt(arg.default)?;
            params.kw_defaults.push(default);
        }
        params.vararg = args.vararg.map(|arg| self.param(*arg)).transpose()?;
        params.kwarg = args.kwarg.map(|arg| self.param(*arg)).transpose()?;
        Ok(params)
    }

    fn param(&mut self, arg: rp::Arg) -> Converted<Param> {
        Ok(Param {
            loc: self.loc(arg.range),
            name: self.name(&arg.arg),
            annotation: arg
                .annotation
                .map(|annotation| self.annotation(*annotation))
                .transpose()?,
        })
    }

    fn patterns(&mut self, patterns: Vec<rp::Pattern>) -> Converted<Vec<Pattern>> {
        patterns.into_iter().map(|p| self.pattern(p)).collect()
    }

    fn pattern(&mut self, pattern: rp::Pattern) -> Converted<Pattern> {
        let loc = self.loc(pattern.range());
        let kind = self.deeper(1, |this| this.pattern_kind(pattern))?;
        Ok(Pattern { loc, kind })
    }

    fn pattern_kind(&mut self, pattern: rp::Pattern) -> Converted<PatternKind> {
        Ok(match pattern {
            rp::Pattern::MatchValue(p) => PatternKind::Value(self.expr(*p.value)?),
            rp::Pattern::MatchSingleton(p) => PatternKind::Singleton(match p.value {
                rp::Constant::Bool(value) => Const::Bool(value),
                _ => Const::None,
            }),
            rp::Pattern::MatchSequence(p) => PatternKind::Sequence(self.patterns(p.patterns)?),
            rp::Pattern::MatchMapping(p) => PatternKind::Mapping {
                keys: self.exprs(p.keys)?,
                patterns: self.patterns(p.patterns)?,
                rest: p.rest.map(|name| self.name(&name)),
            },
            rp::Pattern::MatchClass(p) => PatternKind::Class {
                cls: self.expr(*p.cls)?,
                patterns: self.patterns(p.patterns)?,
                kwd_attrs: p.kwd_attrs.iter().map(|name| self.name(name)).collect(),
                kwd_patterns: self.patterns(p.kwd_patterns)?,
            },
            rp::Pattern::MatchStar(p) => PatternKind::Star(p.name.map(|name| self.name(&name))),
            rp::Pattern::MatchAs(p) => PatternKind::As {
                pattern: p.pattern.map(|inner| self.pattern(*inner).map(Box::new)).transpose()?,
                name: p.name.map(|name| self.name(&name)),
            },
            rp::Pattern::MatchOr(p) => PatternKind::Or(self.patterns(p.patterns)?),
        })
    }
}

fn unsupported(what: &str, at: Location) -> Box<Diagnostic> {
    Diagnostic::at(DiagnosticKind::Unsupported, format!("{what} is not supported"), at)
}

/// Found with the symbol table, whose errors have no text where the source is in no file.
fn no_feature(message: impl Into<String>, loc: Location) -> Box<Diagnostic> {
    let mut error = Diagnostic::syntax(message, beginning(loc));
    // It raises first and adds the place then, too.
    error.finder = Finder::SymbolTable;
    error.end_column = 0;
    error
}

fn beginning(loc: Location) -> Location {
    Location {
        end_line: loc.line,
        end_column: loc.column,
        ..loc
    }
}
