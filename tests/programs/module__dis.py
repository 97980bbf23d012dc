# Bytecode as `dis` writes it.
import contextlib
import dis
import io


def generator(a, *b, k=1):
    x = [i * a for i in b if i]
    try:
        print(x, k)
    except ValueError as e:
        pass
    for y in x:
        yield y


class C:
    z = 1

    def m(self, q: int = 2):
        with self as s:
            return f'{s.z!r:>{q}} {q:5} {q!s}'

    @staticmethod
    def s(*, key=lambda v: v):
        global total
        total = key(total) < 3 and not key
        return {**total, 'a': [*key]}


def nested(x):
    def inner(y, *, z=x):
        return x + y - z

    return inner


def show(*args, **keywords):
    # Addresses differ from run to run.
    out = io.StringIO()
    dis.dis(*args, file=out, **keywords)
    for line in out.getvalue().splitlines():
        before, at, after = line.partition(' at 0x')
        print(before + (after[after.index(','):] if at else ''))


show(generator)
show(C)
show(C().m, depth=0)
show('a = 1\nb = a + 2')
show('1 + x')
show(nested)
show(nested(1))
show(lambda: 1)
show(generator.__code__, depth=0)
show(generator(1))
show(b'\x97\x00d\x00S\x00')
for row in dis.get_instructions('x = f(1, k=2)\ndel x'):
    print(row)
for row in dis.get_instructions(generator):
    if row.opname not in ('LOAD_CONST',):
        print(row.opname, row.opcode, row.arg, row.argval, row.argrepr, row.offset, row.starts_line, row.is_jump_target)
print(dis.opmap['LOAD_FAST'], dis.opname[124], dis.HAVE_ARGUMENT, dis.EXTENDED_ARG, dis.cmp_op, sorted(dis.opmap) == sorted(dis.opmap, key=str))
print(dis.hasconst, dis.hasname, dis.hasjrel, dis.hasjabs, dis.haslocal, dis.hascompare, dis.hasfree)
print(dis.code_info(nested(1)))
print(dis.code_info(nested).replace(hex(id(nested.__code__.co_consts[1])), '?').replace('0x', '').split('Constants')[0])
dis.show_code('a = 1')
print(list(dis.findlinestarts(generator.__code__)), dis.findlabels(generator.__code__.co_code))
b = dis.Bytecode(C().m.__func__)
print(b.dis(), b.info(), b.first_line == C.m.__code__.co_firstlineno, len(list(b)), b.codeobj is C.m.__code__)
print(dis.Bytecode('y', first_line=7).dis(), repr(dis.Bytecode('y')))
for bad in 5, [], print:
    try:
        dis.dis(bad)
    except TypeError as error:
        print(error)
try:
    dis.dis()
except RuntimeError as error:
    print(error)


def fails():
    return [][1]


try:
    fails()
except IndexError as error:
    out = io.StringIO()
    dis.distb(error.__traceback__.tb_next, file=out)
    print(out.getvalue(), dis.Bytecode.from_traceback(error.__traceback__).dis())
with contextlib.redirect_stdout(io.StringIO()) as out:
    dis.disassemble(fails.__code__, 6)
    dis.dis(fails, show_caches=True)
print(out.getvalue())
big = 'x = ' + '+'.join(f'a{i}' for i in range(300))
out = io.StringIO()
dis.dis(big, file=out)
print(out.getvalue()[-600:])
