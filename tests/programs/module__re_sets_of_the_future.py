import re
import warnings

for p in "[[a]", "[a[]", "[^[a]", "[a&&b]", "[a||b]", "[a~~b]", "[--a]", "[&&]", "[a-c--d]", "[*--]", r"[\[]", "[a&b]":
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            re.compile(p)
        except re.error as e:
            print(p, e)
        print(p, [(str(x.message), x.category.__name__, x.lineno) for x in w])
