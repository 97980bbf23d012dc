import dis

total = 0
for name, code in dis.opmap.items():
    row = []
    for argument in (None, 0, 1, 2, 3, 4, 7, 256):
        for jump in (None, True, False):
            try:
                row.append(dis.stack_effect(code, argument, jump=jump))
            except ValueError as e:
                row.append(str(e)[14:20])
    print(name, row)
for f in (lambda: dis.stack_effect(255, 1), lambda: dis.stack_effect('a'), lambda: dis.stack_effect(1, jump=5)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)
