//! `globals`, `locals`, `vars`, `dir`, `exec`, `eval`, `compile`, `__import__`: built-in functions about namespaces and code.

use std::collections::BTreeSet;

use crate::code;
use crate::machine::protocols::Special;
use crate::machine::{
    Abort, Args, Arity, Audience, Machine, NativeDef, ObjId, OnReturn, Res, Tail, fixed, names, types,
};
use crate::objects::object::{dir_names, has_dict_by_property, lists_its_names};
use crate::objects::text_args;
use crate::objects::{DictTable, Payload};
use crate::syntax::{Diagnostic, DiagnosticKind, Finder, Mode, decode_source};

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("globals", Arity::None, globals),
    NativeDef::function("locals", Arity::None, locals),
    NativeDef::function("vars", Arity::Range(0, 1), vars).shim("builtin_vars"),
    NativeDef::function("dir", Arity::Range(0, 1), dir).shim("dir_slow"),
    NativeDef::function("exec", Arity::Any, exec).shim("exec_slow"),
    NativeDef::function("eval", Arity::Range(1, 3), eval).shim("eval_slow"),
    NativeDef::function("compile", Arity::Any, compile).shim("compile_slow"),
    NativeDef::function("__import__", Arity::Any, import),
];

fn globals(m: &mut Machine, _args: Args) -> Res {
    let globals = m.caller().map_or(fixed::NONE, |frame| m.frames[frame].globals);
    Ok(m.new_ref(globals))
}

fn locals(m: &mut Machine, _args: Args) -> Res {
    match m.caller() {
        Some(frame) => {
            let dict = m.frame_locals(frame);
            Ok(m.new_ref(dict))
        }
        None => Ok(m.dict()),
    }
}

fn vars(m: &mut Machine, args: Args) -> Res {
    let Some(object) = args.get(m, 0) else {
        return locals(m, args);
    };
    if has_dict_by_property(m, object) {
        return Err(Abort::Slow);
    }
    let name = m.name(names::DICT);
    match m.get_attr(object, name) {
        Err(Abort::Raise) if m.raised_is(types::ATTRIBUTE_ERROR) => {
            m.drop_raised();
            Err(m.type_error("vars() argument must have __dict__ attribute"))
        }
        other => other,
    }
}

fn dir(m: &mut Machine, args: Args) -> Res {
    let mut found = BTreeSet::new();
    match args.get(m, 0) {
        None => {
            let dict = m.caller().map_or(fixed::NONE, |frame| m.frame_locals(frame));
            let is_plain = |table: &DictTable| table.iter().all(|entry| m.as_str(entry.key).is_some());
            if m.type_of(dict) != types::DICT || !m.as_dict(dict).is_some_and(is_plain) {
                return Err(Abort::Slow);
            }
            add_keys(m, dict, &mut found);
        }
        Some(object)
            if m.overrides(object, Special::Dir)
                || m.overrides(object, Special::GetAttribute)
                || lists_its_names(m, object) =>
        {
            return Err(Abort::Slow);
        }
        Some(object) => found.extend(dir_names(m, object)),
    }
    let names = found.into_iter().map(|name| m.intern(&name)).collect();
    Ok(m.list(names))
}

fn add_keys(m: &Machine, dict: ObjId, found: &mut BTreeSet<String>) {
    if let Some(table) = m.as_dict(dict) {
        for entry in table.iter() {
            if let Some(text) = m.as_str(entry.key) {
                found.insert(text.text.to_string());
            }
        }
    }
}

// ---- code ----

/// Raises what is wrong with a source as the `SyntaxError` (or other exception) that CPython raises.
pub fn raise_diagnostic(m: &mut Machine, error: &Diagnostic) -> Abort {
    let ty = match error.kind {
        DiagnosticKind::SyntaxError | DiagnosticKind::Unsupported => types::SYNTAX_ERROR,
        DiagnosticKind::IndentationError => types::INDENTATION_ERROR,
        DiagnosticKind::TabError => types::TAB_ERROR,
        DiagnosticKind::RecursionError => types::RECURSION_ERROR,
        DiagnosticKind::MemoryError => types::MEMORY_ERROR,
        DiagnosticKind::ValueError => types::VALUE_ERROR,
    };
    if !m.is_subtype(ty, types::SYNTAX_ERROR) {
        return m.raise_text(ty, error.message.clone());
    }
    let message = m.str(error.message.as_str());
    let filename = m.str(error.filename.as_str());
    // CPython says -1 where it knows no end.
    let number = |m: &mut Machine, value: u32| m.int(if value == u32::MAX { -1 } else { value.into() });
    let line = number(m, error.line);
    let column = number(m, error.column);
    let text = match &error.text {
        Some(text) => m.str(text.as_str()),
        None => m.none(),
    };
    let end_line = number(m, error.end_line);
    // Of a feature that is not known, only the beginning is told.
    let end_column = match error.end_column {
        0 if error.finder == Finder::SymbolTable => m.none(),
        end => number(m, end),
    };
    let parts = [message, filename, line, column, text, end_line, end_column];
    for &id in &parts {
        m.new_ref(id);
    }
    // The symbol table raises first and adds the place then.
    let exception = if error.finder == Finder::SymbolTable {
        for &id in &parts[1..] {
            m.drop_ref(id);
        }
        m.exception(ty, vec![message])
    } else {
        let details = m.tuple(parts[1..].to_vec());
        m.exception(ty, vec![message, details])
    };
    for (index, part) in parts.into_iter().enumerate() {
        m.set_exception_field(exception, index, part);
        m.drop_ref(part);
    }
    m.raise(exception)
}

/// The text of a source given as str or bytes.
pub fn source_text(m: &mut Machine, source: ObjId, filename: &str, function: &str) -> Res<String> {
    // The tree takes far more room than the text.
    const ITEMS_PER_BYTE: usize = 32;
    let len = m.native_len(source).unwrap_or_default();
    m.check_items(len.saturating_mul(ITEMS_PER_BYTE))?;
    if let Some(bytes) = m.as_bytes(source) {
        return match decode_source(bytes, filename) {
            Ok(text) => Ok(text),
            Err(error) => Err(raise_diagnostic(m, &error)),
        };
    }
    let Some(text) = m.as_str(source) else {
        let other = if function == "compile()" { "AST" } else { "code" };
        return Err(m.type_error(format!("{function} arg 1 must be a string, bytes or {other} object")));
    };
    let text = text.text.to_string();
    if text.contains('\0') {
        return Err(m.raise_text(types::SYNTAX_ERROR, "source code string cannot contain null bytes"));
    }
    Ok(text)
}

/// A code object for a source given as str or bytes (a new reference).
fn code_of(m: &mut Machine, source: ObjId, filename: &str, mode: Mode, function: &str) -> Res {
    let text = source_text(m, source, filename, function)?;
    let text = if function == "eval()" {
        text.trim_start_matches([' ', '\t'])
    } else {
        &text
    };
    let mut warnings = Vec::new();
    let compiled = code::compile_with_warnings(text, filename, mode, &mut warnings);
    // Where a program has imported the module, that has the say.
    if m.dict_get_text(m.modules, "warnings").is_some()
        && (!warnings.is_empty() || compiled.is_ok() && !code::escape_warnings(text, filename, mode).is_empty())
    {
        return Err(Abort::Slow);
    }
    for warning in warnings {
        m.stderr.push_str(&warning.show(filename, None));
    }
    match compiled {
        Ok(code) => Ok(m.load_code(&code, false)),
        Err(error) => Err(raise_diagnostic(m, &error)),
    }
}

/// As [`code_of`], of a source that may be a code object already.
fn code_to_run(m: &mut Machine, source: ObjId, mode: Mode, function: &str) -> Res {
    if matches!(m.heap.payload(source), Payload::Code(_)) {
        return Ok(m.new_ref(source));
    }
    code_of(m, source, "<string>", mode, function)
}

/// `_quiet_code(source, filename, mode)`: a code object, and what there is to warn of, as pairs of message and line;
/// of a `DeprecationWarning`, there is more of a `SyntaxError` after them.
pub fn quiet_code(m: &mut Machine, args: Args) -> Res {
    let [filename, mode] = [1, 2].map(|index| m.text_of(args.at(m, index)));
    let (mode, function) = match &*mode.text {
        "exec" => (Mode::Module, "exec()"),
        "eval" => (Mode::Eval, "eval()"),
        _ => (Mode::Single, "compile()"),
    };
    let text = source_text(m, args.at(m, 0), &filename.text, function)?;
    let text = if mode == Mode::Eval {
        text.trim_start_matches([' ', '\t'])
    } else {
        &text
    };
    let mut warnings = Vec::new();
    let code = match code::compile_with_warnings(text, &filename.text, mode, &mut warnings) {
        Ok(code) => m.load_code(&code, false),
        Err(error) => return Err(raise_diagnostic(m, &error)),
    };
    let mut pairs = Vec::with_capacity(warnings.len());
    for warning in code::escape_warnings(text, &filename.text, mode) {
        let shown = match &warning.text {
            Some(text) => m.str(text.as_str()),
            None => m.none(),
        };
        let parts = vec![
            m.str(warning.message.as_str()),
            m.int(warning.line.into()),
            m.int(warning.column.into()),
            shown,
            m.int(warning.end_line.into()),
            m.int(warning.end_column.into()),
        ];
        pairs.push(m.tuple(parts));
    }
    for warning in warnings {
        let (message, line) = (m.str(warning.message.as_str()), m.int(warning.line.into()));
        pairs.push(m.tuple(vec![message, line]));
    }
    let pairs = m.list(pairs);
    Ok(m.tuple(vec![code, pairs]))
}

/// `_told_code(source)`: a code object that only tracebacks tell of.
pub fn told_code(m: &mut Machine, args: Args) -> Res {
    let text = m.text_of(args.at(m, 0));
    match code::compile_with_warnings(&text.text, "<string>", Mode::Module, &mut Vec::new()) {
        Ok(code) => Ok(m.load_code_of(&code, Audience::Tracebacks)),
        Err(error) => Err(raise_diagnostic(m, &error)),
    }
}

/// What `exec` or `eval` has to say against namespaces, if anything.
fn wrong_namespaces(m: &Machine, globals: ObjId, locals: ObjId, function: &str) -> Option<String> {
    let mapping = |id: ObjId| m.type_attribute(m.type_of(id), m.name(names::GETITEM)).is_some();
    let exec = function == "exec";
    if exec && m.as_dict(globals).is_none() {
        let name = m.type_name(globals);
        return Some(format!("exec() globals must be a dict, not {name}"));
    }
    if locals != globals && !mapping(locals) {
        let name = m.type_name(locals);
        return Some(if exec {
            format!("locals must be a mapping or None, not {name}")
        } else {
            "locals must be a mapping".to_string()
        });
    }
    if m.as_dict(globals).is_none() {
        return Some(if mapping(globals) {
            "globals must be a real dict; try eval(expr, {}, mapping)".to_string()
        } else {
            "globals must be a dict".to_string()
        });
    }
    None
}

/// What `exec` or `eval` has to say against the cells for a code object's free variables, if anything.
fn wrong_closure(m: &Machine, source: ObjId, closure: ObjId, function: &str) -> Option<String> {
    let Payload::Code(data) = m.heap.payload(source) else {
        let given = !closure.is_null();
        return given.then(|| "closure can only be used when source is a code object".to_string());
    };
    let needed = data.code.freevars().count();
    if needed == 0 {
        let given = !closure.is_null();
        return given.then(|| "cannot use a closure with this code object".to_string());
    }
    if function == "eval" {
        return Some("code object passed to eval() may not contain free variables".to_string());
    }
    let is_cell = |id: &ObjId| matches!(m.heap.payload(*id), Payload::Cell(_));
    let fits = m.type_of(closure) == types::TUPLE && {
        let cells = m.tuple_items(closure);
        cells.len() == needed && cells.iter().all(is_cell)
    };
    (!fits).then(|| format!("code object requires a closure of exactly length {needed}"))
}

/// Runs a code object or a source in the namespaces that `exec` and `eval` take.
fn run_in(m: &mut Machine, source: ObjId, namespaces: [ObjId; 2], closure: ObjId, function: &str) -> Res {
    let [globals, locals] = namespaces;
    let given = |id: ObjId| !id.is_null() && id != fixed::NONE;
    let caller = m.caller();
    let (globals, locals) = match (given(globals), given(locals)) {
        (true, true) => (globals, locals),
        (true, false) => (globals, globals),
        (false, with_locals) => {
            let own = caller.map_or(fixed::NONE, |frame| m.frames[frame].globals);
            let here = caller.map_or(fixed::NONE, |frame| m.frame_locals(frame));
            (own, if with_locals { locals } else { here })
        }
    };
    if let Some(text) = wrong_namespaces(m, globals, locals, function) {
        return Err(m.type_error(text));
    }
    let closure = if closure == fixed::NONE { ObjId::NULL } else { closure };
    if let Some(text) = wrong_closure(m, source, closure, function) {
        return Err(m.type_error(text));
    }
    let is_exec = function == "exec";
    let mode = if is_exec { Mode::Module } else { Mode::Eval };
    let code = code_to_run(m, source, mode, &format!("{function}()"))?;
    let builtins = match m.dict_get_text(globals, "__builtins__") {
        Some(own) => match m.heap.payload(own) {
            Payload::Module(data) => Some(data.dict),
            _ => Some(own),
        },
        None => {
            let builtins = m.builtins;
            m.new_ref(builtins);
            m.dict_set_text(globals, "__builtins__", builtins);
            None
        }
    };
    let function = m.make_function(code, globals);
    m.drop_ref(code);
    if let Some(builtins) = builtins
        && let Some(data) = m.heap.function_mut(function)
    {
        let old = std::mem::replace(&mut data.builtins, builtins);
        m.new_ref(builtins);
        m.drop_ref(old);
    }
    if !closure.is_null()
        && let Some(data) = m.heap.function_mut(function)
    {
        let old = std::mem::replace(&mut data.closure, closure);
        m.new_ref(closure);
        m.drop_ref(old);
    }
    m.new_ref(locals);
    m.tail = Some(Tail::Run {
        function,
        locals,
        // Code that was compiled for `eval` has a value, which `exec` drops.
        on_return: if is_exec { OnReturn::Nothing } else { OnReturn::Push },
    });
    Err(Abort::Call)
}

fn exec(m: &mut Machine, args: Args) -> Res {
    let [source, globals, locals, closure] = args.bind(m, "exec", ["", "", "", "closure"], 0, 3, 1)?;
    run_in(m, source, [globals, locals], closure, "exec")
}

fn eval(m: &mut Machine, args: Args) -> Res {
    run_in(m, args.at(m, 0), [args.at(m, 1), args.at(m, 2)], ObjId::NULL, "eval")
}

fn compile(m: &mut Machine, args: Args) -> Res {
    /// `ast.PyCF_ONLY_AST`
    const ONLY_AST: i64 = 0x400;
    /// The flags of `__future__`, and those of the parser.
    const KNOWN: i64 = 0x1fe_7610;
    let names = [
        "source",
        "filename",
        "mode",
        "flags",
        "dont_inherit",
        "optimize",
        "_feature_version",
    ];
    let [source, filename, mode, flags, _, optimize, _] = args.bind(m, "compile", names, 0, 6, 3)?;
    if m.as_i64(flags).is_some_and(|flags| flags & !KNOWN != 0) {
        return Err(m.value_error("compile(): unrecognised flags"));
    }
    if m.as_i64(optimize).is_some_and(|level| !(-1..=2).contains(&level)) {
        return Err(m.value_error("compile(): invalid optimize value"));
    }
    let wants_tree = m.as_i64(flags).is_some_and(|flags| flags & ONLY_AST != 0);
    // An instance of a class made by Python may be a tree.
    if wants_tree || matches!(m.heap.payload(source), Payload::Plain) {
        return Err(Abort::Slow);
    }
    let filename = match m.heap.payload(filename) {
        Payload::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Payload::Str(text) => text.text.to_string(),
        Payload::Plain if filename != fixed::NONE => m.text_of(filename).text.to_string(),
        _ => {
            let name = m.type_name(filename);
            return Err(m.type_error(format!("expected str, bytes or os.PathLike object, not {name}")));
        }
    };
    let mode = text_args::text(m, mode, "compile() argument 'mode' must be str, not ")?;
    let mode = match &*mode.text {
        "exec" => Mode::Module,
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        "func_type" => return Err(m.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST")),
        _ => return Err(m.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    code_of(m, source, &filename, mode, "compile()")
}

/// Whether an object is the built-in `__import__`.
pub fn is_import(m: &Machine, object: ObjId) -> bool {
    matches!(m.heap.payload(object), Payload::Builtin(builtin) if builtin.def.name == "__import__")
}

fn import(m: &mut Machine, args: Args) -> Res {
    let [name, globals, _, from_list, level] = args.bind(
        m,
        "__import__",
        ["name", "globals", "locals", "fromlist", "level"],
        0,
        5,
        1,
    )?;
    if m.as_str(name).is_none() {
        return Err(m.type_error("module name must be a string"));
    }
    m.import_for_native(name, globals, from_list, level)
}
