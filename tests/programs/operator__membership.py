print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "abc", "bc" in "abc", "ac" in "abc", 1 in {1: 2}, 2 in {1: 2}, 1.0 in {1}, b"b" in b"abc", 98 in b"abc")
print(5 in range(0, 10, 5), 5.0 in range(10), "a" in range(3), 10 ** 30 in range(10 ** 31), None in (None,))
for f in (lambda: 1 in "a", lambda: 1 in 1, lambda: [] in {}, lambda: "a" in b"a", lambda: 300 in b"a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
