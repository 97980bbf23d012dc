//! Sources that nobody would write, made from ones that somebody did: bytes, tokens and lines changed, left out,
//! exchanged, and halves of two programs joined. A seed alone says which.
//!
//! Random bytes hardly ever get past the parser; what differs from a program that works in one place often does, and
//! then meets a machine that expects the rest to fit.

use crate::generator::Random;

/// Longer ones say nothing that shorter ones do not, and take longer to say it.
const LONGEST: usize = 20_000;

/// Tokens that programs seldom hold where they would do harm.
const NASTY: &[&str] = &[
    "10**6",
    "2**63",
    "-1",
    "0",
    "None",
    "[]",
    "{}",
    "''",
    "lambda *a: a",
    "float('nan')",
    "1e308",
    "self",
    "type",
    "object",
    "super()",
    "__class__",
    "__dict__",
    ".__dict__",
    ".__class__",
    "yield",
    "await x",
    "return",
    "del x",
    "raise",
    "(x := 1)",
    "*x",
    "**x",
    "f'{x!r:{y}}'",
    "iter",
    "next",
    "globals()",
    "locals()",
    "vars()",
    "exec",
    "eval",
    "'\\ud800'",
    "...",
    "NotImplemented",
    "BaseException",
    "1 << 70",
    "1j",
    "slice(None)",
    "bytes(5)",
    "range(10**20)",
    "print",
    "__import__('gc').collect()",
    "\0",
    "\t",
    "\u{c}",
    "\r",
    "\\\n",
    "\u{feff}",
    "\u{0}",
    "é",
    "\u{661}",
    "match",
    "case _:",
    "async",
];

/// One new source, from one of the seeds or two.
pub fn mutant(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut source = any(seeds, random).to_vec();
    let rounds = [1, 1, 1, 2, 3, 5, 8][random.below(7)];
    for _ in 0..rounds {
        source = match random.below(100) {
            0..12 => with_other_bytes(source, random),
            12..20 => with_a_hole(source, random),
            20..60 => with_other_tokens(&source, random),
            60..85 => with_other_lines(&source, any(seeds, random), random),
            85..95 => spliced(&source, any(seeds, random), random),
            _ => [&source, &b"\n"[..], any(seeds, random)].concat(),
        };
    }
    source.truncate(LONGEST);
    source
}

fn any<'a>(seeds: &'a [Vec<u8>], random: &mut Random) -> &'a [u8] {
    &seeds[random.below(seeds.len())]
}

fn with_other_bytes(mut source: Vec<u8>, random: &mut Random) -> Vec<u8> {
    for _ in 0..=random.below(4) {
        let place = random.below(source.len());
        let byte = if random.chance(50) {
            random.below(256)
        } else {
            32 + random.below(95)
        };
        if let Some(old) = source.get_mut(place) {
            *old = byte as u8;
        }
    }
    source
}

fn with_a_hole(mut source: Vec<u8>, random: &mut Random) -> Vec<u8> {
    let start = random.below(source.len() + 1);
    let end = source.len().min(start + 1 + random.below(30));
    source.drain(start..end);
    source
}

fn with_other_tokens(source: &[u8], random: &mut Random) -> Vec<u8> {
    let mut tokens = tokens(source);
    let solid: Vec<usize> = (0..tokens.len())
        .filter(|&i| !tokens[i].trim_ascii().is_empty())
        .collect();
    if solid.is_empty() {
        return source.to_vec();
    }
    let (here, there) = (solid[random.below(solid.len())], solid[random.below(solid.len())]);
    match random.below(100) {
        0..45 => tokens[here] = tokens[there],
        45..65 => tokens[here] = random.pick(NASTY).as_bytes(),
        65..75 => tokens[here] = b"",
        75..90 => tokens.swap(here, there),
        _ => tokens.insert(here, random.pick(NASTY).as_bytes()),
    }
    tokens.concat()
}

fn with_other_lines(source: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = source.split(|&b| b == b'\n').collect();
    let others: Vec<&[u8]> = other.split(|&b| b == b'\n').collect();
    let (here, there) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(5) {
        0 => lines.insert(here, others[random.below(others.len())]),
        1 => lines.insert(here, lines[there]),
        2 => {
            lines.remove(here);
        }
        3 => lines.swap(here, there),
        _ => {
            let indented = [&b"    "[..], lines[here]].concat();
            lines[here] = &indented;
            return lines.join(&b'\n');
        }
    }
    lines.join(&b'\n')
}

fn spliced(source: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let lines: Vec<&[u8]> = source.split(|&b| b == b'\n').collect();
    let others: Vec<&[u8]> = other.split(|&b| b == b'\n').collect();
    let (end, start) = (random.below(lines.len() + 1), random.below(others.len()));
    [&lines[..end], &others[start..]].concat().join(&b'\n')
}

/// Words, numbers, runs of blanks, and every other byte by itself: near enough to Python's.
fn tokens(source: &[u8]) -> Vec<&[u8]> {
    let kind = |byte: u8| match byte {
        b'_' | 0x80.. => 1,
        byte if byte.is_ascii_alphanumeric() => 1,
        b' ' => 2,
        _ => 3,
    };
    source.chunk_by(|&a, &b| kind(a) == kind(b) && kind(a) != 3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_source_every_time() {
        let seeds = vec![
            b"x = [1, 2]\nprint(x)\n".to_vec(),
            b"def f(a):\n    return a\n".to_vec(),
        ];
        let made = |seed| {
            (0..50)
                .map(|_| mutant(&seeds, &mut Random::new(seed)))
                .collect::<Vec<_>>()
        };
        assert_eq!(made(7), made(7));
        assert_ne!(made(7), made(8));
    }

    #[test]
    fn tokens_are_the_whole_source() {
        let source = "x1 = 'é' + y.z\n\tif 1: pass".as_bytes();
        assert_eq!(tokens(source).concat(), source);
        assert!(tokens(source).contains(&&b"pass"[..]));
    }
}
