class S:
    def __getitem__(self, k):
        return k

    __class_getitem__ = __getitem__

    def __setitem__(self, k, v):
        print(k, v)


s, t = S(), (2, 3)
print(s[*t], s[1, *t], s[*t, 4], s[*t,], s[*[]], s[*'ab', 1:2])
s[*t] = 5
s[*t] += (1,)
try:
    print((lambda: print(*5))())
except TypeError as e:
    print(e)


class B:
    def __iter__(self):
        return 5


class D:
    __match_args__ = ('a', 'a')
    a = 1


try:
    print(*B())
except TypeError as e:
    print(e)
match D():
    case D(1, 1):
        pass
