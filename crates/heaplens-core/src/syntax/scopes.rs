//! The symbol table: which names each block binds and where every other name lives. CPython 3.11's `symtable.c`.
//!
//! One pass over the tree ([`super::collect`]) notes how each block uses each name; the analysis here then decides,
//! from the outside in which names are visible and from the inside out which locals must be cells.

use std::collections::{BTreeMap, BTreeSet};

use super::ast::{Module, Name, ScopeKey};
use super::collect;
use super::diagnostic::Diagnostic;
use crate::code::Location;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockType {
    Module,
    Class,
    Function,
}

/// Where a name lives, seen from one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeOf {
    /// The block does not use the name.
    Unknown,
    Local,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

/// How a block uses a name: CPython's `DEF_*` and `USE` bits.
pub(super) mod uses {
    pub const GLOBAL: u16 = 1;
    pub const LOCAL: u16 = 2;
    pub const PARAM: u16 = 4;
    pub const NONLOCAL: u16 = 8;
    pub const USE: u16 = 16;
    /// A class body's name that its methods also take from an enclosing function.
    pub const FREE_CLASS: u16 = 64;
    pub const IMPORT: u16 = 128;
    pub const ANNOT: u16 = 256;
    pub const COMP_ITER: u16 = 512;
    pub const BOUND: u16 = LOCAL | PARAM | IMPORT;
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Symbol {
    pub uses: u16,
    pub scope: ScopeOf,
}

/// One block: the module, a class body, a function, a lambda or a comprehension.
#[derive(Debug)]
pub struct Scope {
    pub block_type: BlockType,
    /// Parameters, in the order of their slots.
    pub varnames: Vec<Name>,
    /// Inside a function.
    pub nested: bool,
    pub generator: bool,
    pub coroutine: bool,
    pub varargs: bool,
    pub varkeywords: bool,
    /// A method refers to `__class__` or calls `super`.
    pub needs_class_closure: bool,
    pub(super) is_comprehension: bool,
    pub(super) comprehension: &'static str,
    pub(super) symbols: BTreeMap<Name, Symbol>,
    pub(super) children: Vec<ScopeKey>,
    pub(super) directives: Vec<(Name, Location)>,
}

impl Scope {
    pub(super) fn new(block_type: BlockType, nested: bool) -> Self {
        Scope {
            block_type,
            varnames: Vec::new(),
            nested,
            generator: false,
            coroutine: false,
            varargs: false,
            varkeywords: false,
            needs_class_closure: false,
            is_comprehension: false,
            comprehension: "",
            symbols: BTreeMap::new(),
            children: Vec::new(),
            directives: Vec::new(),
        }
    }

    /// Where the (mangled) name lives.
    pub fn scope_of(&self, name: &str) -> ScopeOf {
        self.symbols.get(name).map_or(ScopeOf::Unknown, |symbol| symbol.scope)
    }

    /// Locals that inner blocks refer to, sorted.
    pub fn cell_names(&self) -> impl Iterator<Item = Name> + '_ {
        self.symbols
            .iter()
            .filter(|(_, s)| s.scope == ScopeOf::Cell)
            .map(|(name, _)| name.clone())
    }

    /// Names of enclosing functions that this block or one inside it refers to, sorted.
    pub fn free_names(&self) -> impl Iterator<Item = Name> + '_ {
        let is_free = |s: &Symbol| s.scope == ScopeOf::Free || s.uses & uses::FREE_CLASS != 0;
        self.symbols
            .iter()
            .filter(move |(_, s)| is_free(s))
            .map(|(name, _)| name.clone())
    }

    pub(super) fn uses_of(&self, name: &str) -> u16 {
        self.symbols.get(name).map_or(0, |symbol| symbol.uses)
    }

    fn directive_error<T>(&self, name: &Name, message: String) -> Result<T, Box<Diagnostic>> {
        let at = self.directives.iter().find(|(directive, _)| directive == name);
        Err(Diagnostic::syntax(message, at.map(|(_, loc)| *loc).unwrap_or_default()))
    }
}

/// All blocks of a program.
#[derive(Debug)]
pub struct SymbolTable {
    scopes: Vec<Scope>,
}

impl SymbolTable {
    pub fn build(module: &Module) -> Result<Self, Box<Diagnostic>> {
        let mut table = SymbolTable {
            scopes: collect::collect(module)?,
        };
        table.analyze_block(ScopeKey(0), None, &BTreeSet::new())?;
        Ok(table)
    }

    pub fn scope(&self, key: ScopeKey) -> &Scope {
        &self.scopes[key.0 as usize]
    }

    /// Whether the module imports the name; method calls on modules are compiled differently.
    pub fn is_global_import(&self, name: &str) -> bool {
        self.scopes
            .first()
            .is_some_and(|module| module.uses_of(name) & uses::IMPORT != 0)
    }

    /// Decides the scopes of a block's names and of all blocks inside; returns the names it leaves free.
    fn analyze_block(
        &mut self,
        key: ScopeKey,
        bound: Option<&BTreeSet<Name>>,
        global: &BTreeSet<Name>,
    ) -> Result<BTreeSet<Name>, Box<Diagnostic>> {
        let scope = &self.scopes[key.0 as usize];
        let block_type = scope.block_type;
        let mut analysis = Analysis {
            bound: bound.cloned(),
            global: global.clone(),
            local: BTreeSet::new(),
            free: BTreeSet::new(),
            found: BTreeMap::new(),
        };
        let (class_bound, class_global) = (bound.cloned().unwrap_or_default(), global.clone());
        for (name, symbol) in &scope.symbols {
            analysis.analyze_name(scope, name, symbol.uses)?;
        }
        let (mut inner_bound, inner_global) = if block_type == BlockType::Class {
            // A class's names are invisible to the functions in it.
            let mut bound = class_bound;
            bound.insert("__class__".into());
            (bound, class_global)
        } else {
            (analysis.bound.clone().unwrap_or_default(), analysis.global.clone())
        };
        if block_type == BlockType::Function {
            inner_bound.extend(analysis.local.iter().cloned());
        }
        let mut free_inside = BTreeSet::new();
        for child in self.scopes[key.0 as usize].children.clone() {
            free_inside.extend(self.analyze_block(child, Some(&inner_bound), &inner_global)?);
        }
        if block_type == BlockType::Function {
            for (name, found) in &mut analysis.found {
                if *found == ScopeOf::Local && free_inside.remove(name) {
                    *found = ScopeOf::Cell;
                }
            }
        }
        let scope = &mut self.scopes[key.0 as usize];
        if block_type == BlockType::Class && free_inside.remove("__class__") {
            scope.needs_class_closure = true;
        }
        scope.update_symbols(&analysis.found, analysis.bound.as_ref(), &free_inside);
        let mut free = analysis.free;
        free.extend(free_inside);
        Ok(free)
    }
}

impl Scope {
    fn update_symbols(
        &mut self,
        found: &BTreeMap<Name, ScopeOf>,
        bound: Option<&BTreeSet<Name>>,
        free: &BTreeSet<Name>,
    ) {
        for (name, symbol) in &mut self.symbols {
            symbol.scope = found.get(name).copied().unwrap_or(ScopeOf::Unknown);
        }
        for name in free {
            if let Some(symbol) = self.symbols.get_mut(name) {
                // A name both bound in a class body and free in its methods.
                if self.block_type == BlockType::Class && symbol.uses & (uses::BOUND | uses::GLOBAL) != 0 {
                    symbol.uses |= uses::FREE_CLASS;
                }
            } else if bound.is_some_and(|bound| bound.contains(name)) {
                self.symbols.insert(
                    name.clone(),
                    Symbol {
                        uses: 0,
                        scope: ScopeOf::Free,
                    },
                );
            }
        }
    }
}

struct Analysis {
    bound: Option<BTreeSet<Name>>,
    global: BTreeSet<Name>,
    local: BTreeSet<Name>,
    free: BTreeSet<Name>,
    found: BTreeMap<Name, ScopeOf>,
}

impl Analysis {
    fn analyze_name(&mut self, scope: &Scope, name: &Name, flags: u16) -> Result<(), Box<Diagnostic>> {
        let is_bound = self.bound.as_ref().is_some_and(|bound| bound.contains(name));
        let found = if flags & uses::GLOBAL != 0 {
            if flags & uses::NONLOCAL != 0 {
                return scope.directive_error(name, format!("name '{name}' is nonlocal and global"));
            }
            self.global.insert(name.clone());
            if let Some(bound) = &mut self.bound {
                bound.remove(name);
            }
            ScopeOf::GlobalExplicit
        } else if flags & uses::NONLOCAL != 0 {
            if self.bound.is_none() {
                let message = "nonlocal declaration not allowed at module level";
                return scope.directive_error(name, message.to_owned());
            }
            if !is_bound {
                return scope.directive_error(name, format!("no binding for nonlocal '{name}' found"));
            }
            self.free.insert(name.clone());
            ScopeOf::Free
        } else if flags & uses::BOUND != 0 {
            self.local.insert(name.clone());
            self.global.remove(name);
            ScopeOf::Local
        } else if is_bound {
            self.free.insert(name.clone());
            ScopeOf::Free
        } else {
            ScopeOf::GlobalImplicit
        };
        self.found.insert(name.clone(), found);
        Ok(())
    }
}

/// `__name` in a class `C` means `_C__name`.
pub fn mangle(class: Option<&Name>, name: &Name) -> Name {
    let Some(class) = class else { return name.clone() };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return name.clone();
    }
    match class.trim_start_matches('_') {
        "" => name.clone(),
        stripped => format!("_{stripped}{name}").into(),
    }
}
