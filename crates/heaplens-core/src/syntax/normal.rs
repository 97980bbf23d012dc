//! Normal forms of text: NFKC of identifiers, by which they are compared (PEP 3131), and all four for `unicodedata`.
//!
//! Their tables take more room in a page's download than the whole parser, and a page has them already: there whoever compiles
//! says with [`provide`] how text is normalized. Both do the same to every character that Unicode 14 knows, since the normal
//! form of an assigned character never changes.

use std::sync::OnceLock;

/// A normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
}

impl Form {
    const ALL: [Form; 4] = [Form::Nfc, Form::Nfd, Form::Nfkc, Form::Nfkd];

    /// As Unicode calls it.
    pub fn name(self) -> &'static str {
        match self {
            Form::Nfc => "NFC",
            Form::Nfd => "NFD",
            Form::Nfkc => "NFKC",
            Form::Nfkd => "NFKD",
        }
    }

    pub fn named(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// A way to normalize.
pub type Normalize = fn(&str, Form) -> String;

static PROVIDED: OnceLock<Normalize> = OnceLock::new();

/// Gives a build without tables the function that normalizes. Only the first call counts.
pub fn provide(normalize: Normalize) {
    let _ = PROVIDED.set(normalize);
}

/// The text in a normal form.
#[cfg(not(target_arch = "wasm32"))]
pub fn normalized(text: &str, form: Form) -> String {
    use unicode_normalization::UnicodeNormalization;
    if let Some(normalize) = PROVIDED.get() {
        return normalize(text, form);
    }
    match form {
        Form::Nfc => text.nfc().collect(),
        Form::Nfd => text.nfd().collect(),
        Form::Nfkc => text.nfkc().collect(),
        Form::Nfkd => text.nfkd().collect(),
    }
}

/// The text in a normal form; the text itself as long as nobody has said how.
#[cfg(target_arch = "wasm32")]
pub fn normalized(text: &str, form: Form) -> String {
    PROVIDED
        .get()
        .map_or_else(|| text.to_owned(), |normalize| normalize(text, form))
}
