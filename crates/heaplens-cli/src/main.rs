//! The `heaplens` command: runs, records, traces, checks and draws Python programs.
//!
//! A thin shell around the two libraries: files, terminal and exit statuses live here and nowhere else. Each command is one
//! module with one function `main(&Parsed) -> Result<Status, Failure>`; what can go wrong on the way is a [`errors::Failure`]
//! and is reported once, here.

mod args;
mod ask;
mod check;
mod dis;
mod errors;
mod export;
mod layout;
mod limits;
mod output;
mod record;
mod recording;
mod run;
mod siblings;
mod source;
mod stdin;
mod trace;

use std::process::ExitCode;

use args::Request;
use errors::{Failure, Status};

/// The objects of a program come and go by the million, which the systems' own allocators are slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1).collect();
    let ended = args::parse(arguments).and_then(|request| match request {
        Request::Help(text) => output::print(&text).map(|()| Status::SUCCESS),
        Request::Command(command, parsed) => match command.name {
            "run" => run::main(&parsed),
            "record" => record::main(&parsed),
            "trace" => trace::main(&parsed),
            "export" => export::main(&parsed),
            "layout" => layout::main(&parsed),
            "ask" => ask::main(&parsed),
            "dis" => dis::main(&parsed),
            "check" => check::main(&parsed),
            other => Err(Failure::Message(format!("'{other}' is not built in"))),
        },
    });
    match ended {
        Ok(status) => status.into(),
        Err(failure) => failure.report().into(),
    }
}
