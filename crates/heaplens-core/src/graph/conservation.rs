//! The conservation law: an object's count equals the number of references to it that there are.
//!
//! References are counted over the whole heap and everything the machine holds, in one pass over a vector, so that the law
//! can be checked after every single instruction. Where it is broken a program would sooner or later show a wrong
//! `sys.getrefcount`, free an object that is still in use, or keep one for ever: each is a bug in Heaplens.

use crate::machine::{Machine, ObjId};

/// An object whose count is not what is held of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub serial: u32,
    pub type_name: String,
    /// Its `repr` where that is short and plain.
    pub text: String,
    pub count: u32,
    /// References found.
    pub edges: u32,
    /// Who holds it: the first few.
    pub owners: Vec<String>,
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} o{} {}: its count is {}, but {} references to it were found ({})",
            self.type_name,
            self.serial,
            self.text,
            self.count,
            self.edges,
            self.owners.join(", ")
        )
    }
}

/// How many owners a report names.
const OWNERS: usize = 6;

/// Checks the law for every live object.
///
/// # Errors
/// The objects for which it does not hold, in the order of their places in the heap.
pub fn check(m: &Machine) -> Result<(), Vec<Broken>> {
    let edges = count_edges(m);
    let broken: Vec<ObjId> = m
        .heap
        .iter()
        .map(|(id, _)| id)
        .filter(|&id| edges[id.0 as usize] != m.heap.count(id))
        .collect();
    if broken.is_empty() {
        return Ok(());
    }
    Err(broken
        .into_iter()
        .map(|id| report(m, id, edges[id.0 as usize]))
        .collect())
}

/// References to each object, by its place in the heap.
fn count_edges(m: &Machine) -> Vec<u32> {
    let mut edges = vec![0u32; m.heap.slots()];
    m.for_each_root(&mut |_, id| edges[id.0 as usize] += 1);
    for (id, _) in m.heap.iter() {
        m.references(id, &mut |target| edges[target.0 as usize] += 1);
    }
    edges
}

fn report(m: &Machine, id: ObjId, edges: u32) -> Broken {
    let mut owners = Vec::new();
    m.for_each_root(&mut |holder, target| {
        if target == id && owners.len() < OWNERS {
            owners.push(format!("{holder:?}"));
        }
    });
    for (owner, obj) in m.heap.iter() {
        if owners.len() >= OWNERS {
            break;
        }
        m.references(owner, &mut |target| {
            if target == id && owners.len() < OWNERS {
                owners.push(format!("{} o{}", m.name_of_type(obj.ty), obj.serial));
            }
        });
    }
    Broken {
        serial: m.heap.get(id).serial,
        type_name: m.type_name(id).to_string(),
        text: super::object::text(m, id).chars().take(60).collect(),
        count: m.heap.count(id),
        edges,
        owners,
    }
}
