//! What may stand on the left of `=`, after `for`, `with … as` and `del`.

use std::rc::Rc;

use super::node::Node;
use super::{Found, Parser, Rule, Span};

impl Parser<'_> {
    pub(super) fn star_targets(&mut self) -> Option<Span> {
        let first = self.star_target()?;
        let mut end = first.span.1;
        while let Some(next) = self.choice(|p| {
            p.eat(",")?;
            p.star_target()
        }) {
            end = next.span.1;
        }
        if let Some(comma) = self.eat(",") {
            end = comma.end;
        }
        Some((first.span.0, end))
    }

    pub(super) fn star_target(&mut self) -> Found {
        self.remembered(Rule::StarTarget, |p| {
            if let Some(found) = p.choice(|p| {
                let star = p.eat("*")?;
                p.unless(|p| p.eat("*"))?;
                let target = p.star_target()?;
                Some(Node::new(super::node::Shape::Starred, (star.start, target.span.1)))
            }) {
                return Some(found);
            }
            p.target_with_star_atom()
        })
    }

    fn target_with_star_atom(&mut self) -> Found {
        self.choice(Self::attribute_or_subscript).or_else(|| self.star_atom())
    }

    fn star_atom(&mut self) -> Found {
        if let Some(name) = self.choice(Self::name) {
            return Some(name);
        }
        let found = self.choice(|p| {
            p.eat("(")?;
            let inner = p.target_with_star_atom()?;
            p.eat(")")?;
            Some(inner)
        });
        if found.is_some() {
            return found;
        }
        let found = self.choice(|p| {
            let open = p.eat("(")?;
            let _ = p.choice(|p| {
                p.star_target()?;
                p.eat(",")?;
                let _ = p.choice(|p| p.separated(",", Self::star_target));
                let _ = p.eat(",");
                Some(())
            });
            let close = p.eat(")")?;
            Some(Node::new(super::node::Shape::Tuple, (open.start, close.end)))
        });
        if found.is_some() {
            return found;
        }
        let open = self.eat("[")?;
        // A comma stands behind a target only.
        if self.choice(|p| p.separated(",", Self::star_target)).is_some() {
            let _ = self.eat(",");
        }
        let close = self.eat("]")?;
        Some(Node::new(super::node::Shape::List, (open.start, close.end)))
    }

    /// A name, an attribute or a subscript, in parentheses perhaps.
    pub(super) fn single_target(&mut self) -> Found {
        self.choice(Self::attribute_or_subscript)
            .or_else(|| self.choice(Self::name))
            .or_else(|| {
                self.choice(|p| {
                    p.eat("(")?;
                    let inner = p.single_target()?;
                    p.eat(")")?;
                    Some(inner)
                })
            })
    }

    /// `a.b`, `a[0]`, `a().b`: an operand that ends in `.name` or `[…]`.
    pub(super) fn attribute_or_subscript(&mut self) -> Found {
        let mut value: Rc<Node> = self.choice(|p| {
            let value = p.atom()?;
            (p.at_any(&["(", "[", "."])).then_some(value)
        })?;
        loop {
            let next = self.trailer(&value)?;
            if !self.at_any(&["(", "[", "."]) {
                let fits = matches!(
                    next.shape,
                    super::node::Shape::Attribute | super::node::Shape::Subscript
                );
                return (fits && self.error.is_none()).then_some(next);
            }
            value = next;
        }
    }

    pub(super) fn deleted_targets(&mut self) -> Option<()> {
        self.separated(",", Self::deleted_target)?;
        let _ = self.eat(",");
        Some(())
    }

    fn deleted_target(&mut self) -> Found {
        self.remembered(Rule::DeletedTarget, |p| {
            if let Some(found) = p.choice(Self::attribute_or_subscript) {
                return Some(found);
            }
            if let Some(name) = p.choice(Self::name) {
                return Some(name);
            }
            let found = p.choice(|p| {
                p.eat("(")?;
                let inner = p.deleted_target()?;
                p.eat(")")?;
                Some(inner)
            });
            if found.is_some() {
                return found;
            }
            for (open, close) in [("(", ")"), ("[", "]")] {
                let found = p.choice(|p| {
                    let first = p.eat(open)?;
                    let _ = p.choice(Self::deleted_targets);
                    let last = p.eat(close)?;
                    Some(Node::new(super::node::Shape::Tuple, (first.start, last.end)))
                });
                if found.is_some() {
                    return found;
                }
            }
            None
        })
    }
}
