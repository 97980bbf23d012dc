# ast: the classes of nodes, and what is done with trees. `_tree` makes one of a source, `_compile_tree` compiles one.

from sys import intern

_abstract_grammar = '''
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body)
    | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
    | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
    | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list)
    | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
    | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target, expr annotation, expr? value, int simple)
    | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
    | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)
    | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
    | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
    | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg)
    | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names)
    | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)
    | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
    | Dict(expr* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
    | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)
    | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
    | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)
    | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
    | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
    | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
    | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
    | Slice(expr? lower, expr? upper, expr? step)
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment)
keyword(identifier? arg, expr value)
alias(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
    | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
    | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name)
    | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
type_ignore = TypeIgnore(int lineno, string tag)
'''
_PLACES = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')

PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000


class AST:
    _fields = __match_args__ = _attributes = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(
                f'{cls.__name__} constructor takes at most {len(fields)} positional argument{"s" * (len(fields) != 1)}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


_names = AST.__init__.__globals__
# Of each class the types of its fields, of each sum its classes; what `_tree` makes nodes of.
_types = {}
_kinds = {}


def _define(name, base, doc, fields, **more):
    # `fields` is what stands in brackets in the grammar.
    kinds = [field.split() for field in fields.split(', ') if field]
    names = tuple([intern(name) for kind, name in kinds])
    more |= {name: None for kind, name in kinds if kind[-1] == '?'}
    cls = type(name, (base,), {'__module__': 'ast', '__doc__': doc, '_fields': names, '__match_args__': names, **more})
    _names[name] = cls
    _types[cls] = [kind for kind, name in kinds]
    _kinds[name] = cls, names
    return cls


def _define_all():
    rules = _abstract_grammar.strip().replace('\n    ', ' ').split('\n')
    for rule in rules:
        name, is_sum, right = rule.partition(' = ')
        name, _, fields = name.rstrip(')').partition('(')
        more = {'_attributes': ()}
        if name in ('stmt', 'expr', 'excepthandler', 'pattern', 'arg', 'keyword', 'alias'):
            more = {'_attributes': _PLACES} if name == 'pattern' else {
                '_attributes': _PLACES, 'end_lineno': None, 'end_col_offset': None}
        doc = rule.replace(' | ', '\n' + ' ' * (len(name) + 1) + '| ') if '(' in right else rule
        base = _define(name, AST, doc, fields, **more)
        for kind in right.split(' | ') if is_sum else ():
            inner, _, fields = kind.rstrip(')').partition('(')
            cls = _define(inner, base, kind, fields)
            if name in ('expr_context', 'boolop', 'operator', 'unaryop', 'cmpop'):
                _kinds[inner] = cls()


_define_all()
del _define_all


class slice(AST):
    'Deprecated AST node class.'


class Index(slice):
    'Deprecated AST node class. Use the index value directly instead.'

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    'Deprecated AST node class. Use ast.Tuple instead.'

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    'Deprecated AST node class.  Unused in Python 3.'


class AugLoad(expr_context):
    'Deprecated AST node class.  Unused in Python 3.'


class AugStore(expr_context):
    'Deprecated AST node class.  Unused in Python 3.'


class Param(expr_context):
    'Deprecated AST node class.  Unused in Python 3.'


# Names that Constant had once.

def _value_property():
    def get(self):
        return self.value

    def set(self, value):
        self.value = value
    return property(get, set)


Constant.n = _value_property()
Constant.s = _value_property()


class _ConstantOf(type):
    def __instancecheck__(cls, node):
        if not isinstance(node, Constant):
            return False
        if cls in _constants:
            kinds = _constants[cls]
            return hasattr(node, 'value') and isinstance(node.value, kinds) and (
                not isinstance(node.value, bool) or bool in kinds)
        return type.__instancecheck__(cls, node)


def _constant_new(cls, *args, **kwargs):
    if cls is Ellipsis:
        return Constant(..., *args, **kwargs)
    names = {'n': 'value', 's': 'value'}
    return Constant(*args, **{names.get(name, name): value for name, value in kwargs.items()})


_constants = {}
for _name, _value in {'Num': (int, float, complex), 'Str': (str,), 'Bytes': (bytes,), 'NameConstant': (bool, type(None)),
                      'Ellipsis': (type(...),)}.items():
    _names[_name] = _ConstantOf(_name, (Constant,), {
        '__module__': 'ast', '__new__': _constant_new, '__doc__': 'Deprecated AST node class. Use ast.Constant instead'})
    _constants[_names[_name]] = _value


# ---- compiling ----

def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    if type_comments or feature_version is not None:
        raise NotImplementedError("heaplens does not provide 'type_comments' and 'feature_version' of 'ast.parse'")
    return compile(source, filename, mode, PyCF_ONLY_AST)


def _compiled(source, filename, mode, flags):
    # What `compile` does where trees are wanted or given.
    only_tree = flags & PyCF_ONLY_AST
    if mode not in ('exec', 'eval', 'single'):
        if mode != 'func_type':
            raise ValueError("compile() mode must be 'exec', 'eval'" + (
                ", 'single' or 'func_type'" if only_tree else " or 'single'"))
        if only_tree:
            raise NotImplementedError("heaplens does not provide mode 'func_type' of 'compile'")
        raise ValueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
    if not isinstance(source, AST):
        return _tree(_kinds, source, filename, mode)
    if only_tree:
        return source
    wanted = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(source, wanted):
        raise TypeError(f'expected {wanted.__name__} node, got {type(source).__name__}')
    plain = _plain(source, 'mod')
    _check_fields(plain, wanted)
    line, annotations = 0, False
    for at, node in enumerate(source.body if mode != 'eval' else ()):
        if not (isinstance(node, ImportFrom) and node.module == '__future__'):
            if at or not (isinstance(node, Expr) and isinstance(node.value, Constant)):
                break
            continue
        line = node.lineno
        annotations = annotations or any(alias.name == 'annotations' for alias in node.names)
    return _compile_tree(plain, filename, mode, annotations, line)


def _integer(value):
    if not isinstance(value, int):
        raise ValueError(f'invalid integer value: {value!r}')
    return int(value)


def _plain(node, kind):
    # A node as a tuple of the name of its class, its place, and its fields, which have the types they should have.
    if kind == 'identifier' or kind == 'string':
        if node is not None and type(node) is not str:
            raise TypeError(f'AST {kind} must be of type str')
        return node
    if kind == 'int':
        return _integer(node)
    if kind == 'constant' or node is None:
        return node
    base = _names[kind]
    place = None
    if base._attributes:
        place = []
        for name in _PLACES:
            value = getattr(node, name, None)
            if value is None:
                if name[:3] != 'end':
                    raise TypeError(f'required field "{name}" missing from {kind}')
                value = place[len(place) - 2]
            place.append(_integer(value))
        place = tuple(place)
    cls = base
    if not _types[base] and base is not arguments:
        for cls in type(node).__mro__:
            if base in cls.__bases__ and cls in _types:
                break
        else:
            raise TypeError(f'expected some sort of {kind}, but got {node!r}')
    name = cls.__name__
    values = [name, place]
    for field, inner in zip(_kinds[name][1] if _types[cls] else (), _types[cls]):
        bare = inner.rstrip('*?')
        try:
            value = getattr(node, field)
        except AttributeError:
            if inner[-1] != '?':
                raise TypeError(f'required field "{field}" missing from {name}') from None
            value = None
        if inner[-1] == '*':
            if type(value) is not list and not isinstance(value, list):
                raise TypeError(f'{name} field "{field}" must be a list, not a {type(value).__name__}')
            value = [_plain(item, bare) for item in value]
        elif value is None and inner[-1] == '?':
            pass
        else:
            value = _plain(value, bare)
            if value is None and bare != 'constant':
                raise ValueError(f"field '{field}' is required for {name}")
        values.append(value)
    return tuple(values)


_filled = {'body', 'items', 'cases', 'names', 'targets'}
_own_context = {'Attribute', 'Subscript', 'Starred', 'Name', 'List', 'Tuple'}


def _check_place(name, place):
    line, column, end_line, end_column = place
    if line > end_line:
        raise ValueError(f'AST node line range ({line}, {end_line}) is not valid')
    if line < 0 and end_line != line or column < 0 and column != end_column:
        raise ValueError(f'AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid')
    if line == end_line and column > end_column:
        raise ValueError(f'line {line}, column {column}-{end_column} is not a valid range')


def _check_constant(value):
    if type(value) in (tuple, frozenset):
        for item in value:
            _check_constant(item)
    elif type(value) not in (int, float, complex, str, bytes, bool, type(None), type(...)):
        raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')


def _check_fields(plain, cls, context='Load'):
    # What makes no sense where every field has its type.
    name, place, *values = plain
    if place is not None:
        _check_place(name, place)
    fields = dict(zip(cls._fields, values))
    own = 'Load'
    if issubclass(cls, expr):
        if name in _own_context:
            own = fields['ctx'][0]
            if name == 'Name' and fields['id'] in ('None', 'True', 'False'):
                raise ValueError(f"identifier field can't represent '{fields['id']}' constant")
            if own != context:
                raise ValueError(f'expression must have {context} context but has {own} instead')
        elif context != 'Load':
            raise ValueError(f"expression which can't be assigned to in {context} context")
        wrong = None
        if name == 'Constant':
            return _check_constant(values[0])
        elif name == 'BoolOp' and len(fields['values']) < 2:
            wrong = 'BoolOp with less than 2 values'
        elif name == 'Dict' and len(fields['keys']) != len(fields['values']):
            wrong = "Dict doesn't have the same number of keys as values"
        elif name == 'Compare' and not fields['comparators']:
            wrong = 'Compare with no comparators'
        elif name == 'Compare' and len(fields['ops']) != len(fields['comparators']):
            wrong = 'Compare has a different number of comparators and operands'
        elif fields.get('generators') == []:
            wrong = 'comprehension with no generators'
        elif name == 'FormattedValue' and fields['conversion'] not in (-1, 97, 114, 115):
            raise SystemError(f'Unrecognized conversion character {fields["conversion"]}')
        if wrong:
            raise ValueError(wrong)
    elif not issubclass(cls, mod):
        for field in cls._fields:
            if field in _filled and not fields[field]:
                raise ValueError(f'empty {field} on {name}')
        wrong = None
        if name == 'AnnAssign' and fields['target'][0] != 'Name' and fields['simple']:
            raise TypeError('AnnAssign with simple non-Name target')
        elif name == 'Raise' and fields['cause'] and not fields['exc']:
            wrong = 'Raise with cause but no exception'
        elif name in ('Try', 'TryStar') and not fields['handlers']:
            if not fields['finalbody']:
                wrong = f'{name} has neither except handlers nor finalbody'
            elif fields['orelse']:
                wrong = f'{name} has orelse but no except handlers'
        elif name == 'ImportFrom' and (fields['level'] or 0) < 0:
            wrong = 'Negative ImportFrom level'
        elif name == 'arguments':
            if len(fields['defaults']) > len(fields['posonlyargs']) + len(fields['args']):
                wrong = 'more positional defaults than args on arguments'
            elif len(fields['kwonlyargs']) != len(fields['kw_defaults']):
                wrong = 'length of kwonlyargs is not the same as kw_defaults on arguments'
        elif name == 'MatchOr' and len(values[0]) < 2:
            wrong = 'MatchOr requires at least 2 patterns'
        elif name == 'MatchSingleton' and values[0] not in (None, True, False):
            wrong = 'MatchSingleton can only contain True, False and None'
        elif name == 'MatchValue' and values[0][0] not in ('Constant', 'Attribute', 'UnaryOp', 'BinOp', 'JoinedStr'):
            wrong = 'patterns may only match literals and attribute lookups'
        elif name in ('MatchMapping', 'MatchClass') and len(values[-3 if name[5] == 'M' else -2]) != len(values[-2 + (name[5] == 'C')]):
            wrong = (f"{name} doesn't have the same number of " + (
                'keys as patterns' if name == 'MatchMapping' else 'keyword attributes as patterns'))
        if wrong:
            raise ValueError(wrong)
    for field, kind in zip(cls._fields, _types[cls]):
        value = fields[field]
        bare = kind.rstrip('*?')
        if value is None or bare in ('identifier', 'string', 'int', 'constant'):
            continue
        inner = 'Load'
        if field in ('target', 'targets', 'optional_vars'):
            inner = 'Del' if name == 'Delete' else 'Store'
        elif field == 'elts' or name == 'Starred':
            inner = own
        for item in value if kind[-1] == '*' else [value]:
            if item is not None:
                _check_fields(item, _names[item[0]], inner)
            elif not (field == 'keys' or field == 'kw_defaults'):
                words = {'expr': 'expression', 'stmt': 'statement'}
                raise ValueError(f'None disallowed in {words.get(bare, bare)} list')


# ---- looking at trees ----

def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for name, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    def visit(self, node):
        visitor = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        for field, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        # Visitors that were written for the old classes.
        for cls, kinds in _constants.items():
            visitor = getattr(self, 'visit_' + cls.__name__, None)
            if visitor is not None and type(node.value) in kinds:
                return visitor(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                kept = []
                for value in old:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        if not isinstance(value, AST):
                            kept.extend(value)
                            continue
                    kept.append(value)
                old[:] = kept
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def copy_location(new_node, old_node):
    for name in _PLACES:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, places):
        own = []
        for name, outer in zip(_PLACES, places):
            if name in node._attributes:
                if getattr(node, name, None) is None and (name[:3] == 'end' or not hasattr(node, name)):
                    setattr(node, name, outer)
                else:
                    outer = getattr(node, name)
            own.append(outer)
        for child in iter_child_nodes(node):
            fix(child, own)
    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (end := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end + n
    return node


def _docstring_node(node):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if node.body and isinstance(node.body[0], Expr):
        value = node.body[0].value
        if isinstance(value, Constant) and isinstance(value.value, str):
            return value


def get_docstring(node, clean=True):
    found = _docstring_node(node)
    if found is None:
        return None
    if clean:
        from inspect import cleandoc
        return cleandoc(found.value)
    return found.value


def get_source_segment(source, node, *, padded=False):
    try:
        line, column, end_line, end_column = [getattr(node, name) for name in _PLACES]
        if end_line is None or end_column is None:
            return None
    except AttributeError:
        return None
    # Lines end at line ends alone, and not at form feeds.
    rows = source.replace('\r\n', '\n').replace('\r', '\n').split('\n')
    kept = []
    at = 0
    for row in rows:
        at += len(row)
        kept.append(row + source[at:at + 1 + (source[at:at + 2] == '\r\n')])
        at += len(kept[-1]) - len(row)
    rows = [row.encode() for row in kept[line - 1:end_line]]
    if line == end_line:
        return rows[0][column:end_column].decode()
    first, last = rows[0], rows[-1]
    rows[-1] = last[:end_column]
    rows[0] = first[column:]
    padding = ''
    if padded:
        padding = ''.join([c if c in '\f\t' else ' ' for c in first[:column].decode()])
    return padding + b''.join(rows).decode()


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def shown(node, level):
        # The text, and whether it may stand on one line with others.
        if indent is None:
            begin, between = '', ', '
        else:
            level += 1
            begin = '\n' + indent * level
            between = ',' + begin
        if isinstance(node, list):
            if not node:
                return '[]', True
            return '[' + begin + between.join([shown(item, level)[0] for item in node]) + ']', False
        if not isinstance(node, AST):
            return repr(node), True
        cls = type(node)
        parts = []
        simple = True
        named = annotate_fields
        for names, with_name in ((node._fields, False), (node._attributes if include_attributes else (), True)):
            for name in names:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    named = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    named = True
                    continue
                text, is_simple = shown(value, level)
                simple = simple and is_simple
                parts.append(f'{name}={text}' if named or with_name else text)
        if simple and len(parts) <= 3:
            return f'{node.__class__.__name__}({", ".join(parts)})', not parts
        return f'{node.__class__.__name__}({begin}{between.join(parts)})', False

    return shown(node, 0)[0]


def literal_eval(node_or_string):
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(' \t'), mode='eval')
    if isinstance(node, Expression):
        node = node.body

    def refuse(node):
        line = getattr(node, 'lineno', None)
        where = f' on line {line}' if line else ''
        raise ValueError(f'malformed node or string{where}: {node!r}')

    def number(node):
        if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
            refuse(node)
        return node.value

    def signed(node):
        if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
            value = number(node.operand)
            return +value if isinstance(node.op, UAdd) else -value
        return number(node)

    def value_of(node):
        if isinstance(node, Constant):
            return node.value
        if isinstance(node, Tuple):
            return tuple(map(value_of, node.elts))
        if isinstance(node, List):
            return list(map(value_of, node.elts))
        if isinstance(node, Set):
            return set(map(value_of, node.elts))
        if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set'
                and node.args == node.keywords == []):
            return set()
        if isinstance(node, Dict):
            if len(node.keys) != len(node.values):
                refuse(node)
            return dict(zip(map(value_of, node.keys), map(value_of, node.values)))
        if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
            left = signed(node.left)
            right = number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
        return signed(node)

    return value_of(node)


# ---- from a tree back to source ----

_BINARY = {'Add': ('+', 13), 'Sub': ('-', 13), 'Mult': ('*', 14), 'MatMult': ('@', 14), 'Div': ('/', 14), 'Mod': ('%', 14),
           'LShift': ('<<', 12), 'RShift': ('>>', 12), 'BitOr': ('|', 9), 'BitXor': ('^', 10), 'BitAnd': ('&', 11),
           'FloorDiv': ('//', 14), 'Pow': ('**', 16)}
_UNARY = {'Invert': ('~', 15), 'Not': ('not ', 7), 'UAdd': ('+', 15), 'USub': ('-', 15)}
_COMPARED = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
             'In': 'in', 'NotIn': 'not in'}
_QUOTES = ("'", '"', '"""', "'''")
# How tightly an operand binds.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _EXPR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _AWAIT,
 _ATOM) = range(1, 19)


def _quotable(text, quotes, escape_space=False):
    # The text with its escapes, and the quotes that it may stand between.
    def escaped(c):
        if not escape_space and c in '\n\t':
            return c
        if c == '\\' or not c.isprintable():
            return c.encode('unicode_escape').decode('ascii')
        return c
    result = ''.join(map(escaped, text))
    possible = [quote for quote in quotes if quote not in result and (len(quote) == 3 or '\n' not in result)]
    if not possible:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes if shown[0] in quote), shown[0])]
    if result:
        possible.sort(key=lambda quote: quote[0] == result[-1])
        if possible[0][0] == result[-1]:
            result = result[:-1] + '\\' + result[-1]
    return result, possible


class _Unparser:
    # Expressions are texts; statements are lines.
    def __init__(self, avoid_backslashes=False):
        self.avoid_backslashes = avoid_backslashes
        self.out = []
        self.indent = 0

    def line(self, *parts):
        if self.out:
            self.out.append('\n')
        self.out.append('    ' * self.indent + ''.join(parts))

    def block(self, head, body, docstring=None):
        self.line(head, ':')
        self.indent += 1
        if docstring is not None:
            self.docstring(docstring)
            body = body[1:]
        self.statements(body)
        self.indent -= 1

    def docstring(self, node):
        self.line('u' if node.kind == 'u' else '', self.quoted(node.value, _QUOTES[2:]))

    def statements(self, body):
        for node in body:
            self.statement(node)

    def statement(self, node):
        getattr(self, 'do_' + type(node).__name__)(node)

    def text(self, node, level=_TEST):
        if node is None:
            return ''
        return getattr(self, 'see_' + type(node).__name__)(node, level)

    def texts(self, nodes, level=_TEST):
        return ', '.join([self.text(node, level) for node in nodes])

    def quoted(self, text, quotes=_QUOTES):
        text, quotes = _quotable(text, quotes)
        return quotes[0] + text + quotes[0]

    def any(self, node):
        # A whole tree, or a part of one.
        kind = type(node).__name__
        if isinstance(node, list):
            for item in node:
                self.any(item)
        elif hasattr(self, 'do_' + kind):
            self.statement(node)
        elif hasattr(self, 'see_' + kind):
            self.out.append(self.text(node))
        elif isinstance(node, AST):
            for child in iter_child_nodes(node):
                self.any(child)
        return ''.join(self.out)

    # Statements.

    def do_Module(self, node):
        body = node.body
        docstring = _docstring_node(node)
        if docstring is not None:
            self.docstring(docstring)
            body = body[1:]
        self.statements(body)

    def do_Interactive(self, node):
        self.statements(node.body)

    def do_Expr(self, node):
        self.line(self.text(node.value, _YIELD))

    def do_Import(self, node):
        self.line('import ', self.texts(node.names))

    def do_ImportFrom(self, node):
        self.line('from ', '.' * (node.level or 0), node.module or '', ' import ', self.texts(node.names))

    def do_Assign(self, node):
        self.line(*[self.text(target, _TUPLE) + ' = ' for target in node.targets], self.text(node.value), self.comment(node))

    def comment(self, node):
        text = getattr(node, 'type_comment', None)
        return f' # type: {text}' if text is not None else ''

    def do_AugAssign(self, node):
        self.line(self.text(node.target), f' {_BINARY[type(node.op).__name__][0]}= ', self.text(node.value))

    def do_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f'({target})'
        self.line(target, ': ', self.text(node.annotation), ' = ' if node.value else '', self.text(node.value))

    def do_Return(self, node):
        self.line('return', ' ' if node.value else '', self.text(node.value))

    def do_Pass(self, node):
        self.line(type(node).__name__.lower())

    do_Break = do_Continue = do_Pass

    def do_Delete(self, node):
        self.line('del ', self.texts(node.targets))

    def do_Assert(self, node):
        self.line('assert ', self.text(node.test), ', ' if node.msg else '', self.text(node.msg))

    def do_Global(self, node):
        self.line(type(node).__name__.lower(), ' ', ', '.join(node.names))

    do_Nonlocal = do_Global

    def do_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self.line('raise')
        else:
            self.line('raise ', self.text(node.exc), ' from ' if node.cause else '', self.text(node.cause))

    def do_Try(self, node, word='except'):
        self.block('try', node.body)
        for handler in node.handlers:
            self.handler(handler, word)
        self.others(node.orelse)
        self.others(node.finalbody, 'finally')

    def do_TryStar(self, node):
        self.do_Try(node, 'except*')

    def handler(self, node, word='except'):
        name = f' as {node.name}' if node.name else ''
        self.block(word + (' ' if node.type else '') + self.text(node.type) + name, node.body)

    do_ExceptHandler = handler

    def others(self, body, word='else'):
        if body:
            self.block(word, body)

    def do_ClassDef(self, node):
        self.decorators(node)
        inner = [self.text(item) for item in node.bases + node.keywords]
        head = f'class {node.name}' + (f'({", ".join(inner)})' if inner else '')
        self.block(head, node.body, _docstring_node(node))

    def decorators(self, node):
        if self.out:
            self.out.append('\n')
        for decorator in node.decorator_list:
            self.line('@', self.text(decorator))

    def do_FunctionDef(self, node, word='def'):
        self.decorators(node)
        returns = ' -> ' + self.text(node.returns) if node.returns else ''
        head = f'{word} {node.name}({self.text(node.args)}){returns}'
        docstring = _docstring_node(node)
        comment = self.comment(node)
        if comment:
            head += ':' + comment
            self.line(head)
            self.indent += 1
            if docstring is not None:
                self.docstring(docstring)
            self.statements(node.body[docstring is not None:])
            self.indent -= 1
        else:
            self.block(head, node.body, docstring)

    def do_AsyncFunctionDef(self, node):
        self.do_FunctionDef(node, 'async def')

    def do_For(self, node, word='for'):
        self.block(f'{word} {self.text(node.target, _TUPLE)} in {self.text(node.iter)}', node.body)
        self.others(node.orelse)

    def do_AsyncFor(self, node):
        self.do_For(node, 'async for')

    def do_If(self, node):
        word = 'if '
        while True:
            self.block(word + self.text(node.test), node.body)
            if not (node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], If)):
                break
            node = node.orelse[0]
            word = 'elif '
        self.others(node.orelse)

    def do_While(self, node):
        self.block('while ' + self.text(node.test), node.body)
        self.others(node.orelse)

    def do_With(self, node, word='with'):
        self.block(f'{word} {self.texts(node.items)}', node.body)

    def do_AsyncWith(self, node):
        self.do_With(node, 'async with')

    def do_Match(self, node):
        self.block('match ' + self.text(node.subject), node.cases)

    def do_match_case(self, node):
        guard = ' if ' + self.text(node.guard) if node.guard else ''
        self.block('case ' + self.text(node.pattern) + guard, node.body)

    # Parts of statements and expressions.

    def see_withitem(self, node, level):
        return self.text(node.context_expr) + (' as ' if node.optional_vars else '') + self.text(node.optional_vars)

    def see_alias(self, node, level):
        return node.name + (f' as {node.asname}' if node.asname else '')

    def see_keyword(self, node, level):
        return ('**' if node.arg is None else node.arg + '=') + self.text(node.value)

    def see_arg(self, node, level):
        return node.arg + (': ' if node.annotation else '') + self.text(node.annotation)

    def see_arguments(self, node, level):
        parts = []
        plain = node.posonlyargs + node.args
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        for index, (arg, default) in enumerate(zip(plain, defaults), 1):
            parts.append(self.text(arg) + ('=' if default else '') + self.text(default))
            if index == len(node.posonlyargs):
                parts.append('/')
        if node.vararg or node.kwonlyargs:
            parts.append('*' + self.text(node.vararg))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.text(arg) + ('=' if default else '') + self.text(default))
        if node.kwarg:
            parts.append('**' + self.text(node.kwarg))
        return ', '.join(parts)

    def see_comprehension(self, node, level):
        return (f' {"async " * bool(node.is_async)}for {self.text(node.target, _TUPLE)} in {self.text(node.iter, _OR)}'
                + ''.join([' if ' + self.text(test, _OR) for test in node.ifs]))

    # Expressions: `level` is how tightly what stands around them binds.

    def see_Expression(self, node, level):
        return self.text(node.body)

    def see_Name(self, node, level):
        return node.id

    def see_NamedExpr(self, node, level):
        return self.wrapped(level > _NAMED, f'{self.text(node.target, _ATOM)} := {self.text(node.value, _ATOM)}')

    def wrapped(self, wrap, text):
        return f'({text})' if wrap else text

    def see_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            inner = ', '.join(map(self.constant, value))
            return f'({inner},)' if len(value) == 1 else f'({inner})'
        if value is ...:
            return '...'
        return ('u' if node.kind == 'u' else '') + self.constant(value)

    def constant(self, value):
        if isinstance(value, (float, complex)):
            return repr(value).replace('inf', '1e309').replace('nan', '(1e309-1e309)')
        if self.avoid_backslashes and isinstance(value, str):
            return self.quoted(value)
        return repr(value)

    def see_JoinedStr(self, node, level):
        parts = [(self.in_fstring(value), isinstance(value, Constant)) for value in node.values]
        if self.avoid_backslashes:
            return 'f' + self.quoted(''.join([text for text, _ in parts]))
        quotes = _QUOTES
        shown = []
        for text, is_constant in parts:
            text, quotes = _quotable(text, quotes, is_constant)
            shown.append(text)
        return f'f{quotes[0]}{"".join(shown)}{quotes[0]}'

    def see_FormattedValue(self, node, level):
        return 'f' + repr(self.in_fstring(node))

    def in_fstring(self, node):
        if isinstance(node, Constant):
            if not isinstance(node.value, str):
                raise ValueError('Constants inside JoinedStr should be a string.')
            return node.value.replace('{', '{{').replace('}', '}}')
        if isinstance(node, JoinedStr):
            return ''.join(map(self.in_fstring, node.values))
        inner = _Unparser(True).text(node.value, _OR)
        if '\\' in inner:
            raise ValueError('Unable to avoid backslash in f-string expression part')
        if inner[:1] == '{':
            inner = ' ' + inner
        if node.conversion != -1:
            inner += '!' + chr(node.conversion)
        if node.format_spec:
            inner += ':' + self.in_fstring(node.format_spec)
        return '{' + inner + '}'

    def see_List(self, node, level):
        return f'[{self.texts(node.elts)}]'

    def see_Set(self, node, level):
        return f'{{{self.texts(node.elts)}}}' if node.elts else '{*()}'

    def see_Tuple(self, node, level):
        inner = self.texts(node.elts) + ',' * (len(node.elts) == 1)
        return self.wrapped(not node.elts or level > _TUPLE, inner)

    def see_Dict(self, node, level):
        parts = ['**' + self.text(value, _EXPR) if key is None else f'{self.text(key)}: {self.text(value)}'
                 for key, value in zip(node.keys, node.values)]
        return f'{{{", ".join(parts)}}}'

    def see_ListComp(self, node, level):
        return f'[{self.text(node.elt)}{self.generators(node)}]'

    def see_SetComp(self, node, level):
        return f'{{{self.text(node.elt)}{self.generators(node)}}}'

    def see_GeneratorExp(self, node, level):
        return f'({self.text(node.elt)}{self.generators(node)})'

    def see_DictComp(self, node, level):
        return f'{{{self.text(node.key)}: {self.text(node.value)}{self.generators(node)}}}'

    def generators(self, node):
        return ''.join(map(self.text, node.generators))

    def see_IfExp(self, node, level):
        return self.wrapped(level > _TEST, f'{self.text(node.body, _OR)} if {self.text(node.test, _OR)}'
                                           f' else {self.text(node.orelse)}')

    def see_Lambda(self, node, level):
        args = self.text(node.args)
        return self.wrapped(level > _TEST, f'lambda{" " * bool(args)}{args}: {self.text(node.body)}')

    def see_Yield(self, node, level):
        return self.wrapped(level > _YIELD, 'yield' + (' ' if node.value else '') + self.text(node.value, _ATOM))

    def see_YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.wrapped(level > _YIELD, 'yield from ' + self.text(node.value, _ATOM))

    def see_Await(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.wrapped(level > _AWAIT, 'await ' + self.text(node.value, _ATOM))

    def see_UnaryOp(self, node, level):
        sign, own = _UNARY[type(node.op).__name__]
        return self.wrapped(level > own, sign + self.text(node.operand, own))

    def see_BinOp(self, node, level):
        sign, own = _BINARY[type(node.op).__name__]
        left, right = (own + 1, own) if sign == '**' else (own, own + 1)
        return self.wrapped(level > own, f'{self.text(node.left, left)} {sign} {self.text(node.right, right)}')

    def see_Compare(self, node, level):
        parts = [f' {_COMPARED[type(op).__name__]} {self.text(right, _EXPR)}' for op, right in zip(node.ops, node.comparators)]
        return self.wrapped(level > _CMP, self.text(node.left, _EXPR) + ''.join(parts))

    def see_BoolOp(self, node, level):
        word, own = (' and ', _AND) if isinstance(node.op, And) else (' or ', _OR)
        parts = []
        inner = own
        for value in node.values:
            inner += 1
            parts.append(self.text(value, inner))
        return self.wrapped(level > own, word.join(parts))

    def see_Attribute(self, node, level):
        space = ' ' * (isinstance(node.value, Constant) and isinstance(node.value.value, int))
        return f'{self.text(node.value, _ATOM)}{space}.{node.attr}'

    def see_Call(self, node, level):
        return f'{self.text(node.func, _ATOM)}({self.texts(node.args + node.keywords)})'

    def see_Subscript(self, node, level):
        within = node.slice
        if isinstance(within, Tuple) and within.elts:
            inner = self.texts(within.elts) + ',' * (len(within.elts) == 1)
        else:
            inner = self.text(within)
        return f'{self.text(node.value, _ATOM)}[{inner}]'

    def see_Starred(self, node, level):
        return '*' + self.text(node.value, _EXPR)

    def see_Slice(self, node, level):
        step = ':' + self.text(node.step) if node.step else ''
        return f'{self.text(node.lower)}:{self.text(node.upper)}{step}'

    # Patterns.

    def see_MatchValue(self, node, level):
        return self.text(node.value)

    def see_MatchSingleton(self, node, level):
        return self.constant(node.value)

    def see_MatchSequence(self, node, level):
        return f'[{self.texts(node.patterns)}]'

    def see_MatchStar(self, node, level):
        return '*' + ('_' if node.name is None else node.name)

    def see_MatchMapping(self, node, level):
        parts = [f'{self.text(key)}: {self.text(pattern)}' for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append('**' + node.rest)
        return f'{{{", ".join(parts)}}}'

    def see_MatchClass(self, node, level):
        parts = [self.text(pattern) for pattern in node.patterns]
        parts += [f'{attr}={self.text(pattern)}' for attr, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f'{self.text(node.cls, _ATOM)}({", ".join(parts)})'

    def see_MatchAs(self, node, level):
        if node.name is None:
            return '_'
        if node.pattern is None:
            return node.name
        return self.wrapped(level > _TEST, f'{self.text(node.pattern, _EXPR)} as {node.name}')

    def see_MatchOr(self, node, level):
        return self.wrapped(level > _EXPR, ' | '.join([self.text(pattern, _BXOR) for pattern in node.patterns]))


def unparse(ast_obj):
    return _Unparser().any(ast_obj)
