//! Making a program smaller while it still shows what it shows: delta debugging over statements.
//!
//! Runs of statements are left out, longest first (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing
//! Input", 2002), then single clauses, and blocks give way to their bodies, until nothing more can go.

use crate::generator::tree::{Statement, size};

/// The smallest program found for which `shows` still holds, in at most `trials` trials.
pub fn shrink(program: Vec<Statement>, trials: usize, shows: &mut dyn FnMut(&[Statement]) -> bool) -> Vec<Statement> {
    let mut best = program;
    let mut left = trials;
    loop {
        let before = size(&best);
        let mut length = best.len().max(1);
        while length > 0 {
            let mut path = Vec::new();
            best = cut(best.clone(), &best, &mut path, length, &mut left, shows);
            length /= 2;
        }
        if size(&best) == before || left == 0 {
            return best;
        }
    }
}

/// Leaves out runs of `length` statements, here and in every body below; `path` leads from the root to `here`.
fn cut(
    mut root: Vec<Statement>,
    here: &[Statement],
    path: &mut Vec<(usize, usize)>,
    length: usize,
    left: &mut usize,
    shows: &mut dyn FnMut(&[Statement]) -> bool,
) -> Vec<Statement> {
    let mut here = here.to_vec();
    let mut index = 0;
    while index < here.len() {
        let mut smaller = here.clone();
        smaller.drain(index..(index + length).min(here.len()));
        if let Some(found) = tried(&root, path, &smaller, left, shows) {
            (root, here) = (found, smaller);
        } else {
            index += length;
        }
    }
    for index in (0..here.len()).rev() {
        let Some(Statement::Block(clauses)) = here.get(index).cloned() else {
            continue;
        };
        if length == 1 {
            let mut simpler = Vec::new();
            for clause in &clauses {
                simpler.push(clause.body.clone());
            }
            for number in (1..clauses.len()).rev() {
                let mut fewer = clauses.clone();
                fewer.remove(number);
                simpler.push(vec![Statement::Block(fewer)]);
            }
            let found = simpler.into_iter().find_map(|replacement| {
                let mut smaller = here.clone();
                smaller.splice(index..=index, replacement);
                tried(&root, path, &smaller, left, shows).map(|found| (found, smaller))
            });
            if let Some(found) = found {
                (root, here) = found;
                continue;
            }
        }
        for (number, clause) in clauses.iter().enumerate() {
            path.push((index, number));
            root = cut(root, &clause.body, path, length, left, shows);
            path.pop();
            here = body(&root, path).to_vec();
        }
    }
    root
}

fn tried(
    root: &[Statement],
    path: &[(usize, usize)],
    smaller: &[Statement],
    left: &mut usize,
    shows: &mut dyn FnMut(&[Statement]) -> bool,
) -> Option<Vec<Statement>> {
    *left = left.checked_sub(1)?;
    let mut candidate = root.to_vec();
    replace(&mut candidate, path, smaller);
    shows(&candidate).then_some(candidate)
}

fn body<'a>(root: &'a [Statement], path: &[(usize, usize)]) -> &'a [Statement] {
    match path {
        [] => root,
        [(index, number), rest @ ..] => match &root[*index] {
            Statement::Block(clauses) => body(&clauses[*number].body, rest),
            Statement::Line(_) => unreachable!("a path leads through blocks"),
        },
    }
}

fn replace(root: &mut Vec<Statement>, path: &[(usize, usize)], with: &[Statement]) {
    match path {
        [] => *root = with.to_vec(),
        [(index, number), rest @ ..] => match &mut root[*index] {
            Statement::Block(clauses) => replace(&mut clauses[*number].body, rest, with),
            Statement::Line(_) => unreachable!("a path leads through blocks"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generator::source;

    #[test]
    fn only_what_matters_is_left() {
        let line = |text: &str| Statement::line(text);
        let program = vec![
            line("a"),
            Statement::block(
                "if x:",
                vec![line("b"), Statement::block("for i in y:", vec![line("c"), line("bad")])],
            ),
            line("d"),
            line("worse"),
        ];
        let mut shows = |candidate: &[Statement]| {
            let text = source(candidate);
            text.contains("bad") && text.contains("worse")
        };
        assert_eq!(source(&shrink(program, 1000, &mut shows)), "bad\nworse\n");
    }
}
