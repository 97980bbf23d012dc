# json.decoder: what of json reads.
from json import JSONDecodeError, JSONDecoder
