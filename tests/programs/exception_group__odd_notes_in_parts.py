# K153
# Notes that are empty, no strings or no sequence, in the parts of a group.
e=ValueError("x"); e.add_note(""); e.add_note("a\n"); e.add_note("\nb\n\n"); e.add_note("c\r\nd\x0be")
f=TypeError("y"); f.__notes__=["p", 3, ""]
g=KeyError("z"); g.__notes__="str"
h=KeyError("z"); h.__notes__=5
class B:
    def __str__(self): raise ValueError
i=KeyError("z"); i.__notes__=[B()]
j=ExceptionGroup("gg",[ValueError(1)]); j.add_note(""); j.add_note("jn\n")
raise ExceptionGroup("g",[e,f,g,h,i,j])
