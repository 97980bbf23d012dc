//! Compiles calls.

use super::compiler::{Compiled, Compiler, STACK_USE_GUIDELINE};
use super::expr::TUPLE;
use super::{Const, Opcode};
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub fn check_keywords(&mut self, keywords: &[Keyword]) -> Compiled {
        for (index, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.name else { continue };
            self.check_forbidden(name, Context::Store)?;
            if let Some(other) = keywords[index + 1..]
                .iter()
                .find(|other| other.name.as_ref() == Some(name))
            {
                self.set_loc(other.loc);
                return self.error(format!("keyword argument repeated: {name}"));
            }
        }
        Ok(())
    }

    /// The object of `object.method(…)`, if no bound method needs to be made for the call.
    pub fn method_call(&self, func: &'a Expr, args: &[Expr], keywords: &[Keyword]) -> Option<&'a Expr> {
        let ExprKind::Attribute {
            value,
            ctx: Context::Load,
            ..
        } = &func.kind
        else {
            return None;
        };
        if let ExprKind::Name { id, .. } = &value.kind
            && self.symbols.is_global_import(id)
        {
            return None;
        }
        let count = args.len() + keywords.len() + usize::from(!keywords.is_empty());
        let plain = !args.iter().any(Expr::is_starred) && keywords.iter().all(|k| k.name.is_some());
        (count < STACK_USE_GUIDELINE && plain).then_some(value)
    }

    pub fn finish_method_call(
        &mut self,
        call: &'a Expr,
        func: &'a Expr,
        args: &'a [Expr],
        keywords: &'a [Keyword],
    ) -> Compiled {
        let ExprKind::Attribute { attr, .. } = &func.kind else {
            return Ok(());
        };
        self.set_loc(func.loc);
        self.start_at_attr(func);
        self.emit_name(Opcode::LoadMethod, attr);
        self.visit_exprs(args)?;
        self.keyword_values(keywords)?;
        self.set_loc(call.loc);
        self.start_at_attr(func);
        self.call(args.len() + keywords.len());
        Ok(())
    }

    /// An attribute on a later line than its object is shown where its name stands.
    pub fn start_at_attr(&mut self, attribute: &Expr) {
        let ExprKind::Attribute { attr, .. } = &attribute.kind else {
            return;
        };
        let end_line = attribute.loc.end_line as i32;
        let pos = &mut self.unit.pos;
        if pos.line != end_line {
            pos.line = end_line;
            let length = attr.chars().count() as i32;
            let end_column = attribute.loc.end_column as i32;
            if length <= end_column {
                pos.column = end_column - length;
            } else {
                pos.column = -1;
                pos.end_column = -1;
            }
            pos.end_line = pos.end_line.max(pos.line);
            if pos.line == pos.end_line {
                pos.end_column = pos.end_column.max(pos.column);
            }
        }
    }

    /// The values of `name=value` arguments, and their names for the call to come.
    fn keyword_values(&mut self, keywords: &'a [Keyword]) -> Compiled {
        if keywords.is_empty() {
            return Ok(());
        }
        for keyword in keywords {
            self.visit_expr(&keyword.value)?;
        }
        let arg = self.unit.consts.add(keyword_names(keywords));
        self.emit_arg(Opcode::KwNames, arg);
        Ok(())
    }

    /// The arguments and the call itself, with `pushed` arguments on the stack already.
    pub fn call_helper(&mut self, pushed: usize, args: &'a [Expr], keywords: &'a [Keyword]) -> Compiled {
        self.check_keywords(keywords)?;
        let unpacks = args.iter().any(Expr::is_starred) || keywords.iter().any(|k| k.name.is_none());
        if !unpacks && args.len() + keywords.len() * 2 <= STACK_USE_GUIDELINE {
            self.visit_exprs(args)?;
            self.keyword_values(keywords)?;
            self.call(pushed + args.len() + keywords.len());
            return Ok(());
        }
        match args {
            [
                Expr {
                    kind: ExprKind::Starred { value, .. },
                    ..
                },
            ] if pushed == 0 => self.visit_expr(value)?,
            _ => self.display(args, pushed, TUPLE)?,
        }
        self.keyword_mapping(keywords)?;
        self.emit_arg(Opcode::CallFunctionEx, u32::from(!keywords.is_empty()));
        Ok(())
    }

    /// Keyword arguments and `**mapping`s as one dict.
    fn keyword_mapping(&mut self, keywords: &'a [Keyword]) -> Compiled {
        let mut have_dict = false;
        let mut start = 0;
        for (index, keyword) in keywords.iter().enumerate() {
            if keyword.name.is_some() {
                continue;
            }
            if index > start {
                self.sub_keywords(&keywords[start..index])?;
                if have_dict {
                    self.emit_arg(Opcode::DictMerge, 1);
                }
                have_dict = true;
            }
            if !have_dict {
                self.emit_arg(Opcode::BuildMap, 0);
                have_dict = true;
            }
            self.visit_expr(&keyword.value)?;
            self.emit_arg(Opcode::DictMerge, 1);
            start = index + 1;
        }
        if start < keywords.len() {
            self.sub_keywords(&keywords[start..])?;
            if have_dict {
                self.emit_arg(Opcode::DictMerge, 1);
            }
        }
        Ok(())
    }

    fn sub_keywords(&mut self, keywords: &'a [Keyword]) -> Compiled {
        let count = keywords.len();
        let big = count * 2 > STACK_USE_GUIDELINE;
        if count > 1 && !big {
            for keyword in keywords {
                self.visit_expr(&keyword.value)?;
            }
            self.load_const(keyword_names(keywords));
            self.emit_arg(Opcode::BuildConstKeyMap, count as u32);
            return Ok(());
        }
        if big {
            self.emit_arg_noline(Opcode::BuildMap, 0);
        }
        for keyword in keywords {
            if let Some(name) = &keyword.name {
                self.load_const(Const::Str(name.clone()));
            }
            self.visit_expr(&keyword.value)?;
            if big {
                self.emit_arg_noline(Opcode::MapAdd, 1);
            }
        }
        if !big {
            self.emit_arg(Opcode::BuildMap, count as u32);
        }
        Ok(())
    }
}

fn keyword_names(keywords: &[Keyword]) -> Const {
    Const::Tuple(keywords.iter().filter_map(|k| k.name.clone()).map(Const::Str).collect())
}
