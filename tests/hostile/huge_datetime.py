# error: OverflowError
import datetime
datetime.timedelta(days=10**30)
