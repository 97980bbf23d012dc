//! The control-flow graph of one code object: basic blocks of instructions, before jumps become numbers.
//!
//! Blocks live in an arena and are linked twice, as in CPython's `compile.c`: by `next` in the order of the code, and
//! by the order of creation (some passes go through all blocks, newest first; their result depends on that order).

use super::{Location, Opcode};

/// The index of a block in its [`FlowGraph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BlockId(pub u32);

impl BlockId {
    /// Where a frame block needs no block at all.
    pub const NONE: BlockId = BlockId(u32::MAX);
}

/// A real opcode, or one that exists only until assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    Code(Opcode),
    Jump,
    JumpNoInterrupt,
    PopJumpIfFalse,
    PopJumpIfTrue,
    PopJumpIfNone,
    PopJumpIfNotNone,
    SetupFinally,
    SetupCleanup,
    SetupWith,
    PopBlock,
}

impl Op {
    pub const NOP: Op = Op::Code(Opcode::Nop);

    pub fn is_jump(self) -> bool {
        match self {
            Op::Code(op) => op.is_jump(),
            Op::SetupFinally | Op::SetupCleanup | Op::SetupWith | Op::PopBlock => false,
            _ => true,
        }
    }

    pub fn is_block_push(self) -> bool {
        matches!(self, Op::SetupFinally | Op::SetupCleanup | Op::SetupWith)
    }

    pub fn is_exit(self) -> bool {
        matches!(
            self,
            Op::Code(Opcode::ReturnValue | Opcode::RaiseVarargs | Opcode::Reraise)
        )
    }

    pub fn ends_block(self) -> bool {
        self.is_jump() || self.is_exit()
    }
}

/// A source position as the compiler carries it; a line of -1 means none, a column of -1 means none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pos {
    pub line: i32,
    pub end_line: i32,
    pub column: i32,
    pub end_column: i32,
}

impl Pos {
    pub const NONE: Pos = Pos {
        line: -1,
        end_line: -1,
        column: -1,
        end_column: -1,
    };
    pub const NO_LINE: Pos = Pos {
        line: -1,
        end_line: 0,
        column: 0,
        end_column: 0,
    };

    pub fn line_only(line: i32) -> Pos {
        Pos {
            line,
            end_line: line,
            column: 0,
            end_column: 0,
        }
    }

    pub fn from_location(loc: Location) -> Pos {
        if loc.line == 0 {
            return Pos::NONE;
        }
        Pos {
            line: loc.line as i32,
            end_line: loc.end_line as i32,
            column: loc.column as i32,
            end_column: loc.end_column as i32,
        }
    }

    pub fn to_location(self) -> Location {
        if self.line < 0 {
            return Location::default();
        }
        let no_columns = self.column < 0 || self.end_column < 0;
        let end_line = if self.end_line < 0 { self.line } else { self.end_line };
        let column = |value: i32| if no_columns { 0 } else { value.max(0) as u32 };
        Location {
            line: self.line as u32,
            end_line: end_line as u32,
            column: column(self.column),
            end_column: column(self.end_column),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Instruction {
    pub op: Op,
    pub arg: u32,
    pub target: BlockId,
    pub pos: Pos,
    /// The block of the handler that guards the instruction.
    pub except: Option<BlockId>,
}

impl Instruction {
    pub fn new(op: Op, arg: u32, pos: Pos) -> Self {
        Instruction {
            op,
            arg,
            target: BlockId::NONE,
            pos,
            except: None,
        }
    }

    pub fn jump(op: Op, target: BlockId, pos: Pos) -> Self {
        Instruction {
            op,
            arg: 0,
            target,
            pos,
            except: None,
        }
    }

    pub fn is(&self, op: Opcode) -> bool {
        self.op == Op::Code(op)
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub instrs: Vec<Instruction>,
    pub next: Option<BlockId>,
    /// It holds a `RETURN_VALUE`.
    pub returns: bool,
    /// It ends in a return or raise.
    pub exit: bool,
    pub no_fallthrough: bool,
    pub predecessors: u32,
    /// The depth of the value stack on entry, once known.
    pub start_depth: Option<i32>,
    pub preserve_lasti: bool,
}

#[derive(Debug, Default)]
pub(super) struct FlowGraph {
    blocks: Vec<Block>,
}

impl FlowGraph {
    pub const ENTRY: BlockId = BlockId(0);

    pub fn add(&mut self, block: Block) -> BlockId {
        self.blocks.push(block);
        BlockId(self.blocks.len() as u32 - 1)
    }

    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    pub fn block_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id.0 as usize]
    }

    pub fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Every block, newest first: CPython's `b_list`.
    pub fn newest_first(&self) -> impl Iterator<Item = BlockId> + use<> {
        (0..self.blocks.len() as u32).rev().map(BlockId)
    }

    /// The blocks in the order of the code.
    pub fn in_order(&self) -> Vec<BlockId> {
        let mut order = Vec::new();
        let mut at = Some(FlowGraph::ENTRY);
        while let Some(id) = at {
            order.push(id);
            at = self.block(id).next;
        }
        order
    }

    /// The first block from `id` on that has instructions, or the last one there is.
    pub fn skip_empty(&self, mut id: BlockId) -> BlockId {
        while let (true, Some(next)) = (self.block(id).instrs.is_empty(), self.block(id).next) {
            id = next;
        }
        id
    }
}
