class D(dict):
    def __iter__(s):
        print("iter")
        return iter("z")

    def keys(s):
        print("keys")
        return ["q"]

    def __getitem__(s, k):
        print("get", k)
        return 1


d = D(a=2)
print(d.copy(), d | {"k": 1}, dict(d), {**d})
