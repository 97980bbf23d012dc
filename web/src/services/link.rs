//! A program and a step as the fragment of a URL, and back.
//!
//! `#code=…&stdin=…&step=3&view=atoms&focus=…&compare=…`: texts deflated, then in base64url; the step counted from 1, as the page
//! shows it; the view in words. A fragment is never sent to a server, so nothing leaves the page.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use heaplens_diagram::Config;

use crate::view_switches;

/// The longest text that a link may unfold to, so that a short hostile link cannot fill the memory.
const LONGEST: usize = 2_000_000;

/// What a link opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    pub source: String,
    pub stdin: String,
    /// Counted from 0.
    pub step: usize,
    /// How it is drawn.
    pub config: Config,
}

impl Link {
    /// The fragment, without `#`.
    pub fn to_fragment(&self) -> String {
        let mut fragment = format!("code={}", pack(&self.source));
        if !self.stdin.is_empty() {
            fragment += &format!("&stdin={}", pack(&self.stdin));
        }
        fragment += &format!("&step={}", self.step.saturating_add(1));
        let view = view_switches::keys(&self.config);
        if !view.is_empty() {
            fragment += &format!("&view={view}");
        }
        if let Some(focus) = &self.config.focus {
            fragment += &format!("&focus={}", pack(focus));
        }
        if let Some(names) = &self.config.compare {
            fragment += &format!("&compare={}", pack(&names.join(",")));
        }
        fragment
    }

    /// Reads a fragment, with or without `#`; none where it is not one of ours.
    pub fn from_fragment(fragment: &str) -> Option<Link> {
        let part = |name: &str| {
            let parts = fragment.trim_start_matches('#').split('&');
            parts
                .filter_map(|part| part.split_once('='))
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value)
        };
        let unpacked = |name: &str| part(name).and_then(unpack).unwrap_or_default();
        Some(Link {
            source: unpack(part("code")?)?,
            stdin: unpacked("stdin"),
            step: part("step")
                .and_then(|n| n.parse::<usize>().ok())
                .unwrap_or(1)
                .saturating_sub(1),
            config: view_switches::config(
                part("view").unwrap_or_default(),
                &unpacked("focus"),
                &unpacked("compare"),
            ),
        })
    }
}

fn pack(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9))
}

fn unpack(text: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    String::from_utf8(miniz_oxide::inflate::decompress_to_vec_with_limit(&bytes, LONGEST).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_what_it_was_made_from() {
        for (source, stdin, step) in [
            ("", "", 0),
            ("a = '€ 😀'\n", "x\ny", 41),
            (&"a = 1\n".repeat(9000), "", 7),
        ] {
            let link = Link {
                source: source.to_owned(),
                stdin: stdin.to_owned(),
                step,
                config: view_switches::config(if step > 7 { "atoms,stack" } else { "" }, source.trim(), "a,é"),
            };
            let fragment = link.to_fragment();
            assert!(
                fragment
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "=&-_,".contains(c)),
                "{fragment}"
            );
            assert_eq!(Link::from_fragment(&format!("#{fragment}")), Some(link));
        }
    }

    #[test]
    fn what_is_no_link_is_refused() {
        for fragment in ["", "#", "#top", "#code=!", "#code=AAAA", "#step=3", "#code=%20"] {
            assert_eq!(Link::from_fragment(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn a_link_cannot_unfold_without_end() {
        let bomb = pack(&"a".repeat(LONGEST + 1));
        assert!(bomb.len() < 10_000);
        assert_eq!(Link::from_fragment(&format!("code={bomb}")), None);
    }
}
