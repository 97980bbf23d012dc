def f(:
  x = 
	if (1, [2 {
'abc
"""