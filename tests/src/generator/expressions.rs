//! Expressions of a wanted kind.

use super::{Class, Function, Generator, Kind};

/// What is not yet known to be nested too deep.
const DEPTH: usize = 3;

impl Generator {
    pub(super) fn expression(&mut self, kind: Kind) -> String {
        // Now and then something else than what is asked for.
        let kind = if self.random.chance(2) { self.kind() } else { kind };
        if self.depth >= DEPTH || self.random.chance(25) {
            return self.atom(kind);
        }
        self.depth += 1;
        let text = match self.random.below(12) {
            0 => self.conditional(kind),
            1 => self.call(kind),
            _ => self.of_kind(kind),
        };
        self.depth -= 1;
        text
    }

    fn of_kind(&mut self, kind: Kind) -> String {
        match kind {
            Kind::Int => self.int(),
            Kind::Float => self.float(),
            Kind::Str => self.str(),
            Kind::Bytes => self.bytes(),
            Kind::Tuple => self.tuple(),
            Kind::Ints => self.ints(),
            Kind::Bag => self.bag(),
            Kind::Dict => self.dict(),
            Kind::Set => self.set(),
            Kind::Object => self.object(),
            Kind::Any => self.any(),
        }
    }

    /// A name or a literal; a number is in parentheses, for what is written behind it.
    pub(super) fn atom(&mut self, kind: Kind) -> String {
        if self.random.chance(65)
            && let Some(name) = self.variable(kind)
        {
            return name;
        }
        let literal = self.literal(kind);
        if literal.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            format!("({literal})")
        } else {
            literal
        }
    }

    pub(super) fn literal(&mut self, kind: Kind) -> String {
        match kind {
            Kind::Int => match self.random.below(4) {
                0 => self
                    .random
                    .pick(&[
                        "0", "1", "-1", "256", "257", "-5", "-6", "1000", "10**12", "2**70", "True",
                    ])
                    .to_owned(),
                _ => self.random.below(12).to_string(),
            },
            Kind::Float => self
                .random
                .pick(&[
                    "0.5",
                    "1.5",
                    "-2.25",
                    "1e300",
                    "0.1",
                    "3.0",
                    "-0.0",
                    "1e16",
                    "float('nan')",
                    "float('inf')",
                ])
                .to_owned(),
            Kind::Str => self
                .random
                .pick(&[
                    "''",
                    "'a'",
                    "'b'",
                    "'ab'",
                    "'abc'",
                    "'key'",
                    "'é'",
                    "'Ω'",
                    "'x y'",
                    "'tab\\t'",
                    "\"it's\"",
                    "'%s'",
                    "'12'",
                    "'spam and eggs'",
                    "'_'",
                ])
                .to_owned(),
            Kind::Bytes => self.random.pick(&["b''", "b'a'", "b'abc'", "b'\\x00\\xff'"]).to_owned(),
            Kind::Tuple => self
                .random
                .pick(&["()", "(1,)", "(1, 2)", "(1, 'a')", "('a', (2, 3))", "(None, 1, 2.5)"])
                .to_owned(),
            Kind::Ints => self
                .random
                .pick(&["[]", "[1]", "[3, 1, 2]", "[1, 2, 3, 4]", "([5] * 3)", "[*range(4)]"])
                .to_owned(),
            Kind::Bag => self
                .random
                .pick(&["[]", "['a', 1]", "[None]", "[[]]", "[1, [2], {'k': 3}]"])
                .to_owned(),
            Kind::Dict => self
                .random
                .pick(&["{}", "{'a': 1}", "{'k': [], 2: 'b'}", "{1: 2, 3: 4}"])
                .to_owned(),
            Kind::Set => self
                .random
                .pick(&[
                    "set()",
                    "{1, 2}",
                    "{'a', 'b'}",
                    "frozenset({1, 'x'})",
                    "{3, 'k', (1, 2)}",
                ])
                .to_owned(),
            Kind::Object => match self.some_class() {
                Some(class) => format!("{}({})", class.name, self.random.below(5)),
                None => "object".to_owned(),
            },
            Kind::Any => self
                .random
                .pick(&[
                    "None", "True", "1", "'a'", "...", "2.5", "(1, 2)", "int", "b'x'", "[]", "len", "3j",
                ])
                .to_owned(),
        }
    }

    fn some_class(&mut self) -> Option<Class> {
        let count = self.classes.len();
        (count > 0).then(|| self.classes[self.random.below(count)].clone())
    }

    fn conditional(&mut self, kind: Kind) -> String {
        let (then, test, otherwise) = (self.expression(kind), self.condition(), self.expression(kind));
        match self.random.below(4) {
            0 => format!("({then} or {otherwise})"),
            1 => format!("({test} and {then})"),
            _ => format!("({then} if {test} else {otherwise})"),
        }
    }

    pub(super) fn condition(&mut self) -> String {
        let kind = self.kind();
        let (a, b) = (self.atom(kind), self.atom(kind));
        match self.random.below(10) {
            0 => format!("{a} is {b}"),
            1 => format!("{a} == {b}"),
            2 => format!("{a} != {b}"),
            3 => format!("not {a}"),
            4 => {
                let (x, y) = (self.expression(Kind::Int), self.expression(Kind::Int));
                let op = self.random.pick(&["<", "<=", ">", ">="]);
                format!("{x} {op} {y}")
            }
            5 => {
                let (x, y, z) = (self.atom(Kind::Int), self.atom(Kind::Int), self.atom(Kind::Int));
                format!("{x} < {y} <= {z}")
            }
            6 => format!("{} in {}", self.atom(Kind::Any), self.atom(Kind::Bag)),
            7 => format!("{} in {}", self.atom(Kind::Str), self.atom(Kind::Dict)),
            8 => format!(
                "isinstance({a}, ({}))",
                self.random.pick(&["int", "str, list", "dict", "object"])
            ),
            _ => a,
        }
    }

    /// A call of a function that stands before this place, if one of this kind is cheap enough.
    fn call(&mut self, kind: Kind) -> String {
        let fits = |function: &&Function| function.result == kind || kind == Kind::Any;
        let fitting: Vec<Function> = self.functions.iter().filter(fits).cloned().collect();
        if fitting.is_empty() {
            return self.of_kind(kind);
        }
        let function = &fitting[self.random.below(fitting.len())];
        if self.weight * function.cost > 60 || self.cost + self.weight * function.cost > 400 {
            return self.of_kind(kind);
        }
        self.cost += self.weight * function.cost;
        self.call_of(function)
    }

    pub(super) fn call_of(&mut self, function: &Function) -> String {
        let required = function.parameters.len() - function.defaults;
        let given = required + self.random.below(function.defaults + 1);
        let mut arguments: Vec<String> = Vec::new();
        for &kind in &function.parameters[..given] {
            arguments.push(self.expression(kind));
        }
        if function.star && given == function.parameters.len() && self.random.chance(50) {
            let more = self.atom(Kind::Ints);
            arguments.push(if self.random.chance(50) {
                format!("*{more}")
            } else {
                more
            });
        }
        for (name, kind) in &function.keywords {
            if self.random.chance(50) {
                let value = self.expression(*kind);
                arguments.push(format!("{name}={value}"));
            }
        }
        if self.random.chance(3) {
            arguments.pop();
        }
        if self.random.chance(2) {
            arguments.push("bad=1".to_owned());
        }
        format!("{}({})", function.name, arguments.join(", "))
    }

    fn int(&mut self) -> String {
        match self.random.below(22) {
            0 => format!("({} + {})", self.expression(Kind::Int), self.expression(Kind::Int)),
            1 => format!("({} - {})", self.expression(Kind::Int), self.expression(Kind::Int)),
            2 => format!("({} * {})", self.expression(Kind::Int), self.random.below(7)),
            3 => format!("({} // {})", self.expression(Kind::Int), self.expression(Kind::Int)),
            4 => format!("({} % {})", self.expression(Kind::Int), 1 + self.random.below(9)),
            5 => {
                let op = self.random.pick(&["&", "|", "^"]);
                format!("({} {op} {})", self.expression(Kind::Int), self.expression(Kind::Int))
            }
            6 => format!("({} << {})", self.random.below(9), self.random.below(40)),
            7 => format!("-{}", self.atom(Kind::Int)),
            8 => format!("~{}", self.atom(Kind::Int)),
            9 => {
                let kind = self.container();
                format!("len({})", self.expression(kind))
            }
            10 => format!("sum({})", self.expression(Kind::Ints)),
            11 => format!(
                "{}({}, default=0)",
                self.random.pick(&["max", "min"]),
                self.expression(Kind::Ints)
            ),
            12 => format!(
                "{}[{}]",
                self.atom(Kind::Ints),
                self.random.pick(&["0", "-1", "0", "-1", "1", "7"])
            ),
            13 => {
                let kind = [Kind::Ints, Kind::Bag, Kind::Dict, Kind::Object][self.random.below(4)];
                match self.variable(kind) {
                    // Not of what all programs share: how often the interpreter itself uses `None` is no behaviour.
                    Some(name) => format!("(sys.getrefcount({name}) if isinstance({name}, (list, dict)) else 0)"),
                    None => "0".to_owned(),
                }
            }
            14 => format!(
                "{}.count({})",
                self.atom(Kind::Str),
                self.random.pick(&["'a'", "'b'", "''"])
            ),
            15 => format!("{}.find({})", self.atom(Kind::Str), self.atom(Kind::Str)),
            16 => format!("int({})", self.atom(Kind::Str)),
            17 => format!(
                "hash({})",
                self.random
                    .pick(&["'a'", "1.5", "(1, 2)", "2**61", "'key'", "frozenset({1})"])
            ),
            18 => format!("ord({})", self.random.pick(&["'a'", "'é'", "'ab'[0]"])),
            19 => {
                let (a, b) = (self.atom(Kind::Int), self.atom(Kind::Int));
                format!("(lambda p, q={b}: p - q)({a})")
            }
            20 if self.scope().is_function || self.scopes.len() == 1 => {
                let name = self.fresh("w");
                let value = self.expression(Kind::Int);
                format!("({name} := {value})")
            }
            _ => match self.variable(Kind::Object) {
                Some(name) => format!("{name}.v"),
                None => format!("abs({})", self.atom(Kind::Int)),
            },
        }
    }

    fn container(&mut self) -> Kind {
        [
            Kind::Ints,
            Kind::Bag,
            Kind::Dict,
            Kind::Set,
            Kind::Str,
            Kind::Tuple,
            Kind::Object,
        ][self.random.below(7)]
    }

    fn float(&mut self) -> String {
        match self.random.below(5) {
            0 => format!("({} / {})", self.atom(Kind::Int), self.expression(Kind::Int)),
            1 => format!("({} + {})", self.expression(Kind::Float), self.atom(Kind::Int)),
            2 => format!("({} * {})", self.expression(Kind::Float), self.atom(Kind::Float)),
            3 => format!("float({})", self.atom(Kind::Int)),
            _ => format!("round({}, {})", self.expression(Kind::Float), self.random.below(4)),
        }
    }

    fn str(&mut self) -> String {
        match self.random.below(19) {
            0 => format!("({} + {})[:20]", self.expression(Kind::Str), self.expression(Kind::Str)),
            1 => format!("{} * {}", self.literal(Kind::Str), self.random.below(4)),
            2 => {
                let slice = self.slice();
                format!("{}[{slice}]", self.expression(Kind::Str))
            }
            3 => {
                let method = self
                    .random
                    .pick(&["upper", "lower", "title", "strip", "swapcase", "capitalize"]);
                format!("{}.{method}()", self.expression(Kind::Str))
            }
            4 => format!("repr({})[:40]", self.atom(Kind::Any)),
            5 => format!("str({})", self.expression(Kind::Int)),
            6 => {
                let kind = self.kind();
                let conversion = self.random.pick(&["", "!r", "!s", "!a"]);
                // Quotes and backslashes may not stand in a replacement field, and `{{` would be a brace.
                let value = self.atom(kind);
                let value = if value.contains(['"', '\\']) {
                    "None".to_owned()
                } else {
                    value.replace('{', " {")
                };
                format!("f\"<{{{value}{conversion}}}>\"")
            }
            7 => {
                let spec = self.random.pick(&[
                    "5", "<6", "^7", ">4", "05", "+", ",", "x", "b", "#o", "*^9", "e", "c", "s",
                ]);
                format!("f\"{{{}:{spec}}}\"", self.atom(Kind::Int))
            }
            8 => format!("'-'.join([str(i) for i in {}])", self.expression(Kind::Ints)),
            9 => format!(
                "{}.replace({}, 'Q')",
                self.expression(Kind::Str),
                self.literal(Kind::Str)
            ),
            10 => format!("chr({})", 60 + self.random.below(300)),
            11 => format!("'%s|%r' % ({}, {})", self.atom(Kind::Int), self.atom(Kind::Str)),
            12 => format!(
                "'{{}}{{!r:>5}}'.format({}, {})",
                self.atom(Kind::Int),
                self.atom(Kind::Str)
            ),
            13 => format!(
                "{}[{}]",
                self.expression(Kind::Str),
                self.random.pick(&["0", "-1", "1", "50"])
            ),
            14 => format!("type({}).__name__", self.atom(Kind::Any)),
            15 => format!("{}.decode('latin-1')", self.atom(Kind::Bytes)),
            16 => format!("sys.intern({})", self.expression(Kind::Str)),
            17 => format!("''.join(sorted({}))", self.expression(Kind::Str)),
            _ => format!(
                "{}.{}({}, '.')",
                self.atom(Kind::Str),
                self.random.pick(&["ljust", "center"]),
                self.random.below(9)
            ),
        }
    }

    pub(super) fn slice(&mut self) -> String {
        let mut part = |percent| {
            if self.random.chance(percent) {
                (self.random.below(8) as i64 - 3).to_string()
            } else {
                String::new()
            }
        };
        let (low, high, step) = (part(60), part(60), part(30));
        match step.as_str() {
            "" | "0" => format!("{low}:{high}"),
            step => format!("{low}:{high}:{step}"),
        }
    }

    fn bytes(&mut self) -> String {
        match self.random.below(5) {
            0 => format!("({} + {})[:12]", self.atom(Kind::Bytes), self.atom(Kind::Bytes)),
            1 => format!("{}.encode()", self.atom(Kind::Str)),
            2 => format!("bytes({})", self.atom(Kind::Ints)),
            3 => format!("bytearray({})", self.atom(Kind::Bytes)),
            _ => format!("{}[{}]", self.atom(Kind::Bytes), self.slice()),
        }
    }

    fn tuple(&mut self) -> String {
        match self.random.below(8) {
            0 => format!("({}, {})", self.expression(Kind::Any), self.expression(Kind::Any)),
            1 => format!("tuple({})", self.expression(Kind::Ints)),
            2 => format!(
                "({} + {})[:6]",
                self.expression(Kind::Tuple),
                self.expression(Kind::Tuple)
            ),
            3 => format!("{}[{}]", self.expression(Kind::Tuple), self.slice()),
            4 => format!("(*{}, {})", self.atom(Kind::Bag), self.atom(Kind::Any)),
            5 => format!("divmod({}, {})", self.atom(Kind::Int), self.literal(Kind::Int)),
            6 => format!(
                "{}.partition({})",
                self.atom(Kind::Str),
                self.random.pick(&["'a'", "' '", "'b'"])
            ),
            _ => format!("{} * {}", self.literal(Kind::Tuple), self.random.below(3)),
        }
    }

    fn ints(&mut self) -> String {
        match self.random.below(14) {
            0 => format!("[{}, {}]", self.expression(Kind::Int), self.expression(Kind::Int)),
            1 => format!("list(range({}, {}))", self.random.below(4), self.random.below(9)),
            2 => format!("sorted({})", self.expression(Kind::Ints)),
            3 => {
                let reverse = self.random.pick(&["", ", reverse=True"]);
                let key = self
                    .random
                    .pick(&["lambda q: -q", "abs", "str", "lambda q: q % 3", "lambda q: (q % 2, q)"]);
                format!("sorted({}, key={key}{reverse})", self.expression(Kind::Ints))
            }
            4 => {
                let (value, over) = (self.element("i"), self.expression(Kind::Ints));
                let test = if self.random.chance(40) { " if i % 2" } else { "" };
                format!("[{value} for i in {over}{test}]")
            }
            5 => format!(
                "[i * j for i in {} for j in {}][:9]",
                self.atom(Kind::Ints),
                self.atom(Kind::Ints)
            ),
            6 => format!("{}[{}]", self.expression(Kind::Ints), self.slice()),
            7 => format!(
                "({} + {})[:9]",
                self.expression(Kind::Ints),
                self.expression(Kind::Ints)
            ),
            8 => format!("[*{}, {}][:9]", self.expression(Kind::Ints), self.expression(Kind::Int)),
            9 => format!(
                "list(map(lambda q: {}, {}))",
                self.element("q"),
                self.expression(Kind::Ints)
            ),
            10 => format!("list(filter(None, {}))", self.expression(Kind::Ints)),
            11 => format!("[len(str(s)) for s in {}]", self.expression(Kind::Bag)),
            12 => format!("{}.copy()", self.atom(Kind::Ints)),
            _ => format!(
                "list(i for i in {} if i > {})",
                self.expression(Kind::Ints),
                self.random.below(4)
            ),
        }
    }

    /// An int made of the name of a loop variable.
    fn element(&mut self, name: &str) -> String {
        match self.random.below(5) {
            0 => name.to_owned(),
            1 => format!("{name} * {}", self.random.below(5)),
            2 => format!("{name} - {}", self.atom(Kind::Int)),
            3 => format!("({name} if {name} else -1)"),
            _ => format!("{name} % 3"),
        }
    }

    fn bag(&mut self) -> String {
        match self.random.below(11) {
            0 => format!("[{}, {}]", self.expression(Kind::Any), self.expression(Kind::Any)),
            1 => format!("[{}] * {}", self.expression(Kind::Bag), self.random.below(4)),
            2 => format!("list({})", self.expression(Kind::Dict)),
            3 => format!("list({}.items())", self.atom(Kind::Dict)),
            4 => format!("list({})", self.expression(Kind::Set)),
            5 => format!("[*{}, {}][:7]", self.expression(Kind::Bag), self.expression(Kind::Any)),
            6 => format!(
                "[(i, {}) for i in range({})]",
                self.atom(Kind::Any),
                self.random.below(4)
            ),
            7 => format!(
                "list(zip({}, {}))",
                self.expression(Kind::Ints),
                self.expression(Kind::Str)
            ),
            8 => format!("list(enumerate({}))", self.expression(Kind::Str)),
            9 => format!(
                "{}.split({})",
                self.expression(Kind::Str),
                self.random.pick(&["", "'a'", "' ', 1"])
            ),
            _ => format!("{}[{}]", self.expression(Kind::Bag), self.slice()),
        }
    }

    fn dict(&mut self) -> String {
        match self.random.below(8) {
            0 => format!(
                "{{'a': {}, {}: {}}}",
                self.expression(Kind::Any),
                self.key(),
                self.atom(Kind::Any)
            ),
            1 => format!("{{k: v for k, v in {}}}", self.pairs()),
            2 => format!("dict({})", self.pairs()),
            3 => format!(
                "dict(a={}, b={})",
                self.expression(Kind::Any),
                self.expression(Kind::Int)
            ),
            4 => format!(
                "{{**{}, {}: {}}}",
                self.atom(Kind::Dict),
                self.key(),
                self.atom(Kind::Any)
            ),
            5 => format!("({} | {})", self.expression(Kind::Dict), self.expression(Kind::Dict)),
            6 => format!(
                "dict.fromkeys({}, {})",
                self.expression(Kind::Str),
                self.atom(Kind::Any)
            ),
            _ => format!("{}.copy()", self.atom(Kind::Dict)),
        }
    }

    fn pairs(&mut self) -> String {
        match self.random.below(3) {
            0 => format!("zip({}, {})", self.expression(Kind::Str), self.expression(Kind::Ints)),
            1 => format!("enumerate({})", self.expression(Kind::Str)),
            _ => format!("{}.items()", self.atom(Kind::Dict)),
        }
    }

    pub(super) fn key(&mut self) -> String {
        let kind = [Kind::Int, Kind::Str, Kind::Str, Kind::Tuple, Kind::Float][self.random.below(5)];
        self.literal(kind)
    }

    fn set(&mut self) -> String {
        match self.random.below(6) {
            0 => format!("{{{}, {}}}", self.expression(Kind::Int), self.expression(Kind::Str)),
            1 => format!("set({})", self.expression(Kind::Str)),
            2 => format!("{{i % 4 for i in {}}}", self.expression(Kind::Ints)),
            3 => format!(
                "({} {} {})",
                self.expression(Kind::Set),
                self.random.pick(&["|", "&", "-", "^"]),
                self.atom(Kind::Set)
            ),
            4 => format!("frozenset({})", self.expression(Kind::Ints)),
            _ => format!("set({})", self.expression(Kind::Dict)),
        }
    }

    fn object(&mut self) -> String {
        match self.some_class() {
            Some(class) => format!("{}({})", class.name, self.expression(Kind::Int)),
            None => self.any(),
        }
    }

    fn any(&mut self) -> String {
        match self.random.below(9) {
            0 => format!("{}[{}]", self.atom(Kind::Dict), self.key()),
            1 => format!("{}.get({})", self.atom(Kind::Dict), self.key()),
            2 => format!("{}[{}]", self.atom(Kind::Bag), self.random.pick(&["0", "-1", "1", "9"])),
            3 => match (self.variable(Kind::Object), self.some_class()) {
                (Some(name), Some(class)) if !class.methods.is_empty() => {
                    let method = &class.methods[self.random.below(class.methods.len())];
                    format!("{name}.{method}()")
                }
                _ => "None".to_owned(),
            },
            4 => match (self.variable(Kind::Object), self.some_class()) {
                (Some(name), Some(class)) if !class.attributes.is_empty() => {
                    format!("{name}.{}", class.attributes[self.random.below(class.attributes.len())])
                }
                _ => "...".to_owned(),
            },
            _ => {
                let kind = self.kind();
                if kind == Kind::Any {
                    self.atom(kind)
                } else {
                    self.expression(kind)
                }
            }
        }
    }
}
