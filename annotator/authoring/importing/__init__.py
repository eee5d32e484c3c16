"""Documents that people have -> articles: text, HTML, transcripts, Word, WordPress, the folders of other generators.

`import_document(source, file)` writes what `file` holds below `source`/content and tells what it could not place.
"""

from annotator.authoring.importing.documents import import_document
from annotator.authoring.importing.raw import Made, Wanted

__all__ = ["Made", "Wanted", "import_document"]
