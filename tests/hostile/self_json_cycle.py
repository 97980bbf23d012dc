# error: ValueError
import json
d = {}; d["d"] = d
json.dumps(d)
