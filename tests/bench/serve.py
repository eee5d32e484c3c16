"""Times a preview: python tests/bench/serve.py SITE [EDITS]. From saving an article to the browser's reload message.

SITE is a folder with content/; its articles are edited and put back. Prints milliseconds; judges nothing.
"""

from __future__ import annotations

import json
import random
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/index.html", timeout=5).read()
            return
        except OSError:
            time.sleep(0.2)


async def measure(port: int, files: list[Path], edits: int) -> list[float]:
    rng = random.Random(1)
    link = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await link.write_message(json.dumps({"command": "hello", "protocols": []}))
    await link.read_message()
    took = []
    for n in range(edits):
        file = rng.choice(files)
        page = f"http://127.0.0.1:{port}/articles/{file.stem}.html"
        await link.write_message(json.dumps({"command": "info", "url": page}))
        text = file.read_text(encoding="utf-8")
        blocks = text.split("\n\n")
        blocks[-1] = blocks[-1].rstrip() + f" Mayor Anna Holm said on Monday that plan {n} was dropped.\n"
        begin = time.perf_counter()
        file.write_text("\n\n".join(blocks), encoding="utf-8")
        await link.read_message()
        took.append(1000 * (time.perf_counter() - begin))
        time.sleep(1.5)
        file.write_text(text, encoding="utf-8")
        await link.read_message()
        time.sleep(1.5)
    link.close()
    return took


def main() -> None:
    source, edits = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "annotator.cli", "serve", "--source", source, "--port", str(port)],
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        time.sleep(float(sys.argv[3]) if len(sys.argv) > 3 else 20)
        files = sorted((source / "content").glob("*.md"))
        took = IOLoop().run_sync(lambda: measure(port, files, edits))
        took.sort()
        print(f"median {statistics.median(took):.0f} ms, 95th {took[int(0.95 * (len(took) - 1))]:.0f} ms, {took}")
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
