//! The arguments of a call.

use std::rc::Rc;

use super::node::{Node, Shape};
use super::{Found, Parser, Rule};

/// What a list of arguments was made of.
struct Args {
    start: usize,
    end: usize,
    positional: Vec<Rc<Node>>,
    has_keywords: bool,
    unpacks_keywords: bool,
}

impl Parser<'_> {
    pub(super) fn arguments(&mut self) -> Found {
        self.remembered(Rule::Arguments, |p| {
            if let Some(found) = p.choice(|p| {
                let args = p.args()?;
                let _ = p.eat(",");
                (p.at(")")).then(|| Node::new(Shape::Call, (args.start, args.end)))
            }) {
                return Some(found);
            }
            if p.mistakes {
                p.mistaken_arguments();
            }
            None
        })
    }

    fn args(&mut self) -> Option<Args> {
        if let Some(found) = self.choice(|p| {
            let positional = p.separated(",", |p| {
                if let Some(starred) = p.choice(Self::starred_expression) {
                    return Some(starred);
                }
                let value = p.argument_value()?;
                p.unless(|p| p.eat("="))?;
                Some(value)
            })?;
            let (start, mut end) = Self::join(&positional)?;
            let (mut has_keywords, mut unpacks_keywords) = (false, false);
            let mut positional = positional;
            if let Some(rest) = p.choice(|p| {
                p.eat(",")?;
                p.keyword_arguments()
            }) {
                end = rest.end;
                (has_keywords, unpacks_keywords) = (true, rest.unpacks_keywords);
                positional.extend(rest.positional);
            }
            Some(Args {
                start,
                end,
                positional,
                has_keywords,
                unpacks_keywords,
            })
        }) {
            return Some(found);
        }
        self.choice(Self::keyword_arguments)
    }

    pub(super) fn starred_expression(&mut self) -> Found {
        let star = self.eat("*")?;
        let value = self.expression()?;
        Some(Node::with(Shape::Starred, (star.start, value.span.1), vec![value]))
    }

    fn keyword_arguments(&mut self) -> Option<Args> {
        let first = self.choice(|p| p.separated(",", Self::keyword_or_starred));
        let second = match first {
            Some(_) => self.choice(|p| {
                p.eat(",")?;
                p.separated(",", Self::keyword_or_double_starred)
            }),
            None => Some(self.separated(",", Self::keyword_or_double_starred)?),
        };
        let unpacks_keywords = second
            .as_ref()
            .is_some_and(|all| all.iter().any(|n| n.shape == Shape::Dict));
        let mut all = first.unwrap_or_default();
        let positional = all.iter().filter(|n| n.shape == Shape::Starred).cloned().collect();
        all.extend(second.unwrap_or_default());
        let (start, end) = Self::join(&all)?;
        Some(Args {
            start,
            end,
            positional,
            has_keywords: true,
            unpacks_keywords,
        })
    }

    fn keyword_or_starred(&mut self) -> Found {
        self.mistaken_keyword();
        self.choice(Self::keyword_argument)
            .or_else(|| self.choice(Self::starred_expression))
    }

    fn keyword_or_double_starred(&mut self) -> Found {
        self.mistaken_keyword();
        self.choice(Self::keyword_argument).or_else(|| {
            self.choice(|p| {
                let stars = p.eat("**")?;
                let value = p.expression()?;
                Some(Node::new(Shape::Dict, (stars.start, value.span.1)))
            })
        })
    }

    fn keyword_argument(&mut self) -> Found {
        let name = self.name()?;
        self.eat("=")?;
        let value = self.expression()?;
        Some(Node::new(Shape::Named, (name.span.0, value.span.1)))
    }

    /// `True=1`, `a=b for b in c`, `a.b=1`
    fn mistaken_keyword(&mut self) {
        self.mistake(|p| {
            let word = p.eat_any(&["True", "False", "None"])?;
            let equals = p.eat("=")?;
            let message = format!("cannot assign to {}", p.text(word));
            p.raise(message, (word.start, equals.end));
            Some(())
        });
        self.mistake(Self::keyword_of_comprehension);
        self.mistake(|p| {
            p.unless(|p| p.name().and_then(|_| p.eat("=")))?;
            let value = p.expression()?;
            let equals = p.eat("=")?;
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            p.raise(message, (value.span.0, equals.end));
            Some(())
        });
    }

    fn keyword_of_comprehension(&mut self) -> Option<()> {
        let name = self.name()?;
        let equals = self.eat("=")?;
        self.expression()?;
        self.clauses()?;
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        self.raise(message, (name.span.0, equals.end));
        Some(())
    }

    fn mistaken_arguments(&mut self) {
        let parenthesized = "Generator expression must be parenthesized";
        self.mistake(|p| {
            let args = p.args()?;
            p.eat(",")?;
            let star = p.eat("*")?;
            if args.has_keywords {
                let message = "iterable argument unpacking follows keyword argument unpacking";
                p.raise(message, (star.start, star.end));
            }
            Some(())
        });
        self.mistake(|p| {
            let value = p.expression()?;
            let clauses = p.clauses()?;
            p.eat(",")?;
            let _ = p.choice(|p| {
                if p.choice(Self::args).is_none() {
                    p.expression()?;
                    p.clauses()?;
                }
                Some(())
            });
            p.raise(parenthesized, (value.span.0, clauses.end));
            Some(())
        });
        self.mistake(Self::keyword_of_comprehension);
        self.mistake(|p| {
            let args = p.args()?;
            let clauses = p.clauses()?;
            if args.positional.len() > 1
                && let Some(last) = args.positional.last()
            {
                p.raise(parenthesized, (last.span.0, clauses.end));
            }
            Some(())
        });
        self.mistake(|p| {
            p.args()?;
            p.eat(",")?;
            let value = p.expression()?;
            let clauses = p.clauses()?;
            p.raise(parenthesized, (value.span.0, clauses.last_target_end));
            Some(())
        });
        self.mistake(|p| {
            let args = p.args()?;
            p.eat(",")?;
            p.args()?;
            let unpacking = if args.unpacks_keywords { " unpacking" } else { "" };
            p.raise_here(format!("positional argument follows keyword argument{unpacking}"));
            Some(())
        });
    }
}
