class A:
    def __bool__(self):
        return 1
class B:
    def __len__(self):
        return -1
class C:
    def __len__(self):
        return "a"
for x in A(), B(), C():
    try:
        print(bool(x))
    except Exception as e:
        print(type(e).__name__, e)
