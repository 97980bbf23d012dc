//! Compiles nasty programs and compares every code object with the local CPython 3.11's: instructions, arguments,
//! offsets, positions, tables, exception table, stack size; for wrong programs, the error's class, words and line.

use std::path::Path;
use std::process::Command;

use heaplens_core::code::{compile, compile_bytes, dis};
use heaplens_core::syntax::{DiagnosticKind, Mode};

/// What `python3` writes to stdout for a script of ours, if it is CPython 3.11.
fn python(script: &str, file: &Path) -> Option<String> {
    let version = Command::new("python3").arg("-V").output().ok()?;
    if !String::from_utf8_lossy(&version.stdout).starts_with("Python 3.11.") {
        return None;
    }
    let output = Command::new("python3").arg("-c").arg(script).arg(file).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

const LOCATIONS: &str = r#"
import sys, dis, types
def walk(code):
    print(code.co_qualname, code.co_firstlineno, code.co_flags, code.co_stacksize, code.co_argcount,
          code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names)
    for i in dis.get_instructions(code):
        if i.opname == 'EXTENDED_ARG': continue
        l, e, c, d = i.positions
        print(i.opname, *((0,) * 4 if l is None else (l, e or l, c or 0, d or 0)))
    for const in code.co_consts:
        if isinstance(const, types.CodeType): walk(const)
walk(compile(open(sys.argv[1], 'rb').read(), sys.argv[1], 'exec'))
"#;

const ERRORS: &str = r#"
import sys
for case in open(sys.argv[1]).read().split('---\n'):
    try:
        compile(case, 'case.py', 'exec')
        print('compiled')
    except SyntaxError as e:
        print(type(e).__name__, e.lineno, e.msg, sep='|')
"#;

fn names<'a>(names: impl Iterator<Item = &'a std::rc::Rc<str>>) -> String {
    let quoted: Vec<String> = names.map(|name| format!("'{name}'")).collect();
    match &quoted[..] {
        [only] => format!("({only},)"),
        all => format!("({})", all.join(", ")),
    }
}

fn walk(code: &heaplens_core::code::CodeObject, out: &mut String) {
    out.push_str(&format!(
        "{} {} {} {} {} {} {} {} {} {} {}\n",
        code.qualname,
        code.first_line,
        code.flags,
        code.stack_size,
        code.arg_count,
        code.posonly_arg_count,
        code.kwonly_arg_count,
        names(code.varnames()),
        names(code.cellvars()),
        names(code.freevars()),
        names(code.names.iter()),
    ));
    for (instr, loc) in code.instrs.iter().zip(&code.locations) {
        let (line, end, from, to) = (loc.line, loc.end_line, loc.column, loc.end_column);
        // The module's first instruction has line 0, which here means none.
        let end = if line == 0 && instr.op.name() == "RESUME" {
            1
        } else {
            end
        };
        out.push_str(&format!("{} {line} {end} {from} {to}\n", instr.op.name()));
    }
    for value in &code.consts {
        if let heaplens_core::code::Const::Code(inner) = value {
            walk(inner, out);
        }
    }
}

fn programs(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(folder).expect("the folder of test programs");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a test program").path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn code_is_cpythons() {
    for path in programs("compile") {
        let Some(expected) = python(LOCATIONS, &path) else {
            return;
        };
        let source = std::fs::read(&path).expect("a readable program");
        let name = path.to_string_lossy().into_owned();
        let code = compile_bytes(&source, &name, Mode::Module).unwrap_or_else(|error| panic!("{error}"));
        let mut found = String::new();
        walk(&code, &mut found);
        for (number, (ours, theirs)) in found.lines().zip(expected.lines()).enumerate() {
            assert_eq!(ours, theirs, "{name}, line {number} of the listing");
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
    }
}

#[test]
fn disassembly_is_cpythons() {
    let script = "import dis, sys, io, re, contextlib\n\
        b = io.StringIO()\n\
        with contextlib.redirect_stdout(b): dis.dis(compile(open(sys.argv[1]).read(), sys.argv[1], 'exec'))\n\
        print(re.sub(' at 0x[0-9a-f]+', '', b.getvalue()), end='')";
    for path in programs("compile") {
        let Some(expected) = python(script, &path) else { return };
        let source = std::fs::read_to_string(&path).expect("a readable program");
        let name = path.to_string_lossy().into_owned();
        let code = compile(&source, &name, Mode::Module).unwrap_or_else(|error| panic!("{error}"));
        let found = dis::dis(&code);
        for (ours, theirs) in found.lines().zip(expected.lines()) {
            assert_eq!(ours, theirs, "{name}");
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
    }
}

#[test]
fn errors_are_cpythons() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/syntax_errors.txt");
    let Some(expected) = python(ERRORS, &path) else { return };
    let cases = std::fs::read_to_string(&path).expect("the cases");
    assert_eq!(cases.split("---\n").count(), expected.lines().count());
    for (case, expected) in cases.split("---\n").zip(expected.lines()) {
        let found = match compile(case, "case.py", Mode::Module) {
            Ok(_) => "compiled".to_owned(),
            Err(error) => format!("{}|{}|{}", error.kind.name(), error.line, error.message),
        };
        assert_eq!(found, expected, "{case}");
    }
}

#[test]
fn deep_trees_are_refused() {
    let cases = [
        (
            "x=".to_owned() + &vec!["a"; 200_000].join("+"),
            DiagnosticKind::RecursionError,
        ),
        ("x".to_owned() + &".a".repeat(100_000), DiagnosticKind::RecursionError),
        ("x".to_owned() + &"()".repeat(100_000), DiagnosticKind::RecursionError),
        ("(".repeat(100_000), DiagnosticKind::SyntaxError),
        ("-".repeat(100_000) + "x", DiagnosticKind::MemoryError),
        (
            "if x: pass\n".to_owned() + &"elif x: pass\n".repeat(100_000),
            DiagnosticKind::RecursionError,
        ),
        (
            (0..101).map(|n| " ".repeat(n) + "if x:\n").collect(),
            DiagnosticKind::IndentationError,
        ),
    ];
    for (source, kind) in cases {
        let error = compile(&source, "deep.py", Mode::Module).expect_err("too deep");
        assert_eq!(error.kind, kind, "{}", &source[..40]);
    }
    let sum = "x=".to_owned() + &vec!["a"; 2_900].join("+");
    assert!(compile(&sum, "sum.py", Mode::Module).is_ok());
}

#[test]
fn what_is_not_supported_is_named() {
    for (source, words) in [
        ("type X = int\n", "the type statement"),
        ("def f[T](): pass\n", "type parameters"),
    ] {
        let error = compile(source, "new.py", Mode::Module).expect_err("Python 3.12");
        assert_eq!(error.kind, DiagnosticKind::Unsupported);
        assert!(error.message.contains(words) && error.line == 1, "{error}");
    }
}

#[test]
fn bytes_are_decoded() {
    let message = |bytes: &[u8]| {
        compile_bytes(bytes, "f.py", Mode::Module)
            .expect_err("undecodable")
            .message
    };
    assert_eq!(
        message(b"x = 1\ny = '\xff'\n"),
        "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details"
    );
    assert_eq!(message(b"x = 1\0"), "source code cannot contain null bytes");
    assert!(compile_bytes(b"# coding: latin-1\nx = '\xff'\n", "f.py", Mode::Module).is_ok());
    assert!(compile_bytes(b"\xef\xbb\xbfx = 1\r\ny = 2\r", "f.py", Mode::Module).is_ok());
}
