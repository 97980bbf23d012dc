import sys
import types


class S:
    __slots__ = 'a'


def f():
    return sys._getframe()


try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e.__traceback__) is types.TracebackType, isinstance(f(), types.FrameType))
print(types.FrameType, types.TracebackType, types.GetSetDescriptorType, types.MemberDescriptorType)
print(type(S.a) is types.MemberDescriptorType, type(int.real) is types.GetSetDescriptorType)
