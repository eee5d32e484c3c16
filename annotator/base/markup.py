"""Python's HTML parser, made to read anything: what it refuses, `<![` without a name, browsers take for a comment."""

from __future__ import annotations

from html.parser import HTMLParser


class AnyHTMLParser(HTMLParser):
    """Reads every text to its end."""

    def parse_html_declaration(self, i: int) -> int:
        """Where the declaration at `i` ends; -1 when more has to come."""
        place = self.lineno, self.offset
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            self.lineno, self.offset = place  # which the refusal has moved
            return self.parse_bogus_comment(i)
