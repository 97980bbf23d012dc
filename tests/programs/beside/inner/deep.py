from .. import counting
from ..shapes import Square as S
depth = 2
