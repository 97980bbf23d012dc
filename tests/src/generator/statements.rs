//! Statements.

use super::{Clause, Generator, Kind, Statement};

/// How deep compound statements may stand in each other.
const BLOCKS: usize = 4;

impl Generator {
    pub(super) fn statements(&mut self, count: usize) -> Vec<Statement> {
        (0..count).map(|_| self.statement()).collect()
    }

    /// The statements of a block: names bound there may be unbound after it, which is as it should be now and then.
    fn body(&mut self, count: usize) -> Vec<Statement> {
        self.depth += 1;
        let body = self.statements(count);
        self.depth -= 1;
        body
    }

    pub(super) fn statement(&mut self) -> Statement {
        if self.depth < BLOCKS && self.random.chance(28) {
            return self.compound();
        }
        match self.random.below(16) {
            0..=2 => {
                let kind = self.kind();
                self.assignment(kind)
            }
            3..=5 => self.print(),
            6 => self.augmented(),
            7..=9 => self.mutation(),
            10 => self.unpacking(),
            11 => self.alias(),
            12 => self.deletion(),
            13 => self.identity(),
            14 => self.nest(),
            _ => self.doubtful(),
        }
    }

    pub(super) fn assignment(&mut self, kind: Kind) -> Statement {
        let value = self.expression(kind);
        self.assign(kind, &value)
    }

    /// Binds a name of this kind, old or new, or two.
    pub(super) fn assign(&mut self, kind: Kind, value: &str) -> Statement {
        let name = match self.own_variable(kind) {
            Some(name) if self.random.chance(50) => name,
            _ => self.fresh(prefix(kind)),
        };
        let text = match self.random.below(10) {
            0 => {
                let other = self.fresh(prefix(kind));
                self.declare(other.clone(), kind);
                format!("{name} = {other} = {value}")
            }
            1 => format!("{name}: 'note' = {value}"),
            _ => format!("{name} = {value}"),
        };
        self.declare(name, kind);
        Statement::line(text)
    }

    fn alias(&mut self) -> Statement {
        let kind = self.kind();
        match self.variable(kind) {
            Some(name) => {
                let other = self.fresh(prefix(kind));
                self.declare(other.clone(), kind);
                Statement::line(format!("{other} = {name}"))
            }
            None => self.assignment(kind),
        }
    }

    fn print(&mut self) -> Statement {
        let mut parts = Vec::new();
        for _ in 0..1 + self.random.below(3) {
            let kind = self.kind();
            parts.push(self.expression(kind));
        }
        if self.random.chance(8) {
            parts.push(self.random.pick(&["sep='/'", "end='|\\n'", "sep=''"]).to_owned());
        }
        Statement::line(format!("print({})", parts.join(", ")))
    }

    fn augmented(&mut self) -> Statement {
        let kind = self.kind();
        let Some(name) = self.own_variable(kind) else {
            return self.assignment(kind);
        };
        let text = match kind {
            Kind::Int => {
                let op = self.random.pick(&["+", "-", "//", "%", "&", "|", "^", ">>"]);
                format!("{name} {op}= {}", self.expression(Kind::Int))
            }
            Kind::Float => format!(
                "{name} {}= {}",
                self.random.pick(&["+", "-", "*"]),
                self.atom(Kind::Float)
            ),
            Kind::Str => format!("{name} += {}", self.literal(Kind::Str)),
            Kind::Bytes => format!("{name} += {}", self.literal(Kind::Bytes)),
            Kind::Tuple => format!("{name} += {}", self.literal(Kind::Tuple)),
            Kind::Ints => match self.random.below(3) {
                0 => format!("{name} += {}[:4]", self.expression(Kind::Ints)),
                1 => format!("{name}[{}] += {}", self.random.below(4), self.atom(Kind::Int)),
                _ => format!("{name} *= {}; del {name}[9:]", self.random.below(3)),
            },
            Kind::Bag => format!("{name} += {}[:3]", self.expression(Kind::Bag)),
            Kind::Dict => match self.random.below(2) {
                0 => format!("{name} |= {}", self.expression(Kind::Dict)),
                _ => format!("{name}[{}] += {}", self.key(), self.literal(Kind::Int)),
            },
            Kind::Set => format!(
                "{name} {}= {}",
                self.random.pick(&["|", "&", "-", "^"]),
                self.expression(Kind::Set)
            ),
            Kind::Object => format!("{name}.v {}= {}", self.random.pick(&["+", "-"]), self.atom(Kind::Int)),
            Kind::Any => format!("{name} += {}", self.literal(Kind::Int)),
        };
        Statement::line(text)
    }

    pub(super) fn mutation(&mut self) -> Statement {
        let kind = [
            Kind::Ints,
            Kind::Ints,
            Kind::Bag,
            Kind::Bag,
            Kind::Dict,
            Kind::Dict,
            Kind::Set,
            Kind::Object,
        ][self.random.below(8)];
        let Some(name) = self.variable(kind) else {
            return self.assignment(kind);
        };
        let text = match kind {
            Kind::Ints | Kind::Bag => {
                let item = if kind == Kind::Ints { Kind::Int } else { Kind::Any };
                match self.random.below(14) {
                    0 | 1 => format!("{name}.append({})", self.expression(item)),
                    2 => format!("{name}.insert({}, {})", self.random.below(5), self.expression(item)),
                    3 => format!("print({name}.pop({}))", self.random.pick(&["", "0", "-1", "5"])),
                    4 => format!("{name}.remove({})", self.atom(item)),
                    5 => format!("{name}.extend({}[:4])", self.expression(kind)),
                    6 => format!(
                        "{name}[{}] = {}",
                        self.random.pick(&["0", "-1", "1", "9"]),
                        self.expression(item)
                    ),
                    7 => format!("{name}[{}] = {}", self.slice(), self.expression(kind)),
                    8 => format!("del {name}[{}]", self.slice()),
                    9 => format!("del {name}[{}]", self.random.pick(&["0", "-1", "3"])),
                    10 => format!("{name}.reverse()"),
                    11 => format!(
                        "{name}.sort({})",
                        self.random
                            .pick(&["", "key=str", "reverse=True", "key=lambda q: str(q)[::-1]"])
                    ),
                    12 => format!("{name}.clear()"),
                    _ => format!("print({name}.index({}), sys.getsizeof({name}))", self.atom(item)),
                }
            }
            Kind::Dict => match self.random.below(10) {
                0..=2 => format!("{name}[{}] = {}", self.key(), self.expression(Kind::Any)),
                3 => format!("del {name}[{}]", self.key()),
                4 => format!(
                    "print({name}.pop({}{}))",
                    self.key(),
                    self.random.pick(&["", ", None", ", 'no'"])
                ),
                5 => format!("print({name}.setdefault({}, {}))", self.key(), self.atom(Kind::Any)),
                6 => format!("{name}.update({})", self.expression(Kind::Dict)),
                7 => format!("print({name}.popitem(), len({name}))"),
                8 => format!("{name}.clear()"),
                _ => format!(
                    "print(list({name}.{}()), sys.getsizeof({name}))",
                    self.random.pick(&["keys", "values", "items"])
                ),
            },
            Kind::Set => match self.random.below(7) {
                0 | 1 => format!("{name}.add({})", self.key()),
                2 => format!("{name}.discard({})", self.key()),
                3 => format!("{name}.remove({})", self.key()),
                4 => format!("print({name}.pop(), {name})"),
                5 => format!("{name}.update({})", self.expression(Kind::Ints)),
                _ => format!("print(sorted({name}, key=str), sys.getsizeof({name}))"),
            },
            _ => match self.random.below(7) {
                0 => format!("{name}.v = {}", self.expression(Kind::Int)),
                1 => format!("{name}.other = {}", self.expression(Kind::Any)),
                2 => format!("del {name}.{}", self.random.pick(&["other", "v", "w"])),
                3 => format!("{name}.w.append({})", self.expression(Kind::Any)),
                4 => format!("{name}[{}] = {}", self.key(), self.atom(Kind::Any)),
                5 => format!(
                    "setattr({name}, {}, {})",
                    self.random.pick(&["'v'", "'p'", "'zz'"]),
                    self.atom(Kind::Int)
                ),
                _ => format!(
                    "print({name}, getattr({name}, {}, 'none'), len(dir({name})) > 5)",
                    self.random.pick(&["'p'", "'zz'", "'other'"])
                ),
            },
        };
        Statement::line(text)
    }

    fn unpacking(&mut self) -> Statement {
        let (a, b) = (self.fresh("u"), self.fresh("u"));
        let (text, kinds) = match self.random.below(6) {
            0 => (
                format!("{a}, *{b} = {}", self.expression(Kind::Ints)),
                [Kind::Int, Kind::Ints],
            ),
            1 => (
                format!("*{b}, {a} = {}", self.expression(Kind::Bag)),
                [Kind::Any, Kind::Bag],
            ),
            2 => (
                format!("{a}, {b} = {}", self.expression(Kind::Tuple)),
                [Kind::Any, Kind::Any],
            ),
            3 => (
                format!(
                    "({a}, ({b}, *_)) = {}, {}",
                    self.expression(Kind::Int),
                    self.expression(Kind::Str)
                ),
                [Kind::Int, Kind::Str],
            ),
            4 => {
                let (x, y) = (self.expression(Kind::Ints), self.expression(Kind::Ints));
                (
                    format!("{a}, {b} = {x}, {y}; {a}, {b} = {b}, {a}"),
                    [Kind::Ints, Kind::Ints],
                )
            }
            _ => (
                format!("[{a}, {b}] = {}", self.expression(Kind::Str)),
                [Kind::Str, Kind::Str],
            ),
        };
        self.declare(a, kinds[0]);
        self.declare(b, kinds[1]);
        Statement::line(text)
    }

    /// A name goes. It is still used afterwards, now and then.
    fn deletion(&mut self) -> Statement {
        let kind = self.kind();
        match self.own_variable(kind) {
            Some(name) if self.random.chance(60) => {
                if self.random.chance(85) {
                    self.scope().variables.retain(|variable| variable.name != name);
                }
                Statement::line(format!("del {name}"))
            }
            _ => Statement::line("gc.collect()"),
        }
    }

    fn identity(&mut self) -> Statement {
        let kind = self.kind();
        let (a, b) = (self.atom(kind), self.atom(kind));
        let text = match self.random.below(6) {
            0 => format!("print(({a}) is ({b}), {a} == {b})"),
            // Where the allocator's pools end, and so where the next set of this size lies, depends on all that was read before.
            1 if kind == Kind::Set => format!("print({a} == {b})"),
            1 => format!("print(id({a}) == id({b}))"),
            2 => match self.variable(Kind::Bag) {
                Some(name) => format!("print(any(i is {name} for i in {name}), {name}.copy() is {name})"),
                None => format!("print({a} is not {b})"),
            },
            3 => match self.own_variable(kind) {
                Some(name) => format!("print(sys.getsizeof({name}), type({name}).__name__)"),
                None => "print(len(gc.garbage))".to_owned(),
            },
            4 => match (self.variable(Kind::Ints), self.variable(Kind::Bag)) {
                (Some(x), Some(y)) => {
                    format!("print([sys.getrefcount(q) for q in ({x}, {y}) if isinstance(q, (list, dict))])")
                }
                _ => "print(gc.isenabled())".to_owned(),
            },
            _ => format!(
                "print(hash({}))",
                self.random
                    .pick(&["1", "'a'", "2.5", "(1, 'a')", "b'a'", "True", "10**20", "-1"])
            ),
        };
        Statement::line(text)
    }

    /// Containers in containers, in themselves as well.
    fn nest(&mut self) -> Statement {
        let (outer, inner) = (self.variable(Kind::Bag), self.kind());
        let Some(outer) = outer else {
            return self.assignment(Kind::Bag);
        };
        let inner = self.atom(inner);
        let text = match self.random.below(6) {
            0 => format!("{outer}.append({inner}); del {outer}[6:]"),
            1 => format!("{outer}[:] = [{inner}, {inner}]"),
            2 => format!("{outer}.append({outer}); print({outer}); {outer}.pop()"),
            3 => match self.variable(Kind::Dict) {
                Some(dict) => format!("{dict}['self'] = {dict}; print({dict}); del {dict}['self']"),
                None => format!("{outer}.append([{inner}])"),
            },
            4 => match self.variable(Kind::Object) {
                Some(object) => format!("{object}.me = {object}; {object}.bag = {outer}"),
                None => format!("print({outer})"),
            },
            _ => match self.variable(Kind::Dict) {
                Some(dict) => format!("{dict}[{}] = {inner}", self.key()),
                None => format!("{outer} += [{inner}]"),
            },
        };
        Statement::line(text)
    }

    /// What mostly raises.
    pub(super) fn doubtful(&mut self) -> Statement {
        let (a, b) = (self.atom(Kind::Any), self.atom(Kind::Any));
        let text = match self.random.below(18) {
            0 => format!("print({a} + {b})"),
            1 => format!("print({a} < {b})"),
            2 => format!("print({a}[{b}])"),
            3 => format!("print({a}.missing)"),
            4 => format!("{a}()"),
            5 => "print(undefined_name)".to_owned(),
            6 => format!("raise {}", self.exception()),
            7 => format!("raise {} from {}", self.exception(), self.exception()),
            8 => format!("assert {}, {}", self.condition(), self.atom(Kind::Any)),
            9 => format!("print(int({}))", self.atom(Kind::Str)),
            10 => format!("for _ in {a}: break"),
            11 => format!("print(-{a})"),
            12 => format!("print({a} % {b})"),
            13 => format!("print(len({a}))"),
            14 => format!("print(hash({a}) == hash({a}))"),
            15 => format!("raise {} from None", self.exception()),
            16 => format!("print({{{a}: 1}})"),
            _ => format!("print([*{a}])"),
        };
        Statement::line(text)
    }

    pub(super) fn exception(&mut self) -> String {
        let name = self.random.pick(&[
            "ValueError",
            "KeyError",
            "TypeError",
            "RuntimeError",
            "IndexError",
            "ZeroDivisionError",
            "StopIteration",
            "OSError",
        ]);
        match self.random.below(4) {
            0 => name.to_owned(),
            1 => format!("{name}()"),
            2 => format!("{name}({})", self.atom(Kind::Str)),
            _ => format!("{name}({}, {})", self.atom(Kind::Int), self.atom(Kind::Any)),
        }
    }

    fn compound(&mut self) -> Statement {
        match self.random.below(10) {
            0 | 1 => self.if_statement(),
            2 | 3 => self.for_loop(),
            4 => self.while_loop(),
            5 | 6 => self.try_statement(),
            7 => self.match_statement(),
            8 => self.with_statement(),
            _ => self.mutating_loop(),
        }
    }

    fn if_statement(&mut self) -> Statement {
        let count = 1 + self.random.below(3);
        let mut clauses = vec![Clause::new(format!("if {}:", self.condition()), self.body(count))];
        if self.random.chance(30) {
            clauses.push(Clause::new(format!("elif {}:", self.condition()), self.body(1)));
        }
        if self.random.chance(50) {
            clauses.push(Clause::new("else:", self.body(count)));
        }
        Statement::Block(clauses)
    }

    fn loop_body(&mut self, times: usize, mut extra: Vec<Statement>) -> Vec<Statement> {
        self.weight *= times;
        self.scope().loops += 1;
        let count = 1 + self.random.below(3);
        extra.extend(self.body(count));
        if self.random.chance(35) {
            let way = self.random.pick(&["break", "continue"]);
            let test = self.condition();
            let place = self.random.below(extra.len() + 1);
            extra.insert(
                place,
                Statement::block(format!("if {test}:"), vec![Statement::line(way)]),
            );
        }
        self.scope().loops -= 1;
        self.weight /= times;
        extra
    }

    fn with_else(&mut self, header: String, body: Vec<Statement>) -> Statement {
        let mut clauses = vec![Clause::new(header, body)];
        if self.random.chance(25) {
            clauses.push(Clause::new("else:", self.body(1)));
        }
        Statement::Block(clauses)
    }

    fn for_loop(&mut self) -> Statement {
        let name = self.fresh("i");
        let (over, kind) = match self.random.below(8) {
            0 | 1 => (format!("range({})", self.random.below(5)), Kind::Int),
            2 => (format!("{}[:4]", self.expression(Kind::Ints)), Kind::Int),
            3 => (format!("{}[:4]", self.expression(Kind::Str)), Kind::Str),
            4 => (format!("list({})[:3]", self.expression(Kind::Dict)), Kind::Any),
            5 => (format!("{}[:3]", self.expression(Kind::Bag)), Kind::Any),
            6 => (format!("reversed({}[:3])", self.expression(Kind::Ints)), Kind::Int),
            _ => (
                format!("sorted({}, key=repr)[:3]", self.expression(Kind::Set)),
                Kind::Any,
            ),
        };
        self.declare(name.clone(), kind);
        let body = self.loop_body(4, vec![]);
        self.with_else(format!("for {name} in {over}:"), body)
    }

    fn while_loop(&mut self) -> Statement {
        let name = self.fresh("c");
        let times = 1 + self.random.below(4);
        let count = Statement::line(format!("{name} = {name} - 1"));
        let body = self.loop_body(times, vec![count]);
        let loop_statement = self.with_else(format!("while {name} > 0:"), body);
        // One statement, so that the shrinker cannot part the loop from its counter.
        Statement::block(
            "if True:",
            vec![Statement::line(format!("{name} = {times}")), loop_statement],
        )
    }

    /// A container changes while it is iterated; a counter ends what would go on.
    fn mutating_loop(&mut self) -> Statement {
        let (name, guard) = (self.fresh("i"), self.fresh("n"));
        let kind = [Kind::Ints, Kind::Dict, Kind::Set, Kind::Bag][self.random.below(4)];
        let over = self.atom(kind);
        self.declare(name.clone(), Kind::Any);
        let extra = vec![Statement::line(format!("print({guard}, {name})")), self.mutation()];
        let body = self.loop_body(4, extra);
        let over = match kind {
            Kind::Dict => format!("{over}{}", self.random.pick(&["", ".items()", ".values()", ".keys()"])),
            _ => over,
        };
        Statement::block(format!("for {guard}, {name} in zip(range(5), {over}):"), body)
    }

    fn try_statement(&mut self) -> Statement {
        let count = 1 + self.random.below(3);
        let mut body = self.body(count);
        if self.random.chance(50) {
            body.push(self.doubtful());
        }
        let mut clauses = vec![Clause::new("try:", body)];
        let handlers = self.random.below(3);
        for _ in 0..handlers {
            let class = self.random.pick(&[
                "ValueError",
                "(TypeError, KeyError)",
                "LookupError",
                "ArithmeticError",
                "NameError",
                "Exception",
            ]);
            let name = self.random.pick(&["", " as e", " as ex"]);
            let mut handler = match name.strip_prefix(" as ") {
                Some(name) => vec![Statement::line(format!(
                    "print(repr({name}), repr({name}.__context__))"
                ))],
                None => vec![Statement::line("print('caught', sys.exc_info()[1])")],
            };
            handler.extend(self.body(1));
            if self.random.chance(20) {
                handler.push(Statement::line(self.random.pick(&[
                    "raise",
                    "raise ValueError('again')",
                    "raise KeyError(1) from None",
                ])));
            }
            clauses.push(Clause::new(format!("except {class}{name}:"), handler));
        }
        if handlers > 0 && self.random.chance(30) {
            clauses.push(Clause::new("else:", self.body(1)));
        }
        if handlers == 0 || self.random.chance(40) {
            let mut body = self.body(1);
            if self.random.chance(25) && self.scope().loops > 0 {
                body.push(Statement::line(self.random.pick(&["break", "continue"])));
            } else if self.random.chance(20) && self.scope().is_function {
                let value = self.atom(Kind::Any);
                body.push(Statement::line(format!("return {value}")));
            }
            clauses.push(Clause::new("finally:", body));
        }
        Statement::Block(clauses)
    }

    fn match_statement(&mut self) -> Statement {
        let kind = self.kind();
        let subject = self.expression(kind);
        let mut cases = Vec::new();
        for _ in 0..1 + self.random.below(4) {
            let (a, b) = (self.fresh("m"), self.fresh("m"));
            let (pattern, bound): (String, Vec<&str>) = match self.random.below(13) {
                0 => (self.random.below(4).to_string(), vec![]),
                1 => ("'a' | 'b' | None".to_owned(), vec![]),
                2 => (format!("[{a}, *{b}]"), vec![&a, &b]),
                3 => (format!("[{a}, {b}]"), vec![&a, &b]),
                4 => (format!("{{'a': {a}, **{b}}}"), vec![&a, &b]),
                5 => (format!("int() | float() as {a}"), vec![&a]),
                6 => (format!("str({a})"), vec![&a]),
                7 => (format!("(1 | 2 | True) as {a}"), vec![&a]),
                8 => (format!("[_, [{a}, *_], *_]"), vec![&a]),
                9 => ("-1 | 0.5 | b'a'".to_owned(), vec![]),
                10 => match self.classes.last() {
                    Some(class) => (format!("{}(v={a})", class.name), vec![&a]),
                    None => (format!("dict() as {a}"), vec![&a]),
                },
                11 => match self.classes.first() {
                    Some(class) => (format!("{}({a})", class.name), vec![&a]),
                    None => (format!("list() as {a}"), vec![&a]),
                },
                _ => (format!("{{1: {a}}} | [{a}]"), vec![&a]),
            };
            let guard = if self.random.chance(25) {
                format!(" if {}", self.condition())
            } else {
                String::new()
            };
            let mut body = vec![Statement::line(format!("print('case', {})", bound.join(", ")))];
            body.extend(self.body(1));
            cases.push(Statement::block(format!("case {pattern}{guard}:"), body));
        }
        if self.random.chance(60) {
            cases.push(Statement::block("case _:", self.body(1)));
        }
        Statement::block(format!("match {subject}:"), cases)
    }

    fn with_statement(&mut self) -> Statement {
        let Some(context) = self
            .functions
            .iter()
            .rev()
            .find(|function| function.name.starts_with("ctx"))
            .cloned()
        else {
            return self.try_statement();
        };
        let name = self.fresh("t");
        let (a, b) = (self.atom(Kind::Int), self.random.below(2));
        let header = if self.random.chance(30) {
            format!("with {0}({a}, {b}) as {name}, {0}(2, 0):", context.name)
        } else {
            format!("with {}({a}, {b}) as {name}:", context.name)
        };
        self.declare(name, Kind::Any);
        let mut body = self.body(2);
        if self.random.chance(50) {
            body.push(self.doubtful());
        }
        Statement::block(header, body)
    }

    pub(super) fn nested_body(&mut self, count: usize) -> Vec<Statement> {
        self.body(count)
    }
}

/// The first letter of a name says its kind.
fn prefix(kind: Kind) -> &'static str {
    match kind {
        Kind::Int => "n",
        Kind::Float => "f",
        Kind::Str => "s",
        Kind::Bytes => "y",
        Kind::Tuple => "t",
        Kind::Ints => "xs",
        Kind::Bag => "bag",
        Kind::Dict => "d",
        Kind::Set => "z",
        Kind::Object => "o",
        Kind::Any => "v",
    }
}
