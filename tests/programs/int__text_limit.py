try:
    str(10 ** 4300)
except ValueError as e:
    print(e)
print(len(str(10 ** 4299)))
try:
    int("1" * 4301)
except ValueError as e:
    print(e)
