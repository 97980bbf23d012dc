state = 12345
records = []
for n in range(100_000):
    state = (state * 1103515245 + 12345) % 2147483648
    records.append((state % 1000, f"name{state % 977}", n))
by_number = sorted(records, key=lambda record: record[0])
by_name = sorted(records, key=lambda record: (record[1], -record[0]))
records.sort(key=lambda record: record[2] % 100, reverse=True)
print(by_number[0], by_name[-1], records[0])
