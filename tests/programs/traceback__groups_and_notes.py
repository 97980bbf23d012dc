class A:
    def method(self): pass
    def __init__(self): self.value = 1
class E(Exception):
    def __str__(self): return 'custom ' + repr(self.args)
try:
    A().valeu
except AttributeError as e:
    e.add_note('a note\nof two')
    raise ExceptionGroup('grp', [e, E(3), ExceptionGroup('in', [ValueError(2)])]) from E(4)
