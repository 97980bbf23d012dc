//! Compiles `match`: CPython 3.11's `compiler_pattern_*`.
//!
//! Each pattern consumes the subject on top of the stack, and on failure jumps to a block that pops what the pattern
//! had put there. Captured names stay on the stack, below what is still in use, until the whole pattern has matched.

use super::compiler::{Compiled, Compiler};
use super::flowgraph::{BlockId, Op};
use super::{Const, Opcode};
use crate::syntax::ast::*;

/// The state of one `case`.
#[derive(Default)]
struct Context_ {
    /// Captured names, in the order in which their values lie on the stack.
    stores: Vec<Name>,
    /// Whether a pattern that always matches may stand here.
    allow_irrefutable: bool,
    /// Block `n` pops `n` values and goes on with the next case.
    fail_pop: Vec<BlockId>,
    /// How many values of ours lie above the captured ones.
    on_top: usize,
}

impl<'a> Compiler<'a> {
    pub fn match_stmt(&mut self, subject: &'a Expr, cases: &'a [MatchCase]) -> Compiled {
        self.visit_expr(subject)?;
        let end = self.new_block();
        let Some(last) = cases.last() else { return Ok(()) };
        let has_default = last.pattern.is_wildcard() && cases.len() > 1;
        let tested = cases.len() - usize::from(has_default);
        for (index, case) in cases.iter().enumerate().take(tested) {
            self.set_loc(case.pattern.loc);
            let is_last = index + 1 == tested;
            if !is_last {
                self.emit_arg(Opcode::Copy, 1);
            }
            let allow_irrefutable = case.guard.is_some() || index + 1 == cases.len();
            let mut pc = Context_ {
                allow_irrefutable,
                ..Context_::default()
            };
            self.pattern(&case.pattern, &mut pc)?;
            for name in std::mem::take(&mut pc.stores) {
                self.name_op(&name, Context::Store)?;
            }
            if let Some(guard) = &case.guard {
                self.ensure_fail_pop(&mut pc, 0);
                self.jump_if(guard, pc.fail_pop[0], false)?;
            }
            if !is_last {
                self.emit(Opcode::PopTop);
            }
            self.visit_stmts(&case.body)?;
            self.unset_loc();
            self.jump(Op::Jump, end);
            self.set_loc(case.pattern.loc);
            self.emit_fail_pop(&mut pc);
        }
        if has_default {
            self.set_loc(last.pattern.loc);
            // It makes no code of its own, but its line is to be seen.
            self.emit(Opcode::Nop);
            if let Some(guard) = &last.guard {
                self.jump_if(guard, end, false)?;
            }
            self.visit_stmts(&last.body)?;
            self.unset_loc();
        }
        self.use_block(end);
        Ok(())
    }

    fn ensure_fail_pop(&mut self, pc: &mut Context_, pops: usize) {
        while pc.fail_pop.len() <= pops {
            let block = self.new_block();
            pc.fail_pop.push(block);
        }
    }

    fn jump_to_fail_pop(&mut self, pc: &mut Context_, op: Op) {
        let pops = pc.on_top + pc.stores.len();
        self.ensure_fail_pop(pc, pops);
        self.jump(op, pc.fail_pop[pops]);
    }

    fn emit_fail_pop(&mut self, pc: &mut Context_) {
        while let Some(block) = pc.fail_pop.pop() {
            self.use_block(block);
            if !pc.fail_pop.is_empty() {
                self.emit(Opcode::PopTop);
            }
        }
    }

    fn rotate(&mut self, count: usize) {
        for depth in (2..=count).rev() {
            self.emit_arg(Opcode::Swap, depth as u32);
        }
    }

    fn store_name(&mut self, name: Option<&Name>, pc: &mut Context_) -> Compiled {
        let Some(name) = name else {
            self.emit(Opcode::PopTop);
            return Ok(());
        };
        self.check_forbidden(name, Context::Store)?;
        if pc.stores.contains(name) {
            return self.error(format!("multiple assignments to name '{name}' in pattern"));
        }
        self.rotate(pc.on_top + pc.stores.len() + 1);
        pc.stores.push(name.clone());
        Ok(())
    }

    fn pattern(&mut self, pattern: &'a Pattern, pc: &mut Context_) -> Compiled {
        self.set_loc(pattern.loc);
        match &pattern.kind {
            PatternKind::Value(value) => {
                if !matches!(
                    value.kind,
                    ExprKind::Constant(_) | ExprKind::Attribute { .. } | ExprKind::JoinedStr(_)
                ) {
                    return self.error("patterns may only match literals and attribute lookups");
                }
                if matches!(value.kind, ExprKind::JoinedStr(_)) {
                    self.set_loc(value.loc);
                    return self.error("patterns may only match literals and attribute lookups");
                }
                self.visit_expr(value)?;
                self.emit_arg(Opcode::CompareOp, 2);
                self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
                Ok(())
            }
            PatternKind::Singleton(value) => {
                self.load_const(value.clone());
                self.emit_arg(Opcode::IsOp, 0);
                self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
                Ok(())
            }
            PatternKind::Sequence(patterns) => self.pattern_sequence(patterns, pc),
            PatternKind::Mapping { keys, patterns, rest } => self.pattern_mapping(keys, patterns, rest.as_ref(), pc),
            PatternKind::Class { .. } => self.pattern_class(pattern, pc),
            PatternKind::Star(name) => self.store_name(name.as_ref(), pc),
            PatternKind::As { pattern: inner, name } => self.pattern_as(inner.as_deref(), name.as_ref(), pc),
            PatternKind::Or(patterns) => self.pattern_or(patterns, pc),
        }
    }

    fn subpattern(&mut self, pattern: &'a Pattern, pc: &mut Context_) -> Compiled {
        let outer = std::mem::replace(&mut pc.allow_irrefutable, true);
        self.pattern(pattern, pc)?;
        pc.allow_irrefutable = outer;
        Ok(())
    }

    fn pattern_as(&mut self, inner: Option<&'a Pattern>, name: Option<&Name>, pc: &mut Context_) -> Compiled {
        let Some(inner) = inner else {
            if !pc.allow_irrefutable {
                return match name {
                    Some(name) => self.error(format!("name capture '{name}' makes remaining patterns unreachable")),
                    None => self.error("wildcard makes remaining patterns unreachable"),
                };
            }
            return self.store_name(name, pc);
        };
        pc.on_top += 1;
        self.emit_arg(Opcode::Copy, 1);
        self.pattern(inner, pc)?;
        pc.on_top -= 1;
        self.store_name(name, pc)
    }

    fn pattern_sequence(&mut self, patterns: &'a [Pattern], pc: &mut Context_) -> Compiled {
        let is_star = |p: &Pattern| matches!(p.kind, PatternKind::Star(_));
        let star = patterns.iter().position(is_star);
        if patterns.iter().filter(|p| is_star(p)).count() > 1 {
            return self.error("multiple starred names in sequence pattern");
        }
        let only_wildcards = patterns.iter().all(|p| p.is_wildcard() || p.is_star_wildcard());
        let star_wildcard = patterns.iter().any(Pattern::is_star_wildcard);
        pc.on_top += 1;
        self.emit(Opcode::MatchSequence);
        self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        let size = patterns.len();
        if star.is_none() || size > 1 {
            self.emit(Opcode::GetLen);
            self.load_int(size - usize::from(star.is_some()));
            self.emit_arg(Opcode::CompareOp, if star.is_some() { 5 } else { 2 });
            self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        }
        pc.on_top -= 1;
        match star {
            _ if only_wildcards => {
                self.emit(Opcode::PopTop);
                Ok(())
            }
            Some(star) if star_wildcard => self.sequence_by_index(patterns, star, pc),
            _ => self.sequence_unpacked(patterns, star, pc),
        }
    }

    fn sequence_unpacked(&mut self, patterns: &'a [Pattern], star: Option<usize>, pc: &mut Context_) -> Compiled {
        let size = patterns.len();
        match star {
            Some(star) if star >= 1 << 8 => {
                return self.error("too many expressions in star-unpacking sequence pattern");
            }
            Some(star) => self.emit_arg(Opcode::UnpackEx, (star + ((size - star - 1) << 8)) as u32),
            None => self.emit_arg(Opcode::UnpackSequence, size as u32),
        }
        pc.on_top += size;
        for pattern in patterns {
            pc.on_top -= 1;
            self.subpattern(pattern, pc)?;
        }
        Ok(())
    }

    /// `[first, *_, last]` needs no list for `*_`.
    fn sequence_by_index(&mut self, patterns: &'a [Pattern], star: usize, pc: &mut Context_) -> Compiled {
        pc.on_top += 1;
        for (index, pattern) in patterns.iter().enumerate() {
            if pattern.is_wildcard() || index == star {
                continue;
            }
            self.emit_arg(Opcode::Copy, 1);
            if index < star {
                self.load_int(index);
            } else {
                self.emit(Opcode::GetLen);
                self.load_int(patterns.len() - index);
                self.emit_arg(Opcode::BinaryOp, Operator::Sub as u32);
            }
            self.emit(Opcode::BinarySubscr);
            self.subpattern(pattern, pc)?;
        }
        pc.on_top -= 1;
        self.emit(Opcode::PopTop);
        Ok(())
    }

    fn pattern_class(&mut self, pattern: &'a Pattern, pc: &mut Context_) -> Compiled {
        let PatternKind::Class {
            cls,
            patterns,
            kwd_attrs,
            kwd_patterns,
        } = &pattern.kind
        else {
            return Ok(());
        };
        for (index, (attr, at)) in kwd_attrs.iter().zip(kwd_patterns).enumerate() {
            self.set_loc(at.loc);
            self.check_forbidden(attr, Context::Store)?;
            if let Some(other) = kwd_attrs.iter().skip(index + 1).position(|other| other == attr) {
                if let Some(at) = kwd_patterns.get(index + 1 + other) {
                    self.set_loc(at.loc);
                }
                return self.error(format!("attribute name repeated in class pattern: {attr}"));
            }
        }
        self.set_loc(pattern.loc);
        self.visit_expr(cls)?;
        self.load_const(Const::Tuple(kwd_attrs.iter().cloned().map(Const::Str).collect()));
        self.emit_arg(Opcode::MatchClass, patterns.len() as u32);
        self.emit_arg(Opcode::Copy, 1);
        self.load_const(Const::None);
        self.emit_arg(Opcode::IsOp, 1);
        pc.on_top += 1;
        self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        let count = patterns.len() + kwd_patterns.len();
        self.emit_arg(Opcode::UnpackSequence, count as u32);
        pc.on_top = (pc.on_top + count).saturating_sub(1);
        for inner in patterns.iter().chain(kwd_patterns) {
            pc.on_top -= 1;
            if inner.is_wildcard() {
                self.emit(Opcode::PopTop);
                continue;
            }
            self.subpattern(inner, pc)?;
        }
        Ok(())
    }

    fn pattern_mapping(
        &mut self,
        keys: &'a [Expr],
        patterns: &'a [Pattern],
        rest: Option<&Name>,
        pc: &mut Context_,
    ) -> Compiled {
        let size = keys.len();
        pc.on_top += 1;
        self.emit(Opcode::MatchMapping);
        self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        if size == 0 && rest.is_none() {
            pc.on_top -= 1;
            self.emit(Opcode::PopTop);
            return Ok(());
        }
        if size > 0 {
            self.emit(Opcode::GetLen);
            self.load_int(size);
            self.emit_arg(Opcode::CompareOp, 5);
            self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        }
        let mut seen: Vec<&Const> = Vec::new();
        for key in keys {
            match &key.kind {
                ExprKind::Constant(value) => {
                    if seen.iter().any(|seen| same_key(seen, value)) {
                        let shown = super::repr::repr(value);
                        return self.error(format!("mapping pattern checks duplicate key ({shown})"));
                    }
                    seen.push(value);
                }
                ExprKind::Attribute { .. } => {}
                _ => {
                    return self.error("mapping pattern keys may only match literals and attribute lookups");
                }
            }
            self.visit_expr(key)?;
        }
        self.emit_arg(Opcode::BuildTuple, size as u32);
        self.emit(Opcode::MatchKeys);
        pc.on_top += 2;
        self.emit_arg(Opcode::Copy, 1);
        self.load_const(Const::None);
        self.emit_arg(Opcode::IsOp, 1);
        self.jump_to_fail_pop(pc, Op::PopJumpIfFalse);
        self.emit_arg(Opcode::UnpackSequence, size as u32);
        pc.on_top = (pc.on_top + size).saturating_sub(1);
        for pattern in patterns {
            pc.on_top -= 1;
            self.subpattern(pattern, pc)?;
        }
        pc.on_top = pc.on_top.saturating_sub(2);
        let Some(rest) = rest else {
            self.emit(Opcode::PopTop);
            self.emit(Opcode::PopTop);
            return Ok(());
        };
        // A copy of the mapping without the matched keys.
        self.emit_arg(Opcode::BuildMap, 0);
        self.emit_arg(Opcode::Swap, 3);
        self.emit_arg(Opcode::DictUpdate, 2);
        self.emit_arg(Opcode::UnpackSequence, size as u32);
        for left in (1..=size).rev() {
            self.emit_arg(Opcode::Copy, 1 + left as u32);
            self.emit_arg(Opcode::Swap, 2);
            self.emit(Opcode::DeleteSubscr);
        }
        self.store_name(Some(rest), pc)
    }

    fn pattern_or(&mut self, patterns: &'a [Pattern], pc: &mut Context_) -> Compiled {
        let end = self.new_block();
        let mut control: Option<Vec<Name>> = None;
        for (index, alternative) in patterns.iter().enumerate() {
            self.set_loc(alternative.loc);
            let is_last = index + 1 == patterns.len();
            let allow_irrefutable = is_last && pc.allow_irrefutable;
            let mut inner = Context_ {
                allow_irrefutable,
                ..Context_::default()
            };
            self.emit_arg(Opcode::Copy, 1);
            self.pattern(alternative, &mut inner)?;
            match &control {
                None => control = Some(inner.stores.clone()),
                Some(control) => self.reorder_captures(control, &mut inner.stores)?,
            }
            self.jump(Op::Jump, end);
            self.emit_fail_pop(&mut inner);
        }
        self.emit(Opcode::PopTop);
        self.jump_to_fail_pop(pc, Op::Jump);
        self.use_block(end);
        let control = control.unwrap_or_default();
        let rotations = control.len() + 1 + pc.on_top + pc.stores.len();
        for name in control {
            self.rotate(rotations);
            if pc.stores.contains(&name) {
                return self.error(format!("multiple assignments to name '{name}' in pattern"));
            }
            pc.stores.push(name);
        }
        self.emit(Opcode::PopTop);
        Ok(())
    }

    /// Brings captures into the order in which the first alternative made them.
    fn reorder_captures(&mut self, control: &[Name], stores: &mut Vec<Name>) -> Compiled {
        let different = "alternative patterns bind different names";
        if stores.len() != control.len() {
            return self.error(different);
        }
        for (wanted, name) in control.iter().enumerate().rev() {
            let Some(found) = stores.iter().position(|store| store == name) else {
                return self.error(different);
            };
            if found == wanted {
                continue;
            }
            let rotations = found + 1;
            let rotated: Vec<Name> = stores.drain(..rotations).collect();
            let at = wanted - found;
            stores.splice(at..at, rotated);
            for _ in 0..rotations {
                self.rotate(wanted + 1);
            }
        }
        Ok(())
    }
}

/// Whether two constants are one key of a dict: numbers of any type are compared by value.
fn same_key(a: &Const, b: &Const) -> bool {
    let number = |value: &Const| match value {
        Const::Bool(value) => Some(f64::from(u8::from(*value))),
        Const::Int(value) => i32::try_from(value).ok().map(f64::from),
        Const::Float(value) => Some(*value),
        _ => None,
    };
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}
