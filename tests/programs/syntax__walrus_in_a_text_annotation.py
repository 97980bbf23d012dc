from __future__ import annotations


def f(a: (b := 3)):
    pass
