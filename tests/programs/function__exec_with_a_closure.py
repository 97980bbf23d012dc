# A code object with free variables runs with cells for them.
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        print('v', v)
    return inner
f = outer()
exec(f.__code__, closure=f.__closure__)
f()
for given in ({}, {'closure': ()}, {'closure': (1,)}, {'closure': None}):
    try:
        exec(f.__code__, **given)
    except TypeError as e:
        print(e)
for call in (lambda: exec('1', closure=()), lambda: exec(outer.__code__, closure=f.__closure__), lambda: eval(f.__code__),
             lambda: eval('1', 5), lambda: eval('1', type('M', (), {'__getitem__': 1})()), lambda: compile('1', 5, 'eval')):
    try:
        call()
    except TypeError as e:
        print(e)
