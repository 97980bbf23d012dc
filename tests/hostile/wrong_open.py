# error: FileNotFoundError
open("/nonexistent/file")
