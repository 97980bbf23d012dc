//! The signs on buttons. Each stands beside a name that a screen reader reads, so the pictures themselves are silent.

use yew::prelude::*;

#[derive(Clone, Copy, PartialEq)]
pub enum Sign {
    Run,
    Stop,
    First,
    Back,
    Forward,
    Last,
    Play,
    Pause,
    Link,
    Save,
    Auto,
    Sun,
    Moon,
    Plus,
    Minus,
    Fit,
    Eye,
    Over,
    Out,
    More,
    Down,
    Clock,
    Close,
}

impl Sign {
    /// A path in a square of 16, drawn with a line of 1.6; the second says whether it is filled as well.
    fn path(self) -> (&'static str, bool) {
        match self {
            Sign::Run | Sign::Play => ("M5 3.2v9.6l7.6-4.8z", true),
            Sign::Stop => ("M4.5 4.5h7v7h-7z", true),
            Sign::First => ("M4 3.5v9M12.5 3.5L7 8l5.5 4.5", false),
            Sign::Back => ("M10.5 3.5L5 8l5.5 4.5", false),
            Sign::Forward => ("M5.5 3.5L11 8l-5.5 4.5", false),
            Sign::Last => ("M12 3.5v9M3.5 3.5L9 8l-5.5 4.5", false),
            Sign::Pause => ("M5.5 3.5v9M10.5 3.5v9", false),
            Sign::Link => (
                "M6.8 9.2l2.4-2.4M7.5 4.6l1.2-1.2a2.8 2.8 0 0 1 4 4l-1.3 1.2M8.5 11.4l-1.2 1.2a2.8 2.8 0 0 1-4-4l1.3-1.2",
                false,
            ),
            Sign::Save => ("M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.2h10", false),
            Sign::Auto => ("M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11", false),
            Sign::Sun => (
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.6v1M8 13.4v1M1.6 8h1M13.4 8h1M3.5 3.5l.7.7M11.8 11.8l.7.7M12.5 3.5l-.7.7M4.2 11.8l-.7.7",
                false,
            ),
            Sign::Moon => ("M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z", false),
            Sign::Plus => ("M8 3.5v9M3.5 8h9", false),
            Sign::Minus => ("M3.5 8h9", false),
            Sign::Fit => ("M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3", false),
            Sign::Eye => (
                "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6",
                false,
            ),
            Sign::Over => ("M2.5 9.5a5.5 5.5 0 0 1 10.4-1.6M13.3 4.6v3.6H9.7M6.6 12.6h2.8", false),
            Sign::Out => ("M8 10V2.8M4.8 6L8 2.8 11.2 6M6.6 13.2h2.8", false),
            Sign::More => ("M3 7.6h.8v.8H3zM7.6 7.6h.8v.8h-.8zM12.2 7.6h.8v.8h-.8z", true),
            Sign::Down => ("M4 6l4 4 4-4", false),
            Sign::Clock => ("M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 4.8V8l2.3 1.6", false),
            Sign::Close => ("M4 4l8 8M12 4l-8 8", false),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct IconProps {
    pub sign: Sign,
}

#[component]
pub fn Icon(props: &IconProps) -> Html {
    let (path, filled) = props.sign.path();
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"
            fill={if filled { "currentColor" } else { "none" }} stroke="currentColor" stroke-width="1.6"
            stroke-linecap="round" stroke-linejoin="round">
            <path d={path} />
        </svg>
    }
}
