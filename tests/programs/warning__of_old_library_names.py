import logging
import threading
import unittest
import warnings


class A(unittest.TestCase):
    def test_x(self):
        self.assertEquals(1, 1)


def f():
    threading.currentThread()


logging.raiseExceptions = False
logging.getLogger().addHandler(logging.NullHandler())
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    t = threading.Thread()
    t.setDaemon(True)
    t.isDaemon()
    t.getName()
    f()
    threading.Event().isSet()
    logging.getLogger("a").warn("m")
    logging.warn("m")
    A("test_x").debug()
    unittest.makeSuite(A)
    unittest.getTestCaseNames(A, "test")
for x in w:
    print(x.lineno, x.category.__name__, x.message)
