//! The part that is a web worker: messages in, messages out, recording in between.
//!
//! The wasm is the page's own, sent over compiled. Slices are cut by time, so that a message waits a few milliseconds at
//! most, and the next slice is queued behind messages that came in meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heaplens_core::syntax::normal;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::files;
use super::messages::{Reply, Request};
use super::sessions::{Made, Sessions};

/// Instructions between two looks at the clock.
const STRIDE: u64 = 20_000;
/// How long a slice lasts in a worker, where only messages wait for it.
const WORKER_SLICE_MS: f64 = 24.0;
/// How long it lasts on the page itself, where frames wait for it.
pub const PAGE_SLICE_MS: f64 = 8.0;

/// The worker's first word.
const READY: &str = "ready";

/// Serves requests from now on. Called once, in the worker; `base` is where the app's files lie.
pub fn serve(base: &str) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let post = {
        let scope = scope.clone();
        move |reply: Reply| {
            if let Ok(text) = serde_json::to_string(&reply) {
                // Fails only when the page is going away.
                let _ = scope.post_message(&JsValue::from_str(&text));
            }
        }
    };
    let desk = Desk::new(WORKER_SLICE_MS, base, post);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(request) = event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str::<Request>(&text).ok())
        {
            desk.take(request);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Says that the worker is up; if it dies after this, it is the run that killed it.
    let _ = scope.post_message(&JsValue::from_str(READY));
}

/// Sessions with a clock: takes requests, keeps recording going, hands out replies.
#[derive(Clone)]
pub struct Desk {
    sessions: Rc<RefCell<Sessions>>,
    post: Rc<dyn Fn(Reply)>,
    queued: Rc<RefCell<Option<Timeout>>>,
    /// Whether a file that runs wait for is on its way.
    fetching: Rc<Cell<bool>>,
    base: Rc<str>,
    slice_ms: f64,
}

impl Desk {
    pub fn new(slice_ms: f64, base: &str, post: impl Fn(Reply) + 'static) -> Desk {
        normal::provide(|text, form| js_sys::JsString::from(text).normalize(form.name()).into());
        Desk {
            sessions: Rc::default(),
            post: Rc::new(post),
            queued: Rc::default(),
            fetching: Rc::default(),
            base: base.into(),
            slice_ms,
        }
    }

    pub fn take(&self, request: Request) {
        let replies = self.sessions.borrow_mut().handle(request);
        self.tell(replies);
    }

    /// Says what there is to say, and sees that it goes on.
    fn tell(&self, replies: Vec<Reply>) {
        replies.into_iter().for_each(|reply| (self.post)(reply));
        let made = self.sessions.borrow_mut().take_made();
        made.into_iter().for_each(|made| self.pack(made));
        self.fetch_missing();
        self.queue_slice();
    }

    fn fetch_missing(&self) {
        let Some(file) = self.sessions.borrow().missing() else {
            return;
        };
        if self.fetching.replace(true) {
            return;
        }
        let desk = self.clone();
        spawn_local(async move {
            let content = files::load(&desk.base, file).await;
            desk.fetching.set(false);
            let replies = desk.sessions.borrow_mut().resume(content);
            desk.tell(replies);
        });
    }

    /// Packs what was drawn. Encoding may have to wait for its module, so the answer comes later.
    fn pack(&self, made: Made) {
        let desk = self.clone();
        spawn_local(async move {
            let news = files::pack(&desk.base, &made.order, made.document).await;
            (desk.post)(Reply {
                player: made.player,
                run: made.run,
                news,
            });
        });
    }

    fn queue_slice(&self) {
        if self.queued.borrow().is_some() || !self.sessions.borrow().is_busy() {
            return;
        }
        let desk = self.clone();
        *self.queued.borrow_mut() = Some(Timeout::new(0, move || desk.slice()));
    }

    fn slice(&self) {
        self.queued.borrow_mut().take();
        let began = js_sys::Date::now();
        let end = began + self.slice_ms;
        let mut replies = Vec::new();
        while self.sessions.borrow().is_busy() && js_sys::Date::now() < end {
            let latest = self.sessions.borrow_mut().slice(STRIDE);
            // Of the progress within one slice only the last is news.
            replies.retain(|reply: &Reply| !reply.is_progress());
            replies.extend(latest);
        }
        self.sessions.borrow_mut().spend(js_sys::Date::now() - began);
        self.tell(replies);
    }
}
