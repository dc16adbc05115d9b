"""`python -m onrecord` is the command line."""

from onrecord.doors.cli import main

if __name__ == "__main__":
    main()
