# error: IndexError
class A:
    def __index__(self):
        a.clear()
        return 1
a = [1, 2, 3]
a[A()]
