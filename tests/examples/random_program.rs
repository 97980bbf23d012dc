//! `cargo run -p heaplens-tests --example random_program -- SEED` prints the random program of a seed.

use heaplens_tests::generator;

fn main() {
    for seed in std::env::args().skip(1) {
        let seed = seed.parse().unwrap_or_else(|_| panic!("{seed} is no seed"));
        print!("{}", generator::source(&generator::program(seed)));
    }
}
