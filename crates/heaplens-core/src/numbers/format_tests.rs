//! Formatting against python3: specifications, `%`, and `str.format` templates.

use num_bigint::BigInt;
use serde_json::Value;

use super::oracle::{Encode, float as read_float, int, judge, text};
use super::tests::FLOATS;
use super::{float, format_number, format_spec, int_ops, int_text};

#[test]
fn format_specifications() {
    let script = format!(
        "{FLOATS}{}",
        r##"
def rand_spec(types):
    r = random.random
    s = ""
    if r() < .4: s += random.choice(["", "*", "0", "é", "<", "{"]) + random.choice("<>=^")
    if r() < .4: s += random.choice("+- ")
    if r() < .15: s += "z"
    if r() < .2: s += "#"
    if r() < .25: s += "0"
    if r() < .5: s += str(random.randrange(0, 30))
    if r() < .3: s += random.choice([",", "_", ",", "_", ",_", "_,", ",,", "__"])
    if r() < .4: s += "." + (str(random.randrange(0, 25)) if r() < .95 else "")
    if r() < .8: s += random.choice(types)
    if r() < .03: s += random.choice(["x", "q", "é", "\n", "!"])
    return s
for i in range(12000):
    case("int", format, rand_int() if i % 2 else random.randrange(-10**9, 10**9), rand_spec("bcdoxXneEfFgG%s") or "d")
    case("float", format, rand_float(), rand_spec("neEfFgG%ds") or "f")
    case("float", format, random.randrange(-10**7, 10**7) / random.choice([1, 8, 10, 1000]), rand_spec("eEfFgG%"))  if 1 else 0
    case("complex", lambda a, b, s: format(complex(a, b), s), rand_float(), rand_float(), rand_spec("neEfFgG%ds") or "f")
    case("str", format, random.choice(["", "a", "héllo", "x" * 12, "日本語"]), rand_spec("sssssd") or "s")
    case("bool", format, random.random() < .5, rand_spec("bcdoxXneEfFgG%s") or "d")
for s in ["99999999999999999999d", ".99999999999999999999f", ".9999999999f", "1.d", ",c", "\x01", ",\x01", "xyz", "é", ".1000f", ".400e", ".800g", "٣d"]:
    for name, v in [("int", 1), ("float", 0.1), ("str", "a"), ("float", 1e300), ("float", 5e-324)]: case(name, format, v, s)
case("int", format, 10**400, "f"); case("int", format, 1 << 70, "c"); case("int", format, -1, "c"); case("int", format, 10**5000, "d"); case("int", format, 0x1f600, "c")
"##
    );
    use format_spec::{Defaults, parse_format_spec};
    judge(&script, &[], |name, a| {
        let spec = a.last().map(text).expect("a spec");
        match name {
            // An empty specification is str(), which is the caller's.
            "float" if spec.is_empty() => float::float_repr(read_float(&a[0])).encode(),
            "int" => parse_format_spec(spec, Defaults::int("int"))
                .and_then(|s| format_number::format_int(&int(&a[0]), &s, "int", 4300))
                .encode(),
            "float" => parse_format_spec(spec, Defaults::float("float"))
                .and_then(|s| format_number::format_float(read_float(&a[0]), &s, "float"))
                .encode(),
            "complex" => parse_format_spec(spec, Defaults::float("complex"))
                .and_then(|s| format_number::format_complex(read_float(&a[0]), read_float(&a[1]), &s, "complex"))
                .encode(),
            "str" => parse_format_spec(spec, Defaults::text("str"))
                .and_then(|s| format_number::format_str(text(&a[0]), &s, "str"))
                .encode(),
            "bool" => parse_format_spec(spec, Defaults::int("bool"))
                .and_then(|s| format_number::format_bool(a[0] == "t:1", &s))
                .encode(),
            _ => panic!("{name}"),
        }
    });
}

/// A value as the script gives it to `%` and `format`.
fn is(v: &Value, kind: &str) -> bool {
    v.as_str().is_some_and(|s| s.starts_with(kind))
}

#[test]
fn percent_formatting() {
    use super::Raise;
    use super::percent::{Amount, Conversion, PercentParser, Piece, not_all_converted, not_enough_arguments};
    let script = format!(
        "{FLOATS}{}",
        r##"
def rand_conv():
    r = random.random
    s = "%"
    for _ in range(random.randrange(3)): s += random.choice("-+ #0")
    if r() < .4: s += random.choice(["*", "5", "12", "20"])
    if r() < .4: s += "." + random.choice(["", "*", "3", "10", "0"])
    if r() < .1: s += random.choice("hlL")
    return s + (random.choice("diuoxXeEfFgGcs%") if r() < .96 else random.choice("yé\n(1q"))
for i in range(12000):
    t = random.choice(["", "a", "%%", "é"]) + rand_conv() + random.choice(["", "b", " "]) + (rand_conv() if random.random() < .3 else "")
    args = [random.choice([random.randrange(-9, 20), rand_int(), rand_float(), "héllo"]) if k == t.count("*") or random.random() < .2 else random.randrange(-9, 20) for k in range(t.count("*") + random.randrange(1, 3))]
    case("percent", lambda t, a: t % tuple(a), t, args)
for t in ["%", "%(a", "%(a)", "%(a(b)c", "%5", "%.", "%9999999999999999999d", "%.9999999999d", "%.999999999999999999999d", "%.3000f", "%y"]: case("percent", lambda t, a: t % tuple(a), t, [1])
"##
    );
    let run = |template: &str, args: &[Value]| -> Result<String, Raise> {
        let mut parser = PercentParser::new(template, false);
        let mut rest = args.iter();
        let mut out = String::new();
        while let Some(piece) = parser.next_piece()? {
            let conversion = match piece {
                Piece::Literal(text) => {
                    out.push_str(&text);
                    continue;
                }
                Piece::Conversion(c) => c,
            };
            let mut star = |amount: Option<Amount>, read: fn(&BigInt) -> Result<i64, Raise>| {
                if amount != Some(Amount::Star) {
                    return Ok(None);
                }
                let v = rest.next().ok_or_else(not_enough_arguments)?;
                if is(v, "i:") {
                    read(&int(v)).map(Some)
                } else {
                    Err(Raise::type_error("* wants int"))
                }
            };
            let width = star(conversion.width, Conversion::star_width)?;
            let precision = star(conversion.precision, Conversion::star_precision)?;
            let c = conversion.with_amounts(width, precision);
            let v = rest.next().ok_or_else(not_enough_arguments)?;
            let name = if is(v, "i:") {
                "int"
            } else if is(v, "f:") {
                "float"
            } else {
                "str"
            };
            let done = match c.kind {
                's' => match name {
                    "str" => c.render_text(text(v)),
                    "int" => c.render_text(&int_text::int_to_decimal(&int(v), 4300)?),
                    _ => c.render_text(&float::float_repr(read_float(v))),
                },
                'd' | 'i' | 'u' if name == "float" => c.render_int(&int_ops::float_to_int(read_float(v))?, 4300),
                'd' | 'i' | 'u' | 'o' | 'x' | 'X' if name == "int" => c.render_int(&int(v), 4300),
                'e' | 'E' | 'f' | 'F' | 'g' | 'G' if name == "int" => c.render_float(int_ops::int_to_float(&int(v))?),
                'e' | 'E' | 'f' | 'F' | 'g' | 'G' if name == "float" => c.render_float(read_float(v)),
                'c' if name == "int" => c.render_char_code(&int(v)),
                'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' => Err(c.wrong_type(name)),
                _ => Err(c.unsupported()),
            }?;
            out.push_str(&done);
        }
        if rest.next().is_some() {
            Err(not_all_converted(false))
        } else {
            Ok(out)
        }
    };
    judge(&script, &[], |_, a| {
        run(text(&a[0]), a[1].as_array().expect("a list")).encode()
    });
}

#[test]
fn str_format_templates() {
    use super::Raise;
    use super::str_format::*;
    let script = r##"
alphabet = "{}{}{}{}0011ab.[]!:rsx <5é"
for i in range(30000):
    t = "".join(random.choice(alphabet) for _ in range(random.randrange(1, 9)))
    case("format", lambda t: t.format("p", "q", a="kw"), t)
for t in ["{0[a}", "{0!}", "{!}", "{0:{1:{0}}}", "{:{}}", "{99999999999999999999}", "{0[99999999999999999999]}", "{0.a.}", "{0:{{}}}", "{0!r:>5}", "{a!r:{1}}", "{0!\x01}"]:
    case("format", lambda t: t.format("p", "q", a="kw"), t)
"##;
    fn build(template: &str, depth: u32, auto: &mut AutoNumber) -> Result<String, Raise> {
        if depth == 0 {
            return Err(recursion_exceeded());
        }
        let mut parser = TemplateParser::new(template);
        let mut out = String::new();
        while let Some(piece) = parser.next_piece()? {
            out.push_str(&piece.literal);
            let Some(field) = piece.field else { continue };
            let name = FieldName::parse(&field.name, auto)?;
            let value = match &name.argument {
                Argument::Position(i) => *["p", "q"].get(*i).ok_or_else(|| replacement_out_of_range(*i))?,
                Argument::Keyword(k) if k == "a" => "kw",
                Argument::Keyword(k) => {
                    let shown = crate::text::repr::str_repr(k);
                    return Err(Raise::new(super::Kind::KeyError, shown));
                }
            };
            let mut value = value.to_string();
            for step in name.path() {
                value = match step? {
                    Accessor::Attribute(name) => return Err(Raise::type_error(format!("attribute {name}"))),
                    Accessor::Index(i) => value
                        .get(i..i + 1)
                        .map(str::to_string)
                        .ok_or_else(|| Raise::new(super::Kind::IndexError, "string index out of range"))?,
                    Accessor::Key(_) => return Err(Raise::type_error("string indices must be integers, not 'str'")),
                };
            }
            if let Some(c) = field.conversion {
                value = match Convert::from_char(c)? {
                    Convert::Repr => crate::text::repr::str_repr(&value),
                    Convert::Str => value,
                    Convert::Ascii => crate::text::repr::str_ascii(&value),
                };
            }
            let spec = if field.spec_is_template {
                build(&field.spec, depth - 1, auto)?
            } else {
                field.spec
            };
            let parsed = format_spec::parse_format_spec(&spec, format_spec::Defaults::text("str"))?;
            out.push_str(&format_number::format_str(&value, &parsed, "str")?);
        }
        Ok(out)
    }
    judge(script, &[], |_, a| {
        let got = build(text(&a[0]), RECURSION_DEPTH, &mut AutoNumber::default());
        // Attributes are the machine's.
        if let Err(e) = &got
            && let Some(name) = e.message.strip_prefix("attribute ")
        {
            return Value::from(format!("e:AttributeError:'str' object has no attribute '{name}'"));
        }
        got.encode()
    });
}
