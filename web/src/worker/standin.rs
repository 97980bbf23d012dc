//! TEMPORARY: stands in for `heaplens_core::timeline` until that is merged. Understands `a = 1`, `a = [1, 2]`, `b = a`,
//! `print(a)`, `while True: pass` and `1/0` at top level, nothing else.

use std::collections::BTreeMap;
use std::fmt::Write;

use heaplens_core::graph::*;

#[derive(Default)]
pub struct Limits {}
#[derive(Default)]
pub struct Options {
    pub filename: String,
    pub stdin: String,
    #[allow(dead_code)]
    pub limits: Limits,
}
pub enum Progress {
    Running { instructions: u64, steps: usize },
    Finished,
}
pub struct Diagnostic {
    pub line: u32,
    pub message: String,
}
impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "  File \"main.py\", line {}\n{}", self.line, self.message)
    }
}
#[derive(Clone, Copy, PartialEq)]
pub enum Event {
    Call,
    Line,
    Return,
    Exception,
}
pub struct StepInfo {
    pub event: Event,
    pub line: u32,
}
pub enum Outcome {
    Finished,
    Error {
        line: Option<u32>,
        message: String,
        traceback: String,
    },
    Limit {
        message: String,
    },
}
#[derive(Clone, Default)]
struct World {
    names: BTreeMap<String, usize>,
    objects: Vec<String>,
    output: String,
}
struct Moment {
    event: Event,
    line: u32,
    world: World,
    said: String,
}
pub struct Recorder {
    lines: Vec<String>,
    at: usize,
    world: World,
    moments: Vec<Moment>,
    outcome: Outcome,
    ticks: u64,
    stdin: Vec<String>,
}
pub struct Timeline {
    moments: Vec<Moment>,
    outcome: Outcome,
}
impl Recorder {
    pub fn new(source: &str, options: Options) -> Result<Recorder, Vec<Diagnostic>> {
        let _ = options.filename;
        for (i, line) in source.lines().enumerate() {
            if line.matches('(').count() != line.matches(')').count() {
                return Err(vec![Diagnostic {
                    line: i as u32 + 1,
                    message: "SyntaxError: '(' was never closed".into(),
                }]);
            }
        }
        let mut r = Recorder {
            lines: source.lines().map(str::to_owned).collect(),
            at: 0,
            world: World::default(),
            moments: vec![],
            outcome: Outcome::Finished,
            ticks: 0,
            stdin: options.stdin.lines().rev().map(str::to_owned).collect(),
        };
        r.event(Event::Call, 1, "The module starts.");
        Ok(r)
    }
    fn event(&mut self, event: Event, line: u32, said: &str) {
        self.moments.push(Moment {
            event,
            line,
            world: self.world.clone(),
            said: said.into(),
        });
    }
    pub fn run(&mut self, budget: u64) -> Progress {
        let mut said = "The module's first line is about to run.".to_owned();
        while self.at < self.lines.len() {
            let line = self.lines[self.at].trim().to_owned();
            let n = self.at as u32 + 1;
            if line.starts_with("while True") {
                self.ticks += (budget / 50).max(1);
                let _ = (0..20_000).fold(self.ticks, |a, b| std::hint::black_box(a ^ b)); // a machine takes its time
                if self.ticks > 20_000_000 {
                    self.outcome = Outcome::Limit {
                        message: "stopped after 20,000,000 instructions: the limit for a recording".into(),
                    };
                    return Progress::Finished;
                }
                if self.ticks.is_multiple_of(1000) && self.moments.len() < 5000 {
                    self.event(Event::Line, n, "The condition is true again.");
                }
                return Progress::Running {
                    instructions: self.ticks,
                    steps: self.moments.len(),
                };
            }
            self.at += 1;
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            self.event(Event::Line, n, &said);
            if let Some((name, value)) = line
                .split_once('=')
                .map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()))
            {
                let id = match self.world.names.get(&value) {
                    Some(&id) => id,
                    None => {
                        let value = if value == "input()" {
                            format!("'{}'", self.stdin.pop().unwrap_or_default())
                        } else {
                            value
                        };
                        self.world.objects.push(value);
                        self.world.objects.len() - 1
                    }
                };
                self.world.names.insert(name.clone(), id);
                said = format!("`{name}` is bound to an object.");
            } else if let Some(arg) = line.strip_prefix("print(").and_then(|l| l.strip_suffix(')')) {
                let text = match self.world.names.get(arg) {
                    Some(&i) => self.world.objects[i].trim_matches('\'').to_owned(),
                    None => arg.trim_matches(['"', '\'']).to_owned(),
                };
                let _ = writeln!(self.world.output, "{text}");
                said = format!("Prints {text}.");
            } else if line == "1/0" {
                self.event(Event::Exception, n, "Raises ZeroDivisionError: division by zero.");
                self.event(Event::Return, n, "The module ends with the exception.");
                self.outcome = Outcome::Error {
                    line: Some(n),
                    message: "ZeroDivisionError: division by zero".into(),
                    traceback: format!(
                        "Traceback (most recent call last):\n  File \"main.py\", line {n}, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero"
                    ),
                };
                return Progress::Finished;
            }
        }
        let n = self.lines.len().max(1) as u32;
        self.event(Event::Return, n, &format!("{said} The module is at its end."));
        Progress::Finished
    }
    pub fn finish(self) -> Timeline {
        Timeline {
            moments: self.moments,
            outcome: self.outcome,
        }
    }
}
impl Timeline {
    pub fn len(&self) -> usize {
        self.moments.len()
    }
    pub fn step(&self, i: usize) -> Option<StepInfo> {
        self.moments.get(i).map(|m| StepInfo {
            event: m.event,
            line: m.line,
        })
    }
    pub fn output_at(&mut self, i: usize) -> String {
        self.moments.get(i).map(|m| m.world.output.clone()).unwrap_or_default()
    }
    pub fn explanation(&mut self, i: usize) -> String {
        self.moments.get(i).map(|m| m.said.clone()).unwrap_or_default()
    }
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }
    pub fn graph_at(&mut self, i: usize) -> HeapGraph {
        let Some(moment) = self.moments.get(i) else {
            return HeapGraph::default();
        };
        let world = &moment.world;
        let mut heap = HeapGraph::default();
        let node = |id, kind, type_name: &str, text: &str, refcount| Node {
            id,
            kind,
            type_name: type_name.into(),
            refcount,
            text: text.into(),
            mutability: if type_name == "list" {
                Mutability::Mutable
            } else {
                Mutability::Immutable
            },
            len: None,
            size: None,
            permanent: false,
            garbage: false,
        };
        let info = FrameInfo {
            name: "<module>".into(),
            line: moment.line,
            state: FrameState::Running,
            depth: Some(0),
            unbound: vec![],
        };
        let frame = heap
            .graph
            .add_node(node(NodeId::Frame(0), NodeKind::Frame(info), "frame", "", 1));
        heap.frames.push(frame);
        let mut made = BTreeMap::new();
        for (order, (name, object)) in world.names.iter().enumerate() {
            let to = *made.entry(*object).or_insert_with(|| {
                let count = world.names.values().filter(|o| *o == object).count() as u64;
                let text = &world.objects[*object];
                match text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
                    None => {
                        let of = if text.starts_with('\'') { "str" } else { "int" };
                        heap.graph.add_node(node(
                            NodeId::Object(*object as u64 * 100),
                            NodeKind::Object(Shape::Atom),
                            of,
                            text,
                            count,
                        ))
                    }
                    Some(items) => {
                        let list = heap.graph.add_node(node(
                            NodeId::Object(*object as u64 * 100),
                            NodeKind::Object(Shape::List),
                            "list",
                            "",
                            count,
                        ));
                        for (k, item) in items.split(',').map(str::trim).filter(|t| !t.is_empty()).enumerate() {
                            let id = NodeId::Object(*object as u64 * 100 + k as u64 + 1);
                            let of = if item.starts_with('\'') { "str" } else { "int" };
                            let item = heap
                                .graph
                                .add_node(node(id, NodeKind::Object(Shape::Atom), of, item, 1));
                            let label = Label::Index(k as u64);
                            heap.graph.add_edge(
                                list,
                                item,
                                Reference {
                                    label,
                                    order: k as u32,
                                    strong: true,
                                },
                            );
                        }
                        list
                    }
                }
            });
            let label = Label::Name(name.clone());
            heap.graph.add_edge(
                frame,
                to,
                Reference {
                    label,
                    order: order as u32,
                    strong: true,
                },
            );
        }
        heap
    }
}
