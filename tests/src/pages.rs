//! The pages of `docs/` that are made, not written: what is supported, from the programs; what is not, from the tables that
//! the code itself refuses by.

use crate::programs::Program;
use heaplens_core::modules::absent;
use heaplens_core::unsupported::REFUSALS;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const MADE: &str = "<!-- Made by `HEAPLENS_RECORD=1 cargo test -p heaplens-tests --test docs`. -->\n";

/// `docs/supported.md`.
pub fn supported(programs: &[Program]) -> String {
    let mut areas: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for program in programs {
        let behaviour = program.name.split_once("__").map_or("", |(_, behaviour)| behaviour);
        let behaviour = behaviour.replace("__", "\\_\\_").replace('_', " ");
        areas.entry(program.area()).or_default().push(behaviour);
    }
    let mut page = format!("{MADE}# What is supported\n\n");
    page.push_str("Each behaviour is a program in `tests/programs`, `area__behaviour.py`, that does the same under CPython 3.11.\n");
    let _ = writeln!(page, "There are {} of them in {} areas.\n", programs.len(), areas.len());
    page.push_str("| area | programs | behaviours |\n|---|---:|---|\n");
    for (area, behaviours) in areas {
        let _ = writeln!(page, "| {area} | {} | {} |", behaviours.len(), behaviours.join(" · "));
    }
    page
}

/// `docs/unsupported.md`.
pub fn unsupported() -> String {
    let mut page = format!("{MADE}# What is not supported\n\n");
    page.push_str(
        "Everything here is refused by name, with its line and column, before the program runs or when it is reached.\n\
         What neither this page nor [supported.md](supported.md) names is meant to work as in CPython 3.11; if it does \
         not, that is a bug.\n\n## Constructs and functions\n\n| what | what is said |\n|---|---|\n",
    );
    for refusal in REFUSALS {
        let _ = writeln!(page, "| {} | {} |", refusal.what, refusal.message.replace('\\', "\\\\"));
    }
    page.push_str("\n## Modules\n\nImporting one of these says `heaplens does not provide the module '…'`.\n\n");
    let _ = writeln!(page, "{}", code_list(&absent::modules()));
    page.push_str(
        "\n## Names\n\nAsking for one of these says `heaplens does not provide '…'`; what would ask the operating system \
         says that.\n\n| where | names |\n|---|---|\n",
    );
    for (place, names) in absent::names() {
        let _ = writeln!(page, "| `{place}` | {} |", code_list(&names));
    }
    page
}

fn code_list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(" ")
}
