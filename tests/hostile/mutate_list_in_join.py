# error: TypeError
class L(list): pass
def g():
    yield "a"; yield "b"
print("".join(g()))
l = ["a", 5]
"".join(l)
