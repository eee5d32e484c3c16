"""What other vocabularies call our kinds of names."""

from __future__ import annotations

from annotator.model.text import Label

SCHEMA_ORG: dict[Label, str] = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "AdministrativeArea", "LOC": "Place", "FAC": "Place",
    "EVENT": "Event", "PRODUCT": "Product", "WORK_OF_ART": "CreativeWork", "LAW": "Legislation",
}  # fmt: skip
"""Types of https://schema.org; what is not here is a Thing."""
