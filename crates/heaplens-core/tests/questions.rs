//! Questions about a run: small programs with known answers, and what the steps themselves say, one after the other.

use std::collections::BTreeSet;

use heaplens_core::graph::NodeId;
use heaplens_core::graph::changes::Change;
use heaplens_core::machine::Event;
use heaplens_core::timeline::{Direction, HistoryEntry, NoAnswer, Options, Progress, Recorder, Timeline, What};

fn record(source: &str) -> Timeline {
    let options = Options {
        filename: "program.py".to_string(),
        spacing: 40,
        checkpoints: 12,
        ..Options::default()
    };
    let mut recorder = Recorder::new(source, options).unwrap_or_else(|errors| panic!("{}", errors[0].traceback()));
    while recorder.run(61) != Progress::Finished {}
    recorder.finish()
}

/// `bound 3 m`: what happened, on which line, to which name.
fn told(entries: &[HistoryEntry]) -> Vec<String> {
    entries
        .iter()
        .map(|entry| {
            let what = format!("{:?}", entry.what).to_lowercase();
            let name = entry.name.as_deref().unwrap_or("-");
            format!("{what} {} {name}", entry.line.unwrap_or_default())
        })
        .collect()
}

fn object(timeline: &mut Timeline, name: &str) -> NodeId {
    let last = timeline.len() - 1;
    timeline.ask().object_named(name, last).expect("a name with a value")
}

const SHARED: &str = "\
a = [1]
b = a
b.append(2)
def f(x):
    x[0] = 5
    return len(x)
n = f(a)
n = n + 1
del b
a = None
c = 0
";

#[test]
fn the_history_of_a_name_is_every_step_that_bound_it() {
    let mut timeline = record(SHARED);
    let mut ask = timeline.ask();
    assert_eq!(
        told(&ask.name_history("a", None).expect("a")),
        ["bound 1 a", "bound 10 a"]
    );
    assert_eq!(
        told(&ask.name_history("b", None).expect("b")),
        ["bound 2 b", "unbound 9 b"]
    );
    assert_eq!(
        told(&ask.name_history("n", None).expect("n")),
        ["bound 7 n", "bound 8 n"]
    );
    assert_eq!(told(&ask.name_history("x", None).expect("x")), ["bound 4 x"]);
    assert_eq!(
        ask.name_history("nobody", None),
        Err(NoAnswer::NoSuchName("nobody".into()))
    );
}

#[test]
fn the_history_of_an_object_is_its_life() {
    let mut timeline = record(SHARED);
    let list = timeline.ask().object_named("b", 4).expect("b is bound");
    let life = timeline.ask().object_history(list).expect("a list");
    assert_eq!(
        told(&life),
        [
            "created 1 -",
            "bound 1 a",
            "bound 2 b",
            "mutated 3 -",
            "bound 4 x",
            "mutated 5 -",
            "freed 10 -"
        ]
    );
    let unknown = NodeId::Object(u32::MAX.into());
    assert_eq!(
        timeline.ask().object_history(unknown),
        Err(NoAnswer::NoSuchObject(unknown))
    );
}

#[test]
fn cells_attributes_and_containers_have_histories_too() {
    let source = "\
class P:
    kind = 1
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = counter()
i()
i()
p = P()
p.x = 1
p.x = 2
P.kind = 3
d = {}
d['k'] = p
d['k'] = p
s = {1}
s.add(1)
s.add(2)
t = [k for k in range(3)]
t.sort(reverse=True)
t += [9]
";
    let mut timeline = record(source);
    assert_eq!(
        told(&timeline.ask().name_history("n", None).expect("n")),
        ["bound 4 n", "bound 7 n", "bound 7 n"]
    );
    let p = object(&mut timeline, "p");
    assert_eq!(
        told(&timeline.ask().object_history(p).expect("p")),
        ["created 13 -", "bound 13 p", "mutated 14 -", "mutated 15 -"]
    );
    for (name, lines) in [("d", &[18][..]), ("s", &[22]), ("P", &[16]), ("t", &[24, 25])] {
        let id = object(&mut timeline, name);
        let life = timeline.ask().object_history(id).expect(name);
        let mutated = life.iter().filter(|entry| entry.what == What::Mutated);
        let found: Vec<u32> = mutated
            .filter_map(|entry| entry.line)
            .filter(|line| *line > 17 || name == "P")
            .collect();
        let found: BTreeSet<u32> = found.into_iter().filter(|line| name != "t" || *line > 23).collect();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), lines, "{name}");
    }
}

#[test]
fn who_made_an_object_and_when_it_went() {
    let source = "\
def make():
    return [1, 2]
x = make()
y = x
x = 0
y = 0
z = 0
";
    let mut timeline = record(source);
    let step = (0..timeline.len())
        .find(|&i| timeline.step(i).is_some_and(|s| s.line == 4))
        .expect("line 4");
    let list = timeline.ask().object_named("x", step).expect("x");
    let created = timeline.ask().created(list).expect("made").expect("by the program");
    assert_eq!(created.line, Some(2));
    let freed = timeline.ask().freed(list).expect("made").expect("freed");
    assert_eq!(freed.line, Some(6));
    let function = object(&mut timeline, "make");
    assert_eq!(timeline.ask().freed(function), Ok(None));
    let none = timeline.ask().object_named("print", 0).expect("a built-in");
    assert_eq!(timeline.ask().created(none), Ok(None));
}

const CALLS: &str = "\
def inner(n):
    return n * 2
def outer(n):
    a = inner(n)
    b = inner(a)
    return a + b
x = outer(3)
y = inner(x)
";

#[test]
fn steps_lead_over_into_and_out_of_calls() {
    let mut timeline = record(CALLS);
    let lines: Vec<(Event, u32)> = (0..timeline.len())
        .filter_map(|i| timeline.step(i))
        .map(|step| (step.event, step.line))
        .collect();
    let at = |event: Event, line: u32, visit: usize| {
        let mut found = (0..lines.len()).filter(|&i| lines[i] == (event, line));
        found.nth(visit).expect("such a step")
    };
    let ask = timeline.ask();
    let (here, next) = (at(Event::Line, 7, 0), at(Event::Line, 8, 0));
    assert_eq!(ask.over(here, Direction::Forward), Ok(Some(next)));
    assert_eq!(ask.over(next, Direction::Back), Ok(Some(here)));
    let inside = at(Event::Line, 2, 0);
    assert_eq!(ask.out(inside, Direction::Forward), Ok(Some(at(Event::Line, 5, 0))));
    assert_eq!(ask.out(inside, Direction::Back), Ok(Some(at(Event::Line, 4, 0))));
    assert_eq!(
        ask.call(inside),
        Ok((Some(at(Event::Call, 1, 1)), Some(at(Event::Return, 2, 0))))
    );
    assert_eq!(
        ask.call(at(Event::Line, 6, 0)),
        Ok((Some(at(Event::Call, 3, 0)), Some(at(Event::Return, 6, 0))))
    );
    assert_eq!(ask.visits(2), [0, 1, 2].map(|visit| at(Event::Line, 2, visit)));
    assert_eq!(ask.on_line(2, here, Direction::Forward), Ok(Some(inside)));
    assert_eq!(
        ask.on_line(2, inside, Direction::Forward),
        Ok(Some(at(Event::Line, 2, 1)))
    );
    assert_eq!(ask.on_line(2, next, Direction::Back), Ok(Some(at(Event::Line, 2, 1))));
    assert_eq!(
        ask.at_breakpoint(&[5, 6], here, Direction::Forward),
        Ok(Some(at(Event::Line, 5, 0)))
    );
    assert_eq!(ask.on_line(99, here, Direction::Forward), Ok(None));
    let steps = lines.len();
    assert_eq!(
        ask.over(steps, Direction::Back),
        Err(NoAnswer::NoSuchStep { step: steps, steps })
    );
}

#[test]
fn a_watched_expression_tells_when_it_changes() {
    let source = "\
total = 0
items = []
class P: pass
p = P()
p.n = 1
for k in range(3):
    total += k
    items.append(total)
    p.n = len(items) * 2
del total
";
    let mut timeline = record(source);
    let watch = |timeline: &mut Timeline, what: &str| -> Vec<String> {
        let mut ask = timeline.ask();
        let found = ask.watch(what).unwrap_or_else(|error| panic!("{what}: {error}"));
        let texts = found.iter().map(|watched| watched.value.clone().unwrap_or("-".into()));
        texts.collect()
    };
    assert_eq!(watch(&mut timeline, "total"), ["-", "0", "1", "3", "-"]);
    assert_eq!(watch(&mut timeline, "len(items)"), ["-", "0", "1", "2", "3"]);
    assert_eq!(watch(&mut timeline, "items[-1]"), ["-", "0", "1", "3"]);
    assert_eq!(watch(&mut timeline, "p.n > 2 and k % 2 == 0"), ["-", "False", "True"]);
    assert_eq!(watch(&mut timeline, "p.n"), ["-", "1", "2", "4", "6"]);
    assert_eq!(watch(&mut timeline, "items"), ["-", "[]", "[0]", "[0, 1]", "[0, 1, 3]"]);
    let mut ask = timeline.ask();
    assert!(matches!(ask.watch("f(1)"), Err(NoAnswer::CannotWatch(_))));
    assert!(matches!(ask.watch("1 +"), Err(NoAnswer::NotAnExpression(_))));
    assert!(matches!(ask.watch("[x for x in y]"), Err(NoAnswer::CannotWatch(_))));
    let lines: Vec<Option<u32>> = ask
        .watch("total")
        .expect("total")
        .iter()
        .map(|watched| watched.line)
        .collect();
    assert_eq!(lines, [None, Some(1), Some(7), Some(7), Some(10)]);
}

#[test]
fn the_peak_is_where_most_objects_live() {
    let source = "a = 1\nb = [[n] for n in range(50)]\nc = 2\nb = None\nd = 3\n";
    let mut timeline = record(source);
    let peak = timeline.ask().peak();
    assert_eq!(
        timeline.step(peak.step).map(|step| step.line),
        Some(2),
        "inside the comprehension"
    );
    assert!(peak.objects > 50 && peak.objects < 80, "{peak:?}");
    let most = (0..timeline.len()).map(|i| timeline.machine_at(i).heap.live).max();
    assert_eq!(Some(peak.all), most);
    let live = timeline.ask().live();
    for (i, &live) in live.iter().enumerate() {
        let first = timeline.machine_at(0).heap.live as i64;
        assert_eq!(timeline.machine_at(i).heap.live as i64 - first, live, "step {i}");
    }
}

/// What the steps say one by one: changes of names and objects, as the trace has them.
#[test]
fn histories_are_what_the_steps_say_one_by_one() {
    let programs = [
        SHARED,
        CALLS,
        "l = [3, 1, 2]\nl.sort()\nl.reverse()\nl.insert(0, 'x')\nl.pop()\ndel l[0]\nl[:] = [7, 8]\nl.clear()\nl.extend((4, 5))\nl *= 2\n",
        "d = {1: 2}\nd.update(a=3)\nd.setdefault('q', [])\nd.pop(1)\nd |= {5: 6}\nd.popitem()\ndel d['a']\nd.clear()\n",
        "class A:\n    def __init__(self, n):\n        self.n = n\n        self.m = None\n    def go(self, o):\n        self.m = o\n        o.n += 1\n        del self.n\na = A(1)\nb = A(2)\na.go(b)\nsetattr(b, 'z', 5)\nb.__dict__['w'] = 6\n",
        "def g(n):\n    k = 0\n    while k < n:\n        yield k\n        k += 1\nr = []\nfor v in g(3):\n    r.append(v)\nr = None\n",
        "from collections import deque\nq = deque([1, 2], 3)\nq.append(3)\nq.append(4)\nq.rotate(1)\nq.popleft()\ns = {1, 2}\ns.discard(1)\ns |= {8}\ns.update([9])\n",
        "try:\n    x = 1\n    1 / 0\nexcept ZeroDivisionError as e:\n    y = [e]\n    y.append(1)\nz = 5\ny = None\n",
        "import heapq\nh = []\nfor k in (5, 1, 4):\n    heapq.heappush(h, k)\nheapq.heappop(h)\nu = [0] * 100\nu[50] = 1\nu.sort()\n",
    ];
    for source in programs {
        let mut timeline = record(source);
        let mut names = BTreeSet::new();
        let mut mutated = BTreeSet::new();
        let mut freed = BTreeSet::new();
        let mut created = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for i in 0..timeline.len() {
            for change in timeline.changes(i) {
                match change {
                    Change::Bound { name, frame, .. }
                    | Change::Rebound { name, frame, .. }
                    | Change::Unbound { name, frame, .. } => {
                        names.insert((i, name, frame));
                    }
                    Change::Called { frame, arguments, .. } => {
                        names.extend(arguments.into_iter().map(|(name, _)| (i, name, frame)));
                    }
                    Change::Mutated { object, .. } => {
                        seen.insert(object.id);
                        mutated.insert((i, object.id));
                    }
                    Change::Created { object } => {
                        seen.insert(object.id);
                        created.insert((i, object.id));
                    }
                    Change::Freed { object } | Change::Collected { object } => {
                        freed.insert((i, object.id));
                    }
                    _ => {}
                }
            }
        }
        for (step, name, frame) in &names {
            let found = timeline.ask().name_history(name, Some(*frame)).unwrap_or_default();
            assert!(
                found.iter().any(|entry| entry.step == *step),
                "{name} at {step}: {found:?}\n{source}"
            );
        }
        for id in seen {
            let life = timeline
                .ask()
                .object_history(id)
                .unwrap_or_else(|error| panic!("{error}\n{source}"));
            let steps = |what: What| -> Vec<usize> {
                life.iter()
                    .filter(|entry| entry.what == what)
                    .map(|entry| entry.step)
                    .collect()
            };
            let of = |set: &BTreeSet<(usize, NodeId)>| -> Vec<usize> {
                set.iter()
                    .filter(|(_, other)| *other == id)
                    .map(|(step, _)| *step)
                    .collect()
            };
            for step in of(&mutated) {
                assert!(
                    steps(What::Mutated).contains(&step),
                    "{id} at {step}: {life:?}\n{source}"
                );
            }
            if let [step] = of(&created)[..] {
                assert!(steps(What::Created)[0] <= step, "{id}: {life:?}\n{source}");
            }
            if let [step] = of(&freed)[..] {
                assert_eq!(steps(What::Freed), [step], "{id}: {life:?}\n{source}");
            }
        }
    }
}
