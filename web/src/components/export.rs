//! Saving: the picture in sight with one press, anything else from a menu with the choices of `heaplens export`.

use std::rc::Rc;

use heaplens_diagram::svg::Theme;
use heaplens_export::{Format, Order};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Icon, Menu, Sign};
use crate::actions::Action;
use crate::hooks::{Player, ThemeChoice};

/// What can be saved: the words for it, its format, and whether it is of the step in sight alone.
struct Kind {
    id: &'static str,
    title: &'static str,
    format: Format,
    one: bool,
}

const fn kind(id: &'static str, title: &'static str, format: Format, one: bool) -> Kind {
    Kind { id, title, format, one }
}

const KINDS: &[(&str, &[Kind])] = &[
    (
        "This step",
        &[
            kind("svg", "SVG, for slides and pages", Format::Svg, true),
            kind("png", "PNG, as pixels", Format::Png, true),
            kind("dot", "DOT, the graph for Graphviz", Format::Dot, true),
            kind("json", "JSON, the step as data", Format::Json, true),
        ],
    ),
    (
        "Several steps",
        &[
            kind("html", "HTML page that steps, without a network", Format::Html, false),
            kind("animated", "SVG that moves by itself", Format::Animated, false),
            kind(
                "fragments",
                "SVG of fragments, for reveal.js, Marp, Slidev",
                Format::Fragments,
                false,
            ),
            kind("gif", "GIF", Format::Gif, false),
            kind("webp", "Animated WebP", Format::Webp, false),
            kind("apng", "Animated PNG", Format::Apng, false),
            kind("pdf", "PDF, a page for each step", Format::Pdf, false),
            kind("svg-all", "SVG files, in a ZIP", Format::Svg, false),
            kind("png-all", "PNG files, in a ZIP", Format::Png, false),
        ],
    ),
];

fn kind_of(id: &str) -> Option<&'static Kind> {
    KINDS
        .iter()
        .flat_map(|(_, kinds)| kinds.iter())
        .find(|kind| kind.id == id)
}

/// What the reader has chosen so far; it lasts while the page is open.
#[derive(Clone, PartialEq)]
struct Choices {
    kind: &'static str,
    /// None: as the page.
    theme: Option<Theme>,
    order: Order,
    /// As typed; steps are counted from 1.
    from: String,
    to: String,
    title: String,
}

impl Default for Choices {
    fn default() -> Choices {
        Choices {
            kind: "svg",
            theme: None,
            order: Order::default(),
            from: String::new(),
            to: String::new(),
            title: String::new(),
        }
    }
}

/// A choice that is made or not.
type Flag = (&'static str, &'static str, fn(&mut Order) -> &mut bool);

const FLAGS: &[Flag] = &[
    ("code", "The program beside it", |order| &mut order.with_code),
    ("explain", "What happened, in words", |order| &mut order.explain),
    ("output", "What was printed", |order| &mut order.with_output),
    ("transparent", "Nothing behind it", |order| &mut order.transparent),
];

impl Choices {
    fn kind(&self) -> &'static Kind {
        kind_of(self.kind).unwrap_or(&KINDS[0].1[0])
    }

    /// The order, for a page at a step.
    fn order(&self, player: &Player, theme: &ThemeChoice) -> Order {
        let kind = self.kind();
        let number = |text: &str| text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let (from, to) = if kind.one {
            (0, None)
        } else {
            (number(&self.from).unwrap_or(0), number(&self.to))
        };
        let step = player.state.step;
        let page = kind.format == Format::Html;
        Order {
            format: kind.format,
            step: (kind.one || page && step >= from && to.is_none_or(|to| step <= to)).then_some(step),
            from,
            to,
            // A page follows its reader's system unless a theme is chosen.
            theme: self.theme.or_else(|| (!page).then(|| theme.of_files())),
            config: (*player.state.config).clone(),
            title: Some(self.title.trim().to_owned()).filter(|title| !title.is_empty()),
            ..self.order.clone()
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ExportProps {
    pub player: Player,
    pub theme: ThemeChoice,
}

#[component]
pub fn Export(props: &ExportProps) -> Html {
    let ExportProps { player, theme } = props;
    let choices = use_state(|| Rc::new(Choices::default()));
    let ready = player.state.steps() > 0 && player.state.making.is_none();
    let make = |chosen: Rc<Choices>| {
        let (player, theme) = (player.clone(), theme.clone());
        Callback::from(move |_: MouseEvent| {
            if player.state.steps() > 0 && player.state.making.is_none() {
                player.act.emit(Action::Make(Box::new(chosen.order(&player, &theme))));
            }
        })
    };
    html! {
        <div class="export" role="group" aria-label="Save">
            <button type="button" class="button" data-testid="export" title="Save this picture as SVG" aria-label="Save SVG"
                aria-disabled={(!ready).to_string()} onclick={make(Rc::default())}>
                <Icon sign={Sign::Save} /><span class="button-text">{ "Save SVG" }</span>
            </button>
            <Menu id="export-menu" sign={Sign::Down} name="Save as…" class="menu-left">
                { form(&choices, props) }
                if let Some(making) = player.state.making {
                    <p class="menu-note" role="status">{
                        if making.done < making.of { format!("Drawing step {} of {}", making.done, making.of) } else { "Packing…".to_owned() }
                    }</p>
                    <button type="button" class="button" data-testid="export-cancel" onclick={player.act.reform(|_| Action::GiveUp)}>{ "Give up" }</button>
                } else {
                    <button type="button" class="button button-primary" data-testid="export-save" aria-disabled={(!ready).to_string()}
                        onclick={make((*choices).clone())}>
                        <Icon sign={Sign::Save} />{ "Save" }
                    </button>
                }
            </Menu>
        </div>
    }
}

fn form(choices: &UseStateHandle<Rc<Choices>>, props: &ExportProps) -> Html {
    let change = |set: fn(&mut Choices, &str)| {
        let choices = choices.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target_dyn_into::<HtmlSelectElement>()
                .map(|select| select.value());
            let input = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
            let mut next = (**choices).clone();
            set(&mut next, &select.or(input).unwrap_or_default());
            choices.set(Rc::new(next));
        })
    };
    let kind = choices.kind();
    let groups = KINDS.iter().map(|(title, kinds)| {
        let options = kinds.iter().map(|kind| {
            html! { <option value={kind.id} selected={kind.id == choices.kind}>{ kind.title }</option> }
        });
        html! { <optgroup label={*title}>{ for options }</optgroup> }
    });
    let themes = [
        ("", "As the page"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("print", "Print, black on white"),
    ];
    let theme = choices.theme.map_or("", Theme::name);
    let flags = FLAGS.iter().map(|&(id, title, field)| {
        let checked = *field(&mut choices.order.clone());
        let onchange = {
            let choices = choices.clone();
            Callback::from(move |_: Event| {
                let mut next = (**choices).clone();
                let flag = field(&mut next.order);
                *flag = !*flag;
                choices.set(Rc::new(next));
            })
        };
        html! {
            <label class="menu-row"><input type="checkbox" data-testid={format!("export-{id}")} {checked} {onchange} /><span>{ title }</span></label>
        }
    });
    let is_picture = !matches!(kind.format, Format::Dot | Format::Json | Format::Html);
    let is_moving = matches!(
        kind.format,
        Format::Animated | Format::Gif | Format::Webp | Format::Apng
    );
    let steps = props.player.state.steps();
    let drawn_otherwise = *props.player.state.config != heaplens_diagram::Config::default();
    html! {
        <>
            <label class="menu-field"><span>{ "What" }</span>
                <select class="field" data-testid="export-kind"
                    onchange={change(|choices, value| choices.kind = kind_of(value).map_or("svg", |kind| kind.id))}>{ for groups }</select>
            </label>
            if !kind.one {
                <div class="menu-pair">
                    <label class="menu-field"><span>{ "From step" }</span>
                        <input type="number" class="field" data-testid="export-from" min="1" max={steps.to_string()} placeholder="1" value={choices.from.clone()}
                            onchange={change(|choices, value| value.clone_into(&mut choices.from))} />
                    </label>
                    <label class="menu-field"><span>{ "to" }</span>
                        <input type="number" class="field" data-testid="export-to" min="1" max={steps.to_string()} placeholder={steps.to_string()} value={choices.to.clone()}
                            onchange={change(|choices, value| value.clone_into(&mut choices.to))} />
                    </label>
                </div>
                if kind.format != Format::Html {
                    <label class="menu-row"><input type="checkbox" data-testid="export-changes" checked={choices.order.only_changes}
                        onchange={change(|choices, _| choices.order.only_changes = !choices.order.only_changes)} /><span>{ "Only steps that change the picture" }</span></label>
                }
            }
            if is_picture {
                { for flags }
            }
            if kind.format != Format::Dot && kind.format != Format::Json {
                <div class="menu-pair">
                    <label class="menu-field"><span>{ "Theme" }</span>
                        <select class="field" data-testid="export-theme" onchange={change(|choices, value| choices.theme = Theme::named(value))}>
                            { for themes.iter().map(|(value, name)| html! { <option value={*value} selected={*value == theme}>{ *name }</option> }) }
                        </select>
                    </label>
                    if is_picture && kind.format != Format::Pdf {
                        <label class="menu-field menu-short"><span>{ "Scale" }</span>
                            <input type="number" class="field" data-testid="export-scale" min="0.1" max="8" step="0.1" value={choices.order.scale.to_string()}
                                onchange={change(|choices, value| choices.order.scale = value.parse::<f64>().unwrap_or(1.0).clamp(0.1, 8.0))} />
                        </label>
                    }
                    if is_moving {
                        <label class="menu-field menu-short"><span>{ "Seconds" }</span>
                            <input type="number" class="field" data-testid="export-seconds" min="0.1" max="60" step="0.1" value={choices.order.seconds.to_string()}
                                onchange={change(|choices, value| choices.order.seconds = value.parse::<f64>().unwrap_or(1.5).clamp(0.1, 60.0))} />
                        </label>
                    }
                </div>
                <label class="menu-field"><span>{ "Title" }</span>
                    <input type="text" class="field" data-testid="export-title" placeholder="none" value={choices.title.clone()}
                        onchange={change(|choices, value| value.clone_into(&mut choices.title))} />
                </label>
            }
            if drawn_otherwise {
                <p class="menu-note">{ "Drawn as the View menu says." }</p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_can_be_saved_and_ids_differ() {
        let ids: Vec<&str> = KINDS
            .iter()
            .flat_map(|(_, kinds)| kinds.iter())
            .map(|kind| kind.id)
            .collect();
        for (i, id) in ids.iter().enumerate() {
            assert!(!ids[i + 1..].contains(id), "{id}");
        }
        for format in [
            Format::Svg,
            Format::Animated,
            Format::Fragments,
            Format::Png,
            Format::Apng,
            Format::Gif,
            Format::Webp,
            Format::Pdf,
            Format::Html,
            Format::Json,
            Format::Dot,
        ] {
            let mut kinds = KINDS.iter().flat_map(|(_, kinds)| kinds.iter());
            assert!(kinds.any(|kind| kind.format == format), "{format:?}");
        }
    }
}
