//! source ─▶ timeline ─▶ trace ─▶ scene ─▶ svg.
#![no_main]

libfuzzer_sys::fuzz_target!(|source: &[u8]| heaplens_tests::fuzzing::draw(source));
