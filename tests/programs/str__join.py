print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join({"k": 1, "l": 2}), "x".join(("one",)), "".join(c for c in "gen"))
for f in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "".join([b"a"])):
    try:
        f()
    except TypeError as e:
        print(e)
s = "abc"
print("".join([s]) is s)
