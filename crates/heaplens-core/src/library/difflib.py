# difflib: what two sequences have in common, by the Ratcliff and Obershelp idea of taking the longest common run first.

from collections import namedtuple

Match = namedtuple('Match', 'a b size')


class SequenceMatcher:
    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, x in enumerate(b):
            places.setdefault(x, []).append(i)
        self.bjunk = {x for x in places if self.isjunk and self.isjunk(x)}
        for x in self.bjunk:
            del places[x]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            most = len(b) // 100 + 1
            self.bpopular = {x for x, where in places.items() if len(where) > most}
            for x in self.bpopular:
                del places[x]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start, other, length = alo, blo, 0
        # runs[j]: how long the run is that ends with a[i] and b[j].
        runs = {}
        for i in range(alo, ahi):
            longer = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = runs.get(j - 1, 0) + 1
                if size > length:
                    start, other, length = i - size + 1, j - size + 1, size
            runs = longer
        # The run goes on over what is popular, and over junk only beside it.
        for wanted in (False, True):
            while start > alo and other > blo and (b[other - 1] in junk) is wanted and a[start - 1] == b[other - 1]:
                start, other, length = start - 1, other - 1, length + 1
            while (start + length < ahi and other + length < bhi and (b[other + length] in junk) is wanted
                   and a[start + length] == b[other + length]):
                length += 1
        return Match(start, other, length)

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            found = []
            pending = [(0, len(self.a), 0, len(self.b))]
            while pending:
                alo, ahi, blo, bhi = pending.pop()
                i, j, size = block = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(block)
                    if alo < i and blo < j:
                        pending.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        pending.append((i + size, ahi, j + size, bhi))
            found.sort()
            joined = []
            for i, j, size in found:
                if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                    joined[-1] = Match(joined[-1][0], joined[-1][1], joined[-1][2] + size)
                else:
                    joined.append(Match(i, j, size))
            joined.append(Match(len(self.a), len(self.b), 0))
            self.matching_blocks = joined
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = answer = []
            i = j = 0
            for ai, bj, size in self.get_matching_blocks():
                tag = ('insert' if i == ai else 'delete' if j == bj else 'replace') if i < ai or j < bj else None
                if tag:
                    answer.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    answer.append(('equal', ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and [code[0] for code in group] != ['equal']:
            yield group

    def _share(self, matches):
        total = len(self.a) + len(self.b)
        return 2.0 * matches / total if total else 1.0

    def ratio(self):
        return self._share(sum([block[2] for block in self.get_matching_blocks()]))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for x in self.b:
                counts[x] = counts.get(x, 0) + 1
        left = dict(self.fullbcount)
        matches = 0
        for x in self.a:
            if left.get(x, 0) > 0:
                matches += 1
                left[x] -= 1
        return self._share(matches)

    def real_quick_ratio(self):
        return self._share(min(len(self.a), len(self.b)))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for x in possibilities:
        matcher.set_seq1(x)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), x))
    found.sort(reverse=True)
    return [x for _, x in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


def _with_tabs(line, marks):
    # A guide keeps the white space of the line above, so that the two stay aligned.
    return ''.join([c if mark == ' ' and c.isspace() else mark for c, mark in zip(line, marks)])


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'equal':
                yield from ['  ' + line for line in a[alo:ahi]]
            elif tag == 'delete':
                yield from ['- ' + line for line in a[alo:ahi]]
            elif tag == 'insert':
                yield from ['+ ' + line for line in b[blo:bhi]]
            else:
                yield from self._replaced(a, alo, ahi, b, blo, bhi)

    def _plain(self, a, alo, ahi, b, blo, bhi):
        gone = ['- ' + line for line in a[alo:ahi]]
        new = ['+ ' + line for line in b[blo:bhi]]
        yield from new + gone if bhi - blo < ahi - alo else gone + new

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        # The two lines that are most alike are put side by side; then what lies before and after them.
        best, near, same = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, near = matcher.ratio(), (i, j)
        if best < 0.75:
            if same is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            i, j = same
        else:
            i, j = near
            same = None
        yield from self._around(a, alo, i, b, blo, j)
        if same:
            yield '  ' + a[i]
        else:
            above = below = ''
            matcher.set_seqs(a[i], b[j])
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                mark = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
                above += mark[0] * (i2 - i1)
                below += mark[1] * (j2 - j1)
            for sign, line, marks in (('- ', a[i], above), ('+ ', b[j], below)):
                yield sign + line
                guide = _with_tabs(line, marks).rstrip()
                if guide:
                    yield '? ' + guide + '\n'
        yield from self._around(a, i + 1, ahi, b, j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from ['- ' + line for line in a[alo:ahi]]
        elif blo < bhi:
            yield from ['+ ' + line for line in b[blo:bhi]]


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    if int(which) not in (1, 2):
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which)
    wanted = ('  ', '- ' if int(which) == 1 else '+ ')
    for line in delta:
        if line[:2] in wanted:
            yield line[2:]


def _check_lines(a, b, *others):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
    for text in others:
        if not isinstance(text, str):
            raise TypeError('all arguments must be str, not: %r' % (text,))


def _span(start, stop, unified):
    first, length = start + 1, stop - start
    if not length:
        first -= 1
    if unified:
        return str(first) if length == 1 else f'{first},{length}'
    return str(first) if length <= 1 else f'{first},{first + length - 1}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield f'--- {fromfile}' + ('\t' + fromfiledate if fromfiledate else '') + lineterm
            yield f'+++ {tofile}' + ('\t' + tofiledate if tofiledate else '') + lineterm
        old = _span(group[0][1], group[-1][2], True)
        new = _span(group[0][3], group[-1][4], True)
        yield f'@@ -{old} +{new} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from [' ' + line for line in a[i1:i2]]
            if tag in ('replace', 'delete'):
                yield from ['-' + line for line in a[i1:i2]]
            if tag in ('replace', 'insert'):
                yield from ['+' + line for line in b[j1:j2]]


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield f'*** {fromfile}' + ('\t' + fromfiledate if fromfiledate else '') + lineterm
            yield f'--- {tofile}' + ('\t' + tofiledate if tofiledate else '') + lineterm
        yield '*' * 15 + lineterm
        for lines, first, skipped, ends, mark in ((a, 1, 'insert', '***', '- '), (b, 3, 'delete', '---', '+ ')):
            yield f'{ends} {_span(group[0][first], group[-1][first + 1], False)} {"*" * 4 if first == 1 else "-" * 4}' + lineterm
            if any(code[0] in ('replace', 'delete' if first == 1 else 'insert') for code in group):
                for code in group:
                    if code[0] != skipped:
                        sign = '  ' if code[0] == 'equal' else '! ' if code[0] == 'replace' else mark
                        yield from [sign + line for line in lines[code[first]:code[first + 1]]]


__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'Match']
