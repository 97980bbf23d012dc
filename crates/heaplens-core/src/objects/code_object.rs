//! Cells and code objects, as Python sees them (`Objects/cellobject.c`, `Objects/codeobject.c`).

use std::rc::Rc;

use super::{CodeData, Payload, slots};
use crate::code::{CodeObject, Layout, LocalKind, Opcode, flags, opcode_effect};
use crate::machine::{Abort, Args, Arity, CodeBody, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

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

/// One of the tables of bytes.
fn bytes_of(m: &mut Machine, id: ObjId, read: fn(&CodeObject) -> Vec<u8>) -> Res {
    let bytes = data(m, id).map_or_else(Vec::new, |data| read(&data.code));
    Ok(m.bytes(&bytes))
}

/// Start and end of each stretch of bytecode, and its line.
fn lines(m: &mut Machine, args: Args) -> Res {
    let code = data(m, args.at(m, 0)).map(|data| data.code.clone());
    let runs = code.map_or_else(Vec::new, |code| code.line_entries());
    let mut rows = Vec::with_capacity(runs.len());
    for (start, end, line) in runs {
        let line = match line {
            Some(line) => m.int(line.into()),
            None => m.none(),
        };
        let row = vec![m.int(start.into()), m.int(end.into()), line];
        rows.push(m.tuple(row));
    }
    let list = m.list(rows);
    let iterator = m.iter(list);
    m.drop_ref(list);
    iterator
}

/// One row for each two bytes of bytecode.
fn positions(m: &mut Machine, args: Args) -> Res {
    let code = data(m, args.at(m, 0)).map(|data| data.code.clone());
    let mut places: Vec<[Option<u32>; 4]> = Vec::new();
    if let Some(code) = code {
        let layout = Layout::new(&code);
        for (index, location) in code.locations.iter().enumerate() {
            let nowhere = code.makes_generator(index);
            let place = match location.line {
                0 if code.line_of(index, 0).is_some() => [Some(0), Some(1), Some(0), Some(0)],
                0 => [None; 4],
                line => [
                    Some(line),
                    Some(location.end_line),
                    Some(location.column).filter(|_| !nowhere),
                    Some(location.end_column).filter(|_| !nowhere),
                ],
            };
            let units = layout.starts[index + 1] - layout.starts[index];
            places.extend((0..units).map(|_| place));
        }
    }
    let mut rows = Vec::with_capacity(places.len());
    for place in places {
        let row = place
            .into_iter()
            .map(|number| match number {
                Some(number) => m.int(number.into()),
                None => m.none(),
            })
            .collect();
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
    let payload = Payload::Code(Rc::new(data));
    let mut held = Vec::new();
    payload.references(&mut |_, id| held.push(id));
    for id in held {
        m.heap.incref(id);
    }
    let new = m.heap.alloc(types::CODE, payload);
    if let Some(function) = m.heap.function_mut(function) {
        let old = std::mem::replace(&mut function.code, new);
        m.drop_ref(old);
    }
    Ok(m.none())
}

/// What `replace` can change, in the order in which CPython's takes it.
const REPLACEABLE: [&str; 18] = [
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_firstlineno",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_linetable",
    "co_exceptiontable",
];

/// Text of a part that `replace` is given.
fn new_text(m: &mut Machine, part: usize, value: ObjId) -> Res<Rc<str>> {
    match m.as_str(value) {
        Some(text) => Ok(Rc::from(&*text.text)),
        None => {
            let given = m.given_name(value);
            Err(m.type_error(format!(
                "replace() argument '{}' must be str, not {given}",
                REPLACEABLE[part]
            )))
        }
    }
}

/// `code.replace(**parts)`: a code object like this one but for the parts given. Bytecode, tables and the kinds of locals
/// stay: other ones than the compiler's are refused by name.
fn replace(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let given = args.bind(m, "replace", REPLACEABLE, 1, 0, 0)?;
    let Some(old) = data(m, id).cloned() else {
        return Ok(m.new_ref(id));
    };
    let mut code = CodeObject::clone(&old.code);
    let mut new = old.clone();
    for (part, value) in given.into_iter().enumerate().filter(|(_, value)| !value.is_null()) {
        match REPLACEABLE[part] {
            "co_filename" => (code.filename, new.filename) = (new_text(m, part, value)?, value),
            "co_name" => (code.name, new.name) = (new_text(m, part, value)?, value),
            "co_qualname" => (code.qualname, new.qualname) = (new_text(m, part, value)?, value),
            "co_consts" | "co_names" => {
                if !matches!(m.heap.payload(value), Payload::Tuple(_)) {
                    let kind = m.given_name(value);
                    let name = REPLACEABLE[part];
                    return Err(m.type_error(format!("replace() argument '{name}' must be tuple, not {kind}")));
                }
                let items: Rc<[ObjId]> = m.tuple_items(value).into();
                if REPLACEABLE[part] == "co_consts" {
                    if items.len() < old.consts.len() {
                        return Err(refuse(m, "co_consts with fewer items"));
                    }
                    new.consts = items;
                } else {
                    if items.len() < old.names.len() {
                        return Err(refuse(m, "co_names with fewer items"));
                    }
                    let mut names = Vec::new();
                    for &item in items.iter() {
                        names.push(new_text(m, part, item)?);
                    }
                    code.names = names.into();
                    new.names = items;
                }
            }
            "co_stacksize" => code.stack_size = (m.index(value)?.max(0) as u32).max(code.stack_size),
            "co_firstlineno" => code.first_line = m.index(value)?.max(0) as u32,
            name => {
                let same = m.intern(name);
                let now = m.get_attr(id, same);
                m.drop_ref(same);
                let now = now?;
                let same = m.items_equal(now, value, 0);
                m.drop_ref(now);
                if !same? {
                    return Err(refuse(m, name));
                }
            }
        }
    }
    let code = Rc::new(code);
    let mut body = CodeBody::clone(&old.body);
    body.code = code.clone();
    body.consts = new.consts.to_vec().into();
    body.names = new.names.to_vec().into();
    body.places = new.names.iter().map(|_| Default::default()).collect();
    body.index = m.codes.len() as u32;
    m.codes.push(code.clone());
    new.code = code;
    new.body = Rc::new(body);
    let payload = Payload::Code(Rc::new(new));
    let mut held = Vec::new();
    payload.references(&mut |_, id| held.push(id));
    for id in held {
        m.heap.incref(id);
    }
    Ok(m.heap.alloc(types::CODE, payload))
}

fn refuse(m: &mut Machine, what: &str) -> Abort {
    let text = format!("{} {what} of a code object", crate::unsupported::REPLACE_CODE.message);
    m.raise_text(types::NOT_IMPLEMENTED_ERROR, text)
}

/// Whether two code objects do the same (`code_richcompare`): file and qualified name aside.
pub fn equal(m: &mut Machine, a: ObjId, b: ObjId) -> Res<bool> {
    let (Some(a), Some(b)) = (data(m, a).cloned(), data(m, b).cloned()) else {
        return Ok(false);
    };
    let (x, y) = (&a.code, &b.code);
    let alike = x.name == y.name
        && (x.arg_count, x.posonly_arg_count, x.kwonly_arg_count)
            == (y.arg_count, y.posonly_arg_count, y.kwonly_arg_count)
        && (x.flags, x.first_line) == (y.flags, y.first_line)
        && x.instrs == y.instrs
        && x.names == y.names
        && x.locals_plus == y.locals_plus
        && x.locations == y.locations
        && x.handlers == y.handlers
        && a.consts.len() == b.consts.len();
    if !alike {
        return Ok(false);
    }
    for (&x, &y) in a.consts.iter().zip(b.consts.iter()) {
        if m.type_of(x) != m.type_of(y) || !m.items_equal(x, y, 1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `_stack_effect(opcode, argument, jump)`; `None` for what is no opcode.
fn stack_effect(m: &mut Machine, args: Args) -> Res {
    let [opcode, argument, jump] = [0, 1, 2].map(|index| args.at(m, index));
    let (opcode, argument, jump) = (m.index(opcode)?, m.index(argument)?, m.truth(jump)?);
    let opcode = u8::try_from(opcode).ok().and_then(Opcode::from_number);
    Ok(match opcode {
        Some(opcode) => m.int(opcode_effect(opcode, argument as u32, jump).into()),
        None => m.none(),
    })
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_make_iterable_coroutine", Arity::One, make_iterable_coroutine),
    NativeDef::function("_stack_effect", Arity::Range(3, 3), stack_effect),
];

pub const CODE_METHODS: &[NativeDef] = &[
    slots::REPR,
    slots::HASH,
    slots::EQ,
    slots::NE,
    NativeDef::method("co_lines", Arity::None, lines),
    NativeDef::method("co_positions", Arity::None, positions),
    NativeDef::method("replace", Arity::Any, replace),
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
    NativeAccessor::read("co_code", |m, id| bytes_of(m, id, CodeObject::co_code)),
    NativeAccessor::member("co_linetable", |m, id| bytes_of(m, id, CodeObject::line_table)),
    NativeAccessor::member("co_exceptiontable", |m, id| {
        bytes_of(m, id, CodeObject::exception_table)
    }),
];
