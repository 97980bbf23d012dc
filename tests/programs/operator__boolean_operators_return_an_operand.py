# K083
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, [] or {} or (), [] and 1, "" or None, None or "x", 1 and "" or "z", not 0 or 5)
def f(x):
    print("f", x)
    return x
f(0) and f(1)
f(1) or f(2)
print(f(0) or f("") or f([]))
