//! Heap graphs made by hand, in a few lines each, and random ones.

#![allow(dead_code, reason = "each test and example uses a part")]

use std::collections::BTreeMap;

use heaplens_core::graph::*;
use petgraph::stable_graph::NodeIndex;

/// Builds a graph. Refcounts are the number of strong edges, as in a complete graph.
#[derive(Default)]
pub struct Builder {
    pub graph: HeapGraph,
    serial: u64,
    frames: u64,
    atoms: BTreeMap<String, NodeIndex>,
}

impl Builder {
    pub fn frame(&mut self, name: &str, state: FrameState) -> NodeIndex {
        let serial = self.frames;
        self.frames += 1;
        let depth = (state != FrameState::Suspended).then_some(serial as u32);
        let info = FrameInfo {
            name: name.into(),
            line: 3 + serial as u32,
            state,
            depth,
            unbound: Vec::new(),
            span: None,
        };
        let node = self.node(NodeId::Frame(serial), NodeKind::Frame(info), "frame", "");
        self.graph.frames.push(node);
        node
    }

    pub fn module(&mut self) -> NodeIndex {
        self.frame("<module>", FrameState::Running)
    }

    pub fn unbound(&mut self, frame: NodeIndex, names: &[&str]) {
        if let NodeKind::Frame(info) = &mut self.graph.graph[frame].kind {
            info.unbound.extend(names.iter().map(|n| n.to_string()));
        }
    }

    fn node(&mut self, id: NodeId, kind: NodeKind, type_name: &str, text: &str) -> NodeIndex {
        let mutability = match kind {
            NodeKind::Object(Shape::Atom | Shape::Tuple) => Mutability::Immutable,
            _ => Mutability::Mutable,
        };
        self.graph.graph.add_node(Node {
            id,
            kind,
            type_name: type_name.into(),
            refcount: 0,
            text: text.into(),
            mutability,
            len: None,
            size: None,
            permanent: false,
            garbage: false,
            facts: Vec::new(),
            details: None,
        })
    }

    pub fn object(&mut self, shape: Shape, type_name: &str, text: &str) -> NodeIndex {
        let id = NodeId::Object(self.serial);
        self.serial += 1;
        self.node(id, NodeKind::Object(shape), type_name, text)
    }

    /// An atom; equal texts are one object.
    pub fn atom(&mut self, text: &str) -> NodeIndex {
        if let Some(node) = self.atoms.get(text) {
            return *node;
        }
        let type_name = match text.chars().next() {
            Some('\'') => "str",
            Some('0'..='9' | '-') if text.contains('.') => "float",
            Some('0'..='9' | '-') => "int",
            Some('T' | 'F') => "bool",
            _ => "NoneType",
        };
        let node = self.object(Shape::Atom, type_name, text);
        self.graph.graph[node].permanent = type_name != "str";
        self.atoms.insert(text.into(), node);
        node
    }

    pub fn edge(&mut self, from: NodeIndex, label: Label, to: NodeIndex) {
        let order = self.graph.graph.edges(from).count() as u32;
        self.graph.graph.add_edge(
            from,
            to,
            Reference {
                label,
                order,
                strong: true,
            },
        );
        self.graph.graph[to].refcount += 1;
    }

    pub fn weak(&mut self, from: NodeIndex, label: Label, to: NodeIndex) {
        let order = self.graph.graph.edges(from).count() as u32;
        self.graph.graph.add_edge(
            from,
            to,
            Reference {
                label,
                order,
                strong: false,
            },
        );
    }

    pub fn name(&mut self, frame: NodeIndex, name: &str, to: NodeIndex) {
        self.edge(frame, Label::Name(name.into()), to);
    }

    pub fn attr(&mut self, owner: NodeIndex, name: &str, to: NodeIndex) {
        self.edge(owner, Label::Attribute(name.into()), to);
    }

    fn sequence(&mut self, shape: Shape, type_name: &str, items: &[NodeIndex]) -> NodeIndex {
        let list = self.object(shape, type_name, "");
        for (i, item) in items.iter().enumerate() {
            self.edge(list, Label::Index(i as u64), *item);
        }
        self.graph.graph[list].len = Some(items.len() as u64);
        list
    }

    pub fn list(&mut self, items: &[NodeIndex]) -> NodeIndex {
        self.sequence(Shape::List, "list", items)
    }

    pub fn tuple(&mut self, items: &[NodeIndex]) -> NodeIndex {
        self.sequence(Shape::Tuple, "tuple", items)
    }

    pub fn atoms(&mut self, texts: &[&str]) -> Vec<NodeIndex> {
        texts.iter().map(|text| self.atom(text)).collect()
    }

    pub fn list_of(&mut self, texts: &[&str]) -> NodeIndex {
        let items = self.atoms(texts);
        self.list(&items)
    }

    pub fn tuple_of(&mut self, texts: &[&str]) -> NodeIndex {
        let items = self.atoms(texts);
        self.tuple(&items)
    }

    pub fn set_of(&mut self, texts: &[&str]) -> NodeIndex {
        let set = self.object(Shape::Set, "set", "");
        for (i, text) in texts.iter().enumerate() {
            let item = self.atom(text);
            self.edge(set, Label::Member(i as u64), item);
        }
        self.graph.graph[set].len = Some(texts.len() as u64);
        set
    }

    pub fn dict(&mut self, entries: &[(&str, NodeIndex)]) -> NodeIndex {
        let dict = self.object(Shape::Dict, "dict", "");
        for (i, (key, value)) in entries.iter().enumerate() {
            let key_node = self.atom(key);
            self.edge(dict, Label::Key(i as u64), key_node);
            self.edge(
                dict,
                Label::Value {
                    entry: i as u64,
                    key: key.to_string(),
                },
                *value,
            );
        }
        self.graph.graph[dict].len = Some(entries.len() as u64);
        dict
    }

    pub fn instance(&mut self, class: &str, attributes: &[(&str, NodeIndex)]) -> NodeIndex {
        let instance = self.object(Shape::Instance, class, "");
        for (name, value) in attributes {
            self.attr(instance, name, *value);
        }
        instance
    }

    pub fn function(&mut self, signature: &str) -> NodeIndex {
        self.object(Shape::Function, "function", signature)
    }

    pub fn cell(&mut self, value: NodeIndex) -> NodeIndex {
        let cell = self.object(Shape::Cell, "cell", "");
        self.edge(cell, Label::Contents, value);
        cell
    }
}

/// All samples by name.
pub fn all() -> Vec<(&'static str, HeapGraph)> {
    vec![
        ("names", names()),
        ("aliases", aliases()),
        ("nested", nested()),
        ("self_list", self_list()),
        ("linked_list", linked_list(20)),
        ("linked_short", linked_list(4)),
        ("tree", tree(15)),
        ("matrix", matrix()),
        ("matrix_right", matrix_right()),
        ("closures", closures()),
        ("classes", classes()),
        ("dict_of_lists", dict_of_lists()),
        ("recursion", recursion()),
        ("ring", ring()),
        ("many", many(300)),
        ("long_texts", long_texts()),
        ("unicode", unicode()),
        ("generators", generators()),
        ("garbage", garbage()),
        ("graph", adjacency()),
        ("exception", exception()),
        ("empty", HeapGraph::default()),
    ]
}

pub fn names() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    for (name, value) in [
        ("a", "1"),
        ("pi", "3.14159"),
        ("greeting", "'hello'"),
        ("ok", "True"),
        ("nothing", "None"),
    ] {
        let value = b.atom(value);
        b.name(m, name, value);
    }
    b.graph
}

pub fn aliases() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let xs = b.list_of(&["1", "2", "3"]);
    let t = b.tuple_of(&["'x'", "10"]);
    let s = b.set_of(&["1", "5", "8"]);
    let empty = b.list(&[]);
    for (name, node) in [
        ("a", xs),
        ("b", xs),
        ("point", t),
        ("c", xs),
        ("seen", s),
        ("todo", empty),
    ] {
        b.name(m, name, node);
    }
    b.graph
}

pub fn nested() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let inner = b.list_of(&["1", "2"]);
    let pair = b.tuple_of(&["'a'", "'b'"]);
    let one = b.atom("1");
    let outer = b.list(&[one, inner, pair, inner]);
    let text = b.atom("'two'");
    let top = b.list(&[outer, text, inner]);
    b.name(m, "data", top);
    b.name(m, "inner", inner);
    b.graph
}

pub fn self_list() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let xs = b.list_of(&["1", "2"]);
    b.edge(xs, Label::Index(2), xs);
    b.name(m, "xs", xs);
    b.graph
}

pub fn linked_list(count: usize) -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let class = b.object(Shape::Class, "type", "Node");
    let init = b.function("__init__(self, value, next=None)");
    b.name(m, "Node", class);
    b.attr(class, "__init__", init);
    let mut next = b.atom("None");
    let mut nodes = Vec::new();
    for i in (0..count).rev() {
        let value = b.atom(&(i * 11).to_string());
        next = b.instance("Node", &[("value", value), ("next", next)]);
        b.edge(next, Label::Field("__class__".into()), class);
        nodes.push(next);
    }
    b.name(m, "head", next);
    b.name(m, "cur", nodes[nodes.len() / 2]);
    b.graph
}

pub fn tree(count: usize) -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let none = b.atom("None");
    let mut nodes = vec![none; count * 2 + 2];
    for i in (0..count).rev() {
        let value = b.atom(&(i + 10).to_string());
        let (left, right) = (nodes[2 * i + 1], nodes[2 * i + 2]);
        nodes[i] = b.instance("Tree", &[("value", value), ("left", left), ("right", right)]);
    }
    b.name(m, "root", nodes[0]);
    b.name(m, "found", nodes[count / 2]);
    b.graph
}

pub fn matrix() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let row = b.list_of(&["0", "7", "0"]);
    let grid = b.list(&[row, row, row]);
    b.name(m, "grid", grid);
    b.name(m, "row", row);
    b.graph
}

pub fn matrix_right() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let rows: Vec<_> = (0..4)
        .map(|i| b.list_of(&["0", if i == 1 { "7" } else { "0" }, "0"]))
        .collect();
    let grid = b.list(&rows);
    b.name(m, "grid", grid);
    let copy = b.list(&rows);
    b.name(m, "copy", copy);
    b.graph
}

pub fn closures() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let make = b.function("make_counter(start=0)");
    let zero = b.atom("0");
    b.edge(make, Label::Field("default start".into()), zero);
    b.name(m, "make_counter", make);
    let three = b.atom("3");
    let count = b.cell(three);
    let log = b.list_of(&["1", "2", "3"]);
    let log_cell = b.cell(log);
    for name in ["inc", "get"] {
        let f = b.function(&format!("make_counter.<locals>.{name}()"));
        b.edge(f, Label::Field("count".into()), count);
        b.edge(f, Label::Field("log".into()), log_cell);
        b.name(m, name, f);
    }
    let f = b.frame("make_counter.<locals>.inc", FrameState::Running);
    if let NodeKind::Frame(info) = &mut b.graph.graph[m].kind {
        info.state = FrameState::Calling;
    }
    b.name(f, "count", count);
    b.name(f, "log", log_cell);
    let result = b.atom("4");
    b.edge(f, Label::Return, result);
    b.unbound(f, &["tmp"]);
    b.graph
}

pub fn classes() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let class = b.object(Shape::Class, "type", "Point");
    let init = b.function("__init__(self, x, y)");
    let add = b.function("__add__(self, other)");
    b.attr(class, "__init__", init);
    b.attr(class, "__add__", add);
    let origin_count = b.atom("2");
    b.attr(class, "made", origin_count);
    let sub = b.object(Shape::Class, "type", "Point3");
    b.edge(sub, Label::Field("base 0".into()), class);
    b.name(m, "Point", class);
    b.name(m, "Point3", sub);
    let (one, two) = (b.atom("1"), b.atom("2"));
    let p = b.instance("Point", &[("x", one), ("y", two)]);
    let tags = b.list_of(&["'red'", "'big'"]);
    let q = b.instance("Point3", &[("x", two), ("y", two), ("tags", tags), ("parent", p)]);
    let bare = b.instance("Point", &[]);
    for node in [p, bare] {
        b.edge(node, Label::Field("__class__".into()), class);
    }
    b.name(m, "p", p);
    b.name(m, "q", q);
    b.name(m, "bare", bare);
    let method = b.object(Shape::Method, "method", "Point.__add__");
    b.edge(method, Label::Field("__func__".into()), add);
    b.edge(method, Label::Field("__self__".into()), p);
    b.name(m, "plus", method);
    b.graph
}

pub fn dict_of_lists() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let lists: Vec<_> = [&["'anna'", "'bo'"][..], &["'cy'"], &[], &["'dora'", "'ed'", "'flo'"]]
        .iter()
        .map(|t| b.list_of(t))
        .collect();
    let count = b.atom("6");
    let d = b.dict(&[
        ("'red'", lists[0]),
        ("'green'", lists[1]),
        ("'count'", count),
        ("'blue'", lists[2]),
        ("(1, 2)", lists[3]),
    ]);
    b.name(m, "groups", d);
    let favourite = b.atom("'red'");
    b.name(m, "key", favourite);
    b.name(m, "members", lists[0]);
    b.graph
}

pub fn recursion() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.frame("<module>", FrameState::Calling);
    let f = b.function("permute(items, at, out)");
    let items = b.list_of(&["'a'", "'b'", "'c'"]);
    let out = b.list(&[]);
    b.name(m, "permute", f);
    b.name(m, "out", out);
    for i in 0..7 {
        let state = if i == 6 {
            FrameState::Running
        } else {
            FrameState::Calling
        };
        let frame = b.frame("permute", state);
        let at = b.atom(&i.to_string());
        b.name(frame, "items", items);
        b.name(frame, "at", at);
        b.name(frame, "out", out);
        if i == 6 {
            b.unbound(frame, &["i", "rest"]);
        }
    }
    b.graph
}

pub fn ring() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let nodes: Vec<_> = (0..5)
        .map(|i| {
            let value = b.atom(&i.to_string());
            b.instance("Link", &[("value", value)])
        })
        .collect();
    for i in 0..5 {
        b.attr(nodes[i], "next", nodes[(i + 1) % 5]);
        b.attr(nodes[i], "prev", nodes[(i + 4) % 5]);
    }
    b.name(m, "ring", nodes[0]);
    b.graph
}

pub fn many(count: usize) -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    for group in 0..count / 20 {
        let lists: Vec<_> = (0..19).map(|i| b.list_of(&[&(group * i).to_string(), "1"])).collect();
        let list = b.list(&lists);
        b.name(m, &format!("group{group}"), list);
    }
    b.graph
}

pub fn long_texts() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let text = format!("'{}'", "lorem ipsum dolor ".repeat(300));
    let long = b.atom(&text);
    b.name(m, "text", long);
    let numbers: Vec<String> = (0..1000).map(|i| (i * i).to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let xs = b.list_of(&numbers);
    b.name(m, "squares", xs);
    let rows: Vec<_> = (0..100).map(|i| b.list_of(&[&i.to_string()])).collect();
    let table = b.list(&rows);
    b.name(m, "table", table);
    let pair = b.list(&[long, long]);
    b.name(m, "a_name_that_is_longer_than_anyone_would_ever_like_to_read", pair);
    b.graph
}

pub fn unicode() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    for (name, text) in [
        ("cjk", "'日本語のテキスト'"),
        ("emoji", "'👩‍👩‍👧 ok 🎉'"),
        ("hebrew", "'שלום עולם'"),
        ("arabic", "'مرحبا 123'"),
        ("accents", "'e\u{301}te\u{301}'"),
        ("control", "'a\0b\u{1b}[31m\u{202e}evil\u{feff}'"),
        ("markup", "'<b>&\"quot\"</b>'"),
        ("größe", "'ß'"),
        ("spaces", "'  two  spaces  '"),
    ] {
        let value = b.atom(text);
        b.name(m, name, value);
    }
    let xs = b.list_of(&["'日本'", "'ab'", "'🎉'"]);
    b.name(m, "列", xs);
    b.graph
}

pub fn generators() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let f = b.function("count(n)");
    b.name(m, "count", f);
    let g = b.object(Shape::Generator, "generator", "count");
    b.name(m, "g", g);
    let xs = b.list_of(&["10", "20", "30"]);
    b.name(m, "xs", xs);
    let it = b.object(Shape::Iterator, "list_iterator", "at 1 of 3");
    b.edge(it, Label::Field("the iterable".into()), xs);
    b.name(m, "it", it);
    let suspended = b.frame("count", FrameState::Suspended);
    let (n, i) = (b.atom("5"), b.atom("2"));
    b.name(suspended, "n", n);
    b.name(suspended, "i", i);
    b.name(suspended, "seen", xs);
    b.edge(g, Label::Field("gi_frame".into()), suspended);
    let w = b.object(Shape::Weakref, "weakref", "");
    b.weak(w, Label::Field("referent".into()), f);
    b.name(m, "ref", w);
    b.graph
}

pub fn garbage() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let xs = b.list_of(&["1"]);
    b.name(m, "xs", xs);
    let a = b.instance("Owner", &[]);
    let c = b.instance("Pet", &[]);
    b.attr(a, "pet", c);
    b.attr(c, "owner", a);
    b.graph.graph[a].garbage = true;
    b.graph.graph[c].garbage = true;
    b.graph
}

pub fn adjacency() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let names = ["a", "b", "c", "d", "e", "f"];
    let nodes: Vec<_> = names
        .iter()
        .map(|n| {
            let name = b.atom(&format!("'{n}'"));
            b.instance("Vertex", &[("name", name)])
        })
        .collect();
    for (i, targets) in [&[1usize, 2][..], &[3], &[3, 4], &[5, 0], &[5], &[2]]
        .iter()
        .enumerate()
    {
        let list: Vec<_> = targets.iter().map(|t| nodes[*t]).collect();
        let edges = b.list(&list);
        b.attr(nodes[i], "out", edges);
    }
    let list = b.list(&nodes);
    b.name(m, "graph", list);
    b.name(m, "start", nodes[0]);
    b.graph
}

pub fn exception() -> HeapGraph {
    let mut b = Builder::default();
    let m = b.module();
    let cause = b.object(Shape::Exception, "KeyError", "KeyError('x')");
    let args = b.tuple_of(&["'x'"]);
    b.attr(cause, "args", args);
    let error = b.object(Shape::Exception, "ValueError", "ValueError('bad')");
    let args = b.tuple_of(&["'bad'"]);
    b.attr(error, "args", args);
    b.attr(error, "__cause__", cause);
    b.name(m, "error", error);
    b.graph
}

/// Deterministic numbers (Knuth's MMIX generator).
pub struct Lcg(pub u64);

impl Lcg {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % n.max(1)
    }
}

/// A random graph with frames, all shapes, cycles, parallel edges and self loops.
pub fn random(seed: u64, objects: u64, edges: u64) -> HeapGraph {
    let mut rng = Lcg(seed);
    let mut b = Builder::default();
    let frame_count = 1 + rng.below(4);
    let mut frames = Vec::new();
    for i in 0..frame_count {
        let state = match rng.below(4) {
            0 => FrameState::Suspended,
            _ if i + 1 == frame_count => FrameState::Running,
            _ => FrameState::Calling,
        };
        frames.push(b.frame("f", state));
    }
    let shapes = [
        Shape::Atom,
        Shape::Atom,
        Shape::Atom,
        Shape::List,
        Shape::Tuple,
        Shape::Dict,
        Shape::Set,
        Shape::Instance,
        Shape::Class,
        Shape::Function,
        Shape::Cell,
        Shape::Weakref,
    ];
    let mut nodes = Vec::new();
    for i in 0..objects {
        let shape = shapes[rng.below(shapes.len() as u64) as usize];
        let text = if shape == Shape::Atom {
            format!("{}", i * 7)
        } else if rng.below(4) == 0 {
            "text".into()
        } else {
            String::new()
        };
        let node = b.object(shape, "thing", &text);
        b.graph.graph[node].garbage = rng.below(15) == 0;
        nodes.push(node);
    }
    for i in 0..edges {
        let from = if rng.below(5) == 0 || nodes.is_empty() {
            frames[rng.below(frames.len() as u64) as usize]
        } else {
            nodes[rng.below(objects) as usize]
        };
        let to = if rng.below(40) == 0 || nodes.is_empty() {
            frames[rng.below(frames.len() as u64) as usize]
        } else {
            nodes[rng.below(objects) as usize]
        };
        let label = match rng.below(4) {
            0 => Label::Name(format!("n{i}")),
            1 => Label::Attribute(format!("a{i}")),
            2 => Label::Value {
                entry: i,
                key: format!("'{i}'"),
            },
            _ => Label::Index(i),
        };
        b.edge(from, label, to);
    }
    b.graph
}

/// Steps of a program that grows a search tree and calls a function for each value, with a list made anew each time.
pub fn growing_tree(step: usize) -> HeapGraph {
    let values = [50, 30, 70, 20, 40, 60, 80, 10, 35, 65, 90, 55];
    let inserted = (step / 3).min(values.len());
    let mut b = Builder::default();
    let module = b.frame(
        "<module>",
        if step.is_multiple_of(3) {
            FrameState::Running
        } else {
            FrameState::Calling
        },
    );
    let insert = b.function("insert(root, value)");
    b.name(module, "insert", insert);
    let mut nodes: Vec<(i32, NodeIndex, Option<usize>, Option<usize>)> = Vec::new();
    for (i, value) in values.iter().take(inserted).enumerate() {
        let node = b.object(Shape::Instance, "Tree", "");
        b.graph.graph[node].id = NodeId::Object(1000 + i as u64);
        nodes.push((*value, node, None, None));
        let mut at = 0;
        while at != i {
            let child = if *value < nodes[at].0 {
                &mut nodes[at].2
            } else {
                &mut nodes[at].3
            };
            at = *child.get_or_insert(i);
        }
    }
    let none = b.atom("None");
    for (value, node, left, right) in nodes.clone() {
        let value = b.atom(&value.to_string());
        b.attr(node, "value", value);
        b.attr(node, "left", left.map_or(none, |i| nodes[i].1));
        b.attr(node, "right", right.map_or(none, |i| nodes[i].1));
    }
    let root = nodes.first().map_or(none, |n| n.1);
    b.name(module, "root", root);
    let path = b.list_of(&["50", "30"]);
    b.graph.graph[path].id = NodeId::Object(2000 + (step / 3) as u64);
    b.name(module, "path", path);
    if !step.is_multiple_of(3) {
        let frame = b.frame("insert", FrameState::Running);
        b.graph.graph[frame].id = NodeId::Frame(1 + step as u64 / 3);
        b.name(frame, "root", root);
        let value = b.atom(&values[inserted % values.len()].to_string());
        b.name(frame, "value", value);
        if step % 3 == 2 {
            let at = nodes.last().map_or(none, |n| n.1);
            b.name(frame, "at", at);
        } else {
            b.unbound(frame, &["at"]);
        }
    }
    b.graph
}
