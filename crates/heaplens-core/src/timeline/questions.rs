//! Questions that only somebody who can travel in time answers: when was this bound, who made that, where does it end?
//!
//! [`Timeline::ask`] gives [`Questions`], which has a method for each. The first question about names, objects or the peak
//! makes an index by one replay of the run (seconds for a million steps); after that each is answered in milliseconds, and
//! the ones about lines and calls need no index at all.
//!
//! A deed is told with the first step that shows it, which is how [`Timeline::changes`] tells it too, and the line that did it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::index::{Deed, Entry, Index, local, object_id};
use super::steps::done_before;
use super::watch::{self, Watched};
use super::{StepInfo, Timeline};
use crate::graph::NodeId;
use crate::machine::{Event, EventRecord, Machine, ObjId, RunState};
use crate::objects::Attributes;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The run has fewer steps.
    NoSuchStep { step: usize, steps: usize },
    /// No step binds such a name.
    NoSuchName(String),
    /// No step shows such an object.
    NoSuchObject(NodeId),
    /// The name has no value at that step.
    Unbound { name: String, step: usize },
    /// A watched expression that is no expression, in CPython's words.
    NotAnExpression(String),
    /// A watched expression of a kind that cannot be looked at without running code.
    CannotWatch(String),
}

impl std::fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoAnswer::NoSuchStep { step, steps } => write!(f, "there is no step {step}; the run has {steps}"),
            NoAnswer::NoSuchName(name) => write!(f, "no step binds a name '{name}'"),
            NoAnswer::NoSuchObject(id) => write!(f, "there is no object {id}"),
            NoAnswer::Unbound { name, step } => write!(f, "'{name}' has no value at step {step}"),
            NoAnswer::NotAnExpression(why) => write!(f, "not an expression: {why}"),
            NoAnswer::CannotWatch(what) => write!(f, "{what} cannot be watched, since that would run code"),
        }
    }
}

impl std::error::Error for NoAnswer {}

/// In which direction of time to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Forward,
    Back,
}

/// One entry of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryEntry {
    /// The first step that shows it.
    pub step: usize,
    /// The line that did it; none of what happened beside the program, such as a collection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    pub what: What,
    /// The name that was bound or unbound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The frame that the name belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frame: Option<NodeId>,
    /// The object that it was bound to, or that was made, changed or freed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<NodeId>,
}

/// What happened to a name or an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    Created,
    Bound,
    Unbound,
    Mutated,
    Freed,
}

/// The most objects that were alive at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Peak {
    /// The first step with as many.
    pub step: usize,
    /// Objects alive beyond those that there were before the program began.
    pub objects: usize,
    /// All of them.
    pub all: usize,
}

/// The one whom questions are asked; borrowed from a timeline.
#[derive(Debug)]
pub struct Questions<'t> {
    timeline: &'t mut Timeline,
}

impl Timeline {
    /// Answers questions about the run as a whole.
    pub fn ask(&mut self) -> Questions<'_> {
        Questions { timeline: self }
    }
}

impl Questions<'_> {
    /// Every step that bound or unbound a name, in any frame or in one. Parameters are bound by the call.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchName`] if no step does.
    pub fn name_history(&mut self, name: &str, frame: Option<NodeId>) -> Result<Vec<HistoryEntry>, NoAnswer> {
        let index = self.index();
        let unknown = || NoAnswer::NoSuchName(name.to_owned());
        let number = index.names.iter().position(|known| known == name).ok_or_else(unknown)? as u32;
        let entries = index.entries.iter();
        let wanted = entries.filter(|entry| entry.name == number && entry.deed != Deed::Mutated);
        let wanted = wanted.filter(|entry| frame.is_none_or(|frame| frame == NodeId::Frame(entry.frame)));
        let found: Vec<HistoryEntry> = wanted.map(|entry| told(index, entry)).collect();
        if found.is_empty() { Err(unknown()) } else { Ok(found) }
    }

    /// Every step that made an object, bound a name to it, changed it in place or freed it.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchObject`].
    pub fn object_history(&mut self, object: NodeId) -> Result<Vec<HistoryEntry>, NoAnswer> {
        let serial = serial_of(object)?;
        let mut found: Vec<HistoryEntry> = self.created(object)?.into_iter().collect();
        let freed = self.freed(object)?;
        let last_seen = freed.as_ref().map_or(self.timeline.len(), |freed| freed.step);
        let attributes = dict_of(self.timeline.machine_at(last_seen.saturating_sub(1)), serial);
        let index = self.index();
        for entry in &index.entries {
            let mine = entry.object == serial && entry.deed != Deed::Unbound;
            // Who changes an object's `__dict__` changes the object.
            let by_dict = Some(entry.object) == attributes && entry.deed == Deed::Mutated;
            if mine || by_dict {
                found.push(HistoryEntry {
                    object: Some(object),
                    ..told(index, entry)
                });
            }
        }
        found.dedup();
        found.extend(freed);
        Ok(found)
    }

    /// The step that first shows an object, and the line that made it; `None` if it was there before the program began.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchObject`] if the program never made it.
    pub fn created(&mut self, object: NodeId) -> Result<Option<HistoryEntry>, NoAnswer> {
        let serial = serial_of(object)?;
        let steps = self.timeline.len();
        let index = self.index();
        let step = index.next_serials.partition_point(|&next| next <= serial);
        if step == 0 {
            return Ok(None);
        }
        if serial >= self.timeline.steps.last.heap.next_serial() {
            return Err(NoAnswer::NoSuchObject(object));
        }
        let step = step.min(steps.saturating_sub(1));
        Ok(Some(HistoryEntry {
            step,
            line: self.timeline.line_at_work(step),
            what: What::Created,
            name: None,
            frame: None,
            object: Some(object),
        }))
    }

    /// The first step at which an object that the program made is no more; `None` if it outlives the run.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchObject`].
    pub fn freed(&mut self, object: NodeId) -> Result<Option<HistoryEntry>, NoAnswer> {
        let serial = serial_of(object)?;
        let Some(created) = self.created(object)? else {
            return Ok(None);
        };
        let place = place_of(self.timeline.machine_at(created.step), serial);
        let step = match place {
            // It did not live to see a step.
            None => Some(created.step),
            Some(place) => self.timeline.first_without(place, serial, created.step),
        };
        Ok(step.map(|step| HistoryEntry {
            step,
            line: self.timeline.line_at_work(step),
            what: What::Freed,
            ..created
        }))
    }

    /// The object that a name refers to at a step, looked up as the running frame would.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`], [`NoAnswer::Unbound`].
    pub fn object_named(&mut self, name: &str, step: usize) -> Result<NodeId, NoAnswer> {
        self.step(step)?;
        let machine = self.timeline.machine_at(step);
        let unbound = || NoAnswer::Unbound {
            name: name.to_owned(),
            step,
        };
        let id = watch::look_up(machine, name).ok_or_else(unbound)?;
        Ok(object_id(machine.heap.get(id).serial))
    }

    /// The steps at which a watched expression begins to have another value, the first included. Names are looked up in the
    /// running frame, then in its callers, then in the module. Where it has none, its value is `None`.
    ///
    /// # Errors
    /// [`NoAnswer::NotAnExpression`], [`NoAnswer::CannotWatch`].
    pub fn watch(&mut self, expression: &str) -> Result<&[Watched], NoAnswer> {
        if !self.timeline.watched.contains_key(expression) {
            let found = watch::changes(self.timeline, expression)?;
            self.timeline.watched.insert(expression.to_owned(), found);
        }
        Ok(self.timeline.watched.get(expression).map_or(&[], Vec::as_slice))
    }

    /// The next step, or the one before, at which a line is about to run.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`].
    pub fn on_line(&self, line: u32, from: usize, direction: Direction) -> Result<Option<usize>, NoAnswer> {
        self.at_breakpoint(&[line], from, direction)
    }

    /// As [`Questions::on_line`], for any of several lines.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`].
    pub fn at_breakpoint(&self, lines: &[u32], from: usize, direction: Direction) -> Result<Option<usize>, NoAnswer> {
        self.step(from)?;
        let mine = self.own_codes();
        self.find(from, direction, |_, step| {
            let hit = step.event == Event::Line && lines.contains(&step.line);
            hit && mine.get(step.code as usize).copied().unwrap_or(true)
        })
    }

    /// Every step at which a line is about to run.
    pub fn visits(&self, line: u32) -> Vec<usize> {
        let mine = self.own_codes();
        let steps = self.timeline.steps.iter_from(0).enumerate();
        let visits = steps.filter(|(_, step)| step.event == Event::Line && step.line == line);
        let own = visits.filter(|(_, step)| mine.get(step.code as usize).copied().unwrap_or(true));
        own.map(|(number, _)| number).collect()
    }

    /// Step over: the next step (or the one before) of the running frame, or of its caller once it is done.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`].
    pub fn over(&self, from: usize, direction: Direction) -> Result<Option<usize>, NoAnswer> {
        let depth = self.step(from)?.depth;
        self.find(from, direction, |_, step| step.depth <= depth)
    }

    /// Step out: the first step of the caller after the running frame, or the last before it.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`].
    pub fn out(&self, from: usize, direction: Direction) -> Result<Option<usize>, NoAnswer> {
        let depth = self.step(from)?.depth;
        self.find(from, direction, |_, step| step.depth < depth)
    }

    /// The step at which the running call returns (or yields, or is left by an exception), and the one at which it began.
    ///
    /// # Errors
    /// [`NoAnswer::NoSuchStep`].
    pub fn call(&self, step: usize) -> Result<(Option<usize>, Option<usize>), NoAnswer> {
        let here = self.step(step)?;
        let inside = |other: &EventRecord| other.depth >= here.depth;
        let at_depth = |event: Event, other: &EventRecord| other.depth == here.depth && other.event == event;
        let began = match here.event {
            Event::Call => Some(step),
            _ => self.find_while(step, Direction::Back, inside, |other| at_depth(Event::Call, other)),
        };
        let ended = match here.event {
            Event::Return => Some(step),
            _ => self.find_while(step, Direction::Forward, inside, |other| at_depth(Event::Return, other)),
        };
        Ok((began, ended))
    }

    /// Where the most objects were alive.
    pub fn peak(&mut self) -> Peak {
        let index = self.index();
        let most = index.live.iter().copied().max().unwrap_or_default();
        let step = index.live.iter().position(|&live| live == most).unwrap_or_default();
        let before = index.live.first().copied().unwrap_or_default();
        Peak {
            step,
            objects: most.saturating_sub(before) as usize,
            all: most as usize,
        }
    }

    /// The histories of all names and of all objects that the program made, bindings and changes alone, each in the order
    /// of time.
    pub fn histories(&mut self) -> (BTreeMap<String, Vec<HistoryEntry>>, BTreeMap<NodeId, Vec<HistoryEntry>>) {
        let index = self.index();
        let own = index.next_serials.first().copied().unwrap_or_default();
        let mut names: BTreeMap<String, Vec<HistoryEntry>> = BTreeMap::new();
        let mut objects: BTreeMap<NodeId, Vec<HistoryEntry>> = BTreeMap::new();
        for entry in &index.entries {
            let told = told(index, entry);
            if let Some(id) = told.object
                && entry.object >= own
            {
                objects.entry(id).or_default().push(told.clone());
            }
            if let Some(name) = told.name.clone() {
                names.entry(name).or_default().push(told);
            }
        }
        (names, objects)
    }

    /// Objects alive at each step, beyond those that there were before the program began.
    pub fn live(&mut self) -> Vec<i64> {
        let index = self.index();
        let before = index.live.first().copied().unwrap_or_default();
        index
            .live
            .iter()
            .map(|&live| i64::from(live) - i64::from(before))
            .collect()
    }

    fn index(&mut self) -> &Index {
        if self.timeline.index.is_none() {
            let index = Index::new(self.timeline);
            self.timeline.index = Some(Box::new(index));
        }
        // It has just been made.
        static NONE: Index = Index {
            entries: Vec::new(),
            names: Vec::new(),
            next_serials: Vec::new(),
            live: Vec::new(),
        };
        self.timeline.index.as_deref().unwrap_or(&NONE)
    }

    fn step(&self, step: usize) -> Result<StepInfo, NoAnswer> {
        let steps = self.timeline.len();
        self.timeline.step(step).ok_or(NoAnswer::NoSuchStep { step, steps })
    }

    /// For each code object, whether it stands in the program itself rather than in a module beside it.
    fn own_codes(&self) -> Vec<bool> {
        let last = &self.timeline.steps.last;
        last.codes.iter().map(|code| code.filename == last.filename).collect()
    }

    fn find(
        &self,
        from: usize,
        direction: Direction,
        mut wanted: impl FnMut(usize, &EventRecord) -> bool,
    ) -> Result<Option<usize>, NoAnswer> {
        let steps = &self.timeline.steps;
        Ok(match direction {
            Direction::Forward => {
                let mut later = steps.iter_from(from + 1).enumerate();
                later
                    .find(|(at, step)| wanted(from + 1 + at, step))
                    .map(|(at, _)| from + 1 + at)
            }
            Direction::Back => steps
                .iter_back_from(from)
                .find(|(at, step)| wanted(*at, step))
                .map(|(at, _)| at),
        })
    }

    fn find_while(
        &self,
        from: usize,
        direction: Direction,
        inside: impl Fn(&EventRecord) -> bool,
        wanted: impl Fn(&EventRecord) -> bool,
    ) -> Option<usize> {
        let stop = self
            .find(from, direction, |_, step| !inside(step) || wanted(step))
            .ok()??;
        self.timeline.steps.get(stop).filter(|step| inside(step)).map(|_| stop)
    }
}

fn serial_of(object: NodeId) -> Result<u32, NoAnswer> {
    match object {
        NodeId::Object(serial) => u32::try_from(serial).map_err(|_| NoAnswer::NoSuchObject(object)),
        NodeId::Frame(_) => Err(NoAnswer::NoSuchObject(object)),
    }
}

fn told(index: &Index, entry: &Entry) -> HistoryEntry {
    let about_name = entry.deed != Deed::Mutated;
    HistoryEntry {
        step: entry.step as usize,
        line: Some(entry.line),
        what: match entry.deed {
            Deed::Bound => What::Bound,
            Deed::Unbound => What::Unbound,
            Deed::Mutated => What::Mutated,
        },
        name: about_name
            .then(|| index.names.get(entry.name as usize).cloned())
            .flatten(),
        frame: about_name.then_some(NodeId::Frame(entry.frame)),
        object: (entry.deed != Deed::Unbound).then(|| object_id(entry.object)),
    }
}

/// Where in the heap an object lies.
fn place_of(m: &Machine, serial: u32) -> Option<ObjId> {
    m.heap.iter().find(|(_, obj)| obj.serial == serial).map(|(id, _)| id)
}

/// The dict that holds an object's attributes, once somebody has asked for it.
fn dict_of(m: &Machine, serial: u32) -> Option<u32> {
    let extra = m.heap.get(place_of(m, serial)?).extra.as_ref()?;
    match extra.attributes {
        Attributes::Dict(dict) => Some(m.heap.get(dict).serial),
        _ => None,
    }
}

fn lives(m: &Machine, place: ObjId, serial: u32) -> bool {
    let obj = ((place.0 as usize) < m.heap.slots()).then(|| m.heap.get(place));
    obj.is_some_and(|obj| obj.serial == serial && !obj.is_free())
}

impl Timeline {
    /// The line that ran between the step before and this one.
    pub(super) fn line_at_work(&self, step: usize) -> Option<u32> {
        let info = self.step(step)?;
        match info.event {
            // The line goes on.
            Event::Exception => Some(info.line),
            _ => self.line_done_before(step, &info).or_else(|| {
                let before = self.steps.get(step.checked_sub(1)?)?;
                Some(before.line)
            }),
        }
    }

    /// The first step from `step` on at which the object is gone: it is alive, and then never again, so the checkpoints say
    /// between which of them, and one stretch is replayed.
    fn first_without(&self, place: ObjId, serial: u32, step: usize) -> Option<usize> {
        if lives(&self.steps.last, place, serial) {
            return None;
        }
        let after = self
            .steps
            .checkpoints
            .partition_point(|at| at.event_count() <= step as u64 || at.holds(place, serial));
        let mut m = self
            .steps
            .checkpoints
            .get(after.saturating_sub(1))?
            .restore(&self.steps.last.stdout);
        // It is known to live at `step`.
        let first = (m.events.count() as usize).max(step + 1);
        for (number, record) in (first..).zip(self.steps.iter_from(first)) {
            let missing = done_before(&record).saturating_sub(m.instructions);
            let state = m.run(missing);
            m.events.clear();
            if !lives(&m, place, serial) {
                return Some(number);
            }
            if state == RunState::Finished && m.instructions < done_before(&record) {
                break;
            }
        }
        // It went with the module's last names.
        None
    }
}

/// A name as a frame sees it, for [`watch`].
pub(super) fn name_in_frame(m: &Machine, frame: usize, name: &str) -> Option<ObjId> {
    let frame = m.frames.get(frame)?;
    let slot = frame.body.code.locals_plus.iter().position(|known| &**known == name);
    if let Some(slot) = slot {
        let value = local(m, frame, slot);
        return Some(value).filter(|value| !value.is_null());
    }
    if !frame.locals.is_null() && frame.locals != frame.globals {
        let key = m.interned_name(name)?;
        return m.dict_get_str(frame.locals, key);
    }
    None
}
