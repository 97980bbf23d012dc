def dijkstra(g, s):
    dist, prev, todo = {s: 0}, {}, {s}
    done = set()
    while todo:
        n = min(todo, key=lambda x: (dist[x], x))
        todo.remove(n)
        done.add(n)
        for m, w in g.get(n, {}).items():
            if m not in done and dist[n] + w < dist.get(m, float("inf")):
                dist[m], prev[m] = dist[n] + w, n
                todo.add(m)
    return dist, prev
g = {"A": {"B": 7, "C": 3}, "C": {"B": 1, "D": 8}, "B": {"D": 2}, "D": {}}
print(*dijkstra(g, "A"))
