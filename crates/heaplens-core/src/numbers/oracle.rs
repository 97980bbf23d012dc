//! Asks python3 what is right: a Python script prints cases, Rust answers them, and the answers must be equal.
//!
//! One case is one line of JSON: a function's name, its arguments, and what CPython answered. Values are written as
//! text with their type: `i:12`, `f:` and the bits, `s:…`, `b:` and hex, `n:`, `t:` and a truth value; an exception is
//! `e:` with type and message; sequences are JSON arrays.

use std::io::Write;
use std::process::{Command, Stdio};

use num_bigint::BigInt;
use serde_json::Value;

use super::Raise;

/// The helper functions that every script of cases starts with.
const PRELUDE: &str = r#"
import json, math, random, struct, sys
def enc(v):
    if v is None: return "n:"
    if isinstance(v, bool): return "t:%d" % v
    if isinstance(v, int): return "i:%x" % v
    if isinstance(v, float): return "f:" + ("nan" if v != v else struct.pack(">d", v).hex())
    if isinstance(v, complex): return [enc(v.real), enc(v.imag)]
    if isinstance(v, str): return "s:" + v
    if isinstance(v, bytes): return "b:" + v.hex()
    return [enc(x) for x in v]
out = []
def case(name, f, *args):
    try: r = enc(f(*args))
    except (RecursionError, AssertionError): raise
    except Exception as e: r = "e:%s:%s" % (type(e).__name__, e)
    out.append(json.dumps([name, [enc(a) for a in args], r]))
random.seed(20240607)
"#;

/// Runs a script under CPython 3.11 with hash seed 0; `None` (and a note) where there is none.
pub(crate) fn python_cases(script: &str) -> Option<Vec<(String, Vec<Value>, Value)>> {
    let spawned = Command::new("python3")
        .args(["-X", "utf8", "-"])
        .env("PYTHONHASHSEED", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = spawned else {
        println!("skipped: no python3 to ask");
        return None;
    };
    let check = "import sys\nif sys.version_info[:2] != (3, 11): sys.exit(99)\n";
    let program = format!("{check}{PRELUDE}\n{script}\nprint('\\n'.join(out))\n");
    child
        .stdin
        .take()
        .expect("piped")
        .write_all(program.as_bytes())
        .expect("python3 reads its program");
    let output = child.wait_with_output().expect("python3 ends");
    if output.status.code() == Some(99) {
        println!("skipped: python3 is not 3.11");
        return None;
    }
    assert!(output.status.success(), "the script of cases failed");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    Some(
        text.lines()
            .map(|line| serde_json::from_str(line).expect("a case"))
            .collect(),
    )
}

/// Answers every case and fails with the first few that differ; `allowed` says which functions may differ from
/// CPython in the last bit, and in how many of a thousand cases.
pub(crate) fn judge(script: &str, allowed: &[(&str, usize)], answer: impl Fn(&str, &[Value]) -> Value) {
    let Some(cases) = python_cases(script) else { return };
    let mut wrong = Vec::new();
    let mut counts = std::collections::BTreeMap::<&str, (usize, usize)>::new();
    for (name, args, expected) in &cases {
        let got = answer(name, args);
        let count = counts.entry(name).or_default();
        count.0 += 1;
        if got != *expected {
            count.1 += 1;
            if !allowed.iter().any(|(n, _)| n == name) || !nearly(&got, expected) {
                wrong.push(format!(
                    "{name}{}: CPython {expected}, here {got}",
                    Value::from(args.clone())
                ));
            }
        }
    }
    for &(name, per_thousand) in allowed {
        if let Some((all, different)) = counts.get(name) {
            println!("{name}: {different} of {all} differ in the last bits");
            if different * 1000 > all * per_thousand {
                wrong.push(format!("{name}: {different} of {all} differ"));
            }
        }
    }
    println!("{} cases", cases.len());
    let shown: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(
        wrong.is_empty(),
        "{} of {} differ:\n{}",
        wrong.len(),
        cases.len(),
        shown.join("\n")
    );
}

/// Two floats (or lists of them) that share all but the last dozen bits: the sine of a large phase loses that many.
fn nearly(a: &Value, b: &Value) -> bool {
    let float = |v: &Value| {
        v.as_str()?
            .strip_prefix("f:")
            .and_then(|h| u64::from_str_radix(h, 16).ok())
    };
    match (a.as_array(), b.as_array()) {
        (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a == b || nearly(a, b)),
        _ => float(a).zip(float(b)).is_some_and(|(a, b)| a.abs_diff(b) <= 1 << 12),
    }
}

pub(crate) fn text(v: &Value) -> &str {
    v.as_str().and_then(|s| s.strip_prefix("s:")).expect("a str")
}

pub(crate) fn float(v: &Value) -> f64 {
    match v.as_str().and_then(|s| s.strip_prefix("f:")).expect("a float") {
        "nan" => f64::NAN,
        bits => f64::from_bits(u64::from_str_radix(bits, 16).expect("bits")),
    }
}

pub(crate) fn int(v: &Value) -> BigInt {
    let hex = v.as_str().and_then(|s| s.strip_prefix("i:")).expect("an int");
    BigInt::parse_bytes(hex.as_bytes(), 16).expect("hex")
}

pub(crate) fn small(v: &Value) -> i64 {
    i64::try_from(int(v)).expect("a small int")
}

/// An optional index, clamped as `slice` does.
pub(crate) fn maybe_small(v: &Value) -> Option<i64> {
    if v == "n:" { None } else { Some(small(v)) }
}

pub(crate) fn bytes(v: &Value) -> Vec<u8> {
    let hex = v.as_str().and_then(|s| s.strip_prefix("b:")).expect("bytes");
    (0..hex.len() / 2)
        .map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).expect("hex"))
        .collect()
}

/// A value written as the script writes it.
pub(crate) trait Encode {
    fn encode(self) -> Value;
}

impl Encode for f64 {
    fn encode(self) -> Value {
        if self.is_nan() {
            Value::from("f:nan")
        } else {
            Value::from(format!("f:{:016x}", self.to_bits()))
        }
    }
}

impl Encode for bool {
    fn encode(self) -> Value {
        Value::from(format!("t:{}", u8::from(self)))
    }
}

impl Encode for BigInt {
    fn encode(self) -> Value {
        Value::from(format!("i:{self:x}"))
    }
}

macro_rules! encode_small {
    ($($t:ty),*) => { $(impl Encode for $t {
        fn encode(self) -> Value {
            BigInt::from(self).encode()
        }
    })* };
}
encode_small!(i32, i64, u64, usize);

impl Encode for &str {
    fn encode(self) -> Value {
        Value::from(format!("s:{self}"))
    }
}

impl Encode for String {
    fn encode(self) -> Value {
        self.as_str().encode()
    }
}

impl Encode for &[u8] {
    fn encode(self) -> Value {
        Value::from(format!("b:{}", crate::text::bytes::hex(self)))
    }
}

impl Encode for Vec<u8> {
    fn encode(self) -> Value {
        self.as_slice().encode()
    }
}

impl Encode for Vec<&[u8]> {
    fn encode(self) -> Value {
        self.into_iter().map(Encode::encode).collect()
    }
}

impl Encode for Vec<&str> {
    fn encode(self) -> Value {
        self.into_iter().map(Encode::encode).collect()
    }
}

impl<A: Encode, B: Encode> Encode for (A, B) {
    fn encode(self) -> Value {
        Value::from(vec![self.0.encode(), self.1.encode()])
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(self) -> Value {
        self.map_or(Value::from("n:"), Encode::encode)
    }
}

impl<T: Encode> Encode for Result<T, Raise> {
    fn encode(self) -> Value {
        match self {
            Ok(value) => value.encode(),
            Err(e) => Value::from(format!("e:{}:{e}", e.kind.name())),
        }
    }
}
