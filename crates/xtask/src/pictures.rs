//! `cargo xtask pictures` and `cargo xtask gallery`: the pictures of many programs, in numbers and to be looked at.
//!
//! The programs are those of benches/pictures, which are there for their shapes, and some of tests/programs.

use std::fs;
use std::process::{Command, Stdio};

use crate::shell;

const REPORT: &str = "docs/pictures.md";
const GALLERY: &str = "target/gallery.html";

/// Areas of tests/programs with something to draw.
const AREAS: [&str; 8] = [
    "closure",
    "gc",
    "generator",
    "iterator",
    "list",
    "structure",
    "teaching",
    "weakref",
];

pub fn measure() -> Result<(), String> {
    if Command::new("dot").arg("-V").stderr(Stdio::null()).status().is_err() {
        return Err("Graphviz is not here to compare with: install `dot`".to_owned());
    }
    shell::say("Measuring pictures beside Graphviz's");
    let mut text = String::from(
        "# Pictures in numbers\n\nMade by `cargo xtask pictures`, beside Graphviz `dot` (left to right, record nodes of the same \
         size with a port per slot) on the same graphs. `bad` counts broken laws of a scene (overlapping boxes, arrows \
         through boxes, loose ends), `thru` arrows through boxes by another count, `cross` and the `dot` after it crossings \
         of arrows (also where two cross on a bend of both, as `dot`'s often do around the corner of a box), `area` and `worst` the picture's size over dot's, `stay` the boxes that keep their place from step to \
         step, `move` and the last `dot` how far, in px, those that stay in sight move.\n",
    );
    for (what, programs) in [
        ("Programs of tests/programs", tests()?),
        ("Programs for their shapes", shapes()?),
    ] {
        let mut command = example("table");
        let output = command
            .args(["--steps", "120"])
            .args(programs)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| error.to_string())?;
        let table = String::from_utf8_lossy(&output.stdout).into_owned();
        print!("{table}");
        text.push_str(&format!("\n## {what}\n\n```text\n{table}```\n"));
    }
    shell::say("Timing layout and SVG");
    let output = cargo_run(&["--release"], "timing")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    let times = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{times}");
    text.push_str(&format!(
        "\n## Time of one state's layout and SVG\n\n```text\n{times}```\n"
    ));
    fs::write(REPORT, text).map_err(|error| format!("{REPORT}: {error}"))?;
    shell::say(&format!("{REPORT} has the tables"));
    Ok(())
}

pub fn gallery() -> Result<(), String> {
    shell::say("Drawing");
    shell::run(example("gallery").arg(GALLERY).args(shapes()?).args(tests()?))
}

fn example(name: &str) -> Command {
    cargo_run(&[], name)
}

fn cargo_run(profile: &[&str], example: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked"]).args(profile);
    command.args(["-p", "heaplens-diagram", "--example", example, "--"]);
    command
}

fn shapes() -> Result<Vec<String>, String> {
    programs("benches/pictures", |_| true)
}

fn tests() -> Result<Vec<String>, String> {
    programs("tests/programs", |name| {
        AREAS.iter().any(|area| name.starts_with(&format!("{area}__")))
    })
}

fn programs(folder: &str, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut programs: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".py") && wanted(name))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    programs.sort();
    Ok(programs)
}
