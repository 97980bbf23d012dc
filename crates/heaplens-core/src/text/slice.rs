//! Indices: what `s[i]`, `s[a:b:c]` and `start`/`end` arguments mean for a sequence of a given length.

/// `len(s)`: the number of code points.
pub fn char_len(s: &str) -> usize {
    if s.is_ascii() { s.len() } else { s.chars().count() }
}

/// The byte offset of the `index`-th code point; the text's end for any index beyond.
pub fn byte_offset(s: &str, index: usize) -> usize {
    if s.is_ascii() {
        return index.min(s.len());
    }
    s.char_indices().nth(index).map_or(s.len(), |(at, _)| at)
}

/// The code point count before byte offset `at`.
pub fn char_index(s: &str, at: usize) -> usize {
    s.get(..at).map_or(0, char_len)
}

/// `s[index]` with a negative index counting from the end; `None` is an `IndexError`.
pub fn char_at(s: &str, index: i64) -> Option<char> {
    let at = normalize_index(index, char_len(s))?;
    if s.is_ascii() {
        s.as_bytes().get(at).map(|&b| b as char)
    } else {
        s.chars().nth(at)
    }
}

/// An index with negative ones counting from the end; `None` where it is out of range.
pub fn normalize_index(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 {
        index.checked_add(len as i64)?
    } else {
        index
    };
    usize::try_from(index).ok().filter(|&i| i < len)
}

/// A slice over a sequence of known length: `count` indices from `start` on, `step` apart. `start` and `stop` are as
/// `slice.indices` gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceIndices {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl SliceIndices {
    /// The indices, all within the sequence.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |i| self.start.wrapping_add(i.wrapping_mul(self.step)) as usize)
    }
}

/// `slice(start, stop, step).indices(len)` and the number of items (`PySlice_Unpack`, `PySlice_AdjustIndices`).
/// `None` is `slice step cannot be zero`. Ints beyond `i64` are to be clamped to it before.
pub fn slice_indices(start: Option<i64>, stop: Option<i64>, step: Option<i64>, len: usize) -> Option<SliceIndices> {
    let len = i64::try_from(len).ok()?;
    // -i64::MAX, so that -step does not overflow.
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return None;
    }
    let (lowest, highest) = if step < 0 { (-1, len - 1) } else { (0, len) };
    let adjust = |index: i64| {
        if index < 0 {
            index.checked_add(len).unwrap_or(lowest).max(lowest)
        } else {
            index.min(highest)
        }
    };
    let start = start.map_or(if step < 0 { len - 1 } else { 0 }, adjust);
    let stop = stop.map_or(if step < 0 { -1 } else { len }, adjust);
    let count = if step < 0 {
        if stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        }
    } else if start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Some(SliceIndices {
        start,
        stop,
        step,
        count: count as usize,
    })
}

/// `start` and `end` arguments of `find`, `count`, `startswith` and the like (`ADJUST_INDICES`): `end` is at most
/// `len`, `start` may lie beyond it.
pub fn adjust_range(start: Option<i64>, end: Option<i64>, len: usize) -> (usize, usize) {
    let len = len as i64;
    let from_end = |i: i64| if i < 0 { i.saturating_add(len).max(0) } else { i };
    let start = from_end(start.unwrap_or(0));
    let end = from_end(end.unwrap_or(len)).min(len);
    (start as usize, end as usize)
}

/// `s[slice]` for a slice made for `char_len(s)`.
pub fn str_slice(s: &str, slice: SliceIndices) -> String {
    if slice.count == 0 {
        return String::new();
    }
    if slice.step == 1 {
        return char_range(s, slice.start as usize, slice.start as usize + slice.count).to_string();
    }
    if s.is_ascii() {
        return slice
            .iter()
            .filter_map(|i| s.as_bytes().get(i))
            .map(|&b| b as char)
            .collect();
    }
    let chars: Vec<char> = s.chars().collect();
    slice.iter().filter_map(|i| chars.get(i)).collect()
}

/// Code points `start..end` of `s`, as far as they are there.
pub fn char_range(s: &str, start: usize, end: usize) -> &str {
    if start >= end {
        return "";
    }
    let from = byte_offset(s, start);
    let rest = s.get(from..).unwrap_or("");
    rest.get(..byte_offset(rest, end - start)).unwrap_or("")
}
