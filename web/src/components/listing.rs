//! A program to read, with the same marks as in the editor: what the element shows where nothing is edited.

use std::rc::Rc;

use yew::prelude::*;

use crate::actions::{Action, Jump};
use crate::highlight::{Kind, highlight};
use crate::state::Marks;

#[derive(Properties, PartialEq)]
pub struct ListingProps {
    pub source: AttrValue,
    pub marks: Marks,
    /// Lines with a breakpoint.
    pub stops: Rc<[u32]>,
    pub on_act: Callback<Action>,
}

#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with(props.marks, move |_| {
            if let Some(list) = place.cast::<web_sys::Element>() {
                keep_in_sight(&list, ".code-line-error, .code-line-next, .code-line-run");
            }
        });
    }
    let tokens = use_memo(props.source.clone(), |source| highlight(source));
    let lines = tokens.iter().zip(1..).map(|(tokens, number)| {
        let stops = props.stops.contains(&number);
        let (class, sign, title) = mark(&props.marks, number);
        let (sign, title) = if stops && sign.is_empty() {
            ("●", Some("breakpoint"))
        } else {
            (sign, title)
        };
        let onclick = props.on_act.reform(move |event: MouseEvent| match event.shift_key() {
            true => Action::Jump(Jump::ToLine(number)),
            false => Action::ToggleStop(number),
        });
        let code = tokens.iter().map(|(kind, text)| match kind {
            Kind::Plain => html! { { text } },
            _ => html! { <span class={kind.class()}>{ text }</span> },
        });
        html! {
            <li class={classes!("listing-line", class, stops.then_some("code-line-stop"))} key={number}>
                <span class="listing-gutter" {onclick}>
                    <span class="code-sign" title={title}>{ sign }</span>
                    <span class="listing-number" aria-hidden="true">{ number }</span>
                </span>
                <code class="listing-code">{ for code }</code>
            </li>
        }
    });
    html! { <ol class="listing" ref={place} tabindex="0" aria-label="Python program">{ for lines }</ol> }
}

fn mark(marks: &Marks, line: u32) -> (Option<&'static str>, &'static str, Option<&'static str>) {
    if marks.error == Some(line) {
        (Some("code-line-error"), "✕", Some("error here"))
    } else if marks.next == Some(line) {
        (Some("code-line-next"), "▶", Some("about to run"))
    } else if marks.run == Some(line) {
        (Some("code-line-run"), "✓", Some("just run"))
    } else {
        (None, "", None)
    }
}

/// Scrolls the list to what is marked in it, never the page around it.
pub fn keep_in_sight(list: &web_sys::Element, marked: &str) {
    let marked = list.query_selector(marked).ok().flatten();
    if let Some(line) = marked {
        let (outer, inner) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
        let beyond = (inner.bottom() - outer.bottom()).max(0.0) + (inner.top() - outer.top()).min(0.0);
        if beyond != 0.0 {
            list.set_scroll_top(list.scroll_top() + beyond as i32);
        }
    }
}
