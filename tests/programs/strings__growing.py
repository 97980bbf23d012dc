# A string that grows in a loop, and what other names see meanwhile.
s = ''
seen = []
for i in range(2000):
    s += str(i)
    if i % 500 == 0:
        seen.append(s)
print(len(s), [len(x) for x in seen], hash(s) == hash(''.join(map(str, range(2000)))))
t = s
s += '!'
print(t == s, s[:-1] == t, len(t))
parts = ['é']
parts[0] += 'x'
d = {'k': 'v'}
d['k'] += 'w'
u = 'a'
u += u
print(parts, d, u)
