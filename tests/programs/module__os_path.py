import os, os.path
from os import path
print(os.path.join('a', 'b', '/c', 'd'), path.join('a/', 'b'), path.split('/a/b/c.txt'), path.splitext('x.tar.gz'), path.splitext('.bashrc'), path.basename('/a/b/'), path.dirname('/a/b/c'), path.normpath('/a/./b/../c//d'), path.normpath(''), path.isabs('/x'), path.isabs('x'), os.sep, os.name, path.commonpath(['/a/b/c', '/a/b/d']), path.commonprefix(['abc', 'abd']), path.normpath('../../a'), path.abspath('/x/../y'), os.linesep == '\n', path.relpath('/a/b', '/a/c/d'), os.fspath('x'))
try: path.join('a', 3)
except TypeError as e: print(e)
