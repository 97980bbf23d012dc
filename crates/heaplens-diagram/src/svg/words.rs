//! Words in a picture: the classes, sizes and anchors of its text elements.

use super::SANS_FONTS;
use super::markup::Markup;
use super::theme::Paint;

#[derive(Clone, Copy, PartialEq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How a short text in the sans face looks; soft, plain and beginning at its place unless it is said otherwise.
#[derive(Clone, Copy)]
pub struct Words {
    class: &'static str,
    px: f64,
    ink: Paint,
    bold: bool,
    anchor: Anchor,
}

impl Words {
    pub fn new(class: &'static str, px: f64) -> Words {
        Words {
            class,
            px,
            ink: Paint::InkSoft,
            bold: false,
            anchor: Anchor::Start,
        }
    }

    pub fn ink(self, ink: Paint) -> Words {
        Words { ink, ..self }
    }

    pub fn bold(self) -> Words {
        Words { bold: true, ..self }
    }

    pub fn anchored(self, anchor: Anchor) -> Words {
        Words { anchor, ..self }
    }

    pub fn middle(self) -> Words {
        self.anchored(Anchor::Middle)
    }

    pub fn end(self) -> Words {
        self.anchored(Anchor::End)
    }

    /// Writes a text with its baseline here.
    pub fn write(self, m: &mut Markup, [x, y]: [f64; 2], text: &str) {
        m.raw("<text").attr("class", self.class).num("x", x).num("y", y);
        m.attr("font-family", SANS_FONTS).num("font-size", self.px);
        if self.bold {
            m.attr("font-weight", "600");
        }
        finish(m, self.ink, self.anchor, text);
    }
}

/// Writes a name or a value, in the face and size of the group it stands in.
pub fn mono(m: &mut Markup, class: &str, x: f64, y: f64, paint: Paint, anchor: Anchor, text: &str) {
    m.raw("<text").attr("class", class).num("x", x).num("y", y);
    finish(m, paint, anchor, text);
}

fn finish(m: &mut Markup, paint: Paint, anchor: Anchor, text: &str) {
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => drop(m.attr("text-anchor", "middle")),
        Anchor::End => drop(m.attr("text-anchor", "end")),
    }
    if text.contains("  ") || text.starts_with(' ') || text.ends_with(' ') {
        m.attr("xml:space", "preserve");
    }
    // Right-to-left text keeps its own direction without turning what is around it.
    if !text.is_ascii() {
        m.attr("direction", "ltr").attr("unicode-bidi", "isolate");
    }
    m.fill(paint).raw(">").text(text).raw("</text>");
}
