from sys import versionn
