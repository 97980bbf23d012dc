//! Statements with blocks.

use super::Parser;
use super::node::Use;
use super::parameters::Owner;
use super::tokenizer::{Kind, Token};

const MIXED_HANDLERS: &str = "cannot have both 'except' and 'except*' on the same 'try'";

impl Parser<'_> {
    pub(super) fn compound_statement(&mut self) -> Option<()> {
        let word = self.peek()?;
        match self.text(word) {
            "def" => self.function(),
            "@" => self.decorated(),
            "async" => self
                .choice(Self::function)
                .or_else(|| self.choice(Self::with))
                .or_else(|| self.choice(Self::for_loop)),
            "if" => self.conditional("if"),
            "class" => self.class(),
            "with" => self.with(),
            "for" => self.for_loop(),
            "try" => self.choice(Self::try_statement),
            "while" => self.while_loop(),
            "match" => self.match_statement(),
            _ => None,
        }
    }

    fn newline(&mut self) -> Option<()> {
        self.kind(Kind::Newline).map(|_| ())
    }

    fn block(&mut self) -> Option<()> {
        self.remembered(super::Rule::Block, |p| {
            let first = p.peek()?;
            if p.choice(|p| {
                p.newline()?;
                p.kind(Kind::Indent)?;
                (p.statements() && p.error.is_none()).then_some(())?;
                p.kind(Kind::Dedent)
            })
            .is_none()
                && p.choice(Self::simple_statements).is_none()
            {
                p.mistake(|p| {
                    p.newline()?;
                    p.unless(|p| p.kind(Kind::Indent))?;
                    p.raise_indentation("expected an indented block");
                    Some(())
                });
                return None;
            }
            Some(super::Node::new(super::node::Shape::None, (first.start, first.end)))
        })
        .map(|_| ())
    }

    /// After a colon: a line end that no indentation follows.
    fn missing_block(&mut self, word: Token, what: &str) -> Option<()> {
        self.newline()?;
        self.unless(|p| p.kind(Kind::Indent))?;
        let line = self.lines.position(word.start).0;
        self.raise_indentation(format!("expected an indented block after {what} on line {line}"));
        Some(())
    }

    fn missing_colon(&mut self) -> Option<()> {
        self.newline()?;
        self.raise_here("expected ':'");
        Some(())
    }

    fn decorated(&mut self) -> Option<()> {
        let decorators = self.many(|p| {
            p.eat("@")?;
            p.named_expression()?;
            p.newline()
        });
        if decorators.is_empty() {
            return None;
        }
        self.choice(Self::class).or_else(|| self.choice(Self::function))
    }

    fn function(&mut self) -> Option<()> {
        self.mistake(|p| {
            let _ = p.eat("async");
            let word = p.eat("def")?;
            p.name()?;
            p.eat("(")?;
            let _ = p.choice(|p| p.parameters(Owner::Function));
            p.eat(")")?;
            let _ = p.choice(Self::returns);
            p.eat(":")?;
            p.missing_block(word, "function definition")
        });
        let _ = self.eat("async");
        self.eat("def")?;
        self.name()?;
        self.force("(")?;
        let _ = self.choice(|p| p.parameters(Owner::Function));
        self.eat(")")?;
        let _ = self.choice(Self::returns);
        self.force(":")?;
        self.block()
    }

    fn returns(&mut self) -> Option<()> {
        self.eat("->")?;
        self.expression().map(|_| ())
    }

    fn class(&mut self) -> Option<()> {
        let header = |p: &mut Self| {
            let word = p.eat("class")?;
            p.name()?;
            let _ = p.choice(|p| {
                p.eat("(")?;
                let _ = p.choice(Self::arguments);
                p.eat(")")
            });
            Some(word)
        };
        self.mistake(|p| {
            header(p)?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = header(p)?;
            p.eat(":")?;
            p.missing_block(word, "class definition")
        });
        header(self)?;
        self.eat(":")?;
        self.block()
    }

    /// `if` and `elif`.
    fn conditional(&mut self, keyword: &str) -> Option<()> {
        self.mistake(|p| {
            p.eat(keyword)?;
            p.named_expression()?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = p.eat(keyword)?;
            p.named_expression()?;
            p.eat(":")?;
            p.missing_block(word, &format!("'{keyword}' statement"))
        });
        self.choice(|p| {
            p.eat(keyword)?;
            p.named_expression()?;
            p.eat(":")?;
            p.block()?;
            if p.choice(|p| p.conditional("elif")).is_none() {
                let _ = p.choice(Self::else_block);
            }
            Some(())
        })
    }

    fn else_block(&mut self) -> Option<()> {
        self.forced_block("else")
    }

    /// `else`, `finally`: a keyword and a colon.
    fn forced_block(&mut self, keyword: &str) -> Option<()> {
        self.mistake(|p| {
            let word = p.eat(keyword)?;
            p.eat(":")?;
            p.missing_block(word, &format!("'{keyword}' statement"))
        });
        self.eat(keyword)?;
        self.force(":")?;
        self.block()
    }

    fn while_loop(&mut self) -> Option<()> {
        self.mistake(|p| {
            p.eat("while")?;
            p.named_expression()?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = p.eat("while")?;
            p.named_expression()?;
            p.eat(":")?;
            p.missing_block(word, "'while' statement")
        });
        self.eat("while")?;
        self.named_expression()?;
        self.eat(":")?;
        self.block()?;
        let _ = self.choice(Self::else_block);
        Some(())
    }

    fn for_loop(&mut self) -> Option<()> {
        let header = |p: &mut Self| {
            let _ = p.eat("async");
            let word = p.eat("for")?;
            p.star_targets()?;
            p.eat("in")?;
            p.star_expressions()?;
            Some(word)
        };
        self.mistake(|p| {
            header(p)?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = header(p)?;
            p.eat(":")?;
            p.missing_block(word, "'for' statement")
        });
        let mut committed = false;
        let found = self.choice(|p| {
            let _ = p.eat("async");
            p.eat("for")?;
            p.star_targets()?;
            p.eat("in")?;
            committed = true;
            p.star_expressions()?;
            p.eat(":")?;
            p.block()?;
            let _ = p.choice(Self::else_block);
            Some(())
        });
        if found.is_none() && !committed {
            self.mistaken_for_target();
        }
        found
    }

    fn with(&mut self) -> Option<()> {
        self.mistake(|p| {
            let _ = p.eat("async");
            let word = p.eat("with")?;
            p.separated(",", |p| p.loose_item(Self::expression))?;
            p.eat(":")?;
            p.missing_block(word, "'with' statement")
        });
        self.mistake(|p| {
            let _ = p.eat("async");
            let word = p.eat("with")?;
            p.eat("(")?;
            p.separated(",", |p| p.loose_item(Self::expressions))?;
            let _ = p.eat(",");
            p.eat(")")?;
            p.eat(":")?;
            p.missing_block(word, "'with' statement")
        });
        if self
            .choice(|p| {
                let _ = p.eat("async");
                p.eat("with")?;
                p.eat("(")?;
                p.separated(",", Self::with_item)?;
                let _ = p.eat(",");
                p.eat(")")?;
                p.eat(":")?;
                p.block()
            })
            .is_some()
        {
            return Some(());
        }
        if self
            .choice(|p| {
                let _ = p.eat("async");
                p.eat("with")?;
                p.separated(",", Self::with_item)?;
                p.eat(":")?;
                p.block()
            })
            .is_some()
        {
            return Some(());
        }
        self.mistake(|p| {
            let _ = p.eat("async");
            p.eat("with")?;
            p.separated(",", |p| p.loose_item(Self::expression))?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let _ = p.eat("async");
            p.eat("with")?;
            p.eat("(")?;
            p.separated(",", |p| p.loose_item(Self::expressions))?;
            let _ = p.eat(",");
            p.eat(")")?;
            p.missing_colon()
        });
        None
    }

    fn loose_item(&mut self, value: fn(&mut Self) -> super::Found) -> Option<()> {
        value(self)?;
        let _ = self.choice(|p| {
            p.eat("as")?;
            p.star_target()
        });
        Some(())
    }

    fn with_item(&mut self) -> Option<()> {
        let found = self.choice(|p| {
            p.expression()?;
            p.eat("as")?;
            p.star_target()?;
            p.at_any(&[",", ")", ":"]).then_some(())
        });
        if found.is_some() {
            return found;
        }
        self.mistake(|p| {
            p.expression()?;
            p.eat("as")?;
            let target = p.expression()?;
            if p.at_any(&[",", ")", ":"]) {
                p.refuse_target(&target, Use::Assign);
            }
            Some(())
        });
        self.expression().map(|_| ())
    }

    // try

    fn try_statement(&mut self) -> Option<()> {
        self.mistake(|p| {
            let word = p.eat("try")?;
            p.eat(":")?;
            p.missing_block(word, "'try' statement")
        });
        self.mistake(|p| {
            p.eat("try")?;
            p.eat(":")?;
            p.block()?;
            p.unless(|p| p.eat_any(&["except", "finally"]))?;
            p.raise_here("expected 'except' or 'finally' block");
            Some(())
        });
        self.mistake(|p| {
            p.eat("try")?;
            p.eat(":")?;
            let _ = p.many(Self::block);
            (!p.many(|p| p.handler("")).is_empty()).then_some(())?;
            let word = p.eat("except")?;
            let star = p.eat("*")?;
            p.expression()?;
            p.maybe_as_name();
            p.eat(":")?;
            p.raise(MIXED_HANDLERS, (word.start, star.end));
            Some(())
        });
        self.mistake(|p| {
            p.eat("try")?;
            p.eat(":")?;
            let _ = p.many(Self::block);
            (!p.many(|p| p.handler("*")).is_empty()).then_some(())?;
            let word = p.eat("except")?;
            let _ = p.choice(|p| {
                p.expression()?;
                p.maybe_as_name();
                Some(())
            });
            p.eat(":")?;
            p.raise(MIXED_HANDLERS, (word.start, word.end));
            Some(())
        });
        let body = |p: &mut Self| {
            p.eat("try")?;
            p.force(":")?;
            p.block()
        };
        let finally = |p: &mut Self| p.forced_block("finally");
        if self
            .choice(|p| {
                body(p)?;
                finally(p)
            })
            .is_some()
        {
            return Some(());
        }
        for star in ["", "*"] {
            let found = self.choice(|p| {
                body(p)?;
                (!p.many(|p| p.handler(star)).is_empty()).then_some(())?;
                let _ = p.choice(Self::else_block);
                let _ = p.choice(finally);
                Some(())
            });
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn maybe_as_name(&mut self) {
        let _ = self.choice(|p| {
            p.eat("as")?;
            p.name()
        });
    }

    /// `except` with a star or without.
    fn handler(&mut self, star: &str) -> Option<()> {
        let start = |p: &mut Self| {
            let word = p.eat("except")?;
            if !star.is_empty() {
                p.eat(star)?;
            }
            Some(word)
        };
        let what = format!("'except{star}' statement");
        self.mistake(|p| {
            let word = start(p)?;
            p.expression()?;
            p.maybe_as_name();
            p.eat(":")?;
            p.missing_block(word, &what)
        });
        if star.is_empty() {
            self.mistake(|p| {
                let word = start(p)?;
                p.eat(":")?;
                p.missing_block(word, &what)
            });
        }
        if self
            .choice(|p| {
                start(p)?;
                p.expression()?;
                p.maybe_as_name();
                p.eat(":")?;
                p.block()
            })
            .is_some()
        {
            return Some(());
        }
        if star.is_empty()
            && self
                .choice(|p| {
                    start(p)?;
                    p.eat(":")?;
                    p.block()
                })
                .is_some()
        {
            return Some(());
        }
        self.mistaken_handler();
        None
    }

    fn mistaken_handler(&mut self) {
        self.mistake(|p| {
            p.eat("except")?;
            let _ = p.eat("*");
            let first = p.expression()?;
            p.eat(",")?;
            p.expressions()?;
            p.maybe_as_name();
            p.eat(":")?;
            p.raise_from("multiple exception types must be parenthesized", first.span.0);
            Some(())
        });
        self.mistake(|p| {
            p.eat("except")?;
            let _ = p.eat("*");
            p.expression()?;
            p.maybe_as_name();
            p.missing_colon()
        });
        self.mistake(|p| {
            p.eat("except")?;
            p.missing_colon()
        });
        self.mistake(|p| {
            p.eat("except")?;
            p.eat("*")?;
            if p.kind(Kind::Newline).is_none() {
                p.eat(":")?;
            }
            p.raise_here("expected one or more exception types");
            Some(())
        });
    }

    // match

    fn subject(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.star_named_expression()?;
                p.eat(",")?;
                let _ = p.choice(Self::star_named_expressions);
                Some(())
            })
            .is_some()
        {
            return Some(());
        }
        self.named_expression().map(|_| ())
    }

    fn match_statement(&mut self) -> Option<()> {
        let found = self.choice(|p| {
            p.soft("match")?;
            p.subject()?;
            p.eat(":")?;
            p.newline()?;
            p.kind(Kind::Indent)?;
            (!p.many(Self::case).is_empty()).then_some(())?;
            p.kind(Kind::Dedent)
        });
        if found.is_some() {
            return Some(());
        }
        self.mistake(|p| {
            p.soft("match")?;
            p.subject()?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = p.soft("match")?;
            p.subject()?;
            p.eat(":")?;
            p.missing_block(word, "'match' statement")
        });
        None
    }

    fn case(&mut self) -> Option<()> {
        let header = |p: &mut Self| {
            let word = p.soft("case")?;
            p.patterns()?;
            let _ = p.choice(|p| {
                p.eat("if")?;
                p.named_expression()
            });
            Some(word)
        };
        self.mistake(|p| {
            header(p)?;
            p.missing_colon()
        });
        self.mistake(|p| {
            let word = header(p)?;
            p.eat(":")?;
            p.missing_block(word, "'case' statement")
        });
        header(self)?;
        self.eat(":")?;
        self.block()
    }
}
