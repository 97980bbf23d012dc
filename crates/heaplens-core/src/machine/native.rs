//! The border between the machine and functions written in Rust.
//!
//! A native function never calls back into Python: the machine would then be on the host's stack, and could be neither
//! stopped, nor cloned, nor shown. Instead it does one of three things:
//!
//! * it finishes, because every object it meets behaves natively;
//! * it answers [`Abort::Slow`] *before it has changed anything*: some object needs Python code (a `__eq__`, a
//!   generator), so the same work is done by the function of that name in the prelude, which is Python itself;
//! * it answers [`Abort::Call`], having put into [`Machine::tail`] the one call whose result is its own result.
//!
//! Arguments lie on the value stack and are borrowed: a native that keeps one takes a reference of its own. The
//! result is a reference that the caller owns.

use super::{Machine, ObjId};
use crate::machine::frame::OnReturn;

/// Why a native function or operation did not deliver a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abort {
    /// An exception has been raised; it is in [`Machine::raised`].
    Raise,
    /// Python code is needed; nothing has been changed yet.
    Slow,
    /// The result is that of the call in [`Machine::tail`].
    Call,
    /// A limit has been reached; it is in [`Machine::stopped`].
    Stop,
}

/// The result of what may abort.
pub type Res<T = ObjId> = Result<T, Abort>;

/// What takes the place of a native function's result.
#[derive(Clone, Debug)]
pub enum Tail {
    /// The result of a call. Everything is owned.
    Call {
        callable: ObjId,
        args: Vec<ObjId>,
        keywords: ObjId,
        on_return: OnReturn,
    },
    /// What a generator yields (or how it ends) when it goes on. Everything is owned.
    Resume {
        generator: ObjId,
        value: ObjId,
        how: Resume,
        on_return: OnReturn,
    },
    /// A code object run in given namespaces: `function` is made for it; `locals` or `NULL`. Everything is owned.
    Run {
        function: ObjId,
        locals: ObjId,
        on_return: OnReturn,
    },
    /// The next item of an iterator that is a generator, or asks others. Everything is owned.
    Next { iterator: ObjId, on_return: OnReturn },
    /// The running thread waits; the result comes when it is let go on.
    Park { on_return: OnReturn },
}

/// How a generator is made to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resume {
    /// With a value as the result of its `yield`.
    Send,
    /// With an exception raised at its `yield`: the value is the exception object.
    Throw,
}

/// The function itself.
pub type NativeFn = fn(&mut Machine, Args) -> Res;

/// How many arguments a native takes, not counting `self`; checked before it is called, with CPython's error texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// `METH_NOARGS`
    None,
    /// `METH_O`
    One,
    /// Positional only, from..=to.
    Range(u8, u8),
    /// Positional only, any number from this on.
    AtLeast(u8),
    /// It checks for itself; keywords are allowed.
    Any,
}

impl Arity {
    /// Whether so many arguments may be given.
    #[inline]
    pub fn takes(self, given: usize) -> bool {
        match self {
            Arity::None => given == 0,
            Arity::One => given == 1,
            Arity::Range(min, max) => (min.into()..=max.into()).contains(&given),
            Arity::AtLeast(min) => given >= min.into(),
            Arity::Any => true,
        }
    }

    /// What is said of another number, of a function: with its module, and alone.
    pub fn refusal(self, full_name: &str, name: &str, given: usize) -> String {
        let s = |n: u8| if n == 1 { "" } else { "s" };
        match self {
            Arity::None => format!("{full_name}() takes no arguments ({given} given)"),
            Arity::One => format!("{full_name}() takes exactly one argument ({given} given)"),
            Arity::Range(min, max) if min == max => format!("{name} expected {min} argument{}, got {given}", s(min)),
            Arity::Range(min, _) | Arity::AtLeast(min) if given < min.into() => {
                format!("{name} expected at least {min} argument{}, got {given}", s(min))
            }
            Arity::Range(_, max) => format!("{name} expected at most {max} argument{}, got {given}", s(max)),
            Arity::AtLeast(_) | Arity::Any => String::new(),
        }
    }
}

/// What Argument Clinic says of arguments that do not fit the parameters, if they do not. A name that is empty cannot be
/// given by keyword; at most so many can be given by position, and the first `required` must be given.
pub(super) fn refusal(
    function: &str,
    names: &[&str],
    positional_max: usize,
    required: usize,
    given: usize,
    keywords: &[String],
) -> Option<String> {
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let (who, this) = match function {
        "" => ("function".to_string(), "this function".to_string()),
        name => (format!("{name}()"), format!("{name}()")),
    };
    let (most, total) = (names.len().max(positional_max), given + keywords.len());
    if total > most {
        let kind = if given == 0 { "keyword " } else { "" };
        return Some(format!(
            "{who} takes at most {most} {kind}argument{} ({total} given)",
            s(most)
        ));
    }
    if given > positional_max {
        if positional_max == 0 {
            return Some(format!("{who} takes no positional arguments"));
        }
        let word = if required >= positional_max {
            "exactly"
        } else {
            "at most"
        };
        return Some(format!(
            "{who} takes {word} {positional_max} positional argument{} ({given} given)",
            s(positional_max)
        ));
    }
    let place_of = |keyword: &String| names.iter().position(|name| !name.is_empty() && name == keyword);
    let is_given = |place: usize| place < given || keywords.iter().any(|keyword| place_of(keyword) == Some(place));
    // A missing argument is found before a wrong one.
    if let Some(missing) = (0..required).find(|&place| !is_given(place)) {
        return Some(if names[missing].is_empty() {
            let unnamed = names.iter().take_while(|name| name.is_empty()).count().min(required);
            let word = if unnamed < positional_max {
                "at least"
            } else {
                "exactly"
            };
            format!(
                "{who} takes {word} {unnamed} positional argument{} ({given} given)",
                s(unnamed)
            )
        } else {
            format!(
                "{who} missing required argument '{}' (pos {})",
                names[missing],
                missing + 1
            )
        });
    }
    keywords.iter().find_map(|keyword| match place_of(keyword) {
        None => Some(format!("'{keyword}' is an invalid keyword argument for {this}")),
        Some(place) if place < given => Some(format!(
            "argument for {this} given by name ('{keyword}') and position ({})",
            place + 1
        )),
        Some(_) => None,
    })
}

/// What kind of attribute a native is in its type's dict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NativeKind {
    /// A function of a module.
    Function,
    /// `method_descriptor`
    Method,
    /// `wrapper_descriptor`: a special method.
    Slot,
    ClassMethod,
    StaticMethod,
    /// `__new__`: a built-in function whose first argument is the class.
    New,
}

/// A native function and what Python can see of it.
#[derive(Debug)]
pub struct NativeDef {
    pub name: &'static str,
    pub func: NativeFn,
    pub arity: Arity,
    pub kind: NativeKind,
    /// The prelude function that does the same in Python, for [`Abort::Slow`].
    pub shim: Option<&'static str>,
    /// As a special method it counts as one written in Python: no operation is done by layout in its place.
    pub overriding: bool,
}

impl NativeDef {
    const fn new(name: &'static str, arity: Arity, func: NativeFn, kind: NativeKind) -> NativeDef {
        NativeDef {
            name,
            func,
            arity,
            kind,
            shim: None,
            overriding: false,
        }
    }

    pub const fn function(name: &'static str, arity: Arity, func: NativeFn) -> NativeDef {
        Self::new(name, arity, func, NativeKind::Function)
    }

    pub const fn method(name: &'static str, arity: Arity, func: NativeFn) -> NativeDef {
        Self::new(name, arity, func, NativeKind::Method)
    }

    pub const fn slot(name: &'static str, arity: Arity, func: NativeFn) -> NativeDef {
        Self::new(name, arity, func, NativeKind::Slot)
    }

    pub const fn class_method(name: &'static str, arity: Arity, func: NativeFn) -> NativeDef {
        Self::new(name, arity, func, NativeKind::ClassMethod)
    }

    pub const fn static_method(name: &'static str, arity: Arity, func: NativeFn) -> NativeDef {
        Self::new(name, arity, func, NativeKind::StaticMethod)
    }

    /// `__new__`; argument 0 is the class.
    pub const fn constructor(func: NativeFn) -> NativeDef {
        Self::new("__new__", Arity::Any, func, NativeKind::New)
    }

    /// See [`NativeDef::overriding`].
    pub const fn overriding(mut self) -> NativeDef {
        self.overriding = true;
        self
    }

    /// Names the prelude function that does the same work in Python, with the same arguments (`self` first).
    pub const fn shim(mut self, name: &'static str) -> NativeDef {
        self.shim = Some(name);
        self
    }
}

/// Stores a new value (borrowed) into an object, or deletes it if the value is `NULL`.
pub type Setter = fn(&mut Machine, ObjId, ObjId) -> Res<()>;

/// A built-in attribute computed from the object.
#[derive(Debug)]
pub struct NativeAccessor {
    pub name: &'static str,
    pub get: fn(&mut Machine, ObjId) -> Res,
    /// The new value, or `NULL` to delete. `None`: read-only.
    pub set: Option<Setter>,
    /// `member_descriptor` rather than `getset_descriptor`: only the repr and error texts differ.
    pub member: bool,
}

impl NativeAccessor {
    pub const fn read(name: &'static str, get: fn(&mut Machine, ObjId) -> Res) -> NativeAccessor {
        NativeAccessor {
            name,
            get,
            set: None,
            member: false,
        }
    }

    pub const fn member(name: &'static str, get: fn(&mut Machine, ObjId) -> Res) -> NativeAccessor {
        NativeAccessor {
            name,
            get,
            set: None,
            member: true,
        }
    }

    pub const fn write(
        name: &'static str,
        get: fn(&mut Machine, ObjId) -> Res,
        set: fn(&mut Machine, ObjId, ObjId) -> Res<()>,
    ) -> NativeAccessor {
        NativeAccessor {
            name,
            get,
            set: Some(set),
            member: false,
        }
    }
}

/// The arguments of a native call: a stretch of the value stack. For methods argument 0 is `self`.
#[derive(Clone, Copy, Debug)]
pub struct Args {
    /// Index of the first on the value stack.
    pub base: u32,
    /// Positional arguments, `self` included.
    pub count: u32,
    /// Tuple of the names of the keyword arguments, which follow the positional ones, or `NULL`.
    pub keywords: ObjId,
}

impl Args {
    /// Number of positional arguments, `self` included.
    #[inline]
    pub fn len(self) -> usize {
        self.count as usize
    }

    pub fn is_empty(self) -> bool {
        self.count == 0
    }

    /// Positional argument `i` (borrowed), `NULL` if there is none.
    #[inline]
    pub fn at(self, m: &Machine, i: usize) -> ObjId {
        if i < self.count as usize {
            m.stack[self.base as usize + i]
        } else {
            ObjId::NULL
        }
    }

    /// Positional argument `i` (borrowed), if given.
    #[inline]
    pub fn get(self, m: &Machine, i: usize) -> Option<ObjId> {
        (i < self.count as usize).then(|| m.stack[self.base as usize + i])
    }

    /// All positional arguments from `i` on (borrowed).
    pub fn rest(self, m: &Machine, i: usize) -> Vec<ObjId> {
        (i..self.count as usize)
            .map(|i| m.stack[self.base as usize + i])
            .collect()
    }

    /// Number of keyword arguments.
    pub fn keyword_count(self, m: &Machine) -> usize {
        if self.keywords.is_null() {
            0
        } else {
            m.tuple_items(self.keywords).len()
        }
    }

    /// Keyword arguments as (name object, value), both borrowed, in order of the call.
    pub fn keyword_pairs(self, m: &Machine) -> Vec<(ObjId, ObjId)> {
        if self.keywords.is_null() {
            return Vec::new();
        }
        let first = self.base as usize + self.count as usize;
        m.tuple_items(self.keywords)
            .iter()
            .enumerate()
            .map(|(i, &name)| (name, m.stack[first + i]))
            .collect()
    }

    /// Binds arguments from index `skip` on to named parameters, as Argument Clinic does: `names[..positional_only]`
    /// cannot be given by keyword (an empty name likewise), the first `required` must be given. Unset ones are `NULL`.
    /// `function` is the name in error texts (`sorted`).
    pub fn bind<const N: usize>(
        self,
        m: &mut Machine,
        function: &str,
        names: [&str; N],
        skip: usize,
        positional_max: usize,
        required: usize,
    ) -> Res<[ObjId; N]> {
        let mut bound = [ObjId::NULL; N];
        let given = self.len().saturating_sub(skip);
        for (slot, place) in bound.iter_mut().zip(0..given) {
            *slot = self.at(m, skip + place);
        }
        let mut fits = given <= positional_max.min(N);
        let pairs = self.keyword_pairs(m);
        for &(name, value) in &pairs {
            let text = m.text_of(name);
            match names.iter().position(|&n| !n.is_empty() && n == &*text.text) {
                Some(place) if bound[place].is_null() => bound[place] = value,
                _ => fits = false,
            }
        }
        if !fits || bound.iter().take(required).any(|value| value.is_null()) {
            let keywords: Vec<String> = pairs
                .iter()
                .map(|(name, _)| m.text_of(*name).text.to_string())
                .collect();
            let text = refusal(function, &names, positional_max, required, given, &keywords);
            return Err(m.type_error(text.unwrap_or_default()));
        }
        Ok(bound)
    }
}
