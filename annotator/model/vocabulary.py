"""What other vocabularies call our kinds of names."""

from __future__ import annotations

from annotator.model.findings import Entity
from annotator.model.text import Label

SCHEMA_ORG: dict[Label, str] = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "AdministrativeArea", "LOC": "Place", "FAC": "Place",
    "EVENT": "Event", "PRODUCT": "Product", "WORK_OF_ART": "CreativeWork", "LAW": "Legislation",
}  # fmt: skip
"""Types of https://schema.org; what is not here is a Thing."""

ENDINGS = {"jsonld": "jsonld", "csv": "csv", "tei": "xml", "webannotation": "json", "jsonl": "jsonl"}
"""Format -> how the names of its files end."""


def authorities(entity: Entity) -> tuple[tuple[str, str], ...]:
    """(name, address) of the records that others keep of an entity."""
    facts = dict(entity.facts)
    wikidata = (("wikidata", f"https://www.wikidata.org/entity/{facts['wikidata']}"),) if "wikidata" in facts else ()
    return (*wikidata, *((("website", facts["url"]),) if "url" in facts else ()))
