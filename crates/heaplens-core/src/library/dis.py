# dis: bytecode in words. It reads `co_code` and the tables beside it, as they are laid out in CPython 3.11
# (Objects/locations.md, Objects/exception_handling_notes.txt).

import collections
import io
import operator
import sys
import types

__all__ = [
    'code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
    'Instruction', 'Bytecode', 'cmp_op', 'hasconst', 'hasname', 'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree',
    'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasnargs',
]

_OPCODES = '''
    CACHE:0 POP_TOP:1 PUSH_NULL:2 NOP:9 UNARY_POSITIVE:10 UNARY_NEGATIVE:11 UNARY_NOT:12 UNARY_INVERT:15 BINARY_SUBSCR:25
    GET_LEN:30 MATCH_MAPPING:31 MATCH_SEQUENCE:32 MATCH_KEYS:33 PUSH_EXC_INFO:35 CHECK_EXC_MATCH:36 CHECK_EG_MATCH:37
    WITH_EXCEPT_START:49 GET_AITER:50 GET_ANEXT:51 BEFORE_ASYNC_WITH:52 BEFORE_WITH:53 END_ASYNC_FOR:54 STORE_SUBSCR:60
    DELETE_SUBSCR:61 GET_ITER:68 GET_YIELD_FROM_ITER:69 PRINT_EXPR:70 LOAD_BUILD_CLASS:71 LOAD_ASSERTION_ERROR:74
    RETURN_GENERATOR:75 LIST_TO_TUPLE:82 RETURN_VALUE:83 IMPORT_STAR:84 SETUP_ANNOTATIONS:85 YIELD_VALUE:86
    ASYNC_GEN_WRAP:87 PREP_RERAISE_STAR:88 POP_EXCEPT:89 STORE_NAME:90 DELETE_NAME:91 UNPACK_SEQUENCE:92 FOR_ITER:93
    UNPACK_EX:94 STORE_ATTR:95 DELETE_ATTR:96 STORE_GLOBAL:97 DELETE_GLOBAL:98 SWAP:99 LOAD_CONST:100 LOAD_NAME:101
    BUILD_TUPLE:102 BUILD_LIST:103 BUILD_SET:104 BUILD_MAP:105 LOAD_ATTR:106 COMPARE_OP:107 IMPORT_NAME:108 IMPORT_FROM:109
    JUMP_FORWARD:110 JUMP_IF_FALSE_OR_POP:111 JUMP_IF_TRUE_OR_POP:112 POP_JUMP_FORWARD_IF_FALSE:114
    POP_JUMP_FORWARD_IF_TRUE:115 LOAD_GLOBAL:116 IS_OP:117 CONTAINS_OP:118 RERAISE:119 COPY:120 BINARY_OP:122 SEND:123
    LOAD_FAST:124 STORE_FAST:125 DELETE_FAST:126 POP_JUMP_FORWARD_IF_NOT_NONE:128 POP_JUMP_FORWARD_IF_NONE:129
    RAISE_VARARGS:130 GET_AWAITABLE:131 MAKE_FUNCTION:132 BUILD_SLICE:133 JUMP_BACKWARD_NO_INTERRUPT:134 MAKE_CELL:135
    LOAD_CLOSURE:136 LOAD_DEREF:137 STORE_DEREF:138 DELETE_DEREF:139 JUMP_BACKWARD:140 CALL_FUNCTION_EX:142 EXTENDED_ARG:144
    LIST_APPEND:145 SET_ADD:146 MAP_ADD:147 LOAD_CLASSDEREF:148 COPY_FREE_VARS:149 RESUME:151 MATCH_CLASS:152
    FORMAT_VALUE:155 BUILD_CONST_KEY_MAP:156 BUILD_STRING:157 LOAD_METHOD:160 LIST_EXTEND:162 SET_UPDATE:163 DICT_MERGE:164
    DICT_UPDATE:165 PRECALL:166 CALL:171 KW_NAMES:172 POP_JUMP_BACKWARD_IF_NOT_NONE:173 POP_JUMP_BACKWARD_IF_NONE:174
    POP_JUMP_BACKWARD_IF_FALSE:175 POP_JUMP_BACKWARD_IF_TRUE:176
'''

opmap = {name: int(code) for name, code in [entry.split(':') for entry in _OPCODES.split()]}
opname = [f'<{code}>' for code in range(256)]
for _name, _code in opmap.items():
    opname[_code] = _name

HAVE_ARGUMENT = 90
EXTENDED_ARG = opmap['EXTENDED_ARG']
cmp_op = ('<', '<=', '==', '!=', '>', '>=')


def _codes(names):
    return sorted([opmap[name] for name in names.split()])


hasconst = _codes('LOAD_CONST KW_NAMES')
hasname = _codes(
    'STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME IMPORT_FROM'
    ' LOAD_GLOBAL LOAD_METHOD'
)
hasjrel = sorted([code for name, code in opmap.items() if 'JUMP' in name] + _codes('FOR_ITER SEND'))
hasjabs = []
haslocal = _codes('LOAD_FAST STORE_FAST DELETE_FAST')
hascompare = _codes('COMPARE_OP')
hasfree = _codes('MAKE_CELL LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF')
hasnargs = []

# Units of two bytes that follow an instruction for the interpreter's own use.
_CACHES = {
    opmap[name]: units
    for name, units in {
        'BINARY_SUBSCR': 4, 'STORE_SUBSCR': 1, 'UNPACK_SEQUENCE': 1, 'STORE_ATTR': 4, 'LOAD_ATTR': 4, 'COMPARE_OP': 2,
        'LOAD_GLOBAL': 5, 'BINARY_OP': 1, 'LOAD_METHOD': 10, 'PRECALL': 1, 'CALL': 4,
    }.items()
}
_OPERATORS = '+ & // << @ * % | ** >> - / ^ += &= //= <<= @= *= %= |= **= >>= -= /= ^='.split()
_FUNCTION_PARTS = ('defaults', 'kwdefaults', 'annotations', 'closure')
_CONVERSIONS = ((None, ''), (str, 'str'), (repr, 'repr'), (ascii, 'ascii'))

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE',
    128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR',
}


class _Unknown:
    def __repr__(self):
        return '<unknown>'


UNKNOWN = _Unknown()

Positions = collections.namedtuple(
    'Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4
)
_Fields = collections.namedtuple(
    '_Instruction', 'opname opcode arg argval argrepr offset starts_line is_jump_target positions', defaults=[None]
)


class Instruction(_Fields):
    def _row(self, line_width, offset_width, is_current):
        parts = []
        if line_width:
            parts.append('' if self.starts_line is None else str(self.starts_line))
            parts[0] = parts[0].rjust(line_width)
        parts += [
            '-->' if is_current else '   ',
            '>>' if self.is_jump_target else '  ',
            str(self.offset).rjust(offset_width),
            self.opname.ljust(20),
        ]
        if self.arg is not None:
            parts.append(str(self.arg).rjust(5))
            if self.argrepr:
                parts.append(f'({self.argrepr})')
        return ' '.join(parts).rstrip()


def _units(code):
    # Offset, opcode and whole argument (None without one) of each instruction, and how many units of caches follow it.
    extended = at = 0
    while at < len(code):
        op = code[at]
        argument = None
        if op >= HAVE_ARGUMENT:
            argument = code[at + 1] | extended
            extended = argument << 8 if op == EXTENDED_ARG else 0
        caches = _CACHES.get(op, 0)
        yield at, op, argument, caches
        at += 2 + 2 * caches


def _jump(offset, op, argument):
    return offset + 2 + 2 * (-argument if 'BACKWARD' in opname[op] else argument)


def stack_effect(opcode, oparg=None, /, *, jump=None):
    if operator.index(opcode) < HAVE_ARGUMENT:
        if oparg is not None:
            raise ValueError('stack_effect: opcode does not permit oparg but oparg was specified')
    elif oparg is None:
        raise ValueError('stack_effect: opcode requires oparg but oparg was not specified')
    if jump is not None and jump is not True and jump is not False:
        raise ValueError('stack_effect: jump must be False, True or None')
    if opcode in (opmap['CACHE'], EXTENDED_ARG):
        return 0
    effects = [_stack_effect(opcode, oparg or 0, way) for way in ((False, True) if jump is None else (jump,))]
    if effects[0] is None:
        raise ValueError('invalid opcode or oparg')
    return max(effects)


def findlabels(code):
    labels = []
    for offset, op, argument, _ in _units(code):
        if argument is not None and op in hasjrel:
            target = _jump(offset, op, argument)
            if target not in labels:
                labels.append(target)
    return labels


def findlinestarts(code):
    last = None
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


_Handler = collections.namedtuple('_ExceptionTableEntry', 'start end target depth lasti')


def _handlers(code):
    # Numbers of six bits to a byte, the most significant first; bit 6 says that more follow.
    numbers, number = [], 0
    for byte in code.co_exceptiontable:
        number = number << 6 | byte & 63
        if not byte & 64:
            numbers.append(number)
            number = 0
    handlers = []
    for at in range(0, len(numbers) - 3, 4):
        start, length, target, rest = numbers[at:at + 4]
        handlers.append(_Handler(2 * start, 2 * (start + length), 2 * target, rest >> 1, bool(rest & 1)))
    return handlers


def _slots(code):
    own = [*code.co_varnames]
    return own + [name for name in code.co_cellvars if name not in own] + [*code.co_freevars]


def _meaning(op, argument, offset, code, slots):
    # What an argument stands for, and how that is written. Without a code object only what needs no names.
    name = opname[op]
    if op in hasjrel:
        target = _jump(offset, op, argument)
        return target, f'to {target}'
    if op in hascompare:
        return cmp_op[argument], cmp_op[argument]
    if name == 'FORMAT_VALUE':
        value, text = _CONVERSIONS[argument & 3]
        if argument & 4:
            text = f'{text}, with format' if text else 'with format'
        return (value, bool(argument & 4)), text
    if name == 'MAKE_FUNCTION':
        return argument, ', '.join([part for bit, part in enumerate(_FUNCTION_PARTS) if argument >> bit & 1])
    if name == 'BINARY_OP':
        return argument, _OPERATORS[argument]
    if code is None:
        return argument, ''
    if name == 'KW_NAMES':
        return UNKNOWN, ''
    if op in hasconst:
        value = code.co_consts[argument]
        return value, repr(value)
    if name == 'LOAD_GLOBAL':
        value = code.co_names[argument >> 1]
        return value, f'NULL + {value}' if argument & 1 else value
    if op in hasname:
        value = code.co_names[argument]
        return value, value
    if op in haslocal or op in hasfree:
        return slots[argument], slots[argument]
    return argument, ''


def _instructions(raw, code, line_offset, show_caches, handlers=()):
    starts = {} if code is None else dict(findlinestarts(code))
    positions = None if code is None else [Positions(*place) for place in code.co_positions()]
    slots = None if code is None else _slots(code)
    labels = {*findlabels(raw), *[handler.target for handler in handlers]}
    for offset, op, argument, caches in _units(raw):
        value, text = (None, '') if argument is None else _meaning(op, argument, offset, code, slots)
        line = starts.get(offset)
        place = Positions() if positions is None else positions[offset // 2]
        yield Instruction(
            opname[op], op, argument, value, text, offset, None if line is None else line + line_offset, offset in labels, place
        )
        if show_caches:
            for unit in range(1, caches + 1):
                yield Instruction('CACHE', 0, 0, None, '', offset + 2 * unit, None, False, place)


def _code_of(x):
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _compiled(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compiled(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    code = _code_of(x)
    return _instructions(
        code.co_code, code, 0 if first_line is None else first_line - code.co_firstlineno, show_caches
    )


def _write(raw, code, file, lasti=-1, line_offset=0, show_caches=False):
    lines = [] if code is None else [line + line_offset for _, line in findlinestarts(code)]
    line_width = 0 if not lines else len(str(max(lines))) if max(lines) >= 1000 else 3
    offset_width = len(str(len(raw) - 2)) if len(raw) - 2 >= 10000 else 4
    handlers = [] if code is None else _handlers(code)
    for instruction in _instructions(raw, code, line_offset, show_caches, handlers):
        if lines and instruction.starts_line is not None and instruction.offset > 0:
            print(file=file)
        print(instruction._row(line_width, offset_width, instruction.offset == lasti), file=file)
    if handlers:
        print('ExceptionTable:', file=file)
    for handler in handlers:
        lasti = ' lasti' if handler.lasti else ''
        print(f'  {handler.start} to {handler.end - 2} -> {handler.target} [{handler.depth}]{lasti}', file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    _write(co.co_code, co, file, lasti, 0, show_caches)


disco = disassemble


def _with_inner(code, file, depth, show_caches):
    _write(code.co_code, code, file, show_caches=show_caches)
    if depth is None or depth > 0:
        for value in code.co_consts:
            if hasattr(value, 'co_code'):
                print(file=file)
                print(f'Disassembly of {value!r}:', file=file)
                _with_inner(value, file, None if depth is None else depth - 1, show_caches)


_WITH_CODE = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    if x is None:
        distb(file=file, show_caches=show_caches, adaptive=adaptive)
        return
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, '__dict__'):
        for name, part in sorted(x.__dict__.items()):
            if isinstance(part, _WITH_CODE):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(part, file=file, depth=depth, show_caches=show_caches, adaptive=adaptive)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _with_inner(x, file, depth, show_caches)
    elif isinstance(x, (bytes, bytearray)):
        _write(x, None, file, show_caches=show_caches)
    elif isinstance(x, str):
        _with_inner(_compiled(x, '<dis>'), file, depth, show_caches)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    if tb is None:
        tb = getattr(sys, 'last_traceback', None)
        if tb is None:
            raise RuntimeError('no last traceback to disassemble')
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches, adaptive=adaptive)


def pretty_flags(flags):
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def code_info(x):
    code = _code_of(x)
    facts = [
        ('Name', code.co_name),
        ('Filename', code.co_filename),
        ('Argument count', code.co_argcount),
        ('Positional-only arguments', code.co_posonlyargcount),
        ('Kw-only arguments', code.co_kwonlyargcount),
        ('Number of locals', code.co_nlocals),
        ('Stack size', code.co_stacksize),
        ('Flags', pretty_flags(code.co_flags)),
    ]
    lines = [f'{what + ":":<18} {value}' for what, value in facts]
    for what, values, show in (
        ('Constants', code.co_consts, repr),
        ('Names', code.co_names, str),
        ('Variable names', code.co_varnames, str),
        ('Free variables', code.co_freevars, str),
        ('Cell variables', code.co_cellvars, str),
    ):
        if values:
            lines.append(f'{what}:')
            lines += [f'{index:4d}: {show(value)}' for index, value in enumerate(values)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


class Bytecode:
    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = code = _code_of(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._line_offset = 0 if first_line is None else first_line - code.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _handlers(code)
        self.show_caches = show_caches
        self.adaptive = adaptive

    def __iter__(self):
        code = self.codeobj
        return _instructions(code.co_code, code, self._line_offset, self.show_caches, self.exception_entries)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches, adaptive=adaptive)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        with io.StringIO() as output:
            current = -1 if self.current_offset is None else self.current_offset
            _write(self.codeobj.co_code, self.codeobj, output, current, self._line_offset, self.show_caches)
            return output.getvalue()
