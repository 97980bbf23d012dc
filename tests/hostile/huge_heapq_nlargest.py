# error: heaplens
import heapq
heapq.nlargest(10**9, range(10**9))
