# error: TypeError
object.__new__(int)
