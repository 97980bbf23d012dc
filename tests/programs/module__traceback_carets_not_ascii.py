# The module counts bytes as characters; the interpreter does not.
import traceback
n = ['Zoë']


def f(a, é):
    return a + é


try:
    f('日', 2)
except TypeError:
    traceback.print_exc()
try:
    'é' + 1 + 'ü'
except TypeError:
    traceback.print_exc()
try:
    x = ('é' + n[0]) + 5
except TypeError:
    traceback.print_exc()
('é' + n[0]) + 5
