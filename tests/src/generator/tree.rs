//! A program as a tree of statements, which is what the shrinker cuts.

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// One logical line, without its indentation.
    Line(String),
    /// A compound statement: `if … elif … else`, `try … except … finally`, `def …`.
    Block(Vec<Clause>),
}

/// A header, colon included, and the statements below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    pub header: String,
    pub body: Vec<Statement>,
}

impl Clause {
    pub fn new(header: impl Into<String>, body: Vec<Statement>) -> Clause {
        Clause {
            header: header.into(),
            body,
        }
    }
}

impl Statement {
    pub fn line(text: impl Into<String>) -> Statement {
        Statement::Line(text.into())
    }

    /// A compound statement of one clause.
    pub fn block(header: impl Into<String>, body: Vec<Statement>) -> Statement {
        Statement::Block(vec![Clause::new(header, body)])
    }
}

/// The program's text. An empty body becomes `pass`.
pub fn source(program: &[Statement]) -> String {
    let mut text = String::new();
    write(program, 0, &mut text);
    text
}

fn write(statements: &[Statement], depth: usize, text: &mut String) {
    let indentation = "    ".repeat(depth);
    for statement in statements {
        match statement {
            Statement::Line(line) => write_lines(line, &indentation, text),
            Statement::Block(clauses) => {
                for clause in clauses {
                    write_lines(&clause.header, &indentation, text);
                    if clause.body.is_empty() {
                        text.push_str(&format!("{indentation}    pass\n"));
                    }
                    write(&clause.body, depth + 1, text);
                }
            }
        }
    }
}

/// A line with its indentation; a decorator and what it decorates are two of one header.
fn write_lines(lines: &str, indentation: &str, text: &mut String) {
    for line in lines.lines() {
        text.push_str(&format!("{indentation}{line}\n"));
    }
}

/// How many lines there are, headers included.
pub fn size(program: &[Statement]) -> usize {
    let of = |statement: &Statement| match statement {
        Statement::Line(_) => 1,
        Statement::Block(clauses) => clauses.iter().map(|clause| 1 + size(&clause.body)).sum(),
    };
    program.iter().map(of).sum()
}
