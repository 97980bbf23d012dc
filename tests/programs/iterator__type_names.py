for x in ([], (), {}, set(), "", b"", range(0), {}.keys(), {}.values(), {}.items(), enumerate([]), zip(), map(abs, []), filter(None, []), reversed([]), reversed({}), "é", range(2 ** 70), reversed(()), reversed(range(3)), (i for i in [])):
    print(type(iter(x)).__name__, end=" ")
print()
