//! `list.sort` as CPython does it: Tim Peters's merge sort over natural runs (`Objects/listsort.txt`).
//!
//! The comparisons are made in CPython's order, because a `TypeError` in the middle shows it, and so does what an
//! inconsistent order (nan, sets) leaves behind. This is the sort for natively comparable items; the same algorithm in
//! Python, for items and keys with Python code, is in `prelude/containers.py`.

use super::{Payload, PyList};
use crate::machine::fixed::NONE;
use crate::machine::{Abort, Args, Arity, Machine, ObjId, Res, types};
use crate::text::surrogate;

/// Sorts a list object in place. `key` may be `NULL`.
pub fn sort_list(m: &mut Machine, list: ObjId, key: ObjId, reverse: bool) -> Res<()> {
    let items = m.as_list(list).map(|items| items.to_vec()).unwrap_or_default();
    let keyed = !key.is_null() && key != NONE;
    let keys = if keyed {
        native_keys(m, key, &items)?
    } else {
        items.clone()
    };
    let mut rows: Vec<Row> = keys
        .iter()
        .copied()
        .zip(items)
        .map(|(key, item)| Row { key, item })
        .collect();
    let outcome = sort_rows(m, &mut rows, reverse);
    if outcome != Err(Abort::Slow)
        && let Some(items) = m.as_list_mut(list)
    {
        for (slot, row) in items.iter_mut().zip(&rows) {
            *slot = row.item;
        }
    }
    if keyed {
        m.drop_refs(keys);
    }
    outcome
}

/// An item with what it is sorted by; both borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub key: ObjId,
    pub item: ObjId,
}

/// Sorts rows by their keys. After [`Abort::Slow`] their order means nothing; after an error it is CPython's.
pub fn sort_rows(m: &mut Machine, rows: &mut Vec<Row>, reverse: bool) -> Res<()> {
    if sort_alike(m, rows, reverse) {
        return Ok(());
    }
    if reverse {
        rows.reverse();
    }
    let outcome = TimSort {
        rows,
        runs: Vec::new(),
        min_gallop: MIN_GALLOP,
    }
    .sort(m);
    if reverse {
        rows.reverse();
    }
    outcome
}

fn has_surrogate(m: &Machine, id: ObjId) -> bool {
    m.as_str(id)
        .is_some_and(|text| !text.is_ascii() && surrogate::first_in(&text.text).is_some())
}

/// Keys of one atomic type have a total order, so that any stable sort gives the same result.
fn sort_alike(m: &Machine, rows: &mut [Row], reverse: bool) -> bool {
    let exact = |ty| rows.iter().all(|row| m.type_of(row.key) == ty);
    match rows.first().map(|row| m.type_of(row.key)) {
        None => true,
        Some(types::INT) if exact(types::INT) && rows.iter().all(|row| m.as_i64(row.key).is_some()) => {
            let key = |row: &Row| m.as_i64(row.key).unwrap_or(0);
            rows.sort_by(|a, b| {
                if reverse {
                    key(b).cmp(&key(a))
                } else {
                    key(a).cmp(&key(b))
                }
            });
            true
        }
        Some(types::STR) if exact(types::STR) && rows.iter().all(|row| !has_surrogate(m, row.key)) => {
            let key = |row: &Row| m.as_str(row.key).map(|text| &*text.text).unwrap_or("");
            rows.sort_by(|a, b| {
                if reverse {
                    key(b).cmp(key(a))
                } else {
                    key(a).cmp(key(b))
                }
            });
            true
        }
        _ => false,
    }
}

/// Functions that read one built-in value and change nothing, so that calling them twice cannot be seen.
const PURE: &[&str] = &[
    "len",
    "abs",
    "ord",
    "chr",
    "lower",
    "upper",
    "casefold",
    "swapcase",
    "title",
    "capitalize",
    "strip",
    "lstrip",
    "rstrip",
    "bit_length",
    "count",
    "isdigit",
    "isalpha",
    "isupper",
    "islower",
    "hex",
    "bin",
    "oct",
];

/// The keys of all items, owned, for a key function that never needs Python code.
fn native_keys(m: &mut Machine, key: ObjId, items: &[ObjId]) -> Res<Vec<ObjId>> {
    let (def, owner) = match m.heap.payload(key) {
        Payload::Builtin(builtin) if !builtin.bound => (builtin.def, None),
        Payload::MethodDescriptor(method) => (method.def, Some(method.owner)),
        _ => return Err(Abort::Slow),
    };
    let fits = match owner {
        None => def.arity == Arity::One,
        Some(_) => matches!(def.arity, Arity::None | Arity::Range(0, _)),
    };
    if !PURE.contains(&def.name) || !fits {
        return Err(Abort::Slow);
    }
    let mut keys = Vec::with_capacity(items.len());
    for &item in items {
        if owner.is_some_and(|owner| !m.is_instance(item, owner)) {
            m.drop_refs(keys);
            return Err(Abort::Slow);
        }
        let base = m.stack.len() as u32;
        let item = m.new_ref(item);
        m.stack.push(item);
        let result = (def.func)(
            m,
            Args {
                base,
                count: 1,
                keywords: ObjId::NULL,
            },
        );
        m.stack.pop();
        m.drop_ref(item);
        match result {
            Ok(key) => keys.push(key),
            Err(abort) => {
                m.drop_refs(keys);
                // An error leaves the list as it was, so Python can tell it again.
                return Err(abort);
            }
        }
    }
    Ok(keys)
}

const MIN_GALLOP: usize = 7;

/// A natural run: where it starts and how long it is.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    len: usize,
    power: u32,
}

struct TimSort<'a> {
    rows: &'a mut Vec<Row>,
    runs: Vec<Run>,
    min_gallop: usize,
}

impl TimSort<'_> {
    fn less(&self, m: &mut Machine, a: Row, b: Row) -> Res<bool> {
        m.less(a.key, b.key)
    }

    fn sort(&mut self, m: &mut Machine) -> Res<()> {
        let total = self.rows.len();
        if total < 2 {
            return Ok(());
        }
        let min_run = min_run(total);
        let mut low = 0;
        while low < total {
            let (mut len, descending) = self.count_run(m, low)?;
            if descending {
                self.rows[low..low + len].reverse();
            }
            if len < min_run {
                let forced = min_run.min(total - low);
                self.binary_sort(m, low, low + forced, low + len)?;
                len = forced;
            }
            self.found_new_run(m, len)?;
            self.runs.push(Run {
                start: low,
                len,
                power: 0,
            });
            low += len;
        }
        while self.runs.len() > 1 {
            let mut at = self.runs.len() - 2;
            if at > 0 && self.runs[at - 1].len < self.runs[at + 1].len {
                at -= 1;
            }
            self.merge_at(m, at)?;
        }
        Ok(())
    }

    /// The length of the run that begins at `low`, and whether it is strictly descending.
    fn count_run(&mut self, m: &mut Machine, low: usize) -> Res<(usize, bool)> {
        let high = self.rows.len();
        if low + 1 == high {
            return Ok((1, false));
        }
        let descending = self.less(m, self.rows[low + 1], self.rows[low])?;
        let mut at = low + 2;
        while at < high && self.less(m, self.rows[at], self.rows[at - 1])? == descending {
            at += 1;
        }
        Ok((at - low, descending))
    }

    /// Sorts `low..high` of which `low..start` is sorted already.
    fn binary_sort(&mut self, m: &mut Machine, low: usize, high: usize, start: usize) -> Res<()> {
        for at in start.max(low + 1)..high {
            let pivot = self.rows[at];
            let (mut left, mut right) = (low, at);
            while left < right {
                let middle = left + ((right - left) >> 1);
                if self.less(m, pivot, self.rows[middle])? {
                    right = middle
                } else {
                    left = middle + 1
                }
            }
            self.rows[left..=at].rotate_right(1);
        }
        Ok(())
    }

    /// Merges until the new run, of length `len`, may be put on the stack: powersort's rule.
    fn found_new_run(&mut self, m: &mut Machine, len: usize) -> Res<()> {
        if let Some(last) = self.runs.last().copied() {
            let power = power(last.start, last.len, len, self.rows.len());
            while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
                self.merge_at(m, self.runs.len() - 2)?;
            }
            if let Some(last) = self.runs.last_mut() {
                last.power = power;
            }
        }
        Ok(())
    }

    /// Merges the runs at `at` and `at + 1`.
    fn merge_at(&mut self, m: &mut Machine, at: usize) -> Res<()> {
        let (a, b) = (self.runs[at], self.runs[at + 1]);
        self.runs[at].len = a.len + b.len;
        self.runs.remove(at + 1);
        // Where b starts in a: what comes before is in place already.
        let skip = self.gallop_right(m, self.rows[b.start], &self.rows[a.start..a.start + a.len], 0)?;
        let (start_a, len_a) = (a.start + skip, a.len - skip);
        if len_a == 0 {
            return Ok(());
        }
        let last_a = self.rows[start_a + len_a - 1];
        let len_b = self.gallop_left(m, last_a, &self.rows[b.start..b.start + b.len], b.len - 1)?;
        if len_b == 0 {
            return Ok(());
        }
        if len_a <= len_b {
            self.merge_low(m, start_a, len_a, b.start, len_b)
        } else {
            self.merge_high(m, start_a, len_a, b.start, len_b)
        }
    }

    /// The leftmost place for `key` in sorted `rows`, searched outwards from `hint`.
    fn gallop_left(&self, m: &mut Machine, key: Row, rows: &[Row], hint: usize) -> Res<usize> {
        let n = rows.len() as isize;
        let hint = hint as isize;
        let (mut last, mut offset) = (0isize, 1isize);
        if self.less(m, rows[hint as usize], key)? {
            let max = n - hint;
            while offset < max && self.less(m, rows[(hint + offset) as usize], key)? {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = offset.min(max);
            last += hint;
            offset += hint;
        } else {
            let max = hint + 1;
            while offset < max && !self.less(m, rows[(hint - offset) as usize], key)? {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = offset.min(max);
            (last, offset) = (hint - offset, hint - last);
        }
        last += 1;
        while last < offset {
            let middle = last + ((offset - last) >> 1);
            if self.less(m, rows[middle as usize], key)? {
                last = middle + 1
            } else {
                offset = middle
            }
        }
        Ok(offset as usize)
    }

    /// The rightmost place for `key` in sorted `rows`, searched outwards from `hint`.
    fn gallop_right(&self, m: &mut Machine, key: Row, rows: &[Row], hint: usize) -> Res<usize> {
        let n = rows.len() as isize;
        let hint = hint as isize;
        let (mut last, mut offset) = (0isize, 1isize);
        if self.less(m, key, rows[hint as usize])? {
            let max = hint + 1;
            while offset < max && self.less(m, key, rows[(hint - offset) as usize])? {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = offset.min(max);
            (last, offset) = (hint - offset, hint - last);
        } else {
            let max = n - hint;
            while offset < max && !self.less(m, key, rows[(hint + offset) as usize])? {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = offset.min(max);
            last += hint;
            offset += hint;
        }
        last += 1;
        while last < offset {
            let middle = last + ((offset - last) >> 1);
            if self.less(m, key, rows[middle as usize])? {
                offset = middle
            } else {
                last = middle + 1
            }
        }
        Ok(offset as usize)
    }

    /// Merges two neighbouring runs from the left; the first is the shorter one and waits in a copy.
    fn merge_low(&mut self, m: &mut Machine, start_a: usize, len_a: usize, start_b: usize, len_b: usize) -> Res<()> {
        let left = self.rows[start_a..start_a + len_a].to_vec();
        let (mut a, mut b, mut to) = (0, start_b, start_a);
        let end_b = start_b + len_b;
        self.rows[to] = self.rows[b];
        to += 1;
        b += 1;
        let outcome = self.merge_low_rest(m, &left, &mut a, &mut b, end_b, &mut to);
        match outcome {
            // The last row of the left run belongs at the very end.
            Ok(true) => {
                let rest = end_b - b;
                self.rows.copy_within(b..end_b, to);
                self.rows[to + rest] = left[a];
            }
            Ok(false) | Err(_) => self.rows[to..to + (left.len() - a)].copy_from_slice(&left[a..]),
        }
        outcome.map(|_| ())
    }

    /// True: one row of `left` remains and all of b that remains comes before it.
    fn merge_low_rest(
        &mut self,
        m: &mut Machine,
        left: &[Row],
        a: &mut usize,
        b: &mut usize,
        end_b: usize,
        to: &mut usize,
    ) -> Res<bool> {
        if *b == end_b {
            return Ok(false);
        }
        if left.len() - *a == 1 {
            return Ok(true);
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut count_a, mut count_b) = (0, 0);
            loop {
                if self.less(m, self.rows[*b], left[*a])? {
                    self.rows[*to] = self.rows[*b];
                    *to += 1;
                    *b += 1;
                    count_b += 1;
                    count_a = 0;
                    if *b == end_b {
                        return Ok(false);
                    }
                    if count_b >= min_gallop {
                        break;
                    }
                } else {
                    self.rows[*to] = left[*a];
                    *to += 1;
                    *a += 1;
                    count_a += 1;
                    count_b = 0;
                    if left.len() - *a == 1 {
                        return Ok(true);
                    }
                    if count_a >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                count_a = self.gallop_right(m, self.rows[*b], &left[*a..], 0)?;
                self.rows[*to..*to + count_a].copy_from_slice(&left[*a..*a + count_a]);
                *to += count_a;
                *a += count_a;
                if left.len() - *a == 1 {
                    return Ok(true);
                }
                // Only an inconsistent order gets here.
                if *a == left.len() {
                    return Ok(false);
                }
                self.rows[*to] = self.rows[*b];
                *to += 1;
                *b += 1;
                if *b == end_b {
                    return Ok(false);
                }
                count_b = self.gallop_left(m, left[*a], &self.rows[*b..end_b], 0)?;
                self.rows.copy_within(*b..*b + count_b, *to);
                *to += count_b;
                *b += count_b;
                if *b == end_b {
                    return Ok(false);
                }
                self.rows[*to] = left[*a];
                *to += 1;
                *a += 1;
                if left.len() - *a == 1 {
                    return Ok(true);
                }
                if count_a < MIN_GALLOP && count_b < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }

    /// Merges two neighbouring runs from the right; the second is the shorter one and waits in a copy.
    fn merge_high(&mut self, m: &mut Machine, start_a: usize, len_a: usize, start_b: usize, len_b: usize) -> Res<()> {
        let right = self.rows[start_b..start_b + len_b].to_vec();
        // Rows left in a and in the copy, and the end of the free stretch between them.
        let (mut a, mut b, mut to) = (start_a + len_a, len_b, start_b + len_b);
        to -= 1;
        a -= 1;
        self.rows[to] = self.rows[a];
        let outcome = self.merge_high_rest(m, &right, start_a, &mut a, &mut b, &mut to);
        match outcome {
            // The first row of the right run belongs at the very start.
            Ok(true) => {
                let rest = a - start_a;
                self.rows.copy_within(start_a..a, to - rest);
                self.rows[to - rest - 1] = right[0];
            }
            Ok(false) | Err(_) => self.rows[to - b..to].copy_from_slice(&right[..b]),
        }
        outcome.map(|_| ())
    }

    /// True: one row of `right` remains and all of a that remains comes after it.
    fn merge_high_rest(
        &mut self,
        m: &mut Machine,
        right: &[Row],
        start_a: usize,
        a: &mut usize,
        b: &mut usize,
        to: &mut usize,
    ) -> Res<bool> {
        if *a == start_a {
            return Ok(false);
        }
        if *b == 1 {
            return Ok(true);
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut count_a, mut count_b) = (0, 0);
            loop {
                if self.less(m, right[*b - 1], self.rows[*a - 1])? {
                    *to -= 1;
                    *a -= 1;
                    self.rows[*to] = self.rows[*a];
                    count_a += 1;
                    count_b = 0;
                    if *a == start_a {
                        return Ok(false);
                    }
                    if count_a >= min_gallop {
                        break;
                    }
                } else {
                    *to -= 1;
                    *b -= 1;
                    self.rows[*to] = right[*b];
                    count_b += 1;
                    count_a = 0;
                    if *b == 1 {
                        return Ok(true);
                    }
                    if count_b >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let len_a = *a - start_a;
                let place = self.gallop_right(m, right[*b - 1], &self.rows[start_a..*a], len_a - 1)?;
                count_a = len_a - place;
                self.rows.copy_within(start_a + place..*a, *to - count_a);
                *to -= count_a;
                *a -= count_a;
                if *a == start_a {
                    return Ok(false);
                }
                *to -= 1;
                *b -= 1;
                self.rows[*to] = right[*b];
                if *b == 1 {
                    return Ok(true);
                }
                let place = self.gallop_left(m, self.rows[*a - 1], &right[..*b], *b - 1)?;
                count_b = *b - place;
                self.rows[*to - count_b..*to].copy_from_slice(&right[place..*b]);
                *to -= count_b;
                *b -= count_b;
                if *b == 1 {
                    return Ok(true);
                }
                // Only an inconsistent order gets here.
                if *b == 0 {
                    return Ok(false);
                }
                *to -= 1;
                *a -= 1;
                self.rows[*to] = self.rows[*a];
                if *a == start_a {
                    return Ok(false);
                }
                if count_a < MIN_GALLOP && count_b < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }
}

/// The least length to which runs are extended, between 32 and 64.
fn min_run(mut n: usize) -> usize {
    let mut odd = 0;
    while n >= 64 {
        odd |= n & 1;
        n >>= 1;
    }
    n + odd
}

/// Depth in the ideal merge tree of the boundary between two neighbouring runs.
fn power(start: usize, first: usize, second: usize, total: usize) -> u32 {
    let mut a = 2 * start + first;
    let mut b = a + first + second;
    let mut power = 0;
    loop {
        power += 1;
        if a >= total {
            a -= total;
            b -= total;
        } else if b >= total {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

/// Takes the items of a list away for a sort in Python, as a new list; see [`PyList::begin_sort`].
pub fn take_items(m: &mut Machine, list: ObjId) -> ObjId {
    let items = m.as_list_mut(list).map(PyList::begin_sort).unwrap_or_default();
    m.heap.alloc(types::LIST, Payload::List(items))
}

/// Puts the items back; whether the program has changed the list meanwhile.
pub fn put_back(m: &mut Machine, list: ObjId, sorted: ObjId) -> bool {
    let items = m.as_list_mut(sorted).map(std::mem::take).unwrap_or_default();
    match m.as_list_mut(list).map(|list| list.end_sort(items)) {
        Some((found, touched)) => {
            m.drop_refs(found);
            touched
        }
        None => false,
    }
}
