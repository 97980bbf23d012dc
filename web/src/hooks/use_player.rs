//! A player: the state, and the effects that follow when it changes.

use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use yew::prelude::*;

use super::ThemeChoice;
use crate::actions::Action;
use crate::services::browser;
use crate::services::client::{Client, Heard};
use crate::state::{Phase, State};
use crate::worker::messages::{News, Reply, Request};

/// How long a step stays while playing.
const TICK_MS: u32 = 900;
/// How long a notice stays.
const NOTICE_MS: u32 = 2600;

#[derive(Clone, PartialEq)]
pub struct Player {
    pub state: UseReducerHandle<State>,
    pub act: Callback<Action>,
    /// Saves the step in sight as an SVG file.
    pub export: Callback<()>,
}

#[hook]
pub fn use_player(initial: impl FnOnce() -> State, theme: &ThemeChoice) -> Player {
    let state = use_reducer(initial);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let client = {
        let act = act.clone();
        use_memo((), move |()| Client::connect(move |heard| hear(heard, &act)))
    };
    use_runs(&state, &client);
    use_seeks(&state, &client);
    use_clocks(&state, &act);
    let export = {
        let (client, run, step, theme) = (client.clone(), state.run, state.step, theme.clone());
        Callback::from(move |()| {
            client.send(Request::Export {
                player: client.player(),
                run,
                step,
                palette: theme.palette(),
            });
        })
    };
    Player { state, act, export }
}

fn hear(heard: Heard, act: &Callback<Action>) {
    match heard {
        Heard::Reply(Reply {
            news: News::Exported { step, svg },
            ..
        }) => {
            let name = format!("heaplens-step-{}.svg", step + 1);
            let saved = browser::download(&name, "image/svg+xml", &svg).is_some();
            act.emit(Action::Tell(if saved {
                format!("Saved {name}")
            } else {
                "The picture could not be saved".to_owned()
            }));
        }
        Heard::Reply(Reply { run, news, .. }) => act.emit(Action::Heard { run, news }),
        Heard::Lost(why) => act.emit(Action::Lost(why)),
    }
}

/// A new run number starts a run; the wish to stop ends it.
#[hook]
fn use_runs(state: &UseReducerHandle<State>, client: &Rc<Client>) {
    let (now, client_of_run) = (state.clone(), client.clone());
    use_effect_with(state.run, move |&run| {
        if run > 0 {
            let player = client_of_run.player();
            client_of_run.send(Request::Load {
                player,
                run,
                program: now.program.clone(),
            });
        }
    });
    let client = client.clone();
    let stopping = matches!(state.phase, Phase::Recording { stopping: true, .. });
    use_effect_with((state.run, stopping), move |&(run, stopping)| {
        if stopping {
            client.send(Request::Stop {
                player: client.player(),
                run,
            });
        }
    });
}

#[hook]
fn use_seeks(state: &UseReducerHandle<State>, client: &Rc<Client>) {
    let client = client.clone();
    use_effect_with(
        (state.run, state.steps() > 0, state.step),
        move |&(run, ready, step)| {
            if ready {
                client.send(Request::Seek {
                    player: client.player(),
                    run,
                    step,
                });
            }
        },
    );
}

#[hook]
fn use_clocks(state: &UseReducerHandle<State>, act: &Callback<Action>) {
    let on_tick = act.clone();
    use_effect_with(state.playing, move |&playing| {
        let clock = playing.then(|| Interval::new(TICK_MS, move || on_tick.emit(Action::Tick)));
        move || drop(clock)
    });
    let on_end = act.clone();
    use_effect_with(state.notice.clone(), move |notice| {
        let clock = notice
            .as_ref()
            .map(|_| Timeout::new(NOTICE_MS, move || on_end.emit(Action::Hush)));
        move || drop(clock)
    });
}
