//! `<heap-lens>`: a player inside any page. The same components as the app, in a shadow root, so that no style gets in
//! or out; the same worker for all of them.

mod source;

use std::rc::Rc;

use heaplens_diagram::Config;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

use crate::actions::{Action, Move};
use crate::components::{
    CodeEditor, Controls, Diagram, Explanation, HistoryButton, Icon, Listing, Output, Sign, TroublePanel, ViewMenu,
};
use crate::hooks::{use_drawing_palette, use_player, use_theme};
use crate::keys;
use crate::services::client;
use crate::services::theme::Theme;
use crate::state::State;
use crate::view_switches;

/// The app's own style sheets, in the order in which index.html has them.
const STYLES: &[&str] = &[
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/controls.css"),
    include_str!("../../styles/code.css"),
    include_str!("../../styles/diagram.css"),
    include_str!("../../styles/menu.css"),
    include_str!("../../styles/history.css"),
    include_str!("../../styles/console.css"),
    include_str!("../../styles/trouble.css"),
    include_str!("../../styles/embed.css"),
];

/// An element on the page, as its JavaScript class holds it.
#[wasm_bindgen]
pub struct MountedElement {
    app: Option<AppHandle<Lens>>,
    props: LensProps,
}

#[derive(Clone, Properties, PartialEq)]
pub struct LensProps {
    source: Rc<str>,
    /// Counted from 0; goes to that step whenever it changes.
    step: usize,
    theme: Theme,
    editable: bool,
    /// From `view`, `focus` and `compare`.
    config: Config,
}

/// Draws a player into the element; `base` is where the files of Heaplens lie.
#[wasm_bindgen]
pub fn mount_element(host: HtmlElement, base: &str) -> Result<MountedElement, JsValue> {
    client::set_base(base);
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    root.set_inner_html("");
    let document = host.owner_document().ok_or("an element without a document")?;
    let style = document.create_element("style")?;
    style.set_text_content(Some(&STYLES.concat()));
    root.append_child(&style)?;
    let place = document.create_element("div")?;
    root.append_child(&place)?;
    let props = LensProps {
        source: program_of(&host).into(),
        step: step_from(&host.get_attribute("step").unwrap_or_default()),
        theme: Theme::from_name(&host.get_attribute("theme").unwrap_or_default()),
        editable: host.has_attribute("editable"),
        config: view_switches::config(
            &host.get_attribute("view").unwrap_or_default(),
            &host.get_attribute("focus").unwrap_or_default(),
            &host.get_attribute("compare").unwrap_or_default(),
        ),
    };
    let app = yew::Renderer::<Lens>::with_root_and_props(place, props.clone()).render();
    Ok(MountedElement { app: Some(app), props })
}

#[wasm_bindgen]
impl MountedElement {
    /// An attribute has a new value.
    pub fn changed(&mut self, name: &str, value: &str) {
        match name {
            "step" => self.props.step = step_from(value),
            "theme" => self.props.theme = Theme::from_name(value),
            _ => return,
        }
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
    }

    /// The element has left the page.
    pub fn leave(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// `step="3"` is the step that the page calls "Step 3".
fn step_from(attribute: &str) -> usize {
    attribute.trim().parse::<usize>().unwrap_or(1).saturating_sub(1)
}

/// The program: the text of a script or pre element inside, or else of the element itself.
fn program_of(host: &Element) -> String {
    let inner = host.query_selector("script[type='text/x-python'], pre").ok().flatten();
    let text = inner.as_ref().unwrap_or(host).text_content().unwrap_or_default();
    source::dedent(&text)
}

#[component]
fn Lens(props: &LensProps) -> Html {
    let theme = use_theme(Some(props.theme));
    let player = use_player(|| {
        State::new(&props.source, "").after(Action::Open {
            source: props.source.to_string(),
            stdin: String::new(),
            step: Some(props.step),
            config: Some(Box::new(props.config.clone())),
        })
    });
    let palette = use_drawing_palette();
    let (state, act) = (&player.state, &player.act);
    {
        let act = act.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(props.step, move |&step| {
            if !first.replace(false) {
                act.emit(Action::Go(Move::To(step)));
            }
        });
    }
    {
        let choose = theme.choose_here.clone();
        use_effect_with(props.theme, move |&theme| choose.emit(theme));
    }
    let on_key = act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(action) = keys::action(&event) {
            event.prevent_default();
            on_key.emit(action);
        }
    });
    let view = state.view();
    let output: AttrValue = view.map(|v| v.output.clone()).unwrap_or_default().into();
    html! {
        <div class="heaplens lens" data-theme={theme.theme.name()} style={palette} {onkeydown} role="group" aria-label="Python program, step by step">
            <div class="lens-program">
                if props.editable {
                    <CodeEditor text={state.source.clone()} replaced={state.replaced} marks={state.marks()} stops={state.stops.clone()}
                        on_act={act} />
                    <button type="button" class="button button-primary lens-run" data-testid="run" onclick={act.reform(|_| Action::Run)}>
                        <Icon sign={Sign::Run} />{ "Run" }
                    </button>
                } else {
                    <Listing source={state.source.to_string()} marks={state.marks()} stops={state.stops.clone()} on_act={act} />
                }
                <TroublePanel trouble={state.trouble()} />
                if !output.is_empty() {
                    <Output text={output} />
                }
            </div>
            <div class="lens-stage">
                <Controls player={player.clone()} />
                <Explanation sentence={view.map(|v| v.sentence.clone()).unwrap_or_default()} />
                <Diagram player={player.clone()}>
                    <HistoryButton player={player.clone()} />
                    <ViewMenu player={player.clone()} />
                </Diagram>
            </div>
        </div>
    }
}
