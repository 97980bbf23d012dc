def sort(items, low, high):
    if low >= high:
        return
    pivot, at = items[high], low
    for i in range(low, high):
        if items[i] < pivot:
            items[i], items[at] = items[at], items[i]
            at += 1
    items[at], items[high] = items[high], items[at]
    sort(items, low, at - 1)
    sort(items, at + 1, high)

data = [4, 2, 5, 1, 3]
sort(data, 0, len(data) - 1)
