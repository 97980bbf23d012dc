import sys
import unittest


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class')

    def setUp(self):
        print('up', self.id())
        self.addCleanup(print, 'cleanup')

    def tearDown(self):
        print('down')

    def test_equal(self):
        "what it is about"
        self.assertEqual([1, 2], [1, 3])

    def test_raises(self):
        with self.assertRaises(ValueError) as c:
            int('x')
        print(c.exception)
        self.assertRaisesRegex(KeyError, 'b', {}.__getitem__, 'abc')

    def test_error(self):
        {}['x']

    @unittest.skip('not now')
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail('no')

    def test_sub(self):
        for i in range(3):
            with self.subTest('odd', i=i):
                self.assertEqual(i % 2, 0)


class B(unittest.TestCase):
    def check(self, name, *args, **kwargs):
        try:
            getattr(self, 'assert' + name)(*args, **kwargs)
        except AssertionError as e:
            print(name, 'failed:', e)
        else:
            print(name, 'holds')

    def test_messages(self):
        for name, *args in (('Equal', 'abc', 'abd'), ('Equal', {'a': 1}, {'a': 2}), ('Equal', {1}, {2}), ('Equal', (1,), (1, 2)), ('Equal', 1, 1.0),
                            ('NotEqual', 1, 1), ('True', 0, 'note'), ('False', 'x'), ('Is', 1, 2), ('IsNot', None, None), ('IsNone', 5),
                            ('IsNotNone', None), ('In', 1, [2]), ('NotIn', 1, [1]), ('IsInstance', 5, str), ('NotIsInstance', 5, int),
                            ('Greater', 1, 2), ('Less', 2, 1), ('GreaterEqual', 1, 2), ('LessEqual', 2, 1), ('AlmostEqual', 1.0, 1.1),
                            ('AlmostEqual', 1, 1.00000001), ('NotAlmostEqual', 1, 1), ('Regex', 'abc', 'x'), ('NotRegex', 'abc', 'b'),
                            ('CountEqual', [1, 2, 2], [2, 1, 3]), ('MultiLineEqual', 'a\nb\n', 'a\nc\n'), ('SequenceEqual', [1], (2,)),
                            ('Equal', list(range(50)), list(range(49))), ('Equal', 'a' * 200, 'b')):
            self.check(name, *args)


if __name__ == '__main__':
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(suite.countTestCases())
    result = unittest.TestResult()
    suite.run(result)
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
    for test, text in result.failures + result.errors:
        print(test, '|', text.splitlines()[-1])
