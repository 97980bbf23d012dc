//! The theme the reader chose, and the palette that follows from it.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::services::browser;
use crate::services::theme::{self, Theme};
use crate::worker::messages::Palette;

#[derive(Clone, PartialEq)]
pub struct ThemeChoice {
    pub theme: Theme,
    /// What pictures are drawn in: the theme, with `auto` resolved.
    pub palette: Palette,
    /// Chooses, and remembers it for the next visit.
    pub choose: Callback<Theme>,
    /// Chooses for as long as the page is open.
    pub choose_here: Callback<Theme>,
}

/// `fixed` overrides what the reader chose before, for elements that carry a theme of their own.
#[hook]
pub fn use_theme(fixed: Option<Theme>) -> ThemeChoice {
    let chosen = use_state(|| fixed.unwrap_or_else(theme::remembered));
    let system_dark = use_state(browser::prefers_dark);
    {
        let system_dark = system_dark.setter();
        use_effect_with((), move |()| {
            let query = browser::dark_query();
            let listener = query
                .map(|query| EventListener::new(&query, "change", move |_| system_dark.set(browser::prefers_dark())));
            move || drop(listener)
        });
    }
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
    let palette = match *chosen {
        Theme::Light => Palette::Light,
        Theme::Dark => Palette::Dark,
        Theme::Auto if *system_dark => Palette::Dark,
        Theme::Auto => Palette::Light,
    };
    ThemeChoice {
        theme: *chosen,
        palette,
        choose,
        choose_here,
    }
}
