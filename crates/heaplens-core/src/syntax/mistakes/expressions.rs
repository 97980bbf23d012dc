//! Expressions, from `a if b else c` down to `**`.

use super::node::{Node, Shape, Use};
use super::tokenizer::Kind;
use super::{Found, Parser, Rule};

impl Parser<'_> {
    pub(super) fn expressions(&mut self) -> Found {
        self.comma_list(Self::expression)
    }

    pub(super) fn star_expressions(&mut self) -> Found {
        self.comma_list(Self::star_expression)
    }

    /// `a`, or the tuple `a, b` or `a,`.
    fn comma_list(&mut self, item: fn(&mut Self) -> Found) -> Found {
        let first = item(self)?;
        if !self.at(",") {
            return Some(first);
        }
        let mut parts = vec![first.clone()];
        while let Some(next) = self.choice(|p| {
            p.eat(",")?;
            item(p)
        }) {
            parts.push(next);
        }
        let mut end = parts.last().map_or(first.span.1, |n| n.span.1);
        if let Some(comma) = self.eat(",") {
            end = comma.end;
        }
        Some(Node::with(Shape::Tuple, (first.span.0, end), parts))
    }

    pub(super) fn star_expression(&mut self) -> Found {
        self.remembered(Rule::StarExpression, |p| {
            p.choice(Self::starred_operand).or_else(|| p.expression())
        })
    }

    /// `*a | b`
    pub(super) fn starred_operand(&mut self) -> Found {
        let star = self.eat("*")?;
        let value = self.bitwise_or()?;
        Some(Node::with(Shape::Starred, (star.start, value.span.1), vec![value]))
    }

    pub(super) fn star_named_expression(&mut self) -> Found {
        self.choice(Self::starred_operand).or_else(|| self.named_expression())
    }

    pub(super) fn star_named_expressions(&mut self) -> Option<Vec<std::rc::Rc<Node>>> {
        let items = self.separated(",", Self::star_named_expression)?;
        let _ = self.eat(",");
        Some(items)
    }

    pub(super) fn yield_expression(&mut self) -> Found {
        let start = self.eat("yield")?;
        if let Some(value) = self.choice(|p| {
            p.eat("from")?;
            p.expression()
        }) {
            return Some(Node::new(Shape::Yield, (start.start, value.span.1)));
        }
        let value = self.choice(Self::star_expressions);
        let end = value.map_or(start.end, |n| n.span.1);
        Some(Node::new(Shape::Yield, (start.start, end)))
    }

    pub(super) fn assignment_expression(&mut self) -> Found {
        let name = self.name()?;
        self.eat(":=")?;
        // What follows is committed to: CPython's `~`.
        let value = self.expression()?;
        Some(Node::new(Shape::Named, (name.span.0, value.span.1)))
    }

    pub(super) fn named_expression(&mut self) -> Found {
        let start = self.mark;
        if let Some(found) = self.choice(Self::assignment_expression) {
            return Some(found);
        }
        if self.ahead(|p| p.name().and_then(|_| p.eat(":="))) {
            return None;
        }
        self.mark = start;
        if self.mistakes {
            let mark = self.mark;
            let _ = self.remembered(Rule::MistakenNamed, |p| {
                p.mistaken_named();
                None
            });
            self.mark = mark;
        }
        self.choice(|p| {
            let found = p.expression()?;
            p.unless(|p| p.eat(":="))?;
            Some(found)
        })
    }

    /// `f() := 1`, `x = 1` where a value is expected.
    fn mistaken_named(&mut self) {
        self.mistake(|p| {
            let target = p.expression()?;
            p.eat(":=")?;
            p.expression()?;
            let message = format!("cannot use assignment expressions with {}", target.name());
            p.raise(message, target.span);
            Some(())
        });
        self.mistake(|p| {
            let name = p.name()?;
            p.eat("=")?;
            let value = p.bitwise_or()?;
            p.unless(|p| p.eat_any(&["=", ":="]))?;
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            p.raise(message, (name.span.0, value.span.1));
            Some(())
        });
        self.mistake(|p| {
            p.unless(|p| {
                p.choice(Self::list_display)
                    .or_else(|| p.choice(Self::tuple_display))
                    .or_else(|| p.choice(Self::generator))
                    .map(|_| ())
                    .or_else(|| p.eat_any(&["True", "None", "False"]).map(|_| ()))
            })?;
            let target = p.bitwise_or()?;
            p.eat("=")?;
            p.bitwise_or()?;
            p.unless(|p| p.eat_any(&["=", ":="]))?;
            let name = target.name();
            let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
            p.raise(message, target.span);
            Some(())
        });
    }

    pub(super) fn expression(&mut self) -> Found {
        self.remembered(Rule::Expression, |p| {
            p.mistake(Self::mistaken_expression);
            p.mistake(Self::statement_of_python_2);
            p.plain_expression()
        })
    }

    fn plain_expression(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            let value = p.disjunction()?;
            p.eat("if")?;
            p.disjunction()?;
            p.eat("else")?;
            let other = p.expression()?;
            Some(Node::new(Shape::Conditional, (value.span.0, other.span.1)))
        }) {
            return Some(found);
        }
        self.choice(Self::disjunction).or_else(|| self.choice(Self::lambda))
    }

    /// `a b`, `a if b`
    fn mistaken_expression(&mut self) -> Option<()> {
        self.mistake(|p| {
            p.unless(|p| {
                let is_prefix = p.ahead(|p| p.name().and_then(|_| p.kind(Kind::String)));
                // CPython 3.11 takes a name for a soft keyword as soon as one begins with it: `c` for `case`.
                let is_soft = p.ahead(|p| {
                    let name = p.name()?;
                    let word = &p.source[name.span.0..name.span.1];
                    ["_", "case", "match"]
                        .iter()
                        .any(|soft| soft.starts_with(word))
                        .then_some(())
                });
                (is_prefix || is_soft).then_some(())
            })?;
            let start = p.mark;
            let left = p.disjunction()?;
            let is_legacy = p.mark == start + 1 && p.is_legacy_name(start);
            // The second operand is looked at without the rules for mistakes.
            let mistakes = std::mem::replace(&mut p.mistakes, false);
            let right = p.plain_expression();
            p.mistakes = mistakes;
            let right = right?;
            let last = p.tokens.tokens.get(p.mark.checked_sub(1)?).copied()?;
            if !is_legacy && last.level > 0 {
                let message = "invalid syntax. Perhaps you forgot a comma?";
                p.raise(message, (left.span.0, right.span.1));
            }
            Some(())
        });
        self.mistake(|p| {
            let value = p.disjunction()?;
            p.eat("if")?;
            let test = p.disjunction()?;
            p.unless(|p| p.eat_any(&["else", ":"]))?;
            p.raise("expected 'else' after 'if' expression", (value.span.0, test.span.1));
            Some(())
        });
        None
    }

    fn is_legacy_name(&self, index: usize) -> bool {
        let token = self.tokens.tokens.get(index);
        token.is_some_and(|t| t.kind == Kind::Name && matches!(self.text(*t), "print" | "exec"))
    }

    /// `print x`
    fn statement_of_python_2(&mut self) -> Option<()> {
        let start = self.mark;
        let name = self.name()?;
        self.unless(|p| p.eat("("))?;
        let arguments = self.star_expressions()?;
        if self.is_legacy_name(start) {
            let word = &self.source[name.span.0..name.span.1];
            let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            self.raise(message, (name.span.0, arguments.span.1));
        }
        None
    }

    pub(super) fn disjunction(&mut self) -> Found {
        self.remembered(Rule::Disjunction, |p| p.operators(&["or"], Self::conjunction))
    }

    fn conjunction(&mut self) -> Found {
        self.remembered(Rule::Conjunction, |p| p.operators(&["and"], Self::inversion))
    }

    /// `a + b + c`: a chain of one of some operators.
    fn operators(&mut self, operators: &[&str], operand: fn(&mut Self) -> Found) -> Found {
        let mut left = operand(self)?;
        while let Some(right) = self.choice(|p| {
            p.eat_any(operators)?;
            operand(p)
        }) {
            left = Node::new(Shape::Operation, (left.span.0, right.span.1));
        }
        Some(left)
    }

    fn inversion(&mut self) -> Found {
        self.remembered(Rule::Inversion, |p| {
            if let Some(found) = p.choice(|p| {
                let not = p.eat("not")?;
                let value = p.inversion()?;
                Some(Node::new(Shape::Operation, (not.start, value.span.1)))
            }) {
                return Some(found);
            }
            p.comparison()
        })
    }

    fn comparison(&mut self) -> Found {
        let left = self.bitwise_or()?;
        let mut shape = Shape::Comparison;
        let mut found: Found = None;
        while let Some((right, is_in)) = self.choice(|p| {
            let is_in = p.comparison_operator()?;
            Some((p.bitwise_or()?, is_in))
        }) {
            if found.is_none() && is_in {
                shape = Shape::Membership;
            }
            found = Some(Node::with(shape, (left.span.0, right.span.1), vec![left.clone()]));
        }
        found.or(Some(left))
    }

    /// Whether the operator is `in`.
    fn comparison_operator(&mut self) -> Option<bool> {
        if self.eat_any(&["==", "!=", "<=", "<", ">=", ">"]).is_some() {
            return Some(false);
        }
        if self.choice(|p| p.eat("not").and_then(|_| p.eat("in"))).is_some() {
            return Some(false);
        }
        if self.eat("in").is_some() {
            return Some(true);
        }
        self.eat("is")?;
        let _ = self.eat("not");
        Some(false)
    }

    pub(super) fn bitwise_or(&mut self) -> Found {
        self.remembered(Rule::BitwiseOr, |p| p.operators(&["|"], Self::bitwise_xor))
    }

    fn bitwise_xor(&mut self) -> Found {
        self.operators(&["^"], Self::bitwise_and)
    }

    fn bitwise_and(&mut self) -> Found {
        self.operators(&["&"], Self::shift)
    }

    fn shift(&mut self) -> Found {
        self.operators(&["<<", ">>"], Self::sum)
    }

    fn sum(&mut self) -> Found {
        self.operators(&["+", "-"], Self::term)
    }

    fn term(&mut self) -> Found {
        self.operators(&["*", "/", "//", "%", "@"], Self::factor)
    }

    fn factor(&mut self) -> Found {
        self.remembered(Rule::Factor, |p| {
            if let Some(found) = p.choice(|p| {
                let sign = p.eat_any(&["+", "-", "~"])?;
                let value = p.factor()?;
                Some(Node::new(Shape::Operation, (sign.start, value.span.1)))
            }) {
                return Some(found);
            }
            p.power()
        })
    }

    fn power(&mut self) -> Found {
        let base = self.await_primary()?;
        let raised = self.choice(|p| {
            p.eat("**")?;
            let exponent = p.factor()?;
            Some(Node::new(Shape::Operation, (base.span.0, exponent.span.1)))
        });
        raised.or(Some(base))
    }

    fn await_primary(&mut self) -> Found {
        if let Some(found) = self.choice(|p| {
            let start = p.eat("await")?;
            let value = p.primary()?;
            Some(Node::new(Shape::Await, (start.start, value.span.1)))
        }) {
            return Some(found);
        }
        self.primary()
    }

    pub(super) fn primary(&mut self) -> Found {
        self.remembered(Rule::Primary, |p| {
            let mut value = p.atom()?;
            while let Some(next) = p.choice(|p| p.trailer(&value)) {
                value = next;
            }
            Some(value)
        })
    }

    /// `.name`, `(arguments)`, `[slices]`
    pub(super) fn trailer(&mut self, value: &std::rc::Rc<Node>) -> Found {
        let start = value.span.0;
        if let Some(found) = self.choice(|p| {
            p.eat(".")?;
            let name = p.name()?;
            Some(Node::with(Shape::Attribute, (start, name.span.1), vec![value.clone()]))
        }) {
            return Some(found);
        }
        if let Some(found) = self.choice(Self::generator) {
            return Some(Node::new(Shape::Call, (start, found.span.1)));
        }
        if let Some(found) = self.choice(|p| {
            p.eat("(")?;
            let _ = p.choice(Self::arguments);
            let close = p.eat(")")?;
            Some(Node::new(Shape::Call, (start, close.end)))
        }) {
            return Some(found);
        }
        self.eat("[")?;
        self.slices()?;
        let close = self.eat("]")?;
        Some(Node::new(Shape::Subscript, (start, close.end)))
    }

    fn slices(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.slice()?;
                p.unless(|p| p.eat(","))
            })
            .is_some()
        {
            return Some(());
        }
        self.separated(",", |p| {
            p.choice(Self::slice).or_else(|| p.starred_expression().map(|_| ()))
        })?;
        let _ = self.eat(",");
        Some(())
    }

    fn slice(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                let _ = p.choice(Self::expression);
                p.eat(":")?;
                let _ = p.choice(Self::expression);
                let _ = p.choice(|p| {
                    p.eat(":")?;
                    let _ = p.choice(Self::expression);
                    Some(())
                });
                Some(())
            })
            .is_some()
        {
            return Some(());
        }
        self.named_expression().map(|_| ())
    }

    /// Raises for the part of an expression that can not be a target.
    pub(super) fn refuse_target(&mut self, node: &std::rc::Rc<Node>, for_what: Use) {
        let Some(bad) = super::node::invalid_target(node, for_what) else {
            return;
        };
        let verb = if for_what == Use::Delete { "delete" } else { "assign to" };
        self.raise(format!("cannot {verb} {}", bad.name()), bad.span);
    }
}
