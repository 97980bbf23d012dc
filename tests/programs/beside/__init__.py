"""A package that programs of the area `import` use."""
from .shapes import Square
from . import counting

__all__ = ['Square', 'counting', 'late']
