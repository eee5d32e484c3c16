"""Content in: front matter of many generators, what a file without one tells, HTML, shortcodes, imports."""
