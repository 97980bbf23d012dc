# K114 K111
def retry(n, *kinds):
    def deco(f):
        def w(*a, **k):
            for i in range(1, n + 1):
                try: return f(*a, **k)
                except kinds as e:
                    print("attempt", i, "failed:", e)
                    if i == n: raise
        return w
    return deco
calls = 0
@retry(3, ValueError)
def flaky(limit):
    global calls
    calls += 1
    if calls < limit: raise ValueError(f"call {calls}")
    return "ok"
print(flaky(3))
try: calls = 0; flaky(9)
except ValueError as e: print("gave up:", e)
