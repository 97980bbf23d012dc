import heapq
from collections import deque

graph = {n: [(n * 7 + 3) % 3000, (n * 3 + 1) % 3000, (n + 1) % 3000] for n in range(3000)}


def distances(start):
    seen = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen[neighbour] = seen[node] + 1
                waiting.append(neighbour)
    return seen


def shortest(start):
    best = {}
    heap = [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in best:
            continue
        best[node] = cost
        for weight, neighbour in enumerate(graph[node], 1):
            if neighbour not in best:
                heapq.heappush(heap, (cost + weight, neighbour))
    return best


print(sum(max(distances(start).values()) for start in range(0, 3000, 30)))
print(sum(sum(shortest(start).values()) for start in range(0, 3000, 60)))
