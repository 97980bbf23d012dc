//! The part that is a web worker: messages in, messages out, recording in between.
//!
//! The wasm is the page's own, sent over compiled. Slices are cut by time, so that a message waits a few milliseconds at
//! most, and the next slice is queued behind messages that came in meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::messages::{Reply, Request};
use super::sessions::Sessions;

/// Instructions between two looks at the clock.
const STRIDE: u64 = 20_000;
/// How long a slice lasts in a worker, where only messages wait for it.
const WORKER_SLICE_MS: f64 = 24.0;
/// How long it lasts on the page itself, where frames wait for it.
pub const PAGE_SLICE_MS: f64 = 8.0;

/// The worker's first word.
const READY: &str = "ready";

/// Serves requests from now on. Called once, in the worker.
pub fn serve() {
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
    let desk = Desk::new(WORKER_SLICE_MS, post);
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
    slice_ms: f64,
}

impl Desk {
    pub fn new(slice_ms: f64, post: impl Fn(Reply) + 'static) -> Desk {
        Desk {
            sessions: Rc::default(),
            post: Rc::new(post),
            queued: Rc::default(),
            slice_ms,
        }
    }

    pub fn take(&self, request: Request) {
        let replies = self.sessions.borrow_mut().handle(request);
        replies.into_iter().for_each(|reply| (self.post)(reply));
        self.queue_slice();
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
        let end = js_sys::Date::now() + self.slice_ms;
        let mut replies = Vec::new();
        while self.sessions.borrow().is_busy() && js_sys::Date::now() < end {
            let latest = self.sessions.borrow_mut().slice(STRIDE);
            // Of the progress within one slice only the last is news.
            replies.retain(|reply: &Reply| !reply.is_progress());
            replies.extend(latest);
        }
        replies.into_iter().for_each(|reply| (self.post)(reply));
        self.queue_slice();
    }
}
