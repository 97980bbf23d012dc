//! The way through time: first, back, play, forward, last, the slider, and where one is.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, Jumps, Sign};
use crate::actions::{Action, Move};
use crate::hooks::Player;

#[derive(Properties, PartialEq)]
pub struct ControlsProps {
    pub player: Player,
}

#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let state = &props.player.state;
    let act = &props.player.act;
    let (back, forward) = (state.can_go_back(), state.can_go_forward());
    let can_play = state.steps() > 1;
    let go = |way: Move| act.reform(move |_: MouseEvent| Action::Go(way));
    let slide = act.reform(|event: InputEvent| {
        let value = event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value_as_number());
        // A float from the DOM becomes an index; `as` saturates, and the state clamps.
        Action::Go(Move::To(value.unwrap_or(0.0) as usize))
    });
    let last = state.steps().saturating_sub(1);
    let (play_sign, play_name) = if state.playing {
        (Sign::Pause, "Pause (space)")
    } else {
        (Sign::Play, "Play (space)")
    };
    html! {
        <div class="controls" role="group" aria-label="Steps">
            <div class="controls-buttons">
                <Step id="first" sign={Sign::First} name="First step (Home)" enabled={back} onclick={go(Move::First)} />
                <Step id="back" sign={Sign::Back} name="Back one step (←)" enabled={back} onclick={go(Move::Back)} />
                <Step id="play" sign={play_sign} name={play_name} enabled={can_play}
                    onclick={act.reform(|_| Action::TogglePlay)} />
                <Step id="forward" sign={Sign::Forward} name="Forward one step (→)" enabled={forward}
                    onclick={go(Move::Forward)} />
                <Step id="last" sign={Sign::Last} name="Last step (End)" enabled={forward} onclick={go(Move::Last)} />
            </div>
            <input class="controls-slider" type="range" data-testid="slider" aria-label="Step" min="0" max={last.to_string()}
                step="1" value={state.step.to_string()} disabled={state.steps() < 2} oninput={slide}
                aria-valuetext={state.position()} />
            <output class="controls-position" data-testid="position" data-run={state.run.to_string()}>{ state.position() }</output>
            <Jumps player={props.player.clone()} />
            if state.is_recording() {
                <button type="button" class="button button-small" data-testid="stop" onclick={act.reform(|_| Action::Stop)}>
                    <Icon sign={Sign::Stop} />{ "Stop" }
                </button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StepProps {
    id: AttrValue,
    sign: Sign,
    name: AttrValue,
    enabled: bool,
    onclick: Callback<MouseEvent>,
}

/// A disabled button would drop the focus that a keyboard reader has on it, so the end of the line is only announced.
#[component]
fn Step(props: &StepProps) -> Html {
    html! {
        <button type="button" class={classes!("button", "button-icon", (props.id == "play").then_some("button-play"))}
            data-testid={&props.id} aria-label={&props.name} title={&props.name}
            aria-disabled={if props.enabled { "false" } else { "true" }} onclick={&props.onclick}>
            <Icon sign={props.sign} />
        </button>
    }
}
