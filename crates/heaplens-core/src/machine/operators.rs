//! Operators, subscripts, membership and truth: natively where the objects allow it, else by calling special methods in
//! CPython's order (`Objects/abstract.c`, `Objects/typeobject.c`).

use super::fixed::{self, types};
use super::frame::{BinaryCall, OnReturn, ResultCheck};
use super::names::Name;
use super::ops::{BinaryOperator, Comparison, Form, Operation};
use super::protocols::Special;
use super::{Abort, Machine, ObjId, Res, names};
use crate::code::{Instr, Opcode};
use crate::objects::Payload;

/// A special method found on a type.
#[derive(Clone, Copy, Debug)]
pub enum Method {
    /// Called with the object as first argument (borrowed).
    Unbound(ObjId),
    /// Already bound (owned).
    Bound(ObjId),
}

/// Candidates of a binary operation, in the order of `BinaryCall::stage`.
const IN_PLACE: u8 = 0;
const REFLECTED_FIRST: u8 = 1;
const LEFT: u8 = 2;
const RIGHT: u8 = 3;
const EXHAUSTED: u8 = 4;
/// `!=` answered by `__eq__`: the answer is turned round.
const NEGATED: u8 = 0x10;

impl super::frame::BinaryCall {
    /// Whether anything but `NotImplemented` is the result as it is.
    pub fn takes_any_answer(&self) -> bool {
        self.stage & NEGATED == 0
    }
}

impl Machine {
    /// `_PyObject_LookupSpecial`: a special method by the object's type.
    pub(super) fn special_method(&mut self, object: ObjId, name: Name) -> Res<Option<Method>> {
        let ty = self.type_of(object);
        let name = self.name(name);
        let Some(attribute) = self.type_attribute(ty, name) else {
            return Ok(None);
        };
        match self.heap.payload(attribute) {
            Payload::Function(_) | Payload::MethodDescriptor(_) if self.binds(attribute) => {
                Ok(Some(Method::Unbound(attribute)))
            }
            _ => Ok(Some(Method::Bound(self.bind(attribute, object, ty)?))),
        }
    }

    /// Calls a special method; `args` (owned) begin with the object itself.
    pub(super) fn call_bound(&mut self, method: Method, args: &[ObjId], on_return: OnReturn) -> Res<()> {
        match method {
            Method::Unbound(function) => {
                self.heap.incref(function);
                self.begin_call(function, args, ObjId::NULL, on_return)
            }
            Method::Bound(function) => {
                if let Some(&this) = args.first() {
                    self.heap.decref(this);
                }
                self.begin_call(function, args.get(1..).unwrap_or(&[]), ObjId::NULL, on_return)
            }
        }
    }

    // ---- truth ----

    /// `__bool__` or `__len__` of the operand on top is called; then the running instruction is done again on the answer.
    pub(super) fn ask_truth(&mut self, value: ObjId) -> Res<()> {
        for (name, len) in [(names::BOOL, false), (names::LEN, true)] {
            if let Some(method) = self.special_method(value, name)? {
                self.heap.incref(value);
                return self.call_bound(method, &[value], OnReturn::RetryWithTruth { len });
            }
        }
        let value = self.pop();
        self.heap.decref(value);
        let answer = self.bool(true);
        self.stack.push(answer);
        if let Some(frame) = self.frames.last_mut() {
            frame.pc -= 1;
        }
        Ok(())
    }

    /// The operand's truth is asked, but the operand is what stays on the stack if the jump is taken.
    pub(super) fn ask_truth_keeping(&mut self, value: ObjId, instr: Instr) -> Res<()> {
        self.heap.incref(value);
        let jump_if = instr.op == Opcode::JumpIfTrueOrPop;
        self.call_prelude(
            "op_truth",
            &[value],
            OnReturn::JumpOrPop {
                jump_if,
                target: instr.arg,
            },
        )
    }

    // ---- binary operators ----

    /// `left OP right`; owns both and pushes the result, now or when a method has returned.
    pub(super) fn binary(&mut self, operator: BinaryOperator, in_place: bool, left: ObjId, right: ObjId) -> Res<()> {
        if !self.overrides(left, Special::Number) && !self.overrides(right, Special::Number) {
            let result = self.native_binary(operator, in_place, left, right);
            return match result {
                Ok(Some(value)) => {
                    self.drop_refs([left, right]);
                    self.stack.push(value);
                    Ok(())
                }
                Ok(None) => {
                    let abort = self.no_answer(Operation::Binary { operator, in_place }, left, right);
                    self.drop_refs([left, right]);
                    Err(abort)
                }
                Err(Abort::Slow) => {
                    let shim = slow_binary(operator, in_place);
                    self.call_prelude(shim, &[left, right], OnReturn::Push)
                }
                Err(Abort::Call) => {
                    self.drop_refs([left, right]);
                    self.do_tail(OnReturn::Push)
                }
                Err(abort) => {
                    self.drop_refs([left, right]);
                    Err(abort)
                }
            };
        }
        let op = Operation::Binary { operator, in_place };
        let stage = if in_place { IN_PLACE } else { REFLECTED_FIRST };
        self.try_candidates(BinaryCall { left, right, op, stage })
    }

    /// `left CMP right`; owns both and pushes the result.
    pub(super) fn compare(&mut self, op: Comparison, left: ObjId, right: ObjId) -> Res<()> {
        let special = if matches!(op, Comparison::Eq | Comparison::Ne) {
            Special::Eq
        } else {
            Special::Order
        };
        if !self.overrides(left, special) && !self.overrides(right, special) {
            return match self.native_compare(left, right, op, 0) {
                Ok(answer) => self.compared(op, left, right, answer),
                Err(Abort::Slow) => {
                    const SHIMS: [&str; 6] = [
                        "op_compare_lt",
                        "op_compare_le",
                        "op_compare_eq",
                        "op_compare_ne",
                        "op_compare_gt",
                        "op_compare_ge",
                    ];
                    self.call_prelude(SHIMS[op as usize], &[left, right], OnReturn::Push)
                }
                Err(abort) => {
                    self.drop_refs([left, right]);
                    Err(abort)
                }
            };
        }
        self.try_candidates(BinaryCall {
            left,
            right,
            op: Operation::Compare(op),
            stage: REFLECTED_FIRST,
        })
    }

    fn compared(&mut self, op: Comparison, left: ObjId, right: ObjId, answer: Option<bool>) -> Res<()> {
        let answer = match (answer, op) {
            (Some(answer), _) => answer,
            (None, Comparison::Eq) => left == right,
            (None, Comparison::Ne) => left != right,
            (None, _) => {
                let abort = self.not_ordered(left, right, op);
                self.drop_refs([left, right]);
                return Err(abort);
            }
        };
        self.drop_refs([left, right]);
        let answer = self.bool(answer);
        self.stack.push(answer);
        Ok(())
    }

    /// Tries the candidates from `call.stage` on, until one answers or has to be waited for.
    fn try_candidates(&mut self, mut call: BinaryCall) -> Res<()> {
        loop {
            let (left, right) = (call.left, call.right);
            let (left_type, right_type) = (self.type_of(left), self.type_of(right));
            let stage = call.stage & !NEGATED;
            call.stage = stage + 1;
            let subclass = left_type != right_type && self.is_subtype(right_type, left_type);
            let (first, second, name) = match stage {
                IN_PLACE => (left, right, self.operator_name(call.op, Form::InPlace)),
                // The right operand goes first if its type is a subclass that defines the method anew.
                REFLECTED_FIRST if subclass && self.reflected_differs(call.op, left_type, right_type) => {
                    (right, left, self.reflected_name(call.op))
                }
                REFLECTED_FIRST => continue,
                LEFT => (left, right, self.operator_name(call.op, Form::Plain)),
                RIGHT if subclass && self.reflected_differs(call.op, left_type, right_type) => continue,
                RIGHT if left_type == right_type && !matches!(call.op, Operation::Compare(_)) => continue,
                RIGHT => (right, left, self.reflected_name(call.op)),
                _ => return self.no_candidate(call),
            };
            if stage >= EXHAUSTED {
                return self.no_candidate(call);
            }
            let mut method = self.type_attribute(self.type_of(first), name);
            // `object.__ne__` asks `__eq__`.
            if matches!(call.op, Operation::Compare(Comparison::Ne))
                && method.is_none_or(|method| self.belongs_to_object(method))
            {
                let eq = self.type_attribute(self.type_of(first), self.name(names::EQ));
                if eq.is_some_and(|eq| self.is_python(eq, self.type_of(first), self.name(names::EQ))) {
                    method = eq;
                    call.stage |= NEGATED;
                }
            }
            let Some(method) = method else { continue };
            if !self.is_python(method, self.type_of(first), name) {
                if stage <= LEFT && self.sequence_comes_last(&call) {
                    continue;
                }
                let answer = match call.op {
                    Operation::Binary { operator, in_place } => {
                        // Both orders are asked natively at once.
                        self.native_binary(operator, in_place && stage == IN_PLACE, left, right)
                    }
                    Operation::Compare(op) => self
                        .native_compare(left, right, op, 0)
                        .map(|answer| answer.map(|answer| self.bool(answer))),
                    Operation::DivMod => Ok(None),
                };
                match answer {
                    Ok(Some(value)) => {
                        self.drop_refs([left, right]);
                        self.stack.push(value);
                        return Ok(());
                    }
                    Ok(None) => continue,
                    Err(Abort::Slow) => {
                        let shim = match call.op {
                            Operation::Compare(_) => "op_native_compare",
                            Operation::Binary { operator, in_place } => {
                                slow_binary(operator, in_place && stage == IN_PLACE)
                            }
                            Operation::DivMod => "op_divmod",
                        };
                        let _ = shim;
                        let Operation::Compare(op) = call.op else {
                            return self.call_prelude(shim, &[left, right], OnReturn::Push);
                        };
                        const SHIMS: [&str; 6] = [
                            "op_compare_lt",
                            "op_compare_le",
                            "op_compare_eq",
                            "op_compare_ne",
                            "op_compare_gt",
                            "op_compare_ge",
                        ];
                        return self.call_prelude(SHIMS[op as usize], &[left, right], OnReturn::Push);
                    }
                    Err(Abort::Call) => {
                        self.drop_refs([left, right]);
                        return self.do_tail(OnReturn::Push);
                    }
                    Err(abort) => {
                        self.drop_refs([left, right]);
                        return Err(abort);
                    }
                }
            }
            self.heap.incref(first);
            self.heap.incref(second);
            let ty = self.type_of(first);
            let answer = OnReturn::Binary(Box::new(call));
            return match self.heap.payload(method) {
                Payload::Function(_) | Payload::MethodDescriptor(_) if self.binds(method) => {
                    self.heap.incref(method);
                    self.begin_call(method, &[first, second], ObjId::NULL, answer)
                }
                _ => {
                    let bound = self.bind(method, first, ty)?;
                    self.heap.decref(first);
                    self.begin_call(bound, &[second], ObjId::NULL, answer)
                }
            };
        }
    }

    fn belongs_to_object(&self, method: ObjId) -> bool {
        matches!(self.heap.payload(method), Payload::MethodDescriptor(descriptor) if descriptor.owner == types::OBJECT)
    }

    /// Whether what a type has under a name is anything but its own layout's method.
    fn is_python(&self, method: ObjId, ty: ObjId, name: ObjId) -> bool {
        match self.heap.payload(method) {
            Payload::MethodDescriptor(descriptor) => {
                descriptor.def.overriding
                    || self.is_misnamed(descriptor, ty, name)
                    || descriptor.owner == types::OBJECT && self.is_foreign(ty, name)
            }
            payload => !matches!(payload, Payload::Builtin(_)),
        }
    }

    fn operator_name(&self, op: Operation, form: Form) -> ObjId {
        let name = match op {
            Operation::Binary { operator, .. } => operator.names()[form as usize],
            Operation::Compare(op) => op.name(),
            Operation::DivMod => names::DIVMOD,
        };
        self.name(name)
    }

    fn reflected_name(&self, op: Operation) -> ObjId {
        match op {
            Operation::Binary { .. } => self.operator_name(op, Form::Reflected),
            Operation::Compare(op) => self.name(op.swapped().name()),
            Operation::DivMod => self.name(names::RDIVMOD),
        }
    }

    fn reflected_differs(&self, op: Operation, left: ObjId, right: ObjId) -> bool {
        if matches!(op, Operation::Compare(_)) {
            return true;
        }
        let name = self.reflected_name(op);
        let theirs = self.type_attribute(right, name);
        theirs.is_some() && theirs != self.type_attribute(left, name)
    }

    /// A candidate's method has returned `value` (owned).
    pub(super) fn binary_answered(&mut self, value: ObjId, mut call: BinaryCall) -> Res<()> {
        if value == fixed::NOT_IMPLEMENTED {
            self.heap.decref(value);
            call.stage &= !NEGATED;
            return self.try_candidates(call);
        }
        self.drop_refs([call.left, call.right]);
        if !call.takes_any_answer() {
            return self.deliver(value, OnReturn::Truth { negate: true });
        }
        self.stack.push(value);
        Ok(())
    }

    /// `+` and `*` of sequences (`sq_concat`, `sq_repeat`) are asked after the number methods of both operands.
    fn sequence_comes_last(&self, call: &BinaryCall) -> bool {
        let Operation::Binary {
            operator: BinaryOperator::Add | BinaryOperator::Multiply,
            ..
        } = call.op
        else {
            return false;
        };
        let sequence = self.heap.payload(call.left).is_sequence();
        let (right, name) = (self.type_of(call.right), self.reflected_name(call.op));
        let reflected = self.type_attribute(right, name);
        sequence && reflected.is_some_and(|method| method != fixed::NONE && self.is_python(method, right, name))
    }

    fn no_candidate(&mut self, call: BinaryCall) -> Res<()> {
        match call.op {
            Operation::Binary { operator, in_place } if self.sequence_comes_last(&call) => {
                match self.native_binary(operator, in_place, call.left, call.right) {
                    Ok(Some(value)) => {
                        self.drop_refs([call.left, call.right]);
                        self.stack.push(value);
                        Ok(())
                    }
                    Err(Abort::Slow) => self.call_prelude(
                        slow_binary(operator, in_place),
                        &[call.left, call.right],
                        OnReturn::Push,
                    ),
                    outcome => {
                        let abort = match outcome {
                            Err(abort) => abort,
                            Ok(_) => self.no_answer(call.op, call.left, call.right),
                        };
                        self.drop_refs([call.left, call.right]);
                        if abort == Abort::Call {
                            self.do_tail(OnReturn::Push)
                        } else {
                            Err(abort)
                        }
                    }
                }
            }
            Operation::Compare(op) => self.compared(op, call.left, call.right, None),
            op => {
                let abort = self.no_answer(op, call.left, call.right);
                self.drop_refs([call.left, call.right]);
                Err(abort)
            }
        }
    }

    fn no_answer(&mut self, op: Operation, left: ObjId, right: ObjId) -> Abort {
        match self.sequence_refusal(op, left, right) {
            Some(text) => self.type_error(text),
            None => self.unsupported_operands(op, left, right),
        }
    }

    /// Whether an object is some kind of container, as an instance of a program's class could be. In place, what is on its
    /// right is not asked to repeat itself.
    pub(super) fn is_container(&self, object: ObjId) -> bool {
        self.type_data(self.type_of(object)).heap_type
            || matches!(
                self.heap.payload(object),
                Payload::Dict(_)
                    | Payload::Set(_)
                    | Payload::FrozenSet(_)
                    | Payload::DictView(..)
                    | Payload::MemoryView(_)
                    | Payload::Range(_)
                    | Payload::MappingProxy(_)
            )
    }

    /// What `+` and `*` say where no method had an answer, but one of the operands is a sequence.
    fn sequence_refusal(&self, op: Operation, left: ObjId, right: ObjId) -> Option<String> {
        let Operation::Binary { operator, in_place } = op else {
            return None;
        };
        let is_sequence = |id| {
            matches!(
                self.heap.payload(id),
                Payload::Str(_) | Payload::Bytes(_) | Payload::ByteArray(_) | Payload::List(_) | Payload::Tuple(_)
            )
        };
        let (left_name, right_name) = (self.type_name(left), self.type_name(right));
        let asks_right = !in_place || !self.is_container(left);
        match operator {
            BinaryOperator::Add if is_sequence(left) => Some(match self.heap.payload(left) {
                Payload::Bytes(_) | Payload::ByteArray(_) => format!("can't concat {right_name} to {left_name}"),
                Payload::Str(_) => format!("can only concatenate str (not \"{right_name}\") to str"),
                Payload::List(_) => format!("can only concatenate list (not \"{right_name}\") to list"),
                _ => format!("can only concatenate tuple (not \"{right_name}\") to tuple"),
            }),
            BinaryOperator::Multiply if self.heap.payload(left).is_sequence() => {
                Some(format!("can't multiply sequence by non-int of type '{right_name}'"))
            }
            BinaryOperator::Multiply if self.heap.payload(right).is_sequence() && asks_right => {
                Some(format!("can't multiply sequence by non-int of type '{left_name}'"))
            }
            _ => None,
        }
    }

    /// Raises "unsupported operand type(s) for +: 'int' and 'str'".
    pub fn unsupported_operands(&mut self, op: Operation, left: ObjId, right: ObjId) -> Abort {
        let (left_name, right_name) = (self.type_name(left), self.type_name(right));
        let symbol = match op {
            Operation::Binary { operator, in_place } => match (operator, in_place) {
                (BinaryOperator::Power, true) => "**=".to_string(),
                (operator, true) => format!("{}=", operator.symbol()),
                (operator, false) => operator.symbol().to_string(),
            },
            Operation::DivMod => "divmod()".to_string(),
            Operation::Compare(op) => op.symbol().to_string(),
        };
        // `print >> file` is a relic that CPython has a hint for.
        let hint = if symbol == ">>" && matches!(self.heap.payload(left), Payload::Builtin(b) if b.def.name == "print")
        {
            ". Did you mean \"print(<message>, file=<output_stream>)\"?"
        } else {
            ""
        };
        self.type_error(format!(
            "unsupported operand type(s) for {symbol}: '{left_name}' and '{right_name}'{hint}"
        ))
    }

    // ---- subscripts ----

    pub(super) fn op_get_item(&mut self) -> Res<()> {
        let (key, object) = (self.peek(0), self.peek(1));
        if !self.overrides(object, Special::GetItem) {
            match self.native_get_item(object, key) {
                Ok(value) => {
                    self.cut_stack(self.stack.len() - 2);
                    self.stack.push(value);
                    return Ok(());
                }
                Err(Abort::Slow) => {
                    self.stack.truncate(self.stack.len() - 2);
                    return self.call_prelude("op_getitem", &[object, key], OnReturn::Push);
                }
                Err(Abort::Call) => {
                    self.cut_stack(self.stack.len() - 2);
                    return self.do_tail(OnReturn::Push);
                }
                Err(abort) => return Err(abort),
            }
        }
        match self.special_method(object, names::GETITEM)? {
            Some(method) => {
                self.stack.truncate(self.stack.len() - 2);
                self.call_bound(method, &[object, key], OnReturn::Push)
            }
            None => Err(self.not_subscriptable(object)),
        }
    }

    pub(super) fn not_subscriptable(&mut self, object: ObjId) -> Abort {
        let name = self.type_name(object);
        self.type_error(format!("'{name}' object is not subscriptable"))
    }

    pub(super) fn op_set_item(&mut self) -> Res<()> {
        let (key, object, value) = (self.peek(0), self.peek(1), self.peek(2));
        if !self.overrides(object, Special::SetItem) {
            match self.native_set_item(object, key, value) {
                Ok(()) => {
                    self.cut_stack(self.stack.len() - 3);
                    return Ok(());
                }
                Err(Abort::Slow) => {
                    self.stack.truncate(self.stack.len() - 3);
                    return self.call_prelude("op_setitem", &[object, key, value], OnReturn::Discard);
                }
                Err(abort) => return Err(abort),
            }
        }
        match self.special_method(object, names::SETITEM)? {
            Some(method) => {
                self.stack.truncate(self.stack.len() - 3);
                self.call_bound(method, &[object, key, value], OnReturn::Discard)
            }
            None => {
                let name = self.type_name(object);
                Err(self.type_error(format!("'{name}' object does not support item assignment")))
            }
        }
    }

    pub(super) fn op_del_item(&mut self) -> Res<()> {
        let (key, object) = (self.peek(0), self.peek(1));
        if !self.overrides(object, Special::DelItem) {
            match self.native_del_item(object, key) {
                Ok(()) => {
                    self.cut_stack(self.stack.len() - 2);
                    return Ok(());
                }
                Err(Abort::Slow) => {
                    self.stack.truncate(self.stack.len() - 2);
                    return self.call_prelude("op_delitem", &[object, key], OnReturn::Discard);
                }
                Err(abort) => return Err(abort),
            }
        }
        match self.special_method(object, names::DELITEM)? {
            Some(method) => {
                self.stack.truncate(self.stack.len() - 2);
                self.call_bound(method, &[object, key], OnReturn::Discard)
            }
            None => Err(self.no_item_deletion(object, key)),
        }
    }

    // ---- membership ----

    pub(super) fn op_contains(&mut self, negate: bool) -> Res<()> {
        let (container, item) = (self.peek(0), self.peek(1));
        let on_return = OnReturn::Truth { negate };
        if !self.overrides(container, Special::Contains) {
            let native = if self.overrides(container, Special::Iter) || self.overrides(container, Special::GetItem) {
                // A subclass of a built-in container still has the built-in's `__contains__`.
                let has = self
                    .type_attribute(self.type_of(container), self.name(names::CONTAINS))
                    .is_some();
                if has {
                    self.native_contains(container, item)
                } else {
                    Err(Abort::Slow)
                }
            } else {
                self.native_contains(container, item)
            };
            match native {
                Ok(answer) => {
                    self.cut_stack(self.stack.len() - 2);
                    let answer = self.bool(answer != negate);
                    self.stack.push(answer);
                    return Ok(());
                }
                Err(Abort::Slow) => {
                    self.stack.truncate(self.stack.len() - 2);
                    return self.call_prelude("op_contains", &[item, container], on_return);
                }
                Err(abort) => return Err(abort),
            }
        }
        match self.special_method(container, names::CONTAINS)? {
            Some(Method::Bound(none)) if none == fixed::NONE => {
                self.heap.decref(none);
                let name = self.type_name(container);
                Err(self.type_error(format!("'{name}' object is not a container")))
            }
            Some(method) => {
                self.stack.truncate(self.stack.len() - 2);
                self.call_bound(method, &[container, item], on_return)
            }
            None => self.not_a_container(container),
        }
    }

    fn not_a_container(&mut self, container: ObjId) -> Res<()> {
        let name = self.type_name(container);
        Err(self.type_error(format!("argument of type '{name}' is not iterable")))
    }

    // ---- iteration ----

    pub(super) fn op_get_iter(&mut self) -> Res<()> {
        let value = self.top();
        match self.iter(value) {
            Ok(iterator) => {
                let value = self.pop();
                self.heap.decref(value);
                self.stack.push(iterator);
                Ok(())
            }
            Err(Abort::Slow) => {
                let method = match self.special_method(value, names::ITER)? {
                    // `__iter__ = None` forbids iteration.
                    Some(Method::Bound(none)) if none == fixed::NONE => {
                        self.heap.decref(none);
                        return Err(self.not_iterable(value));
                    }
                    method => method,
                };
                match method {
                    Some(method) => {
                        self.pop();
                        self.call_bound(method, &[value], OnReturn::Iter)
                    }
                    None => {
                        // Only `__getitem__`: the old sequence protocol.
                        let value = self.pop();
                        let data = crate::objects::IteratorData::Sequence {
                            sequence: value,
                            next: 0,
                        };
                        let iterator = self.iterator(types::SEQUENCE_ITERATOR, data);
                        self.stack.push(iterator);
                        Ok(())
                    }
                }
            }
            Err(abort) => Err(abort),
        }
    }

    /// `FOR_ITER`: the next item is pushed, or the loop left, now or when the iterator has answered.
    pub(super) fn for_iter(&mut self, iterator: ObjId) -> Res<()> {
        if let Payload::Generator(_) = self.heap.payload(iterator)
            && !self.overrides(iterator, Special::Next)
        {
            self.heap.incref(iterator);
            let none = self.none();
            return self.resume(iterator, none, super::native::Resume::Send, OnReturn::ForIter);
        }
        match self.next(iterator) {
            Ok(Some(item)) => {
                self.stack.push(item);
                Ok(())
            }
            Ok(None) => {
                self.end_loop();
                Ok(())
            }
            Err(Abort::Slow) => self.next_slowly(iterator, OnReturn::ForIter),
            Err(abort) => Err(abort),
        }
    }

    /// Takes the next item of an iterator that needs Python code for it. Borrows the iterator.
    pub(super) fn next_slowly(&mut self, iterator: ObjId, on_return: OnReturn) -> Res<()> {
        self.heap.incref(iterator);
        match self.heap.payload(iterator) {
            Payload::Generator(_) => {
                let none = self.none();
                self.resume(iterator, none, super::native::Resume::Send, on_return)
            }
            Payload::Iterator(_) if self.asks_here(iterator) => {
                let outcome = self.ask(iterator, on_return);
                self.heap.decref(iterator);
                outcome
            }
            Payload::Iterator(_) if !self.overrides(iterator, Special::Next) => {
                let shim = crate::objects::iterators::slow_next(self, iterator);
                self.call_prelude(shim, &[iterator], on_return)
            }
            _ => match self.special_method(iterator, names::NEXT) {
                Ok(Some(method)) => self.call_bound(method, &[iterator], on_return),
                Err(abort) => {
                    self.heap.decref(iterator);
                    self.drop_on_return(on_return);
                    Err(abort)
                }
                Ok(None) => {
                    let name = self.type_name(iterator);
                    self.heap.decref(iterator);
                    self.drop_on_return(on_return);
                    Err(self.type_error(format!("'{name}' object is not an iterator")))
                }
            },
        }
    }

    /// `SEND`: the value on top goes to the receiver below it.
    pub(super) fn op_send(&mut self) -> Res<()> {
        let value = self.pop();
        let receiver = self.top();
        if let Payload::Generator(_) = self.heap.payload(receiver) {
            self.heap.incref(receiver);
            return self.resume(receiver, value, super::native::Resume::Send, OnReturn::Send);
        }
        if let Payload::Awaitable(_) = self.heap.payload(receiver) {
            let abort = crate::objects::awaitable::send(self, receiver, value);
            return match abort {
                Abort::Call => self.do_tail(OnReturn::Send),
                Abort::Raise => self.catch(OnReturn::Send),
                abort => Err(abort),
            };
        }
        if value == fixed::NONE {
            self.heap.decref(value);
            return match self.next(receiver) {
                Ok(Some(item)) => {
                    self.stack.push(item);
                    Ok(())
                }
                Ok(None) => {
                    let none = self.none();
                    self.stack.push(none);
                    let outcome = self.pop();
                    self.generator_returned(outcome, OnReturn::Send)
                }
                Err(Abort::Slow) => self.next_slowly(receiver, OnReturn::Send),
                Err(abort) => Err(abort),
            };
        }
        self.heap.incref(receiver);
        self.call_prelude("op_send", &[receiver, value], OnReturn::Send)
    }

    /// Calls `__index__`, `__int__`, … and checks what comes back.
    pub fn convert_with(&mut self, object: ObjId, name: Name, check: ResultCheck) -> Res<Abort> {
        match self.special_method(object, name)? {
            Some(Method::Unbound(function)) => {
                self.heap.incref(object);
                Ok(self.tail_call_then(function, vec![object], OnReturn::Check(check)))
            }
            Some(Method::Bound(function)) => {
                let abort = self.tail_call_then(function, Vec::new(), OnReturn::Check(check));
                self.heap.decref(function);
                Ok(abort)
            }
            None => {
                let name = self.type_name(object);
                Err(self.type_error(format!("'{name}' object cannot be converted")))
            }
        }
    }
}

fn slow_binary(operator: BinaryOperator, in_place: bool) -> &'static str {
    const SHIMS: [[&str; 2]; 13] = [
        ["op_add", "op_iadd"],
        ["op_and", "op_iand"],
        ["op_floordiv", "op_ifloordiv"],
        ["op_lshift", "op_ilshift"],
        ["op_matmul", "op_imatmul"],
        ["op_mul", "op_imul"],
        ["op_mod", "op_imod"],
        ["op_or", "op_ior"],
        ["op_pow", "op_ipow"],
        ["op_rshift", "op_irshift"],
        ["op_sub", "op_isub"],
        ["op_truediv", "op_itruediv"],
        ["op_xor", "op_ixor"],
    ];
    SHIMS[operator as usize][usize::from(in_place)]
}
