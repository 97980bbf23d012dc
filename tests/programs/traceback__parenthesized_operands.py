# The operator of a binary operation is found behind the parentheses of its left operand.
a = [1]
((a[0] + 1))+("x")
