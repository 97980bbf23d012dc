# A semicolon at the end of a block belongs to the statement, so that it is all of the line: nothing is marked.
import traceback

x = None
for s in ("with x: pass;", "with x: pass", "for i in x: pass ;", "with x:\n  pass;", "with x as a, x as b: pass; pass;"):
    try:
        exec(s)
    except TypeError as e:
        tb = e.__traceback__.tb_next
        print(list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2])
with open("/nonexistent") as f, x as y: pass;
