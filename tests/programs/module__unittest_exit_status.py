import unittest


class T(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1 + 1, 2)

    def test_bad(self):
        self.assertIn('x', 'abc')


unittest.main()
