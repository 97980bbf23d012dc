class R:
    def __init__(self, n, fail=None): self.n, self.fail = n, fail; print("open", n)
    def __enter__(self):
        if self.fail == "enter": raise OSError("enter " + self.n)
        return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        if self.fail == "exit": raise OSError("exit " + self.n)
        return self.fail == "swallow"
    def __del__(self): print("free", self.n)
def f(*fails, stop=None):
    try:
        with R("a", fails[0]) as a, R("b", fails[1]) as b:
            for i in range(3):
                try:
                    if stop == i: raise KeyError(i)
                    if stop == -i: return "returned %d" % i
                except LookupError as e:
                    print("handler", e)
                    if i == 2: raise ValueError("again") from e
                    continue
                else: print("else", i)
                finally:
                    print("finally", i)
                    if stop == 9: break
    except (OSError, ValueError) as e:
        chain = []
        while e:
            chain.append(f"{type(e).__name__}: {e}")
            e = e.__cause__ or e.__context__
        return " <- ".join(chain)
    finally: print("outer finally")
    return "end"
for fails, stop in (((None, None), 1), ((None, None), 2), ((None, "swallow"), 2), ((None, "exit"), 2), (("exit", "exit"), 2), ((None, "enter"), None), (("swallow", "enter"), None), ((None, None), -2), ((None, "exit"), -1), ((None, None), 9)):
    print("==", fails, stop)
    print(f(*fails, stop=stop))
