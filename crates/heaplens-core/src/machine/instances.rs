//! Calls of classes: `type.__call__`, with `__new__` and `__init__` as the class has them.

use super::call::{Arguments, CallSite};
use super::fixed::{self, types};
use super::native::{Args, NativeKind};
use super::protocols::Special;
use super::recursion::CALLING;
use super::{Abort, Machine, ObjId, OnReturn, Res, names};
use crate::objects::{Layout, Payload};

/// A class has been called, and its `__new__`, which is Python, is at work.
///
/// The call lies on the stack meanwhile, the last of its arguments on top when `__new__` returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    /// Values of the call on the stack.
    size: u32,
    /// How many of them are arguments. The class lies below those.
    count: u32,
    /// The names of those given by keyword: a tuple (owned), or `NULL`.
    keywords: ObjId,
    /// What is handed on (owned), see [`Machine::hand_on`].
    held: Vec<ObjId>,
    on_return: OnReturn,
}

impl Making {
    pub fn on_return(&self) -> &OnReturn {
        &self.on_return
    }

    pub fn references(&self, visit: &mut dyn FnMut(ObjId)) {
        visit(self.keywords);
        self.held.iter().copied().for_each(visit);
    }
}

impl Machine {
    /// A class is called.
    pub(super) fn call_type(&mut self, class: ObjId, mut site: CallSite, on_return: OnReturn) -> Res<()> {
        let args = site.args(self);
        if class == types::TYPE && args.len() == 1 && args.keywords.is_null() {
            let ty = self.type_of(args.at(self, 0));
            let value = self.heap.new_ref(ty);
            return self.finish_call(site.dest, value, on_return);
        }
        if self.levels_used() as usize >= self.recursion_limit && self.is_made_by_calling(class) {
            self.drop_on_return(on_return);
            return Err(self.recursion_error(CALLING[0]));
        }
        if class == types::TYPE && args.len() != 3 && args.len() != 1 {
            return Err(self.abandon(on_return, "type() takes 1 or 3 arguments".to_string()));
        }
        let new = self.type_attribute(class, self.name(names::NEW));
        let init = self.type_attribute(class, self.name(names::INIT));
        // A built-in type without a `__new__` of its own: only the machine makes its instances.
        let made_by_machine = self.type_data(class).layout == Layout::Internal
            && new == self.type_attribute(types::OBJECT, self.name(names::NEW))
            && ![types::NONE_TYPE, types::NOT_IMPLEMENTED_TYPE, types::ELLIPSIS_TYPE].contains(&class);
        if made_by_machine {
            let text = format!("cannot create '{}' instances", self.name_of_type(class));
            return Err(self.abandon(on_return, text));
        }
        let (Some(new), Some(init)) = (new, init) else {
            return self.call_type_slowly(site, on_return);
        };
        let new = match self.heap.payload(new) {
            Payload::Builtin(builtin) if builtin.def.kind == NativeKind::New => builtin.def,
            Payload::StaticMethod(function) if matches!(self.heap.payload(*function), Payload::Function(_)) => {
                return self.call_new(*function, site, on_return);
            }
            _ => return self.call_type_slowly(site, on_return),
        };
        // `__new__(cls, *args)`: the class lies where the callable does, just before the arguments.
        let new_args = Args {
            base: site.callable,
            count: args.count + 1,
            keywords: args.keywords,
        };
        let object = match (new.func)(self, new_args) {
            Ok(object) => object,
            Err(Abort::Slow) => {
                let Some(shim) = new.shim else {
                    self.drop_on_return(on_return);
                    return Err(self.missing_shim(new.name));
                };
                if !matches!(self.heap.payload(init), Payload::MethodDescriptor(_))
                    || self.overrides(class, Special::Init)
                {
                    // Rare: a subclass with `__init__` of its own, whose base needs Python code to be made.
                    return self.call_type_slowly(site, on_return);
                }
                let function = self.prelude_function(shim)?;
                self.stack.insert(site.callable as usize, function);
                site.count += 1;
                self.enter_constructor(class);
                return self.call_function(function, site, on_return);
            }
            Err(Abort::Call) => {
                self.enter_constructor(class);
                self.cut_stack(site.dest as usize);
                return self.do_tail(on_return);
            }
            Err(abort) => {
                self.cut_stack(site.dest as usize);
                return self.failed(abort, on_return);
            }
        };
        if !self.is_instance(object, class) {
            return self.finish_call(site.dest, object, on_return);
        }
        match self.heap.payload(init) {
            Payload::MethodDescriptor(descriptor) => {
                let def = descriptor.def;
                if descriptor.owner == types::OBJECT {
                    return self.finish_call(site.dest, object, on_return);
                }
                // The object takes the class's place as first argument.
                self.stack.insert(site.callable as usize + 1, object);
                site.count += 1;
                self.heap.incref(object);
                self.call_native(def, site, OnReturn::Init(object).then(on_return))
            }
            Payload::Function(_) => self.call_init(init, object, site, on_return),
            _ => {
                self.heap.decref(object);
                self.call_type_slowly(site, on_return)
            }
        }
    }

    /// `type.__call__` in the prelude: any `__new__`, any `__init__`.
    fn call_type_slowly(&mut self, mut site: CallSite, on_return: OnReturn) -> Res<()> {
        let function = self.prelude_function("type_call")?;
        // The classes of C have shorter ways.
        if self.type_data(self.stack[site.callable as usize]).heap_type {
            self.levels = CALLING;
        }
        self.stack.insert(site.callable as usize, function);
        site.count += 1;
        self.call_function(function, site, on_return)
    }

    /// Calls a class's `__new__`, a function in Python; then [`Machine::made`].
    fn call_new(&mut self, function: ObjId, site: CallSite, on_return: OnReturn) -> Res<()> {
        let (class, end) = (site.callable as usize, self.stack.len());
        if !site.spread {
            self.hand_on(class + 1..end, self.stack[class], site.keywords);
        }
        let held = self.stack.split_off(end);
        let making = Making {
            size: end as u32 - site.dest,
            count: site.count,
            keywords: site.keywords,
            held,
            on_return,
        };
        if !site.keywords.is_null() {
            self.heap.incref(site.keywords);
        }
        if self.type_data(self.stack[class]).heap_type {
            self.levels = CALLING;
        }
        self.heap.incref(function);
        self.stack.push(function);
        self.push_again(class..end);
        let site = CallSite {
            dest: end as u32,
            callable: end as u32,
            count: site.count + 1,
            keywords: site.keywords,
            spread: false,
        };
        self.call(site, OnReturn::Making(Box::new(making)))
    }

    /// `__new__` has returned `object` (owned).
    pub(super) fn made(&mut self, object: ObjId, making: Making) -> Res<()> {
        let end = self.stack.len();
        let (dest, class) = (end - making.size as usize, end - making.count as usize - 1);
        let ty = self.type_of(object);
        let init = match self.type_attribute(ty, self.name(names::INIT)) {
            Some(init) if self.is_instance(object, self.stack[class]) => init,
            _ => fixed::NONE,
        };
        let own = match self.heap.payload(init) {
            Payload::MethodDescriptor(descriptor) => descriptor.owner != types::OBJECT,
            _ => init != fixed::NONE,
        };
        if !own {
            self.cut_stack(dest);
            let on_return = self.end_making(making);
            return self.deliver(object, on_return);
        }
        let Making {
            count,
            keywords,
            held,
            on_return,
            ..
        } = making;
        let spread = held.is_empty();
        self.drop_refs(held);
        if !spread {
            self.hand_on(class + 1..end, object, keywords);
        } else if !keywords.is_null() {
            self.heap.incref(object);
            self.stack.push(object);
        }
        let callable = self.stack.len();
        let method = matches!(
            self.heap.payload(init),
            Payload::Function(_) | Payload::MethodDescriptor(_)
        );
        let (init, on_return) = if method && self.binds(init) {
            self.heap.incref(init);
            self.heap.incref(object);
            (init, OnReturn::Init(object).then(on_return))
        } else {
            (self.prelude_function("initialised")?, on_return)
        };
        self.stack.extend([init, object]);
        self.push_again(class + 1..end);
        let site = CallSite {
            dest: dest as u32,
            callable: callable as u32,
            count: count + 1,
            keywords,
            spread: false,
        };
        let outcome = self.call(site, on_return);
        if !keywords.is_null() {
            self.heap.decref(keywords);
        }
        outcome
    }

    /// `__new__` has raised.
    pub(super) fn not_made(&mut self, making: Making) -> Res<()> {
        let dest = self.stack.len() - making.size as usize;
        self.cut_stack(dest);
        let on_return = self.end_making(making);
        self.catch(on_return)
    }

    /// Lets go of what waited; what is left is who waits for the object.
    pub(super) fn end_making(&mut self, making: Making) -> OnReturn {
        self.drop_refs(making.held);
        if !making.keywords.is_null() {
            self.heap.decref(making.keywords);
        }
        making.on_return
    }

    /// Calls an `__init__` that is a function in Python for a new object (owned).
    fn call_init(&mut self, init: ObjId, object: ObjId, site: CallSite, on_return: OnReturn) -> Res<()> {
        let args = site.callable as usize + 1..self.stack.len();
        self.heap.incref(init);
        self.heap.incref(object);
        let callable;
        if site.spread {
            let moved = Arguments::from_slice(&self.stack[args.clone()]);
            self.stack.truncate(args.start);
            if !site.keywords.is_null() {
                self.heap.incref(object);
                self.stack.push(object);
            }
            callable = self.stack.len() as u32;
            self.stack.extend([init, object]);
            self.stack.extend(moved);
        } else {
            self.stack.reserve(3 * args.len() + 3);
            self.hand_on(args.clone(), object, site.keywords);
            callable = self.stack.len() as u32;
            self.stack.extend([init, object]);
            self.push_again(args);
        }
        let site = CallSite {
            dest: site.dest,
            callable,
            count: site.count + 1,
            keywords: site.keywords,
            spread: false,
        };
        self.call_function(init, site, OnReturn::Init(object).then(on_return))
    }

    /// Puts on the stack the references to arguments that CPython's `type_call` has while it calls `__new__` for the class
    /// `first`, or `__init__` for an object: those of a tuple and a dict, and of an array with `first` beside them where there
    /// is a dict (`_PyStack_UnpackDict`).
    fn hand_on(&mut self, args: std::ops::Range<usize>, first: ObjId, keywords: ObjId) {
        self.push_again(args.clone());
        if !keywords.is_null() {
            self.heap.incref(first);
            self.stack.push(first);
            self.push_again(args);
        }
    }

    /// Puts values of the stack on top of it once more.
    fn push_again(&mut self, values: std::ops::Range<usize>) {
        for place in values {
            let id = self.stack[place];
            self.heap.incref(id);
            self.stack.push(id);
        }
    }
}
