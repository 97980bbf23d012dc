# error: TypeError
sum(["a"], "")
