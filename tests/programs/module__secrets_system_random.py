import secrets
import string

r = secrets.SystemRandom()
print(r.randint(1, 1), 0 <= r.random() < 1, r.choice("a"), sorted(r.sample("abc", 3)), r.randrange(3) in (0, 1, 2), len(r.randbytes(4)))
x = [1, 2, 3]
r.shuffle(x)
print(sorted(x), r.seed(5), r.uniform(2, 2), type(r.gauss(0, 1)))
for f in r.getstate, r.setstate:
    try:
        f()
    except NotImplementedError as e:
        print(e)
print(len("".join(secrets.choice(string.ascii_letters) for _ in range(12))))
