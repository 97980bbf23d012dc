try:
    exec("é = 1; (a b)")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.end_offset, e.text)
