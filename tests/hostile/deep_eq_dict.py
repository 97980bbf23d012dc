# error: RecursionError
class A:
    def __hash__(self): return 1
    def __eq__(self, o): return {self: 1} == {o: 1}
{A(): 1} == {A(): 1}
