# K004
x = 5; print(type(x).__name__)
x = "five"; print(type(x).__name__)
x = [x]; print(type(x).__name__)
x = x.append; print(type(x).__name__)
x = None; print(type(x).__name__)
