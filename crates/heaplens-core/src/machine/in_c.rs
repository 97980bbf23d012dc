//! Functions that CPython has in C and Heaplens in Python.
//!
//! When the body of their module has run they become built-in functions: objects of that type with Python code behind them.
//! So they are shown as such, do not bind as methods, and refuse wrong arguments in the words of functions in C, which
//! follow from their parameters: those of `METH_NOARGS`, `METH_O` and `METH_FASTCALL` for positional-only ones, Argument
//! Clinic's for the others.

use super::call::CallSite;
use super::native::refusal;
use super::{Arity, CodeBody, Machine, ObjId, types};
use crate::code::flags;
use crate::objects::Payload;

/// Types that say `function` where others say their name.
const NAMELESS: [&str; 5] = ["date", "time", "datetime", "Decimal", "Context"];

fn is_constructor(name: &str) -> bool {
    matches!(name, "__init__" | "__new__")
}

/// Modules, where CPython has their functions in C, and which: all public ones if none are named. Those named last are of
/// the older kind (`METH_VARARGS`), which is named without its module when it refuses keywords.
const MODULES: &[(&str, &str, &str, &str)] = &[
    ("asyncio", "_asyncio", "get_event_loop get_running_loop", ""),
    ("atexit", "atexit", "", ""),
    ("binascii", "binascii", "", ""),
    ("bisect", "_bisect", "", ""),
    ("cmath", "cmath", "", ""),
    ("codecs", "_codecs", "decode encode lookup", ""),
    ("contextvars", "_contextvars", "", ""),
    (
        "csv",
        "_csv",
        "field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect writer",
        "",
    ),
    ("decimal", "decimal", "", ""),
    ("functools", "_functools", "_key_of cmp_to_key reduce", "reduce"),
    (
        "hashlib",
        "_hashlib",
        "md5 pbkdf2_hmac sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256",
        "",
    ),
    (
        "heapq",
        "_heapq",
        "heapify heappop heappush heappushpop heapreplace",
        "",
    ),
    ("hmac", "_hashlib", "compare_digest", ""),
    ("io", "io", "open open_code text_encoding", ""),
    ("itertools", "itertools", "tee", ""),
    ("gc", "gc", "_", "get_referrers get_referents set_threshold"),
    ("operator", "_operator", "", ""),
    (
        "os",
        "posix",
        "fspath listdir mkdir remove rename replace rmdir unlink",
        "",
    ),
    ("pickle", "_pickle", "dump dumps load loads", ""),
    ("struct", "_struct", "", ""),
    ("sys", "sys", "get_asyncgen_hooks getswitchinterval", ""),
    (
        "threading",
        "_thread",
        "Lock excepthook get_ident get_native_id stack_size",
        "",
    ),
    ("time", "time", "", "asctime ctime gmtime localtime strftime strptime"),
    ("tracemalloc", "_tracemalloc", "_", ""),
    ("unicodedata", "unicodedata", "", ""),
    ("warnings", "_warnings", "warn warn_explicit", ""),
    ("weakref", "_weakref", "_", ""),
];

/// The module that CPython has the functions of a module in C in.
pub(super) fn module_in_c(name: &str) -> &str {
    MODULES.iter().find(|row| row.0 == name).map_or(name, |row| row.1)
}

/// The module by which a program knows one that CPython has in C.
pub fn module_known_as(in_c: &str) -> &str {
    MODULES.iter().find(|row| row.1 == in_c).map_or(in_c, |row| row.0)
}

/// Whether a function of a module is of the older kind.
pub(super) fn is_old(module: &str, name: &str) -> bool {
    let mut rows = MODULES.iter().filter(|row| row.1 == module);
    rows.any(|row| row.3.split(' ').any(|old| old == name))
}

impl Machine {
    /// The body of a module of the library has run.
    pub(super) fn make_built_in(&mut self, module: ObjId) {
        let dict = self.module_dict(module);
        let name = self.dict_get_text(dict, "__name__").and_then(|name| self.as_str(name));
        let Some((_, in_c, names, _)) = name.and_then(|name| MODULES.iter().find(|row| row.0 == &*name.text)) else {
            return;
        };
        let entries: Vec<(ObjId, ObjId)> = match self.as_dict(dict) {
            Some(table) => table.iter().map(|entry| (entry.key, entry.value)).collect(),
            None => return,
        };
        for (key, function) in entries {
            let Payload::Function(data) = self.heap.payload(function) else {
                continue;
            };
            let key = self.text_of(key);
            let named = match *names {
                "" => !key.text.starts_with('_') && data.globals == dict,
                names => names.split(' ').any(|name| name == &*key.text),
            };
            if !named || !self.function_body(function).hidden {
                continue;
            }
            self.heap.retype(function, types::BUILTIN_FUNCTION);
            let in_c = self.intern(in_c);
            let old = self
                .heap
                .function_mut(function)
                .map(|data| std::mem::replace(&mut data.module, in_c));
            self.heap.decref(old.unwrap_or(in_c));
        }
    }

    /// Whether a function becomes a method where it is found in a class.
    #[inline]
    pub fn binds(&self, function: ObjId) -> bool {
        self.type_of(function) != types::BUILTIN_FUNCTION
    }

    /// What a function in C, or a type, says of arguments that do not fit, if these do not.
    pub(super) fn refusal_as_in_c(&self, function: ObjId, body: &CodeBody, site: CallSite) -> Option<String> {
        let Payload::Function(data) = self.heap.payload(function) else {
            return None;
        };
        let code = &body.code;
        let class = if !self.binds(function) {
            None
        } else if body.hidden && (!code.name.starts_with("__") || is_constructor(&code.name)) {
            Some(self.class_in_c(function, &code.name, site)?)
        } else {
            return None;
        };
        let keywords: Vec<String> = {
            let names = self.tuple_items(site.keywords).iter();
            names.map(|&name| self.text_of(name).text.to_string()).collect()
        };
        let itself = usize::from(class.is_some());
        let given = (site.count as usize - keywords.len()).saturating_sub(itself);
        let takes_any = code.flags & flags::VARARGS != 0;
        let [args, positional_only] =
            [code.arg_count, code.posonly_arg_count].map(|n| n as usize - itself.min(n as usize));
        let required = args - self.tuple_items(data.defaults).len().min(args);
        let own_name = self.text_of(data.name).text.to_string();
        let class = class.map(|class| self.short_name_of_type(class));
        let is_call = class.is_some() && is_constructor(&code.name);
        let name = match &class {
            Some(class) if is_call && NAMELESS.contains(&&**class) => String::new(),
            Some(class) if is_call => class.clone(),
            _ => own_name,
        };
        if code.flags & flags::VARKEYWORDS != 0 {
            None
        } else if positional_only == args && code.kwonly_arg_count == 0 {
            let module = self.as_str(data.module).map_or("", |module| &*module.text);
            let full = match &class {
                Some(class) if !is_call => format!("{class}.{name}"),
                None if keywords.is_empty() || !is_old(module, &name) => format!("{module}.{name}"),
                _ => name.clone(),
            };
            let arity = match (required, args) {
                (min, _) if takes_any => Arity::AtLeast(min as u8),
                (0, 0) => Arity::None,
                (1, 1) if !is_call => Arity::One,
                (min, max) => Arity::Range(min as u8, max as u8),
            };
            match keywords.is_empty() {
                true => (!arity.takes(given)).then(|| arity.refusal(&full, &name, given)),
                false => Some(format!("{full}() takes no keyword arguments")),
            }
        } else {
            let total = args + code.kwonly_arg_count as usize;
            let names = code.locals_plus.iter().skip(itself).take(total).enumerate();
            let names: Vec<&str> = names
                .map(|(n, name)| if n < positional_only { "" } else { &**name })
                .collect();
            let given = if takes_any { given.min(args) } else { given };
            refusal(&name, &names, args, required, given, &keywords)
        }
    }

    /// The type of which a function is a method, if it stands for one in C.
    fn class_in_c(&self, function: ObjId, name: &str, site: CallSite) -> Option<ObjId> {
        let first = *self.stack.get(site.callable as usize + 1)?;
        let class = match self.heap.payload(first) {
            Payload::Type(_) => first,
            _ => self.type_of(first),
        };
        let holds = |class: &&ObjId| {
            let dict = self.type_data(**class).dict;
            self.dict_get_text(dict, name)
                .is_some_and(|found| match self.heap.payload(found) {
                    Payload::StaticMethod(inner) | Payload::ClassMethod(inner) => *inner == function,
                    _ => found == function,
                })
        };
        let mro = self.tuple_items(self.type_data(class).mro);
        mro.iter()
            .find(holds)
            .copied()
            .filter(|&class| self.type_data(class).in_c)
    }
}
