# K175
from functools import total_ordering, cmp_to_key
@total_ordering
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(A(1) <= A(2), A(1) > A(2), A(2) >= A(2), A(1) != A(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["10", "9"], key=cmp_to_key(lambda a, b: (int(a) > int(b)) - (int(a) < int(b)))))
