//! The instruction loop.
//!
//! [`Machine::run`] executes instructions until a budget is used up, the program ends or a limit is reached. The inner loop
//! decodes and does the instructions that programs spend their time in; everything else is one call into
//! [`Machine::step`], which is a table of contents of the other files.
//!
//! Between two instructions nothing is half done: every value is on the value stack, in a local or in the heap. That is
//! where a run may stop, be copied, or be interrupted by a finalizer.

use super::fixed::{self, types};
use super::frame::OnReturn;
use super::ops::{BinaryOperator, Comparison};
use super::{Abort, Event, EventRecord, Machine, ObjId, Res, Stopped};
use crate::code::{Instr, Opcode};
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
                if self.stopped.is_none() {
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
            let Some(frame) = self.frames.last() else { return Ok(()) };
            let body = frame.body.clone();
            let serial = frame.serial;
            let base = frame.base as usize;
            let top = self.frames.len() - 1;
            let mut pc = frame.pc as usize;
            let mut last_line = frame.last_line;
            // Kept out of memory between the instructions that are done here.
            let mut now = self.instructions;

            macro_rules! sync {
                () => {{
                    self.instructions = now;
                    let frame = &mut self.frames[top];
                    frame.pc = pc as u32;
                    frame.last_line = last_line;
                }};
            }

            loop {
                if now >= until || self.heap.wants_attention() {
                    sync!();
                    if now >= until {
                        return Ok(());
                    }
                    continue 'frame;
                }
                let Some(&instr) = body.instrs.get(pc) else {
                    return Err(self.bug("ran past the end of the code"));
                };
                if instr.new_line {
                    let line = body.lines[pc];
                    if line != last_line {
                        if line != 0 && self.tracing && last_line != RESUMING && instr.op != Opcode::Resume {
                            self.instructions = now;
                            self.frames[top].pc = pc as u32;
                            self.record(Event::Line, line);
                        }
                        if last_line != RESUMING || instr.op == Opcode::Resume {
                            last_line = line;
                        }
                    }
                }
                pc += 1;
                now += 1;
                match instr.op {
                    Opcode::LoadFast => {
                        let value = self.stack[base + instr.arg as usize];
                        if value.is_null() {
                            sync!();
                            return Err(self.unbound_local(&body, instr.arg));
                        }
                        self.heap.incref(value);
                        self.stack.push(value);
                        // Operands mostly come in pairs.
                        if let Some(&next) = body.instrs.get(pc)
                            && next.op == Opcode::LoadFast
                            && !next.new_line
                            && now < until
                        {
                            let value = self.stack[base + next.arg as usize];
                            if !value.is_null() {
                                pc += 1;
                                now += 1;
                                self.heap.incref(value);
                                self.stack.push(value);
                            }
                        }
                    }
                    Opcode::StoreFast => {
                        let value = self.pop();
                        let old = std::mem::replace(&mut self.stack[base + instr.arg as usize], value);
                        if !old.is_null() {
                            self.heap.decref(old);
                        }
                    }
                    Opcode::LoadConst => {
                        let value = body.consts[instr.arg as usize];
                        self.heap.incref(value);
                        self.stack.push(value);
                    }
                    Opcode::PopTop => {
                        let value = self.pop();
                        self.heap.decref(value);
                    }
                    Opcode::PushNull => self.stack.push(ObjId::NULL),
                    Opcode::Nop | Opcode::Precall => {}
                    Opcode::JumpForward => pc = instr.arg as usize,
                    Opcode::JumpBackward => {
                        pc = instr.arg as usize;
                        last_line = JUMPED_BACK;
                    }
                    Opcode::JumpBackwardNoInterrupt => pc = instr.arg as usize,
                    Opcode::PopJumpForwardIfFalse
                    | Opcode::PopJumpBackwardIfFalse
                    | Opcode::PopJumpForwardIfTrue
                    | Opcode::PopJumpBackwardIfTrue => {
                        let wanted = matches!(instr.op, Opcode::PopJumpForwardIfTrue | Opcode::PopJumpBackwardIfTrue);
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
                            if (instr.arg as usize) < pc {
                                last_line = JUMPED_BACK;
                            }
                            pc = instr.arg as usize;
                        }
                    }
                    Opcode::PopJumpForwardIfNone | Opcode::PopJumpBackwardIfNone => {
                        let value = self.pop();
                        self.heap.decref(value);
                        if value == fixed::NONE {
                            if (instr.arg as usize) < pc {
                                last_line = JUMPED_BACK;
                            }
                            pc = instr.arg as usize;
                        }
                    }
                    Opcode::PopJumpForwardIfNotNone | Opcode::PopJumpBackwardIfNotNone => {
                        let value = self.pop();
                        self.heap.decref(value);
                        if value != fixed::NONE {
                            if (instr.arg as usize) < pc {
                                last_line = JUMPED_BACK;
                            }
                            pc = instr.arg as usize;
                        }
                    }
                    Opcode::Copy => {
                        let value = self.stack[self.stack.len() - instr.arg as usize];
                        if !value.is_null() {
                            self.heap.incref(value);
                        }
                        self.stack.push(value);
                    }
                    Opcode::Swap => {
                        let last = self.stack.len() - 1;
                        self.stack.swap(last, last + 1 - instr.arg as usize);
                    }
                    Opcode::IsOp => {
                        let right = self.pop();
                        let left = self.pop();
                        let answer = (left == right) != (instr.arg == 1);
                        self.heap.decref(left);
                        self.heap.decref(right);
                        let answer = self.bool(answer);
                        self.stack.push(answer);
                    }
                    Opcode::BinaryOp => {
                        if !self.binary_fast(instr.arg) {
                            sync!();
                            self.binary_op(instr.arg)?;
                            if self.frames.len() != top + 1 {
                                continue 'frame;
                            }
                        }
                    }
                    Opcode::CompareOp => {
                        if let Some(answer) = self.compare_fast(instr.arg) {
                            // Mostly a jump follows; then no bool needs to be made.
                            let next = body.instrs.get(pc).filter(|next| !next.new_line && now < until);
                            let wanted = match next.map(|next| next.op) {
                                Some(Opcode::PopJumpForwardIfFalse | Opcode::PopJumpBackwardIfFalse) => false,
                                Some(Opcode::PopJumpForwardIfTrue | Opcode::PopJumpBackwardIfTrue) => true,
                                _ => {
                                    let answer = self.bool(answer);
                                    self.stack.push(answer);
                                    continue;
                                }
                            };
                            now += 1;
                            pc += 1;
                            if answer == wanted
                                && let Some(next) = next
                            {
                                if (next.arg as usize) < pc {
                                    last_line = JUMPED_BACK;
                                }
                                pc = next.arg as usize;
                            }
                        } else {
                            sync!();
                            self.compare_op(instr.arg)?;
                            if self.frames.len() != top + 1 {
                                continue 'frame;
                            }
                        }
                    }
                    Opcode::ForIter => {
                        let iterator = self.top();
                        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                            && let IteratorData::Range { next, step, left } = &mut **data
                            && *left > 0
                        {
                            *left -= 1;
                            let value = *next;
                            *next = next.wrapping_add(*step);
                            let value = self.int(value);
                            self.stack.push(value);
                            continue;
                        }
                        if let Some(item) = self.next_in_list_fast(iterator) {
                            self.heap.incref(item);
                            self.stack.push(item);
                            continue;
                        }
                        sync!();
                        self.for_iter(iterator)?;
                        let frame = &self.frames[self.frames.len() - 1];
                        if frame.serial != serial || self.frames.len() != top + 1 {
                            continue 'frame;
                        }
                        pc = frame.pc as usize;
                    }
                    Opcode::LoadGlobal => {
                        let name = body.names[(instr.arg >> 1) as usize];
                        let frame = &self.frames[top];
                        let place = &body.places[(instr.arg >> 1) as usize];
                        let found = self.global_fast(frame.globals, name, place).or_else(|| {
                            self.dict_get_str(frame.globals, name)
                                .or_else(|| self.global_fast(frame.builtins, name, place))
                        });
                        match found {
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
                    }
                    Opcode::LoadAttr => {
                        let object = self.top();
                        let name = body.names[instr.arg as usize];
                        if let Some(value) = self
                            .instance_attribute_fast(object, name)
                            .or_else(|| self.slot_fast(object, name))
                        {
                            self.heap.incref(value);
                            let last = self.stack.len() - 1;
                            self.stack[last] = value;
                            self.heap.decref(object);
                        } else {
                            sync!();
                            self.load_attr(name)?;
                            if self.frames.len() != top + 1 {
                                continue 'frame;
                            }
                        }
                    }
                    Opcode::BinarySubscr if self.get_item_fast() => {}
                    Opcode::StoreAttr if self.store_attr_fast(body.names[instr.arg as usize]) => {}
                    Opcode::StoreSubscr if self.set_item_fast() => {}
                    _ => {
                        sync!();
                        self.step(Instr {
                            op: instr.op,
                            arg: instr.arg,
                        })?;
                        match self.frames.last() {
                            Some(frame) if frame.serial == serial && self.frames.len() == top + 1 => {
                                pc = frame.pc as usize;
                                last_line = frame.last_line;
                            }
                            _ => continue 'frame,
                        }
                    }
                }
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

    fn name_arg(&self, index: u32) -> ObjId {
        match self.frames.last() {
            Some(frame) => frame.body.names[index as usize],
            None => fixed::EMPTY_STR,
        }
    }

    /// Appends an event.
    pub(super) fn record(&mut self, event: Event, line: u32) {
        if !self.tracing {
            return;
        }
        self.capture_event();
        self.event_count += 1;
        let depth = self.depth();
        let code = self.frames.last().map_or(0, |frame| frame.body.index);
        self.events.push(EventRecord {
            instructions: self.instructions,
            line,
            event,
            depth,
            output: self.stdout.len() as u32,
            code,
        });
    }

    /// Copies the machine if the event that is about to be recorded is wanted.
    #[inline]
    fn capture_event(&mut self) {
        let number = self.event_count;
        if self
            .capture
            .as_ref()
            .is_none_or(|capture| number < capture.from || capture.taken.len() >= capture.most)
        {
            return;
        }
        if let Some(mut capture) = self.capture.take() {
            capture.taken.push((number, self.clone()));
            self.capture = Some(capture);
        }
    }

    /// An event in the running frame, at the instruction it is at.
    pub(super) fn record_here(&mut self, event: Event) {
        let Some(frame) = self.frames.last() else { return };
        if frame.body.hidden {
            return;
        }
        let mut line = frame
            .body
            .lines
            .get((frame.pc as usize).saturating_sub(1))
            .copied()
            .unwrap_or(0);
        if event == Event::Call && frame.generator.is_null() {
            line = frame.body.code.first_line;
        }
        if event == Event::Call && self.witness.is_some() {
            self.keep(event, ObjId::NULL);
        }
        self.record(event, line);
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
        if let Payload::Exception(data) = self.heap.payload(self.raised)
            && !data.traceback.is_null()
        {
            self.record_here(Event::Exception);
        }
    }

    /// Every instruction that is not done in the loop itself. The frame's `pc` is already past it.
    fn step(&mut self, instr: Instr) -> Res<()> {
        let arg = instr.arg;
        match instr.op {
            Opcode::Resume => {
                self.record_here(Event::Call);
                if arg == 0
                    && let Some(frame) = self.frames.last_mut()
                {
                    frame.last_line = JUMPED_BACK;
                }
                Ok(())
            }
            Opcode::ReturnValue => {
                self.record_return(self.top());
                let value = self.pop();
                self.return_value(value)
            }
            Opcode::YieldValue => {
                self.record_return(self.top());
                let value = self.pop();
                self.yield_value(value)
            }
            Opcode::ReturnGenerator => self.return_generator(),
            Opcode::Call => self.op_call(arg),
            Opcode::KwNames => {
                let top = self.frames.len() - 1;
                self.frames[top].kw_names = self.frames[top].body.consts[arg as usize];
                Ok(())
            }
            Opcode::CallFunctionEx => self.op_call_function_ex(arg),
            Opcode::LoadMethod => self.load_method(self.name_arg(arg)),
            Opcode::LoadAttr => self.load_attr(self.name_arg(arg)),
            Opcode::StoreAttr => self.op_store_attr(self.name_arg(arg)),
            Opcode::DeleteAttr => self.op_delete_attr(self.name_arg(arg)),
            Opcode::LoadName => self.op_load_name(self.name_arg(arg)),
            Opcode::StoreName => self.op_store_name(self.name_arg(arg)),
            Opcode::DeleteName => self.op_delete_name(self.name_arg(arg)),
            Opcode::StoreGlobal => {
                let value = self.pop();
                let globals = self.running_globals();
                let name = self.name_arg(arg);
                self.dict_set_str(globals, name, value);
                Ok(())
            }
            Opcode::DeleteGlobal => {
                let globals = self.running_globals();
                let name = self.name_arg(arg);
                if self.dict_del_str(globals, name) {
                    Ok(())
                } else {
                    Err(self.name_error(name))
                }
            }
            Opcode::DeleteFast => {
                let (base, body) = match self.frames.last() {
                    Some(frame) => (frame.base as usize, frame.body.clone()),
                    None => return Ok(()),
                };
                let old = std::mem::take(&mut self.stack[base + arg as usize]);
                if old.is_null() {
                    return Err(self.unbound_local(&body, arg));
                }
                self.heap.decref(old);
                Ok(())
            }
            Opcode::MakeCell => {
                let index = self.local_index(arg);
                let value = self.stack[index];
                let cell = self.heap.alloc(types::CELL, Payload::Cell(value));
                self.stack[index] = cell;
                Ok(())
            }
            Opcode::CopyFreeVars => self.op_copy_free_vars(arg),
            Opcode::LoadClosure => {
                let cell = self.stack[self.local_index(arg)];
                self.heap.incref(cell);
                self.stack.push(cell);
                Ok(())
            }
            Opcode::LoadDeref => self.op_load_deref(arg),
            Opcode::LoadClassderef => self.op_load_classderef(arg),
            Opcode::StoreDeref => {
                let value = self.pop();
                self.set_cell(arg, value);
                Ok(())
            }
            Opcode::DeleteDeref => {
                if self.cell_value(arg).is_null() {
                    return Err(self.unbound_deref(arg));
                }
                self.set_cell(arg, ObjId::NULL);
                Ok(())
            }
            Opcode::MakeFunction => self.op_make_function(arg),
            Opcode::LoadBuildClass => self.op_load_build_class(),
            Opcode::LoadAssertionError => {
                let ty = self.heap.new_ref(types::ASSERTION_ERROR);
                self.stack.push(ty);
                Ok(())
            }
            Opcode::UnaryNot => {
                let value = self.top();
                match self.truth(value) {
                    Ok(truth) => {
                        let value = self.pop();
                        self.heap.decref(value);
                        let answer = self.bool(!truth);
                        self.stack.push(answer);
                        Ok(())
                    }
                    Err(Abort::Slow) => self.ask_truth(value),
                    Err(abort) => Err(abort),
                }
            }
            Opcode::JumpIfFalseOrPop | Opcode::JumpIfTrueOrPop => {
                let value = self.top();
                match self.truth(value) {
                    Ok(truth) => {
                        if truth == (instr.op == Opcode::JumpIfTrueOrPop) {
                            self.jump(arg);
                        } else {
                            let value = self.pop();
                            self.heap.decref(value);
                        }
                        Ok(())
                    }
                    // The operand itself must stay: its truth is asked of a copy, with a jump of its own.
                    Err(Abort::Slow) => self.ask_truth_keeping(value, instr),
                    Err(abort) => Err(abort),
                }
            }
            Opcode::UnaryNegative | Opcode::UnaryPositive | Opcode::UnaryInvert => self.op_unary(instr.op),
            Opcode::BinarySubscr => self.op_get_item(),
            Opcode::StoreSubscr => self.op_set_item(),
            Opcode::DeleteSubscr => self.op_del_item(),
            Opcode::ContainsOp => self.op_contains(arg == 1),
            Opcode::GetIter => self.op_get_iter(),
            Opcode::GetYieldFromIter => self.op_get_yield_from_iter(),
            Opcode::Send => self.op_send(),
            Opcode::BuildTuple => {
                let items = self.take_values(arg);
                let tuple = self.tuple(items);
                self.stack.push(tuple);
                Ok(())
            }
            Opcode::BuildList => {
                let items = self.take_values(arg);
                let list = self.list(items);
                self.stack.push(list);
                Ok(())
            }
            Opcode::ListToTuple => {
                let list = self.pop();
                let items = self.collect(list)?;
                self.heap.decref(list);
                let tuple = self.tuple(items);
                self.stack.push(tuple);
                Ok(())
            }
            Opcode::BuildSet => self.op_build_set(arg),
            Opcode::BuildMap => self.op_build_map(arg),
            Opcode::BuildConstKeyMap => self.op_build_const_key_map(arg),
            Opcode::BuildSlice => self.op_build_slice(arg),
            Opcode::BuildString => self.op_build_string(arg),
            Opcode::FormatValue => self.op_format_value(arg),
            Opcode::ListAppend => {
                let value = self.pop();
                let list = self.peek(arg as usize - 1);
                let outcome = crate::objects::list::push(self, list, value);
                self.heap.decref(value);
                outcome
            }
            Opcode::SetAdd => self.op_set_add(arg),
            Opcode::MapAdd => self.op_map_add(arg),
            Opcode::ListExtend => self.op_list_extend(arg),
            Opcode::SetUpdate => self.op_update(arg, "op_set_update"),
            Opcode::DictUpdate => self.op_update(arg, "op_dict_update"),
            Opcode::DictMerge => self.op_dict_merge(arg),
            Opcode::UnpackSequence => self.op_unpack_sequence(arg),
            Opcode::UnpackEx => self.op_unpack_ex(arg),
            Opcode::RaiseVarargs => self.op_raise(arg),
            Opcode::PushExcInfo => self.op_push_exc_info(),
            Opcode::PopExcept => self.op_pop_except(),
            Opcode::CheckExcMatch => self.op_check_exc_match(),
            Opcode::Reraise => self.op_reraise(arg),
            Opcode::BeforeWith => self.op_before_with(),
            Opcode::WithExceptStart => self.op_with_except_start(),
            Opcode::ImportName => self.op_import_name(self.name_arg(arg)),
            Opcode::ImportFrom => self.op_import_from(self.name_arg(arg)),
            Opcode::ImportStar => self.op_import_star(),
            Opcode::SetupAnnotations => self.op_setup_annotations(),
            Opcode::GetLen => {
                let value = self.top();
                match self.native_len(value) {
                    Some(len) if !self.overrides(value, super::protocols::Special::Len) => {
                        let len = self.usize(len);
                        self.stack.push(len);
                        Ok(())
                    }
                    _ => {
                        self.heap.incref(value);
                        self.call_prelude("op_len", &[value], OnReturn::Push)
                    }
                }
            }
            Opcode::MatchMapping => self.op_match_kind(true),
            Opcode::MatchSequence => self.op_match_kind(false),
            Opcode::MatchKeys => {
                let (keys, subject) = (self.peek(0), self.peek(1));
                self.heap.incref(subject);
                self.heap.incref(keys);
                self.call_prelude("op_match_keys", &[subject, keys], OnReturn::Push)
            }
            Opcode::MatchClass => {
                let names = self.pop();
                let class = self.pop();
                let subject = self.pop();
                let count = self.int(arg.into());
                self.call_prelude("op_match_class", &[subject, class, count, names], OnReturn::Push)
            }
            Opcode::CheckEgMatch => self.op_check_eg_match(),
            Opcode::PrepReraiseStar => self.op_prep_reraise_star(),
            Opcode::GetAwaitable
            | Opcode::GetAiter
            | Opcode::GetAnext
            | Opcode::EndAsyncFor
            | Opcode::BeforeAsyncWith
            | Opcode::AsyncGenWrap => self.op_async(instr),
            Opcode::PrintExpr => {
                let value = self.pop();
                self.call_prelude("display", &[value], OnReturn::Discard)
            }
            // Done in the loop.
            _ => Err(self.bug("an instruction without a meaning")),
        }
    }

    #[inline]
    pub(super) fn local_index(&self, arg: u32) -> usize {
        self.frames.last().map_or(0, |frame| frame.base as usize) + arg as usize
    }

    pub(super) fn jump(&mut self, target: u32) {
        if let Some(frame) = self.frames.last_mut() {
            if target < frame.pc {
                frame.last_line = JUMPED_BACK;
            }
            frame.pc = target;
        }
    }

    pub(super) fn running_globals(&self) -> ObjId {
        self.frames.last().map_or(ObjId::NULL, |frame| frame.globals)
    }

    /// Calls a prelude function with owned arguments.
    pub(super) fn call_prelude(&mut self, name: &'static str, args: &[ObjId], on_return: OnReturn) -> Res<()> {
        let function = self.prelude_function(name)?;
        self.begin_call(function, args, ObjId::NULL, on_return)
    }

    /// The topmost `count` values, taken off the stack.
    pub(super) fn take_values(&mut self, count: u32) -> Vec<ObjId> {
        self.stack.split_off(self.stack.len() - count as usize)
    }

    fn op_unary(&mut self, op: Opcode) -> Res<()> {
        let value = self.top();
        if !self.overrides(value, super::protocols::Special::Unary)
            && let Some(result) = self.native_unary(op, value)?
        {
            let value = self.pop();
            self.heap.decref(value);
            self.stack.push(result);
            return Ok(());
        }
        let (name, symbol) = match op {
            Opcode::UnaryNegative => (super::names::NEG, "-"),
            Opcode::UnaryPositive => (super::names::POS, "+"),
            _ => (super::names::INVERT, "~"),
        };
        match self.special_method(value, name)? {
            Some(method) => {
                self.pop();
                self.call_bound(method, &[value], OnReturn::Push)
            }
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("bad operand type for unary {symbol}: '{name}'")))
            }
        }
    }

    fn op_call(&mut self, arg: u32) -> Res<()> {
        let top = self.frames.len() - 1;
        let keywords = std::mem::take(&mut self.frames[top].kw_names);
        let first = self.stack.len() as u32 - arg;
        let dest = first - 2;
        // [method, self, args…] or [NULL, callable, args…]
        let method = self.stack[dest as usize];
        let site = if method.is_null() {
            super::call::CallSite {
                dest,
                callable: dest + 1,
                count: arg,
                keywords,
            }
        } else {
            super::call::CallSite {
                dest,
                callable: dest,
                count: arg + 1,
                keywords,
            }
        };
        self.call(site, OnReturn::Push)
    }

    /// `+`, `-`, … on what is not two plain numbers.
    fn binary_op(&mut self, arg: u32) -> Res<()> {
        let Some((operator, in_place)) = BinaryOperator::from_arg(arg) else {
            return Err(self.bug("an operator without a meaning"));
        };
        let right = self.pop();
        let left = self.pop();
        self.binary(operator, in_place, left, right)
    }

    fn compare_op(&mut self, arg: u32) -> Res<()> {
        let Some(&op) = Comparison::ALL.get(arg as usize) else {
            return Err(self.bug("a comparison without a meaning"));
        };
        let right = self.pop();
        let left = self.pop();
        self.compare(op, left, right)
    }
}

/// `last_line` after a jump backwards: the next instruction begins a line, even the same one.
pub(super) const JUMPED_BACK: u32 = u32::MAX;
/// `last_line` of a frame before its `RESUME`: nothing is traced yet.
pub(super) const RESUMING: u32 = u32::MAX - 1;
