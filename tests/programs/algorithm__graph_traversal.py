# K163
g = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
def bfs(s):
    seen, queue = [s], [s]
    while queue:
        n = queue.pop(0)
        for m in g[n]:
            if m not in seen:
                seen.append(m)
                queue.append(m)
    return seen
def dfs(n, seen=None):
    seen = [] if seen is None else seen
    seen.append(n)
    for m in g[n]:
        if m not in seen: dfs(m, seen)
    return seen
def paths(a, b, path=()):
    path += (a,)
    return [path] if a == b else [p for n in g[a] if n not in path for p in paths(n, b, path)]
print(bfs("a"), dfs("a"), paths("a", "f"))
