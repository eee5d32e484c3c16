"""The distribution: built, installed clean, and a site built with it. Templates missing from a wheel show here only."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.wheel
def test_the_wheel_builds_a_site(tmp_path: Path) -> None:
    run = {"check": True, "capture_output": True, "text": True}
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT],
        **run,
    )
    wheel = next((tmp_path / "dist").glob("annotator_ssg-*.whl"))
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / "bin" / "python"
    site_packages = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], **run
    ).stdout.strip()
    # The dependencies are the ones of this environment; only our own package is taken from the wheel.
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", site_packages, wheel],
        **run,
    )
    here = subprocess.run([sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], **run)
    libraries = {
        "PYTHONPATH": f"{site_packages}:{here.stdout.strip()}",
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
    }
    code = "import sys; from annotator.cli import main; sys.exit(main(sys.argv[1:]))"
    for args in (["new", str(tmp_path / "new")], ["build", "--source", str(tmp_path / "new")]):
        subprocess.run([python, "-c", code, *args], **run, env=libraries, cwd=tmp_path)
    made = subprocess.run(
        [python, "-c", "import annotator; print(annotator.__file__)"], **run, env=libraries, cwd=tmp_path
    )
    assert made.stdout.startswith(site_packages)
    page = (tmp_path / "new" / "site" / "articles" / "first-article.html").read_text(encoding="utf-8")
    assert "Maria Keane" in page
    assert list((tmp_path / "new" / "site" / "assets").iterdir())
