# Bytes are made of what is iterated first and asked for its length then; what is joined is not asked at all.
class H:
    def __iter__(self):
        print('iter', end=' ')
        return iter((1, 2))
    def __length_hint__(self):
        print('asked', end=' ')
        return 5
class I:
    def __init__(self): self.n = 0
    def __iter__(self):
        print('I', end=' ')
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n
for what in [bytes, bytearray, lambda x: bytearray().extend(x), ','.join, b','.join, list, tuple, set, lambda x: [*x]]:
    for given in (H(), I()):
        try:
            print(what(given))
        except TypeError as e:
            print(e)
