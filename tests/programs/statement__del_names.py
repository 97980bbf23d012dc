# K016
a = b = [1]
del a
print(b)
try:
    a
except NameError as e:
    print(e)
def f():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    try:
        del x
    except UnboundLocalError as e:
        print(e)
f()
try:
    del nothing
except NameError as e:
    print(e)
