//! Functions: parameters of every kind, closures, recursion.

use super::{Clause, Function, Generator, Kind, Scope, Statement};

impl Generator {
    /// A function that later statements may call.
    pub(super) fn function(&mut self) -> Statement {
        let name = self.fresh("fn");
        let mut function = Function {
            name: name.clone(),
            parameters: Vec::new(),
            defaults: 0,
            star: self.random.chance(20),
            keywords: Vec::new(),
            result: self.kind(),
            cost: 1,
        };
        for _ in 0..self.random.below(4) {
            let kind = self.kind();
            function.parameters.push(kind);
        }
        function.defaults = self.random.below(function.parameters.len() + 1);
        if self.random.chance(25) {
            let kind = self.kind();
            function.keywords.push((self.fresh("kw"), kind));
        }
        let required = function.parameters.len() - function.defaults;
        let positional_only = (self.random.chance(15) && !function.parameters.is_empty()).then_some(1);
        let mut header = Vec::new();
        let mut scope = Scope {
            is_function: true,
            ..Scope::default()
        };
        for (index, &kind) in function.parameters.iter().enumerate() {
            let parameter = format!("a{index}");
            header.push(if index < required {
                parameter.clone()
            } else {
                format!("{parameter}={}", self.literal(kind))
            });
            scope.variables.push(super::Variable { name: parameter, kind });
            if positional_only == Some(index + 1) {
                header.push("/".to_owned());
            }
        }
        if function.star {
            header.push("*args".to_owned());
            scope.variables.push(super::Variable {
                name: "args".to_owned(),
                kind: Kind::Tuple,
            });
        } else if !function.keywords.is_empty() {
            header.push("*".to_owned());
        }
        for (name, kind) in function.keywords.clone() {
            header.push(format!("{name}={}", self.literal(kind)));
            scope.variables.push(super::Variable { name, kind });
        }
        if self.random.chance(10) {
            header.push("**rest".to_owned());
        }
        let (outer_depth, outer_weight, outer_cost) = (self.depth, self.weight, self.cost);
        (self.depth, self.weight, self.cost) = (1, 1, 0);
        self.scopes.push(scope);
        let body = match self.random.below(4) {
            0 => self.closure_body(function.result),
            1 => self.recursive_body(&function),
            _ => self.plain_body(function.result),
        };
        self.scopes.pop();
        function.cost = 1 + self.cost;
        (self.depth, self.weight, self.cost) = (outer_depth, outer_weight, outer_cost);
        self.functions.push(function);
        let mut clause = Clause::new(format!("def {name}({}):", header.join(", ")), body);
        if self.random.chance(10) {
            clause.header = format!("def {name}({}) -> 'note':", header.join(", "));
        }
        Statement::Block(vec![clause])
    }

    fn plain_body(&mut self, result: Kind) -> Vec<Statement> {
        let mut body = Vec::new();
        if self.random.chance(20)
            && let Some(variable) = self.scopes[0].variables.first().cloned()
        {
            // The name is the module's here, for reading and for binding.
            body.push(Statement::line(format!("global {}", variable.name)));
            self.scope().variables.push(variable);
        }
        let count = 1 + self.random.below(4);
        body.extend(self.statements(count));
        if self.random.chance(30) {
            let (test, value) = (self.condition(), self.expression(result));
            body.push(Statement::block(
                format!("if {test}:"),
                vec![Statement::line(format!("return {value}"))],
            ));
        }
        if self.random.chance(20) {
            let (value, other) = (self.expression(result), self.expression(result));
            let mut last = vec![Statement::line("print('finally')")];
            if self.random.chance(30) {
                last.push(Statement::line(format!("return {other}")));
            }
            body.push(Statement::Block(vec![
                Clause::new("try:", vec![Statement::line(format!("return {value}"))]),
                Clause::new("finally:", last),
            ]));
        }
        body.push(Statement::line(format!("return {}", self.expression(result))));
        body
    }

    /// Inner functions share a variable with this one and with each other.
    fn closure_body(&mut self, result: Kind) -> Vec<Statement> {
        let shared = self.fresh("k");
        let start = self.expression(Kind::Int);
        let mut body = vec![Statement::line(format!("{shared} = {start}"))];
        self.declare(shared.clone(), Kind::Int);
        let mut inner = vec![
            Statement::line(format!("nonlocal {shared}")),
            Statement::line(format!("{shared} += step")),
        ];
        if self.random.chance(40) {
            inner.push(Statement::line(format!("print('inner', {shared}, step)")));
        }
        inner.push(Statement::line(format!("return {shared}")));
        body.push(Statement::block("def bump(step=1):", inner));
        let late = self.random.below(2) == 0;
        let binding = if late { "" } else { "i=i" };
        body.push(Statement::line(format!(
            "late = [lambda {binding}: (i, {shared}) for i in range(3)]"
        )));
        for _ in 0..1 + self.random.below(3) {
            let line = match self.random.below(7) {
                0 => "print([f() for f in late])".to_owned(),
                1 => format!("print(bump(), {shared})"),
                2 => "print(bump.__closure__[0].cell_contents, bump.__code__.co_freevars)".to_owned(),
                3 => format!("{shared} = {}", self.expression(Kind::Int)),
                4 => format!("del {shared}"),
                5 => "print(sys.getrefcount(bump), sys.getrefcount(late))".to_owned(),
                _ => "print(bump(step=2), late[1]())".to_owned(),
            };
            body.push(Statement::line(line));
        }
        body.push(Statement::line(format!("return {}", self.expression(result))));
        body
    }

    /// Counts down; the counter is the last parameter of an inner function.
    fn recursive_body(&mut self, function: &Function) -> Vec<Statement> {
        let depth = 1 + self.random.below(5);
        self.weight = depth + 1;
        let mut inner = vec![Statement::block(
            "if depth <= 0:",
            vec![Statement::line(format!("return {}", self.expression(function.result)))],
        )];
        inner.extend(self.nested_body(1));
        if self.random.chance(30) {
            inner.push(Statement::line("print('depth', depth, sys.getrefcount(go))"));
        }
        inner.push(Statement::Block(if self.random.chance(30) {
            vec![
                Clause::new("try:", vec![Statement::line("got = go(depth - 1)")]),
                Clause::new("finally:", vec![Statement::line("print('up', depth)")]),
            ]
        } else {
            vec![Clause::new("if True:", vec![Statement::line("got = go(depth - 1)")])]
        }));
        inner.push(Statement::line("return got"));
        self.weight = 1;
        vec![
            Statement::block("def go(depth):", inner),
            Statement::line(format!("return go({depth})")),
        ]
    }
}
