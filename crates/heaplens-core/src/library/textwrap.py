# textwrap: paragraphs of a given width.

_WHITESPACE = '\t\n\x0b\x0c\r '


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        # Words and the space between them; words are cut behind hyphens between letters.
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in _WHITESPACE:
                text = text.replace(c, ' ')
        runs = []
        for c in text:
            space = c in _WHITESPACE
            if runs and runs[-1][0] == space:
                runs[-1][1] += c
            else:
                runs.append([space, c])
        chunks = []
        for space, run in runs:
            if space or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_hyphenated(run))
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                word = chunks[i].rstrip('"\'')
                if chunks[i + 1] == ' ' and word[-1:] in ('.', '!', '?') and word[-2:-1].islower():
                    chunks[i + 1] = '  '
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line.pop())
            if not line:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                    (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _long_word(self, chunks, line, length, width):
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        room = cut = 1 if width < 1 else width - length
        word = chunks.pop()
        if self.break_on_hyphens and len(word) > room:
            # Behind the last hyphen that fits, unless there are only hyphens before it.
            hyphen = word.rfind('-', 0, room)
            if hyphen > 0 and word[:hyphen].strip('-'):
                cut = hyphen + 1
        line.append(word[:cut])
        chunks.append(word[cut:])

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _hyphenated(word):
    pieces = []
    start = 0
    i = 0
    n = len(word)
    letter = str.isalpha
    while i < n:
        if word[i] == '-':
            end = i
            while end < n and word[end] == '-':
                end += 1
            if end - i >= 2:
                if i > start and (word[i - 1].isalnum() or word[i - 1] in '_!"\'&.,?') and end < n and (
                        word[end].isalnum() or word[end] == '_'):
                    pieces.append(word[start:i])
                    pieces.append(word[i:end])
                    start = end
                i = end
                continue
            before = word[start:i]
            after = word[i + 1:i + 3]
            if len(before) >= 2 and letter(before[-1]) and letter(before[-2]) and len(after) == 2 and letter(after[0]) \
                    and (letter(after[1]) or after[1] == '-'):
                pieces.append(word[start:i + 1])
                start = i + 1
        i += 1
    if start < n:
        pieces.append(word[start:])
    return pieces


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            for i, (x, y) in enumerate(zip(margin, indent)):
                if x != y:
                    margin = margin[:i]
                    break
    if margin:
        lines = [line[len(margin):] if line.startswith(margin) else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])


__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']
