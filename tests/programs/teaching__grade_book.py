students = {"Ann": [90, 85], "Bob": [70], "Cy": []}
def mean(g): return sum(g) / len(g) if g else None
def letter(m): return "-" if m is None else "A" if m >= 85 else "B" if m >= 70 else "C"
for n, g in sorted(students.items(), key=lambda p: (mean(p[1]) is None, -(mean(p[1]) or 0))):
    print(f"{n:5}|{mean(g) if g else 'none':>6}|{letter(mean(g))}")
students["Cy"] += [60, 61]
best, *_ = sorted(students, key=lambda n: mean(students[n]), reverse=True)
print(best, {n: letter(mean(g)) for n, g in students.items()})
