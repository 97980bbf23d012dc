//! `tuple`.

use super::sequence::{self, Subscript};
use super::{Payload, slots};
use crate::machine::fixed::EMPTY_TUPLE;
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("tuple_new"),
    slots::REPR,
    slots::HASH,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::GETITEM,
    slots::CONTAINS,
    slots::ADD,
    slots::MUL,
    slots::RMUL,
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("count", Arity::One, super::list::count).shim("list_count"),
    NativeDef::method("index", Arity::Range(1, 3), index).shim("tuple_index"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// `sys.getsizeof` of a tuple.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    40 + 8 * m.tuple_items(id).len()
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    // Only an exact tuple() says that it takes no keywords; a subclass may take them in its __init__.
    let source = sequence::only_argument(m, args, "tuple", class != types::TUPLE)?;
    if class == types::TUPLE {
        return match source {
            None => Ok(m.new_ref(EMPTY_TUPLE)),
            Some(source) if m.type_of(source) == types::TUPLE => Ok(m.new_ref(source)),
            Some(source) => {
                let items = m.collect(source)?;
                Ok(m.tuple(items))
            }
        };
    }
    let items = match source {
        None => Vec::new(),
        Some(source) => m.collect(source)?,
    };
    Ok(m.alloc_instance(class, Payload::Tuple(items.into_boxed_slice())))
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    let len = m.tuple_items(id).len();
    match sequence::subscript(m, key, len, "tuple")? {
        Subscript::At(index) => {
            let item = m.tuple_items(id)[index];
            Ok(m.new_ref(item))
        }
        Subscript::OutOfRange => Err(m.index_error("tuple index out of range")),
        Subscript::Slice(slice) if slice.step == 1 && slice.count == len && m.type_of(id) == types::TUPLE => {
            Ok(m.new_ref(id))
        }
        Subscript::Slice(slice) => {
            let picked = slice
                .iter()
                .filter_map(|index| m.tuple_items(id).get(index).copied())
                .collect();
            let picked = sequence::owned(m, picked);
            Ok(m.tuple(picked))
        }
    }
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    super::list::contains(m, id, item)
}

fn is_tuple(m: &Machine, id: ObjId) -> bool {
    matches!(m.heap.payload(id), Payload::Tuple(_))
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            if !is_tuple(m, a) || (!is_tuple(m, b) && m.overrides(b, Special::Number)) {
                return Ok(None);
            }
            if !is_tuple(m, b) {
                let name = m.type_name(b);
                return Err(m.type_error(format!("can only concatenate tuple (not \"{name}\") to tuple")));
            }
            // An empty operand leaves the other as it is.
            for (empty, other) in [(a, b), (b, a)] {
                if m.tuple_items(empty).is_empty() && m.type_of(other) == types::TUPLE {
                    return Ok(Some(m.new_ref(other)));
                }
            }
            m.check_items(m.tuple_items(a).len() + m.tuple_items(b).len())?;
            let joined = [m.tuple_items(a), m.tuple_items(b)].concat();
            let joined = sequence::owned(m, joined);
            Ok(Some(m.tuple(joined)))
        }
        BinaryOperator::Multiply => {
            let (tuple, count) = if is_tuple(m, a) { (a, b) } else { (b, a) };
            let Some(times) = sequence::repeat_count(m, count)? else {
                return if m.overrides(count, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, count))
                };
            };
            let items = m.tuple_items(tuple).to_vec();
            if (items.is_empty() || times == 1) && m.type_of(tuple) == types::TUPLE {
                return Ok(Some(m.new_ref(tuple)));
            }
            let result = sequence::repeated(m, &items, times)?;
            Ok(Some(m.tuple(result)))
        }
        _ => Ok(None),
    }
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let items = m.tuple_items(args.at(m, 0)).to_vec();
    let items = sequence::owned(m, items);
    let copy = m.tuple(items);
    Ok(m.tuple(vec![copy]))
}

fn index(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    let range = sequence::bounds(m, args, 2, m.tuple_items(this).len())?;
    match super::list::find(m, this, item, range)? {
        Some(index) => Ok(m.usize(index)),
        None => Err(m.value_error("tuple.index(x): x not in tuple")),
    }
}
