//! The names that a field offers.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct NamesProps {
    /// What the field's `list` says.
    pub id: AttrValue,
    pub names: Rc<[String]>,
}

#[component]
pub fn Names(props: &NamesProps) -> Html {
    html! {
        <datalist id={&props.id}>{ for props.names.iter().map(|name| html! { <option value={name.clone()} /> }) }</datalist>
    }
}
