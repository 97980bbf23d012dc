//! One program's run: the adapter between the app's messages and the stages `timeline ─▶ graph ─▶ scene ─▶ svg`.

use std::collections::BTreeSet;

use heaplens_core::gather::Gather;
use heaplens_core::machine::{Event, Limits};
use heaplens_core::numbers::rounded;
use heaplens_core::prelude;
use heaplens_core::syntax::Diagnostic;
use heaplens_core::timeline::{Limit, Options, Outcome, Progress as Running, Recorder, Timeline};
use heaplens_diagram::scene::BoxKind;
use heaplens_diagram::svg::{self, SvgOptions};
use heaplens_diagram::{Config, Scene, Scenes};
use heaplens_export::{Document, Drawing, Order, Run};

use super::history::{self, Story, Subject};
use super::messages::{Ending, Problem, Program, Summary, View};
use super::travel::{self, Query};
use crate::state::grouped;

/// What a run in a page may use: far more than one can step through, and little enough that a tab has room for the
/// checkpoints, which copy what lists and dicts hold.
const LIMITS: Limits = Limits {
    instructions: 10_000_000,
    objects: 1_000_000,
    items: 1 << 24,
    output: 4 << 20,
    bytes: 128 << 20,
    recursion: 20_000,
};
/// How long a run may take: single instructions can be long, and then the number of instructions says little.
const SECONDS: u64 = 30;
const STEPS: usize = 1_000_000;
const CHECKPOINTS: usize = 128;
/// Enough for the first steps of any program.
const FIRST_INSTRUCTIONS: u64 = 100;
/// What tracebacks and files call the program.
const NAME: &str = "main.py";
/// Steps that one file may hold, as the command has it.
const STEPS_OF_A_FILE: usize = 2_000;

/// A file beside the app that a program turned out to need: library modules, the names of characters, or mathematical
/// functions. What came of the program without it means nothing.
pub fn missing() -> Option<&'static str> {
    // All are asked, since asking is what makes them forget.
    let wanted = [
        (prelude::library_was_wanted(), LIBRARY),
        (unicode_names2::was_wanted(), NAMES),
        (rounded::were_wanted(), MATH),
    ];
    wanted.into_iter().find(|(wanted, _)| *wanted).map(|(_, file)| file)
}

pub fn provide(file: &str, content: Vec<u8>) {
    match file {
        LIBRARY => prelude::provide_library(&content),
        // A module: whoever loaded it has provided its functions.
        MATH => {}
        _ => unicode_names2::provide(String::from_utf8(content).unwrap_or_default()),
    }
}

const LIBRARY: &str = "library.pack";
const NAMES: &str = "names.txt";
pub const MATH: &str = "heaplens-math.js";

/// A run that is still being recorded.
pub struct Recording {
    recorder: Recorder,
    source: String,
    /// Milliseconds that recording has taken.
    spent_ms: f64,
}

/// A run that can be stepped through.
pub struct Recorded {
    timeline: Timeline,
    source: String,
    scenes: Scenes,
    stopped: bool,
    /// The file in the making.
    drawing: Option<(Order, Drawing)>,
}

/// What a moment's work on a file led to.
pub enum Progress {
    Drawing { done: usize, of: usize },
    Done(Box<Order>, Document),
}

/// How far a slice of recording came.
pub enum Slice {
    More { instructions: u64, steps: usize },
    Done,
}

impl Recording {
    /// Compiles the program; the errors say why it cannot be run.
    pub fn new(program: &Program) -> Result<Recording, Vec<Problem>> {
        let options = Options {
            filename: NAME.to_owned(),
            stdin: program.stdin.clone(),
            limits: LIMITS,
            steps: STEPS,
            checkpoints: CHECKPOINTS,
            memory: 512 << 20,
            ..Options::default()
        };
        let recorder = Recorder::new(&program.source, options);
        recorder
            .map(|recorder| Recording {
                recorder,
                source: program.source.clone(),
                spent_ms: 0.0,
            })
            .map_err(|errors| errors.iter().map(problem_from).collect())
    }

    /// Goes on for about that many instructions.
    pub fn record(&mut self, instructions: u64) -> Slice {
        match self.recorder.run(instructions) {
            Running::Running { instructions, steps } => Slice::More { instructions, steps },
            Running::Finished => Slice::Done,
        }
    }

    /// Notes that milliseconds have gone by, with which a run may reach its limit.
    pub fn spend(&mut self, ms: f64) {
        self.spent_ms += ms;
        if self.spent_ms >= SECONDS as f64 * 1000.0 {
            self.recorder.stop_at(Limit::Seconds, SECONDS);
        }
    }

    /// Ends the recording where it is; `stopped` says that the program itself was not at its end.
    pub fn finish(mut self, stopped: bool) -> Recorded {
        if stopped {
            // Stopped before its first step, a run would leave nothing to look at.
            self.recorder.run(FIRST_INSTRUCTIONS);
        }
        let timeline = self.recorder.finish();
        let scenes = Scenes::new(Config::default(), &timeline);
        Recorded {
            timeline,
            source: self.source,
            scenes,
            stopped,
            drawing: None,
        }
    }
}

impl Recorded {
    pub fn summary(&self) -> Summary {
        let ending = match self.timeline.outcome() {
            _ if self.stopped => Ending::Stopped,
            Outcome::Finished { exit_status: 0 } => Ending::Finished,
            Outcome::Finished { exit_status } => Ending::Raised(Problem {
                line: None,
                message: format!("The program ended with exit status {exit_status}"),
                report: self.timeline.stderr().to_owned(),
            }),
            Outcome::Error {
                type_name,
                message,
                line,
                traceback,
            } => Ending::Raised(Problem {
                line: Some(*line),
                message: report_line(type_name, message),
                report: traceback.clone(),
            }),
            Outcome::Limit { which, value, .. } => Ending::Limit(limit_text(*which, *value)),
            Outcome::Unfinished => Ending::Stopped,
            Outcome::Bug { message } => Ending::Raised(Problem {
                line: self
                    .timeline
                    .len()
                    .checked_sub(1)
                    .and_then(|i| self.timeline.step(i))
                    .map(|step| step.line),
                message: "A mistake in Heaplens ended the run, not one in the program".to_owned(),
                report: message.clone(),
            }),
        };
        Summary {
            steps: self.timeline.len(),
            ending,
        }
    }

    pub fn view(&mut self, step: usize, config: &Config) -> View {
        if self.scenes.config() != config {
            self.scenes = Scenes::new(config.clone(), &self.timeline);
        }
        let (line_run, line_next) = self.lines(step);
        let scene = self.scenes.marked(&mut self.timeline, step);
        View {
            step,
            line_run,
            line_next,
            sentence: self.timeline.explanation(step),
            output: tail(self.output(step)),
            names: names(&scene),
            svg: svg::write(&scene, &SvgOptions::page()),
        }
    }

    pub fn find(&mut self, from: usize, query: &Query) -> Option<usize> {
        travel::find(&mut self.timeline, from, query)
    }

    /// What happened to something. The text of an error says why nothing is known.
    pub fn story(&mut self, from: usize, subject: &Subject) -> Result<Story, String> {
        history::story(&mut self.timeline, from, subject).map_err(|error| error.to_string())
    }

    /// Begins a file. The text of an error says why there can be none.
    pub fn begin(&mut self, mut order: Order) -> Result<(), String> {
        let steps = order.range(self.timeline.len())?;
        if order.step.is_none() || order.format.holds_a_run() {
            order.to = Some(
                steps
                    .end
                    .min(steps.start.saturating_add(STEPS_OF_A_FILE))
                    .saturating_sub(1),
            );
        }
        let drawing = Drawing::new(order.clone(), &self.run())?;
        self.drawing = Some((order, drawing));
        Ok(())
    }

    pub fn give_up(&mut self) {
        self.drawing = None;
    }

    pub fn is_drawing(&self) -> bool {
        self.drawing.is_some()
    }

    /// Draws one more step of the file in the making.
    pub fn draw(&mut self) -> Option<Progress> {
        let (order, mut drawing) = self.drawing.take()?;
        let mut run = self.run();
        if !drawing.advance(&mut run) {
            return Some(Progress::Done(Box::new(order), drawing.finish(&run)));
        }
        let (done, of) = drawing.progress();
        self.drawing = Some((order, drawing));
        Some(Progress::Drawing { done, of })
    }

    fn run(&mut self) -> Run<'_> {
        Run {
            ending: heaplens_export::ending(self.timeline.outcome()),
            timeline: &mut self.timeline,
            source: &self.source,
            path: NAME,
        }
    }

    /// What was printed before the step; after the last one there is only what finalizers print at exit.
    fn output(&self, step: usize) -> String {
        let last = step + 1 >= self.timeline.len();
        self.timeline.output_at(if last { usize::MAX } else { step })
    }

    /// The line just run and the line about to run.
    ///
    /// A line event comes before its line is run, so what has just run is the line of the event before, or, once a call
    /// has come back, the line that called. At a return or an exception the line of the event itself has just run, and
    /// which comes next is for the next step to say.
    fn lines(&self, step: usize) -> (Option<u32>, Option<u32>) {
        let Some(now) = self.timeline.step(step) else {
            return (None, None);
        };
        match now.event {
            Event::Return | Event::Exception => (Some(now.line), None),
            Event::Line | Event::Call => (self.line_before(step, now.depth), Some(now.line)),
        }
    }

    fn line_before(&self, step: usize, depth: u32) -> Option<u32> {
        let before = self.timeline.step(step.checked_sub(1)?)?;
        match before.event {
            // A call's line is where the def stands, and that did not run just now.
            Event::Call => None,
            Event::Return if before.depth > depth => (0..step)
                .rev()
                .map_while(|i| self.timeline.step(i))
                .find(|earlier| earlier.depth <= depth)
                .filter(|caller| caller.depth == depth && caller.event != Event::Call)
                .map(|caller| caller.line),
            _ => Some(before.line),
        }
    }
}

/// The names of a scene's frames, each once; what a value stack or a return has is no name.
fn names(scene: &Scene) -> Vec<String> {
    let frames = scene.boxes.iter().filter(|b| b.kind == BoxKind::Frame);
    let labels = frames.flat_map(|frame| &frame.slots).map(|slot| &slot.label);
    let is_name = |label: &&String| **label != "return" && !label.contains(' ');
    let names: BTreeSet<&String> = labels.filter(is_name).gather();
    names.into_iter().cloned().collect()
}

/// The end of a long output: a page that has to hold millions of lines at every step would not move any more.
fn tail(output: String) -> String {
    const LONGEST: usize = 200_000;
    let Some(cut) = output.len().checked_sub(LONGEST).filter(|cut| *cut > 0) else {
        return output;
    };
    // From the start of a line, or, where there is none, of a character.
    let from = (cut..output.len()).find(|&i| output.is_char_boundary(i)).unwrap_or(0);
    let from = output
        .split_at(from)
        .1
        .find('\n')
        .map_or(from, |newline| from + newline + 1);
    let (gone, rest) = output.split_at(from);
    format!(
        "… {} characters before this are not shown\n{rest}",
        gone.chars().count()
    )
}

fn problem_from(diagnostic: &Diagnostic) -> Problem {
    Problem {
        line: Some(diagnostic.line).filter(|&line| line > 0),
        message: report_line(diagnostic.kind.name(), &diagnostic.message),
        report: diagnostic.traceback(),
    }
}

/// The last line of CPython's report.
fn report_line(type_name: &str, message: &str) -> String {
    if message.is_empty() {
        type_name.to_owned()
    } else {
        format!("{type_name}: {message}")
    }
}

fn limit_text(which: Limit, value: u64) -> String {
    let what = match which {
        Limit::Instructions => "instructions",
        Limit::Steps => "steps",
        Limit::Objects => "objects alive at a time",
        Limit::Memory => "bytes of objects",
        Limit::Size => "items",
        Limit::Recursion => "calls inside each other",
        Limit::Output => "bytes of output",
        Limit::Seconds => "seconds",
    };
    format!("stopped at the limit of {} {what}", grouped(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_lines_are_those_of_the_frame_that_runs() {
        let source = "def f(x):\n    return x\n\na = f(1)\nb = f(2)\n";
        let program = Program {
            source: source.to_owned(),
            stdin: String::new(),
        };
        let Ok(mut recording) = Recording::new(&program) else {
            panic!("not compiled")
        };
        while let Slice::More { .. } = recording.record(10_000) {}
        let recorded = recording.finish(false);
        let lines: Vec<_> = (0..recorded.summary().steps).map(|step| recorded.lines(step)).collect();
        let marked = [
            (None, Some(1)),    // the module is called
            (None, Some(1)),    // def
            (Some(1), Some(4)), // a = f(1)
            (Some(4), Some(1)), // f is called
            (None, Some(2)),    // return x
            (Some(2), None),    // and it returns
            (Some(4), Some(5)), // the caller's line is done
            (Some(5), Some(1)),
            (None, Some(2)),
            (Some(2), None),
            (Some(5), None),
        ];
        let first = lines.first().copied();
        assert_eq!(lines.get(1..), marked.get(1..), "after {first:?}");
    }

    #[test]
    fn a_run_that_takes_too_long_ends_with_words() {
        let program = Program {
            source: "while True: pass\n".to_owned(),
            stdin: String::new(),
        };
        let Ok(mut recording) = Recording::new(&program) else {
            panic!("not compiled")
        };
        recording.record(1_000);
        recording.spend(29_999.0);
        assert!(matches!(recording.record(1_000), Slice::More { .. }));
        recording.spend(1.0);
        assert!(matches!(recording.record(1_000), Slice::Done));
        let summary = recording.finish(false).summary();
        assert_eq!(
            summary.ending,
            Ending::Limit("stopped at the limit of 30 seconds".to_owned())
        );
    }

    #[test]
    fn a_long_output_shows_its_end() {
        assert_eq!(tail("short\n".to_owned()), "short\n");
        let shown = tail("line é\n".repeat(100_000) + "last\n");
        assert!(
            shown.len() < 201_000 && shown.ends_with("line é\nlast\n"),
            "{}",
            shown.len()
        );
        assert!(shown.starts_with("… 5") && shown.contains(" not shown\nline é\n"));
        assert!(tail("é".repeat(150_000)).len() <= 200_100);
    }
}
