//! Pixels and pages from the SVG that [`heaplens_diagram`](../heaplens_diagram/index.html) writes.
//!
//! ```text
//! SVG ─▶ tree with bundled faces ─▶ png · apng · gif · webp · pdf
//! ```
//!
//! The faces are bundled and none of the machine's is looked at, so the same pictures give the same bytes everywhere: in
//! the command, and in the browser, where this crate is a wasm module of its own that is loaded when a reader first asks
//! for such a file (the encoders and faces are larger than all the rest of the app). It knows no machine and no scene.

#[cfg(feature = "pdf")]
mod pdf;
mod pixels;
#[cfg(target_arch = "wasm32")]
mod web;
mod webp;

use std::collections::BTreeSet;

use ttf_parser::Face;

pub use pixels::{apng, gif, png, webp};

#[cfg(feature = "pdf")]
pub use pdf::pdf;

/// How pictures become a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Seconds that a picture of several stays.
    pub seconds: f64,
    /// A face for scripts that the bundled ones lack.
    pub face: Option<Vec<u8>>,
    /// What a PDF is called by.
    pub title: Option<String>,
}

/// The characters of a picture that none of the faces has, each once: they are drawn as empty boxes.
pub fn lacking(svgs: &[String], how: &Options) -> Vec<char> {
    let bundled = pixels::FACES.into_iter();
    let faces = bundled.chain(how.face.as_deref());
    let faces: Vec<Face> = faces.filter_map(|face| Face::parse(face, 0).ok()).collect();
    let characters = svgs.iter().flat_map(|svg| svg.chars()).filter(|c| !c.is_ascii());
    let characters: BTreeSet<char> = characters.collect();
    let has = |c: &char| faces.iter().any(|face| face.glyph_index(*c).is_some());
    characters.into_iter().filter(|c| !has(c)).collect()
}

/// Why there is no file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub String);

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

/// What our own SVG should never give rise to.
fn bug(error: impl std::fmt::Display) -> Refusal {
    Refusal(format!("the picture cannot be encoded: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_no_face_has_are_told_once_each() {
        let svgs = ["<text>na\u{ef}ve \u{65e5}\u{672c} \u{2013} \u{65e5}</text>".to_owned()];
        assert_eq!(lacking(&svgs, &Options::default()), ['\u{65e5}', '\u{672c}']);
        assert_eq!(lacking(&[], &Options::default()), []);
    }
}
