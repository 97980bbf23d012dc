//! Correctly rounded functions, wherever they are: in the command, or in a module that a page loads when they are wanted.
//!
//! A wasm build holds none of them, as it holds none of the library's code (see [`crate::prelude`]): a run that calls one gets
//! NaN, [`were_wanted`] says so, and whoever runs it loads them, hands them to [`provide`] and starts the run again.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

pub use heaplens_math::Function;

/// A way to call the functions.
pub type Calculate = fn(Function, f64, f64) -> f64;

static PROVIDED: OnceLock<Calculate> = OnceLock::new();
static WANTED: AtomicBool = AtomicBool::new(false);

/// Gives the functions to a build that holds none. Only the first call counts.
pub fn provide(calculate: Calculate) {
    let _ = PROVIDED.set(calculate);
}

/// Whether a function was called since this was last asked, and was not there.
pub fn were_wanted() -> bool {
    WANTED.swap(false, Ordering::Relaxed)
}

#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn calculate(function: Function, a: f64, b: f64) -> f64 {
    heaplens_math::calculate(function, a, b)
}

#[cfg(target_arch = "wasm32")]
fn calculate(function: Function, a: f64, b: f64) -> f64 {
    match PROVIDED.get() {
        Some(calculate) => calculate(function, a, b),
        None => {
            WANTED.store(true, Ordering::Relaxed);
            f64::NAN
        }
    }
}

/// A Rust function for each.
macro_rules! of_one {
    ($($name:ident $function:ident)*) => {
        $(pub fn $name(x: f64) -> f64 {
            calculate(Function::$function, x, 0.0)
        })*
    };
}

of_one!(acos Acos asin Asin atan Atan cos Cos exp Exp log Log log2 Log2 sin Sin tan Tan);

pub fn atan2(y: f64, x: f64) -> f64 {
    calculate(Function::Atan2, y, x)
}

pub fn pow(x: f64, y: f64) -> f64 {
    calculate(Function::Pow, x, y)
}
