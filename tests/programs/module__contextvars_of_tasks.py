import asyncio
import contextvars

var = contextvars.ContextVar('var', default=1)
bare = contextvars.ContextVar('bare')
token = var.set(2)
print(var.get(), bare.get('given'), token.old_value, token.var is var, var.name)
var.reset(token)
print(var.get(), contextvars.Token.MISSING)
context = contextvars.copy_context()
print(context.run(lambda: (var.set(10), var.get())[1]), var.get(), context[var], var in context, len(context))
for wrong in (bare.get, lambda: var.reset(token), lambda: context.run(context.run, print)):
    try:
        wrong()
    except (LookupError, RuntimeError) as e:
        print(type(e).__name__)


async def task(name):
    var.set(name)
    await asyncio.sleep(0)
    return name, var.get()


async def main():
    var.set('main')
    print(await asyncio.gather(task('a'), task('b')), var.get())
    print(await task('not a task of its own'), var.get())


asyncio.run(main())
print(var.get())
