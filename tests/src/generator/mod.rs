//! Random Python programs that end, print a lot, and depend on a seed alone.
//!
//! Names have kinds, so that most expressions make sense, and now and then one does not, since errors are behaviour too.
//! Programs end by construction: a loop runs over a small range or stops at a counter, a function calls only functions
//! that stand before it, recursion counts down, and what could grow is cut.
//!
//! Nothing printed depends on an address: objects have a `__repr__`, and identities are compared, not shown.

mod classes;
mod expressions;
mod functions;
mod random;
mod scenes;
mod statements;
pub mod tree;

pub use random::Random;
pub use tree::{Clause, Statement, source};

/// The program of a seed.
pub fn program(seed: u64) -> Vec<Statement> {
    Generator::new(Random::new(seed)).program()
}

/// The program that these choices lead to: what a fuzzer changes a little changes the program a little.
pub fn program_of(choices: &[u8]) -> Vec<Statement> {
    Generator::new(Random::of_choices(choices)).program()
}

/// What a name holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Float,
    Str,
    Bytes,
    Tuple,
    /// A list of ints.
    Ints,
    /// A list of anything.
    Bag,
    Dict,
    Set,
    /// An instance of a generated class.
    Object,
    Any,
}

const KINDS: &[Kind] = &[
    Kind::Int,
    Kind::Float,
    Kind::Str,
    Kind::Bytes,
    Kind::Tuple,
    Kind::Ints,
    Kind::Bag,
    Kind::Dict,
    Kind::Set,
    Kind::Object,
    Kind::Any,
];

#[derive(Debug, Clone)]
struct Variable {
    name: String,
    kind: Kind,
}

/// The names of a function or of the module.
#[derive(Debug, Clone, Default)]
struct Scope {
    variables: Vec<Variable>,
    is_function: bool,
    /// Loops around the statement being made, inside this function.
    loops: usize,
}

#[derive(Debug, Clone)]
struct Function {
    name: String,
    /// The kinds of its positional parameters, and how many of them have defaults.
    parameters: Vec<Kind>,
    defaults: usize,
    star: bool,
    keywords: Vec<(String, Kind)>,
    result: Kind,
    /// How many calls one call may lead to, about.
    cost: usize,
}

#[derive(Debug, Clone)]
struct Class {
    name: String,
    /// May be hashed and put into a set: its hash is not its address.
    hashable: bool,
    /// The methods that take no argument.
    methods: Vec<String>,
    attributes: Vec<String>,
    slotted: bool,
    weakrefs: bool,
    built_in_base: bool,
}

/// Makes one program.
#[derive(Debug, Clone)]
struct Generator {
    random: Random,
    scopes: Vec<Scope>,
    functions: Vec<Function>,
    classes: Vec<Class>,
    names: usize,
    depth: usize,
    /// What a call made here would be multiplied by.
    weight: usize,
    cost: usize,
}

impl Generator {
    fn new(random: Random) -> Generator {
        Generator {
            random,
            scopes: vec![Scope::default()],
            functions: Vec::new(),
            classes: Vec::new(),
            names: 0,
            depth: 0,
            weight: 1,
            cost: 0,
        }
    }

    fn program(mut self) -> Vec<Statement> {
        let mut program = vec![Statement::line("import sys, gc, weakref")];
        // What starting the interpreter has left over would be found by the first collection.
        program.push(Statement::line("gc.collect()"));
        if self.random.chance(15) {
            let threshold = 1 + self.random.below(30);
            program.push(Statement::line(format!("gc.set_threshold({threshold})")));
        }
        for kind in [Kind::Int, Kind::Str, Kind::Ints, Kind::Bag, Kind::Dict] {
            let value = self.literal(kind);
            program.push(self.assign(kind, &value));
        }
        let parts = 4 + self.random.below(8);
        for _ in 0..parts {
            match self.random.below(10) {
                0 | 1 => program.extend(self.class()),
                2 | 3 => program.push(self.function()),
                4..=6 => program.extend(self.scene()),
                _ => {
                    for _ in 0..1 + self.random.below(4) {
                        let statements = 1 + self.random.below(3);
                        let body = self.statements(statements);
                        program.push(self.guarded(body));
                    }
                }
            }
        }
        let summary = self.summary();
        program.push(self.guarded(summary));
        if self.random.chance(35) {
            let last = self.statement();
            program.push(last);
            program.push(self.doubtful());
        }
        program
    }

    /// Prints every name of the module.
    fn summary(&self) -> Vec<Statement> {
        let names = self.scopes[0].variables.iter();
        let prints =
            names.map(|variable| Statement::line(format!("print('{0}', globals().get('{0}'))", variable.name)));
        prints.collect()
    }

    /// `try: … except Exception as e: print(…)`, so that one error does not end the program.
    fn guarded(&mut self, body: Vec<Statement>) -> Statement {
        let name = self.random.pick(&["e", "err", "x"]);
        let mut handler = vec![Statement::line(format!("print(type({name}).__name__, {name})"))];
        match self.random.below(8) {
            0 => handler.push(Statement::line(format!(
                "print(repr({name}.__context__), {name}.__traceback__.tb_lineno)"
            ))),
            1 => handler.push(Statement::line(format!("print(sys.getrefcount({name}), {name}.args)"))),
            2 => handler.push(Statement::line(format!("print(sys.exc_info()[1] is {name})"))),
            _ => {}
        }
        Statement::Block(vec![
            Clause::new("try:", body),
            Clause::new(format!("except Exception as {name}:"), handler),
        ])
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    fn scope(&mut self) -> &mut Scope {
        self.scopes.last_mut().expect("the module's scope is always there")
    }

    fn declare(&mut self, name: impl Into<String>, kind: Kind) {
        let name = name.into();
        let scope = self.scope();
        scope.variables.retain(|variable| variable.name != name);
        scope.variables.push(Variable { name, kind });
    }

    /// A name of this kind that can be read here.
    fn variable(&mut self, kind: Kind) -> Option<String> {
        let fits = |variable: &&Variable| variable.kind == kind || kind == Kind::Any;
        let here = self.scopes.iter().rev().flat_map(|scope| &scope.variables).filter(fits);
        let found: Vec<String> = here.map(|variable| variable.name.clone()).collect();
        (!found.is_empty()).then(|| found[self.random.below(found.len())].clone())
    }

    /// A name of this kind that belongs to the innermost scope, so that it may be bound or deleted.
    fn own_variable(&mut self, kind: Kind) -> Option<String> {
        let fits = |variable: &&Variable| variable.kind == kind || kind == Kind::Any;
        let found: Vec<String> = self
            .scope()
            .variables
            .iter()
            .filter(fits)
            .map(|variable| variable.name.clone())
            .collect();
        (!found.is_empty()).then(|| found[self.random.below(found.len())].clone())
    }

    fn kind(&mut self) -> Kind {
        KINDS[self.random.below(KINDS.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_says_all_about_a_program() {
        for seed in 0..50 {
            assert_eq!(source(&program(seed)), source(&program(seed)));
        }
        assert_ne!(source(&program(1)), source(&program(2)));
    }
}
