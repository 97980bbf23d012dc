//! Cells and code objects, as Python sees them (`Objects/cellobject.c`, `Objects/codeobject.c`).

use std::rc::Rc;

use super::{CodeData, Payload, slots};
use crate::code::{CodeObject, Layout, LocalKind, flags};
use crate::machine::{Args, Arity, CodeBody, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

// ---- cells ----

fn cell_new(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("cell() takes no keyword arguments"));
    }
    if args.len() > 2 {
        return Err(m.type_error(format!("cell expected at most 1 argument, got {}", args.len() - 1)));
    }
    let contents = args.at(m, 1);
    if !contents.is_null() {
        m.heap.incref(contents);
    }
    Ok(m.heap.alloc(types::CELL, Payload::Cell(contents)))
}

fn cell_contents(m: &mut Machine, id: ObjId) -> Res {
    match m.heap.payload(id) {
        Payload::Cell(value) if !value.is_null() => {
            let value = *value;
            Ok(m.new_ref(value))
        }
        _ => Err(m.value_error("Cell is empty")),
    }
}

fn set_cell_contents(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if !value.is_null() {
        m.heap.incref(value);
    }
    if let Payload::Cell(contents) = m.heap.payload_mut(id) {
        let old = std::mem::replace(contents, value);
        if !old.is_null() {
            m.drop_ref(old);
        }
    }
    Ok(())
}

pub const CELL_METHODS: &[NativeDef] = &[
    NativeDef::constructor(cell_new),
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
];

pub const CELL_ACCESSORS: &[NativeAccessor] =
    &[NativeAccessor::write("cell_contents", cell_contents, set_cell_contents)];

// ---- code ----

fn data(m: &Machine, id: ObjId) -> Option<&CodeData> {
    match m.heap.payload(id) {
        Payload::Code(data) => Some(data),
        _ => None,
    }
}

fn number(m: &mut Machine, id: ObjId, read: fn(&CodeData) -> u32) -> Res {
    let value = data(m, id).map_or(0, read);
    Ok(m.int(value.into()))
}

fn object(m: &mut Machine, id: ObjId, read: fn(&CodeData) -> ObjId) -> Res {
    let value = data(m, id).map(read).unwrap_or_default();
    super::function::or_none(m, value)
}

fn row(m: &mut Machine, items: Vec<ObjId>) -> Res {
    for &item in &items {
        m.heap.incref(item);
    }
    Ok(m.tuple(items))
}

/// The names of the local slots of one kind.
fn locals(m: &mut Machine, id: ObjId, wanted: fn(&LocalKind) -> bool) -> Res {
    let items = match data(m, id) {
        Some(data) => data
            .locals_plus
            .iter()
            .zip(data.code.local_kinds.iter())
            .filter(|(_, kind)| wanted(kind))
            .map(|(&name, _)| name)
            .collect(),
        None => Vec::new(),
    };
    row(m, items)
}

/// `EXTENDED_ARG`, which the compiler's instructions never need.
const EXTENDED_ARG: u8 = 144;

/// CPython's bytes: opcode and argument, the `EXTENDED_ARG`s in front, empty inline caches behind.
fn bytecode(m: &mut Machine, id: ObjId) -> Res {
    let Some(code) = data(m, id).map(|data| data.code.clone()) else {
        return Ok(m.bytes(&[]));
    };
    let layout = Layout::new(&code);
    let mut bytes = Vec::new();
    for (index, instr) in code.instrs.iter().enumerate() {
        let arg = layout.args.get(index).copied().unwrap_or(0);
        for prefix in (1..=layout.extended_args(index)).rev() {
            bytes.extend([EXTENDED_ARG, (arg >> (8 * prefix)) as u8]);
        }
        bytes.extend([instr.op as u8, arg as u8]);
        bytes.resize(bytes.len() + 2 * instr.op.cache_entries() as usize, 0);
    }
    Ok(m.bytes(&bytes))
}

fn positions(m: &mut Machine, args: Args) -> Res {
    let locations = data(m, args.at(m, 0)).map_or_else(Vec::new, |data| data.code.locations.to_vec());
    let mut rows = Vec::with_capacity(locations.len());
    for location in locations {
        let row = if location.line == 0 {
            (0..4).map(|_| m.none()).collect()
        } else {
            vec![
                m.int(location.line.into()),
                m.int(location.end_line.into()),
                m.int(location.column.into()),
                m.int(location.end_column.into()),
            ]
        };
        rows.push(m.tuple(row));
    }
    let list = m.list(rows);
    let iterator = m.iter(list);
    m.drop_ref(list);
    iterator
}

/// `_make_iterable_coroutine(function)`: its code is replaced by one whose generators may be awaited (`types.coroutine`).
fn make_iterable_coroutine(m: &mut Machine, args: Args) -> Res {
    let function = args.at(m, 0);
    let code = match m.heap.payload(function) {
        Payload::Function(function) => function.code,
        _ => ObjId::NULL,
    };
    let Some(old) = data(m, code) else {
        return Err(m.type_error("a function is required"));
    };
    let mut code = CodeObject::clone(&old.code);
    code.flags |= flags::ITERABLE_COROUTINE;
    let code = Rc::new(code);
    let mut body = CodeBody::clone(&old.body);
    body.flags = code.flags;
    body.code = code.clone();
    let data = CodeData {
        code,
        body: Rc::new(body),
        ..old.clone()
    };
    let payload = Payload::Code(Box::new(data));
    let mut held = Vec::new();
    payload.references(&mut |_, id| held.push(id));
    for id in held {
        m.heap.incref(id);
    }
    let new = m.heap.alloc(types::CODE, payload);
    if let Payload::Function(function) = m.heap.payload_mut(function) {
        let old = std::mem::replace(&mut function.code, new);
        m.drop_ref(old);
    }
    Ok(m.none())
}

pub const INTRINSICS: &[NativeDef] = &[NativeDef::function(
    "_make_iterable_coroutine",
    Arity::One,
    make_iterable_coroutine,
)];

pub const CODE_METHODS: &[NativeDef] = &[
    slots::REPR,
    slots::HASH,
    slots::EQ,
    slots::NE,
    NativeDef::method("co_positions", Arity::None, positions),
];

pub const CODE_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("co_argcount", |m, id| number(m, id, |data| data.code.arg_count)),
    NativeAccessor::member("co_posonlyargcount", |m, id| {
        number(m, id, |data| data.code.posonly_arg_count)
    }),
    NativeAccessor::member("co_kwonlyargcount", |m, id| {
        number(m, id, |data| data.code.kwonly_arg_count)
    }),
    NativeAccessor::member("co_stacksize", |m, id| number(m, id, |data| data.code.stack_size)),
    NativeAccessor::member("co_flags", |m, id| number(m, id, |data| data.code.flags)),
    NativeAccessor::member("co_nlocals", |m, id| {
        number(m, id, |data| {
            data.code.local_kinds.iter().filter(|kind| kind.local).count() as u32
        })
    }),
    NativeAccessor::member("co_consts", |m, id| {
        let items = data(m, id).map_or_else(Vec::new, |data| data.consts.to_vec());
        row(m, items)
    }),
    NativeAccessor::member("co_names", |m, id| {
        let items = data(m, id).map_or_else(Vec::new, |data| data.names.to_vec());
        row(m, items)
    }),
    NativeAccessor::member("co_filename", |m, id| object(m, id, |data| data.filename)),
    NativeAccessor::member("co_name", |m, id| object(m, id, |data| data.name)),
    NativeAccessor::member("co_qualname", |m, id| object(m, id, |data| data.qualname)),
    NativeAccessor::member("co_firstlineno", |m, id| number(m, id, |data| data.code.first_line)),
    NativeAccessor::read("co_varnames", |m, id| locals(m, id, |kind| kind.local)),
    NativeAccessor::read("co_cellvars", |m, id| locals(m, id, |kind| kind.cell)),
    NativeAccessor::read("co_freevars", |m, id| locals(m, id, |kind| kind.free)),
    NativeAccessor::read("co_code", bytecode),
];
