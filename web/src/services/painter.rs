//! Brings the drawing on the page from one step's to the next, keeping what stays.
//!
//! The worker sends each picture in the markup of the SVG writer. Boxes are matched by `data-id`, arrows by where they
//! go, everything else by place; matched elements keep their identity and take over attributes and contents. Position
//! and size are CSS properties in SVG 2, so that the style sheet can let them glide. What is new fades in, what has gone
//! fades out before it is removed. Nothing is laid out or measured here.

use std::collections::BTreeMap;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

use super::browser;

/// How long a box that has gone stays to fade; the style sheet's `--motion-leave`.
const LEAVE_MS: u32 = 180;
const ENTERING: &str = "scene-entering";
const LEAVING: &str = "scene-leaving";

/// Makes `target` show the picture and returns its size; none if that is no SVG.
pub fn paint(target: &Element, svg: &str) -> Option<(f64, f64)> {
    let parsed = DomParser::new()
        .ok()?
        .parse_from_string(svg, SupportedType::ImageSvgXml)
        .ok()?;
    let picture = parsed.document_element()?;
    if picture.tag_name() != "svg" {
        return None;
    }
    let size = size_of(&picture)?;
    // The page decides how large the picture is shown.
    picture.remove_attribute("width").ok()?;
    picture.remove_attribute("height").ok()?;
    let first = target.child_element_count() == 0;
    let motion = !first && !browser::prefers_reduced_motion();
    copy_attributes(target, &picture, &["class", "data-drawn"]);
    copy_children(target, &picture, motion);
    Some(size)
}

fn size_of(picture: &Element) -> Option<(f64, f64)> {
    let view_box = picture.get_attribute("viewBox")?;
    let mut numbers = view_box.split([' ', ',']).filter_map(|n| n.parse::<f64>().ok()).skip(2);
    Some((numbers.next()?, numbers.next()?))
}

/// What an element is matched by, among its siblings.
fn key(element: &Element, ordinals: &mut BTreeMap<String, usize>) -> String {
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    let base = if element.has_attribute("data-id") {
        format!("{} {}", element.tag_name(), attribute("data-id"))
    } else if element.class_list().contains("arrow-head") {
        // A head follows its arrow.
        let arrow = element.previous_element_sibling();
        format!(
            "head of {}",
            arrow.map(|arrow| key(&arrow, &mut BTreeMap::new())).unwrap_or_default()
        )
    } else if element.has_attribute("data-from") {
        format!(
            "arrow {} {} {}",
            attribute("data-from"),
            attribute("data-label"),
            attribute("data-to")
        )
    } else if element.has_attribute("data-label") {
        format!("slot {}", attribute("data-label"))
    } else {
        element.tag_name()
    };
    let ordinal = ordinals.entry(base.clone()).or_default();
    *ordinal += 1;
    format!("{base} {ordinal}")
}

/// Boxes and arrows come and go with a fade; smaller parts at once.
fn fades(element: &Element) -> bool {
    let classes = element.class_list();
    ["box", "arrow", "arrow-head"]
        .iter()
        .any(|class| classes.contains(class))
}

fn copy_attributes(to: &Element, from: &Element, keep: &[&str]) {
    let names = from.get_attribute_names();
    for name in names.iter().filter_map(|name| name.as_string()) {
        let value = from.get_attribute(&name).unwrap_or_default();
        if !keep.contains(&name.as_str()) && to.get_attribute(&name).as_deref() != Some(&value) {
            let _ = to.set_attribute(&name, &value);
        }
    }
    for name in to.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if !from.has_attribute(&name) && !keep.contains(&name.as_str()) && name != "style" {
            let _ = to.remove_attribute(&name);
        }
    }
}

/// Makes the children of `to` those of `from`. Depth is that of the writer's markup, a handful of levels.
fn copy_children(to: &Element, from: &Element, motion: bool) {
    if from.child_element_count() == 0 && to.child_element_count() == 0 {
        if to.text_content() != from.text_content() {
            to.set_text_content(from.text_content().as_deref());
        }
        return;
    }
    let mut ordinals = BTreeMap::new();
    let mut old: BTreeMap<String, Element> = BTreeMap::new();
    for child in elements(to) {
        if !child.class_list().contains(LEAVING) {
            old.insert(key(&child, &mut ordinals), child);
        }
    }
    let mut ordinals = BTreeMap::new();
    let mut place: Option<Node> = to.first_child();
    for wanted in elements(from) {
        let kept = old
            .remove(&key(&wanted, &mut ordinals))
            .filter(|kept| kept.tag_name() == wanted.tag_name());
        let child = match kept {
            Some(kept) => {
                copy_attributes(&kept, &wanted, &[]);
                copy_children(&kept, &wanted, motion);
                kept
            }
            None => match import(to, &wanted) {
                Some(fresh) => {
                    if motion && fades(&fresh) {
                        let _ = fresh.class_list().add_1(ENTERING);
                    }
                    fresh
                }
                None => continue,
            },
        };
        if place.as_ref() == Some(child.as_ref()) {
            place = child.next_sibling();
        } else {
            // Moving an element restarts its transitions, so only those out of order are moved.
            let _ = to.insert_before(&child, place.as_ref());
        }
    }
    for gone in old.into_values() {
        remove(gone, motion);
    }
}

fn import(to: &Element, wanted: &Element) -> Option<Element> {
    to.owner_document()?
        .import_node_with_deep(wanted, true)
        .ok()?
        .dyn_into()
        .ok()
}

fn remove(gone: Element, motion: bool) {
    if !motion || !fades(&gone) {
        gone.remove();
        return;
    }
    let _ = gone.class_list().add_1(LEAVING);
    // A queried drawing holds only what is there at the step.
    let names: Vec<String> = gone
        .get_attribute_names()
        .iter()
        .filter_map(|n| n.as_string())
        .filter(|n| n.starts_with("data-"))
        .collect();
    for name in names {
        let _ = gone.remove_attribute(&name);
    }
    let _ = gone.class_list().remove_3("box", "arrow", "arrow-head");
    let _ = gone.set_attribute("aria-hidden", "true");
    Timeout::new(LEAVE_MS, move || gone.remove()).forget();
}

fn elements(parent: &Element) -> Vec<Element> {
    let children = parent.children();
    (0..children.length()).filter_map(|i| children.item(i)).collect()
}
