//! One program's run: the adapter between the app's messages and the stages `timeline ─▶ graph ─▶ scene ─▶ svg`.

use heaplens_diagram::svg::{self, SvgOptions, Theme};
use heaplens_diagram::{Config, Planner, Scene};

use super::messages::{Ending, Palette, Problem, Program, Summary, View};
use super::standin as timeline;
use timeline::{Diagnostic, Event, Options, Outcome, Progress, Recorder, Timeline};

/// A run that is still being recorded.
pub struct Recording {
    recorder: Recorder,
}

/// A run that can be stepped through.
pub struct Recorded {
    timeline: Timeline,
    planner: Planner,
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
        let recorder = Recorder::new(&program.source, options);
        recorder
            .map(|recorder| Recording { recorder })
            .map_err(|errors| errors.iter().map(problem_from).collect())
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
        let timeline = self.recorder.finish();
        let planner = Planner::new(Config::default(), timeline.len());
        Recorded {
            timeline,
            planner,
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
            } => Ending::Raised(Problem {
                line: *line,
                message: message.clone(),
                report: traceback.clone(),
            }),
            Outcome::Limit { message } => Ending::Limit(message.clone()),
        };
        Summary {
            steps: self.timeline.len(),
            ending,
        }
    }

    pub fn view(&mut self, step: usize) -> View {
        let (line_run, line_next) = self.lines(step);
        View {
            step,
            line_run,
            line_next,
            sentence: self.timeline.explanation(step),
            output: tail(self.timeline.output_at(step)),
            svg: svg::write(&self.scene(step), &SvgOptions::page()),
        }
    }

    /// The picture of a step as a file that stands alone.
    pub fn file(&mut self, step: usize, palette: Palette) -> String {
        let theme = match palette {
            Palette::Light => Theme::Light,
            Palette::Dark => Theme::Dark,
        };
        svg::write(&self.scene(step), &SvgOptions::file(theme))
    }

    fn scene(&mut self, step: usize) -> Scene {
        let timeline = &mut self.timeline;
        self.planner.scene(step, &mut |at| timeline.graph_at(at))
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
                // A call's line is where the def stands, and that did not run just now.
                (
                    before
                        .filter(|before| before.event != Event::Call)
                        .map(|before| before.line),
                    Some(now.line),
                )
            }
        }
    }
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
        line: Some(diagnostic.line),
        message: diagnostic.message.clone(),
        report: diagnostic.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
