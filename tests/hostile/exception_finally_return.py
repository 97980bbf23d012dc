# output: end
def f():
    while True:
        try: return 1
        finally: continue
    return 2
def g():
    for i in range(5):
        try: return i
        finally: continue
    return "end"
print(g())
