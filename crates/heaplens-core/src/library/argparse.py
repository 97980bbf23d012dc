# argparse: command lines.

import sys as _sys

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'
_UNRECOGNIZED = '_unrecognized_args'
__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
           'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


class _Shown:
    def __repr__(self):
        parts = [repr(arg) for arg in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            parts.append(f'**{odd!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_Shown):
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


def _display_name(action):
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return '{' + ','.join(map(str, action.choices)) + '}'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name, self.message = _display_name(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    pass


# ---- help ----


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog, self._indent = prog, indent_increment
        self._width = 78 if width is None else width
        self._column = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _words(self, text):
        return ' '.join(text.split())

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._words(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(self._words(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _get_help_string(self, action):
        return action.help

    _get_default_metavar_for_optional = lambda self, action: action.dest.upper()

    def _metavar(self, action, default, count=1):
        if action.metavar is not None:
            found = action.metavar
        elif action.choices is not None:
            found = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            found = default
        return found if isinstance(found, tuple) else (found,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return '%s' % self._metavar(action, default)
        if nargs == OPTIONAL:
            return '[%s]' % self._metavar(action, default)
        if nargs == ZERO_OR_MORE:
            names = self._metavar(action, default)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % self._metavar(action, default, 2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % self._metavar(action, default)
        if nargs == SUPPRESS:
            return ''
        try:
            parts = ['%s'] * nargs
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(parts) % self._metavar(action, default, nargs)

    def usage(self, usage, actions, groups, prefix=None):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = '%s' % self._prog
        optionals = self._usage_parts([a for a in actions if a.option_strings], groups)
        positionals = self._usage_parts([a for a in actions if not a.option_strings], groups)
        line = ' '.join([prog, *optionals, *positionals])
        if len(prefix) + len(line) <= self._width:
            return f'{prefix}{line}\n\n'

        def lines(parts, indent, lead=None):
            found, row, length = [], [], (len(lead) if lead is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > self._width and row:
                    found.append(indent + ' '.join(row))
                    row, length = [], len(indent) - 1
                row.append(part)
                length += len(part) + 1
            if row:
                found.append(indent + ' '.join(row))
            if lead is not None:
                found[0] = found[0][len(indent):]
            return found

        if len(prefix) + len(prog) <= 0.75 * self._width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if optionals:
                rows = lines([prog] + optionals, indent, prefix) + lines(positionals, indent)
            elif positionals:
                rows = lines([prog] + positionals, indent, prefix)
            else:
                rows = [prog]
        else:
            indent = ' ' * len(prefix)
            rows = lines(optionals + positionals, indent)
            if len(rows) > 1:
                rows = lines(optionals, indent) + lines(positionals, indent)
            rows = [prog] + rows
        return prefix + '\n'.join(rows) + '\n\n'

    def _usage_parts(self, actions, groups):
        parts = []
        shown = [a for a in actions if a.help is not SUPPRESS]
        together = {}
        for group in groups:
            members = [a for a in group._group_actions if a in actions]
            if members and len(members) == len(group._group_actions):
                at = actions.index(members[0])
                if actions[at:at + len(members)] == members:
                    together[id(members[0])] = group, [a for a in members if a.help is not SUPPRESS], members
        done = set()
        for action in actions:
            if id(action) in done:
                continue
            if id(action) in together:
                group, seen, members = together[id(action)]
                done.update([id(a) for a in members])
                texts = [self._usage_part(a, bare=True) for a in seen]
                if not texts:
                    continue
                inner = ' | '.join(texts)
                if not group.required:
                    parts.append(f'[{inner}]')
                elif len(texts) > 1:
                    parts.append(f'({inner})')
                else:
                    parts.append(inner)
            elif action in shown:
                parts.append(self._usage_part(action))
        return [part for part in parts if part]

    def _usage_part(self, action, bare=False):
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            if bare and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            args = self._format_args(action, self._get_default_metavar_for_optional(action))
            text = f'{action.option_strings[0]} {args}'
        return text if action.required or bare else f'[{text}]'

    def invocation(self, action):
        if not action.option_strings:
            return self._metavar(action, self._get_default_metavar_for_positional(action))[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ', '.join([f'{option} {args}' for option in action.option_strings])

    def _expand_help(self, action):
        params = {'prog': self._prog}
        for name, value in vars(action).items():
            if value is not SUPPRESS:
                params[name] = getattr(value, '__name__', value)
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return self._get_help_string(action) % params

    def _entries(self, actions, indent):
        for action in actions:
            if action.help is SUPPRESS:
                continue
            yield action, indent, self.invocation(action)
            if hasattr(action, '_get_subactions'):
                yield from self._entries(action._get_subactions(), indent + self._indent)

    def actions(self, actions, column, indent=None):
        text = ''
        help_width = max(self._width - column, 11)
        for action, indent, header in self._entries(actions, self._indent if indent is None else indent):
            room = column - indent - 2
            if not action.help:
                text += ' ' * indent + header + '\n'
                continue
            lines = self._split_lines(self._expand_help(action), help_width) if action.help.strip() else []
            if len(header) <= room:
                text += ' ' * indent + header.ljust(room) + '  '
                text += (lines[0] if lines else '') + '\n'
                lines = lines[1:]
            else:
                text += ' ' * indent + header + '\n'
            for line in lines:
                text += ' ' * column + line + '\n'
        return text

    def longest(self, actions):
        # Those of subparsers stand further to the right, which is not counted.
        return self._indent + max([len(header) for _, _, header in self._entries(actions, 0)], default=-self._indent)


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


# ---- actions ----


class Action(_Shown):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar

    def _get_kwargs(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar')
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as '
                             'store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be '?' to supply const")
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None):
        strings = []
        for option in option_strings:
            strings.append(option)
            if option.startswith('--'):
                strings.append('--no-' + option[2:])
        super().__init__(strings, dest, 0, None, default, type, choices, required, help, metavar)

    def format_usage(self):
        return ' | '.join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith('--no-'))


def _copied(items):
    import copy
    return [] if items is None else copy.copy(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        parser._print_message(formatter._fill_text(version % dict(prog=parser.prog), formatter._width, '') + '\n',
                              _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        def __init__(self, name, aliases, help):
            shown = name + (f' ({", ".join(aliases)})' if aliases else '')
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions = {}, []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ArgumentError(self, f'conflicting subparser: {name}')
        if 'help' in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            names = ', '.join(self._name_parser_map)
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {names})')
        found, rest = chosen.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            vars(namespace).setdefault(_UNRECOGNIZED, []).extend(rest)


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return _sys.stdin
            if any(c in self._mode for c in 'wax'):
                return _sys.stdout
            raise ValueError(f'argument "-" with mode {self._mode!r}')
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}") from None


_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
            'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction, 'append': _AppendAction,
            'append_const': _AppendConstAction, 'count': _CountAction, 'help': _HelpAction,
            'version': _VersionAction, 'extend': _ExtendAction, 'parsers': _SubParsersAction}


# ---- what arguments are added to ----


class _ActionsContainer(_Shown):
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.prefix_chars = description, prefix_chars
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self._registries = {'action': dict(_ACTIONS), 'type': {None: lambda string: string}}
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups, self._defaults = [], [], {}
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def get_default(self, dest):
        own = [action.default for action in self._actions if action.dest == dest]
        given = [default for default in own if default is not None]
        return given[0] if given else self._defaults.get(dest)

    def set_defaults(self, **kwargs):
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)
        self._defaults.update(kwargs)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            if not args and 'dest' not in kwargs:
                raise TypeError("_ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'")
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        inherited = self._defaults.get(kwargs['dest'], self.argument_default)
        if inherited is not None:
            kwargs.setdefault('default', inherited)
        kind = kwargs.pop('action', None)
        cls = self._registries['action'].get(kind, kind)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**kwargs)
        convert = self._registries['type'].get(action.type, action.type)
        if not callable(convert):
            raise ValueError(f'{convert!r} is not callable')
        if convert is FileType:
            raise ValueError(f'{convert!r} is a FileType class object, instance of it must be passed')
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def _positional(self, dest=None, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE) or nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        if kwargs.get('action') in ('store_true', 'store_false', 'store_const', 'count', 'help', 'version'):
            if kwargs.get('action') == 'count' or kwargs.get('action', '').startswith('store'):
                kwargs.pop('required', None)
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, *args, **kwargs):
        long = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character '
                                 f'{self.prefix_chars!r}')
            if len(option) > 1 and option[1] in self.prefix_chars:
                long.append(option)
        dest = kwargs.pop('dest', None)
        if dest is None:
            dest = (long[0] if long else args[0]).lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {args[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _add_action(self, action):
        taken = [(option, self._option_string_actions[option]) for option in action.option_strings
                 if option in self._option_string_actions]
        if taken:
            if self.conflict_handler == 'error':
                names = ', '.join([option for option, _ in taken])
                raise ArgumentError(action, f'conflicting option string{"s" if len(taken) > 1 else ""}: {names}')
            for option, other in taken:
                other.option_strings.remove(option)
                del self._option_string_actions[option]
                if not other.option_strings:
                    other.container._remove_action(other)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        self._action_groups.append(_ArgumentGroup(self, *args, **kwargs))
        return self._action_groups[-1]

    def add_mutually_exclusive_group(self, **kwargs):
        self._mutually_exclusive_groups.append(_MutuallyExclusiveGroup(self, **kwargs))
        return self._mutually_exclusive_groups[-1]


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get('prefix_chars', container.prefix_chars),
                         kwargs.get('argument_default', container.argument_default),
                         kwargs.get('conflict_handler', container.conflict_handler))
        self.title, self._group_actions, self._container = title, [], container
        self._registries, self._actions = container._registries, container._actions
        self._option_string_actions, self._defaults = container._option_string_actions, container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _sys.argv[0].rpartition('/')[2] if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            mark = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(mark + 'h', mark * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            titles = {group.title: group for group in self._action_groups}
            for group in parent._action_groups:
                own = titles.get(group.title)
                if own is None:
                    own = self.add_argument_group(group.title, group.description)
                for action in group._group_actions:
                    own._add_action(action)
            for exclusive in parent._mutually_exclusive_groups:
                copy = self.add_mutually_exclusive_group(required=exclusive.required)
                copy._group_actions.extend(exclusive._group_actions)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in
                ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'),
                                                       kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            positionals = [action for action in self._actions if not action.option_strings]
            usage = self._get_formatter().usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            kwargs['prog'] = usage.strip()
        cls = _ACTIONS.get(kwargs.pop('action', 'parsers'), _SubParsersAction)
        action = cls(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    # ---- texts ----

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        text = self._get_formatter().usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return text[:-1]

    def format_help(self):
        formatter = self._get_formatter()
        text = formatter.usage(self.usage, self._actions, self._mutually_exclusive_groups)

        def paragraph(words, indent=''):
            words = words % dict(prog=self.prog) if '%(prog)' in words else words
            return formatter._fill_text(words, max(formatter._width - len(indent), 11), indent) + '\n\n'

        if self.description:
            text += paragraph(self.description)
        groups = [group for group in self._action_groups]
        longest = max([formatter.longest(group._group_actions) for group in groups], default=0)
        column = min(longest + 2, formatter._column)
        for group in groups:
            inner = ''
            if group.description:
                inner += paragraph(group.description, ' ' * formatter._indent)
            inner += formatter.actions(group._group_actions, column)
            if not inner:
                continue
            if group.title is not None and group.title is not SUPPRESS:
                text += group.title + ':\n'
            text += inner + '\n'
        if self.epilog:
            text += paragraph(self.epilog)
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n'

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def exit(self, status=0, message=None):
        self._print_message(message, _sys.stderr)
        raise SystemExit(status)

    # ---- parsing ----

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f'unrecognized arguments: {" ".join(rest)}')
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            found, rest = self._parse(args, namespace)
        else:
            try:
                found, rest = self._parse(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        if hasattr(found, _UNRECOGNIZED):
            rest.extend(getattr(found, _UNRECOGNIZED))
            delattr(found, _UNRECOGNIZED)
        return found, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        raise NotImplementedError('heaplens does not support ArgumentParser.parse_intermixed_args')

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _option(self, arg):
        # (action, option string, explicit value) where an argument is an option, else None.
        chars = self.prefix_chars
        if not arg or arg[0] not in chars:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        if len(arg) == 1:
            return None
        if '=' in arg:
            option, value = arg.split('=', 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, value
        matches = self._abbreviated(arg)
        if len(matches) > 1:
            names = ', '.join([option for _, option, _ in matches])
            raise ArgumentError(None, f'ambiguous option: {arg} could match {names}')
        if matches:
            return matches[0]
        if _is_negative_number(arg) and not any(map(_is_negative_number, self._option_string_actions)):
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _abbreviated(self, arg):
        chars = self.prefix_chars
        found = []
        if arg[0] in chars and arg[1] in chars:
            if self.allow_abbrev:
                prefix, equals, value = arg.partition('=')
                found = [(action, option, value if equals else None)
                         for option, action in self._option_string_actions.items() if option.startswith(prefix)]
        else:
            short, rest = arg[:2], arg[2:]
            for option, action in self._option_string_actions.items():
                if option == short:
                    found.append((action, option, rest))
                elif self.allow_abbrev and option.startswith(arg):
                    found.append((action, option, None))
        return found

    def _parse(self, args, namespace):
        options, pattern = {}, ''
        for i, arg in enumerate(args):
            if pattern.endswith('-') or '-' in pattern:
                pattern += 'A'
            elif arg == '--':
                pattern += '-'
            else:
                option = self._option(arg)
                if option is None:
                    pattern += 'A'
                else:
                    options[i] = option
                    pattern += 'O'
        seen, conflicts = set(), {}
        for group in self._mutually_exclusive_groups:
            for action in group._group_actions:
                conflicts.setdefault(id(action), []).extend([a for a in group._group_actions if a is not action])
        used, given = [], []

        def take(action, strings, option=None):
            values = self._values(action, strings)
            given.append(action)
            seen.add(id(action))
            if values is not action.default:
                used.append(action)
                for other in conflicts.get(id(action), ()):
                    if any(other is a for a in used):
                        raise ArgumentError(action, f'not allowed with argument {_display_name(other)}')
            if values is not SUPPRESS:
                action(self, namespace, values, option)

        extras = []

        def take_option(at):
            action, option, explicit = options[at]
            taken = []
            while True:
                if action is None:
                    extras.append(args[at])
                    return at + 1
                if explicit is not None:
                    count = _match(action, 'A')
                    if count == 0 and option[1] not in self.prefix_chars and explicit:
                        taken.append((action, [], option))
                        mark = option[0]
                        option = mark + explicit[0]
                        rest = explicit[1:] or None
                        following = self._option_string_actions.get(option)
                        if following is None:
                            raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                        action, explicit = following, rest
                        continue
                    if count != 1:
                        raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                    taken.append((action, [explicit], option))
                    stop = at + 1
                    break
                count = _match(action, pattern[at + 1:])
                if count is None:
                    raise ArgumentError(action, _nargs_error(action))
                stop = at + 1 + count
                taken.append((action, args[at + 1:stop], option))
                break
            for each in taken:
                take(*each)
            return stop

        positionals = [action for action in self._actions if not action.option_strings]

        def take_positionals(at):
            counts = []
            for n in range(len(positionals), 0, -1):
                counts = _match_all(positionals[:n], pattern[at:])
                if counts is not None:
                    break
            counts = counts or []
            for action, count in zip(positionals, counts):
                strings = args[at:at + count]
                at += count
                take(action, strings)
            del positionals[:len(counts)]
            return at

        at = 0
        last = max(options, default=-1)
        while at <= last:
            following = min([i for i in options if i >= at])
            if at != following:
                stop = take_positionals(at)
                if stop > at:
                    at = stop
                    continue
            if at not in options:
                extras.extend(args[at:following])
                at = following
            at = take_option(at)
        stop = take_positionals(at)
        extras.extend(args[stop:])

        required = []
        for action in self._actions:
            if id(action) not in seen:
                if action.required:
                    required.append(_display_name(action))
                elif (action.default is not None and isinstance(action.default, str)
                      and hasattr(namespace, action.dest) and action.default is getattr(namespace, action.dest)):
                    setattr(namespace, action.dest, self._value(action, action.default))
        if required:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(required)}')
        for group in self._mutually_exclusive_groups:
            if group.required and not any(a is b for a in group._group_actions for b in used):
                names = [_display_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')
        return namespace, extras

    def _values(self, action, strings):
        if action.nargs not in (PARSER, REMAINDER) and '--' in strings:
            strings = list(strings)
            strings.remove('--')
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                return action.default
            return []
        if len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._value(action, strings[0])
            self._check(action, value)
            return value
        if action.nargs == REMAINDER:
            return [self._value(action, string) for string in strings]
        if action.nargs == PARSER:
            values = [self._value(action, string) for string in strings]
            self._check(action, values[0])
            return values
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, string) for string in strings]
        for value in values:
            self._check(action, value)
        return values

    def _value(self, action, string):
        convert = self._registries['type'].get(action.type, action.type)
        try:
            return convert(string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {string!r}') from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from '
                                        f'{", ".join(map(repr, action.choices))})')


def _is_negative_number(text):
    import re
    return re.match(r'^-\d+$|^-\d*\.\d+$', text) is not None


def _pattern_of(action):
    nargs = action.nargs
    if nargs is None:
        pattern = '(-*A-*)'
    elif nargs == OPTIONAL:
        pattern = '(-*A?-*)'
    elif nargs == ZERO_OR_MORE:
        pattern = '(-*[A-]*)'
    elif nargs == ONE_OR_MORE:
        pattern = '(-*A[A-]*)'
    elif nargs == REMAINDER:
        pattern = '([-AO]*)'
    elif nargs == PARSER:
        pattern = '(-*A[-AO]*)'
    elif nargs == SUPPRESS:
        pattern = '(-*-*)'
    else:
        pattern = f'(-*{"-*".join("A" * nargs)}-*)'
    return pattern.replace('-*', '').replace('-', '') if action.option_strings else pattern


def _match(action, pattern):
    import re
    match = re.match(_pattern_of(action), pattern)
    return None if match is None else len(match.group(1))


def _match_all(actions, pattern):
    import re
    match = re.match(''.join(map(_pattern_of, actions)), pattern)
    return None if match is None else [len(group) for group in match.groups()]


def _nargs_error(action):
    if action.nargs is None:
        return 'expected one argument'
    if action.nargs == OPTIONAL:
        return 'expected at most one argument'
    if action.nargs == ONE_OR_MORE:
        return 'expected at least one argument'
    return f'expected {action.nargs} argument{"" if action.nargs == 1 else "s"}'
