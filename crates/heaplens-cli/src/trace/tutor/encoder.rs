//! Objects as entries of a trace's heap: `["LIST", 1, ["REF", 2]]` and its kin.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use heaplens_core::code::CodeObject;
use heaplens_core::machine::{Machine, ObjId, names, types};
use heaplens_core::modules::sys::BUILTIN_MODULE_NAMES;
use heaplens_core::objects::object::has_dict_by_property;
use heaplens_core::objects::{Attributes, Function, Payload};

use super::closures::{Callable, Closures};
use super::encoded::Encoded;

/// Names of an object's `__dict__` that are left out.
const HIDDEN: [&str; 7] = [
    "__doc__",
    "__module__",
    "__return__",
    "__dict__",
    "__locals__",
    "__weakref__",
    "__qualname__",
];
/// Keys of a dict that are left out.
const HIDDEN_KEYS: [&str; 3] = ["__module__", "__return__", "__locals__"];

/// What stays the same from step to step: the small numbers of objects, and the lambdas that have been seen.
#[derive(Debug, Default)]
pub struct Encoder {
    /// By place and serial number in the machine's heap.
    ids: HashMap<(ObjId, u32), u32>,
    lambdas: BTreeSet<ObjId>,
}

/// An object whose parts are being encoded.
struct Task {
    id: u32,
    head: Vec<Encoded>,
    parts: std::vec::IntoIter<ObjId>,
    encoded: Vec<Encoded>,
    arrangement: Arrangement,
    /// Functions found in it are given their parents.
    with_parents: bool,
}

/// How the parts of an object stand in its row.
enum Arrangement {
    /// One after the other.
    Row,
    /// Each two are a row of their own.
    Pairs,
    /// All in one row at the end, each behind the name of its parameter.
    Defaults(Vec<String>),
}

impl Task {
    /// The object's row, when all its parts are there.
    fn finish(self) -> Encoded {
        let mut row = self.head;
        let mut parts = self.encoded.into_iter();
        match self.arrangement {
            Arrangement::Row => row.extend(parts),
            Arrangement::Pairs => {
                while let (Some(first), Some(second)) = (parts.next(), parts.next()) {
                    row.push(Encoded::Row(vec![first, second]));
                }
            }
            Arrangement::Defaults(names) if names.is_empty() => {}
            Arrangement::Defaults(names) => {
                let named = names.into_iter().zip(parts);
                row.push(Encoded::Row(
                    named
                        .map(|(name, value)| Encoded::Row(vec![Encoded::Text(name), value]))
                        .collect(),
                ));
            }
        }
        Encoded::Row(row)
    }
}

/// One step's heap while it is collected.
pub struct Collection<'a> {
    pub m: &'a Machine,
    pub encoder: &'a mut Encoder,
    pub closures: &'a Closures,
    pub heap: BTreeMap<u32, Encoded>,
    /// A copy of the machine to ask what `str` gives, made when it is first needed.
    asked: Option<Machine>,
}

/// The name of a class.
pub fn class_name(m: &Machine, class: ObjId) -> String {
    let name = match m.heap.payload(class) {
        Payload::Type(data) => data.name.to_string(),
        _ => String::new(),
    };
    // Built-in types outside `builtins` have their module in front.
    match name.rsplit_once('.') {
        Some((_, last)) => last.to_owned(),
        None => name,
    }
}

/// Whether it is of a type that Python Tutor takes for a function.
fn is_callable(m: &Machine, object: ObjId) -> bool {
    [types::FUNCTION, types::METHOD, types::BUILTIN_FUNCTION].contains(&m.heap.type_of(object))
}

/// The code of a function, by object and content.
pub fn code_of(m: &Machine, function: ObjId) -> Option<(ObjId, &CodeObject)> {
    match m.heap.payload(function) {
        Payload::Function(function) => match m.heap.payload(function.code) {
            Payload::Code(data) => Some((function.code, &data.code)),
            _ => None,
        },
        Payload::Method(function, _) => code_of(m, *function),
        _ => None,
    }
}

/// `f(a, b, *rest, key, **named)`, as Python Tutor puts parameters in a row.
fn signature(name: &str, code: &CodeObject) -> String {
    let positional = code.arg_count as usize;
    let keyword_only = code.kwonly_arg_count as usize;
    let name_at = |index: usize| code.locals_plus.get(index).map_or("", |name| &**name);
    let mut parameters: Vec<String> = (0..positional).map(|index| name_at(index).to_owned()).collect();
    let mut next = positional + keyword_only;
    if code.flags & heaplens_core::code::flags::VARARGS != 0 {
        parameters.push(format!("*{}", name_at(next)));
        next += 1;
    }
    parameters.extend((positional..positional + keyword_only).map(|index| name_at(index).to_owned()));
    if code.flags & heaplens_core::code::flags::VARKEYWORDS != 0 {
        parameters.push(format!("**{}", name_at(next)));
    }
    format!("{name}({})", parameters.join(", "))
}

/// The parameters of a function that have defaults, with these.
fn defaults(m: &Machine, function: &Function, code: &CodeObject) -> Vec<(String, ObjId)> {
    let positional = code.arg_count as usize;
    let keyword_only = positional..positional + code.kwonly_arg_count as usize;
    let names = |range: std::ops::Range<usize>| code.locals_plus.get(range).unwrap_or_default().iter();
    let values = match function.defaults {
        ObjId::NULL => &[],
        defaults => m.tuple_items(defaults),
    };
    let first = positional.saturating_sub(values.len());
    let mut all: Vec<(String, ObjId)> = names(first..positional)
        .map(|name| name.to_string())
        .zip(values.iter().copied())
        .collect();
    let named = namespace(m, function.kwdefaults);
    all.extend(names(keyword_only).filter_map(|name| {
        let is_it = |(key, _): &&(ObjId, ObjId)| m.as_str(*key).is_some_and(|key| *key.text == **name);
        let (_, value) = named.iter().find(is_it)?;
        Some((name.to_string(), *value))
    }));
    all
}

/// The name of the module that a class or function says it is from.
fn module_of(m: &Machine, object: ObjId) -> Option<&str> {
    let name = match m.heap.payload(object) {
        Payload::Function(function) => function.module,
        Payload::Method(function, _) => return module_of(m, *function),
        Payload::Builtin(builtin) => builtin.module,
        Payload::Type(data) if data.heap_type => m.dict_get_text(data.dict, "__module__")?,
        Payload::Type(data) => return data.name.rsplit_once('.').map(|(module, _)| module),
        _ => return None,
    };
    m.as_str(name).map(|name| &*name.text)
}

impl Encoder {
    fn small_id(&mut self, m: &Machine, object: ObjId) -> u32 {
        let next = self.ids.len() as u32 + 1;
        *self.ids.entry((object, m.heap.get(object).serial)).or_insert(next)
    }

    /// What tells one lambda from another: ` <line 3>`, once the lambda itself has been seen.
    pub fn lambda_line(&self, code: ObjId, first_line: u32) -> String {
        match self.lambdas.contains(&code) {
            true => format!(" <line {first_line}>"),
            false => String::new(),
        }
    }
}

impl<'a> Collection<'a> {
    pub fn new(m: &'a Machine, encoder: &'a mut Encoder, closures: &'a Closures) -> Collection<'a> {
        Collection {
            m,
            encoder,
            closures,
            heap: BTreeMap::new(),
            asked: None,
        }
    }

    /// A value as it stands in a variable. What it refers to goes to the heap.
    pub fn encode(&mut self, object: ObjId) -> Encoded {
        let mut tasks = Vec::new();
        let value = self.value(object, true, &mut tasks);
        while let Some(task) = tasks.last_mut() {
            let with_parents = task.with_parents;
            let Some(part) = task.parts.next() else {
                if let Some(task) = tasks.pop() {
                    self.heap.insert(task.id, task.finish());
                }
                continue;
            };
            let at = tasks.len() - 1;
            let part = self.value(part, with_parents, &mut tasks);
            tasks[at].encoded.push(part);
        }
        value
    }

    /// A primitive value, or a reference; what is referred to for the first time becomes a task.
    fn value(&mut self, object: ObjId, with_parents: bool, tasks: &mut Vec<Task>) -> Encoded {
        if let Some(value) = self.primitive(object) {
            return value;
        }
        if let Some(label) = self.imported(object) {
            return Encoded::Row(vec![Encoded::text("IMPORTED_FAUX_PRIMITIVE"), Encoded::text(label)]);
        }
        let id = self.encoder.small_id(self.m, object);
        if let Entry::Vacant(place) = self.heap.entry(id) {
            place.insert(Encoded::None);
            let task = self.task(id, object, with_parents);
            tasks.push(task);
        }
        Encoded::reference(id)
    }

    fn primitive(&self, object: ObjId) -> Option<Encoded> {
        let m = self.m;
        let ty = m.heap.type_of(object);
        if ![types::INT, types::FLOAT, types::STR, types::BOOL, types::NONE_TYPE].contains(&ty) {
            return None;
        }
        Some(match m.heap.payload(object) {
            Payload::Bool(value) => Encoded::Bool(*value),
            Payload::Int(value) => Encoded::Int(*value),
            Payload::Big(value) => Encoded::big(value.to_string()),
            Payload::Float(value) => Encoded::float(*value),
            Payload::Str(text) => Encoded::text(&*text.text),
            _ => Encoded::None,
        })
    }

    /// What stands for a class or function that a file of the library defines. Modules that the interpreter is built with
    /// have no file.
    fn imported(&self, object: ObjId) -> Option<&'static str> {
        let m = self.m;
        let label = match m.heap.payload(object) {
            Payload::Type(_) => "imported class",
            Payload::Function(_) | Payload::Method(..) | Payload::Builtin(_) if is_callable(m, object) => {
                "imported object"
            }
            _ => return None,
        };
        let module = module_of(m, object)?;
        let has_file = module != "__main__"
            && !BUILTIN_MODULE_NAMES.contains(&module)
            && m.dict_get_text(m.modules, module).is_some();
        has_file.then_some(label)
    }

    fn task(&mut self, id: u32, object: ObjId, with_parents: bool) -> Task {
        let mut task = Task {
            id,
            head: Vec::new(),
            parts: Vec::new().into_iter(),
            encoded: Vec::new(),
            arrangement: Arrangement::Row,
            with_parents,
        };
        let m = self.m;
        let ty = m.heap.type_of(object);
        let text = |text: &str| Encoded::text(text);
        let items = |items: &[ObjId]| Vec::from(items).into_iter();
        match m.heap.payload(object) {
            Payload::List(list) if ty == types::LIST => {
                task.head.push(text("LIST"));
                task.parts = items(list);
            }
            Payload::Tuple(tuple) if ty == types::TUPLE => {
                task.head.push(text("TUPLE"));
                task.parts = items(tuple);
            }
            Payload::Set(set) if ty == types::SET => {
                task.head.push(text("SET"));
                task.parts = set.iter().map(|(_, key)| key).collect::<Vec<_>>().into_iter();
            }
            Payload::Dict(table) if ty == types::DICT => {
                task.head.push(text("DICT"));
                task.arrangement = Arrangement::Pairs;
                let shown = table
                    .iter()
                    .filter(|entry| m.as_str(entry.key).is_none_or(|key| !HIDDEN_KEYS.contains(&&*key.text)));
                task.parts = shown
                    .flat_map(|entry| [entry.key, entry.value])
                    .collect::<Vec<_>>()
                    .into_iter();
            }
            _ if [types::FUNCTION, types::METHOD].contains(&ty) => {
                let defaults = self.defaults(object);
                task.head = self.function(object, with_parents);
                task.parts = defaults.iter().map(|(_, value)| *value).collect::<Vec<_>>().into_iter();
                task.arrangement = Arrangement::Defaults(defaults.into_iter().map(|(name, _)| name).collect());
            }
            _ if ty == types::BUILTIN_FUNCTION => {
                let name = self.function_name(object);
                task.head = vec![text("FUNCTION"), Encoded::Text(format!("{name}(...)")), Encoded::None];
            }
            Payload::Type(data) => {
                let bases = m.tuple_items(data.bases).iter().filter(|&&base| base != types::OBJECT);
                task.head = vec![
                    text("CLASS"),
                    Encoded::Text(class_name(m, object)),
                    Encoded::Row(bases.map(|&base| Encoded::Text(class_name(m, base))).collect()),
                ];
                self.take_attributes(&mut task, namespace(m, data.dict));
            }
            _ => self.instance(&mut task, object),
        }
        task
    }

    fn function_name(&self, function: ObjId) -> String {
        let m = self.m;
        match m.heap.payload(function) {
            Payload::Function(data) => m.text_of(data.name).text.to_string(),
            Payload::Builtin(builtin) => builtin.def.name.to_string(),
            _ => class_name(m, m.heap.type_of(function)),
        }
    }

    fn function(&mut self, object: ObjId, with_parents: bool) -> Vec<Encoded> {
        let m = self.m;
        let function = match m.heap.payload(object) {
            Payload::Method(function, _) => *function,
            _ => object,
        };
        let name = self.function_name(function);
        let shown = match code_of(m, function) {
            Some((id, code)) => {
                let mut shown = signature(&name, code);
                if name == "<lambda>" {
                    self.encoder.lambdas.insert(id);
                    shown += &self.encoder.lambda_line(id, code.first_line);
                }
                shown
            }
            None => format!("{name}(...)"),
        };
        let parent = match with_parents {
            true => self.closures.parent_of(Callable::of(m, object)),
            false => None,
        };
        let parent = parent.map_or(Encoded::None, |id| Encoded::Int(id.into()));
        vec![Encoded::text("FUNCTION"), Encoded::Text(shown), parent]
    }

    /// The parameters of a function or method that have defaults.
    fn defaults(&self, object: ObjId) -> Vec<(String, ObjId)> {
        let m = self.m;
        match m.heap.payload(object) {
            Payload::Method(function, _) => self.defaults(*function),
            Payload::Function(function) => match code_of(m, object) {
                Some((_, code)) => defaults(m, function, code),
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    fn instance(&mut self, task: &mut Task, object: ObjId) {
        let m = self.m;
        let ty = m.heap.type_of(object);
        let name = class_name(m, ty);
        // A type that does not hand out the attributes of its objects has a property in their place.
        let is_shown = name != "module" && !has_dict_by_property(m, object);
        task.head = match self.words(object) {
            Some(words) => vec![
                Encoded::text("INSTANCE_PPRINT"),
                Encoded::Text(name),
                Encoded::Text(words),
            ],
            None => vec![Encoded::text("INSTANCE"), Encoded::Text(name)],
        };
        if is_shown {
            self.take_attributes(task, instance_attributes(m, object));
        }
    }

    /// What `str` gives, unless it fails or only tells the type and the address.
    fn words(&mut self, object: ObjId) -> Option<String> {
        let m = self.m;
        let ty = m.heap.type_of(object);
        let is_own = |name| {
            let name = m.name(name);
            m.type_attribute(ty, name) != m.type_attribute(types::OBJECT, name)
        };
        if !is_own(names::STR) && !is_own(names::REPR) {
            return None;
        }
        let asked = self.asked.get_or_insert_with(|| m.clone());
        let answer = asked.ask_str(object);
        if answer.is_none() {
            self.asked = None;
        }
        answer.filter(|text| {
            let in_brackets = text.starts_with('<') && text.ends_with('>');
            !text.is_empty() && !(in_brackets && (text.contains(" at ") || text.starts_with("<module")))
        })
    }

    /// Attributes by the order of their names; functions in them have no parents.
    fn take_attributes(&self, task: &mut Task, mut attributes: Vec<(ObjId, ObjId)>) {
        let m = self.m;
        attributes.retain(|(name, _)| m.as_str(*name).is_some_and(|name| !HIDDEN.contains(&&*name.text)));
        attributes.sort_by_key(|(name, _)| m.text_of(*name).text.clone());
        task.arrangement = Arrangement::Pairs;
        task.with_parents = false;
        task.parts = attributes
            .into_iter()
            .flat_map(|(name, value)| [name, value])
            .collect::<Vec<_>>()
            .into_iter();
    }
}

/// The names and values of a namespace.
pub fn namespace(m: &Machine, dict: ObjId) -> Vec<(ObjId, ObjId)> {
    match m.heap.payload(dict) {
        Payload::Dict(table) => table.iter().map(|entry| (entry.key, entry.value)).collect(),
        _ => Vec::new(),
    }
}

/// What an instance's `__dict__` holds.
pub fn instance_attributes(m: &Machine, object: ObjId) -> Vec<(ObjId, ObjId)> {
    if let Payload::Module(data) = m.heap.payload(object) {
        return namespace(m, data.dict);
    }
    match m.heap.get(object).extra.as_ref().map(|extra| &extra.attributes) {
        Some(Attributes::Inline(pairs)) => pairs.to_vec(),
        Some(Attributes::Dict(dict)) => namespace(m, *dict),
        Some(Attributes::Empty) | None => Vec::new(),
    }
}
