//! One program's run: the adapter between the app's messages and the stages `timeline ─▶ graph ─▶ scene ─▶ svg`.

use super::messages::{Ending, Palette, Problem, Program, Summary, View};
use super::standin as timeline;
use timeline::{Diagnostic, Event, Options, Outcome, Progress, Recorder, Timeline};

/// A run that is still being recorded.
pub struct Recording {
    recorder: Recorder,
    source: String,
}

/// A run that can be stepped through.
pub struct Recorded {
    timeline: Timeline,
    stopped: bool,
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
            filename: "main.py".to_owned(),
            stdin: program.stdin.clone(),
            ..Options::default()
        };
        match Recorder::new(&program.source, options) {
            Ok(recorder) => Ok(Recording {
                recorder,
                source: program.source.clone(),
            }),
            Err(diagnostics) => Err(diagnostics.iter().map(problem_from).collect()),
        }
    }

    /// Goes on for about that many instructions.
    pub fn record(&mut self, instructions: u64) -> Slice {
        match self.recorder.run(instructions) {
            Progress::Running { instructions, steps } => Slice::More { instructions, steps },
            Progress::Finished => Slice::Done,
        }
    }

    /// Ends the recording where it is; `stopped` says that the program itself was not at its end.
    pub fn finish(self, stopped: bool) -> Recorded {
        let _ = self.source;
        Recorded {
            timeline: self.recorder.finish(),
            stopped,
        }
    }
}

impl Recorded {
    pub fn summary(&self) -> Summary {
        let ending = match self.timeline.outcome() {
            _ if self.stopped => Ending::Stopped,
            Outcome::Finished => Ending::Finished,
            Outcome::Error {
                line,
                message,
                traceback,
                ..
            } => Ending::Raised(Problem {
                line: *line,
                message: message.clone(),
                report: traceback.clone(),
            }),
            Outcome::Limit { message, .. } => Ending::Limit(message.clone()),
        };
        Summary {
            steps: self.timeline.len(),
            ending,
        }
    }

    pub fn view(&mut self, step: usize, palette: Palette) -> View {
        let (line_run, line_next) = self.lines(step);
        View {
            step,
            line_run,
            line_next,
            sentence: self.timeline.explanation(step),
            output: self.timeline.output_at(step),
            svg: self.svg(step, palette),
        }
    }

    pub fn svg(&mut self, step: usize, _palette: Palette) -> String {
        self.timeline.svg(step)
    }

    /// The line just run and the line about to run.
    ///
    /// A line event comes before its line is run, so what has just run is the line of the event before. At a return or
    /// an exception the line of the event itself has just run, and which comes next is for the next step to say.
    fn lines(&self, step: usize) -> (Option<u32>, Option<u32>) {
        let Some(now) = self.timeline.step(step) else {
            return (None, None);
        };
        match now.event {
            Event::Return | Event::Exception => (Some(now.line), None),
            Event::Line | Event::Call => {
                let before = step.checked_sub(1).and_then(|i| self.timeline.step(i));
                (
                    before
                        .filter(|b| b.event != Event::Call || now.event == Event::Call)
                        .map(|b| b.line),
                    Some(now.line),
                )
            }
        }
    }
}

fn problem_from(diagnostic: &Diagnostic) -> Problem {
    Problem {
        line: Some(diagnostic.line),
        message: diagnostic.message.clone(),
        report: diagnostic.to_string(),
    }
}
