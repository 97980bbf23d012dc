# linecache: lines of the program's own files, and of those that it wrote.

cache = {}


def getlines(filename, module_globals=None):
    if filename not in cache:
        text = _source_of(filename)
        if text is not None:
            lines = [line + '\n' for line in text.split('\n')]
            if text == '' or text.endswith('\n'):
                lines.pop()
        else:
            try:
                with open(filename, encoding='utf-8') as file:
                    lines = file.readlines()
            except (OSError, UnicodeDecodeError):
                return []
            if lines and not lines[-1].endswith('\n'):
                lines[-1] += '\n'
        cache[filename] = (sum([len(line) for line in lines]), None, lines, filename)
    entry = cache[filename]
    # An entry of one is a function that gives the text when it is asked for.
    return [line + '\n' for line in entry[0]().splitlines()] if len(entry) == 1 else entry[2]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def clearcache():
    cache.clear()


def checkcache(filename=None):
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
