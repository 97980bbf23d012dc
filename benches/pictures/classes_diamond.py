class A:
    tags = ["a"]

class B(A):
    tags = A.tags + ["b"]

class C(A):
    pass

class D(B, C):
    pass

d = D()
d.tags.append("d")
c = C()
c.tags.append("c")
