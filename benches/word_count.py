words = "the quick brown fox jumps over the lazy dog and the cat sat on the mat with a hat".split()
counts = {}
lengths = {}
for turn in range(100_000):
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    key = words[turn % len(words)] + str(turn % 100)
    if key in lengths:
        lengths[key] += 1
    else:
        lengths[key] = len(key)
print(sorted(counts.items())[:3], len(lengths))
