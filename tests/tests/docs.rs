//! The pages that are made say what is so, and what they say is refused is refused: by name, with line and column.
//!
//! `HEAPLENS_RECORD=1` writes the pages, and the names that CPython has and Heaplens has not, anew. The names are built into
//! the command, so that the pages are right after a second run.

use heaplens_core::modules::{absent, provided};
use heaplens_core::unsupported::REFUSALS;
use heaplens_tests::judge::Judge;
use heaplens_tests::process::{self, Outcome};
use heaplens_tests::{command, pages, programs};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// Built-in types that a program has at hand, as expressions.
const TYPES: &str = "object, type, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, \
    slice, enumerate, zip, map, filter, reversed, property, staticmethod, classmethod, super, BaseException, OSError, \
    ImportError, SyntaxError, StopIteration, ExceptionGroup, type(None), type(...), type(lambda: 0), type(len), type([].append), \
    type((lambda: 0).__code__), type((i for i in ())), type(iter([])), type(iter(())), type(iter('')), type(iter({})), \
    type({}.keys()), type({}.values()), type({}.items()), type(iter(set())), type(iter(range(0)))";

fn recording() -> bool {
    std::env::var_os("HEAPLENS_RECORD").is_some()
}

fn root() -> &'static Path {
    programs::tests_folder()
        .parent()
        .expect("tests is a folder of the workspace")
}

fn check(page: &str, made: &str) {
    let path = root().join("docs").join(page);
    if recording() {
        fs::write(&path, made).expect("docs can be written");
        return;
    }
    let now = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        now == made,
        "docs/{page} is stale: HEAPLENS_RECORD=1 cargo test -p heaplens-tests --test docs"
    );
}

#[test]
fn supported_is_made_from_the_programs() {
    if std::env::var_os("HEAPLENS_ONLY").is_none() {
        check("supported.md", &pages::supported(&programs::all()));
    }
}

#[test]
fn unsupported_is_made_from_the_refusals() {
    check("unsupported.md", &pages::unsupported());
}

/// A program in a file of its own.
fn program(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{name}.py"));
    fs::write(&path, text).expect("the folder of temporary files can be written");
    path
}

fn heaplens(name: &str, text: &str) -> Outcome {
    let path = program(name, text);
    command::heaplens(&[OsStr::new("run"), path.as_os_str()], None, LIMIT)
}

fn assert_refused(name: &str, text: &str, message: &str) {
    let outcome = heaplens(name, text);
    let line = format!("{name}.py\", line {}", text.lines().count());
    let refused = outcome.status == Some(1)
        && outcome.stderr.contains(&line)
        && outcome.stderr.contains('^')
        && outcome.stderr.lines().last().is_some_and(|last| last.contains(message));
    assert!(
        refused,
        "{text}is not refused with `{message}` and its place:\n{}",
        outcome.stderr
    );
}

#[test]
fn each_refusal_says_what_and_where() {
    for (index, refusal) in REFUSALS.iter().enumerate() {
        assert_refused(&format!("refusal_{index}"), refusal.example, refusal.message);
    }
    assert_refused(
        "refused_builtin_attribute",
        "s = ''\nn = s.upper() + s.nonesuch\n",
        "nonesuch",
    );
    for module in absent::modules().into_iter().take(3) {
        let text = format!("x = 1\nimport {module}\n");
        // An import has no column: CPython marks none either.
        let outcome = heaplens("refused_module", &text);
        let last = outcome.stderr.lines().last().unwrap_or_default();
        assert_eq!(
            last,
            format!("ModuleNotFoundError: heaplens does not provide the module '{module}'")
        );
        assert!(outcome.stderr.contains("line 2"), "{}", outcome.stderr);
    }
}

#[test]
fn each_absent_name_is_refused_by_name() {
    for (place, names) in absent::names() {
        let mut text = String::new();
        let is_module = provided().contains(&place);
        if is_module {
            text.push_str(&format!("import {place}\n"));
        } else if place != "builtins" {
            text.push_str(&format!("for t in ({TYPES}):\n    if t.__name__ == {place:?}: break\n"));
        }
        let ask = match (place, is_module) {
            ("builtins", _) => "eval(n)".to_string(),
            (_, true) => format!("getattr({place}, n)"),
            _ => "getattr(t, n)".to_string(),
        };
        text.push_str(&format!(
            "for n in {names:?}:\n    try: {ask}; print('present', n)\n    except Exception as e:\n        \
             if not (str(e).startswith('heaplens') and n in str(e)): print(n, e)\n"
        ));
        let outcome = heaplens(&format!("absent_{place}"), &text);
        assert_eq!((outcome.stdout.as_str(), outcome.stderr.as_str()), ("", ""), "{place}");
    }
}

/// What CPython says of its modules and types: lines `kind place name name …`.
fn survey() -> String {
    let mut text = String::from("import builtins\nprint('module', 'builtins', *sorted(dir(builtins)))\n");
    for module in provided()
        .into_iter()
        .filter(|name| !name.starts_with('_') && *name != "builtins")
    {
        text.push_str(&format!(
            "import {module} as m\nprint('module', '{module}', *sorted(m.__all__ if hasattr(m, '__all__') else \
             [n for n in dir(m) if n[0] != '_' and type(getattr(m, n)) is not type(builtins)]))\n"
        ));
    }
    text.push_str(&format!(
        "for t in ({TYPES}): print('type', t.__name__, *sorted(dir(t)))\n"
    ));
    text
}

/// A program that says which of these names it does not find: lines `place: name name …`.
fn asking(survey: &str) -> String {
    let mut text = format!(
        "def ask(place, x, names):\n    lacking = []\n    for n in names.split():\n        try: getattr(x, n)\n        \
         except Exception: n in dir(x) or lacking.append(n)\n    if lacking: print(f'{{place}}:', *lacking)\ntypes = {{t.__name__: t for t in ({TYPES})}}\n"
    );
    let mut places: Vec<(&str, String)> = Vec::new();
    for line in survey.lines() {
        let [kind, place, names] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else {
            continue;
        };
        let ask = match kind {
            "module" => format!("import {place} as m\nask('{place}', m, '{names}')\n"),
            _ => format!("if '{place}' in types: ask('{place}', types['{place}'], '{names}')\n"),
        };
        places.push((place, ask));
    }
    places.sort();
    places.dedup();
    text.extend(places.into_iter().map(|(_, ask)| ask));
    text
}

#[test]
fn the_absent_names_are_those_that_cpython_has() {
    let Judge::Python(python) = Judge::find() else {
        println!("no CPython 3.11: the names are not compared");
        return;
    };
    let path = program("survey", &survey());
    let theirs = process::run(Command::new(python).arg(&path), None, LIMIT);
    assert_eq!(theirs.stderr, "");
    let ours = heaplens("asking", &asking(&theirs.stdout));
    assert_eq!(ours.stderr, "");
    let file = root().join("crates/heaplens-core/src/modules/absent_names.txt");
    if recording() {
        fs::write(file, ours.stdout).expect("the names can be written");
    } else {
        let now = fs::read_to_string(file).unwrap_or_default();
        assert!(
            now == ours.stdout,
            "absent_names.txt is stale: HEAPLENS_RECORD=1 cargo test -p heaplens-tests --test docs"
        );
    }
}
