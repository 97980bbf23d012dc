//! The `sys` module: counts, sizes, limits, the standard streams, and what CPython 3.11.7 says of itself on Linux.

use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, fixed, names, types};
use crate::objects::{Payload, RecordData, exception, size};
use crate::unsupported;

/// The first entry of `sys.path` of a program that comes from nowhere.
const NO_FILES: &str = "/home/heaplens";

/// Modules that are part of the interpreter itself; the others come from files.
pub const BUILTIN_MODULE_NAMES: [&str; 31] = [
    "_abc",
    "_ast",
    "_codecs",
    "_collections",
    "_functools",
    "_imp",
    "_io",
    "_locale",
    "_operator",
    "_signal",
    "_sre",
    "_stat",
    "_string",
    "_symtable",
    "_thread",
    "_tokenize",
    "_tracemalloc",
    "_warnings",
    "_weakref",
    "atexit",
    "builtins",
    "errno",
    "faulthandler",
    "gc",
    "itertools",
    "marshal",
    "posix",
    "pwd",
    "sys",
    "time",
    "xxsubtype",
];

/// References to the argument, the one that the call itself holds included.
fn getrefcount(m: &mut Machine, args: Args) -> Res {
    let count = m.heap.count(args.at(m, 0));
    Ok(m.int(count.into()))
}

fn getsizeof(m: &mut Machine, args: Args) -> Res {
    let [object, _] = args.bind(m, "getsizeof", ["object", "default"], 0, 2, 1)?;
    let name = m.intern("__sizeof__");
    let method = m.type_attribute(m.type_of(object), name);
    m.drop_ref(name);
    if method.is_some_and(|method| !matches!(m.heap.payload(method), Payload::MethodDescriptor(_))) {
        return Err(Abort::Slow);
    }
    let size = size::size_of(m, object);
    Ok(m.usize(size))
}

fn intern(m: &mut Machine, args: Args) -> Res {
    let text = args.at(m, 0);
    if m.type_of(text) != types::STR {
        let name = m.given_name(text);
        return Err(m.type_error(if m.as_str(text).is_some() {
            format!("can't intern {name}")
        } else {
            format!("intern() argument must be str, not {name}")
        }));
    }
    m.new_ref(text);
    Ok(m.intern_in_place(text))
}

fn getrecursionlimit(m: &mut Machine, _: Args) -> Res {
    let limit = m.recursion_limit;
    Ok(m.usize(limit))
}

/// Frames that CPython would have, the running one included.
fn depth(m: &Machine) -> usize {
    m.levels_used() as usize
}

fn setrecursionlimit(m: &mut Machine, args: Args) -> Res {
    let limit = m.index(args.at(m, 0))?;
    if limit < 1 {
        return Err(m.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = depth(m);
    if depth >= limit as usize {
        return Err(m.raise_text(
            types::RECURSION_ERROR,
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"),
        ));
    }
    m.recursion_limit = limit as usize;
    Ok(m.none())
}

fn exc_info(m: &mut Machine, _: Args) -> Res {
    let current = m.handled_exception();
    if current.is_null() {
        let nothing = vec![m.none(), m.none(), m.none()];
        return Ok(m.tuple(nothing));
    }
    let traceback = match m.heap.payload(current) {
        Payload::Exception(data) if !data.traceback.is_null() => data.traceback,
        _ => fixed::NONE,
    };
    let ty = m.type_of(current);
    let items = [ty, current, traceback].map(|id| m.new_ref(id)).to_vec();
    Ok(m.tuple(items))
}

fn exception_now(m: &mut Machine, _: Args) -> Res {
    let current = m.handled_exception();
    Ok(m.new_ref(if current.is_null() { fixed::NONE } else { current }))
}

fn exit(m: &mut Machine, args: Args) -> Res {
    let code = args.get(m, 0);
    let mut items = Vec::new();
    match code.map(|code| (code, m.heap.payload(code))) {
        None => {}
        Some((code, Payload::Tuple(parts))) if m.type_of(code) == types::TUPLE => items = parts.to_vec(),
        Some((code, _)) if code == fixed::NONE => {}
        Some((code, _)) => items.push(code),
    }
    for &item in &items {
        m.new_ref(item);
    }
    let exception = m.exception(types::SYSTEM_EXIT, items);
    let value = code.unwrap_or(fixed::NONE);
    exception::set_field(m, exception, 0, value);
    Err(m.raise(exception))
}

/// `sys._getframe(depth=0)`
fn getframe(m: &mut Machine, args: Args) -> Res {
    let depth = match args.get(m, 0) {
        Some(depth) => m.index(depth)?.max(0) as usize,
        None => 0,
    };
    let found = m
        .frames
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, frame)| !frame.body.hidden)
        .nth(depth)
        .map(|(index, _)| index);
    match found {
        Some(index) => {
            let object = m.frame_object(index);
            Ok(m.new_ref(object))
        }
        None => Err(m.value_error("call stack is not deep enough")),
    }
}

fn set_int_max_str_digits(m: &mut Machine, args: Args) -> Res {
    let [digits] = args.bind(m, "set_int_max_str_digits", ["maxdigits"], 0, 1, 1)?;
    let digits = m.index(digits)?;
    if digits != 0 && digits < 640 {
        return Err(m.value_error("maxdigits must be 0 or larger than 640"));
    }
    m.int_max_str_digits = digits as usize;
    Ok(m.none())
}

fn text<const WHICH: usize>(m: &mut Machine, _: Args) -> Res {
    Ok(m.str(["utf-8", "surrogateescape", "utf-8"][WHICH]))
}

/// Refused by name: the machine says nothing of calls of built-in functions.
fn setprofile(m: &mut Machine, args: Args) -> Res {
    if args.at(m, 0) == fixed::NONE {
        return Ok(m.none());
    }
    Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, unsupported::SETPROFILE.message))
}

/// `sys.settrace(function)`; None for none.
fn settrace(m: &mut Machine, args: Args) -> Res {
    let function = args.at(m, 0);
    let function = if function == fixed::NONE {
        ObjId::NULL
    } else {
        m.new_ref(function)
    };
    let old = std::mem::replace(&mut m.tracer.function, function);
    if !old.is_null() {
        m.drop_ref(old);
    }
    Ok(m.none())
}

fn gettrace(m: &mut Machine, _: Args) -> Res {
    crate::objects::function::or_none(m, m.tracer.function)
}

/// `sys.set_asyncgen_hooks(firstiter=…, finalizer=…)`: what is not given stays, None takes a hook away.
fn set_asyncgen_hooks(m: &mut Machine, args: Args) -> Res {
    let hooks: [ObjId; 2] = args.bind(m, "set_asyncgen_hooks", ["firstiter", "finalizer"], 0, 2, 0)?;
    for index in [1, 0] {
        let hook = hooks[index];
        if !hook.is_null() && hook != fixed::NONE && !super::builtins::is_callable(m, hook) {
            let (kind, name) = (["firstiter", "finalizer"][index], m.type_name(hook));
            return Err(m.type_error(format!("callable {kind} expected, got {name}")));
        }
    }
    for (index, hook) in hooks.into_iter().enumerate() {
        if hook.is_null() {
            continue;
        }
        let new = if hook == fixed::NONE {
            ObjId::NULL
        } else {
            m.new_ref(hook)
        };
        let old = std::mem::replace(&mut m.asyncgen_hooks[index], new);
        if !old.is_null() {
            m.drop_ref(old);
        }
    }
    Ok(m.none())
}

/// `_asyncgen_hooks()`: both, None for none.
fn asyncgen_hooks(m: &mut Machine, _: Args) -> Res {
    let hooks = m
        .asyncgen_hooks
        .map(|hook| if hook.is_null() { m.none() } else { m.new_ref(hook) });
    Ok(m.tuple(hooks.to_vec()))
}

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("settrace", Arity::One, settrace),
    NativeDef::function("setprofile", Arity::One, setprofile),
    NativeDef::function("displayhook", Arity::One, |_, _| Err(Abort::Slow)).shim("sys_displayhook"),
    NativeDef::function("excepthook", Arity::Range(3, 3), |_, _| Err(Abort::Slow)).shim("sys_excepthook"),
    NativeDef::function("unraisablehook", Arity::One, |_, _| Err(Abort::Slow)).shim("sys_unraisablehook"),
    NativeDef::function("getrefcount", Arity::One, getrefcount),
    NativeDef::function("getsizeof", Arity::Any, getsizeof).shim("sys_getsizeof"),
    NativeDef::function("intern", Arity::One, intern),
    NativeDef::function("getrecursionlimit", Arity::None, getrecursionlimit),
    NativeDef::function("setrecursionlimit", Arity::One, setrecursionlimit),
    NativeDef::function("exc_info", Arity::None, exc_info),
    NativeDef::function("exception", Arity::None, exception_now),
    NativeDef::function("exit", Arity::Range(0, 1), exit),
    NativeDef::function("_getframe", Arity::Range(0, 1), getframe),
    NativeDef::function("set_int_max_str_digits", Arity::Any, set_int_max_str_digits),
    NativeDef::function("get_int_max_str_digits", Arity::None, |m, _| {
        let digits = m.int_max_str_digits;
        Ok(m.usize(digits))
    }),
    NativeDef::function("getdefaultencoding", Arity::None, text::<0>),
    NativeDef::function("getfilesystemencodeerrors", Arity::None, text::<1>),
    NativeDef::function("getfilesystemencoding", Arity::None, text::<2>),
    NativeDef::function("is_finalizing", Arity::None, |m, _| Ok(m.bool(false))),
    NativeDef::function("set_asyncgen_hooks", Arity::Any, set_asyncgen_hooks),
    NativeDef::function("get_coroutine_origin_tracking_depth", Arity::None, |m, _| Ok(m.int(0))),
    NativeDef::function("gettrace", Arity::None, gettrace),
    NativeDef::function("getallocatedblocks", Arity::None, |m, _| {
        let live = m.heap.live;
        Ok(m.usize(live))
    }),
];

impl Machine {
    /// An attribute of `sys` (borrowed), if that has been imported and has it.
    pub fn sys_attribute(&self, name: &str) -> Option<ObjId> {
        let module = self.dict_get_text(self.modules, "sys")?;
        self.dict_get_text(self.module_dict(module), name)
    }

    /// What a program has put in the place of a function of `sys` that the interpreter calls (borrowed).
    pub fn sys_hook(&self, name: &str) -> Option<ObjId> {
        self.sys_attribute(name)
            .filter(|&hook| !matches!(self.heap.payload(hook), Payload::Builtin(builtin) if builtin.def.name == name))
    }
}

/// `_excepthook()`: the hook that the program has set, or Ellipsis.
fn excepthook(m: &mut Machine, _: Args) -> Res {
    let hook = m.sys_hook("excepthook").unwrap_or(fixed::ELLIPSIS);
    Ok(m.new_ref(hook))
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_excepthook", Arity::None, excepthook),
    // Calls that CPython would still allow, within C code too.
    NativeDef::function("_recursion_left", Arity::None, |m, _| {
        let left = m.recursion_limit.saturating_sub(m.levels_used() as usize);
        Ok(m.usize(left))
    }),
    NativeDef::function("_asyncgen_hooks", Arity::None, asyncgen_hooks),
    NativeDef::function("_gc_header", Arity::One, |m, args| {
        // What stands in front of an object (`_PyType_PreHeaderSize`): the collector's header, and the managed dict's two words.
        let id = args.at(m, 0);
        let data = m.type_data(m.type_of(id));
        let managed = if data.has_dict && m.has_inline_values(m.type_of(id)) {
            16
        } else {
            0
        };
        let header = if size::has_gc_header(m, id) { 16 } else { 0 };
        Ok(m.int(header + managed))
    }),
];

fn record(m: &mut Machine, ty: ObjId, kind: &'static str, names: &'static [&'static str], parts: Vec<ObjId>) -> ObjId {
    m.heap
        .alloc(ty, Payload::Record(Box::new(RecordData { kind, names, parts })))
}

pub fn constants(m: &mut Machine, dict: ObjId) {
    for (name, original) in [
        ("displayhook", "__displayhook__"),
        ("excepthook", "__excepthook__"),
        ("unraisablehook", "__unraisablehook__"),
    ] {
        if let Some(hook) = m.dict_get_text(dict, name) {
            m.new_ref(hook);
            m.dict_set_text(dict, original, hook);
        }
    }
    for kind in ["stdin", "stdout", "stderr"] {
        let stream = record(m, types::TEXT_FILE, kind, &[], Vec::new());
        m.new_ref(stream);
        let original = format!("__{kind}__");
        m.dict_set_text(dict, &original, stream);
        m.dict_set_text(dict, kind, stream);
    }
    let texts = [
        ("version", "3.11.7 (main, Dec  4 2023, 00:00:00) [GCC 12.2.0]"),
        ("platform", "linux"),
        ("byteorder", "little"),
        ("executable", "/usr/local/bin/python3"),
        ("prefix", "/usr/local"),
        ("exec_prefix", "/usr/local"),
        ("base_prefix", "/usr/local"),
        ("float_repr_style", "short"),
        ("abiflags", ""),
        ("platlibdir", "lib"),
    ];
    for (name, text) in texts {
        let text = m.str(text);
        m.dict_set_text(dict, name, text);
    }
    for (name, value) in [
        ("maxsize", i64::MAX),
        ("maxunicode", 0x10_ffff),
        ("hexversion", 0x030b_07f0),
        ("api_version", 1013),
    ] {
        let value = m.int(value);
        m.dict_set_text(dict, name, value);
    }
    let modules = m.modules;
    m.new_ref(modules);
    m.dict_set_text(dict, "modules", modules);
    let script = m.filename.to_string();
    let script = m.str(script);
    let argv = m.list(vec![script]);
    m.dict_set_text(dict, "argv", argv);
    // Where there are no files, as in a page, the program stands in a folder of its own all the same, and what is made
    // after this has the same number everywhere.
    let folder = m
        .files
        .clone()
        .map_or_else(|| NO_FILES.to_owned(), |files| files.folder());
    let folder = m.str(folder);
    let path = m.list(vec![folder]);
    m.dict_set_text(dict, "path", path);
    for name in ["warnoptions", "meta_path", "path_hooks"] {
        let list = m.list(Vec::new());
        m.dict_set_text(dict, name, list);
    }
    let dont_write = m.bool(true);
    m.dict_set_text(dict, "dont_write_bytecode", dont_write);
    let names_of_builtins = BUILTIN_MODULE_NAMES.map(|name| m.intern(name)).to_vec();
    let builtin_names = m.tuple(names_of_builtins);
    m.dict_set_text(dict, "builtin_module_names", builtin_names);
    let name = m.name(names::DOC);
    m.new_ref(fixed::NONE);
    m.dict_set_str(dict, name, fixed::NONE);
}
