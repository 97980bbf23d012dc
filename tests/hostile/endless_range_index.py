# output: 100000000000000000 True 1
class I(int): pass
print(range(10**18).index(10**17), 10**17 in range(10**18), range(10**18).count(5))
