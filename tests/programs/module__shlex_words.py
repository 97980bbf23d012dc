import shlex

for text in ("a 'b c' \"d e\" f\\ g", 'x="1 2"y', "''", '"a\\"b\\c"', "a#b # c", "'open", 'end\\', '"tail\\', '  '):
    for comments in (False, True):
        try:
            print(repr(text), shlex.split(text, comments))
        except ValueError as error:
            print(repr(text), error)
print(shlex.quote("it's"), shlex.quote(''), shlex.quote('plain.txt'), shlex.join(['a b', 'c', "d'"]))
