//! Names, literals, and what stands in brackets.

use std::rc::Rc;

use super::node::{Node, Shape};
use super::tokenizer::Kind;
use super::{Found, Parser, Span};

/// `sys.get_int_max_str_digits()`
const MAX_DIGITS: usize = 4300;

/// The clauses of a comprehension: where they end, and where the last one's target does.
pub(super) struct Clauses {
    pub start: usize,
    pub end: usize,
    pub last_target_end: usize,
}

impl Parser<'_> {
    pub(super) fn name(&mut self) -> Found {
        let token = self.kind(Kind::Name)?;
        Some(Node::new(Shape::Name, (token.start, token.end)))
    }

    pub(super) fn atom(&mut self) -> Found {
        let token = self.peek()?;
        let span = (token.start, token.end);
        let shape = match token.kind {
            Kind::Name => Shape::Name,
            Kind::Number => {
                self.number_limit(token);
                Shape::Literal
            }
            Kind::String => return self.strings(),
            _ => match self.text(token) {
                "True" => Shape::True,
                "False" => Shape::False,
                "None" => Shape::None,
                "..." => Shape::Ellipsis,
                "(" => return self.parenthesized(),
                "[" => {
                    return self
                        .choice(Self::list_display)
                        .or_else(|| self.choice(Self::list_comprehension));
                }
                "{" => return self.braced(),
                _ => return None,
            },
        };
        self.mark += 1;
        Some(Node::new(shape, span))
    }

    /// `int()` of more than 4300 digits is refused (it takes quadratic time), so in a program, too.
    fn number_limit(&mut self, token: super::Token) {
        let text = self.text(token);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
        if digits <= MAX_DIGITS || !is_decimal {
            return;
        }
        let message = format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {digits} digits; use \
             sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to \
             avoid decimal conversion limits."
        );
        let mut diagnostic = super::Diagnostic::syntax(message, self.lines.location(token.start, token.end));
        (diagnostic.column, diagnostic.end_column) = (0, 0);
        self.report(diagnostic);
    }

    fn parenthesized(&mut self) -> Found {
        self.choice(Self::tuple_display)
            .or_else(|| self.choice(Self::group))
            .or_else(|| self.choice(Self::generator))
    }

    fn braced(&mut self) -> Found {
        self.choice(Self::dict_display)
            .or_else(|| self.choice(Self::set_display))
            .or_else(|| self.choice(Self::dict_comprehension))
            .or_else(|| self.choice(Self::set_comprehension))
    }

    fn group(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            p.eat("(")?;
            let inner = p.choice(Self::yield_expression).or_else(|| p.named_expression())?;
            p.eat(")")?;
            Some(inner)
        }) {
            return Some(found);
        }
        self.mistake(|p| {
            p.eat("(")?;
            let starred = p.starred_expression()?;
            p.eat(")")?;
            p.raise("cannot use starred expression here", starred.span);
            Some(())
        });
        self.mistake(|p| {
            p.eat("(")?;
            let stars = p.eat("**")?;
            p.expression()?;
            p.eat(")")?;
            p.raise("cannot use double starred expression here", (stars.start, stars.end));
            Some(())
        });
        None
    }

    pub(super) fn list_display(&mut self) -> Found {
        let open = self.eat("[")?;
        let items = self.choice(Self::star_named_expressions).unwrap_or_default();
        let close = self.eat("]")?;
        Some(Node::with(Shape::List, (open.start, close.end), items))
    }

    pub(super) fn tuple_display(&mut self) -> Found {
        let open = self.eat("(")?;
        let items = self.choice(|p| {
            let mut items = vec![p.star_named_expression()?];
            p.eat(",")?;
            items.extend(p.choice(Self::star_named_expressions).unwrap_or_default());
            Some(items)
        });
        let close = self.eat(")")?;
        Some(Node::with(
            Shape::Tuple,
            (open.start, close.end),
            items.unwrap_or_default(),
        ))
    }

    fn set_display(&mut self) -> Found {
        let open = self.eat("{")?;
        self.star_named_expressions()?;
        let close = self.eat("}")?;
        Some(Node::new(Shape::Set, (open.start, close.end)))
    }

    fn dict_display(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            let open = p.eat("{")?;
            let _ = p.choice(|p| {
                p.dict_item()?;
                while p.choice(|p| p.eat(",").and_then(|_| p.later_dict_item())).is_some() {}
                let _ = p.eat(",");
                Some(())
            });
            let close = p.eat("}")?;
            Some(Node::new(Shape::Dict, (open.start, close.end)))
        }) {
            return Some(found);
        }
        self.mistake(|p| {
            p.eat("{")?;
            p.mistaken_items();
            Some(())
        });
        None
    }

    fn dict_item(&mut self) -> Option<()> {
        if self.choice(|p| p.eat("**").and_then(|_| p.bitwise_or())).is_some() {
            return Some(());
        }
        self.key_and_value().map(|_| ())
    }

    /// An item after the first: a mistake in its key gives way to the missing colon, as far as the key makes sense.
    fn later_dict_item(&mut self) -> Option<()> {
        let start = self.mark;
        let was_wrong = self.error.is_some();
        let found = self.dict_item();
        if self.mistakes && !was_wrong && self.error.is_some() && self.wrong_key == Some(start) {
            let told = self.error.take();
            let memory = std::mem::take(&mut self.memory);
            (self.mark, self.mistakes) = (start, false);
            if let Some(key) = self.choice(Self::expression)
                && !self.at(":")
            {
                self.key_alone(&key);
            }
            (self.memory, self.mistakes, self.mark) = (memory, true, start);
            self.error = self.error.take().or(told);
        }
        found
    }

    fn key_and_value(&mut self) -> Found {
        let start = self.mark;
        let key = self.expression();
        if self.error.is_some() {
            self.wrong_key = Some(start);
        }
        let key = key?;
        self.eat(":")?;
        let value = self.expression()?;
        Some(Node::new(Shape::Dict, (key.span.0, value.span.1)))
    }

    /// `{1: 2, 3}`, `{1: *a}`, `{1: }`
    fn mistaken_items(&mut self) {
        self.mistake(|p| {
            p.separated(",", Self::dict_item)?;
            p.eat(",")?;
            p.mistaken_item();
            Some(())
        });
        self.starred_value();
        self.missing_value();
    }

    fn mistaken_item(&mut self) {
        self.mistake(|p| {
            let key = p.expression()?;
            p.unless(|p| p.eat(":"))?;
            p.key_alone(&key);
            Some(())
        });
        self.starred_value();
        self.missing_value();
    }

    fn key_alone(&mut self, key: &Node) {
        let end = key.span.1;
        let (line, _) = self.lines.position(key.span.0);
        let mut location = self.lines.location(end.saturating_sub(1), end);
        location.line = line;
        let mut diagnostic = super::Diagnostic::syntax("':' expected after dictionary key", location);
        diagnostic.end_column = 0;
        self.report(diagnostic);
    }

    fn starred_value(&mut self) {
        self.mistake(|p| {
            p.expression()?;
            p.eat(":")?;
            let star = p.eat("*")?;
            p.bitwise_or()?;
            p.raise_from("cannot use a starred expression in a dictionary value", star.start);
            Some(())
        });
    }

    fn missing_value(&mut self) {
        self.mistake(|p| {
            p.expression()?;
            let colon = p.eat(":")?;
            if p.at_any(&["}", ","]) {
                let message = "expression expected after dictionary key and ':'";
                p.raise(message, (colon.start, colon.end));
            }
            Some(())
        });
    }

    // Comprehensions.

    fn list_comprehension(&mut self) -> Found {
        self.comprehension("[", "]", Shape::ListComprehension)
    }

    fn set_comprehension(&mut self) -> Found {
        self.comprehension("{", "}", Shape::SetComprehension)
    }

    fn comprehension(&mut self, opening: &str, closing: &str, shape: Shape) -> Found {
        if let Some(found) = self.choice(|p| {
            let open = p.eat(opening)?;
            p.named_expression()?;
            p.clauses()?;
            let close = p.eat(closing)?;
            Some(Node::new(shape, (open.start, close.end)))
        }) {
            return Some(found);
        }
        self.mistaken_comprehension();
        None
    }

    pub(super) fn generator(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            let open = p.eat("(")?;
            p.argument_value()?;
            p.clauses()?;
            let close = p.eat(")")?;
            Some(Node::new(Shape::Generator, (open.start, close.end)))
        }) {
            return Some(found);
        }
        self.mistaken_comprehension();
        None
    }

    /// `a := b` or an expression that no `:=` follows.
    pub(super) fn argument_value(&mut self) -> Found {
        if let Some(found) = self.choice(Self::assignment_expression) {
            return Some(found);
        }
        self.choice(|p| {
            let value = p.expression()?;
            p.unless(|p| p.eat(":="))?;
            Some(value)
        })
    }

    fn dict_comprehension(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            let open = p.eat("{")?;
            p.key_and_value()?;
            p.clauses()?;
            let close = p.eat("}")?;
            Some(Node::new(Shape::DictComprehension, (open.start, close.end)))
        }) {
            return Some(found);
        }
        self.mistake(|p| {
            p.eat("{")?;
            let stars = p.eat("**")?;
            p.bitwise_or()?;
            p.clauses()?;
            p.eat("}")?;
            let message = "dict unpacking cannot be used in dict comprehension";
            p.raise(message, (stars.start, stars.end));
            Some(())
        });
        None
    }

    fn mistaken_comprehension(&mut self) {
        let message = "did you forget parentheses around the comprehension target?";
        self.mistake(|p| {
            p.eat_any(&["[", "(", "{"])?;
            let starred = p.starred_expression()?;
            p.clauses()?;
            p.raise("iterable unpacking cannot be used in comprehension", starred.span);
            Some(())
        });
        self.mistake(|p| {
            p.eat_any(&["[", "{"])?;
            let first = p.star_named_expression()?;
            p.eat(",")?;
            let rest = p.star_named_expressions()?;
            p.clauses()?;
            let end = rest.last().map_or(first.span.1, |n| n.span.1);
            p.raise(message, (first.span.0, end));
            Some(())
        });
        self.mistake(|p| {
            p.eat_any(&["[", "{"])?;
            let first = p.star_named_expression()?;
            let comma = p.eat(",")?;
            p.clauses()?;
            p.raise(message, (first.span.0, comma.end));
            Some(())
        });
    }

    pub(super) fn clauses(&mut self) -> Option<Clauses> {
        let mut all: Option<Clauses> = None;
        loop {
            let mark = self.mark;
            let Some(clause) = self.choice(Self::clause) else { break };
            if self.mark == mark {
                break;
            }
            let start = all.as_ref().map_or(clause.start, |c| c.start);
            all = Some(Clauses { start, ..clause });
        }
        all.filter(|_| self.error.is_none())
    }

    fn clause(&mut self) -> Option<Clauses> {
        let mut committed = false;
        let found = self.choice(|p| {
            let is_async = p.eat("async");
            let word = p.eat("for")?;
            let target = p.star_targets()?;
            p.eat("in")?;
            committed = true;
            let value = p.disjunction()?;
            let tests = p.many(|p| {
                p.eat("if")?;
                p.disjunction()
            });
            Some(Clauses {
                start: is_async.map_or(word.start, |t| t.start),
                end: tests.last().map_or(value.span.1, |n| n.span.1),
                last_target_end: target.1,
            })
        });
        if found.is_none() && !committed {
            self.mistaken_for_target();
        }
        found
    }

    pub(super) fn mistaken_for_target(&mut self) {
        self.mistake(|p| {
            let _ = p.eat("async");
            p.eat("for")?;
            let target = p.star_expressions()?;
            p.refuse_target(&target, super::node::Use::For);
            Some(())
        });
    }

    pub(super) fn join(items: &[Rc<Node>]) -> Option<Span> {
        Some((items.first()?.span.0, items.last()?.span.1))
    }
}
