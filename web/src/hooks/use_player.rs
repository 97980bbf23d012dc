//! A player: the state, and the effects that follow when it changes.

use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use yew::prelude::*;

use crate::actions::Action;
use crate::services::browser;
use crate::services::client::{Client, Heard};
use crate::state::{Phase, State};
use crate::worker::messages::{Reply, Request};

/// How long a step stays while playing.
const TICK_MS: u32 = 900;
/// How long a notice stays.
const NOTICE_MS: u32 = 2600;

#[derive(Clone, PartialEq)]
pub struct Player {
    pub state: UseReducerHandle<State>,
    pub act: Callback<Action>,
}

#[hook]
pub fn use_player(initial: impl FnOnce() -> State) -> Player {
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
    use_wishes(&state, &client);
    use_questions(&state, &client);
    use_files(&state, &client, &act);
    Player { state, act }
}

fn hear(heard: Heard, act: &Callback<Action>) {
    match heard {
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
        (state.run, state.steps() > 0, state.step, state.config.clone()),
        move |(run, ready, step, config)| {
            if let (run, true, step) = (*run, *ready, *step) {
                client.send(Request::Seek {
                    player: client.player(),
                    run,
                    step,
                    config: Box::new((**config).clone()),
                });
            }
        },
    );
}

/// A new wish is looked for from the step in sight.
#[hook]
fn use_wishes(state: &UseReducerHandle<State>, client: &Rc<Client>) {
    let (client, run, from) = (client.clone(), state.run, state.step);
    use_effect_with(state.wish.clone(), move |wish| {
        if let Some((_, query)) = wish.clone() {
            client.send(Request::Find {
                player: client.player(),
                run,
                from,
                query,
            });
        }
    });
}

/// A new question is asked as soon as there is a run to ask about.
#[hook]
fn use_questions(state: &UseReducerHandle<State>, client: &Rc<Client>) {
    let (client, from) = (client.clone(), state.step);
    let question = state
        .inquiry
        .as_ref()
        .map(|inquiry| (inquiry.number, inquiry.subject.clone()));
    use_effect_with(
        (state.run, state.steps() > 0, question),
        move |(run, ready, question)| {
            if let (true, Some((_, Some(subject)))) = (*ready, question) {
                client.send(Request::Ask {
                    player: client.player(),
                    run: *run,
                    from,
                    subject: subject.clone(),
                });
            }
        },
    );
}

/// A new order is sent, a file that arrives is saved, and one that nobody waits for any more is given up.
#[hook]
fn use_files(state: &UseReducerHandle<State>, client: &Rc<Client>, act: &Callback<Action>) {
    let (client_of_order, run) = (client.clone(), state.run);
    use_effect_with(state.order.clone(), move |order| {
        if let Some((_, order)) = order {
            client_of_order.send(Request::Export {
                player: client_of_order.player(),
                run,
                order: Box::new((**order).clone()),
            });
        }
    });
    let client = client.clone();
    use_effect_with(state.making.is_some(), move |&making| {
        if !making && run > 0 {
            client.send(Request::Cancel {
                player: client.player(),
                run,
            });
        }
    });
    let act = act.clone();
    use_effect_with(state.made.clone(), move |made| {
        if let Some(file) = made {
            let saved = browser::download(&file.name, &file.mime, &file.content).is_some();
            act.emit(Action::Tell(if saved {
                format!("Saved {}", file.name)
            } else {
                "The file could not be saved".to_owned()
            }));
        }
    });
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
