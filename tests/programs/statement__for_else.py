# K088
for i in range(3):
    if i == 1:
        break
else:
    print("not here")
for i in []:
    pass
else:
    print("empty", "i" in globals(), i)
for i in range(2):
    continue
else:
    print("done", i)
