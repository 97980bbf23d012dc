import heapq
heap = []
for item in [(5, "e"), (2, "b"), (8, "h"), (1, "a"), (4, "d")]:
    heapq.heappush(heap, item)
first = heapq.heappop(heap)
second = heapq.heappop(heap)
