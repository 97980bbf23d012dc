//! source ─▶ machine, with the conservation law looked at on the way.
#![no_main]

libfuzzer_sys::fuzz_target!(|source: &[u8]| heaplens_tests::fuzzing::run(source));
