# Tracebacks as text and as lists. The text itself is made where that of an uncaught exception is made.
import sys


_TracebackType = _unnamed_types()[2]


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_missing = _Sentinel()


def _text(exception, limit=None, chain=True):
    texts = []
    for item in _exceptions_to_stringify(exception):
        try:
            texts.append((item, str(item)))
        except Exception:
            texts.append((item, None))
    return _format_exception(exception, texts, limit, bool(chain))


def _pieces(text):
    # A line of its own, or an entry with its source line and the marks below.
    pieces = []
    for line in text.splitlines(keepends=True):
        if line.startswith('    ') and pieces and pieces[-1].startswith('  File "'):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


def _subject(exc, value):
    if value is not _missing:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        file.write(line)


_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _chain(exception):
    # From the first exception to the last, with what stands before each.
    links = []
    seen = set()
    before = ''
    while exception is not None and id(exception) not in seen:
        seen.add(id(exception))
        links.append((exception, before))
        if exception.__cause__ is not None:
            exception, before = exception.__cause__, _CAUSE
        elif exception.__suppress_context__:
            break
        else:
            exception, before = exception.__context__, _CONTEXT
    # What is said of a pair stands after the earlier of the two.
    return [(exception, before) for exception, before in reversed(links)]


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    subject = _subject(exc, value)
    if subject is None:
        return ['NoneType: None\n']
    if tb is _missing or tb is subject.__traceback__:
        return _formatted(subject, limit, chain)
    own = subject.__traceback__
    try:
        return _formatted(subject.with_traceback(tb), limit, chain)
    finally:
        subject.__traceback__ = own


def _formatted(subject, limit, chain):
    links = _chain(subject) if chain else [(subject, '')]
    for exception, _ in links:
        if isinstance(exception, BaseExceptionGroup):
            return _pieces(_text(subject, limit, chain))
    pieces = []
    for exception, after in links:
        entries = format_tb(exception.__traceback__, limit)
        if entries:
            pieces.append('Traceback (most recent call last):\n')
            pieces += entries
        pieces += format_exception_only(exception)
        if after:
            pieces.append(after)
    return pieces


def format_exception_only(exc, /, value=_missing):
    subject = exc if value is _missing else value
    if subject is None:
        return ['NoneType: None\n']
    kept = subject.__traceback__, subject.__cause__, subject.__context__, subject.__suppress_context__
    notes = getattr(subject, '__notes__', None)
    told = subject.__dict__.pop('__notes__', _missing)
    subject.__traceback__ = subject.__context__ = None
    subject.__cause__ = None
    text = _text(subject)
    subject.__traceback__, subject.__cause__, subject.__context__, subject.__suppress_context__ = kept
    if told is not _missing:
        subject.__notes__ = told
    if isinstance(subject, SyntaxError):
        return text.splitlines(keepends=True)
    lines = [text]
    if isinstance(subject, BaseExceptionGroup):
        # Not the tree: the line that stands on its top.
        lines = [f'{type(subject).__qualname__}: {subject}\n']
    if notes is None:
        return lines
    try:
        iterator = iter(notes)
    except TypeError:
        return lines + [_shown(notes, '__notes__', repr)]
    for note in iterator:
        lines += [line + '\n' for line in _shown(note, 'note', str).split('\n')]
    return lines


def _shown(value, what, function):
    try:
        return function(value)
    except Exception:
        return f'<{what} {function.__name__}() failed>'


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', 'line', 'locals', '_entry')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.filename = filename
        self.lineno = lineno
        self.name = name
        # Without the white space around it.
        self.line = (_source_line(filename, lineno) if line is None else line).strip()
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self._entry = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _entry(summary):
    text = summary._entry or _plain_entry(summary)
    for name, value in sorted((summary.locals or {}).items()):
        text += f'    {name} = {value}\n'
    return text


def _plain_entry(summary):
    text = f'  File "{summary.filename}", line {summary.lineno}, in {summary.name}\n'
    if summary.line:
        text += f'    {summary.line.strip()}\n'
    return text


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        entries = [_summary(frame, line, capture_locals) for frame, line in frame_gen]
        return cls(_limited(entries, limit, True))

    @classmethod
    def from_list(cls, a_list):
        return cls([item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3])
                    for item in a_list])

    def format_frame_summary(self, frame_summary):
        return _entry(frame_summary)

    def format(self):
        lines = []
        last, count = None, 0
        for summary in self:
            place = summary.filename, summary.lineno, summary.name
            if place != last:
                lines += _repeated(count)
                last, count = place, 0
            count += 1
            if count <= 3:
                lines.append(_entry(summary))
        return lines + _repeated(count)


def _repeated(count):
    if count <= 3:
        return []
    return [f'  [Previous line repeated {count - 3} more time{"s" if count > 4 else ""}]\n']


def _limited(entries, limit, innermost_last):
    # A positive limit keeps the first entries, a negative one the last.
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return entries
        limit = max(limit, 0)
    if limit >= 0:
        return entries[:limit] if innermost_last else entries[len(entries) - limit:] if limit else []
    return entries[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _summary(frame, lineno, capture=False):
    return FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name, locals=frame.f_locals or None if capture else None)


def extract_tb(tb, limit=None, _capture=False):
    summaries = []
    while tb is not None:
        summary = _summary(tb.tb_frame, tb.tb_lineno, _capture)
        place = list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2] if tb.tb_lasti >= 0 else (None,) * 4
        _, summary.end_lineno, summary.colno, summary.end_colno = place
        # What stands below the lines is known of the traceback only.
        alone = _TracebackType(None, tb.tb_frame, tb.tb_lasti, tb.tb_lineno)
        texts = _entries(alone)
        if len(texts) == 1:
            summary._entry = texts[0]
        summaries.append(summary)
        tb = tb.tb_next
    return StackSummary(_limited(summaries, limit, True))


def extract_stack(f=None, limit=None):
    entries = [_summary(frame, line) for frame, line in walk_stack(sys._getframe() if f is None else f)]
    entries.reverse()
    return StackSummary(_limited(entries, limit, False))


def format_list(extracted_list):
    return [_entry(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3]))
            for item in extracted_list]


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    if tb is None:
        return []
    if limit is not None:
        return extract_tb(tb, limit).format()
    return _entries(tb)


def _entries(tb):
    return [piece for piece in _pieces(_text(Exception().with_traceback(tb))) if piece.startswith('  ')]


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe() if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(sys._getframe() if f is None else f, limit), file)


def clear_frames(tb):
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            pass


class TracebackException:
    # The text is taken at once, as is the list of entries.
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit, capture_locals)
        self.__cause__ = None
        self.__context__ = None
        self.__suppress_context__ = exc_value.__suppress_context__
        kwargs = {'limit': limit, 'capture_locals': capture_locals}
        if exc_value.__cause__ is not None:
            self.__cause__ = TracebackException.from_exception(exc_value.__cause__, **kwargs)
        if exc_value.__context__ is not None:
            self.__context__ = TracebackException.from_exception(exc_value.__context__, **kwargs)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if isinstance(exc_value, SyntaxError):
            for name in ('filename', 'text', 'offset', 'end_offset', 'msg'):
                setattr(self, name, getattr(exc_value, name))
            self.lineno, self.end_lineno = [None if line is None else str(line) for line in (exc_value.lineno, exc_value.end_lineno)]
        self._lines = format_exception(exc_value, limit=limit)
        self._alone = None if isinstance(exc_value, BaseExceptionGroup) else format_exception(exc_value, limit=limit, chain=False)
        self._last = format_exception_only(exc_value)
        if capture_locals and self._alone is not None:
            head = ['Traceback (most recent call last):\n'] if exc_traceback is not None else []
            self._alone = head + self.stack.format() + self._last
            self._lines = self._alone
            if self.__cause__ is not None:
                self._lines = self.__cause__._lines + [_CAUSE] + self._alone
            elif self.__context__ is not None and not self.__suppress_context__:
                self._lines = self.__context__._lines + [_CONTEXT] + self._alone
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = '<exception str() failed>'

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def format(self, *, chain=True):
        yield from self._lines if chain or self._alone is None else self._alone

    def format_exception_only(self):
        yield from self._last

    def print(self, *, file=None, chain=True):
        _write(self.format(chain=chain), file)
