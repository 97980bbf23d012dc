class Meta(type):
    def __getattr__(cls, n): raise AttributeError(n)
class A(metaclass=Meta): colour = 1
try: A.color
except AttributeError as e: print(e, e.name, e.obj)
A.colou
