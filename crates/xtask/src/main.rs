//! The project's chores: `cargo xtask serve`, `build`, `test`, `bench`, `setup`.
//!
//! Each does its own set-up on a fresh machine with rustup and Node, says what it is doing, and leaves everything it
//! fetches inside the checkout (`target/tools`, `node_modules`). No dependencies, so that the first command starts at once.

mod bench;
mod check;
mod pictures;
mod setup;
mod shell;

use std::process::ExitCode;

use setup::{Tools, Want};

const HELP: &str = "\
Heaplens's chores. Each does the set-up it needs first.

  cargo xtask serve         build the app and serve it on http://127.0.0.1:8080, building anew when a file changes
  cargo xtask serve --dev   the same with a quick build and slow runs
  cargo xtask build         build the app and the <heap-lens> element into dist/
  cargo xtask test          formatting, lints, all tests, the wasm build, and the app in a real browser
  cargo xtask bench         measure speed and size beside CPython 3.11, in Chromium too, into docs/benchmarks.md
  cargo xtask bench --no-build   the same of what has been built before
  cargo xtask pictures      measure the pictures of many programs beside Graphviz's, into docs/pictures.md
  cargo xtask gallery       draw them on one page, target/gallery.html
  cargo xtask setup         only the set-up
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["serve"] => serve(true),
        ["serve", "--dev"] => serve(false),
        ["build"] => build(),
        ["setup"] => setup::prepare(Want::Tests).map(drop),
        ["bench"] => bench::run(true),
        ["bench", "--no-build"] => bench::run(false),
        ["pictures"] => pictures::measure(),
        ["gallery"] => pictures::gallery(),
        ["test"] => return check::run(),
        ["--help" | "-h" | "help"] | [] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("xtask: no such task: {}\n\n{HELP}", arguments.join(" "));
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn serve(release: bool) -> Result<(), String> {
    let tools = setup::prepare(Want::App)?;
    shell::say("Building the app, then serving it on http://127.0.0.1:8080 (Ctrl-C ends it)");
    let mut trunk = tools.command("trunk");
    trunk.arg("serve");
    if release {
        trunk.arg("--release");
    }
    shell::run(&mut trunk)
}

fn build() -> Result<(), String> {
    let tools = setup::prepare(Want::App)?;
    build_app(&tools)?;
    shell::say(
        "dist/ holds the app (index.html), the element (heaplens.js, heaplens-web_bg.wasm, editor.js) and a demo (embed.html)",
    );
    Ok(())
}

fn build_app(tools: &Tools) -> Result<(), String> {
    shell::say("Building the app into dist/");
    shell::run(tools.command("trunk").args(["build", "--release"]))
}
