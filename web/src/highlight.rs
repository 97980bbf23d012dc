//! Colours for a program that is only read. A scanner, not a parser: it must never fail, and a wrong guess costs a colour.

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    Keyword,
    Text,
    Number,
    Comment,
    Defined,
}

impl Kind {
    pub fn class(self) -> Option<&'static str> {
        match self {
            Kind::Plain => None,
            Kind::Keyword => Some("code-keyword"),
            Kind::Text => Some("code-string"),
            Kind::Number => Some("code-number"),
            Kind::Comment => Some("code-comment"),
            Kind::Defined => Some("code-function"),
        }
    }
}

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];
const CONSTANTS: &[&str] = &["True", "False", "None"];

/// The pieces of each line, in order; together they are the source.
pub fn highlight(source: &str) -> Vec<Vec<(Kind, String)>> {
    let mut lines = vec![Vec::new()];
    let mut rest = source;
    let mut before = "";
    while let Some(first) = rest.chars().next() {
        let (kind, length) = piece(rest, first, before);
        let (text, after) = rest.split_at(length);
        push(&mut lines, kind, text);
        if !text.trim().is_empty() {
            before = text;
        }
        rest = after;
    }
    if source.ends_with('\n') && lines.len() > 1 {
        lines.pop();
    }
    lines
}

/// The kind and the length in bytes of the piece that `rest` begins with.
fn piece(rest: &str, first: char, before: &str) -> (Kind, usize) {
    if first == '#' {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if first.is_ascii_digit() {
        return (
            Kind::Number,
            span(rest, |c| c.is_alphanumeric() || c == '.' || c == '_'),
        );
    }
    if first.is_alphabetic() || first == '_' {
        let word = span(rest, |c| c.is_alphanumeric() || c == '_');
        let (name, after) = rest.split_at(word);
        let prefix = name.len() <= 2 && name.chars().all(|c| "rRbBfFuU".contains(c));
        if prefix && after.starts_with(['"', '\'']) {
            return (Kind::Text, word + string(after));
        }
        let kind = match name {
            _ if KEYWORDS.contains(&name) => Kind::Keyword,
            _ if CONSTANTS.contains(&name) => Kind::Number,
            _ if before == "def" || before == "class" => Kind::Defined,
            _ => Kind::Plain,
        };
        return (kind, word);
    }
    if first == '"' || first == '\'' {
        return (Kind::Text, string(rest));
    }
    (Kind::Plain, first.len_utf8())
}

fn span(text: &str, part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !part(c)).unwrap_or(text.len())
}

/// The length of the string literal that `text` begins with; an open one ends with its line.
fn string(text: &str) -> usize {
    let triple = ["\"\"\"", "'''"].into_iter().find(|quotes| text.starts_with(quotes));
    let quotes = triple.unwrap_or(if text.starts_with('"') { "\"" } else { "'" });
    let mut escaped = false;
    for (i, c) in text.char_indices().skip(quotes.len()) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if text.split_at(i).1.starts_with(quotes) {
            return i + quotes.len();
        } else if c == '\n' && triple.is_none() {
            return i;
        }
    }
    text.len()
}

fn push(lines: &mut Vec<Vec<(Kind, String)>>, kind: Kind, text: &str) {
    for (i, part) in text.split('\n').enumerate() {
        if i > 0 {
            lines.push(Vec::new());
        }
        let Some(line) = lines.last_mut() else { continue };
        match line.last_mut() {
            Some((last, so_far)) if *last == kind => so_far.push_str(part),
            _ if !part.is_empty() => line.push((kind, part.to_owned())),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_together_are_the_source() {
        for source in [
            "",
            "\n",
            "a\n\nb",
            "def f(x='é'):\n    return x  # ü",
            "s = '''a\nb'''\n",
            "'open\nx",
            "\\'",
            "rb'\\''\"",
            "1e5_0j",
        ] {
            let lines: Vec<String> = highlight(source)
                .iter()
                .map(|l| l.iter().map(|(_, t)| t.as_str()).collect())
                .collect();
            assert_eq!(
                lines.join("\n"),
                source
                    .strip_suffix('\n')
                    .filter(|s| !s.is_empty())
                    .unwrap_or(if source == "\n" { "" } else { source })
            );
        }
    }

    #[test]
    fn words_are_told_apart() {
        let kinds = |source: &str| {
            highlight(source)
                .concat()
                .into_iter()
                .filter(|(k, _)| *k != Kind::Plain)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            kinds("def if_(x):"),
            [(Kind::Keyword, "def".to_owned()), (Kind::Defined, "if_".to_owned())]
        );
        assert_eq!(
            kinds("x = f'a' # b"),
            [(Kind::Text, "f'a'".to_owned()), (Kind::Comment, "# b".to_owned())]
        );
        assert_eq!(
            kinds("None, 0x1f"),
            [(Kind::Number, "None".to_owned()), (Kind::Number, "0x1f".to_owned())]
        );
    }
}
