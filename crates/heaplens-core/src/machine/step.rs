//! The instructions that the loop leaves to others: a table of contents of the files that do them.

use super::eval::JUMPED_BACK;
use super::fixed::types;
use super::frame::OnReturn;
use super::ops::{BinaryOperator, Comparison};
use super::{Abort, Machine, ObjId, Res};
use crate::code::{Instr, Opcode};
use crate::objects::Payload;

impl Machine {
    /// Every instruction that is not done in the loop itself. The frame's `pc` is already past it.
    pub(super) fn step(&mut self, instr: Instr) -> Res<()> {
        let arg = instr.arg;
        match instr.op {
            Opcode::YieldValue => {
                if self.tell_leaving(self.top())? {
                    return Ok(());
                }
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

    /// The built-in functions as the running code has them: `exec` may have been given others.
    pub(super) fn running_builtins(&self) -> ObjId {
        let own = self.frames.last().map_or(ObjId::NULL, |frame| frame.builtins);
        if own.is_null() { self.builtins } else { own }
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

    pub(super) fn op_call(&mut self, arg: u32) -> Res<()> {
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
                spread: false,
            }
        } else {
            super::call::CallSite {
                dest,
                callable: dest,
                count: arg + 1,
                keywords,
                spread: false,
            }
        };
        self.call(site, OnReturn::Push)
    }

    /// `+`, `-`, … on what is not two plain numbers.
    pub(super) fn binary_op(&mut self, arg: u32) -> Res<()> {
        let Some((operator, in_place)) = BinaryOperator::from_arg(arg) else {
            return Err(self.bug("an operator without a meaning"));
        };
        let right = self.pop();
        let left = self.pop();
        self.binary(operator, in_place, left, right)
    }

    pub(super) fn compare_op(&mut self, arg: u32) -> Res<()> {
        let Some(&op) = Comparison::ALL.get(arg as usize) else {
            return Err(self.bug("a comparison without a meaning"));
        };
        let right = self.pop();
        let left = self.pop();
        self.compare(op, left, right)
    }
}
