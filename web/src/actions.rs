//! What can happen to the app: things the reader does, and news from the worker.

use heaplens_diagram::Config;
use heaplens_export::Order;

use crate::worker::history::Subject;
use crate::worker::messages::{News, RunId};

/// One thing that happened. Naming them is all this module does; what follows from them is in [`crate::state`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader typed in the editor.
    Edit(String),
    /// The reader typed in the stdin box.
    EditStdin(String),
    /// Another program takes the editor's place and runs, to be shown at a step if one is named.
    Open {
        source: String,
        stdin: String,
        step: Option<usize>,
        /// How a link wants it drawn; none leaves that as it is.
        config: Option<Box<Config>>,
    },
    Run,
    Stop,
    Go(Move),
    Jump(Jump),
    /// The lines that have a breakpoint now.
    SetStops(Vec<u32>),
    ToggleStop(u32),
    /// A breakpoint at the line in sight, or none any more.
    ToggleStopHere,
    /// Open the history, or close it.
    ToggleHistory,
    /// Tell what happened to this.
    Ask(Subject),
    /// Draw it in this way.
    Draw(Box<Config>),
    /// Make a file.
    Make(Box<Order>),
    /// Give up the file in the making.
    GiveUp,
    TogglePlay,
    /// The clock of playing ticked.
    Tick,
    /// The worker said something about a run.
    Heard {
        run: RunId,
        news: News,
    },
    /// The worker is gone for good.
    Lost(String),
    /// A short message for the reader, such as "Link copied".
    Tell(String),
    /// The message has been up long enough.
    Hush,
}

/// A way to another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    First,
    Back,
    Forward,
    Last,
    To(usize),
}

/// A way to a step that the run has to be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    Over,
    BackOver,
    Out,
    BackOut,
    /// To the line in sight, the next time that it is about to run.
    NextVisit,
    PreviousVisit,
    /// To any line with a breakpoint.
    NextStop,
    PreviousStop,
    /// To a line that the reader points at.
    ToLine(u32),
    BackToLine(u32),
    /// To where the most objects are alive.
    Peak,
}
