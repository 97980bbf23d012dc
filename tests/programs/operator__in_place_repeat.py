# In place, a list is not repeated by an instance on its left; the errors of __index__ in a conversion are its own.
class A: pass
class N:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for left, text in ((A(), 'x *= [1]'), (N(2), 'x *= [1]'), (N(2), 'x * [1]'), (2, 'x *= [1]'), (None, 'x *= "a"')):
    names = {'x': left}
    try:
        exec(text, names)
        print(text, 'done')
    except TypeError as e:
        print(e)
for text in ('%x', '%c', '%d', '%o'):
    try:
        print(text % N('a'))
    except TypeError as e:
        print(e)
print('%x %c' % (N(10), N(65)))
