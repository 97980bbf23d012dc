# Built-in functions let their arguments go from the first to the last, also where they had to call Python code.
class A:
    def __init__(self, name, text=''):
        self.name, self.text = name, text

    def __del__(self):
        print('del', self.name)

    def __str__(self):
        return self.text

    def __iter__(self):
        return iter([1])


print(A(1), A(2))
'{} {}'.format(A(3), A(4))
list(zip(A(5), A(6)))
list(map(lambda a, b: 1, A(7), A(8)))
