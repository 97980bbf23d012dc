//! Instructions about names, cells, displays, unpacking, functions, `with` and imports.

use super::call::CallSite;
use super::fixed::{self, types};
use super::frame::{CodeBody, OnReturn};
use super::operators::Method;
use super::protocols::Special;
use super::{Abort, Machine, ObjId, Res, Tail, counts_instances, names};
use crate::code::flags;
use crate::modules::absent;
use crate::objects::{Attributes, Collection, Payload, SetTable};

impl Machine {
    // ---- names ----

    pub(super) fn name_error(&mut self, name: ObjId) -> Abort {
        let builtins = self.running_builtins();
        if self.as_dict(builtins).is_none() {
            // `eval(text, {'__builtins__': None})`: what is no dict is asked as `builtins[name]`.
            return self.not_subscriptable(builtins);
        }
        let text = self.text_of(name);
        if let Some(refusal) = absent::refusal("builtins", &text.text) {
            return self.raise_text(types::NAME_ERROR, refusal);
        }
        let message = self.str(format!("name '{}' is not defined", text.text));
        let exception = self.exception(types::NAME_ERROR, vec![message]);
        self.set_exception_field(exception, 0, name);
        self.raise(exception)
    }

    pub(super) fn unbound_local(&mut self, body: &CodeBody, index: u32) -> Abort {
        let name = body.code.locals_plus.get(index as usize).cloned().unwrap_or_default();
        self.raise_text(
            types::UNBOUND_LOCAL_ERROR,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }

    pub(super) fn unbound_deref(&mut self, index: u32) -> Abort {
        let Some(frame) = self.frames.last() else {
            return Abort::Stop;
        };
        let body = frame.body.clone();
        let name = body.code.locals_plus.get(index as usize).cloned().unwrap_or_default();
        if body.code.local_kinds.get(index as usize).is_some_and(|kind| kind.free) {
            let message = self.str(format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            ));
            let exception = self.exception(types::NAME_ERROR, vec![message]);
            let name = self.intern(&name);
            self.set_exception_field(exception, 0, name);
            self.heap.decref(name);
            return self.raise(exception);
        }
        self.unbound_local(&body, index)
    }

    /// The namespace of a module's or class body's names: a dict unless `__prepare__` gave something else.
    fn running_locals(&self) -> ObjId {
        self.frames.last().map_or(ObjId::NULL, |frame| {
            if frame.locals.is_null() {
                frame.globals
            } else {
                frame.locals
            }
        })
    }

    fn plain_namespace(&self, locals: ObjId) -> bool {
        self.type_of(locals) == types::DICT
    }

    pub(super) fn op_load_name(&mut self, name: ObjId) -> Res<()> {
        let locals = self.running_locals();
        if !self.plain_namespace(locals) {
            let globals = self.running_globals();
            for id in [locals, name, globals] {
                self.heap.incref(id);
            }
            return self.call_prelude("op_load_name", &[locals, name, globals], OnReturn::Push);
        }
        let frame = self.frames.last();
        let (globals, builtins) = frame.map_or((ObjId::NULL, ObjId::NULL), |frame| (frame.globals, frame.builtins));
        let found = self
            .dict_get_str(locals, name)
            .or_else(|| self.dict_get_str(globals, name))
            .or_else(|| self.dict_get_str(builtins, name));
        match found {
            Some(value) => {
                self.heap.incref(value);
                self.stack.push(value);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    pub(super) fn op_store_name(&mut self, name: ObjId) -> Res<()> {
        let value = self.pop();
        let locals = self.running_locals();
        if self.plain_namespace(locals) {
            self.dict_set_str(locals, name, value);
            return Ok(());
        }
        self.heap.incref(locals);
        self.heap.incref(name);
        self.call_prelude("op_store_name", &[locals, name, value], OnReturn::Discard)
    }

    pub(super) fn op_delete_name(&mut self, name: ObjId) -> Res<()> {
        let locals = self.running_locals();
        if !self.plain_namespace(locals) {
            self.heap.incref(locals);
            self.heap.incref(name);
            return self.call_prelude("op_delete_name", &[locals, name], OnReturn::Discard);
        }
        if self.dict_del_str(locals, name) {
            Ok(())
        } else {
            Err(self.name_error(name))
        }
    }

    pub(super) fn op_setup_annotations(&mut self) -> Res<()> {
        let locals = self.running_locals();
        let name = self.name(names::ANNOTATIONS);
        if self.dict_get_str(locals, name).is_none() {
            let dict = self.dict();
            self.dict_set_str(locals, name, dict);
        }
        Ok(())
    }

    // ---- cells ----

    pub(super) fn op_copy_free_vars(&mut self, count: u32) -> Res<()> {
        let Some(frame) = self.frames.last() else { return Ok(()) };
        let (base, locals) = (frame.base as usize, frame.body.locals as usize);
        let function = self.stack[base - 1];
        let closure = match self.heap.payload(function) {
            Payload::Function(data) => data.closure,
            _ => ObjId::NULL,
        };
        for i in 0..count as usize {
            let cell = self.tuple_items(closure).get(i).copied().unwrap_or_default();
            self.heap.incref(cell);
            self.stack[base + locals - count as usize + i] = cell;
        }
        Ok(())
    }

    pub(super) fn cell_value(&self, index: u32) -> ObjId {
        match self.heap.payload(self.stack[self.local_index(index)]) {
            Payload::Cell(value) => *value,
            _ => ObjId::NULL,
        }
    }

    /// Puts an owned value (or `NULL`) into a cell.
    pub(super) fn set_cell(&mut self, index: u32, value: ObjId) {
        let cell = self.stack[self.local_index(index)];
        let old = match self.heap.payload_mut(cell) {
            Payload::Cell(contents) => std::mem::replace(contents, value),
            _ => value,
        };
        if !old.is_null() {
            self.heap.decref(old);
        }
    }

    pub(super) fn op_load_deref(&mut self, index: u32) -> Res<()> {
        let value = self.cell_value(index);
        if value.is_null() {
            return Err(self.unbound_deref(index));
        }
        self.heap.incref(value);
        self.stack.push(value);
        Ok(())
    }

    pub(super) fn op_load_classderef(&mut self, index: u32) -> Res<()> {
        let locals = self.running_locals();
        let name = self
            .frames
            .last()
            .map(|frame| frame.code)
            .and_then(|code| match self.heap.payload(code) {
                Payload::Code(data) => data.locals_plus.get(index as usize).copied(),
                _ => None,
            });
        if let Some(value) = name.and_then(|name| self.dict_get_str(locals, name)) {
            self.heap.incref(value);
            self.stack.push(value);
            return Ok(());
        }
        self.op_load_deref(index)
    }

    // ---- functions and classes ----

    pub(super) fn op_make_function(&mut self, flags: u32) -> Res<()> {
        let code = self.pop();
        let globals = self.running_globals();
        let function = self.make_function(code, globals);
        // A function sees the builtins of the code that makes it: prelude modules have more of them.
        let builtins = self.frames.last().map_or(self.builtins, |frame| frame.builtins);
        if builtins != self.builtins {
            self.heap.incref(builtins);
            if let Some(data) = self.heap.function_mut(function) {
                let old = std::mem::replace(&mut data.builtins, builtins);
                self.heap.decref(old);
            }
        }
        self.heap.decref(code);
        let closure = if flags & 8 != 0 { self.pop() } else { ObjId::NULL };
        let annotations = if flags & 4 != 0 { self.pop() } else { ObjId::NULL };
        let kwdefaults = if flags & 2 != 0 { self.pop() } else { ObjId::NULL };
        let defaults = if flags & 1 != 0 { self.pop() } else { ObjId::NULL };
        if let Some(data) = self.heap.function_mut(function) {
            data.closure = closure;
            data.annotations = annotations;
            data.kwdefaults = kwdefaults;
            data.defaults = defaults;
        }
        self.stack.push(function);
        Ok(())
    }

    pub(super) fn op_load_build_class(&mut self) -> Res<()> {
        let builtins = self.running_builtins();
        match self.dict_get_str(builtins, self.name(names::BUILD_CLASS)) {
            Some(function) => {
                self.heap.incref(function);
                self.stack.push(function);
                Ok(())
            }
            None if self.as_dict(builtins).is_none() => Err(self.not_subscriptable(builtins)),
            None => Err(self.raise_text(types::NAME_ERROR, "__build_class__ not found")),
        }
    }

    pub(super) fn op_call_function_ex(&mut self, flags: u32) -> Res<()> {
        let with_keywords = flags & 1 != 0;
        let (keywords, positional) = if with_keywords {
            (self.peek(0), self.peek(1))
        } else {
            (ObjId::NULL, self.peek(0))
        };
        let callable_depth = if with_keywords { 2 } else { 1 };
        let callable = self.peek(callable_depth);
        if !matches!(self.heap.payload(positional), Payload::Tuple(_)) {
            // `f(*x)`: x becomes a tuple first, then the instruction is done again.
            if !self.is_iterable(positional) {
                let text = format!(
                    "{} argument after * must be an iterable, not {}",
                    self.callable_text(callable),
                    self.type_name(positional)
                );
                return Err(self.type_error(text));
            }
            let keywords = if with_keywords { self.pop() } else { ObjId::NULL };
            let items = self.collect(positional);
            return match items {
                Ok(items) => {
                    let tuple = self.tuple(items);
                    let positional = self.pop();
                    self.heap.decref(positional);
                    self.stack.push(tuple);
                    if with_keywords {
                        self.stack.push(keywords);
                    }
                    self.op_call_function_ex(flags)
                }
                Err(Abort::Slow) => {
                    let positional = self.pop();
                    let callable = self.pop();
                    // A NULL lies below the callable; it is not needed any more.
                    self.stack.pop();
                    if with_keywords {
                        self.call_prelude("op_call_ex", &[callable, positional, keywords], OnReturn::Push)
                    } else {
                        let dict = self.dict();
                        self.call_prelude("op_call_ex", &[callable, positional, dict], OnReturn::Push)
                    }
                }
                Err(abort) => {
                    if with_keywords {
                        self.stack.push(keywords);
                    }
                    Err(abort)
                }
            };
        }
        let mut names = Vec::new();
        let mut values = Vec::new();
        if with_keywords {
            let Some(table) = self.as_dict(keywords) else {
                return Err(self.bug("keyword arguments are no dict"));
            };
            let pairs: Vec<_> = table.iter().map(|entry| (entry.key, entry.value)).collect();
            for (key, value) in pairs {
                if self.as_str(key).is_none() {
                    return Err(self.type_error("keywords must be strings"));
                }
                self.heap.incref(key);
                self.heap.incref(value);
                names.push(key);
                values.push(value);
            }
        }
        // The tuple and the dict stay on the stack while the call runs, as in CPython; with keywords, so does the row of
        // arguments made from them (`_PyStack_UnpackDict`).
        let dest = self.stack.len() as u32 - if with_keywords { 4 } else { 3 };
        let items = self.tuple_items(positional).to_vec();
        let copies = if names.is_empty() { 1 } else { 2 };
        for _ in 0..copies {
            for &item in &items {
                self.heap.incref(item);
            }
        }
        if copies == 2 {
            self.stack.extend_from_slice(&items);
            for &value in &values {
                self.heap.incref(value);
            }
            self.stack.extend_from_slice(&values);
        }
        let callable = self.heap.new_ref(callable);
        self.stack.push(callable);
        let first = self.stack.len() as u32 - 1;
        let count = (items.len() + values.len()) as u32;
        self.stack.extend(items);
        self.stack.extend(values);
        let keywords = if names.is_empty() {
            ObjId::NULL
        } else {
            self.tuple(names)
        };
        let site = CallSite {
            dest,
            callable: first,
            count,
            keywords,
            spread: true,
        };
        let result = self.call(site, OnReturn::Push);
        if !keywords.is_null() {
            self.heap.decref(keywords);
        }
        result
    }

    /// How a callable is named in error texts: `module.f()`.
    pub(super) fn callable_text(&self, callable: ObjId) -> String {
        match self.heap.payload(callable) {
            Payload::Function(data) => {
                let qualname = self.text_of(data.qualname).text.to_string();
                match self.as_str(data.module).map(|module| module.text.to_string()) {
                    Some(module) if module != "builtins" => format!("{module}.{qualname}()"),
                    _ => format!("{qualname}()"),
                }
            }
            Payload::Builtin(builtin) => format!("{}()", builtin.def.name),
            Payload::Method(function, _) => self.callable_text(*function),
            Payload::Type(_) => format!("{}()", self.full_type_name(callable)),
            _ => format!("{} object", self.type_name(callable)),
        }
    }

    // ---- displays ----

    pub(super) fn op_build_set(&mut self, count: u32) -> Res<()> {
        let first = self.stack.len() - count as usize;
        let mut table = SetTable::new();
        for index in first..self.stack.len() {
            let item = self.stack[index];
            match self.table_add(&mut table, item) {
                Ok(()) => {}
                Err(abort) => {
                    let held = table.take();
                    self.drop_refs(held);
                    if abort == Abort::Slow {
                        let items = self.take_values(count);
                        let tuple = self.tuple(items);
                        return self.call_prelude("op_build_set", &[tuple], OnReturn::Push);
                    }
                    return Err(abort);
                }
            }
        }
        self.cut_stack(first);
        let set = self.set_from(table);
        self.stack.push(set);
        Ok(())
    }

    pub(super) fn op_build_map(&mut self, count: u32) -> Res<()> {
        let first = self.stack.len() - 2 * count as usize;
        let table = crate::objects::DictTable::with_capacity(count as usize);
        let dict = self.dict_from(table);
        for index in (first..self.stack.len()).step_by(2) {
            let (key, value) = (self.stack[index], self.stack[index + 1]);
            self.heap.incref(value);
            match self.dict_set(dict, key, value) {
                Ok(()) => {}
                Err(Abort::Slow) => {
                    self.heap.decref(dict);
                    let items = self.take_values(2 * count);
                    let tuple = self.tuple(items);
                    return self.call_prelude("op_build_map", &[tuple], OnReturn::Push);
                }
                Err(abort) => {
                    self.heap.decref(dict);
                    return Err(abort);
                }
            }
        }
        self.cut_stack(first);
        self.stack.push(dict);
        Ok(())
    }

    pub(super) fn op_build_const_key_map(&mut self, count: u32) -> Res<()> {
        let keys = self.pop();
        let values = self.take_values(count);
        let dict = self.dict_from(crate::objects::DictTable::with_capacity(count as usize));
        for (i, value) in values.into_iter().enumerate() {
            let key = self.tuple_items(keys).get(i).copied().unwrap_or(fixed::NONE);
            self.dict_set(dict, key, value)?;
        }
        self.heap.decref(keys);
        self.stack.push(dict);
        Ok(())
    }

    pub(super) fn op_build_slice(&mut self, count: u32) -> Res<()> {
        let step = if count == 3 { self.pop() } else { self.none() };
        let stop = self.pop();
        let start = self.pop();
        let slice = self
            .heap
            .alloc(types::SLICE, Payload::Slice(Box::new([start, stop, step])));
        self.stack.push(slice);
        Ok(())
    }

    pub(super) fn op_build_string(&mut self, count: u32) -> Res<()> {
        let first = self.stack.len() - count as usize;
        let total: usize = self.stack[first..]
            .iter()
            .map(|&id| self.as_str(id).map_or(0, |text| text.text.len()))
            .sum();
        self.check_items(total)?;
        let mut text = String::with_capacity(total);
        for index in first..self.stack.len() {
            if let Some(part) = self.as_str(self.stack[index]) {
                text.push_str(&part.text);
            }
        }
        self.cut_stack(first);
        let string = self.str(text);
        self.stack.push(string);
        Ok(())
    }

    /// `FORMAT_VALUE`: bits 0–1 say which conversion (`!s`, `!r`, `!a`), bit 2 that a format spec lies on top.
    pub(super) fn op_format_value(&mut self, flags: u32) -> Res<()> {
        let has_spec = flags & 4 != 0;
        let (spec, value) = if has_spec {
            (self.peek(0), self.peek(1))
        } else {
            (fixed::EMPTY_STR, self.peek(0))
        };
        let taken = if has_spec { 2 } else { 1 };
        match crate::objects::format::format_value(self, value, flags & 3, spec) {
            Ok(text) => {
                self.cut_stack(self.stack.len() - taken);
                self.stack.push(text);
                Ok(())
            }
            Err(Abort::Slow) => {
                let conversion = self.int(i64::from(flags & 3));
                self.heap.incref(value);
                self.heap.incref(spec);
                self.cut_stack(self.stack.len() - taken);
                self.enter_conversion(value, flags & 3);
                self.call_prelude("op_format_value", &[value, conversion, spec], OnReturn::Push)
            }
            Err(Abort::Call) => {
                self.enter_conversion(value, flags & 3);
                self.cut_stack(self.stack.len() - taken);
                self.do_tail(OnReturn::Push)
            }
            Err(abort) => Err(abort),
        }
    }

    pub(super) fn op_set_add(&mut self, depth: u32) -> Res<()> {
        let item = self.peek(0);
        let set = self.peek(depth as usize);
        match self.set_add(set, item) {
            Ok(()) => {
                self.pop();
                self.heap.decref(item);
                Ok(())
            }
            Err(Abort::Slow) => {
                self.pop();
                self.heap.incref(set);
                self.call_prelude("op_set_add", &[set, item], OnReturn::Discard)
            }
            Err(abort) => Err(abort),
        }
    }

    pub(super) fn op_map_add(&mut self, depth: u32) -> Res<()> {
        let (value, key) = (self.peek(0), self.peek(1));
        let dict = self.peek(depth as usize + 1);
        self.heap.incref(value);
        match self.dict_set(dict, key, value) {
            Ok(()) => {
                self.cut_stack(self.stack.len() - 2);
                Ok(())
            }
            Err(Abort::Slow) => {
                self.stack.truncate(self.stack.len() - 2);
                self.heap.incref(dict);
                self.call_prelude("op_setitem", &[dict, key, value], OnReturn::Discard)
            }
            Err(abort) => Err(abort),
        }
    }

    pub(super) fn op_list_extend(&mut self, depth: u32) -> Res<()> {
        let iterable = self.peek(0);
        let list = self.peek(depth as usize);
        if !self.is_iterable(iterable) {
            let name = self.type_name(iterable);
            return Err(self.type_error(format!("Value after * must be an iterable, not {name}")));
        }
        match self.collect(iterable) {
            Ok(items) => {
                let count = items.len() + self.native_len(list).unwrap_or(0);
                if let Err(abort) = self.check_items(count) {
                    self.drop_refs(items);
                    return Err(abort);
                }
                let guess = crate::objects::sequence::guessed_length(self, iterable);
                if let Some(list) = self.as_list_mut(list) {
                    list.extend_guessed(items, guess);
                }
                let iterable = self.pop();
                self.heap.decref(iterable);
                Ok(())
            }
            Err(Abort::Slow) => {
                self.pop();
                self.heap.incref(list);
                self.call_prelude("op_list_extend", &[list, iterable], OnReturn::Discard)
            }
            Err(abort) => Err(abort),
        }
    }

    /// `SET_UPDATE` and `DICT_UPDATE`: in the prelude, which meets every kind of source.
    pub(super) fn op_update(&mut self, depth: u32, shim: &'static str) -> Res<()> {
        let source = self.pop();
        let target = self.peek(depth as usize - 1);
        if shim == "op_set_update" {
            match crate::objects::set::extend(self, target, source) {
                Err(Abort::Slow) => {}
                outcome => {
                    self.heap.decref(source);
                    return outcome;
                }
            }
        }
        self.heap.incref(target);
        self.call_prelude(shim, &[target, source], OnReturn::Discard)
    }

    pub(super) fn op_dict_merge(&mut self, depth: u32) -> Res<()> {
        let source = self.pop();
        let target = self.peek(depth as usize - 1);
        // The callable lies below the positional arguments, for error texts.
        let callable = self.peek(depth as usize + 1);
        if self.type_of(source) == types::DICT {
            let pairs: Vec<_> = self
                .as_dict(source)
                .map(|t| t.iter().map(|e| (e.key, e.value)).collect())
                .unwrap_or_default();
            for (key, value) in pairs {
                if self.as_str(key).is_none() {
                    self.heap.decref(source);
                    return Err(self.type_error("keywords must be strings"));
                }
                if self.dict_get_str(target, key).is_some() {
                    let key = self.text_of(key);
                    self.heap.decref(source);
                    let text = self.callable_text(callable);
                    return Err(self.type_error(format!(
                        "{text} got multiple values for keyword argument '{}'",
                        key.text
                    )));
                }
                self.heap.incref(value);
                self.dict_set_str(target, key, value);
            }
            self.heap.decref(source);
            return Ok(());
        }
        self.heap.incref(target);
        let text = self.callable_text(callable);
        let text = self.str(text);
        self.call_prelude("op_dict_merge", &[target, source, text], OnReturn::Discard)
    }

    // ---- unpacking ----

    pub(super) fn op_unpack_sequence(&mut self, count: u32) -> Res<()> {
        let value = self.top();
        let count = count as usize;
        let exact = self.type_of(value) == types::TUPLE || self.type_of(value) == types::LIST;
        if exact || self.iterates_natively(value) {
            let given = self.native_len(value);
            if exact || given.is_some() {
                let given = given.unwrap_or(0);
                if given != count {
                    let text = if given > count {
                        format!("too many values to unpack (expected {count})")
                    } else {
                        format!("not enough values to unpack (expected {count}, got {given})")
                    };
                    return Err(self.value_error(text));
                }
                let items = self.collect(value)?;
                let value = self.pop();
                self.heap.decref(value);
                self.stack.extend(items.into_iter().rev());
                return Ok(());
            }
        }
        if !self.is_iterable(value) {
            let name = self.type_name(value);
            return Err(self.type_error(format!("cannot unpack non-iterable {name} object")));
        }
        self.heap.incref(value);
        let count = self.usize(count);
        self.call_prelude("op_unpack", &[value, count], OnReturn::Retry)
    }

    pub(super) fn op_unpack_ex(&mut self, arg: u32) -> Res<()> {
        let (before, after) = ((arg & 0xff) as usize, (arg >> 8) as usize);
        let value = self.top();
        if !self.is_iterable(value) {
            let name = self.type_name(value);
            return Err(self.type_error(format!("cannot unpack non-iterable {name} object")));
        }
        match self.collect(value) {
            Ok(mut items) => {
                if items.len() < before + after {
                    let given = items.len();
                    self.drop_refs(items);
                    return Err(self.value_error(format!(
                        "not enough values to unpack (expected at least {}, got {given})",
                        before + after
                    )));
                }
                let tail = items.split_off(items.len() - after);
                let middle = items.split_off(before);
                let middle = self.list(middle);
                let value = self.pop();
                self.heap.decref(value);
                self.stack.extend(tail.into_iter().rev());
                self.stack.push(middle);
                self.stack.extend(items.into_iter().rev());
                Ok(())
            }
            Err(Abort::Slow) => {
                self.heap.incref(value);
                let before = self.usize(before);
                self.call_prelude("op_unpack_ex", &[value, before], OnReturn::Retry)
            }
            Err(abort) => Err(abort),
        }
    }

    // ---- with ----

    pub(super) fn op_before_with(&mut self) -> Res<()> {
        self.enter_manager((names::ENTER, names::EXIT), "context manager", "__exit__")
    }

    /// `with` and `async with` alike: `__exit__` is kept below the result of `__enter__`, which is called.
    pub(super) fn enter_manager(
        &mut self,
        (enter, exit): (names::Name, names::Name),
        what: &str,
        missed: &str,
    ) -> Res<()> {
        let manager = self.top();
        let name = self.type_name(manager);
        let Some(enter) = self.special_method(manager, enter)? else {
            return Err(self.type_error(format!("'{name}' object does not support the {what} protocol")));
        };
        let Some(exit) = self.special_method(manager, exit)? else {
            if let Method::Bound(enter) = enter {
                self.heap.decref(enter);
            }
            return Err(self.type_error(format!(
                "'{name}' object does not support the {what} protocol (missed {missed} method)"
            )));
        };
        let exit = match exit {
            Method::Bound(exit) => exit,
            Method::Unbound(function) => {
                let ty = self.type_of(manager);
                self.bind(function, manager, ty)?
            }
        };
        let manager = self.pop();
        self.stack.push(exit);
        self.call_bound(enter, &[manager], OnReturn::Push)
    }

    pub(super) fn op_with_except_start(&mut self) -> Res<()> {
        // [exit, lasti, previous exception, exception] → pushes exit(type, value, traceback)
        let (exit, value) = (self.peek(3), self.peek(0));
        let ty = self.type_of(value);
        let traceback = match self.heap.payload(value) {
            Payload::Exception(data) if !data.traceback.is_null() => data.traceback,
            _ => fixed::NONE,
        };
        for id in [exit, ty, value, traceback] {
            self.heap.incref(id);
        }
        self.begin_call(exit, &[ty, value, traceback], ObjId::NULL, OnReturn::Push)
    }

    // ---- match ----

    pub(super) fn op_match_kind(&mut self, mapping: bool) -> Res<()> {
        let subject = self.top();
        let wanted = if mapping {
            Collection::Mapping
        } else {
            Collection::Sequence
        };
        let answer = self.collection_kind(self.type_of(subject)) == Some(wanted);
        let answer = self.bool(answer);
        self.stack.push(answer);
        Ok(())
    }

    /// The first class of the order that is either kind decides (CPython's `Py_TPFLAGS_SEQUENCE` and `Py_TPFLAGS_MAPPING`).
    pub fn collection_kind(&self, ty: ObjId) -> Option<Collection> {
        const MARKERS: [(&str, Collection); 2] = [
            ("__heaplens_sequence__", Collection::Sequence),
            ("__heaplens_mapping__", Collection::Mapping),
        ];
        let kind_of = |class: ObjId| match class {
            types::DICT | types::MAPPING_PROXY => Some(Collection::Mapping),
            types::LIST | types::TUPLE | types::RANGE | types::DEQUE | types::ARRAY | types::MEMORYVIEW => {
                Some(Collection::Sequence)
            }
            _ => {
                let data = self.type_data(class);
                // Only classes written in Python carry one.
                let marked = |marker| {
                    let name = counts_instances(class)
                        .then(|| self.interned.get(marker).copied())
                        .flatten();
                    name.is_some_and(|name| self.dict_get_str(data.dict, name).is_some())
                };
                let mut kinds = MARKERS.into_iter().filter(|(marker, _)| marked(*marker));
                data.registered.or_else(|| kinds.next().map(|(_, kind)| kind))
            }
        };
        self.tuple_items(self.type_data(ty).mro)
            .iter()
            .find_map(|&class| kind_of(class))
    }

    // ---- imports ----

    pub(super) fn op_import_name(&mut self, name: ObjId) -> Res<()> {
        let from_list = self.pop();
        let level = self.pop();
        let outcome = self.import_by(name, from_list, level);
        self.drop_refs([from_list, level]);
        outcome
    }

    /// Imports as the `__import__` among the running code's built-in functions does, which a program may have replaced.
    fn import_by(&mut self, name: ObjId, from_list: ObjId, level: ObjId) -> Res<()> {
        let is_program = self.frames.last().is_some_and(|frame| !frame.body.hidden);
        let builtins = self.running_builtins();
        if is_program {
            match self.dict_get_text(builtins, "__import__") {
                None => return Err(self.raise_text(types::IMPORT_ERROR, "__import__ not found")),
                Some(function) if !crate::modules::namespaces::is_import(self, function) => {
                    let globals = self.running_globals();
                    let index = self.frames.len().saturating_sub(1);
                    // `IMPORT_NAME` passes the locals on where there is a dict of them.
                    let locals = match self.frames.last() {
                        Some(frame) if !frame.locals.is_null() => frame.locals,
                        Some(frame) if frame.body.flags & flags::OPTIMIZED == 0 => self.frame_locals(index),
                        _ => fixed::NONE,
                    };
                    let arguments = [name, globals, locals, from_list, level];
                    for id in arguments.into_iter().chain([function]) {
                        self.heap.incref(id);
                    }
                    return self.begin_call(function, &arguments, ObjId::NULL, OnReturn::Push);
                }
                Some(_) => {}
            }
        }
        let text = self.text_of(name).text.to_string();
        let level = self.as_i64(level).unwrap_or(0);
        self.import(&text, from_list, level)
    }

    pub(super) fn op_import_from(&mut self, name: ObjId) -> Res<()> {
        let module = self.top();
        match self.get_attr(module, name) {
            Ok(value) => {
                self.stack.push(value);
                Ok(())
            }
            Err(Abort::Raise) if self.raised_is(types::ATTRIBUTE_ERROR) => {
                self.drop_raised();
                Err(self.cannot_import(module, name))
            }
            Err(Abort::Call) => {
                // The module's own `__getattr__` is asked, which may not know the name either.
                self.forget_tail();
                for id in [module, name] {
                    self.heap.incref(id);
                }
                self.call_prelude("import_from", &[module, name], OnReturn::Push)
            }
            Err(abort) => Err(abort),
        }
    }

    pub(super) fn op_import_star(&mut self) -> Res<()> {
        let module = self.pop();
        let locals = self.running_locals();
        let Payload::Module(data) = self.heap.payload(module) else {
            self.heap.decref(module);
            return Ok(());
        };
        let dict = data.dict;
        let all = self
            .dict_get_str(dict, self.name(names::ALL))
            .and_then(|all| self.sequence_items(all))
            .map(<[ObjId]>::to_vec);
        let found: Option<Vec<_>> = match all {
            // In the order of `__all__`; a name that is no key is an attribute some other way, or an error.
            Some(all) => all
                .into_iter()
                .map(|name| {
                    let is_text = matches!(self.heap.payload(name), Payload::Str(_));
                    let value = if is_text { self.dict_get_str(dict, name) } else { None };
                    value.map(|value| (name, value))
                })
                .collect(),
            None => self.as_dict(dict).map(|table| {
                table
                    .iter()
                    .filter(|entry| !self.text_of(entry.key).text.starts_with('_'))
                    .map(|entry| (entry.key, entry.value))
                    .collect()
            }),
        };
        let Some(found) = found else {
            self.heap.incref(locals);
            return self.call_prelude("op_import_star", &[module, locals], OnReturn::Discard);
        };
        for (name, value) in found {
            self.heap.incref(value);
            self.dict_set_str(locals, name, value);
        }
        self.heap.decref(module);
        Ok(())
    }

    // ---- attributes, as instructions ----

    pub(super) fn load_attr(&mut self, name: ObjId) -> Res<()> {
        let object = self.top();
        match self.get_attr(object, name) {
            Ok(value) => {
                let object = self.pop();
                self.stack.push(value);
                self.heap.decref(object);
                Ok(())
            }
            Err(Abort::Call) => {
                let object = self.pop();
                let outcome = self.do_tail(OnReturn::Push);
                self.heap.decref(object);
                outcome
            }
            Err(abort) => Err(abort),
        }
    }

    /// `LOAD_METHOD`: leaves [method, self], or [NULL, callable].
    pub(super) fn load_method(&mut self, name: ObjId) -> Res<()> {
        let object = self.top();
        if let Some(method) = self.unbound_method(object, name) {
            self.heap.incref(method);
            let last = self.stack.len() - 1;
            self.stack[last] = method;
            self.stack.push(object);
            return Ok(());
        }
        match self.get_attr(object, name) {
            Ok(value) => {
                let object = self.pop();
                self.stack.push(ObjId::NULL);
                self.stack.push(value);
                self.heap.decref(object);
                Ok(())
            }
            Err(Abort::Call) => {
                let object = self.pop();
                self.stack.push(ObjId::NULL);
                self.keep_attribute_error_plain(object);
                let outcome = self.do_tail(OnReturn::Push);
                self.heap.decref(object);
                outcome
            }
            Err(abort) => Err(abort),
        }
    }

    /// `_PyObject_GetMethod` tells an `AttributeError` nothing where it looks for itself.
    fn keep_attribute_error_plain(&mut self, object: ObjId) {
        let generic = !self.overrides(object, Special::GetAttribute)
            && !self.overrides(object, Special::GetAttr)
            && !matches!(self.heap.payload(object), Payload::Type(_) | Payload::Module(_));
        if generic
            && let Some(Tail::Call {
                on_return: OnReturn::GetAttr { name, .. },
                ..
            }) = &mut self.tail
        {
            let name = std::mem::take(name);
            self.heap.decref(name);
        }
    }

    /// A function or built-in method that a call of `object.name` can use without binding it first (borrowed).
    #[inline]
    pub(super) fn unbound_method(&self, object: ObjId, name: ObjId) -> Option<ObjId> {
        let ty = self.type_of(object);
        if self.overrides(object, Special::GetAttribute)
            || matches!(
                self.heap.payload(object),
                Payload::Type(_) | Payload::Module(_) | Payload::Super(_)
            )
        {
            return None;
        }
        let attribute = self.type_attribute(ty, name)?;
        if !matches!(
            self.heap.payload(attribute),
            Payload::Function(_) | Payload::MethodDescriptor(_)
        ) || !self.binds(attribute)
        {
            return None;
        }
        if let Payload::MethodDescriptor(descriptor) = self.heap.payload(attribute)
            && descriptor.def.kind == super::NativeKind::ClassMethod
        {
            return None;
        }
        match self.heap.get(object).extra.as_ref().map(|extra| &extra.attributes) {
            Some(Attributes::Inline(pairs)) if pairs.iter().any(|(key, _)| *key == name) => None,
            Some(Attributes::Dict(dict)) if self.dict_get_str(*dict, name).is_some() => None,
            _ => Some(attribute),
        }
    }

    pub(super) fn op_store_attr(&mut self, name: ObjId) -> Res<()> {
        let (object, value) = (self.peek(0), self.peek(1));
        match self.set_attr(object, name, value) {
            Ok(()) => {
                self.cut_stack(self.stack.len() - 2);
                Ok(())
            }
            Err(Abort::Call) => {
                self.cut_stack(self.stack.len() - 2);
                self.do_tail(OnReturn::Discard)
            }
            Err(abort) => Err(abort),
        }
    }

    pub(super) fn op_delete_attr(&mut self, name: ObjId) -> Res<()> {
        let object = self.peek(0);
        match self.del_attr(object, name) {
            Ok(()) => {
                let object = self.pop();
                self.heap.decref(object);
                Ok(())
            }
            Err(Abort::Call) => {
                let object = self.pop();
                let outcome = self.do_tail(OnReturn::Discard);
                self.heap.decref(object);
                outcome
            }
            Err(abort) => Err(abort),
        }
    }
}
