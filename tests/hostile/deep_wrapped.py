# output: 1
import functools
def f(): return 1
for i in range(900): 
    f = (lambda g: functools.wraps(g)(lambda: g()))(f)
print(f())
