# output: end
class A:
    def __del__(self):
        raise SystemExit(3)
A()
print("end")
