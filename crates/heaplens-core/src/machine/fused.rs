//! Several instructions done as one.
//!
//! Programs spend most of their time in a few short sequences: two operands and an operation on them, an attribute of a
//! local, a call. Where such a sequence stands on one line and nothing jumps into it, its first instruction says so
//! ([`Fused`]), and the loop does all of it at once, without taking references that it would give back at once, and
//! without the value stack in between.
//!
//! Always true: time goes on by as many instructions as the sequence has, it is begun only if the budget has room for all
//! of it, and where the operands are not what it is made for, nothing has been done and its first instruction is done alone.
//! So nobody can tell whether it was fused.

use super::frame::Step;
use crate::code::Opcode;

/// The longest sequence.
pub const LONGEST: u64 = 4;

/// What an instruction begins. Operands are named in order: `Local` is `LOAD_FAST`, `Const` is `LOAD_CONST`, `Stack` lies on
/// the value stack already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Fused {
    /// No sequence: it stands alone.
    #[default]
    Alone,
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
}

/// Finds the sequences of a code object.
pub fn mark(steps: &mut [Step]) {
    for at in 0..steps.len() {
        steps[at].fused = sequence(&steps[at..]);
    }
}

fn sequence(steps: &[Step]) -> Fused {
    // Nothing after the first may begin a line or be jumped to.
    let follower = |n: usize| steps.get(n).filter(|step| !step.new_line).map(|step| step.op);
    let Some(first) = steps.first() else {
        return Fused::Alone;
    };
    let second = follower(1);
    let third = second.and_then(|_| follower(2));
    let updates = third.is_some()
        && follower(3) == Some(Opcode::StoreFast)
        && steps.get(3).is_some_and(|store| store.arg == first.arg);
    let args = [first.arg, steps.get(1).map_or(0, |step| step.arg)];
    match (first.op, second, third) {
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) if updates => Fused::UpdateLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinaryOp)) if updates => Fused::UpdateLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) => Fused::BinaryLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinaryOp)) => Fused::BinaryLocalConst,
        (Opcode::LoadConst, Some(Opcode::LoadFast), Some(Opcode::BinaryOp)) => Fused::BinaryConstLocal,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::CompareOp)) => Fused::CompareLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::CompareOp)) => Fused::CompareLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::BinarySubscr)) => Fused::ItemLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::BinarySubscr)) => Fused::ItemLocalConst,
        (Opcode::LoadFast, Some(Opcode::LoadFast), Some(Opcode::StoreSubscr)) => Fused::SetItemLocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), Some(Opcode::StoreSubscr)) => Fused::SetItemLocalConst,
        (Opcode::LoadFast, Some(Opcode::BinaryOp), _) => Fused::BinaryStackLocal,
        (Opcode::LoadConst, Some(Opcode::BinaryOp), _) => Fused::BinaryStackConst,
        (Opcode::LoadFast, Some(Opcode::CompareOp), _) => Fused::CompareStackLocal,
        (Opcode::LoadConst, Some(Opcode::CompareOp), _) => Fused::CompareStackConst,
        (Opcode::LoadFast, Some(Opcode::BinarySubscr), _) => Fused::ItemStackLocal,
        (Opcode::LoadConst, Some(Opcode::BinarySubscr), _) => Fused::ItemStackConst,
        (Opcode::LoadFast, Some(Opcode::LoadAttr), _) => Fused::AttributeOfLocal,
        (Opcode::LoadFast, Some(Opcode::LoadMethod), _) => Fused::MethodOfLocal,
        (Opcode::LoadFast, Some(Opcode::LoadFast), _) => Fused::LocalLocal,
        (Opcode::LoadFast, Some(Opcode::LoadConst), _) => Fused::LocalConst,
        (Opcode::Copy, Some(Opcode::Copy), Some(Opcode::BinarySubscr)) if args == [2, 2] => Fused::ItemKept,
        (Opcode::Swap, Some(Opcode::Swap), Some(Opcode::StoreSubscr)) if args == [3, 2] => Fused::SetItemKept,
        (Opcode::Copy, Some(Opcode::LoadAttr), _) if first.arg == 1 => Fused::AttributeKept,
        (Opcode::Swap, Some(Opcode::StoreAttr), _) if first.arg == 2 => Fused::SetAttributeKept,
        (Opcode::Precall, Some(Opcode::Call), _) => Fused::Call,
        _ => Fused::Alone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(op: Opcode, new_line: bool) -> Step {
        Step {
            op,
            new_line,
            fused: Fused::Alone,
            arg: 0,
        }
    }

    #[test]
    fn sequences_end_where_a_line_or_a_jump_does() {
        use Opcode::{BinaryOp, LoadFast, PopTop};
        for (second, third, expected) in [
            (false, false, Fused::BinaryLocalLocal),
            (false, true, Fused::LocalLocal),
            (true, false, Fused::Alone),
        ] {
            let mut steps = [step(LoadFast, true), step(LoadFast, second), step(BinaryOp, third)];
            mark(&mut steps);
            assert_eq!(steps[0].fused, expected, "{second} {third}");
        }
        let update = [LoadFast, LoadFast, BinaryOp, Opcode::StoreFast].map(|op| step(op, false));
        for (arg, expected) in [(0, Fused::UpdateLocalLocal), (1, Fused::BinaryLocalLocal)] {
            let mut steps = update;
            steps[3].arg = arg;
            mark(&mut steps);
            assert_eq!(steps[0].fused, expected);
        }
        let mut steps = [step(LoadFast, false), step(PopTop, false)];
        mark(&mut steps);
        assert_eq!(steps.map(|step| step.fused), [Fused::Alone; 2]);
    }
}
