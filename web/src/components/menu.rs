//! A button that opens a panel: closed by Escape, by its button, and by a press anywhere else.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::{Icon, Sign};
use crate::services::browser;

#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// The test id of its button.
    pub id: AttrValue,
    pub sign: Sign,
    pub name: AttrValue,
    /// Shown beside the sign.
    #[prop_or_default]
    pub text: AttrValue,
    /// Whether something in it is not as it was at first.
    #[prop_or_default]
    pub marked: bool,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let open = use_state_eq(|| false);
    let root = use_node_ref();
    let button = use_node_ref();
    {
        let (root, open_now) = (root.clone(), open.clone());
        use_effect_with(*open, move |&is_open| {
            let close = is_open
                .then(|| browser::window().and_then(|window| window.document()))
                .flatten();
            let listener = close.map(|document| {
                EventListener::new(&document, "pointerdown", move |event| {
                    // The path, because an element's shadow hides what was pressed inside of it.
                    let inside = root
                        .cast::<Node>()
                        .is_some_and(|root| event.composed_path().includes(&root, 0));
                    if !inside {
                        open_now.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                event.stop_propagation();
                open.set(false);
                button.cast::<HtmlElement>().into_iter().for_each(|button| {
                    let _ = button.focus();
                });
            }
        })
    };
    // What acts and closes says so by an attribute.
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if target
                .and_then(|target| target.closest("[data-closes]").ok().flatten())
                .is_some()
            {
                open.set(false);
            }
        })
    };
    html! {
        <div class={classes!("menu", props.class.clone())} ref={root} {onkeydown}>
            <button ref={button} type="button" class={classes!("button", props.text.is_empty().then_some("button-icon"), props.marked.then_some("menu-marked"))}
                data-testid={&props.id} aria-label={&props.name} title={&props.name} aria-expanded={open.to_string()} onclick={toggle}>
                <Icon sign={props.sign} />
                if !props.text.is_empty() {
                    <span class="button-text">{ &props.text }</span>
                }
            </button>
            if *open {
                <div class="menu-panel" role="group" aria-label={&props.name} {onclick}>{ props.children.clone() }</div>
            }
        </div>
    }
}
