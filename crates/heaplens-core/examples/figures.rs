//! Measures the library for `cargo xtask bench`, which reads what this prints: a name and a number a line.
//!
//! ```text
//! figures record FILE     steps, seconds on the processor, most bytes of the process, bytes of the timeline with all steps
//! figures app FILE        the same within the limits of a run in a page (web/src/worker/engine.rs)
//! figures travel FILE     the same; then seeks, steps back and forth, and questions, in milliseconds
//! ```
//!
//! Places are drawn at random, the same ones each time.

use std::hint::black_box;
use std::time::Instant;

use heaplens_core::timeline::{Direction, Options, Progress, Recorder, Timeline};

/// Seeks to random steps.
const SEEKS: usize = 1000;
/// Walks from random steps, and the steps of each in each direction.
const WALKS: usize = 40;
const WALK: usize = 25;
/// Places that each question is asked at after its first use.
const PLACES: usize = 20;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, file] = arguments.as_slice() else {
        eprintln!("figures record|app|travel FILE");
        std::process::exit(2);
    };
    let source = std::fs::read_to_string(file).expect("a file to read");
    let before = processor_seconds();
    let mut timeline = record(&source, what == "app");
    print("seconds", processor_seconds() - before);
    let stats = timeline.stats();
    print("steps", stats.steps as f64);
    print("instructions", stats.instructions as f64);
    print("checkpoints", stats.checkpoints as f64);
    print("most_bytes", most_bytes());
    if what == "travel" {
        seek(&mut timeline);
        walk(&mut timeline);
        ask(&mut timeline, &source);
    }
    // Steps are written down when they are looked at: here are all of them.
    for step in (0..timeline.len()).step_by(50) {
        timeline.step(step);
    }
    print("bytes", timeline.stats().bytes as f64);
}

fn record(source: &str, app: bool) -> Timeline {
    let mut options = Options::default();
    options.limits.instructions = if app { 10_000_000 } else { u64::MAX };
    if app {
        options.steps = 1_000_000;
    }
    let mut recorder = Recorder::new(source, options).expect("a program");
    while recorder.run(1 << 16) != Progress::Finished {}
    recorder.finish()
}

fn seek(timeline: &mut Timeline) {
    let mut places = Random::new();
    let times: Vec<f64> = (0..SEEKS)
        .map(|_| {
            let step = places.below(timeline.len());
            ms(|| forget(timeline.machine_at(step)))
        })
        .collect();
    print_spread("seek", times);
}

fn walk(timeline: &mut Timeline) {
    let mut places = Random::new();
    for (name, forward) in [("forward", true), ("back", false)] {
        let mut times = Vec::new();
        for _ in 0..WALKS {
            let mut step = WALK + places.below(timeline.len() - 2 * WALK);
            timeline.machine_at(step);
            for _ in 0..WALK {
                step = if forward { step + 1 } else { step - 1 };
                times.push(ms(|| forget(timeline.machine_at(step))));
            }
        }
        print_spread(name, times);
    }
}

/// Every question, the first time and then at other places: the longest of those counts.
fn ask(timeline: &mut Timeline, source: &str) {
    let line = (1 + source.lines().count() / 2) as u32;
    let middle = timeline.len() / 2;
    type Question<'a> = (&'a str, Box<dyn Fn(&mut Timeline, usize)>);
    let named =
        |name: &'static str| move |timeline: &mut Timeline, at: usize| timeline.ask().object_named(name, at).ok();
    let questions: Vec<Question> = vec![
        (
            "history of a name",
            Box::new(|t, _| forget(t.ask().name_history("total", None))),
        ),
        ("peak of live objects", Box::new(|t, _| forget(t.ask().peak()))),
        (
            "history of an object",
            Box::new(move |t, at| {
                let id = named("item")(t, at);
                forget(id.map(|id| t.ask().object_history(id)));
            }),
        ),
        (
            "history of a list",
            Box::new(move |t, at| {
                let id = named("window")(t, at);
                forget(id.map(|id| t.ask().object_history(id)));
            }),
        ),
        (
            "where an object was made",
            Box::new(move |t, at| {
                let id = named("item")(t, at);
                forget(id.map(|id| t.ask().created(id)));
            }),
        ),
        (
            "next and previous step on a line",
            Box::new(move |t, at| {
                let ask = t.ask();
                forget(ask.on_line(line, at, Direction::Forward));
                forget(ask.on_line(line, at, Direction::Back));
            }),
        ),
        (
            "next and previous step on a line that never runs again",
            Box::new(|t, at| {
                let ask = t.ask();
                forget(ask.at_breakpoint(&[1], at, Direction::Forward));
                forget(ask.at_breakpoint(&[1], at, Direction::Back));
            }),
        ),
        (
            "all visits of a line",
            Box::new(move |t, _| forget(t.ask().visits(line))),
        ),
        (
            "step over, step out",
            Box::new(|t, at| {
                let ask = t.ask();
                forget(ask.over(at, Direction::Forward));
                forget(ask.over(at, Direction::Back));
                forget(ask.out(at, Direction::Forward));
                forget(ask.out(at, Direction::Back));
            }),
        ),
        (
            "where a call begins and returns",
            Box::new(|t, at| forget(t.ask().call(at))),
        ),
        (
            "when an expression changes",
            Box::new(|t, _| forget(t.ask().watch("total % 7"))),
        ),
    ];
    for (name, question) in questions {
        println!("first {name}\t{}", ms(|| question(timeline, middle)));
        let mut places = Random::new();
        let mut worst: f64 = 0.0;
        for _ in 0..PLACES {
            let at = places.below(timeline.len());
            worst = worst.max(ms(|| question(timeline, at)));
        }
        println!("after {name}\t{worst}");
    }
}

/// Keeps the compiler from leaving out what made it.
fn forget<T>(value: T) {
    black_box(value);
}

fn ms(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn print(name: &str, value: f64) {
    println!("{name}\t{value}");
}

fn print_spread(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    for share in [50, 99] {
        // The smallest time that so many of a hundred do not exceed.
        let place = (times.len() * share).div_ceil(100).saturating_sub(1);
        print(
            &format!("{name} p{share}"),
            times.get(place).copied().unwrap_or_default(),
        );
    }
}

/// Nanoseconds that this thread has been on a processor; of a machine without `/proc`, what the clock says.
fn processor_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = told
        .as_deref()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    first.map_or_else(
        || {
            static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
            START.get_or_init(Instant::now).elapsed().as_secs_f64()
        },
        |nanoseconds| nanoseconds / 1e9,
    )
}

/// The most memory that the process has had.
fn most_bytes() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| kilobytes * 1024.0)
}

/// Marsaglia's xorshift64.
struct Random(u64);

impl Random {
    fn new() -> Random {
        Random(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}
