# output: 500
class A:
    def __hash__(self):
        return 0
print(len({A() for _ in range(500)}))
