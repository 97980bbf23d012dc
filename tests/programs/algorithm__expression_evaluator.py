import operator as op
class Tok:
    def __init__(s, k, v): s.k, s.v = k, v
    def __repr__(s): return f'{s.k}:{s.v}'
def lex(t):
    i = 0
    while i < len(t):
        c = t[i]
        if c.isspace(): i += 1
        elif c.isdigit():
            j = i
            while j < len(t) and (t[j].isdigit() or t[j] == '.'): j += 1
            yield Tok('n', float(t[i:j]) if '.' in t[i:j] else int(t[i:j])); i = j
        elif c in '+-*/()^': yield Tok('o', c); i += 1
        else: raise SyntaxError(f'bad char {c!r} at {i}')
def parse(ts):
    out, st = [], []; pr = {'+': 1, '-': 1, '*': 2, '/': 2, '^': 3}
    for t in ts:
        if t.k == 'n': out.append(t)
        elif t.v == '(': st.append(t)
        elif t.v == ')':
            while st[-1].v != '(': out.append(st.pop())
            st.pop()
        else:
            while st and st[-1].v != '(' and pr[st[-1].v] >= pr[t.v]: out.append(st.pop())
            st.append(t)
    return out + st[::-1]
def ev(rpn):
    s = []; ops = {'+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '^': op.pow}
    for t in rpn:
        if t.k == 'n': s.append(t.v)
        else: b, a = s.pop(), s.pop(); s.append(ops[t.v](a, b))
    return s[0]
for e in ['1 + 2 * 3', '(1+2)*3', '2^10/4', '1/0', '3 $ 4', '10-4-3', '1.5*4', ')', '']:
    try: print(e, '=', ev(parse(lex(e))), parse(lex(e)))
    except (ZeroDivisionError, SyntaxError, IndexError) as x: print(e, type(x).__name__, x)
