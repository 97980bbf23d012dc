class Missing(Exception):
    pass


def look_up(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise Missing(key) from error


table = {n: n * n for n in range(0, 1000, 2)}
found = missing = 0
for turn in range(500):
    for key in range(1000):
        try:
            found += look_up(table, key)
        except Missing:
            missing += 1
        finally:
            found -= 1
print(found, missing)
