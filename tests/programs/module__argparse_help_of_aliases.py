import argparse

p = argparse.ArgumentParser(prog='todo')
s = p.add_subparsers(title='commands', metavar='CMD')
s.add_parser('add', help='add a task')
s.add_parser('list', aliases=['ls'], help='list tasks')
p.print_help()
p = argparse.ArgumentParser(prog='x', add_help=False)
p.print_help()
s = p.add_subparsers(dest='c')
s.add_parser('a-very-long-name-of-a-command', help='long')
s.add_parser('b', help='short')
p.print_help()
