//! `heaplens trace FILE --format python-tutor`: the run as Python Tutor's tracer (`pg_logger`, version 5) writes it, so that
//! its pages and the tools around it can show what Heaplens recorded.
//!
//! The tracer is a debugger: it hears of every call, line, return and exception of the program's own module and writes down
//! what the running frames, the finished frames that functions still refer to, and the module's variables lead to.

mod closures;
mod encoded;
mod encoder;

use std::collections::BTreeSet;

use heaplens_core::code::{Opcode, flags};
use heaplens_core::machine::{Event, Frame, Machine, ObjId, types};
use heaplens_core::objects::Payload;

use self::closures::{Closures, Variable, View, is_equal};
use self::encoded::{Encoded, Entry, Names, StackEntry, State, Trace};
use self::encoder::{Collection, Encoder, class_name, namespace};
use crate::args::Parsed;
use crate::errors::Failure;
use crate::output::Progress;
use crate::recording::Recording;
use crate::source::Program;

/// Steps that Python Tutor shows at most.
pub const STEP_LIMIT: usize = 1_000;

/// Names that are never shown: the first five by Python Tutor, which gives its programs none of the others.
const IGNORED: [&str; 9] = [
    "__builtins__",
    "__name__",
    "__exception__",
    "__doc__",
    "__package__",
    "__loader__",
    "__spec__",
    "__file__",
    "__cached__",
];

/// A line that ends with this is a breakpoint: if there are any, steps elsewhere are left out.
const BREAKPOINT: &str = "#break";

/// Frames that a frame may lie within.
const NESTED: usize = 100;

/// The trace of a recording that kept its frames, at most `limit` steps of it.
pub fn trace(recording: &mut Recording, limit: usize) -> Trace {
    let mut tutor = Tutor::new(&recording.source, limit);
    let mut progress = Progress::new("tracing");
    let timeline = &mut recording.timeline;
    let count = timeline.len();
    for number in 0..count {
        progress.show(|| format!("step {number} of {count}"));
        let Some(info) = timeline.step(number) else { break };
        tutor.hear(timeline.machine_at(number), info.event, info.line);
        if tutor.done {
            break;
        }
    }
    Trace {
        code: recording.source.clone(),
        trace: tutor.finish(timeline.len() == count && recording.was_cut()),
    }
}

/// The trace of a program that cannot be compiled.
pub fn refused(parsed: &Parsed, failure: &Failure) -> Option<Trace> {
    let Failure::Source(diagnostic) = failure else {
        return None;
    };
    let program = Program::read(parsed.file()).ok()?;
    let entry = Entry {
        event: "uncaught_exception",
        line: Some(Some(diagnostic.line)),
        offset: Some(diagnostic.column),
        exception_msg: Some(format!(
            "{}: {} (<string>, line {})",
            diagnostic.kind.name(),
            diagnostic.message,
            diagnostic.line
        )),
        ..Entry::default()
    };
    Some(Trace {
        code: program.text().unwrap_or_default(),
        trace: vec![entry],
    })
}

/// The tracer: what it remembers from event to event.
struct Tutor {
    lines: Vec<String>,
    breakpoints: BTreeSet<u32>,
    limit: usize,
    entries: Vec<Entry>,
    encoder: Encoder,
    closures: Closures,
    calls: u32,
    /// Whether the module annotates variables of its own. Otherwise nothing is seen of its `__annotations__`, which a program
    /// that Python Tutor runs does not have then.
    annotates: bool,
    /// The module's variables in the order in which they first appeared.
    globals: Vec<String>,
    /// The codes on the stack of a class body: nothing is shown until it returns.
    within: Option<Vec<ObjId>>,
    previous_line: Option<u32>,
    /// What had been printed at the event before.
    printed: usize,
    done: bool,
}

impl Tutor {
    fn new(source: &str, limit: usize) -> Tutor {
        let lines: Vec<String> = source.lines().map(str::to_owned).collect();
        let breakpoints = (1..).zip(&lines).filter(|(_, line)| line.ends_with(BREAKPOINT));
        Tutor {
            breakpoints: breakpoints.map(|(number, _)| number).collect(),
            lines,
            limit,
            entries: Vec::new(),
            encoder: Encoder::default(),
            closures: Closures::default(),
            calls: 0,
            annotates: false,
            globals: Vec::new(),
            within: None,
            previous_line: None,
            printed: 0,
            done: false,
        }
    }

    fn hear(&mut self, m: &Machine, event: Event, line: u32) {
        let Some(frame) = m.running_frame() else { return };
        // A debugger hears of its own thread alone.
        if m.in_thread() {
            return;
        }
        let is_outermost = m.frames.iter().filter(|frame| !frame.body.hidden).count() == 1;
        // The call of the program's own module is the debugger's.
        if is_outermost && event == Event::Call {
            let instructions = &frame.body.code.instrs;
            self.annotates |= instructions.iter().any(|instr| instr.op == Opcode::SetupAnnotations);
            return;
        }
        if event == Event::Exception {
            if is_answer(m, frame) {
                return;
            }
            if let Some(prompt) = self.missing_input(m) {
                self.entries.push(Entry {
                    event: "raw_input",
                    prompt: Some(prompt),
                    ..Entry::default()
                });
                self.done = true;
                return;
            }
            self.closures.note_raised(m, frame.serial, m.raised);
        }
        // A module that `exec` runs begins on a line before its first.
        let begins = event == Event::Call && &*frame.body.code.name == "<module>";
        let line = if begins { 0 } else { line };
        if frame.globals == m.globals && self.is_shown(m, event) {
            self.show(m, event, line);
        }
        self.printed = m.stdout.len();
        // What runs after the program is nobody's to see.
        self.done |= event == Event::Return && is_outermost;
    }

    /// The prompt of a call of `input` for which nothing is left.
    fn missing_input(&self, m: &Machine) -> Option<String> {
        let ended = m.heap.type_of(m.raised) == types::EOF_ERROR && m.stdin_read >= m.stdin.len();
        let by_input = ended && m.clone().ask_str(m.raised).as_deref() == Some("EOF when reading a line");
        by_input.then(|| m.stdout.get(self.printed..).unwrap_or_default().to_owned())
    }

    /// Class bodies, `__new__` and `__repr__` are left out.
    fn is_shown(&mut self, m: &Machine, event: Event) -> bool {
        let Some(frame) = m.running_frame() else { return false };
        let code = &frame.body.code;
        if matches!(&*code.name, "__new__" | "__repr__") {
            return false;
        }
        let codes = || -> Vec<ObjId> {
            let shown = m.frames.iter().filter(|frame| !frame.body.hidden);
            shown.map(|frame| frame.code).collect()
        };
        if let Some(within) = &self.within {
            if event == Event::Return && *within == codes() {
                self.within = None;
            }
            return false;
        }
        let first = (code.first_line as usize)
            .checked_sub(1)
            .and_then(|index| self.lines.get(index));
        let after_class = first.and_then(|line| line.trim_start().strip_prefix("class"));
        if event == Event::Call && after_class.is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
            self.within = Some(codes());
            return false;
        }
        true
    }

    fn show(&mut self, m: &Machine, event: Event, line: u32) {
        let Some(running) = m.running_frame() else { return };
        let (serial, func_name) = (running.serial, running.body.code.name.to_string());
        if event == Event::Call {
            self.calls += 1;
            self.closures.ids.insert(serial, self.calls);
        }
        let globals: Vec<(ObjId, ObjId)> = namespace(m, m.globals)
            .into_iter()
            .filter(|(name, _)| m.as_str(*name).is_some_and(|name| self.is_named(&name.text)))
            .collect();
        // The frames on the stack, innermost first, down to the module.
        let stack: Vec<(ObjId, u64)> = m
            .frames
            .iter()
            .rev()
            .filter_map(|frame| match m.handing_on(frame) {
                Some((_, saved)) => Some((saved.code, saved.serial)),
                None => (!frame.body.hidden).then_some((frame.code, frame.serial)),
            })
            .collect();
        match view(m, serial).filter(|_| stack.len() > 1) {
            Some(top) => self.closures.look_at_frame(m, &top, &stack),
            None => self.closures.look_at_globals(m, &globals),
        }
        let mut frames = self.frames(m, &stack);
        let mut collection = Collection::new(m, &mut self.encoder, &self.closures);
        for (entry, view) in &mut frames {
            entry.fill(&mut collection, view);
        }
        let mut encoded = Names::default();
        for &(name, value) in &globals {
            let name = m.text_of(name).text.to_string();
            let value = collection.encode(value);
            if !self.globals.contains(&name) {
                self.globals.push(name.clone());
            }
            encoded.0.push((name, value));
        }
        let heap = collection.heap;
        let exception_msg = (event == Event::Exception).then(|| {
            let name = class_name(m, m.heap.type_of(m.raised));
            let text = m.clone().ask_str(m.raised).unwrap_or_default();
            format!("{name}: {text}")
        });
        let is_bound = |name: &&String| encoded.0.iter().any(|(bound, _)| bound == *name);
        let state = State {
            func_name,
            stdout: m.stdout.clone(),
            ordered_globals: self.globals.iter().filter(is_bound).cloned().collect(),
            globals: encoded,
            stack_to_render: in_order_of_calls(frames),
            heap,
        };
        let at_breakpoint = |line: Option<u32>| line.is_some_and(|line| self.breakpoints.contains(&line));
        let wanted = self.breakpoints.is_empty()
            || event == Event::Exception
            || at_breakpoint(Some(line))
            || at_breakpoint(self.previous_line);
        self.previous_line = Some(line);
        if wanted {
            self.entries.push(Entry {
                event: match event {
                    Event::Call => "call",
                    Event::Line => "step_line",
                    Event::Return => "return",
                    Event::Exception => "exception",
                },
                line: Some(Some(line).filter(|&line| line > 0 || event == Event::Call)),
                exception_msg,
                state: Some(state),
                ..Entry::default()
            });
        }
        if self.entries.len() >= self.limit {
            self.cut();
        }
    }

    fn is_named(&self, global: &str) -> bool {
        !IGNORED.contains(&global) && (self.annotates || global != "__annotations__")
    }

    fn cut(&mut self) {
        self.entries.push(Entry {
            event: "instruction_limit_reached",
            exception_msg: Some(format!("Stopped after running {} steps.", self.entries.len())),
            ..Entry::default()
        });
        self.done = true;
    }

    /// The frames to be shown: those on the stack, then those that are there for the functions defined in them.
    fn frames(&self, m: &Machine, stack: &[(ObjId, u64)]) -> Vec<(StackEntry, View)> {
        let is_module =
            |code: ObjId| matches!(m.heap.payload(code), Payload::Code(data) if &*data.code.name == "<module>");
        let running: Vec<u64> = stack
            .iter()
            .take_while(|(code, _)| !is_module(*code))
            .map(|(_, serial)| *serial)
            .filter(|serial| self.closures.ids.contains_key(serial))
            .collect();
        let on_stack = |serial: &&u64| !stack.iter().any(|(_, running)| running == *serial);
        let zombies = self.closures.zombies.iter().filter(on_stack);
        let mut frames = Vec::new();
        for (place, &serial) in running.iter().chain(zombies).enumerate() {
            if let Some(view) = view(m, serial) {
                let entry = self.stack_entry(m, &view, place == 0 && !running.is_empty(), place >= running.len());
                frames.push((entry, view));
            }
        }
        frames
    }

    /// A frame's entry without its variables, and the frame with those of its variables alone that are to be shown.
    fn stack_entry(&self, m: &Machine, frame: &View, is_highlighted: bool, is_zombie: bool) -> StackEntry {
        let mut parents = Vec::new();
        let mut at = self.closures.parent_frame(m, frame, &|serial| view(m, serial));
        while let Some(parent) = at.filter(|_| parents.len() < NESTED) {
            parents.push(parent);
            at = view(m, parent).and_then(|frame| self.closures.parent_frame(m, &frame, &|serial| view(m, serial)));
        }
        let id = |serial: &u64| self.closures.ids.get(serial).copied();
        let frame_id = id(&frame.serial).unwrap_or_default();
        let is_parent = self.closures.parents.contains(&frame.serial);
        let (name, first_line) = match m.heap.payload(frame.code) {
            Payload::Code(data) => (data.code.name.to_string(), data.code.first_line),
            _ => (String::new(), 0),
        };
        let func_name = match name.as_str() {
            "" => "unnamed function".to_owned(),
            "<lambda>" => name + &self.encoder.lambda_line(frame.code, first_line),
            _ => name,
        };
        let mark = |given: bool, mark: &'static str| if given { mark } else { "" };
        StackEntry {
            unique_hash: format!(
                "{func_name}_f{frame_id}{}{}",
                mark(is_parent, "_p"),
                mark(is_zombie, "_z")
            ),
            func_name,
            is_parent,
            frame_id,
            parent_frame_id_list: parents.iter().filter_map(id).collect(),
            encoded_locals: Names::default(),
            ordered_varnames: inherited(m, frame, &parents),
            is_zombie,
            is_highlighted,
        }
    }

    /// All entries, at the end of the run.
    fn finish(mut self, cut: bool) -> Vec<Entry> {
        if cut && !self.done {
            self.cut();
        }
        // An exception that ends the program is the last thing to see.
        let ends_with_module = |entry: &Entry| {
            entry.event == "return" && entry.state.as_ref().is_some_and(|state| state.func_name == "<module>")
        };
        if let [.., before, last] = self.entries.as_slice()
            && before.event == "exception"
            && ends_with_module(last)
        {
            self.entries.pop();
        }
        self.entries
    }
}

/// Whether the exception only hands on what an `await` or `yield from` gives: a debugger is not told of that.
fn is_answer(m: &Machine, frame: &Frame) -> bool {
    let waits = flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR;
    let is_bare = matches!(m.heap.payload(m.raised), Payload::Exception(data) if data.traceback.is_null());
    is_bare && frame.body.code.flags & waits != 0 && m.heap.type_of(m.raised) == types::STOP_ITERATION
}

/// Names of variables that a frame only has from the frames around it, which show them.
fn inherited(m: &Machine, frame: &View, parents: &[u64]) -> Vec<String> {
    let parents: Vec<View> = parents.iter().filter_map(|&serial| view(m, serial)).collect();
    let is_theirs = |local: &&Variable| {
        !local.own
            && local.name != "__return__"
            && parents.iter().any(|parent| {
                parent
                    .get(&local.name)
                    .is_some_and(|value| is_equal(m, value, local.value))
            })
    };
    frame
        .locals
        .iter()
        .filter(is_theirs)
        .map(|local| local.name.clone())
        .collect()
}

impl StackEntry {
    /// Encodes the variables. `ordered_varnames` comes with the names to leave out, and goes with those that are there.
    fn fill(&mut self, collection: &mut Collection, frame: &View) {
        let left_out = std::mem::take(&mut self.ordered_varnames);
        let shown = |local: &&Variable| {
            local.name != "__module__" && !left_out.contains(&local.name) && !IGNORED.contains(&local.name.as_str())
        };
        let locals: Vec<&Variable> = frame.locals.iter().filter(shown).collect();
        for local in &locals {
            let value: Encoded = collection.encode(local.value);
            self.encoded_locals.0.push((local.name.clone(), value));
        }
        let names = |own: bool| {
            let others = locals
                .iter()
                .filter(move |local| local.own == own && local.name != "__return__");
            others.map(|local| local.name.clone())
        };
        let mut others: Vec<String> = names(false).collect();
        others.sort();
        self.ordered_varnames = names(true).chain(others).collect();
        if locals.iter().any(|local| local.name == "__return__") {
            self.ordered_varnames.push("__return__".to_owned());
        }
    }
}

fn in_order_of_calls(frames: Vec<(StackEntry, View)>) -> Vec<StackEntry> {
    let mut entries: Vec<StackEntry> = frames.into_iter().map(|(entry, _)| entry).collect();
    entries.sort_by_key(|entry| entry.frame_id);
    entries
}

/// A frame that the tracer was told of, with its variables and what it returned.
fn view(m: &Machine, serial: u64) -> Option<View> {
    let witness = m.witness()?;
    let &object = witness.frames.get(&serial)?;
    let Payload::Frame(data) = m.heap.payload(object) else {
        return None;
    };
    let text = |name: ObjId| m.text_of(name).text.to_string();
    let mut locals: Vec<Variable> = match data.locals {
        ObjId::NULL => {
            let known = m
                .frame_variables(object)
                .into_iter()
                .map(|(name, kind, value)| Variable {
                    name: text(name),
                    own: kind.local,
                    value,
                });
            let mut variables: Vec<Variable> = known.collect();
            // What `exec` has put into the dict of a function's variables.
            let running = m.frames.iter().find(|frame| frame.serial == serial);
            let names = running.map_or(&[][..], |frame| &frame.body.code.locals_plus);
            for (name, value) in running.map_or_else(Vec::new, |frame| namespace(m, frame.locals)) {
                let name = text(name);
                if !names.iter().any(|known| **known == *name) {
                    variables.push(Variable {
                        name,
                        own: false,
                        value,
                    });
                }
            }
            variables
        }
        names => namespace(m, names)
            .into_iter()
            .map(|(name, value)| Variable {
                name: text(name),
                own: false,
                value,
            })
            .collect(),
    };
    if let Some(&value) = witness.returned.get(&serial) {
        locals.push(Variable {
            name: "__return__".to_owned(),
            own: false,
            value,
        });
    }
    Some(View {
        serial,
        code: data.code,
        locals,
    })
}
