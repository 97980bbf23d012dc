//! SVG: a finished scene as text that can be drawn, queried, selected and read aloud.
//!
//! Promised markup, the same in files and in the web app: `<g class="box" data-kind data-id data-type data-refcount>`
//! holding `<g class="slot" data-label>`, and `<path class="arrow" data-from data-to data-label>`. Each box is placed by
//! a `translate` alone and keeps its id, so a page can let it glide from step to step with a CSS transition. No script,
//! no outside font or image; nothing here measures or moves anything.

mod boxes;
mod extras;
mod glyphs;
mod markup;
mod sheet;
mod theme;
mod words;

pub use markup::Colors;
pub use sheet::{Code, Motion, Sheet, SheetOptions, write_sheet_with_room, write_sheets};
pub use theme::{Family, Paint, Theme};

use crate::scene::{Arrow, Mark, PathCommand, Scene};
use markup::Markup;

/// Monospace faces: first those whose widths are the bundled metrics, so that a picture looks the same wherever one of
/// them is there (Linux, macOS), then others that are at most as wide.
pub const MONO_FONTS: &str = "'DejaVu Sans Mono', Menlo, 'Bitstream Vera Sans Mono', ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Liberation Mono', monospace";
/// Sans faces, in the same order; Verdana is as wide as DejaVu Sans and stands on Windows and macOS.
pub const SANS_FONTS: &str =
    "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/// How a scene is written.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgOptions {
    pub colors: Colors,
    /// Paint the page behind the picture.
    pub background: bool,
    /// Size in px per px of the scene; 0 leaves the size to the page that holds the picture.
    pub scale: f64,
}

impl SvgOptions {
    /// A file that stands alone.
    pub fn file(theme: Theme) -> SvgOptions {
        SvgOptions {
            colors: Colors::Literal(theme),
            background: true,
            scale: 1.0,
        }
    }

    /// Markup for a page that brings the palette as CSS custom properties.
    pub fn page() -> SvgOptions {
        SvgOptions {
            colors: Colors::CssVariables,
            background: false,
            scale: 1.0,
        }
    }
}

/// About how much a box takes with what is in it and its arrows.
const BYTES_PER_BOX: usize = 1500;

/// Writes the scene.
pub fn write(scene: &Scene, options: &SvgOptions) -> String {
    let mut m = Markup::new(options.colors);
    m.out.reserve(scene.boxes.len() * BYTES_PER_BOX);
    m.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"heaplens\" role=\"img\"");
    if options.scale > 0.0 {
        m.num("width", scene.width * options.scale)
            .num("height", scene.height * options.scale);
    }
    let view_box = format!("0 0 {} {}", scene.width, scene.height);
    m.attr("viewBox", &view_box)
        .attr("font-family", MONO_FONTS)
        .attr("font-size", "13")
        .raw(">");
    m.title(&scene.title).raw("<desc>").text(&scene.desc).raw("</desc>");
    if options.background {
        m.rect([0.0, 0.0, scene.width, scene.height], 0.0)
            .fill(Paint::Page)
            .close();
    }
    write_scene(&mut m, scene);
    m.raw("</svg>\n");
    m.out
}

/// The picture itself, without the page it stands on.
fn write_scene(m: &mut Markup, scene: &Scene) {
    for heading in &scene.headings {
        m.raw("<text class=\"heading\"")
            .num("x", heading.x)
            .num("y", heading.y)
            .attr("font-family", SANS_FONTS);
        m.attr("font-size", "12")
            .attr("font-weight", "600")
            .fill(Paint::InkSoft)
            .raw(">")
            .text(&heading.text)
            .raw("</text>");
    }
    boxes::write_freed(m, &scene.freed);
    for arrow in &scene.left {
        m.raw("<path class=\"left\" fill=\"none\" d=\"");
        write_path(m, &arrow.path);
        m.raw("\"")
            .stroke(Paint::ArrowDim, 1.2)
            .attr("stroke-dasharray", "1 4")
            .close();
    }
    m.raw("<g class=\"boxes\">");
    for scene_box in &scene.boxes {
        boxes::write_box(m, scene_box);
    }
    m.raw("</g><g class=\"arrows\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
    // Arrows of resting frames lie below the others.
    for dim in [true, false] {
        for arrow in scene.arrows.iter().filter(|arrow| arrow.dim == dim) {
            write_arrow(m, arrow);
        }
    }
    m.raw("</g>");
}

fn write_arrow(m: &mut Markup, arrow: &Arrow) {
    let has = |mark| arrow.marks.contains(&mark);
    let paint = match arrow.marks.first() {
        Some(_) if has(Mark::Selected) => Paint::Selected,
        Some(mark) if mark.is_change() => Paint::Changed,
        Some(Mark::First) => Paint::First,
        Some(Mark::Second) => Paint::Second,
        Some(Mark::Shared) => Paint::Shared,
        Some(_) => Paint::Changed,
        None if arrow.dim => Paint::ArrowDim,
        None => Paint::Arrow,
    };
    let width = if arrow.marks.is_empty() { 1.4 } else { 2.0 };
    let mut class = String::from("arrow");
    for (word, wanted) in [("weak", arrow.weak), ("dim", arrow.dim)] {
        if wanted {
            class.push(' ');
            class.push_str(word);
        }
    }
    for mark in &arrow.marks {
        class.push(' ');
        class.push_str(mark.word());
    }
    m.raw("<path")
        .attr("class", &class)
        .attr("data-from", &arrow.from.to_string());
    m.attr("data-to", &arrow.to.to_string())
        .attr("data-label", &arrow.label)
        .raw(" d=\"");
    write_path(m, &arrow.path);
    m.raw("\"").stroke(paint, width);
    if arrow.weak {
        m.attr("stroke-dasharray", "5 4");
    }
    m.close();
    write_head(m, arrow, paint);
}

fn write_path(m: &mut Markup, path: &[PathCommand]) {
    for command in path {
        let (letter, control, [x, y]) = match command {
            PathCommand::Move(to) => ("M", None, to),
            PathCommand::Line(to) => ("L", None, to),
            PathCommand::Bend(control, to) => ("Q", Some(control), to),
        };
        m.raw(letter);
        if let Some([x, y]) = control {
            m.px(*x).raw(" ").px(*y).raw(" ");
        }
        m.px(*x).raw(" ").px(*y);
    }
}

/// The head is a path of its own, since markers are lost in many programs that open SVG files.
fn write_head(m: &mut Markup, arrow: &Arrow, paint: Paint) {
    let points = arrow.points();
    let [.., [before, _], [x, y]] = points.as_slice() else {
        return;
    };
    // The last piece is level: arrows arrive from the left or, leading back, from the right.
    let back = if before > x { 1.0 } else { -1.0 };
    let (barb, notch) = (x + 8.5 * back, x + 6.5 * back);
    m.raw("<path d=\"");
    let corners = [
        ("M", *x, *y),
        ("L", barb, y - 4.2),
        ("L", notch, *y),
        ("L", barb, y + 4.2),
    ];
    for (letter, x, y) in corners {
        m.raw(letter).px(x).raw(" ").px(y);
    }
    m.raw("Z\"").attr("class", "arrow-head").fill(paint).close();
}
