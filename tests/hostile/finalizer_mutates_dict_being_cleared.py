# output: [100, 101, 102, 103, 104]
d = {}
class A:
    def __del__(self): d[len(d) + 100] = 1
for i in range(5): d[i] = A()
d.clear(); print(sorted(d))
