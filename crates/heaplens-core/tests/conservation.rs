//! The conservation law holds after every instruction of programs of every kind: an object's count is the number of
//! references to it.
//!
//! Every one of a program's first instructions is checked, and of longer runs one in so many after that, so that a
//! program's cost is bounded; `heaplens check` checks them all.

use heaplens_core::graph::{HeapGraph, conservation};
use heaplens_core::machine::{Machine, RunState};

/// Programs in which the law does not hold yet; the list only ever shrinks.
const KNOWN: &[&str] = &[];

fn programs() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/programs");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("tests/programs").flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().to_string();
        if path.extension().is_some_and(|ending| ending == "py")
            && let Ok(source) = std::fs::read_to_string(&path)
        {
            found.push((name, source));
        }
    }
    found.sort();
    found
}

/// The first breach of the law, if any.
fn breach(booted: &Machine, source: &str) -> Option<String> {
    let mut m = booted.clone();
    if m.load_program(source, "program.py").is_err() {
        return None;
    }
    m.limits.instructions = 300_000;
    let mut checks = 0u64;
    loop {
        let stride = if m.instructions < 2000 { 1 } else { 1 + checks };
        let before = m.instructions;
        let state = m.run(stride);
        m.events.clear();
        checks += 1;
        if let Err(broken) = conservation::check(&m) {
            let line = m
                .frames
                .iter()
                .rev()
                .find(|f| !f.body.hidden)
                .map_or(0, |f| f.body.lines[(f.pc as usize).saturating_sub(1)]);
            let phase = m.phase;
            return Some(format!(
                "after instruction {before}+{stride} (line {line}, {phase:?}): {}",
                broken[0]
            ));
        }
        if state == RunState::Finished {
            return None;
        }
    }
}

#[test]
fn counts_are_what_is_held() {
    let wanted = std::env::var("PROGRAM").ok();
    let booted = Machine::new();
    assert_eq!(booted.stopped, None);
    conservation::check(&booted)
        .unwrap_or_else(|broken| panic!("after boot: {} objects, first {}", broken.len(), broken[0]));
    let mut failures = Vec::new();
    let programs = programs();
    let total = programs.len();
    for (name, source) in programs {
        if wanted.as_ref().is_some_and(|wanted| !name.contains(wanted.as_str())) {
            continue;
        }
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| breach(&booted, &source)))
            .unwrap_or_else(|_| Some("panicked".to_string()));
        match found {
            Some(text) if !KNOWN.contains(&name.as_str()) => failures.push(format!("{name}: {text}")),
            None if KNOWN.contains(&name.as_str()) => failures.push(format!("{name}: holds now; take it off the list")),
            _ => {}
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {total} programs break the law\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Errors half-way through an instruction, where a reference is most easily forgotten.
const NASTY: &[&str] = &[
    "class M:\n    def __enter__(self): return self\ntry:\n    with M(): pass\nexcept TypeError as e:\n    print(e)\ntry:\n    with 5: pass\nexcept TypeError as e:\n    print(e)\n",
    "class C:\n    __contains__ = None\n    __bool__ = None\n    __getitem__ = None\n    __next__ = None\n    __iter__ = lambda self: self\n    __call__ = None\nc = C()\nfor f in (lambda: 1 in c, lambda: bool(c), lambda: c[0], lambda: next(c), lambda: list(c), lambda: c(), lambda: not c, lambda: [*c], lambda: c + 1, lambda: c < 1, lambda: -c):\n    try:\n        f()\n    except TypeError as e:\n        print(e)\n",
    "def f(a, b, *, k): pass\nfor call in (lambda: f(), lambda: f(1, 2, 3, k=4), lambda: f(1, 2), lambda: f(1, b=2, a=3, k=1), lambda: f(1, 2, k=3, z=4), lambda: f(*[1, 2], **{'q': 1})):\n    try:\n        call()\n    except TypeError as e:\n        print(e)\n",
    "def g():\n    try:\n        x = yield 1\n        yield x\n    finally:\n        print('closed')\na = g()\nprint(next(a), a.send(5))\ndel a\nb = g()\nnext(b)\nb.close()\nc = g()\nnext(c)\ntry:\n    c.throw(ValueError('v'))\nexcept ValueError as e:\n    print(e)\nd = g()\ntry:\n    d.send(3)\nexcept TypeError as e:\n    print(e)\ndef h():\n    r = yield from g()\n    return r\nprint(list(h()))\n",
    "class D:\n    def __del__(self): print('del')\nclass Cycle:\n    def __init__(self): self.me = self; self.d = D()\nx = Cycle()\ndel x\nl = [D(), D()]\ndel l\nimport gc\nprint(gc.collect())\nclass R:\n    def __del__(self):\n        global kept\n        kept = self\nr = R()\ndel r\nprint(kept is not None)\n",
    "a, *b = range(4)\ntry:\n    a, b = 1, 2, 3\nexcept ValueError as e:\n    print(e)\ntry:\n    a, b, *c = [1]\nexcept ValueError as e:\n    print(e)\ntry:\n    {**{'a': 1}, **5}\nexcept TypeError as e:\n    print(e)\ntry:\n    {[]: 1}\nexcept TypeError as e:\n    print(e)\ntry:\n    {1, []}\nexcept TypeError as e:\n    print(e)\nprint(sorted([3, 1, 2], key=lambda v: -v))\ntry:\n    sorted([1, 'a'])\nexcept TypeError as e:\n    print(e)\n",
    "class P:\n    def __init__(self, v): self.v = v\n    def __eq__(self, o): return self.v == o.v\n    def __hash__(self): return hash(self.v)\n    def __lt__(self, o): return self.v < o.v\n    def __add__(self, o): return NotImplemented\n    def __getattr__(self, n): raise AttributeError(n)\nps = [P(3), P(1), P(2)]\nprint([p.v for p in sorted(ps)], P(1) in ps, {P(1): 1}[P(1)], len({P(1), P(1)}), hasattr(ps[0], 'q'), getattr(ps[0], 'q', 7))\ntry:\n    ps[0] + 1\nexcept TypeError as e:\n    print(e)\ntry:\n    ps.index(P(9))\nexcept ValueError as e:\n    print('no')\n",
];

#[test]
fn counts_stay_right_where_things_go_wrong() {
    let booted = Machine::new();
    let failures: Vec<String> = NASTY
        .iter()
        .filter_map(|source| breach(&booted, source).map(|text| format!("{text}\n{source}")))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_complete_graph_holds_what_the_counts_say() {
    let mut m = Machine::new();
    let source = "def f(a, b=[]):\n    b.append(a)\n    return lambda: b\nclass C:\n    pass\nc = C()\nc.x = f(1)\nprint(c.x())\n";
    assert!(m.load_program(source, "program.py").is_ok());
    while m.run(40) == RunState::Running && m.instructions < 70 {}
    let graph = HeapGraph::complete(&m).graph;
    for node in graph.node_indices() {
        let strong = graph
            .edges_directed(node, petgraph::Direction::Incoming)
            .filter(|edge| edge.weight().strong)
            .count() as u64;
        let weight = &graph[node];
        if weight.type_name != "frame" {
            assert_eq!(strong, weight.refcount, "{} {}", weight.id, weight.type_name);
        }
    }
}
