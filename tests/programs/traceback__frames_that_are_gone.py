# The frame of a call that has ended still tells whose call it was.
import sys
def g():
    return sys._getframe()
def f():
    return g()
frame = f()
print(frame.f_back.f_code.co_name, frame.f_back.f_back is sys._getframe(), frame.f_back.f_back.f_back)
try:
    def h(): 1 / 0
    def i(): h()
    i()
except ZeroDivisionError as e:
    t = e.__traceback__.tb_next.tb_next.tb_frame
print(t.f_code.co_name, t.f_back.f_code.co_name, t.f_back.f_back.f_code.co_name)
