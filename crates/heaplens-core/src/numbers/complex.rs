//! Arithmetic and text of `complex`, after `complexobject.c`. A complex number is its pair of parts.

use super::float::{digits_repr, float_prefix, is_c_space, read_float, to_ascii_number, without_underscores};
use super::raise::Raise;
use super::transcendental as m;

/// `repr(complex)`: the real part is left out where it is +0.0.
pub fn complex_repr(re: f64, im: f64) -> String {
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", digits_repr(im, false));
    }
    let plus = if im.is_nan() || im.is_sign_positive() { "+" } else { "" };
    format!("({}{plus}{}j)", digits_repr(re, false), digits_repr(im, false))
}

/// `a * b`.
pub fn complex_mul(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// `a / b` by Smith's method, which does not overflow where the result does not.
pub fn complex_div(a: (f64, f64), b: (f64, f64)) -> Result<(f64, f64), Raise> {
    let (re, im) = (b.0.abs(), b.1.abs());
    if re >= im {
        if re == 0.0 {
            return Err(Raise::zero_division("complex division by zero"));
        }
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        Ok(((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator))
    } else if im >= re {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        Ok(((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator))
    } else {
        Ok((f64::NAN, f64::NAN))
    }
}

/// `a ** b`: by squaring for small whole exponents, else through logarithms.
pub fn complex_pow(a: (f64, f64), b: (f64, f64)) -> Result<(f64, f64), Raise> {
    let power = if b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0 {
        whole_pow(a, b.0 as i32)
    } else {
        general_pow(a, b)
    }?;
    // Infinite results come of overflow, wherever the operands came from.
    if power.0.is_infinite() || power.1.is_infinite() {
        return Err(Raise::overflow("complex exponentiation"));
    }
    Ok(power)
}

fn whole_pow(a: (f64, f64), n: i32) -> Result<(f64, f64), Raise> {
    let mut result = (1.0, 0.0);
    let mut square = a;
    let mut rest = n.unsigned_abs();
    while rest > 0 {
        if rest & 1 == 1 {
            result = complex_mul(result, square);
        }
        rest >>= 1;
        if rest > 0 {
            square = complex_mul(square, square);
        }
    }
    if n > 0 {
        return Ok(result);
    }
    complex_div((1.0, 0.0), result).map_err(|_| zero_base())
}

fn zero_base() -> Raise {
    Raise::zero_division("0.0 to a negative or complex power")
}

fn general_pow(a: (f64, f64), b: (f64, f64)) -> Result<(f64, f64), Raise> {
    if b == (0.0, 0.0) {
        return Ok((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return if b.1 != 0.0 || b.0 < 0.0 {
            Err(zero_base())
        } else {
            Ok((0.0, 0.0))
        };
    }
    let size = m::hypot(a.0, a.1);
    let mut len = m::pow(size, b.0);
    let angle = m::atan2(a.1, a.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        len /= m::exp(angle * b.1);
        phase += b.1 * m::log(size);
    }
    Ok((len * m::cos(phase), len * m::sin(phase)))
}

/// `abs(complex)`.
pub fn complex_abs(re: f64, im: f64) -> Result<f64, Raise> {
    if re.is_infinite() || im.is_infinite() {
        return Ok(f64::INFINITY);
    }
    let size = m::hypot(re, im);
    if size.is_infinite() {
        Err(Raise::overflow("absolute value too large"))
    } else {
        Ok(size)
    }
}

/// `complex(text)`.
pub fn complex_from_str(text: &str) -> Result<(f64, f64), Raise> {
    let plain = without_underscores(&to_ascii_number(text)).ok_or_else(|| {
        Raise::value(format!(
            "could not convert string to complex: {}",
            crate::text::repr::str_repr(text)
        ))
    })?;
    read(&plain).ok_or_else(|| Raise::value("complex() arg is a malformed string"))
}

fn read(text: &str) -> Option<(f64, f64)> {
    let inner = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim_matches(is_c_space),
        None => text,
    };
    let is_unit = |rest: &str| rest.eq_ignore_ascii_case("j");
    // A sign alone before the j stands for one.
    let lone_sign = |rest: &str| match rest {
        "+" => Some(1.0),
        "-" => Some(-1.0),
        "" => Some(1.0),
        _ => None,
    };
    let (first, rest) = inner.split_at(float_prefix(inner));
    if first.is_empty() {
        let sign = inner.strip_suffix(['j', 'J'])?;
        return Some((0.0, lone_sign(sign)?));
    }
    let value = read_float(first)?;
    if rest.is_empty() {
        return Some((value, 0.0));
    }
    if is_unit(rest) {
        return Some((0.0, value));
    }
    if !rest.starts_with(['+', '-']) {
        return None;
    }
    let imaginary = rest.strip_suffix(['j', 'J'])?;
    let size = if imaginary.len() == 1 {
        lone_sign(imaginary)?
    } else {
        read_float(imaginary)?
    };
    Some((value, size))
}
