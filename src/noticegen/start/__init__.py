"""First files for somebody who begins: a working folder, a case file to fill in."""
