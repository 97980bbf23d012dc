//! The parts of the built-in types and functions that must be able to run Python code: written in Python.
//!
//! A native function that meets an object with Python code of its own (`__eq__`, a generator, a key function) hands over to
//! the function of the same work here (see [`crate::machine`]'s `native`). So such a call can be stopped, copied and shown
//! at any instruction, like any other. Prelude code is hidden: it makes no trace events, no traceback entries, no boxes.
//!
//! The sources see all builtins, each other, and the intrinsics: native functions whose names begin with an underscore.

/// What the machine needs in every run, as (file, source).
pub const SOURCES: &[(&str, &str)] = &[
    ("prelude/core.py", include_str!("core.py")),
    ("prelude/builtins.py", include_str!("builtins.py")),
    ("prelude/numbers.py", include_str!("numbers.py")),
    ("prelude/math.py", include_str!("math.py")),
    ("prelude/operator.py", include_str!("operator.py")),
    ("prelude/strings.py", include_str!("strings.py")),
    ("prelude/containers.py", include_str!("containers.py")),
    ("prelude/sort.py", include_str!("sort.py")),
    ("prelude/objects.py", include_str!("objects.py")),
    ("prelude/exceptions.py", include_str!("exceptions.py")),
    ("prelude/generators.py", include_str!("generators.py")),
    ("prelude/weakrefs.py", include_str!("weakrefs.py")),
    ("prelude/system.py", include_str!("system.py")),
];
