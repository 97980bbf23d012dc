//! Draws many pictures on one page, so that a change can be looked at: `cargo xtask gallery`, or
//! `cargo run -p heaplens-diagram --example gallery -- OUT.html FILE…`.
//!
//! Of each program four steps, spread over the run and each where something changed; three themes to choose from.

use std::fmt::Write as _;
use std::process::ExitCode;

use heaplens_core::timeline::{Options, Progress, Recorder, Timeline};
use heaplens_diagram::svg::{SvgOptions, Theme, write};
use heaplens_diagram::{Config, Scenes};

const STEPS: usize = 4;
const MAX_STEPS: usize = 400;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(out) = arguments.next() else {
        eprintln!("where to? gallery OUT.html FILE…");
        return ExitCode::FAILURE;
    };
    let mut page = String::from(HEAD);
    for (index, theme) in Theme::ALL.into_iter().enumerate() {
        let name = theme.name();
        let checked = if index == 0 { " checked" } else { "" };
        let _ = write!(
            page,
            "<label><input type=radio name=theme id={name}{checked}> {name}</label> <style>:root:has(#{name}:checked){{{}}}</style>",
            theme.css_variables()
        );
    }
    for file in arguments {
        let Some(mut timeline) = record(&file) else {
            eprintln!("{file}: cannot be recorded");
            continue;
        };
        let name = file.rsplit('/').next().unwrap_or(&file);
        let _ = write!(page, "\n<h2>{name}</h2><div class=row>");
        let mut scenes = Scenes::new(Config::default(), &timeline);
        for step in chosen(&mut timeline) {
            let svg = write(&scenes.marked(&mut timeline, step), &SvgOptions::page());
            let words = timeline.explanation(step).replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(page, "<figure>{svg}<figcaption>{step}: {words}</figcaption></figure>");
        }
        page.push_str("</div>");
    }
    if let Err(error) = std::fs::write(&out, page) {
        eprintln!("{out}: {error}");
        return ExitCode::FAILURE;
    }
    println!("{out}");
    ExitCode::SUCCESS
}

const HEAD: &str = "<!doctype html><meta charset=utf-8><title>Heaplens: gallery</title><style>\
    body{background:var(--hl-page);color:var(--hl-ink);font:14px/1.5 system-ui,sans-serif;margin:20px}\
    .row{display:flex;gap:20px;overflow-x:auto;align-items:flex-start}\
    figure{margin:0;border:1px solid var(--hl-line);border-radius:8px;flex:none;max-width:1100px;overflow:auto}\
    figcaption{padding:4px 12px 8px;max-width:60ch}h2{font-size:16px;margin:24px 0 8px}\
    </style><h1>Heaplens: gallery</h1>";

fn record(file: &str) -> Option<Timeline> {
    let source = std::fs::read_to_string(file).ok()?;
    let options = Options {
        filename: file.to_owned(),
        steps: MAX_STEPS,
        ..Options::default()
    };
    let mut recorder = Recorder::new(&source, options).ok()?;
    while recorder.run(1 << 20) != (Progress::Finished {}) {}
    Some(recorder.finish())
}

/// Steps in equal parts of the run, each the one with most changes near there.
fn chosen(timeline: &mut Timeline) -> Vec<usize> {
    let count = timeline.len();
    let mut steps: Vec<usize> = (1..STEPS)
        .filter_map(|part| {
            let first = part * count / STEPS;
            let near = first..(first + 6).min(count);
            near.max_by_key(|step| timeline.changes(*step).len())
        })
        .collect();
    steps.push(count.saturating_sub(1));
    steps.dedup();
    steps
}
