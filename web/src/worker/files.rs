//! From a document to the file that the page saves.
//!
//! Pixels and pages are encoded by a wasm module of their own, larger than the app, which is loaded the first time.

use std::cell::OnceCell;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use heaplens_core::numbers::rounded;
use heaplens_export::{Document, Format, Order};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::engine;
use super::messages::{File, News};
use super::zip::zip;

#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadEncoder)]
    fn load_encoder(base: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_name = loadCalculator)]
    fn load_calculator(base: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_name = loadBytes)]
    fn load_bytes(base: &str, name: &str) -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    /// The module that `loadEncoder` gives.
    type Encoder;
    #[wasm_bindgen(method, catch)]
    fn encode(this: &Encoder, format: &str, svgs: Vec<String>, seconds: f64) -> Result<Vec<u8>, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The module of mathematical functions.
    type Calculator;
    #[wasm_bindgen(method)]
    fn calculate(this: &Calculator, function: u8, a: f64, b: f64) -> f64;
}

thread_local! {
    static CALCULATOR: OnceCell<Calculator> = const { OnceCell::new() };
}

/// A file that lies beside the app; of a module nothing, but its functions are provided.
pub async fn load(base: &str, name: &str) -> Option<Vec<u8>> {
    if name == engine::MATH {
        let module = JsFuture::from(load_calculator(base)).await.ok()?;
        CALCULATOR
            .with(|calculator| calculator.set(module.unchecked_into()))
            .ok();
        rounded::provide(|function, a, b| {
            CALCULATOR.with(|module| {
                module
                    .get()
                    .map_or(f64::NAN, |module| module.calculate(function.number(), a, b))
            })
        });
        return Some(Vec::new());
    }
    let bytes = JsFuture::from(load_bytes(base, name)).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// Packs a document; never fails silently.
pub async fn pack(base: &str, order: &Order, document: Document) -> News {
    let packed = match document {
        Document::Text(text) => Ok((name(order), text.into_bytes())),
        Document::Pictures(svgs) => encoded(base, order, svgs).await.map(|bytes| (name(order), bytes)),
        Document::Files(files) => archive(base, order, files)
            .await
            .map(|bytes| ("heaplens-steps.zip".to_owned(), bytes)),
    };
    match packed {
        Ok((name, bytes)) => News::Made(File {
            mime: mime(&name).to_owned(),
            name,
            content: STANDARD.encode(bytes),
        }),
        Err(why) => News::NotMade(why),
    }
}

async fn encoded(base: &str, order: &Order, svgs: Vec<String>) -> Result<Vec<u8>, String> {
    let module = JsFuture::from(load_encoder(base))
        .await
        .map_err(|_| "the encoder could not be loaded".to_owned())?;
    let encoder: Encoder = module.unchecked_into();
    encoder
        .encode(order.format.ending(), svgs, order.seconds)
        .map_err(|why| why.as_string().unwrap_or_else(|| "the encoder failed".to_owned()))
}

/// Numbered as the page counts.
async fn archive(base: &str, order: &Order, files: Vec<(usize, String)>) -> Result<Vec<u8>, String> {
    let mut entries = Vec::with_capacity(files.len());
    for (step, text) in files {
        let content = if order.format.is_encoded() {
            encoded(base, order, vec![text]).await?
        } else {
            text.into_bytes()
        };
        entries.push((format!("step-{:04}.{}", step + 1, order.format.ending()), content));
    }
    Ok(zip(&entries))
}

fn name(order: &Order) -> String {
    let what = match (order.format, order.step) {
        (Format::Animated, _) => "-animated".to_owned(),
        (Format::Fragments, _) => "-fragments".to_owned(),
        (Format::Html, _) | (_, None) => String::new(),
        (_, Some(step)) => format!("-step-{}", step + 1),
    };
    format!("heaplens{what}.{}", order.format.ending())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("apng") => "image/apng",
        Some("webp") => "image/webp",
        Some("gif") => "image/gif",
        Some("pdf") => "application/pdf",
        Some("html") => "text/html",
        Some("json") => "application/json",
        Some("zip") => "application/zip",
        _ => "text/plain",
    }
}
