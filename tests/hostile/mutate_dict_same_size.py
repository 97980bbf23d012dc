# output: dictionary keys changed during iteration
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]; d[k + 100] = 1
except RuntimeError as e: print(e)
