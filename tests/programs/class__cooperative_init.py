# K134
class Base:
    def __init__(self, **k):
        print("Base", k)
class A(Base):
    def __init__(self, a, **k):
        print("A", a)
        super().__init__(**k)
class B(Base):
    def __init__(self, b, **k):
        print("B", b)
        super().__init__(**k)
class C(A, B):
    def __init__(self, **k):
        super().__init__(**k)
C(a=1, b=2, c=3)
