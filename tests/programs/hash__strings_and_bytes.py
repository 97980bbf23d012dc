print([hash(x) for x in ("", "a", "b", "ab", "hello", "hello world, this is longer than sixteen", "é", "日本語", "😀", "a" * 100)])
print([hash(x) for x in (b"", b"a", b"hello")], hash("a") == hash(b"a"))
