//! What the page and the worker say to each other: plain data, sent as JSON text.
//!
//! Every message names its player, because one worker serves all players of a page, and the run it belongs to, so that
//! an answer about a program that was edited since can be told from one that still matters.

use heaplens_diagram::Config;
use heaplens_export::Order;
use serde::{Deserialize, Serialize};

use super::history::{Story, Subject};
use super::travel::Query;

/// A player on the page: the app itself, or one `<heap-lens>`.
pub type PlayerId = u32;
/// The n-th run a player asked for.
pub type RunId = u32;

/// What is run: all that a run depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    pub source: String,
    pub stdin: String,
}

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Run this program from its start; what this player ran before is forgotten.
    Load {
        player: PlayerId,
        run: RunId,
        program: Program,
    },
    /// End the recording here and keep what was recorded.
    Stop { player: PlayerId, run: RunId },
    /// Show this step, drawn in this way.
    Seek {
        player: PlayerId,
        run: RunId,
        step: usize,
        config: Box<Config>,
    },
    /// Look for another step.
    Find {
        player: PlayerId,
        run: RunId,
        from: usize,
        query: Query,
    },
    /// Tell what happened to something, above all around this step.
    Ask {
        player: PlayerId,
        run: RunId,
        from: usize,
        subject: Subject,
    },
    /// Make a file; one that was in the making before is given up.
    Export {
        player: PlayerId,
        run: RunId,
        order: Box<Order>,
    },
    /// Give up the file in the making.
    Cancel { player: PlayerId, run: RunId },
    /// The player has left the page.
    Close { player: PlayerId },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    pub player: PlayerId,
    pub run: RunId,
    pub news: News,
}

impl Reply {
    pub fn is_progress(&self) -> bool {
        matches!(self.news, News::Progress { .. } | News::Drawing { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum News {
    /// Still recording.
    Progress { instructions: u64, steps: usize },
    /// The recording is over and can be stepped through.
    Recorded(Summary),
    /// The program did not compile.
    Refused(Vec<Problem>),
    /// The step that was asked for.
    Shown(View),
    /// What was looked for; none where there is no such step.
    Found { query: Query, step: Option<usize> },
    /// What was asked about; the text of an error says why nothing is known.
    Told {
        subject: Subject,
        story: Result<Story, String>,
    },
    /// The file in the making holds so many of its steps.
    Drawing { done: usize, of: usize },
    /// The file that was asked for.
    Made(File),
    /// Why there is none.
    NotMade(String),
}

/// A file to save.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub name: String,
    pub mime: String,
    /// The bytes, in base64, as messages are texts.
    pub content: String,
}

/// A finished recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub steps: usize,
    pub ending: Ending,
}

/// How the recording ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    Finished,
    /// An exception that nothing caught.
    Raised(Problem),
    /// A budget ran out; the text says which.
    Limit(String),
    /// The reader pressed Stop.
    Stopped,
}

/// An error, in words and with its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Counted from 1; none where the error has no place in the source.
    pub line: Option<u32>,
    /// The last line of CPython's report: `NameError: name 'x' is not defined`.
    pub message: String,
    /// The whole report, as on a terminal.
    pub report: String,
}

/// Everything there is to see at one step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    pub step: usize,
    /// The line that the last step ran.
    pub line_run: Option<u32>,
    /// The line that the next step will run.
    pub line_next: Option<u32>,
    /// What the step did, in one sentence.
    pub sentence: String,
    /// Everything printed so far.
    pub output: String,
    /// The names in the frames that are drawn.
    pub names: Vec<String>,
    /// The drawing, in the markup that the SVG writer promises.
    pub svg: String,
}
