//! The theme the reader chose.

use yew::prelude::*;

use crate::services::browser;
use crate::services::theme::{self, Theme};

#[derive(Clone, PartialEq)]
pub struct ThemeChoice {
    pub theme: Theme,
    /// Chooses, and remembers it for the next visit.
    pub choose: Callback<Theme>,
    /// Chooses for as long as the page is open.
    pub choose_here: Callback<Theme>,
}

impl ThemeChoice {
    /// What a file is drawn in: the theme, with `auto` as the system has it now.
    pub fn of_files(&self) -> heaplens_diagram::svg::Theme {
        use heaplens_diagram::svg::Theme as Drawn;
        match self.theme {
            Theme::Light => Drawn::Light,
            Theme::Dark => Drawn::Dark,
            Theme::Auto if browser::prefers_dark() => Drawn::Dark,
            Theme::Auto => Drawn::Light,
        }
    }
}

/// `fixed` overrides what the reader chose before, for elements that carry a theme of their own.
#[hook]
pub fn use_theme(fixed: Option<Theme>) -> ThemeChoice {
    let chosen = use_state(|| fixed.unwrap_or_else(theme::remembered));
    let choose_here = {
        let chosen = chosen.setter();
        Callback::from(move |theme| chosen.set(theme))
    };
    let choose = {
        let choose_here = choose_here.clone();
        Callback::from(move |theme| {
            theme::remember(theme);
            choose_here.emit(theme);
        })
    };
    ThemeChoice {
        theme: *chosen,
        choose,
        choose_here,
    }
}

/// The drawing's palette as CSS custom properties, light and dark in one; `color-scheme` decides, as for all else.
#[hook]
pub fn use_drawing_palette() -> AttrValue {
    use heaplens_diagram::svg::{Paint, Theme as Drawn};
    let declarations = use_memo((), |()| {
        let declare = |paint: Paint| {
            format!(
                "{}:light-dark({},{});",
                paint.variable(),
                Drawn::Light.color(paint),
                Drawn::Dark.color(paint)
            )
        };
        AttrValue::from(Paint::all().into_iter().map(declare).collect::<String>())
    });
    (*declarations).clone()
}
