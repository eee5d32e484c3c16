"""The bill of materials of a release as CycloneDX: `python -m release.sbom dist/annotator-ssg.cdx.json`.

It lists what requirements.txt locks, with the licence that each package states, and the data and fonts in the wheel.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from annotator import __version__

ROOT = Path(__file__).parent.parent
INSIDE = (
    ("GeoNames", "CC-BY-4.0", "data", "https://www.geonames.org/"),
    ("Unicode CLDR", "Unicode-3.0", "data", "https://cldr.unicode.org/"),
    ("Natural Earth", "public domain", "data", "https://www.naturalearthdata.com/"),
    ("Newsreader", "OFL-1.1", "file", "https://github.com/productiontype/Newsreader"),
)
"""What the wheel holds of others: (name, licence, type, where it is from)."""
_LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.M)
_BY_CLASSIFIER = {
    "MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "ISC License (ISCL)": "ISC",
}  # fmt: skip


def locked(text: str) -> list[tuple[str, str]]:
    """(name, version) of each package that a file of requirements locks."""
    return [(name.lower().replace("_", "-"), version) for name, version in _LOCKED.findall(text)]


def licence(name: str) -> str:
    """The licence that an installed package states; empty where it states none or is not installed."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    stated = "".join(said.get_all("License-Expression") or [])
    for line in said.get_all("Classifier") or []:
        if line.startswith("License :: ") and not stated:
            stated = _BY_CLASSIFIER.get(line.rpartition(" :: ")[2], line.rpartition(" :: ")[2])
    return stated or "".join(said.get_all("License") or []).split("\n")[0]


def bill(requirements: str) -> dict[str, Any]:
    """The bill for these requirements. It holds no clock and no number of its own: same input, same bill."""
    packages = [
        {
            "type": "library",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "licenses": [{"license": {"name": licence(name) or "not stated"}}],
        }
        for name, version in sorted(locked(requirements))
    ]
    inside = [
        {
            "type": kind,
            "name": name,
            "licenses": [{"license": {"name": terms}}],
            "externalReferences": [{"type": "website", "url": url}],
        }
        for name, terms, kind, url in INSIDE
    ]
    own = {"type": "application", "name": "annotator-ssg", "version": __version__}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {**own, "licenses": [{"license": {"id": "MIT"}}]}},
        "components": [*packages, *inside],
    }


def main(target: str) -> None:
    """Write the bill to `target`."""
    text = json.dumps(bill((ROOT / "requirements.txt").read_text(encoding="utf-8")), indent=1, sort_keys=True)
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    Path(target).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
