def f():
    def g():
        class A:
            def h(self):
                return lambda: 0
        return A
    return g
print(f.__qualname__, f().__qualname__, f()().__qualname__, f()().h.__qualname__, f()()().h().__qualname__)
