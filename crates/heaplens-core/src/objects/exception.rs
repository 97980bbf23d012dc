//! Exceptions: making them, their attributes, and `str` of each kind (`Objects/exceptions.c`).
//!
//! What an exception has besides `args`, cause, context and traceback are its *fields*, kept by position in
//! [`ExceptionData::fields`]; [`field_names`] is the one place that says which is which. An exception that the machine has
//! raised itself may have no fields yet: they are what `__init__` would make of its `args`, filled in when first asked for.

use super::exception_unicode as unicode;
use super::{ExceptionData, Payload, slots};
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, names, types};

/// Families of exceptions that have fields of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Plain,
    StopIteration,
    SystemExit,
    Import,
    Name,
    Attribute,
    Os,
    Syntax,
    UnicodeDecode,
    UnicodeEncode,
    UnicodeTranslate,
    Group,
}

const FAMILIES: &[(ObjId, Family)] = &[
    (types::STOP_ITERATION, Family::StopIteration),
    (types::SYSTEM_EXIT, Family::SystemExit),
    (types::IMPORT_ERROR, Family::Import),
    (types::NAME_ERROR, Family::Name),
    (types::ATTRIBUTE_ERROR, Family::Attribute),
    (types::OS_ERROR, Family::Os),
    (types::SYNTAX_ERROR, Family::Syntax),
    (types::UNICODE_DECODE_ERROR, Family::UnicodeDecode),
    (types::UNICODE_ENCODE_ERROR, Family::UnicodeEncode),
    (types::UNICODE_TRANSLATE_ERROR, Family::UnicodeTranslate),
    (types::BASE_EXCEPTION_GROUP, Family::Group),
];

/// The family of an exception type.
pub fn family(m: &Machine, ty: ObjId) -> Family {
    FAMILIES
        .iter()
        .find(|(base, _)| m.is_subtype(ty, *base))
        .map_or(Family::Plain, |(_, family)| *family)
}

/// The names of a family's fields, by position.
pub fn field_names(family: Family) -> &'static [&'static str] {
    match family {
        Family::Plain => &[],
        Family::StopIteration => &["value"],
        Family::SystemExit => &["code"],
        Family::Import => &["name", "path", "msg"],
        Family::Name => &["name"],
        Family::Attribute => &["name", "obj"],
        Family::Os => &["errno", "strerror", "filename", "filename2", "characters_written"],
        Family::Syntax => &[
            "msg",
            "filename",
            "lineno",
            "offset",
            "text",
            "end_lineno",
            "end_offset",
            "print_file_and_line",
        ],
        Family::UnicodeDecode | Family::UnicodeEncode | Family::UnicodeTranslate => {
            &["encoding", "object", "start", "end", "reason"]
        }
        Family::Group => &["message", "exceptions"],
    }
}

/// The position of a field in [`ExceptionData::fields`] of exceptions of this type.
pub fn field_index(m: &Machine, ty: ObjId, name: &str) -> Option<usize> {
    field_names(family(m, ty)).iter().position(|field| *field == name)
}

fn data(m: &Machine, id: ObjId) -> Option<&ExceptionData> {
    match m.heap.payload(id) {
        Payload::Exception(data) => Some(data),
        _ => None,
    }
}

pub(super) fn data_mut(m: &mut Machine, id: ObjId) -> Option<&mut ExceptionData> {
    match m.heap.payload_mut(id) {
        Payload::Exception(data) => Some(data),
        _ => None,
    }
}

/// The tuple of an exception's arguments (borrowed).
pub fn args_of(m: &Machine, id: ObjId) -> ObjId {
    data(m, id)
        .map(|data| data.args)
        .filter(|args| !args.is_null())
        .unwrap_or(fixed::EMPTY_TUPLE)
}

/// A field (borrowed), `NULL` if unset.
pub fn field(m: &mut Machine, id: ObjId, index: usize) -> ObjId {
    if data(m, id).is_some_and(|data| data.fields.is_empty()) {
        fill(m, id);
    }
    data(m, id)
        .and_then(|data| data.fields.get(index).copied())
        .unwrap_or_default()
}

/// Stores a field; borrows the value.
pub fn set_field(m: &mut Machine, id: ObjId, index: usize, value: ObjId) {
    let len = field_names(family(m, m.type_of(id))).len();
    if !value.is_null() {
        m.heap.incref(value);
    }
    let Some(data) = data_mut(m, id) else { return };
    if data.fields.len() < len.max(index + 1) {
        data.fields.resize(len.max(index + 1), ObjId::NULL);
    }
    let old = std::mem::replace(&mut data.fields[index], value);
    if !old.is_null() {
        m.drop_ref(old);
    }
}

/// Gives an exception that the machine has made itself the fields that follow from its arguments.
fn fill(m: &mut Machine, id: ObjId) {
    let args = m.tuple_items(args_of(m, id)).to_vec();
    match family(m, m.type_of(id)) {
        Family::StopIteration => set_field(m, id, 0, args.first().copied().unwrap_or(fixed::NONE)),
        Family::SystemExit => set_field(m, id, 0, exit_code(m, id)),
        Family::Import if args.len() == 1 => set_field(m, id, 2, args[0]),
        Family::Os if (2..=5).contains(&args.len()) => fill_os(m, id, &args),
        Family::Syntax => {
            set_field(m, id, 7, fixed::NONE);
            if let Some(&first) = args.first() {
                set_field(m, id, 0, first);
            }
        }
        _ => {}
    }
}

fn exit_code(m: &Machine, id: ObjId) -> ObjId {
    let args = args_of(m, id);
    match *m.tuple_items(args) {
        [] => fixed::NONE,
        [only] => only,
        _ => args,
    }
}

// ---- making ----

/// `BaseException.__new__(cls, *args, **keywords)`: keeps the positional arguments.
fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let items = new_refs(m, args.rest(m, 1));
    let args = m.tuple(items);
    Ok(m.alloc_instance(
        class,
        Payload::Exception(Box::new(ExceptionData {
            args,
            ..ExceptionData::default()
        })),
    ))
}

fn new_refs(m: &mut Machine, items: Vec<ObjId>) -> Vec<ObjId> {
    for &item in &items {
        m.heap.incref(item);
    }
    items
}

/// Stores the positional arguments as `args`, unless `__new__` has done so already.
fn keep_args(m: &mut Machine, args: Args) {
    let id = args.at(m, 0);
    let items = args.rest(m, 1);
    if m.tuple_items(args_of(m, id)) == items && data(m, id).is_some_and(|data| !data.args.is_null()) {
        return;
    }
    let items = new_refs(m, items);
    let tuple = m.tuple(items);
    set_args(m, id, tuple);
}

/// Owns the tuple.
fn set_args(m: &mut Machine, id: ObjId, tuple: ObjId) {
    let Some(data) = data_mut(m, id) else { return };
    let old = std::mem::replace(&mut data.args, tuple);
    if !old.is_null() {
        m.drop_ref(old);
    }
}

fn no_keywords(m: &mut Machine, args: Args) -> Res<()> {
    if args.keyword_count(m) == 0 {
        return Ok(());
    }
    let name = m.short_type_name(args.at(m, 0));
    Err(m.type_error(format!("{name}() takes no keyword arguments")))
}

fn init(m: &mut Machine, args: Args) -> Res {
    take_args(m, args)?;
    Ok(m.none())
}

fn take_args(m: &mut Machine, args: Args) -> Res<()> {
    no_keywords(m, args)?;
    keep_args(m, args);
    Ok(())
}

fn init_stop_iteration(m: &mut Machine, args: Args) -> Res {
    take_args(m, args)?;
    let value = args.get(m, 1).unwrap_or(fixed::NONE);
    set_field(m, args.at(m, 0), 0, value);
    Ok(m.none())
}

fn init_system_exit(m: &mut Machine, args: Args) -> Res {
    take_args(m, args)?;
    let id = args.at(m, 0);
    let code = exit_code(m, id);
    set_field(m, id, 0, code);
    Ok(m.none())
}

/// Keyword-only arguments that become the first fields.
fn keyword_fields(m: &mut Machine, args: Args, function: &str, fields: &[&str]) -> Res<()> {
    let pairs = args.keyword_pairs(m);
    if pairs.len() > fields.len() {
        let (most, plural) = (fields.len(), if fields.len() == 1 { "" } else { "s" });
        let given = pairs.len();
        return Err(m.type_error(format!(
            "{function}() takes at most {most} keyword argument{plural} ({given} given)"
        )));
    }
    for &(name, _) in &pairs {
        let text = m.text_of(name);
        if !fields.contains(&&*text.text) {
            return Err(m.type_error(format!(
                "'{}' is an invalid keyword argument for {function}()",
                text.text
            )));
        }
    }
    keep_args(m, args);
    for (name, value) in pairs {
        let text = m.text_of(name);
        if let Some(index) = fields.iter().position(|field| *field == &*text.text) {
            set_field(m, args.at(m, 0), index, value);
        }
    }
    Ok(())
}

fn init_name(m: &mut Machine, args: Args) -> Res {
    keyword_fields(m, args, "NameError", &["name"])?;
    Ok(m.none())
}

fn init_attribute(m: &mut Machine, args: Args) -> Res {
    keyword_fields(m, args, "AttributeError", &["name", "obj"])?;
    Ok(m.none())
}

fn init_import(m: &mut Machine, args: Args) -> Res {
    keyword_fields(m, args, "ImportError", &["name", "path"])?;
    let message = if args.len() == 2 { args.at(m, 1) } else { ObjId::NULL };
    set_field(m, args.at(m, 0), 2, message);
    Ok(m.none())
}

// ---- OSError ----

/// The subclass that an error number stands for.
fn os_subclass(errno: i64) -> Option<ObjId> {
    Some(match errno {
        11 | 114 | 115 => types::BLOCKING_IO_ERROR,
        32 | 108 => types::BROKEN_PIPE_ERROR,
        10 => types::CHILD_PROCESS_ERROR,
        103 => types::CONNECTION_ABORTED_ERROR,
        111 => types::CONNECTION_REFUSED_ERROR,
        104 => types::CONNECTION_RESET_ERROR,
        17 => types::FILE_EXISTS_ERROR,
        2 => types::FILE_NOT_FOUND_ERROR,
        21 => types::IS_ADIRECTORY_ERROR,
        20 => types::NOT_ADIRECTORY_ERROR,
        4 => types::INTERRUPTED_ERROR,
        13 | 1 => types::PERMISSION_ERROR,
        3 => types::PROCESS_LOOKUP_ERROR,
        110 => types::TIMEOUT_ERROR,
        _ => return None,
    })
}

/// Whether a subclass with an `__init__` of its own leaves the work to `OSError.__init__` (CPython's `oserror_use_init`).
fn os_uses_init(m: &Machine, class: ObjId) -> bool {
    let (new, init) = (m.name(names::NEW), m.name(names::INIT));
    m.type_attribute(class, init) != m.type_attribute(types::OS_ERROR, init)
        && m.type_attribute(class, new) == m.type_attribute(types::OS_ERROR, new)
}

fn new_os(m: &mut Machine, args: Args) -> Res {
    let mut class = args.at(m, 0);
    if os_uses_init(m, class) {
        let args = m.tuple(Vec::new());
        return Ok(m.alloc_instance(
            class,
            Payload::Exception(Box::new(ExceptionData {
                args,
                ..ExceptionData::default()
            })),
        ));
    }
    if args.keyword_count(m) > 0 {
        let name = m.short_name_of_type(class);
        return Err(m.type_error(format!("{name}() takes no keyword arguments")));
    }
    let items = args.rest(m, 1);
    if class == types::OS_ERROR
        && (2..=5).contains(&items.len())
        && let Some(subclass) = m.as_i64(items[0]).and_then(os_subclass)
    {
        class = subclass;
    }
    let owned = new_refs(m, items.clone());
    let tuple = m.tuple(owned);
    let data = ExceptionData {
        args: tuple,
        ..ExceptionData::default()
    };
    let id = m.alloc_instance(class, Payload::Exception(Box::new(data)));
    finish_os(m, id, &items);
    Ok(id)
}

fn init_os(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    if os_uses_init(m, m.type_of(id)) {
        no_keywords(m, args)?;
        keep_args(m, args);
        let items = args.rest(m, 1);
        finish_os(m, id, &items);
    }
    Ok(m.none())
}

fn fill_os(m: &mut Machine, id: ObjId, args: &[ObjId]) {
    set_field(m, id, 0, args[0]);
    set_field(m, id, 1, args[1]);
    // args[3] is Windows' error number.
    for (from, to) in [(2, 2), (4, 3)] {
        if let Some(&name) = args.get(from).filter(|name| **name != fixed::NONE) {
            set_field(m, id, to, name);
        }
    }
}

fn finish_os(m: &mut Machine, id: ObjId, args: &[ObjId]) {
    if !(2..=5).contains(&args.len()) {
        // As many fields as there are, all unset: so they are not made up from the arguments later.
        set_field(m, id, 4, ObjId::NULL);
        return;
    }
    let blocking = m.type_of(id) == types::BLOCKING_IO_ERROR;
    if let Some(written) = args.get(2).filter(|_| blocking).and_then(|third| m.as_i64(*third)) {
        // There the third argument may be how many characters were written.
        fill_os(m, id, &args[..2]);
        let written = m.int(written);
        set_field(m, id, 4, written);
        m.drop_ref(written);
        return;
    }
    fill_os(m, id, args);
    if args.get(2).is_some_and(|name| *name != fixed::NONE) {
        let pair = new_refs(m, args[..2].to_vec());
        let tuple = m.tuple(pair);
        set_args(m, id, tuple);
    }
}

// ---- SyntaxError ----

fn init_syntax(m: &mut Machine, args: Args) -> Res {
    no_keywords(m, args)?;
    keep_args(m, args);
    let id = args.at(m, 0);
    if let Some(message) = args.get(m, 1) {
        set_field(m, id, 0, message);
    }
    if args.len() == 3 {
        let info = args.at(m, 2);
        let items = m.collect(info)?;
        let outcome = syntax_details(m, id, &items);
        m.drop_refs(items);
        outcome?;
    }
    Ok(m.none())
}

fn syntax_details(m: &mut Machine, id: ObjId, items: &[ObjId]) -> Res<()> {
    if items.len() < 4 || items.len() > 6 {
        let (bound, count) = if items.len() < 4 { ("least", 4) } else { ("most", 6) };
        return Err(m.type_error(format!(
            "function takes at {bound} {count} arguments ({} given)",
            items.len()
        )));
    }
    for (index, &item) in items.iter().enumerate() {
        set_field(m, id, 1 + index, item);
    }
    if items.len() == 5 {
        return Err(m.type_error("end_offset must be provided when end_lineno is provided"));
    }
    Ok(())
}

// ---- groups ----

/// `BaseExceptionGroup(message, exceptions)`; a group of `Exception`s only is an `ExceptionGroup`.
fn new_group(m: &mut Machine, args: Args) -> Res {
    let mut class = args.at(m, 0);
    if args.len() != 3 || args.keyword_count(m) > 0 {
        let given = args.len().saturating_sub(1);
        return Err(m.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)"
        )));
    }
    let (message, exceptions) = (args.at(m, 1), args.at(m, 2));
    if m.as_str(message).is_none() {
        let name = m.given_name(message);
        return Err(m.type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {name}"
        )));
    }
    let items = match m.heap.payload(exceptions) {
        // A sequence, but none of exceptions.
        Payload::Str(_) | Payload::Bytes(_) | Payload::ByteArray(_) | Payload::Range(_) => {
            let first = if m.native_len(exceptions) == Some(0) {
                None
            } else {
                Some(fixed::NONE)
            };
            Some(first.into_iter().collect())
        }
        Payload::Deque(data) => Some(data.items.iter().copied().collect()),
        _ => m.sequence_items(exceptions).map(<[ObjId]>::to_vec),
    };
    let Some(items) = items else {
        return Err(m.type_error("second argument (exceptions) must be a sequence"));
    };
    if items.is_empty() {
        return Err(m.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut all_exceptions = true;
    for (index, &item) in items.iter().enumerate() {
        if !m.is_instance(item, types::BASE_EXCEPTION) {
            return Err(m.value_error(format!(
                "Item {index} of second argument (exceptions) is not an exception"
            )));
        }
        all_exceptions &= m.is_instance(item, types::EXCEPTION);
    }
    if class == types::BASE_EXCEPTION_GROUP && all_exceptions {
        class = types::EXCEPTION_GROUP;
    } else if class == types::EXCEPTION_GROUP && !all_exceptions {
        return Err(m.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    } else if m.is_subtype(class, types::EXCEPTION) && !all_exceptions {
        let name = m.short_name_of_type(class);
        return Err(m.type_error(format!("Cannot nest BaseExceptions in '{name}'")));
    }
    let owned = new_refs(m, args.rest(m, 1));
    let tuple = m.tuple(owned);
    let items = new_refs(m, items);
    let exceptions = m.tuple(items);
    m.heap.incref(message);
    let data = ExceptionData {
        args: tuple,
        fields: vec![message, exceptions],
        ..ExceptionData::default()
    };
    Ok(m.alloc_instance(class, Payload::Exception(Box::new(data))))
}

/// A new group of exceptions (owned), as `BaseExceptionGroup(message, [..])` makes it.
pub fn group_of(m: &mut Machine, message: &str, exceptions: Vec<ObjId>) -> ObjId {
    let all_exceptions = exceptions.iter().all(|&item| m.is_instance(item, types::EXCEPTION));
    let class = if all_exceptions {
        types::EXCEPTION_GROUP
    } else {
        types::BASE_EXCEPTION_GROUP
    };
    let message = m.str(message);
    m.heap.incref(message);
    let listed = new_refs(m, exceptions.clone());
    let listed = m.tuple(listed);
    let args = m.tuple(vec![message, listed]);
    let exceptions = m.tuple(exceptions);
    let data = ExceptionData {
        args,
        fields: vec![message, exceptions],
        ..ExceptionData::default()
    };
    m.alloc_instance(class, Payload::Exception(Box::new(data)))
}

/// `_same_exception_metadata(a, b)`: the same traceback, cause and context, so that one is (a part of) the other raised again.
fn same_metadata(m: &mut Machine, args: Args) -> Res {
    let metadata = |id: ObjId| data(m, id).map(|data| (data.traceback, data.cause, data.context));
    let same = metadata(args.at(m, 0)) == metadata(args.at(m, 1));
    Ok(m.bool(same))
}

/// `derive`, `split` and `subgroup` are Python: their shims in `prelude/exceptions.py`.
fn group_method<const WHICH: usize>(m: &mut Machine, args: Args) -> Res {
    let name = ["derive", "split", "subgroup"][WHICH];
    if args.keyword_count(m) > 0 {
        return Err(m.type_error(format!("BaseExceptionGroup.{name}() takes no keyword arguments")));
    }
    let given = args.len().saturating_sub(1);
    if given != 1 {
        return Err(m.type_error(if WHICH == 0 {
            format!("function takes exactly 1 argument ({given} given)")
        } else {
            format!("{name} expected 1 argument, got {given}")
        }));
    }
    Err(Abort::Slow)
}

pub(super) fn class_getitem(m: &mut Machine, args: Args) -> Res {
    let (class, item) = (args.at(m, 0), args.at(m, 1));
    m.heap.incref(class);
    m.heap.incref(item);
    let items = if matches!(m.heap.payload(item), Payload::Tuple(_)) {
        item
    } else {
        m.tuple(vec![item])
    };
    Ok(m.heap.alloc(types::GENERIC_ALIAS, Payload::GenericAlias(class, items)))
}

// ---- str ----

/// `str` of an exception by its layout. [`Abort::Slow`] where an argument needs Python code for it.
pub fn text(m: &mut Machine, id: ObjId) -> Res<String> {
    let args = args_of(m, id);
    match family(m, m.type_of(id)) {
        Family::Os => {
            let [errno, strerror, first, second] = [0, 1, 2, 3].map(|index| field(m, id, index));
            let part = |m: &mut Machine, id: ObjId| if id.is_null() { Ok("None".into()) } else { m.str_of(id) };
            if !first.is_null() {
                let mut text = format!("[Errno {}] {}: {}", part(m, errno)?, part(m, strerror)?, m.repr(first)?);
                if !second.is_null() {
                    text.push_str(&format!(" -> {}", m.repr(second)?));
                }
                return Ok(text);
            }
            if !errno.is_null() && !strerror.is_null() {
                return Ok(format!("[Errno {}] {}", part(m, errno)?, part(m, strerror)?));
            }
        }
        Family::Import => {
            let message = field(m, id, 2);
            if !message.is_null() && m.type_of(message) == types::STR {
                return Ok(m.text_of(message).text.to_string());
            }
        }
        Family::Syntax => return syntax_text(m, id),
        Family::UnicodeDecode => return Ok(unicode::decode_text(m, id)),
        Family::UnicodeEncode => return Ok(unicode::encode_text(m, id)),
        Family::UnicodeTranslate => return Ok(unicode::translate_text(m, id)),
        Family::Group => {
            let (message, exceptions) = (field(m, id, 0), field(m, id, 1));
            let count = m.tuple_items(exceptions).len();
            let plural = if count == 1 { "" } else { "s" };
            return Ok(format!("{} ({count} sub-exception{plural})", m.text_of(message).text));
        }
        _ => {}
    }
    match *m.tuple_items(args) {
        [] => Ok(String::new()),
        [only] if m.is_instance(id, types::KEY_ERROR) => m.repr(only),
        [only] => m.str_of(only).map(|text| text.to_string()),
        _ => m.repr(args),
    }
}

fn syntax_text(m: &mut Machine, id: ObjId) -> Res<String> {
    let [message, filename, line] = [0, 1, 2].map(|index| field(m, id, index));
    let message = if message.is_null() {
        "None".to_string()
    } else {
        m.str_of(message)?.to_string()
    };
    let filename = m
        .as_str(filename)
        .map(|name| name.text.rsplit('/').next().unwrap_or("").to_string());
    let line = if m.type_of_or_null(line) == types::INT {
        m.as_i64(line)
    } else {
        None
    };
    Ok(match (filename, line) {
        (Some(filename), Some(line)) => format!("{message} ({filename}, line {line})"),
        (Some(filename), None) => format!("{message} ({filename})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message,
    })
}

impl Machine {
    /// The type of an object, `NULL` for `NULL`.
    pub fn type_of_or_null(&self, id: ObjId) -> ObjId {
        if id.is_null() { ObjId::NULL } else { self.type_of(id) }
    }
}

fn str(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let text = text(m, id)?;
    Ok(text_object(m, id, &text))
}

/// The str of an exception's text: one argument that is a str is the message itself.
pub fn text_object(m: &mut Machine, id: ObjId, text: &str) -> ObjId {
    match m.heap.payload(id) {
        Payload::Exception(data) => match *m.tuple_items(data.args) {
            [only] if m.type_of(only) == types::STR && *m.text_of(only).text == *text => m.new_ref(only),
            _ => m.str(text),
        },
        _ => m.str(text),
    }
}

// ---- methods ----

fn with_traceback(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    set_traceback(m, id, args.at(m, 1))?;
    Ok(m.new_ref(id))
}

fn add_note(m: &mut Machine, args: Args) -> Res {
    let (id, note) = (args.at(m, 0), args.at(m, 1));
    if m.as_str(note).is_none() {
        let name = m.type_name(note);
        return Err(m.type_error(format!("note must be a str, not '{name}'")));
    }
    let name = m.name(names::NOTES);
    match m.instance_attribute(id, name) {
        Some(notes) if matches!(m.heap.payload(notes), Payload::List(_)) => {
            super::list::push(m, notes, note)?;
        }
        Some(_) => return Err(m.type_error("Cannot add note: __notes__ is not a list")),
        None => {
            m.heap.incref(note);
            let notes = m.list(vec![note]);
            let outcome = m.generic_set_attr(id, name, notes);
            m.drop_ref(notes);
            outcome?;
        }
    }
    Ok(m.none())
}

/// What an `OSError` of two arguments is made of again: its files are no arguments any more.
fn reduced_os_error(m: &mut Machine, id: ObjId) -> Option<ObjId> {
    let args = m.tuple_items(args_of(m, id)).to_vec();
    if family(m, m.type_of(id)) != Family::Os || args.len() != 2 {
        return None;
    }
    let (first, second) = (field(m, id, 2), field(m, id, 3));
    if first.is_null() || first == fixed::NONE {
        return None;
    }
    let mut parts = args;
    parts.push(first);
    if !second.is_null() && second != fixed::NONE {
        parts.extend([fixed::NONE, second]);
    }
    for &part in &parts {
        m.heap.incref(part);
    }
    Some(m.tuple(parts))
}

fn reduce(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let (class, items) = (m.type_of(id), args_of(m, id));
    let args = match reduced_os_error(m, id) {
        Some(args) => args,
        None => m.new_ref(items),
    };
    let mut parts = vec![m.new_ref(class), args];
    if m.heap.get(id).extra.is_some() {
        parts.push(m.instance_dict(id)?);
    }
    Ok(m.tuple(parts))
}

fn setstate(m: &mut Machine, args: Args) -> Res {
    let (id, state) = (args.at(m, 0), args.at(m, 1));
    if state == fixed::NONE {
        return Ok(m.none());
    }
    let Some(table) = m.as_dict(state) else {
        return Err(m.type_error("state is not a dictionary"));
    };
    let entries: Vec<_> = table.iter().map(|entry| (entry.key, entry.value)).collect();
    for (key, value) in entries {
        m.generic_set_attr(id, key, value)?;
    }
    Ok(m.none())
}

// ---- attributes ----

fn get_args(m: &mut Machine, id: ObjId) -> Res {
    let args = args_of(m, id);
    Ok(m.new_ref(args))
}

fn assign_args(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error("args may not be deleted"));
    }
    let items = m.collect(value)?;
    let tuple = m.tuple(items);
    set_args(m, id, tuple);
    Ok(())
}

fn get_part(m: &mut Machine, id: ObjId, part: fn(&ExceptionData) -> ObjId) -> Res {
    let value = data(m, id)
        .map(part)
        .filter(|value| !value.is_null())
        .unwrap_or(fixed::NONE);
    Ok(m.new_ref(value))
}

/// Replaces cause, context or traceback; None is stored as `NULL`.
fn set_part(m: &mut Machine, id: ObjId, value: ObjId, part: fn(&mut ExceptionData) -> &mut ObjId) {
    let value = if value == fixed::NONE {
        ObjId::NULL
    } else {
        m.new_ref(value)
    };
    let Some(data) = data_mut(m, id) else { return };
    let old = std::mem::replace(part(data), value);
    if !old.is_null() {
        m.drop_ref(old);
    }
}

fn get_cause(m: &mut Machine, id: ObjId) -> Res {
    get_part(m, id, |data| data.cause)
}

fn set_cause(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_linked(m, value, "__cause__", "cause")?;
    set_part(m, id, value, |data| &mut data.cause);
    if let Some(data) = data_mut(m, id) {
        data.suppress_context = true;
    }
    Ok(())
}

fn get_context(m: &mut Machine, id: ObjId) -> Res {
    get_part(m, id, |data| data.context)
}

fn set_context(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_linked(m, value, "__context__", "context")?;
    set_part(m, id, value, |data| &mut data.context);
    Ok(())
}

fn check_linked(m: &mut Machine, value: ObjId, attribute: &str, what: &str) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error(format!("{attribute} may not be deleted")));
    }
    if value != fixed::NONE && !m.is_instance(value, types::BASE_EXCEPTION) {
        return Err(m.type_error(format!("exception {what} must be None or derive from BaseException")));
    }
    Ok(())
}

fn get_traceback(m: &mut Machine, id: ObjId) -> Res {
    get_part(m, id, |data| data.traceback)
}

fn set_traceback(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error("__traceback__ may not be deleted"));
    }
    if value != fixed::NONE && m.type_of(value) != types::TRACEBACK {
        return Err(m.type_error("__traceback__ must be a traceback or None"));
    }
    set_part(m, id, value, |data| &mut data.traceback);
    Ok(())
}

fn get_suppress(m: &mut Machine, id: ObjId) -> Res {
    let suppress = data(m, id).is_some_and(|data| data.suppress_context);
    Ok(m.bool(suppress))
}

fn set_suppress(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error("can't delete numeric/char attribute"));
    }
    if value != fixed::TRUE && value != fixed::FALSE {
        return Err(m.type_error("attribute value type must be bool"));
    }
    if let Some(data) = data_mut(m, id) {
        data.suppress_context = value == fixed::TRUE;
    }
    Ok(())
}

fn get_field<const I: usize>(m: &mut Machine, id: ObjId) -> Res {
    let value = field(m, id, I);
    Ok(if value.is_null() { m.none() } else { m.new_ref(value) })
}

fn assign_field<const I: usize>(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    field(m, id, I);
    set_field(m, id, I, value);
    Ok(())
}

const fn member<const I: usize>(name: &'static str) -> NativeAccessor {
    NativeAccessor {
        name,
        get: get_field::<I>,
        set: Some(assign_field::<I>),
        member: true,
    }
}

fn get_written(m: &mut Machine, id: ObjId) -> Res {
    let value = field(m, id, 4);
    if value.is_null() {
        return Err(m.raise_text(types::ATTRIBUTE_ERROR, "characters_written"));
    }
    Ok(m.new_ref(value))
}

fn set_written(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if !value.is_null() {
        m.index(value)?;
    }
    assign_field::<4>(m, id, value)
}

/// Bytes of an exception as `sys.getsizeof` has it.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    let extra = match family(m, m.type_of(id)) {
        Family::Plain => 0,
        Family::StopIteration | Family::SystemExit | Family::Name => 8,
        Family::Attribute => 16,
        Family::Import | Family::Group => 24,
        Family::Os | Family::UnicodeDecode | Family::UnicodeEncode | Family::UnicodeTranslate => 40,
        Family::Syntax => 64,
    };
    88 + extra
}

type Table = (&'static [NativeDef], &'static [NativeAccessor]);

const STR: NativeDef = NativeDef::slot("__str__", Arity::None, str).shim("exception_str");
const INIT: NativeDef = NativeDef::slot("__init__", Arity::Any, init);
const NEW: NativeDef = NativeDef::constructor(new);

const BASE: Table = (
    &[
        NEW,
        INIT,
        STR,
        slots::REPR,
        NativeDef::method("with_traceback", Arity::One, with_traceback),
        NativeDef::method("add_note", Arity::One, add_note),
        NativeDef::method("__reduce__", Arity::None, reduce),
        NativeDef::method("__setstate__", Arity::One, setstate),
    ],
    &[
        NativeAccessor::write("args", get_args, assign_args),
        NativeAccessor::write("__cause__", get_cause, set_cause),
        NativeAccessor::write("__context__", get_context, set_context),
        NativeAccessor::write("__traceback__", get_traceback, set_traceback),
        NativeAccessor {
            name: "__suppress_context__",
            get: get_suppress,
            set: Some(set_suppress),
            member: true,
        },
    ],
);

/// Methods and attributes of a built-in exception type's own dict. Types that add nothing have `__new__` and
/// `__init__`, as in CPython.
pub fn tables(ty: ObjId) -> Table {
    match ty {
        types::BASE_EXCEPTION => BASE,
        types::STOP_ITERATION => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_stop_iteration)],
                    &[member::<0>("value")],
                )
            }
        }
        types::SYSTEM_EXIT => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_system_exit)],
                    &[member::<0>("code")],
                )
            }
        }
        types::KEY_ERROR => const { (&[INIT, STR], &[]) },
        types::NAME_ERROR => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_name), STR],
                    &[member::<0>("name")],
                )
            }
        }
        types::ATTRIBUTE_ERROR => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_attribute), STR],
                    &[member::<0>("name"), member::<1>("obj")],
                )
            }
        }
        types::IMPORT_ERROR => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_import), STR],
                    &[member::<2>("msg"), member::<0>("name"), member::<1>("path")],
                )
            }
        }
        types::OS_ERROR => {
            const {
                (
                    &[
                        NativeDef::constructor(new_os),
                        NativeDef::slot("__init__", Arity::Any, init_os),
                        STR,
                    ],
                    &[
                        member::<0>("errno"),
                        member::<1>("strerror"),
                        member::<2>("filename"),
                        member::<3>("filename2"),
                        NativeAccessor::write("characters_written", get_written, set_written),
                    ],
                )
            }
        }
        types::SYNTAX_ERROR => {
            const {
                (
                    &[
                        NativeDef::slot("__init__", Arity::Any, init_syntax).shim("exception_syntax_init"),
                        STR,
                    ],
                    &[
                        member::<0>("msg"),
                        member::<1>("filename"),
                        member::<2>("lineno"),
                        member::<3>("offset"),
                        member::<4>("text"),
                        member::<5>("end_lineno"),
                        member::<6>("end_offset"),
                        member::<7>("print_file_and_line"),
                    ],
                )
            }
        }
        types::UNICODE_DECODE_ERROR => {
            const {
                (
                    &[NEW, NativeDef::slot("__init__", Arity::Any, unicode::init_decode), STR],
                    UNICODE_MEMBERS,
                )
            }
        }
        types::UNICODE_ENCODE_ERROR => {
            const {
                (
                    &[NEW, NativeDef::slot("__init__", Arity::Any, unicode::init_encode), STR],
                    UNICODE_MEMBERS,
                )
            }
        }
        types::UNICODE_TRANSLATE_ERROR => {
            const {
                (
                    &[
                        NEW,
                        NativeDef::slot("__init__", Arity::Any, unicode::init_translate),
                        STR,
                    ],
                    UNICODE_MEMBERS,
                )
            }
        }
        types::BASE_EXCEPTION_GROUP => {
            const {
                (
                    &[
                        NativeDef::constructor(new_group).shim("exception_group_new"),
                        INIT,
                        STR,
                        NativeDef::class_method("__class_getitem__", Arity::One, class_getitem),
                        NativeDef::method("derive", Arity::Any, group_method::<0>).shim("exception_group_derive"),
                        NativeDef::method("split", Arity::Any, group_method::<1>).shim("exception_group_split"),
                        NativeDef::method("subgroup", Arity::Any, group_method::<2>).shim("exception_group_subgroup"),
                    ],
                    &[
                        NativeAccessor::member("message", get_field::<0>),
                        NativeAccessor::member("exceptions", get_field::<1>),
                    ],
                )
            }
        }
        types::EXCEPTION_GROUP => const { (&[], &[]) },
        types::MODULE_NOT_FOUND_ERROR => const { (&[NativeDef::slot("__init__", Arity::Any, init_import)], &[]) },
        types::UNBOUND_LOCAL_ERROR => const { (&[NativeDef::slot("__init__", Arity::Any, init_name)], &[]) },
        kind if (types::BLOCKING_IO_ERROR..=types::TIMEOUT_ERROR).contains(&kind) => {
            const { (&[NativeDef::slot("__init__", Arity::Any, init_os)], &[]) }
        }
        types::INDENTATION_ERROR | types::TAB_ERROR => {
            const {
                (
                    &[NativeDef::slot("__init__", Arity::Any, init_syntax).shim("exception_syntax_init")],
                    &[],
                )
            }
        }
        _ => const { (&[NEW, INIT], &[]) },
    }
}

const UNICODE_MEMBERS: &[NativeAccessor] = &[
    member::<0>("encoding"),
    member::<1>("object"),
    member::<2>("start"),
    member::<3>("end"),
    member::<4>("reason"),
];

/// What the prelude needs to see of exceptions.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_same_exception_metadata", Arity::Range(2, 2), same_metadata),
    NativeDef::function("_exception_set_details", Arity::Range(2, 2), |m, args| {
        let (id, info) = (args.at(m, 0), args.at(m, 1));
        let items = m.tuple_items(info).to_vec();
        syntax_details(m, id, &items)?;
        Ok(m.none())
    }),
    // `_held_by(exception, object)`: what CPython's frames of the library hold while its traceback has them.
    NativeDef::function("_held_by", Arity::Range(2, 2), |m, args| {
        let (id, held) = (args.at(m, 0), args.at(m, 1));
        let place = field_names(family(m, m.type_of(id))).len();
        set_field(m, id, place, held);
        Ok(m.new_ref(id))
    }),
    NativeDef::function("_exception_group_new", Arity::Range(3, 3), new_group),
    NativeDef::function("_exception_copy_links", Arity::Range(2, 2), |m, args| {
        // A part of a group carries on its traceback, cause and context. Its cause counts as set, even to none, and so
        // its context is not shown (`PyException_SetCause`).
        let (from, to) = (args.at(m, 0), args.at(m, 1));
        let Some(source) = data(m, from) else {
            return Ok(m.none());
        };
        let (cause, context, traceback) = (source.cause, source.context, source.traceback);
        let or_none = |id: ObjId| if id.is_null() { fixed::NONE } else { id };
        set_part(m, to, or_none(cause), |data| &mut data.cause);
        set_part(m, to, or_none(context), |data| &mut data.context);
        set_part(m, to, or_none(traceback), |data| &mut data.traceback);
        if let Some(data) = data_mut(m, to) {
            data.suppress_context = true;
        }
        Ok(m.none())
    }),
];
