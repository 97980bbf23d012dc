import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goodbye,", self.name)


a = Noisy("first")
b = a
print(sys.getrefcount(a))  # one more, for the argument

del a  # the name goes, the object stays
b = Noisy("second")  # now the first has no name left

box = [b]
del b
box.clear()
print("end")
