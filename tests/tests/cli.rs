//! The command line as a person types it: what each subcommand prints, and how it ends.
//!
//! The formats are the promises of the design; the tests read them as another program would.

use heaplens_tests::command::heaplens;
use heaplens_tests::compare::last_line;
use heaplens_tests::process::Outcome;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// Two lists under three names, a call, and a line of output.
const SHARED_LIST: &str = "a = [1, 2]\nb = a\ndef f(x):\n    x.append(3)\nf(b)\nprint(a)\n";

/// A file of this test's own, in the folder for temporary files.
fn file(name: &str, text: &str) -> String {
    let path = folder().join(name);
    fs::write(&path, text).expect("the folder for temporary files can be written");
    path.to_string_lossy().into_owned()
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    folder
}

fn run(arguments: &[&str]) -> Outcome {
    heaplens(arguments, None, LIMIT)
}

fn run_with_input(arguments: &[&str], input: &str) -> Outcome {
    let path = file(&format!("input_{:x}", input.len()), input);
    heaplens(arguments, Some(Path::new(&path)), LIMIT)
}

/// The JSON on standard output of a command that has to succeed.
fn json(arguments: &[&str]) -> Value {
    let got = run(arguments);
    assert_eq!(got.status, Some(0), "{arguments:?}: {}", got.stderr);
    serde_json::from_str(&got.stdout).unwrap_or_else(|e| panic!("{arguments:?} prints no JSON: {e}"))
}

fn assert_error(got: &Outcome, status: i32, words: &[&str]) {
    assert_eq!(
        got.status,
        Some(status),
        "stdout {:?}, stderr {:?}",
        got.stdout,
        got.stderr
    );
    for word in words {
        assert!(got.stderr.contains(word), "{word:?} is not in {:?}", got.stderr);
    }
    assert!(!got.stderr.contains("panicked"), "{}", got.stderr);
}

#[test]
fn run_prints_what_the_program_prints() {
    let got = run(&["run", &file("hello.py", "print('hello')\n")]);
    assert_eq!(
        got,
        Outcome {
            stdout: "hello\n".into(),
            stderr: String::new(),
            status: Some(0)
        }
    );
}

#[test]
fn run_reads_the_program_from_standard_input() {
    assert_eq!(run_with_input(&["run", "-"], "print(6 * 7)\n").stdout, "42\n");
}

#[test]
fn run_ends_with_the_status_of_the_program() {
    assert_eq!(
        run(&["run", &file("exit3.py", "import sys\nsys.exit(3)\n")]).status,
        Some(3)
    );
    let message = run(&["run", &file("exit_message.py", "raise SystemExit('no')\n")]);
    assert_eq!((message.status, message.stderr.as_str()), (Some(1), "no\n"));
}

#[test]
fn run_shows_the_traceback_of_an_uncaught_exception() {
    let path = file("raises.py", "print('before')\n1 / 0\n");
    let got = run(&["run", &path]);
    assert_eq!((got.stdout.as_str(), got.status), ("before\n", Some(1)));
    assert_eq!(got.stderr.lines().next(), Some("Traceback (most recent call last):"));
    assert!(got.stderr.contains("line 2, in <module>"), "{}", got.stderr);
    assert_eq!(last_line(&got.stderr), "ZeroDivisionError: division by zero");
}

#[test]
fn run_names_the_line_of_a_syntax_error_and_runs_nothing() {
    let got = run(&["run", &file("syntax.py", "print('before')\nif True\n    pass\n")]);
    assert_eq!(got.stdout, "");
    assert_error(&got, 1, &["line 2", "SyntaxError"]);
}

#[test]
fn a_missing_file_is_named() {
    for subcommand in ["run", "dis", "check", "record", "trace", "layout"] {
        let got = run(&[subcommand, "no/such/file.py"]);
        assert!(matches!(got.status, Some(1 | 2)), "{subcommand}: {got:?}");
        assert!(got.stderr.contains("no/such/file.py"), "{subcommand}: {got:?}");
        assert!(!got.stderr.contains("panicked"), "{subcommand}: {got:?}");
    }
}

#[test]
fn a_folder_is_not_a_program() {
    let got = run(&["run", &folder().to_string_lossy()]);
    assert!(
        matches!(got.status, Some(1 | 2)) && !got.stderr.trim().is_empty(),
        "{got:?}"
    );
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_right() {
    for arguments in [
        &[][..],
        &["no-such-command"],
        &["run"],
        &["export"],
        &["run", "a.py", "--no-such-option"],
    ] {
        let got = run(arguments);
        assert_error(&got, 2, &["heaplens"]);
        assert_eq!(got.stdout, "", "{arguments:?}");
    }
}

#[test]
fn help_shows_an_example_for_each_command() {
    let got = run(&["--help"]);
    assert_eq!(got.status, Some(0));
    for subcommand in ["run", "record", "trace", "export", "layout", "dis", "check"] {
        let named = got.stdout.lines().any(|line| line.contains(subcommand));
        assert!(named, "--help does not name {subcommand}: {}", got.stdout);
        let help = run(&[subcommand, "--help"]);
        let example = format!("heaplens {subcommand} ");
        assert_eq!(help.status, Some(0), "{subcommand} --help: {}", help.stderr);
        assert!(
            help.stdout.contains(&example),
            "{subcommand} --help has no example: {}",
            help.stdout
        );
    }
}

#[test]
fn dis_prints_instructions_with_their_lines() {
    let got = run(&["dis", &file("dis.py", "a = 1\ndef f(x):\n    return x + a\n")]);
    assert_eq!(got.status, Some(0), "{}", got.stderr);
    for word in [
        "RESUME",
        "LOAD_CONST",
        "STORE_NAME",
        "MAKE_FUNCTION",
        "LOAD_FAST",
        "LOAD_GLOBAL",
        "BINARY_OP",
        "RETURN_VALUE",
    ] {
        assert!(got.stdout.contains(word), "{word} is not in {}", got.stdout);
    }
}

#[test]
fn check_succeeds_however_the_program_ends() {
    let good = file("good.py", SHARED_LIST);
    let raising = file("raising.py", "a = []\na.append(a)\n{}['k']\n");
    let exiting = file("exiting.py", "raise SystemExit(9)\n");
    let got = run(&["check", &good, &raising, &exiting]);
    assert_eq!(got.status, Some(0), "{got:?}");
}

#[test]
fn record_prints_its_figures() {
    let path = file("record.py", SHARED_LIST);
    let stats = json(&["record", &path, "--stats"]);
    for key in ["steps", "instructions", "seconds", "checkpoints", "bytes"] {
        assert!(stats[key].is_number(), "{key} is not in {stats}");
    }
    assert!(
        stats["steps"].as_u64() >= Some(6) && stats["instructions"].as_u64() > stats["steps"].as_u64(),
        "{stats}"
    );
    let stats = json(&["record", &path, "--stats", "--seeks", "10"]);
    for key in ["p50", "p99", "max"] {
        assert!(stats["seek_ms"][key].is_number(), "seek_ms.{key} is not in {stats}");
    }
}

#[test]
fn trace_prints_json() {
    let path = file("trace.py", SHARED_LIST);
    let trace = json(&["trace", &path, "--format", "json"]);
    assert!(trace["version"].is_number(), "a trace says its version");
    assert!(
        trace["steps"].as_array().is_some_and(|steps| steps.len() >= 6),
        "a trace has steps"
    );
}

#[test]
fn trace_of_a_failing_program_is_still_a_trace() {
    let path = file("trace_failing.py", "a = 1\nb = a / 0\n");
    let got = run(&["trace", &path, "--format", "json"]);
    assert!(matches!(got.status, Some(0 | 1)), "{got:?}");
    assert!(serde_json::from_str::<Value>(&got.stdout).is_ok(), "{got:?}");
}

#[test]
fn layout_has_boxes_and_arrows_at_every_step() {
    let layout = json(&["layout", &file("layout.py", SHARED_LIST), "--format", "json"]);
    assert_eq!(layout["version"], 1);
    let steps = layout["steps"].as_array().expect("steps is an array");
    assert!(steps.len() >= 6, "{} steps", steps.len());
    for (number, step) in steps.iter().enumerate() {
        assert_eq!(step["step"].as_u64(), Some(number as u64), "steps are numbered from 0");
        assert!(
            step["line"].is_number() && step["width"].is_number() && step["height"].is_number(),
            "{step}"
        );
        check_boxes_and_arrows(step);
    }
    let last = steps.last().expect("there is a last step");
    let to_the_list = |label: &str| {
        let arrows = last["arrows"].as_array().into_iter().flatten();
        arrows
            .filter(|arrow| arrow["label"] == label)
            .map(|arrow| arrow["to"].clone())
            .next()
    };
    assert!(to_the_list("a").is_some(), "a points somewhere in {last}");
    assert_eq!(to_the_list("a"), to_the_list("b"), "a and b point at one list");
}

fn check_boxes_and_arrows(step: &Value) {
    let boxes = step["boxes"].as_array().expect("boxes is an array");
    let mut ids = Vec::new();
    for item in boxes {
        ids.push(item["id"].as_str().expect("a box has an id"));
        assert!(matches!(item["kind"].as_str(), Some("frame" | "object")), "{item}");
        assert!(item["type"].is_string(), "{item}");
        assert!(["x", "y", "w", "h"].iter().all(|key| item[key].is_number()), "{item}");
    }
    for arrow in step["arrows"].as_array().expect("arrows is an array") {
        let known = |key: &str| arrow[key].as_str().is_some_and(|id| ids.contains(&id));
        assert!(known("from") && known("to"), "an arrow joins boxes: {arrow}");
        assert!(
            arrow["points"].as_array().is_some_and(|points| points.len() >= 2),
            "{arrow}"
        );
    }
}

#[test]
fn export_writes_an_svg_that_can_be_queried() {
    let out = folder().join("picture.svg").to_string_lossy().into_owned();
    let path = file("export.py", SHARED_LIST);
    let got = run(&["export", &path, "--last", "-o", &out]);
    assert_eq!(got.status, Some(0), "{}", got.stderr);
    let svg = fs::read_to_string(&out).expect("the picture was written");
    for part in [
        "<svg",
        "class=\"box\"",
        "data-kind=\"frame\"",
        "data-type=\"list\"",
        "data-refcount=",
        "class=\"arrow\"",
        "<title>",
        "<desc>",
    ] {
        assert!(svg.contains(part), "{part} is not in the picture");
    }
    assert!(
        !svg.contains("<script") && !svg.contains("<image"),
        "nothing runs and nothing is loaded"
    );
    let again = folder().join("picture_again.svg").to_string_lossy().into_owned();
    run(&["export", &path, "--last", "-o", &again]);
    assert_eq!(
        fs::read_to_string(&again).ok().as_deref(),
        Some(svg.as_str()),
        "the same program gives the same bytes"
    );
}

#[test]
fn export_escapes_text() {
    let out = folder().join("escaped.svg").to_string_lossy().into_owned();
    let path = file("escaped.py", "a = '<script>&\"'\n");
    assert_eq!(run(&["export", &path, "--last", "-o", &out]).status, Some(0));
    let svg = fs::read_to_string(&out).expect("the picture was written");
    assert!(!svg.contains("<script"), "text is escaped");
}

#[test]
fn an_unwritable_output_is_named() {
    let path = file("unwritable.py", "a = 1\n");
    let got = run(&["export", &path, "--last", "-o", "/no/such/folder/picture.svg"]);
    assert!(matches!(got.status, Some(1 | 2)), "{got:?}");
    assert!(
        got.stderr.contains("/no/such/folder/picture.svg") && !got.stderr.contains("panicked"),
        "{got:?}"
    );
}

#[test]
fn an_unknown_ending_or_step_is_refused() {
    let path = file("refused.py", "a = 1\n");
    let out = folder().join("picture.xyz").to_string_lossy().into_owned();
    let got = run(&["export", &path, "--last", "-o", &out]);
    assert!(
        matches!(got.status, Some(1 | 2)) && got.stderr.contains("xyz"),
        "{got:?}"
    );
    let out = folder().join("beyond.svg").to_string_lossy().into_owned();
    let got = run(&["export", &path, "--step", "99999", "-o", &out]);
    assert!(
        matches!(got.status, Some(1 | 2)) && got.stderr.contains("99999"),
        "{got:?}"
    );
}

#[test]
fn run_keeps_reading_its_input_where_it_left_off() {
    let path = file("asks.py", "a = input('a? ')\nprint(a)\nprint(input('b? '))\ninput()\n");
    let input = file("asks_input", "one\ntwo\n");
    let got = heaplens(&["run", &path], Some(Path::new(&input)), LIMIT);
    assert_eq!((got.stdout.as_str(), got.status), ("a? one\nb? two\n", Some(1)));
    assert_eq!(last_line(&got.stderr), "EOFError: EOF when reading a line");
}

#[test]
fn an_endless_program_is_recorded_up_to_a_limit_that_is_said() {
    let path = file("endless.py", "while True: pass\n");
    let got = run(&["record", &path, "--stats", "--limit", "1000"]);
    assert_eq!(got.status, Some(0), "{got:?}");
    assert!(got.stderr.contains("1000 instructions"), "{}", got.stderr);
    let got = run(&["trace", &path, "--max-steps", "10"]);
    assert!(got.stderr.contains("10 steps"), "{}", got.stderr);
    let trace: Value = serde_json::from_str(&got.stdout).expect("a cut trace is still JSON");
    assert_eq!(trace["outcome"]["what"], "steps");
    assert_eq!(trace["steps"].as_array().map(Vec::len), Some(10));
}

#[test]
fn a_trace_can_be_followed_from_its_differences() {
    let trace = json(&["trace", &file("follow.py", SHARED_LIST)]);
    let mut state = std::collections::BTreeMap::new();
    for step in trace["steps"].as_array().expect("a trace has steps") {
        for thing in step["set"].as_array().expect("set is an array") {
            state.insert(thing["id"].to_string(), thing["references"].clone());
        }
        for id in step["gone"].as_array().expect("gone is an array") {
            assert!(state.remove(&id.to_string()).is_some(), "{id} was not there");
        }
        for reference in state
            .values()
            .flat_map(|references| references.as_array().into_iter().flatten())
        {
            assert!(
                state.contains_key(&reference["to"].to_string()),
                "{reference} leads nowhere"
            );
        }
    }
}

#[test]
fn export_finds_a_line_and_its_visits() {
    let path = file("visits.py", "for i in 'ab':\n    a = i\n");
    let out = folder().join("visits.json").to_string_lossy().into_owned();
    let got = run(&["export", &path, "--line", "2:2", "-o", &out]);
    assert_eq!(got.status, Some(0), "{}", got.stderr);
    let text = fs::read_to_string(&out).expect("the step was written");
    let step: Value = serde_json::from_str(&text).expect("the step is JSON");
    assert_eq!(step["steps"][0]["line"], 2);
    let got = run(&["export", &path, "--line", "2:3", "-o", &out]);
    assert_error(&got, 1, &["line 2", "2 times"]);
}

#[test]
fn an_exported_page_needs_nothing_else() {
    let path = file("page.py", "a = '</script><b>'\nprint(a)\n");
    let out = folder().join("page.html").to_string_lossy().into_owned();
    assert_eq!(run(&["export", &path, "-o", &out]).status, Some(0));
    let page = fs::read_to_string(&out).expect("the page was written");
    assert_eq!(page.matches("</script").count(), 2, "text cannot end a script early");
    assert!(!page.contains("src=") && !page.contains("<link"), "nothing is loaded");
}

#[test]
fn what_is_no_format_is_refused_by_name() {
    let path = file("formats.py", "a = 1\n");
    let out = folder().join("picture.bmp").to_string_lossy().into_owned();
    assert_error(&run(&["export", &path, "-o", &out]), 2, &["bmp", ".svg"]);
    assert_error(&run(&["trace", &path, "--format", "yaml"]), 2, &["yaml"]);
}
