import re

m = re.match("a", "a")
for a in (
    lambda: "a" in m,
    lambda: iter(m),
    lambda: re.findall("a", 5),
    lambda: re.compile(["a"]),
    lambda: re.compile(3),
    lambda: re.match(bytearray(b"a"), "a"),
    lambda: re.sub("a", [1], "a"),
    lambda: re.sub("a", None, "a"),
    lambda: re.sub("a", lambda m: 3, "ba"),
    lambda: re.sub("a", lambda m: 3, "ab"),
    lambda: re.sub("a", lambda m: None, "bab"),
):
    try:
        print(a())
    except TypeError as e:
        print(e)
