//! Compiles comprehensions: each is a function of its own, called at once with its outermost iterator.

use super::compiler::{Compiled, Compiler, FrameBlock, UnitKind};
use super::flowgraph::{BlockId, Op};
use super::{Const, Opcode};
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub fn comprehension(&mut self, comp: &'a Comprehension, expr: &'a Expr) -> Compiled {
        let outer_kind = self.unit.kind;
        let (name, build) = match comp.kind {
            ComprehensionKind::List => ("<listcomp>", Some(Opcode::BuildList)),
            ComprehensionKind::Set => ("<setcomp>", Some(Opcode::BuildSet)),
            ComprehensionKind::Dict => ("<dictcomp>", Some(Opcode::BuildMap)),
            ComprehensionKind::Generator => ("<genexpr>", None),
        };
        let Some(outermost) = comp.generators.first() else {
            return Ok(());
        };
        self.enter_scope(name.into(), UnitKind::Comprehension, comp.key, expr.loc.line);
        self.set_loc(expr.loc);
        let is_async = self.scope().coroutine;
        if is_async && build.is_some() && !matches!(outer_kind, UnitKind::AsyncFunction | UnitKind::Comprehension) {
            return self.error("asynchronous comprehension outside of an asynchronous function");
        }
        if let Some(build) = build {
            self.emit_arg(build, 0);
        }
        self.generator(comp, 0, 0)?;
        if build.is_some() {
            self.emit(Opcode::ReturnValue);
        }
        let code = self.exit_scope(true)?;
        self.make_closure(code, 0);
        self.visit_expr(&outermost.iter)?;
        self.emit(if outermost.is_async {
            Opcode::GetAiter
        } else {
            Opcode::GetIter
        });
        self.call(0);
        if is_async && build.is_some() {
            self.await_top(0);
        }
        Ok(())
    }

    /// The `index`th `for` and all inside it; `depth` iterators lie above the result on the stack.
    fn generator(&mut self, comp: &'a Comprehension, index: usize, depth: u32) -> Compiled {
        let Some(generator) = comp.generators.get(index) else {
            return Ok(());
        };
        if generator.is_async {
            self.async_generator(comp, generator, index, depth)
        } else {
            self.sync_generator(comp, generator, index, depth)
        }
    }

    fn sync_generator(
        &mut self,
        comp: &'a Comprehension,
        generator: &'a Generator,
        index: usize,
        mut depth: u32,
    ) -> Compiled {
        let (start, if_cleanup, anchor) = (self.new_block(), self.new_block(), self.new_block());
        let mut loops = true;
        if index == 0 {
            self.unit.arg_count = 1;
            self.emit_arg(Opcode::LoadFast, 0);
        } else if let Some(only) = single_element(&generator.iter) {
            // `for y in [f(x)]` is an assignment.
            self.visit_expr(only)?;
            loops = false;
        } else {
            self.visit_expr(&generator.iter)?;
            self.emit(Opcode::GetIter);
        }
        if loops {
            depth += 1;
            self.use_block(start);
            self.jump(Op::Code(Opcode::ForIter), anchor);
        }
        self.visit_expr(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, if_cleanup, false)?;
        }
        self.inner(comp, index, depth)?;
        self.use_block(if_cleanup);
        if loops {
            self.jump(Op::Jump, start);
            self.use_block(anchor);
        }
        Ok(())
    }

    fn async_generator(
        &mut self,
        comp: &'a Comprehension,
        generator: &'a Generator,
        index: usize,
        depth: u32,
    ) -> Compiled {
        let (start, except, if_cleanup) = (self.new_block(), self.new_block(), self.new_block());
        if index == 0 {
            self.unit.arg_count = 1;
            self.emit_arg(Opcode::LoadFast, 0);
        } else {
            self.visit_expr(&generator.iter)?;
            self.emit(Opcode::GetAiter);
        }
        self.use_block(start);
        self.push_frame_block(FrameBlock::AsyncComprehension, start, BlockId::NONE)?;
        self.jump(Op::SetupFinally, except);
        self.emit(Opcode::GetAnext);
        self.load_const(Const::None);
        self.yield_from(true);
        self.pop_block();
        self.visit_expr(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, if_cleanup, false)?;
        }
        self.inner(comp, index, depth + 1)?;
        self.use_block(if_cleanup);
        self.jump(Op::Jump, start);
        self.pop_frame_block();
        self.use_block(except);
        self.emit(Opcode::EndAsyncFor);
        Ok(())
    }

    /// The next `for`, or the element.
    fn inner(&mut self, comp: &'a Comprehension, index: usize, depth: u32) -> Compiled {
        if index + 1 < comp.generators.len() {
            return self.generator(comp, index + 1, depth);
        }
        self.visit_expr(&comp.elt)?;
        match comp.kind {
            ComprehensionKind::Generator => {
                self.emit_yield();
                self.emit(Opcode::PopTop);
            }
            ComprehensionKind::List => self.emit_arg(Opcode::ListAppend, depth + 1),
            ComprehensionKind::Set => self.emit_arg(Opcode::SetAdd, depth + 1),
            ComprehensionKind::Dict => {
                if let Some(value) = &comp.value {
                    self.visit_expr(value)?;
                }
                self.emit_arg(Opcode::MapAdd, depth + 1);
            }
        }
        Ok(())
    }
}

fn single_element(iter: &Expr) -> Option<&Expr> {
    match &iter.kind {
        ExprKind::List { elts, .. } | ExprKind::Tuple { elts, .. } => match &elts[..] {
            [only] if !only.is_starred() => Some(only),
            _ => None,
        },
        _ => None,
    }
}
