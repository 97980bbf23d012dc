//! Compiles `try`, `except*` and `with`.
//!
//! The comments show the value stack, its top at the right, as in CPython 3.11's `compile.c`.

use super::compiler::{Compiled, Compiler, FrameBlock};
use super::flowgraph::{BlockId, Op};
use super::{Const, Opcode};
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub fn try_stmt(&mut self, try_: &'a Try) -> Compiled {
        if !try_.finalbody.is_empty() {
            self.try_finally(try_)
        } else {
            self.try_handlers(try_)
        }
    }

    fn try_handlers(&mut self, try_: &'a Try) -> Compiled {
        if try_.star {
            self.try_star(try_)
        } else {
            self.try_except(try_)
        }
    }

    /// `finally` stands twice: after the body, and as a handler that raises again.
    fn try_finally(&mut self, try_: &'a Try) -> Compiled {
        let (body, end, exit, cleanup) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.jump(Op::SetupFinally, end);
        self.use_block(body);
        self.push_frame_block(FrameBlock::FinallyTry(&try_.finalbody), body, end)?;
        if try_.handlers.is_empty() {
            self.visit_stmts(&try_.body)?;
        } else {
            self.try_handlers(try_)?;
        }
        self.pop_block_noline();
        self.pop_frame_block();
        self.visit_stmts(&try_.finalbody)?;
        self.jump_noline(Op::Jump, exit);
        self.use_block(end);
        self.unset_loc();
        self.jump(Op::SetupCleanup, cleanup);
        self.emit(Opcode::PushExcInfo);
        self.push_frame_block(FrameBlock::FinallyEnd, end, BlockId::NONE)?;
        self.visit_stmts(&try_.finalbody)?;
        self.pop_frame_block();
        self.emit_arg(Opcode::Reraise, 0);
        self.use_block(cleanup);
        self.pop_except_and_reraise();
        self.use_block(exit);
        Ok(())
    }

    /// `[exc_info, lasti, exc]` on the stack: an exception inside a handler goes on.
    fn pop_except_and_reraise(&mut self) {
        self.emit_arg(Opcode::Copy, 3);
        self.emit(Opcode::PopExcept);
        self.emit_arg(Opcode::Reraise, 1);
    }

    /// `name = None; del name` at the end of `except … as name`.
    pub fn unbind_exception(&mut self, name: Option<&'a Name>) -> Compiled {
        if let Some(name) = name {
            self.load_const(Const::None);
            self.name_op(name, Context::Store)?;
            self.name_op(name, Context::Del)?;
        }
        Ok(())
    }

    fn try_except(&mut self, try_: &'a Try) -> Compiled {
        let (body, except, end, cleanup) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.jump(Op::SetupFinally, except);
        self.use_block(body);
        self.push_frame_block(FrameBlock::TryExcept, body, BlockId::NONE)?;
        self.visit_stmts(&try_.body)?;
        self.pop_frame_block();
        self.pop_block_noline();
        self.visit_stmts(&try_.orelse)?;
        self.jump_noline(Op::Jump, end);
        self.use_block(except);
        self.unset_loc();
        self.jump(Op::SetupCleanup, cleanup);
        self.emit(Opcode::PushExcInfo);
        self.push_frame_block(FrameBlock::ExceptionHandler, BlockId::NONE, BlockId::NONE)?;
        let count = try_.handlers.len();
        for (index, handler) in try_.handlers.iter().enumerate() {
            self.set_loc(handler.loc);
            if handler.type_.is_none() && index + 1 < count {
                return self.error("default 'except:' must be last");
            }
            let next = self.new_block();
            self.except_handler(handler, next, end)?;
            self.use_block(next);
        }
        self.unset_loc();
        self.pop_frame_block();
        self.emit_arg(Opcode::Reraise, 0);
        self.use_block(cleanup);
        self.pop_except_and_reraise();
        self.use_block(end);
        Ok(())
    }

    fn except_handler(&mut self, handler: &'a Handler, next: BlockId, end: BlockId) -> Compiled {
        if let Some(type_) = &handler.type_ {
            self.visit_expr(type_)?;
            self.emit(Opcode::CheckExcMatch);
            self.jump(Op::PopJumpIfFalse, next);
        }
        let Some(name) = &handler.name else {
            let cleanup_body = self.new_block();
            self.emit(Opcode::PopTop);
            self.use_block(cleanup_body);
            self.push_frame_block(FrameBlock::HandlerCleanup(None), cleanup_body, BlockId::NONE)?;
            self.visit_stmts(&handler.body)?;
            self.pop_frame_block();
            self.unset_loc();
            self.pop_block();
            self.emit(Opcode::PopExcept);
            self.jump(Op::Jump, end);
            return Ok(());
        };
        let (cleanup_end, cleanup_body) = (self.new_block(), self.new_block());
        self.name_op(name, Context::Store)?;
        self.jump(Op::SetupCleanup, cleanup_end);
        self.use_block(cleanup_body);
        self.push_frame_block(FrameBlock::HandlerCleanup(Some(name)), cleanup_body, BlockId::NONE)?;
        self.visit_stmts(&handler.body)?;
        self.pop_frame_block();
        self.unset_loc();
        self.pop_block();
        self.pop_block();
        self.emit(Opcode::PopExcept);
        self.unbind_exception(Some(name))?;
        self.jump(Op::Jump, end);
        self.use_block(cleanup_end);
        self.unset_loc();
        self.unbind_exception(Some(name))?;
        self.emit_arg(Opcode::Reraise, 1);
        Ok(())
    }

    fn try_star(&mut self, try_: &'a Try) -> Compiled {
        let (body, except, orelse) = (self.new_block(), self.new_block(), self.new_block());
        let (end, cleanup, reraise_star) = (self.new_block(), self.new_block(), self.new_block());
        self.jump(Op::SetupFinally, except);
        self.use_block(body);
        self.push_frame_block(FrameBlock::TryExcept, body, BlockId::NONE)?;
        self.visit_stmts(&try_.body)?;
        self.pop_frame_block();
        self.pop_block_noline();
        self.jump_noline(Op::Jump, orelse);
        self.use_block(except);
        self.unset_loc();
        self.jump(Op::SetupCleanup, cleanup);
        self.emit(Opcode::PushExcInfo);
        self.push_frame_block(FrameBlock::ExceptionGroupHandler, BlockId::NONE, BlockId::NONE)?;
        let count = try_.handlers.len();
        for (index, handler) in try_.handlers.iter().enumerate() {
            self.set_loc(handler.loc);
            self.star_handler(handler, index == 0)?;
            if index + 1 == count {
                // [orig, res, rest]: what no handler took is raised again, too.
                self.emit_arg(Opcode::ListAppend, 1);
                self.jump(Op::Jump, reraise_star);
            }
        }
        self.unset_loc();
        self.pop_frame_block();
        let reraise = self.new_block();
        self.use_block(reraise_star);
        self.emit(Opcode::PrepReraiseStar);
        self.emit_arg(Opcode::Copy, 1);
        self.jump(Op::PopJumpIfNotNone, reraise);
        self.emit(Opcode::PopTop);
        self.pop_block();
        self.emit(Opcode::PopExcept);
        self.jump(Op::Jump, end);
        self.use_block(reraise);
        self.pop_block();
        self.emit_arg(Opcode::Swap, 2);
        self.emit(Opcode::PopExcept);
        self.emit_arg(Opcode::Reraise, 0);
        self.use_block(cleanup);
        self.pop_except_and_reraise();
        self.use_block(orelse);
        self.visit_stmts(&try_.orelse)?;
        self.use_block(end);
        Ok(())
    }

    /// One `except*`; leaves `[orig, res, rest]`.
    fn star_handler(&mut self, handler: &'a Handler, first: bool) -> Compiled {
        let (except, with_error, no_match) = (self.new_block(), self.new_block(), self.new_block());
        if first {
            // [exc] → [orig, res, exc]
            self.emit_arg(Opcode::Copy, 1);
            self.emit_arg(Opcode::BuildList, 0);
            self.emit_arg(Opcode::Swap, 2);
        }
        if let Some(type_) = &handler.type_ {
            self.visit_expr(type_)?;
            self.emit(Opcode::CheckEgMatch);
            self.emit_arg(Opcode::Copy, 1);
            self.jump(Op::PopJumpIfNone, no_match);
        }
        let (cleanup_end, cleanup_body) = (self.new_block(), self.new_block());
        match &handler.name {
            Some(name) => self.name_op(name, Context::Store)?,
            None => self.emit(Opcode::PopTop),
        }
        self.jump(Op::SetupCleanup, cleanup_end);
        self.use_block(cleanup_body);
        let name = handler.name.as_ref();
        self.push_frame_block(FrameBlock::HandlerCleanup(name), cleanup_body, BlockId::NONE)?;
        self.visit_stmts(&handler.body)?;
        self.pop_frame_block();
        self.unset_loc();
        self.pop_block();
        self.unbind_exception(name)?;
        self.jump(Op::Jump, except);
        self.use_block(cleanup_end);
        self.unset_loc();
        self.unbind_exception(name)?;
        // [orig, res, rest, lasti, exc] → [orig, res, rest]
        self.emit_arg(Opcode::ListAppend, 3);
        self.emit(Opcode::PopTop);
        self.jump(Op::Jump, with_error);
        self.use_block(except);
        self.emit(Opcode::Nop);
        self.jump(Op::Jump, with_error);
        self.use_block(no_match);
        self.emit(Opcode::PopTop);
        self.use_block(with_error);
        Ok(())
    }

    /// `__exit__(None, None, None)`; its `self` counts as one argument.
    pub fn call_exit_with_nones(&mut self) {
        for _ in 0..3 {
            self.load_const(Const::None);
        }
        self.call(2);
    }

    pub fn with_stmt(&mut self, stmt: &'a Stmt, is_async: bool, items: &'a [WithItem]) -> Compiled {
        let StmtKind::With { body, .. } = &stmt.kind else {
            return Ok(());
        };
        let Some((item, rest)) = items.split_first() else {
            return self.visit_stmts(body);
        };
        let (block, last, exit, cleanup) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.visit_expr(&item.context)?;
        if is_async {
            self.emit(Opcode::BeforeAsyncWith);
            self.await_top(1);
        } else {
            self.emit(Opcode::BeforeWith);
        }
        self.jump(Op::SetupWith, last);
        self.use_block(block);
        let kind = if is_async {
            FrameBlock::AsyncWith(stmt)
        } else {
            FrameBlock::With(stmt)
        };
        self.push_frame_block(kind, block, last)?;
        match &item.vars {
            Some(vars) => self.visit_expr(vars)?,
            None => self.emit(Opcode::PopTop),
        }
        self.with_stmt(stmt, is_async, rest)?;
        if !is_async {
            self.unset_loc();
        }
        self.pop_block();
        self.pop_frame_block();
        self.set_loc(stmt.loc);
        self.call_exit_with_nones();
        if is_async {
            self.await_top(2);
        }
        self.emit(Opcode::PopTop);
        self.jump(Op::Jump, exit);
        self.use_block(last);
        self.jump(Op::SetupCleanup, cleanup);
        self.emit(Opcode::PushExcInfo);
        self.emit(Opcode::WithExceptStart);
        if is_async {
            self.await_top(2);
        }
        self.finish_with(cleanup);
        self.use_block(exit);
        Ok(())
    }

    /// `[exit, lasti, prev_exc, exc, result]`: a true result swallows the exception.
    fn finish_with(&mut self, cleanup: BlockId) {
        self.unset_loc();
        let exit = self.new_block();
        self.jump(Op::PopJumpIfTrue, exit);
        self.emit_arg(Opcode::Reraise, 2);
        self.use_block(cleanup);
        self.pop_except_and_reraise();
        self.use_block(exit);
        self.emit(Opcode::PopTop);
        self.pop_block();
        self.emit(Opcode::PopExcept);
        self.emit(Opcode::PopTop);
        self.emit(Opcode::PopTop);
    }
}
