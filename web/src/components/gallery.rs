//! The menu of examples.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::examples::{EXAMPLES, Example};

#[derive(Properties, PartialEq)]
pub struct GalleryProps {
    pub on_open: Callback<&'static Example>,
}

#[component]
pub fn Gallery(props: &GalleryProps) -> Html {
    let on_open = props.on_open.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
            return;
        };
        let chosen = EXAMPLES.iter().find(|example| example.name == select.value());
        // Back to the label, so that the same example can be opened again.
        select.set_value("");
        chosen.into_iter().for_each(|example| on_open.emit(example));
    });
    html! {
        <label class="gallery">
            <span class="visually-hidden">{ "Examples" }</span>
            <select class="gallery-select" data-testid="gallery" {onchange}>
                <option value="" selected={true} disabled={true} hidden={true}>{ "Examples" }</option>
                { for EXAMPLES.iter().map(|example| html! { <option value={example.name}>{ example.title }</option> }) }
            </select>
        </label>
    }
}
