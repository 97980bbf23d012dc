//! Calls: from a callable and its arguments on the value stack to a pushed frame or a delivered value.
//!
//! A call never recurses on the host's stack. Calling a Python function pushes a frame; the instruction loop goes on with
//! it. What is to happen with the value in the end is data, an [`OnReturn`] kept in the frame, so that special methods
//! (`__init__`, `__bool__`, `__next__`, …) can be waited for without waiting on the host.

use std::rc::Rc;

use super::exceptions::generator_kind;
use super::fixed::{self, types};
use super::frame::{CodeBody, Frame, OnReturn, ResultCheck, SavedFrame};
use super::native::{Resume, Tail};
use super::protocols::Special;
use super::recursion::CALLING;
use super::tracing::Traced;
use super::{Abort, Args, Arity, Event, Machine, NativeDef, NativeKind, ObjId, Res, names};
use crate::code::{CodeObject, flags};
use crate::objects::{Function, GeneratorData, GeneratorKind, Payload, awaitable};

/// Where the pieces of a call lie on the value stack.
#[derive(Clone, Copy, Debug)]
pub struct CallSite {
    /// Everything from here on is released when the call is over.
    pub dest: u32,
    /// The callable; its arguments follow.
    pub callable: u32,
    /// Arguments, those given by keyword included.
    pub count: u32,
    /// Tuple of the names of the last arguments (borrowed) or `NULL`.
    pub keywords: ObjId,
    /// They came in a tuple and a dict, which hold them meanwhile.
    pub spread: bool,
}

/// The arguments of a call, or the parameters that they are bound to: few, mostly.
pub(super) type Arguments = smallvec::SmallVec<[ObjId; 12]>;

impl CallSite {
    pub(super) fn args(self, m: &Machine) -> Args {
        let keywords = m.tuple_items(self.keywords).len() as u32;
        Args {
            base: self.callable + 1,
            count: self.count - keywords,
            keywords: self.keywords,
        }
    }
}

impl Machine {
    /// The abort that makes the result of one call the result of the native function. Borrows the callable, owns the args.
    pub fn tail_call(&mut self, callable: ObjId, args: Vec<ObjId>) -> Abort {
        self.tail_call_then(callable, args, OnReturn::Push)
    }

    /// As [`Machine::tail_call`], with something to be done with the result.
    pub fn tail_call_then(&mut self, callable: ObjId, args: Vec<ObjId>, on_return: OnReturn) -> Abort {
        self.heap.incref(callable);
        self.tail = Some(Tail::Call {
            callable,
            args,
            keywords: ObjId::NULL,
            on_return,
        });
        Abort::Call
    }

    /// As [`Machine::tail_call`] with keyword arguments: `keywords` is an owned tuple of names.
    pub fn tail_call_keywords(&mut self, callable: ObjId, args: Vec<ObjId>, keywords: ObjId) -> Abort {
        self.heap.incref(callable);
        self.tail = Some(Tail::Call {
            callable,
            args,
            keywords,
            on_return: OnReturn::Push,
        });
        Abort::Call
    }

    /// Begins a call of `callable` with `args` (all owned); the frame or the value comes to lie at the top of the stack.
    pub(super) fn begin_call(
        &mut self,
        callable: ObjId,
        args: &[ObjId],
        keywords: ObjId,
        on_return: OnReturn,
    ) -> Res<()> {
        let dest = self.stack.len() as u32;
        self.stack.push(callable);
        self.stack.extend_from_slice(args);
        let site = CallSite {
            dest,
            callable: dest,
            count: args.len() as u32,
            keywords,
            spread: false,
        };
        self.call(site, on_return)
    }

    /// Calls what lies on the stack. Afterwards either a frame has been pushed or `on_return` has been done.
    pub(super) fn call(&mut self, mut site: CallSite, on_return: OnReturn) -> Res<()> {
        let mut hops = 0;
        loop {
            // A `__call__` that is itself an instance with a `__call__`, and so on.
            hops += 1;
            if hops > self.recursion_limit {
                self.drop_on_return(on_return);
                return Err(self.recursion_error(" while calling a Python object"));
            }
            let callable = self.stack[site.callable as usize];
            match self.heap.payload(callable) {
                Payload::Function(_) => return self.call_function(callable, site, on_return),
                Payload::Builtin(builtin) => {
                    let (def, bound, this) = (builtin.def, builtin.bound, builtin.this);
                    if def.kind == NativeKind::New
                        && let Some(text) = self.wrong_class_to_make(this, site.args(self))
                    {
                        return Err(self.abandon(on_return, text));
                    }
                    if bound {
                        self.heap.incref(this);
                        self.stack.insert(site.callable as usize + 1, this);
                        site.count += 1;
                    }
                    return self.call_native(def, site, on_return);
                }
                Payload::MethodDescriptor(descriptor) => {
                    let (def, owner) = (descriptor.def, descriptor.owner);
                    if site.args(self).is_empty() {
                        let (owner, name) = (self.name_of_type(owner), def.name);
                        let text = match def.kind {
                            NativeKind::Slot => format!("descriptor '{name}' of '{owner}' object needs an argument"),
                            _ => format!("unbound method {owner}.{name}() needs an argument"),
                        };
                        return Err(self.abandon(on_return, text));
                    }
                    let this = self.stack[site.callable as usize + 1];
                    if !self.is_instance(this, owner) {
                        let (name, owner, given) = (def.name, self.name_of_type(owner), self.type_name(this));
                        let text = match def.kind {
                            NativeKind::Slot => {
                                format!("descriptor '{name}' requires a '{owner}' object but received a '{given}'")
                            }
                            _ => {
                                format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object")
                            }
                        };
                        return Err(self.abandon(on_return, text));
                    }
                    return self.call_native(def, site, on_return);
                }
                Payload::Method(function, this) => {
                    let (function, this) = (*function, *this);
                    self.heap.incref(function);
                    self.heap.incref(this);
                    self.stack[site.callable as usize] = function;
                    self.stack.insert(site.callable as usize + 1, this);
                    site.count += 1;
                    self.heap.decref(callable);
                }
                Payload::Type(_) if !self.overrides(callable, Special::Call) => {
                    return self.call_type(callable, site, on_return);
                }
                Payload::StaticMethod(function) => {
                    let function = *function;
                    self.heap.incref(function);
                    self.stack[site.callable as usize] = function;
                    self.heap.decref(callable);
                }
                Payload::GenericAlias(origin, _) => {
                    let origin = *origin;
                    self.heap.incref(origin);
                    self.stack[site.callable as usize] = origin;
                    self.heap.decref(callable);
                }
                Payload::Weakref(data) if !data.proxy && !self.overrides(callable, Special::Call) => {
                    let target = data.target;
                    if site.count > 0 {
                        let text = format!("weakref() takes no arguments ({} given)", site.count);
                        return Err(self.abandon(on_return, text));
                    }
                    let value = if target.is_null() {
                        self.none()
                    } else {
                        self.heap.new_ref(target)
                    };
                    return self.finish_call(site.dest, value, on_return);
                }
                _ => {
                    self.levels = CALLING;
                    let ty = self.type_of(callable);
                    let name = self.name(names::CALL);
                    let Some(method) = self.type_attribute(ty, name) else {
                        let text = format!("'{}' object is not callable", self.type_name(callable));
                        return Err(self.abandon(on_return, text));
                    };
                    match self.heap.payload(method) {
                        // The instance becomes the first argument.
                        Payload::Function(_) | Payload::MethodDescriptor(_) if self.binds(method) => {
                            self.heap.incref(method);
                            self.stack.insert(site.callable as usize, method);
                            site.count += 1;
                        }
                        _ => match self.bind(method, callable, ty) {
                            Ok(bound) => {
                                self.stack[site.callable as usize] = bound;
                                self.heap.decref(callable);
                            }
                            Err(abort) => {
                                self.drop_on_return(on_return);
                                return Err(abort);
                            }
                        },
                    }
                }
            }
        }
    }

    /// What is wrong with the first argument of a built-in type's `__new__` (`tp_new_wrapper`), if anything.
    fn wrong_class_to_make(&self, owner: ObjId, args: Args) -> Option<String> {
        if owner == types::OBJECT {
            return None;
        }
        let own = self.name_of_type(owner);
        let Some(class) = args.get(self, 0) else {
            return Some(format!("{own}.__new__(): not enough arguments"));
        };
        if !matches!(self.heap.payload(class), Payload::Type(_)) {
            let given = self.type_name(class);
            return Some(format!("{own}.__new__(X): X is not a type object ({given})"));
        }
        let given = self.name_of_type(class);
        if self.is_subtype(class, owner) {
            let mro = self.tuple_items(self.type_data(class).mro);
            let built_in = *mro.iter().find(|&&ty| !self.type_data(ty).heap_type)?;
            let maker = |ty| match self.heap.payload(self.type_attribute(ty, self.name(names::NEW))?) {
                Payload::Builtin(builtin) => Some(builtin.def),
                _ => None,
            };
            if std::ptr::eq(maker(owner)?, maker(built_in)?) {
                return None;
            }
            let base = self.name_of_type(built_in);
            return Some(format!("{own}.__new__({given}) is not safe, use {base}.__new__()"));
        }
        Some(format!("{own}.__new__({given}): {given} is not a subtype of {own}"))
    }

    pub(super) fn abandon(&mut self, on_return: OnReturn, text: String) -> Abort {
        self.drop_on_return(on_return);
        self.type_error(text)
    }

    /// Releases everything from `dest` on and does with `value` what is to be done.
    pub(super) fn finish_call(&mut self, dest: u32, value: ObjId, on_return: OnReturn) -> Res<()> {
        self.cut_stack(dest as usize);
        self.deliver(value, on_return)
    }

    /// Releases the value stack down to `len`.
    #[inline]
    pub(super) fn cut_stack(&mut self, len: usize) {
        while self.stack.len() > len {
            if let Some(id) = self.stack.pop()
                && !id.is_null()
            {
                self.heap.decref(id);
            }
        }
    }

    pub(super) fn call_native(&mut self, def: &'static NativeDef, site: CallSite, on_return: OnReturn) -> Res<()> {
        let args = site.args(self);
        if let Err(abort) = self.check_arity(def, args) {
            self.drop_on_return(on_return);
            return Err(abort);
        }
        if def.kind == NativeKind::Slot
            && def.name == "__call__"
            && let class = args.at(self, 0)
            && matches!(self.heap.payload(class), Payload::Type(_))
        {
            // `type.__call__`, mostly of a metaclass's own `__call__`.
            let site = CallSite {
                callable: site.callable + 1,
                count: site.count - 1,
                ..site
            };
            return self.call_type(class, site, on_return);
        }
        let outcome = (def.func)(self, args);
        self.finish_native(def, site, outcome, on_return)
    }

    /// What follows from what a native function has answered.
    fn finish_native(&mut self, def: &'static NativeDef, site: CallSite, outcome: Res, on_return: OnReturn) -> Res<()> {
        match outcome {
            Ok(value) => {
                self.cut_stack(site.dest as usize);
                if matches!(on_return, OnReturn::Push) {
                    self.stack.push(value);
                    Ok(())
                } else {
                    self.deliver(value, on_return)
                }
            }
            Err(Abort::Slow) => {
                let Some(shim) = def.shim else {
                    self.drop_on_return(on_return);
                    return Err(self.missing_shim(def.name));
                };
                let function = self.prelude_function(shim)?;
                self.enter_native(def);
                let callable = std::mem::replace(&mut self.stack[site.callable as usize], function);
                if !callable.is_null() {
                    self.heap.decref(callable);
                }
                self.call_function(function, site, on_return)
            }
            Err(Abort::Call) => {
                self.cut_stack(site.dest as usize);
                self.enter_native(def);
                self.do_tail(on_return)
            }
            Err(abort) => {
                self.cut_stack(site.dest as usize);
                self.failed(abort, on_return)
            }
        }
    }

    /// `CALL` of a native function or method with as many positional arguments as it takes. Nothing if it is not the plain
    /// case.
    #[inline(never)]
    pub(super) fn call_native_fast(&mut self, arg: u32) -> Option<Res<()>> {
        let dest = self.stack.len() - arg as usize - 2;
        // [method, self, args…] or [NULL, callable, args…]
        let (callable, count) = if self.stack[dest].is_null() {
            (dest + 1, arg)
        } else {
            (dest, arg + 1)
        };
        if !self.frames.last()?.kw_names.is_null() {
            return None;
        }
        let (def, given) = match self.heap.payload(self.stack[callable]) {
            Payload::MethodDescriptor(descriptor) => {
                let this = *self.stack.get(callable + 1)?;
                if self.type_of(this) != descriptor.owner {
                    return None;
                }
                (descriptor.def, count - 1)
            }
            Payload::Builtin(builtin) if !builtin.bound && builtin.def.kind == NativeKind::Function => {
                (builtin.def, count)
            }
            _ => return None,
        };
        if !def.arity.takes(given as usize) || def.kind == NativeKind::ClassMethod {
            return None;
        }
        let site = CallSite {
            dest: dest as u32,
            callable: callable as u32,
            count,
            keywords: ObjId::NULL,
            spread: false,
        };
        let args = Args {
            base: site.callable + 1,
            count,
            keywords: ObjId::NULL,
        };
        let outcome = (def.func)(self, args);
        Some(self.finish_native(def, site, outcome, OnReturn::Push))
    }

    /// A native function failed: whoever waits for its value may want the exception (as `next(it, default)` does).
    pub(super) fn failed(&mut self, abort: Abort, on_return: OnReturn) -> Res<()> {
        if abort == Abort::Raise && !matches!(on_return, OnReturn::Push) {
            return self.catch(on_return);
        }
        self.drop_on_return(on_return);
        Err(abort)
    }

    pub(super) fn missing_shim(&mut self, name: &str) -> Abort {
        self.raise_text(
            types::NOT_IMPLEMENTED_ERROR,
            format!("heaplens cannot do '{name}' with objects of this kind yet"),
        )
    }

    /// Does what a native function has left in [`Machine::tail`].
    pub(super) fn do_tail(&mut self, outer: OnReturn) -> Res<()> {
        match self.tail.take() {
            Some(Tail::Call {
                callable,
                args,
                keywords,
                on_return,
            }) => {
                let on_return = on_return.then(outer);
                let result = self.begin_call(callable, &args, keywords, on_return);
                if !keywords.is_null() {
                    self.heap.decref(keywords);
                }
                result
            }
            Some(Tail::Resume {
                generator,
                value,
                how,
                on_return,
            }) => self.resume(generator, value, how, on_return.then(outer)),
            Some(Tail::Run {
                function,
                locals,
                on_return,
            }) => {
                let on_return = on_return.then(outer);
                let dest = self.stack.len() as u32;
                self.stack.push(function);
                let body = self.function_body(function);
                if let Err(abort) = self.push_frame(function, body, dest, dest + 1, on_return) {
                    self.heap.decref(locals);
                    return Err(abort);
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.locals = locals;
                }
                Ok(())
            }
            Some(Tail::Next { iterator, on_return }) => {
                let outcome = self.next_slowly(iterator, on_return.then(outer));
                self.heap.decref(iterator);
                outcome
            }
            Some(Tail::Park { on_return }) => self.park(on_return.then(outer)),
            None => Err(self.bug("a native function asked for a call and named none")),
        }
    }

    /// Ends the run: an invariant of the machine itself does not hold.
    pub(super) fn bug(&mut self, what: &str) -> Abort {
        self.stopped = Some(super::Stopped::Bug(what.to_string()));
        Abort::Stop
    }

    /// The name of a native function as error texts have it: `list.append`, `len`, `math.sqrt`.
    fn native_name(&self, def: &NativeDef, args: Args) -> String {
        match def.kind {
            NativeKind::Method | NativeKind::Slot => {
                let mut ty = self.type_of(args.at(self, 0));
                let name = self.names_text(def.name);
                // The class that defines it.
                if let Some(name) = name {
                    for &class in self.tuple_items(self.type_data(ty).mro) {
                        if self.dict_get_str(self.type_data(class).dict, name).is_some() {
                            ty = class;
                            break;
                        }
                    }
                }
                let this = args.at(self, 0);
                let ty = if matches!(self.heap.payload(this), Payload::Type(_)) {
                    this
                } else {
                    ty
                };
                format!("{}.{}", self.short_name_of_type(ty), def.name)
            }
            NativeKind::ClassMethod => {
                let ty = args.at(self, 0);
                match self.heap.payload(ty) {
                    Payload::Type(_) => format!("{}.{}", self.short_name_of_type(ty), def.name),
                    _ => def.name.to_string(),
                }
            }
            _ => match self.module_of_native(args) {
                Some(module) => format!("{module}.{}", def.name),
                None => def.name.to_string(),
            },
        }
    }

    fn names_text(&self, text: &str) -> Option<ObjId> {
        self.interned.get(text).copied()
    }

    fn module_of_native(&self, args: Args) -> Option<String> {
        let callable = *self.stack.get((args.base as usize).checked_sub(1)?)?;
        match self.heap.payload(callable) {
            Payload::Builtin(builtin) => match &*self.as_str(builtin.module)?.text {
                "builtins" => None,
                module => Some(module.to_string()),
            },
            _ => None,
        }
    }

    #[inline]
    fn check_arity(&mut self, def: &'static NativeDef, args: Args) -> Res<()> {
        if def.arity == Arity::Any {
            return Ok(());
        }
        let skipped = match def.kind {
            NativeKind::Function | NativeKind::StaticMethod => 0,
            _ => 1,
        };
        let given = args.len().saturating_sub(skipped);
        if !args.keywords.is_null() && !self.tuple_items(args.keywords).is_empty() {
            let mut name = self.native_name(def, args);
            if let Some((module, own)) = name.split_once('.')
                && super::in_c::is_old(module, own)
            {
                name = own.to_string();
            }
            let text = format!("{name}() takes no keyword arguments");
            return Err(self.type_error(text));
        }
        if def.arity.takes(given) {
            Ok(())
        } else {
            Err(self.wrong_arity(def, args, given))
        }
    }

    #[cold]
    fn wrong_arity(&mut self, def: &'static NativeDef, args: Args, given: usize) -> Abort {
        let s = |n: usize| if n == 1 { "" } else { "s" };
        // Wrappers that take several arguments, or one or two, leave the place of a name empty.
        let several = matches!(def.arity, Arity::Range(_, max) if max > 1);
        let unnamed = if several { " " } else { "" };
        let text = if def.kind == NativeKind::Slot {
            match def.arity {
                Arity::None => format!("expected 0 arguments, got {given}"),
                Arity::One => format!("expected 1 argument, got {given}"),
                Arity::Range(min, max) if min == max => {
                    format!("{unnamed}expected {min} argument{}, got {given}", s(min.into()))
                }
                Arity::Range(min, _) if given < min as usize => {
                    format!(
                        "{unnamed}expected at least {min} argument{}, got {given}",
                        s(min.into())
                    )
                }
                Arity::Range(_, max) => {
                    format!("{unnamed}expected at most {max} argument{}, got {given}", s(max.into()))
                }
                _ => format!("expected more arguments, got {given}"),
            }
        } else {
            def.arity.refusal(&self.native_name(def, args), def.name, given)
        };
        self.type_error(text)
    }

    // ---- Python functions ----

    pub fn function_body(&self, function: ObjId) -> Rc<CodeBody> {
        match self.heap.payload(function) {
            Payload::Function(data) => match self.heap.payload(data.code) {
                Payload::Code(code) => code.body.clone(),
                other => unreachable!("not a code object: {other:?}"),
            },
            other => unreachable!("not a function: {other:?}"),
        }
    }

    #[inline]
    pub(super) fn call_function(&mut self, function: ObjId, site: CallSite, on_return: OnReturn) -> Res<()> {
        let body = self.function_body(function);
        if !(body.simple && site.keywords.is_null() && site.count == body.code.arg_count)
            && let Err(abort) = self.bind_arguments(function, &body, site)
        {
            self.drop_on_return(on_return);
            return Err(abort);
        }
        if body.flags & (flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR) != 0 {
            return self.make_generator(function, body, site, on_return);
        }
        self.push_frame(function, body, site.dest, site.callable + 1, on_return)
    }

    /// Pushes a frame whose parameters lie from `base` on; the other locals are unbound.
    pub(super) fn push_frame(
        &mut self,
        function: ObjId,
        body: Rc<CodeBody>,
        dest: u32,
        base: u32,
        on_return: OnReturn,
    ) -> Res<()> {
        let used = self.levels_used();
        let levels = self.take_levels(&on_return);
        if self.is_too_deep(used, levels) {
            self.drop_on_return(on_return);
            return Err(self.too_deep(used, levels));
        }
        let Payload::Function(data) = self.heap.payload(function) else {
            return Err(self.bug("a frame without a function"));
        };
        let (code, names) = (data.code, (data.globals, data.builtins));
        let depth = self.depth() + u32::from(!body.hidden);
        let used = used + levels.len() as u32 + u32::from(!body.hidden);
        self.lay_frame(body, code, names, (dest, base), (depth, used), on_return);
        Ok(())
    }

    /// Frames on the call stack that CPython would have too.
    pub fn depth(&self) -> u32 {
        self.frames.last().map_or(0, |frame| frame.depth)
    }

    /// Positional arguments for parameters that take nothing else, the last of which may have their defaults. Whether that
    /// is all there was to bind.
    fn bind_plainly(&mut self, function: ObjId, code: &CodeObject, site: CallSite) -> bool {
        let (args, given) = (code.arg_count as usize, site.count as usize);
        let others = code.kwonly_arg_count > 0 || code.flags & (flags::VARARGS | flags::VARKEYWORDS) != 0;
        let Payload::Function(data) = self.heap.payload(function) else {
            return false;
        };
        let defaults = data.defaults;
        let count = self.tuple_items(defaults).len();
        if others || !site.keywords.is_null() || given > args || args - given > count {
            return false;
        }
        for index in count - (args - given)..count {
            let value = self.tuple_items(defaults)[index];
            self.heap.incref(value);
            self.stack.push(value);
        }
        true
    }

    /// Distributes the arguments on the stack over the function's parameters, where they become its first locals.
    fn bind_arguments(&mut self, function: ObjId, body: &Rc<CodeBody>, site: CallSite) -> Res<()> {
        let code = &body.code;
        if let Some(text) = self.refusal_as_in_c(function, body, site) {
            self.cut_stack(site.callable as usize + 1);
            return Err(self.type_error(text));
        }
        if self.bind_plainly(function, code, site) {
            return Ok(());
        }
        let keywords = Arguments::from_slice(self.tuple_items(site.keywords));
        let positional_given = site.count as usize - keywords.len();
        let first = site.callable as usize + 1;
        let (args, kwonly) = (code.arg_count as usize, code.kwonly_arg_count as usize);
        let total = args + kwonly;
        let varargs = code.flags & flags::VARARGS != 0;
        let varkeywords = code.flags & flags::VARKEYWORDS != 0;
        let given = Arguments::from_slice(&self.stack[first..]);
        self.stack.truncate(first);
        let mut locals = Arguments::from_elem(ObjId::NULL, body.parameters as usize);
        let mut given = given.into_iter();
        for slot in locals.iter_mut().take(args.min(positional_given)) {
            *slot = given.next().unwrap_or_default();
        }
        let extra: Vec<ObjId> = given.by_ref().take(positional_given.saturating_sub(args)).collect();
        let surplus = extra.len();
        if varargs {
            locals[total] = self.tuple(extra);
        } else {
            // Kept until the error has been told.
            self.stack.extend(extra);
        }
        let kwdict = if varkeywords {
            let dict = self.dict();
            locals[total + usize::from(varargs)] = dict;
            dict
        } else {
            ObjId::NULL
        };
        let mut error = None;
        for (&name, value) in keywords.iter().zip(given) {
            if error.is_some() {
                self.heap.decref(value);
                continue;
            }
            let text = self.text_of(name);
            let posonly = code.posonly_arg_count as usize;
            let place = code
                .locals_plus
                .iter()
                .take(total)
                .skip(posonly)
                .position(|local| **local == *text.text);
            match place {
                Some(index) if !locals[posonly + index].is_null() => {
                    self.heap.decref(value);
                    error = Some(format!(
                        "{}() got multiple values for argument '{}'",
                        self.qualname_of(function),
                        text.text
                    ));
                }
                Some(index) => locals[posonly + index] = value,
                None if varkeywords => {
                    if self.dict_get_str(kwdict, name).is_some() {
                        error = Some(format!(
                            "{}() got multiple values for keyword argument '{}'",
                            self.qualname_of(function),
                            text.text
                        ));
                        self.heap.decref(value);
                    } else {
                        self.dict_set_str(kwdict, name, value);
                    }
                }
                None => {
                    self.heap.decref(value);
                    error = Some(self.unexpected_keyword(function, code, &keywords, &text.text));
                }
            }
        }
        let (defaults, kwdefaults) = match self.heap.payload(function) {
            Payload::Function(data) => (data.defaults, data.kwdefaults),
            _ => (ObjId::NULL, ObjId::NULL),
        };
        let default_count = self.tuple_items(defaults).len();
        if error.is_none() && surplus > 0 && !varargs {
            error = Some(self.too_many_positional(function, code, &locals, default_count, positional_given));
        }
        if error.is_none() {
            let first_default = args.saturating_sub(default_count);
            let missing: Vec<&str> = (positional_given.min(first_default)..first_default)
                .filter(|&i| locals[i].is_null())
                .map(|i| &*code.locals_plus[i])
                .collect();
            if !missing.is_empty() {
                error = Some(missing_text(&self.qualname_of(function), "positional", &missing));
            }
            for (index, local) in locals[first_default..args].iter_mut().enumerate() {
                if local.is_null() {
                    let value = self.tuple_items(defaults)[index];
                    *local = self.heap.new_ref(value);
                }
            }
        }
        if error.is_none() && kwonly > 0 {
            let mut missing = Vec::new();
            for (local, name) in locals[args..total].iter_mut().zip(&code.locals_plus[args..total]) {
                if local.is_null() {
                    match self.dict_get_text(kwdefaults_or_none(kwdefaults), name) {
                        Some(value) => *local = self.heap.new_ref(value),
                        None => missing.push(&**name),
                    }
                }
            }
            if !missing.is_empty() {
                error = Some(missing_text(&self.qualname_of(function), "keyword-only", &missing));
            }
        }
        match error {
            None => {
                self.stack.truncate(first);
                self.stack.extend(locals);
                Ok(())
            }
            Some(text) => {
                self.cut_stack(first);
                for local in locals {
                    if !local.is_null() {
                        self.heap.decref(local);
                    }
                }
                Err(self.type_error(text))
            }
        }
    }

    fn unexpected_keyword(&self, function: ObjId, code: &CodeObject, keywords: &[ObjId], name: &str) -> String {
        let posonly = code.posonly_arg_count as usize;
        let given: Vec<String> = keywords
            .iter()
            .map(|&name| self.text_of(name).text.to_string())
            .collect();
        let clashing: Vec<&str> = code
            .locals_plus
            .iter()
            .take(posonly)
            .filter(|parameter| given.iter().any(|given| **given == ***parameter))
            .map(|parameter| &**parameter)
            .collect();
        let qualname = self.qualname_of(function);
        if clashing.is_empty() {
            format!("{qualname}() got an unexpected keyword argument '{name}'")
        } else {
            format!(
                "{qualname}() got some positional-only arguments passed as keyword arguments: '{}'",
                clashing.join(", ")
            )
        }
    }

    fn too_many_positional(
        &self,
        function: ObjId,
        code: &CodeObject,
        locals: &[ObjId],
        default_count: usize,
        given: usize,
    ) -> String {
        let args = code.arg_count as usize;
        let kwonly_given = (args..args + code.kwonly_arg_count as usize)
            .filter(|&i| !locals[i].is_null())
            .count();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let (takes, plural_takes) = if default_count > 0 {
            (format!("from {} to {args}", args - default_count), true)
        } else {
            (args.to_string(), args != 1)
        };
        let and_keywords = if kwonly_given > 0 {
            format!(
                " positional argument{} (and {kwonly_given} keyword-only argument{})",
                plural(given),
                plural(kwonly_given)
            )
        } else {
            String::new()
        };
        let were = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
        format!(
            "{}() takes {takes} positional argument{} but {given}{and_keywords} {were} given",
            self.qualname_of(function),
            if plural_takes { "s" } else { "" }
        )
    }

    pub(super) fn qualname_of(&self, function: ObjId) -> String {
        match self.heap.payload(function) {
            Payload::Function(data) => self.text_of(data.qualname).text.to_string(),
            _ => String::new(),
        }
    }

    // ---- generators ----

    /// A call of a generator function: the frame is kept in the generator at once. It begins after `RETURN_GENERATOR`.
    fn make_generator(&mut self, function: ObjId, body: Rc<CodeBody>, site: CallSite, on_return: OnReturn) -> Res<()> {
        // The instructions before RETURN_GENERATOR (MAKE_CELL, COPY_FREE_VARS) run in a frame of their own; the generator is
        // made when RETURN_GENERATOR is reached.
        self.push_frame(function, body, site.dest, site.callable + 1, on_return)
    }

    /// `RETURN_GENERATOR`: the running frame moves into a new generator, which is the result of the call.
    pub(super) fn return_generator(&mut self) -> Res<()> {
        let Some(mut frame) = self.frames.pop() else {
            return Err(self.bug("no frame to suspend"));
        };
        let function = self.stack[frame.base as usize - 1];
        let flags = frame.body.flags;
        let (kind, ty) = if flags & flags::COROUTINE != 0 {
            (GeneratorKind::Coroutine, types::COROUTINE)
        } else if flags & flags::ASYNC_GENERATOR != 0 {
            (GeneratorKind::AsyncGenerator, types::ASYNC_GENERATOR)
        } else {
            (GeneratorKind::Generator, types::GENERATOR)
        };
        let (name, qualname) = match self.heap.payload(function) {
            Payload::Function(data) => (data.name, data.qualname),
            _ => (fixed::EMPTY_STR, fixed::EMPTY_STR),
        };
        self.heap.incref(name);
        self.heap.incref(qualname);
        self.heap.incref(frame.code);
        let code = frame.code;
        let (dest, on_return) = (frame.dest, std::mem::take(&mut frame.on_return));
        let saved = self.save_frame(frame, ObjId::NULL);
        let data = GeneratorData {
            kind,
            awaitable: flags & (flags::COROUTINE | flags::ITERABLE_COROUTINE) != 0,
            name,
            qualname,
            code,
            frame: Some(saved),
            spare: None,
            running: false,
            started: false,
            closed: false,
            stepping: false,
            ended: false,
            hooked: false,
            finalizer: ObjId::NULL,
            thread: false,
            above: None,
        };
        let generator = self.heap.alloc(ty, Payload::Generator(Box::new(data)));
        self.finish_call(dest, generator, on_return)
    }

    /// Takes a popped frame's values off the stack, its function too; what lies below (a `NULL`) stays.
    fn save_frame(&mut self, frame: Frame, handled: ObjId) -> Box<SavedFrame> {
        let values = self.stack.split_off(frame.base as usize);
        let function = self.stack.pop().unwrap_or_default();
        Box::new(SavedFrame {
            body: frame.body,
            function,
            code: frame.code,
            globals: frame.globals,
            builtins: frame.builtins,
            locals: frame.locals,
            pc: frame.pc,
            serial: frame.serial,
            last_line: frame.last_line,
            object: frame.object,
            values,
            handled,
        })
    }

    /// `YIELD_VALUE`: the running frame goes back into its generator and the value to whoever resumed it.
    pub(super) fn yield_value(&mut self, value: ObjId) -> Res<()> {
        let Some(mut frame) = self.frames.pop() else {
            return Err(self.bug("no frame to suspend"));
        };
        let (generator, dest) = (frame.generator, frame.dest);
        let on_return = std::mem::take(&mut frame.on_return);
        let handled = self.handled.pop().unwrap_or_default();
        let spare = match self.heap.payload_mut(generator) {
            Payload::Generator(data) => data.spare.take(),
            _ => None,
        };
        let saved = match spare {
            Some(mut room) => {
                let base = frame.base as usize;
                room.values.extend_from_slice(&self.stack[base..]);
                // The values, and the function below them.
                self.stack.truncate(base - 1);
                room.goes_on_from(&frame, handled);
                room
            }
            None => self.save_frame(frame, handled),
        };
        if let Payload::Generator(data) = self.heap.payload_mut(generator) {
            data.frame = Some(saved);
            data.running = false;
        }
        self.cut_stack(dest as usize);
        if let OnReturn::ForIter | OnReturn::Push = on_return {
            self.heap.decref(generator);
            self.stack.push(value);
            return Ok(());
        }
        let ty = self.type_of(generator);
        self.heap.decref(generator);
        if on_return.closes() {
            self.heap.decref(value);
            let what = generator_kind(ty);
            let abort = self.runtime_error(format!("{what} ignored GeneratorExit"));
            return self.failed(abort, on_return);
        }
        self.deliver(value, on_return)
    }

    /// Lets a generator go on. Owns `generator` and `value`.
    pub(super) fn resume(&mut self, generator: ObjId, value: ObjId, how: Resume, on_return: OnReturn) -> Res<()> {
        let (depth, used) = (self.depth(), self.levels_used());
        let too_deep = self.is_too_deep(used, &[]);
        let Payload::Generator(data) = self.heap.payload_mut(generator) else {
            return Err(self.bug("resumed something that is no generator"));
        };
        let kind = data.kind;
        if data.running {
            let text = match kind {
                GeneratorKind::Generator => "generator already executing",
                GeneratorKind::Coroutine => "coroutine already executing",
                GeneratorKind::AsyncGenerator => "async generator already executing",
            };
            self.drop_refs([generator, value]);
            let abort = self.value_error(text);
            return self.failed(abort, on_return);
        }
        let started = data.started;
        let Some(mut saved) = data.frame.take() else {
            return self.resume_finished(generator, value, how, kind, on_return);
        };
        if how == Resume::Send && !started && value != fixed::NONE {
            data.frame = Some(saved);
            let text = match kind {
                GeneratorKind::Generator => "can't send non-None value to a just-started generator",
                GeneratorKind::Coroutine => "can't send non-None value to a just-started coroutine",
                GeneratorKind::AsyncGenerator => "can't send non-None value to a just-started async generator",
            };
            self.drop_refs([generator, value]);
            let abort = self.type_error(text);
            return self.failed(abort, on_return);
        }
        data.started = true;
        if too_deep {
            data.frame = Some(saved);
            self.drop_refs([generator, value]);
            let abort = self.recursion_error("");
            return self.failed(abort, on_return);
        }
        data.running = true;
        let dest = self.stack.len() as u32;
        self.stack.push(saved.function);
        self.stack.extend_from_slice(&saved.values);
        saved.values.clear();
        self.handled.push(saved.handled);
        self.frames.push(Frame {
            depth: depth + u32::from(!saved.body.hidden),
            used: used + u32::from(!saved.body.hidden),
            body: saved.body.clone(),
            code: saved.code,
            globals: saved.globals,
            builtins: saved.builtins,
            locals: saved.locals,
            pc: saved.pc,
            dest,
            base: dest + 1,
            on_return,
            generator,
            serial: saved.serial,
            last_line: saved.last_line,
            object: saved.object,
            kw_names: ObjId::NULL,
        });
        data.spare = Some(saved);
        if let Some(above) = data.above.take() {
            return self.unpark(*above, value, how);
        }
        match how {
            Resume::Send => {
                self.stack.push(value);
                Ok(())
            }
            Resume::Throw => {
                // The exception is raised in the generator's frame: at its `yield`, or at its `def` if it has not begun.
                self.record_here(Event::Call);
                if self.tells_calls() {
                    let none = self.none();
                    return self.tell("call", none, Traced::Throw(value));
                }
                Err(self.raise_thrown(value))
            }
        }
    }

    fn resume_finished(
        &mut self,
        generator: ObjId,
        value: ObjId,
        how: Resume,
        kind: GeneratorKind,
        on_return: OnReturn,
    ) -> Res<()> {
        self.heap.decref(generator);
        if kind == GeneratorKind::Coroutine && on_return != OnReturn::Close {
            self.heap.decref(value);
            let abort = self.runtime_error("cannot reuse already awaited coroutine");
            return self.failed(abort, on_return);
        }
        match how {
            Resume::Send => {
                self.heap.decref(value);
                if kind == GeneratorKind::AsyncGenerator {
                    return self.async_generator_returned(on_return);
                }
                let none = self.none();
                self.generator_returned(none, on_return)
            }
            Resume::Throw => {
                let abort = self.raise(value);
                self.thrown_in = on_return == OnReturn::Push;
                self.failed(abort, on_return)
            }
        }
    }

    /// An async generator has ended.
    fn async_generator_returned(&mut self, on_return: OnReturn) -> Res<()> {
        let abort = self.raise_bare(types::STOP_ASYNC_ITERATION);
        self.failed(abort, on_return)
    }

    /// A generator has returned `value` (owned): the end of a loop for some, `StopIteration` for others.
    pub(super) fn generator_returned(&mut self, value: ObjId, on_return: OnReturn) -> Res<()> {
        match on_return {
            OnReturn::ForIter => {
                if value != fixed::NONE && self.is_shown() {
                    self.end_is_seen(value);
                    if self.tells_here() {
                        let exception = std::mem::take(&mut self.raised);
                        return self.tell_of_end(exception, Traced::LoopEnd(exception));
                    }
                    self.drop_raised();
                } else {
                    self.heap.decref(value);
                }
                self.end_loop();
                Ok(())
            }
            OnReturn::NextDefault(default) => {
                self.heap.decref(value);
                self.stack.push(default);
                Ok(())
            }
            OnReturn::Close => {
                self.heap.decref(value);
                let none = self.none();
                self.stack.push(none);
                Ok(())
            }
            OnReturn::Send => {
                // With a tracer CPython asks in the way that ends with an exception, which a coroutine raises even for None.
                if self.is_shown() && (value != fixed::NONE || self.always_stops(self.top())) {
                    self.end_is_seen(value);
                    if self.tells_here() {
                        let exception = std::mem::take(&mut self.raised);
                        return self.tell_of_end(exception, Traced::SendEnd(exception));
                    }
                    self.end_send();
                    return Ok(());
                }
                self.send_finished(value);
                Ok(())
            }
            OnReturn::Asking(asking) if value == fixed::NONE && asking.waits_for_item() => {
                self.heap.decref(value);
                self.asked_in_vain(*asking)
            }
            on_return => {
                let args = if value == fixed::NONE {
                    self.heap.decref(value);
                    Vec::new()
                } else {
                    vec![value]
                };
                let exception = self.exception(types::STOP_ITERATION, args);
                let abort = self.raise(exception);
                self.failed(abort, on_return)
            }
        }
    }

    /// Whether the frame on top is one of the program's.
    fn is_shown(&self) -> bool {
        self.frames.last().is_some_and(|frame| !frame.body.hidden)
    }

    /// Whether the receiver of a `SEND` ends with `StopIteration` even where it returns None: a coroutine does, and so do
    /// the library's own awaitables, which are generators here.
    fn always_stops(&self, receiver: ObjId) -> bool {
        let Payload::Generator(data) = self.heap.payload(receiver) else {
            return false;
        };
        match self.heap.payload(data.code) {
            _ if data.kind == GeneratorKind::Coroutine => true,
            Payload::Code(code) => code.body.hidden && self.frames.last().is_some_and(awaits),
            _ => false,
        }
    }

    /// A generator has returned `value` (owned) to a loop or an `await`. No handler ever sees its `StopIteration`, but
    /// tracers do; it is made for every run alike, so that a run does not depend on who looks on.
    fn end_is_seen(&mut self, value: ObjId) {
        let args = if value == fixed::NONE {
            self.heap.decref(value);
            Vec::new()
        } else {
            vec![value]
        };
        self.raised = self.exception(types::STOP_ITERATION, args);
        self.record_here(Event::Exception);
    }

    /// `FOR_ITER` at its end: the iterator is dropped and the loop left.
    pub(super) fn end_loop(&mut self) {
        if let Some(iterator) = self.stack.pop() {
            self.heap.decref(iterator);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = frame.body.instrs[frame.pc as usize - 1].arg;
        }
    }

    /// `SEND` ends with the `StopIteration` that has been raised.
    pub(super) fn end_send(&mut self) {
        let value = self.stop_iteration_value();
        self.drop_raised();
        self.send_finished(value);
    }

    /// `SEND` at its end: the receiver is replaced by the value it returned, and the loop left.
    fn send_finished(&mut self, value: ObjId) {
        if let Some(receiver) = self.stack.pop() {
            self.heap.decref(receiver);
        }
        self.stack.push(value);
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = frame.body.instrs[frame.pc as usize - 1].arg;
        }
    }

    // ---- returning ----

    /// `RETURN_VALUE`: the frame is gone; its value (owned) goes where it is waited for.
    pub(super) fn return_value(&mut self, value: ObjId) -> Res<()> {
        let Some(frame) = self.frames.pop() else {
            return Err(self.bug("no frame to return from"));
        };
        let generator = frame.generator;
        let on_return = self.leave_frame(frame);
        if generator.is_null() {
            if matches!(on_return, OnReturn::Push) {
                self.stack.push(value);
                return Ok(());
            }
            return self.deliver(value, on_return);
        }
        let ty = self.type_of(generator);
        self.finish_generator(generator);
        if ty == types::ASYNC_GENERATOR {
            self.heap.decref(value);
            return self.async_generator_returned(on_return);
        }
        self.generator_returned(value, on_return)
    }

    pub(super) fn finish_generator(&mut self, generator: ObjId) {
        if let Payload::Generator(data) = self.heap.payload_mut(generator) {
            data.running = false;
            data.closed = true;
        }
        let handled = self.handled.pop().unwrap_or_default();
        if !handled.is_null() {
            self.heap.decref(handled);
        }
        self.heap.decref(generator);
    }

    /// Releases a popped frame's values in CPython's order: locals, evaluation stack, frame object, function.
    pub(super) fn leave_frame(&mut self, frame: Frame) -> OnReturn {
        let base = frame.base as usize;
        if frame.body.hidden && frame.body.flags & flags::VARARGS != 0 {
            let code = &frame.body.code;
            self.let_go_in_order(base + (code.arg_count + code.kwonly_arg_count) as usize);
        }
        if frame.object.is_null() {
            if self.stack.len() - base <= 1 {
                self.cut_stack(base);
            } else {
                for index in base..self.stack.len() {
                    let id = std::mem::take(&mut self.stack[index]);
                    if !id.is_null() {
                        self.heap.decref(id);
                    }
                }
                self.stack.truncate(base);
            }
        } else {
            self.retire_frame_object(&frame);
        }
        self.cut_stack(frame.dest as usize);
        self.heap.decref(frame.code);
        if !frame.locals.is_null() {
            self.heap.decref(frame.locals);
        }
        frame.on_return
    }

    /// The `*args` of the prelude's function at a place on the stack stand for arguments that a function in C has without a
    /// tuple: the first is released first.
    fn let_go_in_order(&mut self, place: usize) {
        let tuple = self.stack.get(place).copied().unwrap_or_default();
        if tuple.is_null() || self.heap.count(tuple) != 1 {
            return;
        }
        for index in 0..self.tuple_items(tuple).len() {
            let none = self.none();
            let item = match self.heap.payload_mut(tuple) {
                Payload::Tuple(items) => items.get_mut(index).map(|item| std::mem::replace(item, none)),
                _ => None,
            };
            self.heap.decref(item.unwrap_or(none));
        }
    }

    /// A frame that something still refers to keeps its locals.
    fn retire_frame_object(&mut self, frame: &Frame) {
        let values = self.stack.split_off(frame.base as usize);
        let (values, rest) = values.split_at(frame.body.locals as usize);
        let line = frame
            .body
            .lines
            .get(frame.pc.saturating_sub(1) as usize)
            .copied()
            .unwrap_or(0);
        for &id in rest {
            if !id.is_null() {
                self.heap.decref(id);
            }
        }
        if self.heap.count(frame.object) == 1 {
            for &id in values {
                if !id.is_null() {
                    self.heap.decref(id);
                }
            }
            self.heap.decref(frame.object);
            return;
        }
        // Once it is off the stack, only its object can tell whose call it was.
        let caller = self.frames.iter().rposition(|frame| !frame.body.hidden);
        let back = caller.map_or(ObjId::NULL, |index| self.frame_object(index));
        if !back.is_null() {
            self.heap.incref(back);
        }
        if let Payload::Frame(data) = self.heap.payload_mut(frame.object) {
            data.back = back;
            data.active = false;
            data.values = values.to_vec();
            data.lasti = frame.pc.saturating_sub(1);
            if line != 0 {
                data.line = line;
            }
        }
        self.heap.decref(frame.object);
    }

    /// Does with a value (owned) what `on_return` says, in the frame that is now on top.
    pub(super) fn deliver(&mut self, value: ObjId, on_return: OnReturn) -> Res<()> {
        match on_return {
            OnReturn::Push
            | OnReturn::ForIter
            | OnReturn::NextDefault(_)
            | OnReturn::AttrDefault(_)
            | OnReturn::GetAttr { .. } => {
                self.stack.push(value);
                self.drop_on_return(on_return);
                Ok(())
            }
            OnReturn::Discard | OnReturn::Close | OnReturn::Nothing => {
                self.heap.decref(value);
                if !matches!(on_return, OnReturn::Discard) {
                    let none = self.none();
                    self.stack.push(none);
                }
                Ok(())
            }
            OnReturn::Send => {
                // The receiver stays below the value that is yielded on.
                self.stack.push(value);
                Ok(())
            }
            OnReturn::Traced(traced) => {
                self.heap.decref(value);
                self.traced(*traced)
            }
            OnReturn::Awaitable => self.check_awaitable(value),
            OnReturn::Anext => self.check_anext(value),
            OnReturn::Making(making) => self.made(value, *making),
            OnReturn::Asking(asking) => self.answered(value, asking),
            OnReturn::AnextResult(ty) => {
                self.heap.decref(ty);
                self.stack.push(value);
                Ok(())
            }
            OnReturn::Aiter => self.check_aiter(value),
            OnReturn::AsyncStep { awaitable, step } => {
                let value = awaitable::yielded(self, awaitable, step, value)?;
                self.stack.push(value);
                Ok(())
            }
            OnReturn::GroupMatch => self.group_matched(value),
            OnReturn::Init(object) => {
                if value != fixed::NONE {
                    let text = format!("__init__() should return None, not '{}'", self.type_name(value));
                    self.drop_refs([value, object]);
                    return Err(self.type_error(text));
                }
                self.heap.decref(value);
                self.stack.push(object);
                Ok(())
            }
            OnReturn::Retry => {
                if let Some(old) = self.stack.pop() {
                    self.heap.decref(old);
                }
                self.stack.push(value);
                if let Some(frame) = self.frames.last_mut() {
                    frame.pc -= 1;
                }
                Ok(())
            }
            OnReturn::JumpOrPop { jump_if, target } => {
                let truth = value == fixed::TRUE;
                self.heap.decref(value);
                if truth == jump_if {
                    self.jump(target);
                } else if let Some(old) = self.stack.pop() {
                    self.heap.decref(old);
                }
                Ok(())
            }
            OnReturn::Raise { cause } => self.raise_with_cause(value, cause),
            OnReturn::RaiseFrom => {
                let exception = self.pop();
                self.raise_with_cause(exception, value)
            }
            OnReturn::HasAttr => {
                self.heap.decref(value);
                let answer = self.bool(true);
                self.stack.push(answer);
                Ok(())
            }
            OnReturn::Truth { negate } => self.deliver_truth(value, negate),
            OnReturn::RetryWithTruth { len } => self.retry_with_truth(value, len),
            OnReturn::Iter => {
                let ty = self.type_of(value);
                let is_iterator = matches!(self.heap.payload(value), Payload::Iterator(_))
                    || self.type_attribute(ty, self.name(names::NEXT)).is_some();
                if !is_iterator {
                    let text = format!("iter() returned non-iterator of type '{}'", self.type_name(value));
                    self.heap.decref(value);
                    return Err(self.type_error(text));
                }
                self.stack.push(value);
                Ok(())
            }
            OnReturn::Check(check) => self.check_result(value, check),
            OnReturn::Binary(call) => self.binary_answered(value, *call),
            OnReturn::Finalizer {
                trash_base, subject, ..
            } => {
                self.heap.decref(value);
                self.finalizer_done(trash_base, subject);
                Ok(())
            }
            OnReturn::Module(module) => {
                self.heap.decref(value);
                self.make_built_in(module);
                self.stack.push(module);
                Ok(())
            }
            OnReturn::ClassBody => {
                self.stack.push(value);
                Ok(())
            }
            OnReturn::Program => {
                self.heap.decref(value);
                Ok(())
            }
            OnReturn::Then(both) => {
                let (first, second) = *both;
                let frames = self.frames.len();
                match self.deliver(value, first) {
                    Ok(()) => {}
                    // Whoever waits behind may want the exception.
                    Err(Abort::Raise) => return self.catch(second),
                    Err(abort) => {
                        self.drop_on_return(second);
                        return Err(abort);
                    }
                }
                if self.frames.len() > frames {
                    if let Some(frame) = self.frames.last_mut() {
                        let first = std::mem::take(&mut frame.on_return);
                        frame.on_return = first.then(second);
                    }
                    return Ok(());
                }
                let value = self.stack.pop().unwrap_or_default();
                self.deliver(value, second)
            }
        }
    }

    fn deliver_truth(&mut self, value: ObjId, negate: bool) -> Res<()> {
        match self.truth(value) {
            Ok(truth) => {
                self.heap.decref(value);
                let answer = self.bool(truth != negate);
                self.stack.push(answer);
                Ok(())
            }
            Err(Abort::Slow) => {
                let function = self.prelude_function("op_truth")?;
                let on_return = OnReturn::Truth { negate };
                self.begin_call(function, &[value], ObjId::NULL, on_return)
            }
            Err(abort) => {
                self.heap.decref(value);
                Err(abort)
            }
        }
    }

    /// `__bool__` or `__len__` has answered: the operand below is replaced and the instruction runs again.
    fn retry_with_truth(&mut self, value: ObjId, len: bool) -> Res<()> {
        let truth = if len {
            let Some(length) = self.as_big(value) else {
                let text = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                self.heap.decref(value);
                return Err(self.type_error(text));
            };
            self.heap.decref(value);
            if length.sign() == num_bigint::Sign::Minus {
                return Err(self.value_error("__len__() should return >= 0"));
            }
            if length.bits() > 63 {
                let text = "cannot fit 'int' into an index-sized integer";
                return Err(self.raise_text(types::OVERFLOW_ERROR, text));
            }
            length != num_bigint::BigInt::ZERO
        } else {
            if value != fixed::TRUE && value != fixed::FALSE {
                let text = format!("__bool__ should return bool, returned {}", self.type_name(value));
                self.heap.decref(value);
                return Err(self.type_error(text));
            }
            self.heap.decref(value);
            value == fixed::TRUE
        };
        let answer = self.bool(truth);
        if let Some(operand) = self.stack.pop() {
            self.heap.decref(operand);
        }
        self.stack.push(answer);
        if let Some(frame) = self.frames.last_mut() {
            frame.pc -= 1;
        }
        Ok(())
    }

    fn check_result(&mut self, value: ObjId, check: ResultCheck) -> Res<()> {
        let ok = match check {
            ResultCheck::Repr | ResultCheck::Str | ResultCheck::Format => self.as_str(value).is_some(),
            ResultCheck::Len | ResultCheck::Index | ResultCheck::Hash | ResultCheck::Int => self.is_int(value),
            ResultCheck::Float => self.as_float(value).is_some(),
            ResultCheck::Complex => matches!(self.heap.payload(value), Payload::Complex(_)),
            ResultCheck::Bytes => matches!(self.heap.payload(value), Payload::Bytes(_)),
            ResultCheck::Bool => value == fixed::TRUE || value == fixed::FALSE,
            ResultCheck::Dir => true,
        };
        let name = self.type_name(value);
        if !ok {
            let text = match check {
                ResultCheck::Repr => format!("__repr__ returned non-string (type {name})"),
                ResultCheck::Str => format!("__str__ returned non-string (type {name})"),
                ResultCheck::Format => format!("__format__ must return a str, not {name}"),
                ResultCheck::Len => format!("'{name}' object cannot be interpreted as an integer"),
                ResultCheck::Index => format!("__index__ returned non-int (type {name})"),
                ResultCheck::Hash => "__hash__ method should return an integer".to_string(),
                ResultCheck::Int => format!("__int__ returned non-int (type {name})"),
                ResultCheck::Float => format!("__float__ returned non-float (type {name})"),
                ResultCheck::Complex => format!("__complex__ returned non-complex (type {name})"),
                ResultCheck::Bytes => format!("__bytes__ returned non-bytes (type {name})"),
                _ => format!("__bool__ should return bool, returned {name}"),
            };
            self.heap.decref(value);
            return Err(self.type_error(text));
        }
        if check == ResultCheck::Index && self.type_of(value) != types::INT {
            // A bool, or of another subclass: allowed, and warned of.
            return self.call_prelude("index_of_subclass", &[value], OnReturn::Push);
        }
        if check == ResultCheck::Int && self.type_of(value) != types::INT {
            return self.call_prelude("int_of_subclass", &[value], OnReturn::Push);
        }
        let value = match check {
            ResultCheck::Len if self.as_big(value).is_some_and(|n| n.sign() == num_bigint::Sign::Minus) => {
                self.heap.decref(value);
                return Err(self.value_error("__len__() should return >= 0"));
            }
            ResultCheck::Len if self.as_i64(value).is_none() => {
                self.heap.decref(value);
                return Err(self.overflow_error("cannot fit 'int' into an index-sized integer"));
            }
            ResultCheck::Len => {
                let plain = crate::objects::number_ops::plain_int(self, value);
                self.heap.decref(value);
                plain
            }
            ResultCheck::Hash => {
                let hash = match self.as_i64(value) {
                    Some(-1) => -2,
                    Some(hash) => hash,
                    None => crate::numbers::hash::int_hash(&self.as_big(value).unwrap_or_default()),
                };
                self.heap.decref(value);
                self.int(hash)
            }
            _ => value,
        };
        self.stack.push(value);
        Ok(())
    }

    /// Releases what an unused `on_return` owns.
    pub fn drop_on_return(&mut self, on_return: OnReturn) {
        match on_return {
            OnReturn::Init(id) | OnReturn::NextDefault(id) | OnReturn::AttrDefault(id) => self.heap.decref(id),
            OnReturn::Module(id) => self.forget_module(id),
            OnReturn::AnextResult(id) | OnReturn::AsyncStep { awaitable: id, .. } => self.heap.decref(id),
            OnReturn::Making(making) => {
                let on_return = self.end_making(*making);
                self.drop_on_return(on_return);
            }
            OnReturn::Asking(asking) => {
                let on_return = self.end_asking(*asking);
                self.drop_on_return(on_return);
            }
            OnReturn::GetAttr { object, name, held, .. } => {
                for id in [object, name, held] {
                    if !id.is_null() {
                        self.heap.decref(id);
                    }
                }
            }
            OnReturn::Raise { cause } if !cause.is_null() => self.heap.decref(cause),
            OnReturn::Traced(traced) => {
                self.tracer.running = false;
                if !traced.exception().is_null() {
                    self.heap.decref(traced.exception());
                }
            }
            OnReturn::Binary(call) => self.drop_refs([call.left, call.right]),
            OnReturn::Finalizer {
                trash_base, subject, ..
            } => self.finalizer_done(trash_base, subject),
            OnReturn::Then(both) => {
                let (first, second) = *both;
                self.drop_on_return(first);
                self.drop_on_return(second);
            }
            _ => {}
        }
    }

    /// An exception (in [`Machine::raised`]) has left the frame that `on_return` waited for. Ok: it was wanted here.
    pub(super) fn catch(&mut self, on_return: OnReturn) -> Res<()> {
        match on_return {
            OnReturn::ForIter if self.raised_is(types::STOP_ITERATION) => {
                self.record_stop();
                if self.tells_here() && self.raised_in_python() {
                    let exception = std::mem::take(&mut self.raised);
                    return self.tell_of_end(exception, Traced::LoopEnd(exception));
                }
                self.drop_raised();
                self.end_loop();
                Ok(())
            }
            OnReturn::NextDefault(default) if self.raised_is(types::STOP_ITERATION) => {
                self.drop_raised();
                self.stack.push(default);
                Ok(())
            }
            OnReturn::Send if self.raised_is(types::STOP_ITERATION) => {
                // The steps of an async generator raise it, too, and so does whatever else the library lets one await.
                let awaited = self.frames.last().is_some_and(awaits);
                if awaited {
                    self.record_here(Event::Exception);
                } else {
                    self.record_stop();
                }
                if self.tells_here() && (awaited || self.raised_in_python()) {
                    let exception = std::mem::take(&mut self.raised);
                    return self.tell_of_end(exception, Traced::SendEnd(exception));
                }
                self.end_send();
                Ok(())
            }
            OnReturn::Close if self.raised_is(types::STOP_ITERATION) || self.raised_is(types::GENERATOR_EXIT) => {
                self.drop_raised();
                let none = self.none();
                self.stack.push(none);
                Ok(())
            }
            OnReturn::Making(making) => self.not_made(*making),
            OnReturn::Asking(asking) => {
                let on_return = self.end_asking(*asking);
                self.catch(on_return)
            }
            OnReturn::AnextResult(ty) => Err(self.invalid_anext(ty)),
            OnReturn::AsyncStep { awaitable, step } => {
                awaitable::raised(self, awaitable, step);
                Err(Abort::Raise)
            }
            OnReturn::AttrDefault(default) if self.raised_is(types::ATTRIBUTE_ERROR) => {
                self.drop_raised();
                self.stack.push(default);
                Ok(())
            }
            OnReturn::HasAttr if self.raised_is(types::ATTRIBUTE_ERROR) => {
                self.drop_raised();
                let answer = self.bool(false);
                self.stack.push(answer);
                Ok(())
            }
            ref given_back @ OnReturn::GetAttr {
                object, name, fallback, ..
            } if self.raised_is(types::ATTRIBUTE_ERROR) => {
                let ty = self.type_of(object);
                match self.type_attribute(ty, self.name(names::GETATTR)).filter(|_| fallback) {
                    Some(hook) => {
                        self.drop_raised();
                        for id in [hook, object, name] {
                            self.heap.incref(id);
                        }
                        let on_return = self.making_attribute(object, name, object, false);
                        let outcome = self.begin_call(hook, &[object, name], ObjId::NULL, on_return);
                        self.drop_on_return(given_back.clone());
                        outcome
                    }
                    None => {
                        self.explain_attribute_error(object, name);
                        self.drop_on_return(given_back.clone());
                        Err(Abort::Raise)
                    }
                }
            }
            OnReturn::Finalizer {
                trash_base,
                subject,
                callback,
            } => {
                if let Some(hook) = self.sys_hook("unraisablehook") {
                    return self.call_unraisable_hook(hook, trash_base, subject, callback);
                }
                self.report_ignored(subject, callback);
                self.finalizer_done(trash_base, subject);
                Ok(())
            }
            OnReturn::Then(both) => {
                let (first, second) = *both;
                let frames = self.frames.len();
                match self.catch(first) {
                    Ok(()) if self.frames.len() > frames => {
                        if let Some(frame) = self.frames.last_mut() {
                            let first = std::mem::take(&mut frame.on_return);
                            frame.on_return = first.then(second);
                        }
                        Ok(())
                    }
                    Ok(()) => {
                        let value = self.stack.pop().unwrap_or_default();
                        self.deliver(value, second)
                    }
                    Err(Abort::Raise) => self.catch(second),
                    Err(abort) => Err(abort),
                }
            }
            other => {
                self.drop_on_return(other);
                Err(Abort::Raise)
            }
        }
    }

    /// A new function object for a code object (borrowed) with the given globals (borrowed).
    pub fn make_function(&mut self, code: ObjId, globals: ObjId) -> ObjId {
        let (name, qualname, doc, consts) = match self.heap.payload(code) {
            Payload::Code(data) => {
                let doc = data.consts.first().copied().filter(|&id| self.as_str(id).is_some());
                let has_doc = matches!(data.code.consts.first(), Some(crate::code::Const::Str(_)));
                (data.name, data.qualname, doc.filter(|_| has_doc), data.consts.clone())
            }
            _ => (fixed::EMPTY_STR, fixed::EMPTY_STR, None, Rc::from([])),
        };
        let _ = consts;
        let doc = doc.unwrap_or(fixed::NONE);
        let module = self
            .dict_get_str(globals, self.name(names::NAME))
            .unwrap_or(fixed::NONE);
        let builtins = self.builtins;
        for id in [code, globals, builtins, name, qualname, doc, module] {
            self.heap.incref(id);
        }
        let function = Function {
            code,
            globals,
            builtins,
            name,
            qualname,
            doc,
            module,
            defaults: ObjId::NULL,
            kwdefaults: ObjId::NULL,
            closure: ObjId::NULL,
            annotations: ObjId::NULL,
        };
        self.heap.alloc(types::FUNCTION, Payload::Function(Rc::new(function)))
    }
}

fn kwdefaults_or_none(dict: ObjId) -> ObjId {
    if dict.is_null() { fixed::NONE } else { dict }
}

/// `f() missing 2 required positional arguments: 'a' and 'b'`
fn missing_text(qualname: &str, kind: &str, names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    format!(
        "{qualname}() missing {} required {kind} argument{plural}: {list}",
        names.len()
    )
}

impl OnReturn {
    /// Whether the generator has to end.
    fn closes(&self) -> bool {
        match self {
            OnReturn::Close => true,
            OnReturn::Then(both) => both.0.closes(),
            _ => false,
        }
    }

    /// This first, then that.
    pub(super) fn then(self, second: OnReturn) -> OnReturn {
        match (self, second) {
            (OnReturn::Push, second) => second,
            (first, OnReturn::Push) => first,
            (first, second) => OnReturn::Then(Box::new((first, second))),
        }
    }
}

/// Whether a frame is one that may `await`.
fn awaits(frame: &Frame) -> bool {
    !frame.body.hidden && frame.body.flags & (flags::COROUTINE | flags::ASYNC_GENERATOR) != 0
}
