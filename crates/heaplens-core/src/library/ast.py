# ast: `literal_eval`. There is no tree to be had: what is no literal is found by its tokens.
import re as _re

_token = _re.compile(r'''(?P<space>[ \t\f\n]+|\#[^\n]*|\\\n)
|(?P<string>(?:[rR]?[bB]?|[bB][rR]|[uU])(?:\'\'\'(?:\\.|[^\\])*?\'\'\'|"""(?:\\.|[^\\])*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"))
|(?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:[0-9][0-9_]*)?\.?[0-9][0-9_]*\.?(?:[eE][+-]?[0-9_]+)?[jJ]?)
|(?P<name>[^\W\d]\w*)|(?P<other>\.\.\.|.)''', _re.X | _re.S)


class _Wrong(Exception):
    pass


class _Reader:
    def __init__(self, source):
        self.tokens = [(m.lastgroup, m.group(), m.start()) for m in _token.finditer(source) if m.lastgroup != 'space']
        self.source = source
        self.at = 0

    def peek(self):
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ''

    def take(self):
        kind, text, _ = self.tokens[self.at] if self.at < len(self.tokens) else ('end', '', 0)
        self.at += 1
        return kind, text

    def items(self, end, what):
        # Up to the bracket; `what` reads one.
        count = commas = 0
        while self.peek() != end:
            what()
            count += 1
            if self.peek() == ',':
                commas += 1
                self.at += 1
            elif self.peek() != end:
                raise _Wrong('BinOp')
        self.at += 1
        return count, commas

    def pair(self):
        self.value()
        if self.peek() == ':':
            self.at += 1
            self.value()

    def value(self):
        # Returns whether it was a number with or without a sign.
        kind, text = self.take()
        if kind == 'number':
            signed = text[-1] in 'jJ'
            if self.peek() in ('+', '-'):
                self.at += 1
                kind, text = self.take()
                if kind != 'number' or text[-1] not in 'jJ':
                    raise _Wrong('BinOp')
                signed = True
            self.ends('BinOp')
            return
        if text in ('+', '-'):
            if self.tokens[self.at:] and self.tokens[self.at][0] == 'number':
                return self.value()
            # What the sign stands before is no number.
            self.value()
            raise _Wrong('Constant')
        if kind == 'string':
            while self.at < len(self.tokens) and self.tokens[self.at][0] == 'string':
                self.at += 1
        elif text == '(':
            count, commas = self.items(')', self.value)
        elif text == '[':
            self.items(']', self.value)
        elif text == '{':
            self.items('}', self.pair)
        elif text == 'set' and [t[1] for t in self.tokens[self.at:self.at + 2]] == ['(', ')']:
            self.at += 2
        elif text not in ('None', 'True', 'False', '...'):
            if kind == 'name' and self.peek() == '(':
                raise _Wrong('Call')
            raise _Wrong({'lambda': 'Lambda', 'not': 'UnaryOp', '~': 'UnaryOp', '*': 'Starred', 'f': 'JoinedStr'}.get(
                text, 'Name'))
        self.ends('Call' if self.peek() == '(' else 'Subscript' if self.peek() == '[' else 'BinOp')

    def ends(self, otherwise):
        if self.peek() not in ('', ',', ':', ')', ']', '}'):
            following = self.peek()
            raise _Wrong({'if': 'IfExp', 'and': 'BoolOp', 'or': 'BoolOp', 'for': 'ListComp', '.': 'Attribute', '<': 'Compare',
                          '>': 'Compare', '=': 'Compare', 'in': 'Compare', 'is': 'Compare'}.get(following, otherwise))


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    source = node_or_string.lstrip(' \t')
    # Says what is wrong with its syntax.
    compile(source, '<unknown>', 'eval')
    reader = _Reader(source)
    try:
        reader.value()
        while reader.peek() == ',':
            reader.at += 1
            if reader.peek():
                reader.value()
    except _Wrong as wrong:
        place = reader.tokens[min(reader.at, len(reader.tokens)) - 1][2]
        line = source.count('\n', 0, place) + 1
        kind = wrong.args[0]
    else:
        space = {'__builtins__': {'set': set}}
        exec(_told_code(f'value = (\n{source}\n)'), space)
        return space['value']
    raise ValueError(f'malformed node or string on line {line}: <ast.{kind} object at {id(reader):#x}>')
