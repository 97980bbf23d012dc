for s in ("x=1\ny=2\n", "x=1;y=2\n", "if 1:\n  x\n", "x=1\n\n#c\n", "x=1\n#c\ny=1", "", "\n", "x=1\nfor y in z: pass\n"):
    try:
        print(repr(s), compile(s, "f", "single").co_consts)
    except SyntaxError as e:
        print(repr(s), e.args)
