"""What a release is made of: licences that go with ours, a bill of materials, a wheel that comes out the same."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from release import sbom

ROOT = Path(__file__).parent.parent
COMPATIBLE = ("MIT", "BSD", "Apache", "ISC", "MPL-2.0", "PSF", "Python Software Foundation", "0BSD", "Zlib", "CC0", "Unlicense", "OFL-1.1",
              "CC-BY-4.0", "Unicode", "public domain")  # fmt: skip
"""Licences of what we ship or ask for; MPL covers files that we do not change."""


@pytest.mark.parametrize("name", [name for name, _ in sbom.locked((ROOT / "requirements.txt").read_text("utf-8"))])
def test_every_dependency_states_a_licence_that_goes_with_ours(name: str) -> None:
    stated = sbom.licence(name)
    if not stated:
        pytest.skip("not installed here")
    assert all(
        any(part.strip("() ").startswith(good) for good in COMPATIBLE) for part in re.split(r" (?:AND|OR) ", stated)
    ), stated


def test_data_and_fonts_are_credited() -> None:
    said = (ROOT / "annotator/knowledge/LICENCES.md").read_text(encoding="utf-8")
    for name, terms, kind, _ in sbom.INSIDE:
        assert any(terms.startswith(good) for good in COMPATIBLE)
        assert kind == "file" or name in said
    assert "SIL OPEN FONT LICENSE" in (ROOT / "templates/assets/fonts/OFL.txt").read_text(encoding="utf-8").upper()


def test_the_bill_of_materials(tmp_path: Path) -> None:
    sbom.main(str(tmp_path / "a.json"))
    sbom.main(str(tmp_path / "b.json"))
    data = (tmp_path / "a.json").read_bytes()
    assert data == (tmp_path / "b.json").read_bytes()
    bill = json.loads(data)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    named = {c["name"] for c in bill["components"]}
    assert {"spacy", "jinja2", "GeoNames", "Newsreader"} <= named
    assert all(c["purl"].endswith(c["version"]) for c in bill["components"] if c["type"] == "library")


def test_every_requirement_is_locked_by_hash() -> None:
    for file in ("requirements.txt", "requirements-dev.txt"):
        for entry in re.split(r"\n(?=\S)", (ROOT / file).read_text(encoding="utf-8")):
            if "==" in entry.split("\n")[0]:
                assert "--hash=sha256:" in entry, entry.split("\n")[0]


@pytest.mark.wheel
def test_the_wheel_comes_out_the_same(tmp_path: Path) -> None:
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    wheels = []
    for name in ("a", "b"):
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / name, ROOT]
        subprocess.run(command, check=True, capture_output=True, env=env)
        (wheel,) = (tmp_path / name).glob("*.whl")
        wheels.append(wheel.read_bytes())
    assert wheels[0] == wheels[1]
