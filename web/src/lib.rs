//! Heaplens in the browser: the app, the `<heap-lens>` element, and the worker behind both, in one wasm module.
//!
//! ```text
//! page:    components ─▶ actions ─▶ state ─▶ components          services touch the browser
//!                                     │ ▲
//!                            requests ▼ │ replies                (typed, as JSON text)
//! worker:                   sessions ─▶ engine ─▶ timeline, graph, scene, svg
//! ```
//!
//! What is seen follows from [`state::State`] alone, and that from [`actions::Action`]s by a pure function. The run lives
//! in a worker, records in slices and never blocks the page.

pub mod actions;
mod components;
pub mod embed;
pub mod examples;
mod highlight;
mod hooks;
mod keys;
mod services;
pub mod state;
pub mod view_switches;
pub mod worker;
mod zoom;

use wasm_bindgen::prelude::*;

/// Draws the app into the element `#app`; `base` is the address that its files lie at.
#[wasm_bindgen]
pub fn start_app(base: &str) -> Result<(), JsValue> {
    services::client::set_base(base);
    let place = services::browser::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or("there is no element #app")?;
    yew::Renderer::<components::App>::with_root(place).render();
    Ok(())
}

/// Serves the page's requests; called once, in the worker. `base` is the address that the files of Heaplens lie at.
#[wasm_bindgen]
pub fn serve_worker(base: &str) {
    worker::shell::serve(base);
}
