//! `__text_signature__` of built-in functions, methods and types: what `inspect.signature` reads.
//!
//! Special methods have theirs from their slot, the others from the table; a method that is not in it has none.

use crate::machine::{Machine, NativeDef, NativeKind, ObjId};

/// Owners, the names that have this signature in each of them, and the signature without its parentheses.
const SIGNATURES: &[(&str, &str, &str)] = &[
    ("builtins", "globals locals", "$module, /"),
    (
        "builtins",
        "print",
        "$module, /, *args, sep=' ', end='\\n', file=None, flush=False",
    ),
    ("builtins", "pow", "$module, /, base, exp, mod=None"),
    (
        "builtins",
        "open",
        "$module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None",
    ),
    (
        "builtins",
        "__import__",
        "$module, /, name, globals=None, locals=None, fromlist=(),\n           level=0",
    ),
    ("builtins", "round", "$module, /, number, ndigits=None"),
    (
        "builtins",
        "compile",
        "$module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1",
    ),
    ("builtins", "anext", "$module, aiterator, default=<unrepresentable>, /"),
    ("builtins", "aiter", "$module, async_iterable, /"),
    ("builtins", "ord", "$module, c, /"),
    ("builtins", "issubclass", "$module, cls, class_or_tuple, /"),
    ("builtins", "chr", "$module, i, /"),
    ("builtins", "all any", "$module, iterable, /"),
    ("builtins", "sorted", "$module, iterable, /, *, key=None, reverse=False"),
    ("builtins", "sum", "$module, iterable, /, start=0"),
    ("builtins", "bin hex oct", "$module, number, /"),
    ("builtins", "ascii callable hash id len repr", "$module, obj, /"),
    ("builtins", "isinstance", "$module, obj, class_or_tuple, /"),
    ("builtins", "delattr hasattr", "$module, obj, name, /"),
    ("builtins", "setattr", "$module, obj, name, value, /"),
    ("builtins", "input", "$module, prompt='', /"),
    ("builtins", "eval", "$module, source, globals=None, locals=None, /"),
    (
        "builtins",
        "exec",
        "$module, source, globals=None, locals=None, /, *, closure=None",
    ),
    ("builtins", "format", "$module, value, format_spec='', /"),
    ("builtins", "abs", "$module, x, /"),
    ("builtins", "divmod", "$module, x, y, /"),
    (
        "math",
        "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma \
         isfinite isinf isnan lgamma log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp",
        "$module, x, /",
    ),
    ("math", "copysign fmod nextafter pow remainder", "$module, x, y, /"),
    ("math", "gcd lcm", "$module, *integers"),
    ("math", "factorial isqrt", "$module, n, /"),
    ("math", "comb", "$module, n, k, /"),
    ("math", "perm", "$module, n, k=None, /"),
    ("math", "atan2", "$module, y, x, /"),
    ("math", "dist", "$module, p, q, /"),
    ("math", "fsum", "$module, seq, /"),
    ("math", "ldexp", "$module, x, i, /"),
    ("math", "prod", "$module, iterable, /, *, start=1"),
    ("math", "isclose", "$module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0"),
    ("object", "__reduce__ __getstate__ __sizeof__ __dir__", "$self, /"),
    ("type", "mro __subclasses__ __dir__ __sizeof__", "$self, /"),
    (
        "int",
        "bit_length bit_count as_integer_ratio __getnewargs__ __sizeof__",
        "$self, /",
    ),
    (
        "float",
        "conjugate __trunc__ __floor__ __ceil__ as_integer_ratio hex is_integer __getnewargs__",
        "$self, /",
    ),
    ("complex", "conjugate __complex__ __getnewargs__", "$self, /"),
    (
        "str",
        "capitalize casefold title lower swapcase upper isascii islower isupper istitle isspace isdecimal isdigit \
         isnumeric isalpha isalnum isidentifier isprintable __sizeof__",
        "$self, /",
    ),
    ("bytes", "__bytes__", "$self, /"),
    ("bytearray", "__reduce__ __sizeof__ clear copy reverse", "$self, /"),
    ("list", "__reversed__ __sizeof__ clear copy reverse", "$self, /"),
    ("tuple", "__getnewargs__", "$self, /"),
    ("dict", "popitem __reversed__", "$self, /"),
    ("memoryview", "release tolist toreadonly", "$self, /"),
    ("method bytearray_iterator", "__reduce__", "$self, /"),
    ("code", "replace", "$self, /, **changes"),
    ("list", "sort", "$self, /, *, key=None, reverse=False"),
    ("str", "encode", "$self, /, encoding='utf-8', errors='strict'"),
    (
        "bytes bytearray",
        "decode",
        "$self, /, encoding='utf-8', errors='strict'",
    ),
    ("memoryview", "cast", "$self, /, format, shape=<unrepresentable>"),
    ("str bytes bytearray", "splitlines", "$self, /, keepends=False"),
    (
        "int",
        "to_bytes",
        "$self, /, length=1, byteorder='big', *, signed=False",
    ),
    ("memoryview", "tobytes", "$self, /, order='C'"),
    (
        "bytes bytearray memoryview",
        "hex",
        "$self, /, sep=<unrepresentable>, bytes_per_sep=1",
    ),
    ("str bytes bytearray", "split rsplit", "$self, /, sep=None, maxsplit=-1"),
    ("str bytes bytearray", "expandtabs", "$self, /, tabsize=8"),
    ("bytes bytearray", "lstrip rstrip strip", "$self, bytes=None, /"),
    ("str", "lstrip rstrip strip", "$self, chars=None, /"),
    ("object int float complex str", "__format__", "$self, format_spec, /"),
    ("bytearray", "insert", "$self, index, item, /"),
    ("list", "insert", "$self, index, object, /"),
    ("bytearray list", "pop", "$self, index=-1, /"),
    ("type", "__instancecheck__", "$self, instance, /"),
    ("type", "__subclasscheck__", "$self, subclass, /"),
    ("bytearray", "append", "$self, item, /"),
    ("str", "join", "$self, iterable, /"),
    ("list", "extend", "$self, iterable, /"),
    ("bytes bytearray", "join", "$self, iterable_of_bytes, /"),
    ("bytearray", "extend", "$self, iterable_of_ints, /"),
    ("dict", "__contains__", "$self, key, /"),
    ("dict", "pop", "$self, key, default=<unrepresentable>, /"),
    ("dict", "get setdefault", "$self, key, default=None, /"),
    ("int", "__round__", "$self, ndigits=<unrepresentable>, /"),
    ("float", "__round__", "$self, ndigits=None, /"),
    ("list", "append", "$self, object, /"),
    ("str bytes bytearray", "replace", "$self, old, new, count=-1, /"),
    ("str bytes bytearray", "removeprefix", "$self, prefix, /"),
    ("str bytes bytearray", "removesuffix", "$self, suffix, /"),
    ("bytearray", "__reduce_ex__", "$self, proto=0, /"),
    ("object", "__reduce_ex__", "$self, protocol, /"),
    ("str bytes bytearray", "partition rpartition", "$self, sep, /"),
    ("str", "translate", "$self, table, /"),
    ("bytes bytearray", "translate", "$self, table, /, delete=b''"),
    ("bytearray list", "remove", "$self, value, /"),
    ("list tuple", "count", "$self, value, /"),
    ("list tuple", "index", "$self, value, start=0, stop=sys.maxsize, /"),
    ("str bytes bytearray", "zfill", "$self, width, /"),
    ("str", "center ljust rjust", "$self, width, fillchar=' ', /"),
    (
        "bytes bytearray",
        "center ljust rjust",
        "$self, width, fillchar=b' ', /",
    ),
    ("int", "from_bytes", "$type, /, bytes, byteorder='big', *, signed=False"),
    ("dict", "fromkeys", "$type, iterable, value=None, /"),
    ("float bytes bytearray", "fromhex", "$type, string, /"),
    ("float", "__getformat__", "$type, typestr, /"),
    ("bytes bytearray", "maketrans", "frm, to, /"),
    ("str", "maketrans", "x, y=<unrepresentable>, z=<unrepresentable>, /"),
];

/// Of types themselves.
const TYPES: &[(&str, &str)] = &[
    ("object", ""),
    ("property", "fget=None, fset=None, fdel=None, doc=None"),
    ("enumerate", "iterable, start=0"),
    ("list", "iterable=(), /"),
    ("tuple", "iterable=(), /"),
    ("memoryview", "object"),
    ("complex", "real=0, imag=0"),
    ("reversed", "sequence, /"),
    ("float", "x=0, /"),
];

/// Of a native function in the dict of `owner`, a type or a module.
pub fn of_function(def: &NativeDef, owner: &str) -> Option<String> {
    let parameters = match def.kind {
        NativeKind::New => "$type, *args, **kwargs",
        NativeKind::Slot => of_slot(def.name)?,
        _ => SIGNATURES
            .iter()
            .find(|(owners, names, _)| lists(owners, owner) && lists(names, def.name))
            .map(|(.., parameters)| *parameters)?,
    };
    Some(format!("({parameters})"))
}

pub fn of_type(name: &str) -> Option<String> {
    let (_, parameters) = TYPES.iter().find(|(of, _)| *of == name)?;
    Some(format!("({parameters})"))
}

/// As Python sees it.
pub fn or_none(m: &mut Machine, text: Option<String>) -> ObjId {
    match text {
        Some(text) => m.str(text),
        None => m.none(),
    }
}

fn lists(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}

/// What the slot behind a special method takes.
fn of_slot(name: &str) -> Option<&'static str> {
    Some(match name.trim_matches('_') {
        "del" => return None,
        "repr" | "str" | "hash" | "iter" | "len" | "neg" | "pos" | "invert" | "abs" | "bool" | "int" | "float"
        | "index" | "next" | "await" | "aiter" | "anext" => "$self, /",
        "pow" | "rpow" => "$self, value, mod=None, /",
        "getitem" | "delitem" | "contains" => "$self, key, /",
        "setitem" => "$self, key, value, /",
        "getattribute" | "delattr" => "$self, name, /",
        "setattr" => "$self, name, value, /",
        "init" | "call" => "$self, /, *args, **kwargs",
        "get" => "$self, instance, owner=None, /",
        "set" => "$self, instance, value, /",
        "delete" => "$self, instance, /",
        _ => "$self, value, /",
    })
}
