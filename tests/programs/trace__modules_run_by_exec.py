# Code that is run by exec has a call of its own, on a line before its first; what it binds is seen in the function.
def f(n):
    exec('extra = 5')
    m = eval('n + 1')
    return m
x = f(1)
exec('''y = x
for i in range(2):
    y += i
''')
print(x, y)
