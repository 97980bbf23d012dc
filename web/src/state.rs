//! What the reader sees, as one value, and how it follows from what happens.
//!
//! [`State::after`] is a pure function of a state and an action. Asking the worker, storage, clipboard, address bar and
//! clock is done elsewhere, by watching this value change; so the whole behaviour of the app can be tested without one.

use std::rc::Rc;

use heaplens_diagram::Config;
use heaplens_export::Order;

use crate::actions::{Action, Jump, Move};
use crate::worker::history::{Story, Subject};
use crate::worker::messages::{Ending, File, News, Problem, Program, RunId, Summary, View};
use crate::worker::travel::Query;

#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The text in the editor.
    pub source: Rc<str>,
    pub stdin: Rc<str>,
    /// The program that was last run. It differs from the editor's once that is edited.
    pub program: Program,
    /// Which run this is; 0 before the first.
    pub run: RunId,
    pub phase: Phase,
    /// The step the reader wants to see, counted from 0. The one in sight may lag behind it for a moment.
    pub step: usize,
    /// The step in sight.
    pub shown: Option<Rc<View>>,
    pub playing: bool,
    /// How it is drawn.
    pub config: Rc<Config>,
    /// Lines with a breakpoint, in order.
    pub stops: Rc<[u32]>,
    /// The step that was last looked for; the number tells equal wishes apart.
    pub wish: Option<(u32, Query)>,
    /// What the reader asks about the run; none while the history is closed.
    pub inquiry: Option<Inquiry>,
    /// The names that one can ask for, as the last whole picture had them.
    pub names: Rc<[String]>,
    /// The file that was last asked for, likewise.
    pub order: Option<(u32, Rc<Order>)>,
    /// How far the file in the making is; none where there is no such.
    pub making: Option<Making>,
    /// The last file that was made, to be saved.
    pub made: Option<Rc<File>>,
    /// Where to go once the run is recorded.
    pub opening_step: Option<usize>,
    /// A short message for the reader; the number tells equal texts apart.
    pub notice: Option<(u32, String)>,
    /// Goes up whenever the source was replaced from outside the editor, which must then show it.
    pub replaced: u32,
}

/// The history as it stands open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inquiry {
    /// None: nothing yet.
    pub subject: Option<Subject>,
    /// None while the run is still looked through. The text of an error says why nothing is known.
    pub answer: Option<Rc<Result<Story, String>>>,
    /// Tells equal questions apart.
    pub number: u32,
}

impl Inquiry {
    fn next(&self, subject: Option<Subject>) -> Inquiry {
        Inquiry {
            subject,
            answer: None,
            number: self.number + 1,
        }
    }
}

/// A file in the making.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Making {
    pub done: usize,
    pub of: usize,
}

/// How far the run has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Nothing has been run.
    Idle,
    Recording {
        instructions: u64,
        steps: usize,
        stopping: bool,
    },
    Recorded(Summary),
    /// The program did not compile; there is nothing to step through.
    Refused(Vec<Problem>),
    /// The worker is gone.
    Lost(String),
}

/// What the error panel says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The program did not compile.
    Refused(Problem),
    /// It ended in an exception.
    Raised(Problem),
    /// It was cut short, by a budget or by the reader.
    Cut(String),
    /// The app itself failed.
    Lost(String),
}

impl State {
    pub fn new(source: &str, stdin: &str) -> State {
        State {
            source: source.into(),
            stdin: stdin.into(),
            program: Program::default(),
            run: 0,
            phase: Phase::Idle,
            step: 0,
            shown: None,
            playing: false,
            config: Rc::default(),
            stops: Rc::from([]),
            wish: None,
            inquiry: None,
            names: Rc::from([]),
            order: None,
            making: None,
            made: None,
            opening_step: None,
            notice: None,
            replaced: 0,
        }
    }

    /// The state that follows.
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Edit(source) => next.source = source.into(),
            Action::EditStdin(stdin) => next.stdin = stdin.into(),
            Action::Open {
                source,
                stdin,
                step,
                config,
            } => {
                next.stops = Rc::from([]);
                if let Some(config) = config {
                    next.config = Rc::new(*config);
                }
                next.source = source.into();
                next.stdin = stdin.into();
                next.replaced += 1;
                next.inquiry = self.inquiry.as_ref().map(|inquiry| inquiry.next(None));
                next.start(step);
            }
            Action::Run => next.start(None),
            Action::Stop => {
                if let Phase::Recording { stopping, .. } = &mut next.phase {
                    *stopping = true;
                }
            }
            Action::Go(way) => {
                next.playing = false;
                next.step = self.destination(way);
            }
            Action::Jump(jump) => match self.query(jump) {
                Some(query) => next.wish = Some((self.wish.as_ref().map_or(0, |(n, _)| n + 1), query)),
                None if self.steps() > 0 => {
                    next.tell("Click beside a line number to set a breakpoint first".to_owned())
                }
                None => {}
            },
            Action::SetStops(lines) => next.stops = lines.into(),
            Action::ToggleStop(line) => next.toggle_stop(line),
            Action::ToggleStopHere => self.line_here().into_iter().for_each(|line| next.toggle_stop(line)),
            Action::ToggleHistory => next.inquiry = self.inquiry.is_none().then(Inquiry::default),
            Action::Ask(subject) => next.inquiry = Some(self.inquiry.clone().unwrap_or_default().next(Some(subject))),
            Action::Draw(config) => next.config = Rc::new(*config),
            Action::Make(order) => {
                next.order = Some((self.order.as_ref().map_or(0, |(n, _)| n + 1), Rc::new(*order)));
                next.making = Some(Making::default());
            }
            Action::GiveUp => next.making = None,
            Action::TogglePlay => next.toggle_play(),
            Action::Tick => next.tick(),
            Action::Heard { run, news } => {
                if run == self.run {
                    next.hear(news);
                }
            }
            Action::Lost(why) => {
                next.phase = Phase::Lost(why);
                next.playing = false;
                next.making = None;
            }
            Action::Tell(text) => next.tell(text),
            Action::Hush => next.notice = None,
        }
        next
    }

    fn start(&mut self, step: Option<usize>) {
        self.program = Program {
            source: self.source.to_string(),
            stdin: self.stdin.to_string(),
        };
        self.run += 1;
        self.phase = Phase::Recording {
            instructions: 0,
            steps: 0,
            stopping: false,
        };
        self.step = 0;
        self.playing = false;
        self.making = None;
        self.opening_step = step;
        // An object of the old run is no object of this one, though names and expressions may still be there.
        if let Some(inquiry) = &self.inquiry {
            let lasting = |subject: &Subject| !matches!(subject, Subject::Object { .. });
            self.inquiry = Some(inquiry.next(inquiry.subject.clone().filter(lasting)));
        }
    }

    fn tell(&mut self, text: String) {
        self.notice = Some((self.notice.as_ref().map_or(0, |(n, _)| n + 1), text));
    }

    fn toggle_stop(&mut self, line: u32) {
        let mut lines = self.stops.to_vec();
        match lines.binary_search(&line) {
            Ok(at) => {
                lines.remove(at);
            }
            Err(at) => lines.insert(at, line),
        }
        self.stops = lines.into();
    }

    fn line_here(&self) -> Option<u32> {
        let view = self.shown.as_ref()?;
        view.line_next.or(view.line_run)
    }

    /// What a jump looks for; none where there is nothing to look for.
    fn query(&self, jump: Jump) -> Option<Query> {
        let here = || self.line_here().map(|line| vec![line]);
        let stops = || Some(self.stops.to_vec()).filter(|stops| !stops.is_empty());
        let query = match jump {
            Jump::Over => Query::Over,
            Jump::BackOver => Query::BackOver,
            Jump::Out => Query::Out,
            Jump::BackOut => Query::BackOut,
            Jump::NextVisit => Query::Next(here()?),
            Jump::PreviousVisit => Query::Previous(here()?),
            Jump::NextStop => Query::Next(stops()?),
            Jump::PreviousStop => Query::Previous(stops()?),
            Jump::ToLine(line) => Query::Next(vec![line]),
            Jump::BackToLine(line) => Query::Previous(vec![line]),
            Jump::Peak => Query::Peak,
        };
        Some(query).filter(|_| self.steps() > 0)
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Progress {
                instructions: now,
                steps: so_far,
            } => {
                if let Phase::Recording {
                    instructions, steps, ..
                } = &mut self.phase
                {
                    (*instructions, *steps) = (now, so_far);
                }
            }
            News::Recorded(summary) => {
                self.step = self
                    .opening_step
                    .take()
                    .unwrap_or(0)
                    .min(summary.steps.saturating_sub(1));
                self.phase = Phase::Recorded(summary);
            }
            News::Refused(problems) => {
                self.phase = Phase::Refused(problems);
                self.shown = None;
            }
            News::Shown(view) => {
                // A picture of one name alone says nothing of the others.
                if self.config.focus.is_none() && *self.names != *view.names {
                    self.names = view.names.as_slice().into();
                }
                self.shown = Some(Rc::new(view));
            }
            News::Found { step: Some(step), .. } => {
                self.playing = false;
                self.step = step;
            }
            News::Found { query, step: None } => self.tell(query.in_vain()),
            News::Told { subject, story } => {
                if let Some(inquiry) = self.inquiry.as_mut().filter(|i| i.subject.as_ref() == Some(&subject)) {
                    inquiry.answer = Some(Rc::new(story));
                }
            }
            News::Drawing { done, of } => self.making = self.making.map(|_| Making { done, of }),
            News::Made(file) => {
                // One that was given up may still arrive.
                if self.making.take().is_some() {
                    self.made = Some(Rc::new(file));
                }
            }
            News::NotMade(why) => {
                self.making = None;
                self.tell(format!("No file: {why}"));
            }
        }
    }

    fn toggle_play(&mut self) {
        self.playing = !self.playing && self.steps() > 1;
        if self.playing && self.step + 1 >= self.steps() {
            self.step = 0;
        }
    }

    /// Playing never runs ahead of what is in sight.
    fn tick(&mut self) {
        let in_sight = self.shown.as_ref().is_some_and(|view| view.step == self.step);
        if !self.playing || !in_sight {
            return;
        }
        self.step = self.destination(Move::Forward);
        self.playing = self.step + 1 < self.steps();
    }

    fn destination(&self, way: Move) -> usize {
        let last = self.steps().saturating_sub(1);
        match way {
            Move::First => 0,
            Move::Back => self.step.saturating_sub(1),
            Move::Forward => (self.step + 1).min(last),
            Move::Last => last,
            Move::To(step) => step.min(last),
        }
    }

    /// How many steps there are to choose from; none while a run is being recorded.
    pub fn steps(&self) -> usize {
        match &self.phase {
            Phase::Recorded(summary) => summary.steps,
            _ => 0,
        }
    }

    pub fn can_go_back(&self) -> bool {
        self.step > 0 && self.steps() > 0
    }

    pub fn can_go_forward(&self) -> bool {
        self.step + 1 < self.steps()
    }

    pub fn is_recording(&self) -> bool {
        matches!(self.phase, Phase::Recording { .. })
    }

    /// Whether the editor shows something else than what was run.
    pub fn is_edited(&self) -> bool {
        self.run > 0 && (*self.source != *self.program.source || *self.stdin != *self.program.stdin)
    }

    /// "Step 3 of 17".
    pub fn position(&self) -> String {
        match &self.phase {
            Phase::Recorded(summary) if summary.steps > 0 => format!("Step {} of {}", self.step + 1, summary.steps),
            Phase::Recording { instructions: 0, .. } => "Running…".to_owned(),
            Phase::Recording { steps, .. } => format!("Running… {} steps", grouped(*steps as u64)),
            _ => "No steps".to_owned(),
        }
    }

    /// The view to draw: the last one that arrived, unless it belongs to a program that is no longer there.
    pub fn view(&self) -> Option<&Rc<View>> {
        self.shown.as_ref()
    }

    /// What to say where there is no picture.
    pub fn hint(&self) -> &'static str {
        match &self.phase {
            Phase::Idle => "Press Run to see what the program does with memory.",
            Phase::Refused(_) => "A program that cannot run leaves nothing in memory to draw.",
            Phase::Lost(_) => "There is nothing to draw.",
            Phase::Recording { .. } | Phase::Recorded(_) => "",
        }
    }

    pub fn trouble(&self) -> Option<Trouble> {
        match &self.phase {
            Phase::Refused(problems) => problems.first().cloned().map(Trouble::Refused),
            Phase::Recorded(Summary {
                ending: Ending::Raised(problem),
                ..
            }) => Some(Trouble::Raised(problem.clone())),
            Phase::Recorded(Summary {
                ending: Ending::Limit(text),
                ..
            }) => Some(Trouble::Cut(text.clone())),
            Phase::Recorded(Summary {
                ending: Ending::Stopped,
                ..
            }) => Some(Trouble::Cut("stopped here at your request".to_owned())),
            Phase::Lost(why) => Some(Trouble::Lost(why.clone())),
            _ => None,
        }
    }

    /// The lines to mark in the editor; none once the text is no longer what was run.
    pub fn marks(&self) -> Marks {
        if *self.source != *self.program.source || self.is_recording() {
            return Marks::default();
        }
        let error = match self.trouble() {
            Some(Trouble::Refused(problem)) => problem.line,
            Some(Trouble::Raised(problem)) => problem.line,
            _ => None,
        };
        let view = self.shown.as_ref();
        Marks {
            run: view.and_then(|v| v.line_run),
            next: view.and_then(|v| v.line_next),
            error,
        }
    }
}

/// Lines to mark in the source, counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Just run.
    pub run: Option<u32>,
    /// About to run.
    pub next: Option<u32>,
    pub error: Option<u32>,
}

/// 1234567 as "1 234 567", with thin spaces.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{2009}');
        }
        out.push(digit);
    }
    out
}

impl yew::Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
