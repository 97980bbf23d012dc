//! Loading: from compiled code to code objects in the heap, modules, the prelude, and the phases of a program's life.

use std::collections::HashMap;
use std::rc::Rc;

use super::fixed::{self, types};
use super::frame::{CodeBody, OnReturn};
use super::traceback::Writer;
use super::{Args, Machine, NativeDef, NativeKind, ObjId, Res, names};
use crate::code::{self, CodeObject, Const, flags};
use crate::modules;
use crate::objects::{Builtin, CodeData, ModuleData, Payload, SetTable};
use crate::syntax::Diagnostic;

/// Where a run is in the life of its program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The built-in types and the prelude are being made.
    Boot,
    /// The program's own code.
    Program,
    /// The uncaught exception is being printed.
    Report,
    /// The last collection before that, as `Py_FinalizeEx` makes it.
    Collect,
    /// `__main__` is being taken apart, as the interpreter does when it exits.
    Teardown,
    Done,
}

/// To whom code shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The program's own.
    All,
    /// What a module of the library makes from source.
    Tracebacks,
    /// Prelude and library.
    Nobody,
}

/// Objects of the constants of one compilation: equal constants are one object.
type Constants = HashMap<Const, ObjId>;

impl Machine {
    /// A code object in the heap (a new reference), with its constants made or found.
    pub fn load_code(&mut self, code: &Rc<CodeObject>, hidden: bool) -> ObjId {
        self.load_code_of(code, if hidden { Audience::Nobody } else { Audience::All })
    }

    /// As [`Machine::load_code`].
    pub fn load_code_of(&mut self, code: &Rc<CodeObject>, audience: Audience) -> ObjId {
        let (id, constants) = self.load_code_keeping(code, audience);
        self.drop_refs(constants);
        id
    }

    /// As [`Machine::load_code`], with a reference to each distinct constant (owned), in the order of their places.
    fn load_code_keeping(&mut self, code: &Rc<CodeObject>, audience: Audience) -> (ObjId, Vec<ObjId>) {
        let identifiers = self.intern_identifiers(code);
        let mut constants = Constants::new();
        let id = self.load_code_with(code, audience, &mut constants);
        self.drop_refs(identifiers);
        let mut kept: Vec<ObjId> = constants.into_values().collect();
        kept.sort_unstable();
        (id, kept)
    }

    /// The parser interns every identifier before any constant is made. New references.
    fn intern_identifiers(&mut self, code: &Rc<CodeObject>) -> Vec<ObjId> {
        let mut interned = Vec::new();
        let mut pending = vec![code.clone()];
        while let Some(code) = pending.pop() {
            for name in code.names.iter().chain(code.locals_plus.iter()).chain([&code.name]) {
                interned.push(self.intern(name));
            }
            for constant in code.consts.iter() {
                if let Const::Code(inner) = constant {
                    pending.push(inner.clone());
                }
            }
        }
        interned
    }

    fn load_code_with(&mut self, code: &Rc<CodeObject>, audience: Audience, constants: &mut Constants) -> ObjId {
        let mut consts = Vec::with_capacity(code.consts.len());
        for constant in &code.consts {
            consts.push(self.load_constant(constant, audience, constants));
        }
        let names: Vec<ObjId> = code.names.iter().map(|name| self.intern(name)).collect();
        let locals_plus: Vec<ObjId> = code.locals_plus.iter().map(|name| self.intern(name)).collect();
        let filename = self.load_constant(&Const::Str(code.filename.clone()), audience, constants);
        let name = self.intern(&code.name);
        let qualname = self.intern(&code.qualname);
        let parameters = code.arg_count
            + code.kwonly_arg_count
            + u32::from(code.flags & flags::VARARGS != 0)
            + u32::from(code.flags & flags::VARKEYWORDS != 0);
        let index = self.codes.len() as u32;
        if audience == Audience::All {
            self.codes.push(code.clone());
        }
        let body = CodeBody {
            instrs: super::frame::Step::all(code),
            depths: Default::default(),
            consts: consts.clone().into(),
            names: names.clone().into(),
            places: names.iter().map(|_| Default::default()).collect(),
            lines: code
                .locations
                .iter()
                .map(|location| if audience == Audience::Nobody { 0 } else { location.line })
                .collect(),
            code: code.clone(),
            locals: code.locals_plus.len() as u32,
            parameters,
            flags: code.flags,
            arg_count: code.arg_count,
            simple: parameters == code.arg_count,
            runs_at_once: code.flags & (flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR) == 0,
            hidden: audience != Audience::All,
            told: audience == Audience::Tracebacks,
            index,
            first_free: code
                .local_kinds
                .iter()
                .position(|kind| kind.free)
                .unwrap_or(code.local_kinds.len()) as u32,
        };
        let data = CodeData {
            code: code.clone(),
            body: Rc::new(body),
            consts: consts.into(),
            names: names.into(),
            locals_plus: locals_plus.into(),
            filename,
            name,
            qualname,
        };
        self.heap.alloc(types::CODE, Payload::Code(Rc::new(data)))
    }

    fn load_constant(&mut self, constant: &Const, audience: Audience, constants: &mut Constants) -> ObjId {
        match constant {
            Const::None => return self.none(),
            Const::Bool(value) => return self.bool(*value),
            Const::Ellipsis => return self.new_ref(fixed::ELLIPSIS),
            Const::Code(code) => return self.load_code_with(code, audience, constants),
            _ => {}
        }
        if let Some(&id) = constants.get(constant) {
            return self.new_ref(id);
        }
        let id = match constant {
            Const::Int(value) => self.big(value.clone()),
            Const::Float(value) => self.float(*value),
            Const::Complex(real, imag) => self.complex(*real, *imag),
            Const::Str(text) => {
                // Strings that look like names are interned (`all_name_chars`).
                if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
                    self.intern(text)
                } else {
                    self.str(&**text)
                }
            }
            Const::Bytes(bytes) => self.bytes(bytes),
            Const::Tuple(items) => {
                let items = items
                    .iter()
                    .map(|item| self.load_constant(item, audience, constants))
                    .collect();
                self.tuple(items)
            }
            Const::FrozenSet(items) => {
                // CPython makes the set anew from its own order when it merges constants, and once more when that
                // replaces one of its strings by an interned one (`merge_consts_recursive`, `intern_string_constants`).
                let replaced = items.iter().any(|item| match item {
                    Const::Str(text) if text.len() == 1 => super::boot::INTERNED_APART.contains(&**text),
                    Const::Str(text) => text.len() > 1 && text.is_ascii() && self.interned.contains_key(&**text),
                    _ => false,
                });
                let mut keys: Vec<ObjId> = items
                    .iter()
                    .map(|item| self.load_constant(item, audience, constants))
                    .collect();
                let mut table = SetTable::new();
                for _ in 0..2 + usize::from(replaced) {
                    table = SetTable::new();
                    for &key in &keys {
                        // Constants are hashable and compare natively.
                        let _ = self.table_add(&mut table, key);
                    }
                    let ordered = table.iter().map(|(_, key)| key).collect();
                    self.drop_refs(std::mem::replace(&mut keys, ordered));
                }
                self.frozenset_from(table)
            }
            _ => self.none(),
        };
        self.heap.incref(id);
        constants.insert(constant.clone(), id);
        id
    }

    // ---- modules ----

    /// A new module object with an empty namespace of the standard names.
    pub fn new_module(&mut self, name: &str) -> ObjId {
        let dict = self.dict();
        let name_object = self.intern(name);
        self.dict_set_text(dict, "__name__", name_object);
        for key in ["__doc__", "__package__", "__loader__", "__spec__"] {
            let none = self.none();
            self.dict_set_text(dict, key, none);
        }
        self.heap.alloc(
            types::MODULE,
            Payload::Module(Box::new(ModuleData {
                name: Rc::from(name),
                dict,
            })),
        )
    }

    /// The dict of a module object.
    pub fn module_dict(&self, module: ObjId) -> ObjId {
        match self.heap.payload(module) {
            Payload::Module(data) => data.dict,
            _ => fixed::NONE,
        }
    }

    /// A built-in function object of a module.
    pub fn builtin_function(&mut self, def: &'static NativeDef, module: &str) -> ObjId {
        let module = self.intern(module);
        let builtin = Builtin {
            def,
            this: ObjId::NULL,
            bound: false,
            module,
        };
        self.heap
            .alloc(types::BUILTIN_FUNCTION, Payload::Builtin(Rc::new(builtin)))
    }

    /// The frame a native function was called from: the innermost that is not the prelude's.
    pub fn caller(&self) -> Option<usize> {
        self.frames.iter().rposition(|frame| !frame.body.hidden)
    }

    /// `locals()` in a frame (borrowed): the namespace itself in modules and classes; in a function, a dict that is brought
    /// up to date with the local slots each time (`PyFrame_FastToLocals`).
    pub fn frame_locals(&mut self, index: usize) -> ObjId {
        let frame = &self.frames[index];
        let body = frame.body.clone();
        if body.flags & flags::OPTIMIZED == 0 {
            return if frame.locals.is_null() {
                frame.globals
            } else {
                frame.locals
            };
        }
        let base = frame.base as usize;
        let dict = if frame.locals.is_null() {
            self.dict()
        } else {
            frame.locals
        };
        self.frames[index].locals = dict;
        let code = self.frames[index].code;
        let names: Vec<ObjId> = match self.heap.payload(code) {
            Payload::Code(data) => data.locals_plus.to_vec(),
            _ => Vec::new(),
        };
        for (slot, name) in names.into_iter().enumerate() {
            let kind = body.code.local_kinds.get(slot).copied();
            let mut value = self.stack[base + slot];
            if kind.is_some_and(|kind| kind.cell || kind.free)
                && let Payload::Cell(contents) = self.heap.payload(value)
            {
                value = *contents;
            }
            if value.is_null() {
                self.dict_del_str(dict, name);
            } else {
                self.heap.incref(value);
                self.dict_set_str(dict, name, value);
            }
        }
        dict
    }

    // ---- the prelude ----

    /// A function of the prelude (a new reference).
    pub(crate) fn prelude_function(&mut self, name: &'static str) -> Res {
        match self.dict_get_text(self.prelude_globals, name) {
            Some(function) => Ok(self.heap.new_ref(function)),
            None => Err(self.raise_text(types::NOT_IMPLEMENTED_ERROR, format!("heaplens has no '{name}' yet"))),
        }
    }

    /// Runs the prelude's own modules in one namespace.
    pub(super) fn load_prelude(&mut self) {
        for (file, stored) in crate::prelude::PRELUDE {
            let Some(code) = code::stored::read(stored) else {
                self.stopped = Some(super::Stopped::Bug(format!("the code of {file} cannot be read")));
                return;
            };
            let code = self.load_code(&code, true);
            let globals = self.prelude_globals;
            let function = self.make_function(code, globals);
            self.heap.decref(code);
            self.heap.incref(globals);
            if let Some(data) = self.heap.function_mut(function) {
                let old = std::mem::replace(&mut data.builtins, globals);
                self.heap.decref(old);
            }
            if self.begin_call(function, &[], ObjId::NULL, OnReturn::Program).is_err() {
                self.stopped = Some(super::Stopped::Bug(format!("{file} does not run")));
                return;
            }
            while !self.frames.is_empty() && self.stopped.is_none() {
                self.run_frames(u64::MAX);
            }
            if !self.failed_exception.is_null() {
                let failed = std::mem::take(&mut self.failed_exception);
                let text = self.repr(failed).unwrap_or_default();
                self.stopped = Some(super::Stopped::Bug(format!("{file}: {text}")));
            }
            // The first file says how classes are made; the others may have some.
            if let Some(build_class) = self.dict_get_text(self.prelude_globals, "__build_class__") {
                self.heap.incref(build_class);
                self.dict_set_text(self.builtins, "__build_class__", build_class);
            }
        }
    }

    // ---- programs ----

    /// Compiles a program and makes it the next thing to run.
    ///
    /// # Errors
    /// What is wrong with the source, if it cannot run.
    pub fn load_program(&mut self, source: &str, filename: &str) -> Result<(), Box<Diagnostic>> {
        let mut warnings = Vec::new();
        let compiled = code::compile_file(source, filename, &mut warnings);
        for warning in warnings {
            let text = source.lines().nth((warning.line as usize).saturating_sub(1));
            self.stderr.push_str(&warning.show(filename, text));
        }
        let code = compiled?;
        self.filename = Rc::from(filename);
        self.source = Rc::from(source);
        // CPython frees the syntax tree of the main program only when it has run, and with it a reference to each constant.
        let (code, constants) = self.load_code_keeping(&code, Audience::All);
        self.roots.extend(constants);
        let module = self.new_module("__main__");
        let dict = self.module_dict(module);
        self.heap.incref(dict);
        self.globals = dict;
        let annotations = self.dict();
        self.dict_set_text(dict, "__annotations__", annotations);
        if let Some(builtins) = self.dict_get_text(self.modules, "builtins") {
            self.heap.incref(builtins);
            self.dict_set_text(dict, "__builtins__", builtins);
        }
        let file = self.str(filename);
        self.dict_set_text(dict, "__file__", file);
        let none = self.none();
        self.dict_set_text(dict, "__cached__", none);
        self.dict_set_text(self.modules, "__main__", module);
        // CPython makes them at its start, many collections before the program.
        self.heap.make_old(module);
        self.heap.make_old(dict);
        let function = self.make_function(code, dict);
        self.heap.decref(code);
        self.phase = Phase::Program;
        if self.begin_call(function, &[], ObjId::NULL, OnReturn::Program).is_ok() {
            self.heap.incref(dict);
            if let Some(frame) = self.frames.last_mut() {
                frame.locals = dict;
            }
        }
        Ok(())
    }

    /// The frames of one phase are done: begins the next.
    pub(super) fn next_phase(&mut self) {
        let reported = match self.phase {
            Phase::Program => self.failed_exception.is_null(),
            phase => phase == Phase::Report,
        };
        if reported && self.begin_exit_functions() {
            self.phase = Phase::Report;
            return;
        }
        match self.phase {
            Phase::Program if !self.failed_exception.is_null() => {
                self.phase = Phase::Report;
                self.tracing = false;
                let exception = std::mem::take(&mut self.failed_exception);
                let call = self.prelude_function("report_exception");
                match call {
                    Ok(function)
                        if self
                            .begin_call(function, &[exception], ObjId::NULL, OnReturn::Program)
                            .is_ok() => {}
                    _ => self.drop_raised(),
                }
            }
            Phase::Program | Phase::Report => {
                if !self.failed_exception.is_null() {
                    let failed = std::mem::take(&mut self.failed_exception);
                    self.heap.decref(failed);
                }
                self.phase = Phase::Collect;
                self.tracing = false;
                self.gc.running = false;
                if self.gc.enabled {
                    self.begin_collection(2);
                }
            }
            Phase::Collect | Phase::Teardown if self.heap.wants_attention() => {
                // Finalizers that still have to run.
                let outcome = self.attend();
                if self.frames.is_empty() {
                    // Nothing has begun that could catch it.
                    self.drop_raised();
                } else {
                    self.settle(outcome);
                }
            }
            Phase::Collect | Phase::Teardown if !self.gc.unreachable.is_empty() => {
                self.finish_collection();
            }
            Phase::Collect => {
                self.gc.running = false;
                self.phase = Phase::Teardown;
                self.tear_down();
            }
            Phase::Teardown | Phase::Boot => self.phase = Phase::Done,
            Phase::Done => {}
        }
    }

    /// Waits for threads and calls what `atexit` has been given, if there is anything; whether it does.
    fn begin_exit_functions(&mut self) -> bool {
        // Threads are waited for first.
        self.begin_listed("_thread", "_ending", "_end") || self.begin_listed("atexit", "_functions", "_run_exitfuncs")
    }

    /// Calls a function of a module if there is something on the module's list.
    fn begin_listed(&mut self, module: &str, list: &str, function: &str) -> bool {
        let Some(module) = self.dict_get_text(self.modules, module) else {
            return false;
        };
        let dict = self.module_dict(module);
        let waiting = self.dict_get_text(dict, list).and_then(|list| self.native_len(list));
        let Some(function) = self
            .dict_get_text(dict, function)
            .filter(|_| waiting.is_some_and(|n| n > 0))
        else {
            return false;
        };
        self.heap.incref(function);
        self.begin_call(function, &[], ObjId::NULL, OnReturn::Program).is_ok()
    }

    /// `finalize_modules`: `__main__` is forgotten, and what only it held is freed.
    fn tear_down(&mut self) {
        let constants = std::mem::take(&mut self.roots);
        self.drop_refs(constants);
        let globals = std::mem::take(&mut self.globals);
        let name = self.name(names::MAIN);
        self.dict_del_str(self.modules, name);
        if !globals.is_null() {
            self.heap.decref(globals);
        }
        self.begin_collection(2);
    }

    /// Every native function that prelude code may call by an underscored name.
    pub(super) fn intrinsics() -> Vec<&'static NativeDef> {
        let mut all: Vec<&'static NativeDef> = OWN_INTRINSICS.iter().collect();
        all.extend(super::imports::INTRINSICS.iter());
        all.extend(super::threads::INTRINSICS.iter());
        for table in modules::INTRINSICS {
            all.extend(table.iter());
        }
        all
    }
}

// ---- intrinsics of the core ----

const OWN_INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_type_new", super::Arity::Range(4, 4), super::class::type_new),
    NativeDef::function("_set_mro", super::Arity::Range(2, 2), super::class::set_mro),
    NativeDef::function(
        "_calculate_metaclass",
        super::Arity::Range(2, 2),
        super::class::calculate_metaclass,
    ),
    NativeDef::function(
        "_run_class_body",
        super::Arity::Range(2, 2),
        super::class::run_class_body,
    ),
    NativeDef::function("_gc_begin", super::Arity::One, super::collector::gc_begin),
    NativeDef::function("_gc_enter", super::Arity::None, super::collector::gc_enter),
    NativeDef::function("_gc_leave", super::Arity::None, super::collector::gc_leave),
    NativeDef::function(
        "_report_ignored",
        super::Arity::Range(2, 2),
        super::exceptions::report_ignored,
    ),
    NativeDef::function("_gc_finish", super::Arity::None, super::collector::gc_finish),
    NativeDef::function("_is_type", super::Arity::One, is_type),
    NativeDef::function("_type_of", super::Arity::One, type_of),
    NativeDef::function("_class_items", super::Arity::One, class_items),
    NativeDef::function("_lookup_special", super::Arity::Range(2, 2), lookup_special),
    NativeDef::function("_has_special", super::Arity::Range(2, 2), |m, args| {
        let (ty, name) = (m.type_of(args.at(m, 0)), args.at(m, 1));
        let found = m.type_attribute(ty, name).is_some();
        Ok(m.bool(found))
    }),
    NativeDef::function("_load_global", super::Arity::Range(2, 2), load_global),
    NativeDef::function("_exceptions_to_stringify", super::Arity::One, exceptions_to_stringify),
    NativeDef::function("_print_exception", super::Arity::Range(2, 2), print_exception),
    NativeDef::function("_print_text", super::Arity::One, |m, args| {
        let text = m
            .as_str(args.at(m, 0))
            .map(|text| text.text.to_string())
            .unwrap_or_default();
        m.stderr.push_str(&crate::text::surrogate::escaped(&text));
        Ok(m.none())
    }),
    NativeDef::function("_format_exception", super::Arity::Range(2, 4), format_exception),
];

fn is_type(m: &mut Machine, args: Args) -> Res {
    let answer = matches!(m.heap.payload(args.at(m, 0)), Payload::Type(_));
    Ok(m.bool(answer))
}

fn type_of(m: &mut Machine, args: Args) -> Res {
    let ty = m.type_of(args.at(m, 0));
    Ok(m.new_ref(ty))
}

/// The names and values that a class's own dict holds, as a list of pairs.
fn class_items(m: &mut Machine, args: Args) -> Res {
    let dict = m.type_data(args.at(m, 0)).dict;
    let pairs: Vec<_> = m
        .as_dict(dict)
        .map(|t| t.iter().map(|e| (e.key, e.value)).collect())
        .unwrap_or_default();
    let mut items = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        m.new_ref(key);
        m.new_ref(value);
        items.push(m.tuple(vec![key, value]));
    }
    Ok(m.list(items))
}

/// A special method bound to its object, or None.
fn lookup_special(m: &mut Machine, args: Args) -> Res {
    let (object, name) = (args.at(m, 0), args.at(m, 1));
    let ty = m.type_of(object);
    match m.type_attribute(ty, name) {
        Some(attribute) => m.bind(attribute, object, ty),
        None => Ok(m.none()),
    }
}

/// A name of a namespace's globals or builtins, as LOAD_NAME finds it after the locals.
fn load_global(m: &mut Machine, args: Args) -> Res {
    let (globals, name) = (args.at(m, 0), args.at(m, 1));
    match m
        .dict_get_str(globals, name)
        .or_else(|| m.dict_get_str(m.builtins, name))
    {
        Some(value) => Ok(m.new_ref(value)),
        None => Err(m.name_error(name)),
    }
}

fn exceptions_to_stringify(m: &mut Machine, args: Args) -> Res {
    let found = super::traceback::exceptions_to_stringify(m, args.at(m, 0));
    for &id in &found {
        m.new_ref(id);
    }
    Ok(m.list(found))
}

/// Prints an exception; the second argument is a list of (exception, its `str` or None).
fn print_exception(m: &mut Machine, args: Args) -> Res {
    let text = exception_text(m, args, Writer::Interpreter);
    m.stderr.push_str(&crate::text::surrogate::escaped(&text));
    Ok(m.none())
}

/// As [`print_exception`], as a str.
fn format_exception(m: &mut Machine, args: Args) -> Res {
    let limit = args.get(m, 2).and_then(|limit| m.as_i64(limit));
    let chains = args.get(m, 3) != Some(fixed::FALSE);
    let text = exception_text(m, args, Writer::Module { limit, chains });
    Ok(m.str(text))
}

fn exception_text(m: &mut Machine, args: Args, writer: Writer) -> String {
    let exception = args.at(m, 0);
    let mut texts = super::traceback::Texts::default();
    for pair in m
        .sequence_items(args.at(m, 1))
        .map(<[ObjId]>::to_vec)
        .unwrap_or_default()
    {
        if let [subject, text] = *m.tuple_items(pair) {
            texts.insert(subject, m.as_str(text).map(|text| text.text.to_string()));
        }
    }
    super::traceback::format_exception(m, exception, &texts, writer)
}

impl NativeDef {
    /// Whether it is a function of a module rather than a method.
    pub fn is_function(&self) -> bool {
        self.kind == NativeKind::Function
    }
}
