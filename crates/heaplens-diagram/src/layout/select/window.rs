//! Which rows of a long container are kept: the first ones, the last ones, and those around what a step changed.
//!
//! As many rows are kept wherever the change is, so that a box keeps its size from step to step.

use std::ops::Range;

/// Rows kept around a change in the middle.
const AROUND: usize = 5;

/// Of more than `max` rows, those kept, as ranges with gaps between. Each gap takes a row too.
pub fn kept(count: usize, max: usize, changed: Option<usize>) -> Vec<Range<usize>> {
    let max = max.max(3);
    if count <= max {
        return std::iter::once(0..count).collect();
    }
    let tail = (max - 1) / 4;
    let head = max - 1 - tail;
    let plain = vec![0..head, count - tail..count];
    let Some(changed) = changed.filter(|at| *at >= head && *at < count - tail) else {
        return plain;
    };
    let room = max - 2 - tail;
    let around = AROUND.min(room.div_ceil(2)).max(1);
    let head = room - around;
    let start = changed.saturating_sub(around / 2).max(head);
    if start <= head + 1 {
        return vec![0..head + around + 1, count - tail..count];
    }
    if start + around + 1 >= count - tail {
        return vec![0..head, count - tail - around - 1..count];
    }
    vec![0..head, start..start + around, count - tail..count]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_rows_stand_there_wherever_the_change_is_and_the_change_is_among_them() {
        for max in 3..30 {
            for count in max + 1..max + 40 {
                for changed in 0..count {
                    let ranges = kept(count, max, Some(changed));
                    let rows: usize = ranges.iter().map(ExactSizeIterator::len).sum();
                    let joints = ranges.windows(2).filter(|pair| pair[0].end < pair[1].start).count();
                    assert_eq!(rows + joints, max, "{count} {max} {changed}: {ranges:?}");
                    assert!(
                        ranges.iter().any(|range| range.contains(&changed)),
                        "{count} {max} {changed}"
                    );
                    assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start), "{ranges:?}");
                }
            }
        }
    }

    #[test]
    fn without_a_change_the_middle_is_left_out() {
        assert_eq!(kept(100, 24, None), vec![0..18, 95..100]);
        assert_eq!(kept(100, 24, Some(50)), vec![0..12, 48..53, 95..100]);
    }
}
