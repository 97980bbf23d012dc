# Exceptions where Python code is needed for their texts, and the methods of exception groups (Objects/exceptions.c).


def exception_str(self):
    if isinstance(self, OSError):
        if self.filename is not None:
            text = f"[Errno {self.errno}] {self.strerror}: {self.filename!r}"
            if self.filename2 is not None:
                text += f" -> {self.filename2!r}"
            return text
        if self.errno is not None and self.strerror is not None:
            return f"[Errno {self.errno}] {self.strerror}"
    args = self.args
    if not args:
        return ''
    if len(args) > 1:
        return str(args)
    if isinstance(self, KeyError):
        return repr(args[0])
    return str(args[0])


def exception_syntax_init(self, *args):
    SyntaxError.__init__(self, args[0], tuple(args[1]))
    self.args = args


def exception_group_new(cls, message, exceptions):
    return _exception_group_new(cls, message, tuple(exceptions))


def exception_group_derive(self, exceptions):
    return BaseExceptionGroup(self.message, exceptions)


def _group_matcher(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException):
        return lambda exception: isinstance(exception, condition)
    if isinstance(condition, tuple):
        for item in condition:
            if not (isinstance(item, type) and issubclass(item, BaseException)):
                break
        else:
            return lambda exception: isinstance(exception, condition)
    if _is_function(condition):
        return condition
    raise TypeError("expected a function, exception type or tuple of exception types")


def _is_function(x):
    return callable(x) and not _is_type(x)


def _group_subset(group, exceptions, room):
    # A group like this one with other members: it carries on message, traceback, cause, context and notes.
    if not exceptions:
        return None
    if room <= 2:
        raise RecursionError('maximum recursion depth exceeded while calling a Python object')
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _exception_copy_links(group, part)
    notes = getattr(group, '__notes__', None)
    # PySequence_Check: anything else than a sequence is left behind.
    if notes is not None and hasattr(type(notes), '__getitem__') and not isinstance(notes, dict):
        part.__notes__ = list(notes)
    return part


def _group_split(group, matches, keep_rest, room):
    # `room`: how much deeper calls may go.
    if room <= 0:
        raise RecursionError('maximum recursion depth exceeded in exceptiongroup_split_recursive')
    if matches(group):
        return group, None
    if not isinstance(group, BaseExceptionGroup):
        return None, group
    matching = []
    rest = []
    for exception in group.exceptions:
        matched, left = _group_split(exception, matches, keep_rest, room - 1)
        if matched is not None:
            matching.append(matched)
        if left is not None and keep_rest:
            rest.append(left)
    return _group_subset(group, matching, room), _group_subset(group, rest, room) if keep_rest else None


def op_group_split(group, classes):
    pair = group.split(classes)
    if not isinstance(pair, tuple):
        raise TypeError(f"{_type_name(group)}.split must return a tuple, not {_type_name(pair)}")
    if len(pair) != 2:
        raise TypeError(f"{_type_name(group)}.split must return a 2-tuple, got tuple of size {len(pair)}")
    return pair


def _collect_leaf_ids(exception, ids):
    if isinstance(exception, BaseExceptionGroup):
        for inner in exception.exceptions:
            _collect_leaf_ids(inner, ids)
    else:
        ids.add(id(exception))


def op_prep_reraise_star(original, exceptions):
    # PREP_RERAISE_STAR: what is raised when all except* clauses are done (_PyExc_PrepReraiseStar).
    if not isinstance(original, BaseExceptionGroup):
        return exceptions[0] if exceptions else None
    raised = []
    leaves = set()
    for exception in exceptions:
        if exception is None:
            continue
        if _same_exception_metadata(exception, original):
            _collect_leaf_ids(exception, leaves)
        else:
            raised.append(exception)
    reraised = None
    if leaves:
        reraised = _group_split(original, lambda exception: id(exception) in leaves, False, _recursion_left())[0]
    if not raised:
        return reraised
    if reraised is not None:
        raised.append(reraised)
    return BaseExceptionGroup('', raised) if len(raised) > 1 else raised[0]


def exception_group_split(self, condition):
    return _group_split(self, _group_matcher(condition), True, _recursion_left())


def exception_group_subgroup(self, condition):
    return _group_split(self, _group_matcher(condition), False, _recursion_left())[0]
