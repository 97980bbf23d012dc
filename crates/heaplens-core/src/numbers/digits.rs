//! Floats as decimal text of a wanted precision: `PyOS_double_to_string`, the ground under `format`, `%` and `repr`.

use super::float::shortest_digits;
use super::raise::Raise;

/// The longest text lent to one formatted number, in characters (64 MiB).
pub const FORMAT_LIMIT: usize = 1 << 26;

/// How a float is written: the presentation types, and `r` for the shortest that reads back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `e`
    Exponent,
    /// `f`
    Fixed,
    /// `g`
    General,
    /// `r`
    Repr,
}

/// How a float is written: with which style and precision, `.0` added to whole numbers or not, `#` or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writing {
    pub style: Style,
    pub precision: usize,
    pub dot_zero: bool,
    pub alternate: bool,
    pub upper: bool,
}

/// No float has more digits than these that are not zero (exactly: 767 significant, 1074 after the point).
const MOST_DIGITS: usize = 1100;

/// Writes `|x|` without a sign; `inf` and `nan` as words.
pub(super) fn write_float(x: f64, writing: Writing) -> Result<String, Raise> {
    if writing.precision > i32::MAX as usize {
        return Err(Raise::value("precision too big"));
    }
    if writing.precision > FORMAT_LIMIT {
        return Err(Raise::memory());
    }
    let text = if x.is_nan() {
        "nan".to_string()
    } else if x.is_infinite() {
        "inf".to_string()
    } else {
        write_finite(x.abs(), writing)
    };
    Ok(if writing.upper { text.to_ascii_uppercase() } else { text })
}

/// `count` digits of `x >= 0`, correctly rounded (half to even on the exact value), and the first one's power of ten.
fn significant(x: f64, count: usize) -> (String, i32) {
    let count = count.max(1);
    let text = format!("{x:.*e}", count.min(MOST_DIGITS) - 1);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mut digits = mantissa.replace('.', "");
    digits.extend(std::iter::repeat_n('0', count.saturating_sub(MOST_DIGITS)));
    (digits, exponent.parse().unwrap_or(0))
}

fn write_finite(x: f64, w: Writing) -> String {
    let (mut digits, exponent, scientific) = match w.style {
        Style::Fixed => {
            let mut text = format!("{x:.*}", w.precision.min(MOST_DIGITS));
            text.extend(std::iter::repeat_n('0', w.precision.saturating_sub(MOST_DIGITS)));
            if w.alternate && w.precision == 0 {
                text.push('.');
            } else if w.dot_zero && w.precision == 0 {
                text.push_str(".0");
            }
            return text;
        }
        Style::Exponent => {
            let (digits, exponent) = significant(x, w.precision + 1);
            (digits, exponent, true)
        }
        Style::General => {
            let precision = w.precision.max(1);
            let (mut digits, exponent) = significant(x, precision);
            if !w.alternate {
                digits.truncate(digits.trim_end_matches('0').len().max(1));
            }
            let most = precision as i64 - i64::from(w.dot_zero);
            let point = i64::from(exponent) + 1;
            (digits, exponent, point <= -4 || point > most)
        }
        Style::Repr => {
            let (digits, exponent) = shortest_digits(x);
            let point = exponent + 1;
            (digits, exponent, point <= -4 || point > 16)
        }
    };
    if scientific {
        let rest = digits.split_off(1);
        let dot = if rest.is_empty() && !w.alternate { "" } else { "." };
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}{dot}{rest}e{sign}{:02}", exponent.abs());
    }
    let point = exponent + 1;
    if point <= 0 {
        return format!("0.{}{digits}", "0".repeat((-point) as usize));
    }
    let point = point as usize;
    if digits.len() > point {
        let fraction = digits.split_off(point);
        return format!("{digits}.{fraction}");
    }
    digits.extend(std::iter::repeat_n('0', point - digits.len()));
    if w.dot_zero {
        digits.push_str(".0");
    } else if w.alternate {
        digits.push('.');
    }
    digits
}
