from ..counting import seen as outer_seen
