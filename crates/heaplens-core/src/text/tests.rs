//! Text and bytes against python3, thousands of cases at a time, and a few fixed ones for where there is none.

use serde_json::Value;

use super::slice::SliceIndices;
use super::split::Ends;
use super::{bytes as b, case, classify, codec, pad, repr, search, slice, split};
use crate::numbers::Raise;
use crate::numbers::oracle::{Encode, bytes, judge, maybe_small, small, text};

const LIMIT: usize = 1 << 20;

/// Which predicates hold of every single code point, packed as the script packs them.
#[test]
fn every_code_point() {
    let script = r##"
names = "isalpha isdecimal isdigit isnumeric islower isupper istitle isprintable isspace isidentifier isalnum".split()
for block in range(0, 0x110000, 256):
    if 0xd800 <= block < 0xe000: continue
    # These stand for surrogates (see `surrogate`).
    if 0x10f000 <= block < 0x10f800: continue
    chars = "".join(map(chr, range(block, block + 256)))
    case("flags", lambda s: [sum(getattr(c, n)() << i for i, n in enumerate(names)) for c in s], chars)
    case("continues", lambda s: [("a" + c).isidentifier() for c in s], chars)
    for name in "upper lower title capitalize swapcase casefold".split():
        case(name, getattr(str, name), "!".join(chars))
    case("repr", repr, chars); case("ascii", ascii, chars)
    case("splitlines", str.splitlines, chars, True); case("split", str.split, chars, None, -1)
    case("decimal", lambda s: [int(c) if c.isdecimal() else None for c in s], chars)
    case("sigma", lambda s: ["".join([c, "Σ"]).lower() + "|" + ("A" + c + "Σ").lower() + "|" + ("aΣ" + c + "b").lower() + (c + "a").title() for c in s], chars)
"##;
    judge(script, &[], |name, a| {
        let s = text(&a[0]);
        match name {
            "flags" => s.chars().map(|c| flags(&c.to_string()).encode()).collect(),
            "continues" => s
                .chars()
                .map(|c| classify::is_identifier(&format!("a{c}")).encode())
                .collect(),
            "decimal" => s
                .chars()
                .map(|c| classify::decimal_value(c).map(|d| d as usize).encode())
                .collect(),
            "sigma" => s
                .chars()
                .map(|c| {
                    let lowered = [format!("{c}Σ"), format!("A{c}Σ"), format!("aΣ{c}b")].map(|s| case::lower(&s));
                    format!("{}{}", lowered.join("|"), case::title(&format!("{c}a"))).encode()
                })
                .collect(),
            _ => text_method(name, a),
        }
    });
}

fn flags(s: &str) -> usize {
    let all = [
        classify::is_alpha,
        classify::is_decimal,
        classify::is_digit,
        classify::is_numeric,
        classify::is_lower,
        classify::is_upper,
        classify::is_title,
        classify::is_printable,
        classify::is_space_str,
        classify::is_identifier,
        classify::is_alnum,
    ];
    all.iter().enumerate().map(|(i, is)| usize::from(is(s)) << i).sum()
}

/// `None` as a separator or a set of characters.
fn maybe_text(v: &Value) -> Option<&str> {
    if v == "n:" { None } else { Some(text(v)) }
}

fn fill(v: &Value) -> char {
    text(v).chars().next().unwrap_or(' ')
}

/// `(head, sep, tail)` of a partition.
fn parts(s: &str, sep: &str, found: Option<(&str, &str)>, from_right: bool) -> Value {
    match found {
        Some((head, tail)) => vec![head, sep, tail].encode(),
        None if from_right => vec!["", "", s].encode(),
        None => vec![s, "", ""].encode(),
    }
}

fn text_method(name: &str, a: &[Value]) -> Value {
    let s = text(&a[0]);
    let at = |i: usize| maybe_small(&a[i]);
    let ends = match name.as_bytes().first() {
        Some(b'l') => Ends::Left,
        Some(b'r') => Ends::Right,
        _ => Ends::Both,
    };
    let index = |found: Option<usize>| found.map_or(-1, |i| i as i64).encode();
    match name {
        "upper" => case::upper(s).encode(),
        "lower" => case::lower(s).encode(),
        "title" => case::title(s).encode(),
        "capitalize" => case::capitalize(s).encode(),
        "swapcase" => case::swapcase(s).encode(),
        "casefold" => case::casefold(s).encode(),
        "flags" => flags(s).encode(),
        "repr" => repr::str_repr(s).encode(),
        "ascii" => repr::str_ascii(s).encode(),
        "splitlines" => split::splitlines(s, a[1] == "t:1").encode(),
        "split" => split::split(s, maybe_text(&a[1]), small(&a[2])).encode(),
        "rsplit" => split::rsplit(s, maybe_text(&a[1]), small(&a[2])).encode(),
        "strip" | "lstrip" | "rstrip" => split::strip(s, maybe_text(&a[1]), ends).encode(),
        "find" => index(search::find(s, text(&a[1]), at(2), at(3))),
        "rfind" => index(search::rfind(s, text(&a[1]), at(2), at(3))),
        "index" => search::index(s, text(&a[1]), at(2), at(3)).encode(),
        "rindex" => search::rindex(s, text(&a[1]), at(2), at(3)).encode(),
        "count" => search::count(s, text(&a[1]), at(2), at(3)).encode(),
        "startswith" => search::startswith(s, text(&a[1]), at(2), at(3)).encode(),
        "endswith" => search::endswith(s, text(&a[1]), at(2), at(3)).encode(),
        "replace" => search::replace(s, text(&a[1]), text(&a[2]), small(&a[3]), LIMIT).encode(),
        "removeprefix" => search::removeprefix(s, text(&a[1])).encode(),
        "removesuffix" => search::removesuffix(s, text(&a[1])).encode(),
        "partition" => match search::partition(s, text(&a[1])) {
            Ok(found) => parts(s, text(&a[1]), found, false),
            Err(e) => Err::<i64, _>(e).encode(),
        },
        "rpartition" => match search::rpartition(s, text(&a[1])) {
            Ok(found) => parts(s, text(&a[1]), found, true),
            Err(e) => Err::<i64, _>(e).encode(),
        },
        "center" => pad::center(s, small(&a[1]), fill(&a[2]), LIMIT).encode(),
        "ljust" => pad::ljust(s, small(&a[1]), fill(&a[2]), LIMIT).encode(),
        "rjust" => pad::rjust(s, small(&a[1]), fill(&a[2]), LIMIT).encode(),
        "zfill" => pad::zfill(s, small(&a[1]), LIMIT).encode(),
        "expandtabs" => pad::expandtabs(s, small(&a[1]), LIMIT).encode(),
        "repeat" => pad::repeat(s, small(&a[1]), LIMIT).encode(),
        "len" => slice::char_len(s).encode(),
        "item" => slice::char_at(s, small(&a[1])).map(|c| c.to_string()).encode(),
        "slice" => match slice::slice_indices(at(1), at(2), at(3), slice::char_len(s)) {
            Some(indices) => slice::str_slice(s, indices).encode(),
            None => Err::<i64, _>(Raise::value("slice step cannot be zero")).encode(),
        },
        "join" => {
            let items: Vec<&str> = a[1].as_array().expect("a list").iter().map(text).collect();
            pad::join(s, &items, LIMIT).encode()
        }
        "maketrans" => match pad::maketrans(s, text(&a[1])) {
            Ok(pairs) => pairs
                .into_iter()
                .map(|(x, y)| (x.to_string(), y.to_string()).encode())
                .collect(),
            Err(e) => Err::<i64, _>(e).encode(),
        },
        "translate" => {
            let map = |c: char| -> Result<pad::Translation, Raise> {
                Ok(match c {
                    'a' => pad::Translation::Char('É'),
                    'b' => pad::Translation::Delete,
                    'é' => pad::Translation::Text("xyz".into()),
                    _ => pad::Translation::Keep,
                })
            };
            pad::translate(s, map).encode()
        }
        _ => panic!("{name}"),
    }
}

#[test]
fn str_methods() {
    let script = r##"
alphabet = "aab  bAB\t\n\r'\"\\é日😀ß1.-+ǅİΣσ\x1c\u2028\x85"
def rand(n=10): return "".join(random.choice(alphabet[:random.randrange(4, len(alphabet) + 1)]) for _ in range(random.randrange(n)))
def maybe(): return random.choice([None, None, random.randrange(-12, 12), 2**62, -2**62])
def rand_step(): return random.choice([None, 1, 2, -1, -3, 0, 7, 2**62, -2**63])
cases = "upper lower title capitalize swapcase casefold".split()
names = "isalpha isdecimal isdigit isnumeric islower isupper istitle isprintable isspace isidentifier isalnum".split()
for i in range(2500):
    s, t, u = rand(), rand(3), rand(3)
    for n in cases: case(n, getattr(str, n), s)
    case("flags", lambda s: sum(getattr(s, n)() << i for i, n in enumerate(names)), s)
    case("repr", repr, s); case("ascii", ascii, s); case("len", len, s)
    case("splitlines", str.splitlines, s, random.random() < .5)
    k = random.randrange(-1, 4)
    for n in "split rsplit".split(): case(n, getattr(str, n), s, None, k); case(n, getattr(str, n), s, t, k)
    for n in "strip lstrip rstrip".split(): case(n, getattr(str, n), s, None); case(n, getattr(str, n), s, t)
    for n in "find rfind index rindex count startswith endswith".split(): case(n, getattr(str, n), s, t, maybe(), maybe())
    case("replace", str.replace, s, t, u, k)
    for n in "removeprefix removesuffix partition rpartition".split(): case(n, getattr(str, n), s, t)
    w = random.randrange(-2, 20)
    for n in "center ljust rjust".split(): case(n, getattr(str, n), s, w, random.choice("* é"))
    case("zfill", str.zfill, s, w); case("expandtabs", str.expandtabs, s, random.randrange(-1, 9)); case("repeat", lambda s, n: s * n, s, k)
    case("slice", lambda s, a, b, c: s[a:b:c], s, maybe(), maybe(), rand_step())
    if s: case("item", lambda s, i: s[i], s, random.randrange(-len(s), len(s)))
    case("join", str.join, t, [rand(3) for _ in range(k + 1)])
    x = random.choice("abé") + t
    case("maketrans", lambda x, y: [[chr(p), chr(q)] for p, q in zip(map(ord, x), map(ord, y))] if len(x) == len(y) else str.maketrans(x, y), t, u)
    case("translate", str.translate.__call__ if 0 else lambda s: s.translate({97: "É", 98: None, 233: "xyz"}), s)
"##;
    judge(script, &[], text_method);
}

fn maybe_bytes(v: &Value) -> Option<Vec<u8>> {
    if v == "n:" { None } else { Some(bytes(v)) }
}

fn bytes_method(name: &str, a: &[Value]) -> Value {
    let s = bytes(&a[0]);
    let s = s.as_slice();
    let at = |i: usize| maybe_small(&a[i]);
    let arg = |i: usize| bytes(&a[i]);
    let index = |found: Option<usize>| found.map_or(-1, |i| i as i64).encode();
    let parted = |found: Result<Option<b::Halves>, Raise>, right: bool| -> Value {
        match found {
            Ok(Some((head, tail))) => vec![head, &arg(1), tail].encode(),
            Ok(None) if right => vec![b"".as_slice(), b"", s].encode(),
            Ok(None) => vec![s, b"", b""].encode(),
            Err(e) => Err::<i64, _>(e).encode(),
        }
    };
    let stripped = |ends| b::strip_ends(s, maybe_bytes(&a[1]).as_deref(), ends).encode();
    match name {
        "upper" => b::upper(s).encode(),
        "lower" => b::lower(s).encode(),
        "title" => b::title(s).encode(),
        "capitalize" => b::capitalize(s).encode(),
        "swapcase" => b::swapcase(s).encode(),
        "flags" => [
            b::is_alpha,
            b::is_digit,
            b::is_lower,
            b::is_upper,
            b::is_title,
            b::is_space_bytes,
            b::is_alnum,
        ]
        .iter()
        .enumerate()
        .map(|(i, is)| usize::from(is(s)) << i)
        .sum::<usize>()
        .encode(),
        "repr" => repr::bytes_repr(s).encode(),
        "splitlines" => b::splitlines(s, a[1] == "t:1").encode(),
        "split" => b::split(s, maybe_bytes(&a[1]).as_deref(), small(&a[2])).encode(),
        "rsplit" => b::rsplit(s, maybe_bytes(&a[1]).as_deref(), small(&a[2])).encode(),
        "strip" => stripped(Ends::Both),
        "lstrip" => stripped(Ends::Left),
        "rstrip" => stripped(Ends::Right),
        "find" => index(b::find(s, &arg(1), at(2), at(3))),
        "rfind" => index(b::rfind(s, &arg(1), at(2), at(3))),
        "index" => b::index(s, &arg(1), at(2), at(3)).encode(),
        "rindex" => b::rindex(s, &arg(1), at(2), at(3)).encode(),
        "count" => b::count(s, &arg(1), at(2), at(3)).encode(),
        "startswith" => b::startswith(s, &arg(1), at(2), at(3)).encode(),
        "endswith" => b::endswith(s, &arg(1), at(2), at(3)).encode(),
        "replace" => b::replace(s, &arg(1), &arg(2), small(&a[3]), LIMIT).encode(),
        "removeprefix" => b::removeprefix(s, &arg(1)).encode(),
        "removesuffix" => b::removesuffix(s, &arg(1)).encode(),
        "partition" => parted(b::partition(s, &arg(1)), false),
        "rpartition" => parted(b::rpartition(s, &arg(1)), true),
        "center" => b::center(s, small(&a[1]), b'*', LIMIT).encode(),
        "ljust" => b::ljust(s, small(&a[1]), b'*', LIMIT).encode(),
        "rjust" => b::rjust(s, small(&a[1]), b'*', LIMIT).encode(),
        "zfill" => b::zfill(s, small(&a[1]), LIMIT).encode(),
        "expandtabs" => b::expandtabs(s, small(&a[1]), LIMIT).encode(),
        "repeat" => b::repeat(s, small(&a[1]), LIMIT).encode(),
        "slice" => match slice::slice_indices(at(1), at(2), at(3), s.len()) {
            Some(indices) => b::slice(s, indices).encode(),
            None => Err::<i64, _>(Raise::value("slice step cannot be zero")).encode(),
        },
        "join" => {
            let items: Vec<Vec<u8>> = a[1].as_array().expect("a list").iter().map(bytes).collect();
            b::join(s, &items, LIMIT).encode()
        }
        "translate" => b::translate(s, maybe_bytes(&a[1]).as_deref(), &arg(2)).encode(),
        "maketrans" => b::maketrans(s, &arg(1)).encode(),
        "hex" => b::hex(s).encode(),
        "hexsep" => b::hex_grouped(s, ':', small(&a[1])).encode(),
        _ => panic!("{name}"),
    }
}

#[test]
fn bytes_methods() {
    let script = r##"
alphabet = b"aab  bAB\t\n\r'\"\\\xe9\xff1.-+\x0b\x0c\x1c\x00"
def rand(n=10): return bytes(random.choice(alphabet[:random.randrange(4, len(alphabet) + 1)]) for _ in range(random.randrange(n)))
def maybe(): return random.choice([None, None, random.randrange(-12, 12), 2**62, -2**62])
names = "isalpha isdigit islower isupper istitle isspace isalnum".split()
table = bytes(random.sample(range(256), 256))
case("repr", repr, bytes(range(256)))
for i in range(2000):
    s, t, u = rand(), rand(3), rand(3)
    for n in "upper lower title capitalize swapcase".split(): case(n, getattr(bytes, n), s)
    case("flags", lambda s: sum(getattr(s, n)() << i for i, n in enumerate(names)), s)
    case("repr", repr, s); case("hex", bytes.hex, s); case("hexsep", lambda s, n: s.hex(":", n), s, random.randrange(-4, 5))
    case("splitlines", bytes.splitlines, s, random.random() < .5)
    k = random.randrange(-1, 4)
    for n in "split rsplit".split(): case(n, getattr(bytes, n), s, None, k); case(n, getattr(bytes, n), s, t, k)
    for n in "strip lstrip rstrip".split(): case(n, getattr(bytes, n), s, None); case(n, getattr(bytes, n), s, t)
    for n in "find rfind index rindex count startswith endswith".split(): case(n, getattr(bytes, n), s, t, maybe(), maybe())
    case("replace", bytes.replace, s, t, u, k)
    for n in "removeprefix removesuffix partition rpartition".split(): case(n, getattr(bytes, n), s, t)
    w = random.randrange(-2, 20)
    for n in "center ljust rjust".split(): case(n, lambda s, w: getattr(s, n)(w, b"*"), s, w)
    case("zfill", bytes.zfill, s, w); case("expandtabs", bytes.expandtabs, s, random.randrange(-1, 9)); case("repeat", lambda s, n: s * n, s, k)
    case("slice", lambda s, a, b, c: s[a:b:c], s, maybe(), maybe(), random.choice([None, 1, 2, -1, -3, 0, 2**62, -2**63]))
    case("join", bytes.join, t, [rand(3) for _ in range(k + 1)])
    case("translate", lambda s, t, d: s.translate(t, d), s, random.choice([None, table, b"x"]), t); case("maketrans", bytes.maketrans, t, u)
"##;
    judge(script, &[], bytes_method);
}

#[test]
fn hex_text() {
    let script = r##"
for i in range(3000):
    case("fromhex", bytes.fromhex, "".join(random.choice("0123456789abcDEF \t\ngé"[:random.randrange(16, 22)]) for _ in range(random.randrange(8))))
"##;
    judge(script, &[], |_, a| b::fromhex(text(&a[0])).encode());
}

#[test]
fn codecs() {
    let script = r##"
codecs = "utf-8 UTF8 ascii US-ASCII latin-1 iso-8859-1 utf-16 utf-16-le utf_16_be utf-32 utf-32-le utf-32-be utf-8-sig L1 nonsense".split()
def rand(n): return "".join(chr(random.choice([random.randrange(128), random.randrange(256), random.randrange(0xd800), random.randrange(0x10000, 0x10f000)][:random.randrange(1, 5)])) for _ in range(random.randrange(n)))
def run(f):
    try: return f()
    except UnicodeError as e: return ["UnicodeError", e.encoding, e.start, e.end, e.reason, str(e)]
for i in range(12000):
    c, h = random.choice(codecs), random.choice("strict ignore replace backslashreplace".split())
    case("encode", lambda s, c, h: run(lambda: s.encode(c, h)), rand(8), c, random.choice([h, "xmlcharrefreplace"]))
    d = rand(6).encode(c, "ignore") if c != "nonsense" else b""
    d = bytearray(d)
    for _ in range(random.randrange(3)):
        if d: d[random.randrange(len(d))] = random.choice([0, 0x80, 0xc0, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff, 0xd8, 0xdc, random.randrange(256)])
    if d and random.random() < .3: d = d[:-1]
    case("decode", lambda s, c, h: run(lambda: s.decode(c, h)), bytes(d), c, h)
for i in range(6000):
    d = bytes(random.choice([0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee, 0xf0, 0xf1, 0xf4, 0xf5, 0x90, 0x8f, 0xff]) for _ in range(random.randrange(7)))
    case("decode", lambda s, c, h: run(lambda: s.decode(c, h)), d, "utf-8", random.choice("strict ignore replace backslashreplace".split()))
"##;
    judge(script, &[], |name, a| {
        let known = codec::Codec::from_name(text(&a[1]));
        let handler = codec::Handler::from_name(text(&a[2])).expect("a known handler");
        if name == "decode" && bytes(&a[0]).is_empty() {
            return "".encode();
        }
        let codec = match known {
            Ok(codec) => codec,
            Err(e) => return Err::<i64, _>(e).encode(),
        };
        let shown = |e: &codec::CodecError, message: String| {
            Value::from(vec![
                "UnicodeError".encode(),
                e.encoding.encode(),
                e.start.encode(),
                e.end.encode(),
                e.reason.encode(),
                message.encode(),
            ])
        };
        if name == "encode" {
            let s = text(&a[0]);
            codec::encode(s, codec, handler).map_or_else(|e| shown(&e, codec::encode_error_text(&e, s)), Encode::encode)
        } else {
            let s = bytes(&a[0]);
            codec::decode(&s, codec, handler).map_or_else(
                |e| shown(&e, codec::decode_error_text(&e, codec.without_mark(&s))),
                Encode::encode,
            )
        }
    });
}

#[test]
fn known_answers() {
    assert_eq!(repr::str_repr("it's \"\u{378}é\n"), "'it\\'s \"\\u0378é\\n'");
    assert_eq!(case::upper("straße"), "STRASSE");
    assert_eq!(case::lower("ΟΔΟΣ"), "οδος");
    assert_eq!(split::split(" a  b c ", None, 1), Ok(vec!["a", "b c "]));
    assert_eq!(search::find("日本語", "語", None, None), Some(2));
    assert_eq!(search::find("abc", "", Some(4), None), None);
    let all = slice::slice_indices(None, None, Some(-1), 3);
    assert_eq!(
        all,
        Some(SliceIndices {
            start: 2,
            stop: -1,
            step: -1,
            count: 3
        })
    );
    assert_eq!(pad::repeat("ab", i64::MAX, LIMIT), Err(Raise::memory()));
    assert_eq!(b::hex_grouped(b"abcde", ' ', 2), "61 6263 6465");
}

#[test]
fn extreme_arguments_do_not_panic() {
    let extremes = [i64::MIN, i64::MIN + 1, -1, 0, 1, 3, i64::MAX - 1, i64::MAX];
    for s in ["", "a", "é日a", "\t-1\r\n"] {
        for x in extremes {
            let bytes = s.as_bytes();
            let _ = (
                pad::center(s, x, 'é', LIMIT),
                pad::ljust(s, x, '*', LIMIT),
                pad::zfill(s, x, LIMIT),
            );
            let _ = (
                pad::expandtabs(s, x, LIMIT),
                pad::repeat(s, x, LIMIT),
                slice::char_at(s, x),
            );
            let _ = (
                search::replace(s, "", "xy", x, LIMIT),
                split::split(s, None, x),
                split::rsplit(s, Some("a"), x),
            );
            let _ = (
                b::center(bytes, x, b'*', LIMIT),
                b::zfill(bytes, x, LIMIT),
                b::expandtabs(bytes, x, LIMIT),
            );
            let _ = (
                b::replace(bytes, b"", b"xy", x, LIMIT),
                b::hex_grouped(bytes, ':', x),
                b::repeat(bytes, x, LIMIT),
            );
            for y in extremes {
                let (from, to) = (Some(x), Some(y));
                let _ = (
                    search::find(s, "a", from, to),
                    search::count(s, "", from, to),
                    search::rfind(s, "", from, to),
                );
                let _ = (
                    b::find(bytes, b"a", from, to),
                    b::count(bytes, b"", from, to),
                    b::rfind(bytes, b"", from, to),
                );
                for step in extremes {
                    let Some(indices) = slice::slice_indices(from, to, Some(step), slice::char_len(s)) else {
                        assert_eq!(step, 0);
                        continue;
                    };
                    assert!(indices.count <= slice::char_len(s));
                    assert_eq!(slice::char_len(&slice::str_slice(s, indices)), indices.count);
                }
            }
        }
    }
}
