def g():
    x = 1
    yield x
    x = 2
    yield x
i = g()
print(i.gi_running, i.gi_frame is not None, i.gi_yieldfrom, i.__name__, i.__qualname__, i.gi_code.co_name)
next(i)
print(i.gi_frame.f_locals, i.gi_frame.f_lineno)
list(i)
print(i.gi_frame)
