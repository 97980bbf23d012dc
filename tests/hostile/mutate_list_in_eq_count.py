# output: 100
class K:
    def __eq__(self, o):
        if len(l) < 100: l.append(K())
        return True
l = [K()]
print(l.count(1))
