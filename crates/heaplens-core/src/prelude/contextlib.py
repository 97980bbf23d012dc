# contextlib. What exists for with and for async with shares all that does not wait.

import sys
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps
from types import MethodType

__all__ = [
    'asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
    'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr',
    'suppress', 'aclosing',
]

_GenericAlias = type(list[int])


class AbstractContextManager(ABC):
    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    @classmethod
    def __subclasshook__(cls, other):
        return cls is AbstractContextManager and _has_methods(other, '__enter__', '__exit__') or NotImplemented


class AbstractAsyncContextManager(ABC):
    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    @classmethod
    def __subclasshook__(cls, other):
        return cls is AbstractAsyncContextManager and _has_methods(other, '__aenter__', '__aexit__') or NotImplemented


def _has_methods(cls, *names):
    # None in place of a method says that there is none.
    return all([next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None) is not None
                for name in names])


# ---- a decorated function runs inside its manager ----

class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inside(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inside


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inside(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inside


# ---- managers made of generators ----

class _GeneratorManager:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _begin(self):
        # From here on the generator alone keeps the arguments alive.
        del self.args, self.kwds, self.func

    def _swallowed(self, raised, thrown, traceback):
        # The generator ended by raising `raised`. Was the body's exception, `thrown`, dealt with? None: there is a new one.
        if isinstance(raised, self._stop):
            return thrown is not None and raised is not thrown
        if raised is not thrown:
            # What means the end inside a generator comes out of it as the cause of a RuntimeError.
            disguised = isinstance(raised, RuntimeError) and isinstance(thrown, self._disguised)
            if not disguised or raised.__cause__ is not thrown:
                return None
        thrown.__traceback__ = traceback
        return False


class _GeneratorContextManager(_GeneratorManager, AbstractContextManager, ContextDecorator):
    _stop = _disguised = StopIteration

    def __enter__(self):
        self._begin()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, thrown, traceback):
        if kind is not None and thrown is None:
            thrown = kind()
        try:
            if kind is None:
                next(self.gen)
            else:
                self.gen.throw(kind, thrown, traceback)
        except BaseException as raised:
            swallowed = self._swallowed(raised, thrown, traceback)
            if swallowed is None:
                raise
            return swallowed
        try:
            raise RuntimeError("generator didn't stop" if kind is None else "generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorManager, AbstractAsyncContextManager, AsyncContextDecorator):
    _stop = StopAsyncIteration
    _disguised = StopIteration, StopAsyncIteration

    async def __aenter__(self):
        self._begin()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, thrown, traceback):
        if kind is not None and thrown is None:
            thrown = kind()
        try:
            if kind is None:
                await anext(self.gen)
            else:
                await self.gen.athrow(kind, thrown, traceback)
        except BaseException as raised:
            swallowed = self._swallowed(raised, thrown, traceback)
            if swallowed is None:
                raise
            return swallowed
        try:
            raise RuntimeError("generator didn't stop" if kind is None else "generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def _making(manager, func):
    @wraps(func)
    def helper(*args, **kwds):
        return manager(func, args, kwds)

    return helper


def contextmanager(func):
    return _making(_GeneratorContextManager, func)


def asynccontextmanager(func):
    return _making(_AsyncGeneratorContextManager, func)


# ---- small managers ----

class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        pass


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, raised, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class _RedirectStream(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target
        self._replaced = []

    def __enter__(self):
        self._replaced.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *details):
        setattr(sys, self._stream, self._replaced.pop())


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


# ---- stacks of what there is to leave ----

def _enter_and_exit(manager, names, protocol):
    cls = type(manager)
    try:
        return [getattr(cls, name) for name in names]
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {protocol} protocol") from None


class _Unwinding:
    # What a stack knows while it leaves: which exception the next callback would see, were all this nested with statements.
    def __init__(self, details):
        self.details = details
        self.received = details[0] is not None
        self.swallowed = self.failed = False
        self.around = sys.exc_info()[1]

    def left(self, swallowed):
        if swallowed:
            self.details = None, None, None
            self.swallowed, self.failed = True, False

    def raised(self, error):
        # The exception that was seen belongs between the new one and the one that is handled around the whole stack.
        seen = self.details[1]
        first = error
        while first.__context__ not in (None, self.around, seen):
            first = first.__context__
        if first.__context__ is not None and first.__context__ is not seen:
            first.__context__ = seen
        self.details = type(error), error, error.__traceback__
        self.failed = True

    def outcome(self):
        if not self.failed:
            return self.received and self.swallowed
        error = self.details[1]
        context = error.__context__
        try:
            raise error
        finally:
            error.__context__ = context


class _BaseExitStack:
    # The callbacks are pairs: whether what is called gives its answer at once, and what is called.
    def __init__(self):
        self._exit_callbacks = deque()

    def _push_exit(self, awaited, thing, name):
        leave = getattr(type(thing), name, None)
        self._exit_callbacks.append((not awaited, thing if leave is None else MethodType(leave, thing)))
        return thing

    def _push_call(self, awaited, call, wrapped):
        call.__wrapped__ = wrapped
        self._exit_callbacks.append((not awaited, call))
        return wrapped

    def enter_context(self, cm):
        enter, leave = _enter_and_exit(cm, ('__enter__', '__exit__'), 'context manager')
        entered = enter(cm)
        self._exit_callbacks.append((True, MethodType(leave, cm)))
        return entered

    def push(self, exit):
        return self._push_exit(False, exit, '__exit__')

    def callback(self, callback, /, *args, **kwds):
        def call(*details):
            callback(*args, **kwds)

        return self._push_call(False, call, callback)

    def pop_all(self):
        taker = type(self)()
        taker._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return taker


class ExitStack(_BaseExitStack, AbstractContextManager):
    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        unwinding = _Unwinding(details)
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                unwinding.left(leave(*unwinding.details))
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.outcome()


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, leave = _enter_and_exit(cm, ('__aenter__', '__aexit__'), 'asynchronous context manager')
        entered = await enter(cm)
        self._exit_callbacks.append((False, MethodType(leave, cm)))
        return entered

    def push_async_exit(self, exit):
        return self._push_exit(True, exit, '__aexit__')

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(*details):
            await callback(*args, **kwds)

        return self._push_call(True, call, callback)

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        unwinding = _Unwinding(details)
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*unwinding.details)
                unwinding.left(answer if is_sync else await answer)
            except BaseException as error:
                unwinding.raised(error)
        return unwinding.outcome()
