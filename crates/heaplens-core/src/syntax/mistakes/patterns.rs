//! The patterns of `match`.

use super::node::{Node, Shape};
use super::tokenizer::{Kind, Token};
use super::{Found, Parser, Rule, Span};

impl Parser<'_> {
    pub(super) fn patterns(&mut self) -> Option<()> {
        self.choice(Self::open_sequence).or_else(|| self.pattern().map(|_| ()))
    }

    fn pattern(&mut self) -> Option<Span> {
        if let Some(found) = self.choice(|p| {
            let value = p.or_pattern()?;
            p.eat("as")?;
            let name = p.capture()?;
            Some((value.0, name.1))
        }) {
            return Some(found);
        }
        self.mistake(|p| {
            p.or_pattern()?;
            p.eat("as")?;
            if let Some(name) = p.soft("_") {
                p.raise("cannot use '_' as a target", (name.start, name.end));
                return None;
            }
            p.unless(|p| p.name())?;
            let target = p.expression()?;
            p.raise("invalid pattern target", target.span);
            Some(())
        });
        self.choice(Self::or_pattern)
    }

    fn or_pattern(&mut self) -> Option<Span> {
        let all = self.separated("|", Self::closed_pattern)?;
        Self::join(&all)
    }

    fn closed_pattern(&mut self) -> Found {
        self.remembered(Rule::Pattern, |p| {
            let first = p.peek()?;
            p.choice(Self::literal_pattern)
                .or_else(|| p.choice(|p| p.capture().map(|_| ())))
                .or_else(|| p.choice(|p| p.soft("_").map(|_| ())))
                .or_else(|| p.choice(Self::value_pattern))
                .or_else(|| p.choice(Self::group_pattern))
                .or_else(|| p.choice(Self::sequence_pattern))
                .or_else(|| p.choice(Self::mapping_pattern))
                .or_else(|| p.choice(Self::class_pattern))?;
            let last = p.tokens.tokens.get(p.mark.checked_sub(1)?)?;
            Some(Node::new(Shape::Name, (first.start, last.end)))
        })
    }

    fn literal_pattern(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.signed_number()?;
                p.unless(|p| p.eat_any(&["+", "-"]))
            })
            .is_some()
        {
            return Some(());
        }
        if self.choice(Self::complex_number).is_some() {
            return Some(());
        }
        if self.choice(Self::strings).is_some() {
            return Some(());
        }
        self.eat_any(&["None", "True", "False"]).map(|_| ())
    }

    fn signed_number(&mut self) -> Option<Token> {
        let _ = self.eat("-");
        self.kind(Kind::Number)
    }

    fn complex_number(&mut self) -> Option<()> {
        let is_imaginary = |p: &Self, token: Token| p.text(token).ends_with(['j', 'J']);
        let real = self.signed_number()?;
        if is_imaginary(self, real) {
            self.raise("real number required in complex literal", (real.start, real.end));
            return None;
        }
        self.eat_any(&["+", "-"])?;
        let imaginary = self.kind(Kind::Number)?;
        if !is_imaginary(self, imaginary) {
            let message = "imaginary number required in complex literal";
            self.raise(message, (imaginary.start, imaginary.end));
            return None;
        }
        Some(())
    }

    /// A name that is bound: not `_`, and no call, attribute or keyword.
    fn capture(&mut self) -> Option<Span> {
        self.unless(|p| p.soft("_"))?;
        let name = self.name()?;
        self.unless(|p| p.eat_any(&[".", "(", "="]))?;
        Some(name.span)
    }

    fn dotted(&mut self) -> Option<()> {
        self.name()?;
        self.eat(".")?;
        self.name()?;
        while self
            .choice(|p| {
                p.eat(".")?;
                p.name()
            })
            .is_some()
        {}
        Some(())
    }

    fn name_or_dotted(&mut self) -> Option<()> {
        self.choice(Self::dotted).or_else(|| self.name().map(|_| ()))
    }

    fn value_pattern(&mut self) -> Option<()> {
        self.dotted()?;
        self.unless(|p| p.eat_any(&[".", "(", "="]))
    }

    fn group_pattern(&mut self) -> Option<()> {
        self.eat("(")?;
        self.pattern()?;
        self.eat(")").map(|_| ())
    }

    fn sequence_pattern(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.eat("[")?;
                let _ = p.choice(Self::sequence_items);
                p.eat("]")
            })
            .is_some()
        {
            return Some(());
        }
        self.eat("(")?;
        let _ = self.choice(Self::open_sequence);
        self.eat(")").map(|_| ())
    }

    fn open_sequence(&mut self) -> Option<()> {
        self.maybe_star_pattern()?;
        self.eat(",")?;
        let _ = self.choice(Self::sequence_items);
        Some(())
    }

    fn sequence_items(&mut self) -> Option<()> {
        self.separated(",", Self::maybe_star_pattern)?;
        let _ = self.eat(",");
        Some(())
    }

    fn maybe_star_pattern(&mut self) -> Option<()> {
        if self
            .choice(|p| {
                p.eat("*")?;
                if p.choice(Self::capture).is_none() {
                    p.soft("_")?;
                }
                Some(())
            })
            .is_some()
        {
            return Some(());
        }
        self.pattern().map(|_| ())
    }

    fn mapping_pattern(&mut self) -> Option<()> {
        self.eat("{")?;
        if self.eat("}").is_some() {
            return Some(());
        }
        let rest = |p: &mut Self| {
            p.eat("**")?;
            p.capture()?;
            let _ = p.eat(",");
            p.eat("}").map(|_| ())
        };
        if self.choice(rest).is_some() {
            return Some(());
        }
        self.separated(",", |p| {
            if p.choice(|p| p.literal_pattern()).is_none() {
                p.dotted()?;
            }
            p.eat(":")?;
            p.pattern()
        })?;
        if self
            .choice(|p| {
                p.eat(",")?;
                rest(p)
            })
            .is_some()
        {
            return Some(());
        }
        let _ = self.eat(",");
        self.eat("}").map(|_| ())
    }

    fn class_pattern(&mut self) -> Option<()> {
        if let Some(found) = self.choice(|p| {
            p.name_or_dotted()?;
            p.eat("(")?;
            let positional = p.choice(Self::positional_patterns).is_some();
            let _ = p.choice(|p| {
                if positional {
                    p.eat(",")?;
                }
                p.keyword_patterns()
            });
            let _ = p.eat(",");
            p.eat(")").map(|_| ())
        }) {
            return Some(found);
        }
        self.mistake(|p| {
            p.name_or_dotted()?;
            p.eat("(")?;
            let _ = p.choice(|p| {
                p.positional_patterns()?;
                p.eat(",")
            });
            p.keyword_patterns()?;
            p.eat(",")?;
            let after = p.positional_patterns()?;
            p.raise("positional patterns follow keyword patterns", after);
            Some(())
        });
        None
    }

    fn positional_patterns(&mut self) -> Option<Span> {
        let all = self.separated(",", Self::pattern)?;
        Some((all.first()?.0, all.last()?.1))
    }

    fn keyword_patterns(&mut self) -> Option<()> {
        self.separated(",", |p| {
            p.name()?;
            p.eat("=")?;
            p.pattern()
        })?;
        Some(())
    }
}
