"""tuple[Annotated] -> SiteGraph: what is the same over the whole site. One question a file, no models, no files."""

from annotator.resolve.graph import resolve

__all__ = ["resolve"]
