//! The `heaplens` command.

use heaplens_core::machine::{Machine, RunState};

fn main() {
    let path = std::env::args().nth(2).unwrap_or_default();
    let source = std::fs::read_to_string(&path).unwrap_or_default();
    let mut m = Machine::new();
    if let Some(s) = &m.stopped { eprintln!("boot: {s}"); return; }
    if let Err(e) = m.load_program(&source, &path) { eprint!("{}", e.traceback()); std::process::exit(1); }
    let mut input = Vec::new();
    let _ = std::io::Read::read_to_end(&mut std::io::stdin(), &mut input);
    m.stdin = String::from_utf8_lossy(&input).into_owned().into();
    while m.run(1 << 30) == RunState::Running {}
    print!("{}", m.stdout);
    eprint!("{}", m.stderr);
    if let Some(s) = &m.stopped { eprintln!("{s}"); }
    std::process::exit(m.exit_status.unwrap_or(0));
}
