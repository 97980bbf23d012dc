"""Writes src/names.txt from the tables of CPython 3.11 (Unicode 14): python3 make_names.py NameAliases.txt

A line is a name, of the character after the one before; a line of hex digits after `=` says which character comes next.
Names that are made by rule (CJK ideographs, Hangul syllables) are left out.
"""

import pathlib
import sys
import unicodedata

BY_RULE = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")
lines = []
at = 0


def add(code, name):
    global at
    if code != at:
        lines.append(f"={code:X}")
    lines.append(name)
    at = code + 1


for code in range(0x110000):
    name = unicodedata.name(chr(code), "")
    if name and not name.startswith(BY_RULE):
        add(code, name)
for line in open(sys.argv[1]):
    if line.strip() and not line.startswith("#"):
        code, alias, _ = line.split(";")
        try:
            if unicodedata.lookup(alias) == chr(int(code, 16)):
                add(int(code, 16), alias)
        except KeyError:
            pass  # of a later Unicode
pathlib.Path(__file__).with_name("src").joinpath("names.txt").write_text("\n".join(lines) + "\n")
