class A:
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
    def __eq__(self, o): return "A.eq"
class B(A):
    def __lt__(self, o): return "B.lt"
    def __gt__(self, o): return "B.gt"
    def __eq__(self, o): return "B.eq"
print(A() < B(), A() > B(), B() < A(), A() == B(), A() < A(), A() != A())
