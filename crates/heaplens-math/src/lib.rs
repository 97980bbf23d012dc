//! The functions whose tables take more room than all else that runs a program: sin, exp, log, pow and their like, rounded
//! correctly nearly always.
//!
//! A command holds them. A page loads them as a wasm module of their own when a program first wants one, and hands the machine
//! a way to call them.

/// Which function; the numbers are what page and module say to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Acos,
    Asin,
    Atan,
    /// Of `y` and `x`, in this order.
    Atan2,
    Cos,
    Exp,
    Log,
    Log2,
    Pow,
    Sin,
    Tan,
}

impl Function {
    const ALL: [Function; 11] = [
        Function::Acos,
        Function::Asin,
        Function::Atan,
        Function::Atan2,
        Function::Cos,
        Function::Exp,
        Function::Log,
        Function::Log2,
        Function::Pow,
        Function::Sin,
        Function::Tan,
    ];

    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn numbered(number: u8) -> Option<Function> {
        Function::ALL.get(usize::from(number)).copied()
    }
}

/// The function's value; `b` only counts where it has a second argument.
#[inline]
pub fn calculate(function: Function, a: f64, b: f64) -> f64 {
    match function {
        Function::Acos => pxfm::f_acos(a),
        Function::Asin => pxfm::f_asin(a),
        Function::Atan => pxfm::f_atan(a),
        Function::Atan2 => pxfm::f_atan2(a, b),
        Function::Cos => pxfm::f_cos(a),
        Function::Exp => pxfm::f_exp(a),
        Function::Log => pxfm::f_log(a),
        Function::Log2 => pxfm::f_log2(a),
        Function::Pow => pxfm::f_pow(a, b),
        Function::Sin => pxfm::f_sin(a),
        Function::Tan => pxfm::f_tan(a),
    }
}

/// The same for JavaScript; NaN for a number that no function has.
#[cfg(feature = "module")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = calculate)]
pub fn calculate_numbered(function: u8, a: f64, b: f64) -> f64 {
    Function::numbered(function).map_or(f64::NAN, |function| calculate(function, a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_back_to_their_functions() {
        for function in Function::ALL {
            assert_eq!(Function::numbered(function.number()), Some(function));
        }
        assert_eq!(Function::numbered(11), None);
    }
}
