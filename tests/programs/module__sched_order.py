import sched

now = 0
def sleep(seconds):
    global now
    now += seconds
s = sched.scheduler(lambda: now, sleep)
s.enter(2, 1, print, ('late',))
s.enter(1, 2, print, ('low',), {'end': '!\n'})
s.enter(1, 1, print, ('high',))
gone = s.enter(1.5, 1, print, ('never',))
s.cancel(gone)
print(s.empty(), [event.priority for event in s.queue], s.run(blocking=False))
s.run()
print(now, s.empty())
try:
    s.cancel(gone)
except ValueError as error:
    print(error)
