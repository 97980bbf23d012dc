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

const fn refusal(what: &'static str, message: &'static str, example: &'static str) -> Refusal {
    Refusal { what, message, example }
}

pub const BARRY: Refusal = refusal(
    "`from __future__ import barry_as_FLUFL`",
    "from __future__ import barry_as_FLUFL is not supported",
    "from __future__ import barry_as_FLUFL\n",
);

pub const STAND_IN_LITERAL: Refusal = refusal(
    "characters of private use from U+10F000 to U+10F7FF, which stand for lone surrogates, in a program",
    "the characters U+10F000 to U+10F7FF are not supported",
    "s = '\u{10f000}'\n",
);

pub const STAND_IN: Refusal = refusal(
    "the same characters made by `chr`",
    "heaplens has no characters U+10F000 to U+10F7FF",
    "n = 0x10f000\ns = chr(n)\n",
);

pub const TRACE_OPCODES: Refusal = refusal(
    "`frame.f_trace_opcodes`",
    "heaplens does not support f_trace_opcodes",
    "import sys\nsys._getframe().f_trace_opcodes = True\n",
);

pub const SETPROFILE: Refusal = refusal(
    "`sys.setprofile`",
    "heaplens does not support sys.setprofile()",
    "import sys\ncall = sys.setprofile(print)\n",
);

pub const REPLACE_CODE: Refusal = refusal(
    "`code.replace` of bytecode, tables and kinds of variables",
    "heaplens cannot replace",
    "c = compile('1', 'f', 'eval')\nd = c.replace(co_code=b'')\n",
);

pub const UNESCAPE: Refusal = refusal(
    "`html.unescape` of names that are neither of Latin-1 nor among the most usual",
    "heaplens does not provide the character",
    "import html\ns = html.unescape('&Omega;')\n",
);

/// In the order in which they are documented.
pub const REFUSALS: &[Refusal] = &[
    BARRY,
    STAND_IN_LITERAL,
    STAND_IN,
    REPLACE_CODE,
    TRACE_OPCODES,
    SETPROFILE,
    UNESCAPE,
];
