//! The code editor: a binding to `js/editor.js`, which is CodeMirror.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::client;
use crate::actions::{Action, Jump};
use crate::state::Marks;

#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadEditor)]
    fn load_editor(base: &str) -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The module that `loadEditor` gives.
    type EditorModule;
    #[wasm_bindgen(method, js_name = createEditor)]
    fn create_editor(
        this: &EditorModule,
        parent: &Element,
        text: &str,
        label: &str,
        on_change: &Closure<dyn FnMut(String)>,
        on_run: &Closure<dyn FnMut()>,
        on_stops: &Closure<dyn FnMut(Vec<u32>)>,
        on_jump: &Closure<dyn FnMut(u32)>,
    ) -> EditorView;

    type EditorView;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &EditorView, text: &str);
    #[wasm_bindgen(method, js_name = setMarks)]
    fn set_marks(this: &EditorView, run: Option<u32>, next: Option<u32>, error: Option<u32>);
    #[wasm_bindgen(method, js_name = setStops)]
    fn set_stops(this: &EditorView, lines: Vec<u32>);
    #[wasm_bindgen(method)]
    fn destroy(this: &EditorView);
}

/// An editor in the page; it leaves the page with this value.
pub struct Editor {
    view: EditorView,
    // JavaScript calls these for as long as the view is there.
    _on_change: Closure<dyn FnMut(String)>,
    _on_run: Closure<dyn FnMut()>,
    _on_stops: Closure<dyn FnMut(Vec<u32>)>,
    _on_jump: Closure<dyn FnMut(u32)>,
}

impl Editor {
    /// None where the editor's code cannot be loaded.
    pub async fn create(
        parent: &Element,
        text: &str,
        label: &str,
        act: impl Fn(Action) + Clone + 'static,
    ) -> Option<Editor> {
        let module: EditorModule = JsFuture::from(load_editor(&client::base()))
            .await
            .ok()?
            .unchecked_into();
        let [edit, run, stop] = [act.clone(), act.clone(), act.clone()];
        let on_change = Closure::<dyn FnMut(String)>::new(move |text| edit(Action::Edit(text)));
        let on_run = Closure::<dyn FnMut()>::new(move || run(Action::Run));
        let on_stops = Closure::<dyn FnMut(Vec<u32>)>::new(move |lines| stop(Action::SetStops(lines)));
        let on_jump = Closure::<dyn FnMut(u32)>::new(move |line| act(Action::Jump(Jump::ToLine(line))));
        let view = module.create_editor(parent, text, label, &on_change, &on_run, &on_stops, &on_jump);
        Some(Editor {
            view,
            _on_change: on_change,
            _on_run: on_run,
            _on_stops: on_stops,
            _on_jump: on_jump,
        })
    }

    pub fn set_text(&self, text: &str) {
        self.view.set_text(text);
    }

    pub fn set_stops(&self, lines: &[u32]) {
        self.view.set_stops(lines.to_vec());
    }

    pub fn set_marks(&self, marks: Marks) {
        self.view.set_marks(marks.run, marks.next, marks.error);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.view.destroy();
    }
}
