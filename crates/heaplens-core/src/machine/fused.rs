//! What the loop does at an instruction, decided when code is loaded: several instructions as one, or one alone.
//!
//! Programs spend most of their time in a few short sequences: two operands and an operation on them, an attribute of a
//! local, a call. Where such a sequence stands on one line and nothing jumps into it, its first instruction says so
//! ([`Does`]), and the loop does all of it at once, without taking references that it would give back at once, and
//! without the value stack in between.
//!
//! Always true: time goes on by as many instructions as the sequence has, it is begun only if the budget has room for all
//! of it, and where the operands are not what it is made for, nothing has been done and its first instruction is done alone.
//! So nobody can tell whether it was fused.

use super::frame::Step;
use crate::code::Opcode;

/// The longest sequence.
pub const LONGEST: u64 = 4;

/// What the loop does at an instruction. Operands are named in order: `Local` is `LOAD_FAST`, `Const` is `LOAD_CONST`,
/// `Stack` lies on the value stack already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Does {
    /// The instruction may begin a line; what it does then is said apart.
    Line,
    /// As `Line`, but no tracer hears of it: the instruction has no line, or is a `RESUME`.
    QuietLine,
    /// `BINARY_OP`
    BinaryLocalLocal,
    BinaryLocalConst,
    BinaryConstLocal,
    BinaryStackLocal,
    BinaryStackConst,
    /// `BINARY_OP` and `STORE_FAST` to the local that is its left operand
    UpdateLocalLocal,
    UpdateLocalConst,
    /// `COMPARE_OP`, and a conditional jump if one follows
    CompareLocalLocal,
    CompareLocalConst,
    CompareStackLocal,
    CompareStackConst,
    /// `BINARY_SUBSCR`
    ItemLocalLocal,
    ItemLocalConst,
    ItemStackLocal,
    ItemStackConst,
    /// `STORE_SUBSCR` of what lies on the stack
    SetItemLocalLocal,
    SetItemLocalConst,
    /// `LOAD_ATTR` of a local
    AttributeOfLocal,
    /// `LOAD_METHOD` of a local
    MethodOfLocal,
    /// `BINARY_SUBSCR` and `STORE_SUBSCR` of `a[i] += …`, whose operands stay on the stack in between
    ItemKept,
    SetItemKept,
    /// `LOAD_ATTR` and `STORE_ATTR` of `a.x += …`, likewise
    AttributeKept,
    SetAttributeKept,
    /// `LOAD_FAST` and `LOAD_CONST`, or two `LOAD_FAST`
    LocalConst,
    LocalLocal,
    /// `PRECALL` and `CALL`
    Call,
    /// Instructions that are done alone in the loop.
    LoadFast,
    StoreFast,
    LoadConst,
    PopTop,
    PushNull,
    Nop,
    Resume,
    LoadDeref,
    JumpForward,
    JumpBackward,
    PopJumpIfFalse,
    PopJumpIfTrue,
    PopJumpIfNone,
    PopJumpIfNotNone,
    Copy,
    Swap,
    IsOp,
    BinaryOp,
    CompareOp,
    ForIter,
    LoadGlobal,
    LoadName,
    StoreName,
    LoadAttr,
    ContainsOp,
    BinarySubscr,
    StoreAttr,
    StoreSubscr,
    UnpackSequence,
    ReturnValue,
    /// An instruction that is done by [`super::Machine::step`].
    #[default]
    Other,
}

impl Does {
    /// What an instruction does alone.
    pub fn alone(op: Opcode) -> Does {
        match op {
            Opcode::LoadFast => Does::LoadFast,
            Opcode::StoreFast => Does::StoreFast,
            Opcode::LoadConst => Does::LoadConst,
            Opcode::PopTop => Does::PopTop,
            Opcode::PushNull => Does::PushNull,
            Opcode::Nop | Opcode::Precall => Does::Nop,
            Opcode::Resume => Does::Resume,
            Opcode::LoadDeref => Does::LoadDeref,
            Opcode::JumpForward | Opcode::JumpBackwardNoInterrupt => Does::JumpForward,
            Opcode::JumpBackward => Does::JumpBackward,
            Opcode::PopJumpForwardIfFalse | Opcode::PopJumpBackwardIfFalse => Does::PopJumpIfFalse,
            Opcode::PopJumpForwardIfTrue | Opcode::PopJumpBackwardIfTrue => Does::PopJumpIfTrue,
            Opcode::PopJumpForwardIfNone | Opcode::PopJumpBackwardIfNone => Does::PopJumpIfNone,
            Opcode::PopJumpForwardIfNotNone | Opcode::PopJumpBackwardIfNotNone => Does::PopJumpIfNotNone,
            Opcode::Copy => Does::Copy,
            Opcode::Swap => Does::Swap,
            Opcode::IsOp => Does::IsOp,
            Opcode::BinaryOp => Does::BinaryOp,
            Opcode::CompareOp => Does::CompareOp,
            Opcode::ForIter => Does::ForIter,
            Opcode::LoadGlobal => Does::LoadGlobal,
            Opcode::LoadName => Does::LoadName,
            Opcode::StoreName => Does::StoreName,
            Opcode::LoadAttr => Does::LoadAttr,
            Opcode::ContainsOp => Does::ContainsOp,
            Opcode::BinarySubscr => Does::BinarySubscr,
            Opcode::StoreAttr => Does::StoreAttr,
            Opcode::StoreSubscr => Does::StoreSubscr,
            Opcode::UnpackSequence => Does::UnpackSequence,
            Opcode::ReturnValue => Does::ReturnValue,
            _ => Does::Other,
        }
    }

    #[inline]
    pub fn begins_line(self) -> bool {
        matches!(self, Does::Line | Does::QuietLine)
    }
}

/// Finds the sequences of a code object, of which it is known where lines may begin.
pub fn mark(steps: &mut [Step]) {
    for at in 0..steps.len() {
        let Some(sequence) = sequence(&steps[at..]) else {
            continue;
        };
        let step = &mut steps[at];
        step.does[1] = sequence;
        if !step.begins_line() {
            step.does[0] = sequence;
        }
    }
}

fn sequence(steps: &[Step]) -> Option<Does> {
    // Nothing after the first may begin a line or be jumped to.
    let follower = |n: usize| steps.get(n).filter(|step| !step.begins_line()).map(|step| step.op);
    let first = steps.first()?;
    let second = follower(1);
    let third = second.and_then(|_| follower(2));
    let updates = third.is_some()
        && follower(3) == Some(Opcode::StoreFast)
        && steps.get(3).is_some_and(|store| store.arg == first.arg);
    let args = [first.arg, steps.get(1).map_or(0, |step| step.arg)];
    Some(match (first.op, second, third) {
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) if updates => Does::UpdateLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinaryOp)) if updates => Does::UpdateLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) => Does::BinaryLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinaryOp)) => Does::BinaryLocalConst,
        (Opcode::LoadConst, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) => Does::BinaryConstLocal,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::CompareOp)) => Does::CompareLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::CompareOp)) => Does::CompareLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinarySubscr)) => Does::ItemLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinarySubscr)) => Does::ItemLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::StoreSubscr)) => Does::SetItemLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::StoreSubscr)) => Does::SetItemLocalConst,
        (Opcode::LoadFast, Some(Opcode::BinaryOp), _) => Does::BinaryStackLocal,
        (Opcode::LoadConst, Some(Opcode::BinaryOp), _) => Does::BinaryStackConst,
        (Opcode::LoadFast, Some(Opcode::CompareOp), _) => Does::CompareStackLocal,
        (Opcode::LoadConst, Some(Opcode::CompareOp), _) => Does::CompareStackConst,
        (Opcode::LoadFast, Some(Opcode::BinarySubscr), _) => Does::ItemStackLocal,
        (Opcode::LoadConst, Some(Opcode::BinarySubscr), _) => Does::ItemStackConst,
        (Opcode::LoadFast, Some(Opcode::LoadAttr), _) => Does::AttributeOfLocal,
        (Opcode::LoadFast, Some(Opcode::LoadMethod), _) => Does::MethodOfLocal,
        (Opcode::LoadFast, Some(Opcode::LoadFast), _) => Does::LocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), _) => Does::LocalConst,
        (Opcode::Copy, Some(Opcode::Copy), Some(Opcode::BinarySubscr)) if args == [2, 2] => Does::ItemKept,
        (Opcode::Swap, Some(Opcode::Swap), Some(Opcode::StoreSubscr)) if args == [3, 2] => Does::SetItemKept,
        (Opcode::Copy, Some(Opcode::LoadAttr), _) if first.arg == 1 => Does::AttributeKept,
        (Opcode::Swap, Some(Opcode::StoreAttr), _) if first.arg == 2 => Does::SetAttributeKept,
        (Opcode::Precall, Some(Opcode::Call), _) => Does::Call,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(op: Opcode, new_line: bool) -> Step {
        Step::new(op, 0, new_line.then_some(Does::Line))
    }

    #[test]
    fn sequences_end_where_a_line_or_a_jump_does() {
        use Opcode::{BinaryOp, LoadFast, PopTop};
        for (second, third, expected) in [
            (false, false, Does::BinaryLocalLocal),
            (false, true, Does::LocalLocal),
            (true, false, Does::LoadFast),
        ] {
            let mut steps = [step(LoadFast, true), step(LoadFast, second), step(BinaryOp, third)];
            mark(&mut steps);
            assert_eq!(steps[0].does[1], expected, "{second} {third}");
        }
        let update = [LoadFast, LoadFast, BinaryOp, Opcode::StoreFast].map(|op| step(op, false));
        for (arg, expected) in [(0, Does::UpdateLocalLocal), (1, Does::BinaryLocalLocal)] {
            let mut steps = update;
            steps[3].arg = arg;
            mark(&mut steps);
            assert_eq!(steps[0].does[1], expected);
        }
        let mut steps = [step(LoadFast, false), step(PopTop, false)];
        mark(&mut steps);
        assert_eq!(steps.map(|step| step.does), [[Does::LoadFast; 3], [Does::PopTop; 3]]);
    }
}
