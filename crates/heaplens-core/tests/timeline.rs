//! A step's machine depends on the program and the step alone: not on the steps looked at before, nor on where the
//! checkpoints lie. And what is said of a step is right.

use heaplens_core::graph::HeapGraph;
use heaplens_core::machine::{Limits, Machine, RunState};
use heaplens_core::timeline::{Limit, Options, Outcome, Progress, Recorder, Timeline};
use petgraph::visit::EdgeRef;

const PROGRAMS: &[&str] = &[
    "a = [1, 2]\nb = a\nb.append(3)\ndef fact(n):\n    if n < 2:\n        return 1\n    return n * fact(n - 1)\nprint(fact(6))\n",
    "def gen(n):\n    for i in range(n):\n        yield i * i\ntotal = 0\nfor v in gen(20):\n    total += v\nprint(total)\n",
    "def f(n):\n    if n == 0:\n        raise ValueError('deep')\n    try:\n        f(n - 1)\n    finally:\n        n = None\ntry:\n    f(8)\nexcept ValueError as e:\n    print(e)\nx = {}['missing']\n",
    "def outer():\n    n = 0\n    def inc():\n        nonlocal n\n        n += 1\n        return n\n    return inc\nc = outer()\nfor i in range(30):\n    c()\nl = []\nl.append(l)\ndel l\ns = {1, 'a', (2, 3)}\nd = {k: [k] for k in range(5)}\n",
];

fn record(source: &str, spacing: u64, checkpoints: usize) -> Timeline {
    let options = Options {
        filename: "program.py".to_string(),
        spacing,
        checkpoints,
        ..Options::default()
    };
    let mut recorder = Recorder::new(source, options).unwrap_or_else(|errors| panic!("{}", errors[0].traceback()));
    while recorder.run(97) != Progress::Finished {}
    recorder.finish()
}

/// Everything a graph says, in its own order.
fn bytes(graph: &HeapGraph) -> String {
    let mut out = String::new();
    for node in graph.graph.node_indices() {
        out.push_str(&format!("{:?}\n", graph.graph[node]));
        for edge in graph.graph.edges(node) {
            out.push_str(&format!("  {:?} {:?}\n", edge.weight(), edge.target()));
        }
    }
    out
}

#[test]
fn a_step_is_the_same_whichever_way_it_is_reached() {
    for source in PROGRAMS {
        let mut forwards = record(source, 1 << 40, 48);
        let straight: Vec<String> = (0..forwards.len()).map(|i| bytes(&forwards.graph_at(i))).collect();
        assert!(straight.len() > 10);
        let sources: Vec<String> = (0..forwards.len()).map(|i| forwards.explanation(i)).collect();
        for (spacing, checkpoints) in [(1, 5), (7, 400), (50, 8)] {
            let mut other = record(source, spacing, checkpoints);
            assert_eq!(other.len(), straight.len());
            // All steps in an order that jumps about: the factor has no divisor in common with the count.
            let count = straight.len();
            let factor = (count / 2 + 1..).find(|factor| gcd(*factor, count) == 1).unwrap_or(1);
            for k in 0..count {
                let i = k * factor % count;
                assert_eq!(
                    bytes(&other.graph_at(i)),
                    straight[i],
                    "step {i} of {count}, spacing {spacing}:\n{source}"
                );
                assert_eq!(other.step(i), forwards.step(i));
            }
            for i in (0..count).rev() {
                assert_eq!(other.explanation(i), sources[i]);
            }
        }
    }
}

/// Garbage in cycles, with finalizers that run whenever a collection finds it.
const LONG: &str = "class K:\n    def __del__(self):\n        global gone\n        gone += 1\ngone = 0\ndef make(n):\n    k = K()\n    k.me = k\n    return [n, str(n)]\nkept = []\nfor n in range(1000):\n    kept.append(make(n))\n    if len(kept) > 20:\n        kept.clear()\n";

#[test]
fn far_seeks_and_steps_back_meet_the_same_machines() {
    let mut forwards = record(LONG, 1 << 40, 48);
    let count = forwards.len();
    let places: Vec<usize> = (1..count - 1)
        .step_by(count / 40)
        .flat_map(|at| [at - 1, at, at + 1])
        .collect();
    let straight: Vec<String> = places.iter().map(|&i| bytes(&forwards.graph_at(i))).collect();
    // So many instructions that a machine stays behind.
    assert!(forwards.stats().instructions > 20_000);
    for (spacing, checkpoints) in [(1 << 40, 2), (9_000, 3), (500, 48)] {
        let mut other = record(LONG, spacing, checkpoints);
        for at in (0..places.len()).rev() {
            assert_eq!(
                bytes(&other.graph_at(places[at])),
                straight[at],
                "step {} from behind",
                places[at]
            );
        }
        for k in 0..places.len() {
            let at = k * 37 % places.len();
            assert_eq!(
                bytes(&other.graph_at(places[at])),
                straight[at],
                "step {} at random",
                places[at]
            );
        }
    }
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[test]
fn steps_are_the_events_of_a_plain_run() {
    for source in PROGRAMS {
        let timeline = record(source, 30, 6);
        let mut m = Machine::new();
        assert!(m.load_program(source, "program.py").is_ok());
        m.tracing = true;
        while m.run(1 << 20) == RunState::Running {}
        assert_eq!(m.events.len(), timeline.len());
        for (i, event) in m.events.iter().enumerate() {
            let step = timeline.step(i).expect("a step");
            assert_eq!(
                (step.event, step.line, step.depth, step.instructions),
                (event.event, event.line, event.depth, event.instructions)
            );
        }
        assert_eq!(timeline.output_at(timeline.len()), m.stdout);
    }
}

#[test]
fn steps_are_written_down_where_they_are_looked_at() {
    let program = "n = 0\nwhile n < 20_000:\n    n += 1\n";
    let timeline = record(program, 2_000, 64);
    let (steps, held) = (timeline.len(), timeline.stats().bytes);
    assert!(steps > 40_000);
    let middle = timeline.step(steps / 2);
    let one_chapter = timeline.stats().bytes;
    let all: Vec<_> = (0..steps).map(|i| timeline.step(i)).collect();
    let every_chapter = timeline.stats().bytes;
    assert!(held < one_chapter && one_chapter < every_chapter);
    assert!(every_chapter - held >= 4 * steps as u64);
    assert_eq!(all[steps / 2], middle);
    assert_eq!(timeline.step(steps), None);
}

#[test]
fn a_run_says_how_it_ended() {
    assert_eq!(
        record("x = 1\n", 10, 5).outcome(),
        &Outcome::Finished { exit_status: 0 }
    );
    let Outcome::Error {
        type_name,
        message,
        line,
        traceback,
    } = record("x = 1\n\n1 / 0\n", 10, 5).outcome().clone()
    else {
        panic!("no error");
    };
    assert_eq!(
        (&*type_name, &*message, line),
        ("ZeroDivisionError", "division by zero", 3)
    );
    assert!(
        traceback.starts_with("Traceback (most recent call last):\n"),
        "{traceback}"
    );
    let limits = Limits {
        instructions: 1000,
        ..Limits::default()
    };
    let mut recorder = Recorder::new(
        "while True:\n    pass\n",
        Options {
            limits,
            ..Options::default()
        },
    )
    .expect("a program");
    while recorder.run(1 << 20) != Progress::Finished {}
    assert!(matches!(
        recorder.finish().outcome(),
        Outcome::Limit {
            which: Limit::Instructions,
            ..
        }
    ));
    let mut recorder = Recorder::new("x = 1\nwhile True:\n    pass\n", Options::default()).expect("a program");
    assert!(matches!(recorder.run(500), Progress::Running { .. }));
    assert_eq!(recorder.finish().outcome(), &Outcome::Unfinished);
    assert!(Recorder::new("def\n", Options::default()).is_err());
}

/// The sentences of the steps whose sentences are asked for: a program with, after `#?` at the end of a line, the
/// sentence for the step after that line (at the module's own level).
fn sentences(source: &str) {
    let mut timeline = record(source, 1000, 10);
    let mut asked: Vec<(u32, String)> = Vec::new();
    for (number, line) in source.lines().enumerate() {
        if let Some((_, sentence)) = line.split_once("#? ") {
            asked.push((number as u32 + 1, sentence.to_string()));
        }
    }
    assert!(!asked.is_empty());
    for (line, wanted) in asked {
        let said: Vec<String> = (0..timeline.len()).map(|i| timeline.explanation(i)).collect();
        assert!(
            said.contains(&wanted),
            "line {line} of\n{source}\nwanted: {wanted}\nsaid:\n{}",
            said.join("\n")
        );
    }
}

#[test]
fn sentences_about_names() {
    sentences(
        "a = [1, 2] #? Line 1 made a new list and bound a to it.\nb = a #? Line 2 bound b to the same list as a: it now has 2 references.\nb.append(3) #? Line 3 appended 3 to the list in place: a and b both see it.\na = 5 #? Line 4 rebound a to 5; the list still has 1 reference.\nb = None #? Line 5 rebound b to None; nothing else referred to the list, so it was freed.\npass\n",
    );
    sentences(
        "x = 1 #? Line 1 bound x to 1.\nx += 1 #? Line 2 rebound x from 1 to 2.\nx, y = 'a', 2.5 #? Line 3 bound x to 'a' and y to 2.5.\nc = [x]\ndel c #? Line 5 unbound c; nothing else referred to the list, so it was freed.\npass\n",
    );
    sentences(
        "l = []\nl.append(l) #? Line 2 appended the list l to the list l in place.\ndel l #? Line 3 unbound l; the list is in a cycle that no name reaches, so only the collector can free it.\npass\n",
    );
}

#[test]
fn sentences_about_the_inside_of_objects() {
    sentences(
        "d = {}\nd['k'] = 1 #? Line 2 added 'k': 1 to the dict d.\nd['k'] = 2 #? Line 3 set key 'k' of the dict d to 2.\ndel d['k'] #? Line 4 removed key 'k' from the dict d.\npass\n",
    );
    sentences(
        "s = {1}\ns.add('x') #? Line 2 added 'x' to the set s.\ns.remove(1) #? Line 3 removed 1 from the set s.\npass\n",
    );
    sentences(
        "l = [1, 2]\nl[0] = 'x' #? Line 2 set item 0 of the list l to 'x'.\nl.pop() #? Line 3 removed the last item, 2, of the list l.\nl.extend((5, 6, 7)) #? Line 4 changed the list l in place.\npass\n",
    );
}

#[test]
fn sentences_about_calls() {
    sentences(
        "def f(n, l): #? Line 1 made a function and bound f to it.\n    m = n + 1\n    return m #? f returns 4.\nx = f(3, []) #? Calling f(n=3, l=<list>): a new frame.\nprint('hi') #? Line 5 printed “hi”.\npass #? Line 4 bound x to 4.\n",
    );
    sentences(
        "def outer():\n    n = 0 #? Line 2 bound n, which is kept in a cell, to 0.\n    def inc(): #? Line 3 made a function and bound inc to it; it keeps n in a cell.\n        nonlocal n\n        n += 1 #? Line 5 rebound n from 0 to 1: everyone who shares the cell sees it.\n        return n\n    return inc #? outer returns the function inc.\ni = outer() #? Line 8 bound i to the function inc.\ni() #? Calling inc(): a new frame.\n",
    );
    sentences(
        "def g():\n    yield 1 #? g yields 1 and waits; its names stay as they are.\n    yield 2 #? g goes on after its yield.\nfor v in g(): #? Line 4 bound v to 1.\n    pass\n",
    );
}

#[test]
fn sentences_about_exceptions() {
    sentences(
        "def f():\n    return {}['k'] #? Line 2 raised KeyError: 'k'\ntry:\n    f() #? Nothing catches KeyError here: it leaves f.\nexcept KeyError:\n    pass\n1 / 0 #? Line 7 raised ZeroDivisionError: division by zero\n",
    );
    sentences("1 / 0 #? Nothing catches ZeroDivisionError: it ends the program.\n");
}

#[test]
fn sentences_about_classes() {
    sentences(
        "class P: #? The body of class P runs in a frame of its own.\n    kind = 'p' #? Line 2 bound kind to 'p'.\n    def __init__(self, x):\n        self.x = x #? Line 4 gave the P object self the attribute x: 3; P.__init__ returns None.\np = P(3) #? Calling P.__init__(self=<P>, x=3): a new frame.\np.x = 4 #? Line 6 set the attribute x of the P object p to 4.\ndel p.x #? Line 7 deleted the attribute x of the P object p.\npass\n",
    );
}
