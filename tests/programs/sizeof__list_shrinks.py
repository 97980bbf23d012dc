import sys
a = list(range(100))
out = [sys.getsizeof(a)]
while a:
    a.pop()
    if sys.getsizeof(a) != out[-1]:
        out.append(sys.getsizeof(a))
print(out)
b = [0] * 10
print(sys.getsizeof(b), sys.getsizeof(b[:5]), sys.getsizeof(b + b))
b.clear()
print(sys.getsizeof(b))
