//! Making a machine: the fixed objects, the built-in types with their attributes, `builtins`, the prelude.

use std::rc::Rc;

use super::fixed::{self, TYPE_ROWS, types};
use super::load::Phase;
use super::{CollectorState, Flags, Heap, Limits, Machine, NativeAccessor, NativeDef, NativeKind, ObjId, names};
use crate::modules;
use crate::objects::{self, Accessor, Builtin, GetSet, MethodDescriptor, Payload, PyStr, TypeData};

const OBJECT_DOC: &str = "The base class of the object hierarchy.\n\nWhen called, it accepts no arguments and returns a new \
featureless\ninstance that has no instance attributes and cannot be given any.\n";

impl Default for Machine {
    fn default() -> Self {
        Machine::new()
    }
}

/// The characters whose interned string is not the shared one that indexing gives: CPython 3.11's frozen modules bring
/// strings of their own for these, interned when it starts (`importlib` and the like use them as names and constants).
pub(super) const INTERNED_APART: &str = "BCLST_abcdefhijklmnopqrstvwxy";

impl Machine {
    /// A machine without a program.
    pub fn new() -> Machine {
        let mut m = Machine {
            heap: Heap::new(),
            stack: Vec::new(),
            frames: Vec::new(),
            handled: vec![ObjId::NULL],
            asyncgen_hooks: [ObjId::NULL; 2],
            tracer: super::tracing::Tracer::default(),
            allocations: None,
            warned: Default::default(),
            unawaited: Vec::new(),
            raised: ObjId::NULL,
            tail: None,
            stopped: None,
            limits: Limits::default(),
            instructions: 0,
            next_frame_serial: 0,
            tracing: false,
            events: Default::default(),
            capture: None,
            codes: Vec::new(),
            failure: None,
            stdout: String::new(),
            stderr: String::new(),
            stdin: Rc::from(""),
            stdin_read: 0,
            exit_status: None,
            int_max_str_digits: crate::numbers::int_text::MAX_STR_DIGITS,
            interned: Rc::default(),
            names: Rc::from([]),
            builtins: ObjId::NULL,
            prelude_globals: ObjId::NULL,
            modules: ObjId::NULL,
            globals: ObjId::NULL,
            roots: Vec::new(),
            frozen_texts: Vec::new(),
            nested_texts: 0,
            measured: 0,
            busy: false,
            visited: (0, 0),
            returns_when_busy: false,
            returned: false,
            look_at: 0,
            measure_at: 0,
            recursion_limit: 1000,
            levels: &[],
            gc: CollectorState::default(),
            next_type_version: 0,
            type_cache: Default::default(),
            reraising: false,
            thrown_in: false,
            reraised_at: None,
            waiting: Vec::new(),
            failed_exception: ObjId::NULL,
            phase: Phase::Boot,
            filename: Rc::from("<program>"),
            source: Rc::from(""),
            files: None,
            sources: Rc::default(),
            witness: None,
        };
        m.make_fixed_objects();
        m.make_names();
        m.fill_types();
        m.make_builtins();
        m.load_prelude();
        m.start_counting();
        m
    }

    /// The objects at known places, in the order of their places.
    fn make_fixed_objects(&mut self) {
        for index in 1..fixed::FIRST_FREE {
            let id = self.heap.alloc(ObjId::NULL, Payload::Plain);
            debug_assert_eq!(id.0, index);
        }
        let set = |m: &mut Machine, id: ObjId, ty: ObjId, payload: Payload| {
            let obj = m.heap.get_mut(id);
            obj.ty = ty;
            obj.payload = payload;
            obj.flags.set(Flags::PERMANENT);
        };
        let str = |text: &str| Payload::Str(Rc::new(PyStr::new(text)));
        set(self, fixed::NONE, types::NONE_TYPE, Payload::Plain);
        set(self, fixed::FALSE, types::BOOL, Payload::Bool(false));
        set(self, fixed::TRUE, types::BOOL, Payload::Bool(true));
        set(
            self,
            fixed::NOT_IMPLEMENTED,
            types::NOT_IMPLEMENTED_TYPE,
            Payload::Plain,
        );
        set(self, fixed::ELLIPSIS, types::ELLIPSIS_TYPE, Payload::Plain);
        set(self, fixed::EMPTY_TUPLE, types::TUPLE, Payload::Tuple(Box::default()));
        set(self, fixed::EMPTY_STR, types::STR, str(""));
        set(self, fixed::EMPTY_BYTES, types::BYTES, Payload::Bytes(Rc::from([])));
        // Places kept free for later.
        for index in 9..fixed::SMALL_INTS {
            set(self, ObjId(index), types::OBJECT, Payload::Plain);
        }
        for (offset, value) in (fixed::SMALL_INT_MIN..=fixed::SMALL_INT_MAX).enumerate() {
            set(
                self,
                ObjId(fixed::SMALL_INTS + offset as u32),
                types::INT,
                Payload::Int(value),
            );
        }
        for code in 0..256u32 {
            let c = char::from(code as u8);
            set(
                self,
                ObjId(fixed::LATIN1 + code),
                types::STR,
                str(c.encode_utf8(&mut [0; 4])),
            );
        }
        for byte in 0..=255u8 {
            set(
                self,
                fixed::single_byte(byte),
                types::BYTES,
                Payload::Bytes(Rc::from([byte])),
            );
        }
        for row in TYPE_ROWS {
            let data = TypeData {
                name: Rc::from(row.name),
                qualname: fixed::EMPTY_STR,
                bases: fixed::EMPTY_TUPLE,
                base: ObjId::NULL,
                mro: fixed::EMPTY_TUPLE,
                dict: fixed::NONE,
                layout: row.layout,
                heap_type: false,
                is_base: row.is_base,
                has_dict: row.has_dict,
                has_weakrefs: row.has_weakrefs,
                slot_count: 0,
                has_finalizer: false,
                in_c: false,
                is_abstract: false,
                registered: None,
                version: 0,
                subclasses: Vec::new(),
                overrides: 0,
                shared_keys: Vec::new(),
                shared_places: crate::objects::SHARED_KEYS,
                plain_attributes: row.has_dict && row.layout != objects::Layout::Type,
            };
            set(self, row.id, types::TYPE, Payload::Type(Rc::new(data)));
        }
        for code in 0..=255u8 {
            if INTERNED_APART.contains(char::from(code)) {
                // Held for the whole run by one reference of its own, as by the frozen module that it comes from.
                let text = self.new_str(char::from(code).encode_utf8(&mut [0; 4]));
                self.heap.get_mut(text).flags.set(Flags::PERMANENT);
                self.intern_object(text);
                self.frozen_texts.push(text);
            } else {
                self.intern_object(ObjId(fixed::LATIN1 + u32::from(code)));
            }
        }
        self.intern_object(fixed::EMPTY_STR);
    }

    fn make_names(&mut self) {
        let ids: Vec<ObjId> = names::TEXTS.iter().map(|text| self.intern(text)).collect();
        self.names = ids.into();
    }

    /// Bases, MRO, dict and attributes of the built-in types.
    fn fill_types(&mut self) {
        for row in TYPE_ROWS {
            let short = row.name.rsplit('.').next().unwrap_or(row.name);
            let qualname = self.intern(short);
            let mut mro = vec![row.id];
            if row.id == types::EXCEPTION_GROUP {
                mro.push(types::BASE_EXCEPTION_GROUP);
            }
            if !row.base.is_null() {
                mro.extend(self.tuple_items(self.type_data(row.base).mro).to_vec());
            }
            for &id in &mro {
                self.heap.incref(id);
            }
            let mro = self.tuple(mro);
            let bases = if row.base.is_null() {
                self.heap.new_ref(fixed::EMPTY_TUPLE)
            } else if row.id == types::EXCEPTION_GROUP {
                let bases = vec![
                    self.heap.new_ref(types::BASE_EXCEPTION_GROUP),
                    self.heap.new_ref(row.base),
                ];
                self.tuple(bases)
            } else {
                self.heap.incref(row.base);
                self.tuple(vec![row.base])
            };
            if !row.base.is_null() {
                self.heap.incref(row.base);
                if let Some(data) = self.heap.type_mut(row.base) {
                    data.subclasses.push(row.id);
                }
            }
            let dict = self.dict();
            if let Some(data) = self.heap.type_mut(row.id) {
                data.qualname = qualname;
                data.mro = mro;
                data.bases = bases;
                data.base = row.base;
                data.dict = dict;
            }
        }
        for (id, methods, accessors) in objects::type_tables() {
            for def in methods {
                self.add_native(id, def);
            }
            for accessor in accessors {
                self.add_accessor(id, accessor);
            }
        }
        for &class in objects::tables::GENERIC_ATTRIBUTES {
            self.add_native(class, &objects::object::GETATTRIBUTE);
        }
        for row in TYPE_ROWS {
            let doc = if row.id == types::OBJECT {
                self.str(OBJECT_DOC)
            } else {
                self.none()
            };
            let dict = self.type_data(row.id).dict;
            match self.dict_get_text(dict, "__doc__") {
                Some(_) => self.drop_ref(doc),
                None => self.dict_set_text(dict, "__doc__", doc),
            }
        }
        for &class in objects::sequence::UNHASHABLE {
            let dict = self.type_data(class).dict;
            let none = self.none();
            self.dict_set_text(dict, "__hash__", none);
        }
        for row in TYPE_ROWS {
            let inherits = !row.base.is_null() && self.type_data(row.base).has_dict;
            if row.has_dict && !inherits && row.id != types::TYPE {
                self.add_instance_dict(row.id);
            }
            self.refresh_overrides(row.id);
        }
    }

    fn add_native(&mut self, class: ObjId, def: &'static NativeDef) {
        let dict = self.type_data(class).dict;
        self.heap.incref(class);
        let value = match def.kind {
            NativeKind::New => {
                let builtin = Builtin {
                    def,
                    this: class,
                    bound: false,
                    module: ObjId::NULL,
                };
                self.heap
                    .alloc(types::BUILTIN_FUNCTION, Payload::Builtin(Rc::new(builtin)))
            }
            NativeKind::StaticMethod => {
                let builtin = Builtin {
                    def,
                    this: class,
                    bound: false,
                    module: ObjId::NULL,
                };
                let function = self
                    .heap
                    .alloc(types::BUILTIN_FUNCTION, Payload::Builtin(Rc::new(builtin)));
                self.heap.alloc(types::STATICMETHOD, Payload::StaticMethod(function))
            }
            kind => {
                let ty = match kind {
                    NativeKind::Slot => types::WRAPPER_DESCRIPTOR,
                    NativeKind::ClassMethod => types::CLASSMETHOD_DESCRIPTOR,
                    _ => types::METHOD_DESCRIPTOR,
                };
                self.heap.alloc(
                    ty,
                    Payload::MethodDescriptor(Rc::new(MethodDescriptor { def, owner: class })),
                )
            }
        };
        self.dict_set_text(dict, def.name, value);
    }

    fn add_accessor(&mut self, class: ObjId, accessor: &'static NativeAccessor) {
        let dict = self.type_data(class).dict;
        self.heap.incref(class);
        let name = self.intern(accessor.name);
        let ty = if accessor.member {
            types::MEMBER_DESCRIPTOR
        } else {
            types::GETSET_DESCRIPTOR
        };
        let descriptor = GetSet {
            name,
            owner: class,
            accessor: Accessor::Native(accessor),
        };
        let value = self.heap.alloc(ty, Payload::GetSet(Rc::new(descriptor)));
        self.dict_set_text(dict, accessor.name, value);
    }

    /// `__dict__` of a type's instances.
    fn add_instance_dict(&mut self, class: ObjId) {
        let dict = self.type_data(class).dict;
        self.heap.incref(class);
        let name = self.intern("__dict__");
        let descriptor = GetSet {
            name,
            owner: class,
            accessor: Accessor::Dict,
        };
        let value = self
            .heap
            .alloc(types::GETSET_DESCRIPTOR, Payload::GetSet(Rc::new(descriptor)));
        self.dict_set_text(dict, "__dict__", value);
    }

    fn make_builtins(&mut self) {
        self.modules = self.dict();
        let module = self.new_module("builtins");
        let dict = self.module_dict(module);
        self.heap.incref(dict);
        self.builtins = dict;
        for def in modules::builtins::FUNCTIONS
            .iter()
            .chain(modules::namespaces::FUNCTIONS)
        {
            let function = self.builtin_function(def, "builtins");
            self.dict_set_text(dict, def.name, function);
        }
        for (name, id) in [
            ("None", fixed::NONE),
            ("Ellipsis", fixed::ELLIPSIS),
            ("NotImplemented", fixed::NOT_IMPLEMENTED),
            ("False", fixed::FALSE),
            ("True", fixed::TRUE),
            ("__debug__", fixed::TRUE),
        ] {
            self.heap.incref(id);
            self.dict_set_text(dict, name, id);
        }
        const PUBLIC: &[ObjId] = &[
            types::BOOL,
            types::BYTEARRAY,
            types::BYTES,
            types::CLASSMETHOD,
            types::COMPLEX,
            types::DICT,
            types::ENUMERATE,
            types::FILTER,
            types::FLOAT,
            types::FROZENSET,
            types::PROPERTY,
            types::INT,
            types::LIST,
            types::MAP,
            types::MEMORYVIEW,
            types::OBJECT,
            types::RANGE,
            types::REVERSED,
            types::SET,
            types::SLICE,
            types::STATICMETHOD,
            types::STR,
            types::SUPER,
            types::TUPLE,
            types::TYPE,
            types::ZIP,
        ];
        for &id in PUBLIC {
            let name = self.name_of_type(id);
            self.heap.incref(id);
            self.dict_set_text(dict, &name, id);
        }
        for row in TYPE_ROWS {
            if row.layout == objects::Layout::Exception {
                self.heap.incref(row.id);
                self.dict_set_text(dict, row.name, row.id);
            }
        }
        for alias in ["EnvironmentError", "IOError"] {
            self.heap.incref(types::OS_ERROR);
            self.dict_set_text(dict, alias, types::OS_ERROR);
        }
        self.dict_set_text(self.modules, "builtins", module);

        // Prelude code finds builtins, intrinsics and its own functions in one namespace.
        let prelude = self.dict();
        let pairs: Vec<_> = self
            .as_dict(dict)
            .map(|t| t.iter().map(|e| (e.key, e.value)).collect())
            .unwrap_or_default();
        for (key, value) in pairs {
            self.heap.incref(value);
            self.dict_set_str(prelude, key, value);
        }
        let name = self.intern("builtins");
        self.dict_set_text(prelude, "__name__", name);
        for def in Self::intrinsics() {
            let function = self.builtin_function(def, "builtins");
            self.dict_set_text(prelude, def.name, function);
        }
        self.prelude_globals = prelude;
    }

    /// Everything made so far belongs to the interpreter; the program's own time begins.
    fn start_counting(&mut self) {
        // What the site module adds.
        for (name, value) in [("exit", "site_exit"), ("quit", "site_quit")] {
            if let Some(value) = self.dict_get_text(self.prelude_globals, value) {
                self.heap.incref(value);
                self.dict_set_text(self.builtins, name, value);
            }
        }
        let ids: Vec<ObjId> = self.heap.iter().map(|(id, _)| id).collect();
        for id in ids {
            self.make_permanent(id);
            self.heap.untrack(id);
            if let Some(data) = self.heap.type_mut(id) {
                self.next_type_version += 1;
                data.version = self.next_type_version;
            }
        }
        for list in &mut self.heap.tracked {
            list.clear();
        }
        self.heap.gc_counts = [0; 3];
        self.type_cache.enable();
        self.instructions = 0;
        self.next_frame_serial = 0;
        self.set_collection_trigger();
    }
}
