//! The picture's place on the page: zoom, pan, fit, and the legend.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::{Icon, Sign};
use crate::services::{browser, painter};
use crate::worker::messages::{RunId, View};
use crate::zoom::Zoom;

#[derive(Properties, PartialEq)]
pub struct DiagramProps {
    pub view: Option<Rc<View>>,
    /// Stands there while there is no picture.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The picture keeps its scale within a run, and may take a new one for the next.
    pub run: RunId,
    /// Stands beside the legend.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Diagram(props: &DiagramProps) -> Html {
    let pane = use_node_ref();
    let svg = use_node_ref();
    let zoom = use_state_eq(Zoom::default);
    let drag = use_mut_ref(|| None::<(f64, f64)>);
    // Of the run that was painted: while the next one is recorded, its picture is not here yet.
    let painted = use_state_eq(|| ((0.0, 0.0), props.run));
    {
        let (svg, painted, run) = (svg.clone(), painted.setter(), props.run);
        use_effect_with(props.view.clone(), move |view| {
            let Some(target) = svg.cast::<Element>() else { return };
            match view {
                Some(view) => painter::paint(&target, &view.svg)
                    .into_iter()
                    .for_each(|size| painted.set((size, run))),
                None => target.set_text_content(None),
            }
        });
    }
    let (size, run) = *painted;
    use_fit(&pane, size, run, &zoom);

    let scale = zoom.scale();
    let style = format!("width: {:.1}px; height: {:.1}px", size.0 * scale, size.1 * scale);
    let set = |change: fn(Zoom) -> Zoom| {
        let zoom = zoom.clone();
        Callback::from(move |_: MouseEvent| zoom.set(change(*zoom)))
    };
    let onwheel = {
        let zoom = zoom.clone();
        Callback::from(move |event: WheelEvent| {
            if event.ctrl_key() || event.meta_key() {
                event.prevent_default();
                zoom.set(if event.delta_y() < 0.0 {
                    zoom.closer()
                } else {
                    zoom.further()
                });
            }
        })
    };
    let (onpointerdown, onpointermove, onpointerup) = panning(&pane, &drag);
    html! {
        <section class="diagram" data-testid="diagram" aria-label="Memory">
            <div class="diagram-pane" ref={pane} tabindex="0" role="region" aria-label="Picture of the memory" {onwheel}
                {onpointerdown} {onpointermove} onpointerup={&onpointerup} onpointercancel={onpointerup}>
                <div class="diagram-page" {style}>
                    <svg ref={svg} class="diagram-svg" role="img" />
                </div>
                if props.view.is_none() {
                    <p class="diagram-empty">{ &props.hint }</p>
                }
            </div>
            <div class="diagram-bar">
                <Legend />
                { props.children.clone() }
                <div class="diagram-zoom" role="group" aria-label="Zoom">
                    <button type="button" class="button button-icon" aria-label="Smaller" title="Smaller" onclick={set(Zoom::further)}><Icon sign={Sign::Minus} /></button>
                    <output class="diagram-scale">{ zoom.percent() }</output>
                    <button type="button" class="button button-icon" aria-label="Larger" title="Larger" onclick={set(Zoom::closer)}><Icon sign={Sign::Plus} /></button>
                    <button type="button" class="button button-icon" aria-label="Fit" title="Fit" aria-pressed={zoom.is_fitted().to_string()}
                        onclick={set(Zoom::refit)}><Icon sign={Sign::Fit} /></button>
                </div>
            </div>
        </section>
    }
}

/// Keeps the picture fitted while its size or the window's changes, until the reader zooms by hand.
#[hook]
fn use_fit(pane: &NodeRef, size: (f64, f64), run: RunId, zoom: &UseStateHandle<Zoom>) {
    let width = use_state_eq(|| 0);
    {
        let width = width.setter();
        use_effect_with((), move |()| {
            let listener = browser::window()
                .map(|window| EventListener::new(&window, "resize", move |event| width.set(event.time_stamp() as i64)));
            move || drop(listener)
        });
    }
    let (pane, zoom) = (pane.clone(), zoom.clone());
    use_effect_with((size, run, *width), move |&(size, run, width)| {
        if let Some(pane) = pane.cast::<Element>() {
            let room = (f64::from(pane.client_width()), f64::from(pane.client_height()));
            zoom.set(zoom.fit(size, room, (run, width)));
        }
    });
}

type PointerCallback = Callback<PointerEvent>;

/// Dragging with the mouse scrolls; a finger scrolls anyway.
fn panning(
    pane: &NodeRef,
    drag: &Rc<std::cell::RefCell<Option<(f64, f64)>>>,
) -> (PointerCallback, PointerCallback, PointerCallback) {
    let at = |event: &PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    let down = {
        let (pane, drag) = (pane.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" && event.button() == 0 {
                *drag.borrow_mut() = Some(at(&event));
                if let Some(pane) = pane.cast::<Element>() {
                    let _ = pane.set_pointer_capture(event.pointer_id());
                }
            }
        })
    };
    let moved = {
        let (pane, drag) = (pane.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            if let (Some(from), Some(pane)) = (*drag, pane.cast::<Element>()) {
                let to = at(&event);
                pane.scroll_by_with_x_and_y(from.0 - to.0, from.1 - to.1);
                *drag = Some(to);
            }
        })
    };
    let drag = drag.clone();
    let up = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);
    (down, moved, up)
}

#[component]
fn Legend() -> Html {
    html! {
        <details class="legend">
            <summary class="legend-title">{ "How to read it" }</summary>
            <ul class="legend-list">
                <li><span class="legend-sign legend-frame" />{ "A frame: the names of one call, and what they refer to" }</li>
                <li><span class="legend-sign legend-object" />{ "An object: its type, its value, and how many references it has" }</li>
                <li><span class="legend-sign legend-arrow">{ "●→" }</span>{ "A reference; dashed if it is weak and does not count" }</li>
                <li><span class="legend-sign legend-next">{ "▶" }</span>{ "Beside the program: the line about to run" }</li>
                <li><span class="legend-sign legend-done">{ "✓" }</span>{ "The line just run" }</li>
            </ul>
        </details>
    }
}
