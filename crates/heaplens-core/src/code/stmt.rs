//! Compiles statements.

use super::compiler::{Compiled, Compiler, FrameBlock, FrameBlockInfo, UnitKind};
use super::flowgraph::{BlockId, Op};
use super::{Const, Opcode};
use crate::syntax::ast::*;
use crate::syntax::scopes::BlockType;

impl<'a> Compiler<'a> {
    pub fn visit_stmt(&mut self, stmt: &'a Stmt) -> Compiled {
        self.set_loc(stmt.loc);
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function(stmt, def),
            StmtKind::ClassDef(def) => self.class(stmt, def),
            StmtKind::Return(value) => self.return_stmt(stmt, value.as_deref()),
            StmtKind::Delete(targets) => self.visit_exprs(targets),
            StmtKind::Assign { targets, value } => {
                self.visit_expr(value)?;
                for (index, target) in targets.iter().enumerate() {
                    if index + 1 < targets.len() {
                        self.emit_arg(Opcode::Copy, 1);
                    }
                    self.visit_expr(target)?;
                }
                Ok(())
            }
            StmtKind::AugAssign { target, op, value } => self.aug_assign(target, *op, value),
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                simple,
            } => self.ann_assign(target, annotation, value.as_deref(), *simple),
            StmtKind::For {
                is_async: false,
                target,
                iter,
                body,
                orelse,
            } => self.for_loop(target, iter, body, orelse),
            StmtKind::For {
                is_async: true,
                target,
                iter,
                body,
                orelse,
            } => self.async_for(target, iter, body, orelse),
            StmtKind::While { test, body, orelse } => self.while_loop(stmt, test, body, orelse),
            StmtKind::If { branches, orelse } => self.if_stmt(branches, orelse),
            StmtKind::With { is_async, items, .. } => {
                if *is_async && self.unit.kind != UnitKind::AsyncFunction {
                    return self.error("'async with' outside async function");
                }
                self.with_stmt(stmt, *is_async, items)
            }
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::Raise { exc, cause } => {
                let mut count = 0;
                for value in [exc, cause].into_iter().flatten() {
                    self.visit_expr(value)?;
                    count += 1;
                }
                self.emit_arg(Opcode::RaiseVarargs, count);
                Ok(())
            }
            StmtKind::Try(try_) => self.try_stmt(try_),
            StmtKind::Assert { test, msg } => {
                self.check_assert(stmt.loc.line, test);
                self.assert_stmt(test, msg.as_deref())
            }
            StmtKind::Import(names) => self.import(names),
            StmtKind::ImportFrom { module, names, level } => self.import_from(stmt, module.as_ref(), names, *level),
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => Ok(()),
            StmtKind::Expr(value) => self.expr_stmt(value),
            StmtKind::Pass => {
                self.emit(Opcode::Nop);
                Ok(())
            }
            StmtKind::Break => self.break_stmt(),
            StmtKind::Continue => self.continue_stmt(),
        }
    }

    fn expr_stmt(&mut self, value: &'a Expr) -> Compiled {
        if self.interactive && self.enclosing.is_empty() {
            self.visit_expr(value)?;
            self.emit(Opcode::PrintExpr);
            return Ok(());
        }
        if value.as_constant().is_some() {
            self.emit(Opcode::Nop);
            return Ok(());
        }
        self.visit_expr(value)?;
        self.unset_loc();
        self.emit(Opcode::PopTop);
        Ok(())
    }

    fn return_stmt(&mut self, stmt: &'a Stmt, value: Option<&'a Expr>) -> Compiled {
        let constant = value.and_then(Expr::as_constant);
        let scope = self.scope();
        if scope.block_type != BlockType::Function {
            return self.error("'return' outside function");
        }
        if value.is_some() && scope.coroutine && scope.generator {
            return self.error("'return' with value in async generator");
        }
        let preserve = value.is_some() && constant.is_none();
        if let Some(value) = value {
            if preserve {
                self.visit_expr(value)?;
            } else {
                self.set_loc(value.loc);
                self.emit(Opcode::Nop);
            }
        }
        if value.is_none_or(|value| value.loc.line != stmt.loc.line) {
            self.set_loc(stmt.loc);
            self.emit(Opcode::Nop);
        }
        self.unwind_frame_blocks(preserve, false)?;
        if !preserve {
            self.load_const(constant.cloned().unwrap_or(Const::None));
        }
        self.emit(Opcode::ReturnValue);
        Ok(())
    }

    fn break_stmt(&mut self) -> Compiled {
        let pos = self.unit.pos;
        self.emit(Opcode::Nop);
        let Some(found) = self.unwind_frame_blocks(false, true)? else {
            self.unit.pos = pos;
            return self.error("'break' outside loop");
        };
        self.unwind_frame_block(found, false)?;
        self.jump(Op::Jump, found.exit);
        Ok(())
    }

    fn continue_stmt(&mut self) -> Compiled {
        let pos = self.unit.pos;
        self.emit(Opcode::Nop);
        let Some(found) = self.unwind_frame_blocks(false, true)? else {
            self.unit.pos = pos;
            return self.error("'continue' not properly in loop");
        };
        self.jump(Op::Jump, found.block);
        Ok(())
    }

    /// Leaves all blocks around a `return`, or those up to the loop of a `break`, which is returned.
    fn unwind_frame_blocks(&mut self, preserve: bool, to_loop: bool) -> Compiled<Option<FrameBlockInfo<'a>>> {
        let Some(&top) = self.unit.frame_blocks.last() else {
            return Ok(None);
        };
        match top.kind {
            FrameBlock::ExceptionGroupHandler => {
                return self.error("'break', 'continue' and 'return' cannot appear in an except* block");
            }
            FrameBlock::WhileLoop | FrameBlock::ForLoop if to_loop => return Ok(Some(top)),
            _ => {}
        }
        self.unit.frame_blocks.pop();
        self.unwind_frame_block(top, preserve)?;
        let found = self.unwind_frame_blocks(preserve, to_loop)?;
        self.unit.frame_blocks.push(top);
        Ok(found)
    }

    /// Emits what leaving the block needs; `preserve` keeps the top of the stack.
    fn unwind_frame_block(&mut self, info: FrameBlockInfo<'a>, preserve: bool) -> Compiled {
        let swap = |this: &mut Self| {
            if preserve {
                this.emit_arg(Opcode::Swap, 2);
            }
        };
        match info.kind {
            FrameBlock::WhileLoop
            | FrameBlock::ExceptionHandler
            | FrameBlock::ExceptionGroupHandler
            | FrameBlock::AsyncComprehension => {}
            FrameBlock::ForLoop | FrameBlock::PopValue => {
                swap(self);
                self.emit(Opcode::PopTop);
            }
            FrameBlock::TryExcept => self.pop_block(),
            FrameBlock::FinallyTry(body) => {
                self.pop_block();
                if preserve {
                    self.push_frame_block(FrameBlock::PopValue, BlockId::NONE, BlockId::NONE)?;
                }
                self.visit_stmts(body)?;
                if preserve {
                    self.pop_frame_block();
                }
                self.unset_loc();
            }
            FrameBlock::FinallyEnd => {
                swap(self);
                self.emit(Opcode::PopTop);
                swap(self);
                self.pop_block();
                self.emit(Opcode::PopExcept);
            }
            FrameBlock::With(stmt) | FrameBlock::AsyncWith(stmt) => {
                self.set_loc(stmt.loc);
                self.pop_block();
                swap(self);
                self.call_exit_with_nones();
                if matches!(info.kind, FrameBlock::AsyncWith(_)) {
                    self.await_top(2);
                }
                self.emit(Opcode::PopTop);
                self.unset_loc();
            }
            FrameBlock::HandlerCleanup(name) => {
                if name.is_some() {
                    self.pop_block();
                }
                swap(self);
                self.pop_block();
                self.emit(Opcode::PopExcept);
                self.unbind_exception(name)?;
            }
        }
        Ok(())
    }

    fn if_stmt(&mut self, branches: &'a [Branch], orelse: &'a [Stmt]) -> Compiled {
        let mut ends = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            self.set_loc(branch.loc);
            let end = self.new_block();
            let has_else = index + 1 < branches.len() || !orelse.is_empty();
            let next = if has_else { self.new_block() } else { end };
            self.jump_if(&branch.test, next, false)?;
            self.visit_stmts(&branch.body)?;
            if has_else {
                self.jump_noline(Op::Jump, end);
                self.use_block(next);
            }
            ends.push(end);
        }
        self.visit_stmts(orelse)?;
        for end in ends.into_iter().rev() {
            self.use_block(end);
        }
        Ok(())
    }

    fn for_loop(&mut self, target: &'a Expr, iter: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Compiled {
        let (start, inner, cleanup, end) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.push_frame_block(FrameBlock::ForLoop, start, end)?;
        self.visit_expr(iter)?;
        self.emit(Opcode::GetIter);
        self.use_block(start);
        self.jump(Op::Code(Opcode::ForIter), cleanup);
        self.use_block(inner);
        self.visit_expr(target)?;
        self.visit_stmts(body)?;
        self.unset_loc();
        self.jump(Op::Jump, start);
        self.use_block(cleanup);
        self.pop_frame_block();
        self.visit_stmts(orelse)?;
        self.use_block(end);
        Ok(())
    }

    fn async_for(&mut self, target: &'a Expr, iter: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Compiled {
        if self.unit.kind != UnitKind::AsyncFunction {
            return self.error("'async for' outside async function");
        }
        let (start, except, end) = (self.new_block(), self.new_block(), self.new_block());
        self.visit_expr(iter)?;
        self.emit(Opcode::GetAiter);
        self.use_block(start);
        self.push_frame_block(FrameBlock::ForLoop, start, end)?;
        self.jump(Op::SetupFinally, except);
        self.emit(Opcode::GetAnext);
        self.load_const(Const::None);
        self.yield_from(true);
        self.pop_block();
        self.visit_expr(target)?;
        self.visit_stmts(body)?;
        self.unset_loc();
        self.jump(Op::Jump, start);
        self.pop_frame_block();
        self.use_block(except);
        self.set_loc(iter.loc);
        self.emit(Opcode::EndAsyncFor);
        self.visit_stmts(orelse)?;
        self.use_block(end);
        Ok(())
    }

    /// The test stands twice: before the loop, and after its body, where it jumps back.
    fn while_loop(&mut self, stmt: &'a Stmt, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) -> Compiled {
        let (start, inner, anchor, end) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.use_block(start);
        self.push_frame_block(FrameBlock::WhileLoop, start, end)?;
        self.jump_if(test, anchor, false)?;
        self.use_block(inner);
        self.visit_stmts(body)?;
        self.set_loc(stmt.loc);
        self.jump_if(test, inner, true)?;
        self.pop_frame_block();
        self.use_block(anchor);
        self.visit_stmts(orelse)?;
        self.use_block(end);
        Ok(())
    }

    fn assert_stmt(&mut self, test: &'a Expr, msg: Option<&'a Expr>) -> Compiled {
        let end = self.new_block();
        self.jump_if(test, end, true)?;
        self.emit(Opcode::LoadAssertionError);
        if let Some(msg) = msg {
            self.visit_expr(msg)?;
            self.call(0);
        }
        self.emit_arg(Opcode::RaiseVarargs, 1);
        self.use_block(end);
        Ok(())
    }

    fn aug_assign(&mut self, target: &'a Expr, op: Operator, value: &'a Expr) -> Compiled {
        let outer = self.unit.pos;
        self.set_loc(target.loc);
        match &target.kind {
            ExprKind::Attribute {
                value: object, attr, ..
            } => {
                self.visit_expr(object)?;
                self.emit_arg(Opcode::Copy, 1);
                self.start_at_attr(target);
                self.emit_name(Opcode::LoadAttr, attr);
            }
            ExprKind::Subscript {
                value: object, slice, ..
            } => {
                self.visit_expr(object)?;
                self.visit_expr(slice)?;
                self.emit_arg(Opcode::Copy, 2);
                self.emit_arg(Opcode::Copy, 2);
                self.emit(Opcode::BinarySubscr);
            }
            ExprKind::Name { id, .. } => self.name_op(id, Context::Load)?,
            _ => return self.error("illegal expression for augmented assignment"),
        }
        self.unit.pos = outer;
        self.visit_expr(value)?;
        self.emit_arg(Opcode::BinaryOp, op as u32 + 13);
        self.set_loc(target.loc);
        match &target.kind {
            ExprKind::Attribute { attr, .. } => {
                self.start_at_attr(target);
                self.emit_arg(Opcode::Swap, 2);
                self.emit_name(Opcode::StoreAttr, attr);
            }
            ExprKind::Subscript { .. } => {
                self.emit_arg(Opcode::Swap, 3);
                self.emit_arg(Opcode::Swap, 2);
                self.emit(Opcode::StoreSubscr);
            }
            ExprKind::Name { id, .. } => self.name_op(id, Context::Store)?,
            _ => {}
        }
        Ok(())
    }

    fn ann_assign(
        &mut self,
        target: &'a Expr,
        annotation: &'a Expr,
        value: Option<&'a Expr>,
        simple: bool,
    ) -> Compiled {
        if let Some(value) = value {
            self.visit_expr(value)?;
            self.visit_expr(target)?;
        }
        let evaluated = matches!(self.unit.kind, UnitKind::Module | UnitKind::Class);
        match &target.kind {
            ExprKind::Name { id, .. } => {
                self.check_forbidden(id, Context::Store)?;
                if simple && evaluated {
                    self.annotation(annotation)?;
                    self.emit_name(Opcode::LoadName, &"__annotations__".into());
                    let mangled = self.mangled(id);
                    self.load_const(Const::Str(mangled));
                    self.emit(Opcode::StoreSubscr);
                }
            }
            ExprKind::Attribute {
                value: object, attr, ..
            } => {
                self.check_forbidden(attr, Context::Store)?;
                if value.is_none() {
                    self.evaluate_and_drop(object)?;
                }
            }
            ExprKind::Subscript {
                value: object, slice, ..
            } if value.is_none() => {
                self.evaluate_and_drop(object)?;
                self.evaluate_subscript(slice)?;
            }
            _ => {}
        }
        if !simple && evaluated && !self.future_annotations {
            self.evaluate_and_drop(annotation)?;
        }
        Ok(())
    }

    fn evaluate_and_drop(&mut self, expr: &'a Expr) -> Compiled {
        self.visit_expr(expr)?;
        self.emit(Opcode::PopTop);
        Ok(())
    }

    fn evaluate_subscript(&mut self, slice: &'a Expr) -> Compiled {
        match &slice.kind {
            ExprKind::Slice { lower, upper, step } => {
                let bounds = [lower, upper, step];
                bounds
                    .into_iter()
                    .flatten()
                    .try_for_each(|bound| self.evaluate_and_drop(bound))
            }
            ExprKind::Tuple { elts, .. } => elts.iter().try_for_each(|elt| self.evaluate_subscript(elt)),
            _ => self.evaluate_and_drop(slice),
        }
    }

    fn import(&mut self, names: &'a [Alias]) -> Compiled {
        for alias in names {
            self.load_int(0);
            self.load_const(Const::None);
            self.emit_name(Opcode::ImportName, &alias.name);
            match &alias.asname {
                Some(asname) => self.import_as(&alias.name, asname)?,
                None => {
                    let top = alias.name.split('.').next().unwrap_or_default();
                    self.name_op(&top.into(), Context::Store)?;
                }
            }
        }
        Ok(())
    }

    /// `import a.b.c as d`: the import gives `a`, the attributes lead to `c`.
    fn import_as(&mut self, name: &Name, asname: &Name) -> Compiled {
        let attributes: Vec<&str> = name.split('.').skip(1).collect();
        for (index, attribute) in attributes.iter().enumerate() {
            let arg = self.unit.names.add((*attribute).into());
            self.emit_arg(Opcode::ImportFrom, arg);
            if index + 1 < attributes.len() {
                self.emit_arg(Opcode::Swap, 2);
                self.emit(Opcode::PopTop);
            }
        }
        self.name_op(asname, Context::Store)?;
        if !attributes.is_empty() {
            self.emit(Opcode::PopTop);
        }
        Ok(())
    }

    fn import_from(&mut self, stmt: &Stmt, module: Option<&Name>, names: &'a [Alias], level: u32) -> Compiled {
        self.load_int(level as usize);
        if stmt.loc.line > self.future_line && module.is_some_and(|module| &**module == "__future__") {
            return self.error("from __future__ imports must occur at the beginning of the file");
        }
        self.load_const(Const::Tuple(
            names.iter().map(|alias| Const::Str(alias.name.clone())).collect(),
        ));
        let module = module.cloned().unwrap_or_else(|| "".into());
        self.emit_name(Opcode::ImportName, &module);
        for alias in names {
            if &*alias.name == "*" {
                self.emit(Opcode::ImportStar);
                return Ok(());
            }
            self.emit_name(Opcode::ImportFrom, &alias.name);
            self.name_op(alias.asname.as_ref().unwrap_or(&alias.name), Context::Store)?;
        }
        self.emit(Opcode::PopTop);
        Ok(())
    }
}
