# error: ValueError
type("a\0b", (), {})
