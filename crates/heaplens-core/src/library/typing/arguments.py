# typing: what annotations are made of. Nothing here checks types; what a program can see is what the objects are called,
# what they are equal to, and which mistakes they refuse. The files of this folder are one module, one idea to a file;
# this one is what may stand between the brackets.

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod

TYPE_CHECKING = False
_BuiltinAlias = types.GenericAlias
_UnionType = types.UnionType
_names = vars(sys.modules['typing'])


def _caller_module():
    # The module that the innermost frame of the program belongs to.
    try:
        return sys._getframe(0).f_globals.get('__name__', '__main__')
    except ValueError:
        return None


def _listed(params):
    return params if isinstance(params, tuple) else (params,)


def _written(arg):
    # How an argument is written: classes by their name alone, everything else as itself.
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    if isinstance(arg, types.FunctionType):
        return arg.__name__
    return '...' if arg is ... else repr(arg)


def _as_type(arg, module=None):
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return type(None) if arg is None else arg


def _checked(arg, complaint, allow=(), module=None):
    # `arg` as a type; `allow` are the special forms that only this place accepts.
    arg = _as_type(arg, module)
    if isinstance(arg, _GenericAlias):
        head = arg.__origin__
        if head is Generic or head is Protocol or (head is ClassVar or head is Final) and head not in allow:
            raise TypeError(f'{arg} is not valid as type argument')
    elif arg is Generic or arg is Protocol or isinstance(arg, _SpecialForm) and not arg._alone and arg not in allow:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    elif type(arg) is tuple:
        raise TypeError(f'{complaint} Got {arg!r:.100}.')
    return arg


def _checked_all(params, complaint):
    return tuple([_checked(p, complaint) for p in params])


def _expect_count(whole, given, expected):
    if given != expected:
        word = 'many' if given > expected else 'few'
        raise TypeError(f'Too {word} arguments for {whole}; actual {given}, expected {expected}')


def _remembering(subscript, typed=False):
    # Equal brackets give the same object, as long as it is among the last used ones.
    known = functools.lru_cache(typed=typed)(subscript)

    @functools.wraps(subscript)
    def remembered(*args):
        try:
            return known(*args)
        except TypeError:
            pass  # either something in the brackets has no hash, or there is a mistake, which will be told now
        return subscript(*args)

    return remembered


# ---- variables in arguments ----

def _is_signature(arg):
    # What can stand for a ParamSpec.
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _variables_in(args):
    # The type variables, each once, in the order of their first appearance.
    found = {}
    for arg in args:
        if isinstance(arg, (tuple, list)):
            found.update(dict.fromkeys(_variables_in(arg)))
        elif isinstance(arg, type):
            continue
        elif hasattr(arg, '__typing_subst__'):
            found[arg] = None
        else:
            found.update(dict.fromkeys(getattr(arg, '__parameters__', ())))
    return tuple(found)


def _distributed(variables, args, whole):
    # One argument for each variable: a TypeVarTuple takes what its neighbours leave over, a ParamSpec a list.
    for place, variable in enumerate(variables):
        if isinstance(variable, TypeVarTuple):
            least = len(variables) - 1
            if len(args) < least:
                raise TypeError(f'Too few arguments for {whole}; actual {len(args)}, expected at least {least}')
            rest = len(args) - (least - place)
            args = (*args[:place], args[place:rest], *args[rest:])
        elif isinstance(variable, ParamSpec):
            if place >= len(args):
                raise TypeError(f'Too few arguments for {whole}')
            if len(variables) == 1 and not _is_signature(args[0]):
                args = (args,)
            if isinstance(args[place], list):
                args = (*args[:place], tuple(args[place]), *args[place + 1:])
    _expect_count(whole, len(args), len(variables))
    return args


def _unpacked(args):
    # Unpack[Tuple[int, str]] stands for two arguments.
    spread = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        spread.extend([arg] if inner is None or inner[-1:] == (...,) else inner)
    return tuple(spread)


def _filled(args, values):
    # The arguments once each variable in them has its value.
    filled = []
    for arg in args:
        if isinstance(arg, type):
            filled.append(arg)
        elif isinstance(arg, tuple):
            filled.append(_filled(arg, values))
        elif isinstance(arg, _UnpackGenericAlias):
            filled.extend(arg._fill(values))
        elif hasattr(arg, '__typing_subst__'):
            filled.append(arg.__typing_subst__(values[arg]))
        elif inner := getattr(arg, '__parameters__', ()):
            chosen = []
            for variable in inner:
                chosen.extend(values[variable] if isinstance(variable, TypeVarTuple) else (values[variable],))
            filled.append(arg[tuple(chosen)])
        else:
            filled.append(arg)
    return tuple(filled)
