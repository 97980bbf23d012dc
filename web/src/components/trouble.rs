//! The error panel: what went wrong, where, and what is still there to see.

use yew::prelude::*;

use crate::state::Trouble;

#[derive(Properties, PartialEq)]
pub struct TroubleProps {
    pub trouble: Option<Trouble>,
}

#[component]
pub fn TroublePanel(props: &TroubleProps) -> Html {
    let Some(trouble) = &props.trouble else {
        return Html::default();
    };
    let (class, head, text, report, after) = match trouble {
        Trouble::Refused(p) => (
            "trouble-error",
            place("The program cannot run: an error", p.line),
            &p.message,
            &p.report,
            "",
        ),
        Trouble::Raised(p) => (
            "trouble-error",
            place("The program ended in an error", p.line),
            &p.message,
            &p.report,
            "Every step up to it is here to look at.",
        ),
        Trouble::Cut(text) => (
            "trouble-limit",
            "The program was cut short".to_owned(),
            text,
            text,
            "Every step up to here can be looked at.",
        ),
        Trouble::Lost(text) => (
            "trouble-error",
            "Heaplens itself failed".to_owned(),
            text,
            text,
            "Press Run to start again.",
        ),
    };
    html! {
        <section class={classes!("trouble", class)} data-testid="error" role="alert">
            <p class="trouble-head">{ head }</p>
            <p class="trouble-text">{ text }</p>
            if !after.is_empty() {
                <p class="trouble-after">{ after }</p>
            }
            if report != text && !report.is_empty() {
                <details class="trouble-details">
                    <summary>{ "As on a terminal" }</summary>
                    <pre>{ report }</pre>
                </details>
            }
        </section>
    }
}

fn place(head: &str, line: Option<u32>) -> String {
    line.map_or_else(|| head.to_owned(), |line| format!("{head} on line {line}"))
}
