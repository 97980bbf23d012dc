//! Records a long program and seeks in it: `cargo run --example seeks`. Prints figures.

use heaplens_core::timeline::{Options, Progress, Recorder};
use std::time::Instant;

fn main() {
    let source = "d = {}\nl = []\ni = 0\nwhile i < 200000:\n    i += 1\n    l.append([i])\n    if len(l) > 1000:\n        l.clear()\n    d[i % 100] = i\n";
    let begin = Instant::now();
    let mut m = heaplens_core::machine::Machine::new();
    println!("boot {:?}, {} slots", begin.elapsed(), m.heap.slots());
    let begin = Instant::now();
    let clones: Vec<_> = (0..10).map(|_| m.clone()).collect();
    println!("clone {:?}", begin.elapsed() / 10);
    drop(clones);
    assert!(m.load_program(source, "p").is_ok());
    let begin = Instant::now();
    while m.run(1 << 20) == heaplens_core::machine::RunState::Running {}
    println!("plain run {:?}: {} instructions", begin.elapsed(), m.instructions);
    let mut recorder = Recorder::new(source, Options::default()).expect("a program");
    let begin = Instant::now();
    while recorder.run(1 << 20) != Progress::Finished {}
    let mut timeline = recorder.finish();
    println!("recording {:?}: {:?}", begin.elapsed(), timeline.stats());
    let mut times = Vec::new();
    let mut at = 12345usize;
    for _ in 0..100 {
        at = (at * 7_919 + 104_729) % timeline.len();
        let begin = Instant::now();
        timeline.machine_at(at);
        times.push(begin.elapsed());
    }
    times.sort();
    println!("seek p50 {:?} p99 {:?} max {:?}", times[50], times[98], times[99]);
    let begin = Instant::now();
    for i in 0..200 {
        timeline.machine_at(at + i);
    }
    println!("forward step {:?}", begin.elapsed() / 200);
    let begin = Instant::now();
    for i in (0..50).rev() {
        timeline.machine_at(at + i);
    }
    println!("backward step {:?}", begin.elapsed() / 50);
    let begin = Instant::now();
    let graph = timeline.graph_at(at);
    println!("graph {:?}: {} nodes", begin.elapsed(), graph.graph.node_count());
}
