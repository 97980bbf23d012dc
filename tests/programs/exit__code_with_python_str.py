import sys


class A:
    def __str__(self):
        return "a reason"


sys.exit(A())
