//! The editor's place on the page; the editor itself is CodeMirror, behind [`crate::services::editor`].

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::actions::Action;
use crate::services::editor::Editor;
use crate::state::Marks;

#[derive(Properties, PartialEq)]
pub struct CodeEditorProps {
    /// Shown when the editor opens and whenever `replaced` changes; in between the reader's own text stands.
    pub text: Rc<str>,
    pub replaced: u32,
    pub marks: Marks,
    /// Lines with a breakpoint.
    pub stops: Rc<[u32]>,
    pub on_act: Callback<Action>,
}

/// What the editor shows once it is loaded, kept up to date while it is loading.
#[derive(Default)]
struct Held {
    editor: Option<Editor>,
    text: Rc<str>,
    marks: Marks,
    stops: Rc<[u32]>,
    gone: bool,
}

#[component]
pub fn CodeEditor(props: &CodeEditorProps) -> Html {
    let place = use_node_ref();
    let held = use_mut_ref(|| Held {
        text: props.text.clone(),
        ..Held::default()
    });
    let failed = use_state(|| false);
    {
        let (place, held, failed) = (place.clone(), held.clone(), failed.setter());
        let on_act = props.on_act.clone();
        use_effect_with((), move |()| {
            if let Some(parent) = place.cast::<Element>() {
                let held = held.clone();
                spawn_local(async move { open(parent, held, on_act, failed).await });
            }
            move || {
                let mut held = held.borrow_mut();
                held.gone = true;
                held.editor.take();
            }
        });
    }
    {
        let (held, text) = (held.clone(), props.text.clone());
        use_effect_with(props.replaced, move |_| {
            let mut held = held.borrow_mut();
            held.text = text;
            if let Some(editor) = &held.editor {
                editor.set_text(&held.text);
            }
        });
    }
    // After the text, because marks are placed in it.
    {
        let held = held.clone();
        use_effect_with((props.marks, props.replaced), move |&(marks, _)| {
            let mut held = held.borrow_mut();
            held.marks = marks;
            if let Some(editor) = &held.editor {
                editor.set_marks(marks);
            }
        });
    }
    {
        let held = held.clone();
        use_effect_with((props.stops.clone(), props.replaced), move |(stops, _)| {
            let mut held = held.borrow_mut();
            held.stops = stops.clone();
            if let Some(editor) = &held.editor {
                editor.set_stops(stops);
            }
        });
    }
    let on_edit = props.on_act.reform(|event: InputEvent| {
        let area = event.target_dyn_into::<web_sys::HtmlTextAreaElement>();
        Action::Edit(area.map(|area| area.value()).unwrap_or_default())
    });
    html! {
        <div class="code-editor" data-testid="editor" ref={place}>
            if *failed {
                <textarea class="code-plain" aria-label="Python program" spellcheck="false" value={props.text.to_string()}
                    oninput={on_edit} />
            }
        </div>
    }
}

async fn open(parent: Element, held: Rc<RefCell<Held>>, on_act: Callback<Action>, failed: UseStateSetter<bool>) {
    let text = held.borrow().text.clone();
    let editor = Editor::create(&parent, &text, "Python program", move |action| on_act.emit(action)).await;
    let mut held = held.borrow_mut();
    if held.gone {
        return;
    }
    match &editor {
        Some(editor) => {
            editor.set_text(&held.text);
            editor.set_marks(held.marks);
            editor.set_stops(&held.stops);
        }
        None => failed.set(true),
    }
    held.editor = editor;
}
