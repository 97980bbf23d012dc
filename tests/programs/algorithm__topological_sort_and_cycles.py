def topo(g):
    state, out = {}, []
    def visit(n):
        if state.get(n) == 1: raise ValueError(f"cycle at {n}")
        if n in state: return
        state[n] = 1
        for m in sorted(g.get(n, ())): visit(m)
        state[n] = 2
        out.append(n)
    for n in sorted(g): visit(n)
    return out[::-1]
print(topo({"shirt": {"tie"}, "tie": {"jacket"}, "pants": {"shoes", "belt"}, "belt": {"jacket"}}))
try:
    topo({1: {2}, 2: {3}, 3: {1}})
except ValueError as e:
    print(e)
