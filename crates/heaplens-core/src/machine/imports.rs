//! Finding and running modules: those of the library, and files beside the program.
//!
//! The machine reads no files. Whoever runs it may hand it [`Files`], which answers with the same text every time it is
//! asked, so that a run can be repeated. A name is looked for as CPython looks: what has been imported already, modules
//! that CPython has built in, the folders of `sys.path`, and then the rest of the library.
//!
//! The body of a module is a frame like any other. An import that needs several of them (a package and what is in it)
//! therefore is a function of the prelude, `import_name`, which asks for one module after the other.

use std::fmt::Debug;
use std::rc::Rc;

use super::fixed::{self, types};
use super::frame::OnReturn;
use super::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, Tail};
use crate::code;
use crate::modules::{self, absent, namespaces};
use crate::objects::Payload;
use crate::syntax::decode_source;

/// What is at a path.
#[derive(Clone, Debug)]
pub enum Entry {
    Nothing,
    Folder,
    File(Rc<[u8]>),
}

/// Where modules beside the program come from. The same path gives the same answer each time.
pub trait Files: Debug {
    /// The program's folder, which `sys.path` begins with; absolute, or empty.
    fn folder(&self) -> String;
    fn entry(&self, path: &str) -> Entry;
}

/// Modules that CPython finds before it looks into folders.
const BEFORE_FILES: &[&str] = &[
    "abc",
    "builtins",
    "codecs",
    "errno",
    "gc",
    "io",
    "itertools",
    "marshal",
    "os",
    "sys",
    "time",
];

/// Where a module comes from.
enum Found {
    Library(&'static str),
    File {
        path: String,
        text: Rc<[u8]>,
        package: Option<String>,
    },
    /// A folder without `__init__.py`.
    Namespace(String),
}

/// Where CPython keeps a module of its library, in the place where it is installed by default; `None` for those that are
/// built into the interpreter.
fn library_file(name: &str) -> Option<String> {
    const BUILT_IN: &[&str] = &["builtins", "errno", "gc", "itertools", "marshal", "sys", "time"];
    const COMPILED: &[&str] = &["array", "cmath", "math"];
    const PACKAGES: &[&str] = &[
        "asyncio",
        "collections",
        "concurrent",
        "html",
        "importlib",
        "json",
        "logging",
        "re",
        "unittest",
        "urllib",
    ];
    let known = modules::LIBRARY.iter().any(|module| module.0 == name)
        || modules::NATIVE_MODULES.iter().any(|module| module.0 == name);
    if !known || BUILT_IN.contains(&name) {
        return None;
    }
    const FOLDER: &str = "/usr/local/lib/python3.11";
    Some(if COMPILED.contains(&name) {
        format!("{FOLDER}/lib-dynload/{name}.cpython-311-x86_64-linux-gnu.so")
    } else if PACKAGES.contains(&name) {
        format!("{FOLDER}/{name}/__init__.py")
    } else {
        format!("{FOLDER}/{}.py", name.replace('.', "/"))
    })
}

impl Machine {
    /// `import name`: leaves the module (or, for `import a.b`, the package) on the stack, now or when its body has run.
    pub(super) fn import(&mut self, name: &str, from_list: ObjId, level: i64) -> Res<()> {
        let from_package = |m: &Machine, module: ObjId| {
            let dict = m.module_dict(module);
            dict != fixed::NONE && m.dict_get_text(dict, "__path__").is_some()
        };
        let whole = from_list != fixed::NONE;
        if level == 0 && !name.contains('.') {
            match self.dict_get_text(self.modules, name) {
                Some(module) if module != fixed::NONE && !(whole && from_package(self, module)) => {
                    self.heap.incref(module);
                    self.stack.push(module);
                    return Ok(());
                }
                // Only a folder beside the program can have more in it than its own module makes.
                None if !whole || matches!(self.find(name, ObjId::NULL), Some(Found::Library(_)) | None) => {
                    let outcome = self.import_one(name, ObjId::NULL);
                    return self.finish(outcome);
                }
                _ => {}
            }
        }
        let globals = match self.frames.last() {
            Some(frame) => frame.globals,
            None => fixed::NONE,
        };
        let function = self.prelude_function("import_name")?;
        let name = self.str(name);
        let level = self.int(level);
        for id in [globals, from_list] {
            self.heap.incref(id);
        }
        let abort = self.tail_call(function, vec![name, globals, from_list, level]);
        self.heap.decref(function);
        self.finish(Err(abort))
    }

    fn finish(&mut self, outcome: Res) -> Res<()> {
        match outcome {
            Ok(module) => {
                self.stack.push(module);
                Ok(())
            }
            Err(Abort::Call) => self.do_tail(OnReturn::Push),
            Err(abort) => Err(abort),
        }
    }

    /// A module by its full name, which is not among those imported yet; `path`: where its package looks, or `NULL`.
    fn import_one(&mut self, name: &str, path: ObjId) -> Res {
        match self.find(name, path) {
            Some(Found::Library(name)) => self.import_library(name),
            Some(Found::File { path, text, package }) => self.import_file(name, &path, &text, package),
            Some(Found::Namespace(folder)) => {
                let module = self.new_module(name);
                let dict = self.module_dict(module);
                let folder = self.str(folder);
                let path = self.list(vec![folder]);
                self.dict_set_text(dict, "__path__", path);
                let package = self.str(name);
                self.dict_set_text(dict, "__package__", package);
                self.heap.incref(module);
                self.dict_set_text(self.modules, name, module);
                Ok(module)
            }
            None => Err(self.no_module(name)),
        }
    }

    fn no_module(&mut self, name: &str) -> Abort {
        let text = if absent::STANDARD_LIBRARY.binary_search(&name).is_ok() {
            format!("heaplens does not provide the module '{name}'")
        } else {
            format!("No module named '{name}'")
        };
        let message = self.str(text);
        let exception = self.exception(types::MODULE_NOT_FOUND_ERROR, vec![message]);
        self.set_exception_field(exception, 2, message);
        let name = self.str(name);
        self.set_exception_field(exception, 0, name);
        self.heap.decref(name);
        self.raise(exception)
    }

    fn find(&mut self, name: &str, path: ObjId) -> Option<Found> {
        let library = modules::LIBRARY
            .iter()
            .map(|module| module.0)
            .chain(modules::NATIVE_MODULES.iter().map(|module| module.0))
            .find(|known| *known == name)
            .map(Found::Library);
        let hidden = self
            .frames
            .last()
            .is_some_and(|frame| frame.body.hidden && !self.importing_for_program());
        if library.is_some() && (hidden || self.files.is_none() || BEFORE_FILES.contains(&name)) {
            return library;
        }
        let files = self.files.clone()?;
        let folders = if path.is_null() {
            self.search_path(&*files)
        } else {
            self.texts_in(path)
        };
        let last = name.rsplit('.').next().unwrap_or(name);
        let mut namespace = None;
        for folder in folders {
            let base = if folder.is_empty() || folder.ends_with('/') {
                format!("{folder}{last}")
            } else {
                format!("{folder}/{last}")
            };
            let init = format!("{base}/__init__.py");
            if let Entry::File(text) = files.entry(&init) {
                return Some(Found::File {
                    path: init,
                    text,
                    package: Some(base),
                });
            }
            let file = format!("{base}.py");
            if let Entry::File(text) = files.entry(&file) {
                return Some(Found::File {
                    path: file,
                    text,
                    package: None,
                });
            }
            if matches!(files.entry(&base), Entry::Folder) {
                namespace.get_or_insert(base);
            }
        }
        library.or(namespace.map(Found::Namespace))
    }

    /// The prelude's `import_name` acts for the frame below it.
    fn importing_for_program(&self) -> bool {
        let mut outer = self
            .frames
            .iter()
            .rev()
            .skip_while(|frame| frame.body.hidden && *frame.body.code.name == *"import_name");
        outer.next().is_none_or(|frame| !frame.body.hidden)
    }

    /// The folders of `sys.path`.
    fn search_path(&mut self, files: &dyn Files) -> Vec<String> {
        let sys = self.dict_get_text(self.modules, "sys");
        let path = sys.and_then(|sys| self.dict_get_text(self.module_dict(sys), "path"));
        match path {
            Some(path) => self.texts_in(path),
            None => vec![files.folder()],
        }
    }

    fn texts_in(&self, list: ObjId) -> Vec<String> {
        let items = self.sequence_items(list).unwrap_or_default();
        items
            .iter()
            .filter_map(|&item| self.as_str(item).map(|text| text.text.to_string()))
            .collect()
    }

    fn import_library(&mut self, name: &'static str) -> Res {
        let module = self.new_module(name);
        let dict = self.module_dict(module);
        if let Some((_, functions, constants)) = modules::NATIVE_MODULES.iter().find(|(known, _, _)| *known == name) {
            for def in functions.iter() {
                let function = self.builtin_function(def, super::in_c::module_in_c(name));
                self.dict_set_text(dict, def.name, function);
            }
            constants(self, dict);
        }
        let inside = format!("{name}.");
        let (package, _) = name.rsplit_once('.').unwrap_or(("", name));
        // `os.path` is another module's name; there is nothing in `os`.
        let is_package = name != "os" && modules::LIBRARY.iter().any(|module| module.0.starts_with(&inside));
        let package = self.str(if is_package { name } else { package });
        self.dict_set_text(dict, "__package__", package);
        if is_package {
            let path = self.list(Vec::new());
            self.dict_set_text(dict, "__path__", path);
        }
        self.heap.incref(module);
        self.dict_set_text(self.modules, name, module);
        let Some(stored) = crate::prelude::library_code(name) else {
            return Ok(module);
        };
        let Some(code) = code::stored::read(stored) else {
            return Err(self.bug(&format!("the code of module {name} cannot be read")));
        };
        let code = self.load_code(&code, true);
        let function = self.make_function(code, dict);
        self.heap.decref(code);
        let builtins = self.prelude_globals;
        self.heap.incref(builtins);
        if let Some(data) = self.heap.function_mut(function) {
            let old = std::mem::replace(&mut data.builtins, builtins);
            self.heap.decref(old);
        }
        self.tail = Some(Tail::Run {
            function,
            locals: ObjId::NULL,
            on_return: OnReturn::Module(module),
        });
        Err(Abort::Call)
    }

    fn import_file(&mut self, name: &str, path: &str, text: &[u8], package: Option<String>) -> Res {
        let mut warnings = Vec::new();
        let compiled = decode_source(text, path).and_then(|source| {
            let compiled = code::compile_imported(&source, path, &mut warnings);
            Rc::make_mut(&mut self.sources).insert(Rc::from(path), Rc::from(source));
            compiled
        });
        for warning in warnings {
            self.stderr.push_str(&warning.show(path, None));
        }
        let code = match compiled {
            Ok(code) => self.load_code(&code, false),
            Err(error) => return Err(namespaces::raise_diagnostic(self, &error)),
        };
        let module = self.new_module(name);
        let dict = self.module_dict(module);
        let file = self.str(path);
        self.dict_set_text(dict, "__file__", file);
        let none = self.none();
        self.dict_set_text(dict, "__cached__", none);
        let above = match (&package, name.rsplit_once('.')) {
            (Some(_), _) => name,
            (None, Some((above, _))) => above,
            (None, None) => "",
        };
        let above = self.str(above);
        self.dict_set_text(dict, "__package__", above);
        if let Some(folder) = package {
            let folder = self.str(folder);
            let folders = self.list(vec![folder]);
            self.dict_set_text(dict, "__path__", folders);
        }
        if let Some(builtins) = self.dict_get_text(self.modules, "builtins") {
            self.heap.incref(builtins);
            self.dict_set_text(dict, "__builtins__", builtins);
        }
        self.heap.incref(module);
        self.dict_set_text(self.modules, name, module);
        let function = self.make_function(code, dict);
        self.heap.decref(code);
        self.heap.incref(dict);
        self.tail = Some(Tail::Run {
            function,
            locals: dict,
            on_return: OnReturn::Module(module),
        });
        Err(Abort::Call)
    }

    /// The body of a module has failed: it is as if it had never been imported.
    pub(super) fn forget_module(&mut self, module: ObjId) {
        if let Payload::Module(data) = self.heap.payload(module) {
            let name = data.name.clone();
            if self.dict_get_text(self.modules, &name) == Some(module) {
                let key = self.intern(&name);
                self.dict_del_str(self.modules, key);
                self.heap.decref(key);
            }
        }
        self.heap.decref(module);
    }

    /// Whether the body of a module is still running.
    pub(super) fn is_initializing(&self, module: ObjId) -> bool {
        fn waits_for(on_return: &OnReturn, module: ObjId) -> bool {
            match on_return {
                OnReturn::Module(id) => *id == module,
                OnReturn::Then(both) => waits_for(&both.0, module) || waits_for(&both.1, module),
                _ => false,
            }
        }
        self.frames.iter().any(|frame| waits_for(&frame.on_return, module))
    }

    /// What `from module import name` says when there is no such name.
    pub(super) fn cannot_import(&mut self, module: ObjId, name: ObjId) -> Abort {
        let name_text = self.text_of(name).text.to_string();
        let dict = self.module_dict(module);
        let text_in = |m: &mut Machine, key: &str| {
            let value = (dict != fixed::NONE).then(|| m.dict_get_text(dict, key)).flatten()?;
            m.as_str(value).map(|text| text.text.to_string())
        };
        let module_name = text_in(self, "__name__").unwrap_or_else(|| "<unknown module name>".to_string());
        let file = text_in(self, "__file__").or_else(|| library_file(&module_name));
        let place = file.clone().unwrap_or_else(|| "unknown location".to_string());
        let text = if let Some(refusal) = absent::refusal(&module_name, &name_text) {
            refusal
        } else if absent::modules().contains(&&*format!("{module_name}.{name_text}")) {
            format!("heaplens does not provide the module '{module_name}.{name_text}'")
        } else if self.is_initializing(module) {
            format!(
                "cannot import name '{name_text}' from partially initialized module '{module_name}' (most likely due \
                 to a circular import) ({place})"
            )
        } else {
            format!("cannot import name '{name_text}' from '{module_name}' ({place})")
        };
        let message = self.str(text);
        let exception = self.exception(types::IMPORT_ERROR, vec![message]);
        self.set_exception_field(exception, 2, message);
        let name = self.str(module_name);
        let path = match file {
            Some(file) => self.str(file),
            None => self.none(),
        };
        self.set_exception_field(exception, 0, name);
        self.set_exception_field(exception, 1, path);
        self.drop_refs([name, path]);
        self.raise(exception)
    }

    /// As [`Machine::import`] for `__import__`: the module as a value, or the call that makes it.
    pub fn import_for_native(&mut self, name: ObjId, globals: ObjId, from_list: ObjId, level: ObjId) -> Res {
        let function = self.prelude_function("import_name")?;
        let globals = if globals.is_null() { fixed::NONE } else { globals };
        let from_list = if from_list.is_null() { fixed::NONE } else { from_list };
        let level = if level.is_null() {
            self.int(0)
        } else {
            self.new_ref(level)
        };
        for id in [name, globals, from_list] {
            self.heap.incref(id);
        }
        let abort = self.tail_call(function, vec![name, globals, from_list, level]);
        self.heap.decref(function);
        Err(abort)
    }
}

/// `_import_one(name, path)`: one module, which has not been imported yet.
fn import_one(m: &mut Machine, args: Args) -> Res {
    let (name, path) = (args.at(m, 0), args.at(m, 1));
    let name = m.text_of(name).text.to_string();
    m.import_one(&name, if path == fixed::NONE { ObjId::NULL } else { path })
}

/// `_cannot_import(module, name)` raises the error of `from module import name`.
fn cannot_import(m: &mut Machine, args: Args) -> Res {
    Err(m.cannot_import(args.at(m, 0), args.at(m, 1)))
}

/// `_modules()`: `sys.modules`, whether `sys` has been imported or not.
fn modules_dict(m: &mut Machine, _: Args) -> Res {
    let modules = m.modules;
    Ok(m.new_ref(modules))
}

/// `_source_of(filename)`: the text of a file that code came from, or None.
fn source_of(m: &mut Machine, args: Args) -> Res {
    let Some(name) = m.as_str(args.at(m, 0)).map(|name| name.text.to_string()) else {
        return Ok(m.none());
    };
    match m.source_of(&name) {
        Some(source) => Ok(m.str(&*source)),
        None => Ok(m.none()),
    }
}

/// `_keep_source(filename, text)`: tracebacks show these lines for code of that name.
fn keep_source(m: &mut Machine, args: Args) -> Res {
    let (name, text) = (m.text_of(args.at(m, 0)), m.text_of(args.at(m, 1)));
    Rc::make_mut(&mut m.sources).insert(Rc::from(&*name.text), Rc::from(&*text.text));
    Ok(m.none())
}

impl Machine {
    /// The text of the program or of a module, by the name that tracebacks have for it.
    pub fn source_of(&self, filename: &str) -> Option<Rc<str>> {
        if *filename == *self.filename {
            return Some(self.source.clone());
        }
        self.sources.get(filename).cloned()
    }
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_import_one", Arity::Range(2, 2), import_one),
    // `_refusal(place, name)`: what is said of a name that CPython has there, or None.
    NativeDef::function("_refusal", Arity::Range(2, 2), |m, args| {
        let (place, name) = (m.text_of(args.at(m, 0)), m.text_of(args.at(m, 1)));
        match absent::refusal(&place.text, &name.text) {
            Some(text) => Ok(m.str(text)),
            None => Ok(m.none()),
        }
    }),
    NativeDef::function("_cannot_import", Arity::Range(2, 2), cannot_import),
    NativeDef::function("_modules", Arity::None, modules_dict),
    NativeDef::function("_keep_source", Arity::Range(2, 2), keep_source),
    NativeDef::function("_source_of", Arity::One, source_of),
    NativeDef::function("_told_code", Arity::One, namespaces::told_code),
    NativeDef::function("_quiet_code", Arity::Range(3, 3), namespaces::quiet_code),
];
