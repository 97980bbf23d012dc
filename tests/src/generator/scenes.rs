//! Scenes: a few statements around one feature, with random parts.

use super::{Clause, Function, Generator, Kind, Scope, Statement};

fn lines(texts: &[&str]) -> Vec<Statement> {
    texts.iter().map(|&text| Statement::line(text)).collect()
}

impl Generator {
    pub(super) fn scene(&mut self) -> Vec<Statement> {
        match self.random.below(11) {
            0..=2 => self.generator_scene(),
            3 => self.context_scene(),
            4 => self.weakref_scene(),
            5 => self.cycle_scene(),
            6 => self.chaining_scene(),
            7 => self.iterator_scene(),
            8 => self.refcount_scene(),
            9 => self.decorator_scene(),
            _ => self.collector_scene(),
        }
    }

    // ---- generators ----

    fn generator_scene(&mut self) -> Vec<Statement> {
        let (function, name) = (self.fresh("gen"), self.fresh("g"));
        self.scopes.push(Scope {
            is_function: true,
            variables: vec![super::Variable {
                name: "a".to_owned(),
                kind: Kind::Int,
            }],
            ..Scope::default()
        });
        let depth = std::mem::replace(&mut self.depth, 1);
        let weight = std::mem::replace(&mut self.weight, 4);
        let count = 2 + self.random.below(3);
        let body = self.generator_body(count, 0);
        self.depth = depth;
        self.weight = weight;
        self.scopes.pop();
        let mut scene = vec![Statement::block(format!("def {function}(a):"), body)];
        scene.push(Statement::line(format!(
            "{name} = {function}({})",
            self.random.below(4)
        )));
        for _ in 0..2 + self.random.below(6) {
            let call = match self.random.below(11) {
                0..=2 => format!("print(next({name}, 'end'))"),
                3 | 4 => format!("print({name}.send({}))", self.random.pick(&["None", "1", "'s'", "[2]"])),
                5 => format!("print({name}.throw({}))", self.exception()),
                6 => format!("print({name}.close())"),
                7 => format!("print(next({name}))"),
                8 => format!(
                    "print({name}.gi_running, {name}.gi_frame is None, {name}.gi_yieldfrom is None, sys.getrefcount({name}))"
                ),
                9 => format!(
                    "for item, _ in zip({name}, range({})): print('item', item)",
                    self.random.below(3)
                ),
                _ => format!("print({name}.gi_frame and sorted({name}.gi_frame.f_locals.items(), key=str))"),
            };
            let call = vec![Statement::line(call)];
            scene.push(self.caught_whole(call));
        }
        scene.push(Statement::line(match self.random.below(3) {
            0 => format!("del {name}"),
            1 => format!("print(list({name})[:5])"),
            _ => format!("{name} = None"),
        }));
        scene
    }

    /// `except BaseException`, since generators are thrown all kinds.
    fn caught_whole(&mut self, body: Vec<Statement>) -> Statement {
        let handler = self.random.pick(&[
            "print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))",
            "print(repr(e), e.__suppress_context__)",
            "print(repr(e), getattr(e, 'value', None))",
        ]);
        Statement::Block(vec![
            Clause::new("try:", body),
            Clause::new("except BaseException as e:", lines(&[handler])),
        ])
    }

    fn generator_body(&mut self, count: usize, nesting: usize) -> Vec<Statement> {
        let mut body = Vec::new();
        for _ in 0..count {
            match self.random.below(if nesting < 2 { 11 } else { 6 }) {
                0 => body.push(Statement::line(format!("yield {}", self.expression(Kind::Any)))),
                1 => {
                    let name = self.fresh("r");
                    body.push(Statement::line(format!(
                        "{name} = yield {}",
                        self.expression(Kind::Int)
                    )));
                    body.push(Statement::line(format!("print('received', {name})")));
                    self.declare(name, Kind::Any);
                }
                2 => body.push(Statement::line("yield a")),
                3 => body.push(Statement::line("print('sum', [(yield 'x'), (yield 'y')])")),
                4 => body.push(self.statement()),
                5 => {
                    let over = match self.random.below(4) {
                        0 => "range(a)".to_owned(),
                        1 => format!("{}[:3]", self.expression(Kind::Str)),
                        2 => "(i * 2 for i in range(2))".to_owned(),
                        _ => "iter([a, a])".to_owned(),
                    };
                    body.push(Statement::line(format!("print('from', (yield from {over}))")));
                }
                6 | 7 => {
                    let mut inner = self.generator_body(1, nesting + 1);
                    if inner.is_empty() || self.random.chance(30) {
                        inner.push(self.doubtful());
                    }
                    let mut clauses = vec![Clause::new("try:", inner)];
                    if self.random.chance(60) {
                        let class = self.random.pick(&[
                            "GeneratorExit",
                            "ValueError",
                            "Exception",
                            "(KeyError, TypeError)",
                            "BaseException",
                        ]);
                        let mut handler = lines(&["print('except', repr(e))"]);
                        match self.random.below(5) {
                            0 => handler.push(Statement::line("yield 'handled'")),
                            1 => handler.push(Statement::line("raise")),
                            2 => handler.push(Statement::line("return 'gone'")),
                            3 => handler.push(Statement::line("raise RuntimeError('other') from e")),
                            _ => {}
                        }
                        clauses.push(Clause::new(format!("except {class} as e:"), handler));
                    }
                    if clauses.len() == 1 || self.random.chance(50) {
                        let last = lines(&[self.random.pick(&[
                            "print('finally', a)",
                            "yield 'finally'",
                            "a += 1",
                            "print(sys.exc_info()[0])",
                        ])]);
                        clauses.push(Clause::new("finally:", last));
                    }
                    body.push(Statement::Block(clauses));
                }
                8 => {
                    self.scope().loops += 1;
                    let mut inner = self.generator_body(1, nesting + 1);
                    inner.push(Statement::line("yield j"));
                    if self.random.chance(30) {
                        inner.push(Statement::line("if j: break"));
                    }
                    self.scope().loops -= 1;
                    body.push(Statement::block("for j in range(3):", inner));
                }
                9 => {
                    let inner = self.generator_body(1, nesting + 1);
                    body.push(Statement::block(format!("if {}:", self.condition()), inner));
                }
                _ => {
                    let value = self.expression(Kind::Any);
                    body.push(Statement::block(
                        "def inner():",
                        vec![
                            Statement::line("got = yield 'inner'"),
                            Statement::line("print('inner got', got)"),
                            Statement::line(format!("return {value}")),
                        ],
                    ));
                    body.push(Statement::line("print('returned', (yield from inner()))"));
                }
            }
        }
        if nesting == 0 {
            body.push(Statement::line(self.random.pick(&[
                "return a",
                "yield 'last'",
                "return",
                "raise StopIteration(3)",
                "return (a, 1)",
            ])));
        }
        body
    }

    // ---- with ----

    /// A context manager as a function: what it prints, what it lets through.
    fn context_scene(&mut self) -> Vec<Statement> {
        let name = self.fresh("ctx");
        let suppress = self
            .random
            .pick(&["kind and t is not None", "kind == 1", "t is ValueError", "None"]);
        let enter = self.random.pick(&[
            "return self",
            "return self.a",
            "if self.a == 3: raise ValueError('enter')",
            "return [self.a]",
        ]);
        let mut exit = lines(&["print('exit', self.a, t and t.__name__, v)"]);
        if self.random.chance(20) {
            exit.push(Statement::line("if self.a == 2: raise KeyError('exit')"));
        }
        exit.push(Statement::line(format!("kind = self.kind; return {suppress}")));
        let class = Statement::block(
            format!("class {name}:"),
            vec![
                Statement::block("def __init__(self, a, kind):", lines(&["self.a, self.kind = a, kind"])),
                Statement::block(
                    "def __enter__(self):",
                    vec![Statement::line("print('enter', self.a)"), Statement::line(enter)],
                ),
                Statement::block("def __exit__(self, t, v, tb):", exit),
                Statement::block("def __repr__(self):", lines(&["return 'ctx'"])),
            ],
        );
        self.functions.push(Function {
            name: name.clone(),
            parameters: vec![Kind::Int, Kind::Int],
            defaults: 0,
            star: false,
            keywords: Vec::new(),
            result: Kind::Any,
            cost: 1,
        });
        let mut body = self.nested_body(1);
        body.push(self.doubtful());
        let mut steps = vec![Statement::block(
            format!("with {name}({}, 1) as c:", self.random.below(4)),
            body,
        )];
        if self.random.chance(50) {
            let way = self.random.pick(&["break", "continue", "raise ValueError('in with')"]);
            steps.push(Statement::block(
                "for i in range(2):",
                vec![
                    Statement::block(
                        format!("with {name}(i, 0), {name}(7, {}):", self.random.below(2)),
                        lines(&["print('in', i)", way]),
                    ),
                    Statement::line("print('after', i)"),
                ],
            ));
        }
        let guarded = self.guarded(steps);
        vec![class, guarded]
    }

    // ---- weak references, finalizers, cycles ----

    fn weakref_scene(&mut self) -> Vec<Statement> {
        let class = self.fresh("W");
        let mut body = lines(&[]);
        body.push(Statement::block("def __init__(self, n):", lines(&["self.n = n"])));
        if self.random.chance(60) {
            body.push(Statement::block("def __del__(self):", lines(&["print('del', self.n)"])));
        }
        let mut scene = vec![Statement::block(format!("class {class}:"), body)];
        scene.extend(lines(&[
            &format!("p, q = {class}('p'), {class}('q')"),
            "r = weakref.ref(p, lambda ref: print('dead', ref() is None, ref is r))",
            "r2 = weakref.ref(p)",
        ]));
        for _ in 0..3 + self.random.below(5) {
            let text = match self.random.below(15) {
                0 => "print(r() is p, r2 is weakref.ref(p), r == r2)".to_owned(),
                1 => "print(weakref.getweakrefcount(p), p and sys.getrefcount(p))".to_owned(),
                2 => "p.other = q; q.other = p".to_owned(),
                3 => "del p; p = q".to_owned(),
                4 => "p = None".to_owned(),
                5 => "print(gc.collect())".to_owned(),
                6 => format!("s = weakref.WeakSet([p, q]) if p is not None else None; x = {class}('x')"),
                7 => "wd = weakref.WeakValueDictionary(); wd['q'] = q; print(list(wd)); q = None; print(list(wd))"
                    .to_owned(),
                8 => format!("weakref.finalize({class}('f'), print, 'finalize')"),
                9 => "pr = weakref.proxy(q, lambda _: print('proxy dead')); print(pr.n)".to_owned(),
                10 => "del q".to_owned(),
                11 => "print(pr.n)".to_owned(),
                12 => format!("r3 = weakref.ref({class}('temp'), lambda ref: print('temp dead')); print(r3())"),
                13 => "bag = [p, [p]]; p.bag = bag; del bag".to_owned(),
                _ => "m = weakref.WeakKeyDictionary(); m[q] = 1; print(len(m)); del q; print(len(m))".to_owned(),
            };
            let text = vec![Statement::line(text)];
            scene.push(self.guarded(text));
        }
        scene
    }

    fn cycle_scene(&mut self) -> Vec<Statement> {
        let class = self.fresh("N");
        let deleted = match self.random.below(4) {
            0 => "print('del', self.n); kept.append(self)",
            1 => "print('del', self.n, len(vars(self))); self.next = None",
            2 => "print('del', self.n); raise ValueError('in del')",
            _ => "print('del', self.n)",
        };
        let mut scene = lines(&["gc.collect()", "kept = []"]);
        let mut body = vec![Statement::block("def __init__(self, n):", lines(&["self.n = n"]))];
        if self.random.chance(70) {
            body.push(Statement::block("def __del__(self):", lines(&[deleted])));
        }
        scene.push(Statement::block(format!("class {class}:"), body));
        let count = 2 + self.random.below(3);
        scene.push(Statement::line(format!("nodes = [{class}(i) for i in range({count})]")));
        for _ in 0..2 + self.random.below(4) {
            let (a, b) = (self.random.below(count), self.random.below(count));
            let text = match self.random.below(8) {
                0..=2 => format!("nodes[{a}].next = nodes[{b}]"),
                3 => format!("nodes[{a}].bag = [nodes[{b}], nodes]"),
                4 => format!("nodes[{a}].back = lambda: nodes[{b}]"),
                5 => format!("nodes[{a}].d = {{'k': nodes[{b}]}}"),
                6 => format!("nodes[{a}].g = (nodes[{b}] for _ in [1]); next(nodes[{a}].g)"),
                _ => format!("nodes[{a}].w = weakref.ref(nodes[{b}], lambda _: print('callback', {a}))"),
            };
            scene.push(Statement::line(text));
        }
        for _ in 0..1 + self.random.below(4) {
            let index = self.random.below(count);
            let text = match self.random.below(7) {
                0 => "del nodes".to_owned(),
                1 => format!("nodes[{index}] = None"),
                2 => "nodes.clear()".to_owned(),
                3 | 4 => "print('collected', gc.collect())".to_owned(),
                5 => format!("print([sys.getrefcount(k) for k in nodes if k])"),
                _ => "print([k.n for k in kept])".to_owned(),
            };
            let text = vec![Statement::line(text)];
            scene.push(self.guarded(text));
        }
        scene.extend(lines(&["nodes = None", "print(gc.collect(), len(kept))"]));
        scene
    }

    fn collector_scene(&mut self) -> Vec<Statement> {
        let mut scene = lines(&["gc.collect()"]);
        for _ in 0..2 + self.random.below(4) {
            let name = self.variable(Kind::Bag).unwrap_or_else(|| "gc".to_owned());
            let kind = self.kind();
            let value = self.atom(kind);
            let text = match self.random.below(9) {
                0 => format!("print(gc.is_tracked({value}), gc.is_finalized({value}))"),
                1 => format!("h = [{name}]; print(any(x is h for x in gc.get_referrers({name}))); del h"),
                2 => format!("print([type(x).__name__ for x in gc.get_referents({name})])"),
                3 => "c = []; c.append(c); del c; print(gc.collect())".to_owned(),
                4 => "print(gc.get_threshold(), gc.isenabled())".to_owned(),
                5 => "gc.disable(); print(gc.isenabled()); gc.enable()".to_owned(),
                6 => format!("print(sys.getsizeof({value}))"),
                7 => "def cyc(): cyc.me = cyc\ncyc(); del cyc; print(gc.collect())".to_owned(),
                _ => "class T: pass\nT.me = T(); del T; print(gc.collect())".to_owned(),
            };
            scene.push(Statement::line(text));
        }
        vec![self.guarded(scene)]
    }

    // ---- exceptions ----

    fn chaining_scene(&mut self) -> Vec<Statement> {
        let name = self.fresh("chain");
        let (first, second, third) = (self.exception(), self.exception(), self.exception());
        let from = self.random.pick(&["", " from e", " from None"]);
        let mut inner = vec![Statement::line(format!("raise {second}{from}"))];
        if self.random.chance(30) {
            inner.insert(0, Statement::line("print(repr(e), sys.getrefcount(e))"));
        }
        let mut clauses = vec![
            Clause::new("try:", vec![Statement::line(format!("raise {first}"))]),
            Clause::new("except Exception as e:", inner),
        ];
        if self.random.chance(50) {
            let last = match self.random.below(3) {
                0 => vec![Statement::line("return 'swallowed'")],
                1 => vec![Statement::line(format!("raise {third}"))],
                _ => lines(&["print('finally', sys.exc_info()[1])"]),
            };
            clauses.push(Clause::new("finally:", last));
        }
        let function = Statement::block(format!("def {name}():"), vec![Statement::Block(clauses)]);
        let mut handler = lines(&["seen = []"]);
        handler.push(Statement::block(
            "while e is not None:",
            lines(&[
                "seen.append((repr(e), repr(e.__cause__), e.__suppress_context__))",
                "e = e.__context__",
            ]),
        ));
        handler.push(Statement::line("print(seen)"));
        if self.random.chance(25) {
            return vec![function, Statement::line(format!("{name}()"))];
        }
        let caught = Statement::Block(vec![
            Clause::new("try:", vec![Statement::line(format!("print({name}())"))]),
            Clause::new("except Exception as e:", handler),
        ]);
        let mut scene = vec![function, caught];
        if self.random.chance(60) {
            scene.extend(self.groups());
        }
        scene
    }

    fn groups(&mut self) -> Vec<Statement> {
        let (a, b) = (
            self.random.pick(&["ValueError(1)", "TypeError('t')", "KeyError('k')"]),
            self.random.pick(&["ValueError(2)", "OSError(3)"]),
        );
        let mut clauses = vec![
            Clause::new(
                "try:",
                vec![Statement::line(format!(
                    "raise ExceptionGroup('eg', [{a}, ExceptionGroup('in', [{b}])])"
                ))],
            ),
            Clause::new(
                "except* ValueError as e:",
                lines(&["print('values', repr(e), e.exceptions)"]),
            ),
        ];
        if self.random.chance(70) {
            let mut handler = lines(&["print('rest', repr(e))"]);
            if self.random.chance(30) {
                handler.push(Statement::line(
                    self.random.pick(&["raise", "raise RuntimeError('new')"]),
                ));
            }
            clauses.push(Clause::new("except* Exception as e:", handler));
        }
        let body = vec![Statement::Block(clauses)];
        vec![Statement::Block(vec![
            Clause::new("try:", body),
            Clause::new(
                "except BaseException as e:",
                lines(&["print(repr(e), repr(e.__context__))"]),
            ),
        ])]
    }

    // ---- iterators, references, decorators ----

    fn iterator_scene(&mut self) -> Vec<Statement> {
        let name = self.fresh("it");
        let over = match self.random.below(9) {
            0 => format!("iter({})", self.atom(Kind::Ints)),
            1 => format!("iter({})", self.atom(Kind::Dict)),
            2 => format!("zip({}, {})", self.atom(Kind::Ints), self.atom(Kind::Str)),
            3 => format!("enumerate({}, {})", self.atom(Kind::Str), self.random.below(3)),
            4 => format!(
                "map(lambda q: (q, {}), {})",
                self.atom(Kind::Any),
                self.atom(Kind::Ints)
            ),
            5 => format!("reversed({})", self.atom(Kind::Ints)),
            6 => format!("iter([].append, {})", self.random.below(2)),
            7 => format!("filter(lambda q: q, {})", self.atom(Kind::Bag)),
            _ => format!("(q for q in {} if {})", self.atom(Kind::Bag), self.condition()),
        };
        let mut scene = vec![Statement::line(format!("{name} = {over}"))];
        for _ in 0..2 + self.random.below(4) {
            let step = match self.random.below(6) {
                0..=2 => Statement::line(format!("print(next({name}))")),
                3 => Statement::line(format!("print(sys.getrefcount({name}), sys.getsizeof({name}))")),
                4 => self.mutation(),
                _ => Statement::line(format!("print(type({name}).__name__, {name} is iter({name}))")),
            };
            scene.push(self.guarded(vec![step]));
        }
        scene
    }

    fn refcount_scene(&mut self) -> Vec<Statement> {
        let name = self.fresh("rc");
        let start = self.random.pick(&[
            "[]",
            "[1, 2]",
            "{}",
            "{1: 2}",
            "set()",
            "object()",
            "(lambda: 0)",
            "'x' * 9",
            "type('T', (), {})()",
        ]);
        let mut scene = vec![Statement::line(format!("{name} = {start}"))];
        for _ in 0..3 + self.random.below(4) {
            let text = match self.random.below(13) {
                0 => format!("print(sys.getrefcount({name}))"),
                1 => format!(
                    "h = [{name}] * {}; print(sys.getrefcount({name})); del h",
                    self.random.below(5)
                ),
                2 => format!("print((lambda a: sys.getrefcount(a))({name}))"),
                3 => format!("print((lambda *a: sys.getrefcount(a[0]))({name}, {name}))"),
                4 => format!("print([sys.getrefcount(i) for i in [{name}, {name}]])"),
                5 => format!(
                    "def f(a={name}): return sys.getrefcount(a)\nprint(f(), f({name}), sys.getrefcount({name}))"
                ),
                6 => format!("print((lambda **k: sys.getrefcount(k['a']))(a={name}))"),
                7 => format!("b = {name}.__repr__; print(sys.getrefcount({name})); del b"),
                8 => format!(
                    "def f():\n    loc = {name}\n    return lambda: loc\nc = f(); print(sys.getrefcount({name}), sys.getrefcount(c)); del c"
                ),
                9 => format!(
                    "try: raise ValueError({name})\nexcept ValueError as e: print(sys.getrefcount({name}), sys.getrefcount(e))"
                ),
                10 => format!("for i in ({name}, {name}): print(sys.getrefcount(i))"),
                11 => format!(
                    "d = {{'k': {name}}}; d['k2'] = d['k']; print(sys.getrefcount({name})); d.clear(); print(sys.getrefcount({name}))"
                ),
                _ => format!(
                    "g = (x for x in [{name}]); next(g); print(sys.getrefcount({name})); del g; print(sys.getrefcount({name}))"
                ),
            };
            scene.push(Statement::line(text));
        }
        vec![self.guarded(scene)]
    }

    fn decorator_scene(&mut self) -> Vec<Statement> {
        let name = self.fresh("deco");
        let wrapped = self.fresh("fd");
        let mut inner = lines(&["print('call', fn.__name__, args, kwargs)"]);
        inner.push(Statement::line("result = fn(*args, **kwargs)"));
        inner.push(Statement::line(self.random.pick(&[
            "return result",
            "return [result]",
            "count.append(1); return (result, len(count))",
        ])));
        let decorator = Statement::block(
            format!("def {name}(fn, count=[]):"),
            vec![
                Statement::block("def wrapper(*args, **kwargs):", inner),
                Statement::line("return wrapper"),
            ],
        );
        let value = self.expression(Kind::Any);
        let function = Statement::block(
            format!("@{name}\ndef {wrapped}(a, b=2, *c, d=4, **e):"),
            vec![Statement::line(format!("return (a, b, c, d, e, {value})"))],
        );
        let mut calls = Vec::new();
        for _ in 0..1 + self.random.below(3) {
            let arguments = self.random.pick(&[
                "1",
                "1, 2, 3",
                "1, d=5",
                "a=1, z=2",
                "",
                "*[1, 2, 3], **{'q': 1}",
                "1, a=2",
                "*'ab'",
            ]);
            calls.push(Statement::line(format!(
                "print({wrapped}({arguments}), {wrapped}.__name__, {wrapped}.__defaults__)"
            )));
        }
        let guarded = self.guarded(calls);
        vec![decorator, function, guarded]
    }
}
