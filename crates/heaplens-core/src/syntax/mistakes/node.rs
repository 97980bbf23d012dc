//! What an error message needs to know of an expression.

use std::rc::Rc;

use super::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Attribute,
    Await,
    Call,
    Comparison,
    /// `a in b`, which a `for` may have been meant to be.
    Membership,
    Conditional,
    Dict,
    DictComprehension,
    Ellipsis,
    False,
    FString,
    Generator,
    Lambda,
    List,
    ListComprehension,
    Literal,
    Name,
    Named,
    None,
    Operation,
    Set,
    SetComprehension,
    Starred,
    Subscript,
    True,
    Tuple,
    Yield,
}

#[derive(Debug)]
pub(super) struct Node {
    pub shape: Shape,
    pub span: Span,
    /// The items of a tuple or list, the value of a starred, the left side of a membership.
    pub parts: Vec<Rc<Node>>,
}

/// What a target is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Assign,
    Delete,
    For,
}

impl Node {
    pub fn new(shape: Shape, span: Span) -> Rc<Node> {
        Node::with(shape, span, Vec::new())
    }

    pub fn with(shape: Shape, span: Span, parts: Vec<Rc<Node>>) -> Rc<Node> {
        Rc::new(Node { shape, span, parts })
    }

    /// CPython's `_PyPegen_get_expr_name`.
    pub fn name(&self) -> &'static str {
        match self.shape {
            Shape::Attribute => "attribute",
            Shape::Await => "await expression",
            Shape::Call => "function call",
            Shape::Comparison | Shape::Membership => "comparison",
            Shape::Conditional => "conditional expression",
            Shape::Dict => "dict literal",
            Shape::DictComprehension => "dict comprehension",
            Shape::Ellipsis => "ellipsis",
            Shape::False => "False",
            Shape::FString => "f-string expression",
            Shape::Generator => "generator expression",
            Shape::Lambda => "lambda",
            Shape::List => "list",
            Shape::ListComprehension => "list comprehension",
            Shape::Literal => "literal",
            Shape::Name => "name",
            Shape::Named => "named expression",
            Shape::None => "None",
            Shape::Operation => "expression",
            Shape::Set => "set display",
            Shape::SetComprehension => "set comprehension",
            Shape::Starred => "starred",
            Shape::Subscript => "subscript",
            Shape::True => "True",
            Shape::Tuple => "tuple",
            Shape::Yield => "yield expression",
        }
    }
}

/// The part of an expression that can not be a target.
pub(super) fn invalid_target(node: &Rc<Node>, for_what: Use) -> Option<&Rc<Node>> {
    match node.shape {
        Shape::Name | Shape::Attribute | Shape::Subscript => None,
        Shape::List | Shape::Tuple => node.parts.iter().find_map(|part| invalid_target(part, for_what)),
        Shape::Starred if for_what == Use::Delete => Some(node),
        Shape::Starred => invalid_target(node.parts.first()?, for_what),
        Shape::Membership if for_what == Use::For => invalid_target(node.parts.first()?, for_what),
        Shape::Comparison if for_what == Use::For => None,
        _ => Some(node),
    }
}
