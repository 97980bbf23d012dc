//! What is drawn: the switches, and the name to focus on.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Menu, Sign};
use crate::actions::Action;
use crate::hooks::Player;
use crate::view_switches::SWITCHES;

#[derive(Properties, PartialEq)]
pub struct ViewMenuProps {
    pub player: Player,
}

#[component]
pub fn ViewMenu(props: &ViewMenuProps) -> Html {
    let config = &props.player.state.config;
    let act = &props.player.act;
    let switches = SWITCHES.iter().map(|switch| {
        let flipped = switch.flipped(config);
        let onchange = act.reform(move |_: Event| Action::Draw(Box::new(flipped.clone())));
        html! {
            <label class="menu-row" key={switch.key}>
                <input type="checkbox" data-testid={format!("view-{}", switch.key)} checked={switch.is_on(config)} {onchange} />
                <span>{ switch.title }<small>{ switch.hint }</small></span>
            </label>
        }
    });
    let onchange = {
        let config = config.clone();
        act.reform(move |event: Event| {
            let name = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value())
                .unwrap_or_default();
            let mut config = (*config).clone();
            config.focus = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
            Action::Draw(Box::new(config))
        })
    };
    let marked = **config != heaplens_diagram::Config::default();
    html! {
        <Menu id="view" sign={Sign::Eye} name="What is drawn" text="View" {marked} class="menu-up">
            { for switches }
            <label class="menu-field">
                <span>{ "Only this name, and what it reaches" }</span>
                <input type="text" class="field" data-testid="focus" placeholder="every name" spellcheck="false" autocapitalize="off"
                    value={config.focus.clone().unwrap_or_default()} {onchange} />
            </label>
        </Menu>
    }
}
