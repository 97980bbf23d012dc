//! Classes: inheritance, slots, properties, descriptors, special methods, finalizers.

use super::{Class, Clause, Generator, Kind, Scope, Statement};

impl Generator {
    pub(super) fn class(&mut self) -> Vec<Statement> {
        let name = self.fresh("C");
        let base = self.base();
        let built_in = matches!(
            base.as_str(),
            "list" | "dict" | "int" | "str" | "tuple" | "set" | "Exception"
        );
        let parent = self.classes.iter().find(|class| base.starts_with(&class.name)).cloned();
        let mut class = Class {
            name: name.clone(),
            hashable: true,
            methods: Vec::new(),
            attributes: vec!["v".to_owned(), "w".to_owned()],
            slotted: self.random.chance(20),
            weakrefs: true,
            built_in_base: built_in || parent.as_ref().is_some_and(|parent| parent.built_in_base),
        };
        if let Some(parent) = &parent {
            class.methods.extend(parent.methods.clone());
            class.attributes.extend(parent.attributes.clone());
        }
        let mut body = Vec::new();
        if class.slotted && !matches!(base.as_str(), "int" | "str" | "tuple") {
            let slots = self
                .random
                .pick(&["'v', 'w'", "'v', 'w', '__dict__'", "'v', 'w', 'other', '__weakref__'"]);
            // A class of which instances are laid out the same may already have these.
            let slots = if parent.is_some() { "" } else { slots };
            class.weakrefs = slots.contains("__weakref__");
            body.push(Statement::line(format!("__slots__ = ({slots})")));
        } else {
            class.slotted = false;
            if self.random.chance(40) {
                body.push(Statement::line(format!("shared = {}", self.literal(Kind::Bag))));
                class.attributes.push("shared".to_owned());
            }
        }
        body.push(self.initializer(&base, parent.is_some()));
        body.push(Statement::block(
            "def __repr__(self):",
            vec![Statement::line("return f'{type(self).__name__}<{self.v}>'")],
        ));
        for _ in 0..1 + self.random.below(6) {
            body.extend(self.member(&mut class));
        }
        let mut before = Vec::new();
        let mut header = if base.is_empty() {
            format!("class {name}:")
        } else {
            format!("class {name}({base}):")
        };
        if self.random.chance(8) {
            before.push(Statement::block(
                "def decorated(cls):",
                vec![
                    Statement::line("print('class', cls.__name__, cls.__mro__[1:-1] != ())"),
                    Statement::line("return cls"),
                ],
            ));
            header = format!("@decorated\n{header}");
        }
        before.push(Statement::block(header, body));
        self.classes.push(class);
        before
    }

    fn base(&mut self) -> String {
        if !self.classes.is_empty() && self.random.chance(40) {
            let last = self.classes.len() - 1;
            let first = self.random.below(self.classes.len());
            let mut bases = vec![self.classes[last].name.clone()];
            if first != last && self.random.chance(30) {
                bases.push(self.classes[first].name.clone());
            }
            return bases.join(", ");
        }
        self.random
            .pick(&[
                "",
                "",
                "",
                "",
                "object",
                "list",
                "dict",
                "int",
                "str",
                "tuple",
                "set",
                "Exception",
            ])
            .to_owned()
    }

    fn initializer(&mut self, base: &str, inherits: bool) -> Statement {
        let mut body = Vec::new();
        if inherits && self.random.chance(70) {
            body.push(Statement::line(format!(
                "super().__init__(v{})",
                self.random.pick(&["", " + 1", " * 2"])
            )));
        } else if base == "dict" || base == "list" {
            body.push(Statement::line("super().__init__()"));
        }
        if !inherits || self.random.chance(50) {
            body.push(Statement::line("self.v = v"));
            body.push(Statement::line(format!(
                "self.w = {}",
                self.random.pick(&["[v]", "[]", "[v, [v]]", "None"])
            )));
        }
        if self.random.chance(15) {
            body.push(Statement::line("print('init', type(self).__name__, v)"));
        }
        Statement::block("def __init__(self, v=0):", body)
    }

    /// One method or descriptor.
    fn member(&mut self, class: &mut Class) -> Vec<Statement> {
        let one = |header: &str, lines: &[&str]| {
            vec![Statement::block(
                header,
                lines.iter().map(|&line| Statement::line(line)).collect(),
            )]
        };
        match self.random.below(27) {
            0 => {
                class.hashable = false;
                one(
                    "def __eq__(self, other):",
                    &["print('eq', self.v)", "return self.v == getattr(other, 'v', other)"],
                )
            }
            1 => one("def __hash__(self):", &["return hash(self.v)"]),
            2 => one("def __lt__(self, other):", &["return self.v < getattr(other, 'v', 3)"]),
            3 => one(
                "def __add__(self, other):",
                &[
                    "if isinstance(other, str): return NotImplemented",
                    "return type(self)(self.v + getattr(other, 'v', 1))",
                ],
            ),
            4 => one("def __radd__(self, other):", &["print('radd', other)", "return other"]),
            5 => one(
                "def __iadd__(self, other):",
                &["self.v = (self.v, 1)[0]", "return self"],
            ),
            6 => one("def __len__(self):", &["return self.v"]),
            7 => one("def __bool__(self):", &["print('bool')", "return self.v > 1"]),
            8 => one(
                "def __getitem__(self, i):",
                &["if i == 3: raise IndexError('stop', i)", "return i"],
            ),
            9 => one("def __setitem__(self, i, x):", &["print('set', i, x)"]),
            10 => one("def __contains__(self, x):", &["return x == self.v"]),
            11 => one("def __iter__(self):", &["yield self.v", "yield from (1, 2)"]),
            12 => one("def __call__(self, *a, **k):", &["return (self.v, a, k)"]),
            13 => one(
                "def __getattr__(self, name):",
                &["if name[0] == '_': raise AttributeError(name)", "return name + '?'"],
            ),
            14 => one("def __del__(self):", &["print('del', self.v)"]),
            15 => one("def __index__(self):", &["return 2"]),
            16 => one("def __format__(self, spec):", &["return f'[{spec}]'"]),
            17 => one("def __neg__(self):", &["return -self.v"]),
            18 => one("def __missing__(self, key):", &["return key, 'missing'"]),
            19 => {
                let name = self.fresh("p");
                class.attributes.push(name.clone());
                let mut made = vec![Statement::block(
                    format!("@property\ndef {name}(self):"),
                    vec![Statement::line("return ('got', self.v)")],
                )];
                if self.random.chance(50) {
                    made.push(Statement::block(
                        format!("@{name}.setter\ndef {name}(self, value):"),
                        vec![
                            Statement::line("print('setter', value)"),
                            Statement::line("self.v = value"),
                        ],
                    ));
                }
                made
            }
            20 => {
                let name = self.fresh("cm");
                class.methods.push(name.clone());
                one(&format!("@classmethod\ndef {name}(cls):"), &["return cls.__name__"])
            }
            21 => {
                let name = self.fresh("sm");
                class.methods.push(name.clone());
                one(&format!("@staticmethod\ndef {name}():"), &["return 'static'"])
            }
            22 => one(
                "def __init_subclass__(cls, **k):",
                &["super().__init_subclass__(**k)", "print('subclass', cls.__name__)"],
            ),
            23 => {
                let name = self.fresh("dsc");
                class.attributes.push(name.clone());
                vec![
                    Statement::block(
                        "class Field:",
                        vec![
                            Statement::block(
                                "def __set_name__(self, owner, name):",
                                vec![Statement::line("print('name', owner.__name__, name)")],
                            ),
                            Statement::block(
                                "def __get__(self, obj, owner=None):",
                                vec![Statement::line("return 'class' if obj is None else ('field', obj.v)")],
                            ),
                        ],
                    ),
                    Statement::line(format!("{name} = Field()")),
                ]
            }
            24 => vec![Statement::line("__match_args__ = ('v', 'w')")],
            25 => one(
                "def __setattr__(self, name, value):",
                &[
                    "super().__setattr__(name, value)",
                    "if name == 'other': print('other is', value)",
                ],
            ),
            _ => {
                let name = self.fresh("mt");
                class.methods.push(name.clone());
                self.scopes.push(Scope {
                    is_function: true,
                    ..Scope::default()
                });
                let depth = std::mem::replace(&mut self.depth, 2);
                let weight = std::mem::replace(&mut self.weight, 20);
                let mut body = self.statements(1);
                body.push(Statement::line(format!("return {}", self.expression(Kind::Any))));
                self.depth = depth;
                self.weight = weight;
                self.scopes.pop();
                vec![Statement::Block(vec![Clause::new(format!("def {name}(self):"), body)])]
            }
        }
    }
}
