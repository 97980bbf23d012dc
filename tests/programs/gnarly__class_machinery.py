class Field:
    def __init__(self, kind, default=None, *, check=None): self.kind, self.default, self.check = kind, default, check
    def __set_name__(self, owner, name): self.name, self.slot = name, "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.slot, self.default)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError(f"{type(obj).__name__}.{self.name} wants {self.kind.__name__}, got {type(v).__name__}")
        if self.check and not self.check(v): raise ValueError(f"bad {self.name}: {v!r}")
        obj.__dict__[self.slot] = v
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **k):
        print("prepare", name, k)
        return {}
    def __new__(m, name, bases, ns, abstract=False):
        c = super().__new__(m, name, bases, ns)
        c.fields = [f for b in reversed(c.__mro__) for f in vars(b).values() if isinstance(f, Field)]
        return c
    def __init__(c, name, bases, ns, abstract=False):
        super().__init__(name, bases, ns)
        c.abstract = abstract
    def __call__(c, *a, **k):
        if c.abstract: raise TypeError(f"{c.__name__} is abstract")
        return super().__call__(*a, **k)
    def __iter__(c): return iter(c.fields)
    def __len__(c): return len(c.fields)
    def __contains__(c, n): return any(f.name == n for f in c.fields)
class Model(metaclass=Meta, abstract=True):
    def __init__(self, *a, **k):
        for f, v in zip(type(self), a): setattr(self, f.name, v)
        for n, v in k.items():
            if n not in type(self): raise TypeError(f"no field {n}")
            setattr(self, n, v)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in type(self))})"
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __init_subclass__(cls, **k): print("subclass", cls.__name__, k)
class Person(Model):
    name = Field(str, "?")
    age = Field(int, 0, check=lambda n: n >= 0)
class Worker(Person):
    job = Field(str)
    @property
    def title(self): return f"{self.name} the {self.job}"
    @classmethod
    def parse(cls, s): return cls(*(int(p) if p.isdigit() else p for p in s.split(",")))
print(len(Person), len(Worker), [f.name for f in Worker], "job" in Worker, "job" in Person)
w = Worker.parse("Ann,30,smith")
print(w, w.title, w == Worker("Ann", 30, job="smith"), w != Person("Ann", 30), Person.name is Person.__dict__["name"])
for f in (lambda: Model(), lambda: Person(5), lambda: Person("x", -1), lambda: Person(q=1), lambda: setattr(w, "title", 1), lambda: hash(w)):
    try: print(f())
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
print(Person(), vars(w), type(Worker).__name__, Worker.__mro__[1:3] == (Person, Model))
