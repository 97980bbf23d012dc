//! Light, dark, or as the system has it; remembered from visit to visit.

use super::browser;

const KEY: &str = "heaplens.theme";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The value of `data-theme`, in storage and in attributes.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Theme {
        Theme::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }

    /// The one that the button goes to.
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }
}

pub fn remembered() -> Theme {
    browser::stored(KEY)
        .map(|name| Theme::from_name(&name))
        .unwrap_or_default()
}

pub fn remember(theme: Theme) {
    browser::store(KEY, theme.name());
}
