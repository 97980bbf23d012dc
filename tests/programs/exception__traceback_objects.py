import sys
def f():
    1 / 0
def g():
    f()
try:
    g()
except ZeroDivisionError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next
    print(sys.exc_info()[0], sys.exc_info()[1] is e)
print(sys.exc_info())
