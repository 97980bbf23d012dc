import textwrap
t = "The quick brown fox jumped over the lazy dog's well-known back -- twice, in a supercalifragilisticexpialidocious manner. Hello world."
for w in (10, 20, 35, 70): print(textwrap.fill(t, w)); print('-')
print(textwrap.wrap(t, 25, initial_indent='* ', subsequent_indent='  ')); print(textwrap.shorten(t, 40), textwrap.shorten('Hello  world!', 12), textwrap.shorten('Hello world', width=10, placeholder='...'))
print(repr(textwrap.dedent('''
    a
      b
   
    c''')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda l: True)), textwrap.wrap(''), textwrap.wrap('aaaaaaaaaaaa bb', 5), textwrap.wrap('aaaaaaaaaaaa bb', 5, break_long_words=False), textwrap.wrap(t, 30, max_lines=2))
