//! What Heaplens refuses by name. The code takes its words from here, and so does `docs/unsupported.md`: neither can say
//! anything else than the other. Names that are missing from modules and types are in [`crate::modules::absent`].

/// Something of CPython 3.11 that is refused when it is met, or before the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// As a reader looks for it.
    pub what: &'static str,
    /// What is said of it.
    pub message: &'static str,
    /// A program that meets it on its last line.
    pub example: &'static str,
}

pub const BARRY: Refusal = Refusal {
    what: "`from __future__ import barry_as_FLUFL`",
    message: "from __future__ import barry_as_FLUFL is not supported",
    example: "from __future__ import barry_as_FLUFL\n",
};

pub const SURROGATE_LITERAL: Refusal = Refusal {
    what: "lone surrogates in a literal",
    message: "strings with surrogates (\\ud800 to \\udfff) are not supported",
    example: "s = '\\ud800'\n",
};

pub const SURROGATE: Refusal = Refusal {
    what: "lone surrogates made by `chr`",
    message: "heaplens has no strings with lone surrogates",
    example: "n = 0xd800\ns = chr(n)\n",
};

pub const SETTRACE: Refusal = Refusal {
    what: "`sys.settrace`",
    message: "heaplens does not support sys.settrace()",
    example: "import sys\ncall = sys.settrace(print)\n",
};

pub const SETPROFILE: Refusal = Refusal {
    what: "`sys.setprofile`",
    message: "heaplens does not support sys.setprofile()",
    example: "import sys\ncall = sys.setprofile(print)\n",
};

pub const REPLACE_CODE: Refusal = Refusal {
    what: "`code.replace` of bytecode, tables and kinds of variables",
    message: "heaplens cannot replace",
    example: "c = compile('1', 'f', 'eval')\nd = c.replace(co_code=b'')\n",
};

/// In the order in which they are documented.
pub const REFUSALS: &[Refusal] = &[BARRY, SURROGATE_LITERAL, SURROGATE, REPLACE_CODE, SETTRACE, SETPROFILE];
