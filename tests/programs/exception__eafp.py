# K152
d = {"a": 1}
try:
    v = d["b"]
except KeyError as e:
    v = f"no {e}"
print(v, d["b"] if "b" in d else "no", d.get("b", "no"))
def number(s):
    try:
        return int(s)
    except ValueError:
        return float(s)
print(number("3"), number("3.5"))
