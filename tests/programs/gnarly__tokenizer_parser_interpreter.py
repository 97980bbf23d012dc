class Token:
    __slots__ = ("kind", "text")
    def __init__(self, kind, text): self.kind, self.text = kind, text
    def __repr__(self): return f"{self.kind}({self.text!r})"
def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
            continue
        j = i + 1
        if c.isdigit():
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield Token("num", s[i:j])
        elif c.isalpha():
            while j < len(s) and s[j].isalnum(): j += 1
            yield Token("name", s[i:j])
        elif c in "+-*/()=^,": yield Token("op", c)
        else: raise SyntaxError(f"bad character {c!r} at {i}")
        i = j
    yield Token("end", "")
class Parser:
    levels = [{"+": lambda a, b: a + b, "-": lambda a, b: a - b}, {"*": lambda a, b: a * b, "/": lambda a, b: a / b}]
    def __init__(self, s, env): self.t, self.env = tokens(s), env; self.cur = next(self.t)
    def eat(self, text=None):
        t = self.cur
        if text is not None and t.text != text: raise SyntaxError(f"expected {text!r}, got {t}")
        self.cur = next(self.t, None)
        return t
    def expr(self, level=0):
        if level == len(self.levels): return self.power()
        v = self.expr(level + 1)
        while self.cur.text in self.levels[level] and self.cur.kind == "op":
            v = self.levels[level][self.eat().text](v, self.expr(level + 1))
        return v
    def power(self):
        b = self.atom()
        if self.cur.text == "^":
            self.eat()
            return b ** self.power()
        return b
    def atom(self):
        t = self.eat()
        if t.kind == "num": return float(t.text) if "." in t.text else int(t.text)
        if t.text == "-": return -self.power()
        if t.text == "(":
            v = self.expr()
            self.eat(")")
            return v
        if t.kind == "name":
            if self.cur.text == "(":
                self.eat()
                args = [self.expr()]
                while self.cur.text == ",": self.eat(); args.append(self.expr())
                self.eat(")")
                return self.env[t.text](*args)
            if self.cur.text == "=":
                self.eat()
                self.env[t.text] = v = self.expr()
                return v
            return self.env[t.text]
        raise SyntaxError(f"unexpected {t}")
env = {"max": max, "abs": abs, "pi": 3.14159}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 5", "x * x - 1", "max(1, x, abs(-9))", "7 / 2 - 0.5", "1 / 0", "1 +", "y", "$", "(1", "max(1, 2", "pi * 2"]:
    try: print(line, "=>", Parser(line, env).expr())
    except (SyntaxError, ArithmeticError, LookupError) as e: print(line, "=>", type(e).__name__, e)
print(list(tokens("a=1+b")))
