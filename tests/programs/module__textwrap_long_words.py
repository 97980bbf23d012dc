import textwrap
for t in ('abcdefghij', 'ab-cd-ef-gh-ij', '---abcdef---', '-----------', 'one-two three-four-five', 'hyphen-', 'x' * 7 + '-' + 'y' * 7, 'short averyveryverylongword-with-hyphens end', 'a' * 5 + ' ' + 'b' * 5):
    for w in 1, 2, 3, 5, 8:
        for k in ({}, {'break_on_hyphens': False}, {'break_long_words': False}, {'initial_indent': '> ', 'subsequent_indent': '  '}, {'max_lines': 2, 'placeholder': '~'}):
            try: print(w, sorted(k), textwrap.wrap(t, w, **k))
            except ValueError as e: print(e)
