import io
import re
import sys
import unittest


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class")

    def test_a(self):
        print("out")
        print("err", file=sys.stderr)
        self.fail("x")

    def test_b(self):
        print("fine")

    def test_c(self):
        print("no line", end="")
        raise KeyError("k")

    def test_d(self):
        with self.subTest(i=1):
            print("inside")
            self.fail("y")

    @unittest.expectedFailure
    def test_e(self):
        print("expected")
        self.fail()


f = io.StringIO()
sys.stderr, e = f, sys.stderr
r = unittest.TextTestRunner(stream=f, buffer=True).run(unittest.defaultTestLoader.loadTestsFromTestCase(A))
sys.stderr = e
print(re.sub(r' {2}File .*|in \d\.\d+s', "...", f.getvalue()), r)
