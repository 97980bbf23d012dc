//! Binary and comparison operators: which methods are candidates, in which order, and what a failure says.

use super::names::{self, Name};

/// Which of an operator's methods: `__add__`, `__radd__`, `__iadd__`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Reflected,
    InPlace,
}

/// A binary operator, numbered as `BINARY_OP`'s argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum BinaryOperator {
    Add = 0,
    And = 1,
    FloorDivide = 2,
    LeftShift = 3,
    MatrixMultiply = 4,
    Multiply = 5,
    Remainder = 6,
    Or = 7,
    Power = 8,
    RightShift = 9,
    Subtract = 10,
    TrueDivide = 11,
    Xor = 12,
}

/// A comparison, numbered as `COMPARE_OP`'s argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Comparison {
    Lt = 0,
    Le = 1,
    Eq = 2,
    Ne = 3,
    Gt = 4,
    Ge = 5,
}

/// What a [`super::frame::BinaryCall`] computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Binary { operator: BinaryOperator, in_place: bool },
    Compare(Comparison),
    DivMod,
}

impl BinaryOperator {
    pub const ALL: [BinaryOperator; 13] = [
        BinaryOperator::Add,
        BinaryOperator::And,
        BinaryOperator::FloorDivide,
        BinaryOperator::LeftShift,
        BinaryOperator::MatrixMultiply,
        BinaryOperator::Multiply,
        BinaryOperator::Remainder,
        BinaryOperator::Or,
        BinaryOperator::Power,
        BinaryOperator::RightShift,
        BinaryOperator::Subtract,
        BinaryOperator::TrueDivide,
        BinaryOperator::Xor,
    ];

    /// The operator of a `BINARY_OP` argument; the second says whether it is the in-place form.
    pub fn from_arg(arg: u32) -> Option<(BinaryOperator, bool)> {
        Self::ALL
            .get(arg as usize % 13)
            .filter(|_| arg < 26)
            .map(|&op| (op, arg >= 13))
    }

    /// As it is written.
    pub fn symbol(self) -> &'static str {
        [
            "+",
            "&",
            "//",
            "<<",
            "@",
            "*",
            "%",
            "|",
            "** or pow()",
            ">>",
            "-",
            "/",
            "^",
        ][self as usize]
    }

    /// The names of the plain, the reflected and the in-place method.
    pub fn names(self) -> [Name; 3] {
        use BinaryOperator::*;
        let plain = match self {
            Add => names::ADD,
            And => names::AND,
            FloorDivide => names::FLOORDIV,
            LeftShift => names::LSHIFT,
            MatrixMultiply => names::MATMUL,
            Multiply => names::MUL,
            Remainder => names::MOD,
            Or => names::OR,
            Power => names::POW,
            RightShift => names::RSHIFT,
            Subtract => names::SUB,
            TrueDivide => names::TRUEDIV,
            Xor => names::XOR,
        };
        // The three stand side by side in the table.
        [plain, Name(plain.0 + 1), Name(plain.0 + 2)]
    }

    /// The method's name without underscores: `add`.
    pub fn method(self) -> &'static str {
        [
            "add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor",
        ][self as usize]
    }
}

impl Comparison {
    pub const ALL: [Comparison; 6] = [
        Comparison::Lt,
        Comparison::Le,
        Comparison::Eq,
        Comparison::Ne,
        Comparison::Gt,
        Comparison::Ge,
    ];

    /// The method's name.
    pub fn name(self) -> Name {
        [names::LT, names::LE, names::EQ, names::NE, names::GT, names::GE][self as usize]
    }

    pub fn symbol(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The comparison with its operands exchanged.
    pub fn swapped(self) -> Comparison {
        use Comparison::*;
        match self {
            Lt => Gt,
            Le => Ge,
            Gt => Lt,
            Ge => Le,
            other => other,
        }
    }

    /// The comparison of two numbers.
    #[inline]
    pub fn of<T: PartialOrd>(self, a: &T, b: &T) -> bool {
        match self {
            Comparison::Lt => a < b,
            Comparison::Le => a <= b,
            Comparison::Eq => a == b,
            Comparison::Ne => a != b,
            Comparison::Gt => a > b,
            Comparison::Ge => a >= b,
        }
    }

    /// What the comparison says of an ordering; unordered things are only `!=`.
    pub fn holds(self, ordering: Option<std::cmp::Ordering>) -> bool {
        use std::cmp::Ordering::*;
        match (self, ordering) {
            (Comparison::Ne, None) => true,
            (_, None) => false,
            (Comparison::Lt, Some(o)) => o == Less,
            (Comparison::Le, Some(o)) => o != Greater,
            (Comparison::Eq, Some(o)) => o == Equal,
            (Comparison::Ne, Some(o)) => o != Equal,
            (Comparison::Gt, Some(o)) => o == Greater,
            (Comparison::Ge, Some(o)) => o != Less,
        }
    }
}
