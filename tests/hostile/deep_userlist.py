# any
from collections import UserList
l = UserList(); l.append(l)
repr(l)
