//! What is drawn: the switches, the name to focus on, and the two to compare.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Menu, Names, Sign};
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
    // While one of the two is still missing, the other waits here.
    let typed = use_state_eq(<[String; 2]>::default);
    let pair = config.compare.clone().unwrap_or_else(|| (*typed).clone());
    let compare = |place: usize| {
        let (config, typed, pair) = (config.clone(), typed.clone(), pair.clone());
        act.reform(move |event: Event| {
            let mut pair = pair.clone();
            let input = event.target_dyn_into::<HtmlInputElement>();
            pair[place] = input.map(|input| input.value().trim().to_owned()).unwrap_or_default();
            typed.set(pair.clone());
            let compare = heaplens_export::compared(&pair.join(","));
            Action::Draw(Box::new(heaplens_diagram::Config {
                compare,
                ..(*config).clone()
            }))
        })
    };
    let marked = **config != heaplens_diagram::Config::default();
    html! {
        <Menu id="view" sign={Sign::Eye} name="What is drawn" text="View" {marked} class="menu-up">
            { for switches }
            <label class="menu-field">
                <span>{ "Only this name, and what it reaches" }</span>
                <input type="text" class="field" data-testid="focus" list="view-names" placeholder="every name" spellcheck="false" autocapitalize="off"
                    value={config.focus.clone().unwrap_or_default()} {onchange} />
            </label>
            <fieldset class="menu-field">
                <legend>{ "Two names: what they share, and what each has alone" }</legend>
                <div class="menu-pair">
                    <input type="text" class="field" data-testid="compare-first" list="view-names" aria-label="First name to compare" placeholder="one"
                        spellcheck="false" autocapitalize="off" value={pair[0].clone()} onchange={compare(0)} />
                    <input type="text" class="field" data-testid="compare-second" list="view-names" aria-label="Second name to compare" placeholder="another"
                        spellcheck="false" autocapitalize="off" value={pair[1].clone()} onchange={compare(1)} />
                </div>
            </fieldset>
            <Names id="view-names" names={props.player.state.names.clone()} />
        </Menu>
    }
}
