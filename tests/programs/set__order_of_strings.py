print({"a", "b", "c", "d"}, set("hello world"), {"apple", "banana", "cherry"}, set("the quick brown fox jumps".split()))
