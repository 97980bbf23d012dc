x = 5
y = (x)+x.real*('a'   %  3)  # c
