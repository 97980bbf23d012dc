//! Set-up: everything the app's build needs beside rustup and Node, at pinned versions, inside the checkout.
//!
//! What is on the machine at the right version is used; the rest is built into `target/tools` once.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{ask, run, say};

const TRUNK: &str = "0.21.14";
const WASM: &str = "wasm32-unknown-unknown";

/// What to prepare for.
#[derive(Clone, Copy, PartialEq)]
pub enum Want {
    App,
    Tests,
}

/// The prepared tools.
pub struct Tools {
    root: PathBuf,
    path: OsString,
    /// The browser, where it was asked for.
    pub chromium: Option<PathBuf>,
}

impl Tools {
    /// A command in the checkout that finds the tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        // Set where colours are unwanted; trunk reads it as its own option and knows only true and false.
        command.env_remove("NO_COLOR");
        command
    }
}

/// The checkout.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).unwrap_or(manifest).to_owned()
}

pub fn prepare(want: Want) -> Result<Tools, String> {
    let root = root();
    let bin = root.join("target/tools/bin");
    let own = [bin.clone(), root.join("node_modules/.bin")];
    let before = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(own.into_iter().chain(env::split_paths(&before))).map_err(|error| error.to_string())?;
    let mut tools = Tools {
        root,
        path,
        chromium: None,
    };
    wasm_target(&tools)?;
    npm_packages(&tools)?;
    cargo_tool(
        &tools,
        "wasm-bindgen",
        "wasm-bindgen-cli",
        &locked_version(&tools.root, "wasm-bindgen")?,
        &[],
    )?;
    // Trunk's TLS is only for fetching tools, which are all here; without it the build takes half as long.
    cargo_tool(&tools, "trunk", "trunk", TRUNK, &["--no-default-features"])?;
    if want == Want::Tests {
        tools.chromium = Some(chromium(&tools)?);
        python(&tools);
    }
    Ok(tools)
}

fn wasm_target(tools: &Tools) -> Result<(), String> {
    let library = ask(tools
        .command("rustc")
        .args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|library| Path::new(&library).exists()) {
        return Ok(());
    }
    say("Adding the wasm target to the Rust toolchain");
    run(tools.command("rustup").args(["target", "add", WASM]))
}

/// `npm ci` whenever the lock file is not the one that was installed from.
fn npm_packages(tools: &Tools) -> Result<(), String> {
    let lock = tools.root.join("package-lock.json");
    let stamp = tools.root.join("node_modules/.installed-from.json");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    say("Installing the npm packages of the lock file (CodeMirror, esbuild, wasm-opt, Playwright)");
    run(tools
        .command("npm")
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
    .map_err(|error| format!("{error}; Node 20 or newer is needed"))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// A program from crates.io at exactly this version.
fn cargo_tool(tools: &Tools, program: &str, package: &str, version: &str, options: &[&str]) -> Result<(), String> {
    let has = |found: Option<String>| found.is_some_and(|text| text.split_whitespace().any(|word| word == version));
    if has(ask(tools.command(program).arg("--version"))) {
        return Ok(());
    }
    say(&format!(
        "Building {package} {version} into target/tools (once; a few minutes)"
    ));
    let install = |locked: bool| {
        let mut cargo = tools.command("cargo");
        cargo
            .args([
                "install",
                package,
                "--version",
                &format!("={version}"),
                "--root",
                "target/tools",
            ])
            .args(options);
        if locked {
            cargo.arg("--locked");
        }
        // A tool that runs for seconds needs no minutes of optimizing.
        cargo
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        cargo.env("CARGO_TARGET_DIR", tools.root.join("target/tools/build"));
        run(&mut cargo)
    };
    install(true).or_else(|_| {
        println!("  Its lock file names a package that this registry does not have; choosing versions anew.");
        install(false)
    })?;
    if !has(ask(tools.command(program).arg("--version"))) {
        return Err(format!(
            "{package} {version} was built, but `{program} --version` says otherwise"
        ));
    }
    Ok(())
}

/// The version of a package in Cargo.lock.
fn locked_version(root: &Path, package: &str) -> Result<String, String> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// The browser on the machine, or else Debian's.
fn chromium(tools: &Tools) -> Result<PathBuf, String> {
    if let Some(found) = find_chromium(tools) {
        return Ok(found);
    }
    say("Installing Chromium for the browser tests");
    let apt = |arguments: &[&str]| {
        let is_root = ask(Command::new("id").arg("-u")).as_deref() == Some("0");
        let mut command = tools.command(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.arg("apt-get");
        }
        run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-q"])?;
    apt(&[
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])?;
    find_chromium(tools).ok_or_else(|| "there is still no Chromium; set CHROMIUM to the path of one".to_owned())
}

fn find_chromium(tools: &Tools) -> Option<PathBuf> {
    if let Some(chosen) = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.exists()) {
        return Some(chosen);
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let folders: Vec<PathBuf> = env::split_paths(&tools.path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// The differential tests ask the `python3` of the machine; with another version they would find differences that are none.
fn python(tools: &Tools) {
    match ask(tools.command("python3").arg("--version")) {
        Some(version) if version.starts_with("Python 3.11.") => {}
        Some(version) => println!("  python3 is {version}; the differential tests compare with CPython 3.11"),
        None => println!("  There is no python3; the differential tests compare with CPython 3.11"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_says_which_wasm_bindgen() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.1"));
        assert_eq!(version_in(lock, "wasm"), None);
        assert!(locked_version(&root(), "wasm-bindgen").is_ok());
    }
}
