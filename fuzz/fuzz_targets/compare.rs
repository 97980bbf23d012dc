//! choices ─▶ program ─▶ machine, judged by the `python3` beside it, which has to be CPython 3.11.
#![no_main]

use heaplens_tests::fuzzing;
use heaplens_tests::judge::Judge;
use std::sync::LazyLock;
use std::{env, fs, process};

static JUDGE: LazyLock<Judge> = LazyLock::new(|| {
    let judge = Judge::find();
    assert_ne!(judge, Judge::Recordings, "random programs need a CPython 3.11 to judge them");
    judge
});

libfuzzer_sys::fuzz_target!(|choices: &[u8]| {
    // Several fuzzers may run side by side.
    let folder = env::temp_dir().join(format!("heaplens-fuzz-{}", process::id()));
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    fuzzing::compare(choices, &JUDGE, &folder);
});
