//! Compiles what makes code objects of their own: functions, lambdas and classes.

use std::rc::Rc;

use super::compiler::{Compiled, Compiler, UnitKind};
use super::{CodeObject, Const, Opcode};
use crate::syntax::ast::*;
use crate::syntax::scopes::ScopeOf;
use crate::syntax::unparse;

impl<'a> Compiler<'a> {
    pub fn function(&mut self, stmt: &'a Stmt, def: &'a FunctionDef) -> Compiled {
        self.check_params(&def.params)?;
        self.visit_exprs(&def.decorators)?;
        let first_line = def.decorators.first().map_or(stmt.loc.line, |first| first.loc.line);
        let mut flags = self.defaults(&def.params)?;
        if self.annotations(&def.params, def.returns.as_ref())? {
            flags |= 4;
        }
        let kind = if def.is_async {
            UnitKind::AsyncFunction
        } else {
            UnitKind::Function
        };
        self.enter_scope(def.name.clone(), kind, def.key, first_line);
        let docstring = docstring(&def.body);
        self.unit.consts.add(docstring.cloned().unwrap_or(Const::None));
        self.set_counts(&def.params);
        self.visit_stmts(&def.body[usize::from(docstring.is_some())..])?;
        let code = self.exit_scope(true)?;
        self.make_closure(code, flags);
        self.apply_decorators(&def.decorators);
        self.name_op(&def.name, Context::Store)
    }

    pub fn lambda(&mut self, lambda: &'a Lambda, line: u32) -> Compiled {
        self.check_params(&lambda.params)?;
        let flags = self.defaults(&lambda.params)?;
        self.enter_scope("<lambda>".into(), UnitKind::Lambda, lambda.key, line);
        // The first constant is where a docstring would be.
        self.unit.consts.add(Const::None);
        self.set_counts(&lambda.params);
        self.visit_expr(&lambda.body)?;
        let is_generator = self.scope().generator;
        if !is_generator {
            self.emit(Opcode::ReturnValue);
        }
        let code = self.exit_scope(!is_generator)?;
        self.make_closure(code, flags);
        Ok(())
    }

    pub fn class(&mut self, stmt: &'a Stmt, def: &'a ClassDef) -> Compiled {
        self.visit_exprs(&def.decorators)?;
        let first_line = def.decorators.first().map_or(stmt.loc.line, |first| first.loc.line);
        self.enter_scope(def.name.clone(), UnitKind::Class, def.key, first_line);
        self.unit.private = Some(def.name.clone());
        self.name_op(&"__name__".into(), Context::Load)?;
        self.name_op(&"__module__".into(), Context::Store)?;
        let qualname = self.unit.qualname.clone();
        self.load_const(Const::Str(qualname));
        self.name_op(&"__qualname__".into(), Context::Store)?;
        self.body(&def.body)?;
        self.unset_loc();
        if self.scope().needs_class_closure {
            // `__build_class__` puts the class into this cell for `super()`.
            self.emit_arg(Opcode::LoadClosure, 0);
            self.emit_arg(Opcode::Copy, 1);
            self.name_op(&"__classcell__".into(), Context::Store)?;
        } else {
            self.load_const(Const::None);
        }
        self.emit(Opcode::ReturnValue);
        let code = self.exit_scope(true)?;
        self.emit(Opcode::PushNull);
        self.emit(Opcode::LoadBuildClass);
        self.make_closure(code, 0);
        self.load_const(Const::Str(def.name.clone()));
        self.call_helper(2, &def.bases, &def.keywords)?;
        self.apply_decorators(&def.decorators);
        self.name_op(&def.name, Context::Store)
    }

    /// The statements of a module or class: a docstring becomes `__doc__`, annotations need `__annotations__`.
    pub fn body(&mut self, stmts: &'a [Stmt]) -> Compiled {
        if self.unit.kind == UnitKind::Module
            && let Some(first) = stmts.first()
        {
            self.set_loc(first.loc);
        }
        if has_annotations(stmts) {
            self.emit(Opcode::SetupAnnotations);
        }
        let mut rest = stmts;
        if docstring(stmts).is_some()
            && let Some((
                Stmt {
                    kind: StmtKind::Expr(value),
                    ..
                },
                others,
            )) = stmts.split_first()
        {
            self.visit_expr(value)?;
            self.unset_loc();
            self.name_op(&"__doc__".into(), Context::Store)?;
            rest = others;
        }
        self.visit_stmts(rest)
    }

    /// Makes a function of the code, with its free variables' cells.
    pub fn make_closure(&mut self, code: Rc<CodeObject>, mut flags: u32) {
        let free: Vec<Name> = code.freevars().cloned().collect();
        for name in &free {
            let is_cell = self.unit.kind == UnitKind::Class && &**name == "__class__"
                || self.scope().scope_of(name) == ScopeOf::Cell;
            let arg = if is_cell {
                self.unit.cellvars.get(name).unwrap_or(0)
            } else {
                self.unit.freevars.get(name).unwrap_or(0) + self.unit.cellvars.len() as u32
            };
            self.emit_arg(Opcode::LoadClosure, arg);
        }
        if !free.is_empty() {
            flags |= 8;
            self.emit_arg(Opcode::BuildTuple, free.len() as u32);
        }
        self.load_const(Const::Code(code));
        self.emit_arg(Opcode::MakeFunction, flags);
    }

    fn apply_decorators(&mut self, decorators: &[Expr]) {
        let outer = self.unit.pos;
        for decorator in decorators.iter().rev() {
            self.set_loc(decorator.loc);
            self.call(0);
        }
        self.unit.pos = outer;
    }

    fn set_counts(&mut self, params: &Params) {
        self.unit.arg_count = params.args.len() as u32;
        self.unit.posonly_count = params.posonly.len() as u32;
        self.unit.kwonly_count = params.kwonly.len() as u32;
    }

    fn check_params(&self, params: &Params) -> Compiled {
        let Params {
            posonly,
            args,
            vararg,
            kwonly,
            kwarg,
            ..
        } = params;
        let mut all = posonly.iter().chain(args).chain(vararg).chain(kwonly).chain(kwarg);
        all.try_for_each(|param| self.check_forbidden(&param.name, Context::Store))
    }

    /// Default values; returns `MAKE_FUNCTION`'s flags for them.
    fn defaults(&mut self, params: &'a Params) -> Compiled<u32> {
        let mut flags = 0;
        if !params.defaults.is_empty() {
            self.visit_exprs(&params.defaults)?;
            self.emit_arg(Opcode::BuildTuple, params.defaults.len() as u32);
            flags |= 1;
        }
        let mut names = Vec::new();
        for (param, default) in params.kwonly.iter().zip(&params.kw_defaults) {
            if let Some(default) = default {
                names.push(Const::Str(self.mangled(&param.name)));
                self.visit_expr(default)?;
            }
        }
        if !names.is_empty() {
            let count = names.len() as u32;
            self.load_const(Const::Tuple(names.into()));
            self.emit_arg(Opcode::BuildConstKeyMap, count);
            flags |= 2;
        }
        Ok(flags)
    }

    /// Annotations as one tuple of names and values; false if there are none.
    fn annotations(&mut self, params: &'a Params, returns: Option<&'a Expr>) -> Compiled<bool> {
        let Params {
            posonly,
            args,
            vararg,
            kwonly,
            kwarg,
            ..
        } = params;
        let mut count = 0;
        for param in args.iter().chain(posonly).chain(vararg).chain(kwonly).chain(kwarg) {
            if let Some(annotation) = &param.annotation {
                self.named_annotation(&param.name, annotation)?;
                count += 2;
            }
        }
        if let Some(returns) = returns {
            self.named_annotation(&"return".into(), returns)?;
            count += 2;
        }
        if count > 0 {
            self.emit_arg(Opcode::BuildTuple, count);
        }
        Ok(count > 0)
    }

    fn named_annotation(&mut self, name: &Name, annotation: &'a Expr) -> Compiled {
        let mangled = self.mangled(name);
        self.load_const(Const::Str(mangled));
        match &annotation.kind {
            ExprKind::Starred { value, .. } if !self.future_annotations => {
                self.visit_expr(value)?;
                self.emit_arg(Opcode::UnpackSequence, 1);
                Ok(())
            }
            _ => self.annotation(annotation),
        }
    }

    /// The value of an annotation, or its text.
    pub fn annotation(&mut self, annotation: &'a Expr) -> Compiled {
        if self.future_annotations {
            self.load_const(Const::Str(unparse::unparse(annotation).into()));
            return Ok(());
        }
        self.visit_expr(annotation)
    }
}

/// Whether a block annotates variables, in nested statements too but not in other code objects.
pub(super) fn has_annotations(stmts: &[Stmt]) -> bool {
    stmts.iter().any(|stmt| match &stmt.kind {
        StmtKind::AnnAssign { .. } => true,
        StmtKind::For { body, orelse, .. } | StmtKind::While { body, orelse, .. } => {
            has_annotations(body) || has_annotations(orelse)
        }
        StmtKind::If { branches, orelse } => {
            branches.iter().any(|branch| has_annotations(&branch.body)) || has_annotations(orelse)
        }
        StmtKind::With { body, .. } => has_annotations(body),
        StmtKind::Match { cases, .. } => cases.iter().any(|case| has_annotations(&case.body)),
        StmtKind::Try(try_) => {
            try_.handlers.iter().any(|handler| has_annotations(&handler.body))
                || [&try_.body, &try_.orelse, &try_.finalbody]
                    .iter()
                    .any(|body| has_annotations(body))
        }
        _ => false,
    })
}
