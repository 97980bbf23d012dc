def t(f):
    try:
        f()
    except Exception as e:
        print(e)
t(lambda: prnt)
t(lambda: [].appendd)
