# output: ok
import contextlib
with contextlib.ExitStack() as s:
    for i in range(20000): s.callback(int)
print("ok")
