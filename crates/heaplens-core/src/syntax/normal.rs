//! Normal form NFKC of identifiers, by which they are compared (PEP 3131).
//!
//! Its tables take more room in a page's download than the whole parser, and a page has them already: there whoever compiles
//! says with [`provide`] how text is normalized. Both do the same to every character that an identifier may have, since
//! Unicode promises that the normal form of an assigned character never changes.

use std::sync::OnceLock;

static PROVIDED: OnceLock<fn(&str) -> String> = OnceLock::new();

/// Gives a build without tables the function that normalizes. Only the first call counts.
pub fn provide(normalize: fn(&str) -> String) {
    let _ = PROVIDED.set(normalize);
}

/// The normal form of an identifier.
#[cfg(not(target_arch = "wasm32"))]
pub fn form(identifier: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    match PROVIDED.get() {
        Some(normalize) => normalize(identifier),
        None => identifier.nfkc().collect(),
    }
}

/// The normal form of an identifier; the identifier itself as long as nobody has said how.
#[cfg(target_arch = "wasm32")]
pub fn form(identifier: &str) -> String {
    PROVIDED
        .get()
        .map_or_else(|| identifier.to_owned(), |normalize| normalize(identifier))
}
