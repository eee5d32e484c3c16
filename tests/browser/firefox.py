"""A Firefox driven over WebDriver BiDi (W3C), without a driver program: what the tests ask of it and no more."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Coroutine, Iterator
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

_MIDDLE = """(async (e) => {
  await document.fonts.ready;
  e.scrollIntoView({block: 'center', behavior: 'instant'});
  const frame = () => new Promise(requestAnimationFrame), at = () => e.getClientRects()[0];
  for (let last = at(), still = 0; still < 3; last = at()) {
    await frame();
    still = at().x === last.x && at().y === last.y ? still + 1 : 0;
  }
  return [at().x + at().width / 2, at().y + at().height / 2];
})(document.querySelector(%s))"""
PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox") or ""


class Firefox:
    """One window. Every method waits until Firefox has done what was asked."""

    def __init__(self, loop: asyncio.AbstractEventLoop, address: str) -> None:
        self._loop, self._sent = loop, 0
        self._socket = self._run(_connect(address))
        self.call("session.new", capabilities={})
        self.window = self.call("browsingContext.create", type="tab")["context"]  # the first one never has the focus
        self.call("browsingContext.activate", context=self.window)

    def call(self, method: str, **params: Any) -> Any:
        """Send a command and wait for its result."""
        return self._run(self._call(method, params))

    def _run(self, what: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(120)

    def close(self) -> None:
        """Hang up."""
        self._loop.call_soon_threadsafe(self._socket.close)

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        self._sent += 1
        await self._socket.write_message(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            said = json.loads(await self._socket.read_message() or "null")
            if said is None or (said.get("id") == self._sent and said["type"] == "error"):
                raise RuntimeError(str(said))
            if said.get("id") == self._sent:
                return said["result"]

    def size(self, width: int, height: int) -> None:
        """Make the window so large, and wait until it is."""
        viewport = {"width": width, "height": height}
        self.call("browsingContext.setViewport", context=self.window, viewport=viewport)
        assert self.wait(f"innerWidth === {width} && innerHeight === {height}")

    def goto(self, address: str) -> None:
        """Open a page."""
        self.call("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def eval(self, expression: str) -> Any:
        """The value of a JavaScript expression, by way of JSON."""
        asked = f"Promise.resolve({expression}).then(v => JSON.stringify(v === undefined ? null : v))"
        found = self.call("script.evaluate", expression=asked, target={"context": self.window}, awaitPromise=True)
        if found["type"] != "success":
            raise RuntimeError(str(found))
        return json.loads(found["result"]["value"])

    def wait(self, expression: str, seconds: float = 60) -> bool:
        """True as soon as the expression is; false when it has not become true in so many seconds."""
        end = time.monotonic() + seconds
        while not self.eval(expression):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def _point(self, kind: str, steps: list[dict[str, Any]]) -> None:
        source = {"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": steps}
        self.call("input.performActions", context=self.window, actions=[source])

    def _middle(self, selector: str) -> tuple[int, int]:
        """Where the first element that matches lies, once fonts are there and nothing moves it any more."""
        x, y = self.eval(_MIDDLE % json.dumps(selector))
        return int(x), int(y)

    def hover(self, selector: str) -> None:
        """Put the mouse on the first element that matches."""
        x, y = self._middle(selector)
        self._point("mouse", [{"type": "pointerMove", "x": x, "y": y}])

    def move(self, x: int, y: int) -> None:
        """Put the mouse at a place in the window."""
        self._point("mouse", [{"type": "pointerMove", "x": x, "y": y}])

    def tap(self, selector: str) -> None:
        """Touch the first element that matches."""
        x, y = self._middle(selector)
        down, up = {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
        self._point("touch", [{"type": "pointerMove", "x": x, "y": y}, down, up])

    def press(self, key: str) -> None:
        """Press a key: a character, or a private code point of WebDriver's table."""
        steps = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call(
            "input.performActions", context=self.window, actions=[{"type": "key", "id": "keys", "actions": steps}]
        )


@contextlib.contextmanager
def firefox() -> Iterator[Firefox]:
    """Start a Firefox with a fresh profile; end it at the end. Its talk runs in a thread: Playwright's holds this one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [PROGRAM, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
            try:
                assert process.stderr is not None
                address = next(m[0] for line in process.stderr if (m := re.search(r"ws://\S+", line)))
                window = Firefox(loop, address + "/session")
                yield window
                window.close()
            finally:
                process.terminate()
                process.communicate(timeout=20)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def _connect(address: str) -> WebSocketClientConnection:
    return await websocket_connect(address)
