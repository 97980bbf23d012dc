//! What a key means to a player.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::actions::{Action, Jump, Move};

/// The action of a key press; none if the key belongs to whatever has the focus.
pub fn action(event: &KeyboardEvent) -> Option<Action> {
    let focus: Option<Element> = event.composed_path().get(0).dyn_into().ok();
    if event.default_prevented() || event.alt_key() {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        return (event.key() == "Enter").then_some(Action::Run);
    }
    let focus = focus.as_ref().map_or(Focus::Page, Focus::of);
    meaning(&event.key(), focus)
}

/// The kinds of places where the focus may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// Keys are typed text there, or choose something.
    Typing,
    /// The slider knows arrows, Home and End itself.
    Slider,
    /// Space presses it.
    Button,
    Page,
}

impl Focus {
    fn of(element: &Element) -> Focus {
        let within = |selector: &str| element.closest(selector).ok().flatten().is_some();
        if within("input[type=range]") {
            Focus::Slider
        } else if within("input, textarea, select, [contenteditable=true]") {
            Focus::Typing
        } else if within("button, summary, a") {
            Focus::Button
        } else {
            Focus::Page
        }
    }
}

fn meaning(key: &str, focus: Focus) -> Option<Action> {
    let steps = matches!(focus, Focus::Button | Focus::Page);
    match key {
        "ArrowLeft" if steps => Some(Action::Go(Move::Back)),
        "ArrowRight" if steps => Some(Action::Go(Move::Forward)),
        "Home" if steps => Some(Action::Go(Move::First)),
        "End" if steps => Some(Action::Go(Move::Last)),
        "b" if steps => Some(Action::ToggleStopHere),
        "h" if steps => Some(Action::ToggleHistory),
        " " if matches!(focus, Focus::Page | Focus::Slider) => Some(Action::TogglePlay),
        key if steps => JUMPS
            .iter()
            .find(|(name, _)| *name == key)
            .map(|&(_, jump)| jump)
            .map(Action::Jump),
        _ => None,
    }
}

/// Letters as the menu of the controls shows them.
const JUMPS: [(&str, Jump); 9] = [
    ("o", Jump::Over),
    ("O", Jump::BackOver),
    ("u", Jump::Out),
    ("U", Jump::BackOut),
    ("n", Jump::NextVisit),
    ("p", Jump::PreviousVisit),
    (".", Jump::NextStop),
    (",", Jump::PreviousStop),
    ("m", Jump::Peak),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_belong_to_what_has_the_focus() {
        let rows = [
            ("ArrowRight", Focus::Page, Some(Action::Go(Move::Forward))),
            ("ArrowRight", Focus::Button, Some(Action::Go(Move::Forward))),
            ("ArrowRight", Focus::Slider, None),
            ("ArrowRight", Focus::Typing, None),
            ("Home", Focus::Page, Some(Action::Go(Move::First))),
            ("End", Focus::Typing, None),
            (" ", Focus::Page, Some(Action::TogglePlay)),
            (" ", Focus::Slider, Some(Action::TogglePlay)),
            (" ", Focus::Button, None),
            (" ", Focus::Typing, None),
            ("a", Focus::Page, None),
            ("o", Focus::Button, Some(Action::Jump(Jump::Over))),
            ("U", Focus::Page, Some(Action::Jump(Jump::BackOut))),
            ("o", Focus::Slider, None),
            (".", Focus::Typing, None),
            ("h", Focus::Page, Some(Action::ToggleHistory)),
            ("h", Focus::Typing, None),
        ];
        for (key, focus, expected) in rows {
            assert_eq!(meaning(key, focus), expected, "{key} in {focus:?}");
        }
    }
}
