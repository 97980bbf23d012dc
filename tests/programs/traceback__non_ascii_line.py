x = 'é' * 3; print(len(x), x.foo.bar(3)[0])
