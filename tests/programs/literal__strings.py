print('a', "b", '''c
d''', """e"f""", r'\n', 'it''s', "a" 'b', u'u')
print('\t|\x41|\u00e9|\U0001F600|\N{BULLET}|\101|\\|\'|\"|\a'.replace('\a', 'bell'))
print('line\
continued', len('\0'), repr('\x00\x7f\xa0\u200b\ud7ff'))
