//! The command line: which commands there are, what they take, and what was asked for.
//!
//! One table, [`COMMANDS`], is both what is accepted and what `--help` shows, so that the two cannot differ.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::str::FromStr;

use crate::errors::Failure;

/// A command and its help.
#[derive(Debug)]
pub struct Command {
    pub name: &'static str,
    /// What follows the name.
    synopsis: &'static str,
    about: &'static str,
    /// Any number of files may be named, not just one.
    many_files: bool,
    options: &'static [Opt],
    /// Whether it runs the program, within limits.
    runs: bool,
    details: &'static str,
    examples: &'static str,
}

impl Command {
    fn known_options(&self) -> impl Iterator<Item = &'static Opt> {
        self.options.iter().chain(if self.runs { LIMITS } else { &[] })
    }
}

/// An option: its name, with `=` the name of its value, and what it does.
#[derive(Debug)]
struct Opt {
    long: &'static str,
    short: Option<&'static str>,
    value: Option<&'static str>,
    about: &'static str,
}

impl Opt {
    /// Its line in a help text.
    fn help(&self) -> String {
        let mut name = self.short.map_or(String::new(), |short| format!("{short}, "));
        name.push_str(self.long);
        if let Some(value) = self.value {
            name.push(' ');
            name.push_str(value);
        }
        format!("  {name:<18} {}\n", self.about)
    }
}

const fn flag(long: &'static str, about: &'static str) -> Opt {
    Opt {
        long,
        short: None,
        value: None,
        about,
    }
}

const fn option(long: &'static str, value: &'static str, about: &'static str) -> Opt {
    Opt {
        long,
        short: None,
        value: Some(value),
        about,
    }
}

const LIMITS: &[Opt] = &[
    Opt {
        long: "--max-instructions",
        short: Some("--limit"),
        value: Some("N"),
        about: "bytecode instructions (default 50000000; of record 500000000, of run none)",
    },
    option(
        "--max-memory",
        "MB",
        "megabytes of all objects together (default 256, of run 768)",
    ),
    option(
        "--max-objects",
        "N",
        "objects alive at a time (default 5000000, of run 10000000)",
    ),
    option(
        "--max-size",
        "N",
        "items of a container, bytes of a string, bits of an int; beyond is a MemoryError (default 134217728)",
    ),
    option(
        "--max-recursion",
        "N",
        "calls inside each other, whatever sys.setrecursionlimit says (default 100000)",
    ),
    option(
        "--max-output",
        "N",
        "bytes of standard output (default 4194304, of run none)",
    ),
    option("--seconds", "N", "seconds (default 10, of run none)"),
];

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        synopsis: "FILE",
        about: "run a program, as `python FILE` does",
        many_files: false,
        options: &[],
        runs: true,
        details: "Output and traceback come as the program makes them; the exit status is the program's own.\n\
            FILE may be `-`: the program is then read from standard input.",
        examples: "heaplens run prog.py\n  echo 'print(6 * 7)' | heaplens run -",
    },
    Command {
        name: "record",
        synopsis: "FILE [--stats] [--seeks N]",
        about: "run a program to its end while keeping its timeline, and measure that",
        many_files: false,
        options: &[
            flag("--stats", "print the figures as one JSON object, not in words"),
            option("--seeks", "N", "also time N seeks to random steps"),
        ],
        runs: true,
        details: "With --stats it prints `steps`, `instructions`, `seconds`, `checkpoints` and `bytes`, and with --seeks\n\
            `seek_ms` with `p50`, `p99` and `max`, as JSON.",
        examples: "heaplens record prog.py --stats --seeks 100",
    },
    Command {
        name: "trace",
        synopsis: "FILE [--format json|python-tutor]",
        about: "print every step of a run as data",
        many_files: false,
        options: &[
            option(
                "--format",
                "FORMAT",
                "json: frames, objects, changes and sentences (docs/trace-format.md); python-tutor: as Python Tutor's tracer",
            ),
            option(
                "--max-steps",
                "N",
                "keep the first N steps (default 2000; as Python Tutor, 1000)",
            ),
        ],
        runs: true,
        details: "The format json is versioned and can be read without Heaplens.",
        examples: "heaplens trace prog.py --format json > prog.json\n  heaplens trace prog.py --format python-tutor > tutor.json",
    },
    Command {
        name: "export",
        synopsis: "FILE -o OUT [--step N | --line L[:VISIT] | --last | --all] [OPTIONS]",
        about: "draw a step of a run, or all of them",
        many_files: false,
        options: &[
            Opt {
                long: "--output",
                short: Some("-o"),
                value: Some("OUT"),
                about: "where to write; the ending decides: .svg .png .pdf .gif .apng .webp .html .json .dot",
            },
            option("--step", "N", "the step numbered N, from 0"),
            option(
                "--line",
                "L[:VISIT]",
                "when line L is about to run for the first time, or the VISIT-th",
            ),
            flag(
                "--last",
                "the last step (default of .svg, .png, .json and .dot; the others hold the run)",
            ),
            flag("--all", "every step: OUT-0000.svg, OUT-0001.svg, …"),
            option("--from", "N", "of several steps: the first"),
            option("--to", "N", "of several steps: the last"),
            flag(
                "--only-changes",
                "of several steps: those that look other than the one before",
            ),
            flag("--animate", "one .svg (CSS, no script) or .png that moves by itself"),
            flag(
                "--fragments",
                "one .svg whose steps are class=\"fragment\", for reveal.js, Marp and Slidev",
            ),
            option("--seconds-per-step", "S", "of moving pictures (default 1.5)"),
            option("--theme", "THEME", "light (default), dark or print"),
            flag("--transparent", "nothing behind the picture"),
            option("--scale", "X", "X times as large"),
            option("--width", "PX", "so many pixels wide"),
            option("--title", "TEXT", "a title above"),
            flag(
                "--with-code",
                "the program beside it, the next line marked, and the one before",
            ),
            flag("--explain", "what happened, in words, below it"),
            flag("--with-output", "what was printed so far, below it"),
            option("--focus", "NAME", "only this name and what it reaches"),
            option(
                "--compare",
                "A,B",
                "tell apart what these two names share, and what each has alone",
            ),
            option(
                "--depth",
                "N",
                "so many references from a name; deeper objects are counted (default 24)",
            ),
            flag(
                "--details",
                "bytes, generation, a list's room, the hash tables of dicts and sets",
            ),
            option(
                "--atoms",
                "HOW",
                "numbers, strings, …: inline in their slots (default), or each a box of its own",
            ),
            flag("--stack", "show the value stack of each frame"),
            option(
                "--font",
                "FILE",
                "of .png, .gif, .webp, .pdf: a face for scripts that DejaVu lacks",
            ),
            option(
                "--max-steps",
                "N",
                "of several steps: record the first N (default 2000)",
            ),
        ],
        runs: true,
        details: "An .html page holds all steps, needs no network and opens at the step that was asked for.\n\
            Pixels and pages are drawn with bundled fonts, so they are the same everywhere.",
        examples: "heaplens export prog.py --last -o prog.svg\n  heaplens export prog.py --line 7:2 --theme dark -o slide.svg\n  \
            heaplens export prog.py --step 12 --width 1920 --with-code --explain -o slide.png\n  \
            heaplens export prog.py --from 3 --to 20 --only-changes -o run.gif\n  \
            heaplens export prog.py --seconds-per-step 0.8 -o run.apng\n  \
            heaplens export prog.py --animate -o run.svg\n  \
            heaplens export prog.py --fragments -o slides.svg\n  \
            heaplens export prog.py --theme print --with-code -o handout.pdf\n  \
            heaplens export prog.py --focus tree --all -o tree.svg\n  \
            heaplens export prog.py --last --compare a,b --details -o copy.svg\n  \
            heaplens export prog.py -o prog.html\n  \
            heaplens export prog.py --line 7 -o step.json\n  \
            heaplens export prog.py --last -o step.dot",
    },
    Command {
        name: "layout",
        synopsis: "FILE [--format json]",
        about: "print the boxes and arrows of every step in numbers",
        many_files: false,
        options: &[
            option("--format", "FORMAT", "json"),
            option("--max-steps", "N", "keep the first N steps (default 2000)"),
        ],
        runs: true,
        details: "In px, y downwards; an id means the same thing at every step.",
        examples: "heaplens layout prog.py --format json > layout.json",
    },
    Command {
        name: "ask",
        synopsis: "FILE QUESTION… [--at STEP] [--format text|json]",
        about: "ask about a whole run: who bound this, who made that, where does it end",
        many_files: false,
        options: &[
            option("--history", "NAME", "every step that bound or unbound a name"),
            option(
                "--object",
                "LABEL",
                "every step that made, bound, changed or freed an object: o12, or a NAME",
            ),
            option("--created", "LABEL", "the step and the line that made an object"),
            option(
                "--watch",
                "EXPR",
                "when an expression changes: names, attributes, subscripts, len(), operators",
            ),
            option("--line", "L", "the steps at which line L is about to run"),
            option("--over", "STEP", "the steps before and after, calls left out"),
            option("--out", "STEP", "the steps of the caller before and after"),
            option("--call", "STEP", "where the running call began and where it ends"),
            flag("--peak", "where the most objects were alive"),
            option(
                "--at",
                "STEP",
                "of --object and --created: what NAME refers to then; of --line: the nearest visits",
            ),
            option("--format", "FORMAT", "text (default) or json (docs/trace-format.md)"),
        ],
        runs: true,
        details: "A deed is told with the first step that shows it and the line that did it. Several questions may be asked at once.",
        examples: "heaplens ask prog.py --history total\n  heaplens ask prog.py --object items --at 12 --peak\n  \
            heaplens ask prog.py --watch 'len(items)' --format json",
    },
    Command {
        name: "dis",
        synopsis: "FILE",
        about: "print a program's bytecode",
        many_files: false,
        options: &[],
        runs: false,
        details: "Reads as `python3 -m dis FILE` does.",
        examples: "heaplens dis prog.py",
    },
    Command {
        name: "check",
        synopsis: "FILE…",
        about: "run programs and check every reference count on the way",
        many_files: true,
        options: &[
            option("--every", "N", "check each N-th instruction only"),
            option(
                "--gc-every",
                "N",
                "collect garbage after each N new containers, not 700",
            ),
        ],
        runs: true,
        details: "The conservation law: an object's count equals the references to it in the complete heap graph.\n\
            It is checked at every instruction of the first stretch of a run, then at intervals, and said so.\n\
            The exit status is 1 only where the law is broken, however the program itself ended.",
        examples: "heaplens check prog.py other.py",
    },
];

/// What the command line asks for.
#[derive(Debug)]
pub enum Request {
    Help(String),
    Command(&'static Command, Parsed),
}

/// The arguments of one command.
#[derive(Debug)]
pub struct Parsed {
    command: &'static Command,
    files: Vec<OsString>,
    /// By long name; a flag's value is empty.
    options: BTreeMap<&'static str, OsString>,
}

impl Parsed {
    /// The name of the command.
    pub fn command(&self) -> &'static str {
        self.command.name
    }

    /// The file, of a command that takes one.
    pub fn file(&self) -> &OsStr {
        self.files.first().map_or(OsStr::new(""), OsString::as_os_str)
    }

    pub fn files(&self) -> &[OsString] {
        &self.files
    }

    pub fn has(&self, option: &str) -> bool {
        self.options.contains_key(option)
    }

    pub fn value(&self, option: &str) -> Option<&OsStr> {
        self.options.get(option).map(OsString::as_os_str)
    }

    /// An option's value as text; what is not UTF-8 matches nothing and is shown in the complaint.
    pub fn text(&self, option: &str) -> Option<String> {
        self.value(option).map(|value| value.to_string_lossy().into_owned())
    }

    /// A whole number.
    pub fn number<N: FromStr>(&self, option: &'static str) -> Result<Option<N>, Failure> {
        let Some(text) = self.text(option) else { return Ok(None) };
        let number = text.replace('_', "").parse();
        number
            .map(Some)
            .map_err(|_| self.wrong(format!("{option} needs a whole number, not '{text}'")))
    }

    /// A complaint about these arguments.
    pub fn wrong(&self, message: impl Into<String>) -> Failure {
        Failure::usage(self.command.name, message)
    }
}

/// Reads the command line (without the program's own name).
pub fn parse(arguments: Vec<OsString>) -> Result<Request, Failure> {
    let mut arguments = arguments.into_iter();
    let first = arguments.next().map(|first| first.to_string_lossy().into_owned());
    let wrong = |message: String| Err(Failure::Usage { command: None, message });
    match first.as_deref() {
        None => wrong(format!("which command? One of {}", names())),
        Some("--help" | "-h") => Ok(Request::Help(overview())),
        Some("--version" | "-V") => Ok(Request::Help(format!("heaplens {}\n", env!("CARGO_PKG_VERSION")))),
        Some("help") => match arguments.next() {
            None => Ok(Request::Help(overview())),
            Some(name) => match find(&name.to_string_lossy()) {
                Some(command) => Ok(Request::Help(help(command))),
                None => wrong(format!("there is no command '{}'", name.to_string_lossy())),
            },
        },
        Some(name) => match find(name) {
            Some(command) => parse_command(command, arguments),
            None => wrong(format!("there is no command '{name}', only {}", names())),
        },
    }
}

fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

fn names() -> String {
    let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    names.join(", ")
}

fn parse_command(command: &'static Command, arguments: impl Iterator<Item = OsString>) -> Result<Request, Failure> {
    let mut parsed = Parsed {
        command,
        files: Vec::new(),
        options: BTreeMap::new(),
    };
    let mut arguments = arguments;
    let mut only_files = false;
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy().into_owned();
        match text.as_str() {
            "--" if !only_files => only_files = true,
            "--help" | "-h" if !only_files => return Ok(Request::Help(help(command))),
            _ if only_files || text == "-" || !text.starts_with('-') => parsed.files.push(argument),
            _ => {
                let (name, given) = match text.split_once('=') {
                    Some((name, value)) => (name.to_owned(), Some(OsString::from(value))),
                    None => (text, None),
                };
                let known = |option: &&Opt| option.long == name || option.short == Some(name.as_str());
                let Some(option) = command.known_options().find(known) else {
                    return Err(parsed.wrong(format!("{} has no option '{name}'", command.name)));
                };
                let value = match (option.value, given) {
                    (None, None) => OsString::new(),
                    (None, Some(_)) => return Err(parsed.wrong(format!("{name} takes no value"))),
                    (Some(_), Some(value)) => value,
                    (Some(what), None) => match arguments.next() {
                        Some(value) => value,
                        None => return Err(parsed.wrong(format!("{name} needs a value: {name} {what}"))),
                    },
                };
                if parsed.options.insert(option.long, value).is_some() {
                    return Err(parsed.wrong(format!("{} is given twice", option.long)));
                }
            }
        }
    }
    match parsed.files.as_slice() {
        [] => Err(parsed.wrong(format!("heaplens {} needs a file", command.name))),
        [_, second, ..] if !command.many_files => {
            let second = second.to_string_lossy();
            Err(parsed.wrong(format!(
                "heaplens {} takes one file, so what is '{second}'?",
                command.name
            )))
        }
        _ => Ok(Request::Command(command, parsed)),
    }
}

fn overview() -> String {
    let mut text = String::from(
        "Heaplens shows what Python really does with memory.\n\nUsage: heaplens COMMAND FILE [OPTIONS]\n\nCommands:\n",
    );
    for command in COMMANDS {
        text.push_str(&format!("  {:<8} {}\n", command.name, command.about));
    }
    text.push_str("\nExamples:\n");
    for command in COMMANDS {
        let first = command.examples.lines().next().unwrap_or_default();
        text.push_str(&format!("  {first}\n"));
    }
    text.push_str(
        "\n`heaplens COMMAND --help` says more. Exit status: the program's own for run; otherwise 0, 1 for a failed check\n\
         or a program that ended in an error, 2 for wrong usage.\n",
    );
    text
}

fn help(command: &Command) -> String {
    let mut text = format!(
        "heaplens {}: {}\n\nUsage: heaplens {} {}\n\n{}\n",
        command.name, command.about, command.name, command.synopsis, command.details
    );
    text.push_str("\nOptions:\n");
    for option in command.options {
        text.push_str(&option.help());
    }
    text.push_str(&format!("  {:<18} this text\n", "-h, --help"));
    if command.runs {
        text.push_str("\nLimits: what the run may use; reaching one ends it with a step that says so.\n");
        for option in LIMITS {
            text.push_str(&option.help());
        }
    }
    text.push_str(&format!("\nExample:\n  {}\n", command.examples));
    text
}
