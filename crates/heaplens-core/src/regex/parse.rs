//! From a pattern to a program, with the error texts of CPython's `re._parser`.

use super::{Anchor, Error, Instr, Kind, Program, Set};

pub mod flags {
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const ASCII: u32 = 256;
    /// Those of which a pattern has one.
    pub const KIND: u32 = LOCALE | UNICODE | ASCII;
}

const MAX_REPEAT: usize = 4_294_967_295;
/// Instructions at most: counted repetitions are written out.
const MAX_CODE: usize = 200_000;
const MAX_NESTING: usize = 100;

#[derive(Clone, Debug)]
enum Node {
    Empty,
    One(Instr),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Group(usize, Box<Node>),
    Repeat {
        node: Box<Node>,
        min: usize,
        max: usize,
        greedy: bool,
        possessive: bool,
    },
    Look {
        ahead: bool,
        wanted: bool,
        node: Box<Node>,
    },
    Atomic(Box<Node>),
    If {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

type Parsed<T> = Result<T, Error>;

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    flags: u32,
    groups: usize,
    names: Vec<(String, usize)>,
    open: Vec<usize>,
    bytes: bool,
    depth: usize,
    /// Up to here there is nothing but flags for the whole pattern.
    lead: usize,
    /// Groups that conditions ask for before they begin, and where that is said.
    later: Vec<(usize, usize)>,
    warnings: Vec<String>,
}

/// Compiles a pattern; `bytes`: one of bytes, each as the character of that number.
pub fn compile(pattern: &[char], given: u32, bytes: bool) -> Parsed<Program> {
    let mut start = given;
    if !bytes && given & flags::ASCII == 0 {
        start |= flags::UNICODE;
    }
    let mut parser = Parser {
        chars: pattern,
        at: 0,
        flags: start,
        groups: 0,
        names: Vec::new(),
        open: Vec::new(),
        bytes,
        depth: 0,
        lead: 0,
        later: Vec::new(),
        warnings: Vec::new(),
    };
    let node = parser.choice()?;
    if parser.at < pattern.len() {
        return Err(error("unbalanced parenthesis", parser.at));
    }
    if let Some(&(group, at)) = parser.later.iter().find(|(group, _)| *group > parser.groups) {
        return Err(error(format!("invalid group reference {group}"), at));
    }
    let mut emitter = Emitter {
        code: Vec::new(),
        marks: 0,
    };
    emitter.node(&node)?;
    emitter.code.push(Instr::Match);
    let mut flags = parser.flags;
    if flags & flags::ASCII != 0 {
        flags &= !flags::UNICODE;
    }
    Ok(Program {
        code: emitter.code,
        groups: parser.groups,
        names: parser.names,
        flags,
        marks: emitter.marks,
        warnings: parser.warnings,
    })
}

fn error(message: impl Into<String>, position: usize) -> Error {
    Error {
        message: message.into(),
        position: Some(position),
    }
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek();
        self.at += usize::from(c.is_some());
        c
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn ascii(&self) -> bool {
        self.bytes || self.has(flags::ASCII)
    }

    fn choice(&mut self) -> Parsed<Node> {
        self.depth += 1;
        if self.depth > MAX_NESTING {
            return Err(error("heaplens nests no groups deeper than 100", self.at));
        }
        let mut branches = vec![self.sequence()?];
        while self.eat('|') {
            branches.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if branches.len() == 1 {
            branches.remove(0)
        } else {
            Node::Choice(branches)
        })
    }

    fn skip_verbose(&mut self) {
        while self.has(flags::VERBOSE) {
            match self.peek() {
                Some(' ' | '\t'..='\r') => self.at += 1,
                Some('#') => while !matches!(self.next(), None | Some('\n')) {},
                _ => return,
            }
        }
    }

    fn sequence(&mut self) -> Parsed<Node> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            let leads = self.lead == self.at;
            self.skip_verbose();
            let here = self.at;
            if leads {
                self.lead = here;
            }
            let Some(c) = self.peek() else { break };
            match c {
                '|' | ')' => break,
                '*' | '+' | '?' | '{' => {
                    self.at += 1;
                    let bounds = match c {
                        '*' => Some((0, MAX_REPEAT)),
                        '+' => Some((1, MAX_REPEAT)),
                        '?' => Some((0, 1)),
                        _ => self.bounds(here)?,
                    };
                    let Some((min, max)) = bounds else {
                        items.push(self.literal('{'));
                        continue;
                    };
                    let item = match items.pop() {
                        None | Some(Node::Empty) => return Err(error("nothing to repeat", here)),
                        Some(Node::One(Instr::Anchor(_))) => return Err(error("nothing to repeat", here)),
                        Some(Node::Repeat { .. }) => return Err(error("multiple repeat", here)),
                        Some(item) => item,
                    };
                    let (greedy, possessive) = (!self.eat('?'), false);
                    let possessive = possessive || greedy && self.eat('+');
                    items.push(Node::Repeat {
                        node: Box::new(item),
                        min,
                        max,
                        greedy,
                        possessive,
                    });
                }
                _ => {
                    self.at += 1;
                    let item = self.atom(c, here)?;
                    items.push(item);
                }
            }
        }
        items.retain(|item| !matches!(item, Node::Empty));
        Ok(match items.len() {
            0 => Node::Sequence(Vec::new()),
            1 => items.remove(0),
            _ => Node::Sequence(items),
        })
    }

    /// `m,n}` after the brace; None: it is no repetition.
    fn bounds(&mut self, here: usize) -> Parsed<Option<(usize, usize)>> {
        let back = self.at;
        if self.peek() == Some('}') {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.eat(',') { self.digits() } else { low.clone() };
        if !self.eat('}') {
            self.at = back;
            return Ok(None);
        }
        let number = |text: &str, default: usize| match text {
            "" => Ok(default),
            _ => text
                .parse()
                .ok()
                .filter(|&n: &usize| n < MAX_REPEAT)
                .ok_or_else(|| Error {
                    message: "the repetition number is too large".to_string(),
                    position: None,
                }),
        };
        let (min, max) = (number(&low, 0)?, number(&high, MAX_REPEAT)?);
        if max < min {
            return Err(error("min repeat greater than max repeat", here + 1));
        }
        Ok(Some((min, max)))
    }

    fn digits(&mut self) -> String {
        let mut text = String::new();
        while let Some(c) = self.peek().filter(char::is_ascii_digit) {
            text.push(c);
            self.at += 1;
        }
        text
    }

    fn literal(&self, c: char) -> Node {
        Node::One(Instr::Char {
            c,
            ignore_case: self.has(flags::IGNORECASE),
        })
    }

    fn set(&self, kind: Kind) -> Set {
        Set {
            kinds: vec![kind],
            ascii: self.ascii(),
            ..Set::default()
        }
    }

    fn atom(&mut self, c: char, here: usize) -> Parsed<Node> {
        let multiline = self.has(flags::MULTILINE);
        Ok(match c {
            '.' => Node::One(Instr::Any {
                newline: self.has(flags::DOTALL),
            }),
            '^' => Node::One(Instr::Anchor(if multiline { Anchor::LineStart } else { Anchor::Start })),
            '$' => Node::One(Instr::Anchor(if multiline { Anchor::LineEnd } else { Anchor::End })),
            '[' => Node::One(Instr::Set(self.character_set(here)?)),
            '(' => self.group(here)?,
            '\\' => self.escape(here)?,
            _ => self.literal(c),
        })
    }

    fn kind(c: char) -> Option<Kind> {
        Some(match c {
            'd' | 'D' => Kind::Digit(c == 'd'),
            'w' | 'W' => Kind::Word(c == 'w'),
            's' | 'S' => Kind::Space(c == 's'),
            _ => return None,
        })
    }

    fn escape(&mut self, here: usize) -> Parsed<Node> {
        let Some(c) = self.next() else {
            return Err(error("bad escape (end of pattern)", here));
        };
        if let Some(kind) = Self::kind(c) {
            return Ok(Node::One(Instr::Set(self.set(kind))));
        }
        let anchor = match c {
            'A' => Anchor::Start,
            'Z' => Anchor::TextEnd,
            'b' | 'B' => Anchor::Boundary {
                ascii: self.ascii(),
                wanted: c == 'b',
            },
            _ if c.is_ascii_digit() && c != '0' => return self.back_reference(c, here),
            _ => {
                let c = self.escaped(c, here)?;
                return Ok(self.literal(c));
            }
        };
        Ok(Node::One(Instr::Anchor(anchor)))
    }

    fn back_reference(&mut self, first: char, here: usize) -> Parsed<Node> {
        let mut text = String::from(first);
        if let Some(second) = self.peek().filter(char::is_ascii_digit) {
            self.at += 1;
            text.push(second);
            let third = self.peek().filter(|c| matches!(c, '0'..='7'));
            if let (true, true, Some(third)) = (matches!(first, '0'..='7'), matches!(second, '0'..='7'), third) {
                self.at += 1;
                text.push(third);
                let code = u32::from_str_radix(&text, 8).unwrap_or(0);
                if code > 0o377 {
                    return Err(error(
                        format!("octal escape value \\{text} outside of range 0-0o377"),
                        here,
                    ));
                }
                return Ok(self.literal(char::from_u32(code).unwrap_or('\0')));
            }
        }
        let group: usize = text.parse().unwrap_or(0);
        if group > self.groups {
            return Err(error(format!("invalid group reference {group}"), here + 1));
        }
        if self.open.contains(&group) {
            return Err(error("cannot refer to an open group", here));
        }
        Ok(Node::One(Instr::Again {
            group,
            ignore_case: self.has(flags::IGNORECASE),
        }))
    }

    /// The character that an escape stands for, inside a set or outside.
    fn escaped(&mut self, c: char, here: usize) -> Parsed<char> {
        let hex = |parser: &mut Self, len: usize| {
            let from = parser.at;
            while parser.at < from + len && parser.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
                parser.at += 1;
            }
            let text: String = parser.chars[from..parser.at].iter().collect();
            if text.len() < len {
                return Err(error(format!("incomplete escape \\{c}{text}"), here));
            }
            let code = u32::from_str_radix(&text, 16).unwrap_or(0);
            crate::text::surrogate::held(code).ok_or_else(|| error(format!("bad escape \\{c}{text}"), here))
        };
        Ok(match c {
            'a' => '\x07',
            'b' => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0b',
            'x' => hex(self, 2)?,
            'u' if !self.bytes => hex(self, 4)?,
            'U' if !self.bytes => hex(self, 8)?,
            '0'..='7' => {
                let mut code = c.to_digit(8).unwrap_or(0);
                for _ in 0..2 {
                    let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else {
                        break;
                    };
                    code = code * 8 + digit;
                    self.at += 1;
                }
                char::from_u32(code).unwrap_or('\0')
            }
            'N' if !self.bytes => self.named_character(here)?,
            _ if c.is_ascii_alphanumeric() => return Err(error(format!("bad escape \\{c}"), here)),
            _ => c,
        })
    }

    /// What follows `\N`.
    fn named_character(&mut self, here: usize) -> Parsed<char> {
        if !self.eat('{') {
            return Err(error("missing {", self.at));
        }
        let from = self.at;
        while self.peek().is_some_and(|c| c != '}') {
            self.at += 1;
        }
        let name: String = self.chars[from..self.at].iter().collect();
        if name.is_empty() {
            return Err(error("missing character name", from));
        }
        if !self.eat('}') {
            return Err(error("missing }, unterminated name", from));
        }
        unicode_names2::character(&name.to_uppercase()).ok_or_else(|| {
            error(
                format!("undefined character name {}", crate::text::repr::str_repr(&name)),
                here,
            )
        })
    }

    fn character_set(&mut self, here: usize) -> Parsed<Set> {
        let mut set = Set {
            ascii: self.ascii(),
            ignore_case: self.has(flags::IGNORECASE),
            ..Set::default()
        };
        if self.peek() == Some('[') {
            self.warn("nested set", self.at);
        }
        set.negated = self.eat('^');
        let first = self.at;
        loop {
            let begin = self.at;
            let Some(c) = self.next() else {
                return Err(error("unterminated character set", here));
            };
            if c == ']' && begin > first {
                return Ok(set);
            }
            if begin > first && self.peek() == Some(c) {
                match c {
                    '-' => self.warn("set difference", begin),
                    '&' => self.warn("set intersection", begin),
                    '~' => self.warn("set symmetric difference", begin),
                    '|' => self.warn("set union", begin),
                    _ => {}
                }
            }
            let low = self.member(c, begin, here)?;
            if self.peek() == Some('-') {
                self.at += 1;
                let second = self.at;
                let Some(c) = self.next() else {
                    return Err(error("unterminated character set", here));
                };
                if c == ']' {
                    add(&mut set, low);
                    set.ranges.push(('-', '-'));
                    return Ok(set);
                }
                if c == '-' {
                    self.warn("set difference", second - 1);
                }
                let high = self.member(c, second, here)?;
                let (Ok(low), Ok(high)) = (low, high) else {
                    return Err(error(format!("bad character range {}", self.shown(begin)), begin));
                };
                if high < low {
                    return Err(error(format!("bad character range {}", self.shown(begin)), begin));
                }
                set.ranges.push((low, high));
            } else {
                add(&mut set, low);
            }
        }
    }

    /// What is to get a meaning of its own in a set one day.
    fn warn(&mut self, what: &str, at: usize) {
        self.warnings.push(format!("Possible {what} at position {at}"));
    }

    fn shown(&self, from: usize) -> String {
        self.chars[from..self.at].iter().collect()
    }

    fn member(&mut self, c: char, begin: usize, set: usize) -> Parsed<Result<char, Kind>> {
        if c != '\\' {
            return Ok(Ok(c));
        }
        let Some(c) = self.next() else {
            return Err(if set < begin {
                error("unterminated character set", set)
            } else {
                error("bad escape", begin)
            });
        };
        match Self::kind(c) {
            Some(kind) => Ok(Err(kind)),
            None => self.escaped(c, begin).map(Ok),
        }
    }

    fn group(&mut self, here: usize) -> Parsed<Node> {
        if !self.eat('?') {
            return self.capture(None, here);
        }
        let Some(c) = self.next() else {
            return Err(error("unexpected end of pattern", self.at));
        };
        match c {
            'P' => match self.next() {
                Some('<') => {
                    let name = self.name('>')?;
                    self.capture(Some(name), here)
                }
                Some('=') => {
                    let (name, at) = self.name(')')?;
                    let group = match self.names.iter().find(|(known, _)| *known == name) {
                        Some((_, group)) => *group,
                        None => return Err(error(format!("unknown group name '{name}'"), at)),
                    };
                    if self.open.contains(&group) {
                        return Err(error("cannot refer to an open group", at));
                    }
                    Ok(Node::One(Instr::Again {
                        group,
                        ignore_case: self.has(flags::IGNORECASE),
                    }))
                }
                Some(c) => Err(error(format!("unknown extension ?P{c}"), here + 1)),
                None => Err(error("unexpected end of pattern", self.at)),
            },
            ':' => self.inside(here),
            '#' => loop {
                match self.next() {
                    None => return Err(error("missing ), unterminated comment", here)),
                    Some(')') => {
                        if self.lead == here {
                            self.lead = self.at;
                        }
                        return Ok(Node::Empty);
                    }
                    _ => {}
                }
            },
            '=' | '!' => Ok(Node::Look {
                ahead: true,
                wanted: c == '=',
                node: Box::new(self.inside(here)?),
            }),
            '<' => match self.next() {
                Some(c @ ('=' | '!')) => Ok(Node::Look {
                    ahead: false,
                    wanted: c == '=',
                    node: Box::new(self.inside(here)?),
                }),
                Some(c) => Err(error(format!("unknown extension ?<{c}"), here + 1)),
                None => Err(error("unexpected end of pattern", self.at)),
            },
            '>' => Ok(Node::Atomic(Box::new(self.inside(here)?))),
            '(' => self.condition(here),
            _ => {
                self.at -= 1;
                self.inline_flags(here)
            }
        }
    }

    /// What stands up to the closing parenthesis; flags set inside end there.
    fn inside(&mut self, here: usize) -> Parsed<Node> {
        let flags = self.flags;
        let node = self.choice()?;
        self.flags = flags;
        if !self.eat(')') {
            return Err(error("missing ), unterminated subpattern", here));
        }
        Ok(match node {
            Node::Sequence(items) if items.is_empty() => Node::Sequence(vec![Node::Empty]),
            node => Node::Sequence(vec![node]),
        })
    }

    fn capture(&mut self, name: Option<(String, usize)>, here: usize) -> Parsed<Node> {
        self.groups += 1;
        let group = self.groups;
        if let Some((name, at)) = name {
            if let Some((_, was)) = self.names.iter().find(|(known, _)| *known == name) {
                let text = format!("redefinition of group name '{name}' as group {group}; was group {was}");
                return Err(error(text, at));
            }
            self.names.push((name, group));
        }
        self.open.push(group);
        let node = self.inside(here)?;
        self.open.pop();
        Ok(Node::Group(group, Box::new(node)))
    }

    fn name(&mut self, end: char) -> Parsed<(String, usize)> {
        let from = self.at;
        let mut name = String::new();
        loop {
            match self.next() {
                None if name.is_empty() => return Err(error("missing group name", from)),
                None => return Err(error(format!("missing {end}, unterminated name"), from)),
                Some(c) if c == end => break,
                Some(c) => name.push(c),
            }
        }
        if name.is_empty() {
            return Err(error("missing group name", from));
        }
        let mut chars = name.chars();
        let fits = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
            && chars.all(|c| c == '_' || c.is_alphanumeric());
        let number = end == ')' && name.chars().all(|c| c.is_ascii_digit());
        if !fits && !number {
            return Err(error(format!("bad character in group name '{name}'"), from));
        }
        Ok((name, from))
    }

    fn condition(&mut self, here: usize) -> Parsed<Node> {
        let (name, at) = self.name(')')?;
        let group = match name.parse::<usize>() {
            Ok(0) => return Err(error("bad group number", at)),
            Ok(number) => {
                self.later.push((number, at));
                number
            }
            Err(_) => match self.names.iter().find(|(known, _)| *known == name) {
                Some((_, group)) => *group,
                None => return Err(error(format!("unknown group name '{name}'"), at)),
            },
        };
        let yes = self.sequence()?;
        let no = if self.eat('|') {
            self.sequence()?
        } else {
            Node::Sequence(Vec::new())
        };
        if self.peek() == Some('|') {
            return Err(error("conditional backref with more than two branches", self.at));
        }
        if !self.eat(')') {
            return Err(error("missing ), unterminated subpattern", here));
        }
        Ok(Node::If {
            group,
            yes: Box::new(yes),
            no: Box::new(no),
        })
    }

    fn flag(c: char) -> Option<u32> {
        Some(match c {
            'i' => flags::IGNORECASE,
            'm' => flags::MULTILINE,
            's' => flags::DOTALL,
            'x' => flags::VERBOSE,
            'a' => flags::ASCII,
            'u' => flags::UNICODE,
            'L' => flags::LOCALE,
            _ => return None,
        })
    }

    /// One more flag, or else `missing` is what is said of it.
    fn next_flag(&mut self, missing: &str) -> Parsed<u32> {
        let at = self.at;
        let c = self.next();
        c.and_then(Self::flag).ok_or_else(|| match c {
            Some(c) if c.is_alphabetic() => error("unknown flag", at),
            _ => error(missing, at),
        })
    }

    fn inline_flags(&mut self, here: usize) -> Parsed<Node> {
        let refuse = |at, why: &str| Err(error(format!("bad inline flags: {why}"), at));
        let (mut add, mut drop) = (0, 0);
        if let Some(c) = self.peek().filter(|&c| c != '-' && Self::flag(c).is_none()) {
            return Err(error(format!("unknown extension ?{c}"), here + 1));
        }
        while !matches!(self.peek(), Some('-' | ':' | ')')) {
            let flag = self.next_flag("missing -, : or )")?;
            if !self.bytes && flag == flags::LOCALE {
                return refuse(self.at, "cannot use 'L' flag with a str pattern");
            }
            if self.bytes && flag == flags::UNICODE {
                return refuse(self.at, "cannot use 'u' flag with a bytes pattern");
            }
            add |= flag;
            if flag & flags::KIND != 0 && add & flags::KIND != flag {
                return refuse(self.at, "flags 'a', 'u' and 'L' are incompatible");
            }
        }
        if self.eat(')') {
            if here != self.lead {
                return Err(error("global flags not at the start of the expression", here));
            }
            self.lead = self.at;
            self.flags |= add;
            return Ok(Node::Empty);
        }
        if self.eat('-') {
            let mut missing = "missing flag";
            while drop == 0 || self.peek() != Some(':') {
                drop |= self.next_flag(missing)?;
                if drop & flags::KIND != 0 {
                    return refuse(self.at, "cannot turn off flags 'a', 'u' and 'L'");
                }
                missing = "missing :";
            }
        }
        if add & drop != 0 {
            return refuse(self.at, "flag turned on and off");
        }
        self.at += 1;
        let flags = self.flags;
        let kept = if add & flags::KIND == 0 {
            flags
        } else {
            flags & !flags::KIND
        };
        self.flags = (kept | add) & !drop;
        let node = self.inside(here);
        self.flags = flags;
        node
    }
}

fn add(set: &mut Set, member: Result<char, Kind>) {
    match member {
        Ok(c) => set.ranges.push((c, c)),
        Err(kind) => set.kinds.push(kind),
    }
}

/// The one length that all matches of a node have.
fn width(node: &Node) -> Option<usize> {
    Some(match node {
        Node::Empty | Node::Look { .. } => 0,
        Node::One(Instr::Anchor(_)) => 0,
        Node::One(Instr::Again { .. }) => return None,
        Node::One(_) => 1,
        Node::Sequence(items) => items.iter().map(width).try_fold(0usize, |sum, w| sum.checked_add(w?))?,
        Node::Choice(items) => {
            let first = width(items.first()?)?;
            if items.iter().any(|item| width(item) != Some(first)) {
                return None;
            }
            first
        }
        Node::Group(_, node) | Node::Atomic(node) => width(node)?,
        Node::Repeat { node, min, max, .. } if min == max => width(node)?.checked_mul(*min)?,
        Node::Repeat { .. } => return None,
        Node::If { yes, no, .. } => width(yes).filter(|w| width(no) == Some(*w))?,
    })
}

struct Emitter {
    code: Vec<Instr>,
    marks: usize,
}

impl Emitter {
    fn node(&mut self, node: &Node) -> Parsed<()> {
        if self.code.len() > MAX_CODE {
            return Err(Error {
                message: "heaplens finds the pattern too large".to_string(),
                position: None,
            });
        }
        match node {
            Node::Empty => {}
            Node::One(instr) => self.code.push(instr.clone()),
            Node::Sequence(items) => items.iter().try_for_each(|item| self.node(item))?,
            Node::Choice(branches) => {
                let mut jumps = Vec::new();
                for (index, branch) in branches.iter().enumerate() {
                    if index + 1 == branches.len() {
                        self.node(branch)?;
                        break;
                    }
                    let split = self.code.len();
                    self.code.push(Instr::Fail);
                    self.node(branch)?;
                    jumps.push(self.code.len());
                    self.code.push(Instr::Fail);
                    self.code[split] = Instr::Split(split + 1, self.code.len());
                }
                for jump in jumps {
                    self.code[jump] = Instr::Jump(self.code.len());
                }
            }
            Node::Group(group, node) => {
                self.code.push(Instr::Save(group * 2));
                self.node(node)?;
                self.code.push(Instr::Save(group * 2 + 1));
            }
            Node::Repeat {
                node,
                min,
                max,
                greedy,
                possessive,
            } => {
                if *possessive {
                    let inner = Node::Repeat {
                        node: node.clone(),
                        min: *min,
                        max: *max,
                        greedy: true,
                        possessive: false,
                    };
                    return self.node(&Node::Atomic(Box::new(inner)));
                }
                self.repeat(node, *min, *max, *greedy)?;
            }
            Node::Look { ahead, wanted, node } => {
                let behind = if *ahead {
                    0
                } else {
                    width(node).ok_or_else(|| Error {
                        message: "look-behind requires fixed-width pattern".to_string(),
                        position: None,
                    })?
                };
                let look = self.code.len();
                self.code.push(Instr::Fail);
                self.node(node)?;
                self.code.push(Instr::Done);
                self.code[look] = Instr::Look {
                    ahead: *ahead,
                    behind,
                    wanted: *wanted,
                    next: self.code.len(),
                };
            }
            Node::Atomic(node) => {
                let start = self.code.len();
                self.code.push(Instr::Fail);
                self.node(node)?;
                self.code.push(Instr::Done);
                self.code[start] = Instr::Atomic { next: self.code.len() };
            }
            Node::If { group, yes, no } => {
                let test = self.code.len();
                self.code.push(Instr::Fail);
                self.node(yes)?;
                let jump = self.code.len();
                self.code.push(Instr::Fail);
                self.code[test] = Instr::If {
                    group: *group,
                    no: self.code.len(),
                };
                self.node(no)?;
                self.code[jump] = Instr::Jump(self.code.len());
            }
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, min: usize, max: usize, greedy: bool) -> Parsed<()> {
        for _ in 0..min {
            let start = self.code.len();
            self.node(node)?;
            if self.code.len() == start {
                // Nothing, however often.
                return Ok(());
            }
        }
        let split = |first: usize, second: usize| {
            if greedy {
                Instr::Split(first, second)
            } else {
                Instr::Split(second, first)
            }
        };
        if max == MAX_REPEAT {
            let may_be_empty = !matches!(node, Node::One(Instr::Char { .. } | Instr::Any { .. } | Instr::Set(_)));
            let start = self.code.len();
            self.code.push(Instr::Fail);
            let mark = self.marks;
            if may_be_empty {
                self.marks += 1;
                self.code.push(Instr::Mark(mark));
            }
            self.node(node)?;
            if may_be_empty {
                let end = self.code.len() + 2;
                self.code.push(Instr::Progress { mark, end });
            }
            self.code.push(Instr::Jump(start));
            self.code[start] = split(start + 1, self.code.len());
            return Ok(());
        }
        let mut splits = Vec::new();
        for _ in min..max {
            let start = self.code.len();
            splits.push(start);
            self.code.push(Instr::Fail);
            self.node(node)?;
            if self.code.len() == start + 1 {
                break;
            }
        }
        let end = self.code.len();
        for at in splits {
            self.code[at] = split(at + 1, end);
        }
        Ok(())
    }
}
