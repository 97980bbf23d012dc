//! The sentence that says what the step did, for eyes and for screen readers.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ExplanationProps {
    pub sentence: AttrValue,
}

#[component]
pub fn Explanation(props: &ExplanationProps) -> Html {
    html! {
        <p class="explanation" data-testid="explanation" aria-live="polite" aria-atomic="true"><span>{ spoken(&props.sentence) }</span></p>
    }
}

/// Text between backquotes is code.
fn spoken(sentence: &str) -> Html {
    let parts = sentence.split('`').enumerate();
    parts
        .map(|(i, part)| {
            if i % 2 == 1 {
                html! { <code>{ part.to_owned() }</code> }
            } else {
                html! { { part.to_owned() } }
            }
        })
        .collect()
}
