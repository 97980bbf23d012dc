END = "$"
trie = {}
for word in ["to", "tea", "ten", "in", "inn"]:
    node = trie
    for letter in word:
        node = node.setdefault(letter, {})
    node[END] = word
