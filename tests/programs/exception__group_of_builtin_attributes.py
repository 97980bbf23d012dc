try:
    undefined_thing
except NameError as e:
    print(e.name)
try:
    (5).missing
except AttributeError as e:
    print(e.name, e.obj)
try:
    {}["k"]
except KeyError as e:
    print(e.args[0], str(e))
