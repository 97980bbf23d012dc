//! `isinstance` and `issubclass`, as far as no metaclass has a say in them.

use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, Name, ObjId, Res, names, types};
use crate::objects::Payload;

/// Which of the two is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    Instance,
    Subclass,
}

/// Tuples of classes nested deeper than this raise `RecursionError`.
const MAX_NESTING: usize = 900;

/// `isinstance(object, class)`.
pub fn isinstance(m: &mut Machine, args: Args) -> Res {
    let answer = ask(m, Question::Instance, args.at(m, 0), args.at(m, 1), 0)?;
    Ok(m.bool(answer))
}

/// `issubclass(class, class)`.
pub fn issubclass(m: &mut Machine, args: Args) -> Res {
    let answer = ask(m, Question::Subclass, args.at(m, 0), args.at(m, 1), 0)?;
    Ok(m.bool(answer))
}

fn ask(m: &mut Machine, question: Question, object: ObjId, class: ObjId, depth: usize) -> Res<bool> {
    if depth > MAX_NESTING {
        let doing = match question {
            Question::Instance => " in __instancecheck__",
            Question::Subclass => " in __subclasscheck__",
        };
        return Err(m.recursion_error(doing));
    }
    if question == Question::Instance && m.type_of(object) == class {
        return Ok(true);
    }
    match m.heap.payload(class) {
        Payload::Type(_) => {
            if has_own_check(m, question, class) {
                return Err(Abort::Slow);
            }
            plain(m, question, object, class)
        }
        Payload::Tuple(items) => any(m, question, object, &items.clone(), depth),
        Payload::Union(items) => {
            let items = m.tuple_items(*items).to_vec();
            any(m, question, object, &items, depth)
        }
        Payload::GenericAlias(..) => Err(m.type_error(match question {
            Question::Instance => "isinstance() argument 2 cannot be a parameterized generic",
            Question::Subclass => "issubclass() argument 2 cannot be a parameterized generic",
        })),
        _ if has_own_check(m, question, class) => Err(Abort::Slow),
        _ => {
            if question == Question::Subclass && !matches!(m.heap.payload(object), Payload::Type(_)) {
                return Err(m.type_error("issubclass() arg 1 must be a class"));
            }
            Err(m.type_error(match question {
                Question::Instance => "isinstance() arg 2 must be a type, a tuple of types, or a union",
                Question::Subclass => "issubclass() arg 2 must be a class, a tuple of classes, or a union",
            }))
        }
    }
}

fn any(m: &mut Machine, question: Question, object: ObjId, classes: &[ObjId], depth: usize) -> Res<bool> {
    for &class in classes {
        if ask(m, question, object, class, depth + 1)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the class's own type answers in Python.
fn has_own_check(m: &Machine, question: Question, class: ObjId) -> bool {
    let metaclass = m.type_of(class);
    if metaclass == types::TYPE {
        return false;
    }
    let name: Name = match question {
        Question::Instance => names::INSTANCECHECK,
        Question::Subclass => names::SUBCLASSCHECK,
    };
    let Some(check) = m.type_attribute(metaclass, m.name(name)) else {
        return false;
    };
    !matches!(m.heap.payload(check), Payload::MethodDescriptor(_))
}

/// The answer of `type` itself: by the MRO.
fn plain(m: &mut Machine, question: Question, object: ObjId, class: ObjId) -> Res<bool> {
    match question {
        Question::Instance if m.is_instance(object, class) => Ok(true),
        Question::Instance => {
            // What the object says that its class is.
            if let Payload::Weakref(data) = m.heap.payload(object)
                && data.proxy
                && !data.target.is_null()
            {
                return Ok(m.is_instance(data.target, class));
            }
            let ty = m.type_of(object);
            let name = m.name(names::CLASS);
            let hooked = m.overrides(object, Special::GetAttribute);
            if hooked || m.type_attribute(ty, name) != m.type_attribute(types::OBJECT, name) {
                return Err(Abort::Slow);
            }
            Ok(false)
        }
        Question::Subclass if matches!(m.heap.payload(object), Payload::Type(_)) => Ok(m.is_subtype(object, class)),
        Question::Subclass => Err(m.type_error("issubclass() arg 1 must be a class")),
    }
}
