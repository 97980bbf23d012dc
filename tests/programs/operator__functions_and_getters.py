import operator

print(operator.add(1,2), operator.add('a','b'), operator.lt(1,2), operator.itemgetter(1)([5,6]), operator.itemgetter(0,1)('xy'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'), operator.iadd([1],[2]), operator.contains([1],1), operator.countOf([1,1,2],1), operator.index(5), operator.not_(0), operator.truth([]), operator.neg(5), operator.pow(2,3), operator.mod('%d',5), operator.concat([1],[2]), operator.getitem([1,2],1), operator.is_(None,None), operator.length_hint([1,2]))
