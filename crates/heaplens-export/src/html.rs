//! A page of its own that steps through a run: every step already drawn, a few lines of script, nothing loaded.
//!
//! Without script the page still shows the step that was asked for. Text from the program reaches the page in two ways only:
//! escaped in the markup, and in a block of JSON in which every `<` is written `\u003c`, so that neither can end early.

use std::path::Path;

use heaplens_core::timeline::Timeline;
use heaplens_diagram::Scenes;
use heaplens_diagram::svg::{self, SvgOptions, Theme};
use serde::Serialize;

use crate::Run;
use crate::order::Order;

const CSS: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the script reads.
#[derive(Serialize)]
struct Script<'a> {
    start: usize,
    stdout: &'a str,
    steps: Vec<Drawn>,
}

/// One of them.
#[derive(Serialize)]
pub struct Drawn {
    svg: String,
    line: u32,
    /// UTF-16 units of the output printed by then, which is how the script counts.
    stdout: usize,
    sentence: String,
}

/// A step for the page.
pub fn drawn(scenes: &mut Scenes, timeline: &mut Timeline, number: usize) -> Drawn {
    let scene = scenes.marked(timeline, number);
    Drawn {
        svg: svg::write(&scene, &SvgOptions::page()),
        line: timeline.step(number).map_or(0, |step| step.line),
        stdout: timeline.output_at(number).encode_utf16().count(),
        sentence: timeline.explanation(number),
    }
}

/// The page. It opens at the step that was asked for, or at the first.
pub fn page(run: &Run, steps: Vec<Drawn>, order: &Order) -> String {
    let start = order.step.unwrap_or(0).saturating_sub(order.from);
    let first = steps.get(start).map_or(String::new(), |step| step.svg.clone());
    let script = Script {
        start,
        stdout: &run.timeline.last_machine().stdout,
        steps,
    };
    // Texts and numbers: nothing that JSON cannot say.
    let data = serde_json::to_string(&script).unwrap_or_default();
    written(run, &first, &data.replace('<', "\\u003c"), order)
}

fn written(run: &Run, first: &str, data: &str, order: &Order) -> String {
    let name = Path::new(run.path).file_name().unwrap_or_default();
    let title = escaped(order.title.as_deref().unwrap_or(&name.to_string_lossy()));
    let palette = match order.theme {
        Some(theme) => format!(":root{{{}}}", theme.css_variables()),
        None => format!(
            ":root{{color-scheme:light dark;{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
            Theme::Light.css_variables(),
            Theme::Dark.css_variables()
        ),
    };
    let ending = run.ending.as_deref().map_or(String::new(), escaped);
    let lines: String = run
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
