//! What the program reads and what it has printed so far.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct OutputProps {
    pub text: AttrValue,
}

#[component]
pub fn Output(props: &OutputProps) -> Html {
    let end = use_node_ref();
    {
        let end = end.clone();
        use_effect_with(props.text.clone(), move |_| {
            if let Some(pane) = end.cast::<web_sys::Element>() {
                pane.set_scroll_top(pane.scroll_height());
            }
        });
    }
    html! {
        <section class="output" aria-label="Output">
            <h2 class="pane-title">{ "Output" }</h2>
            <pre ref={end} class="output-text" data-testid="output" tabindex="0">{ &props.text }</pre>
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct StdinProps {
    pub text: AttrValue,
    pub on_edit: Callback<String>,
}

#[component]
pub fn Stdin(props: &StdinProps) -> Html {
    let oninput = props.on_edit.reform(|event: InputEvent| {
        event
            .target_dyn_into::<HtmlTextAreaElement>()
            .map(|area| area.value())
            .unwrap_or_default()
    });
    html! {
        <section class="stdin">
            <label class="pane-title" for="heaplens-stdin">{ "Input" }<span class="pane-hint">{ "read by input(), a line each" }</span></label>
            <textarea id="heaplens-stdin" class="stdin-text" data-testid="stdin" rows="2" spellcheck="false"
                placeholder="Nothing" value={&props.text} {oninput} />
        </section>
    }
}
