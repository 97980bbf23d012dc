program = [("push", 2), ("push", 3), ("add", None), ("push", 4), ("mul", None)]
stack = []
for op, arg in program:
    if op == "push":
        stack.append(arg)
    else:
        b, a = stack.pop(), stack.pop()
        stack.append(a + b if op == "add" else a * b)
result = stack.pop()
