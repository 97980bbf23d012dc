//! Statements of one line.

use super::node::{Node, Shape, Use};
use super::tokenizer::Kind;
use super::{Found, Parser, Rule};

const AUGMENTED: [&str; 13] = [
    "+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//=",
];

impl Parser<'_> {
    /// As many statements as there are; whether there is one.
    pub(super) fn statements(&mut self) -> bool {
        let mut any = false;
        while self.choice(Self::statement).is_some() {
            any = true;
            // Nothing before is looked at again once a statement is complete.
            if self
                .tokens
                .tokens
                .get(self.mark.wrapping_sub(1))
                .is_some_and(|t| t.level == 0)
                && !self.mistakes
            {
                self.memory.clear();
            }
        }
        any
    }

    fn statement(&mut self) -> Option<()> {
        self.choice(Self::compound_statement)
            .or_else(|| self.choice(Self::simple_statements))
    }

    pub(super) fn simple_statements(&mut self) -> Option<()> {
        self.separated(";", Self::simple_statement)?;
        let _ = self.eat(";");
        self.kind(Kind::Newline).map(|_| ())
    }

    fn simple_statement(&mut self) -> Found {
        self.remembered(Rule::SimpleStatement, |p| {
            let first = p.peek()?;
            p.choice(Self::assignment)
                .or_else(|| p.choice(|p| p.star_expressions().map(|_| ())))
                .or_else(|| p.choice(|p| p.keyword_statement()))?;
            Some(Node::new(Shape::None, (first.start, first.end)))
        })
    }

    fn keyword_statement(&mut self) -> Option<()> {
        let word = self.peek()?;
        match self.text(word) {
            "return" => {
                self.mark += 1;
                let _ = self.choice(Self::star_expressions);
            }
            "import" => {
                self.mark += 1;
                self.separated(",", |p| {
                    p.dotted_name()?;
                    p.maybe_as()
                })?;
            }
            "from" => return self.import_from(),
            "raise" => {
                self.mark += 1;
                let _ = self.choice(|p| {
                    p.expression()?;
                    let _ = p.choice(|p| {
                        p.eat("from")?;
                        p.expression()
                    });
                    Some(())
                });
            }
            "pass" | "break" | "continue" => self.mark += 1,
            "del" => return self.delete(),
            "yield" => return self.yield_expression().map(|_| ()),
            "assert" => {
                self.mark += 1;
                self.expression()?;
                let _ = self.choice(|p| {
                    p.eat(",")?;
                    p.expression()
                });
            }
            "global" | "nonlocal" => {
                self.mark += 1;
                self.separated(",", Self::name)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn maybe_as(&mut self) -> Option<()> {
        let _ = self.choice(|p| {
            p.eat("as")?;
            p.name()
        });
        Some(())
    }

    fn dotted_name(&mut self) -> Option<()> {
        self.separated(".", Self::name).map(|_| ())
    }

    fn import_from(&mut self) -> Option<()> {
        self.eat("from")?;
        let dots = self.many(|p| p.eat_any(&["...", "."]));
        if self.choice(Self::dotted_name).is_none() && dots.is_empty() {
            return None;
        }
        self.eat("import")?;
        let names = |p: &mut Self| {
            p.separated(",", |p| {
                p.name()?;
                p.maybe_as()
            })
            .map(|_| ())
        };
        if self
            .choice(|p| {
                p.eat("(")?;
                names(p)?;
                let _ = p.eat(",");
                p.eat(")")
            })
            .is_some()
        {
            return Some(());
        }
        if self
            .choice(|p| {
                names(p)?;
                p.unless(|p| p.eat(","))
            })
            .is_some()
        {
            return Some(());
        }
        if self.eat("*").is_some() {
            return Some(());
        }
        self.mistake(|p| {
            names(p)?;
            p.eat(",")?;
            p.kind(Kind::Newline)?;
            p.raise_here("trailing comma not allowed without surrounding parentheses");
            Some(())
        });
        None
    }

    fn delete(&mut self) -> Option<()> {
        let found = self.choice(|p| {
            p.eat("del")?;
            p.deleted_targets()?;
            (p.at(";") || p.ahead(|p| p.kind(Kind::Newline))).then_some(())
        });
        if found.is_some() {
            return found;
        }
        self.mistake(|p| {
            p.eat("del")?;
            let targets = p.star_expressions()?;
            p.refuse_target(&targets, Use::Delete);
            Some(())
        });
        None
    }

    fn assigned_value(&mut self) -> Found {
        self.choice(Self::yield_expression)
            .or_else(|| self.choice(Self::star_expressions))
    }

    fn assignment(&mut self) -> Option<()> {
        let annotation = |p: &mut Self| {
            p.eat(":")?;
            p.expression()?;
            let _ = p.choice(|p| {
                p.eat("=")?;
                p.assigned_value()
            });
            Some(())
        };
        if self
            .choice(|p| {
                p.name()?;
                annotation(p)
            })
            .is_some()
        {
            return Some(());
        }
        if self
            .choice(|p| {
                let grouped = p.choice(|p| {
                    p.eat("(")?;
                    p.single_target()?;
                    p.eat(")")
                });
                if grouped.is_none() {
                    p.attribute_or_subscript()?;
                }
                annotation(p)
            })
            .is_some()
        {
            return Some(());
        }
        if self
            .choice(|p| {
                let targets = p.many(|p| {
                    p.star_targets()?;
                    p.eat("=")
                });
                if targets.is_empty() {
                    return None;
                }
                p.assigned_value()?;
                p.unless(|p| p.eat("="))
            })
            .is_some()
        {
            return Some(());
        }
        let mut committed = false;
        let augmented = self.choice(|p| {
            p.single_target()?;
            p.eat_any(&AUGMENTED)?;
            committed = true;
            p.assigned_value()
        });
        if augmented.is_some() {
            return Some(());
        }
        if !committed {
            self.mistaken_assignment();
        }
        None
    }

    fn mistaken_assignment(&mut self) {
        self.mistake(|p| {
            let target = p.unannotatable()?;
            p.eat(":")?;
            p.expression()?;
            let message = format!("only single target (not {}) can be annotated", target.name());
            p.raise(message, target.span);
            Some(())
        });
        self.mistake(|p| {
            let first = p.star_named_expression()?;
            p.eat(",")?;
            let _ = p.many(Self::star_named_expressions);
            p.eat(":")?;
            p.expression()?;
            p.raise("only single target (not tuple) can be annotated", first.span);
            Some(())
        });
        self.mistake(|p| {
            let target = p.expression()?;
            p.eat(":")?;
            p.expression()?;
            p.raise("illegal target for annotation", target.span);
            Some(())
        });
        let targets = |p: &mut Self| {
            p.many(|p| {
                p.star_targets()?;
                p.eat("=")
            })
        };
        self.mistake(|p| {
            let _ = targets(p);
            let value = p.star_expressions()?;
            p.eat("=")?;
            p.refuse_target(&value, Use::Assign);
            Some(())
        });
        self.mistake(|p| {
            let _ = targets(p);
            let value = p.yield_expression()?;
            p.eat("=")?;
            p.raise("assignment to yield expression not possible", value.span);
            Some(())
        });
        self.mistake(|p| {
            let target = p.star_expressions()?;
            p.eat_any(&AUGMENTED)?;
            p.assigned_value()?;
            let name = target.name();
            let message = format!("'{name}' is an illegal expression for augmented assignment");
            p.raise(message, target.span);
            Some(())
        });
    }

    fn unannotatable(&mut self) -> Found {
        self.choice(Self::list_display)
            .or_else(|| self.choice(Self::tuple_display))
            .or_else(|| {
                self.choice(|p| {
                    p.eat("(")?;
                    let inner = p.unannotatable()?;
                    p.eat(")")?;
                    Some(inner)
                })
            })
    }
}
