# any
class A:
    def __del__(self): print(len, A if "A" in globals() else None)
a = A()
a.me = a
print("end")
