//! The instruction loop.
//!
//! [`Machine::run`] executes instructions until a budget is used up, the program ends or a limit is reached. The inner loop
//! decodes and does the instructions that programs spend their time in; everything else is one call into
//! [`Machine::step`], which is a table of contents of the other files.
//!
//! Between two instructions nothing is half done: every value is on the value stack, in a local or in the heap. That is
//! where a run may stop, be copied, or be interrupted by a finalizer.

use super::fixed::{self, types};
use super::frame::{OnReturn, Step};
use super::fused::{self, Does};
use super::tracing::Traced;
use super::{Abort, Event, EventRecord, Machine, ObjId, Res, Stopped};
use crate::code::{Instr, Opcode, flags};
use crate::objects::{IteratorData, Payload};

/// How far [`Machine::run`] came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// The budget is used up; there is more to run.
    Running,
    /// The program has ended, or was stopped (see [`Machine::stopped`]).
    Finished,
}

impl Machine {
    /// Executes at most `budget` instructions.
    pub fn run(&mut self, budget: u64) -> RunState {
        let until = self.instructions.saturating_add(budget);
        loop {
            if self.stopped.is_some() {
                return RunState::Finished;
            }
            if self.frames.is_empty() {
                if self.phase == super::Phase::Done {
                    return RunState::Finished;
                }
                self.next_phase();
                continue;
            }
            if self.within_limits().is_err() {
                return RunState::Finished;
            }
            if self.instructions >= until {
                return RunState::Running;
            }
            // In stretches, so that what the run uses is looked at now and then.
            self.run_frames(until.min(self.look_at).min(self.limits.instructions));
            if self.has_returned() {
                return RunState::Running;
            }
        }
    }

    /// Runs the frames there are until `until`, the end, or the next exception, which is settled.
    pub(super) fn run_frames(&mut self, until: u64) {
        let outcome = self.execute(until);
        self.settle(outcome);
    }

    /// What an instruction's failure leads to.
    pub(super) fn settle(&mut self, outcome: Res<()>) {
        match outcome {
            Ok(()) => {}
            Err(Abort::Raise) => self.unwind(true),
            Err(Abort::Stop) => {
                if self.stopped.is_none() && !self.returned {
                    self.stopped = Some(Stopped::Bug("stopped without a reason".into()));
                }
            }
            Err(Abort::Call) => {
                let outcome = self.do_tail(OnReturn::Push);
                self.settle(outcome);
            }
            Err(Abort::Slow) => {
                let abort = self.raise_text(
                    types::NOT_IMPLEMENTED_ERROR,
                    "heaplens cannot do this with objects of this kind yet",
                );
                self.settle(Err(abort));
            }
        }
    }

    /// Runs the frame on top until it changes, the budget ends or something is raised.
    fn execute(&mut self, until: u64) -> Res<()> {
        'frame: loop {
            if self.heap.wants_attention() {
                self.attend()?;
            }
            if !self.waiting.is_empty() && self.has_waiting() {
                if !self.heap.wants_attention() {
                    self.raise_waiting();
                    return Ok(());
                }
                continue 'frame;
            }
            let Some(frame) = self.frames.last() else { return Ok(()) };
            let body = frame.body.clone();
            let instrs: &[Step] = &body.instrs;
            let serial = frame.serial;
            let base = frame.base as usize;
            let (globals, builtins) = (frame.globals, frame.builtins);
            // The code of a function has no instruction that would ask.
            let names_are_globals = body.flags & flags::OPTIMIZED == 0 && self.names_are_globals();
            // Hidden code whose lines tracebacks name has no steps.
            let shown = self.tracing && !body.hidden;
            let depth = frame.depth;
            let top = self.frames.len() - 1;
            let mut pc = frame.pc as usize;
            let mut last_line = frame.last_line;
            // Kept out of memory between the instructions that are done here.
            let mut now = self.instructions;
            // Where the recursion limit is near, one instruction at a time.
            let until = if self.is_near_limit(frame.used) {
                self.check_limit(instrs.get(pc).copied())?;
                until.min(now + 1)
            } else {
                until
            };

            // Before it there is room for the longest sequence.
            let roomy = match self.allocations {
                // A look at the heap before each instruction, and no sequences.
                Some(_) => 0,
                None => until.saturating_sub(fused::LONGEST - 1),
            };
            self.heap.set_alarm(roomy);

            macro_rules! sync {
                () => {{
                    self.instructions = now;
                    let frame = &mut self.frames[top];
                    frame.pc = pc as u32;
                    frame.last_line = last_line;
                }};
            }
            // What comes after the instruction that is done, if it can be done with it.
            macro_rules! next {
                () => {
                    instrs.get(pc).filter(|_| now < until)
                };
            }
            macro_rules! goto {
                ($target:expr) => {{
                    let target = $target as usize;
                    if target < pc {
                        last_line = JUMPED_BACK;
                    }
                    pc = target;
                }};
            }
            macro_rules! local {
                ($step:expr) => {
                    self.stack[base + $step.arg as usize]
                };
            }
            // A new value (owned) goes to the stack, or to the local or global name in which it is stored at once.
            macro_rules! give {
                ($value:expr) => {{
                    let value = $value;
                    match next!() {
                        Some(next) if next.does[0] == Does::StoreFast => {
                            pc += 1;
                            now += 1;
                            let old = std::mem::replace(&mut local!(next), value);
                            if !old.is_null() {
                                self.heap.decref(old);
                            }
                        }
                        Some(next)
                            if next.does[0] == Does::StoreName && names_are_globals && {
                                let index = next.arg as usize;
                                self.store_name_fast(globals, body.names[index], &body.places[index], value)
                            } =>
                        {
                            pc += 1;
                            now += 1;
                        }
                        _ => self.stack.push(value),
                    }
                }};
            }
            // The answer of a comparison: mostly a jump follows, and then no bool needs to be made.
            macro_rules! answer {
                ($answer:expr) => {{
                    let answer: bool = $answer;
                    let wanted = match next!().map(|next| next.does[0]) {
                        Some(Does::PopJumpIfFalse) => Some(false),
                        Some(Does::PopJumpIfTrue) => Some(true),
                        _ => None,
                    };
                    match wanted {
                        Some(wanted) => {
                            let target = instrs[pc].arg;
                            now += 1;
                            pc += 1;
                            if answer == wanted {
                                goto!(target);
                            }
                        }
                        None => {
                            let answer = self.bool(answer);
                            self.stack.push(answer);
                        }
                    }
                }};
            }
            // The sequences of `Does`: done in full, or not begun.
            macro_rules! done {
                ($count:expr) => {{
                    pc += $count;
                    now += $count as u64;
                }};
            }
            // Where it changes, the place is hidden from the compiler: it would take that for a loop of its own within this one, and
            // compute ahead of each instruction what one of them may need.
            let mut look = Look::First;
            'next: loop {
                macro_rules! binary {
                    (stack, $right:expr) => {{
                        let left = self.top();
                        let value = self.arithmetic_on(instrs[pc + 1].arg, left, $right);
                        if !value.is_null() {
                            done!(2);
                            self.pop();
                            give!(value);
                            continue 'next;
                        }
                    }};
                    ($left:expr, $right:expr, $count:expr) => {{
                        let value = self.arithmetic(instrs[pc + $count - 1].arg, $left, $right);
                        if !value.is_null() {
                            done!($count);
                            give!(value);
                            continue 'next;
                        }
                    }};
                }
                // `x = x operator y`: the old value goes as the new one comes.
                macro_rules! update {
                    ($local:expr, $right:expr) => {{
                        let value = self.arithmetic_on(instrs[pc + 2].arg, $local, $right);
                        if !value.is_null() {
                            $local = value;
                            done!(4);
                            continue 'next;
                        }
                    }};
                }
                macro_rules! compare {
                    (stack, $right:expr) => {{
                        let left = self.top();
                        if let Some(answer) = self.comparison(instrs[pc + 1].arg, left, $right) {
                            done!(2);
                            self.pop();
                            self.heap.decref(left);
                            answer!(answer);
                            continue 'next;
                        }
                    }};
                    ($left:expr, $right:expr) => {{
                        if let Some(answer) = self.comparison(instrs[pc + 2].arg, $left, $right) {
                            done!(3);
                            answer!(answer);
                            continue 'next;
                        }
                    }};
                }
                macro_rules! set_item {
                    ($object:expr, $index:expr) => {{
                        let (object, index, value) = ($object, $index, self.top());
                        if self.set_item_of(object, index, value) {
                            self.pop();
                            done!(3);
                            continue 'next;
                        }
                    }};
                }
                macro_rules! item {
                    (stack, $index:expr) => {{
                        let object = self.top();
                        if let Some(item) = self.item_fast(object, $index) {
                            self.heap.incref(item);
                            done!(2);
                            self.pop();
                            self.heap.decref(object);
                            give!(item);
                            continue 'next;
                        }
                    }};
                    ($object:expr, $index:expr) => {{
                        if let Some(item) = self.item_fast($object, $index) {
                            self.heap.incref(item);
                            done!(3);
                            give!(item);
                            continue 'next;
                        }
                    }};
                }

                macro_rules! other {
                    ($step:expr) => {{
                        done!(1);
                        sync!();
                        let (op, arg) = ($step.op, $step.arg);
                        self.step(Instr { op, arg })?;
                        match self.frames.last() {
                            Some(frame) if frame.serial == serial && self.frames.len() == top + 1 => {
                                pc = frame.pc as usize;
                                last_line = frame.last_line;
                                continue 'next;
                            }
                            _ => continue 'frame,
                        }
                    }};
                }

                let Some(instr) = instrs.get(pc) else {
                    return Err(self.bug("ran past the end of the code"));
                };
                let mut does = instr.does[std::mem::take(&mut look) as usize];
                if now >= self.heap.alarm() {
                    if now >= until {
                        sync!();
                        return Ok(());
                    }
                    if self.heap.wants_attention() {
                        sync!();
                        continue 'frame;
                    }
                    self.heap.set_alarm(roomy);
                    if roomy == 0 && self.allocations.is_some() {
                        sync!();
                        self.look_at_allocations();
                    }
                    if now >= roomy {
                        // No sequence is begun any more.
                        if !does.begins_line() {
                            does = instr.does[Look::Alone as usize];
                        }
                    }
                }
                match does {
                    Does::Line => {
                        let line = body.lines[pc];
                        if line != last_line && last_line != RESUMING {
                            if shown {
                                if self.capture.is_some() {
                                    self.instructions = now;
                                    self.frames[top].pc = pc as u32;
                                    self.capture_event();
                                }
                                self.log(now, Event::Line, line, depth, body.index);
                            }
                            last_line = line;
                            if self.tells_here() {
                                sync!();
                                if self.tell_line(pc, line)? {
                                    continue 'frame;
                                }
                            }
                        }
                        look = Look::Then;
                        pc = hidden(pc);
                        continue 'next;
                    }
                    Does::QuietLine => {
                        if last_line != RESUMING || instr.op == Opcode::Resume {
                            last_line = body.lines[pc];
                        }
                        look = Look::Then;
                        pc = hidden(pc);
                        continue 'next;
                    }
                    Does::BinaryLocalLocal => binary!(local!(instr), local!(instrs[pc + 1]), 3),
                    Does::BinaryLocalConst => binary!(local!(instr), body.consts[instrs[pc + 1].arg as usize], 3),
                    Does::BinaryConstLocal => binary!(body.consts[instr.arg as usize], local!(instrs[pc + 1]), 3),
                    Does::BinaryStackLocal => binary!(stack, local!(instr)),
                    Does::BinaryStackConst => binary!(stack, body.consts[instr.arg as usize]),
                    Does::UpdateLocalLocal => update!(local!(instr), local!(instrs[pc + 1])),
                    Does::UpdateLocalConst => update!(local!(instr), body.consts[instrs[pc + 1].arg as usize]),
                    Does::CompareLocalLocal => compare!(local!(instr), local!(instrs[pc + 1])),
                    Does::CompareLocalConst => compare!(local!(instr), body.consts[instrs[pc + 1].arg as usize]),
                    Does::CompareStackLocal => compare!(stack, local!(instr)),
                    Does::CompareStackConst => compare!(stack, body.consts[instr.arg as usize]),
                    Does::ItemLocalLocal => item!(local!(instr), local!(instrs[pc + 1])),
                    Does::ItemLocalConst => item!(local!(instr), body.consts[instrs[pc + 1].arg as usize]),
                    Does::ItemStackLocal => item!(stack, local!(instr)),
                    Does::ItemStackConst => item!(stack, body.consts[instr.arg as usize]),
                    Does::SetItemLocalLocal => set_item!(local!(instr), local!(instrs[pc + 1])),
                    Does::SetItemLocalConst => set_item!(local!(instr), body.consts[instrs[pc + 1].arg as usize]),
                    Does::AttributeOfLocal => {
                        let name = body.names[instrs[pc + 1].arg as usize];
                        if let Some(value) = self.instance_attribute_fast(local!(instr), name) {
                            self.heap.incref(value);
                            done!(2);
                            give!(value);
                            continue 'next;
                        }
                    }
                    Does::MethodOfLocal => {
                        let object = local!(instr);
                        let name = body.names[instrs[pc + 1].arg as usize];
                        if let Some(method) = self.unbound_method(object, name) {
                            self.heap.incref(method);
                            self.heap.incref(object);
                            self.stack.push(method);
                            self.stack.push(object);
                            done!(2);
                            continue 'next;
                        }
                    }
                    Does::ItemKept => {
                        let len = self.stack.len();
                        let (object, index) = (self.stack[len - 2], self.stack[len - 1]);
                        if let Some(item) = self.item_fast(object, index) {
                            self.heap.incref(item);
                            self.stack.push(item);
                            done!(3);
                            continue 'next;
                        }
                    }
                    Does::SetItemKept => {
                        let len = self.stack.len();
                        let (object, index, value) = (self.stack[len - 3], self.stack[len - 2], self.stack[len - 1]);
                        if self.set_item_of(object, index, value) {
                            self.stack.truncate(len - 3);
                            self.heap.decref(object);
                            self.heap.decref(index);
                            done!(3);
                            continue 'next;
                        }
                    }
                    Does::AttributeKept => {
                        let name = body.names[instrs[pc + 1].arg as usize];
                        if let Some(value) = self.instance_attribute_fast(self.top(), name) {
                            self.heap.incref(value);
                            self.stack.push(value);
                            done!(2);
                            continue 'next;
                        }
                    }
                    Does::SetAttributeKept => {
                        let name = body.names[instrs[pc + 1].arg as usize];
                        let len = self.stack.len();
                        let (object, value) = (self.stack[len - 2], self.stack[len - 1]);
                        if self.set_attr_fast(object, name, value) {
                            self.stack.truncate(len - 2);
                            self.heap.decref(object);
                            done!(2);
                            continue 'next;
                        }
                    }
                    Does::LocalConst => {
                        let (local, constant) = (local!(instr), body.consts[instrs[pc + 1].arg as usize]);
                        if !local.is_null() {
                            self.heap.incref(local);
                            self.heap.incref(constant);
                            self.stack.push(local);
                            self.stack.push(constant);
                            done!(2);
                            continue 'next;
                        }
                    }
                    Does::LocalLocal => {
                        let (first, second) = (local!(instr), local!(instrs[pc + 1]));
                        if !first.is_null() && !second.is_null() {
                            self.heap.incref(first);
                            self.heap.incref(second);
                            self.stack.push(first);
                            self.stack.push(second);
                            done!(2);
                            continue 'next;
                        }
                    }
                    Does::Call => {
                        let arg = instrs[pc + 1].arg;
                        done!(2);
                        sync!();
                        if !self.call_fast(arg) {
                            match self.call_native_fast(arg) {
                                Some(outcome) => outcome?,
                                None => self.op_call(arg)?,
                            }
                            match self.frames.last() {
                                Some(frame) if frame.serial == serial && self.frames.len() == top + 1 => {
                                    pc = frame.pc as usize;
                                    last_line = frame.last_line;
                                    continue 'next;
                                }
                                _ => {}
                            }
                        }
                        continue 'frame;
                    }
                    Does::LoadFast => {
                        done!(1);
                        let value = local!(instr);
                        if value.is_null() {
                            sync!();
                            return Err(self.unbound_local(&body, instr.arg));
                        }
                        self.heap.incref(value);
                        self.stack.push(value);
                        continue 'next;
                    }
                    Does::StoreFast => {
                        done!(1);
                        let value = self.pop();
                        let old = std::mem::replace(&mut local!(instr), value);
                        if !old.is_null() {
                            self.heap.decref(old);
                        }
                        continue 'next;
                    }
                    Does::LoadConst => {
                        done!(1);
                        let value = body.consts[instr.arg as usize];
                        self.heap.incref(value);
                        self.stack.push(value);
                        continue 'next;
                    }
                    Does::PopTop => {
                        done!(1);
                        let value = self.pop();
                        self.heap.decref(value);
                        continue 'next;
                    }
                    Does::PushNull => {
                        done!(1);
                        self.stack.push(ObjId::NULL);
                        continue 'next;
                    }
                    Does::Nop => {
                        done!(1);
                        continue 'next;
                    }
                    Does::Resume => {
                        done!(1);
                        if self.is_watched() && !body.hidden {
                            sync!();
                            self.record_here(Event::Call);
                        }
                        if instr.arg == 0 {
                            last_line = JUMPED_BACK;
                        }
                        if self.tells_calls() {
                            sync!();
                            let none = self.none();
                            self.tell("call", none, Traced::Next)?;
                            continue 'frame;
                        }
                        continue 'next;
                    }
                    Does::LoadDeref => {
                        if let Payload::Cell(value) = *self.heap.payload(local!(instr))
                            && !value.is_null()
                        {
                            done!(1);
                            self.heap.incref(value);
                            self.stack.push(value);
                            continue 'next;
                        }
                        other!(instr);
                    }
                    Does::JumpForward => {
                        now += 1;
                        pc = instr.arg as usize;
                        continue 'next;
                    }
                    Does::JumpBackward => {
                        now += 1;
                        pc = instr.arg as usize;
                        last_line = JUMPED_BACK;
                        continue 'next;
                    }
                    Does::PopJumpIfFalse | Does::PopJumpIfTrue => {
                        done!(1);
                        let wanted = does == Does::PopJumpIfTrue;
                        let value = self.top();
                        let truth = if value == fixed::TRUE {
                            true
                        } else if value == fixed::FALSE {
                            false
                        } else {
                            match self.truth(value) {
                                Ok(truth) => truth,
                                Err(Abort::Slow) => {
                                    sync!();
                                    self.ask_truth(value)?;
                                    continue 'frame;
                                }
                                Err(abort) => {
                                    sync!();
                                    return Err(abort);
                                }
                            }
                        };
                        let value = self.pop();
                        self.heap.decref(value);
                        if truth == wanted {
                            goto!(instr.arg);
                        }
                        continue 'next;
                    }
                    Does::PopJumpIfNone => {
                        done!(1);
                        let value = self.pop();
                        self.heap.decref(value);
                        if value == fixed::NONE {
                            goto!(instr.arg);
                        }
                        continue 'next;
                    }
                    Does::PopJumpIfNotNone => {
                        done!(1);
                        let value = self.pop();
                        self.heap.decref(value);
                        if value != fixed::NONE {
                            goto!(instr.arg);
                        }
                        continue 'next;
                    }
                    Does::Copy => {
                        done!(1);
                        let value = self.stack[self.stack.len() - instr.arg as usize];
                        if !value.is_null() {
                            self.heap.incref(value);
                        }
                        self.stack.push(value);
                        continue 'next;
                    }
                    Does::Swap => {
                        done!(1);
                        let last = self.stack.len() - 1;
                        self.stack.swap(last, last + 1 - instr.arg as usize);
                        continue 'next;
                    }
                    Does::IsOp => {
                        done!(1);
                        let right = self.pop();
                        let left = self.pop();
                        self.heap.decref(left);
                        self.heap.decref(right);
                        answer!((left == right) != (instr.arg == 1));
                        continue 'next;
                    }
                    Does::BinaryOp => {
                        done!(1);
                        let len = self.stack.len();
                        let (left, right) = (self.stack[len - 2], self.stack[len - 1]);
                        let value = self.arithmetic_on(instr.arg, left, right);
                        if value.is_null() {
                            sync!();
                            self.binary_op(instr.arg)?;
                            if self.frames.len() != top + 1 {
                                continue 'frame;
                            }
                        } else {
                            self.stack.truncate(len - 2);
                            self.heap.decref(right);
                            give!(value);
                        }
                        continue 'next;
                    }
                    Does::CompareOp => {
                        done!(1);
                        let len = self.stack.len();
                        let (left, right) = (self.stack[len - 2], self.stack[len - 1]);
                        match self.comparison(instr.arg, left, right) {
                            Some(answer) => {
                                self.stack.truncate(len - 2);
                                self.heap.decref(left);
                                self.heap.decref(right);
                                answer!(answer);
                            }
                            None => {
                                sync!();
                                self.compare_op(instr.arg)?;
                                if self.frames.len() != top + 1 {
                                    continue 'frame;
                                }
                            }
                        }
                        continue 'next;
                    }
                    Does::ForIter => {
                        done!(1);
                        let iterator = self.top();
                        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                            && let IteratorData::Range { next, step, left } = &mut **data
                            && *left > 0
                        {
                            *left -= 1;
                            let value = *next;
                            *next = next.wrapping_add(*step);
                            if let Some(next) = next!()
                                && next.op == Opcode::StoreFast
                                && let Some(value) = self.int_for(local!(next), value)
                            {
                                local!(next) = value;
                                pc += 1;
                                now += 1;
                                continue 'next;
                            }
                            let value = self.int(value);
                            give!(value);
                            continue 'next;
                        }
                        if let Some(item) = self.next_in_row_fast(iterator) {
                            self.heap.incref(item);
                            give!(item);
                            continue 'next;
                        }
                        sync!();
                        self.for_iter(iterator)?;
                        let frame = &self.frames[self.frames.len() - 1];
                        if frame.serial != serial || self.frames.len() != top + 1 {
                            continue 'frame;
                        }
                        pc = frame.pc as usize;
                        continue 'next;
                    }
                    Does::LoadGlobal => {
                        done!(1);
                        let index = (instr.arg >> 1) as usize;
                        let name = body.names[index];
                        match self.named_fast(globals, builtins, name, &body.places[index]) {
                            Some(value) => {
                                if instr.arg & 1 != 0 {
                                    self.stack.push(ObjId::NULL);
                                }
                                self.heap.incref(value);
                                self.stack.push(value);
                            }
                            None => {
                                sync!();
                                return Err(self.name_error(name));
                            }
                        }
                        continue 'next;
                    }
                    Does::LoadName => {
                        if !names_are_globals {
                            other!(instr);
                        }
                        done!(1);
                        let index = instr.arg as usize;
                        let name = body.names[index];
                        match self.named_fast(globals, builtins, name, &body.places[index]) {
                            Some(value) => {
                                self.heap.incref(value);
                                self.stack.push(value);
                            }
                            None => {
                                sync!();
                                return Err(self.name_error(name));
                            }
                        }
                        continue 'next;
                    }
                    Does::StoreName => {
                        let index = instr.arg as usize;
                        if names_are_globals
                            && self.store_name_fast(globals, body.names[index], &body.places[index], self.top())
                        {
                            done!(1);
                            self.pop();
                            continue 'next;
                        }
                        other!(instr);
                    }
                    Does::LoadAttr => {
                        done!(1);
                        let object = self.top();
                        let name = body.names[instr.arg as usize];
                        if let Some(value) = self
                            .instance_attribute_fast(object, name)
                            .or_else(|| self.slot_fast(object, name))
                        {
                            self.heap.incref(value);
                            self.pop();
                            self.heap.decref(object);
                            give!(value);
                        } else {
                            sync!();
                            self.load_attr(name)?;
                            if self.frames.len() != top + 1 {
                                continue 'frame;
                            }
                        }
                        continue 'next;
                    }
                    Does::ContainsOp => {
                        done!(1);
                        let len = self.stack.len();
                        let (item, container) = (self.stack[len - 2], self.stack[len - 1]);
                        match self.contains_fast(container, item) {
                            Some(found) => {
                                self.stack.truncate(len - 2);
                                self.heap.decref(item);
                                self.heap.decref(container);
                                answer!(found != (instr.arg == 1));
                            }
                            None => {
                                sync!();
                                self.op_contains(instr.arg == 1)?;
                                if self.frames.len() != top + 1 {
                                    continue 'frame;
                                }
                            }
                        }
                        continue 'next;
                    }
                    Does::BinarySubscr => {
                        done!(1);
                        let len = self.stack.len();
                        let (object, index) = (self.stack[len - 2], self.stack[len - 1]);
                        match self
                            .item_fast(object, index)
                            .or_else(|| self.dict_item_fast(object, index))
                        {
                            Some(item) => {
                                self.heap.incref(item);
                                self.stack.truncate(len - 2);
                                self.heap.decref(object);
                                self.heap.decref(index);
                                give!(item);
                            }
                            None => {
                                sync!();
                                self.op_get_item()?;
                                if self.frames.len() != top + 1 {
                                    continue 'frame;
                                }
                            }
                        }
                        continue 'next;
                    }
                    Does::StoreAttr => {
                        let len = self.stack.len();
                        let (value, object) = (self.stack[len - 2], self.stack[len - 1]);
                        if self.set_attr_fast(object, body.names[instr.arg as usize], value) {
                            done!(1);
                            self.stack.truncate(len - 2);
                            self.heap.decref(object);
                            continue 'next;
                        }
                        other!(instr);
                    }
                    Does::StoreSubscr => {
                        if self.set_item_fast() {
                            done!(1);
                            continue 'next;
                        }
                        other!(instr);
                    }
                    Does::UnpackSequence => {
                        if self.unpack_fast(instr.arg) {
                            done!(1);
                            continue 'next;
                        }
                        other!(instr);
                    }
                    Does::ReturnValue => {
                        done!(1);
                        sync!();
                        if self.tell_leaving(self.top())? {
                            continue 'frame;
                        }
                        if self.is_watched() {
                            self.record_return(self.top());
                        }
                        if !self.return_fast() {
                            let value = self.pop();
                            self.return_value(value)?;
                        }
                        continue 'frame;
                    }
                    Does::Other => other!(instr),
                }
                // The sequence that begins here is not made for these operands.
                look = Look::Alone;
                pc = hidden(pc);
            }
        }
    }

    #[inline]
    pub(super) fn pop(&mut self) -> ObjId {
        self.stack.pop().unwrap_or_default()
    }

    #[inline]
    pub(super) fn top(&self) -> ObjId {
        self.stack.last().copied().unwrap_or_default()
    }

    /// The value `depth` places below the top.
    #[inline]
    pub(super) fn peek(&self, depth: usize) -> ObjId {
        self.stack[self.stack.len() - 1 - depth]
    }

    pub(super) fn name_arg(&self, index: u32) -> ObjId {
        match self.frames.last() {
            Some(frame) => frame.body.names[index as usize],
            None => fixed::EMPTY_STR,
        }
    }

    /// Appends an event.
    #[inline]
    fn log(&mut self, instructions: u64, event: Event, line: u32, depth: u32, code: u32) {
        if self.events.counts() {
            self.events.count_one();
            return;
        }
        self.events.push(EventRecord {
            instructions,
            line,
            event,
            depth,
            output: self.stdout.len() as u32,
            code,
        });
    }

    /// Copies the machine if the event that is about to be recorded is wanted.
    #[cold]
    fn capture_event(&mut self) {
        let number = self.events.count();
        let Some(mut capture) = self.capture.take() else { return };
        if number >= capture.from && capture.taken.len() < capture.most {
            // The copy captures nothing itself.
            capture.taken.push((number, self.clone()));
        }
        self.capture = Some(capture);
    }

    /// Whether anybody is told of calls and returns.
    #[inline]
    fn is_watched(&self) -> bool {
        self.tracing || self.witness.is_some()
    }

    /// An event in the running frame, at the instruction it is at.
    pub(super) fn record_here(&mut self, event: Event) {
        let Some(frame) = self.frames.last() else { return };
        if frame.body.hidden {
            return;
        }
        if event == Event::Call && self.witness.is_some() {
            self.keep(event, ObjId::NULL);
        }
        if !self.tracing {
            return;
        }
        if self.capture.is_some() {
            self.capture_event();
        }
        let counts = self.events.counts();
        match self.frames.last() {
            Some(frame) if !counts => {
                let line = if event == Event::Call && frame.generator.is_null() {
                    frame.body.code.first_line
                } else {
                    let at = (frame.pc as usize).saturating_sub(1);
                    frame.body.lines.get(at).copied().unwrap_or(0)
                };
                let (depth, code) = (frame.depth, frame.body.index);
                self.log(self.instructions, event, line, depth, code);
            }
            _ => self.events.count_one(),
        }
    }

    /// The running frame returns or yields `value`, or leaves by an exception: `NULL`.
    pub(super) fn record_return(&mut self, value: ObjId) {
        if self.witness.is_some() && self.frames.last().is_some_and(|frame| !frame.body.hidden) {
            self.keep(Event::Return, value);
        }
        self.record_here(Event::Return);
    }

    /// A `StopIteration` ends a loop or a `yield from`. Tracers hear of it if the program raised it, rather than a built-in
    /// iterator that was at its end.
    pub(super) fn record_stop(&mut self) {
        if self.raised_in_python() {
            self.record_here(Event::Exception);
        }
    }
}
/// A number of which the compiler shall not know that it is the one it was.
#[inline]
fn hidden(pc: usize) -> usize {
    // In wasm it would go through memory.
    if cfg!(target_family = "wasm") {
        pc
    } else {
        std::hint::black_box(pc)
    }
}

/// What is done at an instruction.
#[derive(Clone, Copy, Debug, Default)]
enum Look {
    /// What stands there.
    #[default]
    First,
    /// Its line has been told of.
    Then,
    /// A sequence has not been begun.
    Alone,
}

/// `last_line` after a jump backwards: the next instruction begins a line, even the same one.
pub(super) const JUMPED_BACK: u32 = u32::MAX;
/// `last_line` of a frame before its `RESUME`: nothing is traced yet.
pub(super) const RESUMING: u32 = u32::MAX - 1;
