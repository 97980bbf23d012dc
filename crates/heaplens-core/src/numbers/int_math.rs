//! The `math` module's functions of ints: `gcd`, `lcm`, `isqrt`, `factorial`, `comb`, `perm`.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::int_ops::{self, PRODUCT_BITS_LIMIT, affordable, gcd_work, int_floordiv, words};
use super::raise::Raise;

/// `math.gcd(*items)`.
pub fn gcd<'a>(items: impl IntoIterator<Item = &'a BigInt>) -> Result<BigInt, Raise> {
    let mut work = 0;
    items.into_iter().try_fold(BigInt::zero(), |g, a| {
        work += gcd_work(&g, a) + words(&g).saturating_mul(words(a));
        affordable(work)?;
        Ok(int_ops::gcd(&g, a))
    })
}

/// `math.lcm(*items)`.
pub fn lcm<'a>(items: impl IntoIterator<Item = &'a BigInt>) -> Result<BigInt, Raise> {
    let mut work = 0;
    items.into_iter().try_fold(BigInt::one(), |l, a| {
        // Each factor makes new numbers of all the words.
        work += gcd_work(&l, a) + words(&l).saturating_mul(words(a) + 64);
        affordable(work)?;
        let divisor = int_ops::gcd(&l, a);
        Ok(if divisor.is_zero() {
            divisor
        } else {
            (l / divisor * a).abs()
        })
    })
}

/// `math.isqrt(a)`.
pub fn isqrt(a: &BigInt) -> Result<BigInt, Raise> {
    if a.is_negative() {
        return Err(Raise::value("isqrt() argument must be nonnegative"));
    }
    affordable(words(a).saturating_mul(words(a)).saturating_mul(16))?;
    Ok(a.sqrt())
}

/// The product of `from..=to`, by halves so that factors stay of like size. The recursion is as deep as the range's
/// bits.
fn product(from: u64, to: u64) -> BigInt {
    if from > to {
        return BigInt::one();
    }
    if to - from < 8 {
        return (from..=to).fold(BigInt::one(), |p, k| p * k);
    }
    let middle = from + (to - from) / 2;
    product(from, middle) * product(middle + 1, to)
}

/// Refuses a product of `count` numbers below `2**bits` that is beyond the limit.
fn fits(count: u64, bits: u64) -> Result<(), Raise> {
    if count.saturating_mul(bits) > PRODUCT_BITS_LIMIT {
        Err(Raise::memory())
    } else {
        Ok(())
    }
}

/// `math.factorial(a)`.
pub fn factorial(a: &BigInt) -> Result<BigInt, Raise> {
    if a.is_negative() {
        return Err(Raise::value("factorial() not defined for negative values"));
    }
    let n = a
        .to_i64()
        .ok_or_else(|| Raise::overflow("factorial() argument should not exceed 9223372036854775807"))?
        as u64;
    fits(n, a.bits())?;
    Ok(product(1, n))
}

fn check_non_negative(n: &BigInt, k: &BigInt) -> Result<(), Raise> {
    if n.is_negative() {
        return Err(Raise::value("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(Raise::value("k must be a non-negative integer"));
    }
    Ok(())
}

/// The product of the `k` numbers that end at `n`.
fn falling(n: &BigInt, k: u64) -> BigInt {
    match n.to_u64() {
        Some(n) => product(n - k + 1, n),
        None => falling_by_halves(n, 0, k),
    }
}

/// The product of `n - from` to `n - (to - 1)`.
fn falling_by_halves(n: &BigInt, from: u64, to: u64) -> BigInt {
    if to - from < 8 {
        return (from..to).fold(BigInt::one(), |p, i| p * (n - i));
    }
    let middle = from + (to - from) / 2;
    falling_by_halves(n, from, middle) * falling_by_halves(n, middle, to)
}

/// `math.perm(n, k)`; `k` `None` is `factorial(n)`, whose errors differ.
pub fn perm(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise> {
    check_non_negative(n, k)?;
    if n < k {
        return Ok(BigInt::zero());
    }
    let k = k
        .to_i64()
        .ok_or_else(|| Raise::overflow("k must not exceed 9223372036854775807"))? as u64;
    fits(k, n.bits())?;
    Ok(falling(n, k))
}

/// `math.comb(n, k)`.
pub fn comb(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise> {
    check_non_negative(n, k)?;
    if n < k {
        return Ok(BigInt::zero());
    }
    let k = k.min(&(n - k)).clone();
    let k = k
        .to_i64()
        .ok_or_else(|| Raise::overflow("min(n - k, k) must not exceed 9223372036854775807"))? as u64;
    fits(k, n.bits())?;
    int_floordiv(&falling(n, k), &product(1, k))
}
