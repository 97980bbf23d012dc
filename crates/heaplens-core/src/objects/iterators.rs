//! `enumerate`, `zip`, `map`, `filter`, `reversed` and the types of what `iter()` makes.
//!
//! The next item of some of them takes Python code: a call of `map`'s function, a generator inside a `zip`.
//! [`slow_next`] names the prelude function that finds it then.

use super::iterator_state::{REDUCE, SETSTATE};
use super::{IteratorData, Payload, sequence, slots};
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res};

/// Of every iterator that knows how much is left.
pub const METHODS: &[NativeDef] = &[
    slots::ITER,
    slots::NEXT,
    NativeDef::method("__length_hint__", Arity::None, length_hint).shim("iterator_length_hint"),
    REDUCE,
    SETSTATE,
];

/// Of iterators that do not (`callable_iterator`).
pub const CALLABLE_METHODS: &[NativeDef] = &[slots::ITER, slots::NEXT, REDUCE];

pub const ENUMERATE_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_enumerate).shim("enumerate_new"),
    slots::ITER,
    slots::NEXT,
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    REDUCE,
];
pub const ZIP_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_zip).shim("zip_new"),
    slots::ITER,
    slots::NEXT,
    REDUCE,
    SETSTATE,
];
pub const MAP_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_map).shim("map_new"),
    slots::ITER,
    slots::NEXT,
    REDUCE,
];
pub const FILTER_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_filter).shim("filter_new"),
    slots::ITER,
    slots::NEXT,
    REDUCE,
];
pub const REVERSED_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_reversed).shim("reversed_new"),
    slots::ITER,
    slots::NEXT,
    NativeDef::method("__length_hint__", Arity::None, length_hint).shim("iterator_length_hint"),
    REDUCE,
    SETSTATE,
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// The prelude function that gives the next item of an iterator whose native `next` answers [`Abort::Slow`]. It takes the
/// iterator and raises `StopIteration` at its end.
pub fn slow_next(m: &Machine, iterator: ObjId) -> &'static str {
    match m.heap.payload(iterator) {
        Payload::Iterator(data) => match **data {
            IteratorData::Map { .. } => "map_next",
            IteratorData::Filter { .. } => "filter_next",
            IteratorData::Zip { .. } => "zip_next",
            IteratorData::Enumerate { .. } => "enumerate_next",
            IteratorData::Callable { .. } => "callable_next",
            IteratorData::Reversed { .. } => "reversed_next",
            IteratorData::Sequence { .. } => "sequence_next",
            _ => "op_next",
        },
        _ => "op_next",
    }
}

fn length_hint(m: &mut Machine, args: Args) -> Res {
    let iterator = args.at(m, 0);
    if let Payload::Iterator(data) = m.heap.payload(iterator)
        && let IteratorData::Reversed { .. } | IteratorData::Sequence { .. } = **data
    {
        // The sequence is asked for its length.
        return Err(Abort::Slow);
    }
    let hint = sequence::length_hint(m, iterator).unwrap_or(0);
    Ok(m.usize(hint))
}

fn make(m: &mut Machine, class: ObjId, data: IteratorData) -> ObjId {
    m.alloc_instance(class, Payload::Iterator(Box::new(data)))
}

fn new_enumerate(m: &mut Machine, args: Args) -> Res {
    if args.len() == 1 && args.keyword_count(m) == 0 {
        return Err(m.type_error("enumerate() missing required argument 'iterable'"));
    }
    let [source, start] = args.bind(m, "enumerate", ["iterable", "start"], 1, 2, 1)?;
    let start = if start.is_null() {
        m.int(0)
    } else if m.is_int(start) {
        m.new_ref(start)
    } else {
        return Err(m.index(start).err().unwrap_or(Abort::Slow));
    };
    let iterator = match m.iter(source) {
        Ok(iterator) => iterator,
        Err(abort) => {
            m.drop_ref(start);
            return Err(abort);
        }
    };
    Ok(make(
        m,
        args.at(m, 0),
        IteratorData::Enumerate { iterator, index: start },
    ))
}

/// Iterators of all arguments from `first` on, as a tuple object.
fn iterators(m: &mut Machine, args: Args, first: usize) -> Res {
    let mut made = Vec::new();
    for source in args.rest(m, first) {
        match m.iter(source) {
            Ok(iterator) => made.push(iterator),
            Err(abort) => {
                m.drop_refs(made);
                return Err(abort);
            }
        }
    }
    Ok(m.tuple(made))
}

fn new_zip(m: &mut Machine, args: Args) -> Res {
    let mut strict = false;
    let keywords = args.keyword_pairs(m);
    if keywords.len() > 1 {
        let given = keywords.len();
        return Err(m.type_error(format!("zip() takes at most 1 keyword argument ({given} given)")));
    }
    for (name, value) in keywords {
        let name = m.text_of(name);
        if &*name.text != "strict" {
            return Err(m.type_error(format!("'{}' is an invalid keyword argument for zip()", name.text)));
        }
        strict = m.truth(value)?;
    }
    let iterators = iterators(m, args, 1)?;
    Ok(make(m, args.at(m, 0), IteratorData::Zip { iterators, strict }))
}

fn new_map(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("map() takes no keyword arguments"));
    }
    if args.len() < 3 {
        return Err(m.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators(m, args, 2)?;
    let function = args.at(m, 1);
    m.heap.incref(function);
    Ok(make(m, args.at(m, 0), IteratorData::Map { function, iterators }))
}

fn new_filter(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("filter() takes no keyword arguments"));
    }
    if args.len() != 3 {
        let given = args.len() - 1;
        return Err(m.type_error(format!("filter expected 2 arguments, got {given}")));
    }
    let (function, source) = (args.at(m, 1), args.at(m, 2));
    let iterator = m.iter(source)?;
    m.heap.incref(function);
    Ok(make(m, args.at(m, 0), IteratorData::Filter { function, iterator }))
}

fn new_reversed(m: &mut Machine, args: Args) -> Res {
    use crate::machine::protocols::Special;
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("reversed() takes no keyword arguments"));
    }
    if args.len() != 2 {
        let given = args.len() - 1;
        return Err(m.type_error(format!("reversed expected 1 argument, got {given}")));
    }
    let source = args.at(m, 1);
    for special in [Special::Reversed, Special::GetItem, Special::Len, Special::Iter] {
        if m.overrides(source, special) {
            return Err(Abort::Slow);
        }
    }
    m.native_reversed(source)
}
