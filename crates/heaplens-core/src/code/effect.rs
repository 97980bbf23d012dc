//! What each instruction does to the depth of the value stack: CPython 3.11's `stack_effect`.

use super::Opcode;
use super::flowgraph::Op;

/// The change of depth; `jump` says whether the instruction jumps.
pub(super) fn stack_effect(op: Op, arg: u32, jump: bool) -> i32 {
    match op {
        Op::Code(op) => opcode_effect(op, arg, jump),
        Op::Jump | Op::JumpNoInterrupt | Op::PopBlock => 0,
        Op::PopJumpIfFalse | Op::PopJumpIfTrue | Op::PopJumpIfNone | Op::PopJumpIfNotNone => -1,
        Op::SetupFinally | Op::SetupWith => i32::from(jump),
        Op::SetupCleanup => 2 * i32::from(jump),
    }
}

/// The same for a real opcode; what `dis.stack_effect` computes.
pub fn opcode_effect(op: Opcode, arg: u32, jump: bool) -> i32 {
    use Opcode as O;
    let n = arg as i32;
    match op {
        O::Nop | O::Resume | O::Swap | O::GetIter | O::SetupAnnotations => 0,
        O::UnaryPositive | O::UnaryNegative | O::UnaryNot | O::UnaryInvert => 0,
        O::AsyncGenWrap | O::YieldValue | O::GetAiter | O::GetYieldFromIter | O::GetAwaitable => 0,
        O::DeleteName | O::DeleteGlobal | O::DeleteFast | O::DeleteDeref | O::LoadAttr => 0,
        O::MakeCell | O::CopyFreeVars | O::ReturnGenerator | O::KwNames | O::ListToTuple => 0,
        O::CheckExcMatch | O::CheckEgMatch => 0,
        O::JumpForward | O::JumpBackward | O::JumpBackwardNoInterrupt => 0,
        O::PopTop | O::PrintExpr | O::ReturnValue | O::ImportStar | O::PopExcept => -1,
        O::SetAdd | O::ListAppend | O::BinarySubscr | O::DeleteAttr | O::BinaryOp | O::Call => -1,
        O::StoreName | O::StoreGlobal | O::StoreFast | O::StoreDeref | O::ImportName => -1,
        O::CompareOp | O::IsOp | O::ContainsOp | O::PrepReraiseStar | O::Reraise => -1,
        O::ListExtend | O::SetUpdate | O::DictMerge | O::DictUpdate => -1,
        O::PopJumpForwardIfFalse | O::PopJumpForwardIfTrue | O::PopJumpForwardIfNone => -1,
        O::PopJumpForwardIfNotNone | O::PopJumpBackwardIfFalse | O::PopJumpBackwardIfTrue => -1,
        O::PopJumpBackwardIfNone | O::PopJumpBackwardIfNotNone => -1,
        O::MapAdd | O::DeleteSubscr | O::StoreAttr | O::EndAsyncFor | O::MatchClass => -2,
        O::StoreSubscr => -3,
        O::PushNull | O::LoadBuildClass | O::LoadConst | O::LoadName | O::LoadFast | O::Copy => 1,
        O::LoadClosure | O::LoadDeref | O::LoadClassderef | O::LoadAssertionError | O::LoadMethod => 1,
        O::ImportFrom | O::PushExcInfo | O::WithExceptStart | O::GetAnext => 1,
        O::BeforeWith | O::BeforeAsyncWith => 1,
        O::GetLen | O::MatchMapping | O::MatchSequence | O::MatchKeys => 1,
        O::UnpackSequence => n - 1,
        O::UnpackEx => (n & 0xff) + (n >> 8),
        O::ForIter => {
            if jump {
                -1
            } else {
                1
            }
        }
        O::Send => {
            if jump {
                -1
            } else {
                0
            }
        }
        O::BuildTuple | O::BuildList | O::BuildSet | O::BuildString => 1 - n,
        O::BuildMap => 1 - 2 * n,
        O::BuildConstKeyMap => -n,
        O::JumpIfTrueOrPop | O::JumpIfFalseOrPop => {
            if jump {
                0
            } else {
                -1
            }
        }
        O::LoadGlobal => (n & 1) + 1,
        O::RaiseVarargs | O::Precall => -n,
        O::CallFunctionEx => -2 - (n & 1),
        O::MakeFunction => -((n & 15).count_ones() as i32),
        O::BuildSlice => {
            if n == 3 {
                -2
            } else {
                -1
            }
        }
        O::FormatValue => {
            if n & 4 != 0 {
                -1
            } else {
                0
            }
        }
    }
}
