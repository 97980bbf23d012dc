# __subclasshook__ answers yes, no or nothing.
from abc import ABC
class A(ABC):
    @classmethod
    def __subclasshook__(cls, c): return answer
for answer in (True, False, NotImplemented, 1, None):
    A._abc_impl if answer is True else None
    class B: pass
    try:
        print(issubclass(B, A))
    except AssertionError as e:
        print(e)
