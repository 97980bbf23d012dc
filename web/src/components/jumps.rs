//! Ways through time that are longer than a step: over a call, out of a function, to another visit of a line.

use yew::prelude::*;

use super::{Icon, Menu, Sign};
use crate::actions::{Action, Jump};
use crate::hooks::Player;

/// Each with its name, its key, and its test id.
const JUMPS: &[(Jump, &str, &str, &str)] = &[
    (Jump::Over, "Step over the call", "O", "over"),
    (Jump::Out, "Step out of the function", "U", "out"),
    (Jump::BackOver, "Back over the call", "Shift O", "back-over"),
    (Jump::BackOut, "Back to where it was called", "Shift U", "back-out"),
    (Jump::NextVisit, "Next time at this line", "N", "next-visit"),
    (Jump::PreviousVisit, "Time before at this line", "P", "previous-visit"),
    (Jump::NextStop, "Next breakpoint", ".", "next-stop"),
    (Jump::PreviousStop, "Breakpoint before", ",", "previous-stop"),
    (Jump::Peak, "Where most objects are alive", "M", "peak"),
];

const KEYS: &[(&str, &str)] = &[
    ("← →", "a step back or forward"),
    ("Home End", "the first and the last step"),
    ("Space", "play and pause"),
    ("B", "a breakpoint at the line in sight"),
    ("H", "the history of a name, an object or an expression"),
    ("Ctrl Enter", "run the program"),
    ("F9", "in the editor: a breakpoint here"),
    ("Ctrl F10", "in the editor: run to here"),
];

#[derive(Properties, PartialEq)]
pub struct JumpsProps {
    pub player: Player,
}

#[component]
pub fn Jumps(props: &JumpsProps) -> Html {
    let act = &props.player.act;
    let ready = props.player.state.steps() > 1;
    let disabled = (!ready).to_string();
    let go = |jump: Jump| act.reform(move |_: MouseEvent| Action::Jump(jump));
    let rows = JUMPS.iter().map(|&(jump, name, key, id)| {
        html! {
            <button type="button" class="menu-row menu-action" data-testid={format!("jump-{id}")} aria-disabled={disabled.clone()} onclick={go(jump)}>
                <span>{ name }</span><kbd>{ key }</kbd>
            </button>
        }
    });
    html! {
        <div class="controls-jumps">
            <button type="button" class="button button-icon" data-testid="over" aria-label="Step over (O)" title="Step over the call (O)"
                aria-disabled={disabled.clone()} onclick={go(Jump::Over)}><Icon sign={Sign::Over} /></button>
            <button type="button" class="button button-icon" data-testid="out" aria-label="Step out (U)" title="Step out of the function (U)"
                aria-disabled={disabled.clone()} onclick={go(Jump::Out)}><Icon sign={Sign::Out} /></button>
            <Menu id="jumps" sign={Sign::More} name="More ways, and keys" class="menu-left">
                { for rows }
                <p class="menu-note">{ "A click beside a line number sets a breakpoint; with Shift it goes to the next time that the line runs." }</p>
                <dl class="menu-keys">
                    { for KEYS.iter().map(|(key, what)| html! { <><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></> }) }
                </dl>
            </Menu>
        </div>
    }
}
