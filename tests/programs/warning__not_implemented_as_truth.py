if NotImplemented:
    print(1)
print(not NotImplemented)
print(bool(NotImplemented), any([NotImplemented]))
