from __future__ import annotations, division
import __future__
print(annotations, __future__.all_feature_names, division.getMandatoryRelease(), annotations.optional)
def f(x: undefined) -> "str": pass
print(f.__annotations__)
