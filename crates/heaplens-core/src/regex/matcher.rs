//! Running a program against a text. What could be tried later lies on a stack together with what has to be undone before.

use super::{Anchor, Instr, Program, fold, is_word};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Match,
    Full,
    Search,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Begin and end of each group (the whole is group 0), and the group that was closed last.
    Found(Vec<Option<(usize, usize)>>, Option<usize>),
    Nothing,
    OutOfSteps,
}

/// Steps that the searches of one call may take.
const BUDGET: u64 = 20_000_000;
/// Things that may wait on the stack.
const STACK: usize = 4_000_000;

enum Later {
    Try { at: usize, position: usize },
    Slot { index: usize, value: usize },
    Mark { index: usize, value: usize },
}

const UNSET: usize = usize::MAX;

struct Run<'a> {
    program: &'a Program,
    text: &'a [char],
    end: usize,
    /// Two for each group, and the group that was closed last.
    slots: Vec<usize>,
    marks: Vec<usize>,
    stack: Vec<Later>,
    steps: u64,
    full: bool,
}

/// The first match from `start` on in `text[..end]`; `not_empty_at`: where it must not be empty; `steps`: how many have been
/// taken.
pub fn find(
    program: &Program,
    text: &[char],
    start: usize,
    end: usize,
    mode: Mode,
    not_empty_at: Option<usize>,
    steps: &mut u64,
) -> Outcome {
    let mut run = Run {
        program,
        text,
        end: end.min(text.len()),
        slots: vec![UNSET; (program.groups + 1) * 2 + 1],
        marks: vec![UNSET; program.marks],
        stack: Vec::new(),
        steps: *steps,
        full: mode == Mode::Full,
    };
    let mut from = start;
    while from <= run.end {
        run.slots.fill(UNSET);
        run.marks.fill(UNSET);
        let outcome = run.go(0, from, not_empty_at);
        *steps = run.steps;
        match outcome {
            None => return Outcome::OutOfSteps,
            Some(Some(to)) => {
                run.slots[0] = from;
                run.slots[1] = to;
                let last = run.slots.pop().filter(|&last| last != UNSET);
                let spans = run.slots.chunks(2).map(|pair| match *pair {
                    [a, b] if a != UNSET && b != UNSET => Some((a, b)),
                    _ => None,
                });
                return Outcome::Found(spans.collect(), last);
            }
            Some(None) => {}
        }
        if mode != Mode::Search {
            break;
        }
        from += 1;
    }
    Outcome::Nothing
}

impl Run<'_> {
    /// Runs from an instruction; the end of the match if there is one. None: out of steps.
    #[allow(clippy::option_option)]
    fn go(&mut self, mut at: usize, mut position: usize, not_empty_at: Option<usize>) -> Option<Option<usize>> {
        let base = self.stack.len();
        loop {
            self.steps += 1;
            if self.steps > BUDGET || self.stack.len() > STACK {
                return None;
            }
            let next = self.text.get(position).copied().filter(|_| position < self.end);
            let ok = match &self.program.code[at] {
                Instr::Char { c, ignore_case } => {
                    let fits = next.is_some_and(|n| n == *c || *ignore_case && fold(n) == fold(*c));
                    position += usize::from(fits);
                    fits
                }
                Instr::Any { newline } => {
                    let fits = next.is_some_and(|n| *newline || n != '\n');
                    position += usize::from(fits);
                    fits
                }
                Instr::Set(set) => {
                    let fits = next.is_some_and(|n| set.holds(n));
                    position += usize::from(fits);
                    fits
                }
                Instr::Anchor(anchor) => self.holds(*anchor, position),
                Instr::Split(first, second) => {
                    self.stack.push(Later::Try { at: *second, position });
                    at = *first;
                    continue;
                }
                Instr::Jump(to) => {
                    at = *to;
                    continue;
                }
                Instr::Save(slot) => {
                    let value = std::mem::replace(&mut self.slots[*slot], position);
                    self.stack.push(Later::Slot { index: *slot, value });
                    if slot % 2 == 1 {
                        let index = self.slots.len() - 1;
                        let value = std::mem::replace(&mut self.slots[index], slot / 2);
                        self.stack.push(Later::Slot { index, value });
                    }
                    true
                }
                Instr::Again { group, ignore_case } => {
                    let (from, to) = (self.slots[group * 2], self.slots[group * 2 + 1]);
                    if from == UNSET || to == UNSET {
                        false
                    } else {
                        let len = to.saturating_sub(from);
                        let same = position + len <= self.end
                            && (0..len).all(|i| {
                                let (a, b) = (self.text[from + i], self.text[position + i]);
                                a == b || *ignore_case && fold(a) == fold(b)
                            });
                        position += if same { len } else { 0 };
                        self.steps += len as u64;
                        same
                    }
                }
                Instr::Mark(index) => {
                    let value = std::mem::replace(&mut self.marks[*index], position);
                    self.stack.push(Later::Mark { index: *index, value });
                    true
                }
                Instr::Progress { mark, end } => {
                    if self.marks[*mark] == position {
                        at = *end;
                        continue;
                    }
                    true
                }
                Instr::Look {
                    ahead,
                    behind,
                    wanted,
                    next,
                } => {
                    let (wanted, after) = (*wanted, *next);
                    let from = if *ahead {
                        Some(position)
                    } else {
                        position.checked_sub(*behind)
                    };
                    let (slots, full) = (self.slots.clone(), std::mem::take(&mut self.full));
                    let found = match from {
                        Some(from) => self.go(at + 1, from, None)?.is_some(),
                        None => false,
                    };
                    self.full = full;
                    if found && wanted {
                        self.keep_undo(&slots);
                    } else {
                        self.slots = slots;
                    }
                    if found == wanted {
                        at = after;
                        continue;
                    }
                    false
                }
                Instr::Atomic { next } => {
                    let after = *next;
                    let (slots, full) = (self.slots.clone(), std::mem::take(&mut self.full));
                    let found = self.go(at + 1, position, None)?;
                    self.full = full;
                    match found {
                        Some(to) => {
                            self.keep_undo(&slots);
                            position = to;
                            at = after;
                            continue;
                        }
                        None => {
                            self.slots = slots;
                            false
                        }
                    }
                }
                Instr::If { group, no } => {
                    if self.slots[group * 2 + 1] == UNSET {
                        at = *no;
                        continue;
                    }
                    true
                }
                Instr::Done => {
                    self.stack.truncate(base);
                    return Some(Some(position));
                }
                Instr::Match => {
                    if (!self.full || position == self.end) && not_empty_at != Some(position) {
                        self.stack.truncate(base);
                        return Some(Some(position));
                    }
                    false
                }
                Instr::Fail => false,
            };
            if ok {
                at += 1;
                continue;
            }
            loop {
                if self.stack.len() <= base {
                    return Some(None);
                }
                match self.stack.pop() {
                    Some(Later::Try {
                        at: again,
                        position: there,
                    }) => {
                        at = again;
                        position = there;
                        break;
                    }
                    Some(Later::Slot { index, value }) => self.slots[index] = value,
                    Some(Later::Mark { index, value }) => self.marks[index] = value,
                    None => return Some(None),
                }
            }
        }
    }

    /// Going back behind a lookaround forgets what its groups matched.
    fn keep_undo(&mut self, before: &[usize]) {
        for (index, &value) in before.iter().enumerate() {
            if self.slots[index] != value {
                self.stack.push(Later::Slot { index, value });
            }
        }
    }

    fn holds(&self, anchor: Anchor, position: usize) -> bool {
        let before = position.checked_sub(1).map(|at| self.text[at]);
        let after = self.text.get(position).copied().filter(|_| position < self.end);
        match anchor {
            Anchor::Start => position == 0,
            Anchor::LineStart => before.is_none_or(|c| c == '\n'),
            Anchor::TextEnd => position == self.end,
            Anchor::End => after.is_none() || after == Some('\n') && position + 1 == self.end,
            Anchor::LineEnd => after.is_none_or(|c| c == '\n'),
            Anchor::Boundary { ascii, wanted } => {
                let word = |c: Option<char>| c.is_some_and(|c| is_word(c, ascii));
                // In an empty text there is no boundary, and `\B` fails too.
                self.end != 0 && (word(before) != word(after)) == wanted
            }
        }
    }
}
