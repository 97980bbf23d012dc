x = 0
def f():
    global x, y
    x += 1
    y = x
f()
print(x, y, 'x' in globals())
exec('z = x + 1')
print(eval('z * 2'))
