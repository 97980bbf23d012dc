# error: ValueError
import json
json.loads("1" * 100000)
