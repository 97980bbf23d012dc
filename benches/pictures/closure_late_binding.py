functions = []
for i in range(4):
    def show():
        return i
    functions.append(show)
bound = [lambda i=i: i for i in range(3)]
results = [f() for f in functions] + [f() for f in bound]
