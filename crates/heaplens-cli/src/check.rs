//! `heaplens check FILE…`: the conservation law, checked while programs run.
//!
//! Each object's count has to equal the number of references to it in the complete heap graph. A check looks at the whole
//! heap, so a long run cannot be checked at each of its instructions: the first stretch is, and after it there are checks at
//! growing intervals and at the end. How much was checked is said, and depends on the program alone unless it is stopped
//! because it took too long. `--gc-every` has the collector run at other moments than it would by itself, so that the law
//! is seen to hold whenever it runs.

use std::ffi::OsStr;

use heaplens_core::graph::conservation;
use heaplens_core::machine::{Limit, Limits, Machine, RunState, Stopped};

use crate::args::Parsed;
use crate::errors::{Failure, Status, complain};
use crate::limits::{self, Clock};
use crate::output::{self, Progress};
use crate::siblings::Siblings;
use crate::source::Program;
use crate::stdin::Input;

/// Instructions that are all checked.
const FIRST_STRETCH: u64 = 20_000;

/// Places in the heap that the checks of the first stretch may look at: a large heap ends the stretch sooner.
const FIRST_STRETCH_PLACES: u64 = 200_000_000;

/// Instructions between the first checks after the stretch. Prime, so that checks do not keep step with a loop.
const FIRST_INTERVAL: u64 = 101;

/// Checks at one interval before it doubles.
const CHECKS_PER_INTERVAL: u64 = 200;

/// Broken objects that are named.
const REPORTED: usize = 5;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let every = parsed.number("--every")?;
    if every == Some(0) {
        return Err(parsed.wrong("--every needs a number from 1"));
    }
    let gc_every = parsed.number("--gc-every")?;
    if gc_every == Some(0) {
        return Err(parsed.wrong("--gc-every needs a number from 1"));
    }
    let plan = Plan {
        every,
        gc_every,
        limits: limits::of_recording(parsed)?,
        clock: Clock::of_recording(parsed)?,
    };
    let input = if parsed.files().iter().any(|file| file == "-") {
        Input::used_up()
    } else {
        Input::whole()
    };
    let mut worst = Status::SUCCESS;
    for file in parsed.files() {
        let status = check_file(file, &input.text, plan)?;
        worst = Status(worst.0.max(status.0));
    }
    Ok(worst)
}

#[derive(Clone, Copy)]
struct Plan {
    every: Option<u64>,
    /// The collector's first threshold, if not its own.
    gc_every: Option<u64>,
    limits: Limits,
    clock: Clock,
}

/// What a check of one run found.
struct Report {
    /// Instructions that were all checked.
    stretch: u64,
    /// Checks after them.
    later: u64,
    /// What the first broken check found, and after which instruction.
    broken: Option<(u64, Vec<String>)>,
    machine: Machine,
}

/// Checks one program and says what came out. A program that cannot be read does not keep the others from being checked.
fn check_file(file: &OsStr, input: &str, plan: Plan) -> Result<Status, Failure> {
    let loaded = Program::read(file).and_then(|program| {
        let text = program.text()?;
        let mut machine = Machine::new();
        machine.files = Some(Siblings::of(&program));
        let loaded = machine.load_program(&text, &program.filename);
        loaded.map_err(Failure::Source)?;
        Ok((program.path, machine))
    });
    let (path, mut machine) = match loaded {
        Ok(loaded) => loaded,
        Err(failure @ Failure::Source(_)) => {
            // There is no run, so no law was broken.
            failure.report();
            return Ok(Status::SUCCESS);
        }
        Err(failure) => return Ok(failure.report()),
    };
    machine.stdin = input.into();
    machine.limits = plan.limits;
    if let Some(every) = plan.gc_every {
        machine.gc.thresholds[0] = i64::try_from(every).unwrap_or(i64::MAX);
        machine.set_collection_trigger();
    }
    let report = check_run(machine, plan);
    if let Some((instruction, found)) = &report.broken {
        let line = report.machine.event_at_stop().line;
        complain(&format!(
            "{path}:{line}: the conservation law is broken after instruction {instruction}"
        ));
        for broken in found {
            complain(&format!("  {broken}"));
        }
        return Ok(Status::FAILED);
    }
    output::print(&format!("{path}: {}\n", described(&report)))?;
    match report.machine.stopped {
        Some(Stopped::Bug(what)) => Err(Failure::Message(format!("{path}: internal error: {what}"))),
        _ => Ok(Status::SUCCESS),
    }
}

fn check_run(machine: Machine, Plan { every, clock, .. }: Plan) -> Report {
    let mut report = Report {
        stretch: 0,
        later: 0,
        broken: None,
        machine,
    };
    let mut progress = Progress::new("checking");
    let mut places = 0;
    let mut interval = every.unwrap_or(1);
    let mut in_stretch = interval == 1;
    loop {
        let state = report.machine.run_briefly(interval);
        let instruction = report.machine.instructions;
        if let Err(broken) = conservation::check(&report.machine) {
            let mut found: Vec<String> = broken.iter().take(REPORTED).map(ToString::to_string).collect();
            if broken.len() > REPORTED {
                found.push(format!("and {} more objects", broken.len() - REPORTED));
            }
            report.broken = Some((instruction, found));
            return report;
        }
        places += report.machine.heap.slots() as u64;
        if in_stretch {
            report.stretch = instruction;
        } else {
            report.later += 1;
        }
        if state == RunState::Finished {
            return report;
        }
        if let Some(seconds) = clock.over() {
            report.machine.stop_at(Limit::Seconds, seconds);
            return report;
        }
        if every.is_none() {
            in_stretch = in_stretch && instruction < FIRST_STRETCH && places < FIRST_STRETCH_PLACES;
            if !in_stretch {
                let scheduled = FIRST_INTERVAL << (report.later / CHECKS_PER_INTERVAL).min(40);
                // A check may cost no more than the instructions before it.
                interval = scheduled.max(report.machine.heap.slots() as u64);
            }
        }
        progress.show(|| format!("instruction {instruction}"));
    }
}

fn described(report: &Report) -> String {
    let all = report.machine.instructions;
    let mut text = match (report.stretch, report.later) {
        (_, 0) => format!("the law held after each of {all} instructions"),
        (0, later) => format!("the law held at {later} of {all} instructions"),
        (stretch, later) => format!(
            "the law held after each of the first {stretch} instructions and at {later} of the {} after them",
            all - stretch
        ),
    };
    match (&report.machine.stopped, report.machine.exit_status) {
        (Some(Stopped::Limit(limit, _)), _) => {
            let stopped = report
                .machine
                .stopped
                .as_ref()
                .map_or(String::new(), ToString::to_string);
            text.push_str(&format!("; {stopped} ({})", heaplens_export::option(*limit)));
        }
        (Some(stopped), _) => text.push_str(&format!("; {stopped}")),
        (None, Some(status)) if status != 0 => text.push_str(&format!("; the program ended with status {status}")),
        _ => {}
    }
    text
}
