//! The programs of the gallery; each shows one thing that surprises people.

#[derive(Debug, PartialEq)]
pub struct Example {
    pub name: &'static str,
    pub title: &'static str,
    pub source: &'static str,
}

macro_rules! example {
    ($name:literal, $title:literal) => {
        Example {
            name: $name,
            title: $title,
            source: include_str!(concat!("../examples/", $name, ".py")),
        }
    };
}

/// The first one is there when the page opens.
pub const EXAMPLES: &[Example] = &[
    example!("aliasing", "Two names, one list"),
    example!("default_list", "The default list that remembers"),
    example!("closures", "Closures that see the last value"),
    example!("shallow_copy", "A copy that shares its parts"),
    example!("grid", "The grid with one row: [[0] * 3] * 3"),
    example!("identity", "256 is 256, but 257?"),
    example!("refcounts", "Reference counts and del"),
    example!("cycle", "A cycle, and the collector"),
    example!("generator", "A generator is a paused frame"),
    example!("classes", "Classes, instances and methods"),
    example!("recursion", "Recursion: a frame for each call"),
    example!("decorator", "What a decorator leaves behind"),
    example!("interning", "Which equal strings are one"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_different_and_programs_are_there() {
        for (i, example) in EXAMPLES.iter().enumerate() {
            assert!(
                example.source.lines().count() > 2,
                "{} is too short to show anything",
                example.name
            );
            assert!(
                example.source.lines().all(|line| line.len() <= 64),
                "{} is too wide for a phone",
                example.name
            );
            assert!(EXAMPLES.iter().skip(i + 1).all(|other| other.name != example.name));
        }
    }
}
