//! The modules a program can import: native ones, one file each (a table of functions and a function that adds the
//! constants), and those written in Python, which are prelude code.

pub mod absent;
pub mod array;
pub mod builtins;
pub mod classes;
pub mod collections;
pub mod gc;
pub mod hashing;
pub mod heapq;
pub mod math;
pub mod namespaces;
pub mod operator;
pub mod output;
pub mod random;
pub mod re;
pub mod string;
pub mod sys;
pub mod time;
pub mod traceback;
pub mod weakref;

use crate::machine::{Machine, NativeDef, ObjId};
use crate::objects;

/// Name, functions, and what adds the rest to the module's dict. A module that is in [`PRELUDE_MODULES`] too runs that
/// source in the same namespace afterwards.
pub type NativeModule = (&'static str, &'static [NativeDef], fn(&mut Machine, ObjId));

pub const NATIVE_MODULES: &[NativeModule] = &[
    ("array", &[], array::constants),
    ("collections", collections::FUNCTIONS, collections::constants),
    ("gc", gc::FUNCTIONS, gc::constants),
    ("math", math::FUNCTIONS, math::constants),
    ("operator", operator::FUNCTIONS, no_constants),
    ("random", random::FUNCTIONS, no_constants),
    ("string", string::FUNCTIONS, string::constants),
    ("sys", sys::FUNCTIONS, sys::constants),
    ("time", time::FUNCTIONS, no_constants),
    ("weakref", weakref::FUNCTIONS, weakref::constants),
];

/// The `asyncio` package: one namespace here, in files by subject.
const ASYNCIO: &str = concat!(
    include_str!("../library/asyncio/futures.py"),
    include_str!("../library/asyncio/events.py"),
    include_str!("../library/asyncio/tasks.py"),
    include_str!("../library/asyncio/sync.py"),
);

/// The `typing` module, in files by subject too.
const TYPING: &str = concat!(
    include_str!("../library/typing/arguments.py"),
    include_str!("../library/typing/forms.py"),
    include_str!("../library/typing/variables.py"),
    include_str!("../library/typing/aliases.py"),
    include_str!("../library/typing/generics.py"),
    include_str!("../library/typing/records.py"),
    include_str!("../library/typing/hints.py"),
);

/// Modules written in Python: name and source.
pub const PRELUDE_MODULES: &[(&str, &str)] = &[
    ("__future__", include_str!("../library/__future__.py")),
    ("abc", include_str!("../prelude/abc.py")),
    ("asyncio", ASYNCIO),
    ("bisect", include_str!("../prelude/bisect.py")),
    ("collections", include_str!("../prelude/collections.py")),
    ("contextlib", include_str!("../prelude/contextlib.py")),
    ("copy", include_str!("../prelude/copy.py")),
    ("dataclasses", include_str!("../prelude/dataclasses.py")),
    ("enum", include_str!("../prelude/enum.py")),
    ("functools", include_str!("../prelude/functools.py")),
    ("heapq", include_str!("../prelude/heapq.py")),
    ("itertools", include_str!("../prelude/itertools.py")),
    ("operator", operator::SOURCE),
    ("random", random::SOURCE),
    ("re", re::SOURCE),
    ("string", include_str!("../library/string.py")),
    ("sys", sys::SOURCE),
    ("traceback", include_str!("../library/traceback.py")),
    ("collections.abc", include_str!("../library/collections_abc.py")),
    ("_user_containers", include_str!("../library/user_containers.py")),
    ("doctest", include_str!("../library/doctest.py")),
    ("io", include_str!("../library/io.py")),
    ("os", include_str!("../library/os.py")),
    ("os.path", include_str!("../library/os_path.py")),
    ("timeit", include_str!("../library/timeit.py")),
    ("typing", TYPING),
    ("json", include_str!("../library/json.py")),
    ("textwrap", include_str!("../library/textwrap.py")),
    ("fractions", include_str!("../library/fractions.py")),
    ("numbers", include_str!("../library/numbers.py")),
    ("statistics", include_str!("../library/statistics.py")),
    ("difflib", include_str!("../library/difflib.py")),
    ("dis", include_str!("../library/dis.py")),
    ("errno", include_str!("../library/errno.py")),
    ("platform", include_str!("../library/platform.py")),
    ("pprint", include_str!("../library/pprint.py")),
    ("struct", include_str!("../library/struct.py")),
    ("time", include_str!("../library/time.py")),
    ("unittest", include_str!("../library/unittest.py")),
    ("_thread", include_str!("../library/_thread.py")),
    ("queue", include_str!("../library/queue.py")),
    ("threading", include_str!("../library/threading.py")),
    ("base64", include_str!("../library/base64.py")),
    ("binascii", include_str!("../library/binascii.py")),
    ("hashlib", include_str!("../library/hashlib.py")),
    ("hmac", include_str!("../library/hmac.py")),
    ("_strptime", include_str!("../library/_strptime.py")),
    ("datetime", include_str!("../library/datetime.py")),
    ("_files", include_str!("../library/_files.py")),
    ("argparse", include_str!("../library/argparse.py")),
    ("atexit", include_str!("../library/atexit.py")),
    ("fnmatch", include_str!("../library/fnmatch.py")),
    ("keyword", include_str!("../library/keyword.py")),
    ("pathlib", include_str!("../library/pathlib.py")),
    ("secrets", include_str!("../library/secrets.py")),
    ("cmath", include_str!("../library/cmath.py")),
    ("decimal", include_str!("../library/decimal.py")),
    ("types", include_str!("../prelude/types.py")),
    ("warnings", include_str!("../library/warnings.py")),
    ("weakref", weakref::SOURCE),
];

/// Native functions for prelude code only; their names begin with an underscore.
pub const INTRINSICS: &[&[NativeDef]] = &[
    builtins::INTRINSICS,
    hashing::INTRINSICS,
    heapq::INTRINSICS,
    math::INTRINSICS,
    random::INTRINSICS,
    re::INTRINSICS,
    objects::array::INTRINSICS,
    objects::intrinsics::INTRINSICS,
    objects::packing::INTRINSICS,
    objects::format_intrinsics::INTRINSICS,
    objects::exception::INTRINSICS,
    objects::awaitable::INTRINSICS,
    objects::code_object::INTRINSICS,
    objects::weakref::INTRINSICS,
    objects::generator::INTRINSICS,
    objects::property::INTRINSICS,
    sys::INTRINSICS,
    traceback::INTRINSICS,
];

fn no_constants(_m: &mut Machine, _dict: ObjId) {}

/// The modules that can be imported without a file.
pub fn provided() -> Vec<&'static str> {
    let mut names: Vec<&str> = PRELUDE_MODULES
        .iter()
        .map(|module| module.0)
        .chain(NATIVE_MODULES.iter().map(|module| module.0))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
