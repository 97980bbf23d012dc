//! What can happen to the app: things the reader does, and news from the worker.

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
    },
    Run,
    Stop,
    Go(Move),
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
