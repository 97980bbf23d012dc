graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}
seen = set()
queue = ["a"]
while queue:
    vertex = queue.pop(0)
    if vertex in seen:
        continue
    seen.add(vertex)
    for near in graph[vertex]:
        queue.append(near)
