//! `heaplens run FILE`: the program's output as it comes, its traceback, its exit status.
//!
//! The machine runs in short pieces, and what it printed is passed on after each. Standard input that is not a file is read
//! only when the program asks for it. The machine cannot wait inside an instruction, so the run uses that it can be
//! repeated: a line that nobody can type ([`Session::SENTINEL`]) stands after the input that is there. When the program
//! takes it, the run goes back to a checkpoint, comes forward to the instruction before, waits for real input and goes on.
//! Output that was passed on already is not passed on again.

use std::io::{self, Write};
use std::rc::Rc;

use heaplens_core::machine::imports::Files;
use heaplens_core::machine::{Limit, Limits, Machine, RunState, Stopped};

use crate::args::Parsed;
use crate::errors::{Failure, Status, complain};
use crate::limits::{self, Clock};
use crate::output;
use crate::siblings::Siblings;
use crate::source::Program;
use crate::stdin::Input;

/// Instructions between two looks at what was printed: well under a millisecond.
const PIECE: u64 = 1 << 12;

/// Output that a program without input keeps in memory before it is forgotten.
const MUCH_OUTPUT: usize = 1 << 24;

/// Instructions between checkpoints, which are kept only for programs that seem to read.
const BETWEEN_CHECKPOINTS: u64 = 1 << 22;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let program = Program::read(parsed.file())?;
    let input = if program.from_stdin {
        Input::used_up()
    } else {
        Input::open()
    };
    let limits = limits::of_run(parsed)?;
    match Session::new(&program, input, limits)? {
        Some(session) => session.run(Clock::of_run(parsed)?),
        None => Ok(Status::FAILED),
    }
}

struct Session {
    /// The machine before its first instruction, its output not yet passed on.
    start: Start,
    machine: Machine,
    checkpoint: Option<Machine>,
    keeps_checkpoints: bool,
    input: Input,
    /// Bytes passed on to each stream.
    stdout_done: usize,
    stderr_done: usize,
    /// Bytes cut off the front of the machine's texts, which would otherwise only grow.
    stdout_cut: usize,
    stderr_cut: usize,
}

/// What it takes to begin again.
struct Start {
    source: String,
    filename: String,
    /// CPython cannot show the lines of a program that came from standard input.
    without_lines: bool,
    /// The modules beside it.
    files: Rc<dyn Files>,
    limits: Limits,
}

impl Start {
    fn machine(&self) -> Result<Machine, String> {
        let mut machine = Machine::new();
        machine.limits = self.limits;
        machine.files = Some(self.files.clone());
        if let Some(stopped) = &machine.stopped {
            return Err(format!("heaplens: {stopped}\n"));
        }
        let loaded = machine.load_program(&self.source, &self.filename);
        loaded.map_err(|diagnostic| diagnostic.traceback())?;
        if self.without_lines {
            machine.source = "".into();
        }
        Ok(machine)
    }
}

impl Session {
    const SENTINEL: &'static str = "\0heaplens: the rest of the input\0\n";

    /// None if the program cannot be compiled, which has then been said as CPython says it.
    fn new(program: &Program, input: Input, limits: Limits) -> Result<Option<Session>, Failure> {
        let refuse = |text: String| {
            let _ = io::stderr().write_all(text.as_bytes());
            Ok(None)
        };
        let source = match heaplens_core::syntax::decode_source(&program.bytes, &program.filename) {
            Ok(source) => source,
            Err(diagnostic) => return refuse(diagnostic.traceback()),
        };
        let keeps_checkpoints = !input.ended && (source.contains("input") || source.contains("stdin"));
        let start = Start {
            source,
            filename: program.filename.clone(),
            without_lines: program.from_stdin,
            files: Siblings::of(program),
            limits,
        };
        let machine = match start.machine() {
            Ok(machine) => machine,
            Err(text) => return refuse(text),
        };
        let mut session = Session {
            start,
            machine,
            checkpoint: None,
            keeps_checkpoints,
            input,
            stdout_done: 0,
            stderr_done: 0,
            stdout_cut: 0,
            stderr_cut: 0,
        };
        session.offer_input();
        Ok(Some(session))
    }

    fn run(mut self, clock: Clock) -> Result<Status, Failure> {
        let mut next_checkpoint = BETWEEN_CHECKPOINTS;
        loop {
            let before = self.machine.instructions;
            let state = self.machine.run_briefly(PIECE);
            if self.starved() {
                self.feed(before)?;
                continue;
            }
            self.pass_on()?;
            if state == RunState::Finished {
                break;
            }
            if let Some(seconds) = clock.over() {
                self.machine.stop_at(Limit::Seconds, seconds);
                break;
            }
            if self.input.ended {
                // No way back is needed any more.
                self.checkpoint = None;
                self.cut();
            } else if !self.keeps_checkpoints && self.machine.stdout.len() > MUCH_OUTPUT {
                self.cut();
            } else if self.keeps_checkpoints && self.machine.instructions >= next_checkpoint {
                self.checkpoint = Some(self.machine.clone());
                next_checkpoint = self.machine.instructions + BETWEEN_CHECKPOINTS;
            }
        }
        if let Some(stopped) = &self.machine.stopped {
            match stopped {
                Stopped::Limit(limit, _) => {
                    complain(&format!("heaplens: {stopped} ({})", heaplens_export::option(*limit)))
                }
                Stopped::Bug(_) => complain(&format!("heaplens: {stopped}")),
            }
            return Ok(Status::FAILED);
        }
        // The operating system keeps the low eight bits.
        Ok(Status((self.machine.exit_status.unwrap_or(0) & 0xff) as u8))
    }

    /// Gives the machine the input that is there.
    fn offer_input(&mut self) {
        let mut text = self.input.text.clone();
        if !self.input.ended {
            text.push_str(Self::SENTINEL);
        }
        self.machine.stdin = text.into();
    }

    /// The program has taken the sentinel.
    fn starved(&self) -> bool {
        !self.input.ended && self.machine.stdin_read > self.input.text.len()
    }

    /// Goes back to where the program wanted more input than there was, and gets some. `before` is a moment when it had not
    /// yet; nothing that was printed later than the wish is passed on.
    fn feed(&mut self, before: u64) -> Result<(), Failure> {
        self.rewind(before)?;
        let mut wish = self.machine.instructions;
        while !self.starved() && self.machine.stopped.is_none() {
            wish = self.machine.instructions;
            if self.machine.run(1) == RunState::Finished {
                break;
            }
        }
        // The prompt.
        self.pass_on()?;
        self.rewind(wish)?;
        if self.keeps_checkpoints {
            self.checkpoint = Some(self.machine.clone());
        }
        self.input.read_more();
        self.offer_input();
        Ok(())
    }

    /// The machine as it was after `instructions`.
    fn rewind(&mut self, instructions: u64) -> Result<(), Failure> {
        self.machine = match &self.checkpoint {
            Some(checkpoint) if checkpoint.instructions <= instructions => checkpoint.clone(),
            _ => {
                (self.stdout_cut, self.stderr_cut) = (0, 0);
                self.start.machine().map_err(Failure::Message)?
            }
        };
        self.offer_input();
        let missing = instructions.saturating_sub(self.machine.instructions);
        if missing > 0 {
            self.machine.run(missing);
        }
        Ok(())
    }

    /// Passes on what has been printed since the last time.
    fn pass_on(&mut self) -> Result<(), Failure> {
        let fresh = unwritten(&self.machine.stderr, self.stderr_cut, self.stderr_done);
        let written = io::stderr().write_all(fresh.as_bytes());
        self.stderr_done += fresh.len();
        written.map_err(|error| output::failure("standard error", error))?;
        let fresh = unwritten(&self.machine.stdout, self.stdout_cut, self.stdout_done);
        if !fresh.is_empty() {
            output::print(fresh)?;
            self.stdout_done += fresh.len();
        }
        Ok(())
    }

    /// Forgets what has been passed on.
    fn cut(&mut self) {
        self.stdout_cut += self.machine.stdout.len();
        self.machine.stdout.clear();
        self.stderr_cut += self.machine.stderr.len();
        self.machine.stderr.clear();
    }
}

/// The part of a text that is beyond `done` bytes of its stream, where `cut` bytes of the stream are no longer in the text.
fn unwritten(text: &str, cut: usize, done: usize) -> &str {
    text.get(done.saturating_sub(cut)..).unwrap_or_default()
}
