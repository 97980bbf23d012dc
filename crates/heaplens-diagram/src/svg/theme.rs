//! Palettes of named slots. Shapes name a [`Paint`], never a colour, so a theme is one table and the web app can
//! replace it by CSS custom properties of the same names.
//!
//! Always true (and tested): every ink reaches a contrast of 4.5 : 1 on every ground it stands on.

use heaplens_core::graph::Shape;

/// A slot of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paint {
    Page,
    Card,
    Frame,
    FrameRunning,
    Ink,
    InkSoft,
    Line,
    Arrow,
    ArrowDim,
    Running,
    Created,
    Changed,
    ChangedTint,
    Garbage,
    Selected,
    /// What one of two compared names reaches, and what both share.
    First,
    Second,
    Shared,
    Tint(Family),
    Edge(Family),
}

/// Types that look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    Sequence,
    Tuple,
    Mapping,
    Instance,
    Class,
    Function,
    Cell,
    Flow,
    Exception,
    Plain,
}

impl Family {
    pub fn of(shape: Option<Shape>) -> Family {
        match shape {
            Some(Shape::List) => Family::Sequence,
            Some(Shape::Tuple) => Family::Tuple,
            Some(Shape::Dict | Shape::Set | Shape::Module) => Family::Mapping,
            Some(Shape::Instance) => Family::Instance,
            Some(Shape::Class) => Family::Class,
            Some(Shape::Function | Shape::Method | Shape::Code) => Family::Function,
            Some(Shape::Cell) => Family::Cell,
            Some(Shape::Generator | Shape::Iterator) => Family::Flow,
            Some(Shape::Exception) => Family::Exception,
            Some(Shape::Atom | Shape::Weakref | Shape::Other) | None => Family::Plain,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Family::Sequence => "sequence",
            Family::Tuple => "tuple",
            Family::Mapping => "mapping",
            Family::Instance => "instance",
            Family::Class => "class",
            Family::Function => "function",
            Family::Cell => "cell",
            Family::Flow => "flow",
            Family::Exception => "exception",
            Family::Plain => "plain",
        }
    }
}

impl Paint {
    /// All slots, in the order of the tables below.
    pub fn all() -> Vec<Paint> {
        use Family::*;
        let families = [
            Sequence, Tuple, Mapping, Instance, Class, Function, Cell, Flow, Exception, Plain,
        ];
        let mut all = vec![
            Paint::Page,
            Paint::Card,
            Paint::Frame,
            Paint::FrameRunning,
            Paint::Ink,
            Paint::InkSoft,
            Paint::Line,
            Paint::Arrow,
            Paint::ArrowDim,
            Paint::Running,
            Paint::Created,
            Paint::Changed,
            Paint::ChangedTint,
            Paint::Garbage,
            Paint::Selected,
            Paint::First,
            Paint::Second,
            Paint::Shared,
        ];
        all.extend(
            families
                .iter()
                .flat_map(|family| [Paint::Tint(*family), Paint::Edge(*family)]),
        );
        all
    }

    /// The CSS custom property of this slot.
    pub fn variable(self) -> String {
        match self {
            Paint::Page => "--hl-page".into(),
            Paint::Card => "--hl-card".into(),
            Paint::Frame => "--hl-frame".into(),
            Paint::FrameRunning => "--hl-frame-running".into(),
            Paint::Ink => "--hl-ink".into(),
            Paint::InkSoft => "--hl-ink-soft".into(),
            Paint::Line => "--hl-line".into(),
            Paint::Arrow => "--hl-arrow".into(),
            Paint::ArrowDim => "--hl-arrow-dim".into(),
            Paint::Running => "--hl-running".into(),
            Paint::Created => "--hl-created".into(),
            Paint::Changed => "--hl-changed".into(),
            Paint::ChangedTint => "--hl-changed-tint".into(),
            Paint::Garbage => "--hl-garbage".into(),
            Paint::Selected => "--hl-selected".into(),
            Paint::First => "--hl-first".into(),
            Paint::Second => "--hl-second".into(),
            Paint::Shared => "--hl-shared".into(),
            Paint::Tint(family) => format!("--hl-{}-tint", family.name()),
            Paint::Edge(family) => format!("--hl-{}-edge", family.name()),
        }
    }
}

/// Colours for all slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    Light,
    Dark,
    /// Black on white, for paper and greyscale.
    Print,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Print];

    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Print => "print",
        }
    }

    /// The theme of this name, as given on a command line.
    pub fn named(name: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The colour of a slot, as `#rrggbb`.
    pub fn color(self, paint: Paint) -> &'static str {
        let [light, dark, print] = colors(paint);
        match self {
            Theme::Light => light,
            Theme::Dark => dark,
            Theme::Print => print,
        }
    }

    /// The palette as declarations of CSS custom properties.
    pub fn css_variables(self) -> String {
        Paint::all()
            .into_iter()
            .map(|paint| format!("{}:{};", paint.variable(), self.color(paint)))
            .collect()
    }
}

#[rustfmt::skip]
fn colors(paint: Paint) -> [&'static str; 3] {
    match paint {
        //                                       light      dark       print
        Paint::Page                         => ["#fbfcfd", "#14181f", "#ffffff"],
        Paint::Card                         => ["#ffffff", "#1d232d", "#ffffff"],
        Paint::Frame                        => ["#f2f4f7", "#1a2029", "#ffffff"],
        Paint::FrameRunning                 => ["#e9f1fd", "#1b2a42", "#f2f2f2"],
        Paint::Ink                          => ["#1b2330", "#e6ebf2", "#000000"],
        Paint::InkSoft                      => ["#566072", "#a3aec0", "#444444"],
        Paint::Line                         => ["#d5dae2", "#38414f", "#999999"],
        Paint::Arrow                        => ["#31507f", "#9db9e6", "#000000"],
        Paint::ArrowDim                     => ["#8a96a8", "#6b788c", "#777777"],
        Paint::Running                      => ["#2563c9", "#6ea8ff", "#000000"],
        Paint::Created                      => ["#1a8045", "#57cf8c", "#000000"],
        Paint::Changed                      => ["#c2570c", "#ffa759", "#000000"],
        Paint::ChangedTint                  => ["#fff0dd", "#43301b", "#e6e6e6"],
        Paint::Garbage                      => ["#b3304f", "#ff8fa8", "#000000"],
        Paint::Selected                     => ["#7a3fc4", "#c9a3ff", "#000000"],
        Paint::First                        => ["#0b6e8a", "#4fc3e0", "#000000"],
        Paint::Second                       => ["#8a5a00", "#e0b040", "#000000"],
        Paint::Shared                       => ["#a02c8e", "#f08fdf", "#000000"],
        Paint::Tint(Family::Sequence)       => ["#fdf6e0", "#2e2a1b", "#f4f4f4"],
        Paint::Edge(Family::Sequence)       => ["#b98f1f", "#c7a545", "#333333"],
        Paint::Tint(Family::Tuple)          => ["#fbeee6", "#33251f", "#f4f4f4"],
        Paint::Edge(Family::Tuple)          => ["#b9714a", "#cf8f6b", "#333333"],
        Paint::Tint(Family::Mapping)        => ["#e8f5ef", "#1b302a", "#f4f4f4"],
        Paint::Edge(Family::Mapping)        => ["#3d8f74", "#5db89a", "#333333"],
        Paint::Tint(Family::Instance)       => ["#e9effb", "#1f2b42", "#f4f4f4"],
        Paint::Edge(Family::Instance)       => ["#5a7fc0", "#7d9fdc", "#333333"],
        Paint::Tint(Family::Class)          => ["#efeafa", "#2a2541", "#f4f4f4"],
        Paint::Edge(Family::Class)          => ["#8467c0", "#a48be0", "#333333"],
        Paint::Tint(Family::Function)       => ["#f8eaf4", "#352338", "#f4f4f4"],
        Paint::Edge(Family::Function)       => ["#b0609b", "#cf86bd", "#333333"],
        Paint::Tint(Family::Cell)           => ["#eef0f3", "#272e39", "#f4f4f4"],
        Paint::Edge(Family::Cell)           => ["#76839a", "#8b98ad", "#333333"],
        Paint::Tint(Family::Flow)           => ["#e4f4f8", "#1a2f37", "#f4f4f4"],
        Paint::Edge(Family::Flow)           => ["#3a8ba3", "#59b1ca", "#333333"],
        Paint::Tint(Family::Exception)      => ["#fdecec", "#3a2224", "#f4f4f4"],
        Paint::Edge(Family::Exception)      => ["#c25656", "#e37f7f", "#333333"],
        Paint::Tint(Family::Plain)          => ["#f1f3f6", "#252c37", "#f4f4f4"],
        Paint::Edge(Family::Plain)          => ["#8893a5", "#7f8b9e", "#333333"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: &str) -> f64 {
        let channel = |i: usize| {
            let value = u8::from_str_radix(&color[i..i + 2], 16).unwrap();
            let c = f64::from(value) / 255.0;
            if c <= 0.03928 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        let is_ground = |paint: &Paint| {
            matches!(
                paint,
                Paint::Page | Paint::Card | Paint::Frame | Paint::FrameRunning | Paint::ChangedTint | Paint::Tint(_)
            )
        };
        for theme in Theme::ALL {
            for ground in Paint::all().into_iter().filter(is_ground) {
                for ink in [Paint::Ink, Paint::InkSoft] {
                    let ratio = contrast(theme.color(ink), theme.color(ground));
                    assert!(ratio >= 4.5, "{theme:?}: {ink:?} on {ground:?}: {ratio:.2}");
                }
            }
            // The word at the foot of a compared box.
            for ground in [Paint::First, Paint::Second, Paint::Shared] {
                let ratio = contrast(theme.color(Paint::Card), theme.color(ground));
                assert!(ratio >= 4.5, "{theme:?}: a tag on {ground:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn lines_that_mean_something_stand_out_from_the_page() {
        for theme in Theme::ALL {
            let meaning = [
                Paint::Arrow,
                Paint::Running,
                Paint::Created,
                Paint::Changed,
                Paint::Garbage,
                Paint::Selected,
                Paint::First,
                Paint::Second,
                Paint::Shared,
            ];
            for paint in meaning {
                assert!(
                    contrast(theme.color(paint), theme.color(Paint::Page)) >= 3.0,
                    "{theme:?}: {paint:?}"
                );
            }
        }
    }
}
