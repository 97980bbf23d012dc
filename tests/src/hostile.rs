//! Inputs that must not break anything: the large ones, made when the test runs, and the small ones of `tests/hostile`.
//!
//! What is asked of each is modest: it ends in time, without a panic or an abort, and says what was wrong in words.

use crate::programs;
use std::fs;
use std::path::Path;

/// One input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hostile {
    pub name: String,
    pub source: Vec<u8>,
    pub ending: Ending,
}

/// How a run of it has to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// With status 0 and exactly this output.
    Output(String),
    /// With status 1, the last line of standard error containing one of these.
    Error(Vec<String>),
    /// Either of the two: correct output, or a refusal in words. For what CPython does and a bounded parser may refuse.
    OutputOrError(String, Vec<String>),
    /// In any way that is in words: where CPython itself crashes, or takes for ever.
    Any,
    /// Never by itself: `run` may go on like CPython; every other command stops at a limit and says so.
    Endless,
}

fn error(parts: &[&str]) -> Ending {
    Ending::Error(parts.iter().map(|part| (*part).to_owned()).collect())
}

fn output_or_error(output: &str, parts: &[&str]) -> Ending {
    Ending::OutputOrError(output.to_owned(), parts.iter().map(|part| (*part).to_owned()).collect())
}

/// What refusing a source too deep or too large may be called.
const TOO_DEEP: &[&str] = &[
    "too many nested",
    "too deep",
    "too complex",
    "too large",
    "nested",
    "MemoryError",
    "RecursionError",
];

/// Every input in the order of the names.
pub fn all() -> Vec<Hostile> {
    let mut inputs = generated();
    inputs.extend(files());
    inputs.sort_by(|a, b| a.name.cmp(&b.name));
    inputs
}

/// The large ones.
fn generated() -> Vec<Hostile> {
    let deep = |name: &str, source: String, ending: Ending| Hostile {
        name: name.into(),
        source: source.into(),
        ending,
    };
    let raw = |name: &str, source: Vec<u8>, ending: Ending| Hostile {
        name: name.into(),
        source,
        ending,
    };
    let many = 100_000;
    let binary: Vec<u8> = (0..65_536u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let mut elf = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0".to_vec();
    elf.extend(&binary);
    let long_line = format!("x = [{}]\nprint(len(x))\n", "1, ".repeat(1_700_000));
    let many_lines = "x = 1\n".repeat(850_000) + "print(x)\n";
    let decorators = "@f\n".repeat(many) + "def g(): pass\n";
    let elifs = format!(
        "x = 7\nif x == 0:\n    pass\n{}print('end')\n",
        "elif x == 1:\n    pass\n".repeat(20_000)
    );
    let blocks: String = (0..200).map(|depth| format!("{}if 1:\n", " ".repeat(depth))).collect();
    let nested_functions: String = (0..90)
        .map(|depth| format!("{}def f():\n", " ".repeat(depth)))
        .collect();
    vec![
        raw("binary_file", binary, error(&["SyntaxError"])),
        raw("executable_file", elf, error(&["SyntaxError"])),
        raw("invalid_utf8", b"print('caf\xe9')\n".to_vec(), error(&["SyntaxError"])),
        raw(
            "invalid_utf8_in_a_comment",
            b"# caf\xe9\nprint(1)\n".to_vec(),
            error(&["SyntaxError"]),
        ),
        raw(
            "truncated_utf8_at_the_end",
            b"print(1)\n# \xf0\x9f\x98".to_vec(),
            error(&["SyntaxError"]),
        ),
        raw(
            "utf16_file",
            b"\xff\xfep\0r\0i\0n\0t\0(\x001\0)\0\n\0".to_vec(),
            error(&["SyntaxError"]),
        ),
        raw(
            "byte_order_mark",
            b"\xef\xbb\xbfprint('bom')\n".to_vec(),
            Ending::Output("bom\n".into()),
        ),
        raw(
            "nul_byte",
            b"print(1)\n\0\nprint(2)\n".to_vec(),
            error(&["SyntaxError", "ValueError"]),
        ),
        raw(
            "nul_byte_in_a_string",
            b"x = 'a\0b'\nprint(len(x))\n".to_vec(),
            error(&["SyntaxError", "ValueError"]),
        ),
        raw("only_nul_bytes", vec![0; 10_000], error(&["SyntaxError", "ValueError"])),
        raw("empty_file", Vec::new(), Ending::Output(String::new())),
        raw("only_newlines", vec![b'\n'; 100_000], Ending::Output(String::new())),
        raw("only_a_backslash", b"\\".to_vec(), error(&["SyntaxError"])),
        raw(
            "carriage_returns",
            b"x = 1\r\nprint(x)\rprint(2)\n".to_vec(),
            Ending::Output("1\n2\n".into()),
        ),
        raw("form_feed", b"\x0cprint(1)\n".to_vec(), Ending::Output("1\n".into())),
        raw("no_final_newline", b"print(1)".to_vec(), Ending::Output("1\n".into())),
        deep(
            "nested_brackets",
            "[".repeat(many) + &"]".repeat(many) + "\n",
            error(TOO_DEEP),
        ),
        deep(
            "nested_parentheses",
            format!("print({}1{})\n", "(".repeat(many), ")".repeat(many)),
            error(TOO_DEEP),
        ),
        deep(
            "nested_braces",
            "{".repeat(many) + &"}".repeat(many) + "\n",
            error(TOO_DEEP),
        ),
        deep(
            "open_brackets_only",
            "[".repeat(many),
            error(&["SyntaxError", "too many nested"]),
        ),
        deep("closing_brackets_only", "]".repeat(many), error(&["SyntaxError"])),
        deep(
            "sum_of_many_terms",
            format!("print({}0)\n", "1 + ".repeat(200_000)),
            output_or_error("200000\n", TOO_DEEP),
        ),
        deep(
            "many_minus_signs",
            format!("print({}1)\n", "-".repeat(many)),
            output_or_error("1\n", TOO_DEEP),
        ),
        deep(
            "many_nots",
            format!("print({}1)\n", "not ".repeat(many)),
            output_or_error("True\n", TOO_DEEP),
        ),
        deep(
            "many_powers",
            format!("print({}1)\n", "1 ** ".repeat(many)),
            output_or_error("1\n", TOO_DEEP),
        ),
        deep(
            "long_comparison_chain",
            format!("print({}1)\n", "1 == ".repeat(many)),
            output_or_error("True\n", TOO_DEEP),
        ),
        deep(
            "long_and_chain",
            format!("print({}1)\n", "1 and ".repeat(many)),
            output_or_error("1\n", TOO_DEEP),
        ),
        deep(
            "chained_attributes",
            format!("x = 1\nx{}\n", ".real".repeat(many)),
            output_or_error("", TOO_DEEP),
        ),
        deep(
            "chained_calls",
            format!("def f(): return f\nf{}\n", "()".repeat(many)),
            output_or_error("", TOO_DEEP),
        ),
        deep(
            "chained_subscripts",
            format!("x = []\nx.append(x)\nx{}\n", "[0]".repeat(many)),
            output_or_error("", TOO_DEEP),
        ),
        deep(
            "nested_lambdas",
            format!("x = {}1\n", "lambda: ".repeat(many)),
            output_or_error("", TOO_DEEP),
        ),
        deep(
            "nested_conditionals",
            format!("print({}2)\n", "1 if 0 else ".repeat(many)),
            output_or_error("2\n", TOO_DEEP),
        ),
        deep(
            "nested_calls",
            format!("print({}1{})\n", "abs(".repeat(many), ")".repeat(many)),
            error(TOO_DEEP),
        ),
        deep(
            "nested_f_strings",
            format!("print({}1{})\n", "f'{".repeat(5_000), "}'".repeat(5_000)),
            error(&["Error"]),
        ),
        deep(
            "nested_blocks",
            blocks + &" ".repeat(200) + "pass\n",
            error(&["IndentationError", "SyntaxError"]),
        ),
        deep(
            "nested_functions",
            nested_functions + &" ".repeat(90) + "pass\nprint('end')\n",
            output_or_error("end\n", &["Error"]),
        ),
        deep(
            "deep_indentation",
            format!("if 1:\n{}print(1)\n", " ".repeat(1_000_000)),
            Ending::Output("1\n".into()),
        ),
        deep("long_elif_chain", elifs, output_or_error("end\n", TOO_DEEP)),
        deep(
            "many_decorators",
            "def f(x): return x\n".to_owned() + &decorators,
            output_or_error("", TOO_DEEP),
        ),
        deep(
            "many_arguments",
            format!("print(len(list(({}))))\n", "0, ".repeat(many)),
            Ending::Output("100000\n".into()),
        ),
        deep(
            "many_targets",
            format!("{}1\nprint(a)\n", "a = ".repeat(50_000)),
            output_or_error("1\n", TOO_DEEP),
        ),
        deep(
            "many_string_parts",
            format!("print(len({}))\n", "'a' ".repeat(many)),
            Ending::Output("100000\n".into()),
        ),
        deep(
            "long_name",
            format!("{0} = 1\nprint({0})\n", "a".repeat(1_000_000)),
            Ending::Output("1\n".into()),
        ),
        deep(
            "long_string",
            format!("print(len('{}'))\n", "a".repeat(5_000_000)),
            Ending::Output("5000000\n".into()),
        ),
        deep(
            "long_number",
            format!("x = {}\n", "9".repeat(100_000)),
            error(&["SyntaxError", "ValueError"]),
        ),
        deep(
            "long_hexadecimal_number",
            format!("x = 0x{}\nprint(x.bit_length())\n", "f".repeat(100_000)),
            Ending::Output("400000\n".into()),
        ),
        deep("five_megabyte_line", long_line, Ending::Output("1700000\n".into())),
        deep("five_megabytes_of_lines", many_lines, Ending::Output("1\n".into())),
        deep(
            "unfinished_string",
            "'".to_owned() + &"a".repeat(100_000),
            error(&["SyntaxError"]),
        ),
        deep(
            "unfinished_triple_string",
            "'''".to_owned() + &"a\n".repeat(100_000),
            error(&["SyntaxError"]),
        ),
        deep("many_backslashes", "\\\n".repeat(many), error(&["SyntaxError"])),
    ]
}

/// The small ones: files whose first line says how they end.
///
/// ```text
/// # error: MemoryError          status 1, and standard error ends with a line containing this (`|` between several)
/// # output: 1                   status 0 and this line of output
/// # any                       either, but in words
/// # endless                     only `run` may go on
/// ```
fn files() -> Vec<Hostile> {
    let folder = programs::tests_folder().join("hostile");
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("tests/hostile can be read").path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .map(|path| file(&path))
        .collect()
}

fn file(path: &Path) -> Hostile {
    let source = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let text = String::from_utf8_lossy(&source);
    let first = text.lines().next().unwrap_or_default();
    let alternatives = |list: &str| list.split('|').map(|part| part.trim().to_owned()).collect();
    let ending = if let Some(list) = first.strip_prefix("# error: ") {
        Ending::Error(alternatives(list))
    } else if let Some(line) = first.strip_prefix("# output: ") {
        Ending::Output(format!("{line}\n"))
    } else if first == "# any" {
        Ending::Any
    } else if first == "# endless" {
        Ending::Endless
    } else {
        panic!("{}: the first line has to say how it ends", path.display());
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Hostile {
        name,
        source: source.clone(),
        ending,
    }
}
