//! Files from a recorded run: pictures with their surroundings, a page that steps, a graph, data.
//!
//! ```text
//! Timeline ─▶ Order ─▶ Drawing ─▶ Document        pixels and pages: heaplens-encode, from the Document's SVGs
//! ```
//!
//! The command and the app are two shells over this crate, so that both write the same bytes. A [`Drawing`] goes on one
//! step at a time, so that a long one can show how far it is, or be given up. Nothing here touches files.

mod dot;
mod drawing;
mod html;
mod order;
mod pictures;
pub mod trace;

pub use drawing::{Document, Drawing};
pub use order::{Format, Order, compared};

use heaplens_core::machine::Limit;
use heaplens_core::timeline::{Outcome, Timeline};

/// A recorded run and what is said of it.
#[derive(Debug)]
pub struct Run<'a> {
    pub timeline: &'a mut Timeline,
    pub source: &'a str,
    /// As the reader named the file.
    pub path: &'a str,
    /// How the run ended, in words, unless all is well.
    pub ending: Option<String>,
}

/// How a run ended, in words, unless all is well.
pub fn ending(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Finished { exit_status: 0 } => None,
        Outcome::Finished { exit_status } => Some(format!("the program ended with status {exit_status}")),
        Outcome::Error { type_name, message, .. } => {
            let colon = if message.is_empty() { "" } else { ": " };
            Some(format!("the program ended with {type_name}{colon}{message}"))
        }
        Outcome::Unfinished => Some("the run was not recorded to its end".to_owned()),
        Outcome::Limit { message, .. } | Outcome::Bug { message } => Some(message.clone()),
    }
}

/// The option of the command that sets a limit.
pub fn option(limit: Limit) -> &'static str {
    match limit {
        Limit::Instructions => "--max-instructions",
        Limit::Memory => "--max-memory",
        Limit::Objects => "--max-objects",
        Limit::Size => "--max-size",
        Limit::Recursion => "--max-recursion",
        Limit::Output => "--max-output",
        Limit::Steps => "--max-steps",
        Limit::Seconds => "--seconds",
    }
}
