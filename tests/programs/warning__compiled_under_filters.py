# The filters of the warnings module and its showwarning have the say in what compile, exec and eval warn of.
import warnings
x = 1
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    compile("x is 'a'", 'f', 'exec')
    exec("assert (1, 'b')")
    print(eval("x is 1"))
print([(str(w.message), w.category.__name__, w.lineno, w.filename) for w in log])
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print('shown', m, l)
exec("\n(1)(2) if 0 else 3")
warnings.simplefilter('ignore')
exec("x is 5")
warnings.simplefilter('error')
try:
    compile("\nx is 'a'", 'f', 'exec')
except SyntaxError as e:
    print(type(e).__name__, e, e.lineno, e.filename)
