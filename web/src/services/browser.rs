//! Storage, address bar, clipboard and downloads. Each may be missing or forbidden; then it does nothing and says so.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, Url, Window};

pub fn window() -> Option<Window> {
    web_sys::window()
}

fn storage() -> Option<Storage> {
    // Throws where cookies are blocked.
    window()?.local_storage().ok().flatten()
}

pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

pub fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Throws when full; then the choice lasts until the page is closed.
        let _ = storage.set_item(key, value);
    }
}

/// The fragment of the page's address, with its `#`.
pub fn fragment() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Puts a fragment into the address bar, without an entry in the history, and returns the whole address.
pub fn set_fragment(fragment: &str) -> Option<String> {
    let window = window()?;
    let address = window.location().href().ok()?;
    let address = format!("{}#{fragment}", address.split('#').next().unwrap_or_default());
    window
        .history()
        .ok()?
        .replace_state_with_url(&JsValue::NULL, "", Some(&address))
        .ok()?;
    Some(address)
}

/// Whether the text is on the clipboard now.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let navigator = window.navigator();
    // There is no clipboard where the page did not come over https or from this machine.
    if js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Offers bytes, given in base64, as a file to save.
pub fn download(name: &str, mime: &str, content: &str) -> Option<()> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(content).ok()?;
    let bytes = js_sys::Uint8Array::from(bytes.as_slice());
    let document = window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(&bytes.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken the blob by the time that the click returns, but some read it a little later.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

fn matches(query: &str) -> bool {
    window()
        .and_then(|w| w.match_media(query).ok().flatten())
        .is_some_and(|m| m.matches())
}
