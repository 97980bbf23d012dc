# tracemalloc: who has asked for memory. What is known of it is native (`modules/tracemalloc.rs`).

from collections.abc import Iterable, Sequence
from fnmatch import fnmatch as _fnmatch
from functools import total_ordering
import linecache


def _format_size(size, sign):
    sign = '+' if sign else ''
    for unit in ('B', 'KiB', 'MiB', 'GiB', 'TiB'):
        if abs(size) < 100 and unit != 'B':
            return f'{size:{sign}.1f} {unit}'
        if abs(size) < 10240 or unit == 'TiB':
            return f'{size:{sign}.0f} {unit}'
        size /= 1024


def _average(stat):
    return f', average={_format_size(stat.size / stat.count, False)}' if stat.count else ''


class _Fields:
    # Compared by all that it has.
    __slots__ = ()

    def _fields(self):
        return tuple(getattr(self, name) for name in self.__slots__)

    def __hash__(self):
        return hash(self._fields())

    def __eq__(self, other):
        return self._fields() == other._fields() if isinstance(other, type(self)) else NotImplemented


class Statistic(_Fields):
    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def __str__(self):
        return f'{self.traceback}: size={_format_size(self.size, False)}, count={self.count}{_average(self)}'

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff(_Fields):
    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback, self.size, self.size_diff = traceback, size, size_diff
        self.count, self.count_diff = count, count_diff

    def __str__(self):
        size = f'{_format_size(self.size, False)} ({_format_size(self.size_diff, True)})'
        return f'{self.traceback}: size={size}, count={self.count} ({self.count_diff:+}){_average(self)}'

    def __repr__(self):
        size = f'size={self.size} ({self.size_diff:+}) count={self.count} ({self.count_diff:+})'
        return f'<StatisticDiff traceback={self.traceback!r} {size}>'

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


@total_ordering
class Frame(_Fields):
    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    filename = property(lambda self: self._frame[0])
    lineno = property(lambda self: self._frame[1])

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __str__(self):
        return f'{self.filename}:{self.lineno}'

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'


@total_ordering
class Traceback(Sequence):
    __slots__ = ('_frames', '_total_nframe')

    def __init__(self, frames, total_nframe=None):
        # The oldest first.
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    total_nframe = property(lambda self: self._total_nframe)

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(map(Frame, self._frames[index]))
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = '' if self._total_nframe is None else f' total_nframe={self._total_nframe}'
        return f'<Traceback {tuple(self)}{total}>'

    def format(self, limit=None, most_recent_first=False):
        frames = self[:]
        if limit is not None:
            frames = self[-limit:] if limit > 0 else self[:limit]
        if most_recent_first:
            frames = reversed(frames)
        lines = []
        for frame in frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            line = linecache.getline(frame.filename, frame.lineno).strip()
            if line:
                lines.append('    ' + line)
        return lines


def get_object_traceback(obj):
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


class Trace(_Fields):
    __slots__ = ('_trace',)

    def __init__(self, trace):
        self._trace = trace

    domain = property(lambda self: self._trace[0])
    size = property(lambda self: self._trace[1])
    traceback = property(lambda self: Traceback(*self._trace[2:]))

    def __str__(self):
        return f'{self.traceback}: {_format_size(self.size, False)}'

    def __repr__(self):
        size = _format_size(self.size, False)
        return f'<Trace domain={self.domain} size={size}, traceback={self.traceback!r}>'


class _Traces(Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(map(Trace, self._traces[index]))
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f'<Traces len={len(self)}>'


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


def _normalize_filename(filename):
    return filename[:-1] if filename.endswith('.pyc') else filename


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._filename_pattern = _normalize_filename(filename_pattern)
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    filename_pattern = property(lambda self: self._filename_pattern)

    def _match(self, trace):
        frames = trace[2] if self.all_frames else trace[2][:1]
        found = any(_fnmatch(_normalize_filename(filename), self._filename_pattern) and self.lineno in (None, lineno)
                    for filename, lineno in frames)
        if self.domain is not None:
            found = found and trace[0] == self.domain
        return found if self.inclusive else not found


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    domain = property(lambda self: self._domain)

    def _match(self, trace):
        return (trace[0] == self._domain) ^ (not self.inclusive)


class Snapshot:
    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def filter_traces(self, filters):
        if not isinstance(filters, Iterable):
            raise TypeError(f'filters must be a list of filters, not {type(filters).__name__}')
        wanted = [filter for filter in filters if filter.inclusive]
        others = [filter for filter in filters if not filter.inclusive]
        traces = [trace for trace in self.traces._traces
                  if (not wanted or any(filter._match(trace) for filter in wanted))
                  and all(filter._match(trace) for filter in others)]
        return Snapshot(traces, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError(f'unknown key_type: {key_type!r}')
        if cumulative and key_type == 'traceback':
            raise ValueError(f'cumulative mode cannot by used with key type {key_type!r}')
        groups = {}
        for _, size, frames, _ in self.traces._traces:
            if key_type == 'traceback':
                keys = [frames]
            else:
                keys = [(frame if key_type == 'lineno' else (frame[0], 0),)
                        for frame in (frames if cumulative else frames[:1])]
            for key in keys:
                stat = groups.get(key)
                if stat is None:
                    stat = groups[key] = Statistic(Traceback(key), 0, 0)
                stat.size += size
                stat.count += 1
        return {stat.traceback: stat for stat in groups.values()}

    def statistics(self, key_type, cumulative=False):
        grouped = self._group_by(key_type, cumulative)
        return sorted(grouped.values(), reverse=True, key=Statistic._sort_key)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new = self._group_by(key_type, cumulative)
        old = old_snapshot._group_by(key_type, cumulative)
        statistics = []
        for traceback in new | old:
            now, then = (group.get(traceback) or Statistic(traceback, 0, 0) for group in (new, old))
            statistics.append(StatisticDiff(traceback, now.size, now.size - then.size,
                                            now.count, now.count - then.count))
        return sorted(statistics, reverse=True, key=StatisticDiff._sort_key)


def take_snapshot():
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    return Snapshot(_get_traces(), get_traceback_limit())
