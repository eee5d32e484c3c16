"""Pictures of every page kind at four widths, light and dark, on one contact sheet for eyes: `make shots`."""

from __future__ import annotations

import html
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

WIDTHS = {360: 740, 768: 1024, 1280: 900, 1920: 1080}
KINDS = {
    "Front page": "index.html", "Article": "articles/*.html", "Names": "entities/index.html",
    "Dossier": "entities/[!in]*.html", "Network": "entities/network.html", "Quotations": "quotes/index.html", "All quotations": "quotes/by-date.html", "Source audit": "sources/audit.html", "Speaker": "quotes/[!bi]*.html",
    "Sources": "sources/index.html", "Source": "sources/[!i]*.html", "Timeline": "timeline.html",
    "Places": "places.html", "Search": "search.html", "Colophon": "colophon.html", "Not found": "404.html",
}  # fmt: skip


def main(site: Path, out: Path) -> None:
    """Write the pictures and `index.html` into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    rows = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for width, height in WIDTHS.items():
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
                for kind, pattern in KINDS.items():
                    file = max(site.glob(pattern), key=lambda f: (f.stat().st_size, f.name), default=None)
                    if file is None:
                        continue
                    name = f"{kind.lower().replace(' ', '-')}-{width}-{scheme}.png"
                    page.goto(file.resolve().as_uri())
                    page.screenshot(path=str(out / name))
                    alt = html.escape(f"{kind}, {width} px, {scheme}")
                    rows.append(
                        f'<figure><img src="{name}" width="300" alt="{alt}"><figcaption>{alt}</figcaption></figure>'
                    )
                page.close()
        browser.close()
    head = (
        '<!doctype html><meta charset="utf-8"><title>Contact sheet</title><body style="display:flex;flex-wrap:wrap">'
    )
    (out / "index.html").write_text(head + "\n".join(rows), encoding="utf-8")
    print(f"{len(rows)} pictures. Open {out / 'index.html'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
