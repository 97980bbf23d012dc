//! The state of a compilation, and what every statement and expression uses to emit code.
//!
//! This is the middle of CPython 3.11's `compile.c`: a stack of *units* (one for each code object being made), each
//! with its tables and its flow graph. A unit's current position is what new instructions get; visiting an expression
//! sets it to the expression and puts it back, exactly as CPython does, because tracebacks and line events show it.

use std::collections::HashMap;
use std::rc::Rc;

use super::flowgraph::{Block, BlockId, FlowGraph, Instruction, Op, Pos};
use super::warnings::SyntaxWarning;
use super::{CodeObject, Const, Opcode, assemble, function};
use crate::syntax::ast::{Body, Context, Expr, Mode, Name, ScopeKey, Stmt};
use crate::syntax::diagnostic::{Diagnostic, Finder};
use crate::syntax::scopes::{BlockType, Scope, ScopeOf, SymbolTable, mangle};
use crate::syntax::{self, decode};

/// The result of compiling a part.
pub(super) type Compiled<T = ()> = Result<T, Box<Diagnostic>>;

/// Above this many operands on the stack, a display is built piece by piece.
pub(super) const STACK_USE_GUIDELINE: usize = 30;

/// How deeply `for`, `try`, `with` may nest in one code object.
const MAX_BLOCKS: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
}

/// What must be undone when control leaves a statement early: CPython's `fblocktype`.
#[derive(Clone, Copy)]
pub(super) enum FrameBlock<'a> {
    WhileLoop,
    ForLoop,
    TryExcept,
    FinallyTry(&'a [Stmt]),
    FinallyEnd,
    With(&'a Stmt),
    AsyncWith(&'a Stmt),
    HandlerCleanup(Option<&'a Name>),
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension,
}

#[derive(Clone, Copy)]
pub(super) struct FrameBlockInfo<'a> {
    pub kind: FrameBlock<'a>,
    pub block: BlockId,
    pub exit: BlockId,
}

/// An insertion-ordered table without repetitions; its indices are instruction arguments.
#[derive(Debug)]
pub(super) struct Table<T> {
    items: Vec<T>,
    index: HashMap<T, u32>,
}

impl<T: Clone + Eq + std::hash::Hash> Table<T> {
    pub fn new() -> Self {
        Table {
            items: Vec::new(),
            index: HashMap::new(),
        }
    }

    pub fn add(&mut self, item: T) -> u32 {
        if let Some(&index) = self.index.get(&item) {
            return index;
        }
        let index = self.items.len() as u32;
        self.items.push(item.clone());
        self.index.insert(item, index);
        index
    }

    pub fn get(&self, item: &T) -> Option<u32> {
        self.index.get(item).copied()
    }

    pub fn items(&self) -> &[T] {
        &self.items
    }

    pub fn into_items(self) -> Vec<T> {
        self.items
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }
}

/// One code object in the making.
pub(super) struct Unit<'a> {
    pub kind: UnitKind,
    pub key: ScopeKey,
    pub name: Name,
    pub qualname: Name,
    /// The class whose name mangles `__private` names here.
    pub private: Option<Name>,
    pub consts: Table<Const>,
    pub names: Table<Name>,
    pub varnames: Table<Name>,
    pub cellvars: Table<Name>,
    pub freevars: Table<Name>,
    pub arg_count: u32,
    pub posonly_count: u32,
    pub kwonly_count: u32,
    pub first_line: u32,
    pub graph: FlowGraph,
    pub current: BlockId,
    pub need_new_block: bool,
    pub frame_blocks: Vec<FrameBlockInfo<'a>>,
    pub pos: Pos,
}

pub(super) struct Compiler<'a> {
    pub symbols: &'a SymbolTable,
    pub filename: Rc<str>,
    pub unit: Unit<'a>,
    pub enclosing: Vec<Unit<'a>>,
    pub interactive: bool,
    pub future_annotations: bool,
    pub future_line: u32,
    pub warnings: Vec<SyntaxWarning>,
}

/// Compiles a source text to the code object of its module, expression or interactive statement.
///
/// `source` may have any line ends and is taken to be of 3.11's grammar; [`compile_file`] looks.
pub fn compile(source: &str, filename: &str, mode: Mode) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let source = decode::normalize_newlines(source.strip_prefix('\u{feff}').unwrap_or(source));
    compile_text(&source, filename, mode, false, &mut Vec::new()).map_err(|error| error.with_source(filename, &source))
}

/// As [`compile`]; the compiler's warnings are added to `warnings`, also when an error comes after them.
pub fn compile_with_warnings(
    source: &str,
    filename: &str,
    mode: Mode,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let source = lines_of_string(source, mode);
    compile_text(&source, filename, mode, true, warnings).map_err(|error| error.with_string(filename, &source))
}

/// The tree of a source text as it is written, and the text to which its places belong.
pub fn parse_string(
    source: &str,
    filename: &str,
    mode: Mode,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<(syntax::Module, String), Box<Diagnostic>> {
    let source = lines_of_string(source, mode);
    add_number_warnings(&source, warnings);
    match syntax::parse_as_written(&source, mode) {
        Ok(tree) => Ok((tree, source)),
        Err(error) => Err(error.with_string(filename, &source)),
    }
}

/// The `DeprecationWarning`s about the string literals of a source that compiles, as the `SyntaxError`s that filters may
/// make of them.
pub fn escape_warnings(source: &str, filename: &str, mode: Mode) -> Vec<Diagnostic> {
    let source = lines_of_string(source, mode);
    let found = syntax::escape_warnings(&source, mode).into_iter();
    found
        .map(|warning| *Box::new(warning).with_string(filename, &source))
        .collect()
}

fn lines_of_string(source: &str, mode: Mode) -> String {
    let mut source = decode::normalize_newlines(source.strip_prefix('\u{feff}').unwrap_or(source));
    if mode == Mode::Module && !source.is_empty() && !source.ends_with('\n') {
        source.push('\n');
    }
    source
}

/// As [`compile_with_warnings`], for a module's file.
pub fn compile_imported(
    source: &str,
    filename: &str,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let source = decode::normalize_newlines(source.strip_prefix('\u{feff}').unwrap_or(source));
    compile_text(&source, filename, Mode::Module, true, warnings).map_err(|error| {
        let mut error = error.with_source(filename, &source);
        if let Some(text) = &mut error.text
            && error.line > 0
            && error.finder != Finder::Tokenizer
        {
            text.push('\n');
        }
        error
    })
}

/// As [`compile_with_warnings`], for the program's own file.
pub fn compile_file(
    source: &str,
    filename: &str,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let source = decode::normalize_newlines(source.strip_prefix('\u{feff}').unwrap_or(source));
    compile_text(&source, filename, Mode::Module, true, warnings).map_err(|error| {
        if decode::coding_cookie(source.as_bytes()).is_some() {
            error.with_source(filename, &source)
        } else {
            error.with_file(filename, &source)
        }
    })
}

/// Compiles the bytes of a file, decoding them as their coding cookie says (PEP 263).
pub fn compile_bytes(source: &[u8], filename: &str, mode: Mode) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let source = decode::decode_source(source, filename)?;
    compile_with_warnings(&source, filename, mode, &mut Vec::new())
}

fn compile_text(
    source: &str,
    filename: &str,
    mode: Mode,
    strict: bool,
    warnings: &mut Vec<SyntaxWarning>,
) -> Compiled<Rc<CodeObject>> {
    if strict {
        add_number_warnings(source, warnings);
    }
    compile_tree(&syntax::parse(source, mode, strict)?, filename, mode, warnings)
}

fn add_number_warnings(source: &str, warnings: &mut Vec<SyntaxWarning>) {
    let found = syntax::number_warnings(source).into_iter();
    warnings.extend(found.map(|(line, message)| SyntaxWarning { message, line }));
}

/// Compiles a tree.
pub fn compile_tree(
    module: &syntax::Module,
    filename: &str,
    mode: Mode,
    warnings: &mut Vec<SyntaxWarning>,
) -> Result<Rc<CodeObject>, Box<Diagnostic>> {
    let found_by = |finder: Finder| {
        move |mut error: Box<Diagnostic>| {
            error.finder = finder;
            error
        }
    };
    let symbols = SymbolTable::build(module).map_err(found_by(Finder::SymbolTable))?;
    let key = ScopeKey(0);
    let unit = Unit::new(symbols.scope(key), "<module>".into(), UnitKind::Module, key, 1, None);
    let mut compiler = Compiler {
        symbols: &symbols,
        filename: filename.into(),
        unit,
        enclosing: Vec::new(),
        interactive: mode == Mode::Single,
        future_annotations: module.future_annotations,
        future_line: module.future_line,
        warnings: Vec::new(),
    };
    let outcome = compile_body(&mut compiler, &module.body, mode);
    warnings.append(&mut compiler.warnings);
    outcome.map_err(found_by(Finder::Compiler))?;
    let Compiler {
        unit,
        filename,
        future_annotations,
        ..
    } = compiler;
    assemble::assemble(unit, &symbols, &filename, future_annotations)
}

fn compile_body<'a>(compiler: &mut Compiler<'a>, body: &'a Body, mode: Mode) -> Compiled {
    compiler.unit.pos.line = 0;
    compiler.emit_arg(Opcode::Resume, 0);
    compiler.unit.pos.line = 1;
    match body {
        Body::Statements(stmts) if mode == Mode::Single => {
            if function::has_annotations(stmts) {
                compiler.emit(Opcode::SetupAnnotations);
            }
            compiler.visit_stmts(stmts)?;
        }
        Body::Statements(stmts) => compiler.body(stmts)?,
        Body::Expression(value) => compiler.visit_expr(value)?,
    }
    compiler.finish(!matches!(body, Body::Expression(_)));
    Ok(())
}

impl<'a> Compiler<'a> {
    pub fn scope(&self) -> &'a Scope {
        self.symbols.scope(self.unit.key)
    }

    pub fn error<T>(&self, message: impl Into<String>) -> Compiled<T> {
        Err(Diagnostic::syntax(message, self.unit.pos.to_location()))
    }

    // Units.

    pub fn enter_scope(&mut self, name: Name, kind: UnitKind, key: ScopeKey, line: u32) {
        let private = self.unit.private.clone();
        let unit = Unit::new(self.symbols.scope(key), name, kind, key, line, private);
        self.enclosing.push(std::mem::replace(&mut self.unit, unit));
        self.unit.qualname = self.qualname();
        self.unit.pos = Pos::line_only(line as i32);
        self.emit_arg(Opcode::Resume, 0);
    }

    /// Ends the current unit; returns its code.
    pub fn exit_scope(&mut self, add_none: bool) -> Compiled<Rc<CodeObject>> {
        self.finish(add_none);
        let Some(parent) = self.enclosing.pop() else {
            return self.error("code object without a parent");
        };
        let unit = std::mem::replace(&mut self.unit, parent);
        assemble::assemble(unit, self.symbols, &self.filename, self.future_annotations)
    }

    /// Makes sure that the last block returns.
    pub fn finish(&mut self, add_none: bool) {
        if !self.unit.graph.block(self.unit.current).returns {
            self.unset_loc();
            if add_none {
                self.load_const(Const::None);
            }
            self.emit(Opcode::ReturnValue);
        }
    }

    fn qualname(&self) -> Name {
        let unit = &self.unit;
        let Some(parent) = self.enclosing.last().filter(|parent| parent.kind != UnitKind::Module) else {
            return unit.name.clone();
        };
        if matches!(
            unit.kind,
            UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Class
        ) {
            let mangled = mangle(parent.private.as_ref(), &unit.name);
            if self.symbols.scope(parent.key).scope_of(&mangled) == ScopeOf::GlobalExplicit {
                return unit.name.clone();
            }
        }
        let locals = match parent.kind {
            UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Lambda => ".<locals>",
            _ => "",
        };
        format!("{}{locals}.{}", parent.qualname, unit.name).into()
    }

    // Positions.

    pub fn set_loc(&mut self, loc: super::Location) {
        self.unit.pos = Pos::from_location(loc);
    }

    /// What follows is artificial: it has no line of its own.
    pub fn unset_loc(&mut self) {
        self.unit.pos = Pos::NONE;
    }

    // Blocks.

    pub fn new_block(&mut self) -> BlockId {
        self.unit.graph.add(Block::default())
    }

    pub fn use_block(&mut self, block: BlockId) {
        let current = self.unit.current;
        self.unit.graph.block_mut(current).next = Some(block);
        self.unit.current = block;
        self.unit.need_new_block = false;
    }

    pub fn push_frame_block(&mut self, kind: FrameBlock<'a>, block: BlockId, exit: BlockId) -> Compiled {
        if self.unit.frame_blocks.len() >= MAX_BLOCKS {
            return self.error("too many statically nested blocks");
        }
        self.unit.frame_blocks.push(FrameBlockInfo { kind, block, exit });
        Ok(())
    }

    pub fn pop_frame_block(&mut self) {
        self.unit.frame_blocks.pop();
    }

    // Instructions.

    fn push_instruction(&mut self, instruction: Instruction) {
        if self.unit.need_new_block {
            let block = self.new_block();
            self.use_block(block);
        }
        let ends = instruction.op.ends_block();
        let current = self.unit.current;
        let block = self.unit.graph.block_mut(current);
        block.returns |= instruction.op == Op::Code(Opcode::ReturnValue);
        block.instrs.push(instruction);
        self.unit.need_new_block |= ends;
    }

    pub fn emit(&mut self, op: Opcode) {
        self.emit_arg(op, 0);
    }

    pub fn emit_arg(&mut self, op: Opcode, arg: u32) {
        self.push_instruction(Instruction::new(Op::Code(op), arg, self.unit.pos));
    }

    pub fn emit_arg_noline(&mut self, op: Opcode, arg: u32) {
        self.push_instruction(Instruction::new(Op::Code(op), arg, Pos::NO_LINE));
    }

    pub fn pop_block(&mut self) {
        self.push_instruction(Instruction::new(Op::PopBlock, 0, self.unit.pos));
    }

    pub fn pop_block_noline(&mut self) {
        self.push_instruction(Instruction::new(Op::PopBlock, 0, Pos::NO_LINE));
    }

    pub fn jump(&mut self, op: Op, target: BlockId) {
        self.push_instruction(Instruction::jump(op, target, self.unit.pos));
    }

    pub fn jump_noline(&mut self, op: Op, target: BlockId) {
        self.push_instruction(Instruction::jump(op, target, Pos::NO_LINE));
    }

    pub fn load_const(&mut self, value: Const) {
        let arg = self.unit.consts.add(value);
        self.emit_arg(Opcode::LoadConst, arg);
    }

    pub fn load_int(&mut self, value: usize) {
        self.load_const(Const::Int(value.into()));
    }

    pub fn call(&mut self, args: usize) {
        self.emit_arg(Opcode::Precall, args as u32);
        self.emit_arg(Opcode::Call, args as u32);
    }

    // Names.

    pub fn mangled(&self, name: &Name) -> Name {
        mangle(self.unit.private.as_ref(), name)
    }

    /// An instruction whose argument is an entry of `co_names`.
    pub fn emit_name(&mut self, op: Opcode, name: &Name) {
        let mangled = self.mangled(name);
        let arg = self.unit.names.add(mangled);
        self.emit_arg(op, arg);
    }

    pub fn check_forbidden(&self, name: &str, ctx: Context) -> Compiled {
        match ctx {
            Context::Store if name == "__debug__" => self.error("cannot assign to __debug__"),
            Context::Del if name == "__debug__" => self.error("cannot delete __debug__"),
            _ => Ok(()),
        }
    }

    /// Loads, stores or deletes a variable, wherever it lives.
    pub fn name_op(&mut self, name: &Name, ctx: Context) -> Compiled {
        self.check_forbidden(name, ctx)?;
        let mangled = self.mangled(name);
        let scope = self.scope();
        let in_function = scope.block_type == BlockType::Function;
        use Context::{Del, Load, Store};
        let (op, arg) = match scope.scope_of(&mangled) {
            ScopeOf::Free | ScopeOf::Cell => {
                let op = match ctx {
                    Load if scope.block_type == BlockType::Class => Opcode::LoadClassderef,
                    Load => Opcode::LoadDeref,
                    Store => Opcode::StoreDeref,
                    Del => Opcode::DeleteDeref,
                };
                (op, self.deref_index(&mangled))
            }
            ScopeOf::Local if in_function => {
                let op = match ctx {
                    Load => Opcode::LoadFast,
                    Store => Opcode::StoreFast,
                    Del => Opcode::DeleteFast,
                };
                (op, self.unit.varnames.add(mangled))
            }
            found @ (ScopeOf::GlobalExplicit | ScopeOf::GlobalImplicit)
                if in_function || found == ScopeOf::GlobalExplicit =>
            {
                let arg = self.unit.names.add(mangled);
                match ctx {
                    Load => (Opcode::LoadGlobal, arg << 1),
                    Store => (Opcode::StoreGlobal, arg),
                    Del => (Opcode::DeleteGlobal, arg),
                }
            }
            _ => {
                let op = match ctx {
                    Load => Opcode::LoadName,
                    Store => Opcode::StoreName,
                    Del => Opcode::DeleteName,
                };
                (op, self.unit.names.add(mangled))
            }
        };
        self.emit_arg(op, arg);
        Ok(())
    }

    /// The index of a cell or free variable among both; the assembler turns it into one among all locals.
    pub fn deref_index(&self, name: &Name) -> u32 {
        let unit = &self.unit;
        if self.scope().scope_of(name) == ScopeOf::Cell {
            return unit.cellvars.get(name).unwrap_or(0);
        }
        unit.freevars.get(name).unwrap_or(0) + unit.cellvars.len() as u32
    }

    /// Visits each expression in turn.
    pub fn visit_exprs(&mut self, exprs: &'a [Expr]) -> Compiled {
        exprs.iter().try_for_each(|e| self.visit_expr(e))
    }

    pub fn visit_stmts(&mut self, stmts: &'a [Stmt]) -> Compiled {
        stmts.iter().try_for_each(|s| self.visit_stmt(s))
    }
}

impl<'a> Unit<'a> {
    pub fn new(scope: &Scope, name: Name, kind: UnitKind, key: ScopeKey, line: u32, private: Option<Name>) -> Self {
        let mut varnames = Table::new();
        for param in &scope.varnames {
            varnames.add(param.clone());
        }
        let mut cellvars = Table::new();
        for cell in scope.cell_names() {
            cellvars.add(cell);
        }
        if scope.needs_class_closure {
            cellvars.add("__class__".into());
        }
        let mut freevars = Table::new();
        for free in scope.free_names() {
            freevars.add(free);
        }
        let mut graph = FlowGraph::default();
        let entry = graph.add(Block::default());
        Unit {
            kind,
            key,
            qualname: name.clone(),
            name,
            private,
            consts: Table::new(),
            names: Table::new(),
            varnames,
            cellvars,
            freevars,
            arg_count: 0,
            posonly_count: 0,
            kwonly_count: 0,
            first_line: line,
            graph,
            current: entry,
            need_new_block: false,
            frame_blocks: Vec::new(),
            pos: Pos::line_only(line as i32),
        }
    }
}
