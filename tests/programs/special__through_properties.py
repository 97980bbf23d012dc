class A:
    @property
    def __len__(self):
        return lambda: 3

    @property
    def __call__(self):
        return lambda *a, **k: (a, k)

    @property
    def __enter__(self):
        return lambda: "e"

    @property
    def __exit__(self):
        return lambda *a: True

    @property
    def __iter__(self):
        return lambda: iter([1, 2])

    @property
    def __repr__(self):
        return lambda: "R"

    @property
    def __eq__(self):
        return lambda o: "eq"

    @property
    def __hash__(self):
        return lambda: 5

    @property
    def __bool__(self):
        return lambda: False


a = A()
print(len(a), a(1, x=2), list(a), a, a == 1, hash(a), bool(a))
with a as q:
    print(q)
    1 / 0
