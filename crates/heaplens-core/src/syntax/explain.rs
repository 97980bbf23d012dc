//! Says in CPython's words why a program does not parse.
//!
//! CPython's grammar has rules for common mistakes (`invalid_*` in `python.gram`); here the tokens around the place
//! where the parser stopped are looked at instead. Where no mistake is recognised it is "invalid syntax" at that token.

use rustpython_parser as rp;
use rustpython_parser::lexer::{LexicalErrorType, lex};
use rustpython_parser::{FStringErrorType, Tok};

use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::parse::LineIndex;
use super::targets;

struct Token {
    tok: Tok,
    start: usize,
    end: usize,
}

struct Explainer<'a> {
    source: &'a str,
    lines: &'a LineIndex,
    tokens: Vec<Token>,
    /// The first token that the parser could not use.
    at: usize,
}

/// The diagnostic for a parser's error.
pub(super) fn explain(source: &str, lines: &LineIndex, error: &rp::ParseError) -> Box<Diagnostic> {
    let mut tokens = Vec::new();
    let mut lexical = None;
    for token in lex(source, rp::Mode::Module) {
        match token {
            Ok((tok, range)) => {
                tokens.push(Token {
                    tok,
                    start: range.start().to_usize(),
                    end: range.end().to_usize(),
                });
            }
            Err(error) => {
                lexical = Some((error.error, error.location.to_usize()));
                break;
            }
        }
    }
    let offset = error.offset.to_usize();
    let at = tokens
        .iter()
        .position(|t| t.start >= offset && t.end > t.start || t.start > offset);
    let at = at
        .or_else(|| tokens.iter().position(|t| t.start >= offset))
        .unwrap_or(tokens.len());
    let explainer = Explainer {
        source,
        lines,
        tokens,
        at,
    };
    let lexical_error = |explainer: &Explainer<'_>| {
        lexical
            .as_ref()
            .and_then(|(kind, location)| explainer.lexical(kind, *location))
    };
    if let Some(first @ Token { tok: Tok::Indent, .. }) = explainer.tokens.first() {
        return explainer.unexpected_indent(first);
    }
    if let rp::ParseErrorType::Lexical(kind) = &error.error {
        let found = match &lexical {
            Some((first, _)) if first == kind => lexical_error(&explainer),
            _ => explainer.grammar_error(kind, offset),
        };
        if let Some(diagnostic) = found {
            return diagnostic;
        }
    }
    // A mistake further on in the tokens counts only where nothing better is known.
    let elsewhere = || lexical_error(&explainer).filter(|found| !found.message.ends_with("never closed"));
    let found = explainer
        .indentation(error)
        .or_else(|| explainer.mistake())
        .or_else(elsewhere);
    found.unwrap_or_else(|| explainer.plain(offset))
}

impl Explainer<'_> {
    fn at(&self, kind: DiagnosticKind, message: impl Into<String>, start: usize, end: usize) -> Box<Diagnostic> {
        Diagnostic::at(kind, message, self.lines.location(start, end))
    }

    fn syntax(&self, message: impl Into<String>, start: usize, end: usize) -> Box<Diagnostic> {
        self.at(DiagnosticKind::SyntaxError, message, start, end)
    }

    /// "invalid syntax" at the token that could not be used, or the bracket that was left open before it.
    fn plain(&self, offset: usize) -> Box<Diagnostic> {
        let token = self.tokens.get(self.at);
        let line_of = |offset: usize| self.lines.position(offset).0;
        if let Some(open) = self.open_bracket(self.at)
            && token.is_none_or(|t| line_of(t.start) > line_of(open.start))
        {
            return self.never_closed(open);
        }
        match token {
            Some(t) if matches!(t.tok, Tok::Newline) => self.syntax("invalid syntax", t.start, t.start),
            Some(t) => self.syntax("invalid syntax", t.start, t.end),
            None => self.syntax("invalid syntax", offset, offset),
        }
    }

    fn never_closed(&self, open: &Token) -> Box<Diagnostic> {
        let bracket = &self.source[open.start..open.end];
        let mut diagnostic = self.syntax(format!("'{bracket}' was never closed"), open.start, open.end);
        diagnostic.end_column = 0;
        diagnostic
    }

    /// The innermost bracket open before a token.
    fn open_bracket(&self, before: usize) -> Option<&Token> {
        let mut open = Vec::new();
        for token in self.tokens.iter().take(before) {
            match token.tok {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => open.push(token),
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => {
                    open.pop();
                }
                _ => {}
            }
        }
        open.pop()
    }

    // What the tokenizer refuses.

    fn lexical(&self, kind: &LexicalErrorType, location: usize) -> Option<Box<Diagnostic>> {
        let after = self.tokens.last().map_or(0, |t| t.end);
        let rest = self.source.get(after..)?;
        let next = after + (rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\x0c']).len());
        let text = self.source.get(next..)?;
        match kind {
            LexicalErrorType::IndentationError => {
                let (line, _) = self.lines.position(location.min(self.source.len()));
                Some(self.whole_line(DiagnosticKind::IndentationError, &kind.to_string(), line))
            }
            LexicalErrorType::TabError | LexicalErrorType::TabsAfterSpaces => {
                let (line, _) = self.lines.position(location.min(self.source.len()));
                let message = "inconsistent use of tabs and spaces in indentation";
                let mut diagnostic = self.whole_line(DiagnosticKind::TabError, message, line);
                diagnostic.end_column = 0;
                Some(diagnostic)
            }
            LexicalErrorType::NestingError => self.unmatched(text, next),
            _ if starts_string(text) => self.unterminated(text, next),
            LexicalErrorType::Eof => self.open_bracket(self.tokens.len()).map(|open| self.never_closed(open)),
            LexicalErrorType::LineContinuationError => {
                let at = location.saturating_sub(1);
                let message = "unexpected character after line continuation character";
                let mut diagnostic = self.syntax(message, at, at);
                diagnostic.end_column = 0;
                Some(diagnostic)
            }
            LexicalErrorType::UnrecognizedToken { tok } => {
                let at = self.source.get(..location)?.rfind(*tok).unwrap_or(location);
                if tok.is_ascii() {
                    return Some(self.syntax("invalid syntax", at, at + 1));
                }
                Some(self.syntax(format!("invalid character '{tok}' (U+{:04X})", *tok as u32), at, at))
            }
            _ if text.starts_with(|c: char| c.is_ascii_digit() || c == '.') => self.number(text, next),
            _ => None,
        }
    }

    fn whole_line(&self, kind: DiagnosticKind, message: &str, line: u32) -> Box<Diagnostic> {
        let start = self.lines.offset(line, 0);
        let length = self
            .source
            .get(start..)
            .and_then(|rest| rest.lines().next())
            .map_or(0, str::len);
        let mut diagnostic = self.at(kind, message, start + length, start + length);
        diagnostic.line = line;
        diagnostic.column = length as u32 + 1;
        diagnostic
    }

    fn unmatched(&self, text: &str, at: usize) -> Option<Box<Diagnostic>> {
        let found = text.chars().next()?;
        let Some(open) = self.open_bracket(self.tokens.len()) else {
            return Some(self.syntax(format!("unmatched '{found}'"), at, at));
        };
        let bracket = &self.source[open.start..open.end];
        let (open_line, line) = (self.lines.position(open.start).0, self.lines.position(at).0);
        let place = if open_line == line {
            String::new()
        } else {
            format!(" on line {open_line}")
        };
        let message = format!("closing parenthesis '{found}' does not match opening parenthesis '{bracket}'{place}");
        Some(self.syntax(message, at, at))
    }

    fn unterminated(&self, text: &str, at: usize) -> Option<Box<Diagnostic>> {
        let body = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let triple = body.starts_with("\"\"\"") || body.starts_with("'''");
        let last = self.source.trim_end_matches('\n').len();
        let (what, line) = if triple {
            ("triple-quoted string literal", self.lines.position(last).0)
        } else {
            ("string literal", self.lines.position(at).0)
        };
        Some(self.syntax(format!("unterminated {what} (detected at line {line})"), at, at))
    }

    fn number(&self, text: &str, at: usize) -> Option<Box<Diagnostic>> {
        let lower = text.get(..2).unwrap_or_default().to_ascii_lowercase();
        let (name, radix) = match lower.as_str() {
            "0x" => ("hexadecimal", 16),
            "0o" => ("octal", 8),
            "0b" => ("binary", 2),
            _ => {
                let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_').len();
                if text.starts_with('0') && digits > 1 {
                    let zeros = text.len() - text.trim_start_matches('0').len();
                    let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix \
                                   for octal integers";
                    return Some(self.syntax(message, at, at + zeros));
                }
                let number = text.get(..digits).unwrap_or_default();
                let underscore = number
                    .find("__")
                    .or_else(|| number.ends_with('_').then_some(digits.max(1) - 1));
                let end = at + underscore.unwrap_or(digits.max(1) - 1);
                return Some(self.syntax("invalid decimal literal", end, end));
            }
        };
        let bad = text.get(2..)?.find(|c: char| !c.is_digit(radix))?;
        let digit = text[2 + bad..].chars().next().filter(char::is_ascii_digit);
        Some(match digit {
            Some(digit) => {
                let place = at + 2 + bad;
                self.syntax(format!("invalid digit '{digit}' in {name} literal"), place, place)
            }
            None => self.syntax(format!("invalid {name} literal"), at + 1 + bad, at + 1 + bad),
        })
    }

    // What the parser itself found.

    fn grammar_error(&self, kind: &LexicalErrorType, offset: usize) -> Option<Box<Diagnostic>> {
        let message = match kind {
            LexicalErrorType::FStringError(error) => return Some(self.fstring(error, offset)),
            LexicalErrorType::PositionalArgumentError if self.double_star_before(offset) => {
                "positional argument follows keyword argument unpacking".to_owned()
            }
            LexicalErrorType::UnicodeError => return self.unicode_escape(offset),
            LexicalErrorType::Eof | LexicalErrorType::NestingError | LexicalErrorType::StringError => return None,
            other => other.to_string(),
        };
        let end = self
            .tokens
            .iter()
            .find(|t| t.start == offset)
            .map_or(offset + 1, |t| t.end);
        Some(self.syntax(message, offset, end))
    }

    fn double_star_before(&self, offset: usize) -> bool {
        let before = self.tokens.iter().filter(|t| t.start < offset).rev();
        before
            .take_while(|t| !matches!(t.tok, Tok::Newline))
            .any(|t| t.tok == Tok::DoubleStar)
    }

    fn fstring(&self, error: &FStringErrorType, offset: usize) -> Box<Diagnostic> {
        let literal = self.tokens.iter().find(|t| t.start <= offset && offset <= t.end);
        let has_backslash = literal.is_some_and(|t| self.source[t.start..t.end].contains('\\'));
        let message = match error {
            FStringErrorType::UnterminatedString | FStringErrorType::InvalidExpression(_) if has_backslash => {
                "f-string expression part cannot include a backslash".to_owned()
            }
            FStringErrorType::InvalidConversionFlag => {
                "f-string: invalid conversion character: expected 's', 'r', or 'a'".to_owned()
            }
            FStringErrorType::InvalidExpression(_) => "f-string: invalid syntax".to_owned(),
            other => format!("f-string: {other}"),
        };
        let end = literal.map_or(offset, |t| t.end);
        self.syntax(message, end, end)
    }

    fn unicode_escape(&self, offset: usize) -> Option<Box<Diagnostic>> {
        let literal = self.tokens.iter().find(|t| t.start <= offset && offset <= t.end)?;
        let (start, end, reason) = bad_escape(self.source.get(literal.start..literal.end)?)?;
        let message =
            format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {reason}");
        Some(self.syntax(message, literal.end, literal.end))
    }

    // Indentation.

    fn unexpected_indent(&self, indent: &Token) -> Box<Diagnostic> {
        let (line, column) = self.lines.position(indent.end);
        let mut diagnostic = self.at(
            DiagnosticKind::IndentationError,
            "unexpected indent",
            indent.end,
            indent.end,
        );
        (diagnostic.line, diagnostic.column, diagnostic.end_column) = (line, column, 0);
        diagnostic
    }

    /// The place of the token that could not be used; past the end, the end of the last line.
    fn here(&self) -> (usize, usize) {
        let last = self.source.trim_end().len();
        match self.tokens.get(self.at) {
            Some(token) if token.start < last => (token.start, token.end),
            _ => (last, last),
        }
    }

    fn indentation(&self, error: &rp::ParseError) -> Option<Box<Diagnostic>> {
        let is_indent = |t: &Token| t.tok == Tok::Indent;
        if let rp::ParseErrorType::UnrecognizedToken(Tok::Indent, _) = &error.error {
            let indent = self
                .tokens
                .iter()
                .find(|t| is_indent(t) && t.end >= error.offset.to_usize())?;
            return Some(self.unexpected_indent(indent));
        }
        if !error.error.is_indentation_error() {
            return None;
        }
        let colon = (0..self.at).rev().find(|i| self.tokens[*i].tok == Tok::Colon)?;
        let first = self.statement_start(colon);
        let keyword = &self.tokens[first];
        let what = match (&keyword.tok, self.tokens.get(first + 1).map(|t| &t.tok)) {
            (Tok::Def, _) | (Tok::Async, Some(Tok::Def)) => "function definition".to_owned(),
            (Tok::Class, _) => "class definition".to_owned(),
            (Tok::Async, Some(Tok::For)) => "'for' statement".to_owned(),
            (Tok::Async, Some(Tok::With)) => "'with' statement".to_owned(),
            (Tok::Except, Some(Tok::Star)) => "'except*' statement".to_owned(),
            _ => format!("'{}' statement", &self.source[keyword.start..keyword.end]),
        };
        let line = self.lines.position(keyword.start).0;
        let message = format!("expected an indented block after {what} on line {line}");
        let (start, end) = self.here();
        Some(self.at(DiagnosticKind::IndentationError, message, start, end))
    }

    /// The first token of the statement that holds a token.
    fn statement_start(&self, index: usize) -> usize {
        let breaks = |t: &Token| matches!(t.tok, Tok::Newline | Tok::Indent | Tok::Dedent | Tok::Semi);
        (0..index).rev().find(|i| breaks(&self.tokens[*i])).map_or(0, |i| i + 1)
    }

    // Common mistakes.

    fn mistake(&self) -> Option<Box<Diagnostic>> {
        let first = self.statement_start(self.at.min(self.tokens.len()));
        self.wrong_bracket()
            .or_else(|| self.split_number())
            .or_else(|| self.print_statement(first))
            .or_else(|| self.assignment_in_test(first))
            .or_else(|| self.argument_assignment())
            .or_else(|| self.missing_else(first))
            .or_else(|| self.missing_comma())
            .or_else(|| self.missing_handler())
            .or_else(|| self.dict_value())
            .or_else(|| self.other_statement(first))
            .or_else(|| self.missing_colon(first))
    }

    /// `[1)`
    fn wrong_bracket(&self) -> Option<Box<Diagnostic>> {
        let here = self.tokens.get(self.at)?;
        let open = self.open_bracket(self.at)?;
        let expected = match open.tok {
            Tok::Lpar => Tok::Rpar,
            Tok::Lsqb => Tok::Rsqb,
            _ => Tok::Rbrace,
        };
        if !matches!(here.tok, Tok::Rpar | Tok::Rsqb | Tok::Rbrace) || here.tok == expected {
            return None;
        }
        let text = self.source.get(here.start..here.end)?;
        let bracket = self.source.get(open.start..open.end)?;
        let (open_line, line) = (self.lines.position(open.start).0, self.lines.position(here.start).0);
        let place = if open_line == line {
            String::new()
        } else {
            format!(" on line {open_line}")
        };
        let message = format!("closing parenthesis '{text}' does not match opening parenthesis '{bracket}'{place}");
        Some(self.syntax(message, here.start, here.start))
    }

    /// `5x`, `1__0`, `0b12`: a number that runs into something else.
    fn split_number(&self) -> Option<Box<Diagnostic>> {
        let here = self.tokens.get(self.at)?;
        let previous = self.tokens.get(self.at.checked_sub(1)?)?;
        let is_number = |tok: &Tok| matches!(tok, Tok::Int { .. } | Tok::Float { .. } | Tok::Complex { .. });
        let runs_on = matches!(here.tok, Tok::Name { .. }) || is_number(&here.tok);
        if !is_number(&previous.tok) || !runs_on || here.start != previous.end {
            return None;
        }
        self.number(self.source.get(previous.start..)?, previous.start)
    }

    fn tok(&self, index: usize) -> Option<&Tok> {
        self.tokens.get(index).map(|t| &t.tok)
    }

    /// The end of the last token of the line of a token, brackets allowed for.
    fn line_end(&self, from: usize) -> usize {
        let rest = self.tokens.iter().skip(from);
        rest.take_while(|t| !matches!(t.tok, Tok::Newline | Tok::Semi))
            .last()
            .map_or(0, |t| t.end)
    }

    fn print_statement(&self, first: usize) -> Option<Box<Diagnostic>> {
        let Some(Tok::Name { name }) = self.tok(first) else {
            return None;
        };
        if !matches!(name.as_str(), "print" | "exec") || self.at != first + 1 || !starts_operand(self.tok(self.at)?) {
            return None;
        }
        let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        Some(self.syntax(message, self.tokens[first].start, self.line_end(first)))
    }

    /// `if x = 1:`
    fn assignment_in_test(&self, first: usize) -> Option<Box<Diagnostic>> {
        if self.tok(self.at) != Some(&Tok::Equal) || !matches!(self.tok(first)?, Tok::If | Tok::Elif | Tok::While) {
            return None;
        }
        let left = self.tokens.get(first + 1)?;
        let text = self.source.get(left.start..self.tokens[self.at].start)?.trim_end();
        let target = expression(text)?;
        if matches!(target, rp::ast::Expr::Name(_)) {
            let value = self.operand_end(self.at + 1);
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(self.syntax(message, left.start, value));
        }
        let name = targets::expr_name(&target);
        let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
        Some(self.syntax(message, left.start, left.start + text.len()))
    }

    /// `f(a.b=1)`
    fn argument_assignment(&self) -> Option<Box<Diagnostic>> {
        let open = self.open_bracket(self.at)?;
        if self.tok(self.at) != Some(&Tok::Equal) || open.tok != Tok::Lpar {
            return None;
        }
        let start = self.operand_start(self.at)?;
        let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
        let end = self.tokens[self.at].end;
        Some(self.syntax(message, start, end))
    }

    fn missing_else(&self, first: usize) -> Option<Box<Diagnostic>> {
        let depth_zero = self.open_bracket(self.at).is_none();
        let mut ifs = (first + 1..self.at).filter(|i| self.tokens[*i].tok == Tok::If);
        let found = ifs.next_back()?;
        let has_else = (found..self.at).any(|i| self.tokens[i].tok == Tok::Else);
        let is_end = matches!(self.tok(self.at), Some(Tok::Newline | Tok::Rpar | Tok::Comma));
        if !depth_zero || has_else || !is_end || found + 1 == self.at {
            return None;
        }
        let equal = (first..found).rev().find(|i| self.tokens[*i].tok == Tok::Equal);
        let start = self.tokens.get(equal.map_or(first, |equal| equal + 1))?.start;
        let end = self.tokens[self.at - 1].end;
        Some(self.syntax("expected 'else' after 'if' expression", start, end))
    }

    /// Two operands next to each other in brackets.
    fn missing_comma(&self) -> Option<Box<Diagnostic>> {
        self.open_bracket(self.at)?;
        let previous = self.tokens.get(self.at.checked_sub(1)?)?;
        if !ends_operand(&previous.tok) || !starts_operand(self.tok(self.at)?) {
            return None;
        }
        if matches!(previous.tok, Tok::Name { .. }) && matches!(self.tok(self.at), Some(Tok::String { .. })) {
            return None;
        }
        // A bracket left open on an earlier line is the likelier mistake.
        let (line, previous_line) = (
            self.lines.position(self.tokens[self.at].start).0,
            self.lines.position(previous.start).0,
        );
        if line != previous_line && self.tokens.get(self.at + 1).is_some_and(|t| t.tok == Tok::Equal) {
            return None;
        }
        if line != previous_line && self.open_bracket(self.tokens.len()).is_some() {
            return None;
        }
        let start = self.operand_start(self.at)?;
        Some(self.syntax(
            "invalid syntax. Perhaps you forgot a comma?",
            start,
            self.operand_end(self.at),
        ))
    }

    fn missing_handler(&self) -> Option<Box<Diagnostic>> {
        let token = self.tokens.get(self.at);
        let column = token.map_or(0, |t| self.lines.position(t.start).1);
        let mut opened = None;
        for (index, t) in self.tokens.iter().enumerate().take(self.at) {
            if self.lines.position(t.start).1 == column && self.statement_start(index) == index {
                match t.tok {
                    Tok::Try => opened = Some(index),
                    Tok::Dedent | Tok::Indent | Tok::Newline => {}
                    _ => opened = None,
                }
            }
        }
        opened?;
        let previous = self.tok(self.at.checked_sub(1)?)?;
        if !matches!(previous, Tok::Dedent | Tok::Newline) {
            return None;
        }
        let (start, end) = self.here();
        Some(self.syntax("expected 'except' or 'finally' block", start, end))
    }

    fn dict_value(&self) -> Option<Box<Diagnostic>> {
        let open = self.open_bracket(self.at)?;
        if open.tok != Tok::Lbrace {
            return None;
        }
        let previous = self.tokens.get(self.at.checked_sub(1)?)?;
        let here = self.tokens.get(self.at)?;
        if previous.tok == Tok::Colon && matches!(here.tok, Tok::Rbrace | Tok::Comma) {
            let message = "expression expected after dictionary key and ':'";
            return Some(self.syntax(message, previous.start, previous.end));
        }
        if matches!(here.tok, Tok::Rbrace | Tok::Comma) && ends_operand(&previous.tok) {
            let mut diagnostic = self.syntax("':' expected after dictionary key", previous.start, previous.end);
            diagnostic.end_column = 0;
            return Some(diagnostic);
        }
        None
    }

    fn other_statement(&self, first: usize) -> Option<Box<Diagnostic>> {
        let here = self.tokens.get(self.at)?;
        match (self.tok(first)?, &here.tok) {
            (Tok::From, Tok::Newline) if self.tok(self.at.checked_sub(1)?) == Some(&Tok::Comma) => {
                let message = "trailing comma not allowed without surrounding parentheses";
                Some(self.syntax(message, here.start, here.start))
            }
            (Tok::Except, Tok::Comma) if first + 1 < self.at => {
                let start = self.tokens[first + 1].start;
                let rest = self
                    .tokens
                    .iter()
                    .skip(self.at)
                    .take_while(|t| !matches!(t.tok, Tok::Colon | Tok::As | Tok::Newline));
                let end = rest.last().map_or(here.end, |t| t.end);
                Some(self.syntax("multiple exception types must be parenthesized", start, end))
            }
            (Tok::Def | Tok::Async, tok) => {
                let params = &self.tokens[first..self.at];
                let has = |wanted: &Tok| params.iter().any(|t| t.tok == *wanted);
                let message = match tok {
                    Tok::Star if has(&Tok::Star) => "* argument may appear only once",
                    Tok::Slash if has(&Tok::Slash) => "/ may appear only once",
                    Tok::Name { .. } | Tok::Star | Tok::DoubleStar if has(&Tok::DoubleStar) => {
                        "arguments cannot follow var-keyword argument"
                    }
                    tok if *tok != Tok::Lpar && self.at == first + 2 => "expected '('",
                    _ => return None,
                };
                let end = if here.tok == Tok::Newline { here.start } else { here.end };
                Some(self.syntax(message, here.start, end))
            }
            _ => None,
        }
    }

    fn missing_colon(&self, first: usize) -> Option<Box<Diagnostic>> {
        let here = self.tokens.get(self.at)?;
        if self.open_bracket(self.at).is_some() || self.tokens[first..self.at].iter().any(|t| t.tok == Tok::Colon) {
            return None;
        }
        let previous = self.tok(self.at.checked_sub(1)?)?;
        let complete = ends_operand(previous) || matches!(previous, Tok::Else | Tok::Try | Tok::Finally | Tok::Except);
        let at_newline = here.tok == Tok::Newline;
        let forced = match self.tok(first)? {
            Tok::If | Tok::Elif | Tok::While | Tok::Class | Tok::Except | Tok::Match | Tok::Case | Tok::With => {
                at_newline
            }
            Tok::For => self.tokens[first..self.at].iter().any(|t| t.tok == Tok::In),
            Tok::Def | Tok::Else | Tok::Try | Tok::Finally => true,
            Tok::Async => true,
            _ => false,
        };
        if !forced || !complete {
            return None;
        }
        let end = if at_newline { here.start } else { here.end };
        Some(self.syntax("expected ':'", here.start, end))
    }

    /// Where the operand that ends before a token starts: after the last separator or keyword.
    fn operand_start(&self, before: usize) -> Option<usize> {
        let mut depth = 0;
        let mut start = None;
        for token in self.tokens.iter().take(before).rev() {
            match token.tok {
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth += 1,
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace if depth == 0 => break,
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth -= 1,
                Tok::Comma | Tok::Colon | Tok::Equal | Tok::Newline | Tok::Semi if depth == 0 => break,
                Tok::Return | Tok::In | Tok::If | Tok::Else | Tok::For if depth == 0 => break,
                _ => {}
            }
            start = Some(token.start);
        }
        start
    }

    /// Where the operand that starts at a token ends.
    fn operand_end(&self, from: usize) -> usize {
        let mut depth = 0;
        let mut end = self.tokens.get(from).map_or(self.source.len(), |t| t.end);
        for token in self.tokens.iter().skip(from) {
            match token.tok {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => depth += 1,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace if depth == 0 => break,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => depth -= 1,
                Tok::Comma | Tok::Colon | Tok::Equal | Tok::Newline | Tok::Semi if depth == 0 => break,
                Tok::For | Tok::If | Tok::Else | Tok::And | Tok::Or if depth == 0 => break,
                _ if depth == 0 && end != token.end && ends_operand_at(self, token) => break,
                _ => {}
            }
            end = token.end;
        }
        end
    }
}

/// Whether a token cannot continue the operand before it.
fn ends_operand_at(explainer: &Explainer<'_>, token: &Token) -> bool {
    let Some(index) = explainer.tokens.iter().position(|t| t.start == token.start) else {
        return true;
    };
    let previous = index.checked_sub(1).and_then(|i| explainer.tok(i));
    let is_name = |tok: &Tok| starts_operand(tok) && !matches!(tok, Tok::Lpar | Tok::Lsqb | Tok::Minus | Tok::Plus);
    previous.is_some_and(ends_operand) && is_name(&token.tok)
}

fn expression(text: &str) -> Option<rp::ast::Expr> {
    match rp::parse(text, rp::Mode::Expression, "").ok()? {
        rp::ast::Mod::Expression(module) => Some(*module.body),
        _ => None,
    }
}

/// The first escape of a string literal that does not decode: its first and last byte, and why.
fn bad_escape(literal: &str) -> Option<(usize, usize, &'static str)> {
    let body = literal.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let quotes = if body.starts_with("\"\"\"") || body.starts_with("'''") {
        3
    } else {
        1
    };
    let body = body.get(quotes..body.len().checked_sub(quotes)?)?;
    let bytes = body.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let (wanted, reason) = match bytes.get(at + 1) {
            Some(b'x') => (2, "truncated \\xXX escape"),
            Some(b'u') => (4, "truncated \\uXXXX escape"),
            Some(b'U') => (8, "truncated \\UXXXXXXXX escape"),
            Some(b'N') => {
                let name = body
                    .get(at + 2..)
                    .and_then(|rest| rest.strip_prefix('{'))
                    .and_then(|rest| rest.find('}'));
                let Some(length) = name.filter(|length| *length > 0) else {
                    return Some((at, at + 1, "malformed \\N character escape"));
                };
                // Without the table of names, only the last of them can be the wrong one.
                if !body[at + 3 + length..].contains("\\N{") {
                    return Some((at, at + 3 + length, "unknown Unicode character name"));
                }
                at += 2;
                continue;
            }
            _ => {
                at += 2;
                continue;
            }
        };
        let digits = bytes[at + 2..]
            .iter()
            .take(wanted)
            .take_while(|byte| byte.is_ascii_hexdigit())
            .count();
        if digits < wanted {
            return Some((at, at + 1 + digits, reason));
        }
        let value = body
            .get(at + 2..at + 2 + wanted)
            .and_then(|text| u32::from_str_radix(text, 16).ok());
        if value.is_some_and(|value| value > 0x10ffff) {
            return Some((at, at + 1 + digits, "illegal Unicode character"));
        }
        at += 2 + wanted;
    }
    None
}

fn starts_string(text: &str) -> bool {
    let prefix = text.chars().take_while(|c| c.is_ascii_alphabetic()).count();
    prefix <= 2 && text.get(prefix..).is_some_and(|rest| rest.starts_with(['"', '\'']))
}

fn ends_operand(tok: &Tok) -> bool {
    use Tok::*;
    matches!(
        tok,
        Name { .. } | Int { .. } | Float { .. } | Complex { .. } | String { .. } | Rpar | Rsqb | Rbrace
    ) || matches!(tok, None | True | False | Ellipsis)
}

fn starts_operand(tok: &Tok) -> bool {
    use Tok::*;
    matches!(
        tok,
        Name { .. } | Int { .. } | Float { .. } | Complex { .. } | String { .. } | Lbrace
    ) || matches!(
        tok,
        None | True | False | Ellipsis | Lambda | Not | Await | Tilde | Lpar | Lsqb | Minus | Plus
    )
}
