# The methods that a dataclass is given have no steps: their code is in no file.
from dataclasses import dataclass, field


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


a, b = Point(1), Point(1, 2)
print(a, a == b, a < b, a.tags is b.tags)
