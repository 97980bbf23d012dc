//! Functions, bound methods and built-in functions: what they are made of, as Python sees it (`Objects/funcobject.c`,
//! `Objects/classobject.c`, `Objects/methodobject.c`).

use super::{Function, Payload, slots};
use crate::code::flags;
use crate::machine::in_c::module_known_as;
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, NativeKind, ObjId, Res, fixed, names, types};

/// A new reference to `id`, or to None for `NULL`.
pub fn or_none(m: &mut Machine, id: ObjId) -> Res {
    Ok(m.new_ref(if id.is_null() { fixed::NONE } else { id }))
}

fn data(m: &Machine, id: ObjId) -> Option<&Function> {
    match m.heap.payload(id) {
        Payload::Function(data) => Some(data),
        _ => None,
    }
}

fn part(m: &mut Machine, id: ObjId, part: fn(&Function) -> ObjId) -> Res {
    let value = data(m, id).map(part).unwrap_or_default();
    or_none(m, value)
}

/// Replaces a part; borrows the value, `NULL` is stored as it is.
fn set_part(m: &mut Machine, id: ObjId, value: ObjId, part: fn(&mut Function) -> &mut ObjId) {
    if !value.is_null() {
        m.heap.incref(value);
    }
    let Some(data) = m.heap.function_mut(id) else {
        return;
    };
    let old = std::mem::replace(part(data), value);
    if !old.is_null() {
        m.drop_ref(old);
    }
}

fn set_name(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() || m.as_str(value).is_none() {
        return Err(m.type_error("__name__ must be set to a string object"));
    }
    set_part(m, id, value, |data| &mut data.name);
    Ok(())
}

fn set_qualname(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() || m.as_str(value).is_none() {
        return Err(m.type_error("__qualname__ must be set to a string object"));
    }
    set_part(m, id, value, |data| &mut data.qualname);
    Ok(())
}

fn set_doc(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let value = if value.is_null() { fixed::NONE } else { value };
    set_part(m, id, value, |data| &mut data.doc);
    Ok(())
}

fn set_module(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let value = if value.is_null() { fixed::NONE } else { value };
    set_part(m, id, value, |data| &mut data.module);
    Ok(())
}

fn set_defaults(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let value = if value == fixed::NONE { ObjId::NULL } else { value };
    if !value.is_null() && !matches!(m.heap.payload(value), Payload::Tuple(_)) {
        return Err(m.type_error("__defaults__ must be set to a tuple object"));
    }
    set_part(m, id, value, |data| &mut data.defaults);
    Ok(())
}

fn set_kwdefaults(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let value = if value == fixed::NONE { ObjId::NULL } else { value };
    if !value.is_null() && m.as_dict(value).is_none() {
        return Err(m.type_error("__kwdefaults__ must be set to a dict object"));
    }
    set_part(m, id, value, |data| &mut data.kwdefaults);
    Ok(())
}

fn free_variables(m: &Machine, code: ObjId) -> usize {
    match m.heap.payload(code) {
        Payload::Code(data) => data.code.local_kinds.iter().filter(|kind| kind.free).count(),
        _ => 0,
    }
}

fn set_code(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() || !matches!(m.heap.payload(value), Payload::Code(_)) {
        return Err(m.type_error("__code__ must be set to a code object"));
    }
    let closure = data(m, id).map(|data| data.closure).unwrap_or_default();
    let (have, need) = (m.tuple_items_or_empty(closure).len(), free_variables(m, value));
    if have != need {
        let name = data(m, id)
            .map(|data| m.text_of(data.name).text.to_string())
            .unwrap_or_default();
        return Err(m.value_error(format!(
            "{name}() requires a code object with {have} free vars, not {need}"
        )));
    }
    set_part(m, id, value, |data| &mut data.code);
    Ok(())
}

/// `__annotations__`: the compiler leaves a tuple of names and values, which becomes a dict when first read.
fn annotations(m: &mut Machine, id: ObjId) -> Res {
    let found = data(m, id).map(|data| data.annotations).unwrap_or_default();
    if !found.is_null() && m.as_dict(found).is_some() {
        return Ok(m.new_ref(found));
    }
    let pairs = m.tuple_items_or_empty(found).to_vec();
    let dict = m.dict();
    for pair in pairs.chunks_exact(2) {
        m.heap.incref(pair[1]);
        m.dict_set_str(dict, pair[0], pair[1]);
    }
    set_part(m, id, dict, |data| &mut data.annotations);
    Ok(dict)
}

fn set_annotations(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let value = if value == fixed::NONE { ObjId::NULL } else { value };
    if !value.is_null() && m.as_dict(value).is_none() {
        return Err(m.type_error("__annotations__ must be set to a dict object"));
    }
    set_part(m, id, value, |data| &mut data.annotations);
    Ok(())
}

impl Machine {
    /// As [`Machine::tuple_items`], for a place that may hold `NULL`.
    pub fn tuple_items_or_empty(&self, id: ObjId) -> &[ObjId] {
        if id.is_null() { &[] } else { self.tuple_items(id) }
    }
}

/// `function(code, globals, name=None, argdefs=None, closure=None)`
fn new(m: &mut Machine, args: Args) -> Res {
    let parameters = ["code", "globals", "name", "argdefs", "closure"];
    let [code, globals, name, defaults, closure] = args.bind(m, "function", parameters, 1, 5, 2)?;
    if !matches!(m.heap.payload(code), Payload::Code(_)) {
        let given = m.given_name(code);
        return Err(m.type_error(format!("function() argument 'code' must be code, not {given}")));
    }
    if m.as_dict(globals).is_none() {
        let given = m.given_name(globals);
        return Err(m.type_error(format!("function() argument 'globals' must be dict, not {given}")));
    }
    let given = |id: ObjId| !id.is_null() && id != fixed::NONE;
    if given(name) && m.as_str(name).is_none() {
        return Err(m.type_error("arg 3 (name) must be None or string"));
    }
    if given(defaults) && !matches!(m.heap.payload(defaults), Payload::Tuple(_)) {
        return Err(m.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let needed = free_variables(m, code);
    let is_tuple = given(closure) && matches!(m.heap.payload(closure), Payload::Tuple(_));
    if !is_tuple && (needed > 0 || given(closure)) {
        return Err(m.type_error(if needed > 0 {
            "arg 5 (closure) must be tuple"
        } else {
            "arg 5 (closure) must be None or tuple"
        }));
    }
    let cells = if given(closure) {
        m.tuple_items(closure).to_vec()
    } else {
        Vec::new()
    };
    if cells.len() != needed {
        let name = match m.heap.payload(code) {
            Payload::Code(data) => data.code.name.to_string(),
            _ => String::new(),
        };
        return Err(m.value_error(format!(
            "{name} requires closure of length {needed}, not {}",
            cells.len()
        )));
    }
    for cell in cells {
        if !matches!(m.heap.payload(cell), Payload::Cell(_)) {
            let found = m.type_name(cell);
            return Err(m.type_error(format!("arg 5 (closure) expected cell, found {found}")));
        }
    }
    let function = m.make_function(code, globals);
    if given(name) {
        set_part(m, function, name, |data| &mut data.name);
    }
    if given(defaults) {
        set_part(m, function, defaults, |data| &mut data.defaults);
    }
    if given(closure) {
        set_part(m, function, closure, |data| &mut data.closure);
    }
    Ok(function)
}

/// `__get__(object, type=None)`: the object to bind to, or `NULL` for none.
pub(super) fn binding_target(m: &mut Machine, args: Args) -> Res<ObjId> {
    let (object, class) = (args.at(m, 1), args.at(m, 2));
    if object != fixed::NONE {
        return Ok(object);
    }
    if class.is_null() || class == fixed::NONE {
        return Err(m.type_error("__get__(None, None) is invalid"));
    }
    Ok(ObjId::NULL)
}

fn get(m: &mut Machine, args: Args) -> Res {
    let function = args.at(m, 0);
    let object = binding_target(m, args)?;
    m.heap.incref(function);
    if object.is_null() {
        return Ok(function);
    }
    m.heap.incref(object);
    Ok(m.heap.alloc(types::METHOD, Payload::Method(function, object)))
}

/// `__call__(*args, **keywords)` of anything that can be called.
pub(super) fn call(m: &mut Machine, args: Args) -> Res {
    let callable = args.at(m, 0);
    let mut given = args.rest(m, 1);
    given.extend(args.keyword_pairs(m).into_iter().map(|(_, value)| value));
    for &id in &given {
        m.heap.incref(id);
    }
    if args.keyword_count(m) == 0 {
        return Err(m.tail_call(callable, given));
    }
    m.heap.incref(args.keywords);
    Err(m.tail_call_keywords(callable, given, args.keywords))
}

pub(super) const CALL: NativeDef = NativeDef::slot("__call__", Arity::Any, call);

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    slots::REPR,
    CALL,
    NativeDef::slot("__get__", Arity::Range(1, 2), get),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__closure__", |m, id| part(m, id, |data| data.closure)),
    NativeAccessor {
        name: "__doc__",
        get: |m, id| part(m, id, |data| data.doc),
        set: Some(set_doc),
        member: true,
    },
    NativeAccessor::member("__globals__", |m, id| part(m, id, |data| data.globals)),
    NativeAccessor {
        name: "__module__",
        get: |m, id| part(m, id, |data| data.module),
        set: Some(set_module),
        member: true,
    },
    NativeAccessor::member("__builtins__", |m, id| part(m, id, |data| data.builtins)),
    NativeAccessor::write("__code__", |m, id| part(m, id, |data| data.code), set_code),
    NativeAccessor::write("__defaults__", |m, id| part(m, id, |data| data.defaults), set_defaults),
    NativeAccessor::write(
        "__kwdefaults__",
        |m, id| part(m, id, |data| data.kwdefaults),
        set_kwdefaults,
    ),
    NativeAccessor::write("__annotations__", annotations, set_annotations),
    NativeAccessor::write("__name__", |m, id| part(m, id, |data| data.name), set_name),
    NativeAccessor::write("__qualname__", |m, id| part(m, id, |data| data.qualname), set_qualname),
];

// ---- bound methods ----

fn method_parts(m: &Machine, id: ObjId) -> (ObjId, ObjId) {
    match m.heap.payload(id) {
        Payload::Method(function, this) => (*function, *this),
        _ => (fixed::NONE, fixed::NONE),
    }
}

/// Whether an object can be called at all.
pub fn is_callable(m: &Machine, id: ObjId) -> bool {
    match m.heap.payload(id) {
        Payload::Function(_)
        | Payload::Method(..)
        | Payload::Builtin(_)
        | Payload::MethodDescriptor(_)
        | Payload::Type(_)
        | Payload::StaticMethod(_)
        | Payload::GenericAlias(..) => true,
        Payload::Weakref(data) => !data.proxy,
        _ => m.type_attribute(m.type_of(id), m.name(names::CALL)).is_some(),
    }
}

fn method_new(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("method() takes no keyword arguments"));
    }
    if args.len() != 3 {
        return Err(m.type_error(format!(
            "method expected 2 arguments, got {}",
            args.len().saturating_sub(1)
        )));
    }
    let (function, this) = (args.at(m, 1), args.at(m, 2));
    if !is_callable(m, function) {
        return Err(m.type_error("first argument must be callable"));
    }
    if this == fixed::NONE {
        return Err(m.type_error("instance must not be None"));
    }
    m.heap.incref(function);
    m.heap.incref(this);
    Ok(m.heap.alloc(types::METHOD, Payload::Method(function, this)))
}

/// `method.__getattribute__`: what a method does not have itself is its function's.
fn method_getattribute(m: &mut Machine, args: Args) -> Res {
    m.generic_get_attr(args.at(m, 0), args.at(m, 1))
}

fn method_reduce(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let (function, this) = method_parts(m, id);
    let name = m.name(names::NAME);
    let name = m.get_attr(function, name)?;
    let getattr = m.intern("getattr");
    let builtin = m.dict_get_str(m.builtins, getattr).unwrap_or(fixed::NONE);
    m.drop_ref(getattr);
    m.heap.incref(builtin);
    m.heap.incref(this);
    let pair = m.tuple(vec![this, name]);
    Ok(m.tuple(vec![builtin, pair]))
}

pub const METHOD_METHODS: &[NativeDef] = &[
    NativeDef::constructor(method_new),
    slots::REPR,
    slots::HASH,
    slots::EQ,
    slots::NE,
    CALL,
    NativeDef::slot("__getattribute__", Arity::One, method_getattribute),
    NativeDef::slot("__get__", Arity::Range(1, 2), |m, args| {
        let method = args.at(m, 0);
        Ok(m.new_ref(method))
    }),
    NativeDef::method("__reduce__", Arity::None, method_reduce),
];

pub const METHOD_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__func__", |m, id| {
        let (function, _) = method_parts(m, id);
        Ok(m.new_ref(function))
    }),
    NativeAccessor::member("__self__", |m, id| {
        let (_, this) = method_parts(m, id);
        Ok(m.new_ref(this))
    }),
    NativeAccessor::read("__doc__", |m, id| {
        let (function, _) = method_parts(m, id);
        let name = m.name(names::DOC);
        m.get_attr(function, name)
    }),
];

// ---- built-in functions ----

fn builtin_parts(m: &Machine, id: ObjId) -> Option<(&'static NativeDef, ObjId, ObjId)> {
    match m.heap.payload(id) {
        Payload::Builtin(data) => Some((data.def, data.this, data.module)),
        _ => None,
    }
}

fn builtin_name(m: &mut Machine, id: ObjId) -> Res {
    if let Some(name) = data(m, id).map(|data| data.name) {
        return Ok(m.new_ref(name));
    }
    let name = builtin_parts(m, id).map_or("", |(def, ..)| def.name);
    Ok(m.intern(name))
}

/// The class in whose dict a native method lies, for `list.append` as a qualified name.
fn owner(m: &Machine, this: ObjId, name: &str) -> ObjId {
    let ty = m.type_of(this);
    let items = m.tuple_items(m.type_data(ty).mro);
    items
        .iter()
        .copied()
        .find(|&class| m.dict_get_text(m.type_data(class).dict, name).is_some())
        .unwrap_or(ty)
}

fn builtin_qualname(m: &mut Machine, id: ObjId) -> Res {
    if let Some(name) = data(m, id).map(|data| data.qualname) {
        return Ok(m.new_ref(name));
    }
    let Some((def, this, _)) = builtin_parts(m, id) else {
        return Ok(m.none());
    };
    let text = match def.kind {
        _ if this.is_null() || matches!(m.heap.payload(this), Payload::Module(_)) => def.name.to_string(),
        NativeKind::ClassMethod | NativeKind::New | NativeKind::StaticMethod
            if matches!(m.heap.payload(this), Payload::Type(_)) =>
        {
            format!("{}.{}", m.text_of(m.type_data(this).qualname).text, def.name)
        }
        NativeKind::Slot => {
            let class = owner(m, this, def.name);
            format!("{}.{}", m.text_of(m.type_data(class).qualname).text, def.name)
        }
        _ => {
            // A class's own methods (`mro`) are named after the class they are bound to.
            let class = match m.heap.payload(this) {
                Payload::Type(_) => this,
                _ => m.type_of(this),
            };
            format!("{}.{}", m.text_of(m.type_data(class).qualname).text, def.name)
        }
    };
    Ok(m.str(text))
}

fn builtin_text_signature(m: &mut Machine, id: ObjId) -> Res {
    let Some((def, this, module)) = builtin_parts(m, id) else {
        return Ok(m.none());
    };
    let home = match m.heap.payload(this) {
        _ if this.is_null() => m.as_str(module).map(|name| name.text.to_string()),
        Payload::Module(_) => m.as_str(module).map(|name| name.text.to_string()),
        // Of a class method, which is bound to a class, or of `__new__`.
        Payload::Type(data) if def.kind != NativeKind::Slot && def.kind != NativeKind::Method => {
            let mro = m.tuple_items(data.mro).iter().copied();
            let mut holders = mro.filter(|&class| m.dict_get_text(m.type_data(class).dict, def.name).is_some());
            holders.next().map(|class| m.short_name_of_type(class))
        }
        _ => Some(m.short_name_of_type(owner(m, this, def.name))),
    };
    let text = super::text_signature::of_function(def, &home.unwrap_or_default());
    Ok(super::text_signature::or_none(m, text))
}

fn builtin_self(m: &mut Machine, id: ObjId) -> Res {
    let (mut this, module) = builtin_parts(m, id)
        .map(|(_, this, module)| (this, module))
        .unwrap_or_default();
    // A function of a module is bound to the module.
    let module = data(m, id).map_or(module, |data| data.module);
    if this.is_null()
        && let Some(name) = m.as_str(module).map(|name| name.text.to_string())
    {
        // `open` is one of io's, which need not have been imported.
        let module = m.dict_get_text(m.modules, module_known_as(&name));
        this = module
            .or_else(|| m.dict_get_text(m.modules, "builtins"))
            .unwrap_or_default();
    }
    or_none(m, this)
}

const COMPARED: &[NativeDef] = &[slots::REPR, slots::HASH, slots::EQ, slots::NE, CALL];

pub const BUILTIN_METHODS: &[NativeDef] = COMPARED;

pub const BUILTIN_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__module__", |m, id| {
        let module = builtin_parts(m, id).map(|(.., module)| module);
        let module = module.or(data(m, id).map(|data| data.module));
        or_none(m, module.unwrap_or_default())
    }),
    NativeAccessor::read("__name__", builtin_name),
    NativeAccessor::read("__qualname__", builtin_qualname),
    NativeAccessor::read("__self__", builtin_self),
    NativeAccessor::read("__text_signature__", text_signature),
    NativeAccessor::read("__doc__", |m, id| part(m, id, |data| data.doc)),
];

/// Of a function with Python code behind it: what that takes, where the defaults are numbers, strings and the like.
fn text_signature(m: &mut Machine, id: ObjId) -> Res {
    let Some(data) = data(m, id) else {
        return builtin_text_signature(m, id);
    };
    let (defaults, kwdefaults) = (m.tuple_items(data.defaults).to_vec(), data.kwdefaults);
    let body = m.function_body(id);
    let code = &body.code;
    if code.flags & (flags::VARARGS | flags::VARKEYWORDS) != 0 {
        return Ok(m.none());
    }
    let args = code.arg_count as usize;
    let mut parts = vec!["$module".to_string()];
    for (n, name) in code.locals_plus.iter().take(body.parameters as usize).enumerate() {
        if n == args {
            parts.push("*".into());
        }
        let default = match n + defaults.len() {
            place if n < args && place >= args => Some(defaults[place - args]),
            _ if n >= args => m.dict_get_text(kwdefaults, name),
            _ => None,
        };
        parts.push(match default {
            None => name.to_string(),
            Some(value) if value == fixed::NONE || m.as_str(value).is_some() || m.as_i64(value).is_some() => {
                format!("{name}={}", m.repr(value)?)
            }
            Some(_) => return Ok(m.none()),
        });
        if n + 1 == code.posonly_arg_count as usize {
            parts.push("/".into());
        }
    }
    Ok(m.str(format!("({})", parts.join(", "))))
}

/// `method-wrapper`: a special method bound to an object.
pub const WRAPPER_METHODS: &[NativeDef] = COMPARED;

pub const WRAPPER_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__self__", builtin_self),
    NativeAccessor::read("__objclass__", |m, id| {
        let Some((def, this, _)) = builtin_parts(m, id) else {
            return Ok(m.none());
        };
        let class = owner(m, this, def.name);
        Ok(m.new_ref(class))
    }),
    NativeAccessor::read("__name__", builtin_name),
    NativeAccessor::read("__qualname__", builtin_qualname),
    NativeAccessor::read("__text_signature__", builtin_text_signature),
    NativeAccessor::read("__doc__", |m, _| Ok(m.none())),
];
