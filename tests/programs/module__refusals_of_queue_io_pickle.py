# What is no bytes, no file and no level; and a log that is asserted by the name of its level.
import io, logging, pickle, threading, unittest


def refused(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


refused(io.BytesIO, 5)
refused(io.BytesIO, "a")
refused(pickle.loads, 5)
refused(pickle.Pickler, 5)
refused(pickle.Unpickler, 5)
refused(lambda: threading.local().x)


class T(unittest.TestCase):
    def test(self):
        with self.assertLogs("x", level="WARNING") as seen:
            logging.getLogger("x").info("no")
            logging.getLogger("x").error("%r", T)
        print(seen.output)


T("test").debug()
