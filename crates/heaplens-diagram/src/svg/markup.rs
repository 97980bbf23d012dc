//! SVG elements as text: escaping, numbers, and colours either as values or as CSS custom properties.

use super::theme::{Paint, Theme};

/// Where colours come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colors {
    /// Values of a theme, for files that stand alone.
    Literal(Theme),
    /// `var(--hl-…)`, for pages that bring the palette.
    CssVariables,
}

/// Writes elements to a string.
pub struct Markup {
    pub out: String,
    colors: Colors,
}

impl Markup {
    pub fn new(colors: Colors) -> Markup {
        Markup {
            out: String::with_capacity(16 * 1024),
            colors,
        }
    }

    pub fn raw(&mut self, text: &str) -> &mut Self {
        self.out.push_str(text);
        self
    }

    /// ` name="value"`, escaped.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"");
        escape_into(&mut self.out, value);
        self.raw("\"")
    }

    /// ` name="12.5"`.
    pub fn num(&mut self, name: &str, px: f64) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"");
        self.px(px);
        self.raw("\"")
    }

    /// A number with at most one decimal. Digits are written by hand: formatting is what takes the time.
    pub fn px(&mut self, px: f64) -> &mut Self {
        let tenths = (px * 10.0).round() as i64;
        if tenths < 0 {
            self.out.push('-');
        }
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        self.whole(whole);
        if tenth > 0 {
            self.raw(".").whole(tenth);
        }
        self
    }

    fn whole(&mut self, number: u64) -> &mut Self {
        if number > 9 {
            self.whole(number / 10);
        }
        self.out.push(char::from(b'0' + (number % 10) as u8));
        self
    }

    pub fn fill(&mut self, paint: Paint) -> &mut Self {
        self.paint("fill", paint)
    }

    pub fn stroke(&mut self, paint: Paint, width: f64) -> &mut Self {
        self.paint("stroke", paint).num("stroke-width", width)
    }

    fn paint(&mut self, property: &str, paint: Paint) -> &mut Self {
        match self.colors {
            Colors::Literal(theme) => self.raw(" ").raw(property).raw("=\"").raw(theme.color(paint)),
            Colors::CssVariables => {
                self.raw(" ").raw(property).raw("=\"var(");
                self.raw(&paint.variable()).raw(")")
            }
        }
        .raw("\"")
    }

    /// Places a group: in pages as a CSS property, so that a transition lets it glide; in files as the attribute that
    /// every program understands.
    pub fn place(&mut self, x: f64, y: f64) -> &mut Self {
        match self.colors {
            Colors::Literal(_) => self.raw(" transform=\"translate(").px(x).raw(" ").px(y).raw(")\""),
            Colors::CssVariables => self
                .raw(" style=\"transform:translate(")
                .px(x)
                .raw("px,")
                .px(y)
                .raw("px)\""),
        }
    }

    /// Text content, escaped.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape_into(&mut self.out, text);
        self
    }

    /// `<title>…</title>`.
    pub fn title(&mut self, text: &str) -> &mut Self {
        self.raw("<title>").text(text).raw("</title>")
    }

    pub fn rect(&mut self, [x, y, w, h]: [f64; 4], radius: f64) -> &mut Self {
        self.raw("<rect")
            .num("x", x)
            .num("y", y)
            .num("width", w)
            .num("height", h);
        if radius > 0.0 {
            self.num("rx", radius);
        }
        self
    }

    pub fn path(&mut self, d: &str) -> &mut Self {
        self.raw("<path").attr("d", d)
    }

    /// A path of which only the numbers vary: each stands after its command, the last ones before `tail`.
    pub fn path_of(&mut self, commands: &[(&str, f64)], tail: &str) -> &mut Self {
        self.raw("<path d=\"");
        for (command, number) in commands {
            self.raw(command).px(*number);
        }
        self.raw(tail).raw("\"")
    }

    pub fn close(&mut self) -> &mut Self {
        self.raw("/>")
    }
}

/// Escapes for text and for attribute values in double quotes alike. What XML forbids cannot be escaped and becomes U+FFFD.
fn escape_into(out: &mut String, text: &str) {
    // U+FFFE and U+FFFF begin with EF. Nearly all text has nothing to escape.
    let is_plain = |byte: u8| !matches!(byte, b'&' | b'<' | b'>' | b'"' | 0..=0x1f | 0xef);
    if text.bytes().all(is_plain) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
