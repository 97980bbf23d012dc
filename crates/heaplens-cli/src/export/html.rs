//! A page of its own that steps through a run: every step already drawn, a few lines of script, nothing loaded.
//!
//! Without script the page still shows the step that was asked for. Text from the program reaches the page in two ways only:
//! escaped in the markup, and in a block of JSON in which every `<` is written `\u003c`, so that neither can end early.

use std::path::Path;

use heaplens_diagram::Scenes;
use heaplens_diagram::svg::{self, SvgOptions, Theme};
use serde::Serialize;

use super::order::Order;
use crate::errors::Failure;
use crate::output::{self, Progress};
use crate::recording::Recording;

const CSS: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the script reads.
#[derive(Serialize)]
struct Run<'a> {
    start: usize,
    stdout: &'a str,
    steps: Vec<Drawn>,
}

#[derive(Serialize)]
struct Drawn {
    svg: String,
    line: u32,
    /// UTF-16 units of the output printed by then, which is how the script counts.
    stdout: usize,
    sentence: String,
}

/// Writes the page. It opens at `chosen`, or at the first step.
pub fn write(mut recording: Recording, chosen: Option<usize>, order: &Order) -> Result<(), Failure> {
    let start = chosen.unwrap_or(0);
    let timeline = &mut recording.timeline;
    let count = timeline.len();
    let mut scenes = Scenes::new(order.config.clone(), timeline);
    let mut progress = Progress::new("drawing");
    let mut steps = Vec::with_capacity(count);
    for number in 0..count {
        progress.show(|| format!("step {number} of {count}"));
        let scene = scenes.marked(timeline, number);
        let options = SvgOptions {
            scale: 1.0,
            ..SvgOptions::page()
        };
        steps.push(Drawn {
            svg: svg::write(&scene, &options),
            line: timeline.step(number).map_or(0, |step| step.line),
            stdout: timeline.output_at(number).encode_utf16().count(),
            sentence: timeline.explanation(number),
        });
    }
    drop(progress);
    let first = steps.get(start).map_or(String::new(), |step| step.svg.clone());
    let run = Run {
        start,
        stdout: &timeline.last_machine().stdout,
        steps,
    };
    let data = serde_json::to_string(&run).map_err(|error| Failure::Message(error.to_string()))?;
    let page = page(&recording, &first, &data.replace('<', "\\u003c"), order);
    output::write_file(&order.out, &page)
}

fn page(recording: &Recording, first: &str, data: &str, order: &Order) -> String {
    let name = Path::new(&recording.program.path).file_name().unwrap_or_default();
    let title = escaped(order.title.as_deref().unwrap_or(&name.to_string_lossy()));
    let palette = match order.theme {
        Some(theme) => format!(":root{{{}}}", theme.css_variables()),
        None => format!(
            ":root{{color-scheme:light dark;{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
            Theme::Light.css_variables(),
            Theme::Dark.css_variables()
        ),
    };
    let ending = recording.ending().map_or(String::new(), |ending| escaped(&ending));
    let lines: String = recording
        .source
        .lines()
        .map(|line| format!("<li>{}</li>", escaped(line)))
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title} · Heaplens</title>\n<style>{palette}\n{CSS}</style></head>\n<body>\
         <header><h1>{title}</h1></header>\n<main><section><ol>{lines}</ol>\
         <pre id=\"output\" aria-label=\"output\"></pre></section>\n<section><nav aria-label=\"steps\">\
         <button id=\"first\">First</button><button id=\"back\">Back</button>\
         <button id=\"forward\">Forward</button><button id=\"last\">Last</button>\
         <input id=\"slider\" type=\"range\" min=\"0\" value=\"0\" aria-label=\"step\">\
         <span id=\"position\" role=\"status\"></span></nav>\n\
         <p id=\"sentence\"></p><p class=\"note\">{ending}</p><div id=\"diagram\">{first}</div>\
         <noscript><p class=\"note\">Stepping needs JavaScript; this is one step of the run.</p></noscript>\
         </section></main>\n<script type=\"application/json\" id=\"run\">{data}</script>\n<script>\n{SCRIPT}</script>\
         </body></html>\n"
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
