//! A program as it stands in HTML, indented with its surroundings, made a program again.

/// Takes off blank lines at both ends and the indentation that all lines share, as `textwrap.dedent` does.
pub fn dedent(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| if line.trim().is_empty() { "" } else { line })
        .collect();
    let from = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let to = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(from, |last| last + 1);
    let lines = lines.get(from..to).unwrap_or_default();
    let mut shared: Option<&str> = None;
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let margin = line.split_at(line.len() - line.trim_start_matches([' ', '\t']).len()).0;
        shared = Some(shared.map_or(margin, |shared| common(shared, margin)));
    }
    let shared = shared.unwrap_or_default();
    lines
        .iter()
        .map(|line| line.strip_prefix(shared).unwrap_or_default().to_owned() + "\n")
        .collect()
}

/// What two margins, which are ASCII, begin with alike.
fn common<'a>(a: &'a str, b: &str) -> &'a str {
    let length = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    a.get(..length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_margins_go() {
        let rows = [
            ("", ""),
            ("\n  \n", ""),
            ("a", "a\n"),
            ("\n    if a:\n        b\n\n    c\n  ", "if a:\n    b\n\nc\n"),
            ("\n\ta\n\t\tb\n", "a\n\tb\n"),
            ("  a\n\tb", "  a\n\tb\n"),
            ("    a\n  é", "  a\né\n"),
            ("  a\r\n  b\r\n", "a\nb\n"),
        ];
        for (text, expected) in rows {
            assert_eq!(dedent(text), expected, "{text:?}");
        }
    }
}
