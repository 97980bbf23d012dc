//! What a failing instruction has taken from the value stack is let go before anybody hears of the exception, as in CPython:
//! finalizers of a failing call's arguments run first.

use super::frame::CodeBody;
use super::tracing::Unwinding;
use super::{Machine, ObjId};
use crate::code::{Opcode, flags, opcode_effect};

/// An exception that waits until finalizers have run.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    /// Frames on the call stack; the one on top is where it was raised.
    pub depth: usize,
    /// Owned.
    pub exception: ObjId,
    pub reraised_at: Option<u32>,
    /// Where it goes on.
    pub from: Unwinding,
}

/// How many values an instruction takes whether or not it succeeds; `None` where they stay if it fails. The arguments of a
/// call count as taken by `PRECALL`.
fn taken(op: Opcode, arg: u32) -> Option<i32> {
    use Opcode as O;
    Some(match op {
        O::BinaryOp | O::CompareOp | O::IsOp | O::ContainsOp | O::BinarySubscr | O::DeleteSubscr => 2,
        O::Call | O::StoreAttr | O::ImportName | O::MapAdd => 2,
        O::StoreSubscr => 3,
        O::UnaryPositive | O::UnaryNegative | O::UnaryNot | O::UnaryInvert => 1,
        O::GetIter | O::GetYieldFromIter | O::GetAwaitable | O::GetAiter => 1,
        O::DeleteAttr | O::UnpackSequence | O::UnpackEx => 1,
        O::ListExtend | O::SetUpdate | O::DictUpdate | O::DictMerge | O::SetAdd => 1,
        O::PopJumpForwardIfFalse | O::PopJumpForwardIfTrue | O::PopJumpBackwardIfFalse | O::PopJumpBackwardIfTrue => 1,
        O::FormatValue => 1 + i32::from(arg & 4 != 0),
        O::CallFunctionEx => 3 + (arg & 1) as i32,
        O::BuildSet => arg as i32,
        _ => return None,
    })
}

/// How deep the value stack is before each instruction to which a path leads.
fn depths(body: &CodeBody) -> Box<[Option<i32>]> {
    let mut depths = vec![None; body.instrs.len()];
    let begin = body.flags & (flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR) != 0;
    let handlers = body.code.handlers.iter();
    let mut ahead: Vec<(usize, i32)> = handlers
        .map(|handler| {
            let pushed = 1 + u32::from(handler.lasti);
            (handler.target as usize, (handler.depth + pushed) as i32)
        })
        .collect();
    ahead.push((0, i32::from(begin)));
    while let Some((mut at, mut depth)) = ahead.pop() {
        while let Some(known @ None) = depths.get_mut(at) {
            *known = Some(depth);
            let step = body.instrs[at];
            if step.op.is_jump() {
                ahead.push((step.arg as usize, depth + opcode_effect(step.op, step.arg, true)));
            }
            let ends = matches!(
                step.op,
                Opcode::JumpForward
                    | Opcode::JumpBackward
                    | Opcode::JumpBackwardNoInterrupt
                    | Opcode::ReturnValue
                    | Opcode::RaiseVarargs
                    | Opcode::Reraise
            );
            if ends {
                break;
            }
            depth += opcode_effect(step.op, step.arg, false);
            at += 1;
        }
    }
    depths.into()
}

impl Machine {
    /// Lets go what the instruction `at` of the frame on top has taken, which has failed. True: finalizers have to run now,
    /// and the exception comes back after them.
    pub(super) fn let_go_operands(&mut self, at: u32, reraised_at: Option<u32>) -> bool {
        let Some(frame) = self.frames.last() else { return false };
        let body = frame.body.clone();
        let bottom = frame.base as usize + body.locals as usize;
        // Most often there is nothing left, and then the depth does not matter.
        if self.stack.len() > bottom
            && let Some(step) = body.instrs.get(at as usize)
            && let Some(taken) = taken(step.op, step.arg)
            && let depths = body.depths.get_or_init(|| depths(&body))
            && let Some(Some(depth)) = depths.get(at as usize)
        {
            // The lowest first.
            let floor = (bottom + (depth - taken).max(0) as usize).min(self.stack.len());
            for operand in self.stack.split_off(floor) {
                if !operand.is_null() {
                    self.heap.decref(operand);
                }
            }
        }
        self.has_to_wait(reraised_at, Unwinding::Alone)
    }

    /// Whether finalizers have to run before the exception goes on; it comes back after them.
    pub(super) fn has_to_wait(&mut self, reraised_at: Option<u32>, from: Unwinding) -> bool {
        if self.heap.interruptions.is_empty() {
            return false;
        }
        self.waiting.push(Waiting {
            depth: self.frames.len(),
            exception: std::mem::take(&mut self.raised),
            reraised_at,
            from,
        });
        true
    }

    /// Whether an exception waits for the frame on top to go on with it. Those whose frames are gone are dropped.
    pub(super) fn has_waiting(&mut self) -> bool {
        while let Some(&waiting) = self.waiting.last()
            && waiting.depth > self.frames.len()
        {
            self.waiting.pop();
            self.heap.decref(waiting.exception);
        }
        self.waiting
            .last()
            .is_some_and(|waiting| waiting.depth == self.frames.len())
    }

    /// The finalizers have run: the exception goes on.
    pub(super) fn raise_waiting(&mut self) {
        if let Some(waiting) = self.waiting.pop() {
            self.raised = waiting.exception;
            self.reraised_at = waiting.reraised_at;
            self.unwind_from(waiting.from);
        }
    }
}
