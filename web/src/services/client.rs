//! The page's end of the wire: one worker for all players, made when the first one needs it.
//!
//! Where no worker can be had (some browsers forbid it to pages from a file or another origin), the same sessions run on
//! the page in shorter slices: slower, but just as alive.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::worker::messages::{News, PlayerId, Reply, Request};
use crate::worker::shell::{Desk, PAGE_SLICE_MS};

#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    /// A worker that runs the same wasm, or null.
    #[wasm_bindgen(js_name = startWorker)]
    fn start_worker(base: &str, module: &JsValue) -> Option<Worker>;
}

type Listener = Rc<dyn Fn(Heard)>;

/// What a player hears.
#[derive(Clone, Debug)]
pub enum Heard {
    Reply(Reply),
    /// The worker is gone for good.
    Lost(String),
}

/// One player's connection; the player's runs end with it.
pub struct Client {
    player: PlayerId,
    seeks: Rc<RefCell<Seeks>>,
}

/// Only one seek is under way at a time; of those asked for meanwhile only the last still matters. So a slider can be
/// dragged as fast as one likes, and the picture follows as fast as the worker can.
#[derive(Default)]
struct Seeks {
    under_way: bool,
    next: Option<Request>,
}

enum Wire {
    Worker(Worker),
    Page(Desk),
}

#[derive(Default)]
struct Switchboard {
    wire: Option<Wire>,
    next_player: PlayerId,
    listeners: BTreeMap<PlayerId, Listener>,
    /// Where the app's files lie.
    base: String,
    /// Requests made before the worker was up, to be made again if it never comes.
    unanswered: Vec<Request>,
    /// The worker has spoken.
    is_up: bool,
}

thread_local! {
    static SWITCHBOARD: RefCell<Switchboard> = RefCell::default();
}

/// Says where the app's files lie: the address of the page, or of `heaplens.js`.
pub fn set_base(base: &str) {
    SWITCHBOARD.with_borrow_mut(|board| {
        if board.base.is_empty() {
            board.base = base.to_owned();
        }
    });
}

pub fn base() -> String {
    SWITCHBOARD.with_borrow(|board| board.base.clone())
}

impl Client {
    pub fn connect(listener: impl Fn(Heard) + 'static) -> Client {
        let seeks: Rc<RefCell<Seeks>> = Rc::default();
        let listener = {
            let seeks = seeks.clone();
            move |heard: Heard| {
                let next = match &heard {
                    Heard::Reply(Reply {
                        news: News::Shown(_), ..
                    }) => {
                        let mut seeks = seeks.borrow_mut();
                        seeks.under_way = seeks.next.is_some();
                        seeks.next.take()
                    }
                    _ => None,
                };
                next.into_iter().for_each(send);
                listener(heard);
            }
        };
        SWITCHBOARD.with_borrow_mut(|board| {
            board.next_player += 1;
            board.listeners.insert(board.next_player, Rc::new(listener));
            Client {
                player: board.next_player,
                seeks,
            }
        })
    }

    pub fn player(&self) -> PlayerId {
        self.player
    }

    pub fn send(&self, request: Request) {
        let mut seeks = self.seeks.borrow_mut();
        match &request {
            Request::Load { .. } => *seeks = Seeks::default(),
            Request::Seek { .. } if seeks.under_way => {
                seeks.next = Some(request);
                return;
            }
            Request::Seek { .. } => seeks.under_way = true,
            _ => {}
        }
        drop(seeks);
        send(request);
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        SWITCHBOARD.with_borrow_mut(|board| board.listeners.remove(&self.player));
        send(Request::Close { player: self.player });
    }
}

fn send(request: Request) {
    connect_wire();
    let desk = SWITCHBOARD.with_borrow_mut(|board| {
        if !board.is_up {
            board.unanswered.push(request.clone());
        }
        match &board.wire {
            Some(Wire::Worker(worker)) => {
                if let Ok(text) = serde_json::to_string(&request) {
                    let _ = worker.post_message(&text.into());
                }
                None
            }
            Some(Wire::Page(desk)) => Some(desk.clone()),
            None => None,
        }
    });
    // Outside the borrow: the desk answers at once, and the answer may lead to the next request.
    if let Some(desk) = desk {
        desk.take(request);
    }
}

fn connect_wire() {
    if SWITCHBOARD.with_borrow(|board| board.wire.is_some()) {
        return;
    }
    let wire = match start_worker(&base(), &wasm_bindgen::module()) {
        Some(worker) => {
            listen(&worker);
            Wire::Worker(worker)
        }
        None => Wire::Page(Desk::new(PAGE_SLICE_MS, &base(), deliver)),
    };
    SWITCHBOARD.with_borrow_mut(|board| board.wire = Some(wire));
}

fn listen(worker: &Worker) {
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        SWITCHBOARD.with_borrow_mut(|board| {
            board.is_up = true;
            board.unanswered.clear();
        });
        // The first message only says that the worker is up.
        if let Some(reply) = event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str::<Reply>(&text).ok())
        {
            deliver(reply);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(|event: ErrorEvent| lose_worker(&event));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
}

/// A worker that never spoke could not be loaded: go on without. One that did has crashed: say so, and start afresh next time.
fn lose_worker(event: &ErrorEvent) {
    event.prevent_default();
    let never_spoke = SWITCHBOARD.with_borrow(|board| !board.is_up);
    if never_spoke {
        let desk = Desk::new(PAGE_SLICE_MS, &base(), deliver);
        let unanswered = SWITCHBOARD.with_borrow_mut(|board| {
            if let Some(Wire::Worker(worker)) = board.wire.replace(Wire::Page(desk.clone())) {
                worker.terminate();
            }
            board.is_up = true;
            std::mem::take(&mut board.unanswered)
        });
        unanswered.into_iter().for_each(|request| desk.take(request));
        return;
    }
    let listeners: Vec<Listener> = SWITCHBOARD.with_borrow_mut(|board| {
        if let Some(Wire::Worker(worker)) = board.wire.take() {
            worker.terminate();
        }
        board.is_up = false;
        board.listeners.values().cloned().collect()
    });
    let message = format!("the run broke off, perhaps for want of memory: {}", event.message());
    listeners
        .iter()
        .for_each(|listener| listener(Heard::Lost(message.clone())));
}

fn deliver(reply: Reply) {
    let listener = SWITCHBOARD.with_borrow(|board| board.listeners.get(&reply.player).cloned());
    if let Some(listener) = listener {
        listener(Heard::Reply(reply));
    }
}
