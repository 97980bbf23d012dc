//! The transcendental functions, the same to the last bit natively and in wasm.
pub use libm::{
    acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, erfc, exp, exp2, expm1, log, log1p, log2,
    log10, pow, sin, sinh, tan, tanh,
};
