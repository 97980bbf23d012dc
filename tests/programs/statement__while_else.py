n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("else", n)
while True:
    n += 1
    if n < 3:
        continue
    break
else:
    print("never")
print(n)
