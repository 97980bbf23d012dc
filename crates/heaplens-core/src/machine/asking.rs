//! `enumerate`, `zip`, `map` and `filter` whose next item takes Python code: a generator or an iterator of the program's
//! own inside of them, a function of the program's.
//!
//! Such an iterator asks the ones inside one after the other. Where that takes a frame, what it has been given so far
//! waits with that frame ([`OnReturn::Asking`]), as it waits in a local variable of CPython's `zip_next` and `map_next`.

use super::protocols::Special;
use super::{Abort, Machine, ObjId, OnReturn, Res, fixed};
use crate::objects::{IteratorData, Payload};

/// What is asked natively goes one call deeper with every answer. Iterators that ask more of them, or that ask such as ask
/// again and so on, are left to the prelude, where every one of them has a frame.
const MOST: usize = 4;
const NESTED: usize = 2;

/// An iterator that waits for others.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// Owned if `held`: whoever waits for the answer may hold it already.
    iterator: ObjId,
    held: bool,
    /// Owned.
    items: Vec<ObjId>,
    stage: Stage,
    on_return: OnReturn,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    /// The next of the iterators inside has been asked.
    Item,
    /// The function has been called with the items.
    Call,
    /// Whether the function's answer is true has been asked.
    Truth,
}

impl Asking {
    pub fn on_return(&self) -> &OnReturn {
        &self.on_return
    }

    /// Whether it is an item that is waited for, the end of whose giver is the end of all.
    pub fn waits_for_item(&self) -> bool {
        self.stage == Stage::Item
    }

    pub fn references(&self, visit: &mut dyn FnMut(ObjId)) {
        if self.held {
            visit(self.iterator);
        }
        self.items.iter().copied().for_each(visit);
    }
}

impl Machine {
    /// Whether [`Machine::ask`] is the way to the next item of an iterator.
    pub(super) fn asks_here(&self, iterator: ObjId) -> bool {
        self.asks_few(iterator, 0)
    }

    fn asks_few(&self, iterator: ObjId, depth: usize) -> bool {
        let Payload::Iterator(data) = self.heap.payload(iterator) else {
            return depth > 0;
        };
        if self.overrides(iterator, Special::Next) {
            return depth > 0;
        }
        match **data {
            IteratorData::Enumerate { iterator, .. } => depth < NESTED && self.asks_few(iterator, depth + 1),
            IteratorData::Zip {
                iterators,
                strict: false,
            }
            | IteratorData::Map { iterators, .. } => {
                let iterators = self.tuple_items(iterators);
                depth < NESTED
                    && (1..=MOST).contains(&iterators.len())
                    && iterators.iter().all(|&inner| self.asks_few(inner, depth + 1))
            }
            IteratorData::Filter { function, iterator } => {
                // A function in Python has a frame. With any other, a long row of refusals would be as deep as it is long.
                let in_python = matches!(self.heap.payload(function), Payload::Function(_));
                depth < NESTED && in_python && self.asks_few(iterator, depth + 1)
            }
            _ => depth > 0,
        }
    }

    /// Takes the next item of an iterator for which [`Machine::asks_here`] holds. Borrows it.
    pub(super) fn ask(&mut self, iterator: ObjId, on_return: OnReturn) -> Res<()> {
        // A loop has its iterator on the stack, and an iterator the ones inside of it.
        let held = !matches!(on_return, OnReturn::ForIter | OnReturn::Send | OnReturn::Asking(_));
        if held {
            self.heap.incref(iterator);
        }
        self.go_on_asking(Box::new(Asking {
            iterator,
            held,
            items: Vec::with_capacity(1),
            stage: Stage::Item,
            on_return,
        }))
    }

    fn go_on_asking(&mut self, mut asking: Box<Asking>) -> Res<()> {
        while let Some(inner) = self.next_to_ask(&asking) {
            match self.next(inner) {
                Ok(Some(item)) => asking.items.push(item),
                Ok(None) => return self.asked_in_vain(*asking),
                Err(Abort::Slow) => return self.next_slowly(inner, OnReturn::Asking(asking)),
                Err(abort) => {
                    let on_return = self.end_asking(*asking);
                    return self.failed(abort, on_return);
                }
            }
        }
        let Payload::Iterator(data) = self.heap.payload(asking.iterator) else {
            return Err(self.bug("what asked others is no iterator"));
        };
        let made = match **data {
            IteratorData::Map { function, .. } | IteratorData::Filter { function, .. } => {
                asking.stage = Stage::Call;
                let filters = matches!(**data, IteratorData::Filter { .. });
                self.heap.incref(function);
                // A function takes its arguments for its own; what else is called leaves them with the caller.
                let items = if filters || matches!(self.heap.payload(function), Payload::Function(_)) {
                    for &item in &asking.items {
                        self.heap.incref(item);
                    }
                    asking.items.clone()
                } else {
                    std::mem::take(&mut asking.items)
                };
                return self.begin_call(function, &items, ObjId::NULL, OnReturn::Asking(asking));
            }
            IteratorData::Enumerate { .. } => {
                let item = asking.items.pop().unwrap_or_default();
                self.enumerated(asking.iterator, item)
            }
            _ => {
                let items = std::mem::take(&mut asking.items);
                self.tuple(items)
            }
        };
        let on_return = self.end_asking(*asking);
        self.deliver(made, on_return)
    }

    /// The iterator inside whose item is wanted next; `None` where it has the items that it wants.
    fn next_to_ask(&self, asking: &Asking) -> Option<ObjId> {
        let given = asking.items.len();
        match self.heap.payload(asking.iterator) {
            Payload::Iterator(data) => match **data {
                IteratorData::Enumerate { iterator, .. } | IteratorData::Filter { iterator, .. } => {
                    (given == 0).then_some(iterator)
                }
                IteratorData::Zip { iterators, .. } | IteratorData::Map { iterators, .. } => {
                    self.tuple_items(iterators).get(given).copied()
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What was asked for has come (owned).
    pub(super) fn answered(&mut self, value: ObjId, mut asking: Box<Asking>) -> Res<()> {
        let filters = matches!(self.heap.payload(asking.iterator), Payload::Iterator(data)
            if matches!(**data, IteratorData::Filter { .. }));
        match asking.stage {
            Stage::Item => {
                asking.items.push(value);
                self.go_on_asking(asking)
            }
            Stage::Call if !filters => {
                let on_return = self.end_asking(*asking);
                self.deliver(value, on_return)
            }
            Stage::Call | Stage::Truth => match self.truth(value) {
                Ok(keeps) => {
                    self.heap.decref(value);
                    let item = asking.items.pop().unwrap_or_default();
                    if keeps {
                        let on_return = self.end_asking(*asking);
                        return self.deliver(item, on_return);
                    }
                    self.heap.decref(item);
                    asking.stage = Stage::Item;
                    self.go_on_asking(asking)
                }
                Err(Abort::Slow) => {
                    asking.stage = Stage::Truth;
                    let answer = OnReturn::Truth { negate: false }.then(OnReturn::Asking(asking));
                    self.deliver(value, answer)
                }
                Err(abort) => {
                    self.heap.decref(value);
                    let on_return = self.end_asking(*asking);
                    self.failed(abort, on_return)
                }
            },
        }
    }

    /// One of the iterators inside is at its end, and so is the one that asked.
    pub(super) fn asked_in_vain(&mut self, asking: Asking) -> Res<()> {
        let on_return = self.end_asking(asking);
        let none = self.none();
        self.generator_returned(none, on_return)
    }

    /// Lets go of what waited; what is left is who waits for it.
    pub(super) fn end_asking(&mut self, asking: Asking) -> OnReturn {
        self.drop_refs(asking.items);
        if asking.held {
            self.heap.decref(asking.iterator);
        }
        asking.on_return
    }

    /// The pair that an `enumerate` gives for an item (owned).
    pub(super) fn enumerated(&mut self, iterator: ObjId, item: ObjId) -> ObjId {
        let index = match self.heap.payload(iterator) {
            Payload::Iterator(data) => match **data {
                IteratorData::Enumerate { index, .. } => index,
                _ => fixed::NONE,
            },
            _ => fixed::NONE,
        };
        let following = match self.as_i64(index).and_then(|value| value.checked_add(1)) {
            Some(value) => self.int(value),
            None => {
                let value = self.as_big(index).unwrap_or_default() + 1;
                self.big(value)
            }
        };
        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
            && let IteratorData::Enumerate { index, .. } = &mut **data
        {
            *index = following;
        }
        self.tuple(vec![index, item])
    }
}
