def balanced(s):
    st = []
    for c in s:
        if c in "([{": st.append(c)
        elif c in ")]}" and (not st or st.pop() + c not in ("()", "[]", "{}")): return False
    return not st
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
def rpn(s):
    st = []
    for t in s.split():
        if t in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[t](a, b))
        else: st.append(int(t))
    return st.pop()
print([balanced(s) for s in ("([]{})", "([)]", "(", ")", "")], rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"), rpn("1 2 /"))
