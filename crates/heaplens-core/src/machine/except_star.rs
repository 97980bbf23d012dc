//! Instructions of `except*` (PEP 654, `Python/ceval.c`): what of an exception group a clause catches, and what is raised
//! again when all clauses are done.

use super::fixed::{self, types};
use super::frame::OnReturn;
use super::{Machine, ObjId, Res};
use crate::objects::{Payload, exception};

impl Machine {
    /// The classes that an `except` clause names, which must all be exceptions.
    pub(super) fn caught_classes(&mut self, wanted: ObjId) -> Res<Vec<ObjId>> {
        let classes = match self.heap.payload(wanted) {
            Payload::Tuple(items) => items.to_vec(),
            _ => vec![wanted],
        };
        let all = classes.iter().all(|&class| {
            matches!(self.heap.payload(class), Payload::Type(_)) && self.is_subtype(class, types::BASE_EXCEPTION)
        });
        if all {
            Ok(classes)
        } else {
            Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
        }
    }

    /// `CHECK_EG_MATCH`: [exception, classes] becomes [exception, None] if nothing matches, else [rest, match].
    pub(super) fn op_check_eg_match(&mut self) -> Res<()> {
        let (wanted, exception) = (self.peek(0), self.peek(1));
        let classes = self.caught_classes(wanted)?;
        if classes
            .iter()
            .any(|&class| self.is_subtype(class, types::BASE_EXCEPTION_GROUP))
        {
            return Err(self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
        }
        let wanted = self.pop();
        let ty = self.type_of(exception);
        let is_group = self.is_subtype(ty, types::BASE_EXCEPTION_GROUP);
        if exception != fixed::NONE && classes.iter().any(|&class| self.is_subtype(ty, class)) {
            self.heap.decref(wanted);
            self.heap.incref(exception);
            let matched = if is_group {
                exception
            } else {
                exception::group_of(self, "", vec![exception])
            };
            let rest = self.none();
            self.set_match(matched, rest);
            return Ok(());
        }
        if exception != fixed::NONE && is_group {
            self.heap.incref(exception);
            return self.call_prelude("op_group_split", &[exception, wanted], OnReturn::GroupMatch);
        }
        self.heap.decref(wanted);
        let none = self.none();
        self.stack.push(none);
        Ok(())
    }

    /// `split` has answered with (match, rest), owned.
    pub(super) fn group_matched(&mut self, pair: ObjId) -> Res<()> {
        let [matched, rest] = *self.tuple_items_or_empty(pair) else {
            self.heap.decref(pair);
            return Err(self.type_error("split must return a 2-tuple"));
        };
        self.heap.incref(matched);
        self.heap.incref(rest);
        self.heap.decref(pair);
        if matched == fixed::NONE {
            self.heap.decref(rest);
            self.stack.push(matched);
        } else {
            self.set_match(matched, rest);
        }
        Ok(())
    }

    /// Part of the exception on top is caught: the rest (owned) takes its place, and the match (owned) is being handled.
    fn set_match(&mut self, matched: ObjId, rest: ObjId) {
        let exception = self.pop();
        self.stack.push(rest);
        self.stack.push(matched);
        self.heap.incref(matched);
        let old = match self.handled.last_mut() {
            Some(slot) => std::mem::replace(slot, matched),
            None => matched,
        };
        self.heap.decref(exception);
        if !old.is_null() {
            self.heap.decref(old);
        }
    }

    /// `PREP_RERAISE_STAR`: [original, list of what the clauses raised or left] becomes what is to be raised, or None.
    pub(super) fn op_prep_reraise_star(&mut self) -> Res<()> {
        let raised = self.pop();
        let original = self.pop();
        self.call_prelude("op_prep_reraise_star", &[original, raised], OnReturn::Push)
    }
}
