//! What is asked for.

use std::ops::Range;

use heaplens_diagram::Config;
use heaplens_diagram::svg::{SheetOptions, Theme};
use serde::{Deserialize, Serialize};

/// The choices behind a file. Equal runs and equal orders give equal bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    pub format: Format,
    /// The one step that is wanted, or at which a page opens; none for several.
    pub step: Option<usize>,
    /// Of several steps: the first and the last.
    pub from: usize,
    pub to: Option<usize>,
    /// Of several steps: only those that look other than the one before.
    pub only_changes: bool,
    /// None: light, or for a page whatever its reader prefers.
    pub theme: Option<Theme>,
    pub config: Config,
    /// Nothing behind the picture.
    pub transparent: bool,
    /// Size in px per px of the picture.
    pub scale: f64,
    /// The width in px instead.
    pub width: Option<f64>,
    pub title: Option<String>,
    pub with_code: bool,
    pub explain: bool,
    pub with_output: bool,
    /// Seconds that a step of a moving picture stays.
    pub seconds: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    #[default]
    Svg,
    /// One file that moves by itself.
    Animated,
    /// One file for slide shows.
    Fragments,
    Png,
    Apng,
    Gif,
    Webp,
    Pdf,
    Html,
    Json,
    Dot,
}

impl Default for Order {
    fn default() -> Order {
        Order {
            format: Format::Svg,
            step: None,
            from: 0,
            to: None,
            only_changes: false,
            theme: None,
            config: Config::default(),
            transparent: false,
            scale: 1.0,
            width: None,
            title: None,
            with_code: false,
            explain: false,
            with_output: false,
            seconds: 1.5,
        }
    }
}

impl Order {
    /// The numbers of the steps that a run of so many steps is asked for, before those without changes are left out.
    pub fn range(&self, steps: usize) -> Result<Range<usize>, String> {
        if let Some(step) = self.step.filter(|_| self.format != Format::Html) {
            return Ok(step..step + 1);
        }
        let end = self.to.map_or(steps, |to| to.saturating_add(1).min(steps));
        if self.from >= end {
            return Err(format!(
                "no steps from {} to {}: the last one is {}",
                self.from,
                end.saturating_sub(1),
                steps.saturating_sub(1)
            ));
        }
        Ok(self.from..end)
    }

    pub(crate) fn sheet(&self) -> SheetOptions {
        SheetOptions {
            theme: self.theme.unwrap_or(Theme::Light),
            transparent: self.transparent,
            scale: self.scale,
            width: self.width,
        }
    }
}

/// Two names to compare, written `a,b`.
pub fn compared(text: &str) -> Option<[String; 2]> {
    let (a, b) = text.split_once(',')?;
    let names = [a.trim(), b.trim()];
    let is_name = |name: &&str| !name.is_empty() && !name.contains(',');
    (names.iter().all(is_name) && a.trim() != b.trim()).then(|| names.map(str::to_owned))
}

impl Format {
    /// Whether one file holds several steps.
    pub fn holds_a_run(self) -> bool {
        matches!(
            self,
            Format::Animated
                | Format::Fragments
                | Format::Apng
                | Format::Gif
                | Format::Webp
                | Format::Pdf
                | Format::Html
        )
    }

    /// Whether the file is made from SVGs by an encoder.
    pub fn is_encoded(self) -> bool {
        matches!(
            self,
            Format::Png | Format::Apng | Format::Gif | Format::Webp | Format::Pdf
        )
    }

    /// How such a file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Svg | Format::Animated | Format::Fragments => "svg",
            Format::Png => "png",
            Format::Apng => "apng",
            Format::Gif => "gif",
            Format::Webp => "webp",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Json => "json",
            Format::Dot => "dot",
        }
    }
}
