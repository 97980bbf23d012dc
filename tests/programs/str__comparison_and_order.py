print(sorted(["b", "A", "a", "B", "é", "z", "", "aa", "10", "9"]), "a" < "b" < "c", "Z" < "a", max("hello"), min("hello"), sorted("hello"), "abc" < "abd", "\U0001F600" > "\uffff")
