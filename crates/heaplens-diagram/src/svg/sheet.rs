//! Sheets: a picture with what a slide or a page wants around it (a title, the code, a sentence, the output), and several
//! of them in one file that moves by itself or is stepped through by a slide show.
//!
//! ```text
//!  title
//!  ┌─────────┐  ┌──────────────────┐
//!  │ code    │  │ frames ─▶ objects │
//!  └─────────┘  └──────────────────┘
//!  the sentence
//!  output
//! ```
//!
//! All sheets of a file have one size, so that nothing jumps. No script: motion is CSS, a loop that stands still for
//! readers who want no motion and in programs that know no CSS.

use heaplens_core::graph::Span;

use super::markup::{Colors, Markup};
use super::theme::{Paint, Theme};
use super::{MONO_FONTS, SANS_FONTS, SvgOptions, write_scene};
use crate::measure::{cells, mono_width, sans_width};
use crate::scene::Scene;
use crate::text::elided;

/// One picture and what stands around it.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub scene: Scene,
    pub title: Option<String>,
    pub code: Option<Code>,
    /// What happened, in words.
    pub sentence: Option<String>,
    /// What the program has printed so far.
    pub output: Option<String>,
}

impl Sheet {
    /// Whether nothing stands around the picture.
    fn is_bare(&self) -> bool {
        self.title.is_none() && self.code.is_none() && self.sentence.is_none() && self.output.is_none()
    }
}

/// The program beside its picture.
#[derive(Clone, Debug, Default)]
pub struct Code {
    pub lines: Vec<String>,
    /// The line that runs next and the one that ran before, from 1.
    pub next: Option<u32>,
    pub before: Option<u32>,
    /// Parts whose values frames wait for, underlined.
    pub waiting: Vec<Span>,
}

/// How several sheets follow one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// By themselves, each for so many seconds, over and over.
    Loop { seconds: f64 },
    /// One by one as `class="fragment"`, for reveal.js, Marp and Slidev.
    Fragments,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetOptions {
    pub theme: Theme,
    /// Nothing behind the picture.
    pub transparent: bool,
    /// Size in px per px of the sheet.
    pub scale: f64,
    /// The width in px instead.
    pub width: Option<f64>,
}

const PAD: f64 = 14.0;
const TITLE_H: f64 = 40.0;
const TITLE_PX: f64 = 18.0;
const CODE_PX: f64 = 13.0;
const CODE_LINE_H: f64 = 20.0;
const CODE_CELLS: usize = 64;
/// Lines of code that are shown; of a longer program those around the one that runs.
const CODE_LINES: usize = 40;
const TEXT_PX: f64 = 14.0;
const TEXT_LINE_H: f64 = 21.0;
const OUTPUT_LINES: usize = 8;
const LEAST_TEXT_W: f64 = 360.0;

/// Where the parts of all sheets stand.
struct Frame {
    w: f64,
    h: f64,
    top: f64,
    code_w: f64,
    body_h: f64,
    sentence_lines: usize,
    output_lines: usize,
}

/// Writes one sheet, or several that move as asked.
pub fn write_sheets(sheets: &[Sheet], motion: Option<Motion>, options: &SheetOptions) -> String {
    write_in(&Frame::around(sheets), sheets, motion, options)
}

fn write_in(frame: &Frame, sheets: &[Sheet], motion: Option<Motion>, options: &SheetOptions) -> String {
    let scale = options.width.map_or(options.scale, |width| width / frame.w.max(1.0));
    if let ([sheet], None) = (sheets, motion)
        && sheet.is_bare()
        && (frame.w, frame.h) == (sheet.scene.width, sheet.scene.height)
    {
        // The picture alone is written as everywhere else.
        let options = SvgOptions {
            colors: Colors::Literal(options.theme),
            background: !options.transparent,
            scale,
        };
        return super::write(&sheet.scene, &options);
    }
    let mut m = Markup::new(Colors::Literal(options.theme));
    m.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"heaplens\" role=\"img\"")
        .num("width", frame.w * scale)
        .num("height", frame.h * scale)
        .attr("viewBox", &format!("0 0 {} {}", frame.w, frame.h))
        .attr("font-family", MONO_FONTS)
        .attr("font-size", "13")
        .raw(">");
    let first = sheets.first();
    if let Some(sheet) = first {
        let title = sheet.title.as_deref().unwrap_or(&sheet.scene.title);
        m.title(title).raw("<desc>").text(&sheet.scene.desc).raw("</desc>");
    }
    if let Some(Motion::Loop { seconds }) = motion {
        write_style(&mut m, sheets.len(), seconds);
    }
    if !options.transparent {
        m.rect([0.0, 0.0, frame.w, frame.h], 0.0).fill(Paint::Page).close();
    }
    for (index, sheet) in sheets.iter().enumerate() {
        match motion {
            None => {
                m.raw("<g class=\"step\">");
            }
            Some(Motion::Loop { seconds }) => {
                // Under way from the start, so that nothing but the motion itself hides or shows a step.
                let delay = seconds * (index as f64 - sheets.len() as f64);
                let delay = format!("animation-delay:{delay:.2}s");
                m.raw("<g class=\"step moving\"").attr("style", &delay);
                if index + 1 < sheets.len() {
                    m.attr("visibility", "hidden");
                }
                m.raw(">");
            }
            Some(Motion::Fragments) => {
                let class = if index == 0 { "step" } else { "step fragment" };
                m.raw("<g").attr("class", class);
                if let Some(fragment) = index.checked_sub(1) {
                    m.attr("data-fragment-index", &fragment.to_string());
                }
                m.raw(">");
                // Each covers the one before, in slide shows that leave fragments standing.
                m.rect([0.0, 0.0, frame.w, frame.h], 0.0).fill(Paint::Page).close();
            }
        }
        write_sheet(&mut m, sheet, frame);
        m.raw("</g>");
    }
    m.raw("</svg>\n");
    m.out
}

/// Writes one sheet of several that go to files of their own but are to have one size: `room` holds the longest texts.
pub fn write_sheet_with_room(sheet: &Sheet, room: &Sheet, options: &SheetOptions) -> String {
    let mut frame = Frame::around(std::slice::from_ref(sheet));
    let longest = room.sentence.as_deref().unwrap_or_default();
    frame.sentence_lines = wrapped(longest, frame.w - 2.0 * PAD).len();
    frame.output_lines = printed(room, frame.w).len();
    frame.h = (frame.top + frame.body_h + text_h(frame.sentence_lines) + text_h(frame.output_lines)).ceil();
    write_in(&frame, std::slice::from_ref(sheet), None, options)
}

/// Each step is there for its share of the loop. Where nothing moves, as in a viewer that knows no animation or for a
/// reader who wants none, the last one is.
fn write_style(m: &mut Markup, count: usize, seconds: f64) {
    let share = 100.0 / count.max(1) as f64;
    let total = seconds * count as f64;
    m.raw(&format!(
        "<style>@keyframes heaplens-step{{0%{{visibility:visible}}{share:.4}%,100%{{visibility:hidden}}}}\
         .moving{{animation:heaplens-step {total:.2}s step-end infinite}}\
         @media (prefers-reduced-motion:reduce){{.moving{{animation:none}}}}</style>"
    ));
}

impl Frame {
    fn around(sheets: &[Sheet]) -> Frame {
        let most = |of: &dyn Fn(&Sheet) -> f64| sheets.iter().map(of).fold(0.0, f64::max);
        let scene_w = most(&|sheet| sheet.scene.width);
        let scene_h = most(&|sheet| sheet.scene.height);
        let code_w = most(&|sheet| sheet.code.as_ref().map_or(0.0, Code::width));
        let code_h = most(&|sheet| sheet.code.as_ref().map_or(0.0, Code::height));
        let title_w = most(&|sheet| {
            let title = sheet.title.as_deref().unwrap_or_default();
            sans_width(title, TITLE_PX) * 1.1 + 2.0 * PAD
        });
        let has_text = sheets
            .iter()
            .any(|sheet| sheet.sentence.is_some() || sheet.output.is_some());
        let least = if has_text { LEAST_TEXT_W } else { 0.0 };
        let w = (scene_w + code_w).max(title_w).max(least).ceil();
        let lines = |text: Option<&String>| text.map_or(0, |text| wrapped(text, w - 2.0 * PAD).len());
        let sentence_lines = sheets
            .iter()
            .map(|sheet| lines(sheet.sentence.as_ref()))
            .max()
            .unwrap_or(0);
        let output_lines = sheets.iter().map(|sheet| printed(sheet, w).len()).max().unwrap_or(0);
        let top = if sheets.iter().any(|sheet| sheet.title.is_some()) {
            TITLE_H
        } else {
            0.0
        };
        let body_h = scene_h.max(code_h);
        let sentence_h = text_h(sentence_lines);
        let h = (top + body_h + sentence_h + text_h(output_lines)).ceil();
        Frame {
            w,
            h,
            top,
            code_w,
            body_h,
            sentence_lines,
            output_lines,
        }
    }
}

fn text_h(lines: usize) -> f64 {
    if lines == 0 {
        0.0
    } else {
        lines as f64 * TEXT_LINE_H + PAD
    }
}

fn write_sheet(m: &mut Markup, sheet: &Sheet, frame: &Frame) {
    if let Some(title) = &sheet.title {
        text(m, "title", [PAD, 27.0], TITLE_PX, true, true, Paint::Ink, title);
    }
    if let Some(code) = &sheet.code {
        write_code(m, code, frame);
    }
    m.raw("<g")
        .attr("transform", &format!("translate({} {})", frame.code_w, frame.top))
        .raw(">");
    write_scene(m, &sheet.scene);
    m.raw("</g>");
    let mut y = frame.top + frame.body_h;
    if let Some(sentence) = &sheet.sentence {
        for (index, line) in wrapped(sentence, frame.w - 2.0 * PAD).iter().enumerate() {
            let baseline = y + 15.0 + index as f64 * TEXT_LINE_H;
            text(m, "sentence", [PAD, baseline], TEXT_PX, true, false, Paint::Ink, line);
        }
    }
    y += text_h(frame.sentence_lines);
    if frame.output_lines > 0 {
        let printed = printed(sheet, frame.w);
        m.rect([PAD, y, frame.w - 2.0 * PAD, text_h(frame.output_lines) - 6.0], 4.0)
            .fill(Paint::Card)
            .stroke(Paint::Line, 1.0)
            .close();
        for (index, line) in printed.iter().enumerate() {
            let baseline = y + 17.0 + index as f64 * TEXT_LINE_H;
            text(
                m,
                "output",
                [PAD + 8.0, baseline],
                CODE_PX,
                false,
                false,
                Paint::Ink,
                line,
            );
        }
    }
}

impl Code {
    fn shown(&self) -> std::ops::Range<usize> {
        let at = self
            .next
            .or(self.before)
            .map_or(0, |line| line.saturating_sub(1) as usize);
        let last_start = self.lines.len().saturating_sub(CODE_LINES);
        let start = at.saturating_sub(CODE_LINES / 2).min(last_start);
        start..(start + CODE_LINES).min(self.lines.len())
    }

    fn number_w(&self) -> f64 {
        mono_width(&self.lines.len().to_string(), CODE_PX)
    }

    fn width(&self) -> f64 {
        let lines = self
            .lines
            .iter()
            .map(|line| mono_width(&elided(line, CODE_CELLS), CODE_PX));
        (PAD + 16.0 + self.number_w() + 12.0 + lines.fold(0.0, f64::max) + 2.0 * PAD).ceil()
    }

    fn height(&self) -> f64 {
        2.0 * PAD + CODE_LINE_H * self.lines.len().min(CODE_LINES) as f64
    }
}

/// Lines with their numbers; the next one on a ground with a filled arrowhead, the one before with an open one.
fn write_code(m: &mut Markup, code: &Code, frame: &Frame) {
    m.raw("<g class=\"code\">");
    let numbers_x = PAD + 16.0 + code.number_w();
    for (place, index) in code.shown().enumerate() {
        let number = index as u32 + 1;
        let y = frame.top + PAD + place as f64 * CODE_LINE_H;
        let middle = y + CODE_LINE_H / 2.0;
        let next = code.next == Some(number);
        if next {
            m.rect([PAD - 4.0, y, frame.code_w - PAD - 4.0, CODE_LINE_H], 3.0)
                .fill(Paint::ChangedTint)
                .close();
        }
        let head = format!("M{PAD} {}l8 5l-8 5z", middle - 5.0);
        if next {
            m.path(&head).attr("class", "next-line").fill(Paint::Changed).close();
        } else if code.before == Some(number) {
            m.path(&head)
                .attr("class", "line-before")
                .attr("fill", "none")
                .stroke(Paint::InkSoft, 1.2)
                .close();
        }
        let baseline = middle + 4.5;
        m.raw("<text class=\"number\"")
            .num("x", numbers_x)
            .num("y", baseline)
            .attr("text-anchor", "end")
            .fill(Paint::InkSoft)
            .raw(">")
            .text(&number.to_string())
            .raw("</text>");
        let line = elided(code.lines.get(index).map_or("", String::as_str), CODE_CELLS);
        text(
            m,
            "line",
            [numbers_x + 12.0, baseline],
            CODE_PX,
            false,
            next,
            Paint::Ink,
            &line,
        );
        let whole = code.lines.get(index).map_or("", String::as_str);
        for [from, to] in code.waiting.iter().filter_map(|span| cells_of(span, number, whole)) {
            let [x, end] = [from, to].map(|cell| numbers_x + 12.0 + mono_width(" ", CODE_PX) * cell as f64);
            m.path(&format!("M{x:.1} {y}v2.5H{end:.1}v-2.5", y = baseline + 2.5))
                .attr("class", "waiting")
                .attr("fill", "none")
                .stroke(Paint::Running, 1.4);
            m.raw(">").title("waiting for the value of this").raw("</path>");
        }
    }
    m.raw("</g>");
}

/// The cells that a part of the source takes in one line, as far as the line is shown.
fn cells_of(span: &Span, number: u32, line: &str) -> Option<[usize; 2]> {
    if !(span.line..=span.end_line).contains(&number) {
        return None;
    }
    let indent = line.len() - line.trim_start().len();
    let from = if number == span.line {
        span.column as usize
    } else {
        indent
    };
    let to = if number == span.end_line {
        span.end_column as usize
    } else {
        line.len()
    };
    let cell = |column: usize| line.get(..column).map(cells);
    let (from, to) = (cell(from)?, cell(to)?);
    (from < to && to <= CODE_CELLS).then_some([from, to])
}

#[allow(clippy::too_many_arguments, reason = "the attributes of one SVG element")]
fn text(m: &mut Markup, class: &str, [x, y]: [f64; 2], px: f64, sans: bool, bold: bool, paint: Paint, words: &str) {
    // Indentation by place, since many programs drop leading spaces.
    let indented = words.trim_start_matches(' ');
    let indent = if sans {
        0.0
    } else {
        mono_width(" ", px) * (words.len() - indented.len()) as f64
    };
    m.raw("<text")
        .attr("class", class)
        .num("x", x + indent)
        .num("y", y)
        .num("font-size", px);
    if sans {
        m.attr("font-family", SANS_FONTS);
    }
    if bold && sans {
        m.attr("font-weight", "600");
    }
    if indented.contains("  ") {
        m.attr("xml:space", "preserve");
    }
    m.fill(paint).raw(">").text(indented).raw("</text>");
}

/// A sentence as lines no wider than there is room, broken at spaces.
fn wrapped(sentence: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split_whitespace() {
        let word = elided(word, 60);
        match lines.last_mut() {
            Some(line) if sans_width(&format!("{line} {word}"), TEXT_PX) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// The last lines of the output, each as long as there is room for.
fn printed(sheet: &Sheet, w: f64) -> Vec<String> {
    let Some(output) = &sheet.output else { return Vec::new() };
    let lines: Vec<&str> = output.lines().collect();
    let cells = ((w - 4.0 * PAD) / mono_width(" ", CODE_PX)).max(8.0) as usize;
    let first = lines.len().saturating_sub(OUTPUT_LINES);
    lines.iter().skip(first).map(|line| elided(line, cells)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            title: Some("A < B".into()),
            code: Some(Code {
                lines: vec!["if x:".into(), "    y = 1".into()],
                next: Some(2),
                before: Some(1),
                waiting: Vec::new(),
            }),
            sentence: Some("The name y is bound to the int 1.".into()),
            output: Some("one\ntwo\n".into()),
            ..Sheet::default()
        }
    }

    fn options() -> SheetOptions {
        SheetOptions {
            theme: Theme::Print,
            transparent: false,
            scale: 1.0,
            width: Some(800.0),
        }
    }

    #[test]
    fn a_sheet_has_its_width_and_all_its_words() {
        let svg = write_sheets(&[sheet()], None, &options());
        assert!(svg.contains("width=\"800\""));
        for words in ["A &lt; B", ">y = 1<", "The name y is bound", ">two<"] {
            assert!(svg.contains(words), "{words}");
        }
        assert_eq!(svg.matches("next-line").count(), 1);
    }

    #[test]
    fn several_sheets_move_without_script_and_stand_still_for_those_who_ask() {
        let svg = write_sheets(
            &[sheet(), sheet(), sheet()],
            Some(Motion::Loop { seconds: 1.5 }),
            &options(),
        );
        assert!(svg.contains("4.50s step-end infinite") && svg.contains("prefers-reduced-motion"));
        assert_eq!(svg.matches("visibility=\"hidden\"").count(), 2);
        let svg = write_sheets(&[sheet(), sheet(), sheet()], Some(Motion::Fragments), &options());
        assert_eq!(svg.matches("class=\"step fragment\"").count(), 2);
        assert!(!svg.contains("<script"));
    }

    #[test]
    fn what_is_waited_for_is_underlined_in_cells_and_line_by_line() {
        let span = |line, column, end_line, end_column| Span {
            line,
            column,
            end_line,
            end_column,
        };
        // Columns are bytes, cells are what is seen: `é` has two bytes and one cell, `日` three and two.
        assert_eq!(cells_of(&span(1, 6, 1, 10), 1, "é日 f(2)"), Some([4, 8]));
        assert_eq!(cells_of(&span(1, 4, 2, 7), 1, "x = f(a,"), Some([4, 8]));
        assert_eq!(cells_of(&span(1, 4, 2, 7), 2, "      b)"), Some([6, 7]));
        assert_eq!(cells_of(&span(1, 4, 2, 7), 3, "y"), None);
        assert_eq!(cells_of(&span(1, 4, 1, 90), 1, "y"), None);
        let mut sheet = sheet();
        if let Some(code) = &mut sheet.code {
            code.waiting.push(span(2, 4, 2, 9));
        }
        let svg = write_sheets(&[sheet], None, &options());
        assert_eq!(svg.matches("class=\"waiting\"").count(), 1);
    }

    #[test]
    fn a_long_program_shows_the_lines_around_the_one_that_runs() {
        let code = Code {
            lines: vec![String::new(); 200],
            next: Some(100),
            before: None,
            waiting: Vec::new(),
        };
        assert_eq!(code.shown().len(), CODE_LINES);
        assert!(code.shown().contains(&99));
    }
}
