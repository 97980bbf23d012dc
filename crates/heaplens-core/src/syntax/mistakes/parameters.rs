//! The parameters of functions and lambdas: the same grammar but for annotations and what ends it.

use super::node::{Node, Shape};
use super::{Found, Parser, Span};

/// Whose parameters they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Function,
    Lambda,
}

impl Owner {
    /// What follows the last parameter.
    fn end(self) -> &'static str {
        match self {
            Owner::Function => ")",
            Owner::Lambda => ":",
        }
    }
}

impl Parser<'_> {
    pub(super) fn lambda(&mut self) -> Found {
        let word = self.eat("lambda")?;
        let _ = self.choice(|p| p.parameters(Owner::Lambda));
        self.eat(":")?;
        let body = self.expression()?;
        Some(Node::new(Shape::Lambda, (word.start, body.span.1)))
    }

    pub(super) fn parameters(&mut self, owner: Owner) -> Option<()> {
        self.mistaken_parameters(owner);
        // Plain parameters, up to a slash perhaps; then those with defaults; then what a star begins.
        let slashed = self
            .choice(|p| p.slash_without_default(owner))
            .map(|_| true)
            .or_else(|| self.choice(|p| p.slash_with_default(owner)).map(|_| false));
        let mut any = slashed.is_some();
        if slashed != Some(false) {
            any |= !self.many(|p| p.without_default(owner)).is_empty();
        }
        any |= !self.many(|p| p.with_default(owner)).is_empty();
        any |= self.choice(|p| p.starred_parameters(owner)).is_some();
        any.then_some(())
    }

    fn slash_without_default(&mut self, owner: Owner) -> Option<()> {
        self.some_without_default(owner)?;
        self.slash(owner)
    }

    fn slash_with_default(&mut self, owner: Owner) -> Option<()> {
        let _ = self.many(|p| p.without_default(owner));
        if self.many(|p| p.with_default(owner)).is_empty() {
            return None;
        }
        self.slash(owner)
    }

    fn slash(&mut self, owner: Owner) -> Option<()> {
        self.eat("/")?;
        (self.eat(",").is_some() || self.at(owner.end())).then_some(())
    }

    fn some_without_default(&mut self, owner: Owner) -> Option<()> {
        (!self.many(|p| p.without_default(owner)).is_empty()).then_some(())
    }

    fn parameter(&mut self, owner: Owner) -> Option<Span> {
        let name = self.name()?;
        let mut end = name.span.1;
        if owner == Owner::Function
            && let Some(annotation) = self.choice(|p| {
                p.eat(":")?;
                p.expression()
            })
        {
            end = annotation.span.1;
        }
        Some((name.span.0, end))
    }

    /// A comma, or the end.
    fn parameter_end(&mut self, owner: Owner) -> Option<()> {
        (self.eat(",").is_some() || self.at(owner.end())).then_some(())
    }

    fn without_default(&mut self, owner: Owner) -> Option<Span> {
        let span = self.parameter(owner)?;
        self.parameter_end(owner)?;
        Some(span)
    }

    fn with_default(&mut self, owner: Owner) -> Option<Span> {
        let span = self.parameter(owner)?;
        self.default()?;
        self.parameter_end(owner)?;
        Some(span)
    }

    fn maybe_default(&mut self, owner: Owner) -> Option<Span> {
        let span = self.parameter(owner)?;
        let _ = self.choice(|p| p.default());
        self.parameter_end(owner)?;
        Some(span)
    }

    fn default(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.eat("=")?;
                p.expression()
            })
            .is_some()
        {
            return Some(());
        }
        self.mistake(|p| {
            let equals = p.eat("=")?;
            if p.at_any(&[")", ","]) {
                p.raise("expected default value expression", (equals.start, equals.end));
            }
            Some(())
        });
        None
    }

    fn starred_parameters(&mut self, owner: Owner) -> Option<()> {
        self.mistaken_star(owner);
        if self
            .choice(|p| {
                p.eat("*")?;
                if p.choice(|p| p.without_default(owner)).is_none() {
                    if owner == Owner::Function
                        && p.choice(|p| {
                            p.name()?;
                            p.eat(":")?;
                            p.star_expression()?;
                            p.parameter_end(owner)
                        })
                        .is_some()
                    {
                        let _ = p.many(|p| p.maybe_default(owner));
                        let _ = p.choice(|p| p.double_starred(owner));
                        return Some(());
                    }
                    p.eat(",")?;
                    if p.many(|p| p.maybe_default(owner)).is_empty() {
                        return None;
                    }
                } else {
                    let _ = p.many(|p| p.maybe_default(owner));
                }
                let _ = p.choice(|p| p.double_starred(owner));
                Some(())
            })
            .is_some()
        {
            return Some(());
        }
        self.choice(|p| p.double_starred(owner))
    }

    fn double_starred(&mut self, owner: Owner) -> Option<()> {
        self.mistake(|p| {
            p.eat("**")?;
            p.parameter(owner)?;
            let equals = p.eat("=")?;
            let message = "var-keyword argument cannot have default value";
            p.raise(message, (equals.start, equals.end));
            Some(())
        });
        self.mistake(|p| {
            p.eat("**")?;
            p.parameter(owner)?;
            p.eat(",")?;
            let after = p.choice(|p| p.parameter(owner)).or_else(|| {
                let token = p.eat_any(&["*", "**", "/"])?;
                Some((token.start, token.end))
            })?;
            p.raise("arguments cannot follow var-keyword argument", after);
            Some(())
        });
        self.eat("**")?;
        self.without_default(owner).map(|_| ())
    }

    fn mistaken_star(&mut self, owner: Owner) {
        self.mistake(|p| {
            let star = p.eat("*")?;
            let bare = p.at(owner.end()) || p.eat(",").is_some() && p.at_any(&[owner.end(), "**"]);
            if bare {
                match owner {
                    Owner::Function => p.raise("named arguments must follow bare *", (star.start, star.end)),
                    Owner::Lambda => p.raise_here("named arguments must follow bare *"),
                }
            }
            Some(())
        });
        self.mistake(|p| {
            p.eat("*")?;
            p.parameter(owner)?;
            let equals = p.eat("=")?;
            let message = "var-positional argument cannot have default value";
            p.raise(message, (equals.start, equals.end));
            Some(())
        });
        self.mistake(|p| {
            p.eat("*")?;
            p.parameter_or_comma(owner)?;
            let _ = p.many(|p| p.maybe_default(owner));
            let star = p.eat("*")?;
            p.parameter_or_comma(owner)?;
            p.raise("* argument may appear only once", (star.start, star.end));
            Some(())
        });
    }

    fn parameter_or_comma(&mut self, owner: Owner) -> Option<()> {
        if self.choice(|p| p.without_default(owner)).is_some() {
            return Some(());
        }
        self.eat(",").map(|_| ())
    }

    fn slashed(&mut self, owner: Owner) -> Option<()> {
        self.choice(|p| p.slash_without_default(owner))
            .or_else(|| self.choice(|p| p.slash_with_default(owner)))
    }

    fn mistaken_parameters(&mut self, owner: Owner) {
        self.mistake(|p| {
            let _ = p.many(|p| p.without_default(owner));
            if p.choice(|p| p.slash_with_default(owner)).is_none() && p.many(|p| p.with_default(owner)).is_empty() {
                return None;
            }
            let plain = p.without_default(owner)?;
            p.raise("non-default argument follows default argument", plain);
            Some(())
        });
        self.mistake(|p| {
            let _ = p.many(|p| p.without_default(owner));
            let open = p.eat("(")?;
            match owner {
                Owner::Function => {
                    p.some_without_default(owner)?;
                    let _ = p.eat(",");
                }
                Owner::Lambda => {
                    p.separated(",", |p| p.parameter(owner))?;
                    let _ = p.eat(",");
                }
            }
            let close = p.eat(")")?;
            let what = match owner {
                Owner::Function => "Function",
                Owner::Lambda => "Lambda expression",
            };
            let message = format!("{what} parameters cannot be parenthesized");
            p.raise(message, (open.start, close.end));
            Some(())
        });
        self.mistake(|p| {
            let slash = p.eat("/")?;
            p.eat(",")?;
            p.raise("at least one argument must precede /", (slash.start, slash.end));
            Some(())
        });
        self.mistake(|p| {
            p.slashed(owner)?;
            let _ = p.many(|p| p.maybe_default(owner));
            let slash = p.eat("/")?;
            p.raise("/ may appear only once", (slash.start, slash.end));
            Some(())
        });
        self.mistake(|p| {
            let _ = p.slashed(owner);
            let _ = p.many(|p| p.maybe_default(owner));
            p.eat("*")?;
            if p.eat(",").is_none() {
                p.without_default(owner)?;
            }
            let _ = p.many(|p| p.maybe_default(owner));
            let slash = p.eat("/")?;
            p.raise("/ must be ahead of *", (slash.start, slash.end));
            Some(())
        });
        self.mistake(|p| {
            if p.many(|p| p.maybe_default(owner)).is_empty() {
                return None;
            }
            p.eat("/")?;
            let star = p.eat("*")?;
            p.raise("expected comma between / and *", (star.start, star.end));
            Some(())
        });
    }
}
