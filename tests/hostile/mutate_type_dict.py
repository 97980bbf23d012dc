# error: TypeError
int.x = 5
