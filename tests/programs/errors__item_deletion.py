class A: pass
for o in ("ab", (1,), b"x", range(3), {1}, 1, None, A(), A, 3j, {}.keys(), slice(1)):
    for k in (0, "k"):
        try: del o[k]
        except TypeError as e: print(e)
