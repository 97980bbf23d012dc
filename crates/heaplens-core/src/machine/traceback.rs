//! The text that CPython 3.11 prints for an uncaught exception (`Python/pythonrun.c`, `Python/traceback.c`): the chain of
//! causes and contexts, each with its traceback, marks below the failing part of a line, notes, groups as a tree.
//!
//! `str()` of an exception may be Python code, which cannot be run from here: [`exceptions_to_stringify`] says for which
//! exceptions, and whoever prints brings the texts along.

use std::collections::{BTreeMap, BTreeSet};

use super::anchors::{Anchors, anchors, unwrapped};
use super::suggestions::suggestion;
use super::{Machine, ObjId, Res, names, types};
use crate::code::Location;
use crate::objects::exception::{self, Family};
use crate::objects::{Payload, frame_object};

/// What `str()` gave for exceptions whose text is made by Python code; `None` where it failed.
pub type Texts = BTreeMap<ObjId, Option<String>>;

/// CPython prints at most this many entries of a traceback, the innermost ones, unless `sys.tracebacklimit` says otherwise.
const LIMIT: usize = 1000;
/// Equal entries in a row that are printed before the rest is counted.
const REPEATED_SHOWN: usize = 3;
const MAX_GROUP_WIDTH: usize = 15;
const MAX_GROUP_DEPTH: usize = 10;
/// How deep a chain of exceptions is followed.
const MAX_CHAIN: usize = 200;

fn links(m: &Machine, id: ObjId) -> Vec<ObjId> {
    let Payload::Exception(data) = m.heap.payload(id) else {
        return Vec::new();
    };
    let mut found = vec![data.cause, data.context];
    if m.is_subtype(m.type_of(id), types::BASE_EXCEPTION_GROUP) {
        let members = data.fields.get(1).copied().unwrap_or_default();
        found.extend(m.tuple_items_or_empty(members));
    }
    found.retain(|id| !id.is_null());
    found
}

/// The exceptions of a chain (and in groups) whose text only Python code can say.
pub fn exceptions_to_stringify(m: &mut Machine, exception: ObjId) -> Vec<ObjId> {
    let mut seen = BTreeSet::new();
    let mut pending = vec![exception];
    let mut found = Vec::new();
    while let Some(id) = pending.pop() {
        if !seen.insert(id) {
            continue;
        }
        if let Err(super::Abort::Slow) = native_text(m, id) {
            found.push(id);
        }
        let mut more = links(m, id);
        more.reverse();
        pending.extend(more);
    }
    found
}

/// `str(exception)` without Python code; an exception raised by it is dropped.
fn native_text(m: &mut Machine, id: ObjId) -> Res<Option<String>> {
    let raised = std::mem::take(&mut m.raised);
    let outcome = match m.str_of(id) {
        Ok(text) => Ok(Some(text.to_string())),
        Err(super::Abort::Slow) => Err(super::Abort::Slow),
        Err(_) => Ok(None),
    };
    m.drop_raised();
    m.raised = raised;
    outcome
}

/// The whole text, newline included. The interpreter suggests names, the module `traceback` of 3.11 does not.
pub fn format_exception(m: &mut Machine, exception: ObjId, texts: &Texts, writer: Writer) -> String {
    let mut printer = Printer {
        texts,
        suggests: writer == Writer::Interpreter,
        of_module: writer != Writer::Interpreter,
        limit: match writer {
            Writer::Module { limit, .. } => limit,
            Writer::Interpreter => None,
        },
        chains: !matches!(writer, Writer::Module { chains: false, .. }),
        seen: BTreeSet::new(),
        out: String::new(),
        group_depth: 0,
        need_close: false,
    };
    printer.recursive(m, exception, 0);
    printer.out
}

/// As what cannot be raised is shown: its own traceback and what it says, without what led to it, notes or suggestions.
pub fn format_alone(m: &mut Machine, exception: ObjId) -> String {
    let texts = Texts::default();
    let mut printer = Printer {
        texts: &texts,
        suggests: false,
        of_module: false,
        limit: None,
        chains: true,
        seen: BTreeSet::new(),
        out: String::new(),
        group_depth: 0,
        need_close: false,
    };
    printer.traceback(m, exception);
    let title = type_title(m, m.type_of(exception));
    let text = native_text(m, exception).unwrap_or(None);
    let text = text.unwrap_or_else(|| "<exception str() failed>".into());
    let colon = if text.is_empty() { "" } else { ": " };
    printer.line(&format!("{title}{colon}{text}"));
    printer.out
}

/// Who prints an exception, and what the module was asked for: how many entries of each traceback (the last ones, if
/// negative), and whether what led to an exception is printed, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    Interpreter,
    Module { limit: Option<i64>, chains: bool },
}

struct Printer<'a> {
    texts: &'a Texts,
    suggests: bool,
    limit: Option<i64>,
    chains: bool,
    /// Whether the module `traceback` writes, which looks for operators in its own way.
    of_module: bool,
    seen: BTreeSet<ObjId>,
    out: String,
    group_depth: usize,
    /// The closing line of a group is still to be printed.
    need_close: bool,
}

const CAUSE: &str = "The above exception was the direct cause of the following exception:\n";
const CONTEXT: &str = "During handling of the above exception, another exception occurred:\n";

impl Printer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.group_depth)
    }

    /// Indentation and the bar of a group.
    fn margin(&mut self) {
        let indent = self.indent();
        self.out.push_str(&indent);
        if self.group_depth > 0 {
            self.out.push_str("| ");
        }
    }

    fn line(&mut self, text: &str) {
        self.margin();
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn recursive(&mut self, m: &mut Machine, id: ObjId, depth: usize) {
        self.seen.insert(id);
        if depth < MAX_CHAIN && self.chains {
            self.chain(m, id, depth);
        }
        if m.is_subtype(m.type_of(id), types::BASE_EXCEPTION_GROUP) {
            self.group(m, id, depth);
        } else {
            self.exception(m, id);
        }
    }

    /// What led to this exception, if it has not been printed already.
    fn chain(&mut self, m: &mut Machine, id: ObjId, depth: usize) {
        let Payload::Exception(data) = m.heap.payload(id) else {
            return;
        };
        let (cause, context, suppress) = (data.cause, data.context, data.suppress_context);
        let (earlier, message) = if !cause.is_null() {
            (cause, CAUSE)
        } else if !context.is_null() && !suppress {
            (context, CONTEXT)
        } else {
            return;
        };
        if self.seen.contains(&earlier) {
            return;
        }
        let need_close = self.need_close;
        self.recursive(m, earlier, depth + 1);
        // The module forgets that the group around this one is still to be closed.
        if !self.of_module {
            self.need_close = need_close;
        }
        self.line("");
        self.margin();
        self.out.push_str(message);
        self.line("");
    }

    fn group(&mut self, m: &mut Machine, id: ObjId, depth: usize) {
        if self.group_depth > MAX_GROUP_DEPTH {
            self.line(&format!("... (max_group_depth is {MAX_GROUP_DEPTH})"));
            return;
        }
        if self.group_depth == 0 {
            self.group_depth = 1;
        }
        self.exception(m, id);
        let members = exception::field(m, id, 1);
        let members = m.tuple_items_or_empty(members).to_vec();
        let shown = members.len().min(MAX_GROUP_WIDTH + 1);
        self.need_close = false;
        for (index, &member) in members.iter().take(shown).enumerate() {
            let last = index + 1 == shown;
            if last {
                self.need_close = true;
            }
            let truncated = index >= MAX_GROUP_WIDTH;
            let indent = self.indent();
            let corner = if index == 0 { "+-" } else { "  " };
            let label = if truncated {
                "...".to_string()
            } else {
                (index + 1).to_string()
            };
            self.out
                .push_str(&format!("{indent}{corner}+---------------- {label} ----------------\n"));
            self.group_depth += 1;
            if truncated {
                let left = members.len() - MAX_GROUP_WIDTH;
                let plural = if left == 1 { "" } else { "s" };
                self.line(&format!("and {left} more exception{plural}"));
            } else {
                self.recursive(m, member, depth + 1);
            }
            if last && self.need_close {
                let indent = self.indent();
                self.out
                    .push_str(&format!("{indent}+------------------------------------\n"));
                self.need_close = false;
            }
            self.group_depth -= 1;
        }
        if self.group_depth == 1 {
            self.group_depth = 0;
        }
    }

    fn exception(&mut self, m: &mut Machine, id: ObjId) {
        self.traceback(m, id);
        let place = syntax_place(m, id);
        if let Some((filename, line)) = &place {
            self.line(&format!("  File \"{filename}\", line {line}"));
            self.syntax_text(m, id);
        }
        let is_syntax = exception::family(m, m.type_of(id)) == Family::Syntax;
        self.message(m, id, place.is_some() || self.of_module && is_syntax);
        self.notes(m, id);
    }

    fn message(&mut self, m: &mut Machine, id: ObjId, only_message: bool) {
        let name = type_title(m, m.type_of(id));
        let text = match self.texts.get(&id) {
            Some(text) => text.clone(),
            None if only_message => {
                let message = exception::field(m, id, 0);
                if self.of_module && (message.is_null() || message == super::fixed::NONE) {
                    Some("<no detail available>".into())
                } else if message.is_null() {
                    Some("None".into())
                } else {
                    native_text(m, message).unwrap_or(None)
                }
            }
            None => native_text(m, id).unwrap_or(None),
        };
        let mut said = name;
        match text {
            None => said.push_str(": <exception str() failed>"),
            Some(text) if text.is_empty() => {}
            Some(text) => {
                said.push_str(": ");
                said.push_str(&text);
            }
        }
        let parts = crate::text::split::splitlines(&said, true);
        if self.of_module && self.group_depth > 0 && parts.len() > 1 {
            // The module indents each line, the interpreter what it writes at once.
            for part in parts {
                self.margin();
                self.out.push_str(part);
            }
        } else {
            self.margin();
            self.out.push_str(&said);
        }
        if self.suggests
            && let Some(suggestion) = suggestion(m, id)
        {
            self.out.push_str(&format!(". Did you mean: '{suggestion}'?"));
        }
        self.out.push('\n');
    }

    fn notes(&mut self, m: &mut Machine, id: ObjId) {
        let Some(notes) = m.instance_attribute(id, m.name(names::NOTES)) else {
            return;
        };
        if let Some(text) = m.as_str(notes).map(|text| text.text.clone()) {
            // A string is a sequence of notes, too.
            for c in text.chars() {
                self.line(&c.to_string());
            }
            return;
        }
        let Some(items) = m.sequence_items(notes).map(<[ObjId]>::to_vec) else {
            let text = m.repr(notes).unwrap_or_else(|_| "<__notes__ repr() failed>".into());
            self.margin();
            self.out.push_str(&text);
            return;
        };
        for item in items {
            match native_text(m, item) {
                Ok(Some(text)) => {
                    for line in crate::text::split::splitlines(&text, true) {
                        self.margin();
                        self.out.push_str(line);
                    }
                }
                _ => self.out.push_str("<note str() failed>"),
            }
            self.out.push('\n');
        }
    }

    fn traceback(&mut self, m: &Machine, id: ObjId) {
        let Payload::Exception(data) = m.heap.payload(id) else {
            return;
        };
        if data.traceback.is_null() {
            return;
        }
        let limit = match m
            .sys_attribute("tracebacklimit")
            .filter(|_| self.limit.is_none())
            .map(|limit| m.heap.payload(limit))
        {
            Some(Payload::Int(limit)) => usize::try_from(*limit).unwrap_or(0),
            Some(Payload::Big(limit)) if limit.sign() == num_bigint::Sign::Minus => 0,
            _ => LIMIT,
        };
        if limit == 0 {
            return;
        }
        let mut entries = entries(m, data.traceback);
        // The module keeps the first ones of as many as `sys.tracebacklimit` allows, the interpreter the last ones.
        let allowed = i64::try_from(limit).ok().filter(|_| self.of_module && limit != LIMIT);
        if let Some(asked) = self.limit.or(allowed) {
            let most = usize::try_from(asked.unsigned_abs()).unwrap_or(usize::MAX);
            if asked < 0 {
                entries.drain(..entries.len().saturating_sub(most));
            } else {
                entries.truncate(most);
            }
            if entries.is_empty() {
                return;
            }
        }
        let group = m.is_subtype(m.type_of(id), types::BASE_EXCEPTION_GROUP);
        if group {
            let indent = self.indent();
            let margin = if self.group_depth == 1 { "+ " } else { "| " };
            self.out.push_str(&format!(
                "{indent}{margin}Exception Group Traceback (most recent call last):\n"
            ));
        } else {
            self.line("Traceback (most recent call last):");
        }
        let skipped = entries.len().saturating_sub(limit);
        let mut repeated = 0;
        let mut last: Option<&Entry> = None;
        for entry in &entries[skipped..] {
            if last.is_none_or(|last| !last.same_place(entry)) {
                self.repeated(repeated);
                repeated = 0;
            }
            last = Some(entry);
            repeated += 1;
            if repeated <= REPEATED_SHOWN {
                self.entry(m, entry);
            }
        }
        self.repeated(repeated);
    }

    fn repeated(&mut self, count: usize) {
        if count > REPEATED_SHOWN {
            let more = count - REPEATED_SHOWN;
            let plural = if more == 1 { "" } else { "s" };
            self.line(&format!("  [Previous line repeated {more} more time{plural}]"));
        }
    }

    fn entry(&mut self, m: &Machine, entry: &Entry) {
        self.line(&format!(
            "  File \"{}\", line {}, in {}",
            entry.filename, entry.line, entry.name
        ));
        // While the interpreter takes itself apart, it cannot read files any more.
        let readable = m.phase != super::Phase::Teardown;
        let Some(source) = m.source_of(&entry.filename).filter(|_| readable && entry.line > 0) else {
            return;
        };
        let Some(source) = source.split('\n').nth(entry.line as usize - 1) else {
            return;
        };
        let source = source.strip_suffix('\r').unwrap_or(source);
        let text = source.trim_start_matches([' ', '\t', '\x0c']);
        self.line(&format!("    {text}"));
        if let Some(marks) = entry
            .location
            .and_then(|location| marks(source, location, self.of_module))
        {
            self.line(&format!("    {marks}"));
        }
    }

    /// The same as the `traceback` module does it, which looks at the end's column whatever its line.
    fn syntax_text_of_module(&mut self, text: &str, offset: i64, end: i64) {
        let text = text.trim_end_matches('\n');
        let shown = text.trim_start_matches([' ', '\n', '\x0c']);
        self.line(&format!("    {shown}"));
        let at = offset - 1 - (text.len() - shown.len()) as i64;
        if at < 0 {
            return;
        }
        let width = match end {
            0 | -1 => 1,
            end if end == offset => 1,
            end => (end - offset).clamp(0, 10_000),
        };
        let mut spaces: String = shown.chars().take(at as usize).collect();
        spaces = spaces
            .chars()
            .map(|c| if c.is_whitespace() { c } else { ' ' })
            .collect();
        self.line(&format!("    {spaces}{}", "^".repeat(width as usize)));
    }

    /// The source line of a `SyntaxError` with a caret below.
    fn syntax_text(&mut self, m: &mut Machine, id: ObjId) {
        let [offset, text, end_offset] = [3, 4, 6].map(|index| exception::field(m, id, index));
        let Some(text) = (!text.is_null()).then(|| m.as_str(text).cloned()).flatten() else {
            return;
        };
        if text.text.is_empty() {
            return;
        }
        let number = |id: ObjId| if id.is_null() { None } else { m.as_i64(id) };
        let (offset, end) = (number(offset).unwrap_or(-1), number(end_offset).unwrap_or(-1));
        if self.of_module {
            self.syntax_text_of_module(&text.text, offset, end);
            return;
        }
        let width = if end > 0 && end > offset { end - offset } else { 1 };
        let mut shown: &str = &text.text;
        let mut at = offset - 1;
        let stripped = shown.trim_start_matches([' ', '\t', '\x0c']);
        at -= (shown.len() - stripped.len()) as i64;
        shown = stripped.strip_suffix('\n').unwrap_or(stripped);
        at = at.min(shown.chars().count() as i64);
        while let Some((line, rest)) = shown.split_once('\n') {
            let len = line.chars().count() as i64;
            if len >= at {
                break;
            }
            at -= len + 1;
            shown = rest;
        }
        self.line(&format!("    {shown}"));
        if at >= 0 {
            let carets = "^".repeat(width.clamp(1, 10_000) as usize);
            self.line(&format!("    {}{carets}", " ".repeat(at as usize)));
        }
    }
}

/// The name of an exception's class with its module, unless that is `builtins` or `__main__`.
fn type_title(m: &Machine, ty: ObjId) -> String {
    let data = m.type_data(ty);
    if data.heap_type {
        let module = m.dict_get_str(data.dict, m.name(names::MODULE));
        if module.is_none_or(|module| m.as_str(module).is_none()) {
            return format!("<unknown>.{}", m.text_of(data.qualname).text);
        }
    }
    let full = m.full_type_name(ty);
    full.strip_prefix("__main__.").map(str::to_string).unwrap_or(full)
}

/// File and line of a `SyntaxError` that has them.
fn syntax_place(m: &mut Machine, id: ObjId) -> Option<(String, i64)> {
    if exception::family(m, m.type_of(id)) != Family::Syntax {
        return None;
    }
    let [filename, line] = [1, 2].map(|index| exception::field(m, id, index));
    let line = if line.is_null() { None } else { m.as_i64(line) }?;
    let filename = if filename.is_null() {
        None
    } else {
        m.as_str(filename).map(|name| name.text.to_string())
    };
    Some((filename.unwrap_or_else(|| "<string>".into()), line))
}

/// One entry of a traceback.
struct Entry {
    filename: String,
    name: String,
    line: u32,
    location: Option<Location>,
}

impl Entry {
    fn same_place(&self, other: &Entry) -> bool {
        self.line == other.line && self.name == other.name && self.filename == other.filename
    }
}

fn entries(m: &Machine, traceback: ObjId) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut at = traceback;
    while let Payload::Traceback(data) = m.heap.payload(at) {
        if let Some(body) = frame_object::body(m, data.frame) {
            entries.push(Entry {
                filename: body.code.filename.to_string(),
                name: body.code.name.to_string(),
                line: data.line,
                location: body
                    .code
                    .locations
                    .get(data.lasti as usize)
                    .copied()
                    // What makes a generator stands nowhere on the line of its `def`.
                    .filter(|location| location.line != 0)
                    .filter(|_| !body.code.makes_generator(data.lasti as usize)),
            });
        }
        if data.next.is_null() {
            break;
        }
        at = data.next;
    }
    entries
}

/// The line of `^` and `~` below a source line, from where its text begins; `None` where CPython prints none.
fn marks(source: &str, location: Location, of_module: bool) -> Option<String> {
    let line: Vec<char> = source.chars().collect();
    let indent = line.iter().take_while(|c| matches!(c, ' ' | '\t' | '\x0c')).count();
    let start = char_offset(source, location.column as usize);
    let mut end = char_offset(source, location.end_column as usize);
    let mut operator = None;
    if location.line == location.end_line {
        let segment: String = line.get(start..end)?.iter().collect();
        operator = anchors(&segment).map(|found| {
            let found = if of_module { mistaken(&segment, found) } else { found };
            let chars = |bytes: usize| segment.get(..bytes).map_or(0, |text| text.chars().count());
            start + chars(found.left)..start + chars(found.right)
        });
    } else {
        end = line
            .iter()
            .rposition(|c| !matches!(c, ' ' | '\t' | '\x0c'))
            .map_or(0, |last| last + 1);
    }
    if end.saturating_sub(start) == line.len() - indent && operator.is_none() {
        return None;
    }
    let mut marks = String::new();
    for column in indent..end {
        let mark = match &operator {
            _ if column < start => ' ',
            Some(operator) if !operator.contains(&column) => '~',
            _ => '^',
        };
        marks.push(mark);
        if line.get(column).is_some_and(|c| is_wide(*c)) {
            marks.push(mark);
        }
    }
    Some(marks)
}

/// The module takes the operator's byte offset for one in characters, goes on to the next character that could be one,
/// and then takes that for a byte offset again.
fn mistaken(segment: &str, found: Anchors) -> Anchors {
    if segment.is_ascii() || segment.as_bytes().get(found.left) == Some(&b'[') {
        return found;
    }
    // It begins behind the operand, which is without the parentheses around it.
    let operand = segment.get(..found.left).map_or(0, |text| text.trim_end().len());
    let end = unwrapped(segment, 0, operand).1;
    let blank = segment
        .get(end..)
        .map_or(0, |text| text.len() - text.trim_start().len());
    let begin = end + blank;
    let width = if begin == found.left {
        found.right - found.left
    } else {
        1
    };
    let passed = segment
        .chars()
        .skip(begin)
        .take_while(|c| c.is_whitespace() || matches!(c, ')' | '#'))
        .count();
    let whole = |mut at: usize| {
        while at < segment.len() && !segment.is_char_boundary(at) {
            at += 1;
        }
        at.min(segment.len())
    };
    Anchors {
        left: whole(begin + passed),
        right: whole(begin + passed + width),
    }
}

/// Whether a terminal gives a character two columns (East Asian width W or F).
fn is_wide(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0xa4cf | 0xa960..=0xa97f
        | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff01..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f
        | 0x1f680..=0x1f6ff | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd)
}

/// Code points before a byte offset.
fn char_offset(source: &str, bytes: usize) -> usize {
    source.char_indices().take_while(|(at, _)| *at < bytes).count()
}
