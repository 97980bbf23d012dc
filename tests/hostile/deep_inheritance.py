# output: end
A = object
for _ in range(2000):
    A = type("A", (A,), {})
print("end")
