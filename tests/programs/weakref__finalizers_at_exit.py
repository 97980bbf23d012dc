import sys, weakref
class Thing: pass
first, second, third, fourth = Thing(), Thing(), Thing(), Thing()
weakref.finalize(first, print, 'first', end='!\n')
weakref.finalize(second, print, 'second')
quiet = weakref.finalize(third, print, 'never')
quiet.atexit = False
dead = weakref.finalize(fourth, print, 'fourth')
del fourth
import atexit
atexit.register(print, 'registered later, called sooner')
print('end', dead.alive, quiet.alive)
