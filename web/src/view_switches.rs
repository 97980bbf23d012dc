//! How the reader wants things drawn: the switches and names of the View menu, which links and files keep.
//!
//! A switch is one line of [`SWITCHES`]: the menu, the links, the element's attribute `view` and the files follow.

use heaplens_diagram::Config;
use heaplens_export::compared;

/// Something that is drawn or not.
pub struct Switch {
    /// In links and attributes, so it never changes.
    pub key: &'static str,
    pub title: &'static str,
    pub hint: &'static str,
    /// The field of the drawing's config.
    pub field: fn(&mut Config) -> &mut bool,
}

pub const SWITCHES: &[Switch] = &[
    Switch {
        key: "atoms",
        title: "Every value as its own box",
        hint: "shows which numbers and strings are shared, cached or interned",
        field: |config| &mut config.atoms_as_boxes,
    },
    Switch {
        key: "stack",
        title: "Value stacks",
        hint: "what each frame has computed and not used yet",
        field: |config| &mut config.value_stack,
    },
    Switch {
        key: "classes",
        title: "Arrows to classes",
        hint: "from each instance to its class",
        field: |config| &mut config.class_arrows,
    },
    Switch {
        key: "details",
        title: "Details",
        hint: "bytes, generation, a list's room, the hash tables of dicts and sets",
        field: |config| &mut config.details,
    },
];

impl Switch {
    pub fn is_on(&self, config: &Config) -> bool {
        *(self.field)(&mut config.clone())
    }

    /// The config with this switch the other way.
    pub fn flipped(&self, config: &Config) -> Config {
        let mut config = config.clone();
        let field = (self.field)(&mut config);
        *field = !*field;
        config
    }
}

/// The switches that are on: `atoms,stack`.
pub fn keys(config: &Config) -> String {
    let on = SWITCHES.iter().filter(|switch| switch.is_on(config));
    on.map(|switch| switch.key).collect::<Vec<_>>().join(",")
}

/// The config of such a list, whatever stands between its words, of a name to focus on, and of two to compare, as `a,b`.
/// Unknown words mean nothing.
pub fn config(keys: &str, focus: &str, compare: &str) -> Config {
    let mut config = Config::default();
    for key in keys.split([',', ' ']) {
        if let Some(switch) = SWITCHES.iter().find(|switch| switch.key == key) {
            *(switch.field)(&mut config) = true;
        }
    }
    config.focus = Some(focus.trim().to_owned()).filter(|name| !name.is_empty());
    config.compare = compared(compare);
    config
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_are_kept_as_words() {
        assert_eq!(config("", "", ""), Config::default());
        let both = config("stack, atoms nonsense", " tree ", "a, b");
        assert!(both.atoms_as_boxes && both.value_stack && both.focus.as_deref() == Some("tree"));
        assert_eq!(keys(&both), "atoms,stack");
        assert_eq!(both.compare, Some(["a".to_owned(), "b".to_owned()]));

        for switch in SWITCHES {
            let on = switch.flipped(&Config::default());
            assert!(switch.is_on(&on) && config(&keys(&on), "", "") == on, "{}", switch.key);
            assert_eq!(switch.flipped(&on), Config::default());
            assert!(switch.key.bytes().all(|byte| byte.is_ascii_lowercase()));
        }
    }
}
