//! Makes `SWAP` sequences short, or does them at compile time by reordering the stores that follow.
//!
//! `a, b = b, a` becomes two loads and two stores in the other order. See `swaptimize` and `apply_static_swaps` in
//! CPython 3.11's `compile.c`.

use super::Opcode;
use super::flowgraph::{Instruction, Op};

/// Replaces the run of `SWAP`s and `NOP`s at `at` by an optimal one; returns the index of the run's last instruction.
pub(super) fn optimize_run(instrs: &mut [Instruction], at: usize) -> usize {
    let run = instrs[at..]
        .iter()
        .take_while(|i| i.is(Opcode::Swap) || i.op == Op::NOP)
        .count();
    let swaps = &instrs[at..at + run];
    if swaps.iter().filter(|i| i.is(Opcode::Swap)).count() < 2 {
        return at;
    }
    let depth = swaps
        .iter()
        .filter(|i| i.is(Opcode::Swap))
        .map(|i| i.arg as usize)
        .max()
        .unwrap_or(0);
    let mut stack: Vec<usize> = (0..depth).collect();
    for swap in swaps.iter().filter(|i| i.is(Opcode::Swap)) {
        if swap.arg > 0 {
            stack.swap(0, swap.arg as usize - 1);
        }
    }
    // Each cycle of the permutation needs one swap per element besides the top; laid down from the end backwards.
    let mut visited = vec![false; depth];
    let mut backwards = Vec::new();
    for start in 0..depth {
        if visited[start] || stack[start] == start {
            continue;
        }
        let mut item = start;
        loop {
            if item != 0 {
                backwards.push(item as u32 + 1);
            }
            if visited[item] {
                break;
            }
            visited[item] = true;
            item = stack[item];
        }
    }
    for (offset, inst) in instrs[at..at + run].iter_mut().rev().enumerate() {
        match backwards.get(offset) {
            Some(&arg) => {
                inst.op = Op::Code(Opcode::Swap);
                inst.arg = arg;
            }
            None => inst.op = Op::NOP,
        }
    }
    at + run - 1
}

fn is_swappable(op: Op) -> bool {
    matches!(op, Op::Code(Opcode::StoreFast | Opcode::PopTop))
}

fn stores_to(inst: &Instruction) -> Option<u32> {
    inst.is(Opcode::StoreFast).then_some(inst.arg)
}

/// The next instruction after `at` that only pops; none if another comes first, or one of another line.
fn next_swappable(instrs: &[Instruction], at: usize, line: Option<i32>) -> Option<usize> {
    for (offset, inst) in instrs.iter().enumerate().skip(at + 1) {
        if line.is_some_and(|line| line >= 0 && inst.pos.line != line) {
            return None;
        }
        if inst.op != Op::NOP {
            return is_swappable(inst.op).then_some(offset);
        }
    }
    None
}

/// Does the `SWAP`s at and before `at` by exchanging the stores and pops after them, where nothing can tell.
pub(super) fn apply_statically(instrs: &mut [Instruction], at: usize) {
    for index in (0..=at).rev() {
        let swap = instrs[index];
        if !swap.is(Opcode::Swap) {
            if swap.op == Op::NOP || is_swappable(swap.op) {
                continue;
            }
            return;
        }
        let Some(first) = next_swappable(instrs, index, None) else {
            return;
        };
        let line = instrs[first].pos.line;
        let mut other = first;
        for _ in 1..swap.arg {
            match next_swappable(instrs, other, Some(line)) {
                Some(next) => other = next,
                None => return,
            }
        }
        let (store_a, store_b) = (stores_to(&instrs[first]), stores_to(&instrs[other]));
        if store_a.is_some() || store_b.is_some() {
            if store_a == store_b {
                return;
            }
            let between = instrs.get(first + 1..other).unwrap_or_default();
            if between
                .iter()
                .filter_map(stores_to)
                .any(|s| Some(s) == store_a || Some(s) == store_b)
            {
                return;
            }
        }
        instrs[index].op = Op::NOP;
        instrs.swap(first, other);
    }
}
