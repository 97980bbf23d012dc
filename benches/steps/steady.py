# Lists and dicts that change all the time and do not grow: what is kept of each line is the timeline's alone.
rows = [[n, n + 1] for n in range(100)]
names = {}
at = 0
for step in range(STEPS // 5):
    at = (at + 7) % 100
    rows[at][0] += 1
    names[at] = rows[at]
    total = rows[at][0] + at
