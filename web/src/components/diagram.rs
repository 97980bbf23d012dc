//! The picture's place on the page: zoom, pan, fit, what is pointed at in it, and the legend.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::{History, Icon, Sign};
use crate::actions::Action;
use crate::hooks::Player;
use crate::services::{browser, painter, paths};
use crate::worker::history::Subject;
use crate::worker::messages::RunId;
use crate::zoom::Zoom;

#[derive(Properties, PartialEq)]
pub struct DiagramProps {
    pub player: Player,
    /// Stands beside the legend.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Diagram(props: &DiagramProps) -> Html {
    let state = &props.player.state;
    let view = state.view();
    let pane = use_node_ref();
    let svg = use_node_ref();
    let zoom = use_state_eq(Zoom::default);
    let drag = use_mut_ref(|| None::<Drag>);
    // The picture keeps its scale within a run, and may take a new one for the next. Of the run that was painted: while the next one is recorded, its picture is not here yet.
    let painted = use_state_eq(|| ((0.0, 0.0), state.run));
    {
        let (svg, painted, run) = (svg.clone(), painted.setter(), state.run);
        use_effect_with(view.cloned(), move |view| {
            let Some(target) = svg.cast::<Element>() else { return };
            match view {
                Some(view) => painter::paint(&target, &view.svg)
                    .into_iter()
                    .for_each(|size| painted.set((size, run))),
                None => target.set_text_content(None),
            }
        });
    }
    let asked = state.inquiry.as_ref().and_then(|inquiry| inquiry.subject.clone());
    {
        // After the painting, which knows nothing of light.
        let svg = svg.clone();
        use_effect_with((view.cloned(), asked.clone()), move |(_, asked)| {
            if let Some(svg) = svg.cast::<Element>() {
                paths::light(&svg, asked.as_ref());
            }
        });
    }
    let (size, run) = *painted;
    use_fit(&pane, size, (run, state.inquiry.is_some()), &zoom);

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
    let (onpointerover, onpointerleave) = pointing(&svg, &drag, asked);
    let onclick = asking(&drag, &props.player.act);
    html! {
        <section class="diagram" data-testid="diagram" aria-label="Memory">
            <div class="diagram-body">
                <div class="diagram-pane" ref={pane} tabindex="0" role="region" aria-label="Picture of the memory" {onwheel} {onclick}
                    {onpointerdown} {onpointermove} onpointerup={&onpointerup} onpointercancel={onpointerup}>
                    <div class="diagram-page" {style}>
                        <svg ref={svg} class="diagram-svg" role="img" {onpointerover} {onpointerleave} />
                    </div>
                    if view.is_none() {
                        <p class="diagram-empty">{ state.hint() }</p>
                    }
                </div>
                <History player={props.player.clone()} />
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

/// Keeps the picture fitted while its size or the room for it changes (the window's, and that left by the history), until
/// the reader zooms by hand.
#[hook]
fn use_fit(pane: &NodeRef, size: (f64, f64), shown: (RunId, bool), zoom: &UseStateHandle<Zoom>) {
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
    use_effect_with((size, shown, *width), move |&(size, (run, beside), width)| {
        if let Some(pane) = pane.cast::<Element>() {
            let room = (f64::from(pane.client_width()), f64::from(pane.client_height()));
            zoom.set(zoom.fit(size, room, (run, width * 2 + i64::from(beside))));
        }
    });
}

type PointerCallback = Callback<PointerEvent>;

/// A press on the picture: where it began, what it began on, and where it is.
struct Drag {
    from: (f64, f64),
    on: Option<Element>,
    at: (f64, f64),
    /// Still held.
    held: bool,
}

fn place_of(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A press that moves no further is a click.
fn near(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 - b.0).abs() + (a.1 - b.1).abs() < 4.0
}

/// Lights the paths to what the pointer is over, and when it leaves, to what was asked about.
fn pointing(
    svg: &NodeRef,
    drag: &Rc<RefCell<Option<Drag>>>,
    asked: Option<Subject>,
) -> (PointerCallback, PointerCallback) {
    let over = {
        let (svg, drag, asked) = (svg.clone(), drag.clone(), asked.clone());
        Callback::from(move |event: PointerEvent| {
            // Where a press ended, the pointer rests: what moves under it there is not pointed at.
            let rests = drag
                .borrow()
                .as_ref()
                .is_some_and(|drag| drag.held || near(drag.at, place_of(&event)));
            if let (false, Some(svg)) = (rests, svg.cast::<Element>()) {
                let subject = event.target_dyn_into::<Element>().and_then(|on| paths::subject_at(&on));
                paths::light(&svg, subject.as_ref().or(asked.as_ref()));
            }
        })
    };
    let svg = svg.clone();
    let leave = Callback::from(move |_: PointerEvent| {
        if let Some(svg) = svg.cast::<Element>() {
            paths::light(&svg, asked.as_ref());
        }
    });
    (over, leave)
}

/// A click on something asks about it. What was clicked is what was pressed: a captured pointer clicks on the pane.
fn asking(drag: &Rc<RefCell<Option<Drag>>>, act: &Callback<Action>) -> Callback<MouseEvent> {
    let (drag, act) = (drag.clone(), act.clone());
    Callback::from(move |_: MouseEvent| {
        let mut drag = drag.borrow_mut();
        let still = drag.as_mut().filter(|drag| near(drag.at, drag.from));
        let subject = still
            .and_then(|drag| drag.on.take())
            .and_then(|on| paths::subject_at(&on));
        subject.into_iter().for_each(|subject| act.emit(Action::Ask(subject)));
    })
}

/// Dragging with the mouse scrolls; a finger scrolls anyway.
fn panning(pane: &NodeRef, drag: &Rc<RefCell<Option<Drag>>>) -> (PointerCallback, PointerCallback, PointerCallback) {
    let down = {
        let (pane, drag) = (pane.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            let held = event.pointer_type() == "mouse" && event.button() == 0;
            *drag.borrow_mut() = Some(Drag {
                from: place_of(&event),
                on: event.target_dyn_into(),
                at: place_of(&event),
                held,
            });
            if let Some(pane) = pane.cast::<Element>().filter(|_| held) {
                let _ = pane.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let moved = {
        let (pane, drag) = (pane.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            if let (Some(drag), Some(pane)) = (drag.as_mut(), pane.cast::<Element>()) {
                let to = place_of(&event);
                if drag.held {
                    pane.scroll_by_with_x_and_y(drag.at.0 - to.0, drag.at.1 - to.1);
                    drag.at = to;
                }
            }
        })
    };
    let drag = drag.clone();
    let up = Callback::from(move |_: PointerEvent| {
        drag.borrow_mut().iter_mut().for_each(|drag| drag.held = false);
    });
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
