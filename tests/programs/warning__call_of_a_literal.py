def f():
    return 5()
print("runs")
