//! The history: what happened to one name, object or expression, each deed with the way to its step.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent, SubmitEvent};
use yew::prelude::*;

use super::listing::keep_in_sight;
use super::{Icon, Names, Sign};
use crate::actions::{Action, Move};
use crate::hooks::Player;
use crate::state::Inquiry;
use crate::worker::history::{Deed, Fact, Story, Subject};

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub player: Player,
}

/// The button that opens it, in the picture's bar.
#[component]
pub fn HistoryButton(props: &HistoryProps) -> Html {
    let open = props.player.state.inquiry.is_some();
    html! {
        <button type="button" class={classes!("button", "history-button", open.then_some("menu-marked"))} data-testid="history-button"
            aria-label="History" aria-expanded={open.to_string()} title="What happened to a name, an object or an expression (H)"
            onclick={props.player.act.reform(|_| Action::ToggleHistory)}>
            <Icon sign={Sign::Clock} /><span class="button-text">{ "History" }</span>
        </button>
    }
}

/// The panel beside the picture, while it is open.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    match &props.player.state.inquiry {
        Some(inquiry) => html! { <Panel player={props.player.clone()} inquiry={inquiry.clone()} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    player: Player,
    inquiry: Inquiry,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { player, inquiry } = props;
    let (field, list) = (use_node_ref(), use_node_ref());
    {
        // Who opens it without a question wants to type one; who clicked in the picture goes on there.
        let (field, waits) = (field.clone(), inquiry.subject.is_none());
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlElement>().filter(|_| waits) {
                let _ = field.focus();
            }
        });
    }
    {
        // The field says what is watched, and nothing once something else is asked about.
        let field = field.clone();
        use_effect_with(inquiry.subject.clone(), move |subject| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.set_value(match subject {
                    Some(Subject::Watch(expression)) => expression,
                    _ => "",
                });
            }
        });
    }
    {
        let list = list.clone();
        use_effect_with((player.state.step, inquiry.answer.clone()), move |_| {
            if let Some(list) = list.cast::<web_sys::Element>() {
                keep_in_sight(&list, "[aria-current]");
            }
        });
    }
    let ask = {
        let (act, field) = (player.act.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = field
                .cast::<HtmlInputElement>()
                .map(|field| field.value())
                .unwrap_or_default();
            if !typed.trim().is_empty() {
                act.emit(Action::Ask(Subject::Watch(typed.trim().to_owned())));
            }
        })
    };
    let close = {
        let act = player.act.clone();
        move |from: Option<web_sys::Element>| {
            let button = from
                .and_then(|from| from.closest(".diagram").ok().flatten())
                .and_then(|diagram| diagram.query_selector(".history-button").ok().flatten());
            act.emit(Action::ToggleHistory);
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close(event.target_dyn_into());
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| close(event.target_dyn_into()));
    html! {
        <aside class="history" data-testid="history" aria-label="History" {onkeydown}>
            <header class="history-head">
                <h2 class="history-title" data-testid="history-title">{ title(inquiry.subject.as_ref()) }</h2>
                <button type="button" class="button button-icon" aria-label="Close the history" title="Close (Esc)" {onclick}><Icon sign={Sign::Close} /></button>
            </header>
            <form class="history-form" onsubmit={ask}>
                <input ref={field} type="text" class="field" data-testid="watch" list="history-names" aria-label="Watch a name or an expression"
                    placeholder="watch: a, len(a), a[0].x" spellcheck="false" autocapitalize="off" autocomplete="off" />
                <Names id="history-names" names={player.state.names.clone()} />
                <button type="submit" class="button">{ "Watch" }</button>
            </form>
            { told(props, list) }
        </aside>
    }
}

fn title(subject: Option<&Subject>) -> Html {
    match subject {
        None => html! { "History" },
        Some(Subject::Name { name, .. }) => html! { <>{ "The name " }<code>{ name.clone() }</code></> },
        Some(Subject::Object { caption, .. }) => html! { caption.clone() },
        Some(Subject::Watch(expression)) => html! { <>{ "The value of " }<code>{ expression.clone() }</code></> },
    }
}

fn told(props: &PanelProps, list: NodeRef) -> Html {
    let PanelProps { player, inquiry } = props;
    let note = |text: String| html! { <p class="history-note" role="status" data-testid="history-note">{ text }</p> };
    match (&inquiry.subject, inquiry.answer.as_deref()) {
        (None, _) => note(
            "Click a name or an object in the picture to see when it was bound, changed and freed, or watch how an expression goes.".to_owned(),
        ),
        (Some(_), None) => note("Looking through the run…".to_owned()),
        (Some(_), Some(Err(why))) => note(sentence(why)),
        (Some(_), Some(Ok(story))) if story.deeds.is_empty() => note("It was there before the program began, and still is at its end.".to_owned()),
        (Some(_), Some(Ok(story))) => {
            let here = story.deeds.iter().rposition(|deed| deed.step <= player.state.step);
            let rows = story.deeds.iter().enumerate().map(|(i, deed)| row(player, deed, here == Some(i)));
            html! {
                <>
                    <p class="visually-hidden" role="status">{ counted(story) }</p>
                    { referred(player, inquiry.subject.as_ref(), story) }
                    <ol class="history-list" ref={list} tabindex="0" aria-label="What happened">
                        if story.earlier > 0 {
                            <li class="history-note">{ format!("{} earlier", story.earlier) }</li>
                        }
                        { for rows }
                        if story.later > 0 {
                            <li class="history-note">{ format!("{} later", story.later) }</li>
                        }
                    </ol>
                </>
            }
        }
    }
}

/// From a name or an expression to the object that it has come to.
fn referred(player: &Player, subject: Option<&Subject>, story: &Story) -> Html {
    let of = match subject {
        Some(Subject::Name { name, .. }) => name,
        Some(Subject::Watch(expression)) => expression,
        _ => return Html::default(),
    };
    let Some(id) = story.object else {
        return Html::default();
    };
    let subject = Subject::Object {
        id,
        caption: format!("What {of} refers to"),
    };
    let onclick = player.act.reform(move |_: MouseEvent| Action::Ask(subject.clone()));
    html! {
        <button type="button" class="button button-small history-object" data-testid="history-object" {onclick}>
            { "What became of its object" }
        </button>
    }
}

fn counted(story: &Story) -> String {
    match story.earlier + story.deeds.len() + story.later {
        1 => "1 entry".to_owned(),
        entries => format!("{entries} entries"),
    }
}

fn row(player: &Player, deed: &Deed, here: bool) -> Html {
    let step = deed.step;
    let (verb, object) = in_words(&deed.what);
    let line = deed.line.map_or(String::new(), |line| format!("line {line}"));
    let name = format!("Step {}, {line}: {verb} {}", step + 1, object.unwrap_or_default());
    html! {
        <li>
            <button type="button" class="history-row" data-testid="history-row" aria-label={name.trim().to_owned()} aria-current={here.then_some("step")}
                onclick={player.act.reform(move |_| Action::Go(Move::To(step)))}>
                <span class="history-step">{ step + 1 }</span>
                <span class="history-what">
                    if !verb.is_empty() { <span>{ verb }</span> }
                    if let Some(object) = object { <code>{ object.to_owned() }</code> }
                </span>
                <span class="history-line">{ line }</span>
                <code class="history-code">{ deed.code.clone() }</code>
            </button>
        </li>
    }
}

/// A verb, and what it is about.
fn in_words(fact: &Fact) -> (&'static str, Option<&str>) {
    match fact {
        Fact::Made => ("made", None),
        Fact::Bound => ("bound", None),
        Fact::Unbound => ("unbound", None),
        Fact::BoundTo(name) => ("bound to", Some(name)),
        Fact::Changed => ("changed", None),
        Fact::Freed => ("freed", None),
        Fact::Value(Some(value)) => ("", Some(value)),
        Fact::Value(None) => ("no value", None),
    }
}

/// With a capital at its start and a full stop at its end.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars
        .next()
        .map(|first| first.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}
