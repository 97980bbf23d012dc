# K009
def f(): return 1000
def g(): return 1000
def h(): return "not an identifier!"
def i(): return "not an identifier!"
def j(): return (1, "two", 3.0)
def k(): return (1, "two", 3.0)
def l(): return 2.5
def m(): return 2.5
def n(): return "identifier"
def o(): return "identifier"
def p(): return b"bytes"
def q(): return b"bytes"
print(f() is g(), h() is i(), j() is k(), l() is m(), n() is o(), p() is q(), f() is f())
