//! From a finished flow graph to a code object: CPython 3.11's `assemble` in `compile.c`.
//!
//! Adds the prefix that makes cells and generators, optimizes, computes the stack's depth, turns `SETUP_*`/`POP_BLOCK`
//! into rows of the exception table, and numbers the jumps.

use std::rc::Rc;

use super::compiler::{Compiled, Unit};
use super::flowgraph::{BlockId, FlowGraph, Instruction, Op, Pos};
use super::{CodeObject, Handler, Instr, LocalKind, Location, Opcode, effect, flags, optimize};
use crate::syntax::diagnostic::{Diagnostic, DiagnosticKind};
use crate::syntax::scopes::{BlockType, Scope, SymbolTable};

pub(super) fn assemble(
    mut unit: Unit<'_>,
    symbols: &SymbolTable,
    filename: &Rc<str>,
    future_annotations: bool,
) -> Compiled<Rc<CodeObject>> {
    let scope = symbols.scope(unit.key);
    let code_flags = code_flags(scope, future_annotations);
    optimize::normalize(&mut unit.graph);
    optimize::extend_blocks(&mut unit.graph);
    let fixed = cell_indices(&unit);
    insert_prefix(&mut unit, code_flags, &fixed);
    fix_cells(&mut unit.graph, &fixed);
    let graph = &mut unit.graph;
    optimize::optimize(graph, &mut unit.consts);
    optimize::duplicate_exits_without_line(graph);
    let used_consts = used_consts(graph);
    optimize::propagate_lines(graph);
    optimize::guarantee_lines_for_exits(graph, unit.first_line);
    let stack_size = stack_depth(graph, scope.generator || scope.coroutine);
    label_handlers(graph);
    convert_block_ops(graph);
    optimize::clean(graph);
    let code = number(graph)?;

    let mut consts = unit.consts.into_items();
    consts.truncate(used_consts.max(1));
    let (locals_plus, local_kinds) = locals_plus(&unit.varnames, &unit.cellvars, &unit.freevars);
    Ok(Rc::new(CodeObject {
        name: unit.name,
        qualname: unit.qualname,
        filename: filename.clone(),
        first_line: unit.first_line,
        arg_count: unit.posonly_count + unit.arg_count,
        posonly_arg_count: unit.posonly_count,
        kwonly_arg_count: unit.kwonly_count,
        flags: code_flags,
        stack_size: stack_size as u32,
        instrs: code.instrs.into(),
        locations: code.locations.into(),
        handlers: code.handlers.into(),
        consts: consts.into(),
        names: unit.names.into_items().into(),
        locals_plus: locals_plus.into(),
        local_kinds: local_kinds.into(),
    }))
}

fn code_flags(scope: &Scope, future_annotations: bool) -> u32 {
    let mut result = 0;
    if scope.block_type == BlockType::Function {
        result |= flags::NEWLOCALS | flags::OPTIMIZED;
        if scope.nested {
            result |= flags::NESTED;
        }
        result |= match (scope.generator, scope.coroutine) {
            (true, false) => flags::GENERATOR,
            (false, true) => flags::COROUTINE,
            (true, true) => flags::ASYNC_GENERATOR,
            (false, false) => 0,
        };
        if scope.varargs {
            result |= flags::VARARGS;
        }
        if scope.varkeywords {
            result |= flags::VARKEYWORDS;
        }
    }
    if future_annotations {
        result |= flags::FUTURE_ANNOTATIONS;
    }
    result
}

/// For each cell and free variable, its index among all locals: a cell that is also a parameter shares its slot.
fn cell_indices(unit: &Unit<'_>) -> Vec<u32> {
    let locals = unit.varnames.len() as u32;
    let mut dropped = 0;
    let mut indices = Vec::new();
    for (offset, name) in unit.cellvars.items().iter().chain(unit.freevars.items()).enumerate() {
        let is_cell = offset < unit.cellvars.len();
        match unit.varnames.get(name).filter(|_| is_cell) {
            Some(index) => {
                dropped += 1;
                indices.push(index);
            }
            None => indices.push(locals + offset as u32 - dropped),
        }
    }
    indices
}

fn locals_plus(
    varnames: &super::compiler::Table<Rc<str>>,
    cellvars: &super::compiler::Table<Rc<str>>,
    freevars: &super::compiler::Table<Rc<str>>,
) -> (Vec<Rc<str>>, Vec<LocalKind>) {
    let mut names = Vec::new();
    let mut kinds = Vec::new();
    for name in varnames.items() {
        names.push(name.clone());
        kinds.push(LocalKind {
            local: true,
            cell: cellvars.get(name).is_some(),
            free: false,
        });
    }
    for name in cellvars.items().iter().filter(|n| varnames.get(n).is_none()) {
        names.push(name.clone());
        kinds.push(LocalKind {
            local: false,
            cell: true,
            free: false,
        });
    }
    for name in freevars.items() {
        names.push(name.clone());
        kinds.push(LocalKind {
            local: false,
            cell: false,
            free: true,
        });
    }
    (names, kinds)
}

/// What runs before the body: `COPY_FREE_VARS`, `MAKE_CELL`s, `RETURN_GENERATOR`.
fn insert_prefix(unit: &mut Unit<'_>, code_flags: u32, fixed: &[u32]) {
    let mut prefix = Vec::new();
    if unit.freevars.len() > 0 {
        prefix.push(Instruction::new(
            Op::Code(Opcode::CopyFreeVars),
            unit.freevars.len() as u32,
            Pos::NONE,
        ));
    }
    let mut cells: Vec<(u32, u32)> = fixed
        .iter()
        .take(unit.cellvars.len())
        .enumerate()
        .map(|(old, &new)| (new, old as u32))
        .collect();
    cells.sort_unstable();
    for (_, old) in cells {
        prefix.push(Instruction::new(Op::Code(Opcode::MakeCell), old, Pos::NONE));
    }
    if code_flags & (flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR) != 0 {
        let line = unit.first_line as i32;
        let pos = Pos {
            line,
            end_line: line,
            column: -1,
            end_column: -1,
        };
        prefix.push(Instruction::new(Op::Code(Opcode::ReturnGenerator), 0, pos));
        prefix.push(Instruction::new(Op::Code(Opcode::PopTop), 0, Pos::NONE));
    }
    unit.graph.block_mut(FlowGraph::ENTRY).instrs.splice(0..0, prefix);
}

fn fix_cells(graph: &mut FlowGraph, fixed: &[u32]) {
    use Opcode::{DeleteDeref, LoadClassderef, LoadClosure, LoadDeref, MakeCell, StoreDeref};
    for id in graph.in_order() {
        for inst in &mut graph.block_mut(id).instrs {
            if let Op::Code(MakeCell | LoadClosure | LoadDeref | StoreDeref | DeleteDeref | LoadClassderef) = inst.op {
                inst.arg = fixed.get(inst.arg as usize).copied().unwrap_or(inst.arg);
            }
        }
    }
}

/// How many constants are used, counted to the last; the first may be the docstring and always stays.
fn used_consts(graph: &FlowGraph) -> usize {
    let order = graph.in_order();
    let instrs = order.iter().flat_map(|id| &graph.block(*id).instrs);
    let used = instrs
        .filter(|i| i.is(Opcode::LoadConst) || i.is(Opcode::KwNames))
        .map(|i| i.arg);
    used.max().unwrap_or(0) as usize + 1
}

/// The deepest the value stack gets; also records the depth at the start of each block.
fn stack_depth(graph: &mut FlowGraph, is_generator: bool) -> i32 {
    let mut deepest = 0;
    let mut todo = Vec::new();
    push_depth(graph, &mut todo, FlowGraph::ENTRY, i32::from(is_generator));
    while let Some(id) = todo.pop() {
        let mut depth = graph.block(id).start_depth.unwrap_or(0);
        let mut next = graph.block(id).next;
        for at in 0..graph.block(id).instrs.len() {
            let inst = graph.block(id).instrs[at];
            let after = depth + effect::stack_effect(inst.op, inst.arg, false);
            deepest = deepest.max(after);
            if inst.op.is_jump() || inst.op.is_block_push() {
                let at_target = depth + effect::stack_effect(inst.op, inst.arg, true);
                deepest = deepest.max(at_target);
                push_depth(graph, &mut todo, inst.target, at_target);
            }
            depth = after;
            if matches!(inst.op, Op::Jump | Op::JumpNoInterrupt) || inst.op.is_exit() {
                next = None;
                break;
            }
        }
        if let Some(next) = next {
            push_depth(graph, &mut todo, next, depth);
        }
    }
    deepest
}

fn push_depth(graph: &mut FlowGraph, todo: &mut Vec<BlockId>, id: BlockId, depth: i32) {
    let block = graph.block_mut(id);
    if block.start_depth.is_none() {
        block.start_depth = Some(depth);
        todo.push(id);
    }
}

/// Finds the handler of each instruction by walking the graph with the stack of entered `SETUP_*`s.
fn label_handlers(graph: &mut FlowGraph) {
    let mut stacks: Vec<Option<Vec<BlockId>>> = vec![None; graph.len()];
    let mut visited = vec![false; graph.len()];
    let mut todo = vec![FlowGraph::ENTRY];
    stacks[0] = Some(Vec::new());
    visited[0] = true;
    while let Some(id) = todo.pop() {
        let mut handlers = stacks[id.0 as usize].take().unwrap_or_default();
        for at in 0..graph.block(id).instrs.len() {
            let inst = graph.block(id).instrs[at];
            let target = inst.target.0 as usize;
            if (inst.op.is_block_push() || inst.op.is_jump()) && !std::mem::replace(&mut visited[target], true) {
                stacks[target] = Some(handlers.clone());
                todo.push(inst.target);
            }
            if inst.op.is_block_push() {
                if matches!(inst.op, Op::SetupWith | Op::SetupCleanup) {
                    graph.block_mut(inst.target).preserve_lasti = true;
                }
                handlers.push(inst.target);
            } else if inst.op == Op::PopBlock {
                handlers.pop();
            } else {
                graph.block_mut(id).instrs[at].except = handlers.last().copied();
            }
        }
        let block = graph.block(id);
        if let (Some(next), false) = (block.next, block.no_fallthrough)
            && !std::mem::replace(&mut visited[next.0 as usize], true)
        {
            stacks[next.0 as usize] = Some(handlers);
            todo.push(next);
        }
    }
}

fn convert_block_ops(graph: &mut FlowGraph) {
    for id in graph.in_order() {
        for inst in &mut graph.block_mut(id).instrs {
            if inst.op.is_block_push() || inst.op == Op::PopBlock {
                inst.op = Op::NOP;
            }
        }
    }
}

struct Code {
    instrs: Vec<Instr>,
    locations: Vec<Location>,
    handlers: Vec<Handler>,
}

/// Lays the blocks out: jump targets become indices, runs of one handler become rows of the table.
fn number(graph: &FlowGraph) -> Compiled<Code> {
    let order = graph.in_order();
    let mut starts = vec![0u32; graph.len()];
    let mut total = 0;
    for id in &order {
        starts[id.0 as usize] = total;
        total += graph.block(*id).instrs.len() as u32;
    }
    let mut code = Code {
        instrs: Vec::new(),
        locations: Vec::new(),
        handlers: Vec::new(),
    };
    let mut guarded: Option<(BlockId, u32)> = None;
    for id in &order {
        for inst in &graph.block(*id).instrs {
            let index = code.instrs.len() as u32;
            if inst.except != guarded.map(|(handler, _)| handler) {
                if let Some((handler, start)) = guarded {
                    code.handlers.push(handler_row(graph, &starts, handler, start, index));
                }
                guarded = inst.except.map(|handler| (handler, index));
            }
            code.instrs.push(numbered(inst, index, &starts)?);
            code.locations.push(inst.pos.to_location());
        }
    }
    if let Some((handler, start)) = guarded {
        code.handlers.push(handler_row(graph, &starts, handler, start, total));
    }
    Ok(code)
}

fn handler_row(graph: &FlowGraph, starts: &[u32], handler: BlockId, start: u32, end: u32) -> Handler {
    let block = graph.block(handler);
    let pushed = 1 + i32::from(block.preserve_lasti);
    Handler {
        start,
        end,
        target: starts[handler.0 as usize],
        depth: (block.start_depth.unwrap_or(0) - pushed).max(0) as u32,
        lasti: block.preserve_lasti,
    }
}

fn numbered(inst: &Instruction, index: u32, starts: &[u32]) -> Compiled<Instr> {
    if !inst.op.is_jump() {
        return match inst.op {
            Op::Code(op) => Ok(Instr { op, arg: inst.arg }),
            _ => Err(Diagnostic::new(
                DiagnosticKind::SyntaxError,
                "malformed control flow graph",
            )),
        };
    }
    let arg = starts.get(inst.target.0 as usize).copied().unwrap_or(0);
    let forward = arg > index;
    let pick = |ahead, back| if forward { ahead } else { back };
    let op = match inst.op {
        Op::Code(op) => op,
        Op::Jump => pick(Opcode::JumpForward, Opcode::JumpBackward),
        Op::JumpNoInterrupt => pick(Opcode::JumpForward, Opcode::JumpBackwardNoInterrupt),
        Op::PopJumpIfFalse => pick(Opcode::PopJumpForwardIfFalse, Opcode::PopJumpBackwardIfFalse),
        Op::PopJumpIfTrue => pick(Opcode::PopJumpForwardIfTrue, Opcode::PopJumpBackwardIfTrue),
        Op::PopJumpIfNone => pick(Opcode::PopJumpForwardIfNone, Opcode::PopJumpBackwardIfNone),
        _ => pick(Opcode::PopJumpForwardIfNotNone, Opcode::PopJumpBackwardIfNotNone),
    };
    Ok(Instr { op, arg })
}
