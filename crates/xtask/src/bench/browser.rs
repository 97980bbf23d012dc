//! The app in Chromium: when its first diagram is there, what it downloads until then, and how fast its worker is.
//!
//! `tests/browser/figures.mjs` measures, with the means of the browser tests.

use std::process::Command;

use super::clock::mean;
use super::figures::Figures;
use super::programs::{name, programs, slower};
use super::steps::program;
use super::{Bench, Row};
use crate::setup::Tools;

/// The rows about the app, and the part about Chromium of the row about seeks.
pub fn measure(bench: &Bench, tools: &Tools) -> Result<(String, Vec<Row>), String> {
    let programs = programs()?;
    let mut node = tools.command("node");
    node.arg("tests/browser/figures.mjs")
        .arg(program("travel", 1_000_000)?)
        .args(&programs);
    if let Some(chromium) = &tools.chromium {
        node.env("CHROMIUM", chromium);
    }
    let figures = Figures::of(&mut node)?;
    let mut ratios = Vec::new();
    let mut worst = (String::new(), 0.0);
    for path in &programs {
        let name = name(path);
        let native = Figures::of(Command::new(&bench.figures).arg("app").arg(path))?;
        let ratio = figures.get(&format!("record {name}"))? / native.get("seconds")?;
        println!("  {name:14} wasm {ratio:5.2}x");
        ratios.push(ratio);
        if ratio > worst.1 {
            worst = (name, ratio);
        }
    }
    let seek = format!(
        "{:.1} ms (p50 {:.1}, the very first {:.1}), picture and words included",
        figures.get("seek p99")?,
        figures.get("seek p50")?,
        figures.get("seek first")?
    );
    let rows = vec![
        Row::new(
            "wasm against native",
            ["3x slower", "1.5x"],
            format!(
                "{} (geometric mean; {} {})",
                slower(mean(&ratios)),
                worst.0,
                slower(worst.1)
            ),
        ),
        Row::new(
            "everything the app downloads, brotli",
            ["1.3 MB", "0.9 MB"],
            format!(
                "{:.2} MB in {} files",
                figures.get("download bytes")? / 1e6,
                figures.get("download files")?
            ),
        ),
        Row::new(
            "first diagram on screen after navigation, local server, headless Chromium, 2 cores",
            ["1.0 s", "0.4 s"],
            format!("{:.2} s", figures.get("first diagram")? / 1000.0),
        ),
    ];
    Ok((seek, rows))
}
