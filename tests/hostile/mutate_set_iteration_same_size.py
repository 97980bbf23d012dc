# output: True
s = {1, 2}
n = 0
try:
    for k in s:
        s.discard(k); s.add(k + 1000); n += 1
        if n > 10000: break
except RuntimeError as e: print(e)
print(n > 0)
