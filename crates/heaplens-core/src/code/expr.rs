//! Compiles expressions.

use super::compiler::{Compiled, Compiler, STACK_USE_GUIDELINE, UnitKind};
use super::flowgraph::{BlockId, Op, Pos};
use super::{Const, Opcode};
use crate::syntax::ast::*;
use crate::syntax::scopes::BlockType;

/// How a starred display is put together.
#[derive(Clone, Copy)]
pub(super) struct Display {
    pub build: Opcode,
    pub add: Opcode,
    pub extend: Opcode,
    pub tuple: bool,
}

const LIST: Display = Display {
    build: Opcode::BuildList,
    add: Opcode::ListAppend,
    extend: Opcode::ListExtend,
    tuple: false,
};
pub(super) const TUPLE: Display = Display { tuple: true, ..LIST };
const SET: Display = Display {
    build: Opcode::BuildSet,
    add: Opcode::SetAdd,
    extend: Opcode::SetUpdate,
    tuple: false,
};

/// An expression whose left part is being compiled.
struct Pending<'a> {
    expr: &'a Expr,
    outer: Pos,
    method: bool,
}

impl<'a> Compiler<'a> {
    /// Compiles an expression at its own position, then goes back to the current one.
    ///
    /// What leans to the left (`a + b + c`, `a.b.c`, `a()()`) is done in a loop, however long it is.
    pub fn visit_expr(&mut self, expr: &'a Expr) -> Compiled {
        let mut pending: Vec<Pending<'a>> = Vec::new();
        let mut at = expr;
        loop {
            let outer = self.unit.pos;
            self.set_loc(at.loc);
            let (left, method): (&'a Expr, bool) = match &at.kind {
                ExprKind::BinOp { left, .. } => (left, false),
                ExprKind::Attribute { value, .. } => (value, false),
                ExprKind::Subscript { value, slice, ctx } => {
                    self.check_subscript(at.loc.line, value, slice, ctx);
                    (value, false)
                }
                ExprKind::Call { func, args, keywords } => {
                    self.check_caller(at.loc.line, func);
                    self.check_keywords(keywords)?;
                    match self.method_call(func, args, keywords) {
                        Some(object) => (object, true),
                        None => {
                            let here = self.unit.pos;
                            self.set_loc(func.loc);
                            self.emit(Opcode::PushNull);
                            self.unit.pos = here;
                            (&**func, false)
                        }
                    }
                }
                _ => {
                    self.visit_leaf(at)?;
                    self.unit.pos = outer;
                    break;
                }
            };
            pending.push(Pending {
                expr: at,
                outer,
                method,
            });
            at = left;
        }
        while let Some(Pending { expr, outer, method }) = pending.pop() {
            self.finish_chain(expr, method)?;
            self.unit.pos = outer;
        }
        Ok(())
    }

    fn finish_chain(&mut self, expr: &'a Expr, method: bool) -> Compiled {
        match &expr.kind {
            ExprKind::BinOp { op, right, .. } => {
                self.visit_expr(right)?;
                self.emit_arg(Opcode::BinaryOp, *op as u32);
            }
            ExprKind::Attribute { attr, ctx, .. } => {
                self.start_at_attr(expr);
                let op = match ctx {
                    Context::Load => Opcode::LoadAttr,
                    Context::Store => {
                        self.check_forbidden(attr, *ctx)?;
                        Opcode::StoreAttr
                    }
                    Context::Del => Opcode::DeleteAttr,
                };
                self.emit_name(op, attr);
            }
            ExprKind::Subscript { slice, ctx, .. } => {
                self.visit_expr(slice)?;
                self.emit(match ctx {
                    Context::Load => Opcode::BinarySubscr,
                    Context::Store => Opcode::StoreSubscr,
                    Context::Del => Opcode::DeleteSubscr,
                });
            }
            ExprKind::Call { func, args, keywords } => {
                if method {
                    self.finish_method_call(expr, func, args, keywords)?;
                } else {
                    self.call_helper(0, args, keywords)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn visit_leaf(&mut self, expr: &'a Expr) -> Compiled {
        match &expr.kind {
            ExprKind::Constant(value) => {
                self.load_const(value.clone());
                Ok(())
            }
            ExprKind::Name { id, ctx } => self.name_op(id, *ctx),
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values),
            ExprKind::Named { target, value } => {
                self.visit_expr(value)?;
                self.emit_arg(Opcode::Copy, 1);
                self.visit_expr(target)
            }
            ExprKind::UnaryOp { op, operand } => {
                self.visit_expr(operand)?;
                self.emit(match op {
                    UnaryOp::Invert => Opcode::UnaryInvert,
                    UnaryOp::Not => Opcode::UnaryNot,
                    UnaryOp::Positive => Opcode::UnaryPositive,
                    UnaryOp::Negative => Opcode::UnaryNegative,
                });
                Ok(())
            }
            ExprKind::Lambda(lambda) => self.lambda(lambda, expr.loc.line),
            ExprKind::IfExp { test, body, orelse } => self.if_exp(test, body, orelse),
            ExprKind::Dict { keys, values } => self.dict(keys, values),
            ExprKind::Set(elts) => self.display(elts, 0, SET),
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, expr),
            ExprKind::Await(_) | ExprKind::Yield(_) | ExprKind::YieldFrom(_) => self.suspend(expr),
            ExprKind::Compare { left, ops, comparators } => {
                self.check_compare(expr.loc.line, left, ops, comparators);
                self.compare(left, ops, comparators)
            }
            ExprKind::FormattedValue {
                value,
                conversion,
                spec,
            } => {
                self.visit_expr(value)?;
                let mut arg = *conversion as u32;
                if let Some(spec) = spec {
                    self.visit_expr(spec)?;
                    arg |= 4;
                }
                self.emit_arg(Opcode::FormatValue, arg);
                Ok(())
            }
            ExprKind::JoinedStr(values) => self.joined_str(values),
            ExprKind::Starred { ctx, .. } => self.error(match ctx {
                Context::Store => "starred assignment target must be in a list or tuple",
                _ => "can't use starred expression here",
            }),
            ExprKind::List { elts, ctx } | ExprKind::Tuple { elts, ctx } => match ctx {
                Context::Store => self.unpack_to(elts),
                Context::Del => self.visit_exprs(elts),
                Context::Load if matches!(expr.kind, ExprKind::List { .. }) => self.display(elts, 0, LIST),
                Context::Load => self.display(elts, 0, TUPLE),
            },
            ExprKind::Slice { lower, upper, step } => {
                for bound in [lower, upper] {
                    match bound {
                        Some(bound) => self.visit_expr(bound)?,
                        None => self.load_const(Const::None),
                    }
                }
                if let Some(step) = step {
                    self.visit_expr(step)?;
                }
                self.emit_arg(Opcode::BuildSlice, if step.is_some() { 3 } else { 2 });
                Ok(())
            }
            ExprKind::BinOp { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Call { .. } => self.visit_expr(expr),
        }
    }

    /// `yield`, `yield from` and `await`.
    fn suspend(&mut self, expr: &'a Expr) -> Compiled {
        let in_function = self.scope().block_type == BlockType::Function;
        match &expr.kind {
            ExprKind::Yield(value) => {
                if !in_function {
                    return self.error("'yield' outside function");
                }
                match value {
                    Some(value) => self.visit_expr(value)?,
                    None => self.load_const(Const::None),
                }
                self.emit_yield();
            }
            ExprKind::YieldFrom(value) => {
                if !in_function {
                    return self.error("'yield' outside function");
                }
                if self.unit.kind == UnitKind::AsyncFunction {
                    return self.error("'yield from' inside async function");
                }
                self.visit_expr(value)?;
                self.emit(Opcode::GetYieldFromIter);
                self.load_const(Const::None);
                self.yield_from(false);
            }
            ExprKind::Await(value) => {
                if !in_function {
                    return self.error("'await' outside function");
                }
                if !matches!(self.unit.kind, UnitKind::AsyncFunction | UnitKind::Comprehension) {
                    return self.error("'await' outside async function");
                }
                self.visit_expr(value)?;
                self.await_top(0);
            }
            _ => {}
        }
        Ok(())
    }

    /// Awaits what is on the stack; the argument tells the machine what it came from.
    pub fn await_top(&mut self, source: u32) {
        self.emit_arg(Opcode::GetAwaitable, source);
        self.load_const(Const::None);
        self.yield_from(true);
    }

    pub fn emit_yield(&mut self) {
        let scope = self.scope();
        if scope.generator && scope.coroutine {
            self.emit(Opcode::AsyncGenWrap);
        }
        self.emit(Opcode::YieldValue);
        self.emit_arg(Opcode::Resume, 1);
    }

    /// The loop that hands values through from an inner iterator.
    pub fn yield_from(&mut self, is_await: bool) {
        let (start, resume, exit) = (self.new_block(), self.new_block(), self.new_block());
        self.use_block(start);
        self.jump(Op::Code(Opcode::Send), exit);
        self.use_block(resume);
        self.emit(Opcode::YieldValue);
        self.emit_arg(Opcode::Resume, if is_await { 3 } else { 2 });
        self.jump(Op::JumpNoInterrupt, start);
        self.use_block(exit);
    }

    fn bool_op(&mut self, op: BoolOp, values: &'a [Expr]) -> Compiled {
        let jump = match op {
            BoolOp::And => Opcode::JumpIfFalseOrPop,
            BoolOp::Or => Opcode::JumpIfTrueOrPop,
        };
        let end = self.new_block();
        let Some((last, rest)) = values.split_last() else {
            return Ok(());
        };
        for value in rest {
            self.visit_expr(value)?;
            self.jump(Op::Code(jump), end);
            let next = self.new_block();
            self.use_block(next);
        }
        self.visit_expr(last)?;
        self.use_block(end);
        Ok(())
    }

    fn if_exp(&mut self, test: &'a Expr, body: &'a Expr, orelse: &'a Expr) -> Compiled {
        let (end, next) = (self.new_block(), self.new_block());
        self.jump_if(test, next, false)?;
        self.visit_expr(body)?;
        self.jump_noline(Op::Jump, end);
        self.use_block(next);
        self.visit_expr(orelse)?;
        self.use_block(end);
        Ok(())
    }

    fn emit_compare(&mut self, op: CmpOp) {
        match op {
            CmpOp::Is => self.emit_arg(Opcode::IsOp, 0),
            CmpOp::IsNot => self.emit_arg(Opcode::IsOp, 1),
            CmpOp::In => self.emit_arg(Opcode::ContainsOp, 0),
            CmpOp::NotIn => self.emit_arg(Opcode::ContainsOp, 1),
            CmpOp::Lt => self.emit_arg(Opcode::CompareOp, 0),
            CmpOp::LtE => self.emit_arg(Opcode::CompareOp, 1),
            CmpOp::Eq => self.emit_arg(Opcode::CompareOp, 2),
            CmpOp::NotEq => self.emit_arg(Opcode::CompareOp, 3),
            CmpOp::Gt => self.emit_arg(Opcode::CompareOp, 4),
            CmpOp::GtE => self.emit_arg(Opcode::CompareOp, 5),
        }
    }

    /// All links of `a < b < c` but the last; each keeps its right side for the next.
    fn compare_links(&mut self, ops: &[CmpOp], comparators: &'a [Expr], jump: Op, cleanup: BlockId) -> Compiled {
        for (op, right) in ops.iter().zip(comparators).take(ops.len() - 1) {
            self.visit_expr(right)?;
            self.emit_arg(Opcode::Swap, 2);
            self.emit_arg(Opcode::Copy, 2);
            self.emit_compare(*op);
            self.jump(jump, cleanup);
        }
        Ok(())
    }

    fn compare(&mut self, left: &'a Expr, ops: &[CmpOp], comparators: &'a [Expr]) -> Compiled {
        self.visit_expr(left)?;
        let (Some(last_op), Some(last)) = (ops.last(), comparators.last()) else {
            return Ok(());
        };
        if ops.len() == 1 {
            self.visit_expr(last)?;
            self.emit_compare(*last_op);
            return Ok(());
        }
        let cleanup = self.new_block();
        self.compare_links(ops, comparators, Op::Code(Opcode::JumpIfFalseOrPop), cleanup)?;
        self.visit_expr(last)?;
        self.emit_compare(*last_op);
        let end = self.new_block();
        self.jump_noline(Op::Jump, end);
        self.use_block(cleanup);
        self.emit_arg(Opcode::Swap, 2);
        self.emit(Opcode::PopTop);
        self.use_block(end);
        Ok(())
    }

    /// Jumps to `next` if the truth of the expression is `cond`, else falls through.
    pub fn jump_if(&mut self, expr: &'a Expr, next: BlockId, cond: bool) -> Compiled {
        match &expr.kind {
            ExprKind::UnaryOp {
                op: UnaryOp::Not,
                operand,
            } => return self.jump_if(operand, next, !cond),
            ExprKind::BoolOp { op, values } => {
                let inner = *op == BoolOp::Or;
                let next2 = if inner != cond { self.new_block() } else { next };
                let Some((last, rest)) = values.split_last() else {
                    return Ok(());
                };
                for value in rest {
                    self.jump_if(value, next2, inner)?;
                }
                self.jump_if(last, next, cond)?;
                if next2 != next {
                    self.use_block(next2);
                }
                return Ok(());
            }
            ExprKind::IfExp { test, body, orelse } => {
                let (end, next2) = (self.new_block(), self.new_block());
                self.jump_if(test, next2, false)?;
                self.jump_if(body, next, cond)?;
                self.jump_noline(Op::Jump, end);
                self.use_block(next2);
                self.jump_if(orelse, next, cond)?;
                self.use_block(end);
                return Ok(());
            }
            ExprKind::Compare { left, ops, comparators } => {
                self.set_loc(expr.loc);
                if ops.len() > 1 {
                    self.check_compare(expr.loc.line, left, ops, comparators);
                    return self.jump_if_chain(left, ops, comparators, next, cond);
                }
            }
            _ => {}
        }
        self.visit_expr(expr)?;
        self.jump(if cond { Op::PopJumpIfTrue } else { Op::PopJumpIfFalse }, next);
        Ok(())
    }

    fn jump_if_chain(
        &mut self,
        left: &'a Expr,
        ops: &[CmpOp],
        comparators: &'a [Expr],
        next: BlockId,
        cond: bool,
    ) -> Compiled {
        let (Some(last_op), Some(last)) = (ops.last(), comparators.last()) else {
            return Ok(());
        };
        let cleanup = self.new_block();
        self.visit_expr(left)?;
        self.compare_links(ops, comparators, Op::PopJumpIfFalse, cleanup)?;
        self.visit_expr(last)?;
        self.emit_compare(*last_op);
        self.jump(if cond { Op::PopJumpIfTrue } else { Op::PopJumpIfFalse }, next);
        let end = self.new_block();
        self.jump_noline(Op::Jump, end);
        self.use_block(cleanup);
        self.emit(Opcode::PopTop);
        if !cond {
            self.jump_noline(Op::Jump, next);
        }
        self.use_block(end);
        Ok(())
    }

    /// A list, tuple, set or argument list with `pushed` elements on the stack already.
    pub fn display(&mut self, elts: &'a [Expr], pushed: usize, display: Display) -> Compiled {
        let count = elts.len();
        if count > 2 && elts.iter().all(|e| e.as_constant().is_some()) {
            self.constant_display(elts, pushed, display);
            return Ok(());
        }
        let big = count + pushed > STACK_USE_GUIDELINE;
        if !big && !elts.iter().any(Expr::is_starred) {
            self.visit_exprs(elts)?;
            let build = if display.tuple {
                Opcode::BuildTuple
            } else {
                display.build
            };
            self.emit_arg(build, (count + pushed) as u32);
            return Ok(());
        }
        let mut built = big;
        if big {
            self.emit_arg(display.build, pushed as u32);
        }
        for (index, elt) in elts.iter().enumerate() {
            if let ExprKind::Starred { value, .. } = &elt.kind {
                if !built {
                    self.emit_arg(display.build, (index + pushed) as u32);
                    built = true;
                }
                self.visit_expr(value)?;
                self.emit_arg(display.extend, 1);
            } else {
                self.visit_expr(elt)?;
                if built {
                    self.emit_arg(display.add, 1);
                }
            }
        }
        if display.tuple {
            self.emit(Opcode::ListToTuple);
        }
        Ok(())
    }

    fn constant_display(&mut self, elts: &[Expr], pushed: usize, display: Display) {
        let items: Vec<Const> = elts.iter().filter_map(|e| e.as_constant().cloned()).collect();
        if display.tuple && pushed == 0 {
            self.load_const(Const::Tuple(items.into()));
            return;
        }
        let is_set = display.add == Opcode::SetAdd;
        let folded = if is_set {
            crate::syntax::frozen_set(items)
        } else {
            Const::Tuple(items.into())
        };
        self.emit_arg(display.build, pushed as u32);
        self.load_const(folded);
        self.emit_arg(display.extend, 1);
        if display.tuple {
            self.emit(Opcode::ListToTuple);
        }
    }

    /// Unpacks the top of the stack into targets.
    fn unpack_to(&mut self, elts: &'a [Expr]) -> Compiled {
        let mut starred = None;
        for (index, elt) in elts.iter().enumerate().filter(|(_, e)| e.is_starred()) {
            let after = elts.len() - index - 1;
            if starred.is_some() {
                return self.error("multiple starred expressions in assignment");
            }
            if index >= 1 << 8 || after >= (i32::MAX >> 8) as usize {
                return self.error("too many expressions in star-unpacking assignment");
            }
            starred = Some(elt);
            self.emit_arg(Opcode::UnpackEx, (index + (after << 8)) as u32);
        }
        if starred.is_none() {
            self.emit_arg(Opcode::UnpackSequence, elts.len() as u32);
        }
        for elt in elts {
            match &elt.kind {
                ExprKind::Starred { value, .. } => self.visit_expr(value)?,
                _ => self.visit_expr(elt)?,
            }
        }
        Ok(())
    }

    /// A run of `key: value`s without `**`.
    fn sub_dict(&mut self, keys: &'a [Option<Expr>], values: &'a [Expr]) -> Compiled {
        let count = values.len();
        let big = count * 2 > STACK_USE_GUIDELINE;
        let constant: Option<Vec<Const>> = keys
            .iter()
            .map(|key| key.as_ref().and_then(Expr::as_constant).cloned())
            .collect();
        if count > 1
            && !big
            && let Some(constant) = constant
        {
            self.visit_exprs(values)?;
            self.load_const(Const::Tuple(constant.into()));
            self.emit_arg(Opcode::BuildConstKeyMap, count as u32);
            return Ok(());
        }
        if big {
            self.emit_arg(Opcode::BuildMap, 0);
        }
        for (key, value) in keys.iter().zip(values) {
            if let Some(key) = key {
                self.visit_expr(key)?;
            }
            self.visit_expr(value)?;
            if big {
                self.emit_arg(Opcode::MapAdd, 1);
            }
        }
        if !big {
            self.emit_arg(Opcode::BuildMap, count as u32);
        }
        Ok(())
    }

    fn dict(&mut self, keys: &'a [Option<Expr>], values: &'a [Expr]) -> Compiled {
        let mut have_dict = false;
        let mut start = 0;
        for (index, key) in keys.iter().enumerate() {
            let unpacking = key.is_none();
            // A run also ends where it has grown too long for the stack; it then takes this pair with it.
            let full = !unpacking && (index - start) * 2 > STACK_USE_GUIDELINE;
            let end = if full { index + 1 } else { index };
            if full || unpacking && index > start {
                self.sub_dict(&keys[start..end], &values[start..end])?;
                if have_dict {
                    self.emit_arg(Opcode::DictUpdate, 1);
                }
                have_dict = true;
                start = end;
            }
            if unpacking {
                if !have_dict {
                    self.emit_arg(Opcode::BuildMap, 0);
                    have_dict = true;
                }
                self.visit_expr(&values[index])?;
                self.emit_arg(Opcode::DictUpdate, 1);
                start = index + 1;
            }
        }
        if start < keys.len() {
            self.sub_dict(&keys[start..], &values[start..])?;
            if have_dict {
                self.emit_arg(Opcode::DictUpdate, 1);
            }
            have_dict = true;
        }
        if !have_dict {
            self.emit_arg(Opcode::BuildMap, 0);
        }
        Ok(())
    }

    fn joined_str(&mut self, values: &'a [Expr]) -> Compiled {
        if values.len() > STACK_USE_GUIDELINE {
            self.load_const(Const::Str("".into()));
            self.emit_name(Opcode::LoadMethod, &"join".into());
            self.emit_arg(Opcode::BuildList, 0);
            for value in values {
                self.visit_expr(value)?;
                self.emit_arg(Opcode::ListAppend, 1);
            }
            self.call(1);
            return Ok(());
        }
        self.visit_exprs(values)?;
        if values.len() != 1 {
            self.emit_arg(Opcode::BuildString, values.len() as u32);
        }
        Ok(())
    }
}
