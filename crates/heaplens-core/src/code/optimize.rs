//! Improves a flow graph: CPython 3.11's `optimize_cfg` and what stands around it in `compile.c`.
//!
//! Folds constant tuples and constant tests, threads jumps to jumps, replaces stack shuffling by reordering stores,
//! copies small exits to where they are jumped to, drops dead blocks and needless `NOP`s. A `NOP` stays when it is the
//! only instruction of its line: line events must not be lost (PEP 626).

use super::compiler::Table;
use super::flowgraph::{BlockId, FlowGraph, Instruction, Op, Pos};
use super::swaps;
use super::{Const, Opcode};

/// The largest exit block that is copied rather than jumped to.
const MAX_COPY_SIZE: usize = 4;

/// Marks exits, and lets jumps skip empty blocks.
pub(super) fn normalize(graph: &mut FlowGraph) {
    for id in graph.newest_first() {
        for at in 0..graph.block(id).instrs.len() {
            let Instruction { op, target, .. } = graph.block(id).instrs[at];
            if op.is_exit() {
                graph.block_mut(id).exit = true;
                graph.block_mut(id).no_fallthrough = true;
            }
            if matches!(op, Op::Jump | Op::JumpNoInterrupt) {
                graph.block_mut(id).no_fallthrough = true;
            }
            if op.is_jump() && op != Op::Code(Opcode::Send) {
                let target = graph.skip_empty(target);
                graph.block_mut(id).instrs[at].target = target;
            }
        }
    }
}

/// Where a block ends in a jump to a small exit without line numbers, puts the exit in place of the jump.
pub(super) fn extend_blocks(graph: &mut FlowGraph) {
    for id in graph.newest_first() {
        let Some(last) = graph.block(id).instrs.last().copied() else {
            continue;
        };
        if !matches!(last.op, Op::Jump | Op::Code(Opcode::JumpForward | Opcode::JumpBackward)) {
            continue;
        }
        let target = graph.block(last.target);
        if !target.exit || target.instrs.len() > MAX_COPY_SIZE || target.instrs.iter().any(|i| i.pos.line > 0) {
            continue;
        }
        let copied = target.instrs.clone();
        let block = graph.block_mut(id);
        if let Some(last) = block.instrs.last_mut() {
            last.op = Op::NOP;
        }
        block.instrs.extend(copied);
        block.exit = true;
    }
}

pub(super) fn optimize(graph: &mut FlowGraph, consts: &mut Table<Const>) {
    for id in graph.in_order() {
        optimize_block(graph, id, consts);
        clean_block(graph, id);
    }
    extend_blocks(graph);
    mark_reachable(graph);
    for id in graph.in_order() {
        let block = graph.block_mut(id);
        if block.predecessors == 0 {
            block.instrs.clear();
            block.no_fallthrough = false;
        }
    }
    eliminate_empty_blocks(graph);
    clean(graph);
    if remove_redundant_jumps(graph) {
        eliminate_empty_blocks(graph);
    }
}

pub(super) fn clean(graph: &mut FlowGraph) {
    for id in graph.in_order() {
        clean_block(graph, id);
    }
}

fn remove_redundant_jumps(graph: &mut FlowGraph) -> bool {
    let mut removed = false;
    for id in graph.in_order() {
        let block = graph.block_mut(id);
        let next = block.next;
        let Some(last) = block.instrs.last_mut() else { continue };
        if matches!(last.op, Op::Jump | Op::JumpNoInterrupt) && Some(last.target) == next {
            last.op = Op::NOP;
            block.no_fallthrough = false;
            removed = true;
        }
    }
    removed
}

fn optimize_block(graph: &mut FlowGraph, id: BlockId, consts: &mut Table<Const>) {
    let mut at = 0;
    while at < graph.block(id).instrs.len() {
        let inst = graph.block(id).instrs[at];
        let mut again = false;
        if inst.op.is_jump() || inst.op.is_block_push() {
            let target = graph.skip_empty(inst.target);
            graph.block_mut(id).instrs[at].target = target;
            again = thread_jump(graph, id, at);
        } else {
            let block = graph.block_mut(id);
            let next = block.instrs.get(at + 1).map(|i| i.op);
            match inst.op {
                Op::Code(Opcode::LoadConst) if fold_constant_test(&mut block.instrs, at, consts) => {
                    block.no_fallthrough = true;
                }
                Op::Code(Opcode::BuildTuple) => fold_tuple(&mut block.instrs, at, consts),
                Op::Code(Opcode::Swap) if inst.arg == 1 => block.instrs[at].op = Op::NOP,
                Op::Code(Opcode::Swap) => {
                    at = swaps::optimize_run(&mut block.instrs, at);
                    swaps::apply_statically(&mut block.instrs, at);
                }
                Op::Code(Opcode::PushNull) if next == Some(Op::Code(Opcode::LoadGlobal)) => {
                    block.instrs[at].op = Op::NOP;
                    block.instrs[at + 1].arg |= 1;
                }
                _ => {}
            }
        }
        if !again {
            at += 1;
        }
    }
}

/// A jump to a jump goes to the end of the chain, as long as no line is skipped. True if the jump changed.
fn thread_jump(graph: &mut FlowGraph, id: BlockId, at: usize) -> bool {
    let inst = graph.block(id).instrs[at];
    let Some(target) = graph.block(inst.target).instrs.first().copied() else {
        return false;
    };
    use Opcode::{JumpIfFalseOrPop, JumpIfTrueOrPop};
    let threaded = match (inst.op, target.op) {
        (Op::Code(JumpIfFalseOrPop), Op::PopJumpIfFalse) => Op::PopJumpIfFalse,
        (Op::Code(JumpIfFalseOrPop), Op::Jump | Op::Code(JumpIfFalseOrPop)) => inst.op,
        (Op::Code(JumpIfTrueOrPop), Op::PopJumpIfTrue) => Op::PopJumpIfTrue,
        (Op::Code(JumpIfTrueOrPop), Op::Jump | Op::Code(JumpIfTrueOrPop)) => inst.op,
        (Op::Code(JumpIfFalseOrPop), Op::PopJumpIfTrue | Op::Code(JumpIfTrueOrPop)) => {
            return jump_past(graph, id, at, Op::PopJumpIfFalse);
        }
        (Op::Code(JumpIfTrueOrPop), Op::PopJumpIfFalse | Op::Code(JumpIfFalseOrPop)) => {
            return jump_past(graph, id, at, Op::PopJumpIfTrue);
        }
        (Op::PopJumpIfNone | Op::PopJumpIfNotNone | Op::PopJumpIfFalse | Op::PopJumpIfTrue | Op::Jump, Op::Jump) => {
            inst.op
        }
        _ => return false,
    };
    if inst.pos.line != target.pos.line || inst.target == target.target {
        return false;
    }
    let inst = &mut graph.block_mut(id).instrs[at];
    inst.target = target.target;
    inst.op = threaded;
    true
}

/// The first test implies the outcome of the one jumped to: jump past that one.
fn jump_past(graph: &mut FlowGraph, id: BlockId, at: usize, op: Op) -> bool {
    let inst = graph.block(id).instrs[at];
    let target = graph.block(inst.target);
    let (Some(first), Some(next)) = (target.instrs.first(), target.next) else {
        return false;
    };
    if inst.pos.line != first.pos.line {
        return false;
    }
    let inst = &mut graph.block_mut(id).instrs[at];
    inst.op = op;
    inst.target = next;
    true
}

/// `LOAD_CONST` before a conditional jump. True if the block now always jumps.
fn fold_constant_test(instrs: &mut [Instruction], at: usize, consts: &Table<Const>) -> bool {
    let Some(value) = consts.items().get(instrs[at].arg as usize) else {
        return false;
    };
    let Some(next) = instrs.get(at + 1).copied() else {
        return false;
    };
    use Opcode::{JumpIfFalseOrPop, JumpIfTrueOrPop};
    let truth = value.is_true();
    match next.op {
        Op::PopJumpIfFalse | Op::PopJumpIfTrue => {
            let jumps = truth == (next.op == Op::PopJumpIfTrue);
            instrs[at].op = Op::NOP;
            instrs[at + 1].op = if jumps { Op::Jump } else { Op::NOP };
            jumps
        }
        Op::Code(JumpIfFalseOrPop | JumpIfTrueOrPop) => {
            let jumps = truth == (next.op == Op::Code(JumpIfTrueOrPop));
            if jumps {
                instrs[at + 1].op = Op::Jump;
            } else {
                instrs[at].op = Op::NOP;
                instrs[at + 1].op = Op::NOP;
            }
            jumps
        }
        Op::Code(Opcode::IsOp) if matches!(value, Const::None) => {
            let Some(jump) = instrs.get(at + 2).map(|i| i.op) else {
                return false;
            };
            if !matches!(jump, Op::PopJumpIfFalse | Op::PopJumpIfTrue) {
                return false;
            }
            let not_none = (next.arg != 0) != (jump == Op::PopJumpIfFalse);
            instrs[at].op = Op::NOP;
            instrs[at + 1].op = Op::NOP;
            instrs[at + 2].op = if not_none {
                Op::PopJumpIfNotNone
            } else {
                Op::PopJumpIfNone
            };
            false
        }
        _ => false,
    }
}

/// `BUILD_TUPLE` right before unpacking it again, or of constants.
fn fold_tuple(instrs: &mut [Instruction], at: usize, consts: &mut Table<Const>) {
    let size = instrs[at].arg as usize;
    if let Some(next) = instrs.get(at + 1).copied()
        && next.is(Opcode::UnpackSequence)
        && next.arg as usize == size
    {
        match size {
            1 => {
                instrs[at].op = Op::NOP;
                instrs[at + 1].op = Op::NOP;
                return;
            }
            2 | 3 => {
                instrs[at].op = Op::NOP;
                instrs[at + 1].op = Op::Code(Opcode::Swap);
                return;
            }
            _ => {}
        }
    }
    if at < size || !instrs[at - size..at].iter().all(|i| i.is(Opcode::LoadConst)) {
        return;
    }
    let items: Option<Vec<Const>> = instrs[at - size..at]
        .iter()
        .map(|i| consts.items().get(i.arg as usize).cloned())
        .collect();
    let Some(items) = items else { return };
    let index = consts.add(Const::Tuple(items.into()));
    for inst in &mut instrs[at - size..at] {
        inst.op = Op::NOP;
    }
    instrs[at].op = Op::Code(Opcode::LoadConst);
    instrs[at].arg = index;
}

/// Removes `NOP`s whose line is shown by a neighbour.
fn clean_block(graph: &mut FlowGraph, id: BlockId) {
    let mut next_line = None;
    let mut after = graph.block(id).next;
    while let Some(next) = after {
        if let Some(first) = graph.block(next).instrs.first() {
            next_line = Some(first.pos.line);
            break;
        }
        after = graph.block(next).next;
    }
    let block = graph.block_mut(id);
    let mut kept: usize = 0;
    let mut previous = -1;
    let count = block.instrs.len();
    for at in 0..count {
        let inst = block.instrs[at];
        let line = inst.pos.line;
        if inst.op == Op::NOP {
            if line < 0 || previous == line {
                continue;
            }
            if at + 1 < count {
                let following = &mut block.instrs[at + 1];
                if following.pos.line == line {
                    continue;
                }
                if following.pos.line < 0 {
                    following.pos = inst.pos;
                    continue;
                }
            } else if next_line == Some(line) {
                continue;
            }
        }
        block.instrs[kept] = inst;
        kept += 1;
        previous = line;
    }
    block.instrs.truncate(kept);
}

fn mark_reachable(graph: &mut FlowGraph) {
    graph.block_mut(FlowGraph::ENTRY).predecessors = 1;
    let mut todo = vec![FlowGraph::ENTRY];
    while let Some(id) = todo.pop() {
        let block = graph.block(id);
        let mut reached = Vec::new();
        if let (Some(next), false) = (block.next, block.no_fallthrough) {
            reached.push(next);
        }
        let jumps = block.instrs.iter().filter(|i| i.op.is_jump() || i.op.is_block_push());
        reached.extend(jumps.map(|i| i.target));
        for target in reached {
            let target_block = graph.block_mut(target);
            if target_block.predecessors == 0 {
                todo.push(target);
            }
            target_block.predecessors += 1;
        }
    }
}

fn eliminate_empty_blocks(graph: &mut FlowGraph) {
    let mut at = Some(FlowGraph::ENTRY);
    while let Some(id) = at {
        if let Some(next) = graph.block(id).next {
            let next = graph.skip_empty(next);
            graph.block_mut(id).next = Some(next);
        }
        at = graph.block(id).next;
    }
    for id in graph.in_order() {
        let Some(last) = graph.block(id).instrs.last().copied() else {
            continue;
        };
        if last.op.is_jump() {
            let target = graph.skip_empty(last.target);
            if let Some(last) = graph.block_mut(id).instrs.last_mut() {
                last.target = target;
            }
        }
    }
}

fn is_exit_without_line(graph: &FlowGraph, id: BlockId) -> bool {
    let block = graph.block(id);
    block.exit && block.instrs.iter().all(|i| i.pos.line < 0)
}

/// Gives every jump its own copy of an exit that has no line, so that the exit can take the jump's line (PEP 626).
pub(super) fn duplicate_exits_without_line(graph: &mut FlowGraph) {
    for id in graph.newest_first() {
        let Some(last) = graph.block(id).instrs.last().copied() else {
            continue;
        };
        if !last.op.is_jump() || !is_exit_without_line(graph, last.target) {
            continue;
        }
        let target = graph.block_mut(last.target);
        if target.predecessors <= 1 {
            continue;
        }
        target.predecessors -= 1;
        let mut copy = target.clone();
        copy.predecessors = 1;
        copy.no_fallthrough = true;
        if let Some(first) = copy.instrs.first_mut() {
            first.pos = last.pos;
        }
        let copy = graph.add(copy);
        graph.block_mut(last.target).next = Some(copy);
        if let Some(last) = graph.block_mut(id).instrs.last_mut() {
            last.target = copy;
        }
    }
    for id in graph.newest_first() {
        if let Some(next) = graph.block(id).next {
            let mut found = Some(next);
            while let Some(candidate) = found.filter(|c| graph.block(*c).instrs.is_empty()) {
                found = graph.block(candidate).next;
            }
            graph.block_mut(id).next = found;
        }
    }
    for id in graph.newest_first() {
        let block = graph.block(id);
        let (Some(next), Some(last), false) = (block.next, block.instrs.last().copied(), block.no_fallthrough) else {
            continue;
        };
        if is_exit_without_line(graph, next)
            && let Some(first) = graph.block_mut(next).instrs.first_mut()
        {
            first.pos = last.pos;
        }
    }
}

/// An instruction without a line takes its predecessor's; so does a block with a single predecessor.
pub(super) fn propagate_lines(graph: &mut FlowGraph) {
    for id in graph.in_order() {
        let block = graph.block_mut(id);
        let mut previous = Pos::NONE;
        for inst in &mut block.instrs {
            if inst.pos.line < 0 {
                inst.pos = previous;
            } else {
                previous = inst.pos;
            }
        }
        let Some(last) = block.instrs.last().copied() else {
            continue;
        };
        let falls_to = if block.no_fallthrough { None } else { block.next };
        let jumps_to = last.op.is_jump().then_some(last.target);
        for successor in [falls_to, jumps_to].into_iter().flatten() {
            let successor = graph.block_mut(successor);
            if successor.predecessors == 1
                && let Some(first) = successor.instrs.first_mut()
                && first.pos.line < 0
            {
                first.pos = previous;
            }
        }
    }
}

/// Every return has a line, even where none could be propagated.
pub(super) fn guarantee_lines_for_exits(graph: &mut FlowGraph, first_line: u32) {
    let mut line = first_line as i32;
    for id in graph.in_order() {
        let block = graph.block_mut(id);
        let Some(last) = block.instrs.last().copied() else {
            continue;
        };
        if last.pos.line >= 0 {
            line = last.pos.line;
        } else if last.is(Opcode::ReturnValue) {
            for inst in &mut block.instrs {
                inst.pos.line = line;
            }
        }
    }
}
