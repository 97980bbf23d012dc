//! The same for JavaScript.

use wasm_bindgen::prelude::*;

use crate::{Options, Refusal};

/// The file of that format; several pictures only where the format holds several. Throws a text that says why not.
#[wasm_bindgen]
pub fn encode(format: &str, svgs: Vec<String>, seconds: f64) -> Result<Vec<u8>, String> {
    let options = Options {
        seconds,
        ..Options::default()
    };
    let made = match format {
        "png" => crate::png(svgs.first().map_or("", String::as_str), &options),
        "apng" => crate::apng(&svgs, &options),
        "gif" => crate::gif(&svgs, &options),
        "webp" => crate::webp(&svgs, &options),
        #[cfg(feature = "pdf")]
        "pdf" => crate::pdf(&svgs, &options),
        other => Err(Refusal(format!("there is no format {other}"))),
    };
    made.map_err(|Refusal(why)| why)
}
