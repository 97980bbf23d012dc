# K158
def main():
    return 7
if __name__ == "__main__":
    print(main(), __name__, __doc__, __builtins__.__name__)
