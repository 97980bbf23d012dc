//! The whole page: program at the left, its memory at the right.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    CodeEditor, Controls, Diagram, Explanation, Export, Gallery, HistoryButton, Icon, Output, Sign, Stdin,
    TroublePanel, ViewMenu,
};
use crate::actions::Action;
use crate::examples::EXAMPLES;
use crate::hooks::{Player, ThemeChoice, use_drawing_palette, use_player, use_theme};
use crate::keys;
use crate::services::browser;
use crate::services::link::Link;
use crate::services::theme::Theme;
use crate::state::State;

#[component]
pub fn App() -> Html {
    let theme = use_theme(None);
    let player = use_player(opening_state);
    use_page(&player);
    let palette = use_drawing_palette();
    let state = &player.state;
    let act = &player.act;
    let view = state.view();
    html! {
        <div class="heaplens app" data-theme={theme.theme.name()} style={palette}>
            <Header player={player.clone()} theme={theme} />
            <main class="app-main">
                <section class="panel app-program" aria-label="Program">
                    <div class="app-bar">
                        <Gallery on_open={act.reform(|example: &'static crate::examples::Example| {
                            Action::Open { source: example.source.to_owned(), stdin: String::new(), step: None, config: None }
                        })} />
                        <span class="app-edited">{ if state.is_edited() { "edited, not run yet" } else { "" } }</span>
                        <button type="button" class="button button-primary" data-testid="run" title="Run (Ctrl+Enter)"
                            onclick={act.reform(|_| Action::Run)}>
                            <Icon sign={Sign::Run} />{ "Run" }
                        </button>
                    </div>
                    <CodeEditor text={state.source.clone()} replaced={state.replaced} marks={state.marks()} stops={state.stops.clone()}
                        on_act={act} />
                    <TroublePanel trouble={state.trouble()} />
                </section>
                <section class="panel app-stage" aria-label="Steps">
                    <Controls player={player.clone()} />
                    <Explanation sentence={view.map(|v| v.sentence.clone()).unwrap_or_default()} />
                    <Diagram player={player.clone()}>
                        <HistoryButton player={player.clone()} />
                        <ViewMenu player={player.clone()} />
                    </Diagram>
                </section>
                <section class="panel app-console" aria-label="Input and output">
                    <Output text={view.map(|v| v.output.clone()).unwrap_or_default()} />
                    <Stdin text={state.stdin.to_string()} on_edit={act.reform(Action::EditStdin)} />
                </section>
            </main>
            <div class="notice" role="status">
                if let Some((number, text)) = &state.notice {
                    <p key={*number} class="notice-text">{ text }</p>
                }
            </div>
        </div>
    }
}

/// The program of the link that opened the page, or the first example; either runs at once.
fn opening_state() -> State {
    let link = Link::from_fragment(&browser::fragment());
    let example = EXAMPLES.first().map(|example| example.source).unwrap_or_default();
    let link = link.unwrap_or_else(|| Link {
        source: example.to_owned(),
        ..Link::default()
    });
    State::new(&link.source, &link.stdin).after(Action::Open {
        source: link.source.clone(),
        stdin: link.stdin,
        step: Some(link.step),
        config: Some(Box::new(link.config)),
    })
}

/// Keys anywhere on the page, and links opened in the same tab.
#[hook]
fn use_page(player: &Player) {
    let act = player.act.clone();
    use_effect_with((), move |()| {
        let window = browser::window();
        let on_key = act.clone();
        let keys = window.as_ref().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(window, "keydown", options, move |event| {
                let action = event.dyn_ref().and_then(keys::action);
                if let Some(action) = action {
                    event.prevent_default();
                    on_key.emit(action);
                }
            })
        });
        let links = window.as_ref().map(|window| {
            EventListener::new(window, "hashchange", move |_| {
                if let Some(link) = Link::from_fragment(&browser::fragment()) {
                    act.emit(Action::Open {
                        source: link.source,
                        stdin: link.stdin,
                        step: Some(link.step),
                        config: Some(Box::new(link.config)),
                    });
                }
            })
        });
        move || drop((keys, links))
    });
}

#[derive(Properties, PartialEq)]
struct HeaderProps {
    player: Player,
    theme: ThemeChoice,
}

#[component]
fn Header(props: &HeaderProps) -> Html {
    let player = &props.player;
    let share = {
        let (state, act) = (player.state.clone(), player.act.clone());
        Callback::from(move |_: MouseEvent| share(&state, act.clone()))
    };
    let theme = &props.theme;
    let (sign, name) = match theme.theme {
        Theme::Auto => (Sign::Auto, "Theme: as the system"),
        Theme::Light => (Sign::Sun, "Theme: light"),
        Theme::Dark => (Sign::Moon, "Theme: dark"),
    };
    let next = theme.theme.next();
    html! {
        <header class="header">
            <h1 class="header-name"><Logo />{ "Heaplens" }</h1>
            <p class="header-line">{ "See what Python does with memory" }</p>
            <div class="header-actions">
                <button type="button" class="button" data-testid="share" title="Copy a link to this program and step" aria-label="Copy link" onclick={share}>
                    <Icon sign={Sign::Link} /><span class="button-text">{ "Copy link" }</span>
                </button>
                <Export player={player.clone()} theme={theme.clone()} />
                <button type="button" class="button button-icon" data-testid="theme" aria-label={name} title={name}
                    onclick={theme.choose.reform(move |_| next)}>
                    <Icon {sign} />
                </button>
            </div>
        </header>
    }
}

/// Two names, one object.
#[component]
fn Logo() -> Html {
    html! {
        <svg class="header-logo" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="8" fill="var(--accent)" />
            <path d="M9 10.5h5.5l4 4M9 21.5h5.5l4-4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />
            <circle cx="8.5" cy="10.5" r="2.4" fill="#fff" /><circle cx="8.5" cy="21.5" r="2.4" fill="#fff" />
            <rect x="18.5" y="11" width="8" height="10" rx="2.2" fill="#fff" />
        </svg>
    }
}

/// What browsers and messengers still take.
const LONGEST_LINK: usize = 100_000;

fn share(state: &State, act: Callback<Action>) {
    let link = Link {
        source: state.source.to_string(),
        stdin: state.stdin.to_string(),
        step: state.step,
        config: (*state.config).clone(),
    };
    let fragment = link.to_fragment();
    if Link::from_fragment(&fragment).is_none() || fragment.len() > LONGEST_LINK {
        return act.emit(Action::Tell("This program is too long for a link".to_owned()));
    }
    let Some(address) = browser::set_fragment(&fragment) else {
        return act.emit(Action::Tell("This page has no address to copy".to_owned()));
    };
    spawn_local(async move {
        let copied = browser::copy(&address).await;
        act.emit(Action::Tell(
            if copied {
                "Link copied"
            } else {
                "The link is in the address bar"
            }
            .to_owned(),
        ));
    });
}
